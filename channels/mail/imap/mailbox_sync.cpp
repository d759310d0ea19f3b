// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/mailbox_sync.h"

#include "channels/mail/imap/imap_failures.h"
#include "channels/mail/imap/listing_command.h"
#include "channels/mail/imap/select_command.h"

#include <algorithm>

namespace okienko {

MailboxSync::MailboxSync(SyncContext &context, ImapConnection &connection, ServerMailbox mailbox)
    : m_context(context)
    , m_connection(connection)
    , m_mailbox(std::move(mailbox))
{
}

Result<void> MailboxSync::run()
{
    return selectAndReceive(false);
}

Result<void> MailboxSync::select()
{
    return selectAndReceive(true);
}

MailboxMemory &MailboxSync::memory() const
{
    MailboxMemory &memory = m_context.memory[m_mailbox.name];
    if (memory.uidValidity != m_state.cursor.uidValidity)
        memory = {m_state.cursor.uidValidity, {}, {}, {}};
    return memory;
}

void MailboxSync::leaveOut(const Failure &failure)
{
    m_context.report.leaveOutMailbox(qint64(m_mailbox.messages()));
    m_context.report.failure(failure);
}

Result<void> MailboxSync::open(quint32 uidValidity)
{
    auto state = m_context.sink.openMailbox(m_context.account, m_mailbox.name, m_mailbox.role, uidValidity);
    if (!state)
        return state.failure();
    m_state = std::move(state.value());
    if (m_state.cursor.uidValidity != uidValidity) { // RFC 9051 section 2.3.1.1: the old UIDs mean nothing any longer
        m_state.cursor = {};
        m_state.cursor.uidValidity = uidValidity;
        m_state.knownUids.clear();
    }
    std::sort(m_state.knownUids.begin(), m_state.knownUids.end());
    return {};
}

Result<void> MailboxSync::selectAndReceive(bool evenIfUnchanged)
{
    m_listAnew = m_context.listAnew && m_context.listAnew->take(m_mailbox.name);
    const quint32 announced = m_mailbox.uidValidity();
    if (announced != 0) {
        if (const auto opened = open(announced); !opened)
            return opened;
        const bool foundEmpty = m_mailbox.messages() == 0 && !m_state.knownUids.isEmpty(); // to be seen a second time
        if (!evenIfUnchanged && !m_listAnew && !foundEmpty && m_mailbox.isUnchangedSince(m_state.cursor)) {
            m_context.report.countMailbox(qint64(m_mailbox.messages()), qint64(m_mailbox.messages()));
            return {};
        }
        m_expected = std::max<qint64>(0, qint64(m_mailbox.messages()) - m_state.knownUids.size());
    }
    SelectCommand select(m_mailbox.wireName, m_state.cursor);
    if (const auto sent = m_connection.send(select); !sent)
        return sent;
    if (const auto received = m_connection.receive(select); !received)
        return received;
    if (const auto outcome = select.outcome(); !outcome) {
        leaveOut(ImapFailures::mailboxRefused(m_mailbox.name, outcome.failure()));
        return {};
    }
    if (select.uidValidity() == 0) {
        leaveOut(ImapFailures::mailboxWithoutValidity(m_mailbox.name));
        return {};
    }
    m_selected = true;
    m_readOnly = select.isReadOnly();
    m_exists = select.exists();
    m_news = {};
    if (select.uidValidity() != announced) {
        if (const auto opened = open(select.uidValidity()); !opened)
            return opened;
    }
    const auto whole = fetchBacklog(select);
    if (!whole)
        return whole.failure();
    if (*whole)
        return {};
    Changes changes;
    const auto received = receive(select, changes);
    if (!received)
        return received.failure();
    return *received ? apply(std::move(changes)) : Result<void>();
}

/// False: the server refused to list, which was reported.
Result<bool> MailboxSync::receive(const SelectCommand &select, Changes &changes)
{
    const MailboxCursor &cursor = m_state.cursor;
    changes.uidNext = std::max({cursor.uidNext, select.uidNext(), quint32(1)});
    changes.highestModSeq = select.highestModSeq();
    bool wantFlags = cursor.uidNext > 1 && m_exists > 0;
    quint64 changedSince = 0;
    // Mod-sequences that went back (a server set back to a backup) do not say what has changed since; nor is it enough
    // where the store is not as it should be.
    const bool trusted = select.highestModSeq() >= cursor.highestModSeq && !m_listAnew;
    if (select.resynchronised() && trusted) {
        for (const FetchResponse &fetch : select.changed())
            addKnownChange(fetch, changes);
        addVanished(select.vanished(), changes);
        wantFlags = false;
    } else if (cursor.highestModSeq != 0 && trusted) {
        changedSince = cursor.highestModSeq;
        wantFlags = wantFlags && select.highestModSeq() != cursor.highestModSeq;
    }
    const bool vanishedTold = select.resynchronised() && trusted;
    return listChanges(changes, {select.uidNext(), wantFlags, changedSince, vanishedTold, m_listAnew});
}

/// What is new from the cursor on, and, where asked for, the flags of what is stored (all, or changed since a
/// mod-sequence). Where the server does not tell what is gone, it shows in a complete listing.
Result<bool> MailboxSync::listChanges(Changes &changes, const Wanted &wanted)
{
    const quint32 next = m_state.cursor.uidNext;
    if (m_exists == 0 && !wanted.vanishedTold) {
        // Empty once may be a fault of the moment; counted as empty before, with its numbers kept, it is empty.
        if (m_state.cursor.serverCount == 0 && (wanted.serverUidNext == 0 || wanted.serverUidNext >= next))
            changes.vanished = m_state.knownUids;
        return true;
    }
    const int malformedBefore = m_connection.malformedResponses();
    const bool wantFresh = m_exists > 0 && (wanted.serverUidNext == 0 || wanted.serverUidNext > next);
    ListingCommand stored(1, std::max<quint32>(1, next - 1),
                          wanted.details ? ListingCommand::Detail::All : ListingCommand::Detail::Flags,
                          wanted.changedSince != 0 ? std::optional(wanted.changedSince) : std::nullopt);
    ListingCommand fresh(next, 0, ListingCommand::Detail::All);
    if (changes.highestModSeq != 0)
        fresh.wantModSeq();
    QList<ListingCommand *> commands;
    if (wanted.flags)
        commands.append(&stored);
    if (wantFresh)
        commands.append(&fresh);
    for (ListingCommand *command : std::as_const(commands)) {
        if (const auto sent = m_connection.send(*command); !sent)
            return sent.failure();
    }
    for (ListingCommand *command : std::as_const(commands)) {
        if (const auto received = m_connection.receive(*command); !received)
            return received.failure();
        if (const auto outcome = command->outcome(); !outcome) {
            leaveOut(ImapFailures::mailboxRefused(m_mailbox.name, outcome.failure()));
            return false;
        }
    }
    for (const FetchResponse &fetch : fresh.messages())
        addFresh(fetch, changes);
    addVanished(stored.vanished(), changes);
    const bool allFlags = wanted.flags && wanted.changedSince == 0;
    QList<quint32> there;
    QList<ListedMessage> missing; // below the cursor, and not in the store: that should not be
    for (const FetchResponse &fetch : stored.messages()) {
        addKnownChange(fetch, changes);
        there.append(fetch.uid);
        if (fetch.uid == 0 || isKnown(fetch.uid))
            continue;
        noteKeywords(fetch);
        missing.append({fetch.uid, fetch.flags.value_or(0), fetch.modSeq, fetch.size.value_or(0),
                        fetch.internalDate, {}});
    }
    // With mod-sequences but without VANISHED only the count shows that something is gone.
    const qint64 countNow = qint64(m_exists) - changes.fresh.size();
    if (!wanted.vanishedTold && !allFlags && next > 1 && m_exists > 0
        && (countNow != qint64(m_state.cursor.serverCount) || countNow < m_state.knownUids.size()))
        return listChanges(changes, {next, true, 0, false});
    if (!allFlags)
        return true;
    std::sort(there.begin(), there.end());
    there.erase(std::unique(there.begin(), there.end()), there.end());
    // A listing that is short of what the server itself counts, or empty, says nothing about what is gone. New messages
    // are part of it: where they are all that there is, everything before them is gone.
    const bool isEmpty = there.isEmpty() && changes.fresh.isEmpty();
    const bool complete = !isEmpty && qint64(there.size()) == countNow
        && malformedBefore == m_connection.malformedResponses();
    if (complete && !wanted.vanishedTold) {
        std::set_difference(m_state.knownUids.cbegin(), m_state.knownUids.cend(), there.cbegin(), there.cend(),
                            std::back_inserter(changes.vanished));
    }
    if (!missing.isEmpty() && !wanted.details)
        return listChanges(changes, {next, true, 0, wanted.vanishedTold, true});
    changes.fresh += missing;
    return true;
}

bool MailboxSync::isKnown(quint32 uid) const
{
    return std::binary_search(m_state.knownUids.cbegin(), m_state.knownUids.cend(), uid);
}

void MailboxSync::addKnownChange(const FetchResponse &fetch, Changes &changes)
{
    if (!fetch.flags || fetch.uid == 0 || !isKnown(fetch.uid))
        return;
    auto &marks = memory().marks;
    const size_t now = marksOf(*fetch.flags, fetch.keywords);
    const auto before = marks.constFind(fetch.uid);
    const bool same = before != marks.constEnd() && *before == now;
    marks.insert(fetch.uid, now);
    if (!same)
        changes.flagUpdates.append({fetch.uid, *fetch.flags, fetch.modSeq, fetch.keywords});
}

void MailboxSync::addFresh(const FetchResponse &fetch, Changes &changes) const
{
    if (fetch.uid < m_state.cursor.uidNext)
        return;
    if (isKnown(fetch.uid)) { // stored before the cursor could pass it; servers that tell no UIDNEXT do not say so
        changes.uidNext = std::max(changes.uidNext, fetch.uid == 0xffffffffU ? fetch.uid : fetch.uid + 1);
        if (fetch.flags)
            changes.flagUpdates.append({fetch.uid, *fetch.flags, fetch.modSeq, fetch.keywords});
        return;
    }
    noteKeywords(fetch);
    changes.fresh.append({fetch.uid, fetch.flags.value_or(0), fetch.modSeq, fetch.size.value_or(0),
                          fetch.internalDate, {}});
}

/// Until the message itself is fetched and stored.
void MailboxSync::noteKeywords(const FetchResponse &fetch) const
{
    auto &keywords = memory().keywords;
    if (fetch.keywords.isEmpty())
        keywords.remove(fetch.uid);
    else
        keywords.insert(fetch.uid, fetch.keywords);
}

void MailboxSync::addVanished(const QList<UidSet> &sets, Changes &changes) const
{
    for (const UidSet &set : sets)
        changes.vanished += set.intersected(m_state.knownUids);
}

/// By ascending UID, each once.
void MailboxSync::sortFresh(QList<ListedMessage> &fresh)
{
    const auto byUid = [](const ListedMessage &a, const ListedMessage &b) { return a.uid < b.uid; };
    const auto sameUid = [](const ListedMessage &a, const ListedMessage &b) { return a.uid == b.uid; };
    std::stable_sort(fresh.begin(), fresh.end(), byUid);
    fresh.erase(std::unique(fresh.begin(), fresh.end(), sameUid), fresh.end());
}

Result<void> MailboxSync::apply(Changes changes)
{
    auto &fresh = changes.fresh;
    sortFresh(fresh);
    std::sort(changes.vanished.begin(), changes.vanished.end());
    changes.vanished.erase(std::unique(changes.vanished.begin(), changes.vanished.end()), changes.vanished.end());
    if (!fresh.isEmpty())
        changes.uidNext = std::max(changes.uidNext, fresh.last().uid == 0xffffffffU ? fresh.last().uid
                                                                                   : fresh.last().uid + 1);
    qint64 bytes = 0;
    for (const ListedMessage &message : std::as_const(fresh))
        bytes += qint64(message.size);
    m_context.report.listed(m_mailbox.name, std::exchange(m_expected, 0), fresh.size(), bytes);

    // Changes first: from here on the cursor's mod-sequence is true, whatever happens to the new messages.
    MailboxBatch batch;
    batch.mailbox = m_state.id;
    batch.flagUpdates = changes.flagUpdates;
    batch.vanished = changes.vanished;
    batch.cursor = m_state.cursor;
    batch.cursor.highestModSeq = changes.highestModSeq;
    batch.cursor.serverCount = quint32(std::max<qint64>(0, qint64(m_exists) - fresh.size()));
    if (fresh.isEmpty())
        batch.cursor.uidNext = changes.uidNext;
    const bool changed = !batch.flagUpdates.isEmpty() || !batch.vanished.isEmpty();
    if (!changed && !fresh.isEmpty()) {
        // The cursor alone: it goes with the messages, so that a new mail costs one commit.
        m_state.cursor.serverCount = batch.cursor.serverCount;
    } else if (changed || batch.cursor != m_state.cursor) {
        if (const auto stored = store(std::move(batch), 0); !stored) {
            memory().marks.clear(); // they were not stored
            return stored;
        }
    }
    MailboxCursor after = m_state.cursor;
    after.highestModSeq = changes.highestModSeq;
    after.uidNext = changes.uidNext;
    const auto fetched = fetch(fresh, after);
    const quint32 missing = fetched ? 0 : quint32(std::count_if(fresh.cbegin(), fresh.cend(), [this](const auto &m) {
        return !isKnown(m.uid);
    }));
    m_context.report.countMailbox(m_exists, m_exists - std::min(m_exists, missing));
    return fetched;
}

/// Fetches and stores these, the newest first. The cursor moves with the last of them: until then it says of none that
/// it is stored, and which of them are is known by their places.
Result<void> MailboxSync::fetch(const QList<ListedMessage> &fresh, const MailboxCursor &after)
{
    if (fresh.isEmpty())
        return {};
    quint32 count = m_state.cursor.serverCount;
    BodyFetcher fetcher(m_context, m_connection, memory());
    const auto outcome = fetcher.run(fresh, [&](std::vector<IncomingMail> mails, qint64 bytes, bool last) {
        MailboxBatch batch;
        batch.mailbox = m_state.id;
        batch.mails = std::move(mails);
        count += quint32(batch.mails.size());
        batch.cursor = last ? after : m_state.cursor;
        batch.cursor.serverCount = count;
        return store(std::move(batch), bytes);
    });
    std::sort(m_state.knownUids.begin(), m_state.knownUids.end());
    if (outcome)
        memory().strikes.clear();
    return outcome;
}

/// One transaction. Where the store cannot take a batch, its messages are tried in smaller parts, so that one message
/// cannot hold up the others; alone and still refused it goes in as a failure, for quarantine.
Result<void> MailboxSync::store(MailboxBatch batch, qint64 bytes)
{
    for (IncomingMail &mail : batch.mails) {
        if (const auto noted = memory().keywords.constFind(mail.uid); noted != memory().keywords.constEnd())
            mail.keywords = *noted;
    }
    const auto counts = m_context.sink.store(batch);
    if (counts) {
        for (const quint32 uid : std::as_const(batch.vanished))
            memory().marks.remove(uid);
        QList<quint32> left;
        std::set_difference(m_state.knownUids.cbegin(), m_state.knownUids.cend(), batch.vanished.cbegin(),
                            batch.vanished.cend(), std::back_inserter(left));
        if (!batch.vanished.isEmpty())
            m_state.knownUids = left;
        for (const IncomingMail &mail : batch.mails) {
            m_state.knownUids.append(mail.uid);
            memory().marks.insert(mail.uid, marksOf(mail.flags, mail.keywords));
            memory().keywords.remove(mail.uid);
        }
        m_state.cursor = batch.cursor;
        m_context.report.stored(*counts, qint64(batch.mails.size()), bytes);
        return {};
    }
    const FailureKind kind = counts.failure().kind;
    const bool itsOwn = kind == FailureKind::Database || kind == FailureKind::Input || kind == FailureKind::Limit
        || kind == FailureKind::Internal;
    if (!itsOwn || batch.mails.empty())
        return counts.failure();
    if (batch.mails.size() == 1) {
        if (!batch.mails.front().read)
            return counts.failure();
        batch.mails.front().read = counts.failure();
        return store(std::move(batch), bytes);
    }
    MailboxBatch first;
    first.mailbox = batch.mailbox;
    const auto middle = batch.mails.begin() + std::ptrdiff_t(batch.mails.size() / 2);
    first.cursor = m_state.cursor;
    first.cursor.serverCount = batch.cursor.serverCount - quint32(batch.mails.end() - middle);
    first.mails.assign(std::make_move_iterator(batch.mails.begin()), std::make_move_iterator(middle));
    batch.mails.erase(batch.mails.begin(), middle);
    if (const auto stored = store(std::move(first), bytes / 2); !stored)
        return stored;
    return store(std::move(batch), bytes - bytes / 2);
}

void MailboxSync::takeUnsolicited(const ImapResponse &response)
{
    if (const auto *exists = std::get_if<ExistsResponse>(&response)) {
        m_news.arrived = m_news.arrived || exists->count > m_exists;
        m_exists = exists->count;
    } else if (std::holds_alternative<ExpungeResponse>(response)) {
        m_exists -= m_exists > 0 ? 1 : 0;
        m_news.removed = true;
    } else if (const auto *vanished = std::get_if<VanishedResponse>(&response)) {
        if (!vanished->earlier)
            m_exists -= quint32(std::min<quint64>(m_exists, vanished->uids.count()));
        m_news.removed = true;
    } else if (const auto *fetch = std::get_if<FetchResponse>(&response)) {
        m_news.flags = m_news.flags || fetch->flags || fetch->modSeq != 0;
    }
}

Result<void> MailboxSync::refresh()
{
    const News news = std::exchange(m_news, {});
    if (hasModSeq() && m_connection.capabilities().qresync())
        return refreshByModSeq();
    Changes changes;
    changes.uidNext = m_state.cursor.uidNext;
    changes.highestModSeq = m_state.cursor.highestModSeq;
    const bool wantFlags = (news.removed || news.flags) && m_state.cursor.uidNext > 1;
    const auto listed = listChanges(changes, {news.arrived ? 0 : m_state.cursor.uidNext, wantFlags, 0, false});
    if (!listed)
        return listed.failure();
    return *listed ? apply(std::move(changes)) : Result<void>();
}

/// With QRESYNC one command tells of new, changed and removed messages (RFC 7162 section 3.2.6).
Result<void> MailboxSync::refreshByModSeq()
{
    ListingCommand listing(1, 0, ListingCommand::Detail::All, m_state.cursor.highestModSeq);
    if (const auto sent = m_connection.send(listing); !sent)
        return sent;
    if (const auto received = m_connection.receive(listing); !received)
        return received;
    if (const auto outcome = listing.outcome(); !outcome)
        return outcome;
    Changes changes;
    changes.uidNext = m_state.cursor.uidNext;
    changes.highestModSeq = m_state.cursor.highestModSeq;
    for (const FetchResponse &fetch : listing.messages()) {
        changes.highestModSeq = std::max(changes.highestModSeq, fetch.modSeq);
        if (fetch.uid < m_state.cursor.uidNext)
            addKnownChange(fetch, changes);
        else
            addFresh(fetch, changes);
    }
    addVanished(listing.vanished(), changes);
    return apply(std::move(changes));
}

} // namespace okienko
