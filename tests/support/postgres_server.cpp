// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postgres_server.h"

#include "tests/support/process_guard.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTcpSocket>
#include <QUuid>
#include <algorithm>
#include <unistd.h>

namespace okienko::test {

namespace {

const QString account = QStringLiteral("postgres"); ///< PostgreSQL refuses to run as root
const QString superuser = QStringLiteral("okienko_test");

/// Debian keeps the server's programs apart from PATH, a folder a version.
QString serverProgram(const QString &name)
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QStringList folders;
    auto names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.toInt() > b.toInt(); });
    for (const QString &version : std::as_const(names))
        folders.append(versions.filePath(version + QStringLiteral("/bin")));
    return findProgram(name, folders);
}

Result<QByteArray> runAs(const QString &program, const QStringList &arguments)
{
    return runCommand({program, arguments, account, SIGTERM, {}}, 120'000);
}

bool openToAccount(const QTemporaryDir &dir)
{
    return dir.isValid() && giveTo(dir.path(), account);
}

/// A freshly made cluster, once a program run; every server begins with a copy of it.
Result<QString> clusterTemplate()
{
    static const QTemporaryDir dir(QDir::tempPath() + QStringLiteral("/okienko-initdb-XXXXXX"));
    static const Result<QString> made = []() -> Result<QString> {
        if (!openToAccount(dir))
            return supportFailure(QStringLiteral("No temporary folder for PostgreSQL."));
        const QString data = dir.filePath(QStringLiteral("data"));
        auto done = runAs(serverProgram(QStringLiteral("initdb")),
                          {QStringLiteral("--pgdata"), data, QStringLiteral("--auth=trust"), QStringLiteral("--username"),
                           superuser, QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C.UTF-8"),
                           QStringLiteral("--no-sync"), QStringLiteral("--no-instructions")});
        if (!done)
            return done.failure();
        return data;
    }();
    return made;
}

} // namespace

struct PostgresServer::Private {
    Options options;
    QTemporaryDir dir{QDir::tempPath() + QStringLiteral("/okienko-postgres-XXXXXX")};
    quint16 port = 0;
    std::unique_ptr<ProcessGuard> process;

    [[nodiscard]] QString data() const { return dir.filePath(QStringLiteral("data")); }
    [[nodiscard]] QString log() const { return dir.filePath(QStringLiteral("postgres.log")); }
    Result<void> prepare();
    Result<void> run();
    Result<void> waitUntilReady();
};

Result<void> PostgresServer::Private::prepare()
{
    if (!openToAccount(dir))
        return supportFailure(QStringLiteral("No temporary folder for PostgreSQL."));
    const auto made = clusterTemplate();
    if (!made)
        return made.failure();
    auto copied = runAs(findProgram(QStringLiteral("cp")), {QStringLiteral("-a"), *made, data()});
    if (!copied)
        return copied.failure();
    return {};
}

Result<void> PostgresServer::Private::run()
{
    QStringList arguments = {QStringLiteral("-D"), data(), QStringLiteral("-k"), dir.path(), QStringLiteral("-p"),
                             QString::number(port)};
    QStringList settings = {QStringLiteral("listen_addresses=127.0.0.1"), QStringLiteral("max_connections=60"),
                            QStringLiteral("shared_buffers=32MB"), QStringLiteral("timezone=UTC"),
                            QStringLiteral("log_timezone=UTC"), QStringLiteral("max_wal_size=4GB")};
    if (!options.durable)
        settings += {QStringLiteral("fsync=off"), QStringLiteral("synchronous_commit=off"),
                     QStringLiteral("full_page_writes=off")};
    for (const QString &setting : std::as_const(settings))
        arguments += {QStringLiteral("-c"), setting};
    // SIGQUIT: the postmaster ends its children at once.
    auto started = ProcessGuard::start({serverProgram(QStringLiteral("postgres")), arguments, account, SIGQUIT, log()});
    if (!started)
        return started.failure();
    process = std::move(*started);
    return waitUntilReady();
}

Result<void> PostgresServer::Private::waitUntilReady()
{
    const QString probe = serverProgram(QStringLiteral("pg_isready"));
    const QStringList arguments = {QStringLiteral("-q"), QStringLiteral("-h"), QStringLiteral("127.0.0.1"),
                                   QStringLiteral("-p"), QString::number(port), QStringLiteral("-d"),
                                   QStringLiteral("postgres"), QStringLiteral("-U"), superuser};
    QDeadlineTimer deadline(60'000);
    while (!deadline.hasExpired() && process->isRunning()) {
        if (runCommand({probe, arguments, {}, SIGTERM, {}}))
            return {};
        usleep(20'000);
    }
    process.reset();
    QFile file(log());
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll().right(1'500) : QByteArray();
    return supportFailure(QStringLiteral("PostgreSQL does not answer. %1").arg(QString::fromUtf8(text)));
}

Result<std::unique_ptr<PostgresServer>> PostgresServer::start(const Options &options)
{
    if (serverProgram(QStringLiteral("postgres")).isEmpty())
        return supportFailure(QStringLiteral("PostgreSQL is not installed (package postgresql)."));
    auto d = std::make_unique<Private>();
    d->options = options;
    if (auto ready = d->prepare(); !ready)
        return ready.failure();
    Result<void> running;
    for (int attempt = 0; attempt < 5; ++attempt) {
        const QList<quint16> ports = freePorts(1);
        if (ports.isEmpty())
            return supportFailure(QStringLiteral("No free port on the loopback address."));
        d->port = ports[0];
        running = d->run();
        if (running)
            return std::unique_ptr<PostgresServer>(new PostgresServer(std::move(d)));
        if (!running.failure().log.contains(QLatin1String("in use")))
            break;
    }
    return running.failure();
}

PostgresServer::PostgresServer(std::unique_ptr<Private> p) : d(std::move(p)) {}
PostgresServer::~PostgresServer() = default;

quint16 PostgresServer::port() const
{
    return d->port;
}

Result<StoreLocation> PostgresServer::createDatabase()
{
    const QString name = QStringLiteral("okienko_") + QUuid::createUuid().toString(QUuid::Id128).left(12);
    auto made = runCommand({serverProgram(QStringLiteral("createdb")),
                            {QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
                             QString::number(d->port), QStringLiteral("-U"), superuser, QStringLiteral("-T"),
                             QStringLiteral("template0"), name},
                            {},
                            SIGTERM,
                            {}});
    if (!made)
        return made.failure();
    return StoreLocation::parse(
        QStringLiteral("postgresql://%1@127.0.0.1:%2/%3").arg(superuser).arg(d->port).arg(name));
}

Result<void> PostgresServer::restart()
{
    if (d->process)
        d->process->stop(SIGINT, 30'000);
    return d->run();
}

void PostgresServer::kill()
{
    if (d->process)
        d->process->killTree();
}

} // namespace okienko::test
