// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStyledItemDelegate>

namespace okienko {

/// A snippet with its marks (U+E000 … U+E001) taken out.
struct MarkedText {
    struct Range {
        qsizetype start = 0;
        qsizetype length = 0;
        friend bool operator==(const Range &, const Range &) = default;
    };
    QString text;
    QList<Range> marks;
};
/// Marks that are not closed, or closed without being opened, do no harm.
[[nodiscard]] MarkedText readMarks(const QString &snippet);

/// Paints what was found: subject, customer and time, snippet with the words that matched.
class SearchHitDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace okienko
