// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_controller.h"

#include "app/language.h"
#include "app/original_mail.h"
#include "app/submission.h"
#include "app/window/person_name.h"
#include "models/domain/later.h"
#include "models/store/accounts.h"
#include "models/store/conversations.h"
#include "models/store/customers.h"
#include "models/store/outbox_store.h"
#include "widgets/conversation/conversation_pane.h"
#include "widgets/customer/customer_panel.h"
#include "widgets/shell/main_window.h"

#include <QApplication>
#include <QDesktopServices>
#include <QSettings>
#include <QUrl>
#include <QtConcurrent>

namespace okienko {

WindowController::WindowController(std::shared_ptr<Store> store, WindowOptions options,
                                   std::shared_ptr<Passwords> passwords, QObject *parent)
    : QObject(parent),
      m_store(std::move(store)),
      m_options(std::move(options)),
      m_live(m_options.screenshot.isEmpty()),
      m_passwords(passwords ? std::move(passwords) : std::make_shared<Passwords>()),
      m_outbox(m_store, *m_passwords),
      m_outboxActions(m_store, m_outbox),
      m_mail(m_store, *m_passwords),
      m_scheduler(m_store),
      m_accountSetup(m_store, *m_passwords),
      m_files(m_store),
      m_quarantineActions(m_store, m_files),
      m_navigation(m_store),
      m_list(m_store),
      m_search(m_store),
      m_quarantine(m_store),
      m_outboxModel(m_store),
      m_conversationLoader(m_store),
      m_customerLoader(m_store),
      m_language(m_options.language)
{
    readHtmlOfOriginals();
    m_status.location = m_store->location();
    m_status.readOnly = !m_live;

    connect(m_store.get(), &Store::changed, this, &WindowController::storeChanged);
    connect(m_store.get(), &Store::healthChanged, this, [this](Store::Health health, const QString &text) {
        m_status.storeHealth = health;
        m_status.storeText = text;
        updateStatus();
    });
    connect(&m_mail, &MailService::statusChanged, this, &WindowController::updateStatus);
    connect(&m_mail, &MailService::accountsChanged, this, &WindowController::readAccountsAndAnswers);
    connect(&m_outbox, &OutboxService::sent, &m_mail, &MailService::poke);
    connect(&m_outbox, &OutboxService::failed, this, &WindowController::showFailure);
    connect(&m_outboxActions, &OutboxActions::failed, this, &WindowController::showFailure);
    connect(&m_outboxModel, &OutboxModel::failed, this, &WindowController::showFailure);
    connect(&m_scheduler, &Scheduler::failed, this, &WindowController::showFailure);
    connect(&m_conversationLoader, &ConversationLoader::loaded, this, &WindowController::showConversation);
    connect(&m_conversationLoader, &ConversationLoader::failed, this, [this](const Failure &failure) {
        m_window->conversationPane()->showFailure(failure);
        emit openingFailed(failure);
        emit painted();
    });
    connect(&m_customerLoader, &CustomerLoader::loaded, this, [this](const CustomerOverview &customer) {
        m_window->customerPanel()->setCustomer(customer);
        m_window->conversationPane()->setCustomer(customer);
        emit painted();
    });
    connect(&m_customerLoader, &CustomerLoader::failed, this, &WindowController::showFailure);
    connect(&m_list, &ConversationListModel::pageLoaded, this, &WindowController::painted);
    connect(&m_list, &ConversationListModel::failed, this, &WindowController::showFailure);
    connect(&m_navigation, &NavigationModel::countsChanged, this, &WindowController::painted);
    connect(&m_navigation, &NavigationModel::failed, this, &WindowController::showFailure);
    connect(&m_search, &SearchModel::failed, this, &WindowController::showFailure);
    connect(&m_quarantine, &QuarantineModel::failed, this, &WindowController::showFailure);
    connect(&m_quarantineActions, &QuarantineActions::failed, this, &WindowController::showFailure);
    connect(&m_quarantineActions, &QuarantineActions::told, this,
            [this](const QString &text) { m_window->showNotice(text, false); });
    connect(&m_quarantineActions, &QuarantineActions::queued, &m_outbox, &OutboxService::wake);
    connect(&m_remoteImages, &RemoteImages::fetched, this,
            [this](MessageId message, const QUrl &url, const QImage &image) {
                m_window->conversationPane()->setRemoteImage(message, url, image);
            });
    connect(&m_accountSetup, &AccountSetup::added, this, [this](const QString &address) {
        m_window->showNotice(tr("%1 is connected. Its mail is coming in; you can work meanwhile.").arg(address), false);
        m_mail.reload();
    });
    connect(&m_accountSetup, &AccountSetup::passwordNotKept, this,
            [this](const QString &text) { m_window->showNotice(text, true); });
    connect(&m_accountSetup, &AccountSetup::signedInAgain, this, [this](AccountId account) {
        m_mail.retry(account);
        m_outbox.wake();
    });
    m_passwords->cancelWaits(false);
    m_passwords->setPassphraseSource(m_passphrase.source());
    buildWindow();
    m_passphrase.setWindow(m_window.get());
}

WindowController::~WindowController()
{
    // Threads that wait for a locked secret store or a slow sign-in would hold the window's end up.
    m_passwords->cancelWaits();
}

void WindowController::buildWindow()
{
    m_window = std::make_unique<MainWindow>(MainWindow::Models{&m_navigation, &m_list, &m_search, &m_quarantine,
                                                               &m_outboxModel});
    m_window->setPerson(m_store->user());
    m_window->setRemembersLayout(m_live);
    m_window->setChoices(m_options.theme == ThemeMode::Dark        ? QStringLiteral("dark")
                             : m_options.theme == ThemeMode::Light ? QStringLiteral("light")
                                                                   : QStringLiteral("system"),
                         m_language);
    connect(m_window.get(), &MainWindow::conversationOpened, this, &WindowController::openConversation);
    connect(m_window.get(), &MainWindow::newMessageRequested, this, [this] {
        m_window->showConversationPane();
        m_window->conversationPane()->startNewMessage();
        m_window->customerPanel()->showNothing(); // the customer of the conversation is not who is written to
    });
    connect(m_window.get(), &MainWindow::signInRequested, this, &WindowController::signInAgain);
    connect(m_window.get(), &MainWindow::addAccountRequested, this, [this] { m_accountSetup.open(m_window.get()); });
    connect(m_window.get(), &MainWindow::themeRequested, this, [this](const QString &theme) {
        const ThemeMode mode = theme == QLatin1String("dark") ? ThemeMode::Dark
            : theme == QLatin1String("light")                 ? ThemeMode::Light
                                                              : ThemeMode::System;
        m_options.theme = mode;
        Theme::instance().apply(*qApp, mode);
        QSettings().setValue(QStringLiteral("theme"), theme);
    });
    connect(m_window.get(), &MainWindow::languageRequested, this, &WindowController::languageChosen,
            Qt::QueuedConnection);
    m_quarantineActions.connectTo(m_window.get());
    connectPane();
}

void WindowController::connectPane()
{
    ConversationPane *pane = m_window->conversationPane();
    pane->setConsultant(m_store->user(), m_store->user());
    later(QtConcurrent::run(&personName, m_store->user()), this, [this](const QString &name) {
        m_window->setPerson(name);
        m_window->conversationPane()->setConsultant(m_store->user(), name);
        emit painted();
    });
    connect(pane, &ConversationPane::replyWanted, this, &WindowController::prepare);
    connect(pane, &ConversationPane::submitted, this, &WindowController::submit);
    connect(pane, &ConversationPane::draftChanged, this, &WindowController::saveDraft);
    connect(pane, &ConversationPane::draftDiscarded, this, [this](const Draft &draft) {
        if (draft.id.isValid())
            change([id = draft.id](Transaction &transaction) { return outbox::deleteDraft(transaction, id); });
        showCustomerAgain(draft);
    });
    connect(pane, &ConversationPane::noteAdded, this, [this](ConversationId id, const QString &text) {
        change([id, text, user = m_store->user()](Transaction &transaction) -> Result<void> {
            const Result<MessageId> note = conversations::addNote(transaction, id, user, text);
            return note ? Result<void>() : note.failure();
        });
    });
    connect(pane, &ConversationPane::claimRequested, this, [this](ConversationId id) {
        later(m_store->write([id, user = m_store->user()](Transaction &transaction) {
                return conversations::claim(transaction, id, user);
            }), this, [this](const Result<conversations::ClaimResult> &claim) {
                if (!claim)
                    showFailure(claim.failure());
                else if (!claim->claimed)
                    m_window->showNotice(tr("%1 took this conversation a moment ago.").arg(claim->assignee), false);
            });
    });
    connect(pane, &ConversationPane::releaseRequested, this, [this](ConversationId id) {
        change([id](Transaction &transaction) { return conversations::release(transaction, id); });
    });
    connect(pane, &ConversationPane::statusRequested, this,
            [this](ConversationId id, ConversationStatus status, const QDateTime &until) {
                change([=](Transaction &transaction) {
                    return conversations::setStatus(transaction, id, status, until);
                });
            });
    connect(pane, &ConversationPane::imageNeeded, this, [this](AttachmentId id) {
        later(m_files.image(id), this, [this, id](const Result<QImage> &image) {
            if (image)
                m_window->conversationPane()->setImage(id, *image);
            emit painted();
        });
    });
    connect(pane, &ConversationPane::remoteImagesRequested, &m_remoteImages, &RemoteImages::fetch);
    connect(pane, &ConversationPane::attachmentOpenRequested, this, &WindowController::openAttachment);
    connect(pane, &ConversationPane::attachmentSaveRequested, this,
            [this](const Attachment &attachment, const QString &path) {
                later(m_files.save(attachment, path), this, [this](const Result<QString> &saved) {
                    if (!saved)
                        showFailure(saved.failure());
                });
            });
    connect(pane, &ConversationPane::attachmentDragRequested, this, [this](const Attachment &attachment) {
        later(m_files.exportForOpening(attachment),
              this, [this, id = attachment.id](const Result<QString> &path) {
            if (path)
                m_window->conversationPane()->startAttachmentDrag(id, QUrl::fromLocalFile(*path));
            else
                showFailure(path.failure());
        });
    });
    connect(pane, &ConversationPane::sourceSaveRequested, this, [this](MessageId message, const QString &path) {
        later(m_files.saveSource(message, path), this, [this](const Result<QString> &saved) {
            if (!saved)
                showFailure(saved.failure());
        });
    });
    m_outboxActions.connectTo(m_window.get());
    connect(pane, &ConversationPane::filesChosen, this, &WindowController::addFiles);
    connect(pane, &ConversationPane::linkActivated, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_window->customerPanel(), &CustomerPanel::conversationRequested, this,
            [this](ConversationId id) { m_window->selectConversation(id); });
}

void WindowController::start()
{
    readAccountsAndAnswers();
    readOutbox();
    if (m_live) {
        later(OutboxService::recover(*m_store), this, [this](const Result<int> &recovered) {
            if (!recovered)
                showFailure(recovered.failure());
            m_outbox.start();
            m_mail.start();
            m_scheduler.start();
            m_quarantineActions.retryWhatOlderProgramsLeft();
        });
    }
    m_window->selectView(m_options.view.isEmpty() ? QStringLiteral("open") : m_options.view);
    if (m_options.conversation.isValid())
        m_window->selectConversation(m_options.conversation);
    updateStatus();
}

void WindowController::openConversation(ConversationId id)
{
    if (!id.isValid()) {
        m_open = {};
        m_conversationLoader.close();
        m_customerLoader.clear();
        m_window->conversationPane()->showNothing();
        m_window->customerPanel()->showNothing();
        return;
    }
    if (id != m_open.summary.id) {
        m_window->conversationPane()->showLoading();
        m_open = {};
    }
    m_conversationLoader.open(id);
}

void WindowController::showConversation(const ConversationDetails &details)
{
    const bool another = details.summary.id != m_open.summary.id;
    const bool otherCustomer = details.summary.customer != m_open.summary.customer;
    m_open = details;
    ConversationPane *pane = m_window->conversationPane();
    pane->setConversation(details);
    const ConversationId id = details.summary.id;
    if (details.summary.customer.isValid()) {
        if (another || otherCustomer)
            m_customerLoader.load(details.summary.customer, id);
    } else {
        m_customerLoader.clear();
        m_window->customerPanel()->showNothing();
    }
    if (another) {
        later(m_store->read([id, user = m_store->user()](Database &database) {
                  return outbox::draftFor(database, id, user);
              }), this, [this, id](const Result<std::optional<Draft>> &draft) {
                if (!draft)
                    showFailure(draft.failure());
                else if (draft->has_value() && id == m_open.summary.id)
                    m_window->conversationPane()->setDraft(**draft);
            });
    }
    if (m_live && details.summary.unread)
        change([id](Transaction &transaction) { return conversations::markSeen(transaction, id); });
    emit painted();
}

void WindowController::prepare(ConversationId conversation, MessageId answers, DraftKind kind)
{
    if (conversation == m_open.summary.id)
        m_window->conversationPane()->setDraft(prepareDraft(m_open, answers, kind, m_accounts, m_language));
    emit painted();
}

void WindowController::submit(const Draft &draft)
{
    Draft signedDraft = draft;
    signedDraft.author = m_store->user();
    SubmitOptions options;
    options.holdSeconds = draft.sendAt.isValid() ? 0 : OutboxActions::undoSeconds();
    const int held = options.holdSeconds;
    later(submitDraft(m_store, signedDraft, options), this, [this, draft, held](const Result<Submitted> &submitted) {
        ConversationPane *pane = m_window->conversationPane();
        if (!submitted) {
            pane->submissionFailed(submitted.failure());
            return;
        }
        pane->submissionAccepted();
        showCustomerAgain(draft);
        m_outboxActions.offerUndo(submitted->item, draft, held);
        m_outbox.wake();
        if (!draft.conversation.isValid())
            return;
        // Who answers takes the matter; "send and wait" in a closed one waits for the customer again.
        const bool waits = draft.kind != DraftKind::Forward && !draft.closeAfterSending
            && draft.conversation == m_open.summary.id && m_open.summary.status == ConversationStatus::Closed;
        change([id = draft.conversation, user = m_store->user(), waits](Transaction &transaction) -> Result<void> {
            const auto claim = conversations::claim(transaction, id, user);
            if (!claim)
                return claim.failure();
            return waits ? conversations::setStatus(transaction, id, ConversationStatus::Waiting) : Result<void>();
        });
    });
}

void WindowController::signInAgain(AccountId account)
{
    for (const MailAccount &candidate : std::as_const(m_accounts)) {
        if (candidate.id != account)
            continue;
        const std::optional<Failure> failure = m_mail.status().value(account).failure;
        m_accountSetup.signInAgain(m_window.get(), candidate, failure ? failure->text : QString());
    }
}

void WindowController::saveDraft(const Draft &draft)
{
    Draft signedDraft = draft;
    signedDraft.author = m_store->user();
    later(m_store->write([signedDraft](Transaction &transaction) {
              return outbox::saveDraft(transaction, signedDraft);
          }), this, [this, conversation = draft.conversation](const Result<DraftId> &id) {
            if (!id)
                showFailure(id.failure());
            else
                m_window->conversationPane()->draftStored(conversation, *id);
        });
}

/// After a new message was sent or thrown away: the conversation that stands there again is somebody's.
void WindowController::showCustomerAgain(const Draft &gone)
{
    if (!gone.conversation.isValid() && m_open.summary.customer.isValid())
        m_customerLoader.load(m_open.summary.customer, m_open.summary.id);
}

WindowOptions WindowController::options() const
{
    WindowOptions now = m_options;
    now.conversation = m_open.summary.id;
    return now;
}

void WindowController::openAttachment(const Attachment &attachment)
{
    later(m_files.exportForOpening(attachment), this, [this](const Result<QString> &path) {
        if (!path)
            showFailure(path.failure());
        else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
            m_window->showNotice(tr("No program is set up to open this attachment. Save it instead (right click on it)."),
                                 true);
    });
}

void WindowController::addFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        later(AttachmentFiles::readFile(path), this, [this](const Result<AttachmentContent> &content) {
            if (content)
                m_window->conversationPane()->addAttachment(*content);
            else
                showFailure(content.failure());
        });
    }
}

void WindowController::readAccountsAndAnswers()
{
    if (m_live)
        readWhetherToWelcome();
    later(m_store->read([](Database &database) { return accounts::all(database); }),
          this, [this](const Result<QList<MailAccount>> &all) {
            if (!all)
                return showFailure(all.failure());
            m_accounts = *all;
            m_status.accounts = *all;
            m_window->conversationPane()->setAccounts(*all);
            updateStatus();
        });
    later(m_store->read([](Database &database) { return customers::cannedAnswers(database); }),
          this, [this](const Result<QList<CannedAnswer>> &answers) {
            if (!answers)
                return showFailure(answers.failure());
            m_answers = *answers;
            m_window->conversationPane()->setCannedAnswers(*answers);
        });
}

void WindowController::readWhetherToWelcome()
{
    later(m_store->read([user = m_store->user()](Database &database) -> Result<bool> {
            const Result<QList<MailAccount>> all = accounts::all(database);
            if (!all || !all->isEmpty())
                return all ? Result<bool>(false) : all.failure();
            const Result<QList<ViewCount>> counts = conversations::counts(database, user);
            if (!counts)
                return counts.failure();
            return std::all_of(counts->begin(), counts->end(), [](const ViewCount &view) { return view.count == 0; });
        }), this, [this](const Result<bool> &empty) {
            if (empty)
                m_window->setWelcome(*empty);
        });
}

void WindowController::readOutbox()
{
    later(m_store->read([](Database &database) { return outbox::totals(database); }),
          this, [this](const Result<outbox::Totals> &totals) {
            if (!totals)
                return; // the store's light tells it
            m_status.outbox = *totals;
            updateStatus();
        });
}

void WindowController::updateStatus()
{
    m_status.mail = m_mail.status();
    m_status.meters = m_mail.meters();
    m_window->setStatus(statusSummary(m_status));
    emit painted();
}

void WindowController::storeChanged(const ChangeSet &changes)
{
    if (changes.outbox || changes.everything) {
        readOutbox();
        if (m_live) {
            m_outbox.wake();
            m_mail.poke();
        }
    }
    if (changes.everything)
        readAccountsAndAnswers();
}

template <class Work>
void WindowController::change(Work work)
{
    later(m_store->write(std::move(work)), this, [this](const Result<void> &done) {
        if (!done)
            showFailure(done.failure());
    });
}

void WindowController::showFailure(const Failure &failure)
{
    if (!failure.text.isEmpty())
        m_window->showNotice(failure.text, true);
}

} // namespace okienko
