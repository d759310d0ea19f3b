// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates.h"

#include "tests/support/process_guard.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QHostAddress>

namespace okienko::test {

namespace {

/// `openssl ca` is the only command of OpenSSL 3.0 that sets both ends of a certificate's life.
constexpr auto authorityConfig = R"([ca]
default_ca = authority
[authority]
database = %1/index.txt
serial = %1/serial
new_certs_dir = %1
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
[server]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = %2
[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
)";

QString alternativeNames(const QString &host)
{
    if (host == QLatin1String("localhost"))
        return QStringLiteral("DNS:localhost,IP:127.0.0.1,IP:::1");
    return (QHostAddress(host).isNull() ? QStringLiteral("DNS:") : QStringLiteral("IP:")) + host;
}

bool writeFile(const QString &path, const QByteArray &data)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(data) == data.size();
}

Result<QByteArray> openssl(const QStringList &arguments)
{
    return runCommand({findProgram(QStringLiteral("openssl")), arguments, {}, SIGTERM, {}});
}

} // namespace

Result<CertificateFiles> makeCertificates(const QString &folder, const QString &host, bool expired)
{
    const QDir dir(folder);
    const QString config = dir.filePath(QStringLiteral("openssl.cnf"));
    const CertificateFiles files{dir.filePath(QStringLiteral("ca.pem")), dir.filePath(QStringLiteral("server.pem")),
                                 dir.filePath(QStringLiteral("server.key"))};
    const QString caKey = dir.filePath(QStringLiteral("ca.key"));
    const QString request = dir.filePath(QStringLiteral("server.csr"));
    const QString text = QString::fromLatin1(authorityConfig).arg(dir.absolutePath(), alternativeNames(host));
    if (!dir.mkpath(QStringLiteral(".")) || !writeFile(config, text.toUtf8())
        || !writeFile(dir.filePath(QStringLiteral("index.txt")), {})
        || !writeFile(dir.filePath(QStringLiteral("serial")), "1000\n"))
        return supportFailure(QStringLiteral("Cannot write into %1.").arg(folder));

    const QStringList newKey = {QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                                QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes")};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString format = QStringLiteral("yyyyMMddHHmmss'Z'");
    const QString from = expired ? QStringLiteral("20200101000000Z") : now.addDays(-1).toString(format);
    const QString until = expired ? QStringLiteral("20200131000000Z") : now.addDays(30).toString(format);

    auto done = openssl(QStringList{QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-config"), config,
                                    QStringLiteral("-extensions"), QStringLiteral("root"), QStringLiteral("-days"),
                                    QStringLiteral("30"), QStringLiteral("-subj"),
                                    QStringLiteral("/CN=Okienko test authority"), QStringLiteral("-keyout"), caKey,
                                    QStringLiteral("-out"), files.ca}
                        + newKey);
    if (done)
        done = openssl(QStringList{QStringLiteral("req"), QStringLiteral("-config"), config, QStringLiteral("-subj"),
                                   QStringLiteral("/CN=") + host, QStringLiteral("-keyout"), files.key,
                                   QStringLiteral("-out"), request}
                       + newKey);
    if (done)
        done = openssl({QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-notext"),
                        QStringLiteral("-config"), config, QStringLiteral("-extensions"), QStringLiteral("server"),
                        QStringLiteral("-cert"), files.ca, QStringLiteral("-keyfile"), caKey,
                        QStringLiteral("-startdate"), from, QStringLiteral("-enddate"), until, QStringLiteral("-in"),
                        request, QStringLiteral("-out"), files.certificate});
    if (!done)
        return done.failure();
    return files;
}

} // namespace okienko::test
