// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/html/html_container.h"

#include <litehtml/html_tag.h>

namespace okienko {

/// A length of an HTML attribute ("20", "20px", "50%") as CSS; empty if it is none.
inline std::string cssLength(const char *value)
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
inline QByteArray withoutSpacesInColors(QByteArray style)
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

/// Whether text in this element runs from right to left, as far as its author said so.
inline bool isRightToLeft(const litehtml::element &element)
{
    if (const char *own = element.get_attr("dir"))
        return qstricmp(own, "rtl") == 0;
    for (auto around = element.parent(); around; around = around->parent()) {
        if (const char *direction = around->get_attr("dir"))
            return qstricmp(direction, "rtl") == 0;
    }
    return false;
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
        if (qstrcmp(this->get_tagName(), "li") == 0 && isRightToLeft(*this))
            m_container.setMirror(2 * (this->m_pos.x + x) + this->m_pos.width);
        Base::draw(hdc, x, y, clip);
        m_container.setMirror(-1);
        m_container.setDecoration(false);
    }

    void set_attr(const char *name, const char *value) override
    {
        if (!name || !value || qstrcmp(name, "style") != 0) {
            Base::set_attr(name, value);
            return;
        }
        const QByteArray style(value);
        // The sanitiser writes declarations without spaces around the colon.
        if (style.contains("direction:rtl") && !this->get_attr("dir"))
            Base::set_attr("dir", "rtl");
        Base::set_attr(name, withoutSpacesInColors(style).constData());
    }

    void parse_attributes() override
    {
        setFrom("bgcolor", "background-color");
        setDirection();
        if (qstrcmp(this->get_tagName(), "ol") == 0)
            numberEntries();
        Base::parse_attributes();
    }

    void init_font() override
    {
        // litehtml knows weights by name only, and takes the size 0 for "as usual".
        if (const char *weight = this->m_style.get_property("font-weight"); weight && *weight >= '1' && *weight <= '9')
            this->m_style.add_property("font-weight", atoi(weight) >= 600 ? "bold" : "normal", nullptr, true, this);
        if (const char *size = this->m_style.get_property("font-size")) {
            if (*size == '0' && atof(size) == 0)
                this->m_style.add_property("font-size", "1px", nullptr, true, this);
            else if (const int pixels = m_container.fonts().keywordPixels(size))
                this->m_style.add_property("font-size", (std::to_string(pixels) + "px").c_str(), nullptr, true, this);
        }
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
    /// litehtml knows no direction: alignment follows it here, the order of words in the finished scene.
    void setDirection()
    {
        const QByteArray direction = QByteArray(this->get_attr("dir", "")).toLower();
        if (direction == "rtl" || direction == "ltr")
            setProperty("text-align", direction == "rtl" ? "right" : "left");
        const QByteArray align = QByteArray(this->get_attr("align", "")).toLower();
        const QByteArrayView tag(this->get_tagName());
        const bool aligns = tag == "tr" || tag == "tbody" || tag == "thead" || tag == "tfoot" || tag == "caption"
            || (tag.size() == 2 && tag.front() == 'h' && tag.back() >= '1' && tag.back() <= '6');
        if (aligns && (align == "left" || align == "right" || align == "center" || align == "justify"))
            setProperty("text-align", align.toStdString());
    }

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

} // namespace okienko
