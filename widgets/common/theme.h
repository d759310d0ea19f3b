// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
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
    /// An icon of the set (resources/icons/NAME.svg) in the text colour, or in `color`.
    [[nodiscard]] static QIcon icon(const QString &name, const QColor &color = {});
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
