// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/byte_stream.h"
#include "channels/mail/credentials.h"
#include "channels/mail/curl_setup.h"
#include "channels/mail/interrupt.h"
#include "channels/mail/oauth_challenge.h"

#include <memory>

namespace okienko {

/// An authenticated connection to an IMAP server. libcurl resolves the name, goes through the proxy, secures and
/// verifies, and logs in (CURLOPT_CONNECT_ONLY); then the stream is ours.
class CurlStream : public ByteStream {
public:
    /// Blocks until logged in, refused or interrupted. Certificates, passwords, names and time-outs each have a
    /// sentence of their own in the failure.
    /// A token that the server refuses is renewed, and tried again once.
    [[nodiscard]] static Result<std::unique_ptr<ByteStream>> openImap(const ServerSettings &server,
                                                                      const PasswordSource &password,
                                                                      Interrupt &interrupt,
                                                                      const MailTimeouts &timeouts = {});
    ~CurlStream() override;

    Result<qsizetype> readSome(char *buffer, qsizetype size) override;
    Result<void> writeAll(QByteArrayView bytes) override;
    Result<bool> waitReadable(int milliseconds, Wait wait) override;
    [[nodiscard]] QByteArray peerAddress() const override;

private:
    CurlStream(ServerSettings server, Interrupt &interrupt);
    Result<void> connect(const PasswordSource &password, const MailTimeouts &timeouts);
    Result<void> perform();
    Failure connectFailure(CURLcode code) const;
    Failure broken(CURLcode code) const;
    static int onDebug(CURL *easy, curl_infotype type, char *data, size_t size, void *self);

    struct MultiCleanup {
        void operator()(CURLM *multi) const noexcept { curl_multi_cleanup(multi); }
    };
    ServerSettings m_server;
    Interrupt &m_interrupt;
    // The multi handle owns the connection and must outlive its easy handle's use; destroyed after it.
    std::unique_ptr<CURLM, MultiCleanup> m_multi;
    CurlHandle m_easy;
    curl_socket_t m_socket = CURL_SOCKET_BAD;
    bool m_proxyTalks;                    ///< an HTTP proxy has not opened the way yet
    bool m_greeted = false;
    bool m_badGreeting = false;
    int m_linesBeforeLogin = 0;
    OAuthChallenge m_challenge;           ///< why a token was refused
    QByteArray m_lastAnswer;              ///< the server's last line before the hand-over
    char m_error[CURL_ERROR_SIZE] = {};
};

} // namespace okienko
