// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/conversation_state.h"

#include "models/store/dialect.h"
#include "models/store/postgres_arrays.h"
#include "models/store/row_values.h"

#include <QSqlQuery>

namespace okienko::conversationstate {

namespace {

struct State {
    qint64 id = 0;
    int count = 0;
    QVariant updated;
    QVariant created;
    int attachments = 0;
    int unread = 0;
    QVariant waiting;
    QString snippet;
    int lastDirection = 0;
    ConversationStatus status = ConversationStatus::Open;
    qint64 targetMinutes = 0;
};

QString stateQuery(const Dialect &dialect)
{
    // 0 incoming, 1 outgoing; notes and events do not count as messages.
    return QStringLiteral(
               "WITH s AS (SELECT m.conversation_id AS id, count(*) AS amount, max(m.at) AS updated, min(m.at) AS created, "
               "max(m.has_attachments) AS files, max(CASE WHEN m.direction = 0 AND m.seen = 0 THEN 1 ELSE 0 END) AS unread, "
               "max(CASE WHEN m.direction = 1 OR (m.needs_answer = 1 AND m.answered = 1) THEN m.at END) AS handled "
               "FROM messages m WHERE m.direction IN (0, 1) AND m.conversation_id IN %1 GROUP BY m.conversation_id) "
               "SELECT s.id, s.amount, s.updated, s.created, s.files, s.unread, "
               "(SELECT min(w.at) FROM messages w WHERE w.conversation_id = s.id AND w.needs_answer = 1 "
               "AND w.answered = 0 AND (s.handled IS NULL OR w.at > s.handled)), "
               "(SELECT l.snippet FROM messages l WHERE l.conversation_id = s.id AND l.direction IN (0, 1) "
               "ORDER BY l.at DESC, l.id DESC LIMIT 1), "
               "(SELECT l.direction FROM messages l WHERE l.conversation_id = s.id AND l.direction IN (0, 1) "
               "ORDER BY l.at DESC, l.id DESC LIMIT 1), "
               "c.status, COALESCE(q.target_minutes, 240) "
               "FROM s JOIN conversations c ON c.id = s.id LEFT JOIN queues q ON q.id = c.queue_id")
        .arg(dialect.numbersOf());
}

/// One statement on PostgreSQL, however many conversations there are.
Result<void> write(Database &database, const QList<QVariantList> &values)
{
    if (database.isSqlite()) {
        return database.runEach(
            QStringLiteral("UPDATE conversations SET status = ?, snoozed_until = CASE WHEN status = ? THEN snoozed_until "
                           "END, updated_at = ?, created_at = ?, waiting_since = ?, answer_due = ?, unread = ?, "
                           "has_attachments = ?, last_is_outgoing = ?, message_count = ?, snippet = ?, "
                           "version = version + 1 WHERE id = ?"), values);
    }
    if (values.isEmpty())
        return {};
    constexpr qsizetype snippetColumn = 10;
    PostgresArrays arrays(static_cast<int>(values.size()));
    for (qsizetype column = 0; column < values.first().size(); ++column) {
        arrays.begin(column == snippetColumn ? PostgresArrays::Element::Text : PostgresArrays::Element::Number);
        for (const QVariantList &row : values)
            arrays.append(row[column]);
    }
    return database.runArrays(
        QStringLiteral("UPDATE conversations c SET status = u.status, snoozed_until = CASE WHEN c.status = u.same THEN "
                       "c.snoozed_until END, updated_at = u.updated, created_at = u.created, waiting_since = u.waiting, "
                       "answer_due = u.due, unread = u.unread, has_attachments = u.files, last_is_outgoing = u.outgoing, "
                       "message_count = u.amount, snippet = u.snippet, version = c.version + 1 FROM "
                       "unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], "
                       "$7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[], $11::text[], $12::bigint[]) AS u (status, "
                       "same, updated, created, waiting, due, unread, files, outgoing, amount, snippet, id) "
                       "WHERE c.id = u.id"), arrays);
}

} // namespace

ConversationStatus following(ConversationStatus status, bool customerWaits, const Event &event)
{
    if (event.customerWrote && customerWaits)
        return ConversationStatus::Open;
    if (event.answered && !customerWaits && status == ConversationStatus::Open)
        return ConversationStatus::Waiting;
    return status;
}

Result<void> refresh(Transaction &transaction, const QHash<ConversationId, Event> &events)
{
    if (events.isEmpty())
        return {};
    Database &database = transaction.database();
    const QString ids = rows::fromIds(events.keys());
    if (const QString lock = database.dialect().forUpdate(); !lock.isEmpty()) {
        const auto locked = database.run(QStringLiteral("SELECT id FROM conversations WHERE id IN %1 ORDER BY id")
                                                 .arg(database.dialect().numbersOf()) + lock, {ids});
        if (!locked)
            return locked;
    }
    QList<State> states;
    const auto read = database.run(stateQuery(database.dialect()), {ids}, [&](const QSqlQuery &row) {
        State state;
        state.id = row.value(0).toLongLong();
        state.count = row.value(1).toInt();
        state.updated = row.value(2);
        state.created = row.value(3);
        state.attachments = row.value(4).toInt();
        state.unread = row.value(5).toInt();
        state.waiting = row.value(6);
        state.snippet = row.value(7).toString();
        state.lastDirection = row.value(8).toInt();
        state.status = static_cast<ConversationStatus>(row.value(9).toInt());
        state.targetMinutes = row.value(10).toLongLong();
        states << state;
    });
    if (!read)
        return read;
    QList<QVariantList> values;
    for (State &state : states) {
        const QVariant none(QMetaType(QMetaType::LongLong));
        if (state.waiting.isNull())
            state.waiting = none;
        const QVariant due = state.waiting.isNull()
                                 ? none
                                 : QVariant(state.waiting.toLongLong() + state.targetMinutes * 60'000);
        const auto status = static_cast<int>(
            following(state.status, !state.waiting.isNull(), events.value(ConversationId(state.id))));
        values << QVariantList{status, status, state.updated, state.created, state.waiting, due, state.unread,
                               state.attachments, state.lastDirection == 1 ? 1 : 0, state.count, state.snippet, state.id};
    }
    if (const auto written = write(database, values); !written)
        return written;
    for (auto it = events.keyBegin(); it != events.keyEnd(); ++it)
        transaction.changes().conversations.insert(*it);
    transaction.changes().counts = true;
    return {};
}

} // namespace okienko::conversationstate
