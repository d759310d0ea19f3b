// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outbox.h"

#include <QFrame>
#include <memory>

namespace okienko {

/// One mail of the outbox: what became of it, for each recipient, and what can be done.
class OutboxPane : public QFrame {
    Q_OBJECT
public:
    explicit OutboxPane(QWidget *parent = nullptr);
    ~OutboxPane() override;
    void setItem(const OutboxItem &item);
    void clear();

signals:
    /// Queued: send again, or now; GivenUp; Accepted: it did arrive.
    void resolveRequested(okienko::OutboxId item, okienko::OutboxState state);
    void editRequested(okienko::OutboxId item);
    void conversationRequested(okienko::ConversationId conversation);

private:
    void showRecipients();
    void askAndGiveUp();
    void askAndSendAgain();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
