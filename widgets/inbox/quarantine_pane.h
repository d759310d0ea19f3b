// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"

#include <QFrame>
#include <memory>

namespace okienko {

/// A message that could not be read: what is known of it, why, and a way to save its bytes.
class QuarantinePane : public QFrame {
    Q_OBJECT
public:
    explicit QuarantinePane(QWidget *parent = nullptr);
    ~QuarantinePane() override;
    void setItem(const QuarantineItem &item);
    void clear();

signals:
    void saveRequested(okienko::QuarantineId id, const QString &path);

private:
    void save();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
