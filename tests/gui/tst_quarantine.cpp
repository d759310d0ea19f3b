// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/quarantine_actions.h"
#include "models/items/conversation_list_model.h"
#include "models/items/conversation_loader.h"
#include "models/items/navigation_model.h"
#include "models/items/quarantine_model.h"
#include "models/items/search_model.h"
#include "models/store/outbox_store.h"
#include "tests/gui/conversation_samples.h"
#include "tests/support/store_fixture.h"
#include "widgets/common/pill.h"
#include "widgets/common/theme.h"
#include "widgets/conversation/conversation_pane.h"
#include "widgets/conversation/message_card.h"
#include "widgets/inbox/message_list_view.h"
#include "widgets/inbox/quarantine_pane.h"
#include "widgets/shell/main_window.h"

#include <QDir>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace okienko;
using namespace okienko::test;

/// The quarantine in the window, and what stands on a card about delivery and machines.
class TestQuarantineView : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<StoreFixture> fixture;
    std::unique_ptr<NavigationModel> navigation;
    std::unique_ptr<ConversationListModel> list;
    std::unique_ptr<SearchModel> search;
    std::unique_ptr<QuarantineModel> quarantine;
    std::unique_ptr<ConversationLoader> loader;
    std::unique_ptr<AttachmentFiles> files;
    std::unique_ptr<QuarantineActions> actions;
    std::unique_ptr<MainWindow> window;

    MessageListView *items() const { return window->findChild<MessageListView *>(s("quarantineList")); }
    QPushButton *button(const char *name) const { return window->findChild<QPushButton *>(s(name)); }
    template <class Dialog>
    Dialog *dialog(const char *name) const
    {
        return window->findChild<Dialog *>(s(name));
    }
    void choose(int row) { items()->setCurrentIndex(items()->model()->index(row, 0)); }
    QList<QuarantineEvent> log()
    {
        const auto events = fixture->store()->read([](Database &database) { return quarantine::log(database, 10); }).result();
        return events.ok() ? *events : QList<QuarantineEvent>();
    }
    void picture(const QString &name, QWidget *of)
    {
        const QString folder = qEnvironmentVariable("OKIENKO_PICTURES");
        if (folder.isEmpty())
            return;
        QCoreApplication::processEvents(); // layouts that are due
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(of->grab().save(folder + QLatin1Char('/') + name + s(".png")));
    }

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
        QVERIFY(fixture->deliverBroken("From: Jan Nowak <jan@example.com>\r\nTo: bok@shop.example\r\nSubject: Zwrot towaru\r\n"
                                       "Message-ID: <readable@example.com>\r\n\r\nDzień dobry!\r\n",
                                       s("The message has no header that could be read.")).ok());
        QVERIFY(fixture->deliverBroken("X-Nothing: 1\r\n\r\n", s("The message has neither a header nor a text.")).ok());
        navigation = std::make_unique<NavigationModel>(fixture->store());
        list = std::make_unique<ConversationListModel>(fixture->store());
        search = std::make_unique<SearchModel>(fixture->store());
        quarantine = std::make_unique<QuarantineModel>(fixture->store());
        loader = std::make_unique<ConversationLoader>(fixture->store());
        window = std::make_unique<MainWindow>(
            MainWindow::Models{navigation.get(), list.get(), search.get(), quarantine.get()});
        connect(window.get(), &MainWindow::conversationOpened, loader.get(), &ConversationLoader::open);
        connect(loader.get(), &ConversationLoader::loaded, window->conversationPane(), &ConversationPane::setConversation);
        files = std::make_unique<AttachmentFiles>(fixture->store());
        actions = std::make_unique<QuarantineActions>(fixture->store(), *files);
        actions->connectTo(window.get());
        window->resize(1600, 1000);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        window->selectView(s("quarantine"));
        QTRY_COMPARE(items()->model()->rowCount(), 2);
    }

    void cleanup()
    {
        actions.reset();
        window.reset();
        loader.reset();
        quarantine.reset();
        search.reset();
        list.reset();
        navigation.reset();
        files.reset();
        fixture.reset();
    }

    void whatCanBeReadNowIsOpened()
    {
        QSignalSpy told(actions.get(), &QuarantineActions::told);
        choose(1); // the newest is first
        button("quarantineRetry")->click();
        QVERIFY(!button("quarantineRetry")->isEnabled()); // one at a time
        QTRY_COMPARE(told.size(), 1);
        QTRY_VERIFY(window->conversationPane()->isVisible());
        QTRY_COMPARE(items()->model()->rowCount(), 1);
        QCOMPARE(fixture->page({ViewKind::AllOpen, {}}).size(), 1);
        QCOMPARE(fixture->page({ViewKind::AllOpen, {}}).first().subject, s("Zwrot towaru"));
        QVERIFY(button("quarantineRetry")->isEnabled());
        // The one that is left comes back into view when it is chosen.
        choose(0);
        QTRY_VERIFY(window->quarantinePane()->isVisible());
        button("quarantineRetry")->click();
        QTRY_COMPARE(told.size(), 2);
        QVERIFY(told.last().first().toString().contains(s("still cannot be read")));
        QCOMPARE(items()->model()->rowCount(), 1);
    }

    void allAreTriedAgain()
    {
        QSignalSpy told(actions.get(), &QuarantineActions::told);
        QVERIFY(button("quarantineRetryAll")->isVisible());
        button("quarantineRetryAll")->click();
        QTRY_COMPARE(told.size(), 1);
        QTRY_COMPARE(items()->model()->rowCount(), 1);
    }

    void deletingAsksAndIsRecorded()
    {
        choose(0);
        items()->setFocus();
        QTest::keyClick(items(), Qt::Key_Delete);
        auto *question = dialog<QMessageBox>("quarantineDeleteQuestion");
        QVERIFY(question);
        // Enter keeps it.
        QTest::keyClick(question->defaultButton(), Qt::Key_Return);
        QTRY_VERIFY(!dialog<QMessageBox>("quarantineDeleteQuestion"));
        QCOMPARE(items()->model()->rowCount(), 2);
        QCOMPARE(log().size(), 0);

        button("quarantineDelete")->click();
        question = dialog<QMessageBox>("quarantineDeleteQuestion");
        QVERIFY(question);
        for (QAbstractButton *one : question->buttons()) {
            if (question->buttonRole(one) == QMessageBox::DestructiveRole)
                one->click();
        }
        QTRY_COMPARE(items()->model()->rowCount(), 1);
        QCOMPARE(log().size(), 1);
        QCOMPARE(int(log().first().action), int(QuarantineEvent::Action::Deleted));
        QCOMPARE(log().first().who, fixture->store()->user());
    }

    void forwardingGoesThroughTheOutbox()
    {
        QSignalSpy queued(actions.get(), &QuarantineActions::queued);
        choose(1);
        button("quarantineForward")->click();
        auto *question = dialog<QInputDialog>("quarantineForwardDialog");
        QVERIFY(question);
        question->setTextValue(s("it@shop.example"));
        question->accept();
        QTRY_COMPARE(queued.size(), 1);
        const auto outbox = fixture->store()->read([](Database &database) { return outbox::list(database, 10); }).result();
        QVERIFY(outbox.ok());
        QCOMPARE(outbox->size(), 1);
        QCOMPARE(outbox->first().envelopeTo, QStringList{s("it@shop.example")});
        QCOMPARE(log().size(), 1);
        QCOMPARE(log().first().detail, s("it@shop.example"));
        QCOMPARE(items()->model()->rowCount(), 2); // it stays until somebody deletes it
    }

    void everythingIsReachedByKeyboard()
    {
        choose(0);
        window->quarantinePane()->setFocus(Qt::ShortcutFocusReason);
        QStringList reached;
        for (int i = 0; i < 20 && window->quarantinePane()->isAncestorOf(window->focusWidget()); ++i) {
            reached << window->focusWidget()->objectName();
            QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
        }
        for (const char *name : {"quarantineRetry", "quarantineOpen", "quarantineSave", "quarantineForward", "quarantineDelete"}) {
            QVERIFY2(reached.contains(s(name)), name);
            QVERIFY(!button(name)->text().isEmpty() && !button(name)->toolTip().isEmpty());
        }
    }

    void aLargeOneSaysWhereItsOriginalIs()
    {
        QuarantineItem item;
        item.id = QuarantineId(7);
        item.headerOnly = true;
        item.size = 250'000'000;
        item.source = s("INBOX, UID 7");
        item.accountName = s("bok");
        item.at = QDateTime::currentDateTimeUtc();
        window->quarantinePane()->setItem(item);
        QVERIFY(!button("quarantineRetry")->isEnabled());
        QVERIFY(button("quarantineSave")->isEnabled());
        bool said = false;
        for (const QLabel *label : window->quarantinePane()->findChildren<QLabel *>())
            said = said || label->text().contains(s("original is on the mail server"));
        QVERIFY(said);
    }

    void cardsSayWhatBecameOfAnAnswer()
    {
        TimelineEntry answer = entry(5, Direction::Outgoing, "Jest w drodze.", today(9, 51));
        answer.outboxState = OutboxState::Done;
        const DeliveryStatus failed{DeliveryAction::Failed, s("jan@example.com"), s("5.1.1"),
                                    s("550 <b>no</b> such user\u202e"), {}, today(10, 0)};
        const DeliveryStatus late{DeliveryAction::Delayed, s("ewa@example.com"), s("4.2.2"), {}, {}, today(10, 0)};
        answer.deliveries = {failed, late, {DeliveryAction::Delivered, s("ola@example.com"), {}, {}, {}, {}}};
        MessageCard card(answer, s("Jana"));
        const QList<QLabel *> texts = card.findChildren<QLabel *>(s("deliveryText"));
        QCOMPARE(texts.size(), 3);
        QVERIFY(texts.at(0)->text().contains(s("the address does not exist (5.1.1)")));
        QCOMPARE(texts.at(0)->textFormat(), Qt::PlainText);
        QVERIFY(!texts.at(0)->text().contains(QChar(0x202e)));
        QVERIFY(texts.at(1)->text().contains(s("go on trying")));
        QVERIFY(texts.at(0)->styleSheet() != texts.at(1)->styleSheet()); // told apart by more than words
        QVERIFY(texts.at(1)->styleSheet() != texts.at(2)->styleSheet());
        QVERIFY(!texts.at(0)->accessibleName().isEmpty());
        TimelineEntry same = answer;
        QVERIFY(sameCard(answer, same));
        same.deliveries.removeLast();
        QVERIFY(!sameCard(answer, same));
        TimelineEntry quiet = answer;
        quiet.deliveries.clear();
        MessageCard plain(quiet, s("Jana"));
        QVERIFY(!plain.findChild<QWidget *>(s("deliveryNotice")));
    }

    void automaticMailIsMarkedWithTheReason()
    {
        TimelineEntry mail = entry(5, Direction::Incoming, "Nowe zamówienie", today(9, 51));
        {
            MessageCard card(mail, {});
            QVERIFY(!card.findChild<Pill *>(s("automaticMark")));
        }
        QStringList tips;
        for (const char *reason : {"", "Auto-Submitted", "List-Id", "Precedence", "sender", "subject", "report", "X-Loop"}) {
            mail.message.autoSubmitted = AutoSubmitted::Generated;
            mail.message.automaticReason = s(reason);
            MessageCard card(mail, {});
            auto *mark = card.findChild<Pill *>(s("automaticMark"));
            QVERIFY2(mark, reason);
            QVERIFY2(mark->toolTip().endsWith(QLatin1Char('.')), qPrintable(mark->toolTip()));
            tips << mark->toolTip();
        }
        QCOMPARE(QSet<QString>(tips.begin(), tips.end()).size(), tips.size());
    }

    /// Written only where a folder is named, to be looked at beside the design.
    void pictures()
    {
        if (qEnvironmentVariable("OKIENKO_PICTURES").isEmpty())
            QSKIP("OKIENKO_PICTURES names no folder for pictures");
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            Theme::instance().apply(*qApp, mode);
            const QString theme = mode == ThemeMode::Light ? s("light") : s("dark");
            for (const QSize size : {QSize(1600, 1000), QSize(1280, 800)}) {
                window->resize(size);
                choose(1);
                picture(s("quarantine-%1-%2").arg(theme).arg(size.width()), window.get());
            }
            ConversationDetails details = reclamation();
            TimelineEntry answer = entry(5, Direction::Outgoing, "Dzień dobry, panie Dawidzie,\n\nwymienimy obiektyw na nowy.",
                                         today(9, 51));
            answer.author = s("jana");
            answer.message.to = {{QString(), s("dawid.w@example.com")}};
            answer.outboxState = OutboxState::Done;
            answer.deliveries = {{DeliveryAction::Failed, s("dawid.w@example.com"), s("5.1.1"),
                                  s("550 5.1.1 <dawid.w@example.com>: Recipient address rejected: User unknown"), {}, today(9, 52)},
                                 {DeliveryAction::Delayed, s("magazyn@example.com"), s("4.2.2"), {}, {}, today(9, 53)}};
            TimelineEntry report = entry(6, Direction::Incoming, "This is the mail system at host mx.shop.example.\n\nI'm sorry to "
                                         "have to inform you that your message could not be delivered.", today(9, 52));
            report.message.from = {{s("Mail Delivery System"), s("mailer-daemon@mx.shop.example")}};
            report.message.autoSubmitted = AutoSubmitted::Generated;
            report.message.automaticReason = s("report");
            details.timeline << answer << report;
            ConversationPane pane;
            pane.setConsultant(s("jana"), s("Jana Kowalska"));
            pane.setAccounts({shopAccount()});
            pane.resize(760, 1000);
            pane.setConversation(details);
            pane.show();
            QVERIFY(QTest::qWaitForWindowExposed(&pane));
            picture(s("delivery-%1").arg(theme), &pane);
        }
        Theme::instance().apply(*qApp, ThemeMode::Light);
    }
};

QTEST_MAIN(TestQuarantineView)
#include "tst_quarantine.moc"
