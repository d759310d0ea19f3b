// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace okienko {

/// One line of plain text that ends in "…" where it is too long, and then shows all of it as its tool tip.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr) : ElidedLabel(QString(), parent) {}
    explicit ElidedLabel(const QString &text, QWidget *parent = nullptr);
    void setFullText(const QString &text);
    [[nodiscard]] QString fullText() const { return m_full; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_full;
};

} // namespace okienko
