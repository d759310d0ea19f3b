// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/canned_answer.h"
#include "models/domain/customer.h"
#include "models/domain/draft.h"
#include "models/domain/result.h"

#include <QWidget>
#include <memory>

namespace okienko {

/// Where an answer, a new message or an internal note is written. Answer and note are two separate texts, so that a
/// note can never be sent by a slip. Takes a prepared or saved Draft, emits changed ones.
class Composer : public QWidget {
    Q_OBJECT
public:
    explicit Composer(QWidget *parent = nullptr);
    ~Composer() override;

    void setAccounts(const QList<MailAccount> &accounts);
    void setCannedAnswers(const QList<CannedAnswer> &answers);
    void setCustomer(const CustomerOverview &customer);
    void setConsultant(const QString &login, const QString &displayName);
    /// Text of the open conversation (subject and newest message), to find which order it is about.
    void setConversationText(const QString &text);
    void setAutosaveDelay(int milliseconds);

    /// Empties the composer for a conversation (invalid: a new matter). Call flush() first to keep what was written.
    void begin(ConversationId conversation, DraftKind kind);
    /// A saved draft (with an id), or one prepared as an answer (without). What was already typed is kept.
    void setDraft(const Draft &draft);
    void setDraftId(DraftId id);
    [[nodiscard]] Draft draft() const;
    [[nodiscard]] ConversationId conversation() const;
    [[nodiscard]] DraftKind kind() const;
    /// Nothing typed, nothing attached.
    [[nodiscard]] bool isPristine() const;
    [[nodiscard]] bool isNoteMode() const;
    [[nodiscard]] bool isSending() const;

    void flush();                 ///< emits draftChanged now where something is not saved yet
    void focusText();
    void openAnswers(const QString &query = {});
    void setNoteMode(bool note);
    void addAttachment(const AttachmentContent &content);
    void submissionAccepted();
    void submissionFailed(const Failure &failure);

signals:
    void submitted(const okienko::Draft &draft);
    void draftChanged(const okienko::Draft &draft);
    void draftDiscarded(const okienko::Draft &draft);
    void noteAdded(const QString &text);
    void preparationWanted();   ///< somebody begins to write where nothing was prepared
    void filesChosen(const QStringList &paths);

protected:
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
