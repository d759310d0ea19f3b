// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/domain/result.h"

#include <QObject>
#include <memory>

namespace okienko {

class Store;

/// Reads the conversation that is open, and reads it again when it changes. The newest request wins.
class ConversationLoader : public QObject {
    Q_OBJECT
public:
    explicit ConversationLoader(std::shared_ptr<Store> store, QObject *parent = nullptr);
    ~ConversationLoader() override;

    void open(ConversationId id);
    void close(); ///< nothing is open; answers that are under way are dropped
    [[nodiscard]] ConversationId current() const;

signals:
    void loaded(const okienko::ConversationDetails &details);
    void failed(const okienko::Failure &failure);

private:
    void load();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
