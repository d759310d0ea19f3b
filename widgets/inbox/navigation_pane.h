// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"

#include <QFrame>
#include <memory>

class QAbstractItemView;

namespace okienko {

class NavigationModel;

/// The left column: views and queues with counts, and Settings at its foot.
class NavigationPane : public QFrame {
    Q_OBJECT
public:
    explicit NavigationPane(NavigationModel *model, QWidget *parent = nullptr);
    ~NavigationPane() override;

    void setCurrent(const View &view); ///< without emitting viewChosen
    [[nodiscard]] QAbstractItemView *list() const;

signals:
    void viewChosen(const okienko::View &view);
    void settingsRequested(const QPoint &globalPosition);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
