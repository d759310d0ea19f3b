// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dovecot_server.h"
#include "tests/support/lmtp_client.h"
#include "tests/support/postgres_server.h"
#include "tests/support/process_guard.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace okienko;
using namespace okienko::test;

namespace {

/// Says why a server did not start, instead of only that it did not.
template <class T>
bool explain(const Result<T> &result)
{
    if (!result)
        qWarning().noquote() << result.failure().log;
    return result.ok();
}

/// One IMAP session: the lines that the server sends until the tagged answer.
QByteArray ask(QSslSocket &socket, const QByteArray &tag, const QByteArray &command)
{
    socket.write(tag + ' ' + command + "\r\n");
    QByteArray all;
    while (!all.contains("\n" + tag + ' ') && !all.startsWith(tag + ' ') && socket.waitForReadyRead(10'000))
        all += socket.readAll();
    return all;
}

void trust(QSslSocket &socket, const QString &caFile)
{
    auto configuration = socket.sslConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromPath(caFile));
    socket.setSslConfiguration(configuration);
}

const QByteArray mail = "From: Dawid <dawid@example.com>\r\nTo: bok@shop.example\r\nSubject: Paczka\r\n"
                        "Message-ID: <1@example.com>\r\n\r\n.kropka\r\n";

} // namespace

class TestServers : public QObject {
    Q_OBJECT
private slots:
    void dovecotTakesMailAndGivesIt()
    {
        auto server = DovecotServer::start();
        QVERIFY(explain(server));
        DovecotServer &dovecot = **server;
        QVERIFY(explain(dovecot.deliver(mail)));

        QSslSocket socket;
        trust(socket, dovecot.caFile());
        socket.connectToHostEncrypted(QStringLiteral("localhost"), dovecot.imapsPort());
        QVERIFY2(socket.waitForEncrypted(10'000), qPrintable(socket.errorString()));
        const QByteArray credentials =
            ('\0' + dovecot.user().toUtf8() + '\0' + dovecot.password().toUtf8()).toBase64();
        QVERIFY(ask(socket, "a", "AUTHENTICATE PLAIN " + credentials).contains("a OK"));
        const QByteArray folders = ask(socket, "b", "LIST \"\" * RETURN (SPECIAL-USE)");
        for (const char *use : {"\\Sent", "\\Drafts", "\\Trash", "\\Junk"})
            QVERIFY2(folders.contains(use), use);
        QVERIFY(ask(socket, "c", "SELECT INBOX").contains("* 1 EXISTS"));
        const QByteArray body = ask(socket, "d", "UID FETCH 1 BODY.PEEK[]");
        QVERIFY2(body.contains("\r\n.kropka\r\n") && body.contains("Return-Path: <dawid@example.com>"),
                 body.constData());
    }

    void dovecotRefusesAWrongPassword()
    {
        auto server = DovecotServer::start();
        QVERIFY(explain(server));
        QSslSocket socket;
        trust(socket, (*server)->caFile());
        socket.connectToHostEncrypted(QStringLiteral("localhost"), (*server)->imapsPort());
        QVERIFY(socket.waitForEncrypted(10'000));
        QVERIFY(ask(socket, "a", "LOGIN bok@shop.example wrong").contains("a NO"));
    }

    void dovecotSpeaksStartTls()
    {
        auto server = DovecotServer::start();
        QVERIFY(explain(server));
        QSslSocket socket;
        trust(socket, (*server)->caFile());
        socket.connectToHost(QStringLiteral("127.0.0.1"), (*server)->imapPort());
        QVERIFY(socket.waitForReadyRead(10'000));
        QVERIFY(socket.readAll().contains("STARTTLS"));
        QVERIFY(ask(socket, "a", "STARTTLS").contains("a OK"));
        socket.startClientEncryption();
        QVERIFY2(socket.waitForEncrypted(10'000), qPrintable(socket.errorString()));
    }

    void dovecotKeepsItsPortsAndMailOverARestart()
    {
        auto server = DovecotServer::start();
        QVERIFY(explain(server));
        DovecotServer &dovecot = **server;
        QVERIFY(explain(dovecot.deliver(mail)));
        const quint16 port = dovecot.imapsPort();
        QVERIFY(explain(dovecot.restart()));
        QCOMPARE(dovecot.imapsPort(), port);
        const auto status = dovecot.doveadm({QStringLiteral("mailbox"), QStringLiteral("status"), QStringLiteral("-u"),
                                             dovecot.user(), QStringLiteral("messages"), QStringLiteral("INBOX")});
        QVERIFY(explain(status));
        QVERIFY2(status->contains("messages=1"), status->constData());
        dovecot.stop();
        QSslSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        QVERIFY(!socket.waitForConnected(2'000));
    }

    void dovecotWithAnExpiredCertificate()
    {
        DovecotServer::Options options;
        options.expiredCertificate = true;
        options.certificateHost = QStringLiteral("mail.shop.example");
        auto server = DovecotServer::start(options);
        QVERIFY(explain(server));
        const auto certificates = QSslCertificate::fromPath((*server)->certificateFile());
        QCOMPARE(certificates.size(), 1);
        QVERIFY(certificates.first().expiryDate() < QDateTime::currentDateTimeUtc());
        QVERIFY(certificates.first().subjectAlternativeNames().contains(QSsl::DnsEntry,
                                                                       QStringLiteral("mail.shop.example")));
    }

    void postgresAnswersRestartsAndIsKilled()
    {
        auto server = PostgresServer::start();
        QVERIFY(explain(server));
        PostgresServer &postgres = **server;
        const auto first = postgres.createDatabase();
        QVERIFY(explain(first));
        const auto second = postgres.createDatabase();
        QVERIFY(explain(second));
        QVERIFY(first->conninfo != second->conninfo);
        QVERIFY(answers(postgres.port()));
        QVERIFY(explain(postgres.restart()));
        QVERIFY(answers(postgres.port()));
        postgres.kill();
        QVERIFY(!answers(postgres.port()));
        QVERIFY(explain(postgres.restart()));
        QVERIFY(answers(postgres.port()));
    }

    void aChildEndsWithItsParent()
    {
        auto process = ProcessGuard::start({QStringLiteral("/bin/cat"), {QStringLiteral("/dev/zero")}, {}, SIGTERM, {}});
        QVERIFY(explain(process));
        const QString folder = QStringLiteral("/proc/%1").arg((*process)->pid());
        QVERIFY(QFile::exists(folder));
        process->reset();
        QVERIFY(!QFile::exists(folder));
    }

    void linesForData()
    {
        QCOMPARE(dataLines(".a\nb\r\n..\n"), QByteArray("..a\r\nb\r\n...\r\n.\r\n"));
        QCOMPARE(dataLines("a"), QByteArray("a\r\n.\r\n"));
        QCOMPARE(envelopeSender("To: x@y.z\nFrom: =?utf-8?q?A?=\n <a@b.c>\n\nFrom: no@no.no\n"), QByteArray("a@b.c"));
        QCOMPARE(envelopeSender("From: \"a\r\n\r\n"), QByteArray());
    }

private:
    static bool answers(quint16 port)
    {
        const QString name = QStringLiteral("probe");
        bool ok = false;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
            database.setHostName(QStringLiteral("127.0.0.1"));
            database.setPort(port);
            database.setUserName(QStringLiteral("okienko_test"));
            database.setDatabaseName(QStringLiteral("postgres"));
            QSqlQuery query(database.open() ? database : QSqlDatabase());
            ok = database.isOpen() && query.exec(QStringLiteral("SELECT 1")) && query.next();
        }
        QSqlDatabase::removeDatabase(name);
        return ok;
    }
};

QTEST_GUILESS_MAIN(TestServers)
#include "tst_test_servers.moc"
