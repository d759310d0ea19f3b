// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/elided_label.h"

#include "widgets/common/format.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace okienko {

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFullText(text);
}

void ElidedLabel::setFullText(const QString &text)
{
    m_full = oneLine(text);
    setAccessibleName(m_full);
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    ensurePolished();
    const QMargins margins = contentsMargins();
    return {fontMetrics().horizontalAdvance(m_full) + margins.left() + margins.right() + 2,
            fontMetrics().height() + margins.top() + margins.bottom()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 24), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QRect inner = contentsRect();
    painter.drawText(inner, int(alignment()) | int(Qt::TextSingleLine),
                     fontMetrics().elidedText(m_full, Qt::ElideRight, inner.width()));
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const bool cut = fontMetrics().horizontalAdvance(m_full) > contentsRect().width();
        // Escaped: a tip guesses by itself whether it holds HTML, and this may be a stranger's text.
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                           cut ? m_full.toHtmlEscaped().prepend(QStringLiteral("<qt>")) : QString(), this);
        return true;
    }
    return QLabel::event(event);
}

} // namespace okienko
