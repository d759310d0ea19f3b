// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/delivery_words.h"

#include <QTest>

using namespace okienko;

class TestDelivery : public QObject {
    Q_OBJECT
private slots:
    void statusIsFound_data();
    void statusIsFound();
    void plainWordsHaveACode_data();
    void plainWordsHaveACode();
    void sentences_data();
    void sentences();
    void everyCodeOfTheRegistryHasWords();
    void whoHasToDoSomething();
};

void TestDelivery::statusIsFound_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("status");
    const auto row = [](const char *name, const char *said, const char *status) {
        QTest::newRow(name) << QString::fromUtf8(said) << QString::fromLatin1(status);
    };
    row("enhanced", "550 5.1.1 <x@y>: Recipient address rejected", "5.1.1");
    row("in brackets", "Sorry, no mailbox here by that name. (#5.1.1)", "5.1.1");
    row("with a dash", "550-5.1.1 The email account that you tried to reach", "5.1.1");
    row("long", "554 5.7.26 unauthenticated", "5.7.26");
    row("leading zeros", "5.01.002", "5.1.2");
    row("reply code alone", "550 No such user", "5.0.0");
    row("transient reply code", "451 try later", "4.0.0");
    row("an address of a host is none", "host mx [192.5.1.1] said: nothing", "");
    row("a version is none", "Postfix 3.5.1.2", "");
    row("a number is none", "Zamówienie 5501234 złożone", "");
    row("success", "2.1.5 OK", "2.1.5");
    row("empty", "", "");
}

void TestDelivery::statusIsFound()
{
    QFETCH(QString, said);
    QTEST(statusIn(said), "status");
}

void TestDelivery::plainWordsHaveACode_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("status");
    const auto row = [](const char *said, const char *status) {
        QTest::newRow(said) << QString::fromLatin1(said) << QString::fromLatin1(status);
    };
    row("550 User unknown", "5.1.1");
    row("no such user here", "5.1.1");
    row("The recipient name is not recognized", "5.1.1");
    row("unrouteable address", "5.1.1");
    row("This account does not exist", "5.1.1");
    row("Host or domain name not found. Name service error", "5.1.2");
    row("mailbox is full", "5.2.2");
    row("user is over quota", "5.2.2");
    row("The mailbox has been disabled", "5.2.1");
    row("message too large", "5.3.4");
    row("rejected because it is spam", "5.7.1");
    row("Connection timed out", "4.4.7");
    row("Something else went wrong", "");
    row("", "");
}

void TestDelivery::plainWordsHaveACode()
{
    QFETCH(QString, said);
    QTEST(statusOfWords(said), "status");
}

void TestDelivery::sentences_data()
{
    QTest::addColumn<DeliveryStatus>("status");
    QTest::addColumn<QString>("sentence");
    const QString who = QStringLiteral("jan@example.com");
    const auto row = [&](const char *name, DeliveryAction action, const char *code, const char *said, const char *sentence) {
        QTest::newRow(name) << DeliveryStatus{action, who, QString::fromLatin1(code), QString::fromLatin1(said), {}, {}}
                            << QString::fromUtf8(sentence);
    };
    row("failed", DeliveryAction::Failed, "5.1.1", "550 no such user",
        "Was not delivered to jan@example.com: the address does not exist (5.1.1) – 550 no such user");
    row("failed without words", DeliveryAction::Failed, "5.0.0", "", "Was not delivered to jan@example.com");
    row("failed without a code", DeliveryAction::Failed, "", "bad luck", "Was not delivered to jan@example.com – bad luck");
    row("failed after a transient code", DeliveryAction::Failed, "4.4.7", "",
        "Was not delivered to jan@example.com: it could not be delivered in the time that mail servers try (4.4.7)");
    row("delayed", DeliveryAction::Delayed, "4.2.2", "",
        "Not yet delivered to jan@example.com, the mail servers go on trying: the mailbox is full (4.2.2)");
    row("delivered", DeliveryAction::Delivered, "2.0.0", "250 ok", "Was delivered to jan@example.com");
    row("shown", DeliveryAction::Displayed, "", "", "Was shown to jan@example.com");
    QTest::newRow("nobody named") << DeliveryStatus{} << QStringLiteral("Was not delivered to the recipient");
}

void TestDelivery::sentences()
{
    QFETCH(DeliveryStatus, status);
    QTEST(deliverySentence(status), "sentence");
}

void TestDelivery::everyCodeOfTheRegistryHasWords()
{
    for (int subject = 1; subject <= 7; ++subject) {
        for (int detail = 0; detail <= 30; ++detail) {
            const QString code = QStringLiteral("5.%1.%2").arg(subject).arg(detail);
            QVERIFY2(!deliveryReason(code).isEmpty(), qPrintable(code));
        }
    }
    QCOMPARE(deliveryReason(QStringLiteral("5.0.0")), QString());
    QCOMPARE(deliveryReason(QStringLiteral("nonsense")), QString());
}

void TestDelivery::whoHasToDoSomething()
{
    DeliveryReport report;
    QVERIFY(!hasFailed(report));
    for (const DeliveryAction quiet : {DeliveryAction::Delayed, DeliveryAction::Delivered, DeliveryAction::Displayed})
        report.recipients.append({quiet, {}, {}, {}, {}, {}});
    QVERIFY(!hasFailed(report));
    report.recipients.append({DeliveryAction::Failed, {}, {}, {}, {}, {}});
    QVERIFY(hasFailed(report));
}

QTEST_APPLESS_MAIN(TestDelivery)
#include "tst_delivery.moc"
