// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/verify.h"

#include "models/store/raw_store.h"

#include <QSqlQuery>

namespace okienko {

namespace {

constexpr int packedRowsRead = 200; ///< rows of compressed bytes in memory at once

/// Each row of `sql` is a fault.
Result<void> collect(Database &database, QStringList &faults, const QString &what, const QString &sql)
{
    return database.run(sql, {}, [&](const QSqlQuery &row) { faults << what.arg(row.value(0).toString()); });
}

Result<void> checkPacked(Database &database, QStringList &faults, const QString &table, const QString &key)
{
    QVariant last;
    for (bool more = true; more;) {
        int read = 0;
        const QString after = last.isValid() ? QStringLiteral("WHERE %1 > ? ").arg(key) : QString();
        const auto done = database.run(
            QStringLiteral("SELECT %1, size, sha256, data FROM %2 %3ORDER BY %1 LIMIT %4")
                .arg(key, table, after).arg(packedRowsRead),
            last.isValid() ? QVariantList{last} : QVariantList(), [&](const QSqlQuery &row) {
                ++read;
                last = row.value(0);
                if (!rawstore::unpack(row.value(3).toByteArray(), row.value(1).toLongLong(), row.value(2).toString()))
                    faults << QStringLiteral("%1 %2: the bytes are damaged").arg(table, row.value(0).toString());
            });
        if (!done)
            return done;
        more = read == packedRowsRead;
    }
    return {};
}

Result<void> checkDatabase(Database &database, QStringList &faults)
{
    if (!database.isSqlite())
        return {}; // PostgreSQL keeps its foreign keys itself; its pages are its own tools' matter
    const auto integrity = database.run(QStringLiteral("PRAGMA integrity_check"), {}, [&](const QSqlQuery &row) {
        if (row.value(0).toString() != QLatin1String("ok"))
            faults << QStringLiteral("database file: %1").arg(row.value(0).toString());
    });
    if (!integrity)
        return integrity;
    return database.run(QStringLiteral("PRAGMA foreign_key_check"), {}, [&](const QSqlQuery &row) {
        faults << QStringLiteral("%1 %2: refers to %3 that is not there")
                      .arg(row.value(0).toString(), row.value(1).toString(), row.value(2).toString());
    });
}

Result<void> checkMessages(Database &database, QStringList &faults)
{
    const bool sqlite = database.isSqlite();
    const std::pair<QString, QString> checks[] = {
        {QStringLiteral("message %1: its conversation is not there"),
         QStringLiteral("SELECT m.id FROM messages m LEFT JOIN conversations c ON c.id = m.conversation_id "
                        "WHERE c.id IS NULL")},
        {QStringLiteral("message %1: its original is missing"),
         QStringLiteral("SELECT m.id FROM messages m LEFT JOIN raw_messages r ON r.id = m.raw_id "
                        "WHERE m.direction IN (0, 1) AND r.id IS NULL")},
        {QStringLiteral("attachment %1: its content is missing"),
         QStringLiteral("SELECT a.id FROM attachments a JOIN messages m ON m.id = a.message_id "
                        "LEFT JOIN blobs b ON b.sha256 = a.sha256 LEFT JOIN raw_messages r ON r.id = m.raw_id "
                        "WHERE b.sha256 IS NULL AND r.id IS NULL")},
        {QStringLiteral("message %1: not in the full text"),
         sqlite ? QStringLiteral("SELECT m.id FROM messages m LEFT JOIN message_search_docsize s ON s.id = m.id "
                                 "WHERE s.id IS NULL")
                : QStringLiteral("SELECT m.id FROM messages m LEFT JOIN message_search s ON s.message_id = m.id "
                                 "WHERE s.message_id IS NULL")},
        {QStringLiteral("full text: holds message %1 that is not there"),
         sqlite ? QStringLiteral("SELECT s.id FROM message_search_docsize s LEFT JOIN messages m ON m.id = s.id "
                                 "WHERE m.id IS NULL")
                : QStringLiteral("SELECT s.message_id FROM message_search s LEFT JOIN messages m ON m.id = s.message_id "
                                 "WHERE m.id IS NULL")},
        {QStringLiteral("mail place of message %1: the message is not there"),
         QStringLiteral("SELECT p.message_id FROM mail_places p LEFT JOIN messages m ON m.id = p.message_id "
                        "WHERE p.message_id IS NOT NULL AND m.id IS NULL")},
        {QStringLiteral("outbox %1: its message is not there"),
         QStringLiteral("SELECT o.id FROM outbox o LEFT JOIN messages m ON m.id = o.message_id WHERE m.id IS NULL")},
        {QStringLiteral("stored original %1: belongs to nothing"),
         QStringLiteral("SELECT r.id FROM raw_messages r WHERE NOT EXISTS (SELECT 1 FROM messages m WHERE m.raw_id = r.id) "
                        "AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.raw_id = r.id) "
                        "AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.raw_id = r.id)")},
        {QStringLiteral("conversation %1: its message count is wrong"),
         QStringLiteral("SELECT c.id FROM conversations c LEFT JOIN (SELECT conversation_id, count(*) AS amount "
                        "FROM messages WHERE direction IN (0, 1) GROUP BY conversation_id) m ON m.conversation_id = c.id "
                        "WHERE c.message_count <> COALESCE(m.amount, 0)")},
        {QStringLiteral("conversation %1: marked as waiting without a message to answer, or the other way round"),
         QStringLiteral("SELECT c.id FROM conversations c WHERE (c.waiting_since IS NOT NULL) <> "
                        "EXISTS (SELECT 1 FROM messages w WHERE w.conversation_id = c.id AND w.needs_answer = 1 "
                        "AND w.answered = 0 AND w.at > COALESCE((SELECT max(h.at) FROM messages h "
                        "WHERE h.conversation_id = c.id AND (h.direction = 1 OR (h.needs_answer = 1 AND h.answered = 1))), "
                        "-9223372036854775807))")},
        {QStringLiteral("conversation %1: its mark for unread messages is wrong"),
         QStringLiteral("SELECT c.id FROM conversations c WHERE (c.unread = 1) <> EXISTS (SELECT 1 FROM messages m "
                        "WHERE m.conversation_id = c.id AND m.direction = 0 AND m.seen = 0)")},
        {QStringLiteral("navigation: %1"),
         QStringLiteral("SELECT 'count of status ' || CAST(COALESCE(t.status, n.status) AS TEXT) || ' is wrong' FROM "
                        "(SELECT status, assignee, COALESCE(queue_id, 0) AS queue_id, count(*) AS amount "
                        "FROM conversations GROUP BY 1, 2, 3) t FULL JOIN "
                        "(SELECT status, assignee, queue_id, sum(amount) AS amount FROM conversation_counts "
                        "GROUP BY 1, 2, 3) n ON n.status = t.status AND n.assignee = t.assignee "
                        "AND n.queue_id = t.queue_id WHERE COALESCE(t.amount, 0) <> COALESCE(n.amount, 0)")},
    };
    for (const auto &[what, sql] : checks) {
        if (const auto done = collect(database, faults, what, sql); !done)
            return done;
    }
    return {};
}

} // namespace

Result<QStringList> verifyStore(Database &database)
{
    QStringList faults;
    if (const auto done = checkDatabase(database, faults); !done)
        return done.failure();
    if (const auto done = checkPacked(database, faults, QStringLiteral("raw_messages"), QStringLiteral("id")); !done)
        return done.failure();
    if (const auto done = checkPacked(database, faults, QStringLiteral("blobs"), QStringLiteral("sha256")); !done)
        return done.failure();
    if (const auto done = checkMessages(database, faults); !done)
        return done.failure();
    return faults;
}

} // namespace okienko
