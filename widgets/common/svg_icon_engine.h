// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIconEngine>
#include <QString>

namespace okienko {

/// Draws resources/icons/NAME.svg in one colour, sharp at every size and scale.
class SvgIconEngine : public QIconEngine {
public:
    /// An invalid colour means the theme's text colour at the time of painting.
    SvgIconEngine(QString name, const QColor &color);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QString iconName() override { return m_name; }
    QString key() const override { return QStringLiteral("okienko"); }
    QIconEngine *clone() const override { return new SvgIconEngine(*this); }

private:
    QString m_name;
    QColor m_color;
};

} // namespace okienko
