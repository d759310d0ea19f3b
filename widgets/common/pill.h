// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/format.h"

#include <QWidget>

namespace okienko {

/// A small rounded label that carries its meaning by colour and text.
class Pill : public QWidget {
    Q_OBJECT
public:
    explicit Pill(QWidget *parent = nullptr) : Pill(QString(), Tone::Plain, parent) {}
    explicit Pill(const QString &text, Tone tone = Tone::Plain, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    void setTone(Tone tone);
    [[nodiscard]] Tone tone() const { return m_tone; }
    void set(const WaitText &text); ///< text and tone; hidden where there is none

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// For delegates: the size a pill takes, and how it is painted.
    [[nodiscard]] static QSize sizeOf(const QString &text);
    static void paint(QPainter *painter, const QRectF &rect, const QString &text, Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Plain;
};

} // namespace okienko
