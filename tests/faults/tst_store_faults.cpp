// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/fault_world.h"
#include "tests/support/process_guard.h"

#include <sys/mount.h>

using namespace okienko;
using namespace okienko::test;
using Direction = CuttingProxy::Direction;

namespace {

/// A small disk of its own.
class SmallDisk {
public:
    bool mount(const QString &folder, const QByteArray &size)
    {
        m_folder = QFile::encodeName(folder);
        m_mounted = QDir().mkpath(folder) && ::mount("tmpfs", m_folder.constData(), "tmpfs", 0, ("size=" + size).constData()) == 0;
        return m_mounted;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_folder.constData(), MNT_DETACH);
    }

private:
    QByteArray m_folder;
    bool m_mounted = false;
};

/// A program at a database's prompt; its transaction holds what it locked until `end()`.
class Holder {
public:
    Holder(const QString &program, const QStringList &arguments, const QByteArray &begin)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program, arguments);
        m_process.waitForStarted();
        m_process.write(begin);
    }
    bool holds(const QByteArray &sign)
    {
        m_process.waitForReadyRead(100);
        m_said += m_process.readAll();
        return m_said.contains(sign);
    }
    [[nodiscard]] bool end(const QByteArray &commit)
    {
        m_process.write(commit);
        m_process.closeWriteChannel();
        return m_process.waitForFinished(20'000) && m_process.exitCode() == 0;
    }
    ~Holder()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

/// Text that packing does not make small.
QByteArray bigText(int number)
{
    QByteArray text;
    quint32 state = quint32(number) + 1;
    for (int i = 0; i < 1500; ++i) {
        QByteArray line;
        for (int j = 0; j < 48; ++j)
            line += char((state = state * 1664525 + 1013904223) >> 24);
        text += line.toBase64() + "\r\n";
    }
    return text;
}

/// The library that moves a program's clock; with AddressSanitizer's in front where this is built with it.
QString clockLibraries()
{
    QString faked;
    for (const char *folder : {"/usr/lib/x86_64-linux-gnu/faketime", "/usr/lib/aarch64-linux-gnu/faketime", "/usr/lib/faketime"}) {
        const QString file = QString::fromLatin1(folder) + QStringLiteral("/libfaketimeMT.so.1");
        if (QFile::exists(file))
            faked = file;
    }
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!faked.isEmpty() && maps.open(QIODevice::ReadOnly)) {
        static const QRegularExpression sanitizer(QStringLiteral("\\s(/\\S+/libasan\\.so\\S*)"));
        const auto match = sanitizer.match(QString::fromUtf8(maps.readAll()));
        if (match.hasMatch())
            faked.prepend(match.captured(1) + QLatin1Char(' '));
    }
    return faked;
}

} // namespace

/// A store that is full, slow, away or locked while mail is received, and clocks that move.
class TestStoreFaults : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PostgresServer> m_postgres;

    PostgresServer *postgres()
    {
        if (!m_postgres) {
            PostgresServer::Options options;
            options.durable = true; // it is stopped in the midst, and what it acknowledged has to be there
            auto started = PostgresServer::start(options);
            if (!started)
                qFatal("%s", qPrintable(started.failure().log));
            m_postgres = std::move(*started);
        }
        return m_postgres.get();
    }

    static qint64 leaseEndsInDays(const FaultWorld &world)
    {
        const auto location = StoreLocation::parse(world.ctl.store);
        auto database = Database::open(*location, Database::Role::Reader);
        const auto end = database ? (*database)->value(QStringLiteral("SELECT COALESCE(max(expires_at), 0) FROM leases"))
                                  : Result<QVariant>(database.failure());
        return end ? (end->toLongLong() - QDateTime::currentMSecsSinceEpoch()) / 86'400'000 : 0;
    }

private slots:
    void diskFullWhileWatching()
    {
        QTemporaryDir folder;
        SmallDisk disk;
        const QString small = folder.filePath(QStringLiteral("disk"));
        if (!disk.mount(small, "24m"))
            QSKIP("a small disk can only be mounted by root");
        BEGIN_WORLD(world, nullptr, small);
        QProcess *watching = world.ctl.startWatching();
        QTRY_COMPARE_WITH_TIMEOUT(world.faults(), QString(), 20'000);
        QFile filler(small + QStringLiteral("/filler"));
        QVERIFY(filler.open(QIODevice::WriteOnly));
        while (filler.write(QByteArray(100'000, 'x')) == 100'000 && filler.flush()) { // until nothing fits any longer
        }
        filler.close();
        for (int i = 0; i < 12; ++i)
            QVERIFY(world.mailbox->server().deliver("From: Ewa <ewa@example.com>\r\nSubject: Duzo\r\nMessage-ID: <d"
                                                    + QByteArray::number(i) + "@example.com>\r\n\r\n" + bigText(i)).ok());
        QByteArray told;
        const auto saysSo = [&] { return (told += watching->readAllStandardError()).contains("disk is full"); };
        QTRY_VERIFY2_WITH_TIMEOUT(saysSo(), told.constData(), 30'000);
        QCOMPARE(watching->state(), QProcess::Running);
        const int kept = world.stored();
        QVERIFY(kept >= 11);
        QVERIFY(filler.remove());
        // Without a new start.
        QTRY_COMPARE_WITH_TIMEOUT(world.faults(), QString(), 60'000);
        QCOMPARE(watching->state(), QProcess::Running);
        QCOMPARE(world.ctl.stopWatching().status, 0);
        VERIFY_DONE(world.ctl.run("verify"));
    }

    /// The database is stopped and started while a batch is on its way.
    void databaseRestartedInMidSync_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("stopped") << false;
        QTest::newRow("killed") << true;
    }
    void databaseRestartedInMidSync()
    {
        QFETCH(bool, killed);
        FaultMailbox::Options options;
        options.mails = 60;
        BEGIN_WORLD(world, postgres(), {}, options);
        world.network->holdBefore(Direction::FromServer, "Pytanie 1.30");
        QProcess *watching = world.ctl.startWatching();
        QTRY_VERIFY_WITH_TIMEOUT(world.network->isHeld(), 20'000);
        if (killed)
            postgres()->kill();
        QVERIFY(postgres()->restart().ok());
        world.network->release();
        QTRY_COMPARE_WITH_TIMEOUT(world.faults(), QString(), 60'000);
        QCOMPARE(watching->state(), QProcess::Running);
        QCOMPARE(world.ctl.stopWatching().status, 0);
        QCOMPARE(world.sync().count("new"), 0);
    }

    /// Statements wait for somebody else's lock: receiving waits, too, and goes on.
    void slowDatabase_data()
    {
        QTest::addColumn<bool>("sqlite");
        QTest::newRow("SQLite") << true;
        QTest::newRow("PostgreSQL") << false;
    }
    void slowDatabase()
    {
        QFETCH(bool, sqlite);
        BEGIN_WORLD(world, sqlite ? nullptr : postgres());
        // At the first body, so that the mailboxes are open and the next statement is a batch's.
        world.network->holdBefore(Direction::FromServer, "Pytanie 1.1\r\n");
        QProcess *watching = world.ctl.startWatching();
        QTRY_VERIFY_WITH_TIMEOUT(world.network->isHeld(), 20'000);
        Holder holder(sqlite ? QStringLiteral("sqlite3") : QStringLiteral("psql"),
                      sqlite ? QStringList{world.ctl.store.mid(7)} : QStringList{QStringLiteral("-a"), world.ctl.store},
                      sqlite ? QByteArray("BEGIN IMMEDIATE;\nSELECT 'is locked';\n")
                             : QByteArray("BEGIN;\nLOCK TABLE mail_places IN ACCESS EXCLUSIVE MODE;\nSELECT 'is locked' AS x;\n"));
        QTRY_VERIFY_WITH_TIMEOUT(holder.holds(sqlite ? "is locked" : "\n is locked"), 10'000);
        world.network->release();
        // The server has said all; nothing of it can be stored.
        auto quiet = [&, before = qint64(-1)]() mutable {
            const qint64 now = world.network->passed(Direction::FromServer);
            return std::exchange(before, now) == now && now > 4000;
        };
        QTRY_VERIFY_WITH_TIMEOUT(quiet(), 10'000);
        QCOMPARE(watching->state(), QProcess::Running);
        QVERIFY(holder.end("COMMIT;\n"));
        QTRY_COMPARE_WITH_TIMEOUT(world.faults(), QString(), 30'000);
        QCOMPARE(world.ctl.stopWatching().status, 0);
        QCOMPARE(world.sync().count("new"), 0);
    }

    /// The clock of the machine is put back and forward while the program runs, and between two starts.
    void clockMoved_data()
    {
        QTest::addColumn<bool>("sqlite");
        QTest::newRow("SQLite") << true;
        QTest::newRow("PostgreSQL") << false;
    }
    void clockMoved()
    {
        QFETCH(bool, sqlite);
        const QString libraries = clockLibraries();
        QVERIFY2(!libraries.isEmpty(), "libfaketime is not installed (package faketime)");
        BEGIN_WORLD(world, sqlite ? nullptr : postgres());
        const QString clock = world.ctl.write(QStringLiteral("clock"), "+0\n");
        world.ctl.environment.insert(QStringLiteral("LD_PRELOAD"), libraries);
        world.ctl.environment.insert(QStringLiteral("FAKETIME_TIMESTAMP_FILE"), clock);
        world.ctl.environment.insert(QStringLiteral("FAKETIME_NO_CACHE"), QStringLiteral("1"));
        world.ctl.environment.insert(QStringLiteral("FAKETIME_DONT_FAKE_MONOTONIC"), QStringLiteral("1"));
        QProcess *watching = world.ctl.startWatching();
        QTRY_COMPARE_WITH_TIMEOUT(world.faults(), QString(), 30'000);
        for (const char *moved : {"-2d", "+400d", "-1h"}) {
            world.ctl.write(QStringLiteral("clock"), QByteArray(moved) + '\n');
            QVERIFY(world.mailbox->deliver(moved).ok());
            QTRY_COMPARE_WITH_TIMEOUT(world.faults(), QString(), 30'000);
            QCOMPARE(watching->state(), QProcess::Running);
            // A lease is by the database's clock: SQLite's is the machine's own, PostgreSQL's does not move with ours.
            if (qstrcmp(moved, "+400d") == 0)
                QTRY_COMPARE_WITH_TIMEOUT(leaseEndsInDays(world) > 300, sqlite, 60'000);
        }
        QCOMPARE(world.ctl.stopWatching().status, 0);
        QVERIFY(world.mailbox->changeElsewhere().ok());
        for (const char *moved : {"+3d", "-3d"}) {
            world.ctl.write(QStringLiteral("clock"), QByteArray(moved) + '\n');
            QVERIFY(world.mailbox->deliver(moved).ok());
            VERIFY_DONE(world.sync());
            QCOMPARE(world.faults(), QString());
        }
    }
};

QTEST_GUILESS_MAIN(TestStoreFaults)
#include "tst_store_faults.moc"
