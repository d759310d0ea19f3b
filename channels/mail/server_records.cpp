// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/server_guess.h"

#include <QDnsLookup>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <vector>

namespace okienko {

namespace {

/// QDnsLookup has shuffled them by weight already; a stable sort keeps that within a priority.
QList<SrvTarget> targets(const QDnsLookup &lookup)
{
    QList<QDnsServiceRecord> records = lookup.serviceRecords();
    std::stable_sort(records.begin(), records.end(), [](const QDnsServiceRecord &a, const QDnsServiceRecord &b) {
        return a.priority() < b.priority();
    });
    QList<SrvTarget> out;
    for (const QDnsServiceRecord &record : std::as_const(records)) {
        QString host = record.target().toLower();
        if (host.endsWith(QLatin1Char('.')))
            host.chop(1);
        out.append({host, record.port()});
    }
    return out;
}

QStringList exchangers(const QDnsLookup &lookup)
{
    QList<QDnsMailExchangeRecord> records = lookup.mailExchangeRecords();
    std::stable_sort(records.begin(), records.end(),
                     [](const QDnsMailExchangeRecord &a, const QDnsMailExchangeRecord &b) {
                         return a.preference() < b.preference();
                     });
    QStringList out;
    for (const QDnsMailExchangeRecord &record : std::as_const(records)) {
        QString host = record.exchange().toLower();
        if (host.endsWith(QLatin1Char('.')))
            host.chop(1);
        if (!host.isEmpty()) // RFC 7505: no mail at all
            out.append(host);
    }
    return out;
}

} // namespace

MailRecords lookUpMailRecords(const QString &domain, int timeoutMs, const QHostAddress &nameServer)
{
    QEventLoop loop;
    int open = 0;
    std::vector<std::unique_ptr<QDnsLookup>> lookups;
    const auto ask = [&](QDnsLookup::Type type, const char *service) {
        auto lookup = std::make_unique<QDnsLookup>(type, QLatin1String(service) + domain);
        if (!nameServer.isNull())
            lookup->setNameserver(nameServer);
        QObject::connect(lookup.get(), &QDnsLookup::finished, &loop, [&open, &loop] {
            if (--open == 0)
                loop.quit();
        });
        ++open;
        lookup->lookup();
        lookups.push_back(std::move(lookup));
        return lookups.back().get();
    };
    const QDnsLookup *imaps = ask(QDnsLookup::SRV, "_imaps._tcp.");
    const QDnsLookup *imap = ask(QDnsLookup::SRV, "_imap._tcp.");
    const QDnsLookup *submissions = ask(QDnsLookup::SRV, "_submissions._tcp.");
    const QDnsLookup *submission = ask(QDnsLookup::SRV, "_submission._tcp.");
    const QDnsLookup *mx = ask(QDnsLookup::MX, "");
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    if (open > 0)
        loop.exec();
    return {targets(*imaps), targets(*imap), targets(*submissions), targets(*submission), exchangers(*mx)};
}

} // namespace okienko
