// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/html/html_elements.h"

#include "widgets/html/html_guarded.h"
#include "widgets/html/html_tables.h"

#include <algorithm>
#include <litehtml/el_anchor.h>
#include <litehtml/el_body.h>
#include <litehtml/el_div.h>
#include <litehtml/el_image.h>
#include <litehtml/el_para.h>

namespace okienko {

namespace {

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

    void init_font() override
    {
        // litehtml would take the place of an inline picture for that of text.
        if (const char *display = m_style.get_property("display"); display && qstrcmp(display, "inline") == 0)
            m_style.add_property("display", "inline-block", nullptr, true, this);
        Guarded::init_font();
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

/// litehtml reads no `face`, and counts sizes from the size of the text around the page rather than from 16 pixels.
class Font final : public Guarded<litehtml::html_tag> {
public:
    using Guarded::Guarded;

    void parse_attributes() override
    {
        setFrom("color", "color");
        setFrom("face", "font-family");
        if (const char *size = get_attr("size"); size && *size) {
            // https://html.spec.whatwg.org/multipage/rendering.html#rules-for-parsing-a-legacy-font-size
            const QByteArray value = QByteArray(size).trimmed();
            const bool relative = value.startsWith('+') || value.startsWith('-');
            const int number = QByteArray(value).toInt() + (relative ? 3 : 0);
            static constexpr const char *keywords[] = {"x-small", "small", "medium", "large", "x-large", "xx-large",
                                                       "xxx-large"};
            if (relative || number != 0)
                setProperty("font-size", keywords[std::clamp(number, 1, 7) - 1]);
        }
        Guarded::parse_attributes();
    }
};

class Rule final : public Guarded<litehtml::html_tag> {
public:
    using Guarded::Guarded;

    void parse_attributes() override
    {
        setFrom("color", "border-top-color");
        if (const int size = QByteArray(get_attr("size", "")).toInt(); size > 1)
            setProperty("border-top-width", std::to_string(std::min(size, 100)) + "px");
        setLength("width", "width");
        if (get_attr("width")) {
            const QByteArray align = QByteArray(get_attr("align", "center")).toLower();
            setProperty("margin-left", align == "left" ? "0" : "auto");
            setProperty("margin-right", align == "right" ? "0" : "auto");
        }
        Guarded::parse_attributes();
    }
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
    if (auto part = createTablePart(container, name, document))
        return part;
    if (name == "div")
        return make(std::type_identity<Guarded<litehtml::el_div>>());
    if (name == "p")
        return make(std::type_identity<Guarded<litehtml::el_para>>());
    if (name == "a")
        return make(std::type_identity<Guarded<litehtml::el_anchor>>());
    if (name == "font")
        return make(std::type_identity<Font>());
    if (name == "hr")
        return make(std::type_identity<Rule>());
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
