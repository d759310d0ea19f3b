// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mail_intake.h"

#include "models/store/dialect.h"
#include "models/store/mail_filing.h"
#include "models/store/raw_store.h"
#include "models/store/row_values.h"

#include <QCoreApplication>
#include <QHash>
#include <QSqlQuery>

namespace okienko::intake {

namespace {

constexpr qint64 intakeLock = 0x6f6b69656e6b6f; ///< "okienko": the name of an advisory lock

struct Mailbox {
    AccountId account;
    QString name;
    MailboxRole role = MailboxRole::Other;
    qint64 uidValidity = -1;
};

struct Place {
    MessageId message;
    quint32 flags = 0;
    QString keywords;
};

Result<Mailbox> mailboxOf(Database &database, MailboxId id)
{
    Mailbox mailbox;
    const auto read = database.run(
        QStringLiteral("SELECT account_id, name, role, uid_validity FROM mailboxes WHERE id = ?")
            + database.dialect().forUpdate(),
        {id.value}, [&](const QSqlQuery &row) {
            mailbox.account = rows::toId<AccountId>(row.value(0));
            mailbox.name = row.value(1).toString();
            mailbox.role = static_cast<MailboxRole>(row.value(2).toInt());
            mailbox.uidValidity = row.value(3).toLongLong();
        });
    if (!read)
        return read.failure();
    if (mailbox.uidValidity < 0)
        return Failure{FailureKind::NotFound,
                       QCoreApplication::translate("Store", "This mailbox is not in the store any more. Nothing was "
                                                            "changed. Synchronise the account again."),
                       QStringLiteral("no such mailbox")};
    return mailbox;
}

Result<QHash<quint32, Place>> placesOf(Database &database, const MailboxBatch &batch, qint64 uidValidity)
{
    QList<qint64> uids;
    for (const IncomingMail &mail : batch.mails)
        uids << mail.uid;
    for (const FlagUpdate &update : batch.flagUpdates)
        uids << update.uid;
    QHash<quint32, Place> places;
    if (uids.isEmpty())
        return places;
    const auto read = database.run(
        QStringLiteral("SELECT uid, message_id, flags, keywords FROM mail_places WHERE mailbox_id = ? AND uid_validity = ? "
                       "AND uid IN ") + database.dialect().numbersOf(),
        {batch.mailbox.value, uidValidity, rows::fromNumbers(uids)}, [&](const QSqlQuery &row) {
            places.insert(static_cast<quint32>(row.value(0).toLongLong()),
                          {rows::toId<MessageId>(row.value(1)), static_cast<quint32>(row.value(2).toLongLong()),
                           row.value(3).toString()});
        });
    if (!read)
        return read.failure();
    return places;
}

/// Takes a place's new flags over.
Result<bool> updateFlags(MailFiling &filing, Database &database, const MailboxBatch &batch, qint64 uidValidity,
                         Place &place, const FlagUpdate &update)
{
    const QString keywords = update.keywords.join(QLatin1Char(' '));
    if (place.flags == update.flags && place.keywords == keywords)
        return false;
    const auto noted = database.run(
        QStringLiteral("UPDATE mail_places SET flags = ?, modseq = ?, keywords = ? WHERE mailbox_id = ? "
                       "AND uid_validity = ? AND uid = ?"),
        {static_cast<qint64>(update.flags), static_cast<qint64>(update.modSeq), keywords, batch.mailbox.value, uidValidity,
         static_cast<qint64>(update.uid)});
    if (!noted)
        return noted.failure();
    if (place.message.isValid()) {
        if (const auto done = filing.flagsChanged(place.message, place.flags, update.flags); !done)
            return done.failure();
    }
    place.flags = update.flags;
    place.keywords = keywords;
    return true;
}

BulkInsert placeRows(Database &database)
{
    using Type = BulkInsert::Type;
    return BulkInsert(database, QStringLiteral("mail_places"),
                      {{"mailbox_id", Type::Number}, {"uid_validity", Type::Number}, {"uid", Type::Number},
                       {"message_id", Type::Number}, {"quarantine_id", Type::Number}, {"flags", Type::Number},
                       {"modseq", Type::Number}, {"keywords", Type::Text}});
}

void count(IntakeCounts &counts, MailFiling::Outcome outcome)
{
    counts.stored += outcome == MailFiling::Outcome::Stored;
    counts.known += outcome == MailFiling::Outcome::Known;
    counts.quarantined += outcome == MailFiling::Outcome::Quarantined;
}

} // namespace

bool mayBeOneMail(const Failure &failure)
{
    return MailFiling::isOfOneMail(failure);
}

Result<IntakeCounts> storeBatch(Transaction &transaction, const MailboxBatch &batch, OnRefusal onRefusal)
{
    Database &database = transaction.database();
    // Two clients that store the same mail from two mailboxes at once would both find that it is new.
    if (!database.isSqlite()) {
        const auto alone = database.run(QStringLiteral("SELECT pg_advisory_xact_lock(?)"), {intakeLock});
        if (!alone)
            return alone.failure();
    }
    const auto mailbox = mailboxOf(database, batch.mailbox);
    if (!mailbox)
        return mailbox.failure();
    const qint64 uidValidity = mailbox->uidValidity;
    if (uidValidity != static_cast<qint64>(batch.cursor.uidValidity)) {
        return Failure{FailureKind::Conflict,
                       QCoreApplication::translate("Store", "The mailbox was renumbered on the server meanwhile. Nothing "
                                                            "was changed; it is read again."),
                       QStringLiteral("batch of uidvalidity %1, mailbox is at %2")
                           .arg(batch.cursor.uidValidity).arg(uidValidity)};
    }
    auto places = placesOf(database, batch, uidValidity);
    if (!places)
        return places.failure();

    IntakeCounts counts;
    MailFiling filing(transaction, onRefusal == OnRefusal::Quarantine);
    QList<MailFiling::Item> fresh;
    QSet<quint32> taken;
    for (const IncomingMail &mail : batch.mails) {
        const auto place = places->find(mail.uid);
        if (place == places->end() && !taken.contains(mail.uid)) {
            taken.insert(mail.uid);
            fresh.append({&mail, {mailbox->account, mailbox->role,
                                  QStringLiteral("%1, UID %2").arg(mailbox->name).arg(mail.uid)}});
            continue;
        }
        ++counts.known;
        if (place == places->end())
            continue;
        const auto updated = updateFlags(filing, database, batch, uidValidity, *place,
                                         {mail.uid, mail.flags, mail.modSeq, mail.keywords});
        if (!updated)
            return updated.failure();
    }
    const auto filed = filing.file(fresh);
    if (!filed)
        return filed.failure();
    BulkInsert placed = placeRows(database);
    for (qsizetype i = 0; i < fresh.size(); ++i) {
        const IncomingMail &mail = *fresh[i].mail;
        const MailFiling::Filed &outcome = filed->at(i);
        placed.add({batch.mailbox.value, uidValidity, static_cast<qint64>(mail.uid), rows::fromId(outcome.message),
                    rows::fromId(outcome.quarantine), static_cast<qint64>(mail.flags), static_cast<qint64>(mail.modSeq),
                    mail.keywords.join(QLatin1Char(' '))});
        places->insert(mail.uid, {outcome.message, mail.flags, mail.keywords.join(QLatin1Char(' '))});
        count(counts, outcome.outcome);
    }
    if (const auto written = placed.flush(); !written)
        return written.failure();
    for (const FlagUpdate &update : batch.flagUpdates) {
        const auto place = places->find(update.uid);
        if (place == places->end())
            continue;
        const auto updated = updateFlags(filing, database, batch, uidValidity, *place, update);
        if (!updated)
            return updated.failure();
        counts.updated += *updated;
    }
    if (!batch.vanished.isEmpty()) {
        const auto removed = database.change(
            QStringLiteral("DELETE FROM mail_places WHERE mailbox_id = ? AND uid_validity = ? AND uid IN ")
                + database.dialect().numbersOf(),
            {batch.mailbox.value, uidValidity,
             rows::fromNumbers(QList<qint64>(batch.vanished.begin(), batch.vanished.end()))});
        if (!removed)
            return removed.failure();
        counts.removed = static_cast<int>(*removed);
    }
    const auto moved = database.run(
        QStringLiteral("UPDATE mailboxes SET uid_next = ?, highest_modseq = ?, server_count = ? WHERE id = ?"),
        {static_cast<qint64>(batch.cursor.uidNext), static_cast<qint64>(batch.cursor.highestModSeq),
         static_cast<qint64>(batch.cursor.serverCount), batch.mailbox.value});
    if (!moved)
        return moved.failure();
    if (const auto done = filing.finish(); !done)
        return done.failure();
    return counts;
}

Result<IntakeCounts> importMail(Transaction &transaction, const IncomingMail &mail, const QString &source)
{
    MailFiling filing(transaction);
    const auto filed = filing.file({{&mail, {AccountId(), MailboxRole::Inbox, source, true}}});
    if (!filed)
        return filed.failure();
    if (const auto done = filing.finish(); !done)
        return done.failure();
    IntakeCounts counts;
    count(counts, filed->first().outcome);
    return counts;
}

Result<QByteArray> rawMessage(Database &database, MessageId id)
{
    const auto raw = database.value(QStringLiteral("SELECT raw_id FROM messages WHERE id = ?"), {id.value});
    if (!raw)
        return raw.failure();
    return rawstore::raw(database, raw->toLongLong());
}

Result<AttachmentSource> attachmentSource(Database &database, AttachmentId id)
{
    AttachmentSource source;
    qint64 rawId = -1;
    bool alone = false;
    const auto read = database.run(
        QStringLiteral("SELECT a.sha256, a.position, COALESCE(m.raw_id, 0), b.sha256 IS NOT NULL FROM attachments a "
                       "JOIN messages m ON m.id = a.message_id LEFT JOIN blobs b ON b.sha256 = a.sha256 WHERE a.id = ?"),
        {id.value}, [&](const QSqlQuery &row) {
            source.sha256 = row.value(0).toByteArray();
            source.position = row.value(1).toInt();
            rawId = row.value(2).toLongLong();
            alone = row.value(3).toBool();
        });
    if (!read)
        return read.failure();
    auto bytes = alone ? rawstore::blob(database, QString::fromLatin1(source.sha256)) : rawstore::raw(database, rawId);
    if (!bytes)
        return bytes.failure();
    (alone ? source.data : source.original) = std::move(*bytes);
    return source;
}

} // namespace okienko::intake
