// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store_mail_sink.h"
#include "channels/mail/imap/mail_worker.h"
#include "models/store/verify.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/mail_targets.h"
#include "tests/unit/store/store_tests.h"

#include <QSignalSpy>

using namespace okienko;
using namespace okienko::test;

namespace {

constexpr int mailboxSize = 2'600;

/// The store, looked at from outside, and made to fail after so many batches.
class WatchedSink : public StoreMailSink {
public:
    explicit WatchedSink(std::shared_ptr<Store> store) : StoreMailSink(std::move(store)) {}
    Result<IntakeCounts> store(const MailboxBatch &batch) override
    {
        if (batchesLeft == 0)
            return Failure{FailureKind::Network, QStringLiteral("away"), QStringLiteral("made to fail")};
        if (!batch.mails.empty()) {
            first << batch.mails.front().uid;
            last << batch.mails.back().uid;
            uidNext << batch.cursor.uidNext;
            --batchesLeft;
            messages += int(batch.mails.size());
            if (onBatch)
                onBatch();
        }
        return StoreMailSink::store(batch);
    }
    int batchesLeft = 1'000'000;
    int messages = 0;
    QList<quint32> first;
    QList<quint32> last;
    QList<quint32> uidNext;
    std::function<void()> onBatch;
};

} // namespace

/// A mailbox that is new to the store and holds more than fits into a few batches.
class TestFirstSync : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<DovecotServer> m_server;
    std::shared_ptr<Store> m_store;
    MailAccount m_account;

    Result<SyncTotals> syncOnce(MailSink &sink)
    {
        MailWorker worker(m_account, [password = m_server->password()]() -> Result<QByteArray> { return password.toUtf8(); },
                          &readIncoming, sink);
        std::optional<Result<SyncTotals>> outcome;
        connect(&worker, &MailWorker::finished, &worker,
                [&](const Result<SyncTotals> &result) { outcome = result; }, Qt::DirectConnection);
        worker.start(MailWorker::Mode::Once);
        worker.wait();
        return *outcome;
    }

    qint64 number(const QString &sql)
    {
        const auto value = m_store->read([sql](Database &database) { return database.value(sql); }).result();
        return value ? value->toLongLong() : -1;
    }

private slots:
    void init()
    {
        auto started = DovecotServer::start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.failure().log));
        m_server = std::move(*started);
        GeneratorOptions options = GeneratorOptions::mailboxOf(mailboxSize, 3);
        options.meanBytes = 2'000;
        options.newest = QDateTime(QDate(2026, 10, 1), QTime(12, 0), Qt::UTC);
        const auto written = writeMail(options, dovecotStore(m_server->folder(), m_server->user()));
        QVERIFY2(written.ok(), written ? "" : qPrintable(written.failure().log));
        static int number = 0;
        const auto location = StoreLocation::parse(QStringLiteral("sqlite:%1/%2.db").arg(m_folder.path()).arg(++number));
        const auto opened = openStore(*location);
        QVERIFY(opened.ok());
        m_store = *opened;
        m_account = MailAccount();
        m_account.name = QStringLiteral("bok");
        m_account.address = QStringLiteral("bok@shop.example");
        m_account.imap.host = QStringLiteral("localhost");
        m_account.imap.port = m_server->imapsPort();
        m_account.imap.user = m_server->user();
        m_account.imap.caFile = m_server->caFile();
        const auto id = m_store->write([this](Transaction &t) { return accounts::add(t, m_account); }).result();
        QVERIFY2(id.ok(), id ? "" : qPrintable(id.failure().log));
        m_account.id = *id;
    }

    void cleanup()
    {
        m_store.reset();
        m_server.reset();
    }

    void newestComeFirst()
    {
        WatchedSink sink(m_store);
        const auto totals = syncOnce(sink);
        QVERIFY2(totals.ok(), totals ? "" : qPrintable(totals.failure().log));
        QCOMPARE(totals->added, mailboxSize);
        QVERIFY(sink.first.size() > 4);
        // The first batch is small, and holds the newest; each holds what is older than the one before.
        QCOMPARE(sink.last.first(), quint32(mailboxSize));
        QVERIFY(sink.last.first() - sink.first.first() < 500);
        for (qsizetype i = 1; i < sink.first.size(); ++i)
            QVERIFY(sink.last.at(i) < sink.first.at(i - 1));
        QCOMPARE(sink.first.last(), 1u);
        // Until everything is there the cursor says of none that it is.
        for (const quint32 next : std::as_const(sink.uidNext))
            QCOMPARE(next, 1u);
        QCOMPARE(number(QStringLiteral("SELECT uid_next FROM mailboxes WHERE name = 'INBOX'")), mailboxSize + 1);
        // Messages are numbered in the order of arrival although they were stored backwards.
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM mail_places a JOIN mail_places b ON b.uid = a.uid + 1 "
                                       "AND b.mailbox_id = a.mailbox_id WHERE b.message_id < a.message_id")), 0);
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM messages")), mailboxSize);
        const auto faults = m_store->read([](Database &database) { return verifyStore(database); }).result();
        QVERIFY(faults.ok());
        QCOMPARE(faults->join(QLatin1Char('\n')), QString());
        // And the next time there is nothing to do.
        WatchedSink again(m_store);
        const auto second = syncOnce(again);
        QVERIFY(second.ok());
        QCOMPARE(second->added, 0);
        QCOMPARE(again.messages, 0);
        QVERIFY2(second->roundTrips <= 4, qPrintable(QString::number(second->roundTrips)));
    }

    void interruptedItGoesOnWithWhatIsMissing()
    {
        WatchedSink broken(m_store);
        broken.batchesLeft = 3;
        QVERIFY(!syncOnce(broken).ok());
        const qint64 stored = number(QStringLiteral("SELECT count(*) FROM messages"));
        QCOMPARE(stored, broken.messages);
        QVERIFY(stored > 0 && stored < mailboxSize);
        WatchedSink rest(m_store);
        const auto totals = syncOnce(rest);
        QVERIFY2(totals.ok(), totals ? "" : qPrintable(totals.failure().log));
        QCOMPARE(rest.messages, mailboxSize - int(stored));
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM messages")), mailboxSize);
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM mail_places")), mailboxSize);
    }

    void mailThatArrivesMeanwhileIsStored()
    {
        WatchedSink sink(m_store);
        bool delivered = false;
        sink.onBatch = [&] {
            if (!std::exchange(delivered, true)) {
                const auto done = m_server->deliver("From: a@example.com\r\nTo: bok@shop.example\r\nSubject: Teraz\r\n"
                                                    "Message-ID: <teraz@example.com>\r\n\r\nTeraz\r\n");
                delivered = done.ok();
            }
        };
        const auto totals = syncOnce(sink);
        QVERIFY2(totals.ok(), totals ? "" : qPrintable(totals.failure().log));
        QVERIFY(delivered);
        if (totals->added == mailboxSize) { // it may be seen only in the next round
            QVERIFY(syncOnce(sink).ok());
        }
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM messages")), mailboxSize + 1);
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM messages WHERE message_id = 'teraz@example.com'")), 1);
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM mail_places")), mailboxSize + 1);
    }

    void expungedBeforeItIsFetched()
    {
        WatchedSink sink(m_store);
        bool removed = false;
        sink.onBatch = [&] {
            if (!std::exchange(removed, true)) {
                removed = m_server->doveadm({QStringLiteral("expunge"), QStringLiteral("-u"), m_server->user(),
                                             QStringLiteral("mailbox"), QStringLiteral("INBOX"), QStringLiteral("uid"),
                                             QStringLiteral("1:10")}).ok();
            }
        };
        QVERIFY(syncOnce(sink).ok());
        QVERIFY(removed);
        sink.onBatch = {};
        const auto next = syncOnce(sink);
        QVERIFY2(next.ok(), next ? "" : qPrintable(next.failure().log));
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM mail_places")), mailboxSize - 10);
        QCOMPARE(next->server, mailboxSize - 10);
        QCOMPARE(next->stored, mailboxSize - 10);
    }
};

QTEST_GUILESS_MAIN(TestFirstSync)
#include "tst_first_sync.moc"
