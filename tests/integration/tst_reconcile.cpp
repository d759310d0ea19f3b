// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/ctl_runner.h"
#include "tests/support/dovecot_server.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace okienko;
using namespace okienko::test;

namespace {

QByteArray mail(int number)
{
    return QByteArray("From: Klient <klient") + QByteArray::number(number) + "@example.com>\r\nTo: bok@shop.example\r\n"
        + "Subject: Pytanie " + QByteArray::number(number) + "\r\nMessage-ID: <k" + QByteArray::number(number)
        + "@example.com>\r\n\r\nDzien dobry.\r\n";
}

} // namespace

/// The reconcile meter through the whole program: what it shows, what it says, and that it puts things right.
class TestReconcile : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<CtlRunner> m_ctl;
    std::unique_ptr<DovecotServer> m_dovecot;

    /// Something that no program of ours does.
    bool spoil(const QString &sql)
    {
        bool done = false;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("spoil"));
            database.setDatabaseName(m_ctl->store.mid(7));
            QSqlQuery query(database.open() ? database : QSqlDatabase());
            done = query.exec(sql);
            if (!done)
                qWarning("%s", qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("spoil"));
        return done;
    }
    static QJsonObject mailbox(const CtlRunner::Outcome &outcome, const char *name)
    {
        for (const QJsonValue &each : outcome.json.object().value(QLatin1String("mailboxes")).toArray()) {
            if (each.toObject().value(QLatin1String("name")) == QLatin1String(name))
                return each.toObject();
        }
        return {};
    }

private slots:
    void init()
    {
        auto started = DovecotServer::start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.failure().log));
        m_dovecot = std::move(*started);
        m_ctl = std::make_unique<CtlRunner>();
        m_ctl->store = QStringLiteral("sqlite:") + m_ctl->path(QStringLiteral("store.db"));
        VERIFY_DONE(m_ctl->run("init"));
        VERIFY_DONE(m_ctl->addAccount(QStringLiteral("bok"), QStringLiteral("imaps://localhost:%1").arg(m_dovecot->imapsPort()),
                                      m_dovecot->user(), m_dovecot->password(), m_dovecot->caFile()));
        for (int i = 1; i <= 8; ++i)
            QVERIFY(m_dovecot->deliver(mail(i)).ok());
    }
    void cleanup()
    {
        VERIFY_DONE(m_ctl->run("verify"));
        m_ctl.reset();
        m_dovecot.reset();
    }

    void theMeterIsInTheJson()
    {
        const auto outcome = m_ctl->run("sync --once --json");
        VERIFY_DONE(outcome);
        const QJsonObject inbox = mailbox(outcome, "INBOX");
        QCOMPARE(inbox.value(QLatin1String("account")).toString(), QStringLiteral("bok"));
        QCOMPARE(inbox.value(QLatin1String("server")).toInt(), 8);
        QCOMPARE(inbox.value(QLatin1String("stored")).toInt(), 8);
        QCOMPARE(inbox.value(QLatin1String("difference")).toInt(-1), 0);
        QVERIFY(inbox.value(QLatin1String("since")).isNull());
        QCOMPARE(mailbox(outcome, "Sent").value(QLatin1String("server")).toInt(-1), 0);
        // Not received, so nothing to compare.
        QVERIFY(mailbox(outcome, "Trash").isEmpty());
    }

    void aDifferenceIsShownAndPutRight_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("difference");
        QTest::newRow("places are missing") << QStringLiteral("DELETE FROM mail_places WHERE uid IN (2, 5, 8)") << 3;
        QTest::newRow("a place too many") << QStringLiteral(
            "INSERT INTO mail_places (mailbox_id, uid_validity, uid, message_id) SELECT mailbox_id, uid_validity, 77, message_id "
            "FROM mail_places WHERE uid = 3") << -1;
    }
    void aDifferenceIsShownAndPutRight()
    {
        QFETCH(QString, fault);
        QFETCH(int, difference);
        VERIFY_DONE(m_ctl->run("sync --once"));
        QVERIFY(spoil(fault));
        const auto first = m_ctl->run("sync --once --json");
        VERIFY_DONE(first);
        QCOMPARE(mailbox(first, "INBOX").value(QLatin1String("difference")).toInt(), difference);
        QVERIFY(mailbox(first, "INBOX").value(QLatin1String("since")).isString());
        // For more than a minute: the mailbox is listed as a whole by itself.
        QVERIFY(spoil(QStringLiteral("UPDATE mailboxes SET differs_since = differs_since - 61000")));
        const auto second = m_ctl->run("sync --once --json");
        VERIFY_DONE(second);
        QCOMPARE(mailbox(second, "INBOX").value(QLatin1String("difference")).toInt(-1), 0);
        QCOMPARE(second.count("new"), 0); // they were here, only their places were not
        QCOMPARE(m_ctl->listed(), 8);
    }

    void theWatchingProgramSaysSoAndPutsItRight()
    {
        VERIFY_DONE(m_ctl->run("sync --once"));
        QVERIFY(spoil(QStringLiteral("DELETE FROM mail_places WHERE uid = 4")));
        QVERIFY(spoil(QStringLiteral("UPDATE mailboxes SET differs_by = 1, differs_since = "
                                     "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER) - 70000 WHERE name = 'INBOX'")));
        m_ctl->startWatching();
        QTRY_COMPARE_WITH_TIMEOUT(countPlaces(), 8, 40'000);
        const auto watched = m_ctl->stopWatching();
        QCOMPARE(watched.status, 0);
        QVERIFY2(watched.error.contains("INBOX") && watched.error.contains("8 messages on the server"), watched.error.constData());
        QCOMPARE(mailbox(m_ctl->run("sync --once --json"), "INBOX").value(QLatin1String("difference")).toInt(-1), 0);
    }

private:
    qint64 countPlaces()
    {
        qint64 count = -1;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("count"));
            database.setDatabaseName(m_ctl->store.mid(7));
            database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
            QSqlQuery query(database.open() ? database : QSqlDatabase());
            if (query.exec(QStringLiteral("SELECT count(*) FROM mail_places")) && query.next())
                count = query.value(0).toLongLong();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("count"));
        return count;
    }
};

QTEST_GUILESS_MAIN(TestReconcile)
#include "tst_reconcile.moc"
