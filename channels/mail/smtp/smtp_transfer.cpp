// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/smtp/smtp_transfer.h"

#include <cctype>
#include <cstring>

namespace okienko {

namespace {

constexpr int maximumReplyLines = 512;
constexpr qsizetype keptAnswer = 2000;

} // namespace

SmtpTransfer::SmtpTransfer(const QByteArray &data, const SmtpEnvelope &envelope, bool mustLogIn,
                           const std::function<Result<void>()> &beforeEndOfData, const std::atomic_bool &cancelled,
                           const SmtpTimeouts &timeouts)
    : m_data(data),
      m_envelope(envelope),
      m_mustLogIn(mustLogIn),
      m_beforeEndOfData(beforeEndOfData),
      m_cancelled(cancelled),
      m_timeouts(timeouts)
{
    m_lastActivity.start();
}

void SmtpTransfer::attach(CURL *easy)
{
    const auto set = [easy](CURLoption option, const auto value) { curl_easy_setopt(easy, option, value); };
    set(CURLOPT_READFUNCTION, &SmtpTransfer::onRead);
    set(CURLOPT_READDATA, this);
    set(CURLOPT_HEADERFUNCTION, &SmtpTransfer::onReplyLine);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_DEBUGFUNCTION, &SmtpTransfer::onDebug);
    set(CURLOPT_DEBUGDATA, this);
    set(CURLOPT_VERBOSE, 1L); // for the debug function only
    set(CURLOPT_XFERINFOFUNCTION, &SmtpTransfer::onProgress);
    set(CURLOPT_XFERINFODATA, this);
    set(CURLOPT_NOPROGRESS, 0L);
}

size_t SmtpTransfer::onRead(char *buffer, size_t size, size_t count, void *self)
{
    return static_cast<SmtpTransfer *>(self)->read(buffer, size * count);
}

size_t SmtpTransfer::read(char *buffer, size_t room)
{
    m_lastActivity.restart();
    m_stage = Stage::Message;
    if (m_stop != Stop::None)
        return CURL_READFUNC_ABORT;
    const qsizetype left = m_data.size() - m_position;
    if (left > 0) {
        const qsizetype part = std::min<qsizetype>(left, qsizetype(room));
        std::memcpy(buffer, m_data.constData() + m_position, size_t(part));
        m_position += part;
        return size_t(part);
    }
    if (!m_endOfDataAsked) {
        m_endOfDataAsked = true;
        if (m_cancelled.load()) {
            m_stop = Stop::Cancelled;
            return CURL_READFUNC_ABORT;
        }
        if (const Result<void> may = m_beforeEndOfData(); !may) {
            m_callersFailure = may.failure();
            m_stop = Stop::RefusedByCaller;
            return CURL_READFUNC_ABORT;
        }
        m_endOfDataGiven = true;
        m_answered = false;
        m_lastActivity.restart();
    }
    return 0;
}

size_t SmtpTransfer::onReplyLine(char *line, size_t size, size_t count, void *self)
{
    // Another number than was given makes libcurl end with CURLE_WRITE_ERROR.
    const size_t length = size * count;
    return static_cast<SmtpTransfer *>(self)->replyLine(QByteArrayView(line, qsizetype(length))) ? length : length + 1;
}

bool SmtpTransfer::replyLine(QByteArrayView line)
{
    m_lastActivity.restart();
    if (m_stop == Stop::NoUtf8 || m_stop == Stop::NoLogin)
        return false;
    if (m_answerComplete) {
        m_answer.clear();
        m_replyLines = 0;
    }
    if (++m_replyLines > maximumReplyLines) {
        m_stop = Stop::EndlessReply;
        return false;
    }
    if (m_stage == Stage::Login) {
        if (const OAuthChallenge challenge = oauthChallenge(line); !challenge.isEmpty())
            m_challenge = challenge;
    }
    m_answerComplete = line.size() < 4 || line.at(3) != '-';
    const QByteArrayView text = line.size() > 4 ? line.sliced(4).trimmed() : QByteArrayView();
    if (m_answer.size() + text.size() < keptAnswer) {
        if (!m_answer.isEmpty())
            m_answer += ' ';
        m_answer += text;
    }
    // As libcurl sees it: three digits, and then no more of them.
    const bool isReply = m_answerComplete && line.size() >= 3 && (line.size() == 3 || std::isspace(uchar(line.at(3))));
    m_answered = m_answered || isReply;
    if (m_stage == Stage::Recipient && isReply)
        m_recipientReplies.append({m_recipient, line.first(3).toInt(), m_answer});
    return true;
}

int SmtpTransfer::onDebug(CURL *, curl_infotype type, char *data, size_t size, void *self)
{
    if (type == CURLINFO_HEADER_OUT)
        static_cast<SmtpTransfer *>(self)->command(QByteArrayView(data, qsizetype(size)));
    return 0;
}

void SmtpTransfer::command(QByteArrayView line)
{
    m_lastActivity.restart();
    if (m_stage == Stage::Message || line.startsWith("QUIT"))
        return; // the final dot, or QUIT
    m_answered = false;
    if (line.startsWith("EHLO") || line.startsWith("HELO")) {
        m_stage = Stage::Hello;
    } else if (line.startsWith("STARTTLS")) {
        m_stage = Stage::StartTls;
    } else if (line.startsWith("AUTH ")) {
        m_stage = Stage::Login;
        m_loggedIn = true;
    } else if (line.startsWith("MAIL FROM:")) {
        m_stage = Stage::MailFrom;
        // libcurl goes on without these where the server does not offer them; the reply's callback ends it.
        if (m_mustLogIn && !m_loggedIn)
            m_stop = Stop::NoLogin;
        else if (m_envelope.needsUtf8 && !line.contains(" SMTPUTF8"))
            m_stop = Stop::NoUtf8;
    } else if (line.startsWith("RCPT TO:")) {
        m_stage = Stage::Recipient;
        QByteArrayView address = line.sliced(8).trimmed();
        if (address.startsWith('<') && address.endsWith('>'))
            address = address.sliced(1).chopped(1);
        m_recipient = address.toByteArray();
    } else if (line.startsWith("DATA")) {
        m_stage = Stage::Data;
    }
}

int SmtpTransfer::onProgress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t uploaded)
{
    return static_cast<SmtpTransfer *>(self)->goOn(uploaded) ? 0 : 1;
}

bool SmtpTransfer::goOn(curl_off_t uploaded)
{
    if (uploaded != m_uploaded) {
        m_uploaded = uploaded;
        m_lastActivity.restart();
    }
    if (m_cancelled.load()) {
        // Leaving after the end of data would make the outcome unknown: give the server a moment to answer.
        if (!m_sinceCancel.isValid())
            m_sinceCancel.start();
        if (!m_endOfDataGiven || m_sinceCancel.hasExpired(m_timeouts.cancelGrace)) {
            m_stop = Stop::Cancelled;
            return false;
        }
    }
    if (m_lastActivity.hasExpired(m_endOfDataGiven ? m_timeouts.finalAnswer : m_timeouts.stall)) {
        m_stop = Stop::Stalled;
        return false;
    }
    return true;
}

} // namespace okienko
