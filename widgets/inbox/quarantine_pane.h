// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"

#include <QFrame>
#include <memory>

namespace okienko {

/// A message that could not be read: what is known of it, why, and what can be done with it. Wishes leave as signals;
/// deleting is asked about first.
class QuarantinePane : public QFrame {
    Q_OBJECT
public:
    explicit QuarantinePane(QWidget *parent = nullptr);
    ~QuarantinePane() override;
    void setItem(const QuarantineItem &item);
    void clear();
    /// While something is being done with the item its buttons wait.
    void setBusy(bool busy);
    /// Asks, and then wishes.
    void deleteItem();
    void forwardItem();

signals:
    void retryRequested(okienko::QuarantineId id);
    void openRequested(okienko::QuarantineId id);
    void saveRequested(okienko::QuarantineId id, const QString &path);
    void forwardRequested(okienko::QuarantineId id, const QString &address);
    void deleteRequested(okienko::QuarantineId id);

private:
    void save();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
