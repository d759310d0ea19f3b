// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QUrl>
#include <QWidget>
#include <memory>

namespace okienko {

/// Shows sanitised HTML (models/html) laid out with litehtml and painted by us. As tall as its content at its width
/// (heightForWidth); never scrolls itself and never fetches. Selection by mouse and keyboard, copy, find, zoom, dark
/// theme by recolouring, accessible text. GUI thread; parsing and layout of large pages is bounded (200 ms), then the
/// plain text is shown with a notice.
class HtmlView : public QWidget {
    Q_OBJECT
public:
    explicit HtmlView(QWidget *parent = nullptr);
    ~HtmlView() override;

    void setHtml(const QString &sanitised, const QString &plainText);
    void setImage(const QString &contentId, const QImage &image);      ///< for src="cid:…"
    void setRemoteImage(const QUrl &url, const QImage &image);         ///< after the person allowed it
    void setZoom(double factor);
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] QString plainText() const;
    void selectAll();
    void copySelection();
    /// Highlights all occurrences, returns their number; an empty text clears.
    int find(const QString &text);
    [[nodiscard]] bool isCutOff() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void linkActivated(const QUrl &url, const QString &text);
    void linkHovered(const QUrl &url);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
