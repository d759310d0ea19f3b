// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mail_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace okienko {

namespace {

constexpr qint64 maxMessageBytes = 256LL * 1024 * 1024;

Failure unreadable(const QString &path, const QString &why)
{
    return {FailureKind::Input,
            QCoreApplication::translate("Import", "%1 cannot be read: %2. What was imported before it is kept; importing "
                                                  "again does not store anything twice.")
                .arg(path, why),
            QStringLiteral("import: %1: %2").arg(path, why)};
}

/// A line that begins a message in an mbox (RFC 4155): "From ", an address, and a date with a time; at the start of the
/// file or after an empty line. "From here on" after an empty line is text.
bool isFromLine(const QByteArray &line)
{
    static const QRegularExpression pattern(QStringLiteral("\\AFrom \\S+ .*\\d{1,2}:\\d{2}.*\\d{4}"));
    return line.startsWith("From ") && pattern.match(QString::fromLatin1(line.left(300))).hasMatch();
}

Result<void> visitMbox(QFile &file, const QString &path, const MailFileVisitor &visit)
{
    QByteArray message;
    bool inMessage = false;
    bool afterEmpty = true;
    int number = 0;
    const auto flush = [&]() -> Result<void> {
        if (!inMessage)
            return {};
        // The empty line before the next From_ line belongs to the mbox, not to the message.
        if (message.endsWith("\r\n\r\n"))
            message.chop(2);
        else if (message.endsWith("\n\n"))
            message.chop(1);
        return visit(message, QStringLiteral("%1:%2").arg(path).arg(++number));
    };
    while (!file.atEnd()) {
        QByteArray line = file.readLine();
        if (line.isEmpty() && file.error() != QFile::NoError)
            return unreadable(path, file.errorString());
        if (afterEmpty && isFromLine(line)) {
            if (Result<void> done = flush(); !done)
                return done;
            message.clear();
            inMessage = true;
            afterEmpty = false;
            continue;
        }
        afterEmpty = line == "\n" || line == "\r\n";
        if (line.startsWith('>')) {
            qsizetype depth = 0;
            while (depth < line.size() && line.at(depth) == '>')
                ++depth;
            if (QByteArrayView(line).sliced(depth).startsWith("From "))
                line.remove(0, 1);
        }
        if (message.size() + line.size() > maxMessageBytes)
            return unreadable(path, QCoreApplication::translate("Import", "a message in it is larger than 256 MB"));
        message += line;
    }
    return flush();
}

Result<void> visitFile(const QString &path, const MailFileVisitor &visit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    if (isFromLine(file.peek(300).split('\n').first()))
        return visitMbox(file, path, visit);
    if (file.size() > maxMessageBytes)
        return unreadable(path, QCoreApplication::translate("Import", "it is larger than 256 MB"));
    const QByteArray raw = file.read(maxMessageBytes + 1); // a device has no size, and may have no end
    if (raw.size() > maxMessageBytes)
        return unreadable(path, QCoreApplication::translate("Import", "it is larger than 256 MB"));
    if (file.error() != QFile::NoError)
        return unreadable(path, file.errorString());
    return visit(raw, path);
}

} // namespace

Result<void> visitMailFiles(const QString &path, const MailFileVisitor &visit)
{
    const QFileInfo info(path);
    if (!info.exists())
        return unreadable(path, QCoreApplication::translate("Import", "there is no such file or folder"));
    if (!info.isDir())
        return visitFile(path, visit);
    const QDir folder(path);
    if (folder.exists(QStringLiteral("cur")) && folder.exists(QStringLiteral("new"))) {
        for (const QString &part : {QStringLiteral("cur"), QStringLiteral("new")}) {
            QDirIterator files(folder.filePath(part), QDir::Files);
            while (files.hasNext()) {
                if (Result<void> done = visitFile(files.next(), visit); !done)
                    return done;
            }
        }
    }
    for (const QFileInfo &entry : folder.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name)) {
        const QString name = entry.fileName();
        const bool maildirPart = entry.isDir()
            && (name == QLatin1String("cur") || name == QLatin1String("new") || name == QLatin1String("tmp"));
        const bool indexFile = !entry.isDir()
            && (name.startsWith(QLatin1String("dovecot")) || name == QLatin1String("maildirfolder")
                || name == QLatin1String("subscriptions"));
        if (maildirPart || indexFile || entry.isSymLink())
            continue;
        if (Result<void> done = visitMailFiles(entry.filePath(), visit); !done)
            return done;
    }
    return {};
}

} // namespace okienko
