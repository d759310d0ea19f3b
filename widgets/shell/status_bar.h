// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/status_summary.h"

#include <QFrame>
#include <memory>

namespace okienko {

/// The foot of the window: mail, store, outbox, and how far a first synchronisation is.
class StatusBar : public QFrame {
    Q_OBJECT
public:
    explicit StatusBar(QWidget *parent = nullptr);
    ~StatusBar() override;
    void setStatus(const StatusSummary &status);

    /// "Receiving INBOX: 12,340 of 50,000 messages · 180 MB · 2 min left"; what is not known is left out.
    [[nodiscard]] static QString progressText(const SyncProgress &progress);
    /// 0 to 1000; -1 where the total is not known.
    [[nodiscard]] static int progressShare(const SyncProgress &progress);

signals:
    void signInRequested(okienko::AccountId account);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
