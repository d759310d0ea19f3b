// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/submission.h"

#include "channels/mail/mime/message_reader.h"
#include "channels/mail/mime/message_writer.h"
#include "models/domain/threading.h"
#include "models/store/accounts.h"
#include "models/store/automatic_senders.h"
#include "models/store/mail_intake.h"
#include "models/store/outbox_store.h"

#include <QCoreApplication>
#include <QtConcurrent>

namespace okienko {

namespace {

constexpr int automaticAnswersADay = 3; ///< in one conversation: two machines must not talk for ever

/// Who answers: the address that was written to; where a message names none of ours (a blind copy), the account that
/// received it; else the queue's account, or the first.
const MailAccount *accountOf(const QList<MailAccount> &accounts, const ConversationDetails &conversation)
{
    const auto first = [&accounts](const auto &fits) {
        const auto found = std::find_if(accounts.cbegin(), accounts.cend(), fits);
        return found == accounts.cend() ? nullptr : &*found;
    };
    for (auto entry = conversation.timeline.crbegin(); entry != conversation.timeline.crend(); ++entry) {
        const Message &m = entry->message;
        const MailAccount *named = first([&m](const MailAccount &account) {
            const auto isAccount = [&account](const EmailAddress &a) {
                return a.address.compare(account.address, Qt::CaseInsensitive) == 0;
            };
            return std::any_of(m.to.cbegin(), m.to.cend(), isAccount) || std::any_of(m.cc.cbegin(), m.cc.cend(), isAccount)
                || std::any_of(m.from.cbegin(), m.from.cend(), isAccount);
        });
        if (named)
            return named;
        if (const MailAccount *received = first([entry](const MailAccount &a) { return a.id == entry->account; }))
            return received;
    }
    const QueueId queue = conversation.summary.queue;
    if (const MailAccount *ofQueue = first([queue](const MailAccount &a) { return queue.isValid() && a.queue == queue; }))
        return ofQueue;
    return accounts.isEmpty() ? nullptr : &accounts.first();
}

/// Everything the store has to say before the bytes can be made.
struct Ingredients {
    MailAccount account;
    outbox::ReplyContext reply;
    QList<AttachmentContent> forwarded;
};

Result<Ingredients> gather(Database &database, const Draft &draft)
{
    Ingredients found;
    Result<QList<MailAccount>> accounts = accounts::all(database);
    if (!accounts)
        return accounts.failure();
    const auto account = std::find_if(accounts->cbegin(), accounts->cend(), [&](const MailAccount &a) {
        return draft.account.isValid() ? a.id == draft.account : true;
    });
    if (account == accounts->cend()) {
        return Failure{FailureKind::NotFound,
                       QCoreApplication::translate("Submission",
                                                   "There is no mail account to send from. What you wrote is kept as a "
                                                   "draft; connect a mailbox first."),
                       QStringLiteral("no account for draft")};
    }
    found.account = *account;
    if (draft.conversation.isValid()) {
        Result<outbox::ReplyContext> context = outbox::replyContext(database, draft.conversation, draft.answers);
        if (!context)
            return context.failure();
        found.reply = std::move(*context);
    }
    if (found.reply.token.isEmpty())
        found.reply.token = makeConversationToken();
    return found;
}

Failure machineWrote(const QString &log)
{
    return {FailureKind::Input,
            QCoreApplication::translate("Submission", "The message was sent by a machine or through a list, so it is not "
                                                      "answered automatically. Nothing was queued; a person may answer it."),
            log};
}

/// RFC 3834 section 2: never to what a machine sent, and not without an end.
std::optional<Failure> refusalOfAutomatic(const Draft &draft, const outbox::ReplyContext &context)
{
    if (draft.kind != DraftKind::Reply || !draft.answers.isValid()) {
        return Failure{FailureKind::Input,
                       QCoreApplication::translate("Submission", "Without a person only single messages are answered. "
                                                                 "Nothing was queued; let a person send this."),
                       QStringLiteral("automatic mail that is no reply")};
    }
    if (context.automatic != AutoSubmitted::No)
        return machineWrote(QStringLiteral("automatic answer to automatic mail"));
    if (context.automaticAnswers >= automaticAnswersADay) {
        return Failure{FailureKind::Limit,
                       QCoreApplication::translate("Submission", "This conversation has had its automatic answers for "
                                                                 "today. Nothing was queued; a person may answer it."),
                       QStringLiteral("more than %1 automatic answers within a day").arg(automaticAnswersADay)};
    }
    return std::nullopt;
}

Result<outbox::QueueRequest> build(const Draft &draft, const Ingredients &found, const SubmitOptions &options)
{
    if (options.automatic) {
        if (const auto refused = refusalOfAutomatic(draft, found.reply))
            return *refused;
    }
    OutgoingMail mail;
    mail.from = draft.from.address.isEmpty() ? EmailAddress{found.account.displayName, found.account.address} : draft.from;
    mail.to = draft.to;
    mail.cc = draft.cc;
    mail.subject = draft.subject;
    mail.body = draft.body;
    mail.signature = found.account.signature;
    mail.attachments = draft.attachments;
    const bool later = draft.sendAt.isValid() && draft.sendAt > QDateTime::currentDateTimeUtc();
    mail.date = later ? draft.sendAt.toLocalTime() : QDateTime::currentDateTime();
    mail.automatic = options.automatic;
    mail.messageId = makeMessageId(found.reply.token, mail.from.address);
    const bool answer = draft.kind == DraftKind::Reply || draft.kind == DraftKind::ReplyAll;
    if (answer) {
        mail.inReplyTo = found.reply.inReplyTo;
        mail.references = found.reply.references;
    }
    const QList<EmailAddress> recipients = draft.to + draft.cc + draft.bcc;
    if (recipients.isEmpty()) {
        return Failure{FailureKind::Input,
                       QCoreApplication::translate("Submission", "There is no recipient. What you wrote is kept; enter an "
                                                                 "address and send again."),
                       QStringLiteral("no recipient")};
    }
    Result<QByteArray> raw = writeMessage(mail);
    if (!raw)
        return raw.failure();

    outbox::QueueRequest request;
    request.draft = draft;
    request.item.account = found.account.id;
    request.item.conversation = draft.conversation;
    request.item.messageId = mail.messageId;
    request.item.subject = draft.subject;
    request.item.envelopeFrom = mail.from.address;
    for (const EmailAddress &recipient : recipients) {
        if (!request.item.envelopeTo.contains(recipient.address, Qt::CaseInsensitive))
            request.item.envelopeTo << recipient.address;
    }
    request.item.raw = std::move(*raw);
    request.item.createdAt = QDateTime::currentDateTimeUtc();
    request.item.nextAttemptAt = request.item.createdAt;
    if (later)
        request.item.sendAt = draft.sendAt;
    request.holdSeconds = options.holdSeconds;
    // What is shown is read from the bytes that go out, so that both are the same.
    Result<ReadMessage> shown = readMessage(request.item.raw);
    if (!shown)
        return shown.failure();
    request.message = std::move(shown->message);
    request.message.bcc = draft.bcc;
    request.contents = std::move(shown->contents);
    return request;
}

} // namespace

Draft prepareDraft(const ConversationDetails &conversation, MessageId answers, DraftKind kind,
                   const QList<MailAccount> &accounts, const QString &language)
{
    Draft draft;
    draft.kind = kind;
    draft.conversation = conversation.summary.id;
    QStringList own;
    for (const MailAccount &account : accounts)
        own << account.address.toLower();
    if (const MailAccount *account = accountOf(accounts, conversation)) {
        draft.account = account->id;
        draft.from = {account->displayName, account->address};
    }
    const TimelineEntry *entry = nullptr;
    for (const TimelineEntry &candidate : conversation.timeline) {
        const bool mail = candidate.direction == Direction::Incoming || candidate.direction == Direction::Outgoing;
        const bool fits = answers.isValid() ? candidate.id == answers : mail;
        if (fits && (answers.isValid() || candidate.direction == Direction::Incoming || !entry))
            entry = &candidate;
    }
    if (!entry)
        return draft;
    draft.answers = entry->id;
    if (kind == DraftKind::Forward) {
        draft.subject = forwardSubject(entry->message.subject);
        draft.body = QStringLiteral("\n\n") + quoteForForward(entry->message, language);
    } else {
        draft.subject = replySubject(entry->message.subject);
        draft.body = QStringLiteral("\n\n") + quoteForReply(entry->message, language);
        fillRecipients(draft, entry->message, entry->direction == Direction::Outgoing, own);
    }
    return draft;
}

QFuture<Result<Submitted>> submitDraft(const std::shared_ptr<Store> &store, const Draft &draft,
                                       const SubmitOptions &options)
{
    return QtConcurrent::run([store, draft, options]() -> Result<Submitted> {
        const Result<Ingredients> found =
            store->read([&draft](Database &database) { return gather(database, draft); }).result();
        if (!found)
            return found.failure();
        if (options.automatic) {
            // Lists, robots, our own addresses, loops: what the mail's kind alone does not tell.
            const Result<QString> refusal = store->read([&draft](Database &database) {
                return automaticsenders::answerRefusal(database, draft.answers);
            }).result();
            if (!refusal)
                return refusal.failure();
            if (!refusal->isEmpty())
                return machineWrote(*refusal);
        }
        const Result<outbox::QueueRequest> request = build(draft, *found, options);
        if (!request)
            return request.failure();
        const auto queue = [&request](Transaction &transaction) { return outbox::queue(transaction, *request); };
        Result<OutboxId> item = store->write(queue).result();
        // The Message-ID is unique: asking again after an unknown outcome finds the row that is there.
        if (!item && item.failure().kind == FailureKind::OutcomeUnknown)
            item = store->write(queue).result();
        if (!item)
            return item.failure();
        return Submitted{*item, request->item.messageId};
    });
}

} // namespace okienko
