// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/authorization_server.h"

#include "tests/support/certificates.h"
#include "tests/support/process_guard.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QTimer>

namespace okienko::test {

struct AuthorizationServer::Private {
    Options options;
    QTemporaryDir folder;
    CertificateFiles certificates;
    std::unique_ptr<ProcessGuard> process;
    quint16 port = 0;
    QNetworkAccessManager network;

    [[nodiscard]] std::unique_ptr<QNetworkReply> ask(const QUrl &url, const QByteArray &body = {}, bool follow = false)
    {
        QNetworkRequest request(url);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(certificates.ca));
        request.setSslConfiguration(tls);
        request.setTransferTimeout(20'000);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             follow ? QNetworkRequest::UserVerifiedRedirectPolicy : QNetworkRequest::ManualRedirectPolicy);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        std::unique_ptr<QNetworkReply> reply(body.isEmpty() ? network.get(request) : network.post(request, body));
        QObject::connect(reply.get(), &QNetworkReply::redirected, reply.get(), &QNetworkReply::redirectAllowed);
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished())
            loop.exec();
        return reply;
    }
};

AuthorizationServer::AuthorizationServer(std::unique_ptr<Private> p) : d(std::move(p)) {}

AuthorizationServer::~AuthorizationServer() = default;

Result<std::unique_ptr<AuthorizationServer>> AuthorizationServer::start(const Options &options)
{
    auto d = std::make_unique<Private>();
    d->options = options;
    const auto certificates = makeCertificates(d->folder.path(), QStringLiteral("localhost"));
    if (!certificates)
        return certificates.failure();
    d->certificates = *certificates;
    // Dovecot's own user asks with this authority.
    QFile::setPermissions(d->folder.path(), QFile::Permissions(0x7755));
    QFile::setPermissions(certificates->ca, QFile::Permissions(0x6644));
    const QString log = d->folder.filePath(QStringLiteral("log"));
    auto process = ProcessGuard::start({findProgram(QStringLiteral("python3")),
                                        {QStringLiteral(OKIENKO_SUPPORT_DIR "/authorization_server.py"),
                                         QStringLiteral("--cert"), certificates->certificate, QStringLiteral("--key"),
                                         certificates->key, QStringLiteral("--user"), options.user,
                                         QStringLiteral("--client-id"), options.clientId,
                                         QStringLiteral("--client-secret"), options.clientSecret},
                                        {},
                                        SIGTERM,
                                        log});
    if (!process)
        return process.failure();
    d->process = std::move(*process);
    QEventLoop loop;
    QTimer look;
    int looks = 0;
    QFile file(log);
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (!file.isOpen() && !file.open(QIODevice::ReadOnly) && ++looks < 500)
            return;
        file.seek(0);
        d->port = quint16(QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("port")).toInt());
        if (d->port != 0 || ++looks > 500 || !d->process->isRunning())
            loop.quit();
    });
    look.start(20);
    loop.exec();
    if (d->port == 0) {
        file.seek(0);
        return supportFailure(QStringLiteral("The authorization server did not start: ") + QString::fromUtf8(file.readAll()));
    }
    return std::unique_ptr<AuthorizationServer>(new AuthorizationServer(std::move(d)));
}

QString AuthorizationServer::issuer() const
{
    return QStringLiteral("https://localhost:%1").arg(d->port);
}

QString AuthorizationServer::caFile() const
{
    return d->certificates.ca;
}

QString AuthorizationServer::clientId() const
{
    return d->options.clientId;
}

bool AuthorizationServer::control(const QJsonObject &wanted)
{
    return d->ask(QUrl(url("/control")), QJsonDocument(wanted).toJson())->error() == QNetworkReply::NoError;
}

int AuthorizationServer::count(const char *what)
{
    const QJsonObject counts = QJsonDocument::fromJson(d->ask(QUrl(url("/counts")))->readAll()).object();
    return counts.value(QLatin1String(what)).toInt(-1);
}

QList<QByteArray> AuthorizationServer::issued()
{
    const QJsonObject counts = QJsonDocument::fromJson(d->ask(QUrl(url("/counts")))->readAll()).object();
    QList<QByteArray> tokens;
    const QJsonArray all = counts.value(QLatin1String("issued")).toArray();
    for (const QJsonValue &token : all)
        tokens << token.toString().toUtf8();
    return tokens;
}

QByteArray AuthorizationServer::browse(const QUrl &page)
{
    return d->ask(page, {}, true)->readAll();
}

QUrl AuthorizationServer::redirectOf(const QUrl &page)
{
    return QUrl::fromEncoded(d->ask(page)->rawHeader("Location"));
}

QString AuthorizationServer::dovecotConfig(const QString &mechanisms) const
{
    const QString path = d->folder.filePath(QStringLiteral("dovecot-oauth2.conf.ext"));
    QFile file(path);
    const QByteArray text = "introspection_url = " + url("/introspect").toUtf8()
        + "\nintrospection_mode = post\nusername_attribute = username\nactive_attribute = active\nactive_value = true\n"
          "tls_ca_cert_file = " + caFile().toUtf8() + "\n";
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
    file.setPermissions(QFile::Permissions(0x6644));
    return QStringLiteral("auth_mechanisms = plain login %1\n"
                          "passdb {\n  driver = oauth2\n  mechanisms = %1\n  args = %2\n}\n")
        .arg(mechanisms, path);
}

} // namespace okienko::test
