// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/mime/corpus_checks.h"

#include <QTest>

using namespace okienko;
using namespace Qt::StringLiterals;

/// Floors under the shares that the published test messages reach.
class TestCorpus : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everythingParses();
    void expectedResultsHold_data();
    void expectedResultsHold();

private:
    const QString m_corpus = QStringLiteral(OKIENKO_CORPUS_DIR);
};

void TestCorpus::initTestCase()
{
    if (!QDir(m_corpus + u"/mail"_s).exists())
        QSKIP("the corpus is not there");
}

void TestCorpus::everythingParses()
{
    const CorpusCount count = parseEverything(m_corpus);
    for (const QString &line : count.wrong)
        qInfo("  %s", qPrintable(line));
    qInfo("%d of %d files read or refused (%d refused), slowest %lld ms", count.right, count.total, count.quarantined, static_cast<long long>(count.slowest));
    QVERIFY(count.total > 1000);
    QVERIFY(count.right * 1000 >= count.total * 995);
}

void TestCorpus::expectedResultsHold_data()
{
    using Check = CorpusCount (*)(const QString &);
    QTest::addColumn<void *>("check");
    QTest::addColumn<int>("percent");
    const auto row = [](const char *name, Check check, int percent) {
        QTest::newRow(name) << reinterpret_cast<void *>(check) << percent;
    };
    row("zammad senders", zammadSenders, 93);
    row("zammad subjects", zammadSubjects, 96);
    row("zammad attachments", zammadAttachments, 96);
    row("stalwart fields", stalwartFields, 94);
    row("discourse replies", discourseReplies, 80);
    row("talon replies", talonReplies, 100);
    row("talon HTML replies", talonHtmlReplies, 100);
    row("mailspring replies", mailspringReplies, 85);
    row("automatic replies", automaticReplies, 97);
    row("harmless HTML", harmlessHtml, 100);
}

void TestCorpus::expectedResultsHold()
{
    QFETCH(void *, check);
    QFETCH(int, percent);
    const CorpusCount count = reinterpret_cast<CorpusCount (*)(const QString &)>(check)(m_corpus);
    qInfo("%d of %d hold", count.right, count.total);
    QVERIFY(count.total > 0);
    QVERIFY2(count.right * 100 >= count.total * percent, qPrintable(count.wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
