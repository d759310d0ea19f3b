// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/conversation_samples.h"
#include "widgets/common/theme.h"
#include "widgets/conversation/conversation_pane.h"
#include "widgets/customer/customer_panel.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace okienko;
using namespace okienko::test;

class TestConversationPictures : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(s("en_GB"))); }

    /// Written only where a folder is named, to be looked at beside the design.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("OKIENKO_PICTURES");
        if (folder.isEmpty())
            QSKIP("OKIENKO_PICTURES names no folder for pictures");
        QDir().mkpath(folder);
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            Theme::instance().apply(*qApp, mode);
            const QString theme = mode == ThemeMode::Light ? s("light") : s("dark");
            for (const QSize size : {QSize(1022, 926), QSize(720, 726)}) {
                QWidget window;
                auto *row = new QHBoxLayout(&window);
                row->setContentsMargins(0, 0, 0, 0);
                row->setSpacing(0);
                auto *pane = new ConversationPane;
                auto *panel = new CustomerPanel;
                panel->setFixedWidth(330);
                row->addWidget(pane, 1);
                row->addWidget(panel);
                window.resize(size);
                pane->setAccounts({shopAccount()});
                pane->setConsultant(s("jana"), s("Jana Kowalska"));
                pane->setCustomer(dawid());
                panel->setCustomer(dawid());
                CannedAnswer canned;
                canned.shortcut = s("wymiana-uszkodzone");
                canned.folder = s("Complaints");
                canned.title = {{s("pl"), s("Wymiana uszkodzonego towaru")}};
                canned.body = {{s("pl"), s("{{customer.greeting}},\n\nbardzo przepraszamy, że produkt z zamówienia "
                                           "{{order.number}} dotarł uszkodzony. Nowy wyślemy najpóźniej {{ask:termin "
                                           "wysyłki}}.\n\nPozdrawiam serdecznie,\n{{consultant.name}}")}};
                canned.used = 214;
                CannedAnswer second = canned;
                second.shortcut = s("zamjena-osteceno");
                second.title = {{s("hr"), s("Zamjena oštećene robe")}};
                second.body = {{s("hr"), s("{{customer.greeting}},\n\nzamijenit ćemo proizvod.")}};
                pane->setCannedAnswers({canned, second});
                ConversationDetails details = reclamation();
                TimelineEntry answer = entry(5, Direction::Outgoing,
                                             "Dzień dobry, panie Dawidzie,\n\nwymienimy obiektyw na nowy.", today(9, 51));
                answer.author = s("jana");
                answer.message.to = {{QString(), s("dawid.w@example.com")}};
                answer.outboxState = OutboxState::Done;
                const bool small = size.width() < 1000;
                if (small)
                    details.timeline += answer;
                pane->setConversation(details);
                window.show();
                QVERIFY(QTest::qWaitForWindowExposed(&window));
                pane->setDraft(prepared(details));
                QTRY_VERIFY(pane->findChild<QPlainTextEdit *>(s("answerText"))->isVisible());
                const QString name = folder + s("/%1-%2-%3.png");
                const auto save = [&](const char *what) {
                    QCoreApplication::processEvents();
                    QVERIFY(window.grab().save(name.arg(s(what), theme, QString::number(size.width()))));
                };
                save("conversation");
                pane->openCannedAnswers();
                save("answers");
                QTest::keyClick(window.focusWidget(), Qt::Key_Return);
                save("filled");
                pane->findChild<QPushButton *>(s("note"))->click();
                save("note");
                pane->startNewMessage();
                save("new");
            }
        }
        Theme::instance().apply(*qApp, ThemeMode::Light);
    }
};

QTEST_MAIN(TestConversationPictures)
#include "tst_conversation_pictures.moc"
