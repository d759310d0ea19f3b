// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QString>

class QApplication;

namespace okienko {

/// The colours of the design (shared by style sheet and delegates), light or dark.
struct ThemeColors {
    QColor background, panel, line, text, muted, accent, accentBackground, ok, okBackground, warn, warnBackground,
        bad, badBackground, note, chip, onAccent;
    bool dark = false;
};

enum class ThemeMode { System, Light, Dark };

/// Look of the whole program. GUI thread.
class Theme : public QObject {
    Q_OBJECT
public:
    static Theme &instance();
    /// Sets palette, fonts and style sheet; follows the system with ThemeMode::System.
    void apply(QApplication &application, ThemeMode mode);
    [[nodiscard]] const ThemeColors &colors() const;
    [[nodiscard]] ThemeMode mode() const;
    /// The colours of the design by themselves, e.g. for a preview.
    [[nodiscard]] static const ThemeColors &palette(bool dark);
    /// An icon of the set (resources/icons/NAME.svg) in the text colour, or in `color`. It follows a change of the
    /// theme by itself when no colour is given.
    [[nodiscard]] static QIcon icon(const QString &name, const QColor &color = {});
    /// The program's font in another size (pixels) and weight (400 normal, 500 medium, 600 semibold, 700 bold).
    [[nodiscard]] static QFont font(int pixelSize, int weight = QFont::Normal);
    /// Colour of a person's avatar, stable for a name; and the initials, two letters at most.
    [[nodiscard]] static QColor avatarColor(const QString &name);
    [[nodiscard]] static QString initials(const QString &name);

signals:
    void changed();

private:
    Theme() = default;
    struct Private;
    Private *d = nullptr;
};

} // namespace okienko
