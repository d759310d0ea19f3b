// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/html/html_budget.h"
#include "widgets/html/html_fonts.h"
#include "widgets/html/html_images.h"
#include "widgets/html/html_scene.h"

#include <litehtml/litehtml.h>

namespace okienko {

/// What litehtml asks its surroundings for. Measures text, knows sizes of pictures, and records what is drawn into a
/// scene. It has no way to the network or to files: the callbacks that would load something do nothing.
class HtmlContainer final : public litehtml::document_container {
public:
    explicit HtmlContainer(const QFont &base) : m_fonts(base) { }
    ~HtmlContainer() = default;
    Q_DISABLE_COPY_MOVE(HtmlContainer)

    /// Registers a picture of the page; returns the name under which litehtml knows it. `hint`: the size that the
    /// page gives, for its shape until it is there.
    std::string addPicture(const QString &key, const QString &alt, const QString &dataUri, QSize hint);
    void setImages(const HtmlImageTable &images) { m_images = images; }
    void setViewport(int width);
    [[nodiscard]] int viewport() const { return m_viewport; }
    /// Counts layouts: what was remembered from the one before is of no use.
    [[nodiscard]] int generation() const { return m_generation; }
    void beginRecording(HtmlScene *scene, int height);
    void endRecording();
    [[nodiscard]] HtmlFonts &fonts() { return m_fonts; }
    [[nodiscard]] HtmlDeadline &deadline() { return m_deadline; }
    /// While a list entry draws its number: that is not part of the text.
    void setDecoration(bool on) { m_decoration = on; }
    /// Marks of list entries stand at the right of a text that runs from there: twice the middle of the entry; -1: not.
    void setMirror(int around) { m_mirror = around; }

    litehtml::uint_ptr create_font(const char *faceName, int size, int weight, litehtml::font_style italic,
                                   unsigned int decoration, litehtml::font_metrics *fm) override;
    void delete_font(litehtml::uint_ptr font) override;
    int text_width(const char *text, litehtml::uint_ptr font) override;
    void draw_text(litehtml::uint_ptr, const char *text, litehtml::uint_ptr font, litehtml::web_color color,
                   const litehtml::position &pos) override;
    int pt_to_px(int pt) const override;
    int get_default_font_size() const override;
    const char *get_default_font_name() const override;
    void draw_list_marker(litehtml::uint_ptr, const litehtml::list_marker &marker) override;
    void load_image(const char *, const char *, bool) override { }
    void get_image_size(const char *src, const char *, litehtml::size &size) override;
    void draw_background(litehtml::uint_ptr, const litehtml::background_paint &background) override;
    void draw_borders(litehtml::uint_ptr, const litehtml::borders &borders, const litehtml::position &pos,
                      bool root) override;
    void set_caption(const char *) override { }
    void set_base_url(const char *) override { }
    void link(const std::shared_ptr<litehtml::document> &, const litehtml::element::ptr &) override { }
    void on_anchor_click(const char *, const litehtml::element::ptr &) override { }
    void set_cursor(const char *) override { }
    void transform_text(std::string &text, litehtml::text_transform transform) override;
    void import_css(std::string &text, const std::string &, std::string &) override { text.clear(); }
    void set_clip(const litehtml::position &pos, const litehtml::border_radiuses &, bool validX, bool validY) override;
    void del_clip() override;
    void get_client_rect(litehtml::position &client) const override;
    std::shared_ptr<litehtml::element> create_element(const char *tag, const litehtml::string_map &attributes,
                                                      const std::shared_ptr<litehtml::document> &document) override;
    void get_media_features(litehtml::media_features &media) const override;
    void get_language(std::string &language, std::string &culture) const override;
    void split_text(const char *text, const std::function<void(const char *)> &onWord,
                    const std::function<void(const char *)> &onSpace) override;

private:
    struct Picture {
        QString key;
        QString alt;
        QImage image;        ///< of a data: URI
        QSize hint;
    };
    [[nodiscard]] QRectF mirrored(QRectF rect) const;
    [[nodiscard]] const Picture *picture(const std::string &name) const;
    [[nodiscard]] QImage imageOf(const Picture &picture) const;
    void record(const QRectF &rect, decltype(HtmlItem::what) what);
    void recordPicture(const litehtml::background_paint &background);

    HtmlFonts m_fonts;
    HtmlDeadline m_deadline;
    HtmlImageTable m_images;
    QVector<Picture> m_pictures;
    QHash<QString, QImage> m_decoded;
    QVector<QRectF> m_clips;
    HtmlScene *m_scene = nullptr;
    int m_viewport = 800;
    int m_generation = 0;
    int m_height = 0;
    int m_mirror = -1;
    bool m_decoration = false;
};

} // namespace okienko
