// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/change_notice.h"
#include "models/store/sqlite_file.h"
#include "models/store/verify.h"
#include "tests/unit/store/store_tests.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>

#include <csignal>
#include <unistd.h>

using namespace okienko;
using namespace okienko::test;

namespace {

QFuture<Result<QueueId>> addQueue(Store &store, const QString &name)
{
    return store.write([name](Transaction &transaction) { return accounts::ensureQueue(transaction, name); });
}

QStringList queueNames(Store &store)
{
    const auto queues = store.read([](Database &database) { return accounts::queues(database); }).result();
    QStringList names;
    if (queues.ok()) {
        for (const Queue &queue : *queues)
            names << queue.name;
    }
    return names;
}

/// The child of killedInMidTransaction: writes without end until it is killed.
int writeUntilKilled(const QString &location)
{
    Direct direct(*StoreLocation::parse(location));
    for (quint32 uid = 1;; ++uid) {
        auto transaction = Transaction::begin(*direct.database);
        MailSpec spec;
        spec.uid = uid;
        spec.id = QStringLiteral("%1@x").arg(uid);
        if (!transaction || !intake::importMail(**transaction, makeMail(spec), QStringLiteral("x")))
            return 1;
        if (uid == 5) {
            // In the middle of a transaction: tell, and wait for the signal.
            QFile out;
            if (!out.open(1, QIODevice::WriteOnly) || out.write("ready\n") < 0 || !out.flush())
                return 1;
            pause();
        }
        if (!(*transaction)->commit())
            return 1;
    }
}

} // namespace

class TestStore : public QObject {
    Q_OBJECT

private:
    Backends m_backends;

private slots:
    void opensWritesAndReads_data() { Backends::addRows(); }
    void opensWritesAndReads()
    {
        QFETCH(bool, sqlite);
        const StoreLocation location = m_backends.newLocation(sqlite);
        {
            const auto store = openStore(location);
            VERIFY_OK(store);
            QSignalSpy changed(store->get(), &Store::changed);
            VERIFY_OK(addQueue(**store, QStringLiteral("Zwroty")).result());
            QTRY_COMPARE(changed.size(), 1);
            QVERIFY(changed.first().first().value<ChangeSet>().counts);
            QCOMPARE(queueNames(**store), QStringList{QStringLiteral("Zwroty")});
            QCOMPARE((*store)->user(), sqlite ? QStringLiteral("anna") : QStringLiteral("okienko_test"));
        }
        const auto again = openStore(location, false);
        VERIFY_OK(again);
        QCOMPARE(queueNames(**again), QStringList{QStringLiteral("Zwroty")});
    }

    void whatIsQueuedIsDoneBeforeItCloses_data() { Backends::addRows(); }
    void whatIsQueuedIsDoneBeforeItCloses()
    {
        QFETCH(bool, sqlite);
        const StoreLocation location = m_backends.newLocation(sqlite);
        {
            const auto store = openStore(location);
            VERIFY_OK(store);
            // Once a write was done, opening is over on the writer's thread: nobody but this test owns the store.
            VERIFY_OK(addQueue(**store, QStringLiteral("q0")).result());
            for (int i = 1; i < 50; ++i)
                addQueue(**store, QStringLiteral("q%1").arg(i));
        }
        const auto again = openStore(location, false);
        VERIFY_OK(again);
        QCOMPARE(queueNames(**again).size(), 50);
    }

    void failedWorkIsRolledBack_data() { Backends::addRows(); }
    void failedWorkIsRolledBack()
    {
        QFETCH(bool, sqlite);
        const auto store = openStore(m_backends.newLocation(sqlite));
        VERIFY_OK(store);
        QSignalSpy changed(store->get(), &Store::changed);
        const auto refused = (*store)->write([](Transaction &transaction) -> Result<QueueId> {
            const auto id = accounts::ensureQueue(transaction, QStringLiteral("weg"));
            return id.ok() ? Failure{FailureKind::Cancelled, QStringLiteral("nein"), QStringLiteral("no")} : id.failure();
        }).result();
        QVERIFY(!refused.ok());
        QCOMPARE(refused.failure().kind, FailureKind::Cancelled);
        // A statement that fails and is passed over must not be committed around.
        const auto broken = (*store)->write([](Transaction &transaction) -> Result<void> {
            const auto id = accounts::ensureQueue(transaction, QStringLiteral("halb"));
            std::ignore = transaction.database().run(QStringLiteral("SELECT * FROM not_there"));
            return id.ok() ? Result<void>() : Result<void>(id.failure());
        }).result();
        QVERIFY(!broken.ok());
        QVERIFY(!broken.failure().text.isEmpty());
        QCOMPARE(queueNames(**store), QStringList());
        QCOMPARE(changed.size(), 0);
    }

    void aMissingStoreIsNotMade_data() { Backends::addRows(); }
    void aMissingStoreIsNotMade()
    {
        QFETCH(bool, sqlite);
        const StoreLocation location = m_backends.newLocation(sqlite);
        const auto store = openStore(location, false);
        QVERIFY(!store.ok());
        QCOMPARE(store.failure().kind, FailureKind::NotFound);
        QVERIFY(!sqlite || !QFile::exists(location.file));
    }

    void aNewerSchemaIsRefused_data() { Backends::addRows(); }
    void aNewerSchemaIsRefused()
    {
        QFETCH(bool, sqlite);
        const StoreLocation location = m_backends.newLocation(sqlite);
        VERIFY_OK(openStore(location));
        {
            Direct direct(location);
            VERIFY_OK(direct.database->run(QStringLiteral("UPDATE meta SET value = '9999' WHERE key = 'schema_version'")));
        }
        for (const bool create : {false, true}) {
            const auto store = openStore(location, create);
            QVERIFY(!store.ok());
            QCOMPARE(store.failure().kind, FailureKind::SchemaTooNew);
        }
    }

    void aSecondWriterIsRefused()
    {
        const StoreLocation location = m_backends.newLocation(true);
        const auto first = openStore(location);
        VERIFY_OK(first);
        const auto second = openStore(location);
        QVERIFY(!second.ok());
        QCOMPARE(second.failure().kind, FailureKind::StoreInUse);
        QVERIFY(second.failure().text.contains(QString::number(QCoreApplication::applicationPid())));
        // A reader may stand beside it, sees what is written, and writes nothing.
        const auto reader = openStore(location, false, true);
        VERIFY_OK(reader);
        VERIFY_OK(addQueue(**first, QStringLiteral("Zwroty")).result());
        QCOMPARE(queueNames(**reader), QStringList{QStringLiteral("Zwroty")});
        const auto refused = addQueue(**reader, QStringLiteral("x")).result();
        QCOMPARE(refused.failure().kind, FailureKind::Permission);
    }

    void somethingElseIsLeftAlone()
    {
        const StoreLocation location = m_backends.newLocation(true);
        QFile file(location.file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray text = QByteArray("This is somebody's letter.\n").repeated(100);
        QCOMPARE(file.write(text), text.size());
        file.close();
        const auto store = openStore(location);
        QVERIFY(!store.ok());
        QCOMPARE(store.failure().kind, FailureKind::Input);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), text);
    }

    void aFullDiskIsSaid()
    {
        const StoreLocation location = m_backends.newLocation(true);
        const auto store = openStore(location);
        VERIFY_OK(store);
        const auto full = (*store)->write([](Transaction &transaction) -> Result<void> {
            const auto pages = transaction.database().value(QStringLiteral("PRAGMA page_count"));
            const auto limited = transaction.database().run(
                QStringLiteral("PRAGMA max_page_count = %1").arg(pages->toLongLong() + 2));
            if (!limited)
                return limited;
            const QString filler(200'000, QLatin1Char('x'));
            return transaction.database().run(QStringLiteral("INSERT INTO settings (owner, key, value) VALUES ('', 'a', ?)"),
                                              {filler});
        }).result();
        QVERIFY(!full.ok());
        QCOMPARE(full.failure().kind, FailureKind::DiskFull);
        QCOMPARE(queueNames(**store), QStringList());
    }

    void killedInMidTransaction_data() { Backends::addRows(); }
    void killedInMidTransaction()
    {
        QFETCH(bool, sqlite);
        const StoreLocation location = m_backends.newLocation(sqlite);
        VERIFY_OK(openStore(location));
        QString url = QStringLiteral("sqlite:") + location.file;
        if (!sqlite) {
            Direct direct(location);
            const auto name = direct.database->value(QStringLiteral("SELECT current_database()"));
            VERIFY_OK(name);
            url = QStringLiteral("postgresql://okienko_test@127.0.0.1:%1/%2")
                      .arg(m_backends.postgres()->port()).arg(name->toString());
        }
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write-until-killed"), url});
        QVERIFY(child.waitForReadyRead(30'000));
        child.kill();
        QVERIFY(child.waitForFinished(10'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        const auto store = openStore(location);
        VERIFY_OK(store);
        const auto messages = (*store)->read([](Database &database) {
            return database.value(QStringLiteral("SELECT count(*) FROM messages"));
        }).result();
        VERIFY_OK(messages);
        QCOMPARE(messages->toInt(), 4);
        const auto faults = (*store)->read([](Database &database) { return verifyStore(database); }).result();
        VERIFY_OK(faults);
        QCOMPARE(faults->join(QLatin1Char('\n')), QString());
    }

    void twoClientsSeeEachOther()
    {
        const StoreLocation location = m_backends.newLocation(false);
        const auto first = openStore(location);
        const auto second = openStore(location, true);
        VERIFY_OK(first);
        VERIFY_OK(second);
        QSignalSpy changed(second->get(), &Store::changed);
        // The listener may still be on its way to the database.
        int i = 0;
        QTRY_VERIFY(addQueue(**first, QStringLiteral("q%1").arg(++i)).result().ok() && !changed.isEmpty());
        QVERIFY(changed.last().first().value<ChangeSet>().accounts);
        QCOMPARE(queueNames(**second).size(), i);
    }

    void aRestartOfTheServerLosesAndDoublesNothing()
    {
        const StoreLocation location = m_backends.newLocation(false);
        const auto store = openStore(location);
        VERIFY_OK(store);
        QSignalSpy changed(store->get(), &Store::changed);
        constexpr int writes = 300;
        QList<QFuture<Result<void>>> futures;
        const auto append = [&](int i) {
            futures << (*store)->write([i](Transaction &transaction) {
                return transaction.database().run(
                    QStringLiteral("INSERT INTO canned_answer_uses (shortcut, at) VALUES ('restart', ?)"), {i});
            });
        };
        for (int i = 0; i < writes / 2; ++i)
            append(i);
        VERIFY_OK(m_backends.postgres()->restart());
        for (int i = writes / 2; i < writes; ++i)
            append(i);
        QList<int> expected;
        for (int i = 0; i < writes; ++i) {
            const auto outcome = futures[i].result();
            if (outcome.ok())
                expected << i;
            else
                QVERIFY2(outcome.failure().kind == FailureKind::DatabaseUnreachable, qPrintable(outcome.failure().log));
        }
        QTRY_COMPARE((*store)->health(), Store::Health::Online);
        const auto read = [&] {
            return (*store)->read([](Database &database) -> Result<QList<int>> {
                QList<int> found;
                const auto done = database.run(QStringLiteral("SELECT at FROM canned_answer_uses ORDER BY at"), {},
                                               [&](const QSqlQuery &row) { found << row.value(0).toInt(); });
                if (!done)
                    return done.failure();
                return found;
            }).result();
        };
        QTRY_VERIFY(read().ok());
        QCOMPARE(*read(), expected);
        QVERIFY(expected.size() >= writes / 2);
        const auto everything = [&] {
            return std::any_of(changed.begin(), changed.end(), [](const QList<QVariant> &arguments) {
                return arguments.first().value<ChangeSet>().everything;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(everything(), 15'000);
    }

    void aDeadDatabaseIsSaid()
    {
        auto server = PostgresServer::start();
        VERIFY_OK(server);
        const auto location = (*server)->createDatabase();
        VERIFY_OK(location);
        const auto store = openStore(*location);
        VERIFY_OK(store);
        QSignalSpy health(store->get(), &Store::healthChanged);
        (*server)->kill();
        // Without any work: the link that listens finds out.
        QTRY_COMPARE_WITH_TIMEOUT((*store)->health(), Store::Health::Offline, 20'000);
        const auto write = addQueue(**store, QStringLiteral("x")).result();
        QVERIFY(!write.ok());
        QCOMPARE(write.failure().kind, FailureKind::DatabaseUnreachable);
        QTRY_VERIFY(!health.isEmpty());
        QVERIFY(!health.first().at(1).toString().isEmpty());
    }

    void aLargeChangeBecomesEverything()
    {
        ChangeNotice notice;
        notice.origin = QStringLiteral("o");
        notice.changes.outbox = true;
        notice.changes.conversations = {ConversationId(7), ConversationId(1LL << 60)};
        const auto back = ChangeNotice::fromPayload(notice.toPayload());
        QVERIFY(back.has_value());
        QCOMPARE(back->changes.conversations, notice.changes.conversations);
        QVERIFY(back->changes.outbox && !back->changes.everything);
        for (int i = 0; i < 5000; ++i)
            notice.changes.conversations.insert(ConversationId(i + 1));
        const QString payload = notice.toPayload();
        QVERIFY(payload.toUtf8().size() < 8000);
        QVERIFY(ChangeNotice::fromPayload(payload)->changes.everything);
        QVERIFY(!ChangeNotice::fromPayload(QStringLiteral("nonsense")));
    }

    void locations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("conninfo"); // what it begins with; empty: refused
        QTest::newRow("one host") << "postgresql://anna@db.example/okienko"
                                  << "host='db.example' user='anna' dbname='okienko'";
        QTest::newRow("port") << "postgresql://anna@127.0.0.1:5433/x" << "host='127.0.0.1' port='5433' user='anna' dbname='x'";
        QTest::newRow("hosts") << "postgresql://anna@a:1,b/x" << "host='a,b' port='1,5432' user='anna' dbname='x'";
        QTest::newRow("IPv6") << "postgresql://anna@[::1]:5/x" << "host='::1' port='5' user='anna' dbname='x'";
        QTest::newRow("options") << "postgresql://a@h/x?sslmode=verify-full"
                                 << "host='h' user='a' dbname='x' sslmode='verify-full'";
        QTest::newRow("quotes") << "postgresql://o%27neil@h/x" << "host='h' user='o\\'neil' dbname='x'";
        QTest::newRow("password") << "postgresql://anna:secret@h/x" << "";
        QTest::newRow("password option") << "postgresql://anna@h/x?password=secret" << "";
        QTest::newRow("semicolon") << "postgresql://anna@h/x?sslmode=a;host=evil" << "";
        QTest::newRow("bad port") << "postgresql://anna@h:99999/x" << "";
        QTest::newRow("no scheme") << "/tmp/x.db" << "";
        QTest::newRow("no file") << "sqlite:" << "";
    }
    void locations()
    {
        QFETCH(QString, text);
        QFETCH(QString, conninfo);
        const auto location = StoreLocation::parse(text);
        QCOMPARE(location.ok(), !conninfo.isEmpty());
        if (location.ok())
            QVERIFY2(location->conninfo.startsWith(conninfo), qPrintable(location->conninfo));
        else
            QVERIFY(!location.failure().text.contains(QLatin1String("secret"))
                    && !location.failure().log.contains(QLatin1String("secret")));
    }

    void aSecondHostIsTried()
    {
        const StoreLocation made = m_backends.newLocation(false);
        Direct direct(made);
        const auto name = direct.database->value(QStringLiteral("SELECT current_database()"));
        VERIFY_OK(name);
        const auto location = StoreLocation::parse(QStringLiteral("postgresql://okienko_test@127.0.0.1:1,127.0.0.1:%1/%2")
                                                       .arg(m_backends.postgres()->port()).arg(name->toString()));
        VERIFY_OK(location);
        VERIFY_OK(openStore(*location));
    }

    void networkFileSystems()
    {
        QVERIFY(isNetworkFileSystem(0x6969, "nfs4"));
        QVERIFY(isNetworkFileSystem(0xFF534D42, "cifs"));
        QVERIFY(isNetworkFileSystem(0xFE534D42, "smb3"));
        QVERIFY(isNetworkFileSystem(0x65735546, "fuse.sshfs"));
        QVERIFY(!isNetworkFileSystem(0x65735546, "fuse.fuse-overlayfs"));
        QVERIFY(!isNetworkFileSystem(0xEF53, "ext4"));
        QVERIFY(!isNetworkFileSystem(0x01021994, "tmpfs"));
    }

    void nulInTextDoesNotCutTheStatement_data() { Backends::addRows(); }
    void nulInTextDoesNotCutTheStatement()
    {
        QFETCH(bool, sqlite);
        const auto store = openStore(m_backends.newLocation(sqlite));
        VERIFY_OK(store);
        const QString name = QStringLiteral("a") + QChar(0) + QStringLiteral("b'; -- \\");
        VERIFY_OK(addQueue(**store, name).result());
        QCOMPARE(queueNames(**store), QStringList{QStringLiteral("a\uFFFDb'; -- \\")});
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--write-until-killed"))
        return writeUntilKilled(arguments.value(2));
    TestStore test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_store.moc"
