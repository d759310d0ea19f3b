// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/html/scene_text.h"

#include "widgets/html/scene_bidi.h"

#include <QHash>
#include <litehtml/litehtml.h>

namespace okienko {

namespace {

constexpr int mostBreaks = 3;

quint64 key(int x, int y)
{
    return (quint64(quint32(x)) << 32) | quint32(y);
}

/// Walks the elements in the order of the page; what was drawn is found again by its place.
class TextBuilder {
public:
    explicit TextBuilder(HtmlScene &scene) : m_scene(scene)
    {
        for (int i = int(scene.items.size()) - 1; i >= 0; --i) {
            const HtmlItem &item = scene.items.at(i);
            const auto *text = std::get_if<HtmlText>(&item.what);
            const quint64 place = key(int(item.rect.x()), int(item.rect.y()));
            if (text && text->start >= 0)
                m_texts[place].append(i);
            else if (std::holds_alternative<HtmlPicture>(item.what))
                m_pictures[place].append(i);
        }
    }

    void walk(litehtml::element &element, int x, int y, int link, bool preformatted)
    {
        const bool before = m_rightToLeft;
        if (const char *direction = element.get_attr("dir"))
            m_rightToLeft = qstricmp(direction, "rtl") == 0;
        walkInside(element, x, y, link, preformatted);
        m_rightToLeft = before;
    }

    void walkInside(litehtml::element &element, int x, int y, int link, bool preformatted)
    {
        const litehtml::style_display display = element.get_display();
        if (display == litehtml::display_none)
            return;
        if (display == litehtml::display_inline_text) {
            leaf(element, x, y, link, preformatted);
            return;
        }
        if (element.is_break()) {
            ++m_breaks;
            return;
        }
        if (qstrcmp(element.get_tagName(), "a") == 0 && element.get_attr("href")) {
            link = int(m_scene.links.size());
            m_scene.links.append({QString::fromUtf8(element.get_attr("href")), -1, -1, {}});
        }
        const int breaks = breaksAround(element, display);
        m_breaks = std::max(m_breaks, breaks);
        if (display == litehtml::display_table_cell)
            m_tab = true;
        const litehtml::position &pos = element.get_position();
        if (qstrcmp(element.get_tagName(), "img") == 0)
            picture(x + pos.x, y + pos.y, link);
        // Rows and their groups only collect cells, whose place is counted from the table.
        const bool group = display == litehtml::display_table_row || display == litehtml::display_table_row_group
            || display == litehtml::display_table_header_group || display == litehtml::display_table_footer_group;
        const int left = group ? x : x + pos.x;
        const int top = group ? y : y + pos.y;
        const litehtml::white_space space = element.get_white_space();
        const bool pre = space == litehtml::white_space_pre || space == litehtml::white_space_pre_wrap;
        const auto count = int(element.get_children_count());
        const bool mirrored = m_rightToLeft && qstrcmp(element.get_tagName(), "tr") == 0;
        for (int i = 0; i < count; ++i) {
            if (const auto child = element.get_child(mirrored ? count - 1 - i : i))
                walk(*child, left, top, link, pre);
        }
        m_breaks = std::max(m_breaks, breaks);
    }

    /// What was drawn but not found (moved by position: relative and the like) is read last rather than not at all.
    void finish()
    {
        for (int i = 0; i < m_scene.items.size(); ++i) {
            auto *text = std::get_if<HtmlText>(&m_scene.items[i].what);
            if (text && text->start == 0 && !m_found.value(i))
                append(i, *text, -1);
        }
        for (int i = int(m_scene.links.size()) - 1; i >= 0; --i) {
            HtmlLink &link = m_scene.links[i];
            if (link.start < 0)
                link.start = link.end = 0;
        }
    }

private:
    static int breaksAround(litehtml::element &element, litehtml::style_display display)
    {
        switch (display) {
        case litehtml::display_block:
        case litehtml::display_list_item:
        case litehtml::display_table:
        case litehtml::display_table_row:
        case litehtml::display_table_caption: {
            const QByteArrayView tag(element.get_tagName());
            const bool paragraph = (tag == "p" || tag == "ul" || tag == "ol" || tag == "pre"
                                    || (tag.size() == 2 && tag.front() == 'h' && tag.back() >= '1' && tag.back() <= '6'))
                && element.margin_top() + element.margin_bottom() > 0;
            return paragraph ? 2 : 1;
        }
        default: return 0;
        }
    }

    void leaf(litehtml::element &element, int x, int y, int link, bool preformatted)
    {
        // The end of a line in preformatted text; litehtml calls it no white space.
        if (element.is_break()) {
            ++m_breaks;
            return;
        }
        if (element.is_white_space()) {
            if (preformatted && !element.skip())
                ++m_spaces;
            else
                m_spaces = std::max(m_spaces, 1);
            return;
        }
        if (element.skip())
            return;
        const litehtml::position &pos = element.get_position();
        const auto found = m_texts.find(key(x + pos.x, y + pos.y));
        if (found == m_texts.end() || found->isEmpty())
            return;
        const int index = found->takeLast();
        append(index, std::get<HtmlText>(m_scene.items[index].what), link);
    }

    void append(int index, HtmlText &text, int link)
    {
        QString &all = m_scene.text;
        if (!all.isEmpty()) {
            if (m_breaks > 0)
                all += QString(std::min(m_breaks, mostBreaks), u'\n');
            else if (m_tab)
                all += u'\t';
            if (m_spaces > 0 && (m_breaks == 0 ? !m_tab : m_spaces > 1))
                all += QString(m_spaces, u' ');
        }
        m_breaks = 0;
        m_tab = false;
        m_spaces = 0;
        m_found.insert(index, true);
        text.start = int(all.size());
        text.link = link;
        text.rightToLeft = m_rightToLeft;
        all += text.text;
        m_scene.runs.append(index);
        if (link >= 0) {
            HtmlLink &target = m_scene.links[link];
            if (target.start < 0)
                target.start = text.start;
            target.end = int(all.size());
        }
    }

    void picture(int x, int y, int link)
    {
        const auto found = m_pictures.find(key(x, y));
        if (found == m_pictures.end() || found->isEmpty() || link < 0)
            return;
        const int index = found->takeLast();
        std::get<HtmlPicture>(m_scene.items[index].what).link = link;
        m_scene.links[link].rects.append(m_scene.items.at(index).rect);
    }

    HtmlScene &m_scene;
    QHash<quint64, QVector<int>> m_texts;
    QHash<quint64, QVector<int>> m_pictures;
    QHash<int, bool> m_found;
    int m_breaks = 0;
    int m_spaces = 0;
    bool m_tab = false;
    bool m_rightToLeft = false;
};

/// One frame around the words of a link in each line.
void frameLinks(HtmlScene &scene)
{
    for (int i = 0; i < scene.runs.size(); ++i) {
        const int link = scene.run(i).link;
        if (link < 0)
            continue;
        const QRectF &rect = scene.runRect(i);
        QVector<QRectF> &rects = scene.links[link].rects;
        const bool joins = i > 0 && scene.run(i - 1).link == link && !rects.isEmpty()
            && qAbs(rects.last().center().y() - rect.center().y()) < 3;
        if (joins)
            rects.last() = rects.last().united(rect);
        else
            rects.append(rect);
    }
}

} // namespace

void addColorsUnderText(HtmlScene &scene)
{
    constexpr qreal band = 48;
    constexpr int mostBands = 4000;
    // Backgrounds by horizontal bands, so that a long page does not compare every word with every background.
    QHash<int, QVector<int>> bands;
    QVector<int> tall;
    const auto under = [&](const QPointF &point) {
        QColor color;
        int best = -1;
        const auto look = [&](const QVector<int> &list) {
            for (int i = int(list.size()) - 1; i >= 0 && list.at(i) > best; --i) {
                const HtmlItem &item = scene.items.at(list.at(i));
                if (item.rect.contains(point) && (item.clip.isNull() || item.clip.contains(point))) {
                    best = list.at(i);
                    color = std::get<HtmlFill>(item.what).color;
                    return;
                }
            }
        };
        look(bands.value(int(point.y() / band)));
        look(tall);
        return color;
    };
    for (int i = 0; i < scene.items.size(); ++i) {
        HtmlItem &item = scene.items[i];
        if (const auto *fill = std::get_if<HtmlFill>(&item.what)) {
            if (fill->color.alpha() < 128)
                continue;
            const int first = int(item.rect.top() / band);
            const int last = int(item.rect.bottom() / band);
            if (last - first > 40 || last > mostBands) {
                tall.append(i);
                continue;
            }
            for (int b = first; b <= last; ++b)
                bands[b].append(i);
        } else if (auto *text = std::get_if<HtmlText>(&item.what)) {
            text->under = under(item.rect.center());
        } else if (auto *bullet = std::get_if<HtmlBullet>(&item.what)) {
            bullet->under = under(item.rect.center());
        }
    }
}

void addSceneText(HtmlScene &scene, litehtml::element &root)
{
    TextBuilder builder(scene);
    builder.walk(root, 0, 0, -1, false);
    builder.finish();
    orderRightToLeft(scene);
    frameLinks(scene);
    addColorsUnderText(scene);
}

} // namespace okienko
