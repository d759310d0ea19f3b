// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/customer.h"

#include <QWidget>
#include <memory>

namespace okienko {

/// The panel at the right: who the customer is, how they like to be reached, purchases, past contacts.
class CustomerPanel : public QWidget {
    Q_OBJECT
public:
    explicit CustomerPanel(QWidget *parent = nullptr);
    ~CustomerPanel() override;
    void setCustomer(const CustomerOverview &customer);
    void showLoading();
    void showNothing();

signals:
    void conversationRequested(okienko::ConversationId conversation);
    void allContactsRequested(okienko::CustomerId customer);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
