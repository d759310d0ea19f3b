// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/ctl_runner.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/process_guard.h"

#include <QCryptographicHash>
#include <sys/mount.h>

using namespace okienko;
using namespace okienko::test;

namespace {

QByteArray mail(int number, int lines = 20)
{
    // Random enough that packing does not make it small.
    QByteArray text;
    quint32 state = quint32(number) + 1;
    for (int i = 0; i < lines; ++i) {
        QByteArray line;
        for (int j = 0; j < 48; ++j)
            line += char((state = state * 1664525 + 1013904223) >> 24);
        text += line.toBase64() + "\r\n";
    }
    return QByteArray("From: Klient <klient") + QByteArray::number(number) + "@example.com>\r\nTo: bok@shop.example\r\n"
        + "Subject: Pytanie " + QByteArray::number(number) + "\r\nMessage-ID: <k" + QByteArray::number(number)
        + "@example.com>\r\nDate: Sat, 21 Nov 2026 09:42:00 +0100\r\n\r\n" + text;
}

QByteArray mbox(int mails, int lines)
{
    QByteArray all;
    for (int i = 0; i < mails; ++i)
        all += "From a@example.com Sat Nov 21 09:42:00 2026\n" + mail(i, lines).replace("\r\n", "\n") + "\n";
    return all;
}

/// A small disk of its own.
class SmallDisk {
public:
    bool mount(const QString &folder, int megabytes)
    {
        m_folder = QFile::encodeName(folder);
        m_mounted = ::mount("tmpfs", m_folder.constData(), "tmpfs", 0,
                            QByteArray("size=" + QByteArray::number(megabytes) + "m").constData()) == 0;
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

} // namespace

/// A store that cannot be used, or not for a while: what was acknowledged is there, and it is said what to do.
class TestBadStore : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<CtlRunner> m_ctl;
    std::unique_ptr<PostgresServer> m_postgres;

    void startPostgres()
    {
        if (m_postgres)
            return;
        PostgresServer::Options options;
        options.durable = true; // it is killed here, and what it acknowledged has to be there afterwards
        auto started = PostgresServer::start(options);
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.failure().log));
        m_postgres = std::move(*started);
    }

    void sql(const QString &statement)
    {
        const QString url = QStringLiteral("postgresql://okienko_test@127.0.0.1:%1/%2").arg(m_postgres->port())
                                .arg(m_ctl->database());
        QProcess process;
        process.start(QStringLiteral("psql"), {QStringLiteral("-qAt"), url, QStringLiteral("-c"), statement});
        process.waitForFinished();
        m_sqlOut = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
        QCOMPARE(process.exitCode(), 0);
    }
    QString m_sqlOut;

    void useSqlite()
    {
        m_ctl->store = QStringLiteral("sqlite:") + m_ctl->path(QStringLiteral("store.db"));
        VERIFY_DONE(m_ctl->run("init"));
    }
    void usePostgres()
    {
        startPostgres();
        m_ctl->store = m_ctl->postgresUrl(*m_postgres);
        VERIFY_DONE(m_ctl->run("init"));
    }

    static QByteArray fileHash(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                                              : QByteArray();
    }

private slots:
    void init() { m_ctl = std::make_unique<CtlRunner>(); }
    void cleanup() { m_ctl.reset(); }

    void diskFull()
    {
        SmallDisk disk;
        const QString folder = m_ctl->path(QStringLiteral("disk"));
        QVERIFY(QDir().mkpath(folder));
        if (!disk.mount(folder, 64))
            QSKIP("a small disk can only be mounted by root");
        auto dovecot = DovecotServer::start();
        QVERIFY(dovecot.ok());
        m_ctl->store = QStringLiteral("sqlite:%1/store.db").arg(folder);
        VERIFY_DONE(m_ctl->run("init"));
        VERIFY_DONE(m_ctl->addAccount(QStringLiteral("bok"), QStringLiteral("imaps://localhost:%1").arg((*dovecot)->imapsPort()),
                                      (*dovecot)->user(), (*dovecot)->password(), (*dovecot)->caFile()));
        QFile filler(folder + QStringLiteral("/filler"));
        QVERIFY(filler.open(QIODevice::WriteOnly) && filler.write(QByteArray(58'000'000, 'x')) == 58'000'000);
        filler.close();
        constexpr int mails = 400;
        const QString box = m_ctl->write(QStringLiteral("a.mbox"), mbox(mails, 200));
        const QStringList import{QStringLiteral("import"), QStringLiteral("mail"), box, QStringLiteral("--json")};
        const auto full = m_ctl->run(import);
        VERIFY_FAILED(full, "disk is full");
        const int acknowledged = full.count("new");
        qInfo("%d of %d imported before the disk was full", acknowledged, mails);
        QVERIFY(acknowledged < mails);
        VERIFY_DONE(m_ctl->run("verify"));
        QCOMPARE(m_ctl->listed(), acknowledged);
        // Mail that comes by IMAP then waits on the server.
        for (int i = 1000; i < 1040; ++i)
            QVERIFY((*dovecot)->deliver(mail(i, 1500)).ok());
        VERIFY_FAILED(m_ctl->run("sync --once --json"), "disk is full");
        VERIFY_DONE(m_ctl->run("verify"));
        const int before = m_ctl->listed();
        QVERIFY(before >= acknowledged && before < acknowledged + 40);

        QVERIFY(filler.remove());
        const auto again = m_ctl->run(import);
        VERIFY_DONE(again);
        QCOMPARE(again.count("new"), mails - acknowledged);
        QCOMPARE(again.count("known"), acknowledged);
        const auto synchronised = m_ctl->run("sync --once --json");
        VERIFY_DONE(synchronised);
        QCOMPARE(synchronised.count("stored"), 40);
        QCOMPARE(m_ctl->listed(), mails + 40);
        VERIFY_DONE(m_ctl->run("verify"));
    }

    void fileMayNotGrow()
    {
        useSqlite();
        const QString box = m_ctl->write(QStringLiteral("a.mbox"), mbox(300, 200));
        QProcess process;
        process.start(QStringLiteral("bash"),
                      {QStringLiteral("-c"), QStringLiteral("trap '' XFSZ; ulimit -f 2000; exec \"$@\""), QStringLiteral("bash"),
                       CtlRunner::program(), QStringLiteral("--store"), m_ctl->store, QStringLiteral("import"),
                       QStringLiteral("mail"), box, QStringLiteral("--json")});
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray error = process.readAllStandardError();
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 1, error.constData());
        QCOMPARE(faultOfText(error), QString());
        const int acknowledged =
            QJsonDocument::fromJson(process.readAllStandardOutput()).object().value(QLatin1String("new")).toInt(-1);
        QVERIFY(acknowledged >= 0 && acknowledged < 300);
        QCOMPARE(m_ctl->listed(), acknowledged);
        VERIFY_DONE(m_ctl->run("verify"));
        const auto again = m_ctl->run({QStringLiteral("import"), QStringLiteral("mail"), box, QStringLiteral("--json")});
        VERIFY_DONE(again);
        QCOMPARE(m_ctl->listed(), 300);
    }

    void newerSchema_data()
    {
        QTest::addColumn<bool>("sqlite");
        QTest::newRow("sqlite") << true;
        QTest::newRow("postgresql") << false;
    }
    void newerSchema()
    {
        QFETCH(bool, sqlite);
        const QString newer = QStringLiteral("UPDATE meta SET value = '9999' WHERE key = 'schema_version'");
        const QString file = m_ctl->path(QStringLiteral("store.db"));
        if (sqlite) {
            useSqlite();
            QCOMPARE(QProcess::execute(QStringLiteral("sqlite3"), {file, newer + QStringLiteral("; PRAGMA wal_checkpoint(TRUNCATE)")}), 0);
        } else {
            usePostgres();
            sql(newer);
        }
        const QByteArray before = fileHash(file);
        for (const char *command : {"list --json", "sync --once", "init", "verify", "import mail /etc/hostname", "outbox"})
            VERIFY_FAILED(m_ctl->run(command), "newer version");
        QCOMPARE(fileHash(file), before);
    }

    void olderOrNoStore()
    {
        m_ctl->store = QStringLiteral("sqlite:") + m_ctl->path(QStringLiteral("store.db"));
        VERIFY_FAILED(m_ctl->run("sync --once"), "okienkoctl init");
        QVERIFY(!QFile::exists(m_ctl->path(QStringLiteral("store.db"))));
        m_ctl->write(QStringLiteral("store.db"), "This is a text and no database, and it stays one.\n");
        const QByteArray before = fileHash(m_ctl->path(QStringLiteral("store.db")));
        VERIFY_FAILED(m_ctl->run("init"), "not an Okienko store");
        VERIFY_FAILED(m_ctl->run("list"), "not an Okienko store");
        QCOMPARE(fileHash(m_ctl->path(QStringLiteral("store.db"))), before);
        m_ctl->store = QStringLiteral("sqlite:") + m_ctl->path(QString());
        VERIFY_FAILED(m_ctl->run("init"), "folder");
    }

    void secondInstance()
    {
        useSqlite();
        const QString box = m_ctl->write(QStringLiteral("a.mbox"), mbox(3, 2));
        m_ctl->startWatching();
        QTRY_VERIFY_WITH_TIMEOUT(m_ctl->run({QStringLiteral("import"), QStringLiteral("mail"), box}).status == 1, 10'000);
        VERIFY_FAILED(m_ctl->run({QStringLiteral("import"), QStringLiteral("mail"), box}), "Another Okienko");
        VERIFY_FAILED(m_ctl->run("sync --once"), "Another Okienko");
        VERIFY_DONE(m_ctl->run("list --json"));
        VERIFY_DONE(m_ctl->run("verify"));
        QCOMPARE(m_ctl->stopWatching().status, 0);
        VERIFY_DONE(m_ctl->run({QStringLiteral("import"), QStringLiteral("mail"), box}));
        QVERIFY(m_ctl->listed() > 0);
    }

    void databaseGoesAndComesBack()
    {
        usePostgres();
        auto dovecot = DovecotServer::start();
        QVERIFY(dovecot.ok());
        VERIFY_DONE(m_ctl->addAccount(QStringLiteral("bok"), QStringLiteral("imaps://localhost:%1").arg((*dovecot)->imapsPort()),
                                      (*dovecot)->user(), (*dovecot)->password(), (*dovecot)->caFile()));
        QVERIFY((*dovecot)->deliver(mail(1)).ok());
        QProcess *watching = m_ctl->startWatching();
        QTRY_COMPARE_WITH_TIMEOUT(m_ctl->listed(), 1, 5'000);
        m_postgres->kill();
        QVERIFY((*dovecot)->deliver(mail(2)).ok());
        VERIFY_FAILED(m_ctl->run("list --json"), "cannot be reached");
        VERIFY_FAILED(m_ctl->run("sync --once"), "cannot be reached");
        QVERIFY((*dovecot)->deliver(mail(3)).ok());
        QByteArray told;
        const auto saysSo = [&] { return (told += watching->readAllStandardError()).contains("cannot be reached"); };
        QTRY_VERIFY2_WITH_TIMEOUT(saysSo(), told.constData(), 20'000);
        QCOMPARE(watching->state(), QProcess::Running);
        QVERIFY(m_postgres->restart().ok());
        // Counted in looks of some 100 ms each, not by the clock.
        const auto allThere = [&] { return saysSo() && m_ctl->listed() == 3; };
        QTRY_VERIFY2_WITH_TIMEOUT(allThere(), told.constData(), 5'000);
        QCOMPARE(watching->state(), QProcess::Running);
        QCOMPARE(m_ctl->stopWatching().status, 0);
        VERIFY_DONE(m_ctl->run("verify"));
    }

    void databaseRefuses()
    {
        usePostgres();
        sql(QStringLiteral("CREATE ROLE secured LOGIN PASSWORD 'tajne-haslo-9'"));
        sql(QStringLiteral("SHOW hba_file"));
        QFile rules(m_sqlOut);
        QVERIFY2(rules.open(QIODevice::ReadWrite), qPrintable(m_sqlOut));
        const QByteArray before = rules.readAll();
        rules.seek(0);
        rules.write("host all secured 127.0.0.1/32 scram-sha-256\nhost all forbidden 127.0.0.1/32 reject\n" + before);
        rules.close();
        sql(QStringLiteral("SELECT pg_reload_conf()"));
        const QString good = m_ctl->store;
        const auto as = [&](const QString &user) { m_ctl->store = QString(good).replace(QStringLiteral("okienko_test@"), user + QLatin1Char('@')); };

        as(QStringLiteral("secured"));
        m_ctl->secrets << QStringLiteral("tajne-haslo-9") << QStringLiteral("zle-haslo-8");
        m_ctl->environment.insert(QStringLiteral("PGPASSWORD"), QStringLiteral("zle-haslo-8"));
        QTRY_VERIFY_WITH_TIMEOUT(m_ctl->run("list").error.contains("password"), 10'000);
        VERIFY_FAILED(m_ctl->run("list"), "password");
        m_ctl->environment.remove(QStringLiteral("PGPASSWORD"));
        VERIFY_FAILED(m_ctl->run("list"), "password");
        // Known, but without rights.
        m_ctl->environment.insert(QStringLiteral("PGPASSWORD"), QStringLiteral("tajne-haslo-9"));
        VERIFY_FAILED(m_ctl->run("list"), "right");
        as(QStringLiteral("nikt_taki"));
        VERIFY_FAILED(m_ctl->run("list"), "does not know");
        as(QStringLiteral("forbidden"));
        VERIFY_FAILED(m_ctl->run("list"), "does not let");
        m_ctl->store = QString(good).replace(m_ctl->database(), QStringLiteral("nie_ma_takiej"));
        VERIFY_FAILED(m_ctl->run("init"), "no database");
        m_ctl->store = QStringLiteral("postgresql://anna:%1@127.0.0.1/okienko").arg(QStringLiteral("tajne-haslo-9"));
        QCOMPARE(m_ctl->run("list").status, 2);
        m_ctl->store = QStringLiteral("postgresql://anna@nie-ma-takiego.invalid/okienko");
        VERIFY_FAILED(m_ctl->run("list"), "cannot be reached");
        m_ctl->store = QStringLiteral("postgresql://anna@127.0.0.1:%1/okienko?sslmode=verify-full").arg(m_postgres->port());
        VERIFY_FAILED(m_ctl->run("list"), "TLS");
    }
};

QTEST_GUILESS_MAIN(TestBadStore)
#include "tst_bad_store.moc"
