// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/conversation_list_model.h"
#include "models/items/conversation_loader.h"
#include "models/items/customer_loader.h"
#include "models/items/navigation_model.h"
#include "models/items/quarantine_model.h"
#include "models/items/search_model.h"
#include "models/store/conversations.h"
#include "models/store/customers.h"
#include "tests/support/store_fixture.h"
#include "widgets/common/theme.h"
#include "widgets/conversation/conversation_pane.h"
#include "widgets/customer/customer_panel.h"
#include "widgets/inbox/message_list_view.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/search_field.h"
#include "widgets/shell/search_popup.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace okienko;
using test::StoreFixture;

namespace {

StoreFixture::Mail mail(const char *name, const char *address, const char *subject, const char *text, int minutesAgo)
{
    StoreFixture::Mail one;
    one.name = QString::fromUtf8(name);
    one.address = QString::fromUtf8(address);
    one.subject = QString::fromUtf8(subject);
    one.text = QString::fromUtf8(text);
    one.at = QDateTime::currentDateTimeUtc().addSecs(-60 * minutesAgo - 20);
    return one;
}

/// A shop's morning, in three languages.
QList<StoreFixture::Mail> morning()
{
    QList<StoreFixture::Mail> mails = {
        mail("Dawid Wiśniewski", "dawid.w@example.com", "Reklamacja: uszkodzony obiektyw w zamówieniu 10482",
             "Dzień dobry,\n\npaczka przyszła wczoraj, ale obiektyw ma pękniętą osłonę. Czy mogę go wymienić na nowy? "
             "Kto pokrywa koszt przesyłki? Potrzebuję go na sobotę, czy zdążycie?\n\nPozdrawiam,\nDawid", 221),
        mail("Ana Horvat", "ana.horvat@example.com", "Je li dostupna veličina 38?",
             "Poštovani, zanima me imate li ove čizme u broju 38.", 262),
        mail("Małgorzata Zielińska", "m.zielinska@example.com", "Faktura do zamówienia 10391",
             "Poproszę o fakturę na firmę, NIP w załączniku.", 130),
        mail("Tomasz Lewandowski", "t.lewandowski@example.com", "Kiedy dojdzie paczka?",
             "Dzień dobry, czy paczka będzie dziś?", 310),
        mail("Ivan Kovačević", "ivan.k@example.com", "Povrat narudžbe 10377", "Hvala, stiglo je!", 95),
        mail("Sklep Foto-Mix (B2B)", "zamowienia@fotomix.example", "Zapytanie o dostępność: 12 × statyw TX-3",
             "Czy mogą Państwo potwierdzić stany magazynowe na przyszły tydzień?", 110),
        mail("Agnieszka Wójcik", "a.wojcik@example.com", "Zwrot – prośba o etykietę",
             "Chciałabym zwrócić torbę, proszę o etykietę.", 60),
        mail("Krzysztof Kamiński", "kk@example.com", "Jak dobrać filtr do obiektywu 50 mm?",
             "Mam aparat X-T5 i zastanawiam się, który filtr polaryzacyjny wybrać.", 45),
        mail("Emily Clarke", "emily.clarke@example.com", "Wrong colour received",
             "Hello, I ordered the green strap and got a brown one.", 15),
    };
    mails[0].messageId = QStringLiteral("dawid-1@example.com");
    mails[0].attachment = QStringLiteral("oslona.jpg");
    mails[2].attachment = QStringLiteral("NIP.pdf");
    mails[3].messageId = QStringLiteral("tomasz-1@example.com");
    mails[4].seen = true;
    mails[5].seen = true;
    mails[6].seen = true;
    StoreFixture::Mail answer = mail("Tomasz Lewandowski", "t.lewandowski@example.com", "Re: Kiedy dojdzie paczka?",
                                     "Kurier ma ją dziś do 16:00, panie Tomaszu.", 20);
    answer.outgoing = true;
    answer.references = {QStringLiteral("tomasz-1@example.com")};
    mails.append(answer);
    return mails;
}

} // namespace

class TestShell : public QObject {
    Q_OBJECT
    std::unique_ptr<StoreFixture> fixture;
    std::unique_ptr<NavigationModel> navigation;
    std::unique_ptr<ConversationListModel> list;
    std::unique_ptr<SearchModel> search;
    std::unique_ptr<QuarantineModel> quarantine;
    std::unique_ptr<ConversationLoader> loader;
    std::unique_ptr<CustomerLoader> customerLoader;
    std::unique_ptr<MainWindow> window;
    int customersShown = 0;

    MessageListView *rows() const
    {
        return window->findChild<MessageListView *>(QStringLiteral("conversationList"));
    }
    QLineEdit *searchEdit() const { return window->findChild<QLineEdit *>(QStringLiteral("searchEdit")); }
    ConversationId idOf(const QString &subjectPart)
    {
        for (const ConversationSummary &row : fixture->page({ViewKind::AllOpen, {}})) {
            if (row.subject.contains(subjectPart))
                return row.id;
        }
        return {};
    }
    void showWindow(int width = 1600, int height = 1000)
    {
        window->resize(width, height);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_VERIFY(!list->isFirstLoad());
    }
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("OKIENKO_PICTURES");
        if (!folder.isEmpty()) {
            QCoreApplication::processEvents(); // layouts that are due
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(window->grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
        }
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
        const auto delivered = fixture->deliver(morning());
        QVERIFY2(delivered.ok(), delivered.ok() ? "" : qPrintable(delivered.failure().log));
        const QString user = fixture->store()->user();
        for (const ConversationSummary &row : fixture->page({ViewKind::AllOpen, {}})) {
            if (row.customerName.startsWith(QStringLiteral("Emily")))
                continue;
            QVERIFY(fixture->write([id = row.id, user](Transaction &transaction) {
                return conversations::claim(transaction, id, user);
            }).ok());
        }
        Customer dawid;
        dawid.number = QStringLiteral("K-2041");
        dawid.givenName = QStringLiteral("Dawid");
        dawid.familyName = QStringLiteral("Wiśniewski");
        dawid.gender = Gender::Male;
        dawid.language = QStringLiteral("pl");
        dawid.city = QStringLiteral("Rzeszów");
        dawid.registered = QDate(2021, 3, 9);
        const QString address = QStringLiteral("dawid.w@example.com");
        QVERIFY(fixture->write([dawid, address](Transaction &transaction) -> Result<void> {
            const auto known = customers::upsert(transaction, dawid, {{QStringLiteral("email"), address}});
            if (!known)
                return known.failure();
            Order order;
            order.number = QStringLiteral("10482");
            order.date = QDate(2026, 11, 18);
            order.status = QStringLiteral("delivered");
            order.currency = QStringLiteral("PLN");
            order.totalCents = 89'900;
            order.lines = {{QStringLiteral("OB-50"), QStringLiteral("Obiektyw 50 mm f/1.8"), QStringLiteral("1"), 89'900}};
            return customers::upsertOrder(transaction, order, address);
        }).ok());
        navigation = std::make_unique<NavigationModel>(fixture->store());
        list = std::make_unique<ConversationListModel>(fixture->store());
        search = std::make_unique<SearchModel>(fixture->store());
        quarantine = std::make_unique<QuarantineModel>(fixture->store());
        loader = std::make_unique<ConversationLoader>(fixture->store());
        customerLoader = std::make_unique<CustomerLoader>(fixture->store());
        window = std::make_unique<MainWindow>(
            MainWindow::Models{navigation.get(), list.get(), search.get(), quarantine.get()});
        customersShown = 0;
        window->setPerson(QStringLiteral("Jana Kos"));
        ConversationPane *pane = window->conversationPane();
        pane->setConsultant(user, QStringLiteral("Jana Kos"));
        pane->setAccounts({fixture->account()});
        connect(window.get(), &MainWindow::conversationOpened, loader.get(), &ConversationLoader::open);
        connect(loader.get(), &ConversationLoader::loaded, pane, [this, pane](const ConversationDetails &details) {
            pane->setConversation(details);
            customerLoader->load(details.summary.customer, details.summary.id);
        });
        connect(customerLoader.get(), &CustomerLoader::loaded, pane, [this, pane](const CustomerOverview &customer) {
            pane->setCustomer(customer);
            window->customerPanel()->setCustomer(customer);
            ++customersShown;
        });
        StatusSummary status;
        status.mailLight = Light::Good;
        status.mailText = QStringLiteral("Mail live (bok@shop.example)");
        status.storeText = QStringLiteral("Store: SQLite");
        status.outboxText = QStringLiteral("Outbox empty");
        window->setStatus(status);
    }

    void cleanup()
    {
        window.reset();
        customerLoader.reset();
        loader.reset();
        quarantine.reset();
        search.reset();
        list.reset();
        navigation.reset();
        fixture.reset();
    }

    void looksAsDesigned_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light-1600") << false << QSize(1600, 1000);
        QTest::newRow("dark-1600") << true << QSize(1600, 1000);
        QTest::newRow("light-1280") << false << QSize(1280, 800);
        QTest::newRow("dark-1280") << true << QSize(1280, 800);
    }
    void looksAsDesigned()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        Theme::instance().apply(*qApp, dark ? ThemeMode::Dark : ThemeMode::Light);
        showWindow(size.width(), size.height());
        QTRY_COMPARE(list->rowCount(), 7); // one is answered, one is nobody's
        window->selectConversation(idOf(QStringLiteral("Reklamacja")));
        QTRY_COMPARE(window->conversationPane()->conversation(), idOf(QStringLiteral("Reklamacja")));
        QTRY_VERIFY(customersShown > 0);
        QTRY_COMPARE(navigation->countOf({ViewKind::MyOpen, {}}), 7);

        // The columns of the design.
        const auto *nav = window->findChild<QWidget *>(QStringLiteral("navigationPane"));
        QVERIFY(qAbs(nav->width() - 208) <= 2);
        QVERIFY(qAbs(rows()->width() - 372) <= 2);
        QCOMPARE(window->findChild<QWidget *>(QStringLiteral("topBar"))->height(), 48);
        QCOMPARE(window->findChild<QWidget *>(QStringLiteral("statusBar"))->height(), 26);
        const bool narrow = size.width() < 1366;
        QCOMPARE(window->customerPanel()->isVisible(), !narrow);
        QCOMPARE(window->findChild<QToolButton *>(QStringLiteral("panelToggle"))->isVisible(), narrow);
        if (!narrow)
            QVERIFY(qAbs(window->customerPanel()->width() - 330) <= 2);
        // The search line stands in the middle.
        const auto *field = window->findChild<SearchField *>();
        QVERIFY(qAbs(field->geometry().center().x() - size.width() / 2) <= 2);
        const QColor ground = window->grab().toImage().pixelColor(4, size.height() - 40);
        QCOMPARE(ground.rgb(), Theme::palette(dark).background.rgb());
        picture(QString::fromLatin1(QTest::currentDataTag()));
        Theme::instance().apply(*qApp, ThemeMode::Light);
    }

    void aNarrowWindowShowsTheCustomerInADrawer()
    {
        showWindow(1280, 800);
        auto *toggle = window->findChild<QToolButton *>(QStringLiteral("panelToggle"));
        QTest::mouseClick(toggle, Qt::LeftButton);
        QVERIFY(window->customerPanel()->isVisible());
        const QRect panel(window->customerPanel()->mapTo(window.get(), QPoint(0, 0)), window->customerPanel()->size());
        QCOMPARE(panel.right(), window->width() - 1);
        window->selectConversation(idOf(QStringLiteral("Reklamacja")));
        QTRY_COMPARE(window->conversationPane()->conversation(), idOf(QStringLiteral("Reklamacja")));
        picture(QStringLiteral("drawer-1280"));
        rows()->setFocus();
        QTest::keyClick(rows(), Qt::Key_Escape);
        QVERIFY(!window->customerPanel()->isVisible());
        window->resize(1600, 1000);
        QTRY_VERIFY(window->customerPanel()->isVisible());
        QVERIFY(qAbs(window->customerPanel()->width() - 330) <= 2);
    }

    void lettersMoveAndOpenOnlyWhileReading()
    {
        showWindow();
        QSignalSpy opened(window.get(), &MainWindow::conversationOpened);
        rows()->setFocus();
        QTest::keyClick(rows(), Qt::Key_J);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(rows()->currentIndex().row(), 0);
        QTest::keyClick(rows(), Qt::Key_J);
        QCOMPARE(rows()->currentIndex().row(), 1);
        QTest::keyClick(rows(), Qt::Key_K);
        QCOMPARE(rows()->currentIndex().row(), 0);
        QTest::keyClick(rows(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(rows()->currentIndex().row(), 1);

        // While something is written they are letters.
        QTest::keyClick(rows(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(searchEdit()->hasFocus());
        const int before = int(opened.count());
        QTest::keyClicks(searchEdit(), QStringLiteral("jakref"));
        QCOMPARE(searchEdit()->text(), QStringLiteral("jakref"));
        QCOMPARE(opened.count(), before);
        QCOMPARE(rows()->currentIndex().row(), 1);
    }

    void lettersAreTextInTheComposer()
    {
        showWindow();
        window->selectConversation(idOf(QStringLiteral("Faktura")));
        QTRY_COMPARE(window->conversationPane()->conversation(), idOf(QStringLiteral("Faktura")));
        QSignalSpy status(window->conversationPane(), &ConversationPane::statusRequested);
        QSignalSpy opened(window.get(), &MainWindow::conversationOpened);
        window->conversationPane()->startReply();
        window->conversationPane()->focusComposer();
        QWidget *editor = QApplication::focusWidget();
        QVERIFY(editor && window->conversationPane()->isAncestorOf(editor));
        QTest::keyClicks(editor, QStringLiteral("je kraf?"));
        QCOMPARE(status.count(), 0);
        QCOMPARE(opened.count(), 0);
    }

    void eClosesWhatIsOpen()
    {
        showWindow();
        rows()->setFocus();
        QSignalSpy status(window->conversationPane(), &ConversationPane::statusRequested);
        QTest::keyClick(rows(), Qt::Key_E);
        QCOMPARE(status.count(), 0); // nothing is open
        QTest::keyClick(rows(), Qt::Key_J);
        const ConversationId id = list->at(rows()->currentIndex())->id;
        QTRY_COMPARE(window->conversationPane()->conversation(), id);
        rows()->setFocus();
        QTest::keyClick(rows(), Qt::Key_E);
        QCOMPARE(status.count(), 1);
        QCOMPARE(status.at(0).at(0).value<ConversationId>(), id);
        QCOMPARE(status.at(0).at(1).value<ConversationStatus>(), ConversationStatus::Closed);
    }

    void searchFindsAndOpens()
    {
        showWindow();
        QSignalSpy opened(window.get(), &MainWindow::conversationOpened);
        rows()->setFocus();
        QTest::keyClick(rows(), Qt::Key_Slash);
        QTRY_VERIFY(searchEdit()->hasFocus());
        QCOMPARE(searchEdit()->text(), QString());
        QTest::keyClicks(searchEdit(), QStringLiteral("obiektyw"));
        auto *popup = window->findChild<SearchPopup *>();
        QVERIFY(popup->isVisible());
        QTRY_VERIFY(search->rowCount() >= 2);
        QTRY_VERIFY(!search->isSearching());
        QVERIFY(searchEdit()->hasFocus());
        picture(QStringLiteral("search-1600"));
        const SearchHit second = *search->at(search->index(1));
        QTest::keyClick(searchEdit(), Qt::Key_Down);
        QTest::keyClick(searchEdit(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.at(0).at(0).value<ConversationId>(), second.conversation);
        QVERIFY(!popup->isVisible());
    }

    void searchSaysWhenThereIsNothing()
    {
        showWindow();
        searchEdit()->setFocus();
        QTest::keyClicks(searchEdit(), QStringLiteral("<b>qqxyzzy"));
        auto *popup = window->findChild<SearchPopup *>();
        QTRY_VERIFY(!search->isSearching());
        const auto labels = popup->findChildren<QLabel *>();
        QCOMPARE(labels.size(), 1);
        QVERIFY(labels.first()->text().contains(QStringLiteral("<b>qqxyzzy")));
        QCOMPARE(labels.first()->textFormat(), Qt::PlainText);
        QTest::keyClick(searchEdit(), Qt::Key_Escape);
        QVERIFY(!popup->isVisible());
        QTest::keyClick(searchEdit(), Qt::Key_Escape);
        QVERIFY(rows()->hasFocus());
    }

    void f6GoesRound()
    {
        showWindow();
        rows()->setFocus();
        QSet<QWidget *> seen;
        for (int i = 0; i < 8; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
            QVERIFY(QApplication::focusWidget());
            seen.insert(QApplication::focusWidget());
        }
        QVERIFY2(seen.size() >= 3, qPrintable(QString::number(seen.size())));
        QVERIFY(seen.contains(rows()));
        QVERIFY(seen.contains(searchEdit()));
        rows()->setFocus();
        QTest::keyClick(rows(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(QApplication::focusWidget()
                == window->findChild<QListView *>(QStringLiteral("navigationList")));
    }

    void wishesLeaveAsSignals()
    {
        showWindow();
        QSignalSpy created(window.get(), &MainWindow::newMessageRequested);
        rows()->setFocus();
        QTest::keyClick(rows(), Qt::Key_N, Qt::ControlModifier);
        window->findChild<QPushButton *>(QStringLiteral("newMessageButton"))->click();
        QCOMPARE(created.count(), 2);
        QSignalSpy theme(window.get(), &MainWindow::themeRequested);
        QSignalSpy language(window.get(), &MainWindow::languageRequested);
        window->setChoices(QStringLiteral("system"), QStringLiteral("en"));
        for (QAction *action : window->findChildren<QAction *>()) {
            if (action->data().toString() == QStringLiteral("dark") || action->data().toString() == QStringLiteral("hr"))
                action->trigger();
        }
        QCOMPARE(theme.count(), 1);
        QCOMPARE(theme.at(0).at(0).toString(), QStringLiteral("dark"));
        QCOMPARE(language.count(), 1);
        QCOMPARE(language.at(0).at(0).toString(), QStringLiteral("hr"));
    }

    void viewsAreChosenByName()
    {
        showWindow();
        window->selectView(QStringLiteral("open"));
        QCOMPARE(list->view().kind, ViewKind::AllOpen);
        QTRY_COMPARE(list->rowCount(), 8);
        window->selectView(QStringLiteral("unassigned"));
        QTRY_COMPARE(list->rowCount(), 1);
        window->selectView(QStringLiteral("no such view"));
        QCOMPARE(list->view().kind, ViewKind::Unassigned);
    }

    void quarantineReplacesTheListAndGivesItBack()
    {
        QVERIFY(fixture->deliverBroken("broken", QStringLiteral("The message has no header.")).ok());
        showWindow();
        window->selectView(QStringLiteral("quarantine"));
        auto *items = window->findChild<MessageListView *>(QStringLiteral("quarantineList"));
        QVERIFY(items->isVisible());
        QTRY_COMPARE(items->model()->rowCount(), 1);
        QTRY_COMPARE(navigation->countOf({ViewKind::Quarantine, {}}), 1);
        items->setCurrentIndex(items->model()->index(0, 0));
        picture(QStringLiteral("quarantine-1600"));
        window->selectView(QStringLiteral("mine"));
        QVERIFY(rows()->isVisible());
        QVERIFY(!items->isVisible());
    }

    void anEmptyViewSaysSo()
    {
        showWindow();
        window->selectView(QStringLiteral("closed"));
        QTRY_VERIFY(!list->isFirstLoad());
        QCOMPARE(list->rowCount(), 0);
        picture(QStringLiteral("empty-1600"));
        const QImage image = rows()->grab().toImage();
        QSet<QRgb> colors;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                colors.insert(image.pixel(x, y));
        }
        QVERIFY(colors.size() > 10); // an icon and words, not a blank
    }

    void aFirstSynchronisationShowsItsProgress()
    {
        SyncProgress progress;
        progress.mailbox = QStringLiteral("INBOX");
        progress.messagesDone = 12'340;
        progress.messagesTotal = 50'000;
        progress.bytesDone = 180'000'000;
        progress.secondsLeft = 130;

        showWindow();
        StatusSummary status;
        status.mailLight = Light::Busy;
        status.mailText = QStringLiteral("Receiving mail (bok@shop.example)");
        status.storeText = QStringLiteral("Store: SQLite");
        status.outboxText = QStringLiteral("1 uncertain");
        status.outboxNeedsAttention = true;
        progress.messagesDone = 12'340;
        status.progress = progress;
        window->setStatus(status);
        auto *bar = window->findChild<QProgressBar *>(QStringLiteral("syncProgress"));
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->value(), 246);
        window->showNotice(QStringLiteral("The password for <b>bok@shop.example</b> was refused. What came in is kept; "
                                          "give the new password under Settings."), true);
        auto *notice = window->findChild<QLabel *>(QStringLiteral("noticeText"));
        QVERIFY(notice->isVisible());
        QCOMPARE(notice->textFormat(), Qt::PlainText);
        picture(QStringLiteral("progress-1600"));
        status.progress.reset();
        window->setStatus(status);
        QVERIFY(!bar->isVisible());
    }
};

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
