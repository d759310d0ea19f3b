// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"

#include <QStyledItemDelegate>

namespace okienko {

/// Paints a row of the conversation list: channel, name, time; subject; snippet and target pill.
class ConversationDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int rowHeight = 80;

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// What the row shows, in words: from, subject, time, unread, target.
    [[nodiscard]] static QString accessibleText(const ConversationSummary &row);
    /// The snippet as it is shown ("You: …" where the last message is ours).
    [[nodiscard]] static QString snippetOf(const ConversationSummary &row);
    [[nodiscard]] static QString subjectOf(const ConversationSummary &row);
};

} // namespace okienko
