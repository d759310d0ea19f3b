// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/curl_failure.h"
#include "channels/mail/curl_setup.h"
#include "channels/mail/discovery.h"
#include "channels/mail/mail_text.h"
#include "channels/mail/oauth_challenge.h"
#include "channels/mail/server_guess.h"

#include <QDate>
#include <QLocale>
#include <QPromise>
#include <QRegularExpression>
#include <QThreadPool>

#include <memory>

namespace okienko {

namespace {

constexpr int recordsTimeoutMs = 3000;
constexpr qsizetype keptReplies = 64 * 1024;

/// Own threads: the global pool may be busy with reading mail, and these wait for the network.
QThreadPool &pool()
{
    static QThreadPool threads;
    return threads;
}

template <class T, class Work> QFuture<T> run(Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    QFuture<T> future = promise->future();
    promise->start();
    pool().start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

/// What the callbacks of a test gather.
struct Heard {
    QByteArray replies; ///< all lines of the server
    QByteArray lastLine;
    OAuthChallenge challenge;
    QByteArray tlsVersion;
    bool loggedIn = false;
};

size_t onLine(char *data, size_t size, size_t count, void *heard)
{
    auto *to = static_cast<Heard *>(heard);
    const QByteArrayView line(data, qsizetype(size * count));
    if (to->replies.size() + line.size() > keptReplies)
        return 0; // a server without an end: CURLE_WRITE_ERROR
    to->replies += line;
    if (!line.trimmed().isEmpty())
        to->lastLine = line.trimmed().toByteArray();
    if (const OAuthChallenge challenge = oauthChallenge(line); !challenge.isEmpty())
        to->challenge = challenge;
    return size * count;
}

int onDebug(CURL *, curl_infotype type, char *data, size_t size, void *heard)
{
    auto *to = static_cast<Heard *>(heard);
    const QByteArrayView text(data, qsizetype(size));
    // "SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384"
    static constexpr QByteArrayView tls("SSL connection using ");
    if (type == CURLINFO_TEXT && text.startsWith(tls)) {
        const QByteArrayView rest = text.sliced(tls.size());
        to->tlsVersion = rest.first(std::max<qsizetype>(0, rest.indexOf(' '))).toByteArray();
    } else if (type == CURLINFO_HEADER_OUT && (text.contains("AUTH") || text.contains(" LOGIN "))) {
        to->loggedIn = true;
    }
    return 0;
}

/// Of the server's own certificate, as libcurl tells it: "Nov 22 01:22:57 2026 GMT".
QDate certificateEnd(CURL *easy)
{
    curl_certinfo *chain = nullptr;
    if (curl_easy_getinfo(easy, CURLINFO_CERTINFO, &chain) != CURLE_OK || !chain || chain->num_of_certs < 1)
        return {};
    static constexpr QByteArrayView label("Expire date:");
    for (const curl_slist *field = chain->certinfo[0]; field; field = field->next) {
        const QByteArrayView text(field->data);
        if (!text.startsWith(label))
            continue;
        const QStringList parts = QString::fromLatin1(text.sliced(label.size())).simplified().split(QLatin1Char(' '));
        if (parts.size() < 4)
            return {};
        return QLocale::c().toDate(parts.at(0) + QLatin1Char(' ') + parts.at(1) + QLatin1Char(' ') + parts.at(3),
                                   QStringLiteral("MMM d yyyy"));
    }
    return {};
}

QStringList tlsFacts(CURL *easy, const Heard &heard)
{
    QStringList facts;
    QString version = QString::fromLatin1(heard.tlsVersion);
    if (!version.isEmpty()) {
        version.replace(QLatin1String("TLSv"), QLatin1String("TLS "));
        const QDate end = certificateEnd(easy);
        facts += end.isValid() ? MailText::tr("%1, certificate valid until %2")
                                     .arg(version, QLocale().toString(end, QLocale::ShortFormat))
                               : version;
    } else {
        facts += MailText::tr("Not encrypted: a server on this computer");
    }
    return facts;
}

bool offers(const QByteArray &replies, const char *capability)
{
    const QRegularExpression word(QStringLiteral("(^|[\\s-])%1($|[\\s=])").arg(QLatin1String(capability)),
                                  QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    return word.match(QString::fromLatin1(replies)).hasMatch();
}

QStringList imapFacts(const QByteArray &replies)
{
    QStringList facts;
    facts += offers(replies, "IDLE") ? MailText::tr("New mail is announced at once (IDLE)")
                                     : MailText::tr("New mail is looked for every minute (no IDLE)");
    if (offers(replies, "QRESYNC") || offers(replies, "CONDSTORE"))
        facts += MailText::tr("Changes are fetched quickly (CONDSTORE)");
    return facts;
}

QStringList smtpFacts(const QByteArray &replies)
{
    QStringList facts;
    static const QRegularExpression size(QStringLiteral("^250[ -]SIZE (\\d{1,18})\\s*$"),
                                         QRegularExpression::CaseInsensitiveOption
                                             | QRegularExpression::MultilineOption);
    const QRegularExpressionMatch limit = size.match(QString::fromLatin1(replies));
    if (limit.hasMatch() && limit.captured(1).toLongLong() > 0)
        facts += MailText::tr("Messages of up to %1").arg(QLocale().formattedDataSize(limit.captured(1).toLongLong()));
    if (offers(replies, "SMTPUTF8"))
        facts += MailText::tr("International addresses (SMTPUTF8)");
    return facts;
}

ServerTest test(MailProtocol protocol, const ServerSettings &settings, const PasswordSource &password)
{
    ServerTest out;
    out.settings = settings;
    Result<QByteArray> given = password();
    if (!given) {
        out.failure = given.failure();
        return out;
    }
    QByteArray secret = std::move(given).value();
    Heard heard; // before the handle, whose cleaning up still calls back
    char errorBuffer[CURL_ERROR_SIZE] = "";
    const CurlHandle easy = makeCurlHandle();
    const Result<void> ready = applyServerSettings(easy.get(), protocol, settings, secret, {20'000, 20'000});
    wipe(secret);
    if (!ready) {
        out.failure = ready.failure();
        return out;
    }
    const auto set = [&easy](CURLoption option, const auto value) { curl_easy_setopt(easy.get(), option, value); };
    set(CURLOPT_CUSTOMREQUEST, protocol == MailProtocol::Imap ? "CAPABILITY" : "NOOP");
    set(CURLOPT_TIMEOUT_MS, 40'000L);
    set(CURLOPT_ERRORBUFFER, errorBuffer);
    set(CURLOPT_HEADERFUNCTION, &onLine);
    set(CURLOPT_HEADERDATA, &heard);
    set(CURLOPT_WRITEFUNCTION, &onLine);
    set(CURLOPT_WRITEDATA, &heard);
    set(CURLOPT_DEBUGFUNCTION, &onDebug);
    set(CURLOPT_DEBUGDATA, &heard);
    set(CURLOPT_VERBOSE, 1L); // for the debug function only
    set(CURLOPT_CERTINFO, 1L);

    const CURLcode result = curl_easy_perform(easy.get());
    long code = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &code);
    if (result != CURLE_OK) {
        const QByteArrayView answer(heard.lastLine);
        if (result == CURLE_LOGIN_DENIED && usesToken(settings.auth)) {
            out.failure = tokenRefused(settings, heard.challenge, heard.challenge.isEmpty() ? heard.lastLine : QByteArray(),
                                       QStringLiteral("test: login denied"));
            return out;
        }
        out.failure =
            curlFailure(result, errorBuffer, protocol == MailProtocol::Smtp ? code : 0, settings, answer.toByteArray());
        return out;
    }
    if (!settings.user.isEmpty() && !heard.loggedIn) {
        out.failure = {
            FailureKind::Authentication,
            MailText::tr("%1 offers no way to log in on port %2. Nothing was changed; check the port and the "
                         "encryption.")
                .arg(settings.host, QString::number(settings.port)),
            QStringLiteral("no login mechanism is offered")};
        return out;
    }
    out.ok = true;
    out.facts = tlsFacts(easy.get(), heard)
                + (protocol == MailProtocol::Imap ? imapFacts(heard.replies) : smtpFacts(heard.replies));
    return out;
}

} // namespace

QFuture<QList<ServerGuess>> guessServers(const QString &address)
{
    return run<QList<ServerGuess>>([address] {
        const AddressParts parts = addressParts(address);
        if (parts.domain.isEmpty())
            return QList<ServerGuess>();
        return guessesFrom(parts, lookUpMailRecords(parts.domain, recordsTimeoutMs));
    });
}

QFuture<ServerTest> testImapServer(const ServerSettings &settings, const PasswordSource &password)
{
    return run<ServerTest>([settings, password] { return test(MailProtocol::Imap, settings, password); });
}

QFuture<ServerTest> testSmtpServer(const ServerSettings &settings, const PasswordSource &password)
{
    return run<ServerTest>([settings, password] { return test(MailProtocol::Smtp, settings, password); });
}

} // namespace okienko
