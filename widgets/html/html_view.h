// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QUrl>
#include <QWidget>
#include <memory>

namespace okienko {

/// Shows sanitised HTML (models/html) laid out with litehtml and painted by us. As tall as its content at its width
/// (heightForWidth); never scrolls itself up and down and never fetches. A page wider than the view is drawn smaller,
/// to 60 %; what is still wider is reached with a scroll bar below or Shift and the wheel. Selection by mouse and
/// keyboard, copy, find, zoom, dark theme by recolouring, accessible text. GUI thread; small pages are laid out at
/// once, others beside the GUI thread (then layoutChanged() and updateGeometry()); a page that is too large or takes
/// over 200 ms is shown as its plain text with a notice.
class HtmlView : public QWidget {
    Q_OBJECT
public:
    explicit HtmlView(QWidget *parent = nullptr);
    ~HtmlView() override;

    void setHtml(const QString &sanitised, const QString &plainText);
    void setImage(const QString &contentId, const QImage &image);      ///< for src="cid:…"
    void setRemoteImage(const QUrl &url, const QImage &image);         ///< after the person allowed it
    void setZoom(double factor);
    [[nodiscard]] double zoom() const;
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] QString plainText() const;
    void selectAll();
    void copySelection();
    /// Highlights all occurrences, returns their number; an empty text clears.
    int find(const QString &text);
    /// Goes to the next (or previous) occurrence and asks for it to be shown. False: there is none.
    bool findNext(bool backwards = false);
    [[nodiscard]] bool isCutOff() const;
    /// The layout for the present width is done.
    [[nodiscard]] bool isReady() const;

    /// The text that is laid out, positions in it (for accessibility and tests). Waits for the layout.
    [[nodiscard]] QString documentText() const;
    [[nodiscard]] int cursorPosition() const;
    [[nodiscard]] std::pair<int, int> selection() const;
    void setSelection(int anchor, int cursor);
    [[nodiscard]] QRect characterRect(int position) const;
    [[nodiscard]] int positionAt(const QPoint &point) const;
    /// As screen readers take them (IAccessible2 text attributes), and the part of the text for which they hold.
    [[nodiscard]] QString textAttributes(int position, int *start, int *end) const;
    [[nodiscard]] int linkCount() const;
    [[nodiscard]] QUrl focusedLink() const;
    /// What is shown at a link when the pointer rests on it: where it leads, as it is looked up.
    [[nodiscard]] QString linkTip(int link) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void linkActivated(const QUrl &url, const QString &text);
    void linkHovered(const QUrl &url);
    /// The height for the present width may have changed.
    void layoutChanged();
    /// A part (in view coordinates) ought to be scrolled into sight.
    void ensureVisibleRequested(const QRect &rect);
    void zoomChanged(double factor);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
