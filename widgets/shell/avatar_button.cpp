// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/avatar_button.h"

#include "widgets/common/avatar.h"
#include "widgets/common/theme.h"

#include <QPainter>

namespace okienko {

namespace {
constexpr int ring = 3;
constexpr int diameter = 26;
}

AvatarButton::AvatarButton(QWidget *parent) : QAbstractButton(parent)
{
    setFixedSize(sizeHint());
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
}

void AvatarButton::setPerson(const QString &name)
{
    m_name = name;
    update();
}

QSize AvatarButton::sizeHint() const
{
    return {diameter + 2 * ring, diameter + 2 * ring};
}

void AvatarButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus() || isDown()) {
        painter.setPen(QPen(Theme::instance().colors().accent, 1.5));
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
    Avatar::paint(&painter, QRectF(ring, ring, diameter, diameter), m_name);
}

} // namespace okienko
