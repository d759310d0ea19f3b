// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace okienko {

/// Whether the desktop wants a dark look: what the desktop portal says (org.freedesktop.appearance color-scheme), and
/// until it has answered, or where there is none, how light the platform's own palette is. Never waits for the bus.
class SystemColors : public QObject {
    Q_OBJECT
public:
    /// To be made before the program sets a palette of its own.
    explicit SystemColors(QObject *parent = nullptr);
    [[nodiscard]] bool isDark() const { return m_dark; }

signals:
    void changed(bool dark);

private slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);
    bool m_dark = false;
    bool m_paletteDark = false;
};

} // namespace okienko
