// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/imap_connection.h"

#include "channels/mail/curl_stream.h"
#include "channels/mail/imap/capability_command.h"
#include "channels/mail/imap/compress_command.h"
#include "channels/mail/imap/deflate_stream.h"
#include "channels/mail/imap/imap_failures.h"
#include "channels/mail/imap/imap_text.h"

#include <QElapsedTimer>
#include <algorithm>

namespace okienko {

namespace {

constexpr qsizetype readSize = 256 * 1024;
constexpr int idleTalkLimit = 10'000; // an endless row of "* BAD" would keep the connection busy for ever

} // namespace

ImapConnection::ImapConnection(std::unique_ptr<ByteStream> stream, ImapLimits limits)
    : m_stream(std::move(stream))
    , m_parser(limits)
    , m_buffer(readSize, Qt::Uninitialized)
{
}

Result<std::unique_ptr<ImapConnection>> ImapConnection::open(const ServerSettings &server,
                                                             const PasswordSource &password, Interrupt &interrupt,
                                                             const MailTimeouts &timeouts)
{
    auto stream = CurlStream::openImap(server, password, interrupt, timeouts);
    if (!stream)
        return stream.failure();
    auto connection = std::make_unique<ImapConnection>(std::move(stream.value()));
    CapabilityCommand capability;
    QElapsedTimer clock;
    clock.start();
    if (const auto outcome = connection->run(capability); !outcome)
        return outcome.failure();
    connection->m_answerUs = clock.nsecsElapsed() / 1000;
    return connection;
}

Result<void> ImapConnection::send(ImapCommand &command)
{
    const QByteArray tag = 'k' + QByteArray::number(m_nextTag++);
    m_outstanding.append({tag, &command});
    return sendRaw(tag + ' ' + command.line(m_capabilities) + "\r\n");
}

Result<void> ImapConnection::sendRaw(QByteArrayView bytes)
{
    m_wroteSinceWait = true;
    return m_stream->writeAll(bytes);
}

Result<void> ImapConnection::receive(ImapCommand &command)
{
    return receiveUntil([&command] { return command.isComplete(); });
}

Result<void> ImapConnection::receiveUntil(const std::function<bool()> &done)
{
    m_idleTalk = 0;
    while (!done()) {
        if (m_abandoned.load())
            return ImapFailures::cancelled();
        const auto came = readOnce(m_timeoutMs, ByteStream::Wait::ForBytes);
        if (!came)
            return came.failure();
        if (!*came)
            return ImapFailures::noAnswer(m_timeoutMs / 1000);
    }
    return {};
}

Result<void> ImapConnection::run(ImapCommand &command)
{
    if (const auto sent = send(command); !sent)
        return sent;
    if (const auto received = receive(command); !received)
        return received;
    return command.outcome();
}

Result<bool> ImapConnection::listen(int milliseconds)
{
    m_idleTalk = 0;
    return readOnce(milliseconds, ByteStream::Wait::ForBytesOrWake);
}

Result<bool> ImapConnection::readOnce(int milliseconds, ByteStream::Wait wait)
{
    // A round trip: something was asked, and now its answer is waited for.
    if (std::exchange(m_wroteSinceWait, false))
        ++m_roundTrips;
    auto size = m_stream->readSome(m_buffer.data(), m_buffer.size());
    if (size && *size == 0) {
        QElapsedTimer clock;
        clock.start();
        const auto readable = m_stream->waitReadable(milliseconds, wait);
        if (wait == ByteStream::Wait::ForBytes)
            m_waitedUs += clock.nsecsElapsed() / 1000;
        if (!readable || !*readable)
            return readable;
        size = m_stream->readSome(m_buffer.data(), m_buffer.size());
    }
    if (!size)
        return m_saidGoodbye ? ImapFailures::serverSaysGoodbye(m_goodbye) : size.failure();
    QByteArrayView bytes = QByteArrayView(m_buffer).first(*size);
    // Line by line, as what follows the OK of COMPRESS is to be expanded first.
    while (m_compressing && !bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n') + 1;
        if (const auto fed = feed(end > 0 ? bytes.first(end) : bytes); !fed)
            return fed.failure();
        bytes = end > 0 ? bytes.sliced(end) : QByteArrayView();
        if (m_compressing->isComplete() && m_compressing->outcome()) {
            m_early = bytes.toByteArray();
            return true;
        }
    }
    if (const auto fed = feed(bytes); !fed)
        return fed.failure();
    return true;
}

Result<void> ImapConnection::feed(QByteArrayView bytes)
{
    if (const auto fed = m_parser.feed(bytes); !fed)
        return fed;
    while (m_parser.hasResponse()) {
        if (const auto dispatched = dispatch(m_parser.takeResponse()); !dispatched)
            return dispatched;
    }
    return {};
}

Result<bool> ImapConnection::compress()
{
    CompressCommand command;
    if (const auto sent = send(command); !sent)
        return sent.failure();
    m_compressing = &command;
    const auto received = receive(command);
    m_compressing = nullptr;
    if (!received)
        return received.failure();
    if (!command.outcome())
        return false;
    m_stream = std::make_unique<DeflateStream>(std::move(m_stream), std::exchange(m_early, {}));
    m_compressed = true;
    return true;
}

Result<void> ImapConnection::dispatch(ImapResponse response)
{
    if (const auto *status = std::get_if<StatusResponse>(&response); status && !status->tag.isEmpty())
        return dispatchStatus(*status);
    if (std::holds_alternative<ContinuationResponse>(response))
        return dispatchContinuation();
    if (const auto *capability = std::get_if<CapabilityResponse>(&response))
        m_capabilities.set(capability->names);
    else if (const auto *enabled = std::get_if<EnabledResponse>(&response))
        m_capabilities.enable(enabled->names);
    else if (std::holds_alternative<MalformedResponse>(response))
        ++m_malformed;
    else if (const auto *status = std::get_if<StatusResponse>(&response)) {
        if (status->kind == StatusResponse::Kind::Bye) {
            m_saidGoodbye = true;
            m_goodbye = status->text;
        }
        if (++m_idleTalk > idleTalkLimit)
            return ImapFailures::senseless(QStringLiteral("endless untagged status responses"));
    }
    for (const Outstanding &outstanding : std::as_const(m_outstanding)) {
        if (outstanding.command->take(response))
            return {};
    }
    if (m_unsolicited)
        m_unsolicited(response);
    return {};
}

Result<void> ImapConnection::dispatchStatus(const StatusResponse &status)
{
    const auto at = std::find_if(m_outstanding.begin(), m_outstanding.end(),
                                 [&](const Outstanding &outstanding) { return outstanding.tag == status.tag; });
    if (at == m_outstanding.end()) {
        ++m_malformed; // an answer to nothing that was asked
        return ++m_idleTalk > idleTalkLimit ? ImapFailures::senseless(QStringLiteral("answers with unknown tags"))
                                            : Result<void>();
    }
    at->command->complete(status);
    m_outstanding.erase(at);
    return {};
}

Result<void> ImapConnection::dispatchContinuation()
{
    for (const Outstanding &outstanding : std::as_const(m_outstanding)) {
        if (const auto bytes = outstanding.command->proceed())
            return bytes->isEmpty() ? Result<void>() : sendRaw(*bytes);
    }
    return {};
}

} // namespace okienko
