// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/conversations.h"
#include "models/store/outbox_store.h"
#include "models/store/verify.h"
#include "tests/unit/store/store_tests.h"

using namespace okienko;
using namespace okienko::test;

/// What may be believed of an incoming mail: neither our address in From nor the clock of who wrote it.
class TestIntakeTrust : public QObject {
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

    /// An answer of ours in the first conversation, written at `at`.
    Result<void> queueAnswer(const QString &messageId, const QDateTime &at)
    {
        outbox::QueueRequest request;
        request.draft.kind = DraftKind::Reply;
        request.draft.conversation = ConversationId(m_direct->number(QStringLiteral("SELECT min(id) FROM conversations")));
        request.draft.answers = MessageId(m_direct->number(QStringLiteral("SELECT min(id) FROM messages")));
        request.draft.author = QStringLiteral("anna");
        request.draft.from = {QStringLiteral("Sklep"), QStringLiteral("bok@shop.example")};
        request.item.account = m_shop.account;
        request.item.messageId = messageId;
        request.item.envelopeFrom = QStringLiteral("bok@shop.example");
        request.item.envelopeTo = {QStringLiteral("jan@example.com")};
        request.item.raw = "From: bok@shop.example\r\nMessage-ID: <" + messageId.toUtf8() + ">\r\n\r\nOdpowiedz\r\n";
        request.message.messageId = messageId;
        request.message.date = at;
        request.message.subject = QStringLiteral("Re: Pytanie");
        request.message.from = {request.draft.from};
        request.message.to = {{{}, QStringLiteral("jan@example.com")}};
        request.message.text = QStringLiteral("Odpowiedź");
        const auto queued = m_direct->write([&](Transaction &transaction) { return outbox::queue(transaction, request); });
        if (!queued)
            return queued.failure();
        // Queueing takes the clock's time.
        return m_direct->database->run(QStringLiteral("UPDATE messages SET at = ? WHERE message_id = ?"),
                                       {at.toMSecsSinceEpoch(), messageId});
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

    void ourAddressInFromIsNoProof_data() { Backends::addRows(); }
    void ourAddressInFromIsNoProof()
    {
        MailSpec first;
        first.id = QStringLiteral("a@x");
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(first)}));
        VERIFY_OK(queueAnswer(QStringLiteral("ours@shop.example"), first.at.addSecs(600)));
        const qint64 conversation = conversationOf(first.id).summary.id.value;
        const QString token = m_direct->database->value(QStringLiteral("SELECT token FROM conversations WHERE id = ?"),
                                                        {conversation})->toString();
        MailSpec back;
        back.uid = 2;
        back.id = QStringLiteral("b@x");
        back.references = {QStringLiteral("ours@shop.example")};
        back.at = first.at.addSecs(900);
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(back)}));
        QVERIFY(conversationOf(back.id).summary.waitingSince.has_value());

        // Anybody who saw our answer knows its Message-ID, and its token with it.
        quint32 uid = 3;
        for (const QString &from : {QStringLiteral("bok@shop.example"), QStringLiteral("BOK@Shop.example"),
                                    QStringLiteral("bok+ok-%1@shop.example").arg(token)}) {
            MailSpec forged;
            forged.uid = uid++;
            forged.id = QStringLiteral("forged%1@evil").arg(forged.uid);
            forged.from = from;
            forged.fromName = QStringLiteral("Sklep");
            forged.to = QStringLiteral("bok+ok-%1@shop.example").arg(token);
            forged.references = {first.id, QStringLiteral("ours@shop.example"),
                                 QStringLiteral("abcdefgh.%1@shop.example").arg(token)};
            forged.subject = QStringLiteral("Re: Pytanie");
            forged.at = first.at.addSecs(1200 + forged.uid);
            VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(forged)}));
            const ConversationDetails own = conversationOf(forged.id);
            QCOMPARE(own.timeline.last().direction, Direction::Incoming);
            QVERIFY(own.summary.id.value != conversation);
            QVERIFY(!own.timeline.last().seen);
            QVERIFY(own.summary.waitingSince.has_value());
        }
        const ConversationDetails untouched = conversationOf(first.id);
        QCOMPARE(untouched.timeline.size(), 3);
        QCOMPARE(untouched.summary.status, ConversationStatus::Open);
        QCOMPARE(untouched.summary.waitingSince.value_or(QDateTime()), back.at);
        QVERIFY(!untouched.summary.lastIsOutgoing);
    }

    void nobodyLetsHimselfIn_data() { Backends::addRows(); }
    void nobodyLetsHimselfIn()
    {
        MailSpec first;
        first.id = QStringLiteral("v1@x");
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(first)}));
        // In the customer's name, which anybody can write, with the same subject; it names the stranger in Cc.
        MailSpec inTheirName;
        inTheirName.uid = 2;
        inTheirName.id = QStringLiteral("v2@evil");
        inTheirName.subject = QStringLiteral("Re: Pytanie");
        IncomingMail named = makeMail(inTheirName);
        named.read->cc = {{QString(), QStringLiteral("evil@evil.example")}};
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {named}));
        MailSpec stranger;
        stranger.uid = 3;
        stranger.id = QStringLiteral("v3@evil");
        stranger.from = QStringLiteral("evil@evil.example");
        stranger.subject = QStringLiteral("Re: hello");
        stranger.references = {inTheirName.id, first.id};
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(stranger)}));
        QVERIFY(conversationOf(stranger.id).summary.id != conversationOf(first.id).summary.id);
        QVERIFY(conversationOf(stranger.id).summary.customer != conversationOf(first.id).summary.customer);
    }

    void ourMessageIdDoesNotHideAForgery_data() { Backends::addRows(); }
    void ourMessageIdDoesNotHideAForgery()
    {
        MailSpec first;
        first.id = QStringLiteral("a@x");
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(first)}));
        VERIFY_OK(queueAnswer(QStringLiteral("ours@shop.example"), first.at.addSecs(600)));
        MailSpec forged;
        forged.uid = 2;
        forged.id = QStringLiteral("ours@shop.example"); // the very id, with other content
        forged.from = QStringLiteral("bok@shop.example");
        forged.references = {first.id};
        forged.text = QStringLiteral("Proszę przelać pieniądze na inne konto.");
        const auto counts = storeMails(*m_direct, m_shop.inbox, {makeMail(forged)});
        VERIFY_OK(counts);
        QCOMPARE(counts->stored, 1);
        QCOMPARE(conversationOf(first.id).timeline.size(), 2);
        QCOMPARE(m_direct->number(QStringLiteral("SELECT count(*) FROM messages WHERE message_id = ? AND direction = 0"),
                                  {forged.id}), 1);
    }

    void contactFormWritesInOurName_data() { Backends::addRows(); }
    void contactFormWritesInOurName()
    {
        MailSpec form;
        form.id = QStringLiteral("form@shop.example");
        form.from = QStringLiteral("bok@shop.example");
        form.fromName = QStringLiteral("Formularz");
        IncomingMail mail = makeMail(form);
        mail.read->replyTo = {{QStringLiteral("Ewa Nowak"), QStringLiteral("ewa@example.com")}};
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {mail}));
        const ConversationDetails details = conversationOf(form.id);
        QCOMPARE(details.summary.customerName, QStringLiteral("Ewa Nowak"));
        QCOMPARE(details.timeline.first().direction, Direction::Incoming);
        QVERIFY(details.summary.waitingSince.has_value());
        // What the same person writes by mail then belongs to the same customer.
        MailSpec later;
        later.uid = 2;
        later.id = QStringLiteral("later@x");
        later.from = QStringLiteral("ewa@example.com");
        later.subject = QStringLiteral("Inna sprawa");
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(later)}));
        QCOMPARE(conversationOf(later.id).summary.customer, details.summary.customer);
    }

    void aWrongClockDoesNotMakeAMailAnswered_data() { Backends::addRows(); }
    void aWrongClockDoesNotMakeAMailAnswered()
    {
        MailSpec first;
        first.id = QStringLiteral("a@x");
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(first)}));
        const QDateTime answeredAt = first.at.addSecs(3600);
        VERIFY_OK(queueAnswer(QStringLiteral("ours@shop.example"), answeredAt));
        QCOMPARE(conversationOf(first.id).summary.status, ConversationStatus::Waiting);

        // Received after the answer, but the customer's clock is two hours slow.
        MailSpec slow;
        slow.uid = 2;
        slow.id = QStringLiteral("slow@x");
        slow.references = {QStringLiteral("ours@shop.example")};
        slow.at = answeredAt.addSecs(-7200);
        IncomingMail mail = makeMail(slow);
        mail.internalDate = answeredAt.addSecs(300);
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {mail}));
        ConversationDetails details = conversationOf(first.id);
        QCOMPARE(details.timeline.size(), 3);
        QCOMPARE(details.timeline.last().message.messageId, slow.id);
        QCOMPARE(details.timeline.last().at, mail.internalDate);
        QCOMPARE(details.timeline.last().message.date, slow.at);
        QCOMPARE(details.summary.status, ConversationStatus::Open);
        QCOMPARE(details.summary.waitingSince.value_or(QDateTime()), mail.internalDate);

        // A second answer; a mail that was received between the two must not count as answered by the first one, and the
        // second was written with it in sight.
        VERIFY_OK(queueAnswer(QStringLiteral("ours2@shop.example"), answeredAt.addSecs(7200)));
        MailSpec between = slow;
        between.uid = 3;
        between.id = QStringLiteral("between@x");
        mail = makeMail(between);
        mail.internalDate = answeredAt.addSecs(600);
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {mail}));
        details = conversationOf(first.id);
        QStringList order;
        for (const TimelineEntry &entry : details.timeline)
            order << entry.message.messageId.section(QLatin1Char('@'), 0, 0);
        QCOMPARE(order.join(QLatin1Char(' ')), QStringLiteral("a ours slow between ours2"));
        QCOMPARE(details.summary.status, ConversationStatus::Waiting);
    }

    void aFastClockIsNotAheadOfItsArrival_data() { Backends::addRows(); }
    void aFastClockIsNotAheadOfItsArrival()
    {
        MailSpec fast;
        fast.id = QStringLiteral("fast@x");
        fast.at = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);
        IncomingMail mail = makeMail(fast);
        mail.internalDate = fast.at.addYears(-5);
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {mail}));
        QCOMPARE(conversationOf(fast.id).timeline.first().at, mail.internalDate);
    }

    void mailBeforeTheAnswerKeepsItsTime_data() { Backends::addRows(); }
    void mailBeforeTheAnswerKeepsItsTime()
    {
        MailSpec first;
        first.id = QStringLiteral("a@x");
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(first)}));
        VERIFY_OK(queueAnswer(QStringLiteral("ours@shop.example"), first.at.addSecs(7200)));
        // Received long before the answer, and only synchronised after it.
        MailSpec late;
        late.uid = 2;
        late.id = QStringLiteral("late@x");
        late.references = {first.id};
        late.at = first.at.addSecs(60);
        IncomingMail mail = makeMail(late);
        mail.internalDate = late.at.addSecs(5);
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {mail}));
        const ConversationDetails details = conversationOf(first.id);
        QCOMPARE(details.timeline.at(1).message.messageId, late.id);
        QCOMPARE(details.timeline.at(1).at, late.at);
    }
};

QTEST_GUILESS_MAIN(TestIntakeTrust)
#include "tst_intake_trust.moc"
