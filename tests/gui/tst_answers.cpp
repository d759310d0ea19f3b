// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/answers/answer_matcher.h"
#include "widgets/answers/answers_model.h"
#include "widgets/answers/answers_palette.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace okienko;

namespace {

CannedAnswer answer(const char *shortcut, const char *folder, const char *language, const char *title, const char *body,
                    int used)
{
    CannedAnswer canned;
    canned.id = CannedAnswerId(qHash(QByteArray(shortcut)) % 100000 + 1);
    canned.shortcut = QString::fromUtf8(shortcut);
    canned.folder = QString::fromUtf8(folder);
    canned.title.insert(QString::fromLatin1(language), QString::fromUtf8(title));
    canned.body.insert(QString::fromLatin1(language), QString::fromUtf8(body));
    canned.used = used;
    return canned;
}

QList<CannedAnswer> samples()
{
    return {answer("zwrot-etykieta", "Zwroty", "pl", "Etykieta zwrotna", "Etykieta po wymianie w załączniku.", 302),
            answer("wymiana-rozmiar", "Zwroty", "pl", "Wymiana na inny rozmiar", "Dzień dobry", 187),
            answer("wymiana-uszkodzone", "Reklamacje", "pl", "Wymiana uszkodzonego towaru",
                   "Wyślemy {{ask:termin wysyłki}}. {{consultant.name}}", 214),
            answer("zamjena-osteceno", "Reklamacije", "hr", "Zamjena oštećene robe", "Poštovani", 41),
            answer("delivery", "Delivery", "en", "Where is my parcel", "Dear customer", 9)};
}

QStringList shortcuts(const QList<AnswerMatch> &matches)
{
    const QList<CannedAnswer> all = samples();
    QStringList list;
    for (const AnswerMatch &match : matches)
        list += all.at(match.index).shortcut;
    return list;
}

} // namespace

class TestAnswers : public QObject {
    Q_OBJECT
private slots:
    void foldsDiacritics()
    {
        QCOMPARE(foldForSearch(QStringLiteral("Zażółć GĘŚLĄ jaźń, šđčćž")), QStringLiteral("zazolc gesla jazn, sdccz"));
        const auto found = foldedMatches(QStringLiteral("Zamjena oštećene robe"), QStringLiteral("ostecene"));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first(), qMakePair(qsizetype(8), qsizetype(8)));
    }

    void wordsBeforeSimilarOnes()
    {
        const QString pl = QStringLiteral("pl");
        QCOMPARE(shortcuts(matchAnswers(samples(), QStringLiteral("wymiana"), pl, {})).mid(0, 2),
                 (QStringList{QStringLiteral("wymiana-uszkodzone"), QStringLiteral("wymiana-rozmiar")}));
        QCOMPARE(shortcuts(matchAnswers(samples(), QStringLiteral("ostecene"), pl, {})),
                 QStringList{QStringLiteral("zamjena-osteceno")});
        QCOMPARE(shortcuts(matchAnswers(samples(), QStringLiteral("rozmair"), pl, {})),
                 QStringList{});   // a swap is two slips in a short word
        QCOMPARE(shortcuts(matchAnswers(samples(), QStringLiteral("rozmiat"), pl, {})),
                 QStringList{QStringLiteral("wymiana-rozmiar")});
        QVERIFY(matchAnswers(samples(), QStringLiteral("rozmiat"), pl, {}).first().similar());
        QCOMPARE(shortcuts(matchAnswers(samples(), QStringLiteral("towaru wymiana"), pl, {})).first(),
                 QStringLiteral("wymiana-uszkodzone"));
        QVERIFY(matchAnswers(samples(), QStringLiteral("qqqq"), pl, {}).isEmpty());
    }

    void theCustomersLanguageFirst()
    {
        QCOMPARE(shortcuts(matchAnswers(samples(), {}, QStringLiteral("hr"), {})).first(),
                 QStringLiteral("zamjena-osteceno"));
        QCOMPARE(shortcuts(matchAnswers(samples(), {}, QStringLiteral("en"), {})).first(), QStringLiteral("delivery"));
        QCOMPARE(matchAnswers(samples(), {}, {}, QStringLiteral("Zwroty")).size(), 2);
    }

    void modelKeepsItsRules()
    {
        AnswersModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAnswers(samples());
        model.setQuery(QStringLiteral("wymian"), QStringLiteral("pl"), {});
        QCOMPARE(model.found(), 3);
        QCOMPARE(model.rowCount(), 4);   // with the heading
        QVERIFY(model.index(2).data(AnswersModel::HeadingRole).toBool());
        QVERIFY(!model.flags(model.index(2)).testFlag(Qt::ItemIsSelectable));
        model.setQuery(QString(5000, QLatin1Char('x')), QStringLiteral("pl"), {});
        QCOMPARE(model.rowCount(), 0);
    }

    void insertsTheChosenOneFilledIn()
    {
        QWidget window;
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        FillContext context;
        context.language = QStringLiteral("pl");
        context.consultantName = QStringLiteral("Jana");
        context.today = QDate(2026, 11, 21);
        auto *palette = new AnswersPalette(samples(), context, &window);
        QSignalSpy chosen(palette, &AnswersPalette::chosen);
        palette->open();
        auto *query = palette->findChild<QLineEdit *>(QStringLiteral("answersQuery"));
        QVERIFY(query && query->hasFocus());
        QTest::keyClicks(query, QStringLiteral("uszkodz"));
        QTest::keyClick(query, Qt::Key_Tab);
        auto *field = qobject_cast<QLineEdit *>(window.focusWidget());
        QVERIFY(field && field != query);
        QCOMPARE(field->accessibleName(), QStringLiteral("termin wysyłki"));
        QTest::keyClicks(field, QStringLiteral("{{consultant.name}}"));   // a value is never read as markup
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).toString(), QStringLiteral("wymiana-uszkodzone"));
        const auto filled = chosen.at(0).at(1).value<FilledText>();
        QCOMPARE(filled.text, QStringLiteral("Wyślemy {{consultant.name}}. Jana"));
        QCOMPARE(filled.missingCount(), 0);
    }

    void escapeClosesAndArrowsSkipTheHeading()
    {
        QWidget window;
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto *palette = new AnswersPalette(samples(), {}, &window);
        QSignalSpy closed(palette, &AnswersPalette::closed);
        palette->open(QStringLiteral("wymian"));
        auto *query = palette->findChild<QLineEdit *>(QStringLiteral("answersQuery"));
        auto *list = palette->findChild<QListView *>(QStringLiteral("answersList"));
        QTest::keyClick(query, Qt::Key_Down);
        QTest::keyClick(query, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 3);
        QTest::keyClick(query, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
    }
};

QTEST_MAIN(TestAnswers)
#include "tst_answers.moc"
