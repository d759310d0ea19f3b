// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/conversations.h"

#include "models/domain/customer.h"
#include "models/store/dialect.h"
#include "models/store/full_text.h"
#include "models/store/row_values.h"

#include <QHash>
#include <QSqlQuery>

namespace okienko::conversations {

namespace {

constexpr qint64 notWaiting = 253402300799999; ///< wait_key of what does not wait; see the schema

QString summaryColumns()
{
    return QStringLiteral("c.id, c.subject, c.customer_id, u.given_name, u.family_name, u.display_name, c.channel, "
                          "c.queue_id, q.name, c.assignee, c.status, c.created_at, c.updated_at, c.waiting_since, "
                          "c.answer_due, c.unread, c.has_attachments, c.last_is_outgoing, c.message_count, c.snippet, "
                          "c.version FROM conversations c LEFT JOIN customers u ON u.id = c.customer_id "
                          "LEFT JOIN queues q ON q.id = c.queue_id");
}

std::optional<QDateTime> optionalTime(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(rows::toTime(value));
}

ConversationSummary summaryOf(const QSqlQuery &row)
{
    ConversationSummary summary;
    summary.id = rows::toId<ConversationId>(row.value(0));
    summary.subject = row.value(1).toString();
    summary.customer = rows::toId<CustomerId>(row.value(2));
    Customer customer;
    customer.givenName = row.value(3).toString();
    customer.familyName = row.value(4).toString();
    customer.displayName = row.value(5).toString();
    summary.customerName = customer.name();
    summary.channel = static_cast<Channel>(row.value(6).toInt());
    summary.queue = rows::toId<QueueId>(row.value(7));
    summary.queueName = row.value(8).toString();
    summary.assignee = row.value(9).toString();
    summary.status = static_cast<ConversationStatus>(row.value(10).toInt());
    summary.createdAt = rows::toTime(row.value(11));
    summary.updatedAt = rows::toTime(row.value(12));
    summary.waitingSince = optionalTime(row.value(13));
    summary.answerDue = optionalTime(row.value(14));
    summary.unread = row.value(15).toInt() != 0;
    summary.hasAttachments = row.value(16).toInt() != 0;
    summary.lastIsOutgoing = row.value(17).toInt() != 0;
    summary.messageCount = row.value(18).toInt();
    summary.snippet = row.value(19).toString();
    summary.version = row.value(20).toLongLong();
    return summary;
}

struct Where {
    QString sql;
    QVariantList values;
    bool possible = true;
};

/// The same rule as belongs().
Where whereOf(const View &view, const QString &user)
{
    const auto status = [](ConversationStatus s) { return QVariant(static_cast<int>(s)); };
    switch (view.kind) {
    case ViewKind::MyOpen:
        return {QStringLiteral("c.assignee = ? AND c.status = ?"), {user, status(ConversationStatus::Open)}};
    case ViewKind::Unassigned:
        return {QStringLiteral("c.assignee = ? AND c.status = ?"), {QString(), status(ConversationStatus::Open)}};
    case ViewKind::Waiting:
        return {QStringLiteral("c.status = ?"), {status(ConversationStatus::Waiting)}};
    case ViewKind::Snoozed:
        return {QStringLiteral("c.status = ?"), {status(ConversationStatus::Snoozed)}};
    case ViewKind::AllOpen:
        return {QStringLiteral("c.status = ?"), {status(ConversationStatus::Open)}};
    case ViewKind::Closed:
        return {QStringLiteral("c.status = ?"), {status(ConversationStatus::Closed)}};
    case ViewKind::Queue:
        return {QStringLiteral("c.queue_id = ? AND c.status = ?"), {view.queue.value, status(ConversationStatus::Open)}};
    case ViewKind::PastTarget:
        return {QStringLiteral("c.status = 0 AND c.answer_due IS NOT NULL AND c.answer_due < ?"),
                {QDateTime::currentMSecsSinceEpoch()}};
    case ViewKind::Quarantine:
    case ViewKind::Outbox:
        break;
    }
    return {{}, {}, false};
}

} // namespace

Result<QList<ConversationSummary>> page(Database &database, const View &view, SortOrder order, const QString &user,
                                        const std::optional<ConversationKey> &after, int limit)
{
    QList<ConversationSummary> found;
    Where where = whereOf(view, user);
    if (!where.possible || limit <= 0)
        return found;
    const bool newest = order == SortOrder::Newest;
    if (after) {
        where.sql += newest ? QStringLiteral(" AND (c.updated_at, c.id) < (?, ?)")
                            : QStringLiteral(" AND (c.wait_key, c.id) > (?, ?)");
        where.values << (after->sortTime.isValid() ? after->sortTime.toMSecsSinceEpoch() : notWaiting)
                     << after->id.value;
    }
    const QString sorted = newest ? QStringLiteral(" ORDER BY c.updated_at DESC, c.id DESC LIMIT ?")
                                  : QStringLiteral(" ORDER BY c.wait_key, c.id LIMIT ?");
    const auto done = database.run(QStringLiteral("SELECT %1 WHERE %2%3").arg(summaryColumns(), where.sql, sorted),
                                   where.values << limit, [&](const QSqlQuery &row) { found << summaryOf(row); });
    if (!done)
        return done.failure();
    return found;
}

Result<QList<ConversationSummary>> byIds(Database &database, const QList<ConversationId> &ids)
{
    QList<ConversationSummary> found;
    if (ids.isEmpty())
        return found;
    const auto done = database.run(QStringLiteral("SELECT %1 WHERE c.id IN %2")
                                       .arg(summaryColumns(), database.dialect().numbersOf()),
                                   {rows::fromIds(ids)}, [&](const QSqlQuery &row) { found << summaryOf(row); });
    if (!done)
        return done.failure();
    return found;
}

bool belongs(const ConversationSummary &row, const View &view, const QString &user, const QDateTime &nowUtc)
{
    const bool open = row.status == ConversationStatus::Open;
    switch (view.kind) {
    case ViewKind::MyOpen:
        return open && row.assignee == user;
    case ViewKind::Unassigned:
        return open && row.assignee.isEmpty();
    case ViewKind::Waiting:
        return row.status == ConversationStatus::Waiting;
    case ViewKind::Snoozed:
        return row.status == ConversationStatus::Snoozed;
    case ViewKind::AllOpen:
        return open;
    case ViewKind::Closed:
        return row.status == ConversationStatus::Closed;
    case ViewKind::Queue:
        return open && row.queue == view.queue;
    case ViewKind::PastTarget:
        return open && row.answerDue && *row.answerDue < nowUtc;
    case ViewKind::Quarantine:
    case ViewKind::Outbox:
        break;
    }
    return false;
}

ConversationKey keyOf(const ConversationSummary &row, SortOrder order)
{
    if (order == SortOrder::Newest)
        return {row.updatedAt, row.id};
    return {row.waitingSince.value_or(QDateTime::fromMSecsSinceEpoch(notWaiting, Qt::UTC)), row.id};
}

Result<QList<ViewCount>> counts(Database &database, const QString &user)
{
    int byStatus[4] = {};
    int mine = 0;
    int unassigned = 0;
    QHash<qint64, int> openInQueue;
    const auto counted = database.run(
        QStringLiteral("SELECT status, queue_id, CASE WHEN assignee = '' THEN 0 WHEN assignee = ? THEN 1 ELSE 2 END, "
                       "sum(amount) FROM conversation_counts GROUP BY 1, 2, 3"), {user}, [&](const QSqlQuery &row) {
            const int status = row.value(0).toInt();
            const int amount = row.value(3).toInt();
            if (status < 0 || status > 3)
                return;
            byStatus[status] += amount;
            if (status != static_cast<int>(ConversationStatus::Open))
                return;
            openInQueue[row.value(1).toLongLong()] += amount;
            unassigned += row.value(2).toInt() == 0 ? amount : 0;
            mine += row.value(2).toInt() == 1 ? amount : 0;
        });
    if (!counted)
        return counted.failure();
    const auto past = database.value(QStringLiteral("SELECT count(*) FROM conversations WHERE status = 0 AND answer_due IS "
                                                    "NOT NULL AND answer_due < ?"), {QDateTime::currentMSecsSinceEpoch()});
    if (!past)
        return past.failure();
    const auto quarantined = database.value(QStringLiteral("SELECT count(*) FROM quarantine WHERE deleted_at IS NULL"));
    if (!quarantined)
        return quarantined.failure();
    const auto of = [&](ConversationStatus status) { return byStatus[static_cast<int>(status)]; };
    QList<ViewCount> counts = {
        {{ViewKind::MyOpen, {}}, {}, mine},
        {{ViewKind::Waiting, {}}, {}, of(ConversationStatus::Waiting)},
        {{ViewKind::Snoozed, {}}, {}, of(ConversationStatus::Snoozed)},
        {{ViewKind::Unassigned, {}}, {}, unassigned},
        {{ViewKind::PastTarget, {}}, {}, past->toInt()},
        {{ViewKind::AllOpen, {}}, {}, of(ConversationStatus::Open)},
        {{ViewKind::Closed, {}}, {}, of(ConversationStatus::Closed)},
        {{ViewKind::Quarantine, {}}, {}, quarantined->toInt()},
    };
    const auto queues = database.run(QStringLiteral("SELECT id, name FROM queues ORDER BY name"), {},
                                     [&](const QSqlQuery &row) {
        const auto id = rows::toId<QueueId>(row.value(0));
        counts << ViewCount{{ViewKind::Queue, id}, row.value(1).toString(), openInQueue.value(id.value)};
    });
    if (!queues)
        return queues.failure();
    return counts;
}

Result<QList<SearchHit>> search(Database &database, const QString &query, int limit)
{
    return fulltext::search(database, query, limit);
}

} // namespace okienko::conversations
