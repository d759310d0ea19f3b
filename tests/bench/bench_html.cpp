// SPDX-License-Identifier: GPL-3.0-or-later
// What showing HTML mail costs: sanitising, the wait of the window, layout, painting. Figures only, nothing fails.
#include "models/html/sanitiser.h"
#include "widgets/common/theme.h"
#include "widgets/html/html_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QTextStream>
#include <algorithm>
#include <functional>

using namespace okienko;

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

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::instance().apply(application, ThemeMode::Light);
    QTextStream out(stdout);
    // The first text of a program pays for loading its fonts.
    measure(out, QStringLiteral("warm-up"), letter(2));
    measure(out, QStringLiteral("short letter"), letter(4));
    measure(out, QStringLiteral("long letter"), letter(200));
    measure(out, QStringLiteral("newsletter, 30 rows"), newsletter(30, 4));
    measure(out, QStringLiteral("newsletter, 300 rows, 8 tables deep"), newsletter(300, 8));
    measure(out, QStringLiteral("a million elements"), QStringLiteral("<b>x</b>").repeated(1'000'000));
    measure(out, QStringLiteral("10,000 nested tables"), QStringLiteral("<table><tr><td>").repeated(10'000));
    for (int i = 1; i < argc; ++i) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        if (file.open(QIODevice::ReadOnly))
            measure(out, file.fileName().section(u'/', -1), QString::fromUtf8(file.readAll()));
    }
    return 0;
}
