// SPDX-License-Identifier: GPL-3.0-or-later
// What showing HTML mail costs (sanitising, the wait of the window, layout, painting), and how near it comes to
// Chromium. Figures only, nothing fails.
//   bench_html [FILE…]                       costs, of generated pages and of files
//   bench_html --corpus DIR [--chromium]     sanitising a corpus; with --chromium: the share of the words that are kept
//   bench_html --beside DIR [--count N] [--width W] [--out FOLDER] [--only TEXT]   pictures beside Chromium's
#include "models/html/sanitiser.h"
#include "tests/support/html_pages.h"
#include "tests/support/page_likeness.h"
#include "widgets/common/theme.h"
#include "widgets/html/html_view.h"

#include <QApplication>
#include <QBuffer>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFontInfo>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTextStream>
#include <algorithm>
#include <memory>
#include <numeric>
#include <vector>

using namespace okienko;
using namespace okienko::test;

namespace {

QString letter(int paragraphs)
{
    QString html;
    for (int i = 0; i < paragraphs; ++i) {
        html += QStringLiteral("<p>Dzień dobry, zamówienie <b>%1</b> nie dotarło, proszę o <a href=\"https://example.com/%1\">"
                               "sprawdzenie przesyłki</a> i odpowiedź.</p>").arg(i);
    }
    return html;
}

/// Like the newsletters of shops: a frame of tables, rows of pictures with text.
QString newsletter(int rows, int depth)
{
    QString html;
    for (int i = 0; i < depth; ++i)
        html += QStringLiteral("<table width=\"100%\" cellpadding=\"4\" align=\"center\"><tr><td align=\"center\">");
    html += QStringLiteral("<table width=\"600\" bgcolor=\"#ffffff\">");
    for (int i = 0; i < rows; ++i) {
        html += QStringLiteral("<tr><td width=\"200\"><img width=\"180\" height=\"120\" alt=\"Produkt %1\" "
                               "data-remote-src=\"https://example.com/%1.png\"></td><td><h3>Produkt %1</h3>"
                               "<p style=\"font-family:Arial;font-size:14px;color:#444444\">Opis produktu w dwóch "
                               "zdaniach. Cena spadła o dwadzieścia procent.</p></td></tr>").arg(i);
    }
    html += QStringLiteral("</table>");
    for (int i = 0; i < depth; ++i)
        html += QStringLiteral("</td></tr></table>");
    return html;
}

void measure(QTextStream &out, const QString &name, const QString &html)
{
    QElapsedTimer timer;
    timer.start();
    const auto ms = [&timer] { return QString::number(double(timer.nsecsElapsed()) / 1e6, 'f', 1); };
    const SanitisedHtml safe = sanitiseHtml(html);
    const QString sanitised = ms();
    const QString plain = htmlToText(html);
    HtmlView view;
    view.resize(700, 900);
    timer.restart();
    view.setHtml(safe.html, plain);
    const bool ready = view.isReady();
    const QString hold = ms();
    const auto length = view.documentText().size();
    const QString layout = ms();
    QImage image(700, 900, QImage::Format_RGB32);
    image.fill(Qt::white);
    timer.restart();
    view.render(&image, QPoint(), QRegion(), QWidget::DrawChildren);
    const QString paint = ms();
    out << name.leftJustified(36) << " sanitise " << sanitised << " ms, window held " << hold << " ms"
        << (ready ? " (laid out at once)" : "") << ", layout " << layout << " ms, first screen painted in " << paint
        << " ms, " << length << " characters, height " << view.heightForWidth(700) << (view.isCutOff() ? ", cut off" : "") << Qt::endl;
}

/// A conversation of short mails: what its views take before the window can look at its events again.
void measureConversation(QTextStream &out, int mails)
{
    const SanitisedHtml safe = sanitiseHtml(letter(4));
    QElapsedTimer timer;
    timer.start();
    std::vector<std::unique_ptr<HtmlView>> views;
    int height = 0;
    for (int i = 0; i < mails; ++i) {
        views.push_back(std::make_unique<HtmlView>());
        views.back()->resize(700, 100);
        views.back()->setHtml(safe.html, {});
        height += views.back()->heightForWidth(700);
    }
    const double held = double(timer.nsecsElapsed()) / 1e6;
    const auto ready = std::count_if(views.begin(), views.end(), [](const auto &view) { return view->isReady(); });
    out << QStringLiteral("conversation of %1 short mails").arg(mails).leftJustified(36) << " window held "
        << QString::number(held, 'f', 1) << " ms, " << ready << " laid out at once, height " << height << Qt::endl;
    while (!std::all_of(views.begin(), views.end(), [](const auto &view) { return view->isReady(); }))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

double percentile(QList<double> values, double share)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, qsizetype(share * double(values.size()))));
}

QString figure(double value, int decimals = 2)
{
    return QString::number(value, 'f', decimals);
}

/// Sanitising and reading of everything, three times; the median run counts.
void measureCorpus(QTextStream &out, const QList<HtmlSample> &samples)
{
    qsizetype characters = 0;
    for (const HtmlSample &sample : samples)
        characters += sample.html.size();
    QList<double> safe;
    QList<double> text;
    QList<double> single;
    for (int round = 0; round < 3; ++round) {
        QElapsedTimer timer;
        double safeTime = 0;
        double textTime = 0;
        single.clear();
        for (const HtmlSample &sample : samples) {
            timer.start();
            const SanitisedHtml result = sanitiseHtml(sample.html);
            const double took = double(timer.nsecsElapsed()) / 1e6;
            timer.start();
            const QString plain = htmlToText(sample.html);
            textTime += double(timer.nsecsElapsed()) / 1e6;
            safeTime += took;
            single << took;
        }
        safe << safeTime;
        text << textTime;
    }
    const double megabytes = double(characters) / 1e6;
    out << samples.size() << " pages, " << figure(megabytes) << " million characters\n"
        << "sanitised in " << figure(percentile(safe, 0.5), 0) << " ms (" << figure(megabytes * 1000 / percentile(safe, 0.5), 1)
        << " million/s; a page p50 " << figure(percentile(single, 0.5)) << ", p95 " << figure(percentile(single, 0.95))
        << ", most " << figure(percentile(single, 1.0)) << " ms), read as text in " << figure(percentile(text, 0.5), 0)
        << " ms (" << figure(megabytes * 1000 / percentile(text, 0.5), 1) << " million/s)" << Qt::endl;
}

/// The words that Chromium shows of the original page, looked for in what the view shows of the sanitised one.
void measureWords(QTextStream &out, const QList<HtmlSample> &samples)
{
    constexpr int width = 700;
    QList<QString> pages;
    for (const HtmlSample &sample : samples)
        pages << sample.html;
    const QList<QString> shown = Chromium().visibleTexts(pages, width);
    qsizetype there = 0;
    qsizetype kept = 0;
    int readable = 0;
    int whole = 0;
    for (qsizetype i = 0; i < samples.size(); ++i) {
        if (shown.at(i).isNull())
            continue;
        const QStringList original = readableWords(shown.at(i));
        HtmlView view;
        view.resize(width, 600);
        view.setHtml(sanitiseHtml(samples.at(i).html).html, htmlToText(samples.at(i).html));
        const QStringList ours = readableWords(view.plainText());
        const QList<std::pair<int, int>> pairs = aligned(original, ours);
        ++readable;
        there += original.size();
        kept += pairs.size();
        whole += pairs.size() == original.size();
        if (pairs.size() == original.size())
            continue;
        QStringList missed = original;
        for (qsizetype k = pairs.size(); k-- > 0;)
            missed.removeAt(pairs.at(k).first);
        out << "  " << samples.at(i).name << ": " << missed.size() << " of " << original.size() << " missed: "
            << missed.mid(0, 8).join(QLatin1Char(' ')).left(100) << "\n";
    }
    out << readable << " of " << samples.size() << " pages could be read by Chromium; " << whole
        << " keep every word; words kept " << kept << " of " << there << " (" << figure(100.0 * double(kept) / double(std::max<qsizetype>(there, 1)), 3)
        << " %)" << Qt::endl;
}

QImage standIn(const QString &url, QSize size)
{
    QImage image(size.expandedTo(QSize(1, 1)).boundedTo(QSize(1200, 1200)), QImage::Format_RGB32);
    image.fill(QColor::fromHsl(int(qHash(url, 7) % 360), 90, 205));
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

/// The sanitised page with every picture there is: those of the mail, and coloured ones for those of the web.
struct BesidePage {
    QString html;                        ///< for the view
    QString forChromium;
    QHash<QString, QImage> byContentId;
    QHash<QString, QImage> byUrl;
};

BesidePage besidePage(const HtmlSample &sample)
{
    static const QRegularExpression image(QStringLiteral("<img[^>]*>"));
    static const QRegularExpression remote(QStringLiteral("data-remote-src=\"([^\"]*)\""));
    static const QRegularExpression inside(QStringLiteral("src=\"cid:([^\"]*)\""));
    static const QRegularExpression width(QStringLiteral(" width=\"(\\d+)\""));
    static const QRegularExpression height(QStringLiteral(" height=\"(\\d+)\""));
    BesidePage page;
    page.html = sanitiseHtml(sample.html).html;
    qsizetype from = 0;
    for (auto it = image.globalMatch(page.html); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        page.forChromium += QStringView(page.html).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        QString tag = match.captured();
        if (const auto url = remote.match(tag); url.hasMatch()) {
            const QString plain = url.captured(1).replace(QLatin1String("&amp;"), QLatin1String("&"));
            const QSize size(std::max(1, width.match(tag).hasMatch() ? width.match(tag).captured(1).toInt() : 120),
                             std::max(1, height.match(tag).hasMatch() ? height.match(tag).captured(1).toInt() : 40));
            if (!page.byUrl.contains(plain))
                page.byUrl.insert(plain, standIn(plain, size));
            tag.replace(url.captured(), QStringLiteral("src=\"%1\"").arg(dataUri(page.byUrl.value(plain))));
        } else if (const auto id = inside.match(tag); id.hasMatch()) {
            QImage picture;
            picture.loadFromData(sample.pictures.value(id.captured(1)));
            if (picture.isNull())
                picture = standIn(id.captured(1), QSize(120, 40));
            page.byContentId.insert(id.captured(1), picture);
            tag.replace(id.captured(), QStringLiteral("src=\"%1\"").arg(dataUri(picture)));
        }
        page.forChromium += tag;
    }
    page.forChromium += QStringView(page.html).mid(from);
    return page;
}

QList<WordBox> wordsOf(const HtmlView &view)
{
    static const QRegularExpression word(QStringLiteral("[^\\s\\x{a0}]+"));
    QList<WordBox> words;
    for (auto it = word.globalMatch(view.documentText()); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QRectF rect = view.characterRect(int(match.capturedStart()));
        const QRectF last = view.characterRect(int(match.capturedEnd()) - 1);
        // A word over two lines stands where it begins.
        if (qAbs(last.center().y() - rect.center().y()) < rect.height() / 2)
            rect = rect.united(last);
        words.append({match.captured(), rect});
    }
    return words;
}

/// The mails with the most to get wrong: tables first, then length; right-to-left and lists are always among them.
QList<HtmlSample> tellingMails(QList<HtmlSample> samples, int count)
{
    samples.erase(std::remove_if(samples.begin(), samples.end(), [](const HtmlSample &s) { return !s.fromMail || s.html.size() < 200; }),
                  samples.end());
    const auto weight = [](const HtmlSample &s) {
        static const QRegularExpression rightToLeft(QStringLiteral("[\\x{590}-\\x{6ff}]{3}"));
        return s.html.count(QLatin1String("<table"), Qt::CaseInsensitive) * 500 + std::min<qsizetype>(s.html.size(), 60'000) / 4
            + (s.html.contains(rightToLeft) ? 1'000'000 : 0)
            + s.html.count(QLatin1String("<li"), Qt::CaseInsensitive) * 200;
    };
    std::stable_sort(samples.begin(), samples.end(), [&](const auto &a, const auto &b) { return weight(a) > weight(b); });
    // Copies of one newsletter would crowd out the rest.
    QList<HtmlSample> chosen;
    QStringList heads;
    for (const HtmlSample &sample : std::as_const(samples)) {
        const QString head = sanitiseHtml(sample.html.left(20'000)).html.left(400);
        if (heads.contains(head) || sanitiseHtml(sample.html).truncated)
            continue;
        heads << head;
        chosen << sample;
        if (chosen.size() >= count)
            break;
    }
    return chosen;
}

void measureBeside(QTextStream &out, const QList<HtmlSample> &samples, int width, const QString &folder)
{
    constexpr int tallest = 6000;
    const Chromium chromium;
    QList<double> all;
    out << "similarity = mean of: words kept, columns, lines, height, colours of blocks\n";
    for (qsizetype i = 0; i < samples.size(); ++i) {
        const BesidePage page = besidePage(samples.at(i));
        HtmlView view;
        view.resize(width, 100);
        view.setHtml(page.html, htmlToText(samples.at(i).html));
        for (auto it = page.byContentId.begin(); it != page.byContentId.end(); ++it)
            view.setImage(it.key(), it.value());
        for (auto it = page.byUrl.begin(); it != page.byUrl.end(); ++it)
            view.setRemoteImage(QUrl(it.key()), it.value());
        const qsizetype length = view.documentText().size();
        view.resize(width, std::clamp(view.heightForWidth(width), 20, tallest));
        QImage ours(view.size(), QImage::Format_RGB32);
        ours.fill(Qt::white);
        static_cast<void>(view.documentText());
        view.render(&ours, QPoint(), QRegion(), QWidget::DrawChildren);

        const QByteArray head = QStringLiteral("<!doctype html><meta charset=utf-8><style>body{margin:0;font:%1px %2;line-height:1.4}"
                                               "blockquote{margin:8px 0;padding-left:12px;border-left:2px solid #c9ced6}"
                                               "a{color:#1f5fbf}</style><body>")
                                    .arg(QFontInfo(view.font()).pixelSize()).arg(view.font().family()).toUtf8();
        const QByteArray html = head + page.forChromium.toUtf8();
        // A page wider than the pane is shown smaller by the view; so here: laid out as wide as it wants, and scaled.
        constexpr double smallest = 0.6;
        int reach = width;
        int there = width;
        QList<WordBox> words = chromium.words(html, width, &reach);
        if (reach > width + 1) {
            there = std::min(reach, int(width / smallest));
            words = chromium.words(html, there, &reach);
        }
        const double scale = std::max(smallest, double(width) / std::max(reach, width));
        double bottom = 20;
        for (const WordBox &word : words)
            bottom = std::max(bottom, word.rect.bottom());
        QImage theirs = chromium.picture(html, std::max(there, std::min(reach, int(width / smallest))), std::clamp(int(bottom) + 400, 100, tallest)).convertToFormat(QImage::Format_RGB32);
        // Down to the last row that is not white.
        int used = theirs.height();
        const auto white = [&](int y) {
            const auto *row = reinterpret_cast<const QRgb *>(theirs.constScanLine(y));
            return std::all_of(row, row + theirs.width(), [](QRgb c) { return (c & 0xffffff) == 0xffffff; });
        };
        while (used > 20 && white(used - 1))
            --used;
        theirs = theirs.copy(0, 0, theirs.width(), used);
        if (theirs.width() != width) {
            theirs = theirs.scaledToWidth(width, Qt::SmoothTransformation);
            for (WordBox &word : words)
                word.rect = QRectF(word.rect.topLeft() * scale, word.rect.size() * scale);
        }
        PageLikeness like = likeness(words, wordsOf(view));
        compareBlocks(like, theirs, ours);
        all << like.all();
        out << QStringLiteral("%1").arg(i, 2, 10, QLatin1Char('0')) << "  " << figure(like.all()) << "  words " << figure(like.words) << " of " << like.wordsThere
            << ", columns " << figure(like.columns) << ", lines " << figure(like.lines) << ", height " << figure(like.height)
            << " (" << ours.height() << "/" << theirs.height() << "), blocks " << figure(like.blocks)
            << (view.isCutOff() ? ", cut off" : "") << "  " << samples.at(i).name << (length == 0 ? " (no text)" : "") << Qt::endl;
        if (folder.isEmpty())
            continue;
        QImage pair(2 * width + 12, std::max(ours.height(), theirs.height()), QImage::Format_RGB32);
        pair.fill(QColor(0x60, 0x60, 0x90));
        QPainter painter(&pair);
        painter.drawImage(0, 0, ours);
        painter.drawImage(width + 12, 0, theirs);
        painter.end();
        pair.save(QStringLiteral("%1/%2.png").arg(folder).arg(i, 2, 10, QLatin1Char('0')));
        QFile file(QStringLiteral("%1/%2.html").arg(folder).arg(i, 2, 10, QLatin1Char('0')));
        if (file.open(QIODevice::WriteOnly))
            file.write(html);
    }
    out << "similarity of " << all.size() << " mails: median " << figure(percentile(all, 0.5), 3) << ", worst " << figure(percentile(all, 0), 3)
        << ", mean " << figure(std::accumulate(all.begin(), all.end(), 0.0) / double(std::max<qsizetype>(all.size(), 1)), 3) << Qt::endl;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Theme::instance().apply(application, ThemeMode::Light);
    QTextStream out(stdout);
    const auto option = [](const char *name, const char *description, const QString &value = {}) {
        return QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(description), QStringLiteral("VALUE"), value);
    };
    QCommandLineParser parser;
    parser.addOption(option("corpus", "folder with pages and mails"));
    parser.addOption({QStringLiteral("chromium"), QStringLiteral("compare the words")});
    parser.addOption(option("beside", "folder with mails to draw beside Chromium"));
    parser.addOption(option("count", "so many mails", QStringLiteral("30")));
    parser.addOption(option("width", "in pixels", QStringLiteral("700")));
    parser.addOption(option("out", "folder for the pictures"));
    parser.addOption(option("only", "mails whose name has this in it"));
    parser.process(application);
    if (const QString corpus = parser.value(QStringLiteral("corpus")); !corpus.isEmpty()) {
        const QList<HtmlSample> samples = corpusHtml(corpus);
        measureCorpus(out, samples);
        if (parser.isSet(QStringLiteral("chromium")))
            measureWords(out, samples);
        return 0;
    }
    if (const QString corpus = parser.value(QStringLiteral("beside")); !corpus.isEmpty()) {
        QList<HtmlSample> samples = corpusHtml(corpus);
        if (const QString only = parser.value(QStringLiteral("only")); !only.isEmpty())
            samples.erase(std::remove_if(samples.begin(), samples.end(), [&](const HtmlSample &s) { return !s.name.contains(only); }),
                          samples.end());
        const QString folder = parser.value(QStringLiteral("out"));
        if (!folder.isEmpty())
            QDir().mkpath(folder);
        measureBeside(out, tellingMails(samples, parser.value(QStringLiteral("count")).toInt()),
                      parser.value(QStringLiteral("width")).toInt(), folder);
        return 0;
    }
    // The first text of a program pays for loading its fonts.
    measure(out, QStringLiteral("warm-up"), letter(2));
    measure(out, QStringLiteral("short letter"), letter(4));
    measure(out, QStringLiteral("long letter"), letter(200));
    measure(out, QStringLiteral("newsletter, 30 rows"), newsletter(30, 4));
    measure(out, QStringLiteral("newsletter, 300 rows, 8 tables deep"), newsletter(300, 8));
    QCoreApplication::processEvents();
    measureConversation(out, 20);
    measureConversation(out, 60);
    measure(out, QStringLiteral("a million elements"), QStringLiteral("<b>x</b>").repeated(1'000'000));
    measure(out, QStringLiteral("10,000 nested tables"), QStringLiteral("<table><tr><td>").repeated(10'000));
    for (const QString &name : parser.positionalArguments()) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            measure(out, file.fileName().section(u'/', -1), QString::fromUtf8(file.readAll()));
    }
    return 0;
}
