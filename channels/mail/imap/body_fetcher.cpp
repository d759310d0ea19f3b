// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/body_fetcher.h"

#include "channels/mail/imap/body_command.h"
#include "channels/mail/imap/imap_failures.h"
#include "channels/mail/imap/listing_command.h"

#include <sys/resource.h>
#include <thread>
#include <tuple>
#include <unistd.h>

namespace okienko {

namespace {

constexpr int batchMessages = 500;
constexpr quint64 batchBytes = 6'000'000;
constexpr size_t onTheWire = 2;
constexpr size_t waiting = 1;

// A connection that breaks at a message may be the network's fault, or the message's: see strike().
constexpr int protocolStrike = 3;
constexpr int networkStrike = 1;
constexpr int headersOnlyFrom = 6;
constexpr int nothingFrom = 12;

IncomingMail mailOf(const ListedMessage &message)
{
    IncomingMail mail;
    mail.uid = message.uid;
    mail.flags = message.flags;
    mail.modSeq = message.modSeq;
    mail.internalDate = message.internalDate;
    mail.id = message.id;
    return mail;
}

/// For many messages: their readers are ahead of the store's thread nearly always, and the window is before both. The
/// threads end with the messages. (QThread's priorities do nothing under Linux's usual scheduler, which knows a nice value
/// of each thread.)
void stepBack()
{
    constexpr int niceness = 10;
    thread_local const int done = setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), niceness);
    std::ignore = done; // where it is refused, reading only goes on as it did
}

} // namespace

BodyFetcher::BodyFetcher(SyncContext &context, ImapConnection &connection, MailboxMemory &memory)
    : m_context(context)
    , m_connection(connection)
    , m_memory(memory)
{
}

Result<void> BodyFetcher::run(const QList<ListedMessage> &messages, const Store &store)
{
    plan(messages);
    m_many = messages.size() > batchMessages;
    Result<void> fetched;
    Result<void> storedAll;
    {
        std::jthread network([this, &fetched] {
            fetched = fetchAll();
            const std::lock_guard lock(m_mutex);
            m_ended = true;
            m_changed.notify_all();
        });
        while (const BatchPtr batch = pop()) {
            for (int left = batch->unread.load(); left > 0; left = batch->unread.load())
                batch->unread.wait(left);
            storedAll = store(std::move(batch->mails), batch->bytes, batch->last);
            if (!storedAll) {
                const std::lock_guard lock(m_mutex);
                m_abandoned = true;
                m_connection.abandon();
                m_changed.notify_all();
                break;
            }
        }
    }
    // Readers of batches that were given up must not outlive what they use.
    m_context.pool.waitForDone();
    return storedAll ? fetched : storedAll;
}

void BodyFetcher::plan(const QList<ListedMessage> &messages)
{
    BatchPtr batch;
    quint64 bytes = 0;
    for (const ListedMessage &message : messages) {
        const bool suspect = m_memory.strikes.contains(message.uid);
        if (!batch || suspect || batch->messages.size() >= batchMessages || bytes + message.size > batchBytes
            || m_memory.strikes.contains(batch->messages.last().uid)) {
            batch = std::make_shared<Batch>();
            m_planned.push_back(batch);
            bytes = 0;
        }
        batch->messages.append(message);
        bytes += std::min(message.size, m_context.literalLimit);
    }
    std::reverse(m_planned.begin(), m_planned.end());
    if (!m_planned.empty())
        m_planned.back()->last = true;
}

Result<void> BodyFetcher::fetchAll()
{
    struct OnWire {
        BatchPtr batch;
        std::unique_ptr<BodyCommand> command;
    };
    std::deque<OnWire> wire;
    while (!m_planned.empty() || !wire.empty()) {
        while (wire.size() < onTheWire && !m_planned.empty()) {
            const BatchPtr batch = m_planned.front();
            m_planned.pop_front();
            QList<quint32> uids;
            const bool suspect = m_memory.strikes.value(batch->messages.first().uid) >= headersOnlyFrom;
            for (const ListedMessage &message : std::as_const(batch->messages)) {
                if (message.size <= m_context.literalLimit && !suspect)
                    uids.append(message.uid);
            }
            wire.push_back({batch, uids.isEmpty() ? nullptr : std::make_unique<BodyCommand>(uids)});
            if (!uids.isEmpty()) {
                if (const auto sent = m_connection.send(*wire.back().command); !sent)
                    return sent;
            }
        }
        const OnWire &first = wire.front();
        Result<void> outcome;
        if (first.command) {
            outcome = m_connection.receive(*first.command);
            if (outcome)
                outcome = complete(*first.batch, *first.command);
        } else {
            outcome = fetchSuspect(*first.batch);
        }
        if (!outcome) {
            strike(*first.batch, first.command.get(), outcome.failure());
            return outcome;
        }
        startReading(first.batch);
        if (!push(first.batch))
            return {};
        wire.pop_front();
    }
    return {};
}

/// Too large by its announced size, or known to break the connection.
Result<void> BodyFetcher::fetchSuspect(Batch &batch)
{
    for (const ListedMessage &message : std::as_const(batch.messages)) {
        const int strikes = m_memory.strikes.value(message.uid);
        const Failure why = message.size > m_context.literalLimit
            ? ImapFailures::messageTooLarge(message.size)
            : ImapFailures::messageUnreadable(QStringLiteral("the connection broke at UID %1").arg(message.uid));
        if (const auto added = addHeadersOnly(batch, message, why, strikes < nothingFrom); !added)
            return added;
    }
    return {};
}

Result<void> BodyFetcher::complete(Batch &batch, BodyCommand &command)
{
    QList<ListedMessage> missing;
    for (const ListedMessage &message : std::as_const(batch.messages)) {
        const auto body = command.bodies().find(message.uid);
        if (message.size > m_context.literalLimit || (body != command.bodies().end() && body->tooLarge)) {
            const Failure why = ImapFailures::messageTooLarge(message.size > m_context.literalLimit ? message.size : 0);
            if (const auto added = addHeadersOnly(batch, message, why, true); !added)
                return added;
        } else if (body == command.bodies().end()) {
            missing.append(message);
        } else {
            IncomingMail mail = mailOf(message);
            mail.raw = std::move(body->bytes);
            batch.mails.push_back(std::move(mail));
        }
    }
    return missing.isEmpty() ? Result<void>() : fetchAgain(batch, missing);
}

/// Not handed over: removed meanwhile, or not readable by the server.
Result<void> BodyFetcher::fetchAgain(Batch &batch, const QList<ListedMessage> &missing)
{
    ListingCommand listing(missing.first().uid, missing.last().uid, ListingCommand::Detail::Flags);
    if (const auto sent = m_connection.send(listing); !sent)
        return sent;
    if (const auto received = m_connection.receive(listing); !received)
        return received;
    QSet<quint32> there;
    for (const FetchResponse &fetch : listing.messages())
        there.insert(fetch.uid);
    for (const ListedMessage &message : missing) {
        if (listing.outcome() && !there.contains(message.uid))
            continue;
        BodyCommand command({message.uid});
        if (const auto sent = m_connection.send(command); !sent)
            return sent;
        if (const auto received = m_connection.receive(command); !received)
            return received;
        const auto body = command.bodies().find(message.uid);
        if (body != command.bodies().end() && !body->tooLarge) {
            IncomingMail mail = mailOf(message);
            mail.raw = std::move(body->bytes);
            batch.mails.push_back(std::move(mail));
            continue;
        }
        const auto outcome = command.outcome();
        const Failure why = ImapFailures::messageUnreadable(
            outcome ? QStringLiteral("UID %1 is listed but has no body").arg(message.uid) : outcome.failure().log);
        if (const auto added = addHeadersOnly(batch, message, why, true); !added)
            return added;
    }
    return {};
}

Result<void> BodyFetcher::addHeadersOnly(Batch &batch, const ListedMessage &message, const Failure &why,
                                         bool withHeaders)
{
    IncomingMail mail = mailOf(message);
    mail.read = why;
    mail.leftOnServer = message.size > 0 ? qint64(message.size) : -1;
    if (withHeaders) {
        BodyCommand command({message.uid}, BodyCommand::Part::Header);
        if (const auto sent = m_connection.send(command); !sent)
            return sent;
        if (const auto received = m_connection.receive(command); !received)
            return received;
        if (const auto body = command.bodies().find(message.uid); body != command.bodies().end())
            mail.raw = std::move(body->bytes);
    }
    batch.mails.push_back(std::move(mail));
    return {};
}

/// Remembers the message at which the connection broke. It is then fetched alone; if the connection breaks at it again
/// and again, it is left on the server with its headers in quarantine, so that the others go on.
void BodyFetcher::strike(const Batch &batch, BodyCommand *command, const Failure &failure)
{
    if (failure.kind == FailureKind::Cancelled)
        return;
    const int weight = failure.kind == FailureKind::Protocol ? protocolStrike : networkStrike;
    for (const ListedMessage &message : batch.messages) {
        if (!command || !command->bodies().contains(message.uid)) {
            m_memory.strikes[message.uid] += weight;
            return;
        }
    }
}

void BodyFetcher::startReading(const BatchPtr &batch)
{
    std::sort(batch->mails.begin(), batch->mails.end(),
              [](const IncomingMail &a, const IncomingMail &b) { return a.uid < b.uid; });
    QList<IncomingMail *> unread;
    for (IncomingMail &mail : batch->mails) {
        batch->bytes += mail.raw.size();
        // A failure of ours says why the message is not whole, and stays.
        if (mail.read || mail.read.failure().kind == FailureKind::Internal)
            unread.append(&mail);
    }
    if (!m_context.reader || unread.isEmpty())
        return;
    const qsizetype share = std::max<qsizetype>(1, unread.size() / (m_context.pool.maxThreadCount() * 4));
    batch->unread.store(int((unread.size() + share - 1) / share));
    for (qsizetype from = 0; from < unread.size(); from += share) {
        m_context.pool.start([this, batch, part = unread.mid(from, share)] {
            if (m_many)
                stepBack();
            for (IncomingMail *mail : part) {
                m_context.reader(*mail);
                if (mail->prepared) // which has them packed
                    mail->raw = QByteArray();
            }
            if (batch->unread.fetch_sub(1) == 1)
                batch->unread.notify_all();
        });
    }
}

bool BodyFetcher::push(const BatchPtr &batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_abandoned || m_fetched.size() < waiting; });
    if (m_abandoned)
        return false;
    m_fetched.push_back(batch);
    m_changed.notify_all();
    return true;
}

BodyFetcher::BatchPtr BodyFetcher::pop()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ended || !m_fetched.empty(); });
    if (m_fetched.empty())
        return nullptr;
    BatchPtr batch = m_fetched.front();
    m_fetched.pop_front();
    m_changed.notify_all();
    return batch;
}

} // namespace okienko
