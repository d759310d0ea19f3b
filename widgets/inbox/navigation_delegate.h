// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace okienko {

/// Paints headings and entries of the navigation: icon, name, count.
class NavigationDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    struct Entry {
        QString text;
        QString iconName;
        int count = 0;
        bool selected = false;
        bool hovered = false;
        bool focused = false;
    };
    using QStyledItemDelegate::QStyledItemDelegate;
    /// Also for buttons that stand under the list.
    static void paintEntry(QPainter *painter, const QRect &rect, const Entry &entry);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace okienko
