// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/html/html_fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <algorithm>

namespace okienko {

namespace {

constexpr int smallest = 1;
constexpr int largest = 200;
constexpr qsizetype cachedWidths = 4000;

QFont prepared(QFont font)
{
    // Unhinted advances grow evenly, so that the zoomed page breaks its lines where the layout did.
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

} // namespace

HtmlFonts::HtmlFonts(const QFont &base)
    : m_base(prepared(base)), m_basePixels(std::clamp(QFontInfo(base).pixelSize(), 6, largest))
{
}

QStringList HtmlFonts::resolve(const QString &families)
{
    const auto cached = m_resolved.constFind(families);
    if (cached != m_resolved.constEnd())
        return *cached;
    QStringList result;
    const auto names = QStringView(families).split(u',', Qt::SkipEmptyParts);
    for (QStringView name : names) {
        name = name.trimmed();
        while (name.size() >= 2 && (name.front() == u'"' || name.front() == u'\''))
            name = name.mid(1, name.size() - 2).trimmed();
        const QString family = name.toString();
        const QString lower = family.toLower();
        if (lower == QLatin1String("monospace")) {
            result << QFontDatabase::systemFont(QFontDatabase::FixedFont).families();
        } else if (lower == QLatin1String("serif")) {
            result << QStringLiteral("Liberation Serif") << QStringLiteral("DejaVu Serif")
                   << QStringLiteral("Noto Serif") << QStringLiteral("serif");
        } else if (lower == QLatin1String("sans-serif") || lower == QLatin1String("system-ui")) {
            result << m_base.families();
        } else if (!family.isEmpty() && QFontDatabase::hasFamily(family)) {
            result << family;
        }
        if (result.size() >= 8)
            break;
    }
    if (result.isEmpty()) {
        const QString lower = families.toLower();
        if (lower.contains(QLatin1String("courier")) || lower.contains(QLatin1String("consolas")))
            result << QFontDatabase::systemFont(QFontDatabase::FixedFont).families();
        else if (lower.contains(QLatin1String("times")) || lower.contains(QLatin1String("georgia")))
            result << QStringLiteral("Liberation Serif") << QStringLiteral("DejaVu Serif");
    }
    result << m_base.families();
    result.removeDuplicates();
    m_resolved.insert(families, result);
    return result;
}

int HtmlFonts::add(const QString &families, int pixels, int weight, bool italic, bool underline, bool strike,
                   bool overline)
{
    QFont font(m_base);
    font.setFamilies(resolve(families));
    font.setPixelSize(std::clamp(pixels, smallest, largest));
    font.setWeight(QFont::Weight(std::clamp(weight, 100, 900)));
    font.setItalic(italic);
    font.setUnderline(underline);
    font.setStrikeOut(strike);
    font.setOverline(overline);
    const QFontMetricsF metrics(font);
    m_faces.push_back({font, metrics, {}, qRound(metrics.ascent()), qRound(metrics.descent()),
                       qMax(0, qRound(metrics.leading()))});
    return int(m_faces.size()) - 1;
}

int HtmlFonts::width(int index, const char *utf8)
{
    Face &face = m_faces.at(size_t(index));
    const QByteArray key = QByteArray::fromRawData(utf8, qsizetype(qstrlen(utf8)));
    const auto cached = face.widths.constFind(key);
    if (cached != face.widths.constEnd())
        return *cached;
    const int width = qRound(face.metrics.horizontalAdvance(QString::fromUtf8(key)));
    if (face.widths.size() < cachedWidths)
        face.widths.insert(QByteArray(utf8), width);
    return width;
}

} // namespace okienko
