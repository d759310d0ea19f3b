// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/byte_stream.h"
#include "channels/mail/credentials.h"
#include "channels/mail/curl_setup.h"
#include "channels/mail/imap/capabilities.h"
#include "channels/mail/imap/imap_command.h"
#include "channels/mail/imap/response_parser.h"
#include "channels/mail/interrupt.h"
#include "models/domain/account.h"

#include <atomic>
#include <functional>
#include <memory>

namespace okienko {

/// Commands and responses on one authenticated connection. Commands may be pipelined: send several, then receive.
/// Used by one thread at a time; blocks.
class ImapConnection {
public:
    using Unsolicited = std::function<void(ImapResponse &response)>;

    explicit ImapConnection(std::unique_ptr<ByteStream> stream, ImapLimits limits = {});
    /// Connects, secures, logs in and asks for the capabilities.
    [[nodiscard]] static Result<std::unique_ptr<ImapConnection>> open(const ServerSettings &server,
                                                                      const PasswordSource &password,
                                                                      Interrupt &interrupt,
                                                                      const MailTimeouts &timeouts = {});

    /// Sends a command; it must live until it is complete or the connection has failed.
    Result<void> send(ImapCommand &command);
    /// Reads until this command is complete. A failure is the connection's end; NO and BAD are in the command.
    Result<void> receive(ImapCommand &command);
    /// Reads until something is so.
    Result<void> receiveUntil(const std::function<bool()> &done);
    /// send, receive, and the command's own outcome.
    Result<void> run(ImapCommand &command);
    /// Bytes for a command that is on its way (the end of IDLE).
    Result<void> sendRaw(QByteArrayView bytes);
    /// Switches COMPRESS=DEFLATE on (RFC 4978); nothing else may be on its way. False: the server refused.
    Result<bool> compress();
    [[nodiscard]] bool isCompressed() const { return m_compressed; }
    /// Reads and dispatches what comes within the time; false where nothing came. Ends early when woken.
    Result<bool> listen(int milliseconds);

    [[nodiscard]] Capabilities &capabilities() { return m_capabilities; }
    /// Called with responses that no command took.
    void onUnsolicited(Unsolicited handler) { m_unsolicited = std::move(handler); }
    /// Responses so far that could not be understood and were left out.
    [[nodiscard]] int malformedResponses() const { return m_malformed; }
    [[nodiscard]] qint64 roundTrips() const { return m_roundTrips; }
    [[nodiscard]] qint64 bytesReceived() const { return m_stream->bytesReceived(); }
    [[nodiscard]] QByteArray peerAddress() const { return m_stream->peerAddress(); }
    /// Microseconds that the first answer took, to a command that is no work for the server.
    [[nodiscard]] qint64 answerTime() const { return m_answerUs; }
    /// Milliseconds spent waiting for bytes that were asked for.
    [[nodiscard]] qint64 waitedMs() const { return m_waitedUs / 1000; }
    /// Set by another thread: whoever receives gives up at the next read; the connection is of no more use.
    void abandon() { m_abandoned.store(true); }
    void setResponseTimeout(int milliseconds) { m_timeoutMs = milliseconds; }

private:
    Result<bool> readOnce(int milliseconds, ByteStream::Wait wait);
    Result<void> feed(QByteArrayView bytes);
    Result<void> dispatch(ImapResponse response);
    Result<void> dispatchStatus(const StatusResponse &status);
    Result<void> dispatchContinuation();

    struct Outstanding {
        QByteArray tag;
        ImapCommand *command;
    };
    std::unique_ptr<ByteStream> m_stream;
    ResponseParser m_parser;
    Capabilities m_capabilities;
    Unsolicited m_unsolicited;
    QList<Outstanding> m_outstanding;
    QByteArray m_buffer;
    QByteArray m_goodbye;
    bool m_saidGoodbye = false;
    bool m_compressed = false;
    ImapCommand *m_compressing = nullptr; ///< on its way: bytes after its OK are not for the parser
    QByteArray m_early;                   ///< those bytes
    qint64 m_waitedUs = 0;
    qint64 m_answerUs = 0;
    bool m_wroteSinceWait = false;
    std::atomic_bool m_abandoned{false};
    int m_nextTag = 1;
    int m_malformed = 0;
    int m_idleTalk = 0;       ///< untagged status responses in a row that led nowhere
    int m_timeoutMs = 90'000;
    qint64 m_roundTrips = 0;
};

} // namespace okienko
