// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mailbox_meters.h"

#include "models/store/dialect.h"
#include "models/store/row_values.h"

#include <QHash>
#include <QSqlQuery>
#include <cstdlib>

namespace okienko::mailboxmeters {

namespace {

constexpr qint64 repairPauseMs = 10 * 60 * 1000;

struct Row {
    MailboxMeter meter;
    qint64 differsBy = 0;
};

Result<QList<Row>> read(Database &database)
{
    QList<Row> rows;
    const QString now = database.dialect().now();
    const auto done = database.run(
        QStringLiteral("SELECT b.id, b.account_id, a.name, b.name, b.counted, b.differs_by, b.differs_since, "
                       "%1 - b.differs_since, COALESCE(%1 - b.repaired_at, %2), "
                       "(SELECT count(*) FROM mail_places p WHERE p.mailbox_id = b.id "
                       "AND p.uid_validity = b.uid_validity) "
                       "FROM mailboxes b JOIN mail_accounts a ON a.id = b.account_id ORDER BY a.name, b.name")
            .arg(now).arg(repairPauseMs),
        {}, [&](const QSqlQuery &row) {
            Row each;
            each.meter.id = rows::toId<MailboxId>(row.value(0));
            each.meter.account = rows::toId<AccountId>(row.value(1));
            each.meter.accountName = row.value(2).toString();
            each.meter.mailbox = row.value(3).toString();
            each.meter.server = row.value(4).toLongLong();
            each.differsBy = row.value(5).toLongLong();
            each.meter.stored = row.value(9).toLongLong();
            if (each.meter.difference() != 0 && !row.value(6).isNull()) {
                each.meter.differsSince = rows::toTime(row.value(6));
                each.meter.differsForMs = row.value(7).toLongLong();
            }
            each.meter.repairIsDue = row.value(8).toLongLong() >= repairPauseMs;
            rows << each;
        });
    if (!done)
        return done.failure();
    return rows;
}

enum class Mark { Leave, Clear, Begin };

/// The minute starts anew while the difference becomes less: that is mail on its way.
Mark markOf(const Row &row)
{
    const qint64 difference = row.meter.difference();
    if (difference == 0)
        return row.differsBy != 0 ? Mark::Clear : Mark::Leave;
    const bool less = row.differsBy == 0 || std::abs(difference) < std::abs(row.differsBy);
    return less ? Mark::Begin : Mark::Leave;
}

/// With the counts as they are told now.
Result<QList<Row>> withCounts(Database &database, AccountId account, const QList<ServerCount> &counts)
{
    auto rows = read(database);
    if (!rows)
        return rows;
    QHash<QString, qint64> told;
    for (const ServerCount &count : counts)
        told.insert(count.mailbox, count.messages);
    rows->removeIf([&](const Row &row) { return row.meter.account != account; });
    for (Row &row : rows.value())
        row.meter.server = told.value(row.meter.mailbox, row.meter.server);
    rows->removeIf([](const Row &row) { return row.meter.server < 0; });
    return rows;
}

} // namespace

Result<QList<MailboxMeter>> all(Database &database)
{
    const auto rows = read(database);
    if (!rows)
        return rows.failure();
    QList<MailboxMeter> meters;
    for (const Row &row : *rows) {
        if (row.meter.server >= 0)
            meters << row.meter;
    }
    return meters;
}

Result<bool> isNews(Database &database, AccountId account, const QList<ServerCount> &counts)
{
    const auto before = read(database);
    const auto after = withCounts(database, account, counts);
    if (!before || !after)
        return before ? after.failure() : before.failure();
    QHash<MailboxId, qint64> known;
    for (const Row &row : *before)
        known.insert(row.meter.id, row.meter.server);
    for (const Row &row : *after) {
        if (known.value(row.meter.id) != row.meter.server || markOf(row) != Mark::Leave)
            return true;
    }
    return false;
}

Result<void> note(Transaction &transaction, AccountId account, const QList<ServerCount> &counts)
{
    Database &database = transaction.database();
    const auto rows = withCounts(database, account, counts);
    if (!rows)
        return rows.failure();
    const QString now = database.dialect().now();
    for (const Row &row : *rows) {
        const Mark mark = markOf(row);
        const QString since = mark == Mark::Begin ? now : mark == Mark::Clear ? QStringLiteral("NULL")
                                                                              : QStringLiteral("differs_since");
        const auto done = database.run(
            QStringLiteral("UPDATE mailboxes SET counted = ?, differs_by = ?, differs_since = %1 WHERE id = ?")
                .arg(since),
            {row.meter.server, mark == Mark::Leave ? row.differsBy : row.meter.difference(), row.meter.id.value});
        if (!done)
            return done;
    }
    return {};
}

Result<void> repairStarted(Transaction &transaction, MailboxId mailbox)
{
    Database &database = transaction.database();
    return database.run(
        QStringLiteral("UPDATE mailboxes SET repaired_at = %1 WHERE id = ?").arg(database.dialect().now()),
        {mailbox.value});
}

} // namespace okienko::mailboxmeters
