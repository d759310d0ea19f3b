// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store_mail_sink.h"

#include "channels/mail/mime/message_reader.h"
#include "models/store/accounts.h"
#include "models/store/mail_intake.h"
#include "models/store/outbox_store.h"

namespace okienko {

StoreMailSink::StoreMailSink(std::shared_ptr<Store> store) : m_store(std::move(store)) {}

Result<MailboxState> StoreMailSink::openMailbox(AccountId account, const QString &name, MailboxRole role,
                                                quint32 uidValidity)
{
    return m_store
        ->write([=](Transaction &transaction) {
            return accounts::openMailbox(transaction, account, name, role, uidValidity);
        })
        .result();
}

Result<IntakeCounts> StoreMailSink::store(const MailboxBatch &batch)
{
    // The batch outlives the call: this thread waits for the result.
    return m_store->write([&batch](Transaction &transaction) { return intake::storeBatch(transaction, batch); }).result();
}

Result<QList<ServerAction>> StoreMailSink::pendingActions(AccountId account)
{
    return m_store
        ->read([account](Database &database) {
            return outbox::pendingActions(database, account, QDateTime::currentDateTimeUtc());
        })
        .result();
}

Result<void> StoreMailSink::actionFinished(qint64 action, const Result<void> &outcome)
{
    return m_store
        ->write([action, outcome](Transaction &transaction) {
            return outbox::actionFinished(transaction, action, outcome, QDateTime::currentDateTimeUtc());
        })
        .result();
}

void readIncoming(IncomingMail &mail)
{
    Result<ReadMessage> read = readMessage(mail.raw);
    if (!read) {
        mail.read = read.failure();
        return;
    }
    mail.contents = std::move(read->contents);
    mail.read = std::move(read->message);
}

} // namespace okienko
