// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/canned_text.h"
#include "models/domain/holidays.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace okienko;
using namespace Qt::StringLiterals;

class TestCannedText : public QObject {
    Q_OBJECT

private slots:
    void fillsWhatIsKnown();
    void marksWhatIsMissing();
    void aSentenceHasOneFullStop();
    void valuesAreText();
    void holidays();
    void workingDays();
    void everyShippedAnswerFills();
};

static FillContext sample(const QString &language)
{
    FillContext context;
    context.language = language;
    context.today = QDate(2026, 11, 20); // a Friday
    context.consultantName = u"Anna"_s;
    context.customer.customer.givenName = u"Dawid"_s;
    context.customer.customer.familyName = u"Wiśniewski"_s;
    Order order;
    order.number = u"KS107500"_s;
    order.status = u"sent"_s;
    order.currency = u"PLN"_s;
    order.carrier = u"Kurier Sowa"_s;
    order.tracking = u"SB-1"_s;
    order.lines = {{u"A"_s, u"Buty"_s, u"1"_s, 47905}};
    context.customer.orders = {order};
    return context;
}

void TestCannedText::fillsWhatIsKnown()
{
    const FilledText text = fillCannedAnswer(
        u"{{customer.greeting}}, {{order.number}} {{order.status}} {{product.name}} {{product.price}} {{shipment.carrier}} "
        "{{date +2 working days}} {{consultant.name}}"_s, sample(u"pl"_s));
    QCOMPARE(text.text, u"Dzień dobry, panie Dawidzie, KS107500 wysłane Buty 479,05 zł Kurier Sowa 24 listopada 2026 Anna"_s);
    QCOMPARE(text.missingCount(), 0);
    for (const FilledSpan &span : text.spans)
        QVERIFY(span.start + span.length <= text.text.size());
}

void TestCannedText::marksWhatIsMissing()
{
    FillContext context = sample(u"hr"_s);
    context.orderNumber = u"KS1"_s; // named in the mail, but not known
    const FilledText text = fillCannedAnswer(u"{{ask:rok slanja}} {{order.number}} {{product.stock}} {{what.ever}}"_s, context);
    QCOMPARE(text.text, u"[rok slanja] KS1 [stanje na skladištu] [what.ever]"_s);
    QCOMPARE(text.missingCount(), 3);
    QCOMPARE(text.spans.first().label, u"rok slanja"_s);
    QCOMPARE(text.text.mid(text.spans.at(2).start, text.spans.at(2).length), u"[stanje na skladištu]"_s);
}

void TestCannedText::aSentenceHasOneFullStop()
{
    FillContext context = sample(u"hr"_s);
    context.today = QDate(2026, 11, 20);
    QCOMPARE(fillCannedAnswer(u"Do {{date + 3 days}}. Hvala {{date + 3 days}}"_s, context).text,
             u"Do 23. studenoga 2026. Hvala 23. studenoga 2026."_s);
    QVERIFY(fillCannedAnswer(u"Do {{date + 3 days}}."_s, sample(u"pl"_s)).text.endsWith(u"."_s));
}

void TestCannedText::valuesAreText()
{
    FillContext context = sample(u"en"_s);
    context.consultantName = u"{{order.number}} <b>$1"_s;
    QCOMPARE(fillCannedAnswer(u"{{consultant.name}}"_s, context).text, u"{{order.number}} <b>$1"_s);
}

void TestCannedText::holidays()
{
    QCOMPARE(easterSunday(2026), QDate(2026, 4, 5));
    QCOMPARE(easterSunday(2025), QDate(2025, 4, 20));
    QVERIFY(isPublicHoliday(QDate(2026, 4, 6), Country::Poland));
    QVERIFY(isPublicHoliday(QDate(2026, 6, 4), Country::Croatia));
    QVERIFY(isPublicHoliday(QDate(2026, 11, 18), Country::Croatia));
    QVERIFY(!isPublicHoliday(QDate(2026, 11, 18), Country::Poland));
    QVERIFY(isPublicHoliday(QDate(2025, 12, 24), Country::Poland));
    QVERIFY(!isPublicHoliday(QDate(2024, 12, 24), Country::Poland));
}

void TestCannedText::workingDays()
{
    QCOMPARE(addWorkingDays(QDate(2026, 11, 20), 1, Country::Poland), QDate(2026, 11, 23));
    QCOMPARE(addWorkingDays(QDate(2026, 11, 10), 1, Country::Poland), QDate(2026, 11, 12));
    QCOMPARE(addWorkingDays(QDate(2026, 12, 23), 1, Country::Poland), QDate(2026, 12, 28));
    QCOMPARE(addWorkingDays(QDate(2026, 11, 17), 1, Country::Croatia), QDate(2026, 11, 19));
}

void TestCannedText::everyShippedAnswerFills()
{
    QFile file(QStringLiteral(OKIENKO_CORPUS_DIR "/okienko/answers.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the corpus is not there");
    int answers = 0;
    while (!file.atEnd()) {
        const QJsonObject bodies = QJsonDocument::fromJson(file.readLine()).object().value(u"body"_s).toObject();
        for (const QString &language : {u"pl"_s, u"hr"_s, u"en"_s}) {
            const FilledText text = fillCannedAnswer(bodies.value(language).toString(), sample(language));
            QVERIFY(!text.text.contains(u"{{"_s));
            for (const FilledSpan &span : text.spans) {
                QVERIFY(!span.label.contains(u'.'));
                QCOMPARE(span.missing, text.text.mid(span.start, span.length) == u'[' + span.label + u']');
            }
            ++answers;
        }
    }
    QVERIFY(answers >= 100);
}

QTEST_GUILESS_MAIN(TestCannedText)
#include "tst_canned_text.moc"
