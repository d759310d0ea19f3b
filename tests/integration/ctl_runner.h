// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/postgres_server.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

namespace okienko::test {

/// okienkoctl as administrators and scripts run it: a process on a store.
class CtlRunner {
public:
    struct Outcome {
        int status = -1;        ///< -1: it crashed or did not end
        QByteArray out;
        QByteArray error;
        QJsonDocument json;

        [[nodiscard]] int count(const char *field) const { return json.object().value(QLatin1String(field)).toInt(-1); }
    };

    QString store;
    QStringList secrets;        ///< must be in no output
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();

    static QString program() { return QStringLiteral(OKIENKO_BIN_DIR "/okienkoctl"); }
    static QStringList words(const char *text) { return QString::fromUtf8(text).split(QLatin1Char(' ')); }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    [[nodiscard]] QStringList withStore(const QStringList &arguments) const
    {
        return QStringList{QStringLiteral("--store"), store} + arguments;
    }

    Outcome run(const QStringList &arguments, int milliseconds = 120'000)
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program(), withStore(arguments));
        process.closeWriteChannel();
        if (!process.waitForFinished(milliseconds)) {
            process.kill();
            process.waitForFinished();
        }
        return outcomeOf(process);
    }
    Outcome run(const char *arguments) { return run(words(arguments)); }

    /// Started and left running; its output is in the process. Ended with the runner.
    QProcess *startWatching(const QStringList &more = {})
    {
        m_running = std::make_unique<QProcess>();
        m_running->setProcessEnvironment(environment);
        m_running->start(program(), withStore(words("sync --watch") + more));
        m_running->waitForStarted();
        return m_running.get();
    }
    Outcome stopWatching()
    {
        m_running->terminate();
        if (!m_running->waitForFinished(30'000)) {
            m_running->kill();
            m_running->waitForFinished();
        }
        const Outcome outcome = outcomeOf(*m_running);
        m_running.reset();
        return outcome;
    }
    ~CtlRunner()
    {
        if (m_running && m_running->state() != QProcess::NotRunning) {
            m_running->kill();
            m_running->waitForFinished();
        }
    }

    Outcome addAccount(const QString &name, const QString &imap, const QString &user, const QString &password,
                       const QString &caFile)
    {
        secrets << password;
        QStringList arguments = words("account add --smtp smtps://localhost:1");
        arguments << QStringLiteral("--name") << name << QStringLiteral("--address") << name + QStringLiteral("@shop.example")
                  << QStringLiteral("--imap") << imap << QStringLiteral("--user") << user << QStringLiteral("--password-file")
                  << write(name + QStringLiteral(".password"), password.toUtf8() + '\n');
        if (!caFile.isEmpty())
            arguments << QStringLiteral("--ca") << caFile;
        return run(arguments);
    }

    int listed(const QString &view = QStringLiteral("open"))
    {
        return int(run({QStringLiteral("list"), QStringLiteral("--json"), QStringLiteral("--limit"), QStringLiteral("100000"),
                        QStringLiteral("--view"), view})
                       .json.array().size());
    }

    QString postgresUrl(PostgresServer &server, const QString &user = QStringLiteral("okienko_test"))
    {
        const auto location = server.createDatabase();
        if (!location)
            qFatal("no database: %s", qPrintable(location.failure().log));
        static const QRegularExpression name(QStringLiteral("dbname='?(\\w+)"));
        m_database = name.match(location->conninfo).captured(1);
        return QStringLiteral("postgresql://%1@127.0.0.1:%2/%3").arg(user).arg(server.port()).arg(m_database);
    }
    [[nodiscard]] QString database() const { return m_database; }

private:
    Outcome outcomeOf(QProcess &process)
    {
        Outcome outcome;
        outcome.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        outcome.out = process.readAllStandardOutput();
        outcome.error = process.readAllStandardError();
        outcome.json = QJsonDocument::fromJson(outcome.out);
        for (const QString &secret : std::as_const(secrets)) {
            if (outcome.out.contains(secret.toUtf8()) || outcome.error.contains(secret.toUtf8()))
                qFatal("a password is in the output");
        }
        return outcome;
    }

    QTemporaryDir m_folder;
    QString m_database;
    std::unique_ptr<QProcess> m_running;
};

/// What is wrong with a failure's text for people; empty: it says what happened and what to do, in whole sentences.
inline QString faultOfText(const QByteArray &error)
{
    // Progress is no failure.
    static const QRegularExpression progress(QStringLiteral("^.*: \\d+ of \\d+ messages, .*$"),
                                             QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(error).remove(progress).trimmed();
    static const QRegularExpression technical(QStringLiteral("errno|SQLSTATE|QSql|CURLE|0x[0-9a-f]{4}|FROM|std::|Unknown error"));
    if (text.isEmpty())
        return QStringLiteral("nothing was said");
    if (!text.endsWith(QLatin1Char('.')) && !text.endsWith(QStringLiteral(".”")))
        return QStringLiteral("no whole sentence: ") + text;
    if (text.count(QRegularExpression(QStringLiteral("[.;]”?(\\s|$)"))) < 2)
        return QStringLiteral("does not say what to do: ") + text;
    if (technical.match(text).hasMatch())
        return QStringLiteral("technical: ") + text;
    return {};
}

} // namespace okienko::test

/// A failed command: exit status 1 and a text for people that has `part` in it.
#define VERIFY_FAILED(outcome, part) \
    do { \
        const auto &failed = (outcome); \
        QVERIFY2(failed.status == 1, qPrintable(QStringLiteral("exit status %1: ").arg(failed.status) \
                                                + QString::fromUtf8(failed.error))); \
        QCOMPARE(faultOfText(failed.error), QString()); \
        QVERIFY2(QString::fromUtf8(failed.error).contains(QLatin1String(part), Qt::CaseInsensitive), failed.error.constData()); \
    } while (false)

#define VERIFY_DONE(outcome) \
    do { \
        const auto &done = (outcome); \
        QVERIFY2(done.status == 0, qPrintable(QStringLiteral("exit status %1: ").arg(done.status) \
                                              + QString::fromUtf8(done.error))); \
    } while (false)
