// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/response_parser.h"
#include "tests/fuzz/fuzz_target.h"

using namespace okienko;

namespace {

struct Outcome {
    QList<size_t> kinds;
    QByteArrayList bodies;
    bool failed = false;
    friend bool operator==(const Outcome &, const Outcome &) = default;
};

Outcome parse(QByteArrayView bytes, qsizetype piece)
{
    ImapLimits limits;
    limits.literal = 4096;
    limits.skippedLiteral = 65'536;
    limits.line = 3000;
    limits.depth = 20;
    ResponseParser parser(limits);
    Outcome outcome;
    while (!bytes.isEmpty() && !outcome.failed) {
        const qsizetype now = std::min(piece, bytes.size());
        outcome.failed = !parser.feed(bytes.first(now));
        bytes = bytes.sliced(now);
        while (parser.hasResponse()) {
            const ImapResponse response = parser.takeResponse();
            outcome.kinds.append(response.index());
            if (const auto *fetch = std::get_if<FetchResponse>(&response); fetch && fetch->body)
                outcome.bodies.append(*fetch->body);
        }
    }
    return outcome;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const Outcome whole = parse(bytes, bytes.size() + 1);
    // The network cuts where it likes.
    FUZZ_CHECK(parse(bytes, 1 + data[0] % 64) == whole);
    for (const QByteArray &body : whole.bodies)
        FUZZ_CHECK(bytes.contains(body)); // never anything but what was sent
    return 0;
}
