// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faults/fault_mailbox.h"

namespace okienko::test {

namespace {

const QStringList &mailboxNames()
{
    static const QStringList names{QStringLiteral("INBOX"), QStringLiteral("Zamowienia"), QStringLiteral("Sent")};
    return names;
}

QString configurationFor(FaultMailbox::Abilities abilities)
{
    // Thousands of short sessions from one address: processes are used again, and nobody is punished for them.
    QString text = QStringLiteral("disable_plaintext_auth = no\n"
                                  "mail_max_userip_connections = 0\n"
                                  "service imap-login {\n  service_count = 0\n  process_min_avail = 1\n}\n"
                                  "service imap {\n  service_count = 500\n  process_min_avail = 1\n}\n"
                                  "service anvil {\n  unix_listener anvil-auth-penalty {\n    mode = 0\n  }\n}\n");
    if (abilities == FaultMailbox::Abilities::CondStore)
        text += QStringLiteral("imap_capability = IMAP4rev1 AUTH=PLAIN SASL-IR CONDSTORE ENABLE IDLE UIDPLUS\n");
    else if (abilities == FaultMailbox::Abilities::Plain)
        text += QStringLiteral("imap_capability = IMAP4rev1 AUTH=PLAIN SASL-IR\n");
    return text;
}

} // namespace

Result<std::unique_ptr<FaultMailbox>> FaultMailbox::start(const Options &options)
{
    DovecotServer::Options server;
    server.extraConfig = configurationFor(options.abilities);
    auto started = DovecotServer::start(server);
    if (!started)
        return started.failure();
    std::unique_ptr<FaultMailbox> box(new FaultMailbox);
    box->m_options = options;
    box->m_server = std::move(*started);
    for (int i = 0; i < options.mails; ++i) {
        if (const auto delivered = box->server().deliver(box->mail(box->m_next++)); !delivered)
            return delivered.failure();
    }
    for (const char *words : {"mailbox create -u USER Zamowienia", "move -u USER Zamowienia mailbox INBOX uid 3,4",
                              "copy -u USER Zamowienia mailbox INBOX uid 5",
                              "flags add -u USER \\Seen mailbox INBOX uid 1,2"}) {
        if (const auto done = box->doveadm(words); !done)
            return done.failure();
    }
    return box;
}

Result<void> FaultMailbox::doveadm(const char *words)
{
    QStringList arguments = QString::fromLatin1(words).split(u' ');
    arguments.replaceInStrings(QStringLiteral("USER"), m_server->user());
    const auto done = m_server->doveadm(arguments);
    return done ? Result<void>() : done.failure();
}

Result<void> FaultMailbox::changeElsewhere()
{
    for (const char *words : {"flags add -u USER \\Seen mailbox INBOX uid 6", "flags remove -u USER \\Seen mailbox INBOX uid 1",
                              "flags add -u USER \\Flagged mailbox Zamowienia uid 1", "expunge -u USER mailbox INBOX uid 2",
                              "move -u USER Zamowienia mailbox INBOX uid 7", "copy -u USER Zamowienia mailbox INBOX uid 8"}) {
        if (const auto done = doveadm(words); !done)
            return done;
    }
    for (int i = 0; i < 2; ++i) {
        if (const auto delivered = m_server->deliver(mail(m_next++)); !delivered)
            return delivered;
    }
    return {};
}

Result<void> FaultMailbox::deliver(const QByteArray &subject)
{
    return m_server->deliver("From: Ewa <ewa@example.com>\r\nTo: bok@shop.example\r\nSubject: " + subject + "\r\nMessage-ID: <"
                             + QByteArray::number(m_next++) + ".later@example.com>\r\n\r\nDzien dobry.\r\n");
}

/// Short, and of all kinds: plain, with letters, HTML, with an attachment, without a Message-ID, an answer, broken.
QByteArray FaultMailbox::mail(int number) const
{
    const QByteArray id = QByteArray::number(m_options.seed) + '.' + QByteArray::number(number);
    QByteArray head = "From: Klient <k" + QByteArray::number(number % 4) + "@example.com>\r\nTo: bok@shop.example\r\n"
                      "Subject: Pytanie " + id + "\r\nDate: Sat, 21 Nov 2026 09:42:00 +0100\r\n";
    const int kind = int((unsigned(number) + m_options.seed) % 7);
    if (kind != 4)
        head += "Message-ID: <" + id + "@example.com>\r\n";
    switch (kind) {
    case 1:
        return head + "Content-Type: text/plain; charset=utf-8\r\n\r\nDzie\xc5\x84 dobry, k5 OK to tylko tekst.\r\n";
    case 2:
        return head + "Content-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\n\r\nTekst\r\n--a\r\nContent-Type: text/html"
                      "\r\n\r\n<p>Tekst</p>\r\n--a--\r\n";
    case 3:
        return head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nW zal.\r\n--b\r\nContent-Type: text/plain; "
                      "name=faktura.txt\r\nContent-Disposition: attachment\r\n\r\nFaktura " + id + "\r\n--b--\r\n";
    case 5:
        return head + "In-Reply-To: <" + QByteArray::number(m_options.seed) + ".1@example.com>\r\n\r\nOdpowiedz.\r\n";
    case 6:
        return head + "Content-Type: multipart/mixed\r\n\r\n--nic\r\n\r\n)\r\n* 1 EXPUNGE\r\n";
    default:
        return head + "\r\nKrotko " + id + ".\r\n";
    }
}

Result<AccountImage> FaultMailbox::image() const
{
    return readServer(m_server->imapPort(), m_server->user(), m_server->password(), mailboxNames());
}

MailAccount FaultMailbox::account(quint16 port) const
{
    MailAccount account;
    account.id = AccountId(1);
    account.name = QStringLiteral("bok");
    account.address = m_server->user();
    account.imap.host = QStringLiteral("127.0.0.1");
    account.imap.port = port;
    account.imap.security = ConnectionSecurity::None;
    account.imap.user = m_server->user();
    account.smtp = account.imap;
    return account;
}

PasswordSource FaultMailbox::password() const
{
    return PasswordSource([secret = m_server->password()]() -> Result<QByteArray> { return secret.toUtf8(); });
}

} // namespace okienko::test
