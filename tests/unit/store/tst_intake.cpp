// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/threading.h"
#include "models/store/conversations.h"
#include "models/store/quarantine.h"
#include "models/store/verify.h"
#include "tests/unit/store/store_tests.h"

#include <QElapsedTimer>

using namespace okienko;
using namespace okienko::test;

class TestIntake : public QObject {
    Q_OBJECT

private:
    Backends m_backends;
    std::shared_ptr<Store> m_store;
    std::unique_ptr<Direct> m_direct;
    Shop m_shop;

    ConversationDetails conversationOf(const QString &messageId)
    {
        const qint64 id = m_direct->number(QStringLiteral("SELECT conversation_id FROM messages WHERE message_id = ?"),
                                           {messageId});
        const auto details = conversations::details(*m_direct->database, ConversationId(id));
        return details.ok() ? *details : ConversationDetails();
    }

private slots:
    void init()
    {
        QFETCH(bool, sqlite);
        const StoreLocation location = m_backends.newLocation(sqlite);
        // Made by the store, then used directly.
        VERIFY_OK(openStore(location));
        m_direct = std::make_unique<Direct>(location);
        m_shop = makeShop(*m_direct);
    }
    void cleanup()
    {
        if (m_direct) {
            const auto faults = verifyStore(*m_direct->database);
            VERIFY_OK(faults);
            QCOMPARE(faults->join(QLatin1Char('\n')), QString());
        }
        m_direct.reset();
    }

    void newMailBecomesAConversation_data() { Backends::addRows(); }
    void newMailBecomesAConversation()
    {
        MailSpec spec;
        spec.id = QStringLiteral("a@x");
        const auto counts = storeMails(*m_direct, m_shop.inbox, {makeMail(spec)});
        VERIFY_OK(counts);
        QCOMPARE(counts->stored, 1);
        const ConversationDetails details = conversationOf(QStringLiteral("a@x"));
        QCOMPARE(details.summary.subject, spec.subject);
        QCOMPARE(details.summary.customerName, spec.fromName);
        QCOMPARE(details.summary.status, ConversationStatus::Open);
        QCOMPARE(details.summary.queueName, QStringLiteral("Zwroty"));
        QVERIFY(details.summary.unread);
        QCOMPARE(details.summary.messageCount, 1);
        QCOMPARE(details.summary.waitingSince.value_or(QDateTime()), spec.at);
        QCOMPARE(details.summary.answerDue.value_or(QDateTime()), spec.at.addSecs(240 * 60));
        QCOMPARE(details.timeline.size(), 1);
        QCOMPARE(details.timeline.first().message.text, spec.text);
        const auto raw = intake::rawMessage(*m_direct->database, details.timeline.first().id);
        VERIFY_OK(raw);
        QCOMPARE(*raw, makeMail(spec).raw);
        QCOMPARE(details.timeline.first().rawSize, raw->size());
    }

    void aBatchStoredTwiceIsStoredOnce_data() { Backends::addRows(); }
    void aBatchStoredTwiceIsStoredOnce()
    {
        std::vector<IncomingMail> mails;
        for (quint32 uid = 1; uid <= 5; ++uid) {
            MailSpec spec;
            spec.uid = uid;
            spec.id = QStringLiteral("%1@x").arg(uid);
            spec.from = QStringLiteral("k%1@example.com").arg(uid);
            mails.push_back(makeMail(spec));
        }
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, mails));
        const auto again = storeMails(*m_direct, m_shop.inbox, mails);
        VERIFY_OK(again);
        QCOMPARE(again->stored, 0);
        QCOMPARE(again->known, 5);
        QCOMPARE(m_direct->number(QStringLiteral("SELECT count(*) FROM messages")), 5);
        QCOMPARE(m_direct->number(QStringLiteral("SELECT count(*) FROM mail_places")), 5);
        const auto counts = accounts::mailboxCounts(*m_direct->database);
        VERIFY_OK(counts);
        QCOMPARE(counts->at(1).stored, 5);
        QCOMPARE(counts->at(1).server, 5);
    }

    void sameMailElsewhereIsAPlace_data() { Backends::addRows(); }
    void sameMailElsewhereIsAPlace()
    {
        MailSpec spec;
        spec.id = QStringLiteral("a@x");
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(spec)}));
        spec.uid = 9; // another Received line too
        const auto archived = storeMails(*m_direct, m_shop.archive, {makeMail(spec)});
        VERIFY_OK(archived);
        QCOMPARE(archived->known, 1);
        QCOMPARE(m_direct->number(QStringLiteral("SELECT count(*) FROM messages")), 1);
        QCOMPARE(m_direct->number(QStringLiteral("SELECT count(*) FROM mail_places")), 2);
        // The same id with other content is another mail.
        spec.uid = 10;
        spec.text = QStringLiteral("Coś innego");
        const auto other = storeMails(*m_direct, m_shop.inbox, {makeMail(spec)});
        VERIFY_OK(other);
        QCOMPARE(other->stored, 1);
    }

    void archiveFirstThenInboxIsWork_data() { Backends::addRows(); }
    void archiveFirstThenInboxIsWork()
    {
        MailSpec spec;
        spec.id = QStringLiteral("a@x");
        VERIFY_OK(storeMails(*m_direct, m_shop.archive, {makeMail(spec)}));
        QCOMPARE(conversationOf(spec.id).summary.status, ConversationStatus::Closed);
        QVERIFY(!conversationOf(spec.id).summary.waitingSince);
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(spec)}));
        QCOMPARE(conversationOf(spec.id).summary.status, ConversationStatus::Open);
        QVERIFY(conversationOf(spec.id).summary.waitingSince.has_value());
    }

    void twoEqualMailsWithoutIdStayTwo_data() { Backends::addRows(); }
    void twoEqualMailsWithoutIdStayTwo()
    {
        MailSpec spec;
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(spec)}));
        spec.uid = 2; // its Received line differs
        const auto counts = storeMails(*m_direct, m_shop.inbox, {makeMail(spec)});
        VERIFY_OK(counts);
        QCOMPARE(counts->stored, 1);
        QCOMPARE(m_direct->number(QStringLiteral("SELECT count(*) FROM messages")), 2);
    }

    void changedUidValidityMatchesAgain_data() { Backends::addRows(); }
    void changedUidValidityMatchesAgain()
    {
        MailSpec spec;
        spec.id = QStringLiteral("a@x");
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(spec)}));
        const auto reopened = m_direct->write([&](Transaction &transaction) {
            return accounts::openMailbox(transaction, m_shop.account, QStringLiteral("INBOX"), MailboxRole::Inbox, 8);
        });
        VERIFY_OK(reopened);
        QCOMPARE(reopened->cursor.uidNext, 1U);
        QVERIFY(reopened->knownUids.isEmpty());
        // A batch that still speaks of the old numbers is refused.
        const auto stale = storeMails(*m_direct, m_shop.inbox, {makeMail(spec)});
        QVERIFY(!stale.ok());
        QCOMPARE(stale.failure().kind, FailureKind::Conflict);
        const auto matched = storeMails(*m_direct, *reopened, {makeMail(spec)});
        VERIFY_OK(matched);
        QCOMPARE(matched->known, 1);
        QCOMPARE(m_direct->number(QStringLiteral("SELECT count(*) FROM messages")), 1);
    }

    void answersJoin_data() { Backends::addRows(); }
    void answersJoin()
    {
        MailSpec first;
        first.id = QStringLiteral("a@x");
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(first)}));
        MailSpec answer;
        answer.id = QStringLiteral("b@shop");
        answer.from = QStringLiteral("bok@shop.example");
        answer.to = first.from;
        answer.references = {first.id};
        answer.at = first.at.addSecs(600);
        VERIFY_OK(storeMails(*m_direct, m_shop.sent, {makeMail(answer)}));
        ConversationDetails details = conversationOf(first.id);
        QCOMPARE(details.timeline.size(), 2);
        QCOMPARE(details.timeline.last().direction, Direction::Outgoing);
        QCOMPARE(details.summary.status, ConversationStatus::Waiting);
        QVERIFY(!details.summary.waitingSince);
        QVERIFY(details.summary.lastIsOutgoing);
        MailSpec back;
        back.uid = 2;
        back.id = QStringLiteral("c@x");
        back.references = {first.id, answer.id};
        back.at = first.at.addSecs(1200);
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(back)}));
        details = conversationOf(first.id);
        QCOMPARE(details.timeline.size(), 3);
        QCOMPARE(details.summary.status, ConversationStatus::Open);
        QCOMPARE(details.summary.waitingSince.value_or(QDateTime()), back.at);
        QVERIFY(!details.timeline.last().joinReason.isEmpty());
    }

    void aStrangerNeverJoins_data() { Backends::addRows(); }
    void aStrangerNeverJoins()
    {
        MailSpec first;
        first.id = QStringLiteral("a@x");
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(first)}));
        MailSpec stranger;
        stranger.uid = 2;
        stranger.id = QStringLiteral("s@y");
        stranger.from = QStringLiteral("obcy@evil.example");
        stranger.references = {first.id};
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(stranger)}));
        QVERIFY(conversationOf(stranger.id).summary.id != conversationOf(first.id).summary.id);
        QCOMPARE(m_direct->number(QStringLiteral("SELECT related_id FROM conversations WHERE id = ?"),
                                  {conversationOf(stranger.id).summary.id.value}),
                 conversationOf(first.id).summary.id.value);
    }

    void aLateParentJoinsItsChild_data() { Backends::addRows(); }
    void aLateParentJoinsItsChild()
    {
        MailSpec child;
        child.uid = 2;
        child.id = QStringLiteral("b@x");
        child.references = {QStringLiteral("a@x")};
        child.subject = QStringLiteral("Re: Inny temat");
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(child)}));
        MailSpec stranger;
        stranger.uid = 3;
        stranger.id = QStringLiteral("a@x");
        stranger.from = QStringLiteral("obcy@evil.example");
        stranger.subject = QStringLiteral("Zupełnie inna sprawa");
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(stranger)}));
        MailSpec parent;
        parent.uid = 1;
        parent.id = QStringLiteral("a@x");
        parent.subject = QStringLiteral("Temat");
        parent.at = child.at.addSecs(-100);
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(parent)}));
        const ConversationDetails details = conversationOf(child.id);
        QCOMPARE(details.timeline.size(), 2);
        QCOMPARE(details.timeline.first().message.subject, parent.subject);
        QCOMPARE(details.summary.waitingSince.value_or(QDateTime()), parent.at);
    }

    void automaticMailDoesNotWait_data() { Backends::addRows(); }
    void automaticMailDoesNotWait()
    {
        MailSpec spec;
        spec.id = QStringLiteral("a@x");
        spec.automatic = AutoSubmitted::Replied;
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(spec)}));
        QVERIFY(!conversationOf(spec.id).summary.waitingSince);
    }

    void flagsOfTheServerAreTakenOver_data() { Backends::addRows(); }
    void flagsOfTheServerAreTakenOver()
    {
        MailSpec spec;
        spec.id = QStringLiteral("a@x");
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(spec)}));
        MailboxBatch batch = makeBatch(m_shop.inbox, {});
        batch.flagUpdates = {{1, MailSeen | MailAnswered, 5}, {77, MailSeen, 5}};
        const auto updated = m_direct->write([&](Transaction &t) { return intake::storeBatch(t, batch); });
        VERIFY_OK(updated);
        QCOMPARE(updated->updated, 1);
        const ConversationDetails details = conversationOf(spec.id);
        QVERIFY(!details.summary.unread);
        QVERIFY(!details.summary.waitingSince);
        QCOMPARE(details.summary.status, ConversationStatus::Waiting);
        batch.flagUpdates.clear();
        batch.vanished = {1, 2, 3};
        const auto removed = m_direct->write([&](Transaction &t) { return intake::storeBatch(t, batch); });
        VERIFY_OK(removed);
        QCOMPARE(removed->removed, 1);
        QCOMPARE(m_direct->number(QStringLiteral("SELECT count(*) FROM messages")), 1);
    }

    void whatCannotBeReadIsKept_data() { Backends::addRows(); }
    void whatCannotBeReadIsKept()
    {
        IncomingMail mail = makeMail({});
        constexpr char broken[] = "Subject: \xff zepsuty\r\n\0\x80 bytes";
        mail.raw = QByteArray(broken, sizeof broken - 1);
        mail.read = Failure{FailureKind::Input, QStringLiteral("Nie do odczytania."), QStringLiteral("broken")};
        const auto counts = storeMails(*m_direct, m_shop.inbox, {mail});
        VERIFY_OK(counts);
        QCOMPARE(counts->quarantined, 1);
        const auto items = quarantine::list(*m_direct->database, 10);
        VERIFY_OK(items);
        QCOMPARE(items->size(), 1);
        QCOMPARE(items->first().reason, QStringLiteral("Nie do odczytania."));
        QCOMPARE(items->first().source, QStringLiteral("INBOX, UID 1"));
        const auto raw = quarantine::raw(*m_direct->database, items->first().id);
        VERIFY_OK(raw);
        QCOMPARE(*raw, mail.raw);
        const auto again = storeMails(*m_direct, m_shop.inbox, {mail});
        VERIFY_OK(again);
        QCOMPARE(again->known, 1);
    }

    void hostileValuesAreStored_data() { Backends::addRows(); }
    void hostileValuesAreStored()
    {
        MailSpec spec;
        spec.id = QString(5000, QLatin1Char('i')) + QStringLiteral("@x'; DROP TABLE messages; --");
        spec.from = QString(3000, QLatin1Char('f')) + QStringLiteral("@example.com");
        spec.fromName = QStringLiteral("Zło\\' \x01 \xd83d") + QChar(0xD800);
        spec.subject = QStringLiteral("a") + QChar(0) + QStringLiteral("b \\x00 ?$1 E'\\\\'");
        spec.text = QStringLiteral("x") + QChar(0) + QChar(0xD800) + QStringLiteral("y ") + QString(300'000, QLatin1Char('w'));
        spec.references = {QStringLiteral("r\x01\"]["), QString(9000, QLatin1Char('r'))};
        const auto counts = storeMails(*m_direct, m_shop.inbox, {makeMail(spec)});
        VERIFY_OK(counts);
        QCOMPARE(counts->stored, 1);
        QCOMPARE(m_direct->number(QStringLiteral("SELECT count(*) FROM messages")), 1);
        const auto again = storeMails(*m_direct, m_shop.archive, {makeMail(spec)});
        VERIFY_OK(again);
        QCOMPARE(again->known, 1);
    }

    void attachmentsAreStoredOnceWithTheirMail_data() { Backends::addRows(); }
    void attachmentsAreStoredOnceWithTheirMail()
    {
        const QByteArray hash = QByteArray(64, 'a');
        std::vector<IncomingMail> mails;
        for (quint32 uid = 1; uid <= 2; ++uid) {
            MailSpec spec;
            spec.uid = uid;
            spec.id = QStringLiteral("%1@x").arg(uid);
            IncomingMail mail = makeMail(spec);
            mail.read->attachments = {{{}, QStringLiteral("logo.png"), QStringLiteral("image/png"), 5, QByteArray(64, 'b'),
                                       QStringLiteral("logo"), true},
                                      {{}, QStringLiteral("faktura.pdf"), QStringLiteral("application/pdf"), 70'000, hash,
                                       {}, false}};
            mails.push_back(mail);
        }
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, mails));
        QCOMPARE(m_direct->number(QStringLiteral("SELECT count(*) FROM blobs")), 0);
        const ConversationDetails details = conversationOf(QStringLiteral("2@x"));
        QVERIFY(details.summary.hasAttachments);
        const QList<Attachment> attachments = details.timeline.last().message.attachments;
        QCOMPARE(attachments.size(), 2);
        QCOMPARE(attachments.at(1).fileName, QStringLiteral("faktura.pdf"));
        QCOMPARE(attachments.at(1).size, 70'000);
        const auto source = intake::attachmentSource(*m_direct->database, attachments.at(1).id);
        VERIFY_OK(source);
        QCOMPARE(source->original, mails.back().raw);
        QCOMPARE(source->position, 1);
        QCOMPARE(source->sha256, hash);
    }

    void importedFilesAreKnownAgain_data() { Backends::addRows(); }
    void importedFilesAreKnownAgain()
    {
        MailSpec spec;
        spec.id = QStringLiteral("a@x");
        for (int round = 0; round < 2; ++round) {
            const auto counts = m_direct->write([&](Transaction &transaction) {
                return intake::importMail(transaction, makeMail(spec), QStringLiteral("/tmp/a.eml"));
            });
            VERIFY_OK(counts);
            QCOMPARE(counts->stored, round == 0 ? 1 : 0);
            QCOMPARE(counts->known, round);
        }
        QCOMPARE(conversationOf(spec.id).summary.queueName, QStringLiteral("Zwroty"));
    }

    void manyMailsAreStored_data() { Backends::addRows(); }
    void manyMailsAreStored()
    {
        QElapsedTimer clock;
        clock.start();
        constexpr quint32 batches = 10;
        constexpr quint32 each = 200;
        for (quint32 b = 0; b < batches; ++b) {
            std::vector<IncomingMail> mails;
            for (quint32 i = 0; i < each; ++i) {
                MailSpec spec;
                spec.uid = b * each + i + 1;
                spec.id = QStringLiteral("%1@x").arg(spec.uid);
                spec.from = QStringLiteral("k%1@example.com").arg(spec.uid % 700);
                spec.subject = QStringLiteral("Sprawa %1").arg(spec.uid);
                spec.text = QStringLiteral("Dzień dobry, słowo%1 i paczka. ").arg(spec.uid).repeated(60);
                mails.push_back(makeMail(spec));
            }
            VERIFY_OK(storeMails(*m_direct, m_shop.inbox, std::move(mails)));
        }
        qInfo("%u mails in %lld ms", batches * each, clock.elapsed());
        QCOMPARE(m_direct->number(QStringLiteral("SELECT count(*) FROM messages")), qint64(batches * each));
        QCOMPARE(m_direct->number(QStringLiteral("SELECT count(*) FROM customers")), 700);
    }

    void statementsPerMailAreBounded_data() { Backends::addRows(); }
    void statementsPerMailAreBounded()
    {
        const auto statements = [&](int mails, quint32 firstUid) {
            std::vector<IncomingMail> batch;
            for (int i = 0; i < mails; ++i) {
                MailSpec spec;
                spec.uid = firstUid + static_cast<quint32>(i);
                spec.id = QStringLiteral("%1@x").arg(spec.uid);
                spec.from = QStringLiteral("k%1@example.com").arg(spec.uid);
                spec.references = {QStringLiteral("unknown%1@x").arg(spec.uid)};
                batch.push_back(makeMail(spec));
            }
            const qint64 before = m_direct->database->statementCount();
            const auto stored = storeMails(*m_direct, m_shop.inbox, std::move(batch));
            return stored.ok() ? m_direct->database->statementCount() - before : -1;
        };
        const qint64 ten = statements(10, 1);
        const qint64 hundred = statements(100, 100);
        QVERIFY(ten > 0 && hundred > 0);
        const double perMail = static_cast<double>(hundred - ten) / 90;
        qInfo("statements per mail: %.1f", perMail);
        QVERIFY2(perMail <= 22, qPrintable(QString::number(perMail)));
    }
};

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_intake.moc"
