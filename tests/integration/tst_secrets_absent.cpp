// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/ctl_runner.h"
#include "tests/integration/oauth_desk.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <sys/resource.h>

using namespace okienko;
using namespace okienko::test;

/// Known passwords and tokens are looked for in everything that a sync and a send leave behind.
class TestSecretsAbsent : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<CtlRunner> m_ctl;
    std::unique_ptr<DovecotServer> m_imap;
    std::unique_ptr<SmtpServer> m_smtp;
    QString m_password;
    QTemporaryDir m_keep; ///< the password file: not among what is searched

    /// As it is, and as SASL PLAIN, LOGIN and XOAUTH2 put it on the line (base64, at each offset).
    static QList<QByteArray> formsOf(const QByteArray &secret)
    {
        QList<QByteArray> forms{secret};
        for (int offset = 0; offset < 3; ++offset) {
            const QByteArray coded = (QByteArray(offset, 'x') + secret).toBase64();
            forms << coded.mid(offset == 0 ? 0 : 4, coded.size() - 8);
        }
        QString wide = QString::fromUtf8(secret);
        forms << QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
        return forms;
    }
    static QString foundIn(const QByteArray &bytes, const QByteArray &secret)
    {
        const QList<QByteArray> forms = formsOf(secret);
        for (qsizetype i = 0; i < forms.size(); ++i) {
            if (bytes.contains(forms.at(i)))
                return QStringLiteral("form %1, %2 times").arg(i).arg(bytes.count(forms.at(i)));
        }
        return {};
    }
    static QString foundBelow(const QString &folder, const QByteArray &secret)
    {
        int files = 0;
        QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString path = all.next();
            ++files;
            if (const QString how = foundIn(OAuthDesk::bytes(path), secret); !how.isEmpty())
                return path + QStringLiteral(": ") + how;
        }
        return files > 0 ? QString() : QStringLiteral("nothing was searched");
    }

    void prepare()
    {
        m_ctl->environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*=true"));
        m_ctl->environment.insert(QStringLiteral("OKIENKO_DEBUG"), QStringLiteral("1"));
        m_ctl->environment.insert(QStringLiteral("XDG_DATA_HOME"), m_ctl->path(QStringLiteral("data")));
        m_ctl->environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_ctl->path(QStringLiteral("config")));
        m_ctl->environment.insert(QStringLiteral("XDG_CACHE_HOME"), m_ctl->path(QStringLiteral("cache")));
        m_ctl->environment.insert(QStringLiteral("HOME"), m_ctl->path(QStringLiteral("home")));
        m_ctl->environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent/bus"));
        m_ctl->store = QStringLiteral("sqlite:") + m_ctl->path(QStringLiteral("store.db"));
        VERIFY_DONE(m_ctl->run("init"));
    }

    QString startPasswordAccount()
    {
        // 24 random letters: nothing else on this computer is like it.
        QByteArray random(18, '\0');
        QRandomGenerator::system()->generate(random.begin(), random.end());
        m_password = QStringLiteral("Pw") + QString::fromLatin1(random.toBase64(QByteArray::Base64UrlEncoding));
        DovecotServer::Options imap;
        imap.password = m_password;
        auto dovecot = DovecotServer::start(imap);
        if (!dovecot)
            return dovecot.failure().log;
        m_imap = std::move(*dovecot);
        SmtpServer::Options smtp;
        smtp.password = m_password;
        auto submission = SmtpServer::start(smtp);
        if (!submission)
            return submission.failure().log;
        m_smtp = std::move(*submission);
        QFile file(m_keep.filePath(QStringLiteral("password")));
        if (!file.open(QIODevice::WriteOnly) || file.write(m_password.toUtf8()) < 0)
            return QStringLiteral("cannot write");
        file.close();
        m_ctl->secrets << m_password;
        const QString ca = m_ctl->write(QStringLiteral("ca.pem"),
                                        OAuthDesk::bytes(m_imap->caFile()) + OAuthDesk::bytes(m_smtp->caFile()));
        const auto added = m_ctl->run(
            QStringLiteral("account add --name bok --address bok@shop.example --imap imaps://localhost:%1 --smtp "
                           "smtps://localhost:%2 --user bok@shop.example --ca %3 --password-file %4")
                .arg(m_imap->imapsPort())
                .arg(m_smtp->smtpsPort())
                .arg(ca, file.fileName())
                .split(QLatin1Char(' ')));
        return added.status == 0 ? QString() : QString::fromUtf8(added.error);
    }

    QString receiveAndSend()
    {
        if (!m_imap->deliver(oauthMail(1)))
            return QStringLiteral("not delivered");
        if (const auto synced = m_ctl->run("sync --once"); synced.status != 0)
            return QString::fromUtf8(synced.error);
        const int id = m_ctl->run("list --json").json.array().at(0).toObject().value(QLatin1String("id")).toInt();
        const auto replied = m_ctl->run({QStringLiteral("reply"), QString::number(id), QStringLiteral("--text"),
                                         m_ctl->write(QStringLiteral("answer"), "Dzień dobry!\n")});
        return replied.status == 0 ? QString() : QString::fromUtf8(replied.error);
    }

    /// Starts "sync --watch", waits until it received and sent.
    QProcess *watching(const SmtpServer &smtp)
    {
        QProcess *process = m_ctl->startWatching({QStringLiteral("--json")});
        QByteArray out;
        const auto live = [&] {
            out += process->readAllStandardOutput();
            return out.contains("\"server\"") && !smtp.received().isEmpty();
        };
        return QTest::qWaitFor(live, 60'000) ? process : nullptr;
    }

    /// Empty where none can be had: gcore may not attach, or AddressSanitizer's tables would fill the disk.
    static QByteArray coreOf(qint64 pid, const QString &folder)
    {
#ifdef __SANITIZE_ADDRESS__
        return {};
#endif
        QProcess gcore;
        gcore.setWorkingDirectory(folder);
        gcore.start(QStringLiteral("gcore"), {QStringLiteral("-o"), folder + QStringLiteral("/core"), QString::number(pid)});
        gcore.waitForFinished(120'000);
        return OAuthDesk::bytes(folder + QStringLiteral("/core.%1").arg(pid));
    }

private slots:
    void init()
    {
        m_ctl = std::make_unique<CtlRunner>();
        prepare();
    }
    void cleanup()
    {
        m_ctl.reset();
        m_imap.reset();
        m_smtp.reset();
    }

    void aPasswordIsInNoFileNoLogAndNoCore()
    {
        const QString fault = startPasswordAccount();
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        const QString work = receiveAndSend();
        QVERIFY2(work.isEmpty(), qPrintable(work));
        QProcess *process = watching(*m_smtp);
        QVERIFY2(process, "it did not get live or did not send");
        const QByteArray secret = m_password.toUtf8();
        const QString proc = QStringLiteral("/proc/%1/").arg(process->processId());
        QCOMPARE(foundIn(OAuthDesk::bytes(proc + QStringLiteral("environ")), secret), QString());
        const QByteArray words = OAuthDesk::bytes(proc + QStringLiteral("cmdline"));
        QVERIFY(words.contains("sync"));
        QCOMPARE(foundIn(words, secret), QString());

        // While it is connected: a core file of a living process, as an administrator can take it.
        QTemporaryDir cores;
        const QByteArray core = coreOf(process->processId(), cores.path());
        if (core.isEmpty()) {
            qInfo("gcore may not attach here, or this is a sanitizer build: the core of a living process was not searched");
        } else {
            QVERIFY(core.contains("bok@shop.example"));
            QCOMPARE(foundIn(core, secret), QString());
        }
        const auto stopped = m_ctl->stopWatching();
        QVERIFY(stopped.error.size() + stopped.out.size() > 0);
        QCOMPARE(foundIn(stopped.error + stopped.out, secret), QString());
        // The store, its WAL, settings, caches: all that was written.
        QCOMPARE(foundBelow(m_ctl->path(QString()), secret), QString());
    }

    void aCrashLeavesNoCoreFile()
    {
        const QString fault = startPasswordAccount();
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        const QString work = receiveAndSend();
        QVERIFY2(work.isEmpty(), qPrintable(work));
        // This test's children may write core files as large as they like.
        rlimit before{};
        getrlimit(RLIMIT_CORE, &before);
        const rlimit all{before.rlim_max, before.rlim_max};
        setrlimit(RLIMIT_CORE, &all);
        QProcess *process = watching(*m_smtp);
        setrlimit(RLIMIT_CORE, &before);
        QVERIFY(process);
        const qint64 pid = process->processId();
        const QByteArray limits = OAuthDesk::bytes(QStringLiteral("/proc/%1/limits").arg(pid));
        QVERIFY2(limits.contains("Max core file size        0                    0"), limits.constData());
        QDir::setCurrent(m_ctl->path(QString()));
        ::kill(pid_t(pid), SIGABRT);
        QVERIFY(process->waitForFinished(30'000));
        QCOMPARE(process->exitStatus(), QProcess::CrashExit);
        for (const QString &name : {QStringLiteral("core"), QStringLiteral("core.%1").arg(pid)}) {
            QVERIFY2(!QFile::exists(name), qPrintable(name));
            QVERIFY2(!QFile::exists(m_ctl->path(name)), qPrintable(name));
        }
        QDir::setCurrent(QDir::tempPath());
    }

    void tokensAreInTheSecretPlaceOnly()
    {
        OAuthDesk desk;
        const QString fault = desk.start(QStringLiteral("xoauth2"), QStringLiteral("XOAUTH2"));
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        m_ctl->environment.insert(QStringLiteral("OKIENKO_PASSPHRASE_FILE"), qEnvironmentVariable("OKIENKO_PASSPHRASE_FILE"));
        m_imap = std::move(desk.imap);
        VERIFY_DONE(m_ctl->run(
            QStringLiteral("account add --name bok --address bok@shop.example --imap imaps://localhost:%1 --smtp "
                           "smtps://localhost:%2 --ca %3 --oauth %4 --client-id okienko-test --scope mail.all")
                .arg(m_imap->imapsPort())
                .arg(desk.smtp->smtpsPort())
                .arg(desk.caFile, desk.authority->issuer())
                .split(QLatin1Char(' '))));
        QProcess signIn;
        signIn.setProcessEnvironment(m_ctl->environment);
        signIn.start(CtlRunner::program(), m_ctl->withStore(CtlRunner::words("account authorize bok --json --timeout 30")));
        QByteArray out;
        while (!out.contains('\n') && signIn.waitForReadyRead(30'000))
            out += signIn.readAllStandardOutput();
        desk.authority->browse(QUrl(QJsonDocument::fromJson(out).object().value(QLatin1String("url")).toString()));
        QVERIFY(signIn.waitForFinished(30'000));
        const QByteArray said = out + signIn.readAllStandardOutput() + signIn.readAllStandardError();
        QCOMPARE(signIn.exitCode(), 0);
        QVERIFY(desk.authority->control({{QStringLiteral("expire_access"), true}})); // so that it is renewed, too
        const QString work = receiveAndSend();
        QVERIFY2(work.isEmpty(), qPrintable(work));
        QProcess *process = watching(*desk.smtp);
        QVERIFY2(process, "it did not get live or did not send");
        const QString proc = QStringLiteral("/proc/%1/").arg(process->processId());
        const QByteArray seen = OAuthDesk::bytes(proc + QStringLiteral("environ")) + OAuthDesk::bytes(proc + QStringLiteral("cmdline"));
        const auto stopped = m_ctl->stopWatching();
        const QList<QByteArray> tokens = desk.authority->issued();
        QVERIFY(tokens.size() >= 4); // two of the sign-in, two of a renewal
        QVERIFY(QFile::exists(m_ctl->path(QStringLiteral("data/okienko/secrets"))));
        for (const QByteArray &token : tokens) {
            QCOMPARE(foundIn(seen + said + stopped.error + stopped.out, token), QString());
            QCOMPARE(foundBelow(m_ctl->path(QString()), token), QString());
        }
    }
};

QTEST_GUILESS_MAIN(TestSecretsAbsent)
#include "tst_secrets_absent.moc"
