// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/search_hit_delegate.h"
#include "widgets/shell/shortcut_sheet.h"
#include "widgets/shell/status_bar.h"

#include <QLabel>
#include <QLocale>
#include <QTest>

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
