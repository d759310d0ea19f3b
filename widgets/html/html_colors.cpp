// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/html/html_colors.h"

#include <algorithm>
#include <cmath>

namespace okienko {

namespace {

constexpr double readable = 4.5;

double linear(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor withLightness(const QColor &color, double lightness, double saturationFactor = 1.0)
{
    float h = 0;
    float s = 0;
    float l = 0;
    float a = 1;
    color.getHslF(&h, &s, &l, &a);
    return QColor::fromHslF(std::max(h, 0.0F), std::clamp(s * float(saturationFactor), 0.0F, 1.0F),
                            float(std::clamp(lightness, 0.0, 1.0)), a);
}

double lightness(const QColor &color)
{
    return color.lightnessF();
}

/// Moves the lightness of a text as little as needed until it can be read on `under`.
QColor readableOn(const QColor &color, const QColor &under)
{
    if (contrastRatio(color, under) >= readable)
        return color;
    const bool lighter = contrastRatio(Qt::white, under) >= contrastRatio(Qt::black, under);
    const double end = lighter ? 1.0 : 0.0;
    double from = lightness(color);
    double to = end;
    for (int i = 0; i < 12; ++i) {
        const double middle = (from + to) / 2;
        (contrastRatio(withLightness(color, middle), under) >= readable ? to : from) = middle;
    }
    const QColor result = withLightness(color, to);
    if (contrastRatio(result, under) >= readable)
        return result;
    return lighter ? QColor(Qt::white) : QColor(Qt::black);
}

QColor blend(const QColor &color, const QColor &below)
{
    const float a = color.alphaF();
    return QColor::fromRgbF(color.redF() * a + below.redF() * (1 - a), color.greenF() * a + below.greenF() * (1 - a),
                            color.blueF() * a + below.blueF() * (1 - a));
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor HtmlColors::fill(const QColor &color) const
{
    // A colour that light text can be read on was chosen for it (a button, a dark head): it stays.
    if (!m_dark || !color.isValid() || contrastRatio(color, Qt::white) >= 3.0)
        return color;
    const QColor opaque(color.red(), color.green(), color.blue());
    if (opaque.lightnessF() > 0.985F) {
        QColor paper = m_paper;
        paper.setAlpha(color.alpha());
        return paper;
    }
    const double base = lightness(m_paper);
    // White meets the pane, the darkest of the light colours ends a little above it, with a calmer hue.
    const double target = base + (1.0 - lightness(opaque)) * 0.45 + 0.02;
    QColor result = withLightness(opaque, std::min(target, 0.34), 0.7);
    result.setAlpha(color.alpha());
    return result;
}

QColor HtmlColors::line(const QColor &color) const
{
    if (!m_dark || !color.isValid())
        return color;
    const QColor opaque(color.red(), color.green(), color.blue());
    const double light = lightness(opaque);
    QColor result = light > 0.5 ? withLightness(opaque, lightness(m_paper) + 0.12 + (1 - light) * 0.5)
                                : withLightness(opaque, 0.75 - light * 0.4);
    result.setAlpha(color.alpha());
    return result;
}

QColor HtmlColors::text(const QColor &color, const QColor &under) const
{
    if (!m_dark)
        return color;
    if (color.alpha() == 0)
        return color;
    const QColor below = under.isValid() ? blend(fill(under), m_paper) : m_paper;
    const bool kept = under.isValid() && fill(under) == under;
    const QColor opaque(color.red(), color.green(), color.blue());
    QColor result = opaque;
    if (!kept) {
        if (opaque.lightnessF() < 0.2F && opaque.hslSaturationF() < 0.3F)
            result = m_ink;
        else if (lightness(opaque) < 0.5)
            result = withLightness(opaque, 1.0 - lightness(opaque) * 0.6);
    }
    return readableOn(result, below);
}

} // namespace okienko
