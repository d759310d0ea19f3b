// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"

#include <QFrame>
#include <memory>

namespace okienko {

class SearchModel;

/// What was found, under the search line. It never takes the focus: the line keeps it.
class SearchPopup : public QFrame {
    Q_OBJECT
public:
    explicit SearchPopup(SearchModel *model, QWidget *parent);
    ~SearchPopup() override;
    /// Shows itself under `anchor` (in the parent's coordinates) as tall as what was found needs.
    void popup(const QRect &anchor);
    void step(int rows);
    void confirm(); ///< the chosen row, or the best one

signals:
    void chosen(const okienko::SearchHit &hit);

private:
    void adjust();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
