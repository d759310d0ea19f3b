// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/system_watch.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

namespace okienko::test {

namespace {

constexpr int patience = 240'000;

bool canIsolate()
{
    static const bool can = QProcess::execute(QStringLiteral("unshare"), {QStringLiteral("-rn"), QStringLiteral("true")}) == 0;
    return can;
}

/// Where fonts, libraries and the system's own facts lie.
bool isHarmless(const QString &path)
{
    static const QStringList places{
        QStringLiteral("/usr/share/fonts"), QStringLiteral("/usr/local/share/fonts"), QStringLiteral("/etc/fonts"),
        QStringLiteral("/usr/share/fontconfig"), QStringLiteral("/var/cache/fontconfig"), QStringLiteral("/usr/lib"),
        QStringLiteral("/lib"), QStringLiteral("/usr/share/icu"), QStringLiteral("/usr/share/locale"),
        QStringLiteral("/usr/share/X11"), QStringLiteral("/usr/share/poppler"), QStringLiteral("/etc/ld.so."),
        QStringLiteral("/proc/"), QStringLiteral("/sys/devices/system/"), QStringLiteral("/dev/urandom"),
        QStringLiteral("/dev/null"), QStringLiteral("/etc/localtime"), QStringLiteral("/usr/share/zoneinfo")};
    for (const QString &place : places) {
        if (path.startsWith(place))
            return true;
    }
    return path.contains(QLatin1String("/fontconfig/")) || path.contains(QLatin1String("/.fonts"))
        || path.endsWith(QLatin1String("/share/fonts")) || path.contains(QLatin1String("/share/fonts/"));
}

void judge(SystemWatch &watch, const QByteArray &trace)
{
    static const QRegularExpression path(QStringLiteral("(?:openat2?|open|creat)\\([^\"]*\"((?:[^\"\\\\]|\\\\.)*)\""));
    static const QRegularExpression outside(QStringLiteral("AF_(?!UNIX|LOCAL|UNSPEC)|\\bPF_INET"));
    static const QRegularExpression call(QStringLiteral("\\b(socket|connect|sendto|sendmsg|sendmmsg|bind|listen)\\("));
    bool judged = false;
    for (const QByteArray &raw : trace.split('\n')) {
        const QString line = QString::fromUtf8(raw);
        if (line.contains(QLatin1String(SystemWatch::beginMark))) {
            judged = true;
            continue;
        }
        if (line.contains(QLatin1String(SystemWatch::endMark)))
            judged = false;
        if (call.match(line).hasMatch()) {
            // Between the marks not even a local socket is needed: name services are asked through one.
            const bool local = !outside.match(line).hasMatch();
            if (!local || (judged && line.contains(QLatin1String("connect("))))
                watch.network << line.left(300);
        } else if (judged) {
            const QRegularExpressionMatch match = path.match(line);
            if (match.hasMatch() && !isHarmless(match.captured(1)))
                watch.files << match.captured(1).left(300);
        }
        if (judged && line.contains(QLatin1String("execve(")))
            watch.files << line.left(300);
    }
}

} // namespace

void SystemWatch::mark(const char *name)
{
    QFile file(QString::fromLatin1(name));
    static_cast<void>(file.open(QIODevice::ReadOnly));
}

SystemWatch SystemWatch::run(const QString &program, const QStringList &arguments, const QString &folder)
{
    SystemWatch watch;
    const QString strace = QStandardPaths::findExecutable(QStringLiteral("strace"));
    if (strace.isEmpty()) {
        watch.problem = QStringLiteral("strace is not installed (packaging/packages-test.txt)");
        return watch;
    }
    const QString trace = QDir(folder).filePath(QStringLiteral("trace"));
    QStringList command;
    watch.isolated = canIsolate();
    if (watch.isolated)
        command << QStringLiteral("unshare") << QStringLiteral("-rn");
    command << strace << QStringLiteral("-f") << QStringLiteral("-q") << QStringLiteral("-s") << QStringLiteral("512")
            << QStringLiteral("-o") << trace << QStringLiteral("-e")
            << QStringLiteral("trace=network,open,openat,openat2,creat,execve") << program << arguments;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("0"));
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    // Leaks cannot be looked for while another program traces this one.
    environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(command.takeFirst(), command);
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished(5000);
        watch.problem = QStringLiteral("the program did not end");
        return watch;
    }
    watch.output = process.readAll();
    QFile file(trace);
    if (!file.open(QIODevice::ReadOnly)) {
        watch.problem = QStringLiteral("strace left no trace: ") + QString::fromUtf8(watch.output.left(500));
        return watch;
    }
    judge(watch, file.readAll());
    watch.ran = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (!watch.ran)
        watch.problem = QString::fromUtf8(watch.output.left(2000));
    return watch;
}

} // namespace okienko::test
