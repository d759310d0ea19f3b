// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/conversation_list_model.h"
#include "models/items/navigation_model.h"
#include "models/items/quarantine_model.h"
#include "models/store/conversations.h"
#include "tests/support/store_fixture.h"
#include "widgets/common/theme.h"
#include "widgets/inbox/conversation_delegate.h"
#include "widgets/inbox/conversation_list_pane.h"
#include "widgets/inbox/message_list_view.h"
#include "widgets/inbox/navigation_pane.h"
#include "widgets/inbox/quarantine_list_pane.h"
#include "widgets/inbox/quarantine_pane.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace okienko;
using test::StoreFixture;

namespace {

QList<StoreFixture::Mail> customers(int count)
{
    QList<StoreFixture::Mail> mails;
    for (int i = 1; i <= count; ++i) {
        StoreFixture::Mail mail;
        mail.name = QStringLiteral("Customer %1").arg(i);
        mail.address = QStringLiteral("customer%1@example.com").arg(i);
        mail.subject = QStringLiteral("Matter %1").arg(i);
        mail.text = QStringLiteral("Where is it?");
        mail.at = QDateTime::currentDateTimeUtc().addSecs(-60 * i);
        mails.append(mail);
    }
    return mails;
}

const View allOpen{ViewKind::AllOpen, {}};

} // namespace

class TestInbox : public QObject {
    Q_OBJECT
    std::unique_ptr<StoreFixture> fixture;

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        Theme::instance().apply(*qApp, ThemeMode::Light);
    }
    void init()
    {
        auto made = StoreFixture::make();
        QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.failure().log));
        fixture = std::move(*made);
    }
    void cleanup() { fixture.reset(); }

    void aRowIsSpokenInWords()
    {
        ConversationSummary row;
        row.customerName = QStringLiteral("Dawid Wiśniewski");
        row.subject = QStringLiteral("Reklamacja: uszkodzony obiektyw");
        row.updatedAt = QDateTime::currentDateTimeUtc();
        row.unread = true;
        row.hasAttachments = true;
        row.waitingSince = row.updatedAt;
        row.answerDue = row.updatedAt.addSecs(18 * 60 + 30);
        const QString text = ConversationDelegate::accessibleText(row);
        for (const QString &part : {QStringLiteral("Dawid Wiśniewski"), QStringLiteral("Reklamacja"),
                                    QStringLiteral("today"), QStringLiteral("unread"),
                                    QStringLiteral("with attachments"), QStringLiteral("18 min left")})
            QVERIFY2(text.contains(part), qPrintable(text));
    }

    void snippetsSayWhoWrote()
    {
        ConversationSummary row;
        row.snippet = QStringLiteral("Kurier ma ją dziś");
        QCOMPARE(ConversationDelegate::snippetOf(row), QStringLiteral("Kurier ma ją dziś"));
        row.lastIsOutgoing = true;
        QCOMPARE(ConversationDelegate::snippetOf(row), QStringLiteral("You: Kurier ma ją dziś"));
        row.snippet.clear();
        row.hasAttachments = true;
        QCOMPARE(ConversationDelegate::snippetOf(row), QStringLiteral("Only attachments"));
        QCOMPARE(ConversationDelegate::subjectOf(row), QStringLiteral("(no subject)"));
    }

    void aScreenReaderReachesTheRows()
    {
        QVERIFY(fixture->deliver(customers(3)).ok());
        ConversationListModel model(fixture->store());
        model.setView(allOpen);
        ConversationListPane pane(&model);
        pane.resize(372, 600);
        pane.show();
        QTRY_COMPARE(model.rowCount(), 3);
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(pane.list());
        QVERIFY(list);
        QCOMPARE(list->text(QAccessible::Name), QStringLiteral("Conversations"));
        QCOMPARE(list->childCount(), 3);
        QVERIFY(list->child(0)->text(QAccessible::Name).startsWith(QStringLiteral("Customer 3, Matter 3, today")));
    }

    void choosingOpensAndEnterGoesIn()
    {
        QVERIFY(fixture->deliver(customers(3)).ok());
        ConversationListModel model(fixture->store());
        model.setView(allOpen);
        ConversationListPane pane(&model);
        pane.resize(372, 600);
        pane.show();
        QTRY_COMPARE(model.rowCount(), 3);
        QList<ConversationId> opened;
        connect(&pane, &ConversationListPane::opened, this, [&](ConversationId id) { opened.append(id); });
        QSignalSpy activated(&pane, &ConversationListPane::activated);
        QTest::mouseClick(pane.list()->viewport(), Qt::LeftButton, {},
                          pane.list()->visualRect(model.index(1)).center());
        QCOMPARE(opened, QList<ConversationId>{model.at(model.index(1))->id});
        QTest::keyClick(pane.list(), Qt::Key_Down);
        QCOMPARE(opened.size(), 2);
        QTest::keyClick(pane.list(), Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(opened.size(), 2);
    }

    void aRowThatLeavesOpensNothing()
    {
        QVERIFY(fixture->deliver(customers(4)).ok());
        ConversationListModel model(fixture->store());
        model.setView(allOpen);
        ConversationListPane pane(&model);
        pane.resize(372, 600);
        pane.show();
        QTRY_COMPARE(model.rowCount(), 4);
        pane.list()->setCurrentIndex(model.index(1));
        QSignalSpy opened(&pane, &ConversationListPane::opened);
        const ConversationId id = pane.current();
        const ConversationId next = model.at(model.index(2))->id;
        QVERIFY(fixture->write([id](Transaction &transaction) {
            return conversations::setStatus(transaction, id, ConversationStatus::Closed);
        }).ok());
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(opened.count(), 0);
        QVERIFY(!pane.current().isValid());
        // "Next" goes to the row that took its place.
        pane.list()->step(1);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(pane.current(), next);
    }

    void whatIsWantedIsMarkedWhenItArrives()
    {
        QVERIFY(fixture->deliver(customers(3)).ok());
        const ConversationId id = fixture->page(allOpen).at(2).id;
        ConversationListModel model(fixture->store());
        model.setView(allOpen);
        ConversationListPane pane(&model);
        QSignalSpy opened(&pane, &ConversationListPane::opened);
        pane.setCurrent(id);
        QTRY_COMPARE(pane.current(), id);
        QCOMPARE(opened.count(), 0);
    }

    void theOrderIsChosenFromItsMenu()
    {
        QVERIFY(fixture->deliver(customers(3)).ok());
        ConversationListModel model(fixture->store());
        model.setView(allOpen);
        ConversationListPane pane(&model);
        auto *button = pane.findChild<QPushButton *>(QStringLiteral("sortButton"));
        QVERIFY(button);
        QCOMPARE(button->text(), QStringLiteral("Longest wait"));
        button->menu()->actions().at(1)->trigger();
        QCOMPARE(model.sortOrder(), SortOrder::Newest);
        QCOMPARE(button->text(), QStringLiteral("Newest"));
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("Matter 1"));
    }

    void scrollingToTheEndBringsTheNextPage()
    {
        QVERIFY(fixture->deliver(customers(120)).ok());
        ConversationListModel model(fixture->store());
        model.setView(allOpen);
        ConversationListPane pane(&model);
        pane.resize(372, 600);
        pane.show();
        QTRY_COMPARE(model.rowCount(), 50);
        pane.list()->scrollToBottom();
        QTRY_VERIFY(model.rowCount() >= 100);
        pane.list()->scrollToBottom();
        QTRY_COMPARE(model.rowCount(), 120);
    }

    void navigationChoosesViewsAndKeepsTheChoice()
    {
        NavigationModel model(fixture->store());
        NavigationPane pane(&model);
        pane.resize(208, 700);
        pane.show();
        QSignalSpy counts(&model, &NavigationModel::countsChanged);
        QVERIFY(counts.wait());
        QList<View> chosen;
        connect(&pane, &NavigationPane::viewChosen, this, [&](const View &view) { chosen.append(view); });
        QCOMPARE(pane.list()->currentIndex().data().toString(), QStringLiteral("My open"));
        QTest::mouseClick(pane.list()->viewport(), Qt::LeftButton, {},
                          pane.list()->visualRect(model.indexOf(allOpen)).center());
        QCOMPARE(chosen, QList<View>{allOpen});
        // A heading between two entries is passed over.
        pane.setCurrent({ViewKind::Snoozed, {}});
        QTest::keyClick(pane.list(), Qt::Key_Down);
        QCOMPARE(chosen.constLast(), (View{ViewKind::Unassigned, {}}));
        QCOMPARE(chosen.size(), 2);
    }

    void quarantineSaysWhy()
    {
        QVERIFY(fixture->deliverBroken("broken", QStringLiteral("The message has no header.")).ok());
        QuarantineModel model(fixture->store());
        QuarantineListPane list(&model);
        QuarantinePane pane;
        connect(&list, &QuarantineListPane::chosen, &pane, &QuarantinePane::setItem);
        model.setActive(true);
        QTRY_COMPARE(model.rowCount(), 1);
        list.list()->setCurrentIndex(model.index(0));
        bool shown = false;
        for (const QLabel *label : pane.findChildren<QLabel *>())
            shown = shown || label->text() == QStringLiteral("The message has no header.");
        QVERIFY(shown);
    }
};

QTEST_MAIN(TestInbox)
#include "tst_inbox.moc"
