// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mail_files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace okienko;

namespace {

struct Visited {
    QByteArrayList mails;
    QStringList sources;
    Result<void> outcome;
};

Visited visit(const QString &path)
{
    Visited visited;
    visited.outcome = visitMailFiles(path, [&](const QByteArray &raw, const QString &source) -> Result<void> {
        visited.mails << raw;
        visited.sources << source;
        return {};
    });
    return visited;
}

} // namespace

class TestMailFiles : public QObject {
    Q_OBJECT

private slots:
    void emlIsOneMessageByteForByte()
    {
        const QByteArray raw = "Subject: a\r\n\r\nFrom the shop\r\n\r\nFrom here on\r\n";
        const Visited visited = visit(write(QStringLiteral("one.eml"), raw));
        QVERIFY(visited.outcome.ok());
        QCOMPARE(visited.mails, QByteArrayList{raw});
    }

    void mboxIsSplitAndUnquoted()
    {
        const QByteArray box = "From a@b Sat Nov 21 09:42:00 2026\nSubject: 1\n\nFirst\n>From quoted\n>>From twice\n\n"
                               "From c@d Sat Nov 21 09:43:00 2026\nSubject: 2\n\nFrom inside a paragraph\nFrom again\n\n";
        const Visited visited = visit(write(QStringLiteral("box"), box));
        QVERIFY(visited.outcome.ok());
        QCOMPARE(visited.mails.size(), 2);
        QCOMPARE(visited.mails.at(0), QByteArray("Subject: 1\n\nFirst\nFrom quoted\n>From twice\n"));
        QVERIFY(visited.mails.at(1).startsWith("Subject: 2\n"));
        QVERIFY(visited.sources.at(1).endsWith(QStringLiteral(":2")));
    }

    void maildirAndItsFolders()
    {
        write(QStringLiteral("md/cur/1:2,S"), "Subject: read\n\nx\n");
        write(QStringLiteral("md/new/2"), "Subject: new\n\nx\n");
        write(QStringLiteral("md/tmp/3"), "Subject: half wr");
        write(QStringLiteral("md/dovecot.index.log"), "\1\2\3");
        write(QStringLiteral("md/.Sent/cur/4:2,S"), "Subject: sent\n\nx\n");
        write(QStringLiteral("md/.Sent/new/.keep"), "");
        const Visited visited = visit(m_folder.filePath(QStringLiteral("md")));
        QVERIFY(visited.outcome.ok());
        QCOMPARE(visited.mails.size(), 3);
    }

    void missingFileIsToldInASentence()
    {
        const Visited visited = visit(m_folder.filePath(QStringLiteral("nowhere")));
        QVERIFY(!visited.outcome.ok());
        QCOMPARE(visited.outcome.failure().kind, FailureKind::Input);
        QVERIFY(visited.outcome.failure().text.contains(QStringLiteral("nowhere")));
    }

    void stopsAtTheFirstFailureOfTheVisitor()
    {
        write(QStringLiteral("stop/1.eml"), "Subject: 1\n\n");
        write(QStringLiteral("stop/2.eml"), "Subject: 2\n\n");
        int calls = 0;
        const Result<void> outcome =
            visitMailFiles(m_folder.filePath(QStringLiteral("stop")), [&](const QByteArray &, const QString &) {
                ++calls;
                return Result<void>(Failure{FailureKind::DiskFull, QStringLiteral("full"), {}});
            });
        QCOMPARE(calls, 1);
        QCOMPARE(outcome.failure().kind, FailureKind::DiskFull);
    }

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestMailFiles)
#include "tst_mail_files.moc"
