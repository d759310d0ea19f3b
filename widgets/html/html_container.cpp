// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/html/html_container.h"

#include <QLocale>
#include <algorithm>

namespace okienko {

namespace {

constexpr int longestWord = 28;
constexpr qint64 tiles = 4096;

QColor toColor(const litehtml::web_color &color)
{
    return QColor(color.red, color.green, color.blue, color.alpha);
}

QRectF toRect(const litehtml::position &pos)
{
    return QRectF(pos.x, pos.y, pos.width, pos.height);
}

std::array<qreal, 4> toRadius(const litehtml::border_radiuses &radius)
{
    return {qreal(radius.top_left_x), qreal(radius.top_right_x), qreal(radius.bottom_right_x),
            qreal(radius.bottom_left_x)};
}

HtmlBorder::Side toSide(const litehtml::border &border)
{
    HtmlBorder::Side side;
    if (border.style == litehtml::border_style_none || border.style == litehtml::border_style_hidden)
        return side;
    side.width = border.width;
    side.color = toColor(border.color);
    switch (border.style) {
    case litehtml::border_style_dashed: side.style = HtmlBorder::Style::Dashed; break;
    case litehtml::border_style_dotted: side.style = HtmlBorder::Style::Dotted; break;
    case litehtml::border_style_double: side.style = HtmlBorder::Style::Double; break;
    default: break;
    }
    return side;
}

/// Scripts written without spaces: a line may end after every character.
bool breaksAnywhere(char32_t c)
{
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool breaksAfter(char32_t c)
{
    return c == U'/' || c == U'?' || c == U'&' || c == U'=' || c == U'-' || c == U'_' || c == U'.' || c == U','
        || c == U';' || c == 0x200B;
}

} // namespace

std::string HtmlContainer::addPicture(const QString &key, const QString &alt, const QString &dataUri, QSize hint)
{
    QImage image;
    if (!dataUri.isEmpty()) {
        auto known = m_decoded.constFind(dataUri);
        if (known == m_decoded.constEnd())
            known = m_decoded.insert(dataUri, decodeDataImage(dataUri));
        image = *known;
    }
    m_pictures.append({key, alt, image, hint});
    return "okienko-picture:" + std::to_string(m_pictures.size() - 1);
}

const HtmlContainer::Picture *HtmlContainer::picture(const std::string &name) const
{
    const auto colon = name.find(':');
    if (colon == std::string::npos || name.compare(0, colon, "okienko-picture") != 0)
        return nullptr;
    const auto index = QByteArray::fromRawData(name.data() + colon + 1, qsizetype(name.size() - colon - 1)).toInt();
    return index >= 0 && index < m_pictures.size() ? &m_pictures.at(index) : nullptr;
}

QImage HtmlContainer::imageOf(const Picture &picture) const
{
    return picture.image.isNull() ? m_images.value(picture.key) : picture.image;
}

void HtmlContainer::setViewport(int width)
{
    m_viewport = width;
    ++m_generation;
}

void HtmlContainer::beginRecording(HtmlScene *scene, int height)
{
    m_scene = scene;
    m_height = height;
    m_clips.clear();
}

void HtmlContainer::endRecording()
{
    for (int i = 0; i < m_fonts.count(); ++i)
        m_scene->fonts.append(m_fonts.face(i).font);
    m_scene = nullptr;
}

void HtmlContainer::record(const QRectF &rect, decltype(HtmlItem::what) what)
{
    if (m_scene)
        m_scene->items.append({rect, m_clips.isEmpty() ? QRectF() : m_clips.last(), std::move(what)});
}

QRectF HtmlContainer::mirrored(QRectF rect) const
{
    if (m_mirror >= 0)
        rect.moveLeft(m_mirror - rect.right());
    return rect;
}

litehtml::uint_ptr HtmlContainer::create_font(const char *faceName, int size, int weight, litehtml::font_style italic,
                                              unsigned int decoration, litehtml::font_metrics *fm)
{
    const int index = m_fonts.add(QString::fromUtf8(faceName), size, weight, italic == litehtml::fontStyleItalic,
                                  decoration & litehtml::font_decoration_underline,
                                  decoration & litehtml::font_decoration_linethrough,
                                  decoration & litehtml::font_decoration_overline);
    if (fm) {
        const HtmlFonts::Face &face = m_fonts.face(index);
        fm->ascent = face.ascent;
        fm->descent = face.descent;
        fm->height = face.ascent + face.descent + face.leading;
        fm->x_height = qRound(face.metrics.xHeight());
        fm->draw_spaces = decoration != litehtml::font_decoration_none;
    }
    // litehtml takes 0 for "no font".
    return litehtml::uint_ptr(index) + 1;
}

void HtmlContainer::delete_font(litehtml::uint_ptr) { }

int HtmlContainer::text_width(const char *text, litehtml::uint_ptr font)
{
    m_deadline.check();
    return font ? m_fonts.width(int(font) - 1, text) : 0;
}

void HtmlContainer::draw_text(litehtml::uint_ptr, const char *text, litehtml::uint_ptr font,
                              litehtml::web_color color, const litehtml::position &pos)
{
    m_deadline.check();
    if (!m_scene || !font)
        return;
    HtmlText run;
    run.text = QString::fromUtf8(text);
    run.font = int(font) - 1;
    run.baseline = pos.bottom() - m_fonts.face(run.font).descent;
    run.color = toColor(color);
    run.start = m_decoration ? -1 : 0;
    record(m_decoration ? mirrored(toRect(pos)) : toRect(pos), run);
}

int HtmlContainer::pt_to_px(int pt) const
{
    return qRound(pt * 96.0 / 72.0);
}

int HtmlContainer::get_default_font_size() const
{
    return m_fonts.basePixels();
}

const char *HtmlContainer::get_default_font_name() const
{
    return "sans-serif";
}

void HtmlContainer::draw_list_marker(litehtml::uint_ptr, const litehtml::list_marker &marker)
{
    HtmlBullet bullet;
    bullet.color = toColor(marker.color);
    if (marker.marker_type == litehtml::list_style_type_circle)
        bullet.shape = HtmlBullet::Shape::Circle;
    else if (marker.marker_type == litehtml::list_style_type_square)
        bullet.shape = HtmlBullet::Shape::Square;
    record(mirrored(toRect(marker.pos)), bullet);
}

void HtmlContainer::get_image_size(const char *src, const char *, litehtml::size &size)
{
    m_deadline.check();
    const Picture *known = picture(src);
    if (!known)
        return;
    const QImage image = imageOf(*known);
    if (image.isNull()) {
        // A place that says what would be there; a picture without words (a counter, a spacer) takes none.
        const QString alt = known->alt.trimmed();
        if (!known->hint.isEmpty()) {
            size.width = known->hint.width();
            size.height = known->hint.height();
            return;
        }
        if (alt.isEmpty())
            return;
        // Narrow, in up to three lines: it must not push a table wider than the picture itself would.
        constexpr int widest = 110;
        constexpr int frame = 14;
        const int text = qRound(QFontMetricsF(m_fonts.base()).horizontalAdvance(alt.left(60)));
        const int lines = std::clamp(qCeil(text / qreal(widest - 2 * frame)), 1, 3);
        size.width = std::min(text + frame, widest);
        size.height = lines * (m_fonts.basePixels() + 4) + 6;
        return;
    }
    size.width = image.width();
    size.height = image.height();
    if (size.width > m_viewport && m_viewport > 0) {
        size.height = qMax(1, int(qint64(size.height) * m_viewport / size.width));
        size.width = m_viewport;
    }
}

void HtmlContainer::recordPicture(const litehtml::background_paint &background)
{
    const Picture *known = picture(background.image);
    if (!known)
        return;
    HtmlPicture what;
    what.alt = known->alt;
    what.image = imageOf(*known);
    QSizeF size(background.image_size.width, background.image_size.height);
    if (size.isEmpty())
        size = what.image.size();
    const QRectF rect = toRect(background.clip_box);
    if (what.image.isNull())
        size = rect.size();
    what.tile = QRectF(QPointF(background.position_x, background.position_y), size);
    const auto repeat = background.repeat;
    what.repeatX = repeat == litehtml::background_repeat_repeat || repeat == litehtml::background_repeat_repeat_x;
    what.repeatY = repeat == litehtml::background_repeat_repeat || repeat == litehtml::background_repeat_repeat_y;
    if (what.tile.isEmpty() || (what.repeatX && rect.width() / what.tile.width() > tiles)
        || (what.repeatY && rect.height() / what.tile.height() > tiles))
        return;
    // Scaling a camera's picture down on each repaint would be felt; twice the size drawn is enough for zooming in.
    const QSize wanted(qCeil(size.width() * 2), qCeil(size.height() * 2));
    if (!what.image.isNull() && (what.image.width() > wanted.width() || what.image.height() > wanted.height()))
        what.image = what.image.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    record(rect, what);
}

void HtmlContainer::draw_background(litehtml::uint_ptr, const litehtml::background_paint &background)
{
    m_deadline.check();
    if (background.color.alpha > 0 && background.clip_box.width > 0 && background.clip_box.height > 0) {
        const bool root = background.is_root;
        const QRectF rect = root ? QRectF(0, 0, m_viewport, m_height) : toRect(background.clip_box);
        record(rect, HtmlFill{toColor(background.color), toRadius(background.border_radius)});
    }
    if (!background.image.empty())
        recordPicture(background);
}

void HtmlContainer::draw_borders(litehtml::uint_ptr, const litehtml::borders &borders, const litehtml::position &pos,
                                 bool)
{
    HtmlBorder what;
    what.sides = {toSide(borders.top), toSide(borders.right), toSide(borders.bottom), toSide(borders.left)};
    what.radius = toRadius(borders.radius);
    const bool visible = std::any_of(what.sides.begin(), what.sides.end(),
                                     [](const auto &side) { return side.width > 0 && side.color.alpha() > 0; });
    if (visible)
        record(toRect(pos), what);
}

void HtmlContainer::transform_text(std::string &text, litehtml::text_transform transform)
{
    QString value = QString::fromStdString(text);
    const QLocale locale;
    switch (transform) {
    case litehtml::text_transform_uppercase: value = locale.toUpper(value); break;
    case litehtml::text_transform_lowercase: value = locale.toLower(value); break;
    case litehtml::text_transform_capitalize:
        if (!value.isEmpty())
            value[0] = value.at(0).toUpper();
        break;
    case litehtml::text_transform_none: return;
    }
    text = value.toStdString();
}

void HtmlContainer::set_clip(const litehtml::position &pos, const litehtml::border_radiuses &, bool validX,
                             bool validY)
{
    constexpr qreal everywhere = 1e7;
    QRectF rect = toRect(pos);
    if (!validX) {
        rect.setLeft(-everywhere);
        rect.setRight(everywhere);
    }
    if (!validY) {
        rect.setTop(-everywhere);
        rect.setBottom(everywhere);
    }
    QRectF clip = m_clips.isEmpty() ? rect : rect.intersected(m_clips.last());
    // A null rectangle would stand for "not clipped".
    if (clip.isEmpty())
        clip = QRectF(-everywhere, -everywhere, 0.001, 0.001);
    m_clips.append(clip);
}

void HtmlContainer::del_clip()
{
    if (!m_clips.isEmpty())
        m_clips.removeLast();
}

void HtmlContainer::get_client_rect(litehtml::position &client) const
{
    client = litehtml::position(0, 0, m_viewport, m_height);
}

void HtmlContainer::get_media_features(litehtml::media_features &media) const
{
    media.type = litehtml::media_type_screen;
    media.width = m_viewport;
    media.height = 1000;
    media.device_width = m_viewport;
    media.device_height = 1000;
    media.color = 8;
    media.resolution = 96;
}

void HtmlContainer::get_language(std::string &language, std::string &culture) const
{
    const QStringList parts = QLocale().name().split(u'_');
    language = parts.value(0).toStdString();
    culture = parts.value(1).toStdString();
}

void HtmlContainer::split_text(const char *text, const std::function<void(const char *)> &onWord,
                               const std::function<void(const char *)> &onSpace)
{
    const QList<uint> characters = QString::fromUtf8(text).toUcs4();
    QString word;
    int length = 0;
    const auto flush = [&] {
        if (!word.isEmpty())
            onWord(word.toUtf8().constData());
        word.clear();
        length = 0;
    };
    for (const char32_t c : characters) {
        if (c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\f') {
            flush();
            const char space[2] = {char(c), 0};
            onSpace(space);
        } else if (breaksAnywhere(c)) {
            flush();
            word = QString::fromUcs4(&c, 1);
            flush();
        } else {
            word += QString::fromUcs4(&c, 1);
            ++length;
            // Addresses and tokens longer than a narrow pane: lines may end inside of them.
            if (length >= 2 * longestWord || (length >= longestWord && breaksAfter(c)))
                flush();
        }
    }
    flush();
}

} // namespace okienko
