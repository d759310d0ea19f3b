// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/server_setup.h"

#include "tests/support/process_guard.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTcpSocket>
#include <grp.h>
#include <pwd.h>
#include <unistd.h>

namespace okienko::test {

bool writeFile(const QString &path, const QByteArray &data)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(data) == data.size();
}

QString lastLines(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll().right(1'500));
}

namespace {

bool answers(quint16 port, ProcessGuard &process, bool speaksFirst)
{
    QDeadlineTimer deadline(15'000);
    while (!deadline.hasExpired() && process.isRunning()) {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        if (socket.waitForConnected(1'000) && (!speaksFirst || socket.waitForReadyRead(5'000)))
            return true;
        // A refused connection returns at once: give the server a moment.
        usleep(20'000);
    }
    return false;
}

} // namespace

bool greets(quint16 port, ProcessGuard &process)
{
    return answers(port, process, true);
}

bool accepts(quint16 port, ProcessGuard &process)
{
    return answers(port, process, false);
}

QString currentAccount()
{
    const passwd *entry = getpwuid(geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

QString currentGroup()
{
    const group *entry = getgrgid(getegid());
    return entry ? QString::fromLocal8Bit(entry->gr_name) : QString();
}

QString mailAccount()
{
    return runsAsRoot() ? QStringLiteral("mail") : currentAccount();
}

QString mailGroup()
{
    return runsAsRoot() ? QStringLiteral("mail") : currentGroup();
}

Result<void> giveToMailAccount(const QString &folder)
{
    if (!runsAsRoot())
        return {};
    const auto given = runCommand({QStringLiteral("/bin/chown"),
                                   {QStringLiteral("-R"), mailAccount() + u':' + mailGroup(), folder},
                                   {},
                                   SIGTERM,
                                   {}});
    return given ? Result<void>() : given.failure();
}

Result<QString> unpackedServers(const QString &privateFolder)
{
    QString folder = qEnvironmentVariable("OKIENKO_SERVERS_DIR");
    if (folder.isEmpty())
        folder = QStringLiteral(OKIENKO_SOURCE_DIR "/build/servers");
    if (!QDir(folder + QStringLiteral("/usr")).exists()) {
        Failure failure = supportFailure(QStringLiteral("Cyrus and Courier are not unpacked in %1: packaging/test.sh "
                                                        "does that (or name their folder in OKIENKO_SERVERS_DIR).")
                                             .arg(folder));
        failure.kind = FailureKind::NotFound;
        return failure;
    }
    const QString program = folder + QStringLiteral("/usr/lib/cyrus/bin/master");
    if (runCommand({QStringLiteral("/usr/bin/test"), {QStringLiteral("-x"), program}, mailAccount(), SIGTERM, {}}))
        return folder;
    const QString copy = privateFolder + QStringLiteral("/servers");
    const auto copied =
        runCommand({QStringLiteral("/bin/cp"), {QStringLiteral("-a"), folder, copy}, {}, SIGTERM, {}});
    return copied ? Result<QString>(copy) : copied.failure();
}

QString libraryPath(const QString &servers)
{
    return QStringLiteral("LD_LIBRARY_PATH=%1/usr/lib/x86_64-linux-gnu:%1/usr/lib/aarch64-linux-gnu:%1/usr/lib:"
                          "%1/usr/lib/courier-authlib")
        .arg(servers);
}

} // namespace okienko::test
