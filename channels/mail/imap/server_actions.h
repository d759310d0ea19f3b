// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/server_mailbox.h"
#include "channels/mail/imap/sync_context.h"

namespace okienko {

class MailboxSync;

/// Does what the store wants done on the server: marks, copies into Sent, looks into Sent.
class ServerActions {
public:
    ServerActions(SyncContext &context, ImapConnection &connection, QList<ServerMailbox> &mailboxes);

    /// Does all pending actions. `selected` is the mailbox that is open now, if any; isStillSelected() says whether it
    /// was left for another one. A failure is the connection's or the store's; refusals go to the action.
    Result<void> run(const MailboxSync *selected, const QString &selectedName);
    [[nodiscard]] bool isStillSelected() const { return m_stillSelected; }
    /// Whether anything was sent to the server that may have changed it.
    [[nodiscard]] bool touched() const { return m_touched; }
    /// Whether a copy was filed in Sent.
    [[nodiscard]] bool appended() const { return m_appended; }

private:
    Result<void> doAll(const QList<ServerAction> &pending);
    Result<void> setFlags(const QList<ServerAction> &actions);
    Result<void> append(const ServerAction &action);
    Result<void> find(const ServerAction &action);
    [[nodiscard]] const ServerMailbox *existingSentMailbox() const;
    /// Null: there is none and it cannot be made, see m_refusal.
    Result<const ServerMailbox *> sentMailbox();
    Result<bool> isFiled(const ServerMailbox &sent, const ServerAction &action);
    Result<void> finish(const QList<ServerAction> &actions, const Result<void> &outcome);
    Result<Result<void>> enter(const ServerAction &action);

    SyncContext &m_context;
    ImapConnection &m_connection;
    QList<ServerMailbox> &m_mailboxes;
    QString m_selectedName;
    quint32 m_selectedValidity = 0;
    bool m_selectedReadOnly = false;
    bool m_stillSelected = true;
    bool m_appended = false;
    bool m_touched = false;
    Failure m_refusal;
};

} // namespace okienko
