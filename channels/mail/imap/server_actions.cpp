// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/server_actions.h"

#include "channels/mail/imap/append_command.h"
#include "channels/mail/imap/create_command.h"
#include "channels/mail/imap/imap_failures.h"
#include "channels/mail/imap/mailbox_sync.h"
#include "channels/mail/imap/search_command.h"
#include "channels/mail/imap/select_command.h"
#include "channels/mail/imap/store_command.h"

#include <QSet>

#include <algorithm>

namespace okienko {

namespace {

/// So many looks, with growing pauses, until a copy is filed by us where the server was to do it.
constexpr int patience = 4;

} // namespace

ServerActions::ServerActions(SyncContext &context, ImapConnection &connection, QList<ServerMailbox> &mailboxes)
    : m_context(context)
    , m_connection(connection)
    , m_mailboxes(mailboxes)
{
}

Result<void> ServerActions::run(const MailboxSync *selected, const QString &selectedName)
{
    if (selected && selected->isSelected()) {
        m_selectedName = selectedName;
        m_selectedValidity = selected->uidValidity();
        m_selectedReadOnly = selected->isReadOnly();
    }
    // They come in portions; what could not be done is not tried twice in one run.
    QSet<qint64> seen;
    for (bool more = true; more;) {
        const auto pending = m_context.sink.pendingActions(m_context.account);
        if (!pending)
            return pending.failure();
        more = false;
        for (const ServerAction &action : *pending) {
            more = more || !seen.contains(action.id);
            seen.insert(action.id);
        }
        if (!more)
            break;
        if (const auto outcome = doAll(*pending); !outcome)
            return outcome;
    }
    return {};
}

Result<void> ServerActions::doAll(const QList<ServerAction> &pending)
{
    // The same mark on many messages of a mailbox is one command. Marks on one message keep their order, as groups
    // are ended by any other mark in the same mailbox.
    QList<QList<ServerAction>> groups;
    for (const ServerAction &action : pending) {
        const bool flags = action.kind == ServerAction::Kind::AddFlags || action.kind == ServerAction::Kind::RemoveFlags;
        if (flags && !groups.isEmpty()) {
            const ServerAction &last = groups.last().first();
            if (last.kind == action.kind && last.mailbox == action.mailbox && last.uidValidity == action.uidValidity
                && last.flags == action.flags) {
                groups.last().append(action);
                continue;
            }
        }
        groups.append({action});
    }
    m_touched = m_touched || !groups.isEmpty();
    for (const auto &group : std::as_const(groups)) {
        const ServerAction &first = group.first();
        const auto outcome = first.kind == ServerAction::Kind::AppendToSent ? append(first)
            : first.kind == ServerAction::Kind::FindInSent                  ? find(first)
                                                                            : setFlags(group);
        if (!outcome)
            return outcome;
    }
    return {};
}

Result<void> ServerActions::finish(const QList<ServerAction> &actions, const Result<void> &outcome)
{
    for (const ServerAction &action : actions) {
        const auto told = m_context.sink.actionFinished(action, outcome);
        // Another program has it by now, and notes what comes of it.
        if (!told && told.failure().kind != FailureKind::Conflict)
            return told;
    }
    return {};
}

/// Selects the action's mailbox. Outer failure: the connection; inner: this action cannot be done there.
Result<Result<void>> ServerActions::enter(const ServerAction &action)
{
    if (m_selectedName != action.mailbox || m_selectedValidity == 0) {
        const auto mailbox = std::find_if(m_mailboxes.cbegin(), m_mailboxes.cend(), [&](const ServerMailbox &each) {
            return each.name == action.mailbox;
        });
        if (mailbox == m_mailboxes.cend())
            return Result<void>(ImapFailures::actionMailboxGone(action.mailbox));
        SelectCommand select(mailbox->wireName, {});
        m_stillSelected = false;
        m_selectedValidity = 0;
        if (const auto sent = m_connection.send(select); !sent)
            return sent.failure();
        if (const auto received = m_connection.receive(select); !received)
            return received.failure();
        if (const auto outcome = select.outcome(); !outcome)
            return outcome;
        m_selectedName = action.mailbox;
        m_selectedValidity = select.uidValidity();
        m_selectedReadOnly = select.isReadOnly();
    }
    if (m_selectedValidity != action.uidValidity)
        return Result<void>(ImapFailures::actionMailboxRebuilt(action.mailbox));
    if (m_selectedReadOnly)
        return Result<void>(ImapFailures::actionReadOnly(action.mailbox));
    return Result<void>();
}

Result<void> ServerActions::setFlags(const QList<ServerAction> &actions)
{
    const ServerAction &first = actions.first();
    const auto entered = enter(first);
    if (!entered)
        return entered.failure();
    if (!*entered)
        return finish(actions, *entered);
    QList<quint32> uids;
    for (const ServerAction &action : actions)
        uids.append(action.uid);
    std::sort(uids.begin(), uids.end());
    uids.erase(std::unique(uids.begin(), uids.end()), uids.end());
    StoreCommand store(uids, first.flags, first.kind == ServerAction::Kind::AddFlags);
    if (const auto sent = m_connection.send(store); !sent)
        return sent;
    if (const auto received = m_connection.receive(store); !received)
        return received;
    return finish(actions, store.outcome());
}

const ServerMailbox *ServerActions::existingSentMailbox() const
{
    const auto found = std::find_if(m_mailboxes.cbegin(), m_mailboxes.cend(),
                                    [](const ServerMailbox &each) { return each.role == MailboxRole::Sent; });
    return found == m_mailboxes.cend() ? nullptr : &*found;
}

Result<const ServerMailbox *> ServerActions::sentMailbox()
{
    if (const ServerMailbox *existing = existingSentMailbox())
        return existing;
    // Some servers want everything below INBOX.
    Failure refusal;
    for (const char *name : {"Sent", "INBOX.Sent", "INBOX/Sent"}) {
        CreateCommand create(name);
        if (const auto sent = m_connection.send(create); !sent)
            return sent.failure();
        if (const auto received = m_connection.receive(create); !received)
            return received.failure();
        const auto outcome = create.outcome();
        if (outcome || create.status().code == "ALREADYEXISTS") {
            ServerMailbox mailbox;
            mailbox.wireName = name;
            mailbox.name = QString::fromLatin1(name);
            mailbox.role = MailboxRole::Sent;
            mailbox.received = true;
            m_mailboxes.append(mailbox);
            return &m_mailboxes.last();
        }
        refusal = outcome.failure();
    }
    // To be tried again: an administrator can make the mailbox.
    refusal.kind = FailureKind::Permission;
    m_refusal = refusal;
    return static_cast<const ServerMailbox *>(nullptr);
}

/// An earlier try may have filed the copy without our hearing of it.
Result<bool> ServerActions::isFiled(const ServerMailbox &sent, const ServerAction &action)
{
    if (action.messageId.isEmpty())
        return false;
    SelectCommand select(sent.wireName, {});
    m_stillSelected = false;
    m_selectedValidity = 0;
    const QDate since = action.internalDate.isValid() ? action.internalDate.toUTC().date().addDays(-2) : QDate();
    SearchCommand search('<' + action.messageId.toUtf8() + '>', since);
    for (ImapCommand *command : {static_cast<ImapCommand *>(&select), static_cast<ImapCommand *>(&search)}) {
        if (const auto sentCommand = m_connection.send(*command); !sentCommand)
            return sentCommand.failure();
        if (const auto received = m_connection.receive(*command); !received)
            return received.failure();
        if (!command->outcome())
            return false;
    }
    return !search.uids().isEmpty();
}

Result<void> ServerActions::find(const ServerAction &action)
{
    const ServerMailbox *sent = existingSentMailbox();
    if (!sent)
        return finish({action}, ImapFailures::notInSent());
    const auto filed = isFiled(*sent, action);
    if (!filed)
        return filed.failure();
    return finish({action}, *filed ? Result<void>() : Result<void>(ImapFailures::notInSent()));
}

Result<void> ServerActions::append(const ServerAction &action)
{
    const auto sent = sentMailbox();
    if (!sent)
        return sent.failure();
    if (!*sent)
        return finish({action}, m_refusal);
    const auto filed = isFiled(**sent, action);
    if (!filed)
        return filed.failure();
    if (*filed)
        return finish({action}, {});
    const bool serverFiles = action.serverFiles || m_connection.capabilities().has("X-GM-EXT-1");
    if (serverFiles && action.attempts < patience)
        return finish({action}, ImapFailures::copyNotThereYet());
    // Between looking and filing another program may have taken over.
    if (const auto held = m_context.sink.holdAction(action); !held)
        return held.failure().kind == FailureKind::Conflict ? Result<void>() : held;
    AppendCommand command((*sent)->wireName, action.raw, action.internalDate);
    auto outcome = m_connection.send(command);
    if (outcome)
        outcome = m_connection.receive(command);
    if (!outcome) {
        // It may have arrived; the next try looks for it first.
        const Failure unknown{FailureKind::OutcomeUnknown, outcome.failure().text, outcome.failure().log};
        if (const auto told = finish({action}, unknown); !told)
            return told;
        return outcome;
    }
    m_appended = m_appended || command.outcome().ok();
    return finish({action}, command.outcome());
}

} // namespace okienko
