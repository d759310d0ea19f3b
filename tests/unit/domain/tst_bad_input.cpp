// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/canned_text.h"

#include <QTest>

using namespace okienko;
using namespace Qt::StringLiterals;

/// Line 82 of the list of bad input: values of strangers inside ready answers.
class TestBadInput : public QObject {
    Q_OBJECT

private slots:
    void badInput82_placeholderValueWithMarkup()
    {
        // What a customer calls himself, or a shop's file says, is text: it fills one place and begins no other.
        for (const QString &value : {u"<b>x</b><img src=x onerror=y>"_s, u"{{consultant.name}}"_s, u"{{ask:hasło}}"_s, u"}}{{"_s,
                                     u"a\nBcc: evil@example.com"_s, u"%1 %2 $0 \\1"_s}) {
            FillContext context;
            context.language = u"pl"_s;
            context.today = QDate(2026, 11, 20);
            context.consultantName = u"Anna"_s;
            Order order;
            order.number = value;
            context.customer.orders = {order};
            const FilledText filled = fillCannedAnswer(u"Nr {{order.number}}, {{consultant.name}}"_s, context);
            QVERIFY2(filled.text.startsWith(u"Nr "_s) && filled.text.endsWith(u", Anna"_s), qPrintable(filled.text));
            QCOMPARE(filled.missingCount(), 0);
            QCOMPARE(filled.spans.size(), 2);
            const FilledSpan &span = filled.spans.first();
            QCOMPARE(filled.text.mid(span.start, span.length).simplified(), value.simplified());
        }
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
