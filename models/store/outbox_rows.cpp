// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outbox_rows.h"

#include "models/store/dialect.h"
#include "models/store/row_values.h"

#include <QCoreApplication>
#include <QHash>
#include <QSqlQuery>

namespace okienko::outbox {

QString itemColumns()
{
    return QStringLiteral("o.id, o.account_id, o.conversation_id, o.message_id, o.state, o.rfc_message_id, o.subject, "
                          "o.envelope_from, o.envelope_to, o.attempts, o.last_error, o.created_at, o.next_attempt_at, "
                          "o.fence, o.send_at, o.needs_person, o.smtp_code, "
                          "(SELECT count(*) FROM drafts d WHERE d.outbox_id = o.id), o.raw_id, "
                          "(SELECT m.author FROM messages m WHERE m.id = o.message_id)");
}

OutboxItem itemOf(const QSqlQuery &row)
{
    OutboxItem item;
    item.id = rows::toId<OutboxId>(row.value(0));
    item.account = rows::toId<AccountId>(row.value(1));
    item.conversation = rows::toId<ConversationId>(row.value(2));
    item.message = rows::toId<MessageId>(row.value(3));
    item.state = static_cast<OutboxState>(row.value(4).toInt());
    item.messageId = row.value(5).toString();
    item.subject = row.value(6).toString();
    item.envelopeFrom = row.value(7).toString();
    item.envelopeTo = rows::toTexts(row.value(8).toString());
    item.attempts = row.value(9).toInt();
    item.lastError = row.value(10).toString();
    item.createdAt = rows::toTime(row.value(11));
    item.nextAttemptAt = rows::toTime(row.value(12));
    item.fence = row.value(13).toLongLong();
    item.sendAt = rows::toTime(row.value(14));
    item.needsPerson = row.value(15).toInt() != 0;
    item.smtpCode = row.value(16).toInt();
    item.canEdit = row.value(17).toInt() > 0;
    item.author = row.value(19).toString();
    return item;
}

Result<void> readRecipients(Database &database, QList<OutboxItem> &items)
{
    if (items.isEmpty())
        return {};
    QHash<OutboxId, qsizetype> at;
    for (qsizetype i = 0; i < items.size(); ++i)
        at.insert(items.at(i).id, i);
    return database.run(
        QStringLiteral("SELECT outbox_id, address, state, smtp_code, answer FROM outbox_recipients WHERE outbox_id IN %1 "
                       "ORDER BY outbox_id, position").arg(database.dialect().numbersOf()),
        {rows::fromIds(at.keys())}, [&](const QSqlQuery &row) {
            items[at.value(rows::toId<OutboxId>(row.value(0)))].recipients
                << OutboxRecipient{row.value(1).toString(), static_cast<RecipientState>(row.value(2).toInt()),
                                   row.value(3).toInt(), row.value(4).toString()};
        });
}

Result<void> note(Transaction &transaction, OutboxId id)
{
    transaction.changes().outbox = true;
    const auto conversation = transaction.database().value(
        QStringLiteral("SELECT conversation_id FROM outbox WHERE id = ?"), {id.value});
    if (!conversation)
        return conversation.failure();
    if (!conversation->isNull())
        transaction.changes().conversations.insert(rows::toId<ConversationId>(*conversation));
    return {};
}

Failure staleFence()
{
    return {FailureKind::Conflict,
            QCoreApplication::translate("Store", "Another program has taken over the sending of this mail. Nothing was "
                                                 "changed here."),
            QStringLiteral("stale outbox fence")};
}

Failure anotherState(const QString &log)
{
    return {FailureKind::Conflict,
            QCoreApplication::translate("Store", "This mail is in another state by now. Nothing was changed. "
                                                 "Look at the outbox again."),
            log};
}

Result<QList<OutboxItem>> list(Database &database, int limit)
{
    QList<OutboxItem> items;
    const auto done = database.run(QStringLiteral("SELECT %1 FROM outbox o ORDER BY o.created_at DESC, o.id DESC LIMIT ?")
                                       .arg(itemColumns()), {limit},
                                   [&](const QSqlQuery &row) { items << itemOf(row); });
    if (!done)
        return done.failure();
    if (const auto recipients = readRecipients(database, items); !recipients)
        return recipients.failure();
    return items;
}

Result<QList<OutboxItem>> unfinished(Database &database, int limit)
{
    QList<OutboxItem> items;
    const auto done = database.run(
        QStringLiteral("SELECT %1 FROM outbox o WHERE o.state IN (%2, %3, %4, %5, %6, %7) "
                       "ORDER BY CASE WHEN o.state IN (%6, %7) OR o.needs_person = 1 THEN 0 ELSE 1 END, "
                       "o.next_attempt_at, o.id LIMIT ?")
            .arg(itemColumns()).arg(number(OutboxState::Queued)).arg(number(OutboxState::Claimed))
            .arg(number(OutboxState::EndOfDataPending)).arg(number(OutboxState::Deferred))
            .arg(number(OutboxState::Rejected)).arg(number(OutboxState::Uncertain)),
        {limit}, [&](const QSqlQuery &row) { items << itemOf(row); });
    if (!done)
        return done.failure();
    if (const auto recipients = readRecipients(database, items); !recipients)
        return recipients.failure();
    return items;
}

Result<std::optional<OutboxItem>> item(Database &database, OutboxId id)
{
    QList<OutboxItem> items;
    const auto done = database.run(QStringLiteral("SELECT %1 FROM outbox o WHERE o.id = ?").arg(itemColumns()),
                                   {id.value}, [&](const QSqlQuery &row) { items << itemOf(row); });
    if (!done)
        return done.failure();
    if (const auto recipients = readRecipients(database, items); !recipients)
        return recipients.failure();
    return items.isEmpty() ? std::optional<OutboxItem>() : items.first();
}

Result<Totals> totals(Database &database)
{
    Totals totals;
    const auto done = database.run(
        QStringLiteral("SELECT state, CASE WHEN send_at IS NULL THEN 0 ELSE 1 END, needs_person, count(*) FROM outbox "
                       "WHERE state IN (0, 1, 2, 4, 5, 6) GROUP BY 1, 2, 3"), {},
        [&](const QSqlQuery &row) {
            const int amount = row.value(3).toInt();
            switch (static_cast<OutboxState>(row.value(0).toInt())) {
            case OutboxState::Queued:
                (row.value(1).toInt() != 0 ? totals.scheduled : totals.queued) += amount;
                break;
            case OutboxState::Claimed:
            case OutboxState::EndOfDataPending:
                totals.sending += amount;
                break;
            case OutboxState::Deferred:
                totals.deferred += amount;
                totals.needsPerson += row.value(2).toInt() != 0 ? amount : 0;
                break;
            case OutboxState::Rejected:
                totals.rejected += amount;
                break;
            default:
                totals.uncertain += amount;
            }
        });
    if (!done)
        return done.failure();
    return totals;
}

} // namespace okienko::outbox
