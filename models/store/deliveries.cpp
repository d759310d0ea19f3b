// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/deliveries.h"

#include "models/domain/conversation.h"
#include "models/store/dialect.h"
#include "models/store/message_rows.h"
#include "models/store/row_values.h"

#include <QSqlQuery>

namespace okienko::deliveries {

namespace {

QStringList keysOf(const QStringList &ids)
{
    QStringList keys;
    for (const QString &id : ids)
        keys << messagerows::indexKey(id);
    return keys;
}

Result<ByMessage> read(Database &database, const QString &where, const QVariantList &values)
{
    ByMessage found;
    const auto done = database.run(
        QStringLiteral("SELECT r.answer_id, r.action, r.recipient, r.status, r.diagnostic, r.retry_until, r.at "
                       "FROM delivery_reports r WHERE r.answer_id IN %1 ORDER BY r.at, r.id").arg(where), values,
        [&](const QSqlQuery &row) {
            DeliveryStatus status;
            status.action = static_cast<DeliveryAction>(row.value(1).toInt());
            status.recipient = row.value(2).toString();
            status.status = row.value(3).toString();
            status.diagnostic = row.value(4).toString();
            status.retryUntil = rows::toTime(row.value(5));
            status.reportedAt = rows::toTime(row.value(6));
            QList<DeliveryStatus> &all = found[rows::toId<MessageId>(row.value(0))];
            all.removeIf([&status](const DeliveryStatus &before) {
                return before.recipient.compare(status.recipient, Qt::CaseInsensitive) == 0;
            });
            all << status;
        });
    if (!done)
        return done.failure();
    return found;
}

} // namespace

Result<std::optional<Answer>> find(Database &database, const DeliveryReport &report)
{
    if (report.originalIds.isEmpty())
        return std::optional<Answer>();
    const QStringList keys = keysOf(report.originalIds);
    std::optional<Answer> answer;
    qsizetype nearest = keys.size();
    const auto done = database.run(
        QStringLiteral("SELECT m.id, m.conversation_id, m.at, i.ref FROM message_ids i JOIN messages m "
                       "ON m.id = i.message_id WHERE m.direction = ? AND i.own = 1 AND i.ref IN %1 ORDER BY m.id LIMIT 50").arg(database.dialect().textsOf()),
        {static_cast<int>(Direction::Outgoing), rows::fromTexts(keys)}, [&](const QSqlQuery &row) {
            const qsizetype place = keys.indexOf(row.value(3).toString());
            if (place < 0 || place >= nearest)
                return;
            nearest = place;
            answer = Answer{rows::toId<MessageId>(row.value(0)), rows::toId<ConversationId>(row.value(1)),
                            rows::toTime(row.value(2))};
        });
    if (!done)
        return done.failure();
    return answer;
}

Result<void> record(Transaction &transaction, MessageId reportMail, const std::optional<Answer> &answer,
                    const DeliveryReport &report, const QDateTime &at)
{
    if (!answer && report.originalIds.isEmpty())
        return {};
    const QString original = messagerows::indexKey(report.originalIds.value(0));
    for (const DeliveryStatus &status : report.recipients) {
        const auto added = transaction.database().run(
            QStringLiteral("INSERT INTO delivery_reports (answer_id, report_id, original_id, action, recipient, status, "
                           "diagnostic, retry_until, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            {rows::fromId(answer ? answer->message : MessageId()), reportMail.value, original,
             static_cast<int>(status.action), status.recipient, status.status, status.diagnostic,
             rows::fromTime(status.retryUntil), rows::fromTime(at)});
        if (!added)
            return added;
    }
    return {};
}

Result<void> joinLate(Transaction &transaction, const QStringList &sentIds)
{
    if (sentIds.isEmpty())
        return {};
    Database &database = transaction.database();
    return database.run(
        QStringLiteral("UPDATE delivery_reports SET answer_id = (SELECT min(m.id) FROM message_ids i JOIN messages m "
                       "ON m.id = i.message_id WHERE m.direction = ? AND i.own = 1 AND i.ref = delivery_reports.original_id) "
                       "WHERE answer_id IS NULL AND original_id IN ")
            + database.dialect().textsOf(),
        {static_cast<int>(Direction::Outgoing), rows::fromTexts(keysOf(sentIds))});
}

Result<ByMessage> ofConversation(Database &database, ConversationId id)
{
    return read(database, QStringLiteral("(SELECT id FROM messages WHERE conversation_id = ?)"), {id.value});
}

Result<ByMessage> ofMessages(Database &database, const QList<MessageId> &ids)
{
    return read(database, database.dialect().numbersOf(), {rows::fromIds(ids)});
}

} // namespace okienko::deliveries
