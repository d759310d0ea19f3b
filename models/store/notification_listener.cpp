// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/notification_listener.h"

#include "models/store/change_notice.h"
#include "models/store/database_private.h"

#include <QSqlDriver>

namespace okienko {

namespace {
constexpr int probeMilliseconds = 3000;
constexpr int reopenMilliseconds = 1000;
} // namespace

NotificationListener::NotificationListener(const StoreLocation &location, const QString &ownOrigin)
    : m_location(location), m_ownOrigin(ownOrigin)
{
    connect(&m_probe, &QTimer::timeout, this, &NotificationListener::probe);
}

void NotificationListener::start()
{
    probe();
}

bool NotificationListener::listen()
{
    m_database.reset();
    auto opened = Database::open(m_location, Database::Role::Reader);
    if (!opened)
        return false;
    m_database = std::move(*opened);
    QSqlDriver *driver = m_database->d->connection.driver();
    connect(driver, &QSqlDriver::notification, this,
            [this](const QString &, QSqlDriver::NotificationSource, const QVariant &payload) {
                const auto notice = ChangeNotice::fromPayload(payload.toString());
                if (notice && notice->origin != m_ownOrigin)
                    emit noticed(notice->changes);
            });
    if (driver->subscribeToNotification(ChangeNotice::channel()))
        return true;
    m_database.reset();
    return false;
}

void NotificationListener::probe()
{
    QString why = QStringLiteral("LISTEN was not possible");
    if (m_database) {
        const auto alive = m_database->run(QStringLiteral("SELECT 1"));
        if (alive.ok())
            return;
        why = alive.failure().log;
    }
    const bool first = !m_started;
    const bool gone = m_started && !m_lost;
    m_started = true;
    const bool listening = listen();
    if (gone || (first && !listening))
        emit lost(why);
    if (listening && !first)
        emit restored();
    m_lost = !listening;
    m_probe.start(listening ? probeMilliseconds : reopenMilliseconds);
}

} // namespace okienko
