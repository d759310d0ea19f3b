// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/canned_answer.h"
#include "models/domain/conversation.h"
#include "models/domain/customer.h"
#include "models/domain/draft.h"
#include "models/domain/result.h"

#include <QImage>
#include <QUrl>
#include <QWidget>
#include <memory>

namespace okienko {

/// The middle of the window: header with actions, timeline of message cards, composer. Takes values, emits wishes;
/// never touches the store, files or the network.
class ConversationPane : public QWidget {
    Q_OBJECT
public:
    explicit ConversationPane(QWidget *parent = nullptr);
    ~ConversationPane() override;

    /// Opens, or updates in place (keeps scroll position and what is being written) if it is the same conversation.
    void setConversation(const ConversationDetails &details);
    void setCustomer(const CustomerOverview &customer);     ///< for ready answers and recipients
    void setDraft(const Draft &draft);                      ///< restores what was written before
    void setAccounts(const QList<MailAccount> &accounts);
    void setCannedAnswers(const QList<CannedAnswer> &answers);
    void setConsultant(const QString &login, const QString &displayName);
    void showLoading();
    void showNothing();
    void showFailure(const Failure &failure);
    void setImage(AttachmentId attachment, const QImage &image);          ///< answers imageNeeded
    void setRemoteImage(MessageId message, const QUrl &url, const QImage &image);
    [[nodiscard]] ConversationId conversation() const;
    void setAutosaveDelay(int milliseconds);                ///< rest after which draftChanged is emitted; 2000

public slots:
    void startReply();
    void startReplyAll();
    void startForward();
    void startNewMessage();     ///< a draft without a conversation
    void openCannedAnswers();
    void findInConversation();
    void focusComposer();

signals:
    void submitted(const okienko::Draft &draft);            ///< send; the composer is cleared by submissionAccepted()
    void draftChanged(const okienko::Draft &draft);         ///< after 2 s of rest, and before it is hidden
    void draftDiscarded(const okienko::Draft &draft);
    /// An answer is to be prepared (recipients, subject, quotation in `body`); answered by setDraft() with a draft that
    /// has no id. Also emitted for a conversation that is opened with a customer's message as the last one.
    void replyWanted(okienko::ConversationId conversation, okienko::MessageId message, okienko::DraftKind kind);
    void noteAdded(okienko::ConversationId conversation, const QString &text);
    void claimRequested(okienko::ConversationId conversation);
    void releaseRequested(okienko::ConversationId conversation);
    void statusRequested(okienko::ConversationId conversation, okienko::ConversationStatus status,
                         const QDateTime &snoozedUntilUtc);
    void imageNeeded(okienko::AttachmentId attachment);
    void remoteImagesRequested(okienko::MessageId message, const QList<QUrl> &urls);
    void attachmentOpenRequested(const okienko::Attachment &attachment);
    void attachmentSaveRequested(const okienko::Attachment &attachment, const QString &path);
    /// The attachment is dragged out: the app writes it to a temporary file and calls startAttachmentDrag().
    void attachmentDragRequested(const okienko::Attachment &attachment);
    void sourceSaveRequested(okienko::MessageId message, const QString &path);
    void outboxResolveRequested(okienko::OutboxId item, okienko::OutboxState state);
    void outboxEditRequested(okienko::OutboxId item);
    void filesChosen(const QStringList &paths);             ///< the app reads them and calls addAttachment
    void linkActivated(const QUrl &url);

public slots:
    /// The draft got this id in the store; later changes carry it.
    void draftStored(okienko::ConversationId conversation, okienko::DraftId id);
    /// Does nothing where the mouse button is no longer held.
    void startAttachmentDrag(okienko::AttachmentId attachment, const QUrl &file);
    void addAttachment(const okienko::AttachmentContent &content);
    void submissionAccepted();                              ///< it is in the outbox: clear the composer
    void submissionFailed(const okienko::Failure &failure); ///< keep the text, say why

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
