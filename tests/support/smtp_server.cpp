// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smtp_server.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace okienko::test {

namespace {

Failure broken(const QString &what)
{
    return {FailureKind::Internal, {}, QStringLiteral("test SMTP server: ") + what};
}

Result<void> openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return broken(QStringLiteral("openssl ") + arguments.join(QLatin1Char(' ')) + QLatin1Char('\n')
                      + QString::fromUtf8(process.readAllStandardError()) + process.errorString());
    return {};
}

Result<void> write(const QString &path, const QByteArray &data)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size() || !file.flush())
        return broken(path + QStringLiteral(": ") + file.errorString());
    return {};
}

/// ca.pem, and server.pem with server.key signed by it.
Result<void> makeCertificates(const QString &folder, const SmtpServer::Options &options)
{
    const QString base = folder + QLatin1Char('/');
    QByteArray names = "subjectAltName=DNS:" + options.certificateHost.toUtf8();
    if (options.certificateHost == QLatin1String("localhost"))
        names += ",IP:127.0.0.1";
    if (auto done = write(base + QStringLiteral("server.ext"), names + "\nbasicConstraints=CA:FALSE\n"); !done)
        return done;
    const QStringList newKey{QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                             QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes")};
    const QStringList authority = QStringList{QStringLiteral("req"), QStringLiteral("-x509")} + newKey
                                  + QStringList{QStringLiteral("-days"),   QStringLiteral("30"),
                                                QStringLiteral("-subj"),   QStringLiteral("/CN=Okienko test authority"),
                                                QStringLiteral("-keyout"), base + QStringLiteral("ca.key"),
                                                QStringLiteral("-out"),    base + QStringLiteral("ca.pem")};
    if (auto done = openssl(authority); !done)
        return done;
    const QStringList request =
        QStringList{QStringLiteral("req")} + newKey
        + QStringList{QStringLiteral("-subj"),   QStringLiteral("/CN=") + options.certificateHost,
                      QStringLiteral("-keyout"), base + QStringLiteral("server.key"),
                      QStringLiteral("-out"),    base + QStringLiteral("server.csr")};
    if (auto done = openssl(request); !done)
        return done;
    return openssl({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"),
                    base + QStringLiteral("server.csr"), QStringLiteral("-CA"), base + QStringLiteral("ca.pem"),
                    QStringLiteral("-CAkey"), base + QStringLiteral("ca.key"), QStringLiteral("-CAcreateserial"),
                    QStringLiteral("-days"), options.expiredCertificate ? QStringLiteral("-1") : QStringLiteral("30"),
                    QStringLiteral("-extfile"), base + QStringLiteral("server.ext"), QStringLiteral("-out"),
                    base + QStringLiteral("server.pem")});
}

QStringList strings(const QJsonValue &array)
{
    QStringList out;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &value : values)
        out.append(value.toString());
    return out;
}

} // namespace

struct SmtpServer::Private {
    Options options;
    QTemporaryDir folder;
    QProcess process;
    quint16 smtps = 0;
    quint16 smtp = 0;
    quint16 plain = 0;

    [[nodiscard]] QString path(const char *name) const { return folder.filePath(QLatin1String(name)); }
};

SmtpServer::SmtpServer(std::unique_ptr<Private> data) : d(std::move(data)) {}

SmtpServer::~SmtpServer()
{
    stop();
}

Result<std::unique_ptr<SmtpServer>> SmtpServer::start(const Options &options)
{
    auto d = std::make_unique<Private>();
    d->options = options;
    if (!d->folder.isValid() || !QDir().mkpath(d->path("mail")))
        return broken(QStringLiteral("no temporary folder"));
    if (auto done = makeCertificates(d->folder.path(), options); !done)
        return done.failure();
    if (auto done = write(d->path("password"), options.password.toUtf8() + '\n'); !done)
        return done.failure();

    QStringList arguments{QStringLiteral(OKIENKO_SUPPORT_DIR "/smtp_server.py"), QStringLiteral("--stop-with-stdin")};
    const auto add = [&arguments](const char *option, const QString &value) {
        arguments << QLatin1String(option) << value;
    };
    add("--folder", d->path("mail"));
    add("--cert", d->path("server.pem"));
    add("--key", d->path("server.key"));
    add("--user", options.user);
    add("--password-file", d->path("password"));
    if (!options.introspectUrl.isEmpty()) {
        add("--introspect", options.introspectUrl);
        add("--introspect-ca", options.introspectCaFile);
    }
    if (!options.mechanisms.isEmpty())
        add("--mechanisms", options.mechanisms);
    if (!options.rejectRecipient.isEmpty())
        add("--reject-recipient", options.rejectRecipient);
    if (!options.deferRecipient.isEmpty())
        add("--defer-recipient", options.deferRecipient);
    if (options.sizeLimit > 0)
        add("--size-limit", QString::number(options.sizeLimit));
    if (options.plain)
        arguments << QStringLiteral("--plain");
    if (!options.tls)
        arguments << QStringLiteral("--no-smtps");

    d->process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // Debian's own interpreter: python3-aiosmtpd is installed for it.
    d->process.start(QStringLiteral("/usr/bin/python3"), arguments);
    while (!d->process.canReadLine()) {
        if (!d->process.waitForReadyRead(30'000))
            return broken(QStringLiteral("it did not start: ") + d->process.errorString());
    }
    const QJsonObject ports = QJsonDocument::fromJson(d->process.readLine()).object();
    d->smtps = quint16(ports.value(QLatin1String("smtps")).toInt());
    d->smtp = quint16(ports.value(QLatin1String("smtp")).toInt());
    d->plain = quint16(ports.value(QLatin1String("plain")).toInt());
    if (d->smtp == 0)
        return broken(QStringLiteral("it printed no ports"));
    return std::unique_ptr<SmtpServer>(new SmtpServer(std::move(d)));
}

quint16 SmtpServer::smtpsPort() const
{
    return d->smtps;
}

quint16 SmtpServer::plainPort() const
{
    return d->plain;
}

quint16 SmtpServer::smtpPort() const
{
    return d->smtp;
}

QString SmtpServer::caFile() const
{
    return d->path("ca.pem");
}

QString SmtpServer::user() const
{
    return d->options.user;
}

QString SmtpServer::password() const
{
    return d->options.password;
}

QList<SmtpServer::Received> SmtpServer::received() const
{
    QList<Received> out;
    const QDir folder(d->path("mail"));
    const QStringList envelopes = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : envelopes) {
        QFile envelope(folder.filePath(name));
        QFile mail(folder.filePath(name.chopped(5) + QStringLiteral(".eml")));
        if (!envelope.open(QIODevice::ReadOnly) || !mail.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject about = QJsonDocument::fromJson(envelope.readAll()).object();
        Received one;
        one.from = about.value(QLatin1String("from")).toString();
        one.to = strings(about.value(QLatin1String("to")));
        one.options = strings(about.value(QLatin1String("options")));
        one.user = about.value(QLatin1String("user")).toString();
        one.data = mail.readAll();
        out.append(one);
    }
    return out;
}

void SmtpServer::stop()
{
    if (d->process.state() == QProcess::NotRunning)
        return;
    d->process.terminate();
    if (!d->process.waitForFinished(5'000)) {
        d->process.kill();
        d->process.waitForFinished(5'000);
    }
}

} // namespace okienko::test
