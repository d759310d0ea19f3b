// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/passwords.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <memory>
#include <vector>

using namespace okienko;

class TestPasswords : public QObject {
    Q_OBJECT

private slots:
    void fileIsReadAnewEachTime()
    {
        MailAccount account;
        account.passwordFile = write("first secret\nsecond line\n");
        Passwords passwords;
        QCOMPARE(*passwords.read(account), QByteArray("first secret"));
        write("changed\r\n");
        QCOMPARE(*passwords.read(account), QByteArray("changed"));
    }

    void missingAndEmptyFilesAreToldWithoutSecrets()
    {
        MailAccount account;
        account.passwordFile = m_folder.filePath(QStringLiteral("missing"));
        Passwords passwords;
        const Result<QByteArray> missing = passwords.read(account);
        QVERIFY(!missing.ok());
        QVERIFY(missing.failure().text.contains(account.passwordFile));
        account.passwordFile = write("\nsecret in the wrong line");
        const Result<QByteArray> empty = passwords.read(account);
        QVERIFY(!empty.ok());
        QVERIFY(!empty.failure().text.contains(QStringLiteral("secret in")));
        QVERIFY(!empty.failure().log.contains(QStringLiteral("secret in")));
    }

    void withoutASecretStoreItIsKnownUntilTheEnd()
    {
        // No session bus in the test: QtKeychain has nothing that answers.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        MailAccount account;
        account.name = QStringLiteral("bok");
        Passwords passwords;
        const Result<Secrets::Kept> kept = passwords.keep(account, "tajne");
        QVERIFY(kept.ok());
        QCOMPARE(*kept, Secrets::Kept::UntilTheEnd);
        QCOMPARE(*passwords.read(account), QByteArray("tajne"));
        Passwords another;
        QVERIFY(!another.read(account).ok());
    }

    void threadsMayAskAtTheSameTimeAndEnd()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        MailAccount account;
        account.name = QStringLiteral("bok");
        Passwords passwords;
        for (int round = 0; round < 3; ++round) {
            std::vector<std::unique_ptr<QThread>> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back(QThread::create([&] { (void)passwords.read(account); }))->start();
            for (const auto &thread : threads)
                QVERIFY(thread->wait(20'000));
        }
    }

private:
    QString write(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("password")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPasswords)
#include "tst_passwords.moc"
