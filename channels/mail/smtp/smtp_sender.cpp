// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/smtp/smtp_sender.h"

#include "channels/mail/curl_failure.h"
#include "channels/mail/curl_setup.h"
#include "channels/mail/mail_text.h"
#include "channels/mail/smtp/recipient_answers.h"
#include "channels/mail/smtp/smtp_transfer.h"

#include <QLocale>
#include <sys/socket.h>

namespace okienko {

namespace {

using Stage = SmtpTransfer::Stage;
using Stop = SmtpTransfer::Stop;

struct ListCleanup {
    void operator()(curl_slist *list) const noexcept { curl_slist_free_all(list); }
};
using CurlList = std::unique_ptr<curl_slist, ListCleanup>;

SendOutcome outcome(OutboxState state, const QString &text, const QString &log, long code = 0)
{
    return {state, text, log, int(code), {}};
}

/// Codes that are about the login, not about the message: RFC 4954 section 6.
bool isLoginCode(long code)
{
    return code == 530 || code == 534 || code == 535 || code == 538 || code == 454 || code == 432;
}

/// The server answered with a refusal to a command that speaks of this message.
SendOutcome refusal(const SmtpTransfer &transfer, const ServerSettings &server, long code, const QString &log,
                    qsizetype bytes)
{
    const bool forGood = code >= 500;
    const QString said = serverSaid(transfer.answer());
    const QString again = forGood ? MailText::tr("Change the message and send it again.")
                                  : MailText::tr("It stays in the outbox and is tried again later.");
    QString text;
    if (transfer.stage() == Stage::Recipient) {
        const QString recipient = cleanServerText(transfer.recipient());
        text = forGood ? MailText::tr("%1 does not accept the recipient %2. The message was not sent to anybody; "
                                      "correct the address and send it again.")
                             .arg(server.host, recipient)
                       : MailText::tr("%1 does not accept the recipient %2 at the moment. The message was not sent to "
                                      "anybody; it stays in the outbox and is tried again later.")
                             .arg(server.host, recipient);
    } else if (code == 552 || code == 523) {
        text = MailText::tr("The message is too large for %1: it has %2. It was not sent. Make the attachments smaller "
                            "and send it again.")
                   .arg(server.host, QLocale().formattedDataSize(bytes));
    } else if (transfer.stage() == Stage::MailFrom) {
        text = MailText::tr("%1 does not accept mail from this sender's address. The message was not sent. %2")
                   .arg(server.host, again);
    } else {
        text = MailText::tr("%1 did not accept the message, and it was not sent. %2").arg(server.host, again);
    }
    return outcome(forGood ? OutboxState::Rejected : OutboxState::Deferred, text + said, log, code);
}

SendOutcome stopped(const SmtpTransfer &transfer, const ServerSettings &server, const QString &log)
{
    const QString kept = MailText::tr("It stays in the outbox and is tried again later.");
    switch (transfer.stop()) {
    case Stop::RefusedByCaller:
        return outcome(OutboxState::Deferred,
                       MailText::tr("The message was not sent, because its state could not be saved before.")
                           + QLatin1Char(' ') + transfer.callersFailure().text,
                       transfer.callersFailure().log);
    case Stop::NoUtf8:
        return outcome(OutboxState::Rejected,
                       MailText::tr("%1 cannot send to addresses with letters like ą or č before the @. The message "
                                    "was not sent; use another address of this person.")
                           .arg(server.host),
                       QStringLiteral("SMTPUTF8 is not offered"));
    case Stop::NoLogin:
        return outcome(OutboxState::Deferred,
                       MailText::tr("%1 offers no way to log in, so the message was not sent. %2 Check the port and "
                                    "the encryption in the account's settings.")
                           .arg(server.host, kept),
                       QStringLiteral("AUTH is not offered"));
    case Stop::EndlessReply:
        return outcome(OutboxState::Deferred,
                       MailText::tr("%1 answered without an end, so the connection was closed. The message was not "
                                    "sent. %2")
                           .arg(server.host, kept),
                       QStringLiteral("endless reply"));
    case Stop::Stalled:
        return outcome(OutboxState::Deferred,
                       MailText::tr("%1 took too long to answer. The message was not sent. %2").arg(server.host, kept),
                       QStringLiteral("stalled; ") + log);
    case Stop::Cancelled:
    case Stop::None:
        break;
    }
    return outcome(OutboxState::Deferred,
                   MailText::tr("Sending was stopped before the message was complete. It was not sent and stays in "
                                "the outbox."),
                   QStringLiteral("cancelled"));
}

/// The name and password, or the token, were refused: nothing was said of the message yet.
bool loginRefused(CURLcode result, const SmtpTransfer &transfer, long code)
{
    return transfer.stop() == Stop::None && !transfer.endOfDataGiven() && transfer.stage() <= Stage::MailFrom
           && (result == CURLE_LOGIN_DENIED || isLoginCode(code)) && code != 454 && code != 432;
}

SendOutcome judge(CURLcode result, const SmtpTransfer &transfer, const ServerSettings &server, const char *errorBuffer,
                  long code, qsizetype bytes)
{
    const Failure failure = curlFailure(result, errorBuffer, code, server, transfer.answer());
    const bool refused = transfer.isAnswered() && code >= 400 && code < 600;
    if (result == CURLE_OK)
        return outcome(OutboxState::Accepted, {}, cleanServerText(transfer.answer()), code);

    if (transfer.endOfDataGiven()) {
        if (refused)
            return refusal(transfer, server, code, failure.log, bytes);
        return outcome(OutboxState::Uncertain,
                       MailText::tr("The message was handed to %1, but the connection broke before it confirmed. It "
                                    "may have been sent or not, so it is not sent again by itself: look into the Sent "
                                    "folder or ask the recipient.")
                           .arg(server.host),
                       failure.log, code);
    }
    if (transfer.stop() != Stop::None)
        return stopped(transfer, server, failure.log);
    const bool ofMessage = transfer.stage() >= Stage::MailFrom;
    if (usesToken(server.auth) && loginRefused(result, transfer, code)) {
        const Failure login = tokenRefused(server, transfer.challenge(), transfer.answer(), failure.log);
        return outcome(OutboxState::Deferred, login.text, login.log, code);
    }
    if (refused && isLoginCode(code)) {
        const Failure login = curlFailure(CURLE_LOGIN_DENIED, errorBuffer, code, server, transfer.answer());
        return outcome(OutboxState::Deferred, login.text, login.log, code);
    }
    if (refused && ofMessage)
        return refusal(transfer, server, code, failure.log, bytes);
    return outcome(OutboxState::Deferred, failure.text, failure.log, code);
}

struct Attempt {
    SendOutcome outcome;
    bool loginRefused = false;
};

/// One connection.
Attempt attemptToSend(const ServerSettings &server, const PasswordSource &password, const OutboxItem &item,
                      const QByteArray &data, const SmtpEnvelope &envelope, const std::function<Result<void>()> &beforeEndOfData,
                      const std::atomic_bool &cancelled, const SmtpTimeouts &timeouts)
{
    QByteArray secret;
    if (!server.user.isEmpty()) {
        Result<QByteArray> given = password();
        if (!given)
            return {outcome(OutboxState::Deferred, given.failure().text, given.failure().log), false};
        secret = std::move(given).value();
    }
    CurlHandle easy = makeCurlHandle();
    // The stall and final-answer times are watched by SmtpTransfer, which knows which of them counts.
    const Result<void> ready = applyServerSettings(easy.get(), MailProtocol::Smtp, server, secret,
                                                   {timeouts.connect, std::max(timeouts.stall, timeouts.finalAnswer)});
    wipe(secret);
    if (!ready)
        return {outcome(OutboxState::Deferred, ready.failure().text, ready.failure().log), false};

    char errorBuffer[CURL_ERROR_SIZE] = "";
    SmtpTransfer transfer(data, envelope, !server.user.isEmpty(), beforeEndOfData, cancelled, timeouts);
    transfer.attach(easy.get());
    CurlList recipients;
    for (const QByteArray &to : envelope.to)
        recipients.reset(curl_slist_append(recipients.release(), to.constData()));

    const auto set = [&easy](CURLoption option, const auto value) { curl_easy_setopt(easy.get(), option, value); };
    set(CURLOPT_ERRORBUFFER, errorBuffer);
    set(CURLOPT_MAIL_FROM, envelope.from.constData());
    set(CURLOPT_MAIL_RCPT, recipients.get());
    set(CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1L); // who is refused does not keep the others waiting
    set(CURLOPT_UPLOAD, 1L);
    // For SIZE (RFC 1870; an estimate is allowed). One more than is written: libcurl 7.88 ends the message by
    // itself, without asking for the end, as soon as it has written exactly this number of bytes.
    set(CURLOPT_INFILESIZE_LARGE, curl_off_t(data.size() + stuffedDots(data) + 1));

    const CURLcode result = curl_easy_perform(easy.get());
    long code = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &code);
    const SendOutcome judged = judge(result, transfer, server, errorBuffer, code, data.size());
    const Attempt attempt{tellRecipientsApart(judged, item, transfer.recipientReplies(), server.host),
                          loginRefused(result, transfer, code)};
    // The outcome is known: QUIT is still sent, but nobody waits for its answer.
    curl_socket_t socket = CURL_SOCKET_BAD;
    if (curl_easy_getinfo(easy.get(), CURLINFO_ACTIVESOCKET, &socket) == CURLE_OK && socket != CURL_SOCKET_BAD)
        ::shutdown(socket, SHUT_RD);
    easy.reset(); // before what its callbacks use
    return attempt;
}

} // namespace

SendOutcome sendMail(const ServerSettings &server, const PasswordSource &password, const OutboxItem &item,
                     const std::function<Result<void>()> &beforeEndOfData, const std::atomic_bool &cancelled,
                     const SmtpTimeouts &timeouts)
{
    const Result<SmtpEnvelope> envelope = makeEnvelope(item);
    if (!envelope)
        return outcome(OutboxState::Rejected, envelope.failure().text, envelope.failure().log);
    if (item.raw.isEmpty())
        return outcome(OutboxState::Rejected, MailText::tr("The message is empty and was not sent. Write it again."),
                       QStringLiteral("no bytes to send"));
    const QByteArray data = withCrlf(item.raw);
    Attempt attempt = attemptToSend(server, password, item, data, *envelope, beforeEndOfData, cancelled, timeouts);
    if (attempt.loginRefused && password.renew())
        attempt = attemptToSend(server, password, item, data, *envelope, beforeEndOfData, cancelled, timeouts);
    return attempt.outcome;
}

} // namespace okienko
