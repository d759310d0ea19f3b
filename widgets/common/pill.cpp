// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/pill.h"

#include "widgets/common/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <cmath>

namespace okienko {

namespace {
constexpr int pillHeight = 19;
constexpr int sidePadding = 8;

QFont pillFont()
{
    return Theme::font(11, QFont::DemiBold);
}
} // namespace

Pill::Pill(const QString &text, Tone tone, QWidget *parent) : QWidget(parent), m_text(text), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAccessibleName(text);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Pill::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Pill::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Pill::set(const WaitText &text)
{
    setText(text.text);
    setTone(text.tone);
    setVisible(!text.text.isEmpty());
}

QSize Pill::sizeHint() const
{
    return sizeOf(m_text);
}

QSize Pill::minimumSizeHint() const
{
    return {std::min(sizeOf(m_text).width(), 40), pillHeight};
}

QSize Pill::sizeOf(const QString &text)
{
    return {QFontMetrics(pillFont()).horizontalAdvance(text) + 2 * sidePadding + 1, pillHeight};
}

void Pill::paint(QPainter *painter, const QRectF &rect, const QString &text, Tone tone)
{
    const ToneColors colors = toneColors(tone);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.background);
    painter->drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    painter->setFont(pillFont());
    painter->setPen(colors.text);
    const QRectF inner = rect.adjusted(sidePadding, 0, -sidePadding, 0);
    const QString shown = QFontMetrics(pillFont()).elidedText(text, Qt::ElideRight, int(std::ceil(inner.width())) + 1);
    painter->drawText(inner, int(Qt::AlignCenter) | int(Qt::TextDontClip), shown);
    painter->restore();
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_text, m_tone);
}

} // namespace okienko
