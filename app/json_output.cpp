// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/json_output.h"

#include "models/domain/delivery_words.h"

namespace okienko::json {

QJsonValue fromTime(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

namespace {

QJsonValue fromTime(const std::optional<QDateTime> &time)
{
    return time ? json::fromTime(*time) : QJsonValue();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString autoSubmittedName(AutoSubmitted value)
{
    switch (value) {
    case AutoSubmitted::No:
        return QStringLiteral("no");
    case AutoSubmitted::Generated:
        return QStringLiteral("auto-generated");
    case AutoSubmitted::Replied:
        return QStringLiteral("auto-replied");
    }
    return {};
}

QString deliveryActionName(DeliveryAction action)
{
    switch (action) {
    case DeliveryAction::Failed:
        return QStringLiteral("failed");
    case DeliveryAction::Delayed:
        return QStringLiteral("delayed");
    case DeliveryAction::Delivered:
        return QStringLiteral("delivered");
    case DeliveryAction::Relayed:
        return QStringLiteral("relayed");
    case DeliveryAction::Expanded:
        return QStringLiteral("expanded");
    case DeliveryAction::Displayed:
        return QStringLiteral("displayed");
    case DeliveryAction::Deleted:
        return QStringLiteral("deleted");
    }
    return {};
}

QString directionName(Direction direction)
{
    switch (direction) {
    case Direction::Incoming:
        return QStringLiteral("in");
    case Direction::Outgoing:
        return QStringLiteral("out");
    case Direction::Note:
        return QStringLiteral("note");
    case Direction::Event:
        return QStringLiteral("event");
    }
    return {};
}

QJsonObject fromAttachment(const Attachment &attachment)
{
    QJsonObject object{{QStringLiteral("name"), attachment.fileName},
                       {QStringLiteral("type"), attachment.mediaType},
                       {QStringLiteral("size"), attachment.size},
                       {QStringLiteral("sha256"), QString::fromLatin1(attachment.sha256)},
                       {QStringLiteral("content_id"), textOrNull(attachment.contentId)},
                       {QStringLiteral("inline"), attachment.isInline}};
    if (attachment.id.isValid())
        object.insert(QStringLiteral("id"), attachment.id.value);
    return object;
}

QJsonObject fromOrder(const Order &order)
{
    QJsonArray lines;
    for (const OrderLine &line : order.lines) {
        lines << QJsonObject{{QStringLiteral("sku"), line.sku},
                             {QStringLiteral("name"), line.name},
                             {QStringLiteral("quantity"), line.quantity},
                             {QStringLiteral("unit_price_cents"), line.unitPriceCents}};
    }
    return {{QStringLiteral("number"), order.number},
            {QStringLiteral("date"), order.date.toString(Qt::ISODate)},
            {QStringLiteral("status"), order.status},
            {QStringLiteral("currency"), order.currency},
            {QStringLiteral("total_cents"), order.totalCents},
            {QStringLiteral("carrier"), textOrNull(order.carrier)},
            {QStringLiteral("tracking"), textOrNull(order.tracking)},
            {QStringLiteral("lines"), lines}};
}

} // namespace

QJsonArray fromAddresses(const QList<EmailAddress> &addresses)
{
    QJsonArray array;
    for (const EmailAddress &address : addresses)
        array << QJsonObject{{QStringLiteral("name"), address.name}, {QStringLiteral("address"), address.address}};
    return array;
}

QJsonObject fromMessage(const Message &message)
{
    QJsonArray attachments;
    for (const Attachment &attachment : message.attachments)
        attachments << fromAttachment(attachment);
    QJsonObject object{
        {QStringLiteral("message_id"), textOrNull(message.messageId)},
        {QStringLiteral("date"), fromTime(message.date)},
        {QStringLiteral("subject"), message.subject},
        {QStringLiteral("from"), fromAddresses(message.from)},
        {QStringLiteral("to"), fromAddresses(message.to)},
        {QStringLiteral("cc"), fromAddresses(message.cc)},
        {QStringLiteral("reply_to"), fromAddresses(message.replyTo)},
        {QStringLiteral("in_reply_to"), QJsonArray::fromStringList(message.inReplyTo)},
        {QStringLiteral("references"), QJsonArray::fromStringList(message.references)},
        {QStringLiteral("text"), message.text},
        {QStringLiteral("quoted_text_start"),
         message.quotedTextStart < 0 ? QJsonValue() : QJsonValue(qint64(message.quotedTextStart))},
        {QStringLiteral("html_safe"), textOrNull(message.htmlSafe)},
        {QStringLiteral("attachments"), attachments},
        {QStringLiteral("auto_submitted"), autoSubmittedName(message.autoSubmitted)},
        {QStringLiteral("warnings"), QJsonArray::fromStringList(message.warnings)}};
    if (!message.bcc.isEmpty())
        object.insert(QStringLiteral("bcc"), fromAddresses(message.bcc));
    if (!message.listId.isEmpty())
        object.insert(QStringLiteral("list_id"), message.listId);
    if (!message.automaticReason.isEmpty())
        object.insert(QStringLiteral("automatic_reason"), message.automaticReason);
    if (message.report) {
        object.insert(QStringLiteral("report"),
                      QJsonObject{{QStringLiteral("original_ids"), QJsonArray::fromStringList(message.report->originalIds)},
                                  {QStringLiteral("reporting_mta"), textOrNull(message.report->reportingMta)},
                                  {QStringLiteral("recipients"), fromDeliveries(message.report->recipients)}});
    }
    return object;
}

QJsonObject fromSummary(const ConversationSummary &summary)
{
    return {{QStringLiteral("id"), summary.id.value},
            {QStringLiteral("subject"), summary.subject},
            {QStringLiteral("customer"), summary.customerName},
            {QStringLiteral("customer_id"), summary.customer.value},
            {QStringLiteral("channel"), channelName(summary.channel)},
            {QStringLiteral("queue"), textOrNull(summary.queueName)},
            {QStringLiteral("assignee"), textOrNull(summary.assignee)},
            {QStringLiteral("status"), statusName(summary.status)},
            {QStringLiteral("created_at"), fromTime(summary.createdAt)},
            {QStringLiteral("updated_at"), fromTime(summary.updatedAt)},
            {QStringLiteral("waiting_since"), fromTime(summary.waitingSince)},
            {QStringLiteral("answer_due"), fromTime(summary.answerDue)},
            {QStringLiteral("unread"), summary.unread},
            {QStringLiteral("messages"), summary.messageCount}};
}

QJsonObject fromDetails(const ConversationDetails &details)
{
    QJsonArray messages;
    for (const TimelineEntry &entry : details.timeline) {
        QJsonObject object = fromMessage(entry.message);
        object.insert(QStringLiteral("id"), entry.id.value);
        object.insert(QStringLiteral("direction"), directionName(entry.direction));
        object.insert(QStringLiteral("author"), textOrNull(entry.author));
        object.insert(QStringLiteral("at"), fromTime(entry.at));
        object.insert(QStringLiteral("seen"), entry.seen);
        object.insert(QStringLiteral("join_reason"), textOrNull(entry.joinReason));
        object.insert(QStringLiteral("size"), entry.rawSize);
        if (entry.outboxState) {
            object.insert(QStringLiteral("outbox_state"), outboxStateName(*entry.outboxState));
            object.insert(QStringLiteral("outbox_error"), textOrNull(entry.outboxError));
        }
        if (!entry.deliveries.isEmpty())
            object.insert(QStringLiteral("delivery"), fromDeliveries(entry.deliveries));
        messages << object;
    }
    QJsonObject object = fromSummary(details.summary);
    // In a list "messages" is their number; here they are themselves.
    object.insert(QStringLiteral("message_count"), details.summary.messageCount);
    object.insert(QStringLiteral("messages"), messages);
    return object;
}

QJsonObject fromHit(const SearchHit &hit)
{
    QString snippet = hit.snippet;
    snippet.remove(QChar(0xE000)).remove(QChar(0xE001));
    return {{QStringLiteral("conversation"), hit.conversation.value},
            {QStringLiteral("message"), hit.message.value},
            {QStringLiteral("subject"), hit.subject},
            {QStringLiteral("customer"), hit.customerName},
            {QStringLiteral("at"), fromTime(hit.at)},
            {QStringLiteral("snippet"), snippet},
            {QStringLiteral("score"), hit.score}};
}

QJsonObject fromOutboxItem(const OutboxItem &item)
{
    QJsonArray recipients;
    for (const OutboxRecipient &recipient : item.recipients) {
        recipients << QJsonObject{
            {QStringLiteral("address"), recipient.address},
            {QStringLiteral("state"), recipientStateName(recipient.state)},
            {QStringLiteral("smtp_code"), recipient.smtpCode > 0 ? QJsonValue(recipient.smtpCode) : QJsonValue()},
            {QStringLiteral("answer"), textOrNull(recipient.answer)}};
    }
    return {{QStringLiteral("id"), item.id.value},
            {QStringLiteral("conversation"), item.conversation.value},
            {QStringLiteral("message"), item.message.value},
            {QStringLiteral("state"), outboxStateName(item.state)},
            {QStringLiteral("message_id"), item.messageId},
            {QStringLiteral("subject"), item.subject},
            {QStringLiteral("from"), item.envelopeFrom},
            {QStringLiteral("to"), QJsonArray::fromStringList(item.envelopeTo)},
            {QStringLiteral("recipients"), recipients},
            {QStringLiteral("author"), textOrNull(item.author)},
            {QStringLiteral("attempts"), item.attempts},
            {QStringLiteral("error"), textOrNull(item.lastError)},
            {QStringLiteral("smtp_code"), item.smtpCode > 0 ? QJsonValue(item.smtpCode) : QJsonValue()},
            {QStringLiteral("needs_decision"), item.needsDecision()},
            {QStringLiteral("send_at"), fromTime(item.sendAt)},
            {QStringLiteral("created_at"), fromTime(item.createdAt)},
            {QStringLiteral("next_attempt_at"), fromTime(item.nextAttemptAt)}};
}

QJsonObject fromQuarantine(const QuarantineItem &item)
{
    return {{QStringLiteral("id"), item.id.value},
            {QStringLiteral("source"), item.source},
            {QStringLiteral("reason"), item.reason},
            {QStringLiteral("subject"), item.subject},
            {QStringLiteral("sender"), item.sender},
            {QStringLiteral("size"), item.size},
            {QStringLiteral("at"), fromTime(item.at)},
            {QStringLiteral("account"), textOrNull(item.accountName)},
            {QStringLiteral("header_only"), item.headerOnly},
            {QStringLiteral("reader_version"), textOrNull(item.readerVersion)}};
}

QJsonObject fromQuarantineEvent(const QuarantineEvent &event)
{
    static const QStringList actions{QStringLiteral("filed"), QStringLiteral("deleted"), QStringLiteral("forwarded")};
    return {{QStringLiteral("at"), fromTime(event.at)},
            {QStringLiteral("who"), event.who},
            {QStringLiteral("action"), actions.value(static_cast<int>(event.action))},
            {QStringLiteral("id"), event.item.id.value},
            {QStringLiteral("account"), textOrNull(event.item.accountName)},
            {QStringLiteral("source"), event.item.source},
            {QStringLiteral("sender"), event.item.sender},
            {QStringLiteral("subject"), event.item.subject},
            {QStringLiteral("reason"), event.item.reason},
            {QStringLiteral("size"), event.item.size},
            {QStringLiteral("sha256"), event.sha256},
            {QStringLiteral("detail"), textOrNull(event.detail)}};
}

QJsonArray fromDeliveries(const QList<DeliveryStatus> &deliveries)
{
    QJsonArray array;
    for (const DeliveryStatus &status : deliveries) {
        array << QJsonObject{{QStringLiteral("recipient"), textOrNull(status.recipient)},
                             {QStringLiteral("action"), deliveryActionName(status.action)},
                             {QStringLiteral("status"), textOrNull(status.status)},
                             {QStringLiteral("diagnostic"), textOrNull(status.diagnostic)},
                             {QStringLiteral("retry_until"), fromTime(status.retryUntil)},
                             {QStringLiteral("reported_at"), fromTime(status.reportedAt)},
                             {QStringLiteral("text"), deliverySentence(status)}};
    }
    return array;
}

QJsonObject fromTotals(const SyncTotals &totals)
{
    return {{QStringLiteral("server"), totals.server},
            {QStringLiteral("stored"), totals.stored},
            {QStringLiteral("new"), totals.added},
            {QStringLiteral("updated"), totals.updated},
            {QStringLiteral("removed"), totals.removed},
            {QStringLiteral("quarantined"), totals.quarantined},
            {QStringLiteral("bytes"), totals.bytes},
            {QStringLiteral("round_trips"), totals.roundTrips},
            {QStringLiteral("seconds"), totals.seconds}};
}

QJsonArray fromMeters(const QList<MailboxMeter> &meters)
{
    QJsonArray array;
    for (const MailboxMeter &meter : meters)
        array << QJsonObject{{QStringLiteral("account"), meter.accountName},
                             {QStringLiteral("name"), meter.mailbox},
                             {QStringLiteral("server"), meter.server},
                             {QStringLiteral("stored"), meter.stored},
                             {QStringLiteral("difference"), meter.difference()},
                             {QStringLiteral("since"), fromTime(meter.differsSince)}};
    return array;
}

QJsonObject fromOverview(const CustomerOverview &overview)
{
    const Customer &c = overview.customer;
    QJsonArray identities;
    for (const CustomerIdentity &identity : overview.identities)
        identities << QJsonObject{{QStringLiteral("kind"), identity.kind}, {QStringLiteral("value"), identity.value}};
    QJsonArray orders;
    for (const Order &order : overview.orders)
        orders << fromOrder(order);
    QJsonArray contacts;
    for (const PastContact &contact : overview.pastContacts) {
        contacts << QJsonObject{{QStringLiteral("conversation"), contact.conversation.value},
                                {QStringLiteral("channel"), channelName(contact.channel)},
                                {QStringLiteral("subject"), contact.subject},
                                {QStringLiteral("at"), fromTime(contact.at)}};
    }
    QString birthday;
    if (c.birthMonth > 0) {
        birthday = QStringLiteral("%1-%2").arg(c.birthMonth, 2, 10, QLatin1Char('0')).arg(c.birthDay, 2, 10, QLatin1Char('0'));
        birthday.prepend(c.birthYear > 0 ? QStringLiteral("%1-").arg(c.birthYear) : QStringLiteral("--"));
    }
    QJsonValue hours;
    if (overview.preferredFromHour >= 0)
        hours = QJsonArray{overview.preferredFromHour, overview.preferredToHour};
    return {{QStringLiteral("id"), c.id.value},
            {QStringLiteral("number"), textOrNull(c.number)},
            {QStringLiteral("name"), c.name()},
            {QStringLiteral("language"), textOrNull(c.language)},
            {QStringLiteral("city"), textOrNull(c.city)},
            {QStringLiteral("registered"), textOrNull(c.registered.toString(Qt::ISODate))},
            {QStringLiteral("birthday"), textOrNull(birthday)},
            {QStringLiteral("identities"), identities},
            {QStringLiteral("contacts_in_year"), overview.contactsInYear},
            {QStringLiteral("last_contact"), fromTime(overview.lastContact)},
            {QStringLiteral("preferred_channel"),
             overview.preferredChannel ? QJsonValue(channelName(*overview.preferredChannel)) : QJsonValue()},
            {QStringLiteral("preferred_hours"), hours},
            {QStringLiteral("past_contacts"), contacts},
            {QStringLiteral("order_count"), overview.orderCount},
            {QStringLiteral("orders_total_cents"), overview.ordersTotalCents},
            {QStringLiteral("orders_currency"), textOrNull(overview.ordersCurrency)},
            {QStringLiteral("orders"), orders}};
}

QString channelName(Channel channel)
{
    switch (channel) {
    case Channel::Email:
        return QStringLiteral("email");
    case Channel::Phone:
        return QStringLiteral("phone");
    case Channel::Sms:
        return QStringLiteral("sms");
    case Channel::Chat:
        return QStringLiteral("chat");
    case Channel::Social:
        return QStringLiteral("social");
    }
    return {};
}

QString statusName(ConversationStatus status)
{
    switch (status) {
    case ConversationStatus::Open:
        return QStringLiteral("open");
    case ConversationStatus::Waiting:
        return QStringLiteral("waiting");
    case ConversationStatus::Snoozed:
        return QStringLiteral("snoozed");
    case ConversationStatus::Closed:
        return QStringLiteral("closed");
    }
    return {};
}

QString outboxStateName(OutboxState state)
{
    switch (state) {
    case OutboxState::Queued:
        return QStringLiteral("queued");
    case OutboxState::Claimed:
        return QStringLiteral("claimed");
    case OutboxState::EndOfDataPending:
        return QStringLiteral("end_of_data_pending");
    case OutboxState::Accepted:
        return QStringLiteral("accepted");
    case OutboxState::Deferred:
        return QStringLiteral("deferred");
    case OutboxState::Rejected:
        return QStringLiteral("rejected");
    case OutboxState::Uncertain:
        return QStringLiteral("uncertain");
    case OutboxState::Copied:
        return QStringLiteral("copied");
    case OutboxState::Done:
        return QStringLiteral("done");
    case OutboxState::GivenUp:
        return QStringLiteral("given_up");
    }
    return {};
}

QString recipientStateName(RecipientState state)
{
    switch (state) {
    case RecipientState::Pending:
        return QStringLiteral("pending");
    case RecipientState::Accepted:
        return QStringLiteral("accepted");
    case RecipientState::Deferred:
        return QStringLiteral("deferred");
    case RecipientState::Rejected:
        return QStringLiteral("rejected");
    }
    return {};
}

} // namespace okienko::json
