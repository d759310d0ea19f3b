// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/html/sanitiser.h"
#include "widgets/common/theme.h"
#include "widgets/html/html_budget.h"
#include "widgets/html/html_colors.h"
#include "widgets/html/html_images.h"
#include "widgets/html/html_view.h"

#include <QAccessible>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace okienko;

namespace {

QImage painted(HtmlView &view, const QColor &paper)
{
    QImage image(view.size(), QImage::Format_RGB32);
    image.fill(paper);
    view.render(&image, QPoint(), QRegion(), QWidget::DrawChildren);
    return image;
}

QString dataUri(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return QStringLiteral("data:image/png;base64,") + QString::fromLatin1(bytes.toBase64());
}

QImage filled(int width, int height, const QColor &color)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

int count(const QImage &image, const QColor &color)
{
    int result = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            result += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return result;
}

} // namespace

class TestHtmlView : public QObject {
    Q_OBJECT

private:
    /// Waits until the layout for the present width is there.
    static void settle(const HtmlView &view) { static_cast<void>(view.documentText()); }

    /// A view with a page laid out, as tall as it wants to be.
    static void show(HtmlView &view, const QString &html, int width = 600)
    {
        view.resize(width, 100);
        view.setHtml(html, htmlToText(html));
        settle(view);
        view.resize(width, qMax(10, view.heightForWidth(width)));
    }

private slots:
    void initTestCase() { Theme::instance().apply(*qApp, ThemeMode::Light); }
    void init() { Theme::instance().apply(*qApp, ThemeMode::Light); }

    void narrowerIsTaller()
    {
        HtmlView view;
        show(view, QStringLiteral("<p>") + QStringLiteral("kilka słów ").repeated(200) + QStringLiteral("</p>"));
        QVERIFY(view.hasHeightForWidth());
        view.resize(900, 100);
        settle(view);
        const int wide = view.heightForWidth(900);
        view.resize(300, 100);
        settle(view);
        const int narrow = view.heightForWidth(300);
        QVERIFY2(narrow > 2 * wide, qPrintable(QStringLiteral("%1 %2").arg(narrow).arg(wide)));
    }

    void heightIsThatOfTheContent()
    {
        HtmlView view;
        show(view, QStringLiteral("<div style=\"height:120px;background-color:#ff0000\"></div>"
                                  "<div style=\"height:30px\"></div>"));
        QCOMPARE(view.heightForWidth(600), 150);
        QCOMPARE(count(painted(view, Qt::white), Qt::red), 600 * 120);
    }

    void textIsInReadingOrder()
    {
        HtmlView view;
        show(view, QStringLiteral("<h1>Zamówienie</h1><p>Dzień <b>dobry</b>,<br>drugi wiersz</p><ul><li>jeden</li>"
                                  "<li>dwa</li></ul><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"));
        QCOMPARE(view.plainText(), QStringLiteral("Zamówienie\n\nDzień dobry,\ndrugi wiersz\n\njeden\ndwa\n\na\tb\nc"));
    }

    void hiddenTextIsNeitherShownNorCopied()
    {
        HtmlView view;
        show(view, QStringLiteral("<p>jawny<span style=\"display:none\">ukryty</span></p>"));
        QCOMPARE(view.plainText(), QStringLiteral("jawny"));
    }

    void numbersOfAListAreNotPartOfItsText()
    {
        HtmlView view;
        show(view, QStringLiteral("<ol start=\"3\"><li>trzy</li><li>cztery</li></ol>"));
        QCOMPARE(view.plainText(), QStringLiteral("trzy\ncztery"));
    }

    void selectionByMouse()
    {
        HtmlView view;
        show(view, QStringLiteral("<p>pierwsze drugie trzecie</p><p>inny akapit</p>"));
        const QString text = view.documentText();
        const auto from = view.characterRect(int(text.indexOf(QLatin1String("drugie"))));
        const auto to = view.characterRect(int(text.indexOf(QLatin1String("trzecie"))) - 2);
        QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(from.left() + 1, from.center().y()));
        QTest::mouseMove(&view, QPoint(to.right(), to.center().y()));
        QMouseEvent move(QEvent::MouseMove, QPointF(to.right() + 1, to.center().y()), QPointF(), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(&view, &move);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(to.right() + 1, to.center().y()));
        QCOMPARE(view.selectedText(), QStringLiteral("drugie"));

        QTest::mouseDClick(&view, Qt::LeftButton, {}, from.center());
        QCOMPARE(view.selectedText(), QStringLiteral("drugie"));
        QTest::mousePress(&view, Qt::LeftButton, {}, from.center());
        QCOMPARE(view.selectedText(), QStringLiteral("pierwsze drugie trzecie"));
    }

    void selectionByKeyboardAndCopy()
    {
        HtmlView view;
        show(view, QStringLiteral("<p>Ala ma kota</p><p>i psa</p>"));
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(view.selectedText(), QStringLiteral("Ala ma kota\n\ni psa"));
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Ala ma kota\n\ni psa"));
        view.setSelection(0, 0);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(view.selectedText(), QStringLiteral("Ala"));
        QTest::keyClick(&view, Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(view.selectedText(), QStringLiteral("Ala ma kota"));
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(view.selectedText().startsWith(QLatin1String("Ala ma kota\n\ni")));
    }

    void selectionSurvivesAnotherWidth()
    {
        HtmlView view;
        show(view, QStringLiteral("<p>") + QStringLiteral("jeden dwa trzy ").repeated(30) + QStringLiteral("</p>"));
        view.setSelection(6, 9);
        QCOMPARE(view.selectedText(), QStringLiteral("dwa"));
        view.resize(200, 400);
        QCOMPARE(view.selectedText(), QStringLiteral("dwa"));
    }

    void findCountsAndGoesRound()
    {
        HtmlView view;
        show(view, QStringLiteral("<p>Kot, kot<b>ek</b> i KOT. Dwa&nbsp;słowa, dwa\nsłowa.</p>"));
        QSignalSpy visible(&view, &HtmlView::ensureVisibleRequested);
        QCOMPARE(view.find(QStringLiteral("kot")), 3);
        QCOMPARE(visible.count(), 1);
        QVERIFY(view.findNext());
        QVERIFY(view.findNext(true));
        QCOMPARE(visible.count(), 3);
        QCOMPARE(view.find(QStringLiteral("kotek")), 1);
        QCOMPARE(view.find(QStringLiteral("dwa słowa")), 2);
        QCOMPARE(view.find(QStringLiteral("pies")), 0);
        QVERIFY(!view.findNext());
        const QImage without = painted(view, Qt::white);
        view.find(QStringLiteral("kot"));
        QVERIFY(painted(view, Qt::white) != without);
        QCOMPARE(view.find({}), 0);
        QCOMPARE(painted(view, Qt::white), without);
    }

    void linksByKeyboard()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *before = new QLineEdit;
        auto *view = new HtmlView;
        auto *after = new QLineEdit;
        layout->addWidget(before);
        layout->addWidget(view);
        layout->addWidget(after);
        window.resize(500, 300);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        view->setHtml(QStringLiteral("<p><a href=\"https://example.com/a\">pierwszy  odnośnik</a> oraz "
                                     "<a href=\"mailto:jan@example.com\">drugi</a></p>"), {});
        QSignalSpy activated(view, &HtmlView::linkActivated);
        window.activateWindow();
        before->setFocus();
        QTRY_VERIFY(before->hasFocus());
        QTest::keyClick(before, Qt::Key_Tab);
        QVERIFY(view->hasFocus());
        QTest::keyClick(view, Qt::Key_Tab);
        QCOMPARE(view->focusedLink(), QUrl(QStringLiteral("https://example.com/a")));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.at(0).at(0).toUrl(), QUrl(QStringLiteral("https://example.com/a")));
        QCOMPARE(activated.at(0).at(1).toString(), QStringLiteral("pierwszy odnośnik"));
        QTest::keyClick(view, Qt::Key_Tab);
        QCOMPARE(view->focusedLink(), QUrl(QStringLiteral("mailto:jan@example.com")));
        QTest::keyClick(view, Qt::Key_Tab);
        QVERIFY(after->hasFocus());
        QTest::keyClick(after, Qt::Key_Tab, Qt::ShiftModifier);
        QVERIFY(view->hasFocus());
        QCOMPARE(view->focusedLink(), QUrl(QStringLiteral("mailto:jan@example.com")));
    }

    void linkByMouseOnlyEmits()
    {
        HtmlView view;
        show(view, QStringLiteral("<p>tu <a href=\"https://example.com/\">klik</a></p>"));
        QSignalSpy activated(&view, &HtmlView::linkActivated);
        QSignalSpy hovered(&view, &HtmlView::linkHovered);
        const QPoint point = view.characterRect(int(view.documentText().indexOf(QLatin1String("klik"))) + 1).center();
        QMouseEvent move(QEvent::MouseMove, QPointF(point), QPointF(), Qt::NoButton, Qt::NoButton, {});
        QApplication::sendEvent(&view, &move);
        QCOMPARE(hovered.count(), 1);
        QCOMPARE(view.cursor().shape(), Qt::PointingHandCursor);
        QTest::mouseClick(&view, Qt::LeftButton, {}, point);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.at(0).at(1).toString(), QStringLiteral("klik"));
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.characterRect(0).center());
        QCOMPARE(activated.count(), 1);
    }

    void pictures()
    {
        HtmlView view;
        const QColor green(0, 200, 0);
        show(view, QStringLiteral("<img src=\"%1\"><br><img src=\"cid:logo@shop\" alt=\"Logo\"><br>"
                                  "<img data-remote-src=\"https://example.com/a.png\" width=\"40\" height=\"50\">")
                       .arg(dataUri(filled(30, 20, Qt::blue))));
        const QImage first = painted(view, Qt::white);
        QCOMPARE(count(first, Qt::blue), 30 * 20);
        QCOMPARE(count(first, green), 0);
        const int before = view.heightForWidth(600);
        view.setImage(QStringLiteral("<logo@shop>"), filled(60, 200, green));
        settle(view);
        QVERIFY(view.heightForWidth(600) > before);
        view.resize(600, view.heightForWidth(600));
        QCOMPARE(count(painted(view, Qt::white), green), 60 * 200);
        view.setRemoteImage(QUrl(QStringLiteral("https://example.com/a.png")), filled(40, 50, Qt::red));
        settle(view);
        QCOMPARE(count(painted(view, Qt::white), Qt::red), 40 * 50);
    }

    void hugePicturesAreRefusedBeforeDecoding()
    {
        // A PNG head that promises 60,000 × 60,000 pixels.
        QByteArray bytes = QByteArray::fromHex("89504e470d0a1a0a0000000d494844520000ea600000ea600802000000");
        bytes += QByteArray(16, '\0');
        QVERIFY(decodeDataImage(QStringLiteral("data:image/png;base64,") + QString::fromLatin1(bytes.toBase64()))
                    .isNull());
        QVERIFY(decodeDataImage(QStringLiteral("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>"))
                    .isNull());
        QVERIFY(!decodeDataImage(dataUri(filled(3, 3, Qt::red))).isNull());
    }

    void aPictureWiderThanThePaneFits()
    {
        HtmlView view;
        show(view, QStringLiteral("<img src=\"cid:big\">"), 300);
        view.setImage(QStringLiteral("big"), filled(3000, 1000, Qt::red));
        settle(view);
        QCOMPARE(view.heightForWidth(300) / 10, 10);
    }

    void wideTablesAreDrawnSmallerThenScrolled()
    {
        HtmlView view;
        view.show();
        show(view, QStringLiteral("<table width=\"600\" cellpadding=\"0\" cellspacing=\"0\"><tr>"
                                  "<td width=\"600\" bgcolor=\"#ff0000\" height=\"100\">x</td></tr></table>"), 480);
        QVERIFY(view.findChild<QScrollBar *>()->isHidden());
        QVERIFY2(qAbs(view.heightForWidth(480) - 80) <= 4, qPrintable(QString::number(view.heightForWidth(480))));
        view.resize(240, 100);
        settle(view);
        view.resize(240, view.heightForWidth(240));
        auto *bar = view.findChild<QScrollBar *>();
        QVERIFY(!bar->isHidden());
        QCOMPARE(bar->maximum(), 120);
        QWheelEvent wheel(QPointF(10, 10), QPointF(10, 10), QPoint(), QPoint(0, -120), Qt::NoButton,
                          Qt::ShiftModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &wheel);
        QVERIFY(bar->value() > 0);
    }

    void longWordsBreak()
    {
        HtmlView view;
        show(view, QStringLiteral("<p>https://example.com/%1</p>").arg(QStringLiteral("abcdefghij").repeated(40)), 300);
        QVERIFY(view.findChild<QScrollBar *>()->isHidden());
        QVERIFY(view.heightForWidth(300) > 6 * view.fontMetrics().height());
        QCOMPARE(view.plainText().size(), 20 + 400);
    }

    void zoomMakesTaller()
    {
        HtmlView view;
        show(view, QStringLiteral("<p>raz</p>"));
        const int normal = view.heightForWidth(600);
        view.setZoom(2);
        settle(view);
        QVERIFY(qAbs(view.heightForWidth(600) - 2 * normal) <= 2);
        view.setZoom(100);
        QCOMPARE(view.zoom(), 3.0);
        view.setZoom(0.01);
        QCOMPARE(view.zoom(), 0.5);
    }

    void hostilePagesAreCutOff_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("million elements") << QStringLiteral("<b>x</b>").repeated(1'000'000);
        QTest::newRow("nested tables")
            << QStringLiteral("<table><tr><td>").repeated(10'000) + QStringLiteral("</td></tr></table>").repeated(10'000);
        QTest::newRow("nested divs") << QStringLiteral("<div>").repeated(50'000);
        QTest::newRow("rules for every element")
            << QStringLiteral("<style>") + QStringLiteral("p.a b{color:red}").repeated(3000) + QStringLiteral("</style>")
                + QStringLiteral("<p class=\"a\"><b>x</b></p>").repeated(5000);
    }
    void hostilePagesAreCutOff()
    {
        QFETCH(QString, html);
        QVERIFY(measureHtml(html).tooMuch());
        HtmlView view;
        view.resize(600, 100);
        view.setHtml(html, QStringLiteral("sam tekst\nwiersz"));
        QVERIFY(view.isCutOff());
        QCOMPARE(view.plainText(), QStringLiteral("sam tekst\nwiersz"));
        view.selectAll();
        QCOMPARE(view.selectedText(), QStringLiteral("sam tekst\nwiersz"));
        QVERIFY(view.heightForWidth(600) > 2 * view.fontMetrics().height());
        // The next message is not harmed.
        view.setHtml(QStringLiteral("<p>dalej</p>"), {});
        QVERIFY(!view.isCutOff());
        QCOMPARE(view.plainText(), QStringLiteral("dalej"));
    }

    void costlyWithinTheCountsEndsToo()
    {
        // Auto-sized tables in tables make litehtml's work grow with a power; the deadline ends what the counts allow.
        const QString html = QStringLiteral("<table><tr><td>a</td><td>").repeated(24)
            + QStringLiteral("x</td></tr></table>").repeated(24);
        QVERIFY(!measureHtml(html).tooMuch());
        HtmlView view;
        view.resize(600, 100);
        view.setHtml(html, QStringLiteral("tekst"));
        QVERIFY(!view.documentText().isEmpty());
        qInfo("cut off: %d", int(view.isCutOff()));
        QVERIFY(view.heightForWidth(600) > 0);
    }

    void largePagesAreLaidOutBesideTheWindow()
    {
        QString html;
        for (int i = 0; i < 3000; ++i)
            html += QStringLiteral("<p>akapit <b>%1</b></p>").arg(i);
        HtmlView view;
        view.resize(600, 100);
        QSignalSpy ready(&view, &HtmlView::layoutChanged);
        view.setHtml(html, {});
        QVERIFY(view.heightForWidth(600) > 0);
        QTRY_VERIFY(view.isReady());
        QVERIFY(ready.count() >= 2);
        // A view may go while it is being laid out.
        auto gone = std::make_unique<HtmlView>();
        gone->setHtml(html, {});
        QVERIFY(gone->heightForWidth(500) > 0);
        gone.reset();
    }

    void darkColours_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("under");
        const QList<QColor> colors{Qt::black, Qt::white, QColor(0x33, 0x33, 0x33), QColor(0x88, 0x88, 0x88),
                                   QColor(0x00, 0x00, 0xee), QColor(0xcc, 0x00, 0x00), QColor(0x00, 0x66, 0x00),
                                   QColor(0xff, 0xff, 0x00), QColor(0xff, 0xa5, 0x00), QColor(0x1f, 0x5f, 0xbf)};
        const QList<QColor> papers{QColor(), Qt::white, QColor(0xf4, 0xf4, 0xf4), QColor(0xff, 0xff, 0xcc),
                                   QColor(0x00, 0x33, 0x66), QColor(0xff, 0xcc, 0x00), QColor(0x80, 0x80, 0x80),
                                   QColor(0xcc, 0x00, 0x00), QColor(0xad, 0xd8, 0xe6)};
        for (const QColor &text : colors) {
            for (const QColor &under : papers)
                QTest::addRow("%s on %s", qPrintable(text.name()), under.isValid() ? qPrintable(under.name()) : "pane")
                    << text << under;
        }
    }
    void darkColours()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, under);
        const HtmlColors colors(QColor(0x1b, 0x1f, 0x27), QColor(0xe6, 0xe9, 0xef), true);
        const QColor below = under.isValid() ? colors.fill(under) : colors.paper();
        QVERIFY2(contrastRatio(colors.text(text, under), below) >= 4.5, qPrintable(below.name()));
        const HtmlColors light(Qt::white, Qt::black, false);
        QCOMPARE(light.text(text, under), text);
    }

    void darkPageIsDarkAndReadable()
    {
        Theme::instance().apply(*qApp, ThemeMode::Dark);
        const QColor paper = Theme::instance().colors().panel;
        HtmlView view;
        show(view, QStringLiteral("<div style=\"background-color:#ffffff;height:40px;font-size:30px\">MMMM</div>"
                                  "<img src=\"%1\">").arg(dataUri(filled(20, 20, Qt::white))));
        const QImage image = painted(view, paper);
        QVERIFY(contrastRatio(image.pixelColor(550, 20), Qt::white) > 7);
        // The glyphs' own colour is the one furthest from the paper.
        double best = 1;
        for (int x = 0; x < 150; ++x) {
            for (int y = 0; y < 40; ++y)
                best = qMax(best, contrastRatio(image.pixelColor(x, y), image.pixelColor(550, 20)));
        }
        QVERIFY2(best >= 4.5, qPrintable(QString::number(best)));
        // Pictures keep their colours.
        QVERIFY(count(image, Qt::white) >= 20 * 20);
    }

    void accessibleText()
    {
        HtmlView view;
        show(view, QStringLiteral("<p>Dzień dobry</p><p>drugi akapit</p>"));
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(accessible);
        QCOMPARE(accessible->role(), QAccessible::Document);
        QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Message text"));
        QAccessibleTextInterface *text = accessible->textInterface();
        QVERIFY(text);
        QCOMPARE(text->text(0, text->characterCount()), QStringLiteral("Dzień dobry\n\ndrugi akapit"));
        text->setSelection(0, 0, 5);
        QCOMPARE(view.selectedText(), QStringLiteral("Dzień"));
        QCOMPARE(text->selectionCount(), 1);
        QCOMPARE(text->cursorPosition(), 5);
        QVERIFY(text->characterRect(0).width() > 0);
        QCOMPARE(text->offsetAtPoint(view.mapToGlobal(view.characterRect(6).center())) / 2, 3);
    }

    void realMailIsShown()
    {
        QDirIterator files(QStringLiteral(OKIENKO_CORPUS_DIR "/html"), {QStringLiteral("*.json")}, QDir::Files,
                           QDirIterator::Subdirectories);
        if (!files.hasNext())
            QSKIP("The corpus is not here.");
        // Every hostile page of the set, sanitised, is laid out and painted.
        int pages = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
            for (const QJsonValue &value : cases) {
                HtmlView view;
                show(view, sanitiseHtml(value[QLatin1String("payload")].toString()).html, 400);
                QVERIFY(!view.isCutOff());
                painted(view, Qt::white);
                ++pages;
            }
        }
        QVERIFY(pages > 50);
    }
};

QTEST_MAIN(TestHtmlView)
#include "tst_html_view.moc"
