// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/elided_label.h"
#include "widgets/customer/customer_panel.h"
#include "widgets/customer/customer_sections.h"
#include "widgets/customer/customer_texts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace okienko;

class TestCustomer : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }

    void birthdays_data()
    {
        QTest::addColumn<int>("day");
        QTest::addColumn<int>("month");
        QTest::addColumn<int>("year");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QString>("text");
        const auto s = [](const char *text) { return QString::fromUtf8(text); };
        QTest::newRow("ahead") << 23 << 11 << 1988 << QDate(2026, 11, 21) << s("Birthday in 2 days (23 November, 38)");
        QTest::newRow("today") << 21 << 11 << 0 << QDate(2026, 11, 21) << s("Birthday today (21 November)");
        QTest::newRow("over new year") << 2 << 1 << 1990 << QDate(2026, 12, 30)
                                       << s("Birthday in 3 days (2 January, 37)");
        QTest::newRow("past") << 30 << 12 << 1990 << QDate(2027, 1, 2)
                              << s("Birthday was 3 days ago (30 December, 36)");
        QTest::newRow("leap day") << 29 << 2 << 2000 << QDate(2026, 2, 27) << s("Birthday tomorrow (28 February, 26)");
        QTest::newRow("leap year") << 29 << 2 << 2000 << QDate(2028, 2, 28) << s("Birthday tomorrow (29 February, 28)");
        QTest::newRow("eight days") << 29 << 11 << 1988 << QDate(2026, 11, 21) << QString();
        QTest::newRow("unknown") << 0 << 0 << 1988 << QDate(2026, 11, 21) << QString();
        QTest::newRow("nonsense") << 31 << 2 << 1988 << QDate(2026, 2, 28) << QString();
    }
    void birthdays()
    {
        QFETCH(int, day);
        QFETCH(int, month);
        QFETCH(int, year);
        QFETCH(QDate, today);
        Customer customer;
        customer.birthDay = day;
        customer.birthMonth = month;
        customer.birthYear = year;
        QString got = CustomerTexts::birthday(customer, today);
        // Without a translation file the plural form stays as in the source.
        QTEST(got, "text");
    }

    void phonesInGroups()
    {
        const auto spaced = [](const char *text) {
            return QString::fromLatin1(text).replace(QLatin1Char(' '), QChar(0xA0));
        };
        QCOMPARE(CustomerTexts::phone(QStringLiteral("+48600100200")), spaced("+48 600 100 200"));
        QCOMPARE(CustomerTexts::phone(QStringLiteral("+385915553242")), spaced("+385 915 553 242"));
        QCOMPARE(CustomerTexts::phone(QStringLiteral("+12025550143")), spaced("+1 202 555 0143"));
        for (const char *other : {"600 100 200", "+48", "", "+48600x00200", "112"})
            QCOMPARE(CustomerTexts::phone(QString::fromLatin1(other)), QString::fromLatin1(other));
    }

    void goodsWithoutANameShowTheirNumber()
    {
        Order order;
        order.lines = {{QStringLiteral("OBI-50"), QString(), QStringLiteral("1"), 89900}};
        QCOMPARE(CustomerTexts::goods(order), QStringLiteral("OBI-50"));
        order.lines.first().name = QStringLiteral("Obiektyw 50 mm");
        QCOMPARE(CustomerTexts::goods(order), QStringLiteral("Obiektyw 50 mm"));
    }

    void money()
    {
        QCOMPARE(CustomerTexts::money(89900, QStringLiteral("PLN")), QStringLiteral("899") + QChar(0xA0) + QStringLiteral("zł"));
        QCOMPARE(CustomerTexts::money(1250, QStringLiteral("EUR")), QStringLiteral("12.50") + QChar(0xA0) + QStringLiteral("€"));
        QCOMPARE(CustomerTexts::money(-5, QStringLiteral("CHF")), QStringLiteral("−0.05") + QChar(0xA0) + QStringLiteral("CHF"));
        QVERIFY(!CustomerTexts::money(std::numeric_limits<qint64>::min(), {}).isEmpty());
    }

    void showsWhoItIsAndOpensPastContacts()
    {
        CustomerPanel panel;
        panel.resize(330, 900);
        CustomerOverview overview;
        overview.customer.id = CustomerId(5);
        overview.customer.givenName = QStringLiteral("Dawid");
        overview.customer.familyName = QStringLiteral("Wiśniewski");
        overview.customer.language = QStringLiteral("pl");
        overview.identities = {{QStringLiteral("email"), QStringLiteral("dawid.w@example.com")}};
        for (int i = 0; i < 12; ++i)
            overview.pastContacts += {ConversationId(100 + i), Channel::Email, QStringLiteral("<b>Zwrot %1</b>").arg(i),
                                      QDateTime(QDate(2026, 9, 2), QTime(8, 0), Qt::UTC)};
        overview.pastContactCount = 12;
        panel.setCustomer(overview);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QCOMPARE(panel.findChild<ElidedLabel *>(QStringLiteral("customerName"))->fullText(), QStringLiteral("Dawid Wiśniewski"));
        QSignalSpy opened(&panel, &CustomerPanel::conversationRequested);
        QSignalSpy all(&panel, &CustomerPanel::allContactsRequested);
        const QList<PastContactRow *> rows = panel.findChildren<PastContactRow *>();
        QCOMPARE(rows.size(), 8);
        QVERIFY(rows.first()->accessibleName().contains(QStringLiteral("<b>Zwrot 0</b>")));
        rows.at(1)->setFocus();
        QTest::keyClick(rows.at(1), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).value<ConversationId>(), ConversationId(101));
        panel.findChild<QPushButton *>(QStringLiteral("allContacts"))->click();
        QCOMPARE(all.at(0).at(0).value<CustomerId>(), CustomerId(5));
        panel.findChild<IdentityRow *>()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("dawid.w@example.com"));
    }

    void saysWhenNothingIsKnown()
    {
        CustomerPanel panel;
        panel.resize(330, 700);
        panel.setCustomer({});
        QStringList texts;
        const QList<QLabel *> labels = panel.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts += label->text();
        QVERIFY(texts.contains(QStringLiteral("No purchases yet.")));
        QVERIFY(texts.contains(QStringLiteral("This is the first contact.")));
    }
};

QTEST_MAIN(TestCustomer)
#include "tst_customer.moc"
