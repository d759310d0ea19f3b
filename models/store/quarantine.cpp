// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/quarantine.h"

#include "models/store/content_hash.h"
#include "models/store/dialect.h"
#include "models/store/raw_store.h"
#include "models/store/row_values.h"

#include <QCoreApplication>
#include <QSqlQuery>
#include <QVersionNumber>

namespace okienko::quarantine {

namespace {

QString columns()
{
    return QStringLiteral("q.id, q.account_id, q.source, q.reason, q.subject, q.sender, q.size, q.at, a.name, q.header_only, "
                          "q.reader_version FROM quarantine q LEFT JOIN mail_accounts a ON a.id = q.account_id "
                          "WHERE q.deleted_at IS NULL ");
}

QuarantineItem itemOf(const QSqlQuery &row)
{
    QuarantineItem item;
    item.id = rows::toId<QuarantineId>(row.value(0));
    item.account = rows::toId<AccountId>(row.value(1));
    item.source = row.value(2).toString();
    item.reason = row.value(3).toString();
    item.subject = row.value(4).toString();
    item.sender = row.value(5).toString();
    item.size = row.value(6).toLongLong();
    item.at = rows::toTime(row.value(7));
    item.accountName = row.value(8).toString();
    item.headerOnly = row.value(9).toInt() != 0;
    item.readerVersion = row.value(10).toString();
    return item;
}

Failure gone(QuarantineId id)
{
    return {FailureKind::NotFound,
            QCoreApplication::translate("Store", "This message is not in quarantine any more: it was read or deleted "
                                                 "meanwhile. Nothing was changed."),
            QStringLiteral("no quarantine item %1").arg(id.value)};
}

} // namespace

QString readerVersion()
{
    return QStringLiteral(OKIENKO_VERSION);
}

Result<Added> add(Transaction &transaction, const IncomingMail &mail, AccountId account, MailboxRole role,
                  const QString &source, const Failure &reason)
{
    Database &database = transaction.database();
    const QString hash = contentHash(mail.raw, false);
    const auto before = database.value(QStringLiteral("SELECT id FROM quarantine WHERE content_hash = ? LIMIT 1"), {hash});
    if (!before)
        return before.failure();
    if (!before->isNull())
        return Added{QuarantineId(before->toLongLong()), false};
    const auto rawId = rawstore::addRaw(database, mail.raw);
    if (!rawId)
        return rawId.failure();
    const QDateTime at = mail.internalDate.isValid() ? mail.internalDate : QDateTime::currentDateTimeUtc();
    const QString text = reason.text.isEmpty()
        ? QCoreApplication::translate("Store", "This mail could not be understood. Its original is kept.")
        : reason.text;
    const qint64 size = mail.leftOnServer == 0 ? qint64(mail.raw.size()) : std::max<qint64>(0, mail.leftOnServer);
    const auto id = database.insert(
        QStringLiteral("INSERT INTO quarantine (account_id, source, reason, log, subject, sender, size, at, content_hash, "
                       "raw_id, role, flags, header_only, reader_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                       "RETURNING id"),
        {rows::fromId(account), source, text, reason.log, rawHeaderField(mail.raw, "subject"),
         rawHeaderField(mail.raw, "from"), size, rows::fromTime(at), hash, *rawId, static_cast<int>(role),
         static_cast<qint64>(mail.flags), mail.leftOnServer == 0 ? 0 : 1, readerVersion()});
    if (!id)
        return id.failure();
    transaction.changes().quarantine = true;
    transaction.changes().counts = true;
    return Added{QuarantineId(*id), true};
}

Result<QList<QuarantineItem>> list(Database &database, int limit)
{
    QList<QuarantineItem> items;
    const auto done = database.run(
        QStringLiteral("SELECT ") + columns() + QStringLiteral("ORDER BY q.at DESC, q.id DESC LIMIT ?"), {limit},
        [&](const QSqlQuery &row) { items << itemOf(row); });
    if (!done)
        return done.failure();
    return items;
}

Result<QuarantineItem> item(Database &database, QuarantineId id)
{
    std::optional<QuarantineItem> item;
    const auto done = database.run(QStringLiteral("SELECT ") + columns() + QStringLiteral("AND q.id = ?"), {id.value},
                                   [&](const QSqlQuery &row) { item = itemOf(row); });
    if (!done)
        return done.failure();
    if (!item)
        return gone(id);
    return *item;
}

Result<QByteArray> raw(Database &database, QuarantineId id)
{
    const auto rawId = database.value(QStringLiteral("SELECT raw_id FROM quarantine WHERE id = ? AND deleted_at IS NULL"),
                                      {id.value});
    if (!rawId)
        return rawId.failure();
    if (rawId->isNull())
        return gone(id);
    return rawstore::raw(database, rawId->toLongLong());
}

Result<QList<QuarantineId>> retryable(Database &database, bool olderOnly)
{
    const auto ours = QVersionNumber::fromString(readerVersion());
    QList<QuarantineId> ids;
    const auto done = database.run(
        QStringLiteral("SELECT id, reader_version FROM quarantine WHERE deleted_at IS NULL AND header_only = 0 ORDER BY id"), {},
        [&](const QSqlQuery &row) {
            // A newer program that tried and failed knows better.
            if (!olderOnly || QVersionNumber::fromString(row.value(1).toString()) < ours)
                ids << rows::toId<QuarantineId>(row.value(0));
        });
    if (!done)
        return done.failure();
    return ids;
}

Result<IncomingMail> incoming(Database &database, QuarantineId id)
{
    IncomingMail mail;
    qint64 rawId = 0;
    const auto done = database.run(
        QStringLiteral("SELECT raw_id, flags, at, header_only, size FROM quarantine WHERE id = ? AND deleted_at IS NULL"),
        {id.value}, [&](const QSqlQuery &row) {
            rawId = row.value(0).toLongLong();
            mail.flags = static_cast<quint32>(row.value(1).toLongLong());
            mail.internalDate = rows::toTime(row.value(2));
            if (row.value(3).toInt() != 0)
                mail.leftOnServer = std::max<qint64>(row.value(4).toLongLong(), 1);
        });
    if (!done)
        return done.failure();
    if (rawId == 0)
        return gone(id);
    const auto bytes = rawstore::raw(database, rawId);
    if (!bytes)
        return bytes.failure();
    mail.raw = *bytes;
    return mail;
}

Result<QList<QuarantineEvent>> log(Database &database, int limit)
{
    QList<QuarantineEvent> events;
    const auto done = database.run(
        QStringLiteral("SELECT at, who, action, quarantine_id, account, source, sender, subject, reason, size, sha256, detail "
                       "FROM quarantine_log ORDER BY id DESC LIMIT ?"), {limit}, [&](const QSqlQuery &row) {
            QuarantineEvent event;
            event.at = rows::toTime(row.value(0));
            event.who = row.value(1).toString();
            event.action = static_cast<QuarantineEvent::Action>(row.value(2).toInt());
            event.item.id = rows::toId<QuarantineId>(row.value(3));
            event.item.accountName = row.value(4).toString();
            event.item.source = row.value(5).toString();
            event.item.sender = row.value(6).toString();
            event.item.subject = row.value(7).toString();
            event.item.reason = row.value(8).toString();
            event.item.size = row.value(9).toLongLong();
            event.sha256 = row.value(10).toString();
            event.detail = row.value(11).toString();
            events << event;
        });
    if (!done)
        return done.failure();
    return events;
}

} // namespace okienko::quarantine
