// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QImage>
#include <QRectF>
#include <QString>
#include <QVector>
#include <array>
#include <memory>
#include <utility>
#include <variant>

namespace okienko {

/// A filled rectangle (a background). Coordinates everywhere in the scene are CSS pixels of the page.
struct HtmlFill {
    QColor color;
    std::array<qreal, 4> radius{};   ///< top left, top right, bottom right, bottom left
};

/// The four sides of a border: top, right, bottom, left. `color` alpha 0 or width 0: not drawn.
struct HtmlBorder {
    enum class Style { Solid, Dashed, Dotted, Double };
    struct Side {
        qreal width = 0;
        Style style = Style::Solid;
        QColor color;
    };
    std::array<Side, 4> sides;
    std::array<qreal, 4> radius{};
};

/// A picture, or the frame that keeps its place until the picture is there.
struct HtmlPicture {
    QImage image;            ///< null: draw the frame
    QString alt;
    QRectF tile;             ///< where one copy goes; repeated over the rectangle if `repeat`
    bool repeatX = false;
    bool repeatY = false;
    int link = -1;
};

/// A piece of text in one font on one line, as drawn.
struct HtmlText {
    QString text;
    int font = 0;            ///< index into HtmlScene::fonts
    qreal baseline = 0;
    QColor color;
    QColor under;            ///< what the author put below it; invalid: the view's own background
    int start = -1;          ///< position in HtmlScene::text; -1: decoration, not part of the text
    int link = -1;
    bool rightToLeft = false;   ///< the paragraph's direction
};

/// The dot of a list entry.
struct HtmlBullet {
    enum class Shape { Disc, Circle, Square };
    Shape shape = Shape::Disc;
    QColor color;
    QColor under;
};

struct HtmlItem {
    QRectF rect;
    QRectF clip;             ///< null: not clipped
    std::variant<HtmlFill, HtmlBorder, HtmlPicture, HtmlText, HtmlBullet> what;
};

struct HtmlLink {
    QString href;
    int start = 0;           ///< its text in HtmlScene::text
    int end = 0;
    QVector<QRectF> rects;
};

/// A laid-out page as values: what is painted, in order, and the text in reading order. Made once per width, on any
/// thread; never changed afterwards.
struct HtmlScene {
    QVector<HtmlItem> items;
    QVector<QFont> fonts;
    QVector<HtmlLink> links;
    QString text;
    QVector<int> runs;       ///< items that are part of the text, by their start
    QSizeF size;             ///< of the content
    qreal scale = 1;         ///< below 1: a wide page, drawn smaller to fit

    [[nodiscard]] const HtmlText &run(int index) const { return std::get<HtmlText>(items.at(runs.at(index)).what); }
    [[nodiscard]] const QRectF &runRect(int index) const { return items.at(runs.at(index)).rect; }
    /// The text position nearest to a point.
    [[nodiscard]] int positionAt(const QPointF &point) const;
    /// The link under a point, or -1.
    [[nodiscard]] int linkAt(const QPointF &point) const;
    /// One rectangle a line piece for the text between two positions.
    [[nodiscard]] QVector<QRectF> rectsOf(int start, int end) const;
    /// Where the caret stands at a position.
    [[nodiscard]] QRectF caretAt(int position) const;
    /// A word or a line of the text (until the line break) around a position.
    [[nodiscard]] std::pair<int, int> wordAt(int position) const;
    [[nodiscard]] std::pair<int, int> lineAt(int position) const;
    /// The position a drawn line above (-1) or below (+1).
    [[nodiscard]] int positionInNextLine(int position, int direction) const;

private:
    [[nodiscard]] int firstRunEndingAfter(int position) const;
};

using HtmlScenePtr = std::shared_ptr<const HtmlScene>;

} // namespace okienko
