// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <functional>

namespace okienko::test {

/// Believable mail of a shop, from a seed: Polish, Croatian and English; threads, HTML, attachments, inline images.
struct GeneratorOptions {
    quint64 seed = 1;
    int conversations = 300;
    double messagesPerConversation = 2.5;   ///< mean
    QDateTime newest;                       ///< UTC; dates go back from here over `days`
    int days = 120;
    QString shopAddress = QStringLiteral("bok@shop.example");
    double plainShare = 0.4;                ///< text/plain only
    double attachmentShare = 0.1;           ///< with attachments (photos, PDF)
    int meanBytes = 13'000;                 ///< a message, roughly
    /// More than 0: a mailbox of exactly that many messages instead of `conversations`; see mailboxOf().
    int messages = 0;
    int proseWords = 0;                     ///< mean of natural text added to each message, in words
    bool textsOnly = false;                 ///< nothing in `raw`: for what needs the words of many messages, quickly

    /// The mailbox of the benches: so many messages of 13.4 KB each (50,000: 670 MB) over two years, in the order of
    /// time, Polish, of each message's own kind: 40 % text/plain, 50 % multipart/alternative, 10 % with attachments;
    /// words as frequent as in a language; threads of 2.5 messages with In-Reply-To and References.
    [[nodiscard]] static GeneratorOptions mailboxOf(int messages, quint64 seed = 1);
};

struct GeneratedMail {
    QByteArray raw;        ///< RFC 5322, CRLF
    QDateTime at;          ///< UTC
    bool outgoing = false; ///< an answer of the shop (belongs into Sent)
    bool seen = false;
    bool answered = false;
    // What stands in it, as a reader sees it.
    int conversation = 0;  ///< the number of the thread that it belongs to
    QString subject;
    QString text;
    QString fromName;
    QString fromAddress;
    QString toAddress;
};

/// Calls `each` for every mail, oldest first within a conversation (a mailbox: oldest first in all). Deterministic for
/// a seed and options. Memory does not grow with the number of conversations.
void generateMail(const GeneratorOptions &options, const std::function<void(const GeneratedMail &)> &each);

} // namespace okienko::test
