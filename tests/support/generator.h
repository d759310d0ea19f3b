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
};

struct GeneratedMail {
    QByteArray raw;        ///< RFC 5322, CRLF
    QDateTime at;          ///< UTC
    bool outgoing = false; ///< an answer of the shop (belongs into Sent)
    bool seen = false;
    bool answered = false;
};

/// Calls `each` for every mail, oldest first within a conversation. Deterministic for a seed and options.
/// Memory does not grow with the number of conversations.
void generateMail(const GeneratorOptions &options, const std::function<void(const GeneratedMail &)> &each);

} // namespace okienko::test
