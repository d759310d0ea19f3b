// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"

#include <QFrame>
#include <memory>

namespace okienko {

class MessageListView;
class QuarantineModel;

/// The second column while the quarantine is looked at.
class QuarantineListPane : public QFrame {
    Q_OBJECT
public:
    explicit QuarantineListPane(QuarantineModel *model, QWidget *parent = nullptr);
    ~QuarantineListPane() override;
    void setHeading(const QString &name, int count);
    [[nodiscard]] MessageListView *list() const;

signals:
    void chosen(const okienko::QuarantineItem &item);
    void nothingChosen();
    void deleteRequested();     ///< of what is chosen, by the Delete key
    void retryAllRequested();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
