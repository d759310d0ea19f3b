// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/outbox_service.h"
#include "models/domain/draft.h"
#include "models/store/outbox_store.h"

#include <QObject>

namespace okienko {

class MainWindow;

/// What people do with mail that has not left or has not arrived: take back, edit, send again, give up. GUI thread.
class OutboxActions : public QObject {
    Q_OBJECT
public:
    OutboxActions(std::shared_ptr<Store> store, OutboxService &service);
    void connectTo(MainWindow *window);

    /// How long a message is held so that it can be taken back; a person's setting, 10 at first.
    [[nodiscard]] static int undoSeconds();
    /// It was queued with that time to take it back.
    void offerUndo(OutboxId item, const Draft &draft, int seconds);

signals:
    void failed(const okienko::Failure &failure);

private:
    void resolve(OutboxId item, OutboxState state);
    void takeBack(OutboxId item);
    void show(const outbox::TakenBack &taken);
    void sendHeldNow(const QList<OutboxId> &items);

    std::shared_ptr<Store> m_store;
    OutboxService &m_service;
    MainWindow *m_window = nullptr;
};

} // namespace okienko
