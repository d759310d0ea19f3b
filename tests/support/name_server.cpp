// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/name_server.h"

#include "tests/support/process_guard.h"
#include "tests/support/server_setup.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <unistd.h>

namespace okienko::test {

NameServer::NameServer() = default;
NameServer::~NameServer() = default;

Result<std::unique_ptr<NameServer>> NameServer::start(const QJsonObject &zone)
{
    std::unique_ptr<NameServer> server(new NameServer);
    const QString zoneFile = server->m_folder.filePath(QStringLiteral("zone.json"));
    const QString log = server->m_folder.filePath(QStringLiteral("log"));
    if (!writeFile(zoneFile, QJsonDocument(zone).toJson()))
        return supportFailure(QStringLiteral("Cannot write into %1.").arg(server->m_folder.path()));
    // All of 127.0.0.0/8 is this machine: an address that nobody else uses.
    auto *random = QRandomGenerator::system();
    server->m_address = QHostAddress(0x7f000000U | random->bounded(1U, 255U) << 16 | random->bounded(1U, 255U) << 8
                                     | random->bounded(2U, 255U));
    auto started = ProcessGuard::start({findProgram(QStringLiteral("python3"), {QStringLiteral("/usr/bin")}),
                                        {QStringLiteral(OKIENKO_SUPPORT_DIR "/name_server.py"),
                                         server->m_address.toString(), zoneFile},
                                        {},
                                        SIGTERM,
                                        log});
    if (!started)
        return started.failure();
    server->m_process = std::move(*started);
    QDeadlineTimer deadline(15'000);
    while (!lastLines(log).contains(QLatin1String("ready"))) {
        if (deadline.hasExpired() || !server->m_process->isRunning()) {
            Failure failure = supportFailure(QStringLiteral("The name server does not run: ") + lastLines(log));
            if (failure.text.contains(QLatin1String("Permission")))
                failure.kind = FailureKind::Permission;
            return failure;
        }
        usleep(20'000);
    }
    return server;
}

} // namespace okienko::test
