// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with a mail that is shown as HTML: select, copy, find, follow links, zoom, read it in the dark,
// from right to left, and have it read out. BAD_INPUT 69–72, as far as they are about the view.
#include "models/html/sanitiser.h"
#include "widgets/common/theme.h"
#include "widgets/conversation/sender_check.h"
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

    void linesOfPreformattedText_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        QTest::newRow("pre") << u"<pre>raz  dwa\n\ntrzy\n  cztery</pre>"_s << u"raz  dwa\n\ntrzy\n  cztery"_s;
        QTest::newRow("pre-wrap") << u"<div style='white-space: pre-wrap'>raz,\ndwa</div>"_s << u"raz,\ndwa"_s;
        QTest::newRow("between paragraphs") << u"<p>a</p><pre>-- \nPodpis</pre><p>b</p>"_s << u"a\n\n--\nPodpis\n\nb"_s;
        QTest::newRow("plaintext") << u"<plaintext>raz\n<b>dwa</b>"_s << u"raz\n<b>dwa</b>"_s;
    }
    void linesOfPreformattedText()
    {
        QFETCH(QString, html);
        HtmlView view;
        show(view, html);
        QString text = view.documentText();
        text.replace(u" \n"_s, u"\n"_s);
        QTEST(text, "text");
        // As tall as its lines, and selected line by line.
        const QRect first = view.characterRect(0);
        const QRect last = view.characterRect(int(view.documentText().size()) - 1);
        QVERIFY(last.top() >= first.bottom());
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
        // The first column is the rightmost one, and is read first.
        show(view, u"<table dir=rtl><tr><td>jeden</td><td>dwa</td></tr></table>"_s);
        QCOMPARE(view.documentText(), u"jeden\tdwa"_s);
        QVERIFY(rectOf(view, u"jeden"_s).left() > rectOf(view, u"dwa"_s).right());
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
