// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faults/send_kills.h"

#include <QProcess>
#include <QRegularExpression>

namespace okienko::test {

namespace {

constexpr int programMilliseconds = 60'000;

Failure broken(const QString &what)
{
    return {FailureKind::Internal, {}, what};
}

} // namespace

Result<std::unique_ptr<SendKills>> SendKills::make(PostgresServer *postgres)
{
    std::unique_ptr<SendKills> kills(new SendKills);
    DovecotServer::Options options;
    options.extraConfig = QStringLiteral("disable_plaintext_auth = no\nssl = yes\nmail_fsync = never\n");
    auto dovecot = DovecotServer::start(options);
    if (!dovecot)
        return dovecot.failure();
    kills->m_dovecot = std::move(*dovecot);
    std::optional<StoreLocation> location;
    if (postgres) {
        const auto made = postgres->createDatabase();
        if (!made)
            return made.failure();
        location = *made;
        static const QRegularExpression name(QStringLiteral("dbname='?(\\w+)"));
        kills->m_storeText = QStringLiteral("postgresql://okienko_test@127.0.0.1:%1/%2")
                                 .arg(postgres->port())
                                 .arg(name.match(made->conninfo).captured(1));
    }
    auto world = SendWorld::make(location);
    if (!world)
        return world.failure();
    kills->m_world = std::move(*world);
    if (!postgres)
        kills->m_storeText = QStringLiteral("sqlite:") + kills->m_world->path(QStringLiteral("store.db"));
    ServerSettings imap = kills->m_world->plainSmtp(kills->m_dovecot->imapPort());
    imap.user = kills->m_dovecot->user();
    const auto added = kills->m_world->addAccount(kills->m_world->plainSmtp(kills->m_world->server().plainPort()), imap);
    if (!added)
        return added.failure();
    if (const auto asked = kills->m_world->addQuestion(); !asked)
        return asked.failure();
    // The first run looks at all mailboxes; the second is what all others are like.
    for (int run = 0; run < 2; ++run) {
        if (const auto queued = kills->m_world->queueAnswer(); !queued)
            return queued.failure();
        kills->m_world->close();
        QByteArray error;
        const auto status = kills->runProgram(0, &error);
        if (!status || *status != 0)
            return broken(QStringLiteral("it does not send: ") + QString::fromUtf8(error));
        static const QRegularExpression counted(QStringLiteral("statements (\\d+)"));
        kills->m_statements = counted.match(QString::fromUtf8(error)).captured(1).toInt();
        if (const auto opened = kills->m_world->open(); !opened)
            return opened.failure();
    }
    return kills;
}

Result<int> SendKills::runProgram(int killAfter, QByteArray *error)
{
    QProcess program;
    program.start(QStringLiteral(OKIENKO_BIN_DIR "/okienko-killed-send"),
                  {QString::number(killAfter), QStringLiteral("--store"), m_storeText, QStringLiteral("sync"),
                   QStringLiteral("--once")});
    if (!program.waitForFinished(programMilliseconds)) {
        program.kill();
        program.waitForFinished();
        return broken(QStringLiteral("it did not end"));
    }
    if (error)
        *error = program.readAllStandardError();
    return program.exitStatus() == QProcess::CrashExit ? -1 : program.exitCode();
}

Result<void> SendKills::letClaimsRunOut()
{
    for (const char *sql : {"UPDATE leases SET expires_at = 0", "UPDATE server_actions SET claimed_until = 0",
                            "UPDATE outbox SET claimed_at = 0 WHERE claimed_at > 0"}) {
        if (const auto done = m_world->run(QString::fromLatin1(sql)); !done)
            return done;
    }
    return {};
}

Result<bool> SendKills::kill(int statement)
{
    if (const auto queued = m_world->queueAnswer(); !queued)
        return queued.failure();
    if (m_world->location().kind != StoreLocation::Kind::Sqlite) {
        if (const auto ready = letClaimsRunOut(); !ready)
            return ready.failure();
    }
    m_world->close();
    const auto status = runProgram(statement);
    if (const auto opened = m_world->open(); !opened)
        return opened.failure();
    if (!status)
        return status.failure();
    return *status == -1;
}

Result<QHash<QString, int>> SendKills::copies()
{
    const auto fetched = m_dovecot->doveadm({QStringLiteral("-f"), QStringLiteral("flow"), QStringLiteral("fetch"),
                                             QStringLiteral("-u"), m_dovecot->user(), QStringLiteral("hdr.message-id"),
                                             QStringLiteral("mailbox"), QStringLiteral("Sent")});
    if (!fetched)
        return fetched.failure();
    QHash<QString, int> counts;
    static const QRegularExpression id(QStringLiteral("<([^>]+)>"));
    auto found = id.globalMatch(QString::fromUtf8(*fetched));
    while (found.hasNext())
        ++counts[found.next().captured(1)];
    return counts;
}

Result<SendTally> SendKills::settle()
{
    for (int run = 0; run < 3; ++run) {
        if (const auto ready = letClaimsRunOut(); !ready)
            return ready.failure();
        const auto due = m_world->run(QStringLiteral("UPDATE server_actions SET next_attempt_at = 0 WHERE ended = 0"));
        if (!due)
            return due.failure();
        m_world->close();
        const auto status = runProgram(0);
        if (const auto opened = m_world->open(); !opened)
            return opened.failure();
        if (!status)
            return status.failure();
    }
    const auto items = m_world->items();
    if (!items)
        return items.failure();
    SendTally sum = tally(*items, m_world->arrived());
    const auto filed = copies();
    if (!filed)
        return filed.failure();
    for (const OutboxItem &item : *items) {
        const int times = filed->value(item.messageId);
        const bool over = item.state == OutboxState::Done;
        if (item.state != OutboxState::Uncertain && !over)
            sum.faults << QStringLiteral("%1 is not done, its state is %2").arg(item.messageId).arg(int(item.state));
        if (times != (over ? 1 : 0))
            sum.faults << QStringLiteral("%1 has %2 copies in Sent").arg(item.messageId).arg(times);
    }
    return sum;
}

} // namespace okienko::test
