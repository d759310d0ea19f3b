// SPDX-License-Identifier: GPL-3.0-or-later
// Pages made to deceive or to stop the reader: text hidden from one of view and quotation (BAD_INPUT 67), parts left
// open (68), and pages that would cost too much. Limits are told by counts.
#include "models/html/sanitiser.h"
#include "widgets/common/theme.h"
#include "widgets/html/html_budget.h"
#include "widgets/html/html_view.h"

#include <QApplication>
#include <QTest>

using namespace okienko;
using namespace Qt::StringLiterals;

class TestHtmlHostile : public QObject {
    Q_OBJECT

private:
    static void show(HtmlView &view, const QString &html, int width = 600)
    {
        view.resize(width, 100);
        view.setHtml(sanitiseHtml(html).html, htmlToText(html));
        static_cast<void>(view.documentText());
        view.resize(width, qMax(10, view.heightForWidth(width)));
    }

    static QRect rectOf(const HtmlView &view, const QString &word)
    {
        return view.characterRect(int(view.documentText().indexOf(word)));
    }

private slots:
    void initTestCase() { Theme::instance().apply(*qApp, ThemeMode::Light); }

    void badInput67_whatIsHiddenIsNeitherShownNorQuoted_data()
    {
        QTest::addColumn<QString>("hidden");
        for (const char *hidden :
             {"<span style='display:none'>%</span>", "<span style='DISPLAY : NONE !important'>%</span>",
              "<span style='display:/**/none'>%</span>", "<span style='d\\69splay:none'>%</span>",
              "<span style='visibility:hidden'>%</span>", "<span style='opacity:0'>%</span>", "<span style='opacity:0.0'>%</span>",
              "<div style='max-height:0;overflow:hidden'>%</div>", "<div style='height:0px;overflow:hidden'>%</div>",
              "<span style='font-size:0'>%</span>", "<span style='font-size:0px'>%</span>", "<span style='mso-hide:all'>%</span>",
              "<span hidden>%</span>", "<style>.h{display:none}</style><span class=h>%</span>",
              "<style>.h{display:none}</style><p><b class='a h'>%</b></p>", "<style>span.h{visibility:hidden}</style><span class=h>%</span>",
              "<template>%</template>", "<noscript>%</noscript>", "<!--%-->", "<script>%</script>",
              "<style>.a .b{display:none}</style><style>.h{opacity:0}</style><span class=h>%</span>"})
            QTest::newRow(hidden) << QString::fromLatin1(hidden).replace(u'%', u"tajne"_s);
    }
    void badInput67_whatIsHiddenIsNeitherShownNorQuoted()
    {
        QFETCH(QString, hidden);
        const QString html = u"<p>jawne</p>"_s + hidden + u"<p>koniec</p>"_s;
        HtmlView view;
        show(view, html);
        QCOMPARE(view.plainText(), u"jawne\n\nkoniec"_s);
        QCOMPARE(htmlToText(html), u"jawne\n\nkoniec"_s);
        view.selectAll();
        QCOMPARE(view.selectedText(), u"jawne\n\nkoniec"_s);
    }

    void badInput67_viewAndQuoteAgree_data()
    {
        QTest::addColumn<QString>("html");
        // Shown in both: nothing that only one of them knows how to hide.
        for (const char *html : {"<style>.a .b{display:none}</style><div class=a><span class=b>x</span></div>",
                                 "<style>@media print{p{display:none}}</style><p>x</p>", "<p style='position:absolute;left:-9999px'>x</p>",
                                 "<p style='text-indent:-9999px'>x</p>", "<p style='margin-left:-9999px'>x</p>",
                                 "<p style='clip:rect(0,0,0,0)'>x</p>", "<p style='transform:scale(0)'>x</p>", "<p style='color:transparent'>x</p>",
                                 "<p style='font-size:1px'>x</p>", "<details><p>x</p></details>", "<p style='width:0'>x</p>",
                                 "<style>p:first-child{display:none}</style><p>x</p>", "<style>#i{visibility:hidden}</style><p id=i>x</p>"})
            QTest::newRow(html) << QString::fromLatin1(html);
    }
    void badInput67_viewAndQuoteAgree()
    {
        QFETCH(QString, html);
        HtmlView view;
        show(view, html);
        QCOMPARE(view.plainText(), u"x"_s);
        QCOMPARE(htmlToText(html), u"x"_s);
        QVERIFY(rectOf(view, u"x"_s).left() >= 0);
    }

    void badInput68_whatOnePartLeavesOpenDoesNotReachTheNext_data()
    {
        QTest::addColumn<QString>("first");
        for (const char *first : {"<p>a</p><img src=\"http://evil.example/?", "<p>a</p><img src='http://evil.example/?", "<p>a</p><a href=\"http://evil.example/?",
                                  "<p>a</p><!-- ", "<p>a</p><div style='display:none'>", "<p>a</p><style>", "<p>a</p><textarea>", "<p>a</p><script>",
                                  "<p>a</p><noscript>", "<p>a</p><iframe srcdoc=\"", "<p>a</p><table><tr><td style=\"font-size:0\">"})
            QTest::newRow(first) << QString::fromLatin1(first);
    }
    void badInput68_whatOnePartLeavesOpenDoesNotReachTheNext()
    {
        QFETCH(QString, first);
        const QString html = first + htmlPartBreak.toString() + u"<p>secret <b>second</b> part</p>"_s;
        const SanitisedHtml safe = sanitiseHtml(html);
        for (const QString &url : safe.remoteImages)
            QVERIFY(!url.contains(u"secret"_s));
        HtmlView view;
        show(view, html);
        QVERIFY2(view.plainText().endsWith(u"secret second part"_s), qPrintable(view.plainText()));
        QVERIFY(view.plainText().startsWith(u'a'));
        QVERIFY(htmlToText(html).endsWith(u"secret second part"_s));
    }

    void hostilePagesAreCutOffByCounts_data()
    {
        QTest::addColumn<QString>("html");
        QString sheet = u"<style>"_s;
        for (int i = 0; i < 2'000; ++i)
            sheet += u".a%1 * * * * *{color:red}"_s.arg(i);
        sheet += u"</style>"_s;
        QTest::newRow("a million elements") << u"<b>x</b>"_s.repeated(1'000'000);
        QTest::newRow("a million paragraphs") << u"<p>x"_s.repeated(1'000'000);
        QTest::newRow("every element under every rule") << sheet + u"<div>x</div>"_s.repeated(15'000);
    }
    void hostilePagesAreCutOffByCounts()
    {
        QFETCH(QString, html);
        const SanitisedHtml safe = sanitiseHtml(html);
        QVERIFY(safe.html.size() <= 4'500'000);
        QVERIFY(measureHtml(safe.html).tooMuch());
        HtmlView view;
        view.resize(600, 100);
        view.setHtml(safe.html, u"sam tekst"_s);
        QVERIFY(view.isCutOff());
        QCOMPARE(view.plainText(), u"sam tekst"_s);
    }

    void hostilePagesAreMadeSmall_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("10,000 nested tables") << u"<table><tr><td>"_s.repeated(10'000) + u"x"_s;
        QTest::newRow("50,000 nested blocks") << u"<div>"_s.repeated(50'000) + u"x"_s;
        QTest::newRow("50,000 nested quotations") << u"<blockquote>"_s.repeated(50'000) + u"x"_s;
        QTest::newRow("formatting re-opened in each block") << u"<b><i><u><font><a href=x>"_s.repeated(2'000) + u"<p>x"_s.repeated(2'000);
        QString attributes = u"<p "_s;
        for (int i = 0; i < 300'000; ++i)
            attributes += u"a%1 "_s.arg(i);
        QTest::newRow("300,000 attributes") << attributes + u">x</p>"_s;
        QTest::newRow("attributes behind a raw text") << u"<script>a<b x=\"</script>"_s + attributes + u">x</p>"_s;
        QTest::newRow("a picture of 30 MB") << u"<p>x</p><img src=\"data:image/png;base64,"_s + u"iVBORw0KGgo"_s.repeated(2'800'000) + u"\">"_s;
        QTest::newRow("a sheet of 5 MB") << u"<style>"_s + u"p{color:red;background:blue}"_s.repeated(180'000) + u"</style><p>x</p>"_s;
        QTest::newRow("a style of 5 MB") << u"<p style=\""_s + u"color:red;"_s.repeated(500'000) + u"\">x</p>"_s;
    }
    void hostilePagesAreMadeSmall()
    {
        QFETCH(QString, html);
        const SanitisedHtml safe = sanitiseHtml(html);
        QVERIFY2(safe.html.size() < 1'000'000, qPrintable(QString::number(safe.html.size())));
        const HtmlCost cost = measureHtml(safe.html);
        QVERIFY(cost.tableDepth <= 12);
        QVERIFY(cost.depth <= 300);
        HtmlView view;
        view.resize(600, 100);
        view.setHtml(safe.html, u"x"_s);
        // Laid out or cut off: the text is there, and the program goes on.
        QVERIFY(view.plainText().isEmpty() || view.plainText().contains(u'x'));
        view.setHtml(u"<p>dalej</p>"_s, {});
        QCOMPARE(view.plainText(), u"dalej"_s);
    }

    void layoutEndsAfterItsSteps()
    {
        HtmlDeadline steps;
        steps.start(std::chrono::hours(1));
        int done = 0;
        bool ended = false;
        try {
            for (; done <= HtmlDeadline::mostSteps; ++done)
                steps.check();
        } catch (const HtmlOverBudget &) {
            ended = true;
        }
        QVERIFY(ended);
        QCOMPARE(done, HtmlDeadline::mostSteps);
    }
};

QTEST_MAIN(TestHtmlHostile)
#include "tst_html_hostile.moc"
