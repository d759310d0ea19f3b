// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faults/kill_runs.h"

#include "tests/support/process_guard.h"

#include <QFile>

namespace okienko::test {

namespace {

constexpr int patience = 120'000;

} // namespace

Result<std::unique_ptr<KillRuns>> KillRuns::make(const FaultMailbox::Options &options, PostgresServer *postgres)
{
    std::unique_ptr<KillRuns> runs(new KillRuns);
    auto mailbox = FaultMailbox::start(options);
    if (!mailbox)
        return mailbox.failure();
    runs->m_mailbox = std::move(*mailbox);
    runs->m_account = runs->m_mailbox->account(runs->m_mailbox->port());
    auto made = StoreTemplate::make(runs->m_account, postgres);
    if (!made)
        return made.failure();
    runs->m_template = std::move(*made);
    QFile password(runs->m_folder.filePath(QStringLiteral("password")));
    if (!password.open(QIODevice::WriteOnly) || password.write(runs->m_mailbox->server().password().toUtf8()) < 1)
        return supportFailure(QStringLiteral("The password cannot be written."));
    password.close();
    runs->m_program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    runs->m_program.start(QStringLiteral(OKIENKO_BIN_DIR "/okienko-killed-sync"), {password.fileName()});
    if (!runs->m_program.waitForStarted())
        return supportFailure(runs->m_program.errorString());
    if (const auto measured = runs->measure(); !measured)
        return measured.failure();
    return runs;
}

KillRuns::~KillRuns()
{
    m_program.closeWriteChannel();
    if (!m_program.waitForFinished(10'000)) {
        m_program.kill();
        m_program.waitForFinished();
    }
}

QByteArray KillRuns::order(int statement)
{
    m_program.write(QStringLiteral("%1 %2 %3 %4\n").arg(m_template->url()).arg(m_mailbox->port())
                        .arg(m_account.imap.user).arg(statement).toUtf8());
    while (!m_program.canReadLine()) {
        if (!m_program.waitForReadyRead(patience))
            return "failed without an answer";
    }
    return m_program.readLine().trimmed();
}

Result<void> KillRuns::measure()
{
    const auto location = m_template->copy();
    if (!location)
        return location.failure();
    const QByteArray answer = order(0);
    if (!answer.startsWith("done "))
        return supportFailure(QString::fromUtf8(answer));
    m_statements = answer.mid(5).toInt();
    auto server = m_mailbox->image();
    if (!server)
        return server.failure();
    m_server = std::move(*server);
    m_messages = -1;
    const QStringList faults = faultsOf(*location);
    if (!faults.isEmpty())
        return supportFailure(QStringLiteral("without a kill: ") + faults.join(u';'));
    auto database = Database::open(*location, Database::Role::Reader);
    if (!database)
        return database.failure();
    const auto image = readStore(**database, m_account.id);
    if (!image)
        return image.failure();
    m_messages = image->messages;
    return {};
}

Result<void> KillRuns::goOn()
{
    if (const auto measured = measure(); !measured)
        return measured;
    if (const auto adopted = m_template->adopt(); !adopted)
        return adopted;
    if (const auto changed = m_mailbox->changeElsewhere(); !changed)
        return changed;
    return measure();
}

QStringList KillRuns::faultsOf(const StoreLocation &location) const
{
    QStringList faults = storeFaults(m_server, location, m_account.id);
    auto database = Database::open(location, Database::Role::Reader);
    const auto image = database ? readStore(**database, m_account.id) : Result<AccountImage>(database.failure());
    if (!image || (m_messages >= 0 && image->messages != m_messages))
        faults << QStringLiteral("%1 messages and not %2").arg(image ? image->messages : -1).arg(m_messages);
    return faults;
}

QStringList KillRuns::kill(int statement)
{
    const auto location = m_template->copy();
    if (!location)
        return {location.failure().log};
    QStringList faults;
    // Several connections work side by side: the last statements of a run may be some fewer or more.
    const QByteArray first = order(statement);
    m_killed += first == "killed";
    if (first != "killed" && !first.startsWith("done "))
        faults << QString::fromUtf8(first);
    if (const QByteArray answer = order(0); !answer.startsWith("done "))
        faults << QStringLiteral("the next start: ") + QString::fromUtf8(answer);
    return faults + faultsOf(*location);
}

} // namespace okienko::test
