// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/oauth_challenge.h"
#include "channels/mail/smtp/smtp_envelope.h"
#include "channels/mail/smtp/smtp_sender.h"

#include <QElapsedTimer>
#include <curl/curl.h>

namespace okienko {

/// What libcurl's callbacks see of one submission. Lives on the stack of sendMail; one thread.
class SmtpTransfer {
public:
    /// The command that was sent last. Nothing of AUTH is kept but that there was one.
    enum class Stage { Greeting, Hello, StartTls, Login, MailFrom, Recipient, Data, Message };
    enum class Stop { None, Cancelled, RefusedByCaller, NoUtf8, NoLogin, Stalled, EndlessReply };

    SmtpTransfer(const QByteArray &data, const SmtpEnvelope &envelope, bool mustLogIn,
                 const std::function<Result<void>()> &beforeEndOfData, const std::atomic_bool &cancelled,
                 const SmtpTimeouts &timeouts);

    void attach(CURL *easy);

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] Stop stop() const { return m_stop; }
    [[nodiscard]] bool endOfDataGiven() const { return m_endOfDataGiven; }
    [[nodiscard]] const Failure &callersFailure() const { return m_callersFailure; }
    [[nodiscard]] const QByteArray &recipient() const { return m_recipient; }
    /// Whether the last command, or the message, was answered: libcurl keeps the code of an earlier answer.
    [[nodiscard]] bool isAnswered() const { return m_answered; }
    struct RecipientReply {
        QByteArray recipient; ///< as in the envelope
        int code = 0;
        QByteArray answer;
    };
    /// What was said to each RCPT TO, in order; without those that got no answer.
    [[nodiscard]] const QList<RecipientReply> &recipientReplies() const { return m_recipientReplies; }
    /// The last reply, its lines without code joined by spaces, at most 2,000 bytes.
    [[nodiscard]] const QByteArray &answer() const { return m_answer; }
    /// Why the server did not take an access token; empty: it did not say so.
    [[nodiscard]] const OAuthChallenge &challenge() const { return m_challenge; }

private:
    static size_t onRead(char *buffer, size_t size, size_t count, void *self);
    static size_t onReplyLine(char *line, size_t size, size_t count, void *self);
    static int onDebug(CURL *easy, curl_infotype type, char *data, size_t size, void *self);
    static int onProgress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t uploaded);

    size_t read(char *buffer, size_t room);
    bool replyLine(QByteArrayView line);
    void command(QByteArrayView line);
    bool goOn(curl_off_t uploaded);

    const QByteArray &m_data;
    const SmtpEnvelope &m_envelope;
    const bool m_mustLogIn;
    const std::function<Result<void>()> &m_beforeEndOfData;
    const std::atomic_bool &m_cancelled;
    const SmtpTimeouts m_timeouts;

    qsizetype m_position = 0;
    bool m_endOfDataAsked = false;
    bool m_endOfDataGiven = false;
    bool m_loggedIn = false;
    Stage m_stage = Stage::Greeting;
    Stop m_stop = Stop::None;
    Failure m_callersFailure;
    QByteArray m_recipient;
    QList<RecipientReply> m_recipientReplies;
    QByteArray m_answer;
    OAuthChallenge m_challenge;
    bool m_answerComplete = true;
    bool m_answered = false;
    int m_replyLines = 0;
    curl_off_t m_uploaded = 0;
    QElapsedTimer m_lastActivity;
    QElapsedTimer m_sinceCancel;
};

} // namespace okienko
