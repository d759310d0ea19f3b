// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/svg_icon_engine.h"

#include "widgets/common/theme.h"

#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace okienko {

SvgIconEngine::SvgIconEngine(QString name, const QColor &color) : m_name(std::move(name)), m_color(color) {}

void SvgIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
    QPixmap pixmap = scaledPixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state, ratio);
    pixmap.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.topLeft(), pixmap);
}

QPixmap SvgIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap SvgIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal)
{
    if (size.isEmpty())
        return {};
    QColor color = m_color.isValid() ? m_color : Theme::instance().colors().text;
    if (mode == QIcon::Disabled)
        color.setAlphaF(0.4F);
    const QString key = QStringLiteral("okienko/%1/%2/%3x%4")
                            .arg(m_name, color.name(QColor::HexArgb)).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(QStringLiteral(":/okienko/icons/%1.svg").arg(m_name));
    if (renderer.isValid()) {
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace okienko
