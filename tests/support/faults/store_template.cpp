// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faults/store_template.h"

#include "models/store/accounts.h"
#include "models/store/database.h"
#include "tests/support/process_guard.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace okienko::test {

namespace {

QString fastFolder()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath())
        + QStringLiteral("/okienko-faults-XXXXXX");
}

} // namespace

StoreTemplate::StoreTemplate(PostgresServer *postgres)
    : m_postgres(postgres)
    , m_folder(fastFolder())
    , m_name(QStringLiteral("fault_") + QUuid::createUuid().toString(QUuid::Id128).left(8))
{
}

Result<std::shared_ptr<Store>> StoreTemplate::open(const StoreLocation &location, bool create)
{
    Store::Options options;
    options.create = create;
    options.readers = 1;
    options.user = QStringLiteral("jana");
    auto opening = Store::open(location, options);
    opening.waitForFinished();
    return opening.result();
}

QString StoreTemplate::urlOf(const QString &name) const
{
    if (m_postgres)
        return QStringLiteral("postgresql://okienko_test@127.0.0.1:%1/%2").arg(m_postgres->port()).arg(name);
    return QStringLiteral("sqlite:%1").arg(m_folder.filePath(name));
}

Result<std::unique_ptr<StoreTemplate>> StoreTemplate::make(const MailAccount &account, PostgresServer *postgres)
{
    std::unique_ptr<StoreTemplate> made(new StoreTemplate(postgres));
    made->m_template = QStringLiteral("%1_t%2").arg(made->m_name).arg(made->m_next++);
    if (postgres) {
        if (const auto created = made->copyStore(QStringLiteral("template0"), made->m_template); !created)
            return created.failure();
    }
    const auto location = StoreLocation::parse(made->urlOf(made->m_template));
    if (!location)
        return location.failure();
    const auto store = open(*location, true);
    if (!store)
        return store.failure();
    auto writing = (*store)->write([account](Transaction &transaction) { return accounts::add(transaction, account); });
    writing.waitForFinished();
    if (const auto added = writing.result(); !added || *added != account.id)
        return added ? supportFailure(QStringLiteral("another account id")) : added.failure();
    return made;
}

Result<StoreLocation> StoreTemplate::copy()
{
    if (!m_copy.isEmpty()) {
        if (const auto removed = remove(m_copy); !removed)
            return removed.failure();
    }
    m_copy = QStringLiteral("%1_c%2").arg(m_name).arg(m_next++);
    if (const auto copied = copyStore(m_template, m_copy); !copied)
        return copied.failure();
    m_url = urlOf(m_copy);
    return StoreLocation::parse(m_url);
}

Result<void> StoreTemplate::adopt()
{
    if (const auto removed = remove(m_template); !removed)
        return removed;
    if (m_postgres) {
        m_template = std::exchange(m_copy, {});
        return {};
    }
    // What a killed program left in its log is in the copy, too.
    m_template = QStringLiteral("%1_t%2").arg(m_name).arg(m_next++);
    const auto location = StoreLocation::parse(urlOf(m_copy));
    if (!location)
        return location.failure();
    const auto database = Database::open(*location, Database::Role::Writer);
    if (!database)
        return database.failure();
    return (*database)->run(QStringLiteral("VACUUM INTO ?"), {m_folder.filePath(m_template)});
}

Result<void> StoreTemplate::copyStore(const QString &from, const QString &to)
{
    if (m_postgres) {
        const auto made = runCommand({findProgram(QStringLiteral("createdb")),
                                      {QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
                                       QString::number(m_postgres->port()), QStringLiteral("-U"),
                                       QStringLiteral("okienko_test"), QStringLiteral("-T"), from, to},
                                      {}, SIGTERM, {}});
        return made ? Result<void>() : made.failure();
    }
    // A template was closed by the last who had it open: all of it is in its main file.
    return QFile::copy(m_folder.filePath(from), m_folder.filePath(to))
        ? Result<void>() : supportFailure(QStringLiteral("%1 cannot be copied.").arg(m_folder.filePath(from)));
}

Result<void> StoreTemplate::remove(const QString &name)
{
    if (m_postgres) {
        const auto gone = runCommand({findProgram(QStringLiteral("dropdb")),
                                      {QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
                                       QString::number(m_postgres->port()), QStringLiteral("-U"),
                                       QStringLiteral("okienko_test"), QStringLiteral("--force"), name},
                                      {}, SIGTERM, {}});
        return gone ? Result<void>() : gone.failure();
    }
    for (const char *end : {"", "-wal", "-shm", ".lock"})
        QFile::remove(m_folder.filePath(name) + QLatin1String(end));
    return {};
}

} // namespace okienko::test
