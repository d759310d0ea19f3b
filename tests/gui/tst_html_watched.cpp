// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile pages through sanitiser and view, in a process whose system calls are watched: no request, no look-up, no
// file (BAD_INPUT 58–66). The program starts itself for that.
#include "models/html/sanitiser.h"
#include "tests/support/html_pages.h"
#include "tests/support/remote_vectors.h"
#include "tests/support/system_watch.h"
#include "widgets/common/theme.h"
#include "widgets/html/html_view.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMimeData>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <netdb.h>

using namespace okienko;
using namespace okienko::test;

namespace {

constexpr const char *leakHost = "leak.okienko.invalid";

/// Everything a person does with a message, without a person.
void use(HtmlView &view, const QString &html)
{
    view.resize(500, 100);
    view.setHtml(sanitiseHtml(html).html, htmlToText(html));
    static_cast<void>(view.documentText());
    view.resize(500, qBound(20, view.heightForWidth(500), 2000));
    QImage image(view.size(), QImage::Format_RGB32);
    view.render(&image, QPoint(), QRegion(), QWidget::DrawChildren);
    QMouseEvent move(QEvent::MouseMove, QPointF(10, 10), QPointF(), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(&view, &move);
    view.selectAll();
    view.copySelection();
    view.find(QStringLiteral("x"));
    // What was copied, put into a page again; and what an answer would quote.
    if (const QMimeData *copied = QGuiApplication::clipboard()->mimeData(); copied && copied->hasHtml())
        view.setHtml(sanitiseHtml(copied->html()).html, {});
    static_cast<void>(view.plainText());
    view.setHtml(sanitiseHtml(QStringLiteral("<blockquote>") + html).html, {});
    static_cast<void>(view.plainText());
}

int showPages(const QString &file)
{
    Theme::instance().apply(*qApp, ThemeMode::Light);
    QFile pages(file);
    if (!pages.open(QIODevice::ReadOnly))
        return 2;
    const QJsonArray all = QJsonDocument::fromJson(pages.readAll()).array();
    pages.close();
    // Fonts and readers of picture formats are looked for once in a program's life.
    static_cast<void>(QImageReader::supportedImageFormats());
    HtmlView view;
    use(view, QStringLiteral("<p>warm-up <b>bold</b> <i>italic</i></p>"));
    SystemWatch::mark(SystemWatch::beginMark);
    for (const QJsonValue &page : all)
        use(view, page.toString());
    SystemWatch::mark(SystemWatch::endMark);
    printf("%d pages\n", int(all.size()));
    return all.isEmpty() ? 3 : 0;
}

/// The controls: what the watch must see.
int leak(const QString &kind)
{
    SystemWatch::mark(SystemWatch::beginMark);
    if (kind == QLatin1String("connect")) {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), 9);
        socket.waitForConnected(200);
    } else if (kind == QLatin1String("lookup")) {
        addrinfo *found = nullptr;
        if (getaddrinfo(leakHost, "80", nullptr, &found) == 0)
            freeaddrinfo(found);
    } else {
        QFile file(QStringLiteral("/etc/hostname"));
        static_cast<void>(file.open(QIODevice::ReadOnly));
    }
    SystemWatch::mark(SystemWatch::endMark);
    return 0;
}

} // namespace

class TestHtmlWatched : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] SystemWatch watched(const QStringList &pages) const
    {
        const QString file = m_folder.filePath(QStringLiteral("pages.json"));
        QFile out(file);
        if (out.open(QIODevice::WriteOnly))
            out.write(QJsonDocument(QJsonArray::fromStringList(pages)).toJson());
        out.close();
        return SystemWatch::run(QCoreApplication::applicationFilePath(), {QStringLiteral("--show"), file}, m_folder.path());
    }

    static QStringList pagesOf(const QList<RemoteVector> &vectors)
    {
        QStringList pages;
        for (const RemoteVector &vector : vectors)
            pages << vector.html;
        return pages;
    }

    void nothingIsAsked(const QStringList &pages)
    {
        const SystemWatch watch = watched(pages);
        QVERIFY2(watch.ran, qPrintable(watch.problem));
        QVERIFY2(watch.output.contains(QByteArray::number(pages.size()) + " pages"), watch.output.constData());
        QVERIFY2(watch.network.isEmpty(), qPrintable(watch.network.join(QLatin1Char('\n'))));
        QVERIFY2(watch.files.isEmpty(), qPrintable(watch.files.join(QLatin1Char('\n'))));
    }

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    // The watch is worth something only where it sees what it looks for.
    void theWatchSees_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("network");
        QTest::newRow("a connection") << QStringLiteral("connect") << true;
        QTest::newRow("a look-up") << QStringLiteral("lookup") << true;
        QTest::newRow("a file") << QStringLiteral("file") << false;
    }
    void theWatchSees()
    {
        QFETCH(QString, kind);
        QFETCH(bool, network);
        const SystemWatch watch = SystemWatch::run(QCoreApplication::applicationFilePath(),
                                                   {QStringLiteral("--leak"), kind}, m_folder.path());
        QVERIFY2(watch.ran, qPrintable(watch.problem));
        if (network)
            QVERIFY(!watch.network.isEmpty());
        else
            QVERIFY(watch.files.contains(QStringLiteral("/etc/hostname")));
    }

    void bad58_everyVectorAsksForNothing()
    {
        // A server that would be reached where the system gives the child no network of its own.
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QList<RemoteVector> vectors = remoteVectors(QStringLiteral("http://127.0.0.1:%1/leak").arg(server.serverPort()),
                                                          QString::fromLatin1(leakHost));
        // The Email Privacy Tester's 39 and HTTPLeaks' 217.
        QVERIFY2(vectors.size() >= 39 + 217, qPrintable(QString::number(vectors.size())));
        nothingIsAsked(pagesOf(vectors));
        QVERIFY(!server.hasPendingConnections());
        qInfo("%d vectors", int(vectors.size()));
    }

    void bad58_nothingThatFetchesIsLeft()
    {
        static const QRegularExpression fetching(
            QStringLiteral("<[^>]* (?:src|srcset|background|poster|action|ping|lowsrc|data|cite|longdesc|profile|manifest|code)=\"(?!cid:|data:image/)"
                           "|url\\s*\\(|@import|<(?:link|meta|base|script|iframe|object|embed|svg|math|style>[^<]*[@(])"),
            QRegularExpression::CaseInsensitiveOption);
        for (const RemoteVector &vector : remoteVectors(QStringLiteral("http://t.example/"), QString::fromLatin1(leakHost))) {
            // What a tooltip or a missing picture's words say is text.
            static const QRegularExpression words(QStringLiteral(" (?:title|alt)=\"[^\"]*\""));
            const QString safe = sanitiseHtml(vector.html).html.remove(words);
            const QRegularExpressionMatch match = fetching.match(safe);
            QVERIFY2(!match.hasMatch(), qPrintable(vector.name + QStringLiteral(": ") + vector.html + QStringLiteral(" -> ") + safe));
        }
    }

    void bad59_to_66_data()
    {
        QTest::addColumn<QStringList>("pages");
        const auto row = [](const char *name, const QStringList &pages) { QTest::newRow(name) << pages; };
        row("bad59_svgFeImage",
            {QStringLiteral("<svg><filter id=f><feImage href='http://leak.okienko.invalid/'/></filter><rect filter='url(#f)'/></svg>"),
             QStringLiteral("<img src=\"data:image/svg+xml;base64,PHN2Zz48ZmVJbWFnZSBocmVmPSJodHRwOi8vbGVhay5va2llbmtvLmludmFsaWQvIi8+PC9zdmc+\">")});
        row("bad60_cssLinkToPrivateRanges",
            {QStringLiteral("<link rel=stylesheet href=http://127.0.0.1/a.css><style>@import 'http://10.0.0.1/';@import url(http://[::1]/);</style>"),
             QStringLiteral("<p style=\"background:url(http://192.168.0.1/reboot)\">x<img src=http://169.254.169.254/latest/>")});
        row("bad61_dataIframe",
            {QStringLiteral("<iframe src=\"data:text/html,<img src='http://leak.okienko.invalid/'>\"></iframe>"),
             QStringLiteral("<iframe srcdoc=\"<script src='http://leak.okienko.invalid/'></script>\"></iframe>")});
        row("bad62_cidCssThatFetchesAgain",
            {QStringLiteral("<link rel=stylesheet href=cid:style><style>@import 'cid:style';p{background:url(cid:x)}</style><p>x"),
             QStringLiteral("<img src='cid:../../etc/hostname'><img src='cid:http://leak.okienko.invalid/'>")});
        row("bad63_dnsPrefetch",
            {QStringLiteral("<meta http-equiv=x-dns-prefetch-control content=on><link rel=dns-prefetch href=//leak.okienko.invalid>"),
             QStringLiteral("<link rel=preconnect href=//leak.okienko.invalid><a href=http://leak.okienko.invalid/>x</a>")});
        row("bad64_scriptInScript",
            {QStringLiteral("<sc<script>ript src=http://leak.okienko.invalid/></sc</script>ript>x"),
             QStringLiteral("<<script>script>fetch('http://leak.okienko.invalid/')</script>")});
        row("bad65_fileAndShareImages",
            {QStringLiteral("<img src=file:///etc/hostname><img src=/etc/hostname><img src='\\\\leak.okienko.invalid\\a.png'>"),
             QStringLiteral("<img src=file://leak.okienko.invalid/a><img src=:/icons/reply.svg><img src=qrc:/icons/reply.svg>")});
        row("bad66_answersLoadNothing",
            {QStringLiteral("<div class=gmail_quote><blockquote><img src=http://leak.okienko.invalid/><p style='list-style:url(http://leak.okienko.invalid/)'>x</blockquote></div>"),
             QStringLiteral("<p>text</p><img src=http://leak.okienko.invalid/open.gif width=1 height=1>")});
    }
    void bad59_to_66()
    {
        QFETCH(QStringList, pages);
        nothingIsAsked(pages);
    }

    void bad66_theQuotedTextHoldsNoMarkup()
    {
        const QString text = htmlToText(QStringLiteral("<p>Hi</p><img src=http://t.example/a.png><img alt=Logo src=cid:x><style>@import 'http://t.example/'</style>"));
        QVERIFY(!text.contains(QLatin1String("t.example")));
        QVERIFY(!text.contains(QLatin1Char('<')));
    }

    void everyPageOfTheCorpusAsksForNothing()
    {
        const QList<HtmlSample> samples = corpusHtml(QStringLiteral(OKIENKO_CORPUS_DIR));
        if (samples.isEmpty())
            QSKIP("The corpus is not here (OKIENKO_CORPUS_DIR).");
        QStringList pages;
        for (const HtmlSample &sample : samples) {
            // Every attack, and mails as far as the time of a test allows; the bench takes all of them.
            if (sample.name.startsWith(QLatin1String("html/")) || (pages.size() < 150 && sample.html.size() < 4'000))
                pages << sample.html;
        }
        QVERIFY2(pages.size() >= 150, qPrintable(QString::number(pages.size())));
        nothingIsAsked(pages);
        qInfo("%d pages", int(pages.size()));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--show"))
        return showPages(arguments.value(2));
    if (arguments.value(1) == QLatin1String("--leak"))
        return leak(arguments.value(2));
    TestHtmlWatched test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_html_watched.moc"
