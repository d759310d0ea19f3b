// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/html/html_text.h"
#include "models/html/sanitiser.h"

#include <QElapsedTimer>
#include <QTest>

using namespace okienko;
using namespace Qt::StringLiterals;

class TestSanitiser : public QObject {
    Q_OBJECT

private slots:
    void rebuilds_data();
    void rebuilds();
    void nothingFetches_data();
    void nothingFetches();
    void images();
    void sheets();
    void text_data();
    void text();
    void quotedPart();
    void deceptiveLinks_data();
    void deceptiveLinks();
    void bombs_data();
    void bombs();
};

void TestSanitiser::rebuilds_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *html, const char *safe) {
        QTest::newRow(html) << QString::fromUtf8(html) << u"<div>"_s + QString::fromUtf8(safe) + u"</div>"_s;
    };
    row("<p>a &lt;b&gt; &amp; c</p>", "<p>a &lt;b&gt; &amp; c</p>");
    row("<p onclick=x()>a</p>", "<p>a</p>");
    row("a<script>x</script>b", "ab");
    row("sc<script>x</script>ript", "script");
    row("<form><input name=a>b</form>", "b");
    row("<a href='javascript:x'>a</a>", "<a>a</a>");
    row("<a href='java\tscript:x'>a</a>", "<a>a</a>");
    row("<a href='&#106;avascript:x'>a</a>", "<a>a</a>");
    row("<a href='https://example.com/?a=1&amp;b=2'>a</a>", "<a href=\"https://example.com/?a=1&amp;b=2\">a</a>");
    row("<a href='file:///etc/passwd'>a</a>", "<a>a</a>");
    row("<a href='mailto:a@example.com?attach=/etc/passwd&subject=x'>a</a>",
        "<a href=\"mailto:a@example.com?subject=x\">a</a>");
    row("<a href='mailto:a@example.com?subject=x%0d%0aBcc:e@example.org'>a</a>", "<a href=\"mailto:a@example.com\">a</a>");
    row("<p style='color:red;background:url(http://x/)'>a</p>", "<p style=\"color:red;\">a</p>");
    row("<p style='background:#fff url(http://x/y.png) no-repeat'>a</p>", "<p style=\"background-color:#fff;\">a</p>");
    row("<p style='width:expression(x)'>a</p>", "<p>a</p>");
    row("<p style='w\\69 dth:10px;background-image:\\75 rl(http://x)'>a</p>", "<p style=\"width:10px;\">a</p>");
    row("<p style='position:fixed;top:0'>a</p>", "<p>a</p>");
    row("<p style='margin-top:-500px'>a</p>", "<p>a</p>");
    row("<svg><image href='http://x'/></svg>a", "a");
    row("<math><mtext>x</mtext></math>a", "a");
    row("<iframe src='data:text/html,x'></iframe>a", "a");
    row("<table background='http://x'><tr><td>a</td></tr></table>", "<table><tbody><tr><td>a</td></tr></tbody></table>");
    row("<custom>a</custom>", "a");
    row("<p title='\"><img src=x>'>a</p>", "<p title=\"&quot;&gt;&lt;img src=x&gt;\">a</p>");
}

void TestSanitiser::rebuilds()
{
    QFETCH(QString, html);
    QTEST(sanitiseHtml(html).html, "safe");
}

void TestSanitiser::nothingFetches_data()
{
    QTest::addColumn<QString>("html");
    for (const char *html : {"<img src=http://t.example/a.png>", "<img srcset='http://t.example/a.png 2x'>",
                             "<link rel=stylesheet href=http://t.example/a.css>", "<link rel=dns-prefetch href=//t.example>",
                             "<style>@import 'http://t.example/a.css';</style>",
                             "<style>@font-face{font-family:x;src:url(http://t.example/f)}</style>",
                             "<style>p{background-image:u\\72l(http://t.example/)}</style>",
                             "<p style=\"list-style:url('http://t.example/')\">", "<body background=http://t.example/>",
                             "<video poster=http://t.example/ src=http://t.example/></video>", "<audio src=http://t.example/>",
                             "<object data=http://t.example/></object>", "<embed src=http://t.example/>",
                             "<meta http-equiv=refresh content='0;url=http://t.example/'>", "<base href=http://t.example/>",
                             "<svg><feImage href='http://t.example/'/></svg>", "<input type=image src=http://t.example/>",
                             "<p style='content:url(http://t.example/)'>", "<p style='cursor:url(http://t.example/),auto'>",
                             "<p style='border-image:url(http://t.example/)'>", "<p style='background:image-set(\"http://t.example/\" 1x)'>",
                             "<img src='\\\\t.example\\a.png'>", "<img src=file://t.example/a>", "<iframe srcdoc='<img src=http://t.example/>'>",
                             "<style>p{color:red}</style><style>/*</style><img src=http://t.example/>*/</style>",
                             "<noscript><img src=http://t.example/></noscript>", "<template><img src=http://t.example/></template>"}) {
        QTest::newRow(html) << QString::fromUtf8(html);
    }
}

void TestSanitiser::nothingFetches()
{
    QFETCH(QString, html);
    QString safe = sanitiseHtml(html).html;
    safe.remove(u"data-remote-src=\"http://t.example/a.png\""_s).remove(u"data-remote-src=\"http://t.example/\""_s);
    QVERIFY2(!safe.contains(u"t.example"_s), qPrintable(safe));
}

void TestSanitiser::images()
{
    const SanitisedHtml safe = sanitiseHtml(
        u"<img src='cid:a%40b'><img src='https://x.example/1.png' width=5><img src='//x.example/2.png'>"
        "<img src='https://x.example/1.png'><img src='data:image/png;base64,aGVsbG8='><img src='data:image/svg+xml;base64,aGVsbG8='>"_s);
    QCOMPARE(safe.contentIds, QStringList{u"a@b"_s});
    QCOMPARE(safe.remoteImages, (QStringList{u"https://x.example/1.png"_s, u"https://x.example/2.png"_s}));
    QVERIFY(safe.html.contains(u"data-remote-src=\"https://x.example/1.png\""_s));
    QVERIFY(safe.html.contains(u" src=\"cid:a@b\""_s));
    QVERIFY(safe.html.contains(u"data:image/png;base64,aGVsbG8="_s));
    QVERIFY(!safe.html.contains(u"svg"_s));
}

void TestSanitiser::sheets()
{
    const QString safe = sanitiseHtml(u"<style><!-- .a, #b > p { color: red; position: fixed } @media screen { p { color: blue } } "
                                      "p[x=y] { color: green } td { padding: 2px } --></style><p class=a>x</p>"_s).html;
    QVERIFY(safe.startsWith(u"<style>.a,#b > p{color:red;}\ntd{padding:2px;}\n</style>"_s));
    QVERIFY(safe.contains(u"class=\"a\""_s));
}

void TestSanitiser::text_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *html, const char *text) { QTest::newRow(html) << QString::fromUtf8(html) << QString::fromUtf8(text); };
    row("<p>One</p><p>Two</p>", "One\n\nTwo");
    row("<div>One</div><div>Two</div>", "One\nTwo");
    row("a<br>b<br><br>c", "a\nb\n\nc");
    row("a  \n b", "a b");
    row("<ul><li>a<li>b</ul>", "• a\n• b");
    row("<ol><li>a<li>b</ol>", "1. a\n2. b");
    row("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a\tb\nc\td");
    row("<a href='https://example.com/x'>here</a>", "here <https://example.com/x>");
    row("<a href='https://example.com/'>example.com</a>", "example.com");
    row("<a href='mailto:a@example.com'>a@example.com</a>", "a@example.com");
    row("a<span style='display:none'>hidden</span>b", "ab");
    row("<style>.x{display:none}</style><p class=x>hidden</p>b", "b");
    row("<pre>a\n  b</pre>", "a\n  b");
    row("<blockquote type=cite>a<br>b</blockquote>", "> a\n> b");
    row("<p>a&nbsp;&zwnj;b</p>", "a \xe2\x80\x8c" "b");
    row("<title>t</title><script>s</script>x", "x");
    row("<img alt='Logo' src=x>", "[Logo]");
}

void TestSanitiser::text()
{
    QFETCH(QString, html);
    QTEST(htmlToText(html), "text");
}

void TestSanitiser::quotedPart()
{
    const HtmlText gmail = htmlToTextWithQuote(u"<div>Answer</div><div class=gmail_quote>On Monday x wrote:<blockquote class=gmail_quote>old</blockquote></div>"_s);
    QCOMPARE(gmail.text.left(gmail.quotedStart).trimmed(), u"Answer"_s);
    const HtmlText outlook = htmlToTextWithQuote(u"<div>Answer</div><div id=divRplyFwdMsg><b>From:</b> x</div><div>old</div>"_s);
    QCOMPARE(outlook.text.left(outlook.quotedStart).trimmed(), u"Answer"_s);
    const HtmlText below = htmlToTextWithQuote(u"<blockquote type=cite>old</blockquote><div>Answer</div>"_s);
    QCOMPARE(below.quotedStart, -1);
    QCOMPARE(htmlToTextWithQuote(u"<p>plain</p>"_s).quotedStart, -1);
}

void TestSanitiser::deceptiveLinks_data()
{
    QTest::addColumn<QString>("href");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    const auto row = [](const char *href, const char *text, const char *host) {
        QTest::newRow(text) << QString::fromUtf8(href) << QString::fromUtf8(text) << QString::fromUtf8(host);
    };
    row("https://evil.example/x", "https://www.bank.pl/login", "evil.example");
    row("https://evil.example/x", "www.bank.pl", "evil.example");
    row("https://www.bank.pl/a", "bank.pl", "");
    row("https://click.bank.pl/a", "www.bank.pl/login", "");
    row("https://evil.example/x", "Click here", "");
    row("https://evil.example/x", "faktura.pdf", "");
    row("https://bank.pl.evil.example/", "bank.pl", "bank.pl.evil.example");
    row("mailto:evil@evil.example", "help@bank.pl", "evil.example");
}

void TestSanitiser::deceptiveLinks()
{
    QFETCH(QString, href);
    QFETCH(QString, text);
    QTEST(deceptiveLinkHost(href, text).value_or(QString()), "host");
}

void TestSanitiser::bombs_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("10,000 tables in each other") << u"<table><tr><td>"_s.repeated(10'000) + u"text"_s;
    QTest::newRow("1,000,000 elements deep") << u"<i>"_s.repeated(1'000'000);
    QTest::newRow("1,000,000 blocks deep") << u"<p>"_s.repeated(1'000'000);
    QTest::newRow("1,000,000 divisions deep") << u"<div>"_s.repeated(1'000'000);
    QTest::newRow("1,000,000 elements side by side") << u"<b>x</b>"_s.repeated(1'000'000);
    QString fonts;
    for (int i = 0; i < 300; ++i)
        fonts += u"<font color=#%1>"_s.arg(i);
    QTest::newRow("open fonts in every paragraph") << fonts + u"<p>x</p>"_s.repeated(100'000);
    QTest::newRow("a million attributes") << u"<p "_s + u"a=b "_s.repeated(100'000) + u">x</p>"_s;
    QTest::newRow("style of 1 MB") << u"<style>"_s + u"p{color:red}"_s.repeated(90'000) + u"</style>x"_s;
    QTest::newRow("misnested") << u"<b><p></b><table><a>"_s.repeated(20'000);
    QTest::newRow("lists") << u"<ul><li>"_s.repeated(30'000);
}

void TestSanitiser::bombs()
{
    QFETCH(QString, html);
    QElapsedTimer timer;
    timer.start();
    const SanitisedHtml safe = sanitiseHtml(html);
    const QString plain = htmlToText(html);
    qInfo("%lld ms, %lld characters", static_cast<long long>(timer.elapsed()), static_cast<long long>(safe.html.size()));
    QVERIFY(safe.html.size() < 10'000'000);
    QVERIFY(plain.size() < 10'000'000);
    QVERIFY2(timer.elapsed() < 20'000, "HTML of a stranger must not hold the reader");
}

QTEST_GUILESS_MAIN(TestSanitiser)
#include "tst_sanitiser.moc"
