// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/outbox_actions.h"

#include "models/domain/later.h"
#include "widgets/conversation/conversation_pane.h"
#include "widgets/shell/main_window.h"

#include <QSettings>

namespace okienko {

namespace {

const QString undoKey = QStringLiteral("sending/undoSeconds");
constexpr int undoAtFirst = 10;
constexpr int longestUndo = 120;

} // namespace

OutboxActions::OutboxActions(std::shared_ptr<Store> store, OutboxService &service)
    : m_store(std::move(store)), m_service(service)
{
}

int OutboxActions::undoSeconds()
{
    return qBound(0, QSettings().value(undoKey, undoAtFirst).toInt(), longestUndo);
}

void OutboxActions::connectTo(MainWindow *window)
{
    m_window = window;
    window->setUndoSeconds(undoSeconds());
    connect(window, &MainWindow::outboxResolveRequested, this, &OutboxActions::resolve);
    connect(window, &MainWindow::outboxEditRequested, this, &OutboxActions::takeBack);
    connect(window, &MainWindow::closedWhileHeld, this, &OutboxActions::sendHeldNow);
    connect(window, &MainWindow::undoSecondsRequested, this,
            [](int seconds) { QSettings().setValue(undoKey, seconds); });
    ConversationPane *pane = window->conversationPane();
    connect(pane, &ConversationPane::outboxResolveRequested, this, &OutboxActions::resolve);
    connect(pane, &ConversationPane::outboxEditRequested, this, &OutboxActions::takeBack);
}

void OutboxActions::offerUndo(OutboxId item, const Draft &draft, int seconds)
{
    const QList<EmailAddress> all = draft.to + draft.cc + draft.bcc;
    const EmailAddress first = all.value(0);
    m_window->offerUndo(item, first.name.isEmpty() ? first.address : first.name, seconds);
}

void OutboxActions::resolve(OutboxId item, OutboxState state)
{
    m_window->withdrawUndo(item);
    later(m_store->write([item, state](Transaction &transaction) {
              return outbox::resolve(transaction, item, state);
          }), this, [this](const Result<void> &done) {
              if (!done)
                  emit failed(done.failure());
              m_service.wake();
          });
}

void OutboxActions::takeBack(OutboxId item)
{
    m_window->withdrawUndo(item);
    later(m_store->write([item, user = m_store->user()](Transaction &transaction) {
              return outbox::takeBack(transaction, item, user);
          }), this, [this](const Result<outbox::TakenBack> &taken) {
              if (taken)
                  show(*taken);
              else
                  emit failed(taken.failure());
          });
}

void OutboxActions::show(const outbox::TakenBack &taken)
{
    ConversationPane *pane = m_window->conversationPane();
    const ConversationId conversation = taken.draft.conversation;
    if (!conversation.isValid()) {
        m_window->showConversationPane();
        pane->startNewMessage();
        pane->setDraft(taken.draft);
    } else if (pane->conversation() == conversation) {
        m_window->showConversationPane();
        pane->setDraft(taken.draft);
    } else {
        m_window->selectConversation(conversation); // its saved draft comes with it
    }
    pane->focusComposer();
    if (taken.mayHaveArrived) {
        m_window->showNotice(tr("The earlier message may have arrived all the same. Ask the recipient before you send this "
                                "again."), false);
    }
}

/// The program ends: nothing that a person has sent waits for its next start.
void OutboxActions::sendHeldNow(const QList<OutboxId> &items)
{
    for (const OutboxId item : items) {
        m_store->write([item](Transaction &transaction) {
            return outbox::resolve(transaction, item, OutboxState::Queued);
        });
    }
    m_service.drain();
}

} // namespace okienko
