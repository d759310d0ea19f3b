// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/submission.h"
#include "app/window/window_controller.h"
#include "models/store/outbox_store.h"
#include "tests/support/store_fixture.h"
#include "widgets/composer/body_editor.h"
#include "widgets/composer/send_later.h"
#include "widgets/conversation/conversation_pane.h"
#include "widgets/inbox/message_list_view.h"
#include "widgets/outbox/outbox_pane.h"
#include "widgets/outbox/outbox_words.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/undo_strip.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace okienko;
using namespace Qt::StringLiterals;
using test::StoreFixture;

/// Taking back, sending later and the outbox view, as a person sees and uses them.
class TestOutboxWindow : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_settings;
    std::unique_ptr<StoreFixture> m_shop;
    std::unique_ptr<WindowController> m_controller;

    [[nodiscard]] MainWindow *window() const { return m_controller->window(); }
    [[nodiscard]] ConversationPane *pane() const { return window()->conversationPane(); }
    template <class Widget>
    Widget *part(const QString &name) const { return window()->findChild<Widget *>(name); }
    QList<OutboxItem> items()
    {
        auto read = m_shop->store()->read([](Database &database) { return outbox::list(database, 100); });
        read.waitForFinished();
        return *read.result();
    }
    Draft draft(const QString &body)
    {
        Draft written;
        written.kind = DraftKind::Reply;
        const ConversationSummary question = m_shop->page({ViewKind::AllOpen, {}}).value(0);
        written.conversation = question.id;
        written.account = m_shop->account().id;
        written.from = {u"Sklep"_s, m_shop->account().address};
        written.to = {{u"Anna Nowak"_s, u"anna@example.com"_s}};
        written.subject = u"Re: Zwrot"_s;
        written.body = body;
        written.author = m_shop->store()->user();
        return written;
    }
    OutboxId queue(const Draft &written)
    {
        auto submitted = submitDraft(m_shop->store(), written);
        submitted.waitForFinished();
        return submitted.result() ? submitted.result()->item : OutboxId();
    }
    /// As an attempt to send would leave it.
    void put(OutboxId id, OutboxState state, const QString &error)
    {
        QVERIFY(m_shop->write([id, state, error](Transaction &t) -> Result<void> {
            t.changes().outbox = true;
            return t.database().run(u"UPDATE outbox SET state = ?, last_error = ?, next_attempt_at = 9999999999999 WHERE id = ?"_s,
                                    {int(state), error, id.value});
        }).ok());
    }
    void openWindow(const QString &view = u"open"_s)
    {
        WindowOptions options;
        options.location = m_shop->store()->location();
        options.theme = ThemeMode::Light;
        options.language = u"en"_s;
        options.view = view;
        m_controller = std::make_unique<WindowController>(m_shop->store(), options);
        window()->resize(1600, 1000);
        window()->show();
        m_controller->start();
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"okienko-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init()
    {
        auto shop = StoreFixture::make();
        QVERIFY2(shop.ok(), shop ? "" : qPrintable(shop.failure().log));
        m_shop = std::move(*shop);
        StoreFixture::Mail mail;
        mail.name = u"Anna Nowak"_s;
        mail.address = u"anna@example.com"_s;
        mail.subject = u"Zwrot"_s;
        mail.text = u"Chcę zwrócić buty."_s;
        mail.at = QDateTime::currentDateTimeUtc().addSecs(-3600);
        QVERIFY(m_shop->deliver({mail}).ok());
    }
    void cleanup()
    {
        m_controller.reset();
        m_shop.reset();
    }

    void undoRestoresWhatWasWritten()
    {
        openWindow();
        auto *list = part<MessageListView>(u"conversationList"_s);
        QTRY_VERIFY(list->model()->rowCount() > 0);
        QTest::keyClick(list, Qt::Key_Down);
        QTRY_VERIFY(pane()->conversation().isValid());
        auto *to = pane()->findChild<QLineEdit *>(u"to"_s);
        QTRY_VERIFY(!to->text().isEmpty());
        auto *answer = pane()->findChild<BodyEditor *>(u"answerText"_s);
        const QString text = u"Dzień dobry,\n\n  proszę odesłać buty.\n\nPozdrawiam"_s;
        answer->setFocus();
        answer->insertPlainText(text);
        QTest::keyClick(answer, Qt::Key_Return, Qt::ControlModifier);
        auto *strip = window()->findChild<UndoStrip *>();
        QTRY_VERIFY(strip->isVisible());
        QVERIFY(part<QLabel>(u"undoText"_s)->text().contains(u"Anna Nowak"_s));
        QTRY_VERIFY(answer->body().trimmed().isEmpty());
        QCOMPARE(items().size(), 1);
        QCOMPARE(items().first().state, OutboxState::Queued);
        QTest::keyClick(window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(answer->body(), text);
        QVERIFY(to->text().contains(u"anna@example.com"_s));
        QVERIFY(items().isEmpty());
        QTRY_VERIFY(!strip->isVisible());
        // And it goes out when it is sent again, with the same text.
        QTest::keyClick(answer, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(items().size(), 1);
        QTRY_VERIFY(strip->isVisible());
    }

    void theStripShowsTheNewestAndGoes()
    {
        UndoStrip strip;
        QSignalSpy undone(&strip, &UndoStrip::undoRequested);
        strip.add(OutboxId(1), u"Jan"_s, 60);
        strip.add(OutboxId(2), u"Ewa"_s, 60);
        auto *text = strip.findChild<QLabel *>(u"undoText"_s);
        QVERIFY(text->text().contains(u"Ewa"_s));
        strip.findChild<QPushButton *>(u"undoSend"_s)->click();
        QCOMPARE(undone.size(), 1);
        QCOMPARE(undone.at(0).at(0).value<OutboxId>(), OutboxId(2));
        QVERIFY(text->text().contains(u"Jan"_s));
        QCOMPARE(strip.held(), QList<OutboxId>{OutboxId(1)});
        strip.remove(OutboxId(1));
        QVERIFY(strip.isHidden());
        strip.undo();
        QCOMPARE(undone.size(), 1);
        strip.add(OutboxId(3), u"Iga"_s, 0);
        QVERIFY(strip.isHidden());
        strip.add(OutboxId(4), u"Iga"_s, 1);
        QTRY_VERIFY_WITH_TIMEOUT(strip.isHidden(), 3000);
    }

    void sendLaterQueuesForThatTime()
    {
        openWindow();
        auto *list = part<MessageListView>(u"conversationList"_s);
        QTRY_VERIFY(list->model()->rowCount() > 0);
        QTest::keyClick(list, Qt::Key_Down);
        auto *to = pane()->findChild<QLineEdit *>(u"to"_s);
        QTRY_VERIFY(!to->text().isEmpty());
        pane()->findChild<BodyEditor *>(u"answerText"_s)->insertPlainText(u"Jutro odpowiemy."_s);
        auto *menu = window()->findChild<SendLaterMenu *>(u"sendLaterMenu"_s);
        QVERIFY(menu);
        emit menu->aboutToShow();
        QVERIFY(menu->actions().size() >= 4);
        menu->actions().first()->trigger();
        QTRY_COMPARE(items().size(), 1);
        const OutboxItem queued = items().first();
        QVERIFY(queued.isScheduled());
        const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(queued.sendAt);
        QVERIFY(seconds > 3500 && seconds <= 3600);
        QVERIFY(!window()->findChild<UndoStrip *>()->isVisible()); // there is time enough in the outbox
    }

    void aPickedTimeIsByTheWall()
    {
        SendLaterDialog dialog;
        auto *edit = dialog.findChild<QDateTimeEdit *>(u"sendLaterTime"_s);
        edit->setDateTime(QDateTime(QDate(2031, 7, 1), QTime(8, 30)));
        QCOMPARE(dialog.at(), QDateTime(QDate(2031, 7, 1), QTime(6, 30), Qt::UTC)); // TZ=Europe/Warsaw
        edit->setDateTime(QDateTime(QDate(2020, 7, 1), QTime(8, 30)));
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == SendLaterDialog::tr("Send later"))
                QVERIFY(!button->isEnabled());
        }
    }

    void theOutboxShowsEverythingThatIsNotOver()
    {
        const OutboxId later = [this] {
            Draft one = draft(u"Później."_s);
            one.sendAt = QDateTime::currentDateTimeUtc().addDays(1);
            return queue(one);
        }();
        const OutboxId refused = queue(draft(u"Odmowa."_s));
        put(refused, OutboxState::Rejected, u"mail.example does not accept the recipient anna@example.com."_s);
        const OutboxId uncertain = queue(draft(u"Niepewne."_s));
        put(uncertain, OutboxState::Uncertain, u"The connection broke."_s);
        openWindow(u"outbox"_s);
        auto *list = part<MessageListView>(u"outboxList"_s);
        QAbstractItemModelTester tester(list->model());
        QTRY_COMPARE(list->model()->rowCount(), 3);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        auto *state = part<QLabel>(u"outboxState"_s);
        auto *reason = part<QLabel>(u"outboxReason"_s);
        QTRY_VERIFY(!state->text().isEmpty());
        QVERIFY(!reason->text().isEmpty()); // what needs a person comes first, with its reason

        // Sending again what may have arrived is asked about.
        for (int row = 0; row < 3; ++row) {
            list->setCurrentIndex(list->model()->index(row, 0));
            emit list->rowChosen(list->currentIndex());
            if (state->text() == OutboxWords::tr("uncertain"))
                break;
        }
        part<QPushButton>(u"outboxSend"_s)->click();
        auto *question = window()->findChild<QMessageBox *>(u"outboxQuestion"_s);
        QVERIFY(question);
        question->reject();
        QTRY_VERIFY(!window()->findChild<QMessageBox *>(u"outboxQuestion"_s));
        part<QPushButton>(u"outboxArrived"_s)->click();
        QTRY_COMPARE(list->model()->rowCount(), 2);

        // Editing what was refused takes it out of the outbox and into the composer.
        for (int row = 0; row < 2; ++row) {
            list->setCurrentIndex(list->model()->index(row, 0));
            emit list->rowChosen(list->currentIndex());
            if (reason->isVisible())
                break;
        }
        part<QPushButton>(u"outboxEdit"_s)->click();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTRY_COMPARE(pane()->findChild<BodyEditor *>(u"answerText"_s)->body(), u"Odmowa."_s);
        QVERIFY(pane()->isVisible());

        // Giving up what was to leave later.
        window()->selectView(u"outbox"_s);
        list->setCurrentIndex(list->model()->index(0, 0));
        emit list->rowChosen(list->currentIndex());
        part<QPushButton>(u"outboxGiveUp"_s)->click();
        question = window()->findChild<QMessageBox *>(u"outboxQuestion"_s);
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
        QTRY_COMPARE(list->model()->rowCount(), 0);
        const QList<OutboxItem> left = items();
        QVERIFY(std::none_of(left.begin(), left.end(), [&](const auto &i) { return i.id == later && i.isScheduled(); }));
    }

    void pictures()
    {
        Draft one = draft(u"Dzień dobry, pani Anno,\n\nzwrot przyjęty."_s);
        one.sendAt = QDateTime::currentDateTimeUtc().addDays(1);
        queue(one);
        const OutboxId refused = queue(draft(u"Odmowa."_s));
        put(refused, OutboxState::Rejected,
            u"poczta.shop.example does not accept the recipient anna@example.com. The message was not sent to anybody. "
            "Correct the address and send it again. The server said: 550 5.1.1 User unknown"_s);
        put(queue(draft(u"Niepewne."_s)), OutboxState::Uncertain,
            u"The message was handed to poczta.shop.example, but the connection broke before it confirmed."_s);
        put(queue(draft(u"Później."_s)), OutboxState::Deferred, u"poczta.shop.example is busy."_s);
        openWindow(u"outbox"_s);
        auto *list = part<MessageListView>(u"outboxList"_s);
        QTRY_COMPARE(list->model()->rowCount(), 4);
        list->setCurrentIndex(list->model()->index(0, 0));
        emit list->rowChosen(list->currentIndex());
        window()->offerUndo(OutboxId(99), u"Anna Nowak"_s, 10);
        const QString folder = qEnvironmentVariable("OKIENKO_PICTURES");
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            Theme::instance().apply(*qApp, mode);
            for (const QSize &size : {QSize(1600, 1000), QSize(1280, 800)}) {
                window()->resize(size);
                QApplication::processEvents();
                const QImage picture = window()->grab().toImage();
                QCOMPARE(picture.size(), size);
                if (!folder.isEmpty()) {
                    picture.save(u"%1/outbox-%2-%3.png"_s.arg(folder, mode == ThemeMode::Dark ? u"dark"_s : u"light"_s)
                                     .arg(size.width()));
                }
            }
        }
    }
};

QTEST_MAIN(TestOutboxWindow)
#include "tst_outbox.moc"
