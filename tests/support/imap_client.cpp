// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/imap_client.h"

#include "tests/support/process_guard.h"

#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <algorithm>

namespace okienko::test {

namespace {

constexpr int patienceMs = 30'000;

/// The number in "{123}" at the end of a line; -1: none.
qsizetype literalSize(const QByteArray &line)
{
    const qsizetype open = line.lastIndexOf('{');
    if (open < 0 || !line.endsWith('}'))
        return -1;
    bool ok = false;
    const qsizetype size = line.mid(open + 1, line.size() - open - 2).toLongLong(&ok);
    return ok ? size : -1;
}

QRegularExpressionMatch match(const char *pattern, const QByteArray &text)
{
    return QRegularExpression(QLatin1String(pattern)).match(QString::fromLatin1(text));
}

} // namespace

Result<void> ImapClient::open(const ImapServer &server, const QString &user)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(server.caFile()));
    m_socket.setSslConfiguration(tls);
    m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.imapsPort());
    if (!m_socket.waitForEncrypted(patienceMs))
        return supportFailure(QStringLiteral("No TLS connection: %1").arg(m_socket.errorString()));
    if (const auto greeting = readLine(); !greeting)
        return greeting.failure();
    const QByteArray secret = '\0' + user.toUtf8() + '\0' + server.password().toUtf8();
    const QByteArray tag = 'c' + QByteArray::number(++m_tag);
    m_socket.write(tag + " AUTHENTICATE PLAIN\r\n");
    if (const auto go = readLine(); !go || !go->startsWith('+'))
        return go ? supportFailure(QString::fromUtf8(*go)) : go.failure();
    m_socket.write(secret.toBase64() + "\r\n");
    if (const auto in = finish(tag); !in)
        return in.failure();
    const auto capability = command("CAPABILITY");
    if (!capability)
        return capability.failure();
    for (const QByteArray &line : *capability) {
        if (line.startsWith("* CAPABILITY "))
            m_capabilities = line.mid(13).split(' ');
    }
    const auto names = command("NAMESPACE");
    if (!names)
        return names.failure();
    for (const QByteArray &line : *names) {
        if (const auto found = match(R"re(^\* NAMESPACE \(\("([^"]*)" "([^"]*)")re", line); found.hasMatch()) {
            m_prefix = found.captured(1).toLatin1();
            m_delimiter = found.captured(2).toLatin1();
        }
    }
    return {};
}

Result<QByteArray> ImapClient::readLine()
{
    while (!m_socket.canReadLine()) {
        if (!m_socket.waitForReadyRead(patienceMs))
            return supportFailure(QStringLiteral("The server does not answer: %1").arg(m_socket.errorString()));
    }
    QByteArray line = m_socket.readLine();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

Result<QByteArray> ImapClient::readBytes(qsizetype count)
{
    QByteArray bytes;
    while (bytes.size() < count) {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(patienceMs))
            return supportFailure(QStringLiteral("The server does not answer: %1").arg(m_socket.errorString()));
        bytes += m_socket.read(count - bytes.size());
    }
    return bytes;
}

/// One response with its literals; the last of them also alone.
Result<QByteArray> ImapClient::readResponse(QByteArray *literal)
{
    QByteArray response;
    for (;;) {
        const auto line = readLine();
        if (!line)
            return line;
        response += *line;
        const qsizetype size = literalSize(*line);
        if (size < 0)
            return response;
        const auto bytes = readBytes(size);
        if (!bytes)
            return bytes;
        if (literal) {
            *literal = *bytes;
            response += ' ';
        } else {
            response += *bytes;
        }
    }
}

Result<QByteArrayList> ImapClient::finish(const QByteArray &tag)
{
    QByteArrayList untagged;
    for (;;) {
        const auto response = readResponse();
        if (!response)
            return response.failure();
        if (!response->startsWith(tag + ' ')) {
            untagged.append(*response);
            continue;
        }
        m_answer = response->mid(tag.size() + 1);
        if (!m_answer.startsWith("OK"))
            return supportFailure(QStringLiteral("The server says: %1").arg(QString::fromUtf8(m_answer)));
        return untagged;
    }
}

Result<QByteArrayList> ImapClient::command(const QByteArray &line)
{
    const QByteArray tag = 'c' + QByteArray::number(++m_tag);
    m_socket.write(tag + ' ' + line + "\r\n");
    return finish(tag);
}

Result<void> ImapClient::append(const QByteArray &mailbox, const QByteArray &raw, const QByteArray &flags)
{
    const QByteArray tag = 'c' + QByteArray::number(++m_tag);
    m_socket.write(tag + " APPEND \"" + mailbox + "\" (" + flags + ") {" + QByteArray::number(raw.size()) + "}\r\n");
    if (const auto go = readLine(); !go || !go->startsWith('+'))
        return go ? supportFailure(QString::fromUtf8(*go)) : go.failure();
    m_socket.write(raw + "\r\n");
    const auto done = finish(tag);
    return done ? Result<void>() : done.failure();
}

Result<QMap<quint32, ImapClient::Mail>> ImapClient::mails(const QByteArray &mailbox)
{
    if (const auto selected = command("SELECT \"" + mailbox + '"'); !selected)
        return selected.failure();
    const QByteArray tag = 'c' + QByteArray::number(++m_tag);
    m_socket.write(tag + " UID FETCH 1:* (UID FLAGS BODY.PEEK[])\r\n");
    QMap<quint32, Mail> all;
    for (;;) {
        QByteArray literal;
        const auto response = readResponse(&literal);
        if (!response)
            return response.failure();
        if (response->startsWith(tag + ' ')) // an empty mailbox may be refused
            return all;
        const auto uid = match(R"re(\bUID (\d+))re", *response);
        const auto flags = match(R"re(FLAGS \(([^)]*)\))re", *response);
        if (!response->contains("BODY[]") || !uid.hasMatch() || !flags.hasMatch())
            continue;
        QByteArrayList names = flags.captured(1).toLatin1().split(' ');
        names.removeAll("");
        names.removeAll("\\Recent");
        std::sort(names.begin(), names.end());
        all.insert(uid.captured(1).toUInt(), {names, literal});
    }
}

Result<QByteArrayList> ImapClient::mailboxes()
{
    const auto listed = command("LIST \"\" \"*\"");
    if (!listed)
        return listed.failure();
    QByteArrayList names;
    for (const QByteArray &line : *listed) {
        const auto found = match(R"re(^\* LIST \(([^)]*)\) (?:NIL|"[^"]*") "?([^"]*)"?$)re", line);
        if (found.hasMatch() && !found.captured(1).contains(QLatin1String("noselect"), Qt::CaseInsensitive))
            names.append(found.captured(2).toLatin1());
    }
    return names;
}

} // namespace okienko::test
