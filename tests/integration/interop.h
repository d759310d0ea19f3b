// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/synced_account.h"
#include "tests/support/imap_client.h"

/// Mail for servers of every make, and the comparison of a store with its server.
namespace okienko::test {

inline constexpr int patienceMs = 20'000;

/// Names as people see them and as RFC 3501 section 5.1.3 writes them; worked out elsewhere.
struct Name {
    const char *shown;
    QByteArray wire;
};
inline const Name orders{"Zamówienia", "Zam&APM-wienia"};
inline const Name returns{"Zwroty żółte", "Zwroty &AXwA8wFC-te"};
inline const Name bills{"Računi – šećer", "Ra&AQ0-uni &IBM- &AWE-e&AQc-er"};
inline const Name symbols{"R&D ☎", "R&-D &Jg4-"};
inline const Name parcels{"📦", "&2D3c5g-"};

inline QByteArray mail(int number, const QByteArray &body = "Dzie\xc5\x84 dobry\r\n", const QByteArray &more = {})
{
    return "From: Dawid <dawid@example.com>\r\nTo: bok@shop.example\r\nSubject: Paczka " + QByteArray::number(number)
        + "\r\nMessage-ID: <" + QByteArray::number(number)
        + "@example.com>\r\nDate: Sun, 01 Mar 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        + (more.isEmpty() ? QByteArray("Content-Type: text/plain; charset=utf-8\r\n"
                                       "Content-Transfer-Encoding: 8bit\r\n")
                          : more)
        + "\r\n" + body;
}

inline QByteArray base64Lines(const QByteArray &bytes)
{
    const QByteArray text = bytes.toBase64();
    QByteArray lines;
    for (qsizetype from = 0; from < text.size(); from += 76)
        lines += text.mid(from, 76) + "\r\n";
    return lines;
}

inline QByteArray mailWithFile(int number, const QByteArray &file)
{
    return mail(number,
                "--b\r\nContent-Type: text/plain; charset=iso-8859-2\r\n\r\nZa\xb3\xb1" "cznik\r\n--b\r\n"
                "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n"
                "Content-Disposition: attachment; filename*=utf-8''zam%C3%B3wienie.pdf\r\n\r\n"
                    + base64Lines(file) + "--b--\r\n",
                "Content-Type: multipart/mixed; boundary=b\r\n");
}

inline quint32 bits(const QByteArrayList &flags)
{
    static const QMap<QByteArray, quint32> known = {{"\\Seen", MailSeen},
                                                    {"\\Answered", MailAnswered},
                                                    {"\\Flagged", MailFlagged},
                                                    {"\\Deleted", MailDeleted},
                                                    {"\\Draft", MailDraft}};
    quint32 all = 0;
    for (const QByteArray &flag : flags)
        all |= known.value(flag);
    return all;
}

/// What is no flag of RFC 9051's.
inline QString keywords(const QByteArrayList &flags)
{
    QStringList all;
    for (const QByteArray &flag : flags) {
        if (!flag.startsWith('\\'))
            all << QString::fromLatin1(flag);
    }
    all.sort();
    return all.join(u' ');
}

/// Where the store differs from the server; empty: nowhere. `shown` maps the server's names to what people see.
inline QString difference(const SyncedAccount &desk, ImapClient &client, const QMap<QByteArray, QString> &shown)
{
    const auto names = client.mailboxes();
    if (!names)
        return names.failure().log;
    const auto contents = desk.contents();
    for (const QByteArray &wire : *names) {
        const QString name = shown.value(wire, QString::fromLatin1(wire));
        const QString delimiter = QString::fromLatin1(client.delimiter());
        const QString leaf = delimiter.isEmpty() ? name : name.section(delimiter, -1);
        static const QStringList leftOut = {QStringLiteral("Trash"), QStringLiteral("Junk"), QStringLiteral("Drafts")};
        const bool wanted = !leftOut.contains(leaf);
        if (contents.contains(name) != wanted)
            return name + (wanted ? QStringLiteral(" is missing") : QStringLiteral(" should not be there"));
        if (!wanted)
            continue;
        const auto there = client.mails(wire);
        if (!there)
            return there.failure().log;
        const auto here = contents.value(name);
        if (here.keys() != there->keys())
            return QStringLiteral("%1: %2 here, %3 there").arg(name).arg(here.size()).arg(there->size());
        for (auto it = there->cbegin(); it != there->cend(); ++it) {
            const auto place = here.value(it.key());
            const QString where = QStringLiteral("%1 %2: ").arg(name).arg(it.key());
            if (place.raw != it->raw)
                return where + QStringLiteral("other bytes");
            if (place.flags != bits(it->flags))
                return where + QStringLiteral("other flags: %1").arg(place.flags);
            if (place.keywords != keywords(it->flags))
                return where + QStringLiteral("other keywords: ") + place.keywords;
        }
    }
    return {};
}

inline QString why(const Result<SyncTotals> &result)
{
    return result ? QString() : result.failure().text + QStringLiteral(" | ") + result.failure().log;
}

} // namespace okienko::test
