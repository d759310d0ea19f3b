// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quarantine_service.h"

#include "app/store_mail_sink.h"
#include "channels/mail/mime/message_writer.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtConcurrent>

namespace okienko::quarantineservice {

namespace {

/// What can be learnt by reading again: nothing, where the original is not here.
Failure onServer(const QuarantineItem &item)
{
    return {FailureKind::Limit,
            QCoreApplication::translate("Quarantine", "Only the header of this message is here, so it cannot be read again. "
                                                      "The original is on the mail server (%1): open it there.")
                .arg(item.source),
            QStringLiteral("quarantine item %1 is header only").arg(item.id.value)};
}

Result<quarantine::Retried> retryNow(Store &store, QuarantineId id)
{
    const auto item = store.read([id](Database &database) { return quarantine::item(database, id); }).result();
    if (!item)
        return item.failure();
    if (item->headerOnly)
        return onServer(*item);
    auto mail = store.read([id](Database &database) { return quarantine::incoming(database, id); }).result();
    if (!mail)
        return mail.failure();
    readIncoming(*mail);
    // The mail outlives the call: this thread waits for the result.
    const auto file = [&](Transaction &transaction) {
        return quarantine::retried(transaction, id, *mail, store.user());
    };
    return store.write(file).result();
}

Result<Draft> makeDraft(Store &store, QuarantineId id)
{
    const auto item = store.read([id](Database &database) { return quarantine::item(database, id); }).result();
    if (!item)
        return item.failure();
    const auto raw = store.read([id](Database &database) { return quarantine::raw(database, id); }).result();
    if (!raw)
        return raw.failure();
    Draft draft;
    draft.kind = DraftKind::Forward;
    draft.account = item->account;
    draft.subject = forwardSubject(item->subject);
    draft.body = QCoreApplication::translate("Quarantine", "This message came in and could not be read here. It is attached "
                                                           "as it came.\n\nWhy: %1\nFrom: %2\nReceived: %3\n")
                     .arg(item->reason, item->sender, item->at.toUTC().toString(Qt::ISODate));
    if (item->headerOnly)
        draft.body += QCoreApplication::translate("Quarantine", "Only its header is attached. The original is on the mail "
                                                                "server: %1\n").arg(item->source);
    AttachmentContent content;
    content.data = *raw;
    content.about.fileName = QStringLiteral("message-%1.eml").arg(id.value);
    content.about.mediaType = QStringLiteral("message/rfc822");
    content.about.size = raw->size();
    content.about.sha256 = QCryptographicHash::hash(*raw, QCryptographicHash::Sha256).toHex();
    draft.attachments = {content};
    draft.closeAfterSending = true; // giving it on is the whole matter
    return draft;
}

} // namespace

QFuture<Result<quarantine::Retried>> retry(const std::shared_ptr<Store> &store, QuarantineId id)
{
    return QtConcurrent::run([store, id] { return retryNow(*store, id); });
}

QFuture<Result<RetryTotals>> retryAll(const std::shared_ptr<Store> &store, Which which)
{
    return QtConcurrent::run([store, which]() -> Result<RetryTotals> {
        const bool olderOnly = which == Which::OfOlderPrograms;
        const auto ids = store->read([olderOnly](Database &database) {
            return quarantine::retryable(database, olderOnly);
        }).result();
        if (!ids)
            return ids.failure();
        RetryTotals totals;
        for (const QuarantineId id : *ids) {
            const auto retried = retryNow(*store, id);
            // Another client was quicker: nothing is left to do.
            if (!retried && retried.failure().kind == FailureKind::NotFound)
                continue;
            if (!retried)
                return retried.failure();
            ++totals.tried;
            ++(retried->filed ? totals.filed : totals.kept);
        }
        return totals;
    });
}

QFuture<Result<Submitted>> forward(const std::shared_ptr<Store> &store, QuarantineId id, const EmailAddress &to)
{
    return QtConcurrent::run([store, id, to]() -> Result<Submitted> {
        auto draft = makeDraft(*store, id);
        if (!draft)
            return draft.failure();
        draft->to = {to};
        draft->author = store->user();
        const auto submitted = submitDraft(store, *draft).result();
        if (!submitted)
            return submitted.failure();
        const auto note = [&](Transaction &transaction) {
            return quarantine::forwarded(transaction, id, store->user(), to.address);
        };
        if (const auto noted = store->write(note).result(); !noted && noted.failure().kind != FailureKind::NotFound)
            return noted.failure();
        return *submitted;
    });
}

} // namespace okienko::quarantineservice
