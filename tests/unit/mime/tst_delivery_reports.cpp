// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/message_reader.h"
#include "tests/unit/mime/bounce_samples.h"
#include "tests/unit/mime/corpus_checks.h"

#include <QTest>

using namespace okienko;
using namespace okienko::test;

namespace {

struct Expected {
    DeliveryAction action;
    const char *recipient;
    const char *status;
};

Message read(const QByteArray &raw)
{
    const Result<ReadMessage> result = readMessage(raw);
    return result ? result->message : Message();
}

QString corpus()
{
    return QStringLiteral(OKIENKO_CORPUS_DIR "/bounce/");
}

} // namespace
Q_DECLARE_METATYPE(QList<Expected>)

class TestDeliveryReports : public QObject {
    Q_OBJECT
private slots:
    void servers_data();
    void servers();
    void whatServersSaid();
    void nothingIsReadFromPeople_data();
    void nothingIsReadFromPeople();
    void hostileReportsAreBounded();
    void badInput73_aReadReceiptIsOnlyNoted();
    void corpusOfBounces();
    void corpusWithoutBounces();
};

void TestDeliveryReports::servers_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QList<Expected>>("expected");
    constexpr auto failed = DeliveryAction::Failed;
    constexpr auto delayed = DeliveryAction::Delayed;
    const auto row = [](const char *name, const QByteArray &raw, const QList<Expected> &expected) {
        QTest::newRow(name) << raw << expected;
    };
    const char *jan = "jan@example.com";
    row("Postfix", bounces::postfix(), {{failed, jan, "5.1.1"}});
    row("Postfix, delayed", bounces::postfixDelayed(), {{delayed, jan, "4.4.1"}});
    row("success asked for", bounces::delivered(), {{DeliveryAction::Delivered, jan, "2.0.0"}});
    row("Exchange", bounces::exchange(), {{failed, "j.nowak@kunde.example", "5.2.2"}});
    row("Gmail", bounces::gmail(), {{failed, jan, "5.1.1"}});
    row("RFC 6533", bounces::international(), {{failed, "j\xc3\xb3zef@example.com", "5.7.1"}, {delayed, "ewa@example.com", "4.2.2"}});
    row("qmail", bounces::qmail(), {{failed, jan, "5.1.1"}, {failed, "ewa@example.com", "5.2.2"}});
    row("Exim", bounces::exim(), {{failed, jan, "5.2.1"}});
    row("Exim, delayed", bounces::eximDelayed(), {{delayed, jan, "4.0.0"}});
    row("Exchange 2003", bounces::exchange2003(), {{failed, jan, "5.1.1"}});
    row("Gmail, text only", bounces::gmailText(), {{failed, "jan@example.comm", "5.1.2"}});
    row("sendmail, text only", bounces::sendmailText(), {{failed, jan, "5.3.0"}});
    row("read receipt that came", bounces::displayed(), {{DeliveryAction::Displayed, jan, ""}});
}

void TestDeliveryReports::servers()
{
    QFETCH(QByteArray, raw);
    QFETCH(QList<Expected>, expected);
    for (const bool crlf : {false, true}) {
        const Message message = read(crlf ? QByteArray(raw).replace("\n", "\r\n") : raw);
        QVERIFY(message.report);
        QCOMPARE(message.automaticReason, QStringLiteral("report"));
        QVERIFY(message.autoSubmitted != AutoSubmitted::No);
        QCOMPARE(message.report->recipients.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const DeliveryStatus &status = message.report->recipients.at(i);
            QCOMPARE(int(status.action), int(expected.at(i).action));
            QCOMPARE(status.recipient, QString::fromUtf8(expected.at(i).recipient));
            QCOMPARE(status.status, QString::fromLatin1(expected.at(i).status));
        }
        if (!raw.contains("1abc-00")) // Exim's warning does not name it
            QCOMPARE(message.report->originalIds.value(0), QStringLiteral("mail.1@shop.example"));
    }
}

void TestDeliveryReports::whatServersSaid()
{
    const Message postfix = read(bounces::postfix());
    QCOMPARE(postfix.report->recipients.first().diagnostic,
             QStringLiteral("550 5.1.1 <jan@example.com>: Recipient address rejected: User unknown"));
    QCOMPARE(postfix.report->reportingMta, QStringLiteral("mx.shop.example"));
    const Message delayed = read(bounces::postfixDelayed());
    QCOMPARE(delayed.report->recipients.first().retryUntil,
             QDateTime(QDate(2026, 11, 27), QTime(9, 0), Qt::UTC));
    const Message qmail = read(bounces::qmail());
    QVERIFY(qmail.report->recipients.at(1).diagnostic.contains(QStringLiteral("552 5.2.2 over quota")));
    QVERIFY(!qmail.report->recipients.at(1).diagnostic.contains(QStringLiteral("Hello")));
}

void TestDeliveryReports::nothingIsReadFromPeople_data()
{
    QTest::addColumn<QByteArray>("raw");
    const QByteArray qmailText = bounces::qmail().mid(bounces::qmail().indexOf("\n\n") + 2);
    QTest::newRow("a customer who quotes a bounce") << QByteArray("From: jan@example.com\nSubject: What does this mean?\n\n") + qmailText;
    QTest::newRow("a newsletter that says so") << QByteArray("From: news@example.com\nList-Id: <n>\nSubject: x\n\n") + qmailText;
    QTest::newRow("an answering machine") << QByteArray("Return-Path: <>\nFrom: jan@example.com\nAuto-Submitted: auto-replied\n"
                                                        "In-Reply-To: <mail.1@shop.example>\nSubject: Poza biurem\n\nWracam jutro. "
                                                        "Pilne: ewa@example.com\n");
    QTest::newRow("a mail server that says nothing plain") << QByteArray("From: postmaster@example.com\nReturn-Path: <>\n"
                                                                         "Subject: Notice\n\nWrite to ewa@example.com instead.\n");
    QTest::newRow("a report without recipients") << bounces::report("MAILER-DAEMON@mx", "", "Hello", "Reporting-MTA: dns; mx\n");
}

void TestDeliveryReports::nothingIsReadFromPeople()
{
    QFETCH(QByteArray, raw);
    QVERIFY(!read(raw).report);
}

void TestDeliveryReports::hostileReportsAreBounded()
{
    QByteArray fields = "Reporting-MTA: dns; x\n\n";
    for (int i = 0; i < 20'000; ++i)
        fields += "Final-Recipient: rfc822; a" + QByteArray::number(i) + "@b\nAction: failed\nStatus: 5.1.1\n\n";
    QElapsedTimer clock;
    clock.start();
    const Message many = read(bounces::report("MAILER-DAEMON@mx", "", "x", fields.constData()));
    QVERIFY(many.report);
    QCOMPARE(many.report->recipients.size(), 500);
    // Long lines and sentences again and again.
    QByteArray text = "The following address(es) failed:\n" + QByteArray(500'000, 'a') + "@b.example\n";
    for (int i = 0; i < 20'000; ++i)
        text += "did not reach the following recipient(s): user unknown " + QByteArray(20, 'a') + "\n";
    read(bounces::text("From: MAILER-DAEMON@x\nSubject: failure notice\n", text.constData()));
    QByteArray diagnostic = "Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; " + QByteArray(300'000, 'a')
        + "@b\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; " + QByteArray(300'000, '5') + "\n";
    const Message longOne = read(bounces::report("MAILER-DAEMON@mx", "", "x", diagnostic.constData()));
    QVERIFY(longOne.report);
    QVERIFY(longOne.report->recipients.first().diagnostic.size() <= 500);
    QVERIFY(longOne.report->recipients.first().recipient.size() <= 1'000);
    QVERIFY2(clock.elapsed() < 20'000, "a report must not take seconds to read");
}

void TestDeliveryReports::badInput73_aReadReceiptIsOnlyNoted()
{
    for (const char *field : {"Disposition-Notification-To", "Return-Receipt-To", "X-Confirm-Reading-To"}) {
        const Message message = read(QByteArray("From: jan@example.com\nSubject: x\n") + field + ": jan@example.com\n\nHello\n");
        QCOMPARE(message.warnings.filter(QStringLiteral("read receipt")).size(), 1);
        QVERIFY(!message.report);
        QCOMPARE(message.autoSubmitted, AutoSubmitted::No);
    }
    QVERIFY(read("From: jan@example.com\nSubject: x\n\nHello\n").warnings.filter(QStringLiteral("read receipt")).isEmpty());
}

void TestDeliveryReports::corpusOfBounces()
{
    const QByteArray json = bytesOf(corpus() + QStringLiteral("sisimai-bounces/expected.public.json"));
    if (json.isEmpty())
        QSKIP("The corpus is not there (OKIENKO_CORPUS_DIR).");
    const QJsonObject expected = QJsonDocument::fromJson(json).object();
    CorpusCount reported; // a report is read where somebody expects one
    CorpusCount codes;    // its class and detail, where the expectation has one that a server gave
    CorpusCount ids;      // it names what was sent
    static const QSet<QString> others{QStringLiteral("feedback"), QStringLiteral("vacation")};
    const QStringList files = filesIn(corpus() + QStringLiteral("sisimai-bounces/"), {QStringLiteral("*.eml")});
    for (const QString &path : files) {
        if (path.contains(QStringLiteral("/not/")))
            continue;
        const QString name = QFileInfo(path).fileName();
        const QJsonArray results = expected.value(name).toArray();
        if (results.isEmpty() || others.contains(results.first().toObject().value(QStringLiteral("reason")).toString()))
            continue;
        const Message message = read(bytesOf(path));
        reported.add(message.report.has_value(), name);
        if (!message.report)
            continue;
        ids.add(!message.report->originalIds.isEmpty(), name);
        const QString code = results.first().toObject().value(QStringLiteral("dsn")).toString();
        if (code.isEmpty() || code.endsWith(QStringLiteral(".0.0")) || code.contains(QStringLiteral(".0.9")))
            continue; // "5.0.9xx" are the other program's own
        codes.add(message.report->recipients.first().status == code,
                  QStringLiteral("%1: %2, expected %3").arg(name, message.report->recipients.first().status, code));
    }
    qInfo("%d of %d reports read, %d of %d name what was sent, %d of %d codes as expected", reported.right, reported.total,
          ids.right, ids.total, codes.right, codes.total);
    if (qEnvironmentVariableIsSet("OKIENKO_SHOW_WRONG")) {
        for (const QString &wrong : reported.wrong + codes.wrong)
            qInfo("%s", qPrintable(wrong));
    }
    QVERIFY(reported.total > 200);
    QVERIFY2(reported.right * 100 >= reported.total * 85, qPrintable(reported.wrong.join(QLatin1Char('\n'))));
    QVERIFY2(codes.right * 100 >= codes.total * 80, qPrintable(codes.wrong.join(QLatin1Char('\n'))));
}

void TestDeliveryReports::corpusWithoutBounces()
{
    if (!QDir(corpus()).exists())
        QSKIP("The corpus is not there (OKIENKO_CORPUS_DIR).");
    int seen = 0;
    for (const char *name : {"aol-vacation.msg", "autoreply.msg", "polish-autoreply.msg", "non-autoreply.msg"}) {
        const QByteArray raw = bytesOf(corpus() + QStringLiteral("bounceparser/") + QString::fromLatin1(name));
        if (raw.isEmpty())
            continue;
        ++seen;
        const Message message = read(raw);
        if (!QByteArray(name).startsWith("non"))
            QVERIFY2(!message.report, name);
    }
    QVERIFY(seen > 0);
}

QTEST_APPLESS_MAIN(TestDeliveryReports)
#include "tst_delivery_reports.moc"
