// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace okienko {

/// Paints a row of the ready answers: title and shortcut with the query highlighted, folder, language, times used.
class AnswersDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// Widths of the columns at the right; the list's heading uses them too.
    static constexpr int FolderWidth = 92, LanguageWidth = 46, UsedWidth = 50, Gap = 10, Margin = 14;

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace okienko
