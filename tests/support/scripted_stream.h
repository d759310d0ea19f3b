// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/byte_stream.h"

#include <QByteArrayList>
#include <QStringList>

namespace okienko::test {

/// A server that follows a transcript. Lines "S: …" are sent (each with CRLF), lines "C: …" are expected from the
/// client, and "S| …" is sent without a line end; `\r`, `\n`, `\0` and `\\` are written as escapes after "S|". At the
/// end of the transcript the connection is closed, or stays silent.
class ScriptedStream : public ByteStream {
public:
    enum class End { Close, Silent };
    explicit ScriptedStream(QByteArrayView transcript, End end = End::Close, qsizetype chunk = 0);

    Result<qsizetype> readSome(char *buffer, qsizetype size) override;
    Result<void> writeAll(QByteArrayView bytes) override;
    Result<bool> waitReadable(int milliseconds, Wait wait) override;

    /// Where the client did not say what the transcript has. Empty: all as written. Shared, so that it can be read
    /// after the connection has taken the stream.
    using Differences = std::shared_ptr<QStringList>;
    [[nodiscard]] Differences differences() const { return m_differences; }

private:
    struct Step {
        bool fromServer = false;
        QByteArray bytes;
    };
    void expectNext();

    QList<Step> m_steps;
    qsizetype m_step = 0;
    QByteArray m_said;      ///< by the client, without a line's end yet
    End m_end;
    qsizetype m_chunk;      ///< at most so many bytes at once; 0: as they come
    Differences m_differences = std::make_shared<QStringList>();
};

} // namespace okienko::test
