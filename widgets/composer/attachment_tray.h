// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/message.h"

#include <QWidget>

class QHBoxLayout;

namespace okienko {

/// The files attached to a draft, each with its size and a button that takes it off.
class AttachmentTray : public QWidget {
    Q_OBJECT
public:
    explicit AttachmentTray(QWidget *parent = nullptr);

    void setAttachments(const QList<AttachmentContent> &attachments);
    void add(const AttachmentContent &attachment);
    [[nodiscard]] const QList<AttachmentContent> &attachments() const { return m_attachments; }

signals:
    void changed();

private:
    void rebuild();

    QList<AttachmentContent> m_attachments;
    QHBoxLayout *m_layout;
};

} // namespace okienko
