// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generator.h"

#include "tests/support/generator_conversation.h"

#include <functional>
#include <limits>
#include <memory>
#include <queue>
#include <utility>
#include <vector>

namespace okienko::test {

namespace {

// Measured: a mail without its attachments, and photos (also in PDF) for each mail and each attachmentShare.
constexpr double textBytes = 3'300;
constexpr double photosPerShare = 0.39;
constexpr double base64Growth = 1.37;
// The same for a mailbox with its prose.
constexpr double proseTextBytes = 6'000;
constexpr double proseFilesPerShare = 0.495;
constexpr int mailboxProseWords = 75;

/// Conversations begin one after another and go on beside each other; only those that go on are in memory.
void generateMailbox(const GeneratorOptions &options, const FileMaker &files,
                     const std::function<void(const GeneratedMail &)> &each)
{
    struct Next {
        qint64 at;
        int index;
        qsizetype turn;
        std::shared_ptr<Conversation> conversation;
        bool operator>(const Next &other) const { return at != other.at ? at > other.at : index > other.index; }
    };
    std::priority_queue<Next, std::vector<Next>, std::greater<>> waiting;
    const auto writeUntil = [&](qint64 end) {
        while (!waiting.empty() && waiting.top().at < end) {
            Next next = waiting.top();
            waiting.pop();
            each(next.conversation->mail(next.turn));
            if (++next.turn < next.conversation->size()) {
                next.at = next.conversation->timeOf(next.turn).toMSecsSinceEpoch();
                waiting.push(next);
            }
        }
    };
    const double step = double(options.days) * 86'400'000.0 / options.conversations;
    const qint64 oldest = options.newest.addDays(-options.days).toMSecsSinceEpoch();
    int planned = 0;
    for (int index = 0; planned < options.messages; ++index) {
        const int length = qMin(conversationLength(options, index), options.messages - planned);
        planned += qMax(1, length);
        const QDateTime from = QDateTime::fromMSecsSinceEpoch(oldest + qint64(step * index), Qt::UTC);
        writeUntil(from.toMSecsSinceEpoch());
        auto conversation = std::make_shared<Conversation>(options, files, index, from, length);
        const qint64 at = conversation->timeOf(0).toMSecsSinceEpoch();
        waiting.push({at, index, 0, std::move(conversation)});
    }
    writeUntil(std::numeric_limits<qint64>::max());
}

} // namespace

GeneratorOptions GeneratorOptions::mailboxOf(int messages, quint64 seed)
{
    GeneratorOptions options;
    options.seed = seed;
    options.messages = messages;
    options.days = 730;
    options.meanBytes = 13'400;
    options.proseWords = mailboxProseWords;
    return options;
}

void generateMail(const GeneratorOptions &given, const std::function<void(const GeneratedMail &)> &each)
{
    GeneratorOptions options = given;
    if (!options.newest.isValid())
        options.newest = QDateTime(QDate(2026, 11, 20), QTime(15, 0), Qt::UTC);
    const bool mailbox = options.messages > 0;
    const double perMail = (mailbox ? proseFilesPerShare : photosPerShare) * qMax(0.001, options.attachmentShare)
        * base64Growth;
    const double ofText = mailbox ? proseTextBytes : textBytes;
    const FileMaker files(options.seed, int(qBound(2'000.0, (options.meanBytes - ofText) / perMail, 5e6)));
    if (mailbox) {
        options.conversations = 0;
        for (int planned = 0; planned < options.messages; ++options.conversations)
            planned += qMax(1, conversationLength(options, options.conversations));
        generateMailbox(options, files, each);
        return;
    }
    for (int i = 0; i < options.conversations; ++i)
        Conversation(options, files, i).run(each);
}

} // namespace okienko::test
