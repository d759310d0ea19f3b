// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/discovery.h"
#include "models/store/store.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/postgres_server.h"
#include "tests/support/smtp_server.h"
#include "tests/support/tcp_proxy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace okienko;
using namespace okienko::test;

namespace {

constexpr int manyMails = 400;

QByteArray mail(int number)
{
    return QByteArray("From: Klient <klient") + QByteArray::number(number) + "@example.com>\r\nTo: bok@shop.example\r\n"
        + "Subject: Pytanie " + QByteArray::number(number) + "\r\nMessage-ID: <k" + QByteArray::number(number)
        + "@example.com>\r\nDate: Sat, 21 Nov 2026 09:42:00 +0100\r\n\r\n"
        + QByteArray("Dzien dobry, pytam o zamowienie.\r\n").repeated(200);
}

} // namespace

/// The program is killed (SIGKILL) at points of the way and started again: nothing is lost, nothing is doubled.
class TestKilled : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Result<std::unique_ptr<PostgresServer>> postgres = PostgresServer::start();
        QVERIFY2(postgres.ok(), postgres ? "" : qPrintable(postgres.failure().log));
        m_postgres = std::move(*postgres);
    }

    void cleanup()
    {
        if (m_running && m_running->state() != QProcess::NotRunning) {
            m_running->kill();
            m_running->waitForFinished();
        }
        m_running.reset();
        m_imap.reset();
        m_submission.reset();
        m_smtp.reset();
        m_dovecot.reset();
    }

    void fivePoints_data()
    {
        QTest::addColumn<bool>("sqlite");
        QTest::newRow("sqlite") << true;
        QTest::newRow("postgresql") << false;
    }

    void fivePoints()
    {
        QFETCH(bool, sqlite);
        QVERIFY(startServers());
        if (QTest::currentTestFailed())
            return;
        m_store = sqlite ? QStringLiteral("sqlite:") + m_folder->filePath(QStringLiteral("%1.db").arg(sqlite))
                         : postgresUrl();
        QCOMPARE(ctl({QStringLiteral("init")}).status, 0);
        QCOMPARE(addAccount().status, 0);

        // 1: in the midst of the first synchronisation.
        for (int i = 0; i < manyMails; ++i)
            QVERIFY(m_dovecot->deliver(mail(i)).ok());
        startWatching();
        QTRY_VERIFY_WITH_TIMEOUT(listed() > 0, 30'000);
        killRunning();
        const int afterKill = listed();
        const Outcome again = ctl({QStringLiteral("sync"), QStringLiteral("--once"), QStringLiteral("--json")});
        QCOMPARE(again.status, 0);
        QCOMPARE(listed(), manyMails);
        QCOMPARE(again.json.object().value(QLatin1String("stored")).toInt(), manyMails);
        qInfo("1: killed with %d of %d stored; all there after the next start", afterKill, manyMails);

        // 2: an answer is queued, and nothing else has happened.
        const int first = idOf(QStringLiteral("Pytanie 1"));
        QVERIFY(first > 0);
        const QString firstId = queueAnswer(first);
        QVERIFY(!firstId.isEmpty());

        // 3: claimed, and the server has not greeted yet: the message never left.
        m_submission->holdAnswersAfter(0);
        startWatching();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(firstId), QStringLiteral("claimed"), 20'000);
        killRunning();
        QCOMPARE(m_smtp->received().size(), 0);
        m_submission->holdAnswersAfter(-1);
        QCOMPARE(ctl({QStringLiteral("sync"), QStringLiteral("--once")}).status, 0);
        if (!sqlite)
            recoverAsAfterLongSilence(firstId);
        QTRY_COMPARE_WITH_TIMEOUT(m_smtp->received().size(), 1, 10'000);
        QCOMPARE(sentCopies(firstId), 1);
        qInfo("2, 3: queued, killed while sending began; sent once after the next start");

        // 4: all bytes are with the server, its answer is not here: uncertain, never sent again by itself.
        const int second = idOf(QStringLiteral("Pytanie 2"));
        const QString secondId = queueAnswer(second);
        m_submission->holdAnswersAfter(8000);
        startWatching();
        QTRY_COMPARE_WITH_TIMEOUT(m_smtp->received().size(), 2, 20'000);
        QCOMPARE(stateOf(secondId), QStringLiteral("end_of_data_pending"));
        killRunning();
        m_submission->holdAnswersAfter(-1);
        if (!sqlite)
            makeClaimOld(secondId);
        QCOMPARE(ctl({QStringLiteral("sync"), QStringLiteral("--once")}).status, 0);
        QCOMPARE(stateOf(secondId), QStringLiteral("uncertain"));
        QCOMPARE(m_smtp->received().size(), 2);
        qInfo("4: killed between the last byte and the server's answer; uncertain, not sent again");

        // 5: accepted, and its copy is not filed, as IMAP is away.
        const int third = idOf(QStringLiteral("Pytanie 3"));
        const QString thirdId = queueAnswer(third);
        m_imap->setOpen(false);
        startWatching();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(thirdId), QStringLiteral("accepted"), 20'000);
        killRunning();
        m_imap->setOpen(true);
        QCOMPARE(m_smtp->received().size(), 3);
        QCOMPARE(ctl({QStringLiteral("sync"), QStringLiteral("--once")}).status, 0);
        QCOMPARE(m_smtp->received().size(), 3);
        QCOMPARE(sentCopies(thirdId), 1);
        QCOMPARE(stateOf(thirdId), QStringLiteral("done"));
        QCOMPARE(ctl({QStringLiteral("sync"), QStringLiteral("--once")}).status, 0);
        QCOMPARE(sentCopies(thirdId), 1);
        qInfo("5: killed between acceptance and filing; sent once, filed once");

        QCOMPARE(ctl({QStringLiteral("verify")}).status, 0);
        // 400 of customers, and our answers joined them: no conversation more.
        QCOMPARE(listed(QStringLiteral("open")) + listed(QStringLiteral("waiting")), manyMails);
    }

private:
    struct Outcome {
        int status = -1;
        QJsonDocument json;
        QByteArray error;
    };

    bool startServers()
    {
        Result<std::unique_ptr<DovecotServer>> dovecot = DovecotServer::start();
        Result<std::unique_ptr<SmtpServer>> smtp = SmtpServer::start();
        if (!dovecot || !smtp)
            return false;
        m_dovecot = std::move(*dovecot);
        m_smtp = std::move(*smtp);
        m_imap = std::make_unique<TcpProxy>(m_dovecot->imapsPort());
        m_submission = std::make_unique<TcpProxy>(m_smtp->smtpsPort());
        m_folder = std::make_unique<QTemporaryDir>();
        QFile password(m_folder->filePath(QStringLiteral("password")));
        QFile attachment(m_folder->filePath(QStringLiteral("answer.txt")));
        return password.open(QIODevice::WriteOnly) && password.write(m_dovecot->password().toUtf8()) > 0
            && attachment.open(QIODevice::WriteOnly)
            && attachment.write(QByteArray("Dzień dobry, odpowiadamy na pytanie.\n").repeated(600)) > 0;
    }

    QString postgresUrl()
    {
        const Result<StoreLocation> location = m_postgres->createDatabase();
        if (!location)
            return {};
        m_database = location->conninfo.section(QStringLiteral("dbname="), 1).section(QLatin1Char(' '), 0, 0);
        m_database.remove(QLatin1Char('\''));
        return QStringLiteral("postgresql://okienko_test@127.0.0.1:%1/%2").arg(m_postgres->port()).arg(m_database);
    }

    [[nodiscard]] QStringList withStore(const QStringList &arguments) const
    {
        return QStringList{QStringLiteral("--store"), m_store} + arguments;
    }

    static QString program() { return QStringLiteral(OKIENKO_BIN_DIR "/okienkoctl"); }

    [[nodiscard]] Outcome ctl(const QStringList &arguments) const
    {
        QProcess process;
        process.start(program(), withStore(arguments));
        process.waitForFinished(120'000);
        Outcome outcome{process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()),
                        process.readAllStandardError()};
        if (process.exitStatus() != QProcess::NormalExit)
            outcome.status = -1;
        if (outcome.status != 0)
            qWarning("%s: %s", qPrintable(arguments.join(QLatin1Char(' '))), outcome.error.constData());
        return outcome;
    }

    Outcome addAccount()
    {
        return ctl({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"), QStringLiteral("bok"),
                    QStringLiteral("--address"), QStringLiteral("bok@shop.example"), QStringLiteral("--imap"),
                    QStringLiteral("imaps://localhost:%1").arg(m_imap->port()), QStringLiteral("--smtp"),
                    QStringLiteral("smtps://localhost:%1").arg(m_submission->port()), QStringLiteral("--user"),
                    m_dovecot->user(), QStringLiteral("--password-file"),
                    m_folder->filePath(QStringLiteral("password")), QStringLiteral("--ca"), caBundle()});
    }

    /// Both servers' authorities in one file: the account has one.
    QString caBundle()
    {
        QFile bundle(m_folder->filePath(QStringLiteral("ca.pem")));
        QFile first(m_dovecot->caFile());
        QFile second(m_smtp->caFile());
        if (bundle.open(QIODevice::WriteOnly) && first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly))
            bundle.write(first.readAll() + '\n' + second.readAll());
        return bundle.fileName();
    }

    void startWatching()
    {
        m_running = std::make_unique<QProcess>();
        m_running->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_running->start(program(), withStore({QStringLiteral("sync"), QStringLiteral("--watch")}));
        QVERIFY(m_running->waitForStarted());
    }

    void killRunning()
    {
        ::kill(pid_t(m_running->processId()), SIGKILL);
        QVERIFY(m_running->waitForFinished());
        m_running.reset();
        releaseLease();
    }

    [[nodiscard]] int listed(const QString &view = QStringLiteral("open")) const
    {
        return int(ctl({QStringLiteral("list"), QStringLiteral("--view"), view, QStringLiteral("--limit"),
                        QStringLiteral("100000"), QStringLiteral("--json")})
                       .json.array()
                       .size());
    }

    [[nodiscard]] int idOf(const QString &subject) const
    {
        const QJsonArray rows = ctl({QStringLiteral("list"), QStringLiteral("--limit"), QStringLiteral("100000"),
                                     QStringLiteral("--json")})
                                    .json.array();
        for (const QJsonValue &row : rows) {
            if (row.toObject().value(QLatin1String("subject")).toString() == subject)
                return row.toObject().value(QLatin1String("id")).toInt();
        }
        return 0;
    }

    [[nodiscard]] QString queueAnswer(int conversation) const
    {
        return ctl({QStringLiteral("reply"), QString::number(conversation), QStringLiteral("--text"),
                    m_folder->filePath(QStringLiteral("answer.txt")), QStringLiteral("--json")})
            .json.object()
            .value(QLatin1String("message_id"))
            .toString();
    }

    [[nodiscard]] QString stateOf(const QString &messageId) const
    {
        const QJsonArray rows = ctl({QStringLiteral("outbox"), QStringLiteral("--json")}).json.array();
        for (const QJsonValue &row : rows) {
            if (row.toObject().value(QLatin1String("message_id")).toString() == messageId)
                return row.toObject().value(QLatin1String("state")).toString();
        }
        return {};
    }

    int sentCopies(const QString &messageId)
    {
        const Result<QByteArray> found =
            m_dovecot->doveadm({QStringLiteral("search"), QStringLiteral("-u"), m_dovecot->user(),
                                QStringLiteral("mailbox"), QStringLiteral("Sent"), QStringLiteral("header"),
                                QStringLiteral("Message-ID"), messageId});
        return found ? int(found->trimmed().isEmpty() ? 0 : found->trimmed().count('\n') + 1) : -1;
    }

    // On PostgreSQL a dead colleague's lease and claim run out by the clock. The test moves the clock's marks back
    // instead of waiting.
    void releaseLease() { runSql(QStringLiteral("UPDATE leases SET expires_at = 0")); }
    void makeClaimOld(const QString &) { runSql(QStringLiteral("UPDATE outbox SET claimed_at = 0 WHERE claimed_at > 0")); }
    void recoverAsAfterLongSilence(const QString &id)
    {
        makeClaimOld(id);
        QCOMPARE(ctl({QStringLiteral("sync"), QStringLiteral("--once")}).status, 0);
    }
    void runSql(const QString &sql)
    {
        if (m_store.startsWith(QLatin1String("sqlite:"))) {
            QCOMPARE(QProcess::execute(QStringLiteral("sqlite3"), {m_store.mid(7), sql}), 0);
        } else {
            QCOMPARE(QProcess::execute(QStringLiteral("psql"), {QStringLiteral("-q"), m_store, QStringLiteral("-c"), sql}),
                     0);
        }
    }

    std::unique_ptr<PostgresServer> m_postgres;
    std::unique_ptr<DovecotServer> m_dovecot;
    std::unique_ptr<SmtpServer> m_smtp;
    std::unique_ptr<TcpProxy> m_imap;
    std::unique_ptr<TcpProxy> m_submission;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_running;
    QString m_store;
    QString m_database;
};

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
