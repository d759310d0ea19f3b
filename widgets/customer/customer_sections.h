// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/customer.h"

#include <QFrame>
#include <QPushButton>

class QVBoxLayout;

namespace okienko {

/// A part of the panel with a heading, divided from the next by a line.
class PanelSection : public QFrame {
    Q_OBJECT
public:
    explicit PanelSection(const QString &heading, QWidget *aside = nullptr, QWidget *parent = nullptr);
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }

private:
    QVBoxLayout *m_content;
};

/// "14 Oct" beside the subject of an earlier conversation; click or Enter opens it.
class PastContactRow : public QPushButton {
    Q_OBJECT
public:
    explicit PastContactRow(const PastContact &contact, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {100, 24}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, 24}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_icon, m_subject, m_day;
};

/// An address or phone number that is copied by a click.
class IdentityRow : public QPushButton {
    Q_OBJECT
public:
    explicit IdentityRow(const CustomerIdentity &identity, QWidget *parent = nullptr);
};

} // namespace okienko
