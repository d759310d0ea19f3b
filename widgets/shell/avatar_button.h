// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace okienko {

/// The person's avatar at the right of the top bar; opens their menu.
class AvatarButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit AvatarButton(QWidget *parent = nullptr);
    void setPerson(const QString &name);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
};

} // namespace okienko
