// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"

#include "widgets/common/svg_icon_engine.h"
#include "widgets/common/system_colors.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>
#include <array>

namespace okienko {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

ThemeColors lightColors()
{
    return {rgb(0xf5f6f8), rgb(0xffffff), rgb(0xe2e5ea), rgb(0x1c2430), rgb(0x667085), rgb(0x2f6fed),
            rgb(0xe8f0fe), rgb(0x1a7f4b), rgb(0xe3f5eb), rgb(0xa15c07), rgb(0xfdf1dc), rgb(0xb42318),
            rgb(0xfde8e6), rgb(0xfff8e1), rgb(0xeef0f4), rgb(0xffffff), false};
}

ThemeColors darkColors()
{
    return {rgb(0x14171c), rgb(0x1c2027), rgb(0x2c323c), rgb(0xe6e9ee), rgb(0x98a2b3), rgb(0x6ea0ff),
            rgb(0x233252), rgb(0x5fd39a), rgb(0x173528), rgb(0xf2b45a), rgb(0x3a2c12), rgb(0xff8a80),
            rgb(0x43201d), rgb(0x332d17), rgb(0x2a303a), rgb(0x0b1220), true};
}

QColor mixed(const QColor &a, const QColor &b, double shareOfB)
{
    const auto mix = [shareOfB](int x, int y) { return int(x + (y - x) * shareOfB); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

QPalette qtPalette(const ThemeColors &c)
{
    QPalette palette;
    const QColor disabled = mixed(c.muted, c.panel, 0.45);
    palette.setColor(QPalette::Window, c.background);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.panel);
    palette.setColor(QPalette::AlternateBase, c.background);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::Button, c.panel);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.bad);
    palette.setColor(QPalette::ToolTipBase, c.panel);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::Light, c.panel);
    palette.setColor(QPalette::Midlight, c.chip);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, c.line);
    palette.setColor(QPalette::Shadow, c.dark ? rgb(0x000000) : rgb(0x98a2b3));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

QString styleSheet(const ThemeColors &c)
{
    QFile file(QStringLiteral(":/okienko/style/okienko.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    // Longer names first, so that "@accent" does not eat the beginning of "@accentBackground".
    const std::pair<const char *, QColor> names[] = {
        {"@accentBackground", c.accentBackground},
        {"@accentPressed", mixed(c.accent, c.text, 0.25)},
        {"@accentHover", mixed(c.accent, c.text, 0.12)},
        {"@accent", c.accent},
        {"@background", c.background},
        {"@badBackground", c.badBackground},
        {"@bad", c.bad},
        {"@chip", c.chip},
        {"@disabled", mixed(c.muted, c.panel, 0.45)},
        {"@line", c.line},
        {"@muted", c.muted},
        {"@onAccent", c.onAccent},
        {"@panel", c.panel},
        {"@scroll", mixed(c.line, c.muted, 0.3)},
        {"@text", c.text},
        {"@warn", c.warn},
    };
    for (const auto &[name, color] : names)
        text.replace(QLatin1String(name), color.name());
    return text;
}

QString fontFamily()
{
    static const QString family = [] {
        for (const QString &name : {QStringLiteral("Inter"), QStringLiteral("Noto Sans")}) {
            if (QFontDatabase::families().contains(name))
                return name;
        }
        return QString();
    }();
    return family;
}

} // namespace

struct Theme::Private {
    QApplication *application = nullptr;
    ThemeMode mode = ThemeMode::System;
    bool dark = false;
    SystemColors system;

    void use(bool wantDark)
    {
        dark = wantDark;
        const ThemeColors &colors = Theme::palette(dark);
        application->setPalette(qtPalette(colors));
        application->setFont(Theme::font(13));
        application->setStyleSheet(styleSheet(colors));
    }
};

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

void Theme::apply(QApplication &application, ThemeMode mode)
{
    if (!d) {
        d = new Private; // for the life of the program, as the application's style is
        d->application = &application;
        // The widgets' own look differs too much between desktops for the design to hold; Fusion is drawn by us.
        application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        connect(&d->system, &SystemColors::changed, this, [this](bool dark) {
            if (d->mode != ThemeMode::System || d->dark == dark)
                return;
            d->use(dark);
            emit changed();
        });
    }
    d->mode = mode;
    d->use(mode == ThemeMode::System ? d->system.isDark() : mode == ThemeMode::Dark);
    emit changed();
}

const ThemeColors &Theme::palette(bool dark)
{
    static const ThemeColors light = lightColors();
    static const ThemeColors night = darkColors();
    return dark ? night : light;
}

const ThemeColors &Theme::colors() const
{
    return palette(d && d->dark);
}

ThemeMode Theme::mode() const
{
    return d ? d->mode : ThemeMode::System;
}

QIcon Theme::icon(const QString &name, const QColor &color)
{
    return QIcon(new SvgIconEngine(name, color));
}

QFont Theme::font(int pixelSize, int weight)
{
    QFont font = fontFamily().isEmpty() ? QFontDatabase::systemFont(QFontDatabase::GeneralFont) : QFont(fontFamily());
    font.setPixelSize(pixelSize);
    font.setWeight(QFont::Weight(weight));
    return font;
}

QColor Theme::avatarColor(const QString &name)
{
    static constexpr std::array<QRgb, 10> colors = {0x0e9384, 0xc11574, 0x7a5af8, 0x2f6fed, 0xb54708,
                                                    0x3538cd, 0x067647, 0x9f1ab1, 0xc4320a, 0x026aa2};
    // FNV-1a: the same in every run and on every machine, which qHash does not promise.
    quint32 hash = 2166136261u;
    for (const char byte : name.trimmed().toCaseFolded().toUtf8())
        hash = (hash ^ quint8(byte)) * 16777619u;
    return rgb(colors[hash % colors.size()]);
}

QString Theme::initials(const QString &name)
{
    QList<char32_t> firsts;
    bool inWord = false;
    for (const uint point : name.toUcs4()) {
        if (point == U'@')
            break; // an address: its local part only
        if (!QChar::isLetterOrNumber(point)) {
            // Combining marks, apostrophes and hyphens do not begin a new word.
            inWord = inWord && !QChar::isSpace(point) && point != U'.' && point != U'_';
            continue;
        }
        if (!inWord)
            firsts.append(QChar::toUpper(point));
        inWord = true;
    }
    if (firsts.isEmpty())
        return QStringLiteral("?");
    QString text = QString::fromUcs4(&firsts.first(), 1);
    if (firsts.size() > 1)
        text += QString::fromUcs4(&firsts.last(), 1);
    return text;
}

} // namespace okienko
