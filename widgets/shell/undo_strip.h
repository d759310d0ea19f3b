// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QDateTime>
#include <QFrame>
#include <QList>
#include <QTimer>

class QLabel;
class QPushButton;

namespace okienko {

/// "Sending to Jan in 8 s   Undo": what was sent a moment ago and can still be taken back. The newest is shown; when it
/// has left or was taken back, the one before it.
class UndoStrip : public QFrame {
    Q_OBJECT
public:
    explicit UndoStrip(QWidget *parent = nullptr);
    void add(OutboxId item, const QString &to, int seconds);
    /// It left, or was taken back elsewhere.
    void remove(OutboxId item);
    [[nodiscard]] QList<OutboxId> held() const;
    void undo();   ///< as the button does; nothing where nothing is shown

signals:
    void undoRequested(okienko::OutboxId item);

private:
    void tick();
    struct Entry {
        OutboxId item;
        QString to;
        QDateTime until;
    };
    QList<Entry> m_entries;
    QLabel *m_text;
    QPushButton *m_undo;
    QTimer m_timer;
};

} // namespace okienko
