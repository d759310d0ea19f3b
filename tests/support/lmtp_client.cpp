// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lmtp_client.h"

#include "tests/support/process_guard.h"

#include <algorithm>

namespace okienko::test {

namespace {
constexpr int patience = 30'000;
}

QByteArray envelopeSender(const QByteArray &raw)
{
    qsizetype at = 0;
    QByteArray header;
    while (at < raw.size()) {
        qsizetype end = raw.indexOf('\n', at);
        if (end < 0)
            end = raw.size();
        const QByteArray line = raw.mid(at, end - at).trimmed();
        const bool folded = raw[at] == ' ' || raw[at] == '\t';
        if (line.isEmpty())
            break;
        if (!header.isEmpty() && !folded)
            break;
        if (!header.isEmpty())
            header += ' ' + line;
        else if (line.left(5).toLower() == "from:")
            header = line.mid(5);
        at = end + 1;
    }
    const qsizetype open = header.lastIndexOf('<');
    const qsizetype close = header.indexOf('>', open);
    const QByteArray address = (open >= 0 && close > open ? header.mid(open + 1, close - open - 1) : header).trimmed();
    const bool usable = address.count('@') == 1 && address.size() < 250
        && std::all_of(address.begin(), address.end(), [](char c) {
               return c > ' ' && c < 127 && !QByteArrayView("<>(),;:\\\"[]").contains(c);
           });
    return usable ? address : QByteArray();
}

QByteArray dataLines(const QByteArray &raw)
{
    QByteArray out;
    out.reserve(raw.size() + raw.size() / 32 + 8);
    bool lineStart = true;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const char c = raw[i];
        if (c == '\r' && i + 1 < raw.size() && raw[i + 1] == '\n')
            continue;
        if (c == '\n') {
            out += "\r\n";
            lineStart = true;
            continue;
        }
        if (lineStart && c == '.')
            out += '.';
        out += c;
        lineStart = false;
    }
    if (!lineStart)
        out += "\r\n";
    out += ".\r\n";
    return out;
}

Result<void> LmtpClient::connectTo(const QString &host, quint16 port)
{
    m_socket.connectToHost(host, port);
    if (!m_socket.waitForConnected(patience))
        return supportFailure(QStringLiteral("LMTP on %1:%2: %3").arg(host).arg(port).arg(m_socket.errorString()));
    if (auto greeted = expect('2', "connect"); !greeted)
        return greeted;
    m_socket.write("LHLO localhost\r\n");
    return expect('2', "LHLO");
}

Result<void> LmtpClient::deliver(const QByteArray &raw, const QString &user)
{
    m_socket.write("MAIL FROM:<" + envelopeSender(raw) + ">\r\n");
    if (auto ok = expect('2', "MAIL"); !ok)
        return ok;
    m_socket.write("RCPT TO:<" + user.toUtf8() + ">\r\n");
    if (auto ok = expect('2', "RCPT"); !ok) {
        m_socket.write("RSET\r\n");
        if (auto reset = expect('2', "RSET"); !reset)
            return reset;
        return ok;
    }
    m_socket.write("DATA\r\n");
    if (auto ok = expect('3', "DATA"); !ok)
        return ok;
    m_socket.write(dataLines(raw));
    return expect('2', "end of data");
}

Result<void> LmtpClient::expect(char digit, const char *after)
{
    QByteArray line;
    do {
        while (!m_socket.canReadLine()) {
            if (!m_socket.waitForReadyRead(patience))
                return supportFailure(
                    QStringLiteral("LMTP after %1: %2").arg(QLatin1String(after), m_socket.errorString()));
        }
        line = m_socket.readLine();
    } while (line.size() > 3 && line[3] == '-');
    if (line.isEmpty() || line[0] != digit)
        return supportFailure(
            QStringLiteral("LMTP after %1: %2").arg(QLatin1String(after), QString::fromUtf8(line.trimmed())));
    return {};
}

} // namespace okienko::test
