// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mail_service.h"
#include "models/store/accounts.h"
#include "models/store/verify.h"
#include "tests/integration/ctl_runner.h"
#include "tests/support/dovecot_server.h"

#include <QElapsedTimer>
#include <QSqlQuery>
#include <atomic>

using namespace okienko;
using namespace okienko::test;

namespace {

QByteArray mail(int number, int lines = 1)
{
    return QByteArray("From: Klient <klient") + QByteArray::number(number) + "@example.com>\r\nTo: bok@shop.example\r\n"
        + "Subject: Pytanie " + QByteArray::number(number) + "\r\nMessage-ID: <k" + QByteArray::number(number)
        + "@example.com>\r\nDate: Sat, 21 Nov 2026 09:42:00 +0100\r\n\r\n" + QByteArray("Dzien dobry.\r\n").repeated(lines);
}

std::shared_ptr<Store> opened(const StoreLocation &location)
{
    auto store = Store::open(location, {.create = true, .readOnly = false, .readers = 2, .user = {}}).result();
    return store ? std::move(*store) : nullptr;
}

qint64 countIn(Store &store, const QString &sql)
{
    const auto value = store.read([sql](Database &database) { return database.value(sql); }).result();
    return value ? value->toLongLong() : -1;
}

} // namespace

/// One program synchronises an account; when it dies another does; and two at once, by fault, harm nothing.
class TestTakeover : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PostgresServer> m_postgres;
    std::unique_ptr<DovecotServer> m_dovecot;
    std::unique_ptr<CtlRunner> m_ctl;

    CtlRunner::Outcome addAccount()
    {
        return m_ctl->addAccount(QStringLiteral("bok"), QStringLiteral("imaps://localhost:%1").arg(m_dovecot->imapsPort()),
                                 m_dovecot->user(), m_dovecot->password(), m_dovecot->caFile());
    }

private slots:
    void initTestCase()
    {
        auto postgres = PostgresServer::start();
        QVERIFY2(postgres.ok(), postgres ? "" : qPrintable(postgres.failure().log));
        m_postgres = std::move(*postgres);
    }
    void init()
    {
        auto dovecot = DovecotServer::start();
        QVERIFY2(dovecot.ok(), dovecot ? "" : qPrintable(dovecot.failure().log));
        m_dovecot = std::move(*dovecot);
        m_ctl = std::make_unique<CtlRunner>();
    }
    void cleanup()
    {
        m_ctl.reset();
        m_dovecot.reset();
    }

    void anotherClientTakesOverWithinTenSeconds()
    {
        m_ctl->store = m_ctl->postgresUrl(*m_postgres);
        VERIFY_DONE(m_ctl->run("init"));
        VERIFY_DONE(addAccount());
        const auto location = StoreLocation::parse(m_ctl->store);
        QVERIFY(location.ok());
        const auto look = opened(*location);
        QVERIFY(look);
        const QString messages = QStringLiteral("SELECT count(*) FROM messages");
        CtlRunner colleague;
        colleague.store = m_ctl->store;
        QVERIFY(m_dovecot->deliver(mail(1)).ok());
        QProcess *first = m_ctl->startWatching();
        QTRY_COMPARE_WITH_TIMEOUT(countIn(*look, messages), 1, 20'000);
        colleague.startWatching();
        // The lease is held: the colleague's program leaves the account alone.
        const auto refused = m_ctl->run("sync --once");
        QVERIFY2(refused.error.contains("being synchronised by another"), refused.error.constData());
        QVERIFY(m_dovecot->deliver(mail(2)).ok());
        QTRY_COMPARE_WITH_TIMEOUT(countIn(*look, messages), 2, 20'000);

        QCOMPARE(::kill(pid_t(first->processId()), SIGKILL), 0);
        QElapsedTimer clock;
        clock.start();
        QVERIFY(first->waitForFinished());
        QVERIFY(m_dovecot->deliver(mail(3)).ok());
        QTRY_COMPARE_WITH_TIMEOUT(countIn(*look, messages), 3, 20'000);
        qInfo("taken over, and its first mail received: %lld ms after kill -9", clock.elapsed());
        QVERIFY(clock.elapsed() < 10'000);
        QCOMPARE(colleague.stopWatching().status, 0);
        // Ended in good order the lease is free at once.
        const auto once = m_ctl->run("sync --once --json");
        VERIFY_DONE(once);
        QCOMPARE(once.count("stored"), 3);
        VERIFY_DONE(m_ctl->run("verify"));
    }

    /// SQLite has one writing program: the other one says so, and works at once when that was killed.
    void sqliteHasOneWriterAndTheNextOneGoesOn()
    {
        m_ctl->store = QStringLiteral("sqlite:") + m_ctl->path(QStringLiteral("store.db"));
        VERIFY_DONE(m_ctl->run("init"));
        VERIFY_DONE(addAccount());
        QVERIFY(m_dovecot->deliver(mail(1)).ok());
        QProcess *first = m_ctl->startWatching();
        QTRY_COMPARE_WITH_TIMEOUT(m_ctl->listed(), 1, 10'000);
        const auto refused = m_ctl->run("sync --once");
        QCOMPARE(refused.status, 1);
        QCOMPARE(faultOfText(refused.error), QString());
        QCOMPARE(::kill(pid_t(first->processId()), SIGKILL), 0);
        QVERIFY(first->waitForFinished());
        QVERIFY(m_dovecot->deliver(mail(2)).ok());
        const auto next = m_ctl->run("sync --once --json");
        VERIFY_DONE(next);
        QCOMPARE(next.count("new"), 1);
        QCOMPARE(m_ctl->listed(), 2);
        VERIFY_DONE(m_ctl->run("verify"));
    }

    /// While a first synchronisation keeps the store busy, the lease does not run out.
    void theLeaseIsRenewedUnderLoad()
    {
        // Owners are processes: the busy one is a process of its own.
        m_ctl->store = m_ctl->postgresUrl(*m_postgres);
        VERIFY_DONE(m_ctl->run("init"));
        VERIFY_DONE(addAccount());
        constexpr int many = 1500;
        for (int i = 0; i < many; ++i)
            QVERIFY(m_dovecot->deliver(mail(i, 200)).ok());
        const auto location = StoreLocation::parse(m_ctl->store);
        QVERIFY(location.ok());
        const auto waiting = opened(*location);
        QVERIFY(waiting);
        m_ctl->startWatching();
        QTRY_VERIFY_WITH_TIMEOUT(countIn(*waiting, QStringLiteral("SELECT count(*) FROM leases WHERE name LIKE 'sync:%'")) == 1,
                                 20'000);
        Passwords passwords;
        MailService second(waiting, passwords);
        int taken = 0;
        connect(&second, &MailService::statusChanged, this, [&] {
            for (const MailStatus &status : second.status())
                taken += !status.elsewhere;
        });
        second.start();
        // More than three times the lease.
        const QString late = QStringLiteral("SELECT count(*) FROM leases WHERE name LIKE 'sync:%' AND expires_at < "
                                            "EXTRACT(EPOCH FROM clock_timestamp()) * 1000");
        QElapsedTimer clock;
        clock.start();
        qint64 lateLooks = 0;
        int looks = 0;
        QTRY_VERIFY_WITH_TIMEOUT((++looks, lateLooks += countIn(*waiting, late), clock.elapsed() > 20'000), 60'000);
        qInfo("%d looks", looks);
        QVERIFY(looks > 50);
        QCOMPARE(lateLooks, 0);
        QCOMPARE(taken, 0);
        QTRY_COMPARE_WITH_TIMEOUT(countIn(*waiting, QStringLiteral("SELECT count(*) FROM messages")), many, 60'000);
        // It ends, and the other one goes on.
        QCOMPARE(m_ctl->stopWatching().status, 0);
        QTRY_VERIFY_WITH_TIMEOUT(taken > 0, 10'000);
    }

    void twoAtOnceStoreNothingTwice_data()
    {
        QTest::addColumn<bool>("sqlite");
        QTest::newRow("sqlite") << true;
        QTest::newRow("postgresql") << false;
    }
    void twoAtOnceStoreNothingTwice()
    {
        QFETCH(bool, sqlite);
        const auto location = sqlite ? StoreLocation::parse(QStringLiteral("sqlite:") + m_ctl->path(QStringLiteral("two.db")))
                                     : m_postgres->createDatabase();
        QVERIFY(location.ok());
        const auto store = opened(*location);
        const auto other = sqlite ? store : opened(*location);
        QVERIFY(store && other);
        constexpr int many = 400;
        for (int i = 0; i < many; ++i)
            QVERIFY(m_dovecot->deliver(mail(i)).ok());
        MailAccount account;
        account.name = QStringLiteral("bok");
        account.address = m_dovecot->user();
        account.imap = {.host = QStringLiteral("localhost"), .port = m_dovecot->imapsPort(), .user = m_dovecot->user(),
                        .caFile = m_dovecot->caFile(), .proxy = {}};
        const auto id = store->write([&](Transaction &transaction) { return accounts::add(transaction, account); }).result();
        QVERIFY(id.ok());
        account.id = *id;
        const PasswordSource password = [this]() -> Result<QByteArray> { return m_dovecot->password().toUtf8(); };
        StoreMailSink firstSink(store);
        StoreMailSink secondSink(other);
        MailWorker first(account, password, &readIncoming, firstSink);
        MailWorker second(account, password, &readIncoming, secondSink);
        std::atomic_int live = 0;
        QList<Failure> failures;
        for (MailWorker *worker : {&first, &second}) {
            connect(worker, &MailWorker::stateChanged, this, [&live](MailWorker::State state) {
                live += state == MailWorker::State::Live;
            }, Qt::DirectConnection);
            connect(worker, &MailWorker::failed, this, [&](const Failure &failure) { failures << failure; });
            worker->start(MailWorker::Mode::Watch);
        }
        QTRY_VERIFY_WITH_TIMEOUT(live.load() >= 2, 60'000);
        // Both go on: what comes now is stored by one of them, and known to the other.
        for (int i = many; i < many + 20; ++i)
            QVERIFY(m_dovecot->deliver(mail(i)).ok());
        const QString messages = QStringLiteral("SELECT count(*) FROM messages");
        QTRY_COMPARE_WITH_TIMEOUT(countIn(*store, messages), many + 20, 20'000);
        // Each alone is still at work.
        first.stop();
        first.wait();
        QVERIFY(m_dovecot->deliver(mail(many + 20)).ok());
        QTRY_COMPARE_WITH_TIMEOUT(countIn(*store, messages), many + 21, 20'000);
        second.stop();
        second.wait();
        QCoreApplication::processEvents();
        for (const Failure &failure : std::as_const(failures))
            qInfo("%s", qPrintable(failure.log));
        QCOMPARE(failures.size(), 0);
        QCOMPARE(countIn(*store, messages), many + 21);
        QCOMPARE(countIn(*store, QStringLiteral("SELECT count(*) FROM mail_places")), many + 21);
        QCOMPARE(countIn(*store, QStringLiteral("SELECT count(*) FROM conversations")), many + 21);
        QCOMPARE(countIn(*store, QStringLiteral("SELECT count(*) FROM quarantine")), 0);
    }
};

QTEST_GUILESS_MAIN(TestTakeover)
#include "tst_takeover.moc"
