// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/conversations.h"

#include "models/store/deliveries.h"
#include "models/store/message_rows.h"
#include "models/store/original_html.h"
#include "models/store/row_values.h"

#include <QCoreApplication>
#include <QHash>
#include <QSqlQuery>

namespace okienko::conversations {

Result<ConversationDetails> details(Database &database, ConversationId id)
{
    const auto summaries = byIds(database, {id});
    if (!summaries)
        return summaries.failure();
    if (summaries->isEmpty()) {
        return Failure{FailureKind::NotFound,
                       QCoreApplication::translate("Store", "This conversation is not in the store any more."),
                       QStringLiteral("no conversation %1").arg(id.value)};
    }
    ConversationDetails details;
    details.summary = summaries->first();
    QHash<MessageId, qsizetype> at;
    const int more = messagerows::columnCount;
    struct Later {
        qsizetype place;
        qint64 rawId;
        QString sha256;
    };
    QList<Later> later;
    // An outgoing message has one outbox row at most; two would show the message twice.
    const auto messages = database.run(
        QStringLiteral("SELECT %1, m.author, m.seen, m.join_reason, r.size, o.id, o.state, o.last_error, k.reason, "
                       "o.next_attempt_at, CASE WHEN o.send_at IS NULL THEN 0 ELSE 1 END, o.needs_person, "
                       "(SELECT count(*) FROM drafts d WHERE d.outbox_id = o.id), m.html_later, r.id, r.sha256, "
                       "m.account_id FROM messages m "
                       "LEFT JOIN raw_messages r ON r.id = m.raw_id LEFT JOIN outbox o ON o.message_id = m.id "
                       "LEFT JOIN automatic_mail k ON k.message_id = m.id "
                       "WHERE m.conversation_id = ? ORDER BY m.at, m.id").arg(messagerows::columns()),
        {id.value}, [&](const QSqlQuery &row) {
            TimelineEntry entry;
            entry.id = rows::toId<MessageId>(row.value(0));
            if (at.contains(entry.id))
                return;
            entry.message = messagerows::read(row);
            entry.direction = static_cast<Direction>(row.value(more - 2).toInt());
            entry.at = rows::toTime(row.value(more - 1));
            entry.author = row.value(more).toString();
            entry.seen = row.value(more + 1).toInt() != 0;
            entry.joinReason = row.value(more + 2).toString();
            entry.rawSize = row.value(more + 3).toLongLong();
            if (!row.value(more + 4).isNull()) {
                entry.outbox = rows::toId<OutboxId>(row.value(more + 4));
                entry.outboxState = static_cast<OutboxState>(row.value(more + 5).toInt());
                entry.outboxError = row.value(more + 6).toString();
                entry.outboxAt = rows::toTime(row.value(more + 8));
                entry.outboxScheduled = row.value(more + 9).toInt() != 0;
                entry.outboxNeedsPerson = row.value(more + 10).toInt() != 0;
                entry.outboxCanEdit = row.value(more + 11).toInt() > 0;
            }
            entry.message.automaticReason = row.value(more + 7).toString();
            entry.account = rows::toId<AccountId>(row.value(more + 15));
            entry.message.htmlLater = row.value(more + 12).toInt() != 0;
            if (entry.message.htmlLater)
                later.append({details.timeline.size(), row.value(more + 13).toLongLong(), row.value(more + 14).toString()});
            at.insert(entry.id, details.timeline.size());
            details.timeline << entry;
        });
    if (!messages)
        return messages.failure();
    for (const Later &one : std::as_const(later)) {
        const originalhtml::Shown shown = originalhtml::of(database, one.rawId, one.sha256);
        Message &message = details.timeline[one.place].message;
        message.htmlSafe = shown.html;
        if (!shown.warnings.isEmpty())
            message.warnings = shown.warnings;
    }
    const auto attachments = database.run(
        QStringLiteral("SELECT a.message_id, a.id, a.file_name, a.media_type, a.size, a.sha256, a.content_id, a.is_inline "
                       "FROM attachments a JOIN messages m ON m.id = a.message_id WHERE m.conversation_id = ? "
                       "ORDER BY a.message_id, a.position"), {id.value}, [&](const QSqlQuery &row) {
            const auto place = at.constFind(rows::toId<MessageId>(row.value(0)));
            if (place == at.cend())
                return;
            details.timeline[*place].message.attachments
                << Attachment{rows::toId<AttachmentId>(row.value(1)), row.value(2).toString(), row.value(3).toString(),
                              row.value(4).toLongLong(), row.value(5).toString().toLatin1(), row.value(6).toString(),
                              row.value(7).toInt() != 0};
        });
    if (!attachments)
        return attachments.failure();
    const auto deliveries = deliveries::ofConversation(database, id);
    if (!deliveries)
        return deliveries.failure();
    for (auto it = deliveries->cbegin(); it != deliveries->cend(); ++it) {
        if (const auto place = at.constFind(it.key()); place != at.cend())
            details.timeline[*place].deliveries = *it;
    }
    return details;
}

} // namespace okienko::conversations
