// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faults/mail_image.h"

#include "models/domain/mail_sync.h"
#include "models/store/raw_store.h"
#include "models/store/verify.h"
#include "tests/support/process_guard.h"

#include <QRegularExpression>
#include <QSqlQuery>
#include <QTcpSocket>

namespace okienko::test {

namespace {

constexpr int patience = 20'000;

/// Sends commands and reads lines; literals are read by their length.
class PlainClient {
public:
    bool open(quint16 port)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        return m_socket.waitForConnected(patience) && !line().isEmpty();
    }
    void send(const QByteArray &command) { m_socket.write("x " + command + "\r\n"); }
    QByteArray line()
    {
        while (!m_socket.canReadLine()) {
            if (!m_socket.waitForReadyRead(patience))
                return {};
        }
        return m_socket.readLine();
    }
    QByteArray literal(qint64 size)
    {
        QByteArray bytes;
        while (bytes.size() < size) {
            if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(patience))
                return {};
            bytes += m_socket.read(size - bytes.size());
        }
        return bytes;
    }

private:
    QTcpSocket m_socket;
};

quint32 flagsOf(const QByteArray &words)
{
    static const std::pair<const char *, quint32> names[] = {{"\\Seen", MailSeen}, {"\\Answered", MailAnswered},
        {"\\Flagged", MailFlagged}, {"\\Deleted", MailDeleted}, {"\\Draft", MailDraft}};
    quint32 flags = 0;
    for (const auto &[name, bit] : names)
        flags |= words.contains(name) ? bit : 0U;
    return flags;
}

Result<MailboxImage> readMailbox(PlainClient &client, const QString &name)
{
    MailboxImage image;
    static const QRegularExpression number(QStringLiteral("\\[(UIDVALIDITY|UIDNEXT|HIGHESTMODSEQ) (\\d+)\\]|(\\d+) EXISTS"));
    client.send("EXAMINE \"" + name.toLatin1() + '"');
    for (QByteArray line = client.line();; line = client.line()) {
        if (line.startsWith("x OK"))
            break;
        if (!line.startsWith("* "))
            return supportFailure(QStringLiteral("EXAMINE %1: %2").arg(name, QString::fromUtf8(line)));
        const auto match = number.match(QString::fromLatin1(line));
        const quint64 value = match.captured(2).toULongLong();
        if (match.captured(1) == QLatin1String("UIDVALIDITY"))
            image.uidValidity = quint32(value);
        else if (match.captured(1) == QLatin1String("UIDNEXT"))
            image.uidNext = quint32(value);
        else if (match.captured(1) == QLatin1String("HIGHESTMODSEQ"))
            image.highestModSeq = value;
        else if (match.hasMatch())
            image.count = match.captured(3).toUInt();
    }
    if (image.count == 0)
        return image;
    static const QRegularExpression fetch(
        QStringLiteral("^\\* \\d+ FETCH \\(UID (\\d+) FLAGS \\(([^)]*)\\) BODY\\[\\] \\{(\\d+)\\}"));
    client.send("UID FETCH 1:* (FLAGS BODY.PEEK[])");
    for (QByteArray line = client.line(); !line.startsWith("x OK"); line = client.line()) {
        const auto match = fetch.match(QString::fromLatin1(line));
        if (!match.hasMatch())
            return supportFailure(QStringLiteral("FETCH in %1: %2").arg(name, QString::fromUtf8(line)));
        image.mails.insert(match.captured(1).toUInt(),
                           {flagsOf(match.captured(2).toLatin1()), client.literal(match.captured(3).toLongLong())});
        client.line(); // ")"
    }
    return image;
}

} // namespace

Result<AccountImage> readServer(quint16 port, const QString &user, const QString &password,
                                const QStringList &mailboxes)
{
    PlainClient client;
    if (!client.open(port))
        return supportFailure(QStringLiteral("The mail server does not greet."));
    client.send("AUTHENTICATE PLAIN " + ('\0' + user.toUtf8() + '\0' + password.toUtf8()).toBase64());
    if (const QByteArray line = client.line(); !line.startsWith("x OK") && !line.startsWith("* CAPABILITY"))
        return supportFailure(QStringLiteral("Login: ") + QString::fromUtf8(line));
    AccountImage image;
    for (const QString &name : mailboxes) {
        auto mailbox = readMailbox(client, name);
        if (!mailbox)
            return mailbox.failure();
        image.mailboxes.insert(name, *mailbox);
    }
    client.send("LOGOUT");
    return image;
}

Result<AccountImage> readStore(Database &database, AccountId account)
{
    AccountImage image;
    QMap<qint64, QString> names;
    auto done = database.run(
        QStringLiteral("SELECT id, name, uid_validity, uid_next, highest_modseq, server_count FROM mailboxes "
                       "WHERE account_id = ?"),
        {account.value}, [&](const QSqlQuery &row) {
            names.insert(row.value(0).toLongLong(), row.value(1).toString());
            image.mailboxes.insert(row.value(1).toString(),
                                   {row.value(2).toUInt(), row.value(3).toUInt(), row.value(4).toULongLong(),
                                    row.value(5).toUInt(), {}});
        });
    if (!done)
        return done.failure();
    struct Place {
        qint64 mailbox;
        quint32 uid;
        quint32 flags;
        qint64 raw;
    };
    QList<Place> places;
    done = database.run(
        QStringLiteral("SELECT p.mailbox_id, p.uid, p.flags, COALESCE(m.raw_id, q.raw_id) FROM mail_places p "
                       "JOIN mailboxes b ON b.id = p.mailbox_id AND b.uid_validity = p.uid_validity "
                       "LEFT JOIN messages m ON m.id = p.message_id LEFT JOIN quarantine q ON q.id = p.quarantine_id "
                       "WHERE b.account_id = ?"),
        {account.value}, [&](const QSqlQuery &row) {
            places.append({row.value(0).toLongLong(), row.value(1).toUInt(), row.value(2).toUInt(),
                           row.value(3).toLongLong()});
        });
    if (!done)
        return done.failure();
    for (const Place &place : std::as_const(places)) {
        auto raw = rawstore::raw(database, place.raw);
        if (!raw)
            return raw.failure();
        image.mailboxes[names.value(place.mailbox)].mails.insert(place.uid, {place.flags, *raw});
    }
    done = database.run(
        QStringLiteral("SELECT message_id FROM messages WHERE message_id <> '' GROUP BY message_id HAVING count(*) > 1"),
        {}, [&](const QSqlQuery &row) { image.doubled.append(row.value(0).toString()); });
    if (!done)
        return done.failure();
    const auto count = database.value(
        QStringLiteral("SELECT (SELECT count(*) FROM messages) + (SELECT count(*) FROM quarantine)"));
    if (!count)
        return count.failure();
    image.messages = count->toInt();
    return image;
}

QStringList differences(const AccountImage &server, const AccountImage &store)
{
    QStringList found;
    for (const QString &id : store.doubled)
        found << QStringLiteral("%1 is stored twice").arg(id);
    for (auto box = server.mailboxes.cbegin(); box != server.mailboxes.cend(); ++box) {
        const QString &name = box.key();
        const MailboxImage &there = box.value();
        const MailboxImage here = store.mailboxes.value(name);
        const auto number = [&](const char *what, quint64 a, quint64 b) {
            if (a != b)
                found << QStringLiteral("%1: %2 is %3 and not %4").arg(name, QLatin1String(what)).arg(b).arg(a);
        };
        if (there.count == 0 && here.uidValidity == 0)
            continue; // nothing was there to be looked at
        number("UIDVALIDITY", there.uidValidity, here.uidValidity);
        number("UIDNEXT", there.uidNext, here.uidNext);
        number("the count", there.count, here.count);
        if (there.highestModSeq != 0 && here.highestModSeq != 0)
            number("HIGHESTMODSEQ", there.highestModSeq, here.highestModSeq);
        for (auto mail = there.mails.cbegin(); mail != there.mails.cend(); ++mail) {
            const auto stored = here.mails.constFind(mail.key());
            if (stored == here.mails.constEnd())
                found << QStringLiteral("%1: UID %2 is lost").arg(name).arg(mail.key());
            else if (stored->raw != mail->raw)
                found << QStringLiteral("%1: UID %2 has other bytes").arg(name).arg(mail.key());
            else if (stored->flags != mail->flags)
                found << QStringLiteral("%1: UID %2 has flags %3 and not %4").arg(name).arg(mail.key())
                             .arg(stored->flags).arg(mail->flags);
        }
        for (auto mail = here.mails.cbegin(); mail != here.mails.cend(); ++mail) {
            if (!there.mails.contains(mail.key()))
                found << QStringLiteral("%1: UID %2 is not there any longer").arg(name).arg(mail.key());
        }
    }
    return found;
}

QStringList storeFaults(const AccountImage &server, const StoreLocation &location, AccountId account)
{
    auto database = Database::open(location, Database::Role::Reader);
    if (!database)
        return {database.failure().log};
    const auto store = readStore(**database, account);
    if (!store)
        return {store.failure().log};
    const auto verified = verifyStore(**database);
    return differences(server, *store) + (verified ? *verified : QStringList{verified.failure().log});
}

} // namespace okienko::test
