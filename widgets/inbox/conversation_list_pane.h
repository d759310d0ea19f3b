// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/domain/result.h"

#include <QFrame>
#include <memory>

namespace okienko {

class ConversationListModel;
class MessageListView;

/// The second column: the view's name and count, the order, and its conversations.
class ConversationListPane : public QFrame {
    Q_OBJECT
public:
    explicit ConversationListPane(ConversationListModel *model, QWidget *parent = nullptr);
    ~ConversationListPane() override;

    void setHeading(const QString &name, int count); ///< a negative count is not shown
    [[nodiscard]] MessageListView *list() const;
    [[nodiscard]] ConversationId current() const;
    /// Marks the row, now or as soon as it is loaded; does not emit opened().
    void setCurrent(ConversationId id);

signals:
    void opened(okienko::ConversationId id);    ///< chosen: show it
    void activated(okienko::ConversationId id); ///< Enter or double click: go into it

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showState();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
