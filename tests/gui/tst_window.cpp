// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_controller.h"
#include "models/store/customers.h"
#include "models/store/outbox_store.h"
#include "tests/support/store_fixture.h"
#include "widgets/composer/body_editor.h"
#include "widgets/composer/composer.h"
#include "widgets/conversation/conversation_pane.h"
#include "widgets/conversation/message_card.h"
#include "widgets/conversation/message_text.h"
#include "widgets/conversation/timeline_view.h"
#include "widgets/customer/customer_panel.h"
#include "widgets/inbox/message_list_view.h"
#include "widgets/settings/welcome_page.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/search_popup.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace okienko;
using namespace Qt::StringLiterals;
using test::StoreFixture;

namespace {

StoreFixture::Mail mail(const QString &name, const QString &address, const QString &subject, const QString &text,
                        int minutesAgo)
{
    StoreFixture::Mail one;
    one.name = name;
    one.address = address;
    one.subject = subject;
    one.text = text;
    one.at = QDateTime::currentDateTimeUtc().addSecs(-60 * minutesAgo);
    return one;
}

/// An open store with its window, as the program has it.
struct Desk {
    explicit Desk(const std::shared_ptr<Store> &store, ConversationId conversation = {})
    {
        WindowOptions options;
        options.location = store->location();
        options.theme = ThemeMode::Light;
        options.language = u"en"_s;
        options.conversation = conversation;
        controller = std::make_unique<WindowController>(store, options);
        window()->resize(1600, 1000);
        window()->show();
        controller->start();
    }
    [[nodiscard]] MainWindow *window() const { return controller->window(); }
    [[nodiscard]] ConversationPane *pane() const { return window()->conversationPane(); }
    [[nodiscard]] MessageListView *list() const
    {
        return window()->findChild<MessageListView *>(u"conversationList"_s);
    }
    [[nodiscard]] BodyEditor *answer() const { return pane()->findChild<BodyEditor *>(u"answerText"_s); }
    [[nodiscard]] QLineEdit *to() const { return pane()->findChild<QLineEdit *>(u"to"_s); }
    [[nodiscard]] QPushButton *button(const QString &name) const { return pane()->findChild<QPushButton *>(name); }
    [[nodiscard]] QString customer() const
    {
        const auto *name = window()->customerPanel()->findChild<QLabel *>(u"customerName"_s);
        return name ? name->accessibleName() + name->text() : QString();
    }
    [[nodiscard]] qsizetype cards() const { return pane()->findChild<TimelineView *>()->cards().size(); }
    /// Presses Down in the list until the conversation stands there, as a person does.
    bool open(const QString &subject)
    {
        if (!QTest::qWaitFor([this] { return list()->model()->rowCount() > 0; }))
            return false;
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            QTest::keyClick(list(), Qt::Key_Down);
            const auto *shown = pane()->findChild<QLabel *>(u"conversationSubject"_s);
            const QString wanted = list()->currentIndex().data(Qt::DisplayRole).toString();
            if (!QTest::qWaitFor([&] { return pane()->conversation().isValid() && shown->isVisible(); }))
                return false;
            if (list()->currentIndex().data(Qt::AccessibleTextRole).toString().contains(subject)
                || wanted.contains(subject))
                return QTest::qWaitFor([this] { return !to()->text().isEmpty(); });
        }
        return false;
    }
    std::unique_ptr<WindowController> controller;
};

} // namespace

class TestWindow : public QObject {
    Q_OBJECT
    std::unique_ptr<StoreFixture> m_shop;
    QTemporaryDir m_settings;

    template <class Read>
    auto read(Read what)
    {
        auto future = m_shop->store()->read(std::move(what));
        future.waitForFinished();
        return *future.result();
    }
    QList<OutboxItem> outboxRows()
    {
        return read([](Database &database) { return outbox::list(database, 100); });
    }
    ConversationSummary row(const QString &subject)
    {
        for (const ViewKind kind : {ViewKind::AllOpen, ViewKind::Waiting, ViewKind::Closed}) {
            for (const ConversationSummary &one : m_shop->page({kind, {}})) {
                if (one.subject.contains(subject))
                    return one;
            }
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(u"okienko-test"_s);
        QLocale::setDefault(QLocale(u"en_GB"_s));
        Theme::instance().apply(*qApp, ThemeMode::Light);
    }

    void init()
    {
        auto made = StoreFixture::make();
        QVERIFY2(made, made ? "" : qPrintable(made.failure().log));
        m_shop = std::move(*made);
        const auto delivered = m_shop->deliver(
            {mail(u"Dawid Wiśniewski"_s, u"dawid.w@example.com"_s, u"Reklamacja 10482"_s,
                  u"Dzień dobry,\n\nobiektyw ma pękniętą osłonę. Czy mogę go wymienić?"_s, 200),
             mail(u"Ana Horvat"_s, u"ana@example.com"_s, u"Veličina 38"_s, u"Imate li ove čizme?"_s, 100),
             mail(u"Emily Clarke"_s, u"emily@example.com"_s, u"Wrong colour"_s, u"I got a brown strap."_s, 10)});
        QVERIFY2(delivered, delivered ? "" : qPrintable(delivered.failure().log));
        const auto registered = m_shop->write([](Transaction &transaction) -> Result<void> {
            Customer dawid;
            dawid.number = u"K1"_s;
            dawid.givenName = u"Dawid"_s;
            dawid.familyName = u"Wiśniewski"_s;
            dawid.language = u"pl"_s;
            const auto id = customers::upsert(transaction, dawid, {{u"email"_s, u"dawid.w@example.com"_s}});
            if (!id)
                return id.failure();
            Order order;
            order.number = u"10482"_s;
            order.currency = u"PLN"_s;
            order.totalCents = 89900;
            order.lines = {{u"OBI-50"_s, u"Obiektyw 50 mm"_s, u"1"_s, 89900}};
            return customers::upsertOrder(transaction, order, u"dawid.w@example.com"_s);
        });
        QVERIFY2(registered, registered ? "" : qPrintable(registered.failure().log));
    }

    void cleanup() { m_shop.reset(); }

    void answersFromTheList()
    {
        Desk desk(m_shop->store());
        QVERIFY(desk.open(u"Reklamacja"_s));
        QCOMPARE(desk.cards(), 1);
        QVERIFY(desk.to()->text().contains(u"dawid.w@example.com"_s));
        QTRY_VERIFY(desk.customer().contains(u"Dawid Wiśniewski"_s));
        const auto labels = desk.window()->customerPanel()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(u"Obiektyw 50 mm"_s) || label->accessibleName().contains(u"Obiektyw 50 mm"_s);
        }));
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel *label) { return label->text().startsWith(u"10482"_s); }));
        // Opening it has read it.
        QTRY_VERIFY(!row(u"Reklamacja"_s).unread);

        desk.pane()->focusComposer();
        QTest::keyClicks(desk.answer(), u"Oczywiscie wymienimy."_s);
        QTest::keyClick(desk.answer(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(outboxRows().size(), 1);
        const OutboxItem item = outboxRows().first();
        QCOMPARE(item.envelopeTo, QStringList{u"dawid.w@example.com"_s});
        QCOMPARE(item.conversation, row(u"Reklamacja"_s).id);
        QTRY_COMPARE(desk.cards(), 2);
        // Who answers takes the matter, and the next answer is ready to be written.
        QTRY_COMPARE(row(u"Reklamacja"_s).assignee, m_shop->store()->user());
        QCOMPARE(row(u"Reklamacja"_s).status, ConversationStatus::Waiting);
        QTRY_VERIFY(desk.to()->text().contains(u"dawid.w@example.com"_s));
        QVERIFY(desk.answer()->toPlainText().isEmpty());
        QTest::keyClicks(desk.answer(), u"PS: adres?"_s);
        QCOMPARE(desk.answer()->toPlainText(), u"PS: adres?"_s);
    }

    void aCardIsAsHighAsItsText()
    {
        StoreFixture::Mail long_ = mail(u"Zofia Baran"_s, u"zofia@example.com"_s, u"Uszkodzona"_s,
                                        u"Witam,\n\n"_s + u"po trzech tygodniach używania Obiektyw Jasna 85 mm f/1.8 (zamówienie KS200504 z dnia 17.11.2026) "
                                              u"przestał działać, jak powinien. Używałam go dokładnie trzy razy, zawsze "
                                              u"zgodnie z instrukcją."_s
                                            + u"\n\nCzy mogę wymienić go na nowy?\n\nZ góry dziękuję\nZofia Baran"_s,
                                        30);
        long_.attachment = u"photo1.jpg"_s;
        QVERIFY(m_shop->deliver({long_}));
        Desk desk(m_shop->store(), row(u"Uszkodzona"_s).id);
        QTRY_COMPARE(desk.cards(), 1);
        MessageCard *card = desk.pane()->findChild<TimelineView *>()->cards().first();
        auto *text = card->findChild<MessageText *>();
        QVERIFY(text);
        QTRY_COMPARE(text->height(), text->heightForWidth(text->width()));
        QTRY_COMPARE(card->height(), card->heightForWidth(card->width()));
        QCOMPARE(text->y(), 10 + 26 + 6 + 1); // margin, head, spacing, border
    }

    void anAnswerToAClosedMatterWaitsForTheCustomer()
    {
        Desk desk(m_shop->store());
        QVERIFY(desk.open(u"Veličina"_s));
        QTest::mouseClick(desk.button(u"close"_s), Qt::LeftButton);
        QTRY_COMPARE(row(u"Veličina"_s).status, ConversationStatus::Closed);
        QTRY_COMPARE(desk.button(u"close"_s)->text(), u"Reopen"_s);
        QTest::mouseClick(desk.button(u"close"_s), Qt::LeftButton);
        QTRY_COMPARE(row(u"Veličina"_s).status, ConversationStatus::Open);
        QTRY_COMPARE(desk.button(u"close"_s)->text(), u"Close"_s);
        QTest::mouseClick(desk.button(u"close"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.button(u"close"_s)->text(), u"Reopen"_s);
        desk.pane()->focusComposer();
        QTest::keyClicks(desk.answer(), u"Imamo."_s);
        QTest::keyClick(desk.answer(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(row(u"Veličina"_s).status, ConversationStatus::Waiting);
    }

    void aDraftIsThereAgain()
    {
        ConversationId id;
        {
            Desk desk(m_shop->store());
            QVERIFY(desk.open(u"Wrong colour"_s));
            id = desk.pane()->conversation();
            desk.pane()->setAutosaveDelay(1);
            desk.pane()->focusComposer();
            QTest::keyClicks(desk.answer(), u"We are sorry"_s);
            const auto saved = [&] {
                return read([&](Database &database) {
                    return outbox::draftFor(database, id, m_shop->store()->user());
                });
            };
            QTRY_VERIFY(saved().has_value());
            QTRY_VERIFY(saved()->body.startsWith(u"We are sorry"_s));
        }
        Desk again(m_shop->store(), id);
        QTRY_COMPARE(again.answer()->toPlainText(), u"We are sorry"_s);
        QVERIFY(again.to()->text().contains(u"emily@example.com"_s));
        QVERIFY(outboxRows().isEmpty());
    }

    void whatIsWrittenOutlivesTheWindow()
    {
        ConversationId id;
        {
            Desk desk(m_shop->store());
            QVERIFY(desk.open(u"Wrong colour"_s));
            id = desk.pane()->conversation();
            QTest::keyClicks(desk.answer(), u"half"_s); // no rest after it
        }
        QTRY_VERIFY(read([&](Database &database) {
                        return outbox::draftFor(database, id, m_shop->store()->user());
                    }).has_value());
    }

    void noteAndClaim()
    {
        Desk desk(m_shop->store());
        QVERIFY(desk.open(u"Reklamacja"_s));
        QTest::mouseClick(desk.button(u"claim"_s), Qt::LeftButton);
        QTRY_COMPARE(row(u"Reklamacja"_s).assignee, m_shop->store()->user());
        QTRY_COMPARE(desk.button(u"claim"_s)->text(), u"Release"_s);
        QTest::mouseClick(desk.button(u"note"_s), Qt::LeftButton);
        auto *note = desk.pane()->findChild<BodyEditor *>(u"noteText"_s);
        QTRY_VERIFY(note->isVisible());
        QTest::keyClicks(note, u"Magazyn: 3 sztuki"_s);
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.cards(), 2);
        QVERIFY(outboxRows().isEmpty());
        QTest::mouseClick(desk.button(u"claim"_s), Qt::LeftButton);
        QTRY_VERIFY(row(u"Reklamacja"_s).assignee.isEmpty());
    }

    void searchOpensAHit()
    {
        Desk desk(m_shop->store());
        QTest::keyClick(desk.window(), Qt::Key_K, Qt::ControlModifier);
        auto *edit = desk.window()->findChild<QLineEdit *>(u"searchEdit"_s);
        edit->setFocus();
        QTest::keyClicks(edit, u"strap"_s);
        auto *popup = desk.window()->findChild<SearchPopup *>();
        QTRY_VERIFY(popup->isVisible());
        QTRY_VERIFY(desk.window()->findChildren<QAbstractItemView *>().size() > 0);
        QTRY_VERIFY(([&] {
            if (!desk.pane()->conversation().isValid())
                QTest::keyClick(edit, Qt::Key_Return); // nothing happens until there are hits
            return desk.pane()->conversation() == row(u"Wrong colour"_s).id;
        }()));
    }

    void aNewMessageIsNobodysYet()
    {
        Desk desk(m_shop->store());
        QVERIFY(desk.open(u"Reklamacja"_s));
        QTRY_VERIFY(desk.customer().contains(u"Dawid"_s));
        emit desk.window()->newMessageRequested();
        QTRY_VERIFY(desk.customer().isEmpty());
        QVERIFY(!desk.pane()->conversation().isValid());
        QTest::mouseClick(desk.pane()->findChild<QWidget *>(u"discard"_s), Qt::LeftButton);
        QTRY_VERIFY(desk.customer().contains(u"Dawid"_s));
        QCOMPARE(desk.pane()->conversation(), row(u"Reklamacja"_s).id);
    }

    void welcomesWhereThereIsNothing()
    {
        Desk full(m_shop->store());
        QVERIFY(full.open(u"Reklamacja"_s));
        QVERIFY(!full.window()->findChild<WelcomePage *>()->isVisible());

        QTemporaryDir folder;
        const auto location = StoreLocation::parse(u"sqlite:"_s + folder.filePath(u"new.db"_s));
        QVERIFY(location);
        Store::Options options;
        options.create = true;
        auto opening = Store::open(*location, options);
        opening.waitForFinished();
        QVERIFY(opening.result());
        Desk empty(*opening.result());
        auto *welcome = empty.window()->findChild<WelcomePage *>();
        QTRY_VERIFY(welcome->isVisible());
        QVERIFY(!empty.list()->isVisible());
        QVERIFY(!empty.pane()->isVisible());
        QSignalSpy asked(empty.window(), &MainWindow::addAccountRequested);
        empty.controller->disconnect(empty.window()); // the dialog is tested by itself
        QObject::disconnect(empty.window(), &MainWindow::addAccountRequested, empty.controller.get(), nullptr);
        QTest::keyClick(welcome->findChild<QPushButton *>(u"connectMailbox"_s), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        empty.window()->setWelcome(false);
        QVERIFY(!welcome->isVisible());
        QVERIFY(empty.list()->isVisible());
        QVERIFY(empty.window()->customerPanel()->isVisible());
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
