// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outbox_rows.h"

#include "models/store/raw_store.h"
#include "models/store/row_values.h"

#include <QHash>
#include <QSqlQuery>

namespace okienko::outbox {

namespace {

Result<void> saveAttachments(Database &database, DraftId id, const QList<AttachmentContent> &attachments)
{
    const auto cleared = database.run(QStringLiteral("DELETE FROM draft_attachments WHERE draft_id = ?"), {id.value});
    if (!cleared)
        return cleared;
    for (qsizetype i = 0; i < attachments.size(); ++i) {
        const AttachmentContent &content = attachments[i];
        const auto sha256 = rawstore::addBlob(database, content.data);
        if (!sha256)
            return sha256.failure();
        const auto added = database.run(
            QStringLiteral("INSERT INTO draft_attachments (draft_id, position, file_name, media_type, size, sha256, "
                           "content_id, is_inline) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
            {id.value, static_cast<int>(i), content.about.fileName, content.about.mediaType, content.data.size(), *sha256,
             content.about.contentId, content.about.isInline ? 1 : 0});
        if (!added)
            return added;
    }
    return {};
}

Result<QList<AttachmentContent>> attachmentsOf(Database &database, DraftId id)
{
    QList<AttachmentContent> attachments;
    Result<void> damaged;
    const auto read = database.run(
        QStringLiteral("SELECT a.file_name, a.media_type, a.size, a.sha256, a.content_id, a.is_inline, b.data "
                       "FROM draft_attachments a JOIN blobs b ON b.sha256 = a.sha256 WHERE a.draft_id = ? "
                       "ORDER BY a.position"), {id.value}, [&](const QSqlQuery &row) {
            const QString sha256 = row.value(3).toString();
            const auto bytes = rawstore::unpack(row.value(6).toByteArray(), row.value(2).toLongLong(), sha256);
            if (!bytes) {
                damaged = bytes.failure();
                return;
            }
            attachments << AttachmentContent{{{}, row.value(0).toString(), row.value(1).toString(), bytes->size(),
                                              sha256.toLatin1(), row.value(4).toString(), row.value(5).toInt() != 0},
                                             *bytes};
        });
    if (!read)
        return read.failure();
    if (!damaged)
        return damaged.failure();
    return attachments;
}

/// The newest that is as `condition` says.
Result<std::optional<Draft>> readDraft(Database &database, const QString &condition, const QVariantList &values)
{
    std::optional<Draft> draft;
    const auto read = database.run(
        QStringLiteral("SELECT id, kind, conversation_id, answers_id, account_id, from_address, to_list, cc_list, bcc_list, "
                       "subject, body, author, canned_answer, close_after, updated_at FROM drafts WHERE %1 "
                       "ORDER BY updated_at DESC, id DESC LIMIT 1").arg(condition),
        values, [&](const QSqlQuery &row) {
            draft.emplace();
            draft->id = rows::toId<DraftId>(row.value(0));
            draft->kind = static_cast<DraftKind>(row.value(1).toInt());
            draft->conversation = rows::toId<ConversationId>(row.value(2));
            draft->answers = rows::toId<MessageId>(row.value(3));
            draft->account = rows::toId<AccountId>(row.value(4));
            draft->from = rows::toAddresses(row.value(5).toString()).value(0);
            draft->to = rows::toAddresses(row.value(6).toString());
            draft->cc = rows::toAddresses(row.value(7).toString());
            draft->bcc = rows::toAddresses(row.value(8).toString());
            draft->subject = row.value(9).toString();
            draft->body = row.value(10).toString();
            draft->author = row.value(11).toString();
            draft->cannedAnswer = row.value(12).toString();
            draft->closeAfterSending = row.value(13).toInt() != 0;
            draft->updatedAt = rows::toTime(row.value(14));
        });
    if (!read)
        return read.failure();
    if (draft) {
        const auto attachments = attachmentsOf(database, draft->id);
        if (!attachments)
            return attachments.failure();
        draft->attachments = *attachments;
    }
    return draft;
}

} // namespace

Result<DraftId> saveDraft(Transaction &transaction, const Draft &draft)
{
    Database &database = transaction.database();
    const QVariantList values = {
        static_cast<int>(draft.kind), rows::fromId(draft.conversation), rows::fromId(draft.answers),
        rows::fromId(draft.account), rows::fromAddresses({draft.from}), rows::fromAddresses(draft.to),
        rows::fromAddresses(draft.cc), rows::fromAddresses(draft.bcc), draft.subject, draft.body, draft.author,
        draft.cannedAnswer, draft.closeAfterSending ? 1 : 0, QDateTime::currentMSecsSinceEpoch()};
    DraftId id = draft.id;
    if (id.isValid()) {
        const auto updated = database.change(
            QStringLiteral("UPDATE drafts SET kind = ?, conversation_id = ?, answers_id = ?, account_id = ?, "
                           "from_address = ?, to_list = ?, cc_list = ?, bcc_list = ?, subject = ?, body = ?, author = ?, "
                           "canned_answer = ?, close_after = ?, updated_at = ? WHERE id = ? AND outbox_id IS NULL"),
            values + QVariantList{id.value});
        if (!updated)
            return updated.failure();
        if (*updated == 0)
            id = DraftId(); // deleted elsewhere or queued: what is being written is kept all the same
    }
    if (!id.isValid()) {
        const auto inserted = database.insert(
            QStringLiteral("INSERT INTO drafts (kind, conversation_id, answers_id, account_id, from_address, to_list, "
                           "cc_list, bcc_list, subject, body, author, canned_answer, close_after, updated_at) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"), values);
        if (!inserted)
            return inserted.failure();
        id = DraftId(*inserted);
    }
    if (const auto saved = saveAttachments(database, id, draft.attachments); !saved)
        return saved.failure();
    return id;
}

Result<DraftId> keepDraft(Transaction &transaction, const Draft &draft, OutboxId id)
{
    Database &database = transaction.database();
    Draft kept = draft;
    if (!kept.id.isValid()) {
        // It may have been saved a moment ago, and the window has not heard of its number yet.
        QVariantList values = {draft.author, draft.body};
        if (draft.conversation.isValid())
            values << draft.conversation.value;
        const auto saved = database.value(
            QStringLiteral("SELECT max(id) FROM drafts WHERE author = ? AND body = ? AND outbox_id IS NULL "
                           "AND conversation_id %1")
                .arg(draft.conversation.isValid() ? QStringLiteral("= ?") : QStringLiteral("IS NULL")), values);
        if (!saved)
            return saved.failure();
        kept.id = rows::toId<DraftId>(*saved);
    }
    const auto stored = saveDraft(transaction, kept);
    if (!stored)
        return stored;
    const auto joined = database.run(QStringLiteral("UPDATE drafts SET outbox_id = ? WHERE id = ?"),
                                     {id.value, stored->value});
    return joined ? stored : Result<DraftId>(joined.failure());
}

Result<void> deleteDraft(Transaction &transaction, DraftId id)
{
    return transaction.database().run(QStringLiteral("DELETE FROM drafts WHERE id = ? AND outbox_id IS NULL"),
                                      {id.value});
}

Result<std::optional<Draft>> draftFor(Database &database, ConversationId conversation, const QString &author)
{
    QVariantList values = {author};
    if (conversation.isValid())
        values << conversation.value;
    return readDraft(database,
                     QStringLiteral("author = ? AND outbox_id IS NULL AND conversation_id %1")
                         .arg(conversation.isValid() ? QStringLiteral("= ?") : QStringLiteral("IS NULL")),
                     values);
}

Result<std::optional<Draft>> draftOf(Database &database, OutboxId id)
{
    return readDraft(database, QStringLiteral("outbox_id = ?"), {id.value});
}

} // namespace okienko::outbox
