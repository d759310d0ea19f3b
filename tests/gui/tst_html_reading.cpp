// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with a mail that is shown as HTML: select, copy, find, follow links, zoom, read it in the dark,
// from right to left, and have it read out. BAD_INPUT 67–72 and hostile pages, as far as they are about the view.
#include "models/html/sanitiser.h"
#include "widgets/common/theme.h"
#include "widgets/conversation/sender_check.h"
#include "widgets/html/html_budget.h"
#include "widgets/html/html_view.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace okienko;
using namespace Qt::StringLiterals;

namespace {

const QString shalom = u"שלום"_s;
const QString olam = u"עולם"_s;

} // namespace

class TestHtmlReading : public QObject {
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
        const int at = int(view.documentText().indexOf(word));
        return at < 0 ? QRect() : view.characterRect(at).united(view.characterRect(at + int(word.size()) - 1));
    }

    static QImage painted(HtmlView &view)
    {
        QImage image(view.size(), QImage::Format_RGB32);
        image.fill(Theme::instance().colors().panel);
        view.render(&image, QPoint(), QRegion(), QWidget::DrawChildren);
        return image;
    }

    /// A view inside of what scrolls it, as in a conversation.
    struct Scrolled {
        QScrollArea area;
        HtmlView *view = new HtmlView;
        explicit Scrolled(const QString &html)
        {
            area.resize(400, 200);
            area.setWidgetResizable(false);
            view->resize(380, 100);
            view->setHtml(sanitiseHtml(html).html, {});
            static_cast<void>(view->documentText());
            view->resize(380, view->heightForWidth(380));
            area.setWidget(view);
            area.show();
        }
    };

private slots:
    void init() { Theme::instance().apply(*qApp, ThemeMode::Light); }

    void copiesPlainAndHtml()
    {
        HtmlView view;
        show(view, u"<p>Cena: <b>199 zł</b> &lt;brutto&gt;</p><p><a href='https://shop.example/a?b=1&c=2'>sklep</a></p>"_s);
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(copied->text(), u"Cena: 199 zł <brutto>\n\nsklep"_s);
        QCOMPARE(copied->html(), u"<p>Cena: <b>199 zł</b> &lt;brutto&gt;</p>\n<p>"
                                 "<a href=\"https://shop.example/a?b=1&amp;c=2\">sklep</a></p>"_s);
        // A part of it.
        const int at = int(view.documentText().indexOf(u"199"_s));
        view.setSelection(at, at + 3);
        view.copySelection();
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->html(), u"<p><b>199</b></p>"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"199"_s);
    }

    void nothingSelectedLeavesTheClipboard()
    {
        QGuiApplication::clipboard()->setText(u"before"_s);
        HtmlView view;
        show(view, u"<p>text</p>"_s);
        view.copySelection();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    }

    void findScrollsToEachMatch()
    {
        QString html = u"<p>pierwsza igła</p>"_s;
        html += u"<p>siano</p>"_s.repeated(60) + u"<p>druga igła</p>"_s;
        Scrolled shown(html);
        QCOMPARE(shown.view->find(u"igła"_s), 2);
        QCOMPARE(shown.area.verticalScrollBar()->value(), 0);
        QVERIFY(shown.view->findNext());
        QVERIFY(shown.area.verticalScrollBar()->value() > 0);
        const QRect second = rectOf(*shown.view, u"druga"_s);
        QVERIFY(shown.area.viewport()->rect().contains(shown.view->mapTo(shown.area.viewport(), second.center())));
        QVERIFY(shown.view->findNext(true));
        QVERIFY(shown.area.verticalScrollBar()->value() < 40);
    }

    void keysScrollWhatIsAround()
    {
        Scrolled shown(u"<p>wiersz</p>"_s.repeated(80));
        QScrollBar *bar = shown.area.verticalScrollBar();
        shown.view->setFocus();
        QTest::keyClick(shown.view, Qt::Key_Down);
        QVERIFY(bar->value() > 0);
        const int line = bar->value();
        QTest::keyClick(shown.view, Qt::Key_PageDown);
        QVERIFY(bar->value() > line + 100);
        QTest::keyClick(shown.view, Qt::Key_PageUp);
        QCOMPARE(bar->value(), line);
        // The conversation around moves to its ends by these; with Shift they select.
        for (const int key : {Qt::Key_Home, Qt::Key_End}) {
            QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
            QApplication::sendEvent(shown.view, &event);
            QVERIFY(!event.isAccepted());
        }
        QCOMPARE(shown.view->selectedText(), QString());
    }

    void tabScrollsToLinksAndEnterOpensThem()
    {
        Scrolled shown(u"<p><a href='https://a.example/'>raz</a></p>"_s + u"<p>x</p>"_s.repeated(60)
                       + u"<p><a href='https://b.example/'>dwa</a></p>"_s);
        QSignalSpy opened(shown.view, &HtmlView::linkActivated);
        QSignalSpy hovered(shown.view, &HtmlView::linkHovered);
        shown.area.activateWindow();
        shown.view->setFocus();
        QTest::keyClick(shown.view, Qt::Key_Tab);
        QTest::keyClick(shown.view, Qt::Key_Tab);
        QCOMPARE(shown.view->focusedLink(), QUrl(u"https://b.example/"_s));
        QVERIFY(shown.area.verticalScrollBar()->value() > 0);
        QCOMPARE(hovered.last().at(0).toUrl(), QUrl(u"https://b.example/"_s));
        QTest::keyClick(shown.view, Qt::Key_Enter);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).toUrl(), QUrl(u"https://b.example/"_s));
    }

    void zoomByKeysAndWheel()
    {
        HtmlView view;
        show(view, u"<p>tekst</p>"_s);
        QSignalSpy changed(&view, &HtmlView::zoomChanged);
        const int normal = rectOf(view, u"tekst"_s).width();
        QTest::keyClick(&view, Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(view.zoom(), 1.1);
        QTest::keyClick(&view, Qt::Key_Minus, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(view.zoom(), 0.9);
        QTest::keyClick(&view, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(view.zoom(), 1.0);
        for (int i = 0; i < 8; ++i) {
            QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt::NoButton, Qt::ControlModifier,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(&view, &wheel);
        }
        QVERIFY(view.zoom() > 2);
        QVERIFY(rectOf(view, u"tekst"_s).width() > 2 * normal - 4);
        QCOMPARE(changed.size(), 12);
    }

    void rightToLeftIsInReadingOrder()
    {
        HtmlView view;
        show(view, u"<div dir=rtl><p>%1 %2 2026.</p></div>"_s.arg(shalom, olam));
        // The text is in the order in which it is said, its places go from right to left.
        QCOMPARE(view.documentText(), u"%1 %2 2026."_s.arg(shalom, olam));
        QVERIFY(rectOf(view, shalom).left() >= rectOf(view, olam).right() - 1);
        QVERIFY(rectOf(view, olam).left() >= rectOf(view, u"2026"_s).right() - 1);
        // Aligned to the right.
        QVERIFY(rectOf(view, shalom).right() > view.width() - 20);
        // The first letter is the rightmost of its word, and a click there finds it.
        QVERIFY(view.characterRect(0).left() > view.characterRect(3).left());
        QCOMPARE(view.positionAt(QPoint(view.characterRect(0).right(), view.characterRect(0).center().y())), 0);
    }

    void rightToLeftInsideOfLeftToRight()
    {
        HtmlView view;
        show(view, u"<p>Order %1 %2 arrived</p>"_s.arg(shalom, olam));
        QVERIFY(rectOf(view, u"Order"_s).right() <= rectOf(view, olam).left() + 1);
        QVERIFY(rectOf(view, olam).right() <= rectOf(view, shalom).left() + 1);
        QVERIFY(rectOf(view, shalom).right() <= rectOf(view, u"arrived"_s).left() + 1);
        view.setSelection(0, int(view.documentText().size()));
        QCOMPARE(view.selectedText(), u"Order %1 %2 arrived"_s.arg(shalom, olam));
    }

    void tablesOfRightToLeftMailAreAlignedRight()
    {
        HtmlView view;
        show(view, u"<div dir=rtl><table width=100%><tr><td>%1</td></tr></table></div>"_s.arg(shalom));
        QVERIFY(rectOf(view, shalom).right() > view.width() - 20);
    }

    void darkThemeLeavesPicturesAlone()
    {
        Theme::instance().apply(*qApp, ThemeMode::Dark);
        HtmlView view;
        show(view, u"<table bgcolor=#ffffff width=100%><tr><td><font color=#000000>czarny na białym</font></td></tr></table>"
                   "<img src='cid:a' width=40 height=40>"_s);
        QImage photo(40, 40, QImage::Format_RGB32);
        photo.fill(QColor(250, 240, 230));
        view.setImage(u"a"_s, photo);
        static_cast<void>(view.documentText());
        view.resize(600, view.heightForWidth(600));
        const QImage image = painted(view);
        int kept = 0;
        int bright = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                kept += image.pixelColor(x, y) == QColor(250, 240, 230);
                bright += image.pixelColor(x, y).lightness() > 200;
            }
        }
        QCOMPARE(kept, 40 * 40);
        // What else is bright is letters, not paper.
        QVERIFY(bright - kept > 20);
        QVERIFY(bright - kept < 600 * 20 / 2);
    }

    void screenReader()
    {
        HtmlView view;
        show(view, u"<h2>Reklamacja</h2><p>Proszę o <b>zwrot</b> pieniędzy.</p><table><tr><td>Nr</td><td>4711</td></tr></table>"_s);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(accessible);
        QAccessibleTextInterface *text = accessible->textInterface();
        QVERIFY(text);
        const QString all = text->text(0, text->characterCount());
        QCOMPARE(all, u"Reklamacja\n\nProszę o zwrot pieniędzy.\n\nNr\t4711"_s);
        int start = 0;
        int end = 0;
        const int inWord = int(all.indexOf(u"zwrot"_s)) + 2;
        QCOMPARE(text->textAtOffset(inWord, QAccessible::WordBoundary, &start, &end).trimmed(), u"zwrot"_s);
        QVERIFY(text->attributes(inWord, &start, &end).contains(u"font-weight:bold"_s));
        QCOMPARE(all.mid(start, end - start), u"zwrot"_s);
        QVERIFY(!text->attributes(0, &start, &end).contains(u"italic"_s));
        // Each character has its place, in reading order, and is found there again.
        for (int i = 0; i < int(all.size()); ++i) {
            if (all.at(i).isSpace())
                continue;
            const QRect rect = text->characterRect(i);
            QVERIFY2(rect.width() > 0 && rect.height() > 0, qPrintable(QString::number(i)));
            QVERIFY(qAbs(text->offsetAtPoint(rect.center()) - i) <= 1);
        }
        text->addSelection(inWord - 2, inWord + 3);
        text->selection(0, &start, &end);
        QCOMPARE(all.mid(start, end - start), u"zwrot"_s);
        QCOMPARE(view.selectedText(), u"zwrot"_s);
        text->removeSelection(0);
        QCOMPARE(text->selectionCount(), 0);
        text->setCursorPosition(3);
        QCOMPARE(text->cursorPosition(), 3);
        QVERIFY(accessible->state().readOnly && accessible->state().selectableText);
    }

    void badInput69_overridesAreTakenOut()
    {
        HtmlView view;
        show(view, u"<p title='a\u202eb'>faktura\u202Efdp.exe</p><bdo dir=rtl>abc</bdo>"_s);
        QVERIFY(!view.documentText().contains(QChar(0x202e)));
        QCOMPARE(view.documentText(), u"fakturafdp.exe\n\nabc"_s);
        QVERIFY(rectOf(view, u"a"_s).left() < rectOf(view, u"exe"_s).left());
        QVERIFY(!htmlToText(u"<p>faktura\u202Efdp.exe"_s).contains(QChar(0x202e)));
        QVERIFY(!sanitiseHtml(u"<img alt='x\u202Ey' title='\u202Dz'>"_s).html.contains(QChar(0x202e)));
    }

    void badInput70_lookAlikeHosts_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("warned");
        QTest::newRow("cyrillic apple") << u"аррӏе.com"_s << u"xn--80ak6aa92e.com"_s;
        QTest::newRow("one letter") << u"pаypal.com"_s << u"xn--pypal-4ve.com"_s;
        QTest::newRow("greek omicron") << u"gοοgle.com"_s << u"xn--ggle-0nda.com"_s;
        QTest::newRow("below a name") << u"shop.pаypal.com"_s << u"shop.xn--pypal-4ve.com"_s;
        QTest::newRow("polish") << u"żółw.pl"_s << QString();
        QTest::newRow("croatian") << u"šišmiš.hr"_s << QString();
        QTest::newRow("german") << u"müller.de"_s << QString();
        QTest::newRow("russian") << u"президент.рф"_s << QString();
        QTest::newRow("plain") << u"example.com"_s << QString();
    }
    void badInput70_lookAlikeHosts()
    {
        QFETCH(QString, host);
        QFETCH(QString, warned);
        QCOMPARE(lookAlikeHost(host).value_or(QString()), warned);
        QCOMPARE(deceptiveLinkHost(u"https://"_s + host + u"/login"_s, host).has_value(), !warned.isEmpty());
        Message message;
        message.from = {{u"Bank"_s, u"info@"_s + host}};
        QCOMPARE(SenderCheck::describe(message).warning.contains(warned), true);
        QCOMPARE(SenderCheck::describe(message).warning.isEmpty(), warned.isEmpty());
    }

    void badInput70_theTipIsWhatIsLookedUp()
    {
        HtmlView view;
        show(view, u"<a href='https://pаypal.com/x'>paypal</a> <a href='https://shop.example/a'>sklep</a>"_s);
        QVERIFY2(view.linkTip(0).contains(u"xn--pypal-4ve.com"_s), qPrintable(view.linkTip(0)));
        QVERIFY(view.linkTip(0).contains(u"Careful"_s));
        QCOMPARE(view.linkTip(1), u"https://shop.example/a"_s);
    }

    void badInput71_aNameThatIsAnAddress()
    {
        Message message;
        message.from = {{u"support@bank"_s, u"x@evil.example"_s}};
        const SenderCheck::Shown shown = SenderCheck::describe(message);
        QVERIFY(shown.warning.contains(u"x@evil.example"_s));
        QCOMPARE(shown.name, u"x@evil.example"_s);
    }

    void badInput72_linkTextThatNamesAnotherAddress()
    {
        HtmlView view;
        show(view, u"<a href='https://evil.example/?u=https://bank.example'>https://bank.example/login</a> "
                   "<a href='https://www.bank.example/a'>bank.example</a>"_s);
        QVERIFY(view.linkTip(0).contains(u"Careful"_s));
        QVERIFY(view.linkTip(0).contains(u"evil.example"_s));
        QVERIFY(!view.linkTip(1).contains(u"Careful"_s));
    }

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

    void aConversationOfManyMailsIsNotWaitedFor()
    {
        // Each is small enough to be laid out at once; all of them together are not.
        QString html = u"<p>akapit %1 z pewną ilością tekstu</p>"_s.repeated(25);
        std::vector<std::unique_ptr<HtmlView>> views;
        int atOnce = 0;
        for (int i = 0; i < 60; ++i) {
            views.push_back(std::make_unique<HtmlView>());
            views.back()->resize(600, 100);
            views.back()->setHtml(html.arg(i), {});
            atOnce += views.back()->isReady();
        }
        QVERIFY2(atOnce < 60, qPrintable(QString::number(atOnce)));
        for (const auto &view : views)
            QTRY_VERIFY(view->isReady());
    }
};

QTEST_MAIN(TestHtmlReading)
#include "tst_html_reading.moc"
