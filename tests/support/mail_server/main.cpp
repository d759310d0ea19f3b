// SPDX-License-Identifier: GPL-3.0-or-later
// A private Dovecot for the demo: prints where it is as one JSON line, runs until its standard input ends.
#include "tests/support/dovecot_server.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace okienko::test;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    DovecotServer::Options options;
    if (argc == 3) {
        QFile passwordFile(app.arguments().value(2));
        if (!passwordFile.open(QIODevice::ReadOnly)) {
            QTextStream(stderr) << "Cannot read " << passwordFile.fileName() << "\n";
            return 1;
        }
        options.users = {app.arguments().value(1)};
        options.password = QString::fromUtf8(passwordFile.readLine()).trimmed();
    } else if (argc != 1) {
        QTextStream(stderr) << "okienko-mail-server [USER PASSWORD-FILE]\n";
        return 2;
    }
    // Delivery to USER+Sent files an answer in Sent.
    options.extraConfig = QStringLiteral("lmtp_save_to_detail_mailbox = yes\n");
    const auto server = DovecotServer::start(options);
    if (!server) {
        QTextStream(stderr) << server.failure().text << "\n";
        return 1;
    }
    const DovecotServer &dovecot = **server;
    const QJsonObject where{{QStringLiteral("imaps"), dovecot.imapsPort()},
                            {QStringLiteral("imap"), dovecot.imapPort()},
                            {QStringLiteral("lmtp"), dovecot.lmtpPort()},
                            {QStringLiteral("ca"), dovecot.caFile()},
                            {QStringLiteral("certificate"), dovecot.certificateFile()},
                            {QStringLiteral("key"), dovecot.keyFile()},
                            {QStringLiteral("folder"), dovecot.folder()}};
    QTextStream(stdout) << QJsonDocument(where).toJson(QJsonDocument::Compact) << Qt::endl;
    QFile input;
    if (input.open(stdin, QIODevice::ReadOnly))
        input.readAll();
    return 0;
}
