// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keychain.h"
#include "tests/integration/ctl_runner.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/process_guard.h"

#include <QElapsedTimer>
#include <QLocalServer>
#include <QLocalSocket>
#include <QThread>

using namespace okienko;
using namespace okienko::test;

/// A session bus and a real gnome-keyring-daemon of the test's own; without a desktop nothing can ask a person.
class TestSecretService : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DovecotServer> m_dovecot;
    std::unique_ptr<ProcessGuard> m_bus;
    std::unique_ptr<QProcess> m_keyring;
    std::unique_ptr<CtlRunner> m_ctl;
    QString m_address;

    void startBus()
    {
        m_bus.reset();
        const QString socket = m_ctl->path(QStringLiteral("bus"));
        m_address = QStringLiteral("unix:path=") + socket;
        // No service folders: nothing but what the test starts, and no program that would ask a person.
        const QString config = m_ctl->write(QStringLiteral("bus.conf"),
                                            "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
                                            "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">"
                                            "<busconfig><type>session</type><listen>" + m_address.toUtf8()
                                                + "</listen><auth>EXTERNAL</auth><policy context=\"default\"><allow "
                                                  "send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow "
                                                  "own=\"*\"/></policy></busconfig>");
        auto bus = ProcessGuard::start({findProgram(QStringLiteral("dbus-daemon")),
                                        {QStringLiteral("--nofork"), QStringLiteral("--config-file=") + config},
                                        {},
                                        SIGTERM,
                                        m_ctl->path(QStringLiteral("bus.log"))});
        QVERIFY2(bus.ok(), bus ? "" : qPrintable(bus.failure().log));
        m_bus = std::move(*bus);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(socket), 10'000);
        m_ctl->environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_address);
        m_ctl->environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_ctl->path(QString()));
    }

    void startKeyring()
    {
        m_keyring = std::make_unique<QProcess>();
        m_keyring->setProcessEnvironment(m_ctl->environment);
        m_keyring->setStandardOutputFile(m_ctl->path(QStringLiteral("keyring.out")));
        m_keyring->setStandardErrorFile(m_ctl->path(QStringLiteral("keyring.log")));
        m_keyring->start(findProgram(QStringLiteral("gnome-keyring-daemon")),
                         {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets"),
                          QStringLiteral("--control-directory=") + m_ctl->path(QStringLiteral("keyring"))});
        QVERIFY(m_keyring->waitForStarted());
        m_keyring->write("desktop password");
        m_keyring->closeWriteChannel();
        QTRY_VERIFY_WITH_TIMEOUT(
            call({QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                  QStringLiteral("org.freedesktop.DBus.NameHasOwner"), QStringLiteral("org.freedesktop.secrets")})
                .contains("true"),
            10'000);
    }

    QByteArray call(const QStringList &what)
    {
        QProcess process;
        process.setProcessEnvironment(m_ctl->environment);
        process.start(QStringLiteral("gdbus"),
                      QStringList{QStringLiteral("call"), QStringLiteral("--session"), QStringLiteral("--dest"), what.at(0),
                                  QStringLiteral("--object-path"), what.at(1), QStringLiteral("--method")}
                          + what.mid(2));
        process.waitForFinished(10'000);
        return process.readAllStandardOutput() + process.readAllStandardError();
    }
    QByteArray lock()
    {
        return call({QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
                     QStringLiteral("org.freedesktop.Secret.Service.Lock"),
                     QStringLiteral("['/org/freedesktop/secrets/collection/login']")});
    }

    int withInput(const QStringList &arguments, const QByteArray &input, QByteArray *error = nullptr)
    {
        QProcess process;
        process.setProcessEnvironment(m_ctl->environment);
        process.start(CtlRunner::program(), m_ctl->withStore(arguments));
        process.write(input);
        process.closeWriteChannel();
        const bool ended = process.waitForFinished(90'000);
        if (error)
            *error = process.readAllStandardError();
        return ended ? process.exitCode() : -1;
    }
    QStringList addWords()
    {
        return {QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"), QStringLiteral("bok"),
                QStringLiteral("--address"), m_dovecot->user(), QStringLiteral("--imap"),
                QStringLiteral("imaps://localhost:%1").arg(m_dovecot->imapsPort()), QStringLiteral("--smtp"),
                QStringLiteral("smtps://localhost:1"), QStringLiteral("--user"), m_dovecot->user(), QStringLiteral("--ca"),
                m_dovecot->caFile()};
    }

private slots:
    void initTestCase()
    {
        auto dovecot = DovecotServer::start();
        QVERIFY2(dovecot.ok(), dovecot ? "" : qPrintable(dovecot.failure().log));
        m_dovecot = std::move(*dovecot);
        QVERIFY2(!findProgram(QStringLiteral("gnome-keyring-daemon")).isEmpty(), "package gnome-keyring is missing");
    }
    void init()
    {
        m_ctl = std::make_unique<CtlRunner>();
        m_ctl->store = QStringLiteral("sqlite:") + m_ctl->path(QStringLiteral("store.db"));
        m_ctl->secrets << m_dovecot->password();
        for (const char *name : {"OKIENKO_PASSPHRASE_FILE", "OKIENKO_SECRETS_FILE", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION"})
            m_ctl->environment.remove(QLatin1String(name));
        m_ctl->environment.insert(QStringLiteral("XDG_DATA_HOME"), m_ctl->path(QStringLiteral("data")));
        m_ctl->environment.insert(QStringLiteral("HOME"), m_ctl->path(QStringLiteral("home")));
        VERIFY_DONE(m_ctl->run("init"));
    }
    void cleanup()
    {
        if (m_keyring) {
            m_keyring->terminate();
            m_keyring->waitForFinished(5000);
        }
        m_keyring.reset();
        m_bus.reset();
        m_ctl.reset();
    }

    void theDesktopsSecretStoreKeepsPasswords()
    {
        startBus();
        startKeyring();
        QByteArray error;
        QVERIFY2(withInput(addWords(), m_dovecot->password().toUtf8() + '\n', &error) == 0, error.constData());
        QVERIFY2(!error.contains("not"), error.constData());
        VERIFY_DONE(m_ctl->run("sync --once"));
        QVERIFY(!QFile::exists(m_ctl->path(QStringLiteral("data/okienko/secrets"))));
        // What the probe wrote is gone: one item is there, the password.
        const QByteArray items = call({QStringLiteral("org.freedesktop.secrets"),
                                       QStringLiteral("/org/freedesktop/secrets/collection/login"),
                                       QStringLiteral("org.freedesktop.DBus.Properties.Get"),
                                       QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Items")});
        QVERIFY2(items.count("/org/freedesktop/secrets/collection/login/") == 1, items.constData());
    }

    void aLockedCollectionIsToldAndHoldsNothingUp()
    {
        startBus();
        startKeyring();
        QCOMPARE(withInput(addWords(), m_dovecot->password().toUtf8() + '\n'), 0);
        const QByteArray locked = lock();
        QVERIFY2(locked.contains("collection/login"), locked.constData());
        QElapsedTimer clock;
        clock.start();
        const auto synced = m_ctl->run("sync --once");
        VERIFY_FAILED(synced, "locked");
        QVERIFY2(clock.elapsed() < 80'000, "waited for a person who is not there");
        // A new password is not taken for kept.
        QByteArray error;
        QCOMPARE(withInput({QStringLiteral("account"), QStringLiteral("password"), QStringLiteral("bok")}, "another\n", &error), 1);
        QVERIFY2(error.contains("locked"), error.constData());
    }

    void withoutABusAPasswordIsNotKept()
    {
        m_ctl->environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent/bus"));
        QByteArray error;
        QCOMPARE(withInput(addWords(), m_dovecot->password().toUtf8() + '\n', &error), 0);
        QVERIFY2(error.contains("OKIENKO_PASSPHRASE_FILE"), error.constData());
        QVERIFY(!QFile::exists(m_ctl->path(QStringLiteral("data/okienko/secrets"))));
        VERIFY_FAILED(m_ctl->run("sync --once"), "password");
    }

    void aBusThatNeverAnswersIsNotWaitedForInThisThread()
    {
        // Takes connections and says nothing, like a daemon that hangs.
        QLocalServer silent;
        QVERIFY(silent.listen(m_ctl->path(QStringLiteral("silent"))));
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + QFile::encodeName(m_ctl->path(QStringLiteral("silent"))));
        Keychain keychain;
        keychain.setPatience(1'500);
        std::atomic_int ended = 0;
        const std::unique_ptr<QThread> asking(QThread::create([&] {
            if (keychain.state() != Keychain::State::Works)
                ended = 1;
        }));
        asking->start();
        QTRY_COMPARE_WITH_TIMEOUT(ended.load(), 1, 10'000);
        QVERIFY(asking->wait(1000));
        // The end of the program does not wait for it either.
        keychain.setPatience(60'000);
        const std::unique_ptr<QThread> reading(QThread::create([&] { ended = keychain.read(QStringLiteral("x")).ok() ? 3 : 2; }));
        reading->start();
        keychain.cancelWaits();
        QVERIFY(reading->wait(5'000));
        QCOMPARE(ended.load(), 2);
    }
};

QTEST_GUILESS_MAIN(TestSecretService)
#include "tst_secret_service.moc"
