// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "widgets/shell/status_summary.h"

#include <QMainWindow>
#include <memory>

namespace okienko {

class ConversationListModel;
class ConversationPane;
class CustomerPanel;
class NavigationModel;
class OutboxModel;
class QuarantineListPane;
class QuarantineModel;
class QuarantinePane;
class SearchModel;

/// Frames and connects: top bar, navigation, list, conversation, customer panel, status bar. All data comes through
/// models and values; all wishes leave as signals.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    struct Models {
        NavigationModel *navigation = nullptr;
        ConversationListModel *list = nullptr;
        SearchModel *search = nullptr;
        QuarantineModel *quarantine = nullptr;
        OutboxModel *outbox = nullptr;
    };
    explicit MainWindow(const Models &models, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] ConversationPane *conversationPane() const;
    [[nodiscard]] CustomerPanel *customerPanel() const;
    [[nodiscard]] QuarantinePane *quarantinePane() const;
    [[nodiscard]] QuarantineListPane *quarantineListPane() const;
    /// In place of a message in quarantine or in the outbox: what was made of it, or a new message.
    void showConversationPane();
    void setStatus(const StatusSummary &status);
    void setPerson(const QString &displayName);
    void showNotice(const QString &text, bool bad);   ///< a strip under the top bar, dismissable
    /// What was sent can be taken back for so long; it asks by outboxEditRequested.
    void offerUndo(OutboxId item, const QString &to, int seconds);
    void withdrawUndo(OutboxId item);
    void setUndoSeconds(int seconds);                 ///< what the menu marks as chosen
    /// "open", "mine", "unassigned", "waiting", "closed", "outbox", "quarantine"
    void selectView(const QString &view);
    void selectView(const okienko::View &view);
    [[nodiscard]] View view() const;
    void selectConversation(okienko::ConversationId id); ///< marks it in the list and emits conversationOpened
    /// In place of list and conversation: how to begin. It asks by addAccountRequested.
    void setWelcome(bool welcome);
    /// What the menu marks as chosen: theme "system", "light" or "dark"; language "pl", "hr" or "en".
    void setChoices(const QString &theme, const QString &language);
    /// Whether size and columns are kept between runs (not for pictures). They never are on the offscreen platform.
    void setRemembersLayout(bool remembers);

signals:
    void outboxResolveRequested(okienko::OutboxId item, okienko::OutboxState state);
    void outboxEditRequested(okienko::OutboxId item);
    void undoSecondsRequested(int seconds);
    void closedWhileHeld(const QList<okienko::OutboxId> &items); ///< what could still be taken back
    void conversationOpened(okienko::ConversationId id);
    void newMessageRequested();
    void addAccountRequested();
    void signInRequested(okienko::AccountId account);   ///< its server does not let it in
    void themeRequested(const QString &theme);        ///< "light", "dark", "system"
    void languageRequested(const QString &language);  ///< "pl", "hr", "en"

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
