// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_response.h"
#include "models/domain/result.h"

#include <deque>

namespace okienko {

struct ImapLimits {
    quint64 literal = 100'000'000;       ///< longer ones are skipped and marked
    quint64 skippedLiteral = 4'294'967'295; ///< what claims to be longer ends the connection
    qsizetype line = 1'000'000;          ///< all lines of one response together, without its literals
    int depth = 100;                     ///< nested parentheses
};

/// Bytes of a server in, typed responses out. Incremental: the cost of a byte does not depend on what came before.
/// Only a literal's announced length decides where it ends, so that a mail cannot imitate a response.
class ResponseParser {
public:
    explicit ResponseParser(ImapLimits limits = {}) : m_limits(limits) {}

    /// A failure (Protocol) means that it cannot be known where the next response begins: close the connection.
    Result<void> feed(QByteArrayView bytes);
    [[nodiscard]] bool hasResponse() const { return !m_ready.empty(); }
    [[nodiscard]] ImapResponse takeResponse();
    /// Whether a response has begun and not ended yet.
    [[nodiscard]] bool isInside() const { return m_inside || m_literalLeft > 0 || !m_line.isEmpty(); }

private:
    qsizetype feedLine(QByteArrayView bytes);
    qsizetype feedLiteral(QByteArrayView bytes);
    Result<void> endSegment();
    void readPlainLine(QByteArrayView segment);
    void tokenise(QByteArrayView segment);
    qsizetype readQuoted(QByteArrayView segment, qsizetype from);
    qsizetype readAtom(QByteArrayView segment, qsizetype from);
    void open();
    void close();
    void add(ImapValue value);
    void finishResponse();
    void spoil(const char *reason);
    Result<void> beginLiteral(QByteArrayView digits);
    void endLiteral();

    ImapLimits m_limits;
    std::deque<ImapResponse> m_ready;
    QByteArray m_line;                    ///< of the segment that has not ended
    bool m_inside = false;                ///< a literal was read; more of the same response follows
    bool m_lineTooLong = false;
    qsizetype m_responseBytes = 0;        ///< of the lines of this response
    QByteArray m_spoilt;                  ///< why this response cannot be used
    std::vector<std::vector<ImapValue>> m_stack;
    qsizetype m_lastBracket = -1;         ///< in the segment being read
    quint64 m_literalLeft = 0;
    bool m_skipLiteral = false;
    QByteArray m_literal;
    quint64 m_literalsKept = 0;           ///< bytes of literals of this response
};

} // namespace okienko
