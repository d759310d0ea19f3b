// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/avatar.h"

#include "widgets/common/theme.h"

#include <QPainter>

namespace okienko {

Avatar::Avatar(int diameter, QWidget *parent) : QWidget(parent), m_diameter(diameter)
{
    setFixedSize(diameter, diameter);
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name);
    update();
}

void Avatar::paint(QPainter *painter, const QRectF &rect, const QString &name)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::avatarColor(name));
    painter->drawEllipse(rect);
    painter->setPen(Qt::white);
    // 11 of 26 and 16 of 44 pixels, as in the design.
    painter->setFont(Theme::font(std::max(9, qRound(3.7 + rect.height() * 0.28)), QFont::DemiBold));
    painter->drawText(rect, Qt::AlignCenter, Theme::initials(name));
    painter->restore();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_name);
}

} // namespace okienko
