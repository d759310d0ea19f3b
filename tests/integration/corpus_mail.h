// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The published test messages as mails: which files are messages, and which lie beside them as expected results.
#include "app/mail_files.h"
#include "app/store_mail_sink.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QtConcurrent>
#include <vector>

namespace okienko::test {

struct CorpusMails {
    int files = 0;          ///< of the folder
    int besides = 0;        ///< expected results, attachments taken out, notes on the source
    std::vector<IncomingMail> mails;
    QStringList sources;
    QStringList unreadable; ///< files that could not be split
    qint64 bytes = 0;
    int withNul = 0;
};

/// True for files that are no messages: by what their collections say of themselves, and by suffix.
inline bool liesBeside(const QString &path)
{
    static const QStringList suffixes = {
        QStringLiteral("json"), QStringLiteral("xml"),  QStringLiteral("yml"),    QStringLiteral("golden"), QStringLiteral("ref"),
        QStringLiteral("tree"), QStringLiteral("tmpl"), QStringLiteral("html"),   QStringLiteral("png"),    QStringLiteral("jpg"),
        QStringLiteral("gz"),   QStringLiteral("bz2"),  QStringLiteral("xz"),     QStringLiteral("lz"),     QStringLiteral("doc"),
        QStringLiteral("rtf"),  QStringLiteral("tnef"), QStringLiteral("vcf"),    QStringLiteral("csv"),    QStringLiteral("pub"),
        QStringLiteral("jmap"), QStringLiteral("list"), QStringLiteral("asc"),    QStringLiteral("antispamrc")};
    const QString name = path.section(QLatin1Char('/'), -1);
    return name == QLatin1String("PROVENANCE.txt") || suffixes.contains(QFileInfo(path).suffix().toLower())
        || path.contains(QLatin1String("/libetpan-mime/mime-parser/data/output/"))
        || (path.contains(QLatin1String("/mime4j/")) && !name.endsWith(QLatin1String(".msg")))
        || (path.contains(QLatin1String("/mail-mime-parser-php/files/")));
}

/// All of corpus/mail, mboxes split as an import does, each read.
inline CorpusMails readCorpusMails(const QString &corpus)
{
    CorpusMails all;
    QStringList paths;
    for (QDirIterator it(corpus + QStringLiteral("/mail"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         it.hasNext();)
        paths << it.next();
    paths.sort();
    all.files = int(paths.size());
    for (const QString &path : std::as_const(paths)) {
        if (liesBeside(path)) {
            ++all.besides;
            continue;
        }
        const Result<void> visited = visitMailFiles(path, [&](const QByteArray &raw, const QString &source) {
            IncomingMail mail;
            mail.raw = raw;
            all.mails.push_back(std::move(mail));
            all.sources << source;
            all.bytes += raw.size();
            all.withNul += raw.contains('\0');
            return Result<void>();
        });
        if (!visited)
            all.unreadable << visited.failure().log;
    }
    QtConcurrent::blockingMap(all.mails, readIncoming);
    return all;
}

/// Without what an IMAP server may change: line ends, and NUL, which a literal cannot hold (RFC 9051 section 4.3).
inline QByteArray hashOfContent(QByteArray raw)
{
    raw.replace("\r\n", "\n").replace('\0', '\x80');
    return QCryptographicHash::hash(raw, QCryptographicHash::Sha256);
}

} // namespace okienko::test
