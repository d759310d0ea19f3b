// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outbox.h"

#include <QFrame>
#include <memory>

namespace okienko {

class MessageListView;
class OutboxModel;

/// The middle column while the outbox is looked at. Without a model it stays empty.
class OutboxListPane : public QFrame {
    Q_OBJECT
public:
    explicit OutboxListPane(OutboxModel *model, QWidget *parent = nullptr);
    ~OutboxListPane() override;
    void setHeading(const QString &name, int count);
    [[nodiscard]] MessageListView *list() const;

signals:
    void chosen(const okienko::OutboxItem &item);
    void changed(const okienko::OutboxItem &item); ///< the chosen one is in another state
    void nothingChosen();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
