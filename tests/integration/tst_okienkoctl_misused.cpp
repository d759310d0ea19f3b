// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/ctl_runner.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/tcp_proxy.h"

#include <QDir>

using namespace okienko;
using namespace okienko::test;

/// okienkoctl in the hands of people in a hurry: odd files, words too many, outputs that are closed, Ctrl+C.
class TestOkienkoctlMisused : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<CtlRunner> m_ctl;
    std::unique_ptr<DovecotServer> m_dovecot;

    static QByteArray mail(int number)
    {
        const QByteArray id = QByteArray::number(number);
        return "From: k" + id + "@example.com\r\nTo: bok@shop.example\r\nSubject: Pytanie " + id + "\r\nMessage-ID: <k" + id
            + "@example.com>\r\n\r\n" + QByteArray("Tekst z wieloma slowami.\r\n").repeated(400);
    }

    void addAccount(quint16 port = 0)
    {
        auto started = DovecotServer::start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.failure().log));
        m_dovecot = std::move(*started);
        VERIFY_DONE(m_ctl->addAccount(QStringLiteral("bok"),
                                      QStringLiteral("imaps://localhost:%1").arg(port ? port : m_dovecot->imapsPort()),
                                      m_dovecot->user(), m_dovecot->password(), m_dovecot->caFile()));
    }

    int shell(const QString &line) const
    {
        QProcess process;
        process.setProcessEnvironment(m_ctl->environment);
        process.start(QStringLiteral("bash"), {QStringLiteral("-c"), QStringLiteral("ctl() { \"%1\" --store \"%2\" \"$@\"; }; %3")
                                                                          .arg(CtlRunner::program(), m_ctl->store, line)});
        return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

private slots:
    void init()
    {
        m_ctl = std::make_unique<CtlRunner>();
        m_ctl->store = QStringLiteral("sqlite:") + m_ctl->path(QStringLiteral("sklep żółw.db"));
        VERIFY_DONE(m_ctl->run("init"));
    }
    void cleanup()
    {
        VERIFY_DONE(m_ctl->run("verify"));
        m_ctl.reset();
        m_dovecot.reset();
    }

    void wordsTooMany()
    {
        for (const char *line : {"init again", "list 5", "show 1 2", "verify now", "outbox 3", "sync bok", "claim 1 2",
                                 "import customers a.csv b.csv", "sync --once --watch"}) {
            const auto outcome = m_ctl->run(line);
            QVERIFY2(outcome.status == 2, line);
            QVERIFY2(!outcome.error.isEmpty() && outcome.out.isEmpty(), line);
        }
    }

    void oddFiles()
    {
        QDir folder(m_ctl->path(QString()));
        QVERIFY(folder.mkpath(QStringLiteral("skrzynka ż/ó'\"$(x)/new")));
        m_ctl->write(QStringLiteral("skrzynka ż/ó'\"$(x)/zażółć gęślą.eml"), mail(1));
        m_ctl->write(QStringLiteral("skrzynka ż/empty.eml"), {});
        QByteArray binary;
        for (int i = 0; i < 70'000; ++i)
            binary.append(char(i * 37 % 256));
        m_ctl->write(QStringLiteral("skrzynka ż/binary.bin"), binary);
        QVERIFY(QFile::link(QStringLiteral("."), m_ctl->path(QStringLiteral("skrzynka ż/loop"))));
        QVERIFY(QFile::link(QStringLiteral("/nonexistent"), m_ctl->path(QStringLiteral("skrzynka ż/gone.eml"))));
        // The whole folder, with the store in it.
        const auto outcome = m_ctl->run({QStringLiteral("import"), QStringLiteral("mail"), m_ctl->path(QString()), QStringLiteral("--json")});
        VERIFY_DONE(outcome);
        QCOMPARE(outcome.count("new") + outcome.count("quarantined"), 3);
        const auto again = m_ctl->run({QStringLiteral("import"), QStringLiteral("mail"), m_ctl->path(QString()), QStringLiteral("--json")});
        QCOMPARE(again.count("known"), 3);
        for (const char *path : {"/dev/zero", "/proc/self/mem", "/nonexistent"})
            VERIFY_FAILED(m_ctl->run({QStringLiteral("import"), QStringLiteral("mail"), QLatin1String(path)}), path);
        VERIFY_FAILED(m_ctl->run("import customers /dev/zero"), "/dev/zero");
        QCOMPARE(m_ctl->run("parse /dev/zero").status, 1);
        QCOMPARE(m_ctl->run("import orders /").status, 1);
    }

    void outputsThatAreClosed()
    {
        m_ctl->write(QStringLiteral("a.eml"), mail(1));
        VERIFY_DONE(m_ctl->run({QStringLiteral("import"), QStringLiteral("mail"), m_ctl->path(QStringLiteral("a.eml"))}));
        QCOMPARE(shell(QStringLiteral("ctl list --json > /dev/full 2> /dev/null")), 1);
        QCOMPARE(shell(QStringLiteral("ctl list > /dev/full 2> /dev/null")), 1);
        QVERIFY(shell(QStringLiteral("ctl list --json >&-")) >= 0);
        QCOMPARE(shell(QStringLiteral("ctl list --json 2>&- | grep -q Pytanie")), 0);
        QVERIFY(shell(QStringLiteral("ctl show 1 | head -c 1 > /dev/null; exit ${PIPESTATUS[0]}")) >= 0);
    }

    void interruptedSyncOnce_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGKILL") << SIGKILL;
    }
    void interruptedSyncOnce()
    {
        QFETCH(int, signal);
        auto started = DovecotServer::start();
        QVERIFY(started.ok());
        m_dovecot = std::move(*started);
        TcpProxy proxy(m_dovecot->imapsPort());
        for (int i = 0; i < 30; ++i)
            QVERIFY(m_dovecot->deliver(mail(i)).ok());
        VERIFY_DONE(m_ctl->addAccount(QStringLiteral("bok"), QStringLiteral("imaps://localhost:%1").arg(proxy.port()),
                                      m_dovecot->user(), m_dovecot->password(), m_dovecot->caFile()));
        proxy.holdAnswersAfter(900); // hangs in the midst of the synchronisation
        QProcess process;
        process.start(CtlRunner::program(), m_ctl->withStore(CtlRunner::words("sync --once --json")));
        QTRY_VERIFY_WITH_TIMEOUT(proxy.clientBytes() > 900, 10'000);
        ::kill(pid_t(process.processId()), signal);
        QVERIFY(process.waitForFinished(10'000));
        if (signal == SIGKILL) {
            QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        } else {
            QCOMPARE(process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(process.exitCode(), 1);
            const QByteArray error = process.readAllStandardError();
            QVERIFY2(error.contains("was stopped"), error.constData());
        }
        // Nothing stands in the way of the next one.
        proxy.holdAnswersAfter(-1);
        const auto next = m_ctl->run("sync --once --json");
        VERIFY_DONE(next);
        QCOMPARE(next.count("stored"), 30);
        QCOMPARE(m_ctl->listed(), 30);
    }

    void interruptedWatch()
    {
        addAccount();
        QVERIFY(m_dovecot->deliver(mail(1)).ok());
        QProcess *watching = m_ctl->startWatching();
        QTRY_COMPARE_WITH_TIMEOUT(m_ctl->listed(), 1, 5'000);
        ::kill(pid_t(watching->processId()), SIGINT);
        QVERIFY(watching->waitForFinished(10'000));
        QCOMPARE(watching->exitStatus(), QProcess::NormalExit);
        QCOMPARE(watching->exitCode(), 0);
        VERIFY_DONE(m_ctl->run("sync --once"));
    }

    void watchesOneAccountOnly()
    {
        addAccount();
        VERIFY_DONE(m_ctl->addAccount(QStringLiteral("inne"), QStringLiteral("imaps://localhost:1"), QStringLiteral("x"),
                                      QStringLiteral("zle-haslo-5"), {}));
        QVERIFY(m_dovecot->deliver(mail(1)).ok());
        m_ctl->startWatching({QStringLiteral("--account"), QStringLiteral("bok")});
        QTRY_COMPARE_WITH_TIMEOUT(m_ctl->listed(), 1, 5'000);
        const auto outcome = m_ctl->stopWatching();
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.error, QByteArray());
        QCOMPARE(m_ctl->run("sync --watch --account nobody").status, 1);
    }

    void twoAtOnceOnPostgres()
    {
        auto postgres = PostgresServer::start();
        QVERIFY(postgres.ok());
        m_ctl->store = m_ctl->postgresUrl(**postgres);
        VERIFY_DONE(m_ctl->run("init"));
        addAccount();
        for (int i = 0; i < 60; ++i)
            QVERIFY(m_dovecot->deliver(mail(i)).ok());
        QProcess processes[3];
        for (QProcess &process : processes)
            process.start(CtlRunner::program(), m_ctl->withStore(CtlRunner::words("sync --once --json")));
        int finished = 0;
        for (QProcess &process : processes) {
            QVERIFY(process.waitForFinished(60'000));
            QCOMPARE(process.exitStatus(), QProcess::NormalExit);
            finished += process.exitCode() == 0;
            const QByteArray error = process.readAllStandardError();
            QVERIFY2(process.exitCode() == 0 || error.contains("being synchronised by another"), error.constData());
        }
        QVERIFY(finished >= 1);
        QCOMPARE(m_ctl->listed(), 60);
        VERIFY_DONE(m_ctl->run("sync --once"));
        // A watching one that ends gives its lease back at once.
        m_ctl->startWatching();
        const auto elsewhere = [&] { return m_ctl->run("sync --once").error.contains("being synchronised by another"); };
        QTRY_VERIFY_WITH_TIMEOUT(elsewhere(), 5'000);
        QCOMPARE(m_ctl->stopWatching().status, 0);
        VERIFY_DONE(m_ctl->run("sync --once"));
        VERIFY_DONE(m_ctl->run("verify"));
        m_ctl->store = QStringLiteral("sqlite:") + m_ctl->path(QStringLiteral("sklep żółw.db"));
    }
};

QTEST_GUILESS_MAIN(TestOkienkoctlMisused)
#include "tst_okienkoctl_misused.moc"
