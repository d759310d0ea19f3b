// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/quarantine.h"

#include "models/store/dialect.h"
#include "models/store/mail_filing.h"
#include "models/store/raw_store.h"
#include "models/store/row_values.h"

#include <QCoreApplication>
#include <QSqlQuery>

namespace okienko::quarantine {

namespace {

/// A row that is about to be changed, locked.
struct Held {
    AccountId account;
    MailboxRole role = MailboxRole::Inbox;
    quint32 flags = 0;
    QString source;
    QString reason;
    qint64 rawId = 0;
};

Result<Held> hold(Database &database, QuarantineId id)
{
    std::optional<Held> held;
    const auto read = database.run(
        QStringLiteral("SELECT account_id, role, flags, source, reason, raw_id FROM quarantine WHERE id = ? "
                       "AND deleted_at IS NULL") + database.dialect().forUpdate(), {id.value}, [&](const QSqlQuery &row) {
            held = Held{rows::toId<AccountId>(row.value(0)), static_cast<MailboxRole>(row.value(1).toInt()),
                        static_cast<quint32>(row.value(2).toLongLong()), row.value(3).toString(), row.value(4).toString(),
                        row.value(5).toLongLong()};
        });
    if (!read)
        return read.failure();
    if (!held) {
        return Failure{FailureKind::NotFound,
                       QCoreApplication::translate("Store", "This message is not in quarantine any more: it was read or "
                                                            "deleted meanwhile. Nothing was changed."),
                       QStringLiteral("no quarantine item %1").arg(id.value)};
    }
    // Where it stands now; of several mailboxes the inbox, where it is work.
    bool inInbox = false;
    const auto places = database.run(
        QStringLiteral("SELECT b.role, p.flags FROM mail_places p JOIN mailboxes b ON b.id = p.mailbox_id "
                       "WHERE p.quarantine_id = ? AND p.uid_validity = b.uid_validity ORDER BY b.id"), {id.value},
        [&](const QSqlQuery &row) {
            const auto role = static_cast<MailboxRole>(row.value(0).toInt());
            if (inInbox || (role != MailboxRole::Inbox && held->role == MailboxRole::Inbox))
                return;
            inInbox = role == MailboxRole::Inbox;
            held->role = role;
            held->flags = static_cast<quint32>(row.value(1).toLongLong());
        });
    if (!places)
        return places.failure();
    return *held;
}

Result<void> note(Transaction &transaction, QuarantineId id, QuarantineEvent::Action action, const QString &who,
                  const QString &detail = {})
{
    const Dialect &dialect = transaction.database().dialect();
    return transaction.database().run(
        QStringLiteral("INSERT INTO quarantine_log (at, who, action, quarantine_id, account, source, sender, subject, reason, "
                       "size, sha256, detail) SELECT %1, ?, %2, q.id, COALESCE(a.name, ''), q.source, q.sender, q.subject, "
                       "q.reason, q.size, r.sha256, ? FROM quarantine q JOIN raw_messages r ON r.id = q.raw_id "
                       "LEFT JOIN mail_accounts a ON a.id = q.account_id WHERE q.id = ?")
            .arg(dialect.now(), dialect.bigint()),
        {who, static_cast<int>(action), detail, id.value});
}

void changed(Transaction &transaction)
{
    transaction.changes().quarantine = true;
    transaction.changes().counts = true;
}

Result<Retried> keep(Transaction &transaction, QuarantineId id, const Held &held, const Failure &why)
{
    Retried retried;
    retried.reason = why.text.isEmpty() ? held.reason : why.text;
    const auto noted = transaction.database().run(
        QStringLiteral("UPDATE quarantine SET reader_version = ?, reason = ?, log = ? WHERE id = ?"),
        {readerVersion(), retried.reason, why.log, id.value});
    if (!noted)
        return noted.failure();
    changed(transaction);
    return retried;
}

} // namespace

Result<Retried> retried(Transaction &transaction, QuarantineId id, const IncomingMail &read, const QString &who)
{
    Database &database = transaction.database();
    const auto held = hold(database, id);
    if (!held)
        return held.failure();
    if (!read.read.ok())
        return keep(transaction, id, *held, read.read.failure());
    IncomingMail mail = read;
    mail.flags = held->flags;
    MailFiling filing(transaction);
    const auto filed = filing.file({{&mail, {held->account, held->role, held->source, !held->account.isValid()}}});
    if (!filed)
        return filed.failure();
    if (const auto done = filing.finish(); !done)
        return done.failure();
    if (!filed->first().message.isValid())
        return keep(transaction, id, *held, {FailureKind::Database, {}, QStringLiteral("read, but not stored")});

    if (const auto noted = note(transaction, id, QuarantineEvent::Action::Filed, who); !noted)
        return noted.failure();
    const std::pair<QString, QVariantList> steps[] = {
        {QStringLiteral("UPDATE mail_places SET message_id = ?, quarantine_id = NULL WHERE quarantine_id = ?"),
         {filed->first().message.value, id.value}},
        {QStringLiteral("DELETE FROM quarantine WHERE id = ?"), {id.value}},
        {QStringLiteral("DELETE FROM raw_messages WHERE id = ?"), {held->rawId}},
    };
    for (const auto &[sql, values] : steps) {
        if (const auto done = database.run(sql, values); !done)
            return done.failure();
    }
    const auto conversation = database.value(QStringLiteral("SELECT conversation_id FROM messages WHERE id = ?"),
                                             {filed->first().message.value});
    if (!conversation)
        return conversation.failure();
    changed(transaction);
    return Retried{true, filed->first().message, ConversationId(conversation->toLongLong()), {}};
}

Result<void> remove(Transaction &transaction, QuarantineId id, const QString &who)
{
    Database &database = transaction.database();
    const auto held = hold(database, id);
    if (!held)
        return held.failure();
    if (const auto noted = note(transaction, id, QuarantineEvent::Action::Deleted, who); !noted)
        return noted;
    const auto places = database.value(QStringLiteral("SELECT count(*) FROM mail_places WHERE quarantine_id = ?"), {id.value});
    if (!places)
        return places.failure();
    if (places->toInt() == 0) {
        if (const auto done = database.run(QStringLiteral("DELETE FROM quarantine WHERE id = ?"), {id.value}); !done)
            return done;
    } else {
        const auto nothing = rawstore::addRaw(database, {});
        if (!nothing)
            return nothing.failure();
        const auto emptied = database.run(
            QStringLiteral("UPDATE quarantine SET deleted_at = %1, raw_id = ?, subject = '', sender = '' WHERE id = ?")
                .arg(database.dialect().now()), {*nothing, id.value});
        if (!emptied)
            return emptied;
    }
    changed(transaction);
    return database.run(QStringLiteral("DELETE FROM raw_messages WHERE id = ?"), {held->rawId});
}

Result<void> forwarded(Transaction &transaction, QuarantineId id, const QString &who, const QString &to)
{
    if (const auto held = hold(transaction.database(), id); !held)
        return held.failure();
    return note(transaction, id, QuarantineEvent::Action::Forwarded, who, to);
}

} // namespace okienko::quarantine
