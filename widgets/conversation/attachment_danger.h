// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/message.h"

#include <QCoreApplication>
#include <QString>

namespace okienko {

/// Why opening a stranger's file may run something, judged by its name and type before it is opened.
class AttachmentDanger {
    Q_DECLARE_TR_FUNCTIONS(AttachmentDanger)
public:
    /// A whole sentence for people; empty where nothing speaks against it.
    [[nodiscard]] static QString reason(const Attachment &attachment);
};

} // namespace okienko
