// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_stream.h"

#include <algorithm>
#include <cstring>

namespace okienko::test {

namespace {

QByteArray unescaped(QByteArrayView text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != '\\' || i + 1 == text.size()) {
            bytes += text.at(i);
            continue;
        }
        const char next = text.at(++i);
        bytes += next == 'r' ? '\r' : next == 'n' ? '\n' : next == '0' ? '\0' : next;
    }
    return bytes;
}

} // namespace

ScriptedStream::ScriptedStream(QByteArrayView transcript, End end, qsizetype chunk)
    : m_end(end)
    , m_chunk(chunk)
{
    const QByteArrayList lines = transcript.toByteArray().split('\n');
    for (QByteArray line : lines) {
        while (line.startsWith(' '))
            line.remove(0, 1);
        if (line.isEmpty())
            continue;
        const QByteArray text = line.size() > 3 ? line.sliced(3) : QByteArray();
        if (line.startsWith("S|"))
            m_steps.append({true, unescaped(text)});
        else if (line.startsWith("S:"))
            m_steps.append({true, text + "\r\n"});
        else if (line.startsWith("C:"))
            m_steps.append({false, text});
        else
            m_differences->append(QStringLiteral("not a transcript line: ") + QString::fromUtf8(line));
    }
}

Result<qsizetype> ScriptedStream::readSome(char *buffer, qsizetype size)
{
    if (m_step >= m_steps.size()) {
        if (m_end == End::Close)
            return Failure{FailureKind::Network, QStringLiteral("The connection was cut off."), QStringLiteral("end")};
        return qsizetype(0);
    }
    Step &step = m_steps[m_step];
    if (!step.fromServer)
        return qsizetype(0);
    qsizetype count = std::min(size, step.bytes.size());
    if (m_chunk > 0)
        count = std::min(count, m_chunk);
    std::memcpy(buffer, step.bytes.constData(), size_t(count));
    step.bytes.remove(0, count);
    if (step.bytes.isEmpty())
        ++m_step;
    m_received += count;
    return count;
}

Result<void> ScriptedStream::writeAll(QByteArrayView bytes)
{
    m_sent += bytes.size();
    m_said += bytes.toByteArray();
    expectNext();
    return {};
}

void ScriptedStream::expectNext()
{
    for (qsizetype end = m_said.indexOf("\r\n"); end >= 0; end = m_said.indexOf("\r\n")) {
        const QByteArray said = m_said.first(end);
        m_said.remove(0, end + 2);
        // The client may pipeline: what it says belongs to the next line that is expected of it.
        qsizetype at = m_step;
        while (at < m_steps.size() && m_steps.at(at).fromServer)
            ++at;
        if (at == m_steps.size()) {
            m_differences->append(QStringLiteral("unexpected: ") + QString::fromUtf8(said));
            continue;
        }
        if (m_steps.at(at).bytes != said) {
            m_differences->append(QStringLiteral("expected: %1, said: %2")
                                      .arg(QString::fromUtf8(m_steps.at(at).bytes), QString::fromUtf8(said)));
        }
        m_steps.removeAt(at);
    }
}

Result<bool> ScriptedStream::waitReadable(int, Wait)
{
    // Nothing else can happen here: no bytes now means that the time-out would pass.
    return m_step < m_steps.size() ? m_steps.at(m_step).fromServer : m_end == End::Close;
}

} // namespace okienko::test
