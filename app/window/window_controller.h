// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mail_service.h"
#include "app/outbox_service.h"
#include "app/scheduler.h"
#include "app/window/account_setup.h"
#include "app/window/attachment_files.h"
#include "app/window/outbox_actions.h"
#include "app/window/passphrase_prompt.h"
#include "app/window/quarantine_actions.h"
#include "app/window/remote_images.h"
#include "app/window/status_text.h"
#include "app/window/window_options.h"
#include "models/domain/canned_answer.h"
#include "models/domain/draft.h"
#include "models/items/conversation_list_model.h"
#include "models/items/conversation_loader.h"
#include "models/items/customer_loader.h"
#include "models/items/navigation_model.h"
#include "models/items/outbox_model.h"
#include "models/items/quarantine_model.h"
#include "models/items/search_model.h"

#include <QObject>
#include <memory>

namespace okienko {

class MainWindow;

/// Joins an open store, the mail and outbox services and the window: a widget's wish becomes a service's work, and a
/// change in the store becomes a new value in a widget. GUI thread; never waits.
class WindowController : public QObject {
    Q_OBJECT
public:
    /// `passwords`: those that are only known until the program ends outlive a window.
    WindowController(std::shared_ptr<Store> store, WindowOptions options, std::shared_ptr<Passwords> passwords = {},
                     QObject *parent = nullptr);
    ~WindowController() override;

    void start();
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] MailService &mail() { return m_mail; }
    /// As it was started, with what was chosen since: theme and open conversation.
    [[nodiscard]] WindowOptions options() const;

signals:
    /// Something on the window has changed (for taking a picture when it has come to rest).
    void painted();
    void languageChosen(const QString &language);
    /// A conversation could not be opened; the window shows the text.
    void openingFailed(const okienko::Failure &failure);

private:
    void buildWindow();
    void connectPane();
    void openConversation(ConversationId id);
    void showConversation(const ConversationDetails &details);
    void prepare(ConversationId conversation, MessageId answers, DraftKind kind);
    void submit(const Draft &draft);
    void signInAgain(AccountId account);
    void saveDraft(const Draft &draft);
    void openAttachment(const Attachment &attachment);
    void addFiles(const QStringList &paths);
    void readAccountsAndAnswers();
    void readWhetherToWelcome();
    void showCustomerAgain(const Draft &gone);
    void readOutbox();
    void updateStatus();
    void storeChanged(const ChangeSet &changes);
    /// Runs a write whose only visible outcome is a failure's text.
    template <class Work>
    void change(Work work);
    void showFailure(const Failure &failure);

    std::shared_ptr<Store> m_store;
    WindowOptions m_options;
    bool m_live;               ///< false: a picture is drawn, nothing is fetched or changed
    std::shared_ptr<Passwords> m_passwords;
    OutboxService m_outbox;
    OutboxActions m_outboxActions;
    MailService m_mail;
    Scheduler m_scheduler;
    AccountSetup m_accountSetup;
    PassphrasePrompt m_passphrase; ///< goes before those whose threads wait for it
    AttachmentFiles m_files;
    QuarantineActions m_quarantineActions;
    RemoteImages m_remoteImages;

    NavigationModel m_navigation;
    ConversationListModel m_list;
    SearchModel m_search;
    QuarantineModel m_quarantine;
    OutboxModel m_outboxModel;
    ConversationLoader m_conversationLoader;
    CustomerLoader m_customerLoader;

    ConversationDetails m_open;    ///< what is shown
    QList<MailAccount> m_accounts;
    QList<CannedAnswer> m_answers;
    StatusInput m_status;
    QString m_language;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace okienko
