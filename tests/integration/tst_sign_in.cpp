// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/ctl_runner.h"
#include "tests/integration/oauth_desk.h"

#include <QUrlQuery>

using namespace okienko;
using namespace okienko::test;

/// Signing in without a window: okienkoctl account add --oauth, account authorize, account password.
class TestSignIn : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<OAuthDesk> m_desk;
    std::unique_ptr<CtlRunner> m_ctl;

    CtlRunner::Outcome addAccount(const QStringList &more = {})
    {
        return m_ctl->run(QStringList{QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"),
                                      QStringLiteral("bok"), QStringLiteral("--address"), m_desk->imap->user(),
                                      QStringLiteral("--imap"),
                                      QStringLiteral("imaps://localhost:%1").arg(m_desk->imap->imapsPort()),
                                      QStringLiteral("--smtp"),
                                      QStringLiteral("smtps://localhost:%1").arg(m_desk->smtp->smtpsPort()),
                                      QStringLiteral("--ca"), m_desk->caFile, QStringLiteral("--oauth"),
                                      m_desk->authority->issuer(), QStringLiteral("--client-id"),
                                      m_desk->authority->clientId(), QStringLiteral("--scope"),
                                      QStringLiteral("mail.all offline_access")}
                          + more);
    }

    /// Runs "account authorize" and plays the browser once its page is printed.
    CtlRunner::Outcome authorize(const std::function<void(QProcess &, const QUrl &)> &browser = {},
                                 const QStringList &more = {})
    {
        QProcess process;
        process.setProcessEnvironment(m_ctl->environment);
        process.start(CtlRunner::program(),
                      m_ctl->withStore(CtlRunner::words("account authorize bok --json --timeout 30") + more));
        CtlRunner::Outcome outcome;
        while (!outcome.out.contains('\n') && process.waitForReadyRead(30'000))
            outcome.out += process.readAllStandardOutput();
        const QUrl page(QJsonDocument::fromJson(outcome.out).object().value(QLatin1String("url")).toString());
        if (page.isValid()) {
            if (browser)
                browser(process, page);
            else
                m_desk->authority->browse(page);
        }
        if (!process.waitForFinished(40'000)) {
            process.kill();
            process.waitForFinished();
        }
        outcome.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        outcome.out += process.readAllStandardOutput();
        outcome.error = process.readAllStandardError();
        return outcome;
    }

private slots:
    void initTestCase()
    {
        m_desk = std::make_unique<OAuthDesk>();
        QCOMPARE(m_desk->start(QStringLiteral("xoauth2"), QStringLiteral("XOAUTH2")), QString());
    }
    void init()
    {
        QCOMPARE(m_desk->reset(), QString());
        m_ctl = std::make_unique<CtlRunner>();
        m_ctl->environment = QProcessEnvironment::systemEnvironment();
        m_ctl->store = QStringLiteral("sqlite:") + m_ctl->path(QStringLiteral("store.db"));
        VERIFY_DONE(m_ctl->run("init"));
    }

    void fromAddingTheAccountToAnAnswerSent()
    {
        VERIFY_DONE(addAccount());
        // Not signed in yet: a clear sentence, and nothing is lost.
        VERIFY_FAILED(m_ctl->run("sync --once"), "sign in");
        VERIFY_DONE(authorize());
        QVERIFY(m_desk->imap->deliver(oauthMail(1)).ok());
        const auto synced = m_ctl->run("sync --once --json");
        VERIFY_DONE(synced);
        QCOMPARE(synced.count("new"), 1);
        const auto list = m_ctl->run("list --json");
        const int id = list.json.array().at(0).toObject().value(QLatin1String("id")).toInt();
        VERIFY_DONE(m_ctl->run({QStringLiteral("reply"), QString::number(id), QStringLiteral("--text"),
                                m_ctl->write(QStringLiteral("answer"), "Dzień dobry,\njuż szukam.\n")}));
        QTRY_VERIFY_WITH_TIMEOUT(m_ctl->run("sync --once --json").status == 0 && !m_desk->sent().isEmpty(), 30'000);
        QCOMPARE(m_desk->sent().size(), 1);
        QCOMPARE(m_desk->sent().first().user, m_desk->imap->user());
        QCOMPARE(m_desk->authority->count("refresh"), 0); // each run found the access token that is good

        // Withdrawn at the provider: told, and mail waits; signed in again, it comes.
        QVERIFY(m_desk->authority->control({{QStringLiteral("revoke"), true}}));
        QVERIFY(m_desk->imap->deliver(oauthMail(2)).ok());
        VERIFY_FAILED(m_ctl->run("sync --once"), "sign in again");
        VERIFY_DONE(authorize());
        const auto again = m_ctl->run("sync --once --json");
        VERIFY_DONE(again);
        QCOMPARE(again.count("new"), 1);
    }

    void theAddressOfABrowserElsewhereCanBePasted()
    {
        VERIFY_DONE(addAccount());
        const auto outcome = authorize([this](QProcess &process, const QUrl &page) {
            process.write("nonsense\n" + m_desk->authority->redirectOf(page).toEncoded() + '\n');
        });
        VERIFY_DONE(outcome);
        QCOMPARE(m_desk->authority->count("code"), 1);
    }

    void aForgedAnswerIsToldAndRefused()
    {
        VERIFY_DONE(addAccount());
        const auto outcome = authorize([this](QProcess &, const QUrl &page) {
            QUrl forged = m_desk->authority->redirectOf(page);
            forged.setQuery(QStringLiteral("code=stolen&state=forged"));
            OAuthDesk::get(forged);
            m_desk->authority->browse(page);
        });
        VERIFY_DONE(outcome);
        QVERIFY2(outcome.error.contains("does not belong to this sign-in"), outcome.error.constData());
        QCOMPARE(m_desk->authority->count("code"), 1);
    }

    void declinedAndNobodyThereAreFailures()
    {
        VERIFY_DONE(addAccount());
        QVERIFY(m_desk->authority->control({{QStringLiteral("deny"), true}}));
        VERIFY_FAILED(authorize(), "declined");
        VERIFY_FAILED(authorize([](QProcess &, const QUrl &) {}, {QStringLiteral("--timeout"), QStringLiteral("1")}), "in time");
    }

    void withoutAPlaceForTokensNobodyIsSentToTheBrowser()
    {
        VERIFY_DONE(addAccount());
        m_ctl->environment.remove(QStringLiteral("OKIENKO_PASSPHRASE_FILE"));
        const auto outcome = authorize();
        VERIFY_FAILED(outcome, "OKIENKO_PASSPHRASE_FILE");
        QCOMPARE(outcome.out, QByteArray());
        // A service manager's credential is as good.
        m_ctl->environment.insert(QStringLiteral("CREDENTIALS_DIRECTORY"), m_ctl->path(QString()));
        m_ctl->write(QStringLiteral("okienko-passphrase"), "of the service\n");
        VERIFY_DONE(authorize());
        // Another passphrase is told apart from damage.
        m_ctl->write(QStringLiteral("okienko-passphrase"), "of another service\n");
        VERIFY_FAILED(m_ctl->run("sync --once"), "not the passphrase");
        QFile secrets(m_desk->folder.filePath(QStringLiteral("secrets")));
        QVERIFY(secrets.open(QIODevice::ReadWrite) && secrets.seek(secrets.size() - 5) && secrets.putChar('x'));
        secrets.close();
        m_ctl->write(QStringLiteral("okienko-passphrase"), "of the service\n");
        VERIFY_FAILED(m_ctl->run("sync --once"), "damaged");
    }

    void presetsKnowTheProviders()
    {
        const QStringList add = CtlRunner::words("account add --name G --address g@gmail.com --oauth google");
        const auto noClient = m_ctl->run(add);
        QCOMPARE(noClient.status, 2);
        QVERIFY2(noClient.error.contains("--client-id"), noClient.error.constData());
        VERIFY_DONE(m_ctl->run(add + CtlRunner::words("--client-id 123.apps.googleusercontent.com")));
        VERIFY_DONE(m_ctl->run("account add --name M --address m@contoso.example --oauth microsoft --client-id 0000-1111"));
        const QJsonArray accounts = m_ctl->run("account list --json").json.array();
        QCOMPARE(accounts.size(), 2);
        const QJsonObject google = accounts.at(0).toObject();
        QCOMPARE(google.value(QLatin1String("imap")).toString(), QStringLiteral("imaps://imap.gmail.com:993?auth=oauth2"));
        QCOMPARE(google.value(QLatin1String("user")).toString(), QStringLiteral("g@gmail.com"));
        QCOMPARE(google.value(QLatin1String("oauth")).toString(), QStringLiteral("google"));
        QCOMPARE(accounts.at(1).toObject().value(QLatin1String("smtp")).toString(),
                 QStringLiteral("smtp://smtp.office365.com:587?auth=oauth2"));
        QCOMPARE(m_ctl->run("account add --name X --address x@y.example --oauth yahoo --client-id 1 --imap imaps://a "
                            "--smtp smtps://b")
                     .status,
                 2);
    }

    void passwordsAreKeptUnderThePassphrase()
    {
        QProcess process;
        const auto runWithInput = [&](const QString &arguments, const QByteArray &input) {
            process.setProcessEnvironment(m_ctl->environment);
            process.start(CtlRunner::program(), m_ctl->withStore(arguments.split(QLatin1Char(' '))));
            process.write(input);
            process.closeWriteChannel();
            return process.waitForFinished(60'000) ? process.exitCode() : -1;
        };
        QCOMPARE(runWithInput(QStringLiteral("account add --name pw --address bok@shop.example --imap imaps://localhost:%1 "
                                             "--smtp smtps://localhost:1 --user bok@shop.example --ca %2")
                                  .arg(m_desk->imap->imapsPort())
                                  .arg(m_desk->caFile),
                              "wrong-one\n"),
                 0);
        VERIFY_FAILED(m_ctl->run("sync --once"), "did not accept");
        QCOMPARE(runWithInput(QStringLiteral("account password pw"), m_desk->imap->password().toUtf8() + '\n'), 0);
        VERIFY_DONE(m_ctl->run("sync --once"));
        const QByteArray kept = OAuthDesk::bytes(m_desk->folder.filePath(QStringLiteral("secrets")));
        QVERIFY(!kept.isEmpty());
        QVERIFY(!kept.contains(m_desk->imap->password().toUtf8()));
        QCOMPARE(m_ctl->run("account password nobody").status, 1);
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_sign_in.moc"
