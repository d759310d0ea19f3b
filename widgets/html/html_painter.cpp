// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/html/html_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace okienko {

namespace {

class ItemPainter {
public:
    ItemPainter(QPainter &painter, const HtmlScene &scene, const HtmlColors &colors)
        : m_painter(painter), m_scene(scene), m_colors(colors)
    {
    }

    void operator()(const QRectF &rect, const HtmlFill &fill)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_colors.fill(fill.color));
        if (rounded(fill.radius)) {
            m_painter.drawPath(roundedPath(rect, fill.radius));
        } else {
            m_painter.setRenderHint(QPainter::Antialiasing, false);
            m_painter.drawRect(rect);
            m_painter.setRenderHint(QPainter::Antialiasing, true);
        }
    }

    void operator()(const QRectF &rect, const HtmlBorder &border)
    {
        const HtmlBorder::Side &first = border.sides.front();
        const bool even = std::all_of(border.sides.begin(), border.sides.end(), [&](const auto &side) {
            return qFuzzyCompare(side.width + 1, first.width + 1) && side.color == first.color
                && side.style == first.style;
        });
        if (even && rounded(border.radius)) {
            const qreal half = first.width / 2;
            m_painter.setPen(penFor(first));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawPath(roundedPath(rect.adjusted(half, half, -half, -half), border.radius));
            return;
        }
        side(border.sides[0], QRectF(rect.left(), rect.top(), rect.width(), border.sides[0].width), true);
        side(border.sides[2],
             QRectF(rect.left(), rect.bottom() - border.sides[2].width, rect.width(), border.sides[2].width), true);
        side(border.sides[3], QRectF(rect.left(), rect.top(), border.sides[3].width, rect.height()), false);
        side(border.sides[1],
             QRectF(rect.right() - border.sides[1].width, rect.top(), border.sides[1].width, rect.height()), false);
    }

    void operator()(const QRectF &rect, const HtmlPicture &picture)
    {
        if (picture.image.isNull()) {
            placeholder(rect, picture.alt);
            return;
        }
        if (!picture.repeatX && !picture.repeatY) {
            m_painter.save();
            m_painter.setClipRect(rect, Qt::IntersectClip);
            m_painter.drawImage(picture.tile, picture.image);
            m_painter.restore();
            return;
        }
        m_painter.save();
        m_painter.setClipRect(rect, Qt::IntersectClip);
        const QRectF &tile = picture.tile;
        const qreal left = picture.repeatX ? rect.left() - std::fmod(rect.left() - tile.left(), tile.width()) - tile.width()
                                           : tile.left();
        const qreal top = picture.repeatY ? rect.top() - std::fmod(rect.top() - tile.top(), tile.height()) - tile.height()
                                          : tile.top();
        for (qreal y = top; y < rect.bottom(); y += tile.height()) {
            for (qreal x = left; x < rect.right(); x += tile.width()) {
                m_painter.drawImage(QRectF(QPointF(x, y), tile.size()), picture.image);
                if (!picture.repeatX)
                    break;
            }
            if (!picture.repeatY)
                break;
        }
        m_painter.restore();
    }

    void operator()(const QRectF &rect, const HtmlText &text)
    {
        if (m_font != text.font) {
            m_font = text.font;
            m_painter.setFont(m_scene.fonts.at(text.font));
        }
        m_painter.setPen(m_colors.text(text.color, text.under));
        // Only what stands at a word's end depends on it: "שלום." ends at the left.
        m_painter.setLayoutDirection(text.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        m_painter.drawText(QPointF(rect.left(), text.baseline), text.text);
    }

    void operator()(const QRectF &rect, const HtmlBullet &bullet)
    {
        const QColor color = m_colors.text(bullet.color, bullet.under);
        const qreal size = std::clamp(std::min(rect.width(), rect.height()), 3.0, 8.0);
        QRectF dot(0, 0, size, size);
        dot.moveCenter(rect.center());
        const bool hollow = bullet.shape == HtmlBullet::Shape::Circle;
        m_painter.setPen(hollow ? QPen(color, 1) : QPen(Qt::NoPen));
        m_painter.setBrush(hollow ? QBrush() : QBrush(color));
        if (bullet.shape == HtmlBullet::Shape::Square)
            m_painter.drawRect(dot);
        else
            m_painter.drawEllipse(dot);
    }

private:
    static bool rounded(const std::array<qreal, 4> &radius)
    {
        return std::any_of(radius.begin(), radius.end(), [](qreal r) { return r > 0.5; });
    }

    static QPainterPath roundedPath(const QRectF &rect, const std::array<qreal, 4> &radius)
    {
        const qreal most = std::min(rect.width(), rect.height()) / 2;
        const auto r = [&](int i) { return std::clamp(radius[size_t(i)], 0.0, std::max(most, 0.0)); };
        QPainterPath path;
        path.moveTo(rect.left() + r(0), rect.top());
        path.lineTo(rect.right() - r(1), rect.top());
        path.arcTo(QRectF(rect.right() - 2 * r(1), rect.top(), 2 * r(1), 2 * r(1)), 90, -90);
        path.lineTo(rect.right(), rect.bottom() - r(2));
        path.arcTo(QRectF(rect.right() - 2 * r(2), rect.bottom() - 2 * r(2), 2 * r(2), 2 * r(2)), 0, -90);
        path.lineTo(rect.left() + r(3), rect.bottom());
        path.arcTo(QRectF(rect.left(), rect.bottom() - 2 * r(3), 2 * r(3), 2 * r(3)), 270, -90);
        path.lineTo(rect.left(), rect.top() + r(0));
        path.arcTo(QRectF(rect.left(), rect.top(), 2 * r(0), 2 * r(0)), 180, -90);
        path.closeSubpath();
        return path;
    }

    [[nodiscard]] QPen penFor(const HtmlBorder::Side &side) const
    {
        QPen pen(m_colors.line(side.color), side.width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
        if (side.style == HtmlBorder::Style::Dashed)
            pen.setStyle(Qt::DashLine);
        else if (side.style == HtmlBorder::Style::Dotted)
            pen.setStyle(Qt::DotLine);
        return pen;
    }

    void side(const HtmlBorder::Side &side, const QRectF &rect, bool horizontal)
    {
        if (side.width <= 0 || side.color.alpha() == 0)
            return;
        if (side.style == HtmlBorder::Style::Dashed || side.style == HtmlBorder::Style::Dotted) {
            m_painter.setPen(penFor(side));
            const QPointF middle = rect.center();
            if (horizontal)
                m_painter.drawLine(QPointF(rect.left(), middle.y()), QPointF(rect.right(), middle.y()));
            else
                m_painter.drawLine(QPointF(middle.x(), rect.top()), QPointF(middle.x(), rect.bottom()));
            return;
        }
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        const QColor color = m_colors.line(side.color);
        if (side.style == HtmlBorder::Style::Double && side.width >= 3) {
            const qreal third = side.width / 3;
            if (horizontal) {
                m_painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), third), color);
                m_painter.fillRect(QRectF(rect.left(), rect.bottom() - third, rect.width(), third), color);
            } else {
                m_painter.fillRect(QRectF(rect.left(), rect.top(), third, rect.height()), color);
                m_painter.fillRect(QRectF(rect.right() - third, rect.top(), third, rect.height()), color);
            }
        } else {
            m_painter.fillRect(rect, color);
        }
        m_painter.setRenderHint(QPainter::Antialiasing, true);
    }

    /// The place of a picture that is not there (yet): quiet, with its words.
    void placeholder(const QRectF &rect, const QString &alt)
    {
        constexpr qreal least = 10;
        if (rect.width() < least || rect.height() < least)
            return;
        const QColor grey = m_colors.isDark() ? QColor(255, 255, 255, 22) : QColor(20, 30, 50, 14);
        const QColor line = m_colors.isDark() ? QColor(255, 255, 255, 50) : QColor(20, 30, 50, 44);
        m_painter.setPen(QPen(line, 1));
        m_painter.setBrush(grey);
        m_painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        if (alt.isEmpty() || m_scene.fonts.isEmpty())
            return;
        QFont font = m_scene.fonts.first();
        font.setUnderline(false);
        font.setItalic(false);
        font.setWeight(QFont::Normal);
        font.setPixelSize(12);
        m_painter.setFont(font);
        m_font = -1;
        m_painter.setPen(m_colors.text(QColor(0x5a, 0x63, 0x70), {}));
        const QRectF inside = rect.adjusted(6, 2, -6, -2);
        const QFontMetricsF metrics(font);
        if (inside.height() < metrics.height() - 2 || inside.width() < metrics.averageCharWidth() * 2)
            return;
        const QString words = inside.height() < 2 * metrics.height()
            ? metrics.elidedText(alt, Qt::ElideRight, inside.width()) : alt;
        m_painter.save();
        m_painter.setClipRect(inside, Qt::IntersectClip);
        m_painter.drawText(inside, int(Qt::AlignLeft) | int(Qt::AlignVCenter) | int(Qt::TextWordWrap), words);
        m_painter.restore();
    }

    QPainter &m_painter;
    const HtmlScene &m_scene;
    const HtmlColors &m_colors;
    int m_font = -1;
};

} // namespace

void paintHtmlScene(QPainter &painter, const HtmlScene &scene, const QRectF &visible, const HtmlColors &colors)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, true);
    ItemPainter paint(painter, scene, colors);
    for (const HtmlItem &item : scene.items) {
        // A glyph may reach a little over its box.
        if (!item.rect.adjusted(-8, -8, 8, 8).intersects(visible))
            continue;
        const bool clipped = !item.clip.isNull() && !item.clip.contains(item.rect);
        if (clipped) {
            if (!item.clip.intersects(visible))
                continue;
            painter.save();
            painter.setClipRect(item.clip, Qt::IntersectClip);
        }
        std::visit([&](const auto &what) { paint(item.rect, what); }, item.what);
        if (clipped)
            painter.restore();
    }
}

} // namespace okienko
