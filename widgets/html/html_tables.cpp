// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/html/html_tables.h"

#include "widgets/html/html_guarded.h"

#include <algorithm>
#include <litehtml/el_table.h>
#include <litehtml/el_td.h>
#include <litehtml/el_tr.h>

namespace okienko {

namespace {

class Table final : public Guarded<litehtml::el_table> {
public:
    using Guarded::Guarded;

    int render(int x, int y, int maxWidth, bool secondPass) override
    {
        // "width: 100%; max-width: 600px": litehtml knows no greatest width of tables.
        m_css_width = m_ownWidth;
        const bool relative = !m_ownWidth.is_predefined() && m_ownWidth.units() == litehtml::css_units_percentage;
        const bool capped = relative && !m_css_max_width.is_predefined()
            && m_css_max_width.units() == litehtml::css_units_px && m_css_max_width.val() > 0
            && m_ownWidth.val() * float(maxWidth) / 100 > m_css_max_width.val();
        if (capped)
            m_css_width.set_value(m_css_max_width.val(), litehtml::css_units_px);
        const int wanted = Guarded::render(x, y, maxWidth, secondPass);
        // litehtml answers with what the columns would like to have, even where the table got less room.
        const bool fixed = !m_css_width.is_predefined() && m_css_width.units() != litehtml::css_units_percentage;
        return fixed ? width() : std::min(wanted, width());
    }

    void parse_attributes() override
    {
        if (isCentred() && !get_attr("align")) {
            setProperty("margin-left", "auto");
            setProperty("margin-right", "auto");
        }
        if (isRightToLeft(*this))
            setProperty("text-align", "right");
        Guarded::parse_attributes();
        setLength("height", "height");
        const std::string border = cssLength(get_attr("border"));
        if (!border.empty() && border != "0px") {
            setProperty("border-style", "solid");
            setProperty("border-color", "#9aa0a8");
        }
    }

    void parse_styles(bool again) override
    {
        Guarded::parse_styles(again);
        m_ownWidth = m_css_width;
    }

private:
    /// HTML's own centring reaches through any number of blocks, unlike text-align: it ends at the cell around.
    [[nodiscard]] bool isCentred() const
    {
        for (auto around = parent(); around; around = around->parent()) {
            const QByteArrayView tag(around->get_tagName());
            if (tag == "center")
                return true;
            if (tag == "table")
                return false;
            if (const char *align = around->get_attr("align"))
                return qstricmp(align, "center") == 0;
        }
        return false;
    }

    litehtml::css_length m_ownWidth;
};

class Cell final : public Guarded<litehtml::el_td> {
public:
    using Guarded::Guarded;

    void parse_attributes() override
    {
        // https://html.spec.whatwg.org/multipage/rendering.html#tables-2: padding and rules come from the table.
        auto table = parent();
        while (table && qstrcmp(table->get_tagName(), "table") != 0)
            table = table->parent();
        if (table) {
            setProperty("padding", cssLength(table->get_attr("cellpadding")));
            const std::string border = cssLength(table->get_attr("border"));
            if (!border.empty() && border != "0px")
                setProperty("border", "1px solid #9aa0a8");
        }
        setLength("height", "height");
        if (get_attr("nowrap"))
            setProperty("white-space", "nowrap");
        Guarded::parse_attributes();
    }

    void init_font() override
    {
        // "All that is left": litehtml would add it to the widths of the other columns and make the table too wide.
        const char *width = m_style.get_property("width");
        if (width && qstrcmp(width, "100%") == 0 && hasNeighbours())
            m_style.add_property("width", "auto", nullptr, true, this);
        Guarded::init_font();
    }

    void parse_styles(bool again) override
    {
        Guarded::parse_styles(again);
        m_widths.clear();
        // Margins stay inside of a cell (CSS 2.1, 8.3.1); litehtml moves a first paragraph's margin out of a cell
        // without padding, and the cell's frame with it.
        if (m_css_padding.top.val() == 0 && m_borders.top == 0 && startsWithMargin()) {
            m_css_padding.top.set_value(1, litehtml::css_units_px);
            m_padding.top = 1;
        }
    }

    /// litehtml asks a cell for its least width, its most width, and then lays it out, each by laying out all that is
    /// in it: 3^n steps for n nested tables. The two answers are remembered; only the layout itself is repeated.
    int render(int x, int y, int maxWidth, bool secondPass) override
    {
        const bool afterLeast = m_askedLeast;
        m_askedLeast = maxWidth == 1 && !secondPass;
        if (m_generation != m_container.generation()) {
            m_generation = m_container.generation();
            m_widths.clear();
        }
        const bool question = x == 0 && y == 0 && !secondPass && (maxWidth == 1 || afterLeast);
        if (question) {
            const auto known = m_widths.constFind(maxWidth);
            if (known != m_widths.constEnd()) {
                // Not a width that the table could take for the finished layout.
                m_pos.width = -1;
                return *known;
            }
        }
        const int width = Guarded::render(x, y, maxWidth, secondPass);
        if (question)
            m_widths.insert(maxWidth, width);
        return width;
    }

private:
    [[nodiscard]] bool startsWithMargin() const
    {
        auto first = m_children.empty() ? nullptr : get_child(0);
        for (int level = 0, next = 1; first && level < 6;) {
            if (first->is_white_space()) {
                first = next < int(m_children.size()) && level == 0 ? get_child(next++) : nullptr;
                continue;
            }
            if (first->margin_top() > 0)
                return true;
            if (first->get_children_count() == 0)
                return false;
            first = first->get_child(0);
            ++level;
        }
        return false;
    }

    [[nodiscard]] bool hasNeighbours() const
    {
        const auto row = parent();
        const auto count = row ? int(row->get_children_count()) : 0;
        int cells = 0;
        for (int i = 0; i < count && cells < 2; ++i) {
            const auto child = row->get_child(i);
            cells += child->get_display() != litehtml::display_inline_text && *child->get_tagName() == 't' ? 1 : 0;
        }
        return cells > 1;
    }

    QHash<int, int> m_widths;
    int m_generation = -1;
    bool m_askedLeast = false;
};

/// The first cell of a row stands at the right where text runs from there. The walk that collects the text knows.
class Row final : public Guarded<litehtml::el_tr> {
public:
    using Guarded::Guarded;

    void parse_attributes() override
    {
        if (isRightToLeft(*this))
            std::reverse(m_children.begin(), m_children.end());
        Guarded::parse_attributes();
    }
};

} // namespace

litehtml::element::ptr createTablePart(HtmlContainer &container, QByteArrayView tag,
                                       const std::shared_ptr<litehtml::document> &document)
{
    if (tag == "td" || tag == "th")
        return std::make_shared<Cell>(container, document);
    if (tag == "table")
        return std::make_shared<Table>(container, document);
    if (tag == "tr")
        return std::make_shared<Row>(container, document);
    return nullptr;
}

} // namespace okienko
