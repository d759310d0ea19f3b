// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/process_guard.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <cerrno>
#include <grp.h>
#include <optional>
#include <poll.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace okienko::test {

namespace {

struct UserIds {
    uid_t uid = 0;
    gid_t gid = 0;
    std::vector<gid_t> groups;
};

std::optional<UserIds> idsOf(const QString &user)
{
    const passwd *entry = getpwnam(user.toLocal8Bit().constData());
    if (!entry)
        return std::nullopt;
    UserIds ids{entry->pw_uid, entry->pw_gid, {}};
    int count = 64;
    ids.groups.resize(std::size_t(count));
    if (getgrouplist(entry->pw_name, entry->pw_gid, ids.groups.data(), &count) < 0)
        return std::nullopt;
    ids.groups.resize(std::size_t(count));
    return ids;
}

/// Everything between fork and exec is async-signal-safe: what needs memory is looked up before.
/// The death signal comes last, because changing the account clears it (prctl(2)).
Result<void> prepare(QProcess &process, const ProcessGuard::Command &command)
{
    std::optional<UserIds> ids;
    if (!command.user.isEmpty() && runsAsRoot()) {
        ids = idsOf(command.user);
        if (!ids)
            return supportFailure(QStringLiteral("There is no account %1.").arg(command.user));
        process.setWorkingDirectory(QStringLiteral("/"));
    }
    const pid_t parent = getpid();
    process.setChildProcessModifier([ids, parent, signal = command.deathSignal] {
        if (ids) {
            if (setgroups(ids->groups.size(), ids->groups.data()) != 0 || setgid(ids->gid) != 0
                || setuid(ids->uid) != 0)
                _exit(126);
        }
        prctl(PR_SET_PDEATHSIG, signal);
        if (getppid() != parent)
            _exit(127);
    });
    process.setProgram(command.program);
    process.setArguments(command.arguments);
    process.setStandardInputFile(QProcess::nullDevice());
    return {};
}

/// Children of a process that has one thread.
QList<pid_t> childrenOf(qint64 pid)
{
    QList<pid_t> children;
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    if (file.open(QIODevice::ReadOnly)) {
        const auto words = file.readAll().simplified().split(' ');
        for (const QByteArray &word : words) {
            if (const int child = word.toInt(); child > 0)
                children.append(child);
        }
    }
    return children;
}

} // namespace

Result<std::unique_ptr<ProcessGuard>> ProcessGuard::start(const Command &command)
{
    auto process = std::make_unique<QProcess>();
    if (auto ready = prepare(*process, command); !ready)
        return ready.failure();
    process->setProcessChannelMode(QProcess::MergedChannels);
    if (command.logFile.isEmpty())
        process->setStandardOutputFile(QProcess::nullDevice());
    else
        process->setStandardOutputFile(command.logFile, QIODevice::Append);
    process->start();
    if (!process->waitForStarted())
        return supportFailure(QStringLiteral("%1 did not start: %2").arg(command.program, process->errorString()));
    return std::unique_ptr<ProcessGuard>(new ProcessGuard(std::move(process), command.deathSignal));
}

ProcessGuard::ProcessGuard(std::unique_ptr<QProcess> process, int deathSignal)
    : m_process(std::move(process)), m_deathSignal(deathSignal)
{
}

ProcessGuard::~ProcessGuard()
{
    stop(m_deathSignal);
}

qint64 ProcessGuard::pid() const
{
    return m_process->processId();
}

bool ProcessGuard::isRunning()
{
    return m_process->state() != QProcess::NotRunning && !m_process->waitForFinished(0);
}

void ProcessGuard::stop(int signal, int milliseconds)
{
    if (m_process->state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(pid()), signal);
    if (!m_process->waitForFinished(milliseconds))
        killTree();
}

void ProcessGuard::killTree()
{
    if (m_process->state() == QProcess::NotRunning)
        return;
    // Descriptors, not ids: an id may belong to a stranger a moment later (pidfd_open(2)).
    std::vector<int> descriptors;
    const auto children = childrenOf(pid());
    for (const pid_t child : children) {
        if (const auto descriptor = int(syscall(SYS_pidfd_open, child, 0)); descriptor >= 0)
            descriptors.push_back(descriptor);
    }
    m_process->kill();
    m_process->waitForFinished(10'000);
    for (const int descriptor : descriptors) {
        syscall(SYS_pidfd_send_signal, descriptor, SIGKILL, nullptr, 0);
        pollfd ended{descriptor, POLLIN, 0};
        while (poll(&ended, 1, 10'000) < 0 && errno == EINTR) { }
        ::close(descriptor);
    }
}

void ProcessGuard::killGroup()
{
    if (m_process->state() == QProcess::NotRunning)
        return;
    const auto leader = pid_t(pid());
    if (getpgid(leader) != leader)
        return killTree();
    ::kill(-leader, SIGKILL);
    m_process->waitForFinished(10'000);
}

Result<QByteArray> runCommand(const ProcessGuard::Command &command, int milliseconds)
{
    QProcess process;
    if (auto ready = prepare(process, command); !ready)
        return ready.failure();
    process.start();
    if (!process.waitForFinished(milliseconds)) {
        const QString why = process.errorString();
        process.kill();
        process.waitForFinished();
        return supportFailure(QStringLiteral("%1 did not end: %2").arg(command.program, why));
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return supportFailure(QStringLiteral("%1 %2 ended with %3: %4")
                                  .arg(command.program, command.arguments.join(u' '))
                                  .arg(process.exitCode())
                                  .arg(QString::fromLocal8Bit(process.readAllStandardError()).trimmed()));
    return process.readAllStandardOutput();
}

QString findProgram(const QString &name, const QStringList &moreFolders)
{
    QString found = QStandardPaths::findExecutable(name, moreFolders);
    if (found.isEmpty())
        found = QStandardPaths::findExecutable(name);
    if (found.isEmpty())
        found = QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
    return found;
}

bool runsAsRoot()
{
    return geteuid() == 0;
}

bool giveTo(const QString &path, const QString &user)
{
    if (!runsAsRoot())
        return true;
    const auto ids = idsOf(user);
    return ids && chown(QFile::encodeName(path).constData(), ids->uid, ids->gid) == 0;
}

QList<quint16> freePorts(int count)
{
    std::vector<std::unique_ptr<QTcpServer>> held;
    QList<quint16> ports;
    for (int i = 0; i < count; ++i) {
        auto server = std::make_unique<QTcpServer>();
        if (server->listen(QHostAddress::LocalHost))
            ports.append(server->serverPort());
        held.push_back(std::move(server));
    }
    return ports;
}

Failure supportFailure(const QString &what)
{
    return {FailureKind::Internal, what, what};
}

} // namespace okienko::test
