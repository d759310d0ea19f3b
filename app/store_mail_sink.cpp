// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store_mail_sink.h"

#include "app/process_id.h"
#include "channels/mail/mime/message_reader.h"
#include "models/store/accounts.h"
#include "models/store/mail_intake.h"
#include "models/store/outbox_store.h"
#include "models/store/prepared_mail.h"

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
    const auto attempt = [&](intake::OnRefusal onRefusal) {
        return m_store->write([&batch, onRefusal](Transaction &transaction) {
            return intake::storeBatch(transaction, batch, onRefusal);
        }).result();
    };
    const auto stored = attempt(intake::OnRefusal::Fail);
    return stored || !intake::mayBeOneMail(stored.failure()) ? stored : attempt(intake::OnRefusal::Quarantine);
}

Result<QList<qint64>> StoreMailSink::reserveMessageIds(int count)
{
    return m_store
        ->write([count](Transaction &transaction) {
            return transaction.database().reserveIds(QStringLiteral("messages"), count);
        })
        .result();
}

Result<QList<ServerAction>> StoreMailSink::pendingActions(AccountId account)
{
    // Asked in every round, and nearly always there is nothing: a read costs no commit.
    const Result<bool> some = m_store
                                  ->read([account](Database &database) {
                                      return outbox::hasActions(database, account, QDateTime::currentDateTimeUtc());
                                  })
                                  .result();
    if (!some)
        return some.failure();
    if (!*some)
        return QList<ServerAction>();
    return m_store
        ->write([account](Transaction &transaction) {
            return outbox::claimActions(transaction, account, processId(), QDateTime::currentDateTimeUtc());
        })
        .result();
}

Result<void> StoreMailSink::holdAction(const ServerAction &action)
{
    return m_store->write([action](Transaction &transaction) { return outbox::holdAction(transaction, action); }).result();
}

Result<void> StoreMailSink::actionFinished(const ServerAction &action, const Result<void> &outcome)
{
    return m_store
        ->write([action, outcome](Transaction &transaction) {
            return outbox::actionFinished(transaction, action, outcome, QDateTime::currentDateTimeUtc());
        })
        .result();
}

void readIncoming(IncomingMail &mail)
{
    Result<ReadMessage> read = readMessage(mail.raw, ReadFor::Filing);
    if (!read) {
        mail.read = read.failure();
        return;
    }
    mail.read = std::move(read->message);
    mail.prepared = PreparedMail::of(mail);
}

} // namespace okienko
