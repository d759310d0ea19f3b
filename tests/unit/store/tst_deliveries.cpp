// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/automatic_mail.h"
#include "models/store/automatic_senders.h"
#include "models/store/conversations.h"
#include "models/store/deliveries.h"
#include "models/store/verify.h"
#include "tests/unit/store/store_tests.h"

using namespace okienko;
using namespace okienko::test;

class TestDeliveries : public QObject {
    Q_OBJECT
private:
    Backends m_backends;
    std::unique_ptr<Direct> m_direct;
    Shop m_shop;
    ConversationId m_conversation;
    const QString m_ours = QStringLiteral("mail.1@shop.example");
    const QDateTime m_start = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);

    IncomingMail bounce(quint32 uid, const QList<DeliveryStatus> &recipients, const QString &original, int hours = 3,
                        const QString &from = QStringLiteral("mailer-daemon@mx.example"))
    {
        MailSpec spec;
        spec.uid = uid;
        spec.id = QStringLiteral("bounce.%1@mx.example").arg(uid);
        spec.from = from;
        spec.fromName = QStringLiteral("Mail Delivery System");
        spec.subject = QStringLiteral("Undelivered Mail Returned to Sender");
        spec.text = QStringLiteral("It did not work.");
        spec.at = m_start.addSecs(3600 * hours);
        spec.automatic = AutoSubmitted::Generated;
        IncomingMail mail = makeMail(spec);
        mail.read->automaticReason = QStringLiteral("report");
        DeliveryReport report;
        if (!original.isEmpty())
            report.originalIds = {original};
        report.recipients = recipients;
        mail.read->report = report;
        return mail;
    }
    static DeliveryStatus status(DeliveryAction action, const QString &code,
                                 const QString &to = QStringLiteral("jan@example.com"))
    {
        return {action, to, code, QStringLiteral("said so"), {}, {}};
    }
    qint64 number(const char *sql) { return m_direct->number(QString::fromUtf8(sql)); }
    ConversationSummary summary()
    {
        const auto rows = conversations::byIds(*m_direct->database, {m_conversation});
        return rows.ok() && rows->size() == 1 ? rows->first() : ConversationSummary();
    }
    QList<DeliveryStatus> shown()
    {
        const auto details = conversations::details(*m_direct->database, m_conversation);
        if (!details)
            return {};
        for (const TimelineEntry &entry : details->timeline) {
            if (entry.message.messageId == m_ours)
                return entry.deliveries;
        }
        return {};
    }
    void closeIt()
    {
        VERIFY_OK(m_direct->write([&](Transaction &transaction) {
            return conversations::setStatus(transaction, m_conversation, ConversationStatus::Closed);
        }));
    }
    void storeIt(IncomingMail mail, const MailboxState *mailbox = nullptr)
    {
        VERIFY_OK(storeMails(*m_direct, mailbox ? *mailbox : m_shop.inbox, {std::move(mail)}));
    }

private slots:
    /// A question of Jan's, our answer to it, and the matter closed.
    void init()
    {
        QFETCH(bool, sqlite);
        const StoreLocation location = m_backends.newLocation(sqlite);
        VERIFY_OK(openStore(location));
        m_direct = std::make_unique<Direct>(location);
        m_shop = makeShop(*m_direct);
        MailSpec question;
        question.uid = 1;
        question.id = QStringLiteral("question@example.com");
        storeIt(makeMail(question));
        MailSpec answer;
        answer.uid = 2;
        answer.id = m_ours;
        answer.from = QStringLiteral("bok@shop.example");
        answer.to = QStringLiteral("jan@example.com");
        answer.references = {question.id};
        answer.at = m_start.addSecs(3600);
        storeIt(makeMail(answer), &m_shop.sent);
        m_conversation = ConversationId(number("SELECT min(id) FROM conversations"));
        QCOMPARE(number("SELECT count(*) FROM conversations"), 1);
        closeIt();
    }
    void cleanup()
    {
        if (m_direct && !QTest::currentTestFailed()) {
            const auto found = verifyStore(*m_direct->database);
            VERIFY_OK(found);
            QCOMPARE(*found, QStringList());
        }
        m_direct.reset();
    }

    void aFailureIsShownAndIsWorkAgain_data() { Backends::addRows(); }
    void aFailureIsShownAndIsWorkAgain()
    {
        storeIt(bounce(10, {status(DeliveryAction::Failed, QStringLiteral("5.1.1"))}, m_ours));
        QCOMPARE(number("SELECT count(*) FROM conversations"), 1);
        QCOMPARE(number("SELECT count(*) FROM customers"), 1); // a mail server is no customer
        QCOMPARE(number("SELECT count(*) FROM conversation_participants"), 1);
        const ConversationSummary row = summary();
        QCOMPARE(int(row.status), int(ConversationStatus::Open));
        QVERIFY(row.waitingSince.has_value());
        QVERIFY(row.unread);
        const QList<DeliveryStatus> deliveries = shown();
        QCOMPARE(deliveries.size(), 1);
        QCOMPARE(int(deliveries.first().action), int(DeliveryAction::Failed));
        QCOMPARE(deliveries.first().recipient, QStringLiteral("jan@example.com"));
        QCOMPARE(deliveries.first().status, QStringLiteral("5.1.1"));
        QCOMPARE(deliveries.first().diagnostic, QStringLiteral("said so"));
        QVERIFY(deliveries.first().reportedAt.isValid());
        const auto details = conversations::details(*m_direct->database, m_conversation);
        VERIFY_OK(details);
        QCOMPARE(details->timeline.last().joinReason, QStringLiteral("delivery report"));
        QCOMPARE(details->timeline.last().message.automaticReason, QStringLiteral("report"));
    }

    void onlyAFailureIsWork_data() { Backends::addRows(); }
    void onlyAFailureIsWork()
    {
        quint32 uid = 10;
        for (const DeliveryAction action : {DeliveryAction::Delayed, DeliveryAction::Delivered, DeliveryAction::Displayed}) {
            ++uid;
            storeIt(bounce(uid, {status(action, QStringLiteral("2.0.0"))}, m_ours, int(uid)));
            QCOMPARE(int(summary().status), int(ConversationStatus::Closed));
            QVERIFY(!summary().waitingSince);
            QCOMPARE(shown().size(), 1); // the newest word on each recipient
            QCOMPARE(int(shown().first().action), int(action));
        }
        QCOMPARE(number("SELECT count(*) FROM conversations"), 1);
    }

    void eachRecipientHasItsOwnWord_data() { Backends::addRows(); }
    void eachRecipientHasItsOwnWord()
    {
        const QString ewa = QStringLiteral("ewa@example.com");
        storeIt(bounce(10, {status(DeliveryAction::Delayed, QStringLiteral("4.2.2")),
                            status(DeliveryAction::Delayed, QStringLiteral("4.2.2"), ewa)}, m_ours, 3));
        storeIt(bounce(11, {status(DeliveryAction::Failed, QStringLiteral("5.2.2"), QStringLiteral("EWA@example.com"))}, m_ours, 50));
        const QList<DeliveryStatus> deliveries = shown();
        QCOMPARE(deliveries.size(), 2);
        QCOMPARE(int(deliveries.at(0).action), int(DeliveryAction::Delayed));
        QCOMPARE(int(deliveries.at(1).action), int(DeliveryAction::Failed));
        QCOMPARE(int(summary().status), int(ConversationStatus::Open));
    }

    void anAnswerEndsTheWork_data() { Backends::addRows(); }
    void anAnswerEndsTheWork()
    {
        storeIt(bounce(10, {status(DeliveryAction::Failed, QStringLiteral("5.1.1"))}, m_ours));
        MailSpec second;
        second.uid = 3;
        second.id = QStringLiteral("mail.2@shop.example");
        second.from = QStringLiteral("bok@shop.example");
        second.to = QStringLiteral("jan@other.example");
        second.references = {m_ours};
        second.at = m_start.addSecs(3600 * 4);
        storeIt(makeMail(second), &m_shop.sent);
        QVERIFY(!summary().waitingSince);
        QCOMPARE(int(summary().status), int(ConversationStatus::Waiting));
    }

    void aReportFromAClockThatIsBehindCounts_data() { Backends::addRows(); }
    void aReportFromAClockThatIsBehindCounts()
    {
        IncomingMail mail = bounce(10, {status(DeliveryAction::Failed, QStringLiteral("5.1.1"))}, m_ours, -100);
        storeIt(mail);
        QCOMPARE(int(summary().status), int(ConversationStatus::Open));
        QVERIFY(summary().waitingSince.has_value());
    }

    void aForgedReportChangesNothing_data() { Backends::addRows(); }
    void aForgedReportChangesNothing()
    {
        // Names nothing, names what nobody sent, names the customer's own mail.
        storeIt(bounce(10, {status(DeliveryAction::Failed, QStringLiteral("5.1.1"))}, {}));
        storeIt(bounce(11, {status(DeliveryAction::Failed, QStringLiteral("5.1.1"))}, QStringLiteral("guessed@shop.example")));
        storeIt(bounce(12, {status(DeliveryAction::Failed, QStringLiteral("5.1.1"))}, QStringLiteral("question@example.com")));
        QCOMPARE(int(summary().status), int(ConversationStatus::Closed));
        QCOMPARE(summary().messageCount, 2);
        QCOMPARE(shown().size(), 0);
        QCOMPARE(number("SELECT count(*) FROM delivery_reports WHERE answer_id IS NOT NULL"), 0);
        QCOMPARE(number("SELECT count(*) FROM conversations WHERE waiting_since IS NOT NULL"), 0);
    }

    void aSpamFilterDoesNotHideAFailure_data() { Backends::addRows(); }
    void aSpamFilterDoesNotHideAFailure()
    {
        const MailboxState junk = *m_direct->write([&](Transaction &transaction) {
            return accounts::openMailbox(transaction, m_shop.account, QStringLiteral("Junk"), MailboxRole::Junk, 7);
        });
        storeIt(bounce(10, {status(DeliveryAction::Failed, QStringLiteral("5.1.1"))}, m_ours), &junk);
        QCOMPARE(int(summary().status), int(ConversationStatus::Open));
    }

    void aReportThatCameBeforeOurMailWasReadIsJoined_data() { Backends::addRows(); }
    void aReportThatCameBeforeOurMailWasReadIsJoined()
    {
        storeIt(bounce(10, {status(DeliveryAction::Failed, QStringLiteral("5.1.1"))}, QStringLiteral("mail.9@shop.example")));
        QCOMPARE(number("SELECT count(*) FROM delivery_reports WHERE answer_id IS NULL"), 1);
        MailSpec ours;
        ours.uid = 9;
        ours.id = QStringLiteral("mail.9@shop.example");
        ours.from = QStringLiteral("bok@shop.example");
        ours.to = QStringLiteral("ewa@example.com");
        ours.subject = QStringLiteral("Oferta");
        storeIt(makeMail(ours), &m_shop.sent);
        QCOMPARE(number("SELECT count(*) FROM delivery_reports WHERE answer_id IS NULL"), 0);
        const MessageId mine(number("SELECT id FROM messages WHERE message_id = 'mail.9@shop.example'"));
        const auto said = deliveries::ofMessages(*m_direct->database, {mine});
        VERIFY_OK(said);
        QCOMPARE(said->value(mine).size(), 1);
    }

    void repliesOfMachinesAreNoWork_data() { Backends::addRows(); }
    void repliesOfMachinesAreNoWork()
    {
        MailSpec away;
        away.uid = 20;
        away.id = QStringLiteral("away@example.com");
        away.references = {m_ours};
        away.at = m_start.addSecs(3600 * 2);
        away.automatic = AutoSubmitted::Replied;
        storeIt(makeMail(away));
        QCOMPARE(summary().messageCount, 3); // in the conversation
        QCOMPARE(int(summary().status), int(ConversationStatus::Closed));
        QVERIFY(!summary().waitingSince);
        QVERIFY(summary().unread);
    }

    void aNoticeIsSeenButNobodyWaits_data() { Backends::addRows(); }
    void aNoticeIsSeenButNobodyWaits()
    {
        MailSpec order;
        order.uid = 21;
        order.id = QStringLiteral("order.1@market.example");
        order.from = QStringLiteral("noreply@market.example");
        order.subject = QStringLiteral("Nowe zamówienie 1001");
        order.automatic = AutoSubmitted::Generated;
        storeIt(makeMail(order));
        QCOMPARE(number("SELECT count(*) FROM conversations WHERE subject = 'Nowe zamówienie 1001'"), 1);
        QCOMPARE(number("SELECT status FROM conversations WHERE subject = 'Nowe zamówienie 1001'"),
                 qint64(ConversationStatus::Open));
        QCOMPARE(number("SELECT unread FROM conversations WHERE subject = 'Nowe zamówienie 1001'"), 1);
        QCOMPARE(number("SELECT count(*) FROM conversations WHERE waiting_since IS NOT NULL"), 0);
    }

    void aHelpDesksAnswerIsWorkUntilItLoops_data() { Backends::addRows(); }
    void aHelpDesksAnswerIsWorkUntilItLoops()
    {
        for (int i = 0; i < automaticMailsInAnHour + 3; ++i) {
            MailSpec desk;
            desk.uid = quint32(30 + i);
            desk.id = QStringLiteral("desk.%1@example.com").arg(i);
            desk.references = {m_ours};
            desk.at = m_start.addSecs(3600 * 2 + i * 60);
            desk.automatic = AutoSubmitted::Generated;
            storeIt(makeMail(desk));
            const bool work = i < automaticMailsInAnHour;
            QCOMPARE(int(summary().status), int(work ? ConversationStatus::Open : ConversationStatus::Closed));
            closeIt();
        }
        QCOMPARE(summary().messageCount, 2 + automaticMailsInAnHour + 3); // nothing is lost
        // Hours later it is heard again.
        MailSpec later;
        later.uid = 60;
        later.id = QStringLiteral("desk.later@example.com");
        later.references = {m_ours};
        later.at = m_start.addSecs(3600 * 6);
        later.automatic = AutoSubmitted::Generated;
        storeIt(makeMail(later));
        QCOMPARE(int(summary().status), int(ConversationStatus::Open));
    }

    void nothingIsAnsweredByItselfThatAMachineWrote_data() { Backends::addRows(); }
    void nothingIsAnsweredByItselfThatAMachineWrote()
    {
        const auto refusal = [this](const QString &id) {
            const auto row = m_direct->number(QStringLiteral("SELECT id FROM messages WHERE message_id = ?"), {id});
            const auto said = automaticsenders::answerRefusal(*m_direct->database, MessageId(row));
            return said.ok() ? *said : QStringLiteral("failed: ") + said.failure().log;
        };
        QCOMPARE(refusal(QStringLiteral("question@example.com")), QString());
        QVERIFY(refusal(m_ours).contains(QStringLiteral("our own")));
        QVERIFY(refusal(QStringLiteral("nobody")).startsWith(QStringLiteral("failed")));
        storeIt(bounce(10, {status(DeliveryAction::Failed, QStringLiteral("5.1.1"))}, m_ours));
        QVERIFY(!refusal(QStringLiteral("bounce.10@mx.example")).isEmpty());
        // So many automatic mails of Jan's within an hour that even one that looks like his own is left to people.
        for (int i = 0; i < automaticMailsInAnHour; ++i) {
            MailSpec away;
            away.uid = quint32(30 + i);
            away.id = QStringLiteral("away.%1@example.com").arg(i);
            away.at = m_start.addSecs(60 + i);
            away.automatic = AutoSubmitted::Replied;
            storeIt(makeMail(away));
        }
        MailSpec person;
        person.uid = 50;
        person.id = QStringLiteral("person@example.com");
        person.at = m_start.addSecs(600);
        storeIt(makeMail(person));
        QVERIFY(refusal(person.id).contains(QStringLiteral("within an hour")));
    }
};

QTEST_GUILESS_MAIN(TestDeliveries)
#include "tst_deliveries.moc"
