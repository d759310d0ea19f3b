// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/customer.h"
#include "models/domain/result.h"

#include <QObject>
#include <memory>

namespace okienko {

class Store;

/// Reads everything the customer panel shows, and reads it again when customers change. The newest request wins.
class CustomerLoader : public QObject {
    Q_OBJECT
public:
    explicit CustomerLoader(std::shared_ptr<Store> store, QObject *parent = nullptr);
    ~CustomerLoader() override;

    /// `besides`: the conversation that is open, left out of past contacts.
    void load(CustomerId id, ConversationId besides);
    void clear(); ///< answers that are under way are dropped
    [[nodiscard]] CustomerId current() const;

signals:
    void loaded(const okienko::CustomerOverview &customer);
    void failed(const okienko::Failure &failure);

private:
    void read();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
