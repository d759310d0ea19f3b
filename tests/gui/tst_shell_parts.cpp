// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/status_text.h"
#include "widgets/common/theme.h"
#include "widgets/shell/search_hit_delegate.h"
#include "widgets/shell/shortcut_sheet.h"
#include "widgets/shell/status_bar.h"

#include <QLabel>
#include <QLocale>
#include <QTest>
#include <QToolButton>

using namespace okienko;

class TestShellParts : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aSynchronisationIsToldInWords()
    {
        SyncProgress progress;
        progress.mailbox = QStringLiteral("INBOX");
        progress.messagesDone = 12'340;
        progress.messagesTotal = 50'000;
        progress.bytesDone = 180'000'000;
        progress.secondsLeft = 130;
        const QString text = StatusBar::progressText(progress);
        for (const QString &part : {QStringLiteral("INBOX"), QStringLiteral("12,340"), QStringLiteral("50,000"),
                                    QStringLiteral("180 MB"), QStringLiteral("2 min left")})
            QVERIFY2(text.contains(part), qPrintable(text));
        QCOMPARE(StatusBar::progressShare(progress), 246);
        progress.messagesDone = 99'000; // a server that counts wrongly
        QCOMPARE(StatusBar::progressShare(progress), 1000);
        QCOMPARE(StatusBar::progressShare(SyncProgress()), -1);
    }

    /// Quiet while server and store agree; else words, and every mailbox at a click.
    void theMeterIsQuietUntilItIsNot()
    {
        const MailAccount account = [] {
            MailAccount made;
            made.id = AccountId(1);
            made.name = QStringLiteral("bok");
            made.address = QStringLiteral("bok@shop.example");
            return made;
        }();
        MailboxMeter inbox{MailboxId(1), AccountId(1), QStringLiteral("bok"), QStringLiteral("INBOX"), 1204, 1204, {}, 0, false};
        StatusInput input;
        input.accounts = {account};
        input.mail[AccountId(1)].state = MailWorker::State::Live;
        input.meters = {inbox};
        StatusBar bar;
        bar.resize(1280, 26);
        bar.show();
        auto *meter = bar.findChild<QToolButton *>(QStringLiteral("mailboxMeter"));
        bar.setStatus(statusSummary(input));
        QVERIFY(!meter->isVisible());
        // News are a difference for a moment.
        inbox.server = 1206;
        inbox.differsSince = QDateTime::currentDateTimeUtc().addSecs(-20);
        inbox.differsForMs = 20'000;
        input.meters = {inbox};
        bar.setStatus(statusSummary(input));
        QVERIFY(!meter->isVisible());
        inbox.differsForMs = 61'000;
        input.meters = {inbox};
        bar.setStatus(statusSummary(input));
        QVERIFY(meter->isVisible());
        QVERIFY2(meter->text().contains(QLatin1Char('2')), qPrintable(meter->text()));
        for (const QString &part : {QStringLiteral("INBOX"), QStringLiteral("1,206"), QStringLiteral("1,204"), QStringLiteral("administrator")})
            QVERIFY2(meter->toolTip().contains(part), qPrintable(meter->toolTip()));
        QCOMPARE(meter->accessibleDescription().isEmpty(), false);
        const QString folder = qEnvironmentVariable("OKIENKO_PICTURES");
        for (const bool dark : {false, true}) {
            Theme::instance().apply(*qApp, dark ? ThemeMode::Dark : ThemeMode::Light);
            QCoreApplication::processEvents();
            if (!folder.isEmpty())
                QVERIFY(bar.grab().save(folder + QStringLiteral("/meter-%1.png").arg(dark ? QStringLiteral("dark") : QStringLiteral("light"))));
        }
        Theme::instance().apply(*qApp, ThemeMode::Light);
        // While a first synchronisation runs on this account it is no fault.
        input.mail[AccountId(1)].progress = SyncProgress();
        bar.setStatus(statusSummary(input));
        QVERIFY(!meter->isVisible());
    }

    void theSheetListsTheKeys()
    {
        ShortcutSheet sheet;
        sheet.show();
        QStringList texts;
        for (const QLabel *label : sheet.findChildren<QLabel *>())
            texts.append(label->text());
        for (const QString &key : {QStringLiteral("Ctrl+K"), QStringLiteral("J"), QStringLiteral("F6"),
                                   QStringLiteral("R"), QStringLiteral("E")})
            QVERIFY2(texts.contains(key), qPrintable(key));
        const QString folder = qEnvironmentVariable("OKIENKO_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(sheet.grab().save(folder + QStringLiteral("/sheet.png")));
    }

    void marksOfSnippets_data()
    {
        QTest::addColumn<QString>("snippet");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("marks");
        const QString b(QChar(0xe000));
        const QString e(QChar(0xe001));
        QTest::newRow("none") << QStringLiteral("plain") << QStringLiteral("plain") << 0;
        QTest::newRow("two") << b + QStringLiteral("moja") + e + QStringLiteral(" torba ") + b + QStringLiteral("x") + e
                             << QStringLiteral("moja torba x") << 2;
        QTest::newRow("not closed") << QStringLiteral("a ") + b + QStringLiteral("bc") << QStringLiteral("a bc") << 1;
        QTest::newRow("not opened") << QStringLiteral("a") + e + QStringLiteral("b") << QStringLiteral("ab") << 0;
        QTest::newRow("nested") << b + QStringLiteral("a") + b + QStringLiteral("b") + e + e << QStringLiteral("ab") << 2;
        QTest::newRow("empty mark") << b + e + QStringLiteral("a") << QStringLiteral("a") << 0;
        QTest::newRow("line breaks") << QStringLiteral("a\r\n\tb") << QStringLiteral("a   b") << 0;
    }
    void marksOfSnippets()
    {
        QFETCH(QString, snippet);
        QFETCH(QString, text);
        QFETCH(int, marks);
        const MarkedText read = readMarks(snippet);
        QCOMPARE(read.text, text);
        QCOMPARE(read.marks.size(), marks);
        for (const MarkedText::Range &mark : read.marks)
            QVERIFY(mark.start >= 0 && mark.length > 0 && mark.start + mark.length <= read.text.size());
    }
};

QTEST_MAIN(TestShellParts)
#include "tst_shell_parts.moc"
