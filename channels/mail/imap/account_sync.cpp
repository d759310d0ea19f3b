// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/account_sync.h"

#include "channels/mail/imap/enable_command.h"
#include "channels/mail/imap/id_command.h"
#include "channels/mail/imap/idle_command.h"
#include "channels/mail/imap/imap_failures.h"
#include "channels/mail/imap/list_command.h"
#include "channels/mail/imap/logout_command.h"
#include "channels/mail/imap/noop_command.h"
#include "channels/mail/imap/notify_command.h"
#include "channels/mail/imap/server_actions.h"
#include "channels/mail/imap/status_command.h"

#include <algorithm>

namespace okienko {

namespace {

constexpr qsizetype statusesOnTheWire = 50;
constexpr qint64 recoverMs = 20'000; // a near server that is busy is tried again after so long
// COMPRESS=DEFLATE costs both sides more than it saves where the line is quick. Mail shrinks to about a half, and
// inflating gives some 200 MB/s: a line of less than 8 MB/s gains, and one that answers late is such a line.
constexpr qint64 farMicroseconds = 10'000;
constexpr qint64 slowBytesPerMs = 8'000;
constexpr qint64 bytesToJudgeBy = 2'000'000;

} // namespace

AccountSync::AccountSync(SyncContext &context, ImapConnection &connection, Interrupt &interrupt, const Timing &timing)
    : m_context(context)
    , m_connection(connection)
    , m_interrupt(interrupt)
    , m_timing(timing)
    , m_pace(timing.quickLook, connection.peerAddress())
{
    m_connection.onUnsolicited([this](ImapResponse &response) { takeUnsolicited(response); });
}

void AccountSync::takeUnsolicited(ImapResponse &response)
{
    if (const auto *status = std::get_if<MailboxStatusResponse>(&response)) {
        if (m_notices)
            m_noticed.insert(status->name, *status);
        return;
    }
    if (const auto *status = std::get_if<StatusResponse>(&response); status && status->code == "NOTIFICATIONOVERFLOW")
        m_notices = false; // RFC 5465 section 5.8: the server has switched it off
    if (m_current)
        m_current->takeUnsolicited(response);
}

AccountSync::~AccountSync()
{
    m_connection.onUnsolicited({});
}

Result<void> AccountSync::begin()
{
    const Capabilities &capabilities = m_connection.capabilities();
    IdCommand id;
    EnableCommand enable;
    const bool enables = capabilities.has("QRESYNC") && capabilities.has("ENABLE");
    if (capabilities.has("ID")) {
        if (const auto sent = m_connection.send(id); !sent)
            return sent;
    }
    if (enables) {
        if (const auto sent = m_connection.send(enable); !sent)
            return sent;
    }
    // One flight: these two need no look at their answers before the list is asked for.
    const auto listed = list();
    if (!listed)
        return listed;
    for (ImapCommand *command : {static_cast<ImapCommand *>(&id), static_cast<ImapCommand *>(&enable)}) {
        const bool wasSent = command == &id ? capabilities.has("ID") : enables;
        if (!wasSent)
            continue;
        if (const auto received = m_connection.receive(*command); !received)
            return received;
    }
    return considerCompression();
}

/// Decides once. At the beginning by how late the server answers, later by how much comes while we wait.
Result<void> AccountSync::considerCompression()
{
    if (m_compressionDecided)
        return {};
    const qint64 bytes = m_connection.bytesReceived();
    const bool slow = bytes > bytesToJudgeBy && bytes / std::max<qint64>(1, m_connection.waitedMs()) < slowBytesPerMs;
    const bool isFar = m_connection.answerTime() > farMicroseconds;
    const bool wanted = m_timing.compress == Choice::On || (m_timing.compress == Choice::Auto && (isFar || slow));
    if (!m_connection.capabilities().compress() || m_timing.compress == Choice::Off) {
        m_compressionDecided = true;
        return {};
    }
    if (!wanted)
        return {};
    m_compressionDecided = true;
    const auto compressed = m_connection.compress();
    return compressed ? Result<void>() : compressed.failure();
}

Result<void> AccountSync::list()
{
    ListCommand command;
    if (const auto sent = m_connection.send(command); !sent)
        return sent;
    if (const auto received = m_connection.receive(command); !received)
        return received;
    if (const auto outcome = command.outcome(); !outcome)
        return outcome;
    m_mailboxes.clear();
    for (const ListResponse &response : command.mailboxes()) {
        auto mailbox = serverMailbox(response);
        if (!mailbox) {
            m_context.report.failure(ImapFailures::mailboxNameUnreadable(response.name));
            continue;
        }
        if (const auto status = command.statuses().constFind(response.name); status != command.statuses().constEnd())
            mailbox->status = *status;
        m_mailboxes.append(*mailbox);
    }
    sortMailboxes(m_mailboxes);
    m_listIsFresh = true;
    return m_connection.capabilities().listStatus() ? Result<void>() : askStatuses();
}

/// Servers without LIST-STATUS: one STATUS for each mailbox, many in one flight.
Result<void> AccountSync::askStatuses()
{
    QList<ServerMailbox *> wanted;
    for (ServerMailbox &mailbox : m_mailboxes) {
        if (mailbox.received)
            wanted.append(&mailbox);
    }
    for (qsizetype from = 0; from < wanted.size(); from += statusesOnTheWire) {
        std::vector<std::unique_ptr<StatusCommand>> commands;
        const QList<ServerMailbox *> part = wanted.mid(from, statusesOnTheWire);
        for (const ServerMailbox *mailbox : part) {
            commands.push_back(std::make_unique<StatusCommand>(mailbox->wireName));
            if (const auto sent = m_connection.send(*commands.back()); !sent)
                return sent;
        }
        for (qsizetype i = 0; i < part.size(); ++i) {
            StatusCommand &command = *commands[size_t(i)];
            if (const auto received = m_connection.receive(command); !received)
                return received;
            part.at(i)->status = command.answer(); // refused: SELECT will tell why
        }
    }
    return {};
}

Result<void> AccountSync::round()
{
    if (const auto done = doActions(); !done)
        return done;
    m_context.report.beginRound();
    if (!std::exchange(m_listIsFresh, false)) {
        if (const auto listed = list(); !listed)
            return listed;
        m_listIsFresh = false;
    }
    const QList<ServerMailbox> mailboxes = m_mailboxes;
    for (const ServerMailbox &mailbox : mailboxes) {
        if (!mailbox.received)
            continue;
        if (const auto received = receiveMailbox(mailbox); !received)
            return received;
        if (const auto considered = considerCompression(); !considered)
            return considered;
    }
    if (m_context.listAnew)
        m_context.listAnew->clear(); // what is left is no mailbox that is received
    m_context.report.endRound();
    reportTraffic();
    return {};
}

Result<void> AccountSync::receiveMailbox(const ServerMailbox &mailbox)
{
    m_context.report.beginMailbox(mailbox.name);
    MailboxSync sync(m_context, m_connection, mailbox);
    MailboxSync *before = std::exchange(m_current, &sync);
    const auto outcome = sync.run();
    m_current = before;
    if (sync.isSelected() || !outcome) {
        m_inbox.reset();
        m_current = nullptr;
    }
    return outcome;
}

Result<void> AccountSync::doActions()
{
    ServerActions actions(m_context, m_connection, m_mailboxes);
    const auto outcome = actions.run(m_inbox.get(), QStringLiteral("INBOX"));
    if (!actions.isStillSelected()) {
        m_inbox.reset();
        m_current = nullptr;
    }
    if (actions.touched())
        m_listIsFresh = false; // what LIST said of the mailboxes is older than our own changes
    if (!outcome || !actions.appended())
        return outcome;
    const auto sent = std::find_if(m_mailboxes.cbegin(), m_mailboxes.cend(),
                                   [](const ServerMailbox &each) { return each.role == MailboxRole::Sent; });
    if (sent == m_mailboxes.cend())
        return outcome;
    ServerMailbox mailbox = *sent;
    mailbox.status.reset(); // older than the copy that was just filed
    return receiveMailbox(mailbox);
}

Result<void> AccountSync::enterInbox()
{
    if (m_inbox)
        return {};
    const auto found = std::find_if(m_mailboxes.cbegin(), m_mailboxes.cend(),
                                    [](const ServerMailbox &each) { return each.role == MailboxRole::Inbox; });
    ServerMailbox mailbox;
    if (found != m_mailboxes.cend()) {
        mailbox = *found;
    } else { // RFC 9051 section 5.1: it is always there
        mailbox.wireName = "INBOX";
        mailbox.name = QStringLiteral("INBOX");
        mailbox.role = MailboxRole::Inbox;
    }
    m_context.report.beginMailbox(mailbox.name);
    auto inbox = std::make_unique<MailboxSync>(m_context, m_connection, mailbox);
    m_current = inbox.get();
    const auto outcome = inbox->select();
    if (!outcome || !inbox->isSelected()) {
        m_current = nullptr;
        return outcome;
    }
    m_inbox = std::move(inbox);
    return {};
}

Result<void> AccountSync::watch(const std::function<void()> &live)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < m_timing.roundMs) {
        if (const auto entered = enterInbox(); !entered)
            return entered;
        if (m_inbox && m_inbox->hasNews()) {
            m_context.report.beginMailbox(QStringLiteral("INBOX"));
            if (const auto refreshed = m_inbox->refresh(); !refreshed)
                return refreshed;
            continue;
        }
        if (!m_noticed.isEmpty()) {
            if (const auto received = receiveNoticed(); !received)
                return received;
            continue;
        }
        if (const auto asked = askForNotices(); !asked)
            return asked;
        live();
        if (m_interrupt.takeWake()) {
            if (m_context.listAnew && !m_context.listAnew->isEmpty())
                return {}; // the next round does it
            if (const auto done = doActions(); !done)
                return done;
            continue;
        }
        const auto waited = waitForNews(m_timing.roundMs - clock.elapsed());
        if (!waited)
            return waited;
    }
    return {};
}

/// The mailboxes that NOTIFY told of. INBOX is left for them, so it is entered again afterwards.
Result<void> AccountSync::receiveNoticed()
{
    const auto noticed = std::exchange(m_noticed, {});
    for (auto it = noticed.cbegin(); it != noticed.cend(); ++it) {
        const auto found = std::find_if(m_mailboxes.begin(), m_mailboxes.end(),
                                        [&](const ServerMailbox &each) { return each.wireName == it.key(); });
        if (found == m_mailboxes.end() || !found->received)
            continue; // a new mailbox is found by the next round
        found->status = it.value();
        if (!found->status->values.contains("UIDVALIDITY") || found->role == MailboxRole::Inbox)
            found->status.reset(); // a part of it only: SELECT tells the rest
        const ServerMailbox mailbox = *found;
        if (const auto received = receiveMailbox(mailbox); !received)
            return received;
    }
    return {};
}

Result<void> AccountSync::askForNotices()
{
    if (m_notices || m_noticesRefused || !m_connection.capabilities().notify())
        return {};
    NotifyCommand command;
    m_notices = true;
    if (const auto sent = m_connection.send(command); !sent)
        return sent;
    if (const auto received = m_connection.receive(command); !received)
        return received;
    m_noticesRefused = !command.outcome();
    m_notices = m_notices && !m_noticesRefused;
    return {};
}

Result<void> AccountSync::waitForNews(qint64 milliseconds)
{
    const qint64 wait = std::max<qint64>(1, milliseconds);
    if (m_inbox && (m_pace.isUnknown() || m_pace.lookInterval()))
        return lookOften(wait);
    const qint64 idleFor = m_pace.mayRecover() ? std::min(wait, recoverMs) : wait;
    return m_inbox && m_connection.capabilities().idle() && !m_idleRefused ? idle(idleFor) : poll(wait);
}

Result<void> AccountSync::look()
{
    NoopCommand noop;
    QElapsedTimer clock;
    clock.start();
    if (const auto sent = m_connection.send(noop); !sent)
        return sent;
    if (const auto received = m_connection.receive(noop); !received)
        return received;
    if (!hasNews())
        m_pace.answered(clock.nsecsElapsed() / 1000);
    return {};
}

/// Asks for news again and again, as long as the server's pace allows it.
Result<void> AccountSync::lookOften(qint64 milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    if (m_pace.isUnknown()) {
        if (const auto looked = look(); !looked)
            return looked;
    }
    while (!hasNews() && clock.elapsed() < milliseconds) {
        const auto interval = m_pace.lookInterval();
        if (!interval)
            return {};
        QElapsedTimer pause;
        pause.start();
        const auto came = m_connection.listen(*interval);
        if (!came)
            return came.failure();
        if (*came)
            continue;
        if (pause.elapsed() < *interval - 1)
            return {}; // woken
        if (const auto looked = look(); !looked)
            return looked;
    }
    return {};
}

Result<void> AccountSync::idle(qint64 milliseconds)
{
    IdleCommand command;
    if (const auto sent = m_connection.send(command); !sent)
        return sent;
    if (const auto begun = m_connection.receiveUntil([&] { return command.hasBegun() || command.isComplete(); }); !begun)
        return begun;
    QElapsedTimer clock;
    clock.start();
    while (!command.isComplete() && !hasNews() && clock.elapsed() < milliseconds) {
        const auto came = m_connection.listen(int(std::max<qint64>(1, milliseconds - clock.elapsed())));
        if (!came)
            return came.failure();
        if (!*came)
            break; // over, or woken: watch() looks at the wake once IDLE has ended
    }
    if (!command.isComplete()) {
        QElapsedTimer answer;
        answer.start();
        if (const auto sent = m_connection.sendRaw("DONE\r\n"); !sent)
            return sent;
        if (const auto received = m_connection.receive(command); !received)
            return received;
        m_pace.answered(answer.nsecsElapsed() / 1000);
    }
    m_idleRefused = !command.outcome();
    return {};
}

Result<void> AccountSync::poll(qint64 milliseconds)
{
    const auto heard = m_connection.listen(int(std::min<qint64>(milliseconds, m_timing.pollMs)));
    if (!heard)
        return heard.failure();
    if (*heard || !m_inbox)
        return {};
    NoopCommand noop;
    return m_connection.run(noop);
}

void AccountSync::reportTraffic()
{
    m_context.report.traffic(m_connection.bytesReceived() - m_reportedBytes,
                             m_connection.roundTrips() - m_reportedRoundTrips);
    m_reportedBytes = m_connection.bytesReceived();
    m_reportedRoundTrips = m_connection.roundTrips();
}

void AccountSync::end()
{
    LogoutCommand logout;
    // The server's answer is of no interest, nor is it if the connection is gone already.
    [[maybe_unused]] const auto sent = m_connection.send(logout);
}

} // namespace okienko
