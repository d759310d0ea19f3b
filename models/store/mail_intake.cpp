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

struct Mailbox {
    AccountId account;
    QString name;
    MailboxRole role = MailboxRole::Other;
    qint64 uidValidity = -1;
};

struct Place {
    MessageId message;
    quint32 flags = 0;
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
        QStringLiteral("SELECT uid, message_id, flags FROM mail_places WHERE mailbox_id = ? AND uid_validity = ? "
                       "AND uid IN ") + database.dialect().numbersOf(),
        {batch.mailbox.value, uidValidity, rows::fromNumbers(uids)}, [&](const QSqlQuery &row) {
            places.insert(static_cast<quint32>(row.value(0).toLongLong()),
                          {rows::toId<MessageId>(row.value(1)), static_cast<quint32>(row.value(2).toLongLong())});
        });
    if (!read)
        return read.failure();
    return places;
}

/// Takes a place's new flags over.
Result<bool> updateFlags(MailFiling &filing, Database &database, const MailboxBatch &batch, qint64 uidValidity,
                         Place &place, const FlagUpdate &update)
{
    if (place.flags == update.flags)
        return false;
    const auto noted = database.run(
        QStringLiteral("UPDATE mail_places SET flags = ?, modseq = ? WHERE mailbox_id = ? AND uid_validity = ? "
                       "AND uid = ?"),
        {static_cast<qint64>(update.flags), static_cast<qint64>(update.modSeq), batch.mailbox.value, uidValidity,
         static_cast<qint64>(update.uid)});
    if (!noted)
        return noted.failure();
    if (place.message.isValid()) {
        if (const auto done = filing.flagsChanged(place.message, place.flags, update.flags); !done)
            return done.failure();
    }
    place.flags = update.flags;
    return true;
}

Result<void> addPlace(Database &database, const MailboxBatch &batch, qint64 uidValidity, const IncomingMail &mail,
                      const MailFiling::Filed &filed)
{
    return database.run(
        QStringLiteral("INSERT INTO mail_places (mailbox_id, uid_validity, uid, message_id, quarantine_id, flags, modseq) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?)"),
        {batch.mailbox.value, uidValidity, static_cast<qint64>(mail.uid), rows::fromId(filed.message),
         rows::fromId(filed.quarantine), static_cast<qint64>(mail.flags), static_cast<qint64>(mail.modSeq)});
}

void count(IntakeCounts &counts, MailFiling::Outcome outcome)
{
    counts.stored += outcome == MailFiling::Outcome::Stored;
    counts.known += outcome == MailFiling::Outcome::Known;
    counts.quarantined += outcome == MailFiling::Outcome::Quarantined;
}

} // namespace

Result<IntakeCounts> storeBatch(Transaction &transaction, const MailboxBatch &batch)
{
    Database &database = transaction.database();
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
    MailFiling filing(transaction);
    for (const IncomingMail &mail : batch.mails) {
        if (const auto place = places->find(mail.uid); place != places->end()) {
            const auto updated = updateFlags(filing, database, batch, uidValidity, *place,
                                             {mail.uid, mail.flags, mail.modSeq});
            if (!updated)
                return updated.failure();
            ++counts.known;
            continue;
        }
        const auto filed = filing.file(mail, {mailbox->account, mailbox->role,
                                              QStringLiteral("%1, UID %2").arg(mailbox->name).arg(mail.uid)});
        if (!filed)
            return filed.failure();
        if (const auto placed = addPlace(database, batch, uidValidity, mail, *filed); !placed)
            return placed.failure();
        places->insert(mail.uid, {filed->message, mail.flags});
        count(counts, filed->outcome);
    }
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
    const auto filed = filing.file(mail, {AccountId(), MailboxRole::Inbox, source, true});
    if (!filed)
        return filed.failure();
    if (const auto done = filing.finish(); !done)
        return done.failure();
    IntakeCounts counts;
    count(counts, filed->outcome);
    return counts;
}

Result<QByteArray> rawMessage(Database &database, MessageId id)
{
    const auto raw = database.value(QStringLiteral("SELECT raw_id FROM messages WHERE id = ?"), {id.value});
    if (!raw)
        return raw.failure();
    return rawstore::raw(database, raw->toLongLong());
}

Result<QByteArray> attachmentData(Database &database, AttachmentId id)
{
    const auto sha256 = database.value(QStringLiteral("SELECT sha256 FROM attachments WHERE id = ?"), {id.value});
    if (!sha256)
        return sha256.failure();
    return rawstore::blob(database, sha256->toString());
}

} // namespace okienko::intake
