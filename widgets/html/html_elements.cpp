// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/html/html_elements.h"

#include <litehtml/el_anchor.h>
#include <litehtml/el_body.h>
#include <litehtml/el_div.h>
#include <litehtml/el_font.h>
#include <litehtml/el_image.h>
#include <litehtml/el_para.h>
#include <litehtml/el_table.h>
#include <litehtml/el_td.h>
#include <litehtml/el_tr.h>

namespace okienko {

namespace {

/// A length of an HTML attribute ("20", "20px", "50%") as CSS; empty if it is none.
std::string cssLength(const char *value)
{
    if (!value)
        return {};
    const QByteArray text = QByteArray(value).trimmed();
    qsizetype digits = 0;
    while (digits < text.size() && text.at(digits) >= '0' && text.at(digits) <= '9')
        ++digits;
    if (digits == 0 || digits > 5)
        return {};
    return text.left(digits).toStdString() + (text.mid(digits).startsWith('%') ? "%" : "px");
}

/// Colours without spaces: litehtml takes a shorthand apart at every space ("border-color: rgb(1, 2, 3)").
QByteArray withoutSpacesInColors(QByteArray style)
{
    qsizetype at = 0;
    while ((at = style.indexOf("rgb", at)) >= 0) {
        const auto open = style.indexOf('(', at);
        const auto close = open < 0 ? -1 : style.indexOf(')', open);
        if (close < 0)
            break;
        const QByteArray inside = style.mid(open, close - open).replace(' ', "");
        style.replace(open, close - open, inside);
        at = open + inside.size();
    }
    return style;
}

template<typename Base>
class Guarded : public Base {
public:
    Guarded(HtmlContainer &container, const std::shared_ptr<litehtml::document> &document)
        : Base(document), m_container(container)
    {
    }

    int render(int x, int y, int maxWidth, bool secondPass) override
    {
        m_container.deadline().check();
        return Base::render(x, y, maxWidth, secondPass);
    }

    void apply_stylesheet(const litehtml::css &sheet) override
    {
        m_container.deadline().check();
        Base::apply_stylesheet(sheet);
    }

    int place_element(const litehtml::element::ptr &child, int maxWidth) override
    {
        m_container.deadline().check();
        return Base::place_element(child, maxWidth);
    }

    void draw(litehtml::uint_ptr hdc, int x, int y, const litehtml::position *clip) override
    {
        m_container.deadline().check();
        // An element draws its own list number; its text is drawn by its children.
        m_container.setDecoration(true);
        Base::draw(hdc, x, y, clip);
        m_container.setDecoration(false);
    }

    void set_attr(const char *name, const char *value) override
    {
        if (name && value && qstrcmp(name, "style") == 0)
            Base::set_attr(name, withoutSpacesInColors(value).constData());
        else
            Base::set_attr(name, value);
    }

    void parse_attributes() override
    {
        setFrom("bgcolor", "background-color");
        if (qstrcmp(this->get_tagName(), "ol") == 0)
            numberEntries();
        Base::parse_attributes();
    }

    void init_font() override
    {
        // litehtml knows weights by name only, and takes the size 0 for "as usual".
        if (const char *weight = this->m_style.get_property("font-weight"); weight && *weight >= '1' && *weight <= '9')
            this->m_style.add_property("font-weight", atoi(weight) >= 600 ? "bold" : "normal", nullptr, true, this);
        if (const char *size = this->m_style.get_property("font-size"); size && *size == '0' && atof(size) == 0)
            this->m_style.add_property("font-size", "1px", nullptr, true, this);
        // "border-top: medium none" takes no room; litehtml would keep the width.
        for (const char *side : {"border-top", "border-right", "border-bottom", "border-left"}) {
            const std::string name(side);
            const char *style = this->m_style.get_property((name + "-style").c_str());
            if (style && (qstrcmp(style, "none") == 0 || qstrcmp(style, "hidden") == 0))
                this->m_style.add_property((name + "-width").c_str(), "0", nullptr, true, this);
        }
        Base::init_font();
    }

protected:
    void numberEntries()
    {
        int number = QByteArray(this->get_attr("start", "1")).toInt();
        for (const auto &child : this->m_children) {
            if (qstrcmp(child->get_tagName(), "li") != 0)
                continue;
            if (const char *value = child->get_attr("value"))
                number = QByteArray(value).toInt();
            child->set_attr("list_index", QByteArray::number(number++).constData());
        }
        const QByteArray type(this->get_attr("type", ""));
        if (type == "a" || type == "A")
            setProperty("list-style-type", type == "a" ? "lower-latin" : "upper-latin");
        else if (type == "i" || type == "I")
            setProperty("list-style-type", type == "i" ? "lower-roman" : "upper-roman");
    }

    void setProperty(const char *name, const std::string &value)
    {
        if (!value.empty())
            this->m_style.add_property(name, value.c_str(), nullptr, false, this);
    }
    void setFrom(const char *attribute, const char *property)
    {
        if (const char *value = this->get_attr(attribute))
            setProperty(property, value);
    }
    void setLength(const char *attribute, const char *property)
    {
        setProperty(property, cssLength(this->get_attr(attribute)));
    }

    HtmlContainer &m_container;
};

class Table final : public Guarded<litehtml::el_table> {
public:
    using Guarded::Guarded;

    int render(int x, int y, int maxWidth, bool secondPass) override
    {
        const int wanted = Guarded::render(x, y, maxWidth, secondPass);
        // litehtml answers with what the columns would like to have, even where the table got less room.
        const bool fixed = !m_css_width.is_predefined() && m_css_width.units() != litehtml::css_units_percentage;
        return fixed ? width() : std::min(wanted, width());
    }

    void parse_attributes() override
    {
        Guarded::parse_attributes();
        setLength("height", "height");
        const std::string border = cssLength(get_attr("border"));
        if (!border.empty() && border != "0px") {
            setProperty("border-style", "solid");
            setProperty("border-color", "#9aa0a8");
        }
    }
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

class Image final : public Guarded<litehtml::el_image> {
public:
    using Guarded::Guarded;

    void parse_attributes() override
    {
        const QString alt = QString::fromUtf8(get_attr("alt", ""));
        const QString src = QString::fromUtf8(get_attr("src", "")).trimmed();
        const QString remote = QString::fromUtf8(get_attr("data-remote-src", ""));
        const QSize hint(QByteArray(get_attr("width", "")).toInt(), QByteArray(get_attr("height", "")).toInt());
        std::string name;
        if (!remote.isEmpty())
            name = m_container.addPicture(remoteKey(remote), alt, {}, hint);
        else if (src.startsWith(QLatin1String("cid:"), Qt::CaseInsensitive))
            name = m_container.addPicture(cidKey(src), alt, {}, hint);
        else if (src.startsWith(QLatin1String("data:"), Qt::CaseInsensitive))
            name = m_container.addPicture({}, alt, src, hint);
        else
            name = m_container.addPicture({}, alt, {}, hint);
        set_attr("src", name.c_str());
        const std::string border = cssLength(get_attr("border"));
        if (!border.empty() && border != "0px")
            setProperty("border", border + " solid");
        Guarded::parse_attributes();
    }

    void parse_styles(bool again) override
    {
        Guarded::parse_styles(again);
        m_ownWidth = m_css_width;
        m_ownHeight = m_css_height;
    }

    int render(int x, int y, int maxWidth, bool secondPass) override
    {
        m_css_width = m_ownWidth;
        m_css_height = m_ownHeight;
        // A picture wider than the whole pane is shown as large as fits.
        const auto most = float(m_container.viewport());
        if (!m_ownWidth.is_predefined() && m_ownWidth.units() == litehtml::css_units_px && m_ownWidth.val() > most) {
            if (!m_ownHeight.is_predefined() && m_ownHeight.units() == litehtml::css_units_px)
                m_css_height.set_value(m_ownHeight.val() * most / m_ownWidth.val(), litehtml::css_units_px);
            m_css_width.set_value(most, litehtml::css_units_px);
        }
        return Guarded::render(x, y, maxWidth, secondPass);
    }

private:
    litehtml::css_length m_ownWidth;
    litehtml::css_length m_ownHeight;
};

} // namespace

litehtml::element::ptr createHtmlElement(HtmlContainer &container, const char *tag,
                                         const litehtml::string_map &,
                                         const std::shared_ptr<litehtml::document> &document)
{
    const QByteArrayView name(tag);
    const auto make = [&]<typename Element>(std::type_identity<Element>) -> litehtml::element::ptr {
        return std::make_shared<Element>(container, document);
    };
    if (name == "img")
        return make(std::type_identity<Image>());
    if (name == "td" || name == "th")
        return make(std::type_identity<Cell>());
    if (name == "table")
        return make(std::type_identity<Table>());
    if (name == "tr")
        return make(std::type_identity<Guarded<litehtml::el_tr>>());
    if (name == "div")
        return make(std::type_identity<Guarded<litehtml::el_div>>());
    if (name == "p")
        return make(std::type_identity<Guarded<litehtml::el_para>>());
    if (name == "a")
        return make(std::type_identity<Guarded<litehtml::el_anchor>>());
    if (name == "font")
        return make(std::type_identity<Guarded<litehtml::el_font>>());
    if (name == "body")
        return make(std::type_identity<Guarded<litehtml::el_body>>());
    for (const char *special : {"br", "link", "title", "style", "script", "base"}) {
        if (name == special)
            return nullptr;
    }
    return make(std::type_identity<Guarded<litehtml::html_tag>>());
}

litehtml::element::ptr HtmlContainer::create_element(const char *tag, const litehtml::string_map &attributes,
                                                     const std::shared_ptr<litehtml::document> &document)
{
    return createHtmlElement(*this, tag, attributes, document);
}

} // namespace okienko
