// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/change_set.h"
#include "models/store/database.h"

#include <QObject>
#include <QTimer>

namespace okienko {

/// LISTEN on a connection of its own. Lives on a thread with an event loop. A dead LISTEN link emits no
/// signal, so it is asked every few seconds and opened again where it does not answer.
class NotificationListener : public QObject {
    Q_OBJECT
public:
    /// Notices of `ownOrigin` are not reported: the store reports its own changes itself.
    NotificationListener(const StoreLocation &location, const QString &ownOrigin);
    void start();

signals:
    void noticed(const okienko::ChangeSet &changes);
    void lost(const QString &log);
    void restored(); ///< after `lost`: anything may have been missed

private:
    bool listen();
    void probe();

    StoreLocation m_location;
    QString m_ownOrigin;
    std::unique_ptr<Database> m_database;
    QTimer m_probe;
    bool m_started = false;
    bool m_lost = false;
};

} // namespace okienko
