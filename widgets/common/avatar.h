// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace okienko {

/// A person's initials on their colour.
class Avatar : public QWidget {
    Q_OBJECT
public:
    explicit Avatar(int diameter = 26, QWidget *parent = nullptr);
    void setName(const QString &name);
    [[nodiscard]] QSize sizeHint() const override { return {m_diameter, m_diameter}; }

    /// For delegates.
    static void paint(QPainter *painter, const QRectF &rect, const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    int m_diameter;
};

} // namespace okienko
