// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>
#include <QUrl>

namespace okienko {

/// Plain text of a message, as tall as its content: selectable, web addresses as links, no resources ever loaded.
class MessageText : public QTextBrowser {
    Q_OBJECT
public:
    explicit MessageText(QWidget *parent = nullptr);

    void setMessage(const QString &text);
    /// Highlights all occurrences, returns how many.
    int findAll(const QString &text);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    QVariant loadResource(int type, const QUrl &name) override;

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void markLinks();

    mutable int m_measuredWidth = -1;
    mutable int m_measuredHeight = 0;
};

} // namespace okienko
