// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store_mail_sink.h"
#include "models/store/accounts.h"
#include "tests/support/faults/mail_image.h"
#include "tests/support/faults/store_template.h"
#include "tests/unit/mime/bad_mail.h"

#include <QTest>

using namespace okienko;
using namespace okienko::test;

/// Bad messages of the list (lines 40 to 57 and 74 to 76) between good ones, through the product's reader into real
/// stores: every byte of every one is kept, the good ones are found, and the store is sound.
class TestBadMail : public QObject {
    Q_OBJECT

private:
    static QByteArray goodMail(quint32 uid)
    {
        const QByteArray number = QByteArray::number(uid);
        return "From: Klient <klient" + number + "@example.com>\r\nSubject: Dobry " + number + "\r\nMessage-ID: <good" + number
            + "@example.com>\r\n\r\nDzien dobry.\r\n";
    }

private slots:
    void badInput40to76_nothingIsLost_data()
    {
        QTest::addColumn<bool>("sqlite");
        QTest::newRow("SQLite") << true;
        QTest::newRow("PostgreSQL") << false;
    }

    void badInput40to76_nothingIsLost()
    {
        QFETCH(bool, sqlite);
        std::unique_ptr<PostgresServer> postgres;
        if (!sqlite) {
            auto started = PostgresServer::start();
            QVERIFY2(started.ok(), started ? "" : qPrintable(started.failure().log));
            postgres = std::move(*started);
        }
        MailAccount account;
        account.id = AccountId(1);
        account.name = QStringLiteral("bok");
        account.address = QStringLiteral("bok@shop.example");
        auto made = StoreTemplate::make(account, postgres.get());
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.failure().log));
        const auto location = (*made)->copy();
        QVERIFY(location.ok());
        auto store = StoreTemplate::open(*location);
        QVERIFY(store.ok());
        StoreMailSink sink(*store);
        const auto mailbox = sink.openMailbox(account.id, QStringLiteral("INBOX"), MailboxRole::Inbox, 7);
        QVERIFY(mailbox.ok());

        AccountImage server;
        MailboxImage &image = server.mailboxes[QStringLiteral("INBOX")];
        image.uidValidity = 7;
        MailboxBatch batch;
        batch.mailbox = mailbox->id;
        quint32 uid = 0;
        int bad = 0;
        for (const BadMail &each : badMails()) {
            for (const QByteArray &raw : {each.raw, goodMail(uid + 2)}) {
                IncomingMail mail;
                mail.uid = ++uid;
                mail.internalDate = QDateTime::fromSecsSinceEpoch(1'790'000'000 + qint64(uid), Qt::UTC);
                mail.raw = raw;
                readIncoming(mail);
                image.mails.insert(uid, {0, raw});
                batch.mails.push_back(std::move(mail));
            }
            ++bad;
        }
        batch.cursor = {7, uid + 1, 0, uid};
        image.uidNext = uid + 1;
        image.count = uid;
        const auto counts = sink.store(batch);
        QVERIFY2(counts.ok(), counts ? "" : qPrintable(counts.failure().log));
        QCOMPARE(counts->stored + counts->quarantined, int(uid));
        qInfo("%d bad messages between as many good ones: %d stored, %d in quarantine", bad, counts->stored, counts->quarantined);
        store->reset();

        auto database = Database::open(*location, Database::Role::Reader);
        QVERIFY(database.ok());
        auto stored = readStore(**database, account.id);
        QVERIFY2(stored.ok(), stored ? "" : qPrintable(stored.failure().log));
        QCOMPARE(stored->messages, int(uid)); // also the two of one Message-ID with different texts
        QCOMPARE(stored->doubled, QStringList{QStringLiteral("ten-sam@example.com")});
        stored->doubled.clear();
        QCOMPARE(differences(server, *stored), QStringList());
        QCOMPARE(storeFaults({}, *location, account.id), QStringList{QStringLiteral("ten-sam@example.com is stored twice")});
    }
};

QTEST_GUILESS_MAIN(TestBadMail)
#include "tst_bad_mail.moc"
