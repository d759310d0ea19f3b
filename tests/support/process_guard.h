// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <csignal>
#include <memory>

class QProcess;

namespace okienko::test {

/// A child process that does not outlive the test program: the kernel signals it when the thread that started
/// it ends, whatever the reason (prctl(2), PR_SET_PDEATHSIG), and the destructor stops it by its process id.
class ProcessGuard {
public:
    struct Command {
        QString program;
        QStringList arguments;
        QString user;                ///< account to run under; only heeded as root; empty: the caller's
        int deathSignal = SIGTERM;   ///< sent when the starting thread ends
        QString logFile;             ///< standard output and error are appended here; empty: dropped
    };
    [[nodiscard]] static Result<std::unique_ptr<ProcessGuard>> start(const Command &command);
    ~ProcessGuard();

    [[nodiscard]] qint64 pid() const;
    [[nodiscard]] bool isRunning();
    /// Sends `signal` and waits for the end; SIGKILL after `milliseconds`.
    void stop(int signal = SIGTERM, int milliseconds = 10'000);
    /// SIGKILL for the process and its present children; returns when all of them are gone.
    void killTree();
    /// SIGKILL for everything in the process group that it leads (started by setsid(1)); else as killTree().
    void killGroup();

private:
    ProcessGuard(std::unique_ptr<QProcess> process, int deathSignal);
    std::unique_ptr<QProcess> m_process;
    int m_deathSignal;
};

/// Runs a command to its end; standard output, or a failure that holds standard error.
[[nodiscard]] Result<QByteArray> runCommand(const ProcessGuard::Command &command, int milliseconds = 60'000);

/// The program's path in PATH or in the folders where Debian keeps servers; empty if it is not installed.
[[nodiscard]] QString findProgram(const QString &name, const QStringList &moreFolders = {});

[[nodiscard]] bool runsAsRoot();
/// Gives a file or folder to an account (as root only; else nothing to do).
[[nodiscard]] bool giveTo(const QString &path, const QString &user);
/// Loopback TCP ports that were free a moment ago; the caller tries others where one was taken meanwhile.
[[nodiscard]] QList<quint16> freePorts(int count);
/// A failure of the test's surroundings: the same words for people and the log.
[[nodiscard]] Failure supportFailure(const QString &what);

} // namespace okienko::test
