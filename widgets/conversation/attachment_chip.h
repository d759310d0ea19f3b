// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/message.h"

#include <QPushButton>

namespace okienko {

/// An attachment of a message: click or Enter opens, menu saves, dragging takes it out as a file. Files that can run
/// something are marked, and opening them is asked about first.
class AttachmentChip : public QPushButton {
    Q_OBJECT
public:
    explicit AttachmentChip(const Attachment &attachment, QWidget *parent = nullptr);
    [[nodiscard]] const Attachment &attachment() const { return m_attachment; }

signals:
    void openRequested(const okienko::Attachment &attachment);
    void saveRequested(const okienko::Attachment &attachment, const QString &path);
    void saveAllRequested();
    void dragRequested(const okienko::Attachment &attachment);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open();
    void saveAs();
    void restyle();

    Attachment m_attachment;
    QString m_danger;
    QPoint m_pressed;
    bool m_dragging = false;
};

} // namespace okienko
