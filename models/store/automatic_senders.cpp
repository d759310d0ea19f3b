// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/automatic_senders.h"

#include "models/domain/automatic_mail.h"
#include "models/store/accounts.h"
#include "models/store/message_rows.h"
#include "models/store/row_values.h"

#include <QCoreApplication>
#include <QSqlQuery>

namespace okienko::automaticsenders {

namespace {

constexpr qint64 hourMs = 3'600'000;

QString senderKey(const Message &message)
{
    const EmailAddress sender = message.from.isEmpty() ? message.sender : message.from.first();
    return messagerows::indexKey(sender.address.toLower());
}

} // namespace

Result<void> record(Transaction &transaction, MessageId id, const Message &message, const QDateTime &at)
{
    return transaction.database().run(
        QStringLiteral("INSERT INTO automatic_mail (message_id, reason, sender, at) VALUES (?, ?, ?, ?)"),
        {id.value, message.automaticReason, senderKey(message), rows::fromTime(at)});
}

Result<int> inAnHour(Database &database, const Message &message, const QDateTime &at)
{
    const auto amount = database.value(
        QStringLiteral("SELECT count(*) FROM automatic_mail WHERE sender = ? AND at > ? AND at <= ?"),
        {senderKey(message), at.toMSecsSinceEpoch() - hourMs, at.toMSecsSinceEpoch()});
    if (!amount)
        return amount.failure();
    return amount->toInt();
}

Result<QString> answerRefusal(Database &database, MessageId id)
{
    std::optional<Message> message;
    QDateTime at;
    bool incoming = false;
    bool isReport = false;
    const auto read = database.run(
        QStringLiteral("SELECT %1, a.reason, EXISTS (SELECT 1 FROM delivery_reports r WHERE r.report_id = m.id) "
                       "FROM messages m LEFT JOIN automatic_mail a ON a.message_id = m.id WHERE m.id = ?")
            .arg(messagerows::columns()), {id.value}, [&](const QSqlQuery &row) {
            message = messagerows::read(row);
            incoming = row.value(messagerows::columnCount - 2).toInt() == 0;
            at = rows::toTime(row.value(messagerows::columnCount - 1));
            message->automaticReason = row.value(messagerows::columnCount).toString();
            isReport = row.value(messagerows::columnCount + 1).toBool();
        });
    if (!read)
        return read.failure();
    if (!message)
        return Failure{FailureKind::NotFound,
                       QCoreApplication::translate("Store", "This message is not in the store any more."),
                       QStringLiteral("no message %1").arg(id.value)};
    if (!incoming)
        return QStringLiteral("the mail is our own");
    if (isReport)
        message->report = DeliveryReport();
    QStringList own;
    const auto accounts = accounts::all(database);
    if (!accounts)
        return accounts.failure();
    for (const MailAccount &account : *accounts)
        own << account.address;
    const auto recent = inAnHour(database, *message, at);
    if (!recent)
        return recent.failure();
    return automaticAnswerRefusal(*message, own, *recent);
}

} // namespace okienko::automaticsenders
