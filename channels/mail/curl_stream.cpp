// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/curl_stream.h"

#include "channels/mail/curl_failure.h"
#include "channels/mail/mail_text.h"

#include <cerrno>
#include <utility>
#include <poll.h>

namespace okienko {

namespace {

constexpr int writeTimeoutMs = 60'000;
constexpr int longestLogin = 10'000; // lines of the server

Failure stopped()
{
    return {FailureKind::Cancelled, MailText::tr("Receiving mail was stopped. What was received is kept."),
            QStringLiteral("cancelled")};
}

} // namespace

CurlStream::CurlStream(ServerSettings server, Interrupt &interrupt)
    : m_server(std::move(server))
    , m_interrupt(interrupt)
    , m_easy(makeCurlHandle())
    , m_proxyTalks(m_server.proxy.startsWith(QLatin1String("http"), Qt::CaseInsensitive))
{
    m_multi.reset(curl_multi_init());
}

CurlStream::~CurlStream()
{
    curl_multi_remove_handle(m_multi.get(), m_easy.get());
}

Result<std::unique_ptr<ByteStream>> CurlStream::openImap(const ServerSettings &server, const PasswordSource &password,
                                                         Interrupt &interrupt, const MailTimeouts &timeouts)
{
    for (bool again = false;; again = true) {
        std::unique_ptr<CurlStream> stream(new CurlStream(server, interrupt));
        const auto outcome = stream->connect(password, timeouts);
        if (outcome)
            return std::unique_ptr<ByteStream>(std::move(stream));
        if (again || outcome.failure().kind != FailureKind::Authentication || !stream->m_greeted || !password.renew())
            return outcome.failure();
    }
}

Result<void> CurlStream::connect(const PasswordSource &password, const MailTimeouts &timeouts)
{
    auto secret = password();
    if (!secret)
        return secret.failure();
    CURL *easy = m_easy.get();
    const auto applied = applyServerSettings(easy, MailProtocol::Imap, m_server, *secret, timeouts);
    wipe(secret.value());
    if (!applied)
        return applied;
    curl_easy_setopt(easy, CURLOPT_CONNECT_ONLY, 1L);
    curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
    // The login may take as long as the connection: a server that delays wrong passwords is no broken one.
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, timeouts.connect + timeouts.response);
    // Without it a cancelled look-up of a name would be waited for.
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_error);
    curl_easy_setopt(easy, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, &CurlStream::onDebug);
    curl_easy_setopt(easy, CURLOPT_DEBUGDATA, this);
    const auto outcome = perform();
    // libcurl's copy of the password is not needed any longer, either.
    curl_easy_setopt(easy, CURLOPT_PASSWORD, nullptr);
    curl_easy_setopt(easy, CURLOPT_XOAUTH2_BEARER, nullptr);
    curl_easy_setopt(easy, CURLOPT_VERBOSE, 0L);
    return outcome;
}

Result<void> CurlStream::perform()
{
    if (curl_multi_add_handle(m_multi.get(), m_easy.get()) != CURLM_OK)
        return connectFailure(CURLE_FAILED_INIT);
    int running = 1;
    while (running > 0) {
        if (m_interrupt.isCancelled())
            return stopped();
        if (curl_multi_perform(m_multi.get(), &running) != CURLM_OK)
            return connectFailure(CURLE_FAILED_INIT);
        if (running == 0)
            break;
        if (m_badGreeting)
            return connectFailure(CURLE_WEIRD_SERVER_REPLY);
        curl_waitfd cancel = {m_interrupt.cancelDescriptor(), CURL_WAIT_POLLIN, 0};
        curl_multi_poll(m_multi.get(), &cancel, 1, 1000, nullptr);
    }
    int left = 0;
    const CURLMsg *message = curl_multi_info_read(m_multi.get(), &left);
    if (!message)
        return connectFailure(CURLE_GOT_NOTHING);
    if (message->data.result != CURLE_OK)
        return connectFailure(message->data.result);
    if (curl_easy_getinfo(m_easy.get(), CURLINFO_ACTIVESOCKET, &m_socket) != CURLE_OK || m_socket == CURL_SOCKET_BAD)
        return connectFailure(CURLE_GOT_NOTHING);
    return {};
}

int CurlStream::onDebug(CURL *, curl_infotype type, char *data, size_t size, void *self)
{
    // Only what the server says is looked at: what goes out holds the password.
    if (type == CURLINFO_HEADER_IN && size > 0) {
        auto *stream = static_cast<CurlStream *>(self);
        if (stream->m_proxyTalks) { // its answer to CONNECT, to the empty line
            stream->m_proxyTalks = !QByteArrayView(data, qsizetype(size)).trimmed().isEmpty();
            return 0;
        }
        stream->m_lastAnswer = QByteArray(data, qsizetype(size)).trimmed();
        if (const OAuthChallenge challenge = oauthChallenge(stream->m_lastAnswer); !challenge.isEmpty())
            stream->m_challenge = challenge;
        // RFC 9051 section 7.1.4: libcurl would wait for a greeting until its time is over.
        if (!std::exchange(stream->m_greeted, true))
            stream->m_badGreeting = !stream->m_lastAnswer.startsWith("* ");
        // Nor does it see an end in a row of "* BAD" that never comes to an answer.
        if (++stream->m_linesBeforeLogin > longestLogin)
            stream->m_badGreeting = true;
    }
    return 0;
}

Failure CurlStream::connectFailure(CURLcode code) const
{
    if (m_lastAnswer.startsWith("* BYE")) {
        const QString words = cleanServerText(QByteArrayView(m_lastAnswer).sliced(5));
        return {FailureKind::Network,
                MailText::tr("%1 does not take connections at the moment. Nothing was lost; it is tried again later.")
                        .arg(m_server.host) + serverSaid(QByteArrayView(m_lastAnswer).sliced(5)),
                QStringLiteral("BYE before the login was done: ") + words};
    }
    // "A002 NO [AUTHENTICATIONFAILED] …": the tag is ours and says nothing to people.
    QByteArray answer = m_lastAnswer;
    const qsizetype space = answer.indexOf(' ');
    const qsizetype word = space < 0 ? -1 : answer.indexOf(' ', space + 1);
    QByteArray answerCode;
    if (word > 0)
        answer = answer.sliced(word + 1);
    if (answer.startsWith('[') && answer.contains(']')) {
        answerCode = answer.sliced(1, answer.indexOf(']') - 1).toUpper();
        answer = answer.sliced(answer.indexOf(']') + 1).trimmed();
    }
    // Cut off in the TLS handshake: that is the network's fault, not the certificate's.
    if (code == CURLE_SSL_CONNECT_ERROR
        && (QByteArrayView(m_error).contains("SYSCALL") || QByteArrayView(m_error).contains("reset by peer")
            || QByteArrayView(m_error).contains("unexpected eof")))
        code = CURLE_RECV_ERROR;
    // RFC 9051 section 7.1: the password was not looked at.
    const bool passing = answerCode == "UNAVAILABLE" || answerCode == "INUSE" || answerCode == "LIMIT";
    Failure failure = curlFailure(code, m_error, code == CURLE_LOGIN_DENIED && passing ? 454 : 0, m_server,
                                  code == CURLE_LOGIN_DENIED || code == CURLE_USE_SSL_FAILED ? answer : QByteArray());
    if (failure.kind == FailureKind::Authentication && usesToken(m_server.auth))
        return tokenRefused(m_server, m_challenge, m_challenge.isEmpty() ? answer : QByteArray(), failure.log);
    return failure;
}

Failure CurlStream::broken(CURLcode code) const
{
    return {FailureKind::Network,
            MailText::tr("The connection to %1 was cut off. What was received is kept; the rest is fetched when the "
                         "server can be reached again.").arg(m_server.host),
            QStringLiteral("curl %1 (%2) %3").arg(int(code)).arg(QLatin1String(curl_easy_strerror(code)),
                                                               cleanServerText(m_error))};
}

Result<qsizetype> CurlStream::readSome(char *buffer, qsizetype size)
{
    if (m_interrupt.isCancelled()) // also in the midst of bytes that never stop coming
        return stopped();
    size_t got = 0;
    const CURLcode code = curl_easy_recv(m_easy.get(), buffer, size_t(size), &got);
    if (code == CURLE_AGAIN)
        return qsizetype(0);
    if (code != CURLE_OK)
        return broken(code);
    if (got == 0)
        return broken(CURLE_GOT_NOTHING); // end of file
    m_received += qint64(got);
    return qsizetype(got);
}

Result<void> CurlStream::writeAll(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (m_interrupt.isCancelled())
            return stopped();
        size_t sent = 0;
        const CURLcode code = curl_easy_send(m_easy.get(), bytes.data(), size_t(bytes.size()), &sent);
        if (code == CURLE_AGAIN) {
            pollfd waits[] = {{m_socket, POLLOUT, 0}, {m_interrupt.cancelDescriptor(), POLLIN, 0}};
            if (::poll(waits, 2, writeTimeoutMs) == 0)
                return broken(CURLE_OPERATION_TIMEDOUT);
            continue;
        }
        if (code != CURLE_OK)
            return broken(code);
        bytes = bytes.sliced(qsizetype(sent));
        m_sent += qint64(sent);
    }
    return {};
}

Result<bool> CurlStream::waitReadable(int milliseconds, Wait wait)
{
    pollfd waits[] = {{m_socket, POLLIN, 0},
                      {m_interrupt.cancelDescriptor(), POLLIN, 0},
                      {m_interrupt.wakeDescriptor(), POLLIN, 0}};
    const nfds_t count = wait == Wait::ForBytesOrWake ? 3 : 2;
    const int ready = ::poll(waits, count, milliseconds);
    if (m_interrupt.isCancelled())
        return stopped();
    if (ready < 0 && errno != EINTR)
        return broken(CURLE_RECV_ERROR);
    return ready > 0 && waits[0].revents != 0;
}

QByteArray CurlStream::peerAddress() const
{
    char *address = nullptr;
    curl_easy_getinfo(m_easy.get(), CURLINFO_PRIMARY_IP, &address);
    return address;
}

} // namespace okienko
