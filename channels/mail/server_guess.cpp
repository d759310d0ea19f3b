// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/server_guess.h"

#include "channels/mail/mail_text.h"

#include <QUrl>

#include <algorithm>

namespace okienko {

namespace {

ServerSettings server(const QString &host, quint16 port, ConnectionSecurity security, const QString &user)
{
    ServerSettings settings;
    settings.host = host;
    settings.port = port;
    settings.security = security;
    settings.user = user;
    return settings;
}

ServerSettings imapServer(const QString &host, const QString &user)
{
    return server(host, 993, ConnectionSecurity::Tls, user);
}

ServerSettings smtpServer(const QString &host, quint16 port, const QString &user)
{
    return server(host, port, port == 465 ? ConnectionSecurity::Tls : ConnectionSecurity::StartTls, user);
}

/// Best first; nothing for a service that is decidedly not offered.
QList<ServerSettings> fromSrv(const QList<SrvTarget> &tls, const QList<SrvTarget> &startTls, const QString &user)
{
    QList<ServerSettings> out;
    // RFC 8314 section 3: implicit TLS is preferred.
    for (const SrvTarget &target : tls) {
        if (!target.host.isEmpty())
            out.append(server(target.host, target.port, ConnectionSecurity::Tls, user));
    }
    for (const SrvTarget &target : startTls) {
        if (!target.host.isEmpty())
            out.append(server(target.host, target.port, ConnectionSecurity::StartTls, user));
    }
    return out;
}

void add(QList<ServerGuess> &guesses, const ServerSettings &imap, const ServerSettings &smtp, const QString &why)
{
    const bool known = std::any_of(guesses.cbegin(), guesses.cend(),
                                   [&](const ServerGuess &guess) { return guess.imap == imap && guess.smtp == smtp; });
    if (!known)
        guesses.append({imap, smtp, why});
}

void addProvider(QList<ServerGuess> &guesses, const Provider &provider, const QString &address, const QString &why)
{
    const QString user = provider.localUser ? address.left(address.lastIndexOf(QLatin1Char('@'))) : address;
    add(guesses, imapServer(QLatin1String(provider.imapHost), user),
        smtpServer(QLatin1String(provider.smtpHost), provider.smtpPort, user), why);
}

} // namespace

AddressParts addressParts(const QString &text)
{
    QString address = text.trimmed();
    if (address.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive))
        address = QUrl::fromPercentEncoding(address.mid(7).section(QLatin1Char('?'), 0, 0).toUtf8());
    const qsizetype open = address.lastIndexOf(QLatin1Char('<'));
    const qsizetype close = address.indexOf(QLatin1Char('>'), open);
    if (open >= 0 && close > open)
        address = address.mid(open + 1, close - open - 1).trimmed();
    const qsizetype at = address.lastIndexOf(QLatin1Char('@'));
    const bool broken = std::any_of(address.begin(), address.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == QLatin1Char('<')
               || c == QLatin1Char('>');
    });
    if (at < 1 || broken)
        return {};
    QString domain = address.mid(at + 1);
    if (domain.endsWith(QLatin1Char('.')))
        domain.chop(1);
    const QString ace = QString::fromLatin1(QUrl::toAce(domain)).toLower();
    const bool fit = !ace.isEmpty() && std::all_of(ace.begin(), ace.end(), [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == QLatin1Char('-') || c == QLatin1Char('.');
    });
    if (!fit || ace.startsWith(QLatin1Char('.')) || ace.contains(QLatin1String("..")))
        return {};
    return {address.left(at + 1) + domain, ace};
}

QList<ServerGuess> guessesFrom(const AddressParts &address, const MailRecords &records)
{
    QList<ServerGuess> guesses;
    if (address.domain.isEmpty())
        return guesses;
    const QString &user = address.address;
    const QString &domain = address.domain;

    const QList<ServerSettings> imap = fromSrv(records.imaps, records.imap, user);
    const QList<ServerSettings> smtp = fromSrv(records.submissions, records.submission, user);
    for (qsizetype i = 0; i < std::max(imap.size(), smtp.size()) && !(imap.isEmpty() && smtp.isEmpty()); ++i) {
        const ServerSettings in =
            imap.isEmpty() ? imapServer(QStringLiteral("imap.") + domain, user) : imap.at(std::min(i, imap.size() - 1));
        const ServerSettings out = smtp.isEmpty() ? smtpServer(QStringLiteral("smtp.") + domain, 465, user)
                                                  : smtp.at(std::min(i, smtp.size() - 1));
        add(guesses, in, out, MailText::tr("SRV record"));
    }

    if (const Provider *provider = providerOfDomain(domain))
        addProvider(guesses, *provider, user, MailText::tr("known provider"));
    for (const QString &exchanger : records.exchangers) {
        if (const Provider *provider = providerOfExchanger(exchanger))
            addProvider(guesses, *provider, user, MailText::tr("provider of the domain's mail"));
    }

    const QString why = MailText::tr("common name");
    const auto name = [&domain](const char *first) { return QLatin1String(first) + QLatin1Char('.') + domain; };
    add(guesses, imapServer(name("imap"), user), smtpServer(name("smtp"), 465, user), why);
    add(guesses, imapServer(name("mail"), user), smtpServer(name("mail"), 465, user), why);
    add(guesses, imapServer(name("imap"), user), smtpServer(name("smtp"), 587, user), why);
    add(guesses, imapServer(name("mail"), user), smtpServer(name("mail"), 587, user), why);
    if (domain.endsWith(QLatin1String(".pl")))
        add(guesses, imapServer(name("poczta"), user), smtpServer(name("poczta"), 465, user), why);
    // Small hosts serve mail under the domain itself, often with the certificate of their MX.
    for (const QString &exchanger : records.exchangers) {
        if (exchanger == domain || exchanger.endsWith(QLatin1Char('.') + domain))
            add(guesses, imapServer(exchanger, user), smtpServer(exchanger, 465, user), why);
    }
    add(guesses, imapServer(domain, user), smtpServer(domain, 465, user), why);
    add(guesses, server(name("mail"), 143, ConnectionSecurity::StartTls, user), smtpServer(name("mail"), 587, user),
        why);
    return guesses;
}

} // namespace okienko
