// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/conversations.h"
#include "models/store/quarantine.h"
#include "models/store/verify.h"
#include "tests/unit/store/store_tests.h"

using namespace okienko;
using namespace okienko::test;

class TestQuarantine : public QObject {
    Q_OBJECT
private:
    Backends m_backends;
    std::unique_ptr<Direct> m_direct;
    Shop m_shop;

    IncomingMail broken(quint32 uid, const QByteArray &raw, qint64 leftOnServer = 0)
    {
        IncomingMail mail;
        mail.uid = uid;
        mail.flags = MailSeen;
        mail.internalDate = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);
        mail.raw = raw;
        mail.leftOnServer = leftOnServer;
        mail.read = Failure{FailureKind::Input, QStringLiteral("Cannot be read."), QStringLiteral("broken on purpose")};
        return mail;
    }
    QuarantineId onlyItem()
    {
        const auto items = quarantine::list(*m_direct->database, 10);
        return items.ok() && items->size() == 1 ? items->first().id : QuarantineId();
    }
    /// As a newer reader would: the same bytes, understood.
    Result<quarantine::Retried> retryAs(QuarantineId id, const MailSpec &spec)
    {
        auto mail = quarantine::incoming(*m_direct->database, id);
        if (!mail)
            return mail.failure();
        mail->read = makeMail(spec).read;
        return m_direct->write([&](Transaction &transaction) {
            return quarantine::retried(transaction, id, *mail, QStringLiteral("anna"));
        });
    }
    qint64 number(const char *sql) { return m_direct->number(QString::fromUtf8(sql)); }
    QStringList faults()
    {
        const auto found = verifyStore(*m_direct->database);
        return found.ok() ? *found : QStringList{found.failure().log};
    }

private slots:
    void init()
    {
        QFETCH(bool, sqlite);
        const StoreLocation location = m_backends.newLocation(sqlite);
        VERIFY_OK(openStore(location));
        m_direct = std::make_unique<Direct>(location);
        m_shop = makeShop(*m_direct);
    }
    void cleanup()
    {
        m_direct.reset();
    }

    void aRetryFilesTheMailAsIfItHadJustCome_data() { Backends::addRows(); }
    void aRetryFilesTheMailAsIfItHadJustCome()
    {
        MailSpec first;
        first.id = QStringLiteral("first@example.com");
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(first)}));
        const QByteArray raw = "Subject: Odp\r\nFrom: Jan <jan@example.com>\r\n\r\nzepsute";
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {broken(5, raw)}));
        const QuarantineId id = onlyItem();
        QVERIFY(id.isValid());

        MailSpec answer;
        answer.id = QStringLiteral("second@example.com");
        answer.references = {first.id};
        answer.at = first.at.addSecs(3600);
        const auto retried = retryAs(id, answer);
        VERIFY_OK(retried);
        QVERIFY(retried->filed);
        QCOMPARE(retried->conversation.value, number("SELECT conversation_id FROM messages WHERE message_id = 'first@example.com'"));
        QCOMPARE(number("SELECT count(*) FROM quarantine"), 0);
        QCOMPARE(number("SELECT count(*) FROM customers"), 1);
        QCOMPARE(m_direct->number(QStringLiteral("SELECT message_id FROM mail_places WHERE uid = 5")), retried->message.value);
        QCOMPARE(number("SELECT seen FROM messages WHERE message_id = 'second@example.com'"), 1); // the place's flags
        QCOMPARE(number("SELECT message_count FROM conversations"), 2);
        const auto bytes = intake::rawMessage(*m_direct->database, retried->message);
        VERIFY_OK(bytes);
        QCOMPARE(*bytes, raw);
        const auto log = quarantine::log(*m_direct->database, 10);
        VERIFY_OK(log);
        QCOMPARE(log->size(), 1);
        QCOMPARE(int(log->first().action), int(QuarantineEvent::Action::Filed));
        QCOMPARE(log->first().who, QStringLiteral("anna"));
        QCOMPARE(faults(), QStringList());
        // The server lists it again: nothing is new.
        const auto again = storeMails(*m_direct, m_shop.inbox, {broken(5, raw)});
        VERIFY_OK(again);
        QCOMPARE(again->known, 1);
        QCOMPARE(number("SELECT count(*) FROM quarantine"), 0);
    }

    void aRetryThatFailsKeepsEverything_data() { Backends::addRows(); }
    void aRetryThatFailsKeepsEverything()
    {
        const QByteArray raw = "\x01\x02 nothing";
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {broken(5, raw)}));
        const QuarantineId id = onlyItem();
        VERIFY_OK(m_direct->write([&](Transaction &transaction) {
            return transaction.database().run(QStringLiteral("UPDATE quarantine SET reader_version = '0.0.1'"));
        }));
        auto mail = quarantine::incoming(*m_direct->database, id);
        VERIFY_OK(mail);
        mail->read = Failure{FailureKind::Input, QStringLiteral("Still not."), QStringLiteral("again")};
        const auto retried = m_direct->write([&](Transaction &transaction) {
            return quarantine::retried(transaction, id, *mail, QStringLiteral("anna"));
        });
        VERIFY_OK(retried);
        QVERIFY(!retried->filed);
        QCOMPARE(retried->reason, QStringLiteral("Still not."));
        const auto item = quarantine::item(*m_direct->database, id);
        VERIFY_OK(item);
        QCOMPARE(item->reason, QStringLiteral("Still not."));
        QCOMPARE(item->readerVersion, quarantine::readerVersion());
        const auto bytes = quarantine::raw(*m_direct->database, id);
        VERIFY_OK(bytes);
        QCOMPARE(*bytes, raw);
        QCOMPARE(number("SELECT count(*) FROM messages"), 0);
        QCOMPARE(number("SELECT count(*) FROM mail_places WHERE quarantine_id IS NOT NULL"), 1);
        QCOMPARE(faults(), QStringList());
    }

    void theSameMailInTwoMailboxesIsFiledAsWork_data() { Backends::addRows(); }
    void theSameMailInTwoMailboxesIsFiledAsWork()
    {
        const QByteArray raw = "Subject: x\r\n\r\nzepsute";
        VERIFY_OK(storeMails(*m_direct, m_shop.archive, {broken(9, raw)}));
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {broken(5, raw)}));
        const QuarantineId id = onlyItem();
        QVERIFY(id.isValid());
        MailSpec spec;
        spec.id = QStringLiteral("a@example.com");
        const auto retried = retryAs(id, spec);
        VERIFY_OK(retried);
        QCOMPARE(m_direct->number(QStringLiteral("SELECT count(*) FROM mail_places WHERE message_id = ?"),
                                  {retried->message.value}), 2);
        QCOMPARE(number("SELECT status FROM conversations"), qint64(ConversationStatus::Open));
        QCOMPARE(number("SELECT needs_answer FROM messages"), 1);
        QCOMPARE(faults(), QStringList());
    }

    void aMailThatIsHereMeanwhileGetsThePlace_data() { Backends::addRows(); }
    void aMailThatIsHereMeanwhileGetsThePlace()
    {
        MailSpec spec;
        spec.id = QStringLiteral("a@example.com");
        const IncomingMail good = makeMail(spec);
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {broken(5, good.raw)}));
        IncomingMail other = good;
        other.uid = 6;
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {other}));
        const auto retried = retryAs(onlyItem(), spec);
        VERIFY_OK(retried);
        QVERIFY(retried->filed);
        QCOMPARE(number("SELECT count(*) FROM messages"), 1);
        QCOMPARE(number("SELECT count(DISTINCT message_id) FROM mail_places"), 1);
        QCOMPARE(number("SELECT count(*) FROM quarantine"), 0);
        QCOMPARE(faults(), QStringList());
    }

    void aRetryHappensOnce_data() { Backends::addRows(); }
    void aRetryHappensOnce()
    {
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {broken(5, "Subject: x\r\n\r\ny")}));
        const QuarantineId id = onlyItem();
        auto mail = quarantine::incoming(*m_direct->database, id);
        VERIFY_OK(mail);
        MailSpec spec;
        spec.id = QStringLiteral("a@example.com");
        mail->read = makeMail(spec).read;
        const auto file = [&](Transaction &transaction) {
            return quarantine::retried(transaction, id, *mail, QStringLiteral("anna"));
        };
        VERIFY_OK(m_direct->write(file));
        const auto second = m_direct->write(file);
        QVERIFY(!second.ok());
        QCOMPARE(int(second.failure().kind), int(FailureKind::NotFound));
        QCOMPARE(number("SELECT count(*) FROM messages"), 1);
    }

    void onlyWhatOlderProgramsLeftIsTriedByItself_data() { Backends::addRows(); }
    void onlyWhatOlderProgramsLeftIsTriedByItself()
    {
        for (quint32 uid = 1; uid <= 5; ++uid)
            VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {broken(uid, "Subject: " + QByteArray::number(uid) + "\r\n\r\nx",
                                                                  uid == 5 ? 200'000'000 : 0)}));
        VERIFY_OK(m_direct->write([&](Transaction &transaction) -> Result<void> {
            const std::pair<int, QString> versions[] = {{1, QString()}, {2, QStringLiteral("0.0.9")}, {4, QStringLiteral("99.0")},
                                                        {5, QStringLiteral("0.0.1")}};
            for (const auto &[item, version] : versions) {
                const auto done = transaction.database().run(
                    QStringLiteral("UPDATE quarantine SET reader_version = ? WHERE subject = ?"), {version, QString::number(item)});
                if (!done)
                    return done;
            }
            return {};
        }));
        const auto older = quarantine::retryable(*m_direct->database, true);
        VERIFY_OK(older);
        QCOMPARE(older->size(), 2); // 1 and 2; 3 is of this program, 4 of a newer one, of 5 only the header is here
        const auto all = quarantine::retryable(*m_direct->database, false);
        VERIFY_OK(all);
        QCOMPARE(all->size(), 4);
    }

    void aLargeOneKeepsItsHeader_data() { Backends::addRows(); }
    void aLargeOneKeepsItsHeader()
    {
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {broken(5, "Subject: Film\r\nFrom: jan@example.com\r\n\r\n", 250'000'000)}));
        const auto items = quarantine::list(*m_direct->database, 10);
        VERIFY_OK(items);
        QCOMPARE(items->size(), 1);
        QVERIFY(items->first().headerOnly);
        QCOMPARE(items->first().size, 250'000'000);
        QCOMPARE(items->first().subject, QStringLiteral("Film"));
        QCOMPARE(items->first().accountName, QStringLiteral("bok"));
    }

    void whatIsDeletedIsNotFetchedAgain_data() { Backends::addRows(); }
    void whatIsDeletedIsNotFetchedAgain()
    {
        const QByteArray raw = "Subject: Tajne\r\nFrom: jan@example.com\r\n\r\nx";
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {broken(5, raw)}));
        const QuarantineId id = onlyItem();
        VERIFY_OK(m_direct->write([&](Transaction &transaction) {
            return quarantine::remove(transaction, id, QStringLiteral("anna"));
        }));
        QCOMPARE(quarantine::list(*m_direct->database, 10)->size(), 0);
        QVERIFY(!quarantine::raw(*m_direct->database, id).ok());
        QVERIFY(!quarantine::item(*m_direct->database, id).ok());
        QVERIFY(!quarantine::incoming(*m_direct->database, id).ok());
        const auto counts = conversations::counts(*m_direct->database, QStringLiteral("anna"));
        VERIFY_OK(counts);
        for (const ViewCount &count : *counts) {
            if (count.view.kind == ViewKind::Quarantine)
                QCOMPARE(count.count, 0);
        }
        // Its place stands, so that the next listing finds it known; the same bytes elsewhere stay deleted too.
        QCOMPARE(number("SELECT count(*) FROM mail_places WHERE uid = 5"), 1);
        VERIFY_OK(storeMails(*m_direct, m_shop.archive, {broken(9, raw)}));
        QCOMPARE(quarantine::list(*m_direct->database, 10)->size(), 0);
        QCOMPARE(number("SELECT count(*) FROM raw_messages WHERE size > 0"), 0);
        // Who, when, what.
        const auto log = quarantine::log(*m_direct->database, 10);
        VERIFY_OK(log);
        QCOMPARE(log->size(), 1);
        const QuarantineEvent &event = log->first();
        QCOMPARE(int(event.action), int(QuarantineEvent::Action::Deleted));
        QCOMPARE(event.who, QStringLiteral("anna"));
        QVERIFY(qAbs(event.at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        QCOMPARE(event.item.subject, QStringLiteral("Tajne"));
        QCOMPARE(event.item.size, raw.size());
        QCOMPARE(event.item.accountName, QStringLiteral("bok"));
        QCOMPARE(event.sha256.size(), 64);
        QCOMPARE(faults(), QStringList());
        // Deleted once.
        QVERIFY(!m_direct->write([&](Transaction &transaction) {
            return quarantine::remove(transaction, id, QStringLiteral("ewa"));
        }).ok());
        QCOMPARE(quarantine::log(*m_direct->database, 10)->size(), 1);
    }

    void anImportedFileIsDeletedWhole_data() { Backends::addRows(); }
    void anImportedFileIsDeletedWhole()
    {
        VERIFY_OK(m_direct->write([&](Transaction &transaction) {
            return intake::importMail(transaction, broken(0, "kaputt"), QStringLiteral("old.mbox:1"));
        }));
        const QuarantineId id = onlyItem();
        QVERIFY(id.isValid());
        QCOMPARE(quarantine::item(*m_direct->database, id)->accountName, QString());
        VERIFY_OK(m_direct->write([&](Transaction &transaction) {
            return quarantine::remove(transaction, id, QStringLiteral("anna"));
        }));
        QCOMPARE(number("SELECT count(*) FROM quarantine"), 0);
        QCOMPARE(number("SELECT count(*) FROM raw_messages"), 0);
        QCOMPARE(faults(), QStringList());
    }

    void theRecordOnlyGrows_data() { Backends::addRows(); }
    void theRecordOnlyGrows()
    {
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {broken(5, "Subject: x\r\n\r\ny")}));
        const QuarantineId id = onlyItem();
        VERIFY_OK(m_direct->write([&](Transaction &transaction) {
            return quarantine::forwarded(transaction, id, QStringLiteral("anna"), QStringLiteral("it@shop.example"));
        }));
        const auto log = quarantine::log(*m_direct->database, 10);
        VERIFY_OK(log);
        QCOMPARE(log->size(), 1);
        QCOMPARE(log->first().detail, QStringLiteral("it@shop.example"));
        for (const char *sql : {"DELETE FROM quarantine_log", "UPDATE quarantine_log SET who = 'nobody'"}) {
            const auto done = m_direct->write([&](Transaction &transaction) {
                return transaction.database().run(QString::fromLatin1(sql));
            });
            QVERIFY2(!done.ok(), sql);
        }
        QCOMPARE(number("SELECT count(*) FROM quarantine_log WHERE who = 'anna'"), 1);
    }
};

QTEST_GUILESS_MAIN(TestQuarantine)
#include "tst_quarantine.moc"
