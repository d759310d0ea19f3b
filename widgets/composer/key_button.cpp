// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/key_button.h"

#include "widgets/common/theme.h"

#include <QPainter>

namespace okienko {

namespace {
constexpr int gap = 7;
}

KeyButton::KeyButton(const QString &text, const QString &key, QWidget *parent) : QPushButton(text, parent), m_key(key)
{
    setStyleSheet(QStringLiteral("QPushButton { text-align: left; }"));
}

int KeyButton::keyWidth() const
{
    return QFontMetrics(Theme::font(11)).horizontalAdvance(m_key) + 11;
}

QSize KeyButton::sizeHint() const
{
    const QSize hint = QPushButton::sizeHint();
    return {hint.width() + gap + keyWidth(), hint.height()};
}

/// Where there is no room, the key goes before the words do.
QSize KeyButton::minimumSizeHint() const
{
    return QPushButton::sizeHint();
}

void KeyButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    if (width() < sizeHint().width())
        return;
    const ThemeColors &colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor color = isEnabled() ? colors.onAccent : colors.muted;
    const QRectF key(width() - 11 - keyWidth() + 0.5, (height() - 18) / 2.0 + 0.5, keyWidth() - 1, 17);
    painter.setFont(Theme::font(11));
    painter.setPen(color);
    painter.drawText(key, Qt::AlignCenter, m_key);
    color.setAlphaF(0.4F);
    painter.setPen(color);
    painter.drawRoundedRect(key, 4, 4);
}

} // namespace okienko
