// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/message.h"
#include "models/domain/outbox.h"

#include <QDateTime>
#include <QString>
#include <optional>

namespace okienko {

enum class Channel { Email, Phone, Sms, Chat, Social };
enum class ConversationStatus { Open, Waiting, Snoozed, Closed };

/// The lists a consultant can look at.
enum class ViewKind { MyOpen, Waiting, Snoozed, Unassigned, PastTarget, AllOpen, Closed, Queue, Quarantine, Outbox };

struct View {
    ViewKind kind = ViewKind::AllOpen;
    QueueId queue; ///< with ViewKind::Queue
    friend bool operator==(const View &, const View &) = default;
};

enum class SortOrder { LongestWait, Newest };

struct Queue {
    QueueId id;
    QString name;
    int targetMinutes = 240; ///< first answer due after so many minutes
};

/// A row of the conversation list.
struct ConversationSummary {
    ConversationId id;
    QString subject;
    CustomerId customer;
    QString customerName;           ///< or the address where no name is known
    Channel channel = Channel::Email;
    QueueId queue;
    QString queueName;
    QString assignee;               ///< login name; empty: unassigned
    ConversationStatus status = ConversationStatus::Open;
    QDateTime createdAt;            ///< UTC
    QDateTime updatedAt;            ///< UTC; last message in or out
    std::optional<QDateTime> waitingSince; ///< UTC; oldest customer message without an answer
    std::optional<QDateTime> answerDue;    ///< UTC; set with waitingSince
    bool unread = false;
    bool hasAttachments = false;
    bool lastIsOutgoing = false;
    int messageCount = 0;
    QString snippet;                ///< first words of the last message, one line
    qint64 version = 0;             ///< grows with every change; for compare and set
};

/// Keyset position: the row after which a page begins.
struct ConversationKey {
    QDateTime sortTime;
    ConversationId id;
};

enum class Direction { Incoming, Outgoing, Note, Event };

/// One entry of a conversation's timeline.
struct TimelineEntry {
    MessageId id;
    Direction direction = Direction::Incoming;
    AccountId account;              ///< whose mailbox it came into, or that sent it; invalid: a file
    Message message;                ///< attachments have ids and hashes
    QString author;                 ///< login name for outgoing mail and notes
    QDateTime at;                   ///< UTC; the date to sort and show by (message date, or when received)
    bool seen = false;
    QString joinReason;             ///< why it is in this conversation, e.g. "References"
    qint64 rawSize = 0;             ///< bytes of the raw message
    std::optional<OutboxState> outboxState; ///< for outgoing messages of ours
    OutboxId outbox;
    QString outboxError;            ///< for people; empty if none
    QDateTime outboxAt;             ///< UTC; when it leaves or is tried again; once it has left: when it did
    bool outboxScheduled = false;   ///< a person chose when it leaves
    bool outboxNeedsPerson = false; ///< put off for so long that a person is asked
    bool outboxCanEdit = false;     ///< the draft it was made from is kept
    QList<DeliveryStatus> deliveries; ///< what mail servers reported of it, the newest of each recipient
};

/// A conversation opened.
struct ConversationDetails {
    ConversationSummary summary;
    QList<TimelineEntry> timeline;  ///< oldest first
};

/// Counts beside the navigation's entries.
struct ViewCount {
    View view;
    QString name;                   ///< queue's name; empty for built-in views
    int count = 0;
};

struct SearchHit {
    ConversationId conversation;
    MessageId message;
    QString subject;
    QString customerName;
    QDateTime at;                   ///< UTC
    QString snippet;                ///< plain text; matches between U+E000 and U+E001
    double score = 0;               ///< greater is better
};

struct QuarantineItem {
    QuarantineId id;
    AccountId account;
    QString source;                 ///< mailbox and UID, or a file's path
    QString reason;                 ///< for people
    QString subject;                ///< as far as it could be read
    QString sender;
    qint64 size = 0;                ///< of the whole mail; 0: unknown
    QDateTime at;                   ///< UTC
    QString accountName;            ///< empty: a file
    bool headerOnly = false;        ///< the header is here, the original is on the server
    QString readerVersion;          ///< of the program that tried last; empty: before this was noted
};

/// What was done with a mail in quarantine; kept for good.
struct QuarantineEvent {
    enum class Action { Filed, Deleted, Forwarded };
    QDateTime at;                   ///< UTC
    QString who;                    ///< login name
    Action action = Action::Filed;
    QuarantineItem item;            ///< as it was
    QString sha256;                 ///< of the bytes
    QString detail;                 ///< to whom it was forwarded
};

} // namespace okienko
