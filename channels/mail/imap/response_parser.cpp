// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/response_parser.h"

#include "channels/mail/imap/imap_failures.h"
#include "channels/mail/imap/imap_number.h"
#include "channels/mail/imap/response_builder.h"

#include <algorithm>

namespace okienko {

namespace {

/// The literal's length at the end of a segment, "{12}", "{12+}" or "~{12}" (RFC 9051, RFC 7888, RFC 3516); empty
/// where the segment ends otherwise.
QByteArrayView literalLength(QByteArrayView segment)
{
    if (!segment.endsWith('}'))
        return {};
    const qsizetype open = segment.lastIndexOf('{');
    if (open < 0)
        return {};
    QByteArrayView digits = segment.sliced(open + 1, segment.size() - open - 2);
    if (digits.endsWith('+'))
        digits = digits.chopped(1);
    return digits;
}

bool startsStatus(QByteArrayView words)
{
    static constexpr const char *names[] = {"OK", "NO", "BAD", "BYE", "PREAUTH"};
    const qsizetype space = words.indexOf(' ');
    const QByteArrayView first = space < 0 ? words : words.first(space);
    return std::any_of(std::begin(names), std::end(names), [&](const char *name) {
        return first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

ImapResponse ResponseParser::takeResponse()
{
    ImapResponse response = std::move(m_ready.front());
    m_ready.pop_front();
    return response;
}

Result<void> ResponseParser::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (m_literalLeft > 0) {
            bytes = bytes.sliced(feedLiteral(bytes));
            continue;
        }
        const qsizetype used = feedLine(bytes);
        const bool ended = bytes.at(used - 1) == '\n';
        bytes = bytes.sliced(used);
        if (ended) {
            if (const auto outcome = endSegment(); !outcome)
                return outcome;
        }
    }
    return {};
}

qsizetype ResponseParser::feedLine(QByteArrayView bytes)
{
    const qsizetype newline = bytes.indexOf('\n');
    const qsizetype used = newline < 0 ? bytes.size() : newline + 1;
    if (m_responseBytes + m_line.size() + used > m_limits.line)
        m_lineTooLong = true;
    if (m_lineTooLong)
        // Of a line that is too long only its end matters: it may announce a literal.
        m_line = m_line.right(64) + bytes.first(used).last(std::min<qsizetype>(used, 64)).toByteArray();
    else
        m_line.append(bytes.data(), used);
    return used;
}

qsizetype ResponseParser::feedLiteral(QByteArrayView bytes)
{
    const auto used = qsizetype(std::min<quint64>(m_literalLeft, quint64(bytes.size())));
    if (!m_skipLiteral)
        m_literal.append(bytes.data(), used);
    m_literalLeft -= quint64(used);
    if (m_literalLeft == 0)
        endLiteral();
    return used;
}

Result<void> ResponseParser::endSegment()
{
    const QByteArray line = std::exchange(m_line, {});
    QByteArrayView segment = line;
    segment.chop(segment.endsWith("\r\n") ? 2 : 1);
    m_responseBytes += line.size();
    if (m_lineTooLong)
        spoil("a line over the limit");

    const bool first = !std::exchange(m_inside, true);
    if (first) {
        m_stack.assign(1, {});
        if (!m_lineTooLong && (!segment.startsWith("* ") || startsStatus(segment.sliced(2)))) {
            // Continuations and status responses hold no literals: text that looks like one is only text.
            readPlainLine(segment);
            return {};
        }
        segment = segment.sliced(std::min<qsizetype>(segment.size(), 2));
    }
    const QByteArrayView digits = literalLength(segment);
    const bool literal = segment.endsWith('}') && segment.lastIndexOf('{') >= 0;
    QByteArrayView values = literal ? segment.first(segment.lastIndexOf('{')) : segment;
    if (literal && values.endsWith('~'))
        values.chop(1);
    if (m_spoilt.isEmpty())
        tokenise(values);
    // "{5}" inside a quoted string that never ended is no literal.
    if (literal && (m_spoilt.isEmpty() || !m_spoilt.startsWith("a quoted string")))
        return beginLiteral(digits);
    finishResponse();
    return {};
}

void ResponseParser::readPlainLine(QByteArrayView segment)
{
    if (segment.startsWith('+')) {
        m_ready.emplace_back(ContinuationResponse{segment.sliced(1).toByteArray().trimmed()});
    } else if (segment.startsWith("* ")) {
        m_ready.push_back(buildStatusResponse({}, segment.sliced(2)));
    } else {
        const qsizetype space = segment.indexOf(' ');
        if (space > 0)
            m_ready.push_back(buildStatusResponse(segment.first(space).toByteArray(), segment.sliced(space + 1)));
        else
            m_ready.emplace_back(MalformedResponse{"neither tagged nor untagged"});
    }
    m_stack.clear();
    finishResponse();
}

void ResponseParser::tokenise(QByteArrayView segment)
{
    m_lastBracket = segment.lastIndexOf(']');
    qsizetype i = 0;
    while (i < segment.size() && m_spoilt.isEmpty()) {
        switch (segment.at(i)) {
        case ' ':
            ++i;
            break;
        case '(':
            open();
            ++i;
            break;
        case ')':
            close();
            ++i;
            break;
        case '"':
            i = readQuoted(segment, i + 1);
            break;
        default:
            i = readAtom(segment, i);
        }
    }
}

qsizetype ResponseParser::readQuoted(QByteArrayView segment, qsizetype from)
{
    ImapValue value;
    value.kind = ImapValue::Kind::String;
    qsizetype i = from;
    for (; i < segment.size() && segment.at(i) != '"'; ++i) {
        if (segment.at(i) == '\\' && i + 1 < segment.size())
            ++i;
        value.bytes += segment.at(i);
    }
    if (i >= segment.size()) {
        spoil("a quoted string without an end");
        return i;
    }
    add(std::move(value));
    return i + 1;
}

qsizetype ResponseParser::readAtom(QByteArrayView segment, qsizetype from)
{
    qsizetype i = from;
    for (; i < segment.size(); ++i) {
        const char byte = segment.at(i);
        if (byte == ' ' || byte == '(' || byte == ')' || byte == '"')
            break;
        if (byte == '[' && i < m_lastBracket) // BODY[HEADER.FIELDS (FROM "x")]<0> is one word
            i = segment.indexOf(']', i);
    }
    ImapValue value;
    value.bytes = segment.sliced(from, i - from).toByteArray();
    value.kind = value.bytes.compare("NIL", Qt::CaseInsensitive) == 0 ? ImapValue::Kind::Nil : ImapValue::Kind::Atom;
    if (value.kind == ImapValue::Kind::Nil)
        value.bytes.clear();
    add(std::move(value));
    return i;
}

void ResponseParser::open()
{
    if (int(m_stack.size()) > m_limits.depth) {
        spoil("parentheses nested over the limit");
        return;
    }
    m_stack.emplace_back();
}

void ResponseParser::close()
{
    if (m_stack.size() < 2) {
        spoil("a closing parenthesis too many");
        return;
    }
    ImapValue list;
    list.kind = ImapValue::Kind::List;
    list.items = std::move(m_stack.back());
    m_stack.pop_back();
    add(std::move(list));
}

void ResponseParser::add(ImapValue value)
{
    m_stack.back().push_back(std::move(value));
}

Result<void> ResponseParser::beginLiteral(QByteArrayView digits)
{
    const auto length = imapNumber<quint64>(digits);
    if (!length || *length > m_limits.skippedLiteral)
        return ImapFailures::impossibleLiteral(digits);
    m_skipLiteral = !m_spoilt.isEmpty() || m_literalsKept + *length > m_limits.literal;
    m_literalLeft = *length;
    m_literal.clear();
    if (!m_skipLiteral) {
        m_literalsKept += *length;
        // The announced length is the server's word only: room is made for what has come.
        m_literal.reserve(qsizetype(std::min<quint64>(*length, 4'000'000)));
    }
    if (m_literalLeft == 0)
        endLiteral();
    return {};
}

void ResponseParser::endLiteral()
{
    if (!m_spoilt.isEmpty())
        return;
    ImapValue value;
    value.kind = ImapValue::Kind::String;
    value.oversized = m_skipLiteral;
    value.bytes = std::exchange(m_literal, {});
    add(std::move(value));
}

void ResponseParser::finishResponse()
{
    if (!m_spoilt.isEmpty()) {
        m_ready.emplace_back(MalformedResponse{m_spoilt});
    } else if (m_stack.size() > 1) {
        m_ready.emplace_back(MalformedResponse{"a parenthesis without an end"});
    } else if (m_stack.size() == 1) {
        m_ready.push_back(buildDataResponse(std::move(m_stack.front())));
    }
    m_stack.clear();
    m_spoilt.clear();
    m_inside = false;
    m_lineTooLong = false;
    m_responseBytes = 0;
    m_literalsKept = 0;
}

void ResponseParser::spoil(const char *reason)
{
    if (m_spoilt.isEmpty())
        m_spoilt = reason;
}

} // namespace okienko
