// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/threading.h"

#include <QSet>
#include <QTest>

using namespace okienko;
using namespace Qt::StringLiterals;

class TestThreading : public QObject {
    Q_OBJECT

private slots:
    void baseSubjects_data();
    void baseSubjects();
    void nearestIdDecides();
    void strangerNeverJoins();
    void customerMayUseAnotherAddress();
    void ownMailJoins();
    void tokens();
    void subjectOnlyForTheSameCustomer();
    void makesTokens();
};

void TestThreading::baseSubjects_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("base");
    const auto row = [](const char *subject, const char *base) {
        QTest::newRow(subject) << QString::fromUtf8(subject) << QString::fromUtf8(base);
    };
    row("Pytanie", "Pytanie");
    row("Re: Pytanie", "Pytanie");
    row("RE: Re: re: Pytanie", "Pytanie");
    row("Odp: PD: Pytanie", "Pytanie");
    row("RE[2]: Pytanie", "Pytanie");
    row("Re(3): Pytanie", "Pytanie");
    row("Re : Pytanie", "Pytanie");
    row("AW: WG: Frage", "Frage");
    row("Proslijeđeno: Upit", "Upit");
    row("Odg: Upit", "Upit");
    row("SV: VS: Antw: x", "x");
    row("I: R: Domanda", "Domanda");
    row("TR: RE : Question", "Question");
    row("[sklep] Re: [sklep] Pytanie", "Pytanie");
    row("Re:Pytanie", "Pytanie");
    row("Reklamacja: buty", "Reklamacja: buty");
    row("Regards", "Regards");
    row("Re: ", "");
    row("Pytanie (fwd)", "Pytanie");
    row("  a   b ", "a b");
}

void TestThreading::baseSubjects()
{
    QFETCH(QString, subject);
    QTEST(baseSubject(subject), "base");
}

static Message mailFrom(const QString &address)
{
    Message message;
    message.messageId = u"new@x"_s;
    message.from = {{QString(), address}};
    message.inReplyTo = {u"b@x"_s};
    message.references = {u"a@x"_s, u"b@x"_s};
    message.subject = u"Re: Pytanie"_s;
    return message;
}

static ThreadCandidate candidate(int conversation, int customer, const QString &id, const QStringList &participants)
{
    return {ConversationId(conversation), CustomerId(customer), id, participants};
}

void TestThreading::nearestIdDecides()
{
    const Message message = mailFrom(u"Jan@Example.com"_s);
    QCOMPARE(threadIds(message), (QStringList{u"b@x"_s, u"a@x"_s}));
    ThreadContext context;
    context.byMessageId = {candidate(1, 1, u"a@x"_s, {u"jan@example.com"_s}), candidate(2, 1, u"b@x"_s, {u"jan@example.com"_s})};
    const ThreadDecision decision = decideThread(message, context);
    QCOMPARE(decision.conversation, ConversationId(2));
    QCOMPARE(decision.reason, u"In-Reply-To"_s);
    context.byMessageId.removeLast();
    QCOMPARE(decideThread(message, context).reason, u"References"_s);
}

void TestThreading::strangerNeverJoins()
{
    Message message = mailFrom(u"evil@example.org"_s);
    message.to = {{QString(), u"sklep+ok-abcdefghijklmnop@example.com"_s}};
    message.replyTo = {{QString(), u"jan@example.com"_s}};
    ThreadContext context;
    context.customer = CustomerId(9);
    context.byMessageId = {candidate(1, 1, u"b@x"_s, {u"jan@example.com"_s})};
    context.byToken = {candidate(1, 1, u"abcdefghijklmnop"_s, {u"jan@example.com"_s})};
    context.bySubject = {candidate(1, 1, QString(), {u"jan@example.com"_s})};
    const ThreadDecision decision = decideThread(message, context);
    QVERIFY(!decision.conversation.isValid());
    QCOMPARE(decision.related, ConversationId(1));
    QCOMPARE(decision.reason, u"new: other sender"_s);
    message.from.clear();
    QVERIFY(!decideThread(message, context).conversation.isValid());
}

void TestThreading::customerMayUseAnotherAddress()
{
    ThreadContext context;
    context.customer = CustomerId(1);
    context.byMessageId = {candidate(1, 1, u"b@x"_s, {u"jan@example.com"_s})};
    QCOMPARE(decideThread(mailFrom(u"jan.private@example.com"_s), context).conversation, ConversationId(1));
}

void TestThreading::ownMailJoins()
{
    ThreadContext context;
    context.ownAddresses = {u"sklep@example.com"_s};
    context.byMessageId = {candidate(1, 1, u"b@x"_s, {u"jan@example.com"_s})};
    QCOMPARE(decideThread(mailFrom(u"sklep@example.com"_s), context).conversation, ConversationId(1));
}

void TestThreading::tokens()
{
    const QString token = makeConversationToken();
    Message message;
    message.from = {{QString(), u"jan@example.com"_s}};
    message.to = {{QString(), addressWithToken(u"sklep@example.com"_s, token)}};
    QCOMPARE(threadTokens(message), QStringList{token});
    message.to.clear();
    message.references = {makeMessageId(token, u"sklep@example.com"_s)};
    QCOMPARE(threadTokens(message), QStringList{token});
    ThreadContext context;
    context.byToken = {candidate(3, 1, token, {u"jan@example.com"_s})};
    QCOMPARE(decideThread(message, context).reason, u"token"_s);
}

void TestThreading::subjectOnlyForTheSameCustomer()
{
    Message message = mailFrom(u"jan@example.com"_s);
    message.inReplyTo.clear();
    message.references.clear();
    ThreadContext context;
    context.bySubject = {candidate(4, 1, QString(), {u"jan@example.com"_s})};
    QVERIFY(!decideThread(message, context).conversation.isValid());
    context.customer = CustomerId(2);
    QVERIFY(!decideThread(message, context).conversation.isValid());
    context.customer = CustomerId(1);
    QCOMPARE(decideThread(message, context).conversation, ConversationId(4));
    QCOMPARE(decideThread(message, context).reason, u"subject"_s);
    message.autoSubmitted = AutoSubmitted::Replied;
    QCOMPARE(decideThread(message, context).reason, u"new"_s);
}

void TestThreading::makesTokens()
{
    QSet<QString> seen;
    for (int i = 0; i < 1'000; ++i) {
        const QString token = makeConversationToken();
        QCOMPARE(token.size(), 16);
        seen.insert(token);
    }
    QCOMPARE(seen.size(), 1'000);
    QVERIFY(makeMessageId(u"abcdefghijklmnop"_s, u"Sklep@Example.com"_s).endsWith(u".abcdefghijklmnop@example.com"_s));
}

QTEST_GUILESS_MAIN(TestThreading)
#include "tst_threading.moc"
