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
constexpr int usualPixels = 13;          ///< of the person's own text, where they changed nothing

/// Families that mail names most, and those with the same widths that free systems have.
QStringList sameWidths(const QString &family)
{
    static const QHash<QString, QStringList> known{
        {QStringLiteral("arial"), {QStringLiteral("Liberation Sans"), QStringLiteral("Arimo")}},
        {QStringLiteral("helvetica"), {QStringLiteral("Liberation Sans"), QStringLiteral("Arimo")}},
        {QStringLiteral("times new roman"), {QStringLiteral("Liberation Serif"), QStringLiteral("Tinos")}},
        {QStringLiteral("times"), {QStringLiteral("Liberation Serif"), QStringLiteral("Tinos")}},
        {QStringLiteral("courier new"), {QStringLiteral("Liberation Mono"), QStringLiteral("Cousine")}},
        {QStringLiteral("courier"), {QStringLiteral("Liberation Mono"), QStringLiteral("Cousine")}},
        {QStringLiteral("georgia"), {QStringLiteral("Gelasio")}},
        {QStringLiteral("calibri"), {QStringLiteral("Carlito")}},
        {QStringLiteral("cambria"), {QStringLiteral("Caladea")}}};
    return known.value(family);
}

/// A family that looks like one that is not there, where the list names nothing else.
QString similar(const QString &families)
{
    if (families.contains(QLatin1String("verdana")) || families.contains(QLatin1String("tahoma")))
        return QStringLiteral("DejaVu Sans");
    if (families.contains(QLatin1String("georgia")) || families.contains(QLatin1String("palatino")))
        return QStringLiteral("DejaVu Serif");
    if (families.contains(QLatin1String("consolas")) || families.contains(QLatin1String("monaco")))
        return QStringLiteral("Liberation Mono");
    return {};
}

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
        } else {
            for (const QString &like : sameWidths(lower)) {
                if (QFontDatabase::hasFamily(like))
                    result << like;
            }
        }
        if (result.size() >= 8)
            break;
    }
    if (result.isEmpty()) {
        const QString like = similar(families.toLower());
        if (!like.isEmpty() && QFontDatabase::hasFamily(like))
            result << like;
    }
    result << m_base.families();
    result.removeDuplicates();
    m_resolved.insert(families, result);
    return result;
}

int HtmlFonts::keywordPixels(const char *word) const
{
    static constexpr struct {
        const char *word;
        int pixels;
    } sizes[] = {{"xx-small", 9}, {"x-small", 10}, {"small", 13}, {"medium", 16}, {"large", 18}, {"x-large", 24},
                 {"xx-large", 32}, {"xxx-large", 48}};
    for (const auto &size : sizes) {
        if (qstricmp(word, size.word) == 0)
            return size.pixels * std::max(m_basePixels, usualPixels) / usualPixels;
    }
    return 0;
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
