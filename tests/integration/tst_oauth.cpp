// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/discovery.h"
#include "channels/mail/imap/mail_worker.h"
#include "channels/mail/smtp/smtp_sender.h"
#include "tests/integration/oauth_desk.h"
#include "tests/support/memory_sink.h"

#include <QSignalSpy>
#include <QUrlQuery>

using namespace okienko;
using namespace okienko::test;

namespace {

/// A worker over an account that signs in with the browser.
struct Client {
    Client(const MailAccount &account, Passwords &passwords)
        : worker(
              account, passwords.source(account), [](IncomingMail &incoming) { incoming.read = Message(); }, sink)
    {
        QObject::connect(&worker, &MailWorker::finished, &worker,
                         [this](const Result<SyncTotals> &result) { outcome = result; }, Qt::DirectConnection);
        QObject::connect(&worker, &MailWorker::failed, &worker, [this](const Failure &failure) {
            const QMutexLocker lock(&mutex);
            failures << failure;
        }, Qt::DirectConnection);
        QObject::connect(&worker, &MailWorker::stateChanged, &worker, [this](MailWorker::State now) {
            connects += now == MailWorker::State::Connecting;
            live = now == MailWorker::State::Live;
        }, Qt::DirectConnection);
    }
    Result<SyncTotals> once()
    {
        worker.start(MailWorker::Mode::Once);
        worker.wait();
        return *outcome;
    }
    [[nodiscard]] int authenticationFailures()
    {
        const QMutexLocker lock(&mutex);
        return int(std::count_if(failures.begin(), failures.end(),
                                 [](const Failure &f) { return f.kind == FailureKind::Authentication; }));
    }

    MemorySink sink;
    QMutex mutex;
    QList<Failure> failures;
    std::optional<Result<SyncTotals>> outcome;
    std::atomic_int connects = 0;
    std::atomic_bool live = false;
    MailWorker worker; // last: it uses all of the above
};

OutboxItem item(int number)
{
    OutboxItem item;
    item.id = OutboxId(number);
    item.envelopeFrom = QStringLiteral("bok@shop.example");
    item.envelopeTo = {QStringLiteral("dawid@example.com")};
    item.raw = oauthMail(number);
    return item;
}

QString why(const Failure &failure)
{
    return failure.text + QStringLiteral(" | ") + failure.log;
}

} // namespace

#define VERIFY_OK(result)                                                                                             \
    do {                                                                                                              \
        const auto &verified = (result);                                                                              \
        QVERIFY2(verified.ok(), verified.ok() ? "" : qPrintable(why(verified.failure())));                             \
    } while (false)

/// Signing in with the browser, on a real authorization server, IMAP server and submission server: the whole flow and
/// everything that goes wrong with it.
class TestOAuth : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<OAuthDesk> m_usual; ///< starting servers takes longer than most tests
    std::shared_ptr<OAuthDesk> m_desk;

    void start()
    {
        if (!m_usual) {
            m_usual = std::make_shared<OAuthDesk>();
            QCOMPARE(m_usual->start(QStringLiteral("xoauth2 oauthbearer"), QStringLiteral("XOAUTH2,OAUTHBEARER")), QString());
        }
        m_desk = m_usual;
        QCOMPARE(m_desk->reset(), QString());
    }
    void start(const QString &imap, const QString &smtp, const QString &clientSecret = {})
    {
        m_usual.reset();
        m_desk = std::make_shared<OAuthDesk>();
        QCOMPARE(m_desk->start(imap, smtp, clientSecret), QString());
    }
    [[nodiscard]] int count(const char *what) { return m_desk->authority->count(what); }
    [[nodiscard]] bool signInAndKeep(Passwords &passwords)
    {
        const auto tokens = m_desk->signIn();
        return tokens && passwords.keep(m_desk->account(), *tokens);
    }
    SendOutcome send(Passwords &passwords, int number, int *pending = nullptr)
    {
        const std::atomic_bool cancelled = false;
        return sendMail(m_desk->account().smtp, passwords.source(m_desk->account()), item(number),
                        [pending]() -> Result<void> {
                            if (pending)
                                ++*pending;
                            return {};
                        },
                        cancelled);
    }

private slots:
    void cleanup() { m_desk.reset(); }

    void theWholeFlowWithEachMechanism_data()
    {
        QTest::addColumn<QString>("imap");
        QTest::addColumn<QString>("smtp");
        QTest::newRow("both") << QStringLiteral("xoauth2 oauthbearer") << QStringLiteral("XOAUTH2,OAUTHBEARER,PLAIN");
        QTest::newRow("XOAUTH2") << QStringLiteral("xoauth2") << QStringLiteral("XOAUTH2");
        QTest::newRow("OAUTHBEARER") << QStringLiteral("oauthbearer") << QStringLiteral("OAUTHBEARER");
    }
    void theWholeFlowWithEachMechanism()
    {
        QFETCH(QString, imap);
        QFETCH(QString, smtp);
        start(imap, smtp);
        Passwords passwords;
        QByteArray page;
        const auto tokens = m_desk->signIn({}, {}, &page);
        VERIFY_OK(tokens);
        QVERIFY2(page.contains("You are signed in"), page.constData());
        QCOMPARE(count("authorize"), 1);
        QCOMPARE(count("code"), 1);
        QCOMPARE(count("refused"), 0);
        const auto kept = passwords.keep(m_desk->account(), *tokens);
        VERIFY_OK(kept);
        QCOMPARE(*kept, Secrets::Kept::InFile);

        VERIFY_OK(m_desk->imap->deliver(oauthMail(1)));
        Client client(m_desk->account(), passwords);
        const auto totals = client.once();
        VERIFY_OK(totals);
        QCOMPARE(int(totals->added), 1);
        int pending = 0;
        const SendOutcome sent = send(passwords, 1, &pending);
        QVERIFY2(sent.state == OutboxState::Accepted, qPrintable(sent.errorText + sent.log));
        QCOMPARE(pending, 1);
        QCOMPARE(m_desk->sent().size(), 1);
        QCOMPARE(m_desk->sent().first().user, m_desk->imap->user());
        QCOMPARE(count("refresh"), 0); // the first access token is good for an hour

        // Another program of the same person has it too.
        Passwords another;
        VERIFY_OK(another.read(m_desk->account()));
    }

    void aClientSecretIsSentWhereTheProviderWantsOne()
    {
        start(QStringLiteral("xoauth2"), QStringLiteral("XOAUTH2"), QStringLiteral("s3cret+/=&"));
        const auto without = m_desk->signIn();
        QVERIFY(!without.ok());
        QVERIFY2(without.failure().text.contains(QStringLiteral("client ID")), qPrintable(why(without.failure())));
        const auto with = m_desk->signIn("s3cret+/=&");
        VERIFY_OK(with);
        QCOMPARE(with->clientSecret, QByteArray("s3cret+/=&"));
        // It is needed for each renewal, too.
        std::atomic_bool never = false;
        VERIFY_OK(refreshTokens(*with, {m_desk->caFile, {}}, never));
        QCOMPARE(count("refresh"), 1);
    }

    void theAccountDialogsTestLogsInWithATokenAndSaysWhyNot()
    {
        start();
        const auto tokens = m_desk->signIn();
        VERIFY_OK(tokens);
        const auto give = [token = tokens->accessToken]() -> Result<QByteArray> { return token; };
        const MailAccount account = m_desk->account();
        ServerTest good = testImapServer(account.imap, give).result();
        QVERIFY2(good.ok, qPrintable(why(good.failure)));
        good = testSmtpServer(account.smtp, give).result();
        QVERIFY2(good.ok, qPrintable(why(good.failure)));
        const auto wrong = []() -> Result<QByteArray> { return QByteArray("ya29.nobody"); };
        for (const ServerTest &bad : {testImapServer(account.imap, wrong).result(), testSmtpServer(account.smtp, wrong).result()}) {
            QVERIFY(!bad.ok);
            QCOMPARE(bad.failure.kind, FailureKind::Authentication);
            QVERIFY2(bad.failure.text.contains(QStringLiteral("sign in again")), qPrintable(why(bad.failure)));
            QVERIFY2(bad.failure.log.contains(QStringLiteral("status=")), qPrintable(why(bad.failure)));
            QVERIFY(!bad.failure.log.contains(QStringLiteral("nobody")));
        }
    }

    void anAnswerWithAnotherStateIsRefusedAndTheSignInGoesOn()
    {
        start();
        QByteArray refusedPage;
        int codesBefore = -1;
        const auto tokens = m_desk->signIn({}, [&](const QUrl &page) {
            // Somebody else's code, sent to our port: as in a login attack (RFC 6819 section 4.4.1.8).
            QUrl forged = m_desk->authority->redirectOf(page);
            QUrlQuery query(forged.query());
            query.removeAllQueryItems(QStringLiteral("state"));
            query.addQueryItem(QStringLiteral("state"), QStringLiteral("of-somebody-else"));
            forged.setQuery(query);
            refusedPage = OAuthDesk::get(forged);
            query.removeAllQueryItems(QStringLiteral("state"));
            forged.setQuery(query);
            refusedPage += OAuthDesk::get(forged);
            codesBefore = count("code");
        });
        QCOMPARE(refusedPage.count("does not belong"), 2);
        QCOMPARE(codesBefore, 0); // its code was used by nobody
        VERIFY_OK(tokens);
        QCOMPARE(count("code"), 1);
    }

    void theServerChecksTheProofOfTheCode()
    {
        start();
        QByteArray answer;
        const auto tokens = m_desk->signIn({}, [&](const QUrl &page) {
            // The code alone, stolen on its way, gets nobody a token (RFC 7636).
            const QUrlQuery stolen(m_desk->authority->redirectOf(page).query());
            QUrlQuery form;
            form.addQueryItem(QStringLiteral("grant_type"), QStringLiteral("authorization_code"));
            form.addQueryItem(QStringLiteral("code"), stolen.queryItemValue(QStringLiteral("code"), QUrl::FullyEncoded));
            form.addQueryItem(QStringLiteral("redirect_uri"),
                              QUrlQuery(page.query()).queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyEncoded));
            form.addQueryItem(QStringLiteral("client_id"), m_desk->authority->clientId());
            form.addQueryItem(QStringLiteral("code_verifier"), QString(43, QLatin1Char('a')));
            const auto network = makeOAuthNetwork({m_desk->caFile, {}});
            QNetworkRequest request(QUrl(m_desk->authority->url("/token")));
            request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
            const std::unique_ptr<QNetworkReply> reply(network->post(request, form.toString(QUrl::FullyEncoded).toUtf8()));
            QEventLoop loop;
            QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
            loop.exec();
            answer = reply->readAll();
        });
        QVERIFY2(answer.contains("invalid_grant"), answer.constData());
        QCOMPARE(count("refused"), 1);
        VERIFY_OK(tokens); // with its own code and proof
    }

    void declinedIsTold()
    {
        start();
        QVERIFY(m_desk->authority->control({{QStringLiteral("deny"), true}}));
        QByteArray page;
        const auto tokens = m_desk->signIn({}, {}, &page);
        QVERIFY(!tokens.ok());
        QCOMPARE(tokens.failure().kind, FailureKind::Authentication);
        QVERIFY2(tokens.failure().text.contains(QStringLiteral("declined")), qPrintable(why(tokens.failure())));
        QCOMPARE(count("code"), 0);
    }

    void anUntrustedAuthorizationServerGetsNothing()
    {
        start();
        MailAccount account = m_desk->account();
        const auto tokens = m_desk->signIn();
        VERIFY_OK(tokens);
        std::atomic_bool never = false;
        const auto refreshed = refreshTokens(*tokens, {m_desk->imap->caFile(), {}}, never);
        QVERIFY(!refreshed.ok());
        QCOMPARE(refreshed.failure().kind, FailureKind::Tls);
        QCOMPARE(count("refresh"), 0);
        account.oauth.tokenUrl = QStringLiteral("http://localhost:1/token");
        Authorization plain(account.oauth, {}, {}, {});
        QVERIFY(!plain.start().ok());
    }

    void aTokenIsRenewedBeforeItEndsAndOnlyOnce()
    {
        start();
        Passwords passwords;
        auto tokens = m_desk->signIn();
        VERIFY_OK(tokens);
        // A minute before its end.
        tokens->obtainedAt = QDateTime::currentDateTimeUtc().addSecs(-3540);
        tokens->expiresAt = QDateTime::currentDateTimeUtc().addSecs(60);
        VERIFY_OK(passwords.keep(m_desk->account(), *tokens));
        const auto renewed = passwords.read(m_desk->account());
        VERIFY_OK(renewed);
        QVERIFY(*renewed != tokens->accessToken);
        QCOMPARE(count("refresh"), 1);
        std::vector<std::unique_ptr<QThread>> threads;
        std::atomic_int same = 0;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back(QThread::create([&] { same += *passwords.read(m_desk->account()) == *renewed; }))->start();
        for (const auto &thread : threads)
            QVERIFY(thread->wait(30'000));
        QCOMPARE(same.load(), 8);
        QCOMPARE(count("refresh"), 1);
        QCOMPARE(count("refused"), 0);
    }

    void anAuthorizationServerThatIsAwayStopsNothingWhileTheTokenIsGood()
    {
        start();
        Passwords passwords;
        auto tokens = m_desk->signIn();
        VERIFY_OK(tokens);
        tokens->obtainedAt = QDateTime::currentDateTimeUtc().addSecs(-3540);
        tokens->expiresAt = QDateTime::currentDateTimeUtc().addSecs(60);
        VERIFY_OK(passwords.keep(m_desk->account(), *tokens));
        QVERIFY(m_desk->authority->control({{QStringLiteral("down"), true}}));
        const auto old = passwords.read(m_desk->account());
        VERIFY_OK(old);
        QCOMPARE(*old, tokens->accessToken);
        tokens->expiresAt = QDateTime::currentDateTimeUtc().addSecs(-1);
        VERIFY_OK(passwords.keep(m_desk->account(), *tokens));
        for (const char *fault : {"down", "garbage"}) {
            QVERIFY(m_desk->authority->control({{QStringLiteral("down"), false}, {QLatin1String(fault), true}}));
            const auto none = passwords.read(m_desk->account());
            QVERIFY(!none.ok());
            QCOMPARE(none.failure().kind, FailureKind::Network); // tried again soon, and nobody is asked to sign in
            QVERIFY(!none.failure().log.contains(QStringLiteral("ya29")));
        }
    }

    void aTokenThatEndsWhileMailIsWatchedIsRenewedUnseen()
    {
        start();
        Passwords passwords;
        QVERIFY(signInAndKeep(passwords));
        VERIFY_OK(m_desk->imap->deliver(oauthMail(1)));
        Client client(m_desk->account(), passwords);
        client.worker.start(MailWorker::Mode::Watch);
        QTRY_VERIFY_WITH_TIMEOUT(client.live, 20'000);
        QCOMPARE(client.sink.mailCount(), 1);
        // It ends an hour early, and the server throws everybody out.
        QVERIFY(m_desk->authority->control({{QStringLiteral("expire_access"), true}}));
        const int connectsBefore = client.connects;
        VERIFY_OK(m_desk->imap->doveadm({QStringLiteral("kick"), m_desk->imap->user()}));
        VERIFY_OK(m_desk->imap->deliver(oauthMail(2)));
        QTRY_COMPARE_WITH_TIMEOUT(client.sink.mailCount(), 2, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(client.live, 20'000);
        QVERIFY(client.connects > connectsBefore);
        QCOMPARE(count("refresh"), 1);
        QCOMPARE(client.authenticationFailures(), 0);
    }

    void aTokenThatEndedIsRenewedAndTheMailIsSentOnce()
    {
        start();
        Passwords passwords;
        QVERIFY(signInAndKeep(passwords));
        QVERIFY(m_desk->authority->control({{QStringLiteral("expire_access"), true}}));
        int pending = 0;
        const SendOutcome sent = send(passwords, 7, &pending);
        QVERIFY2(sent.state == OutboxState::Accepted, qPrintable(sent.errorText + sent.log));
        QCOMPARE(pending, 1);
        QCOMPARE(count("refresh"), 1);
        QCOMPARE(m_desk->sent().size(), 1);
    }

    void aRefusedTokenIsRenewedOnceAndNotForEver()
    {
        start();
        Passwords passwords;
        QVERIFY(signInAndKeep(passwords));
        // New tokens are given, and none is ever taken.
        QVERIFY(m_desk->authority->control({{QStringLiteral("life"), -10}, {QStringLiteral("expire_access"), true}}));
        Client client(m_desk->account(), passwords);
        const auto totals = client.once();
        QVERIFY(!totals.ok());
        QCOMPARE(totals.failure().kind, FailureKind::Authentication);
        QVERIFY2(totals.failure().text.contains(QStringLiteral("sign in again")), qPrintable(why(totals.failure())));
        QCOMPARE(count("refresh"), 1);
        const SendOutcome sent = send(passwords, 1);
        QCOMPARE(sent.state, OutboxState::Deferred);
        QVERIFY2(sent.errorText.contains(QStringLiteral("sign in again")), qPrintable(sent.errorText));
        QVERIFY(m_desk->sent().isEmpty());
    }

    void aWithdrawnSignInIsToldAndNothingIsLost()
    {
        start();
        Passwords passwords;
        QVERIFY(signInAndKeep(passwords));
        VERIFY_OK(m_desk->imap->deliver(oauthMail(1)));
        Client before(m_desk->account(), passwords);
        VERIFY_OK(before.once());
        QVERIFY(m_desk->authority->control({{QStringLiteral("revoke"), true}}));
        VERIFY_OK(m_desk->imap->deliver(oauthMail(2)));
        const auto refused = before.once();
        QVERIFY(!refused.ok());
        QCOMPARE(refused.failure().kind, FailureKind::Authentication);
        QVERIFY2(refused.failure().text.contains(QStringLiteral("until you sign in again")), qPrintable(why(refused.failure())));
        const SendOutcome deferred = send(passwords, 2);
        QCOMPARE(deferred.state, OutboxState::Deferred);
        QVERIFY(deferred.errorText.contains(QStringLiteral("sign in again")));
        QCOMPARE(before.sink.mailCount(), 1);

        QVERIFY(signInAndKeep(passwords));
        VERIFY_OK(before.once());
        QCOMPARE(before.sink.mailCount(), 2);
        QCOMPARE(send(passwords, 2).state, OutboxState::Accepted);
        QCOMPARE(m_desk->sent().size(), 1);
        QCOMPARE(before.sink.faults(), QStringList());
    }

    void twoProgramsShareARefreshTokenThatIsGoodForOneUse()
    {
        start();
        Passwords first;
        auto tokens = m_desk->signIn();
        VERIFY_OK(tokens);
        tokens->expiresAt = QDateTime::currentDateTimeUtc().addSecs(-1);
        VERIFY_OK(first.keep(m_desk->account(), *tokens));
        Passwords second;
        VERIFY_OK(first.read(m_desk->account()));
        VERIFY_OK(second.read(m_desk->account())); // finds what the first one got
        QCOMPARE(count("refresh"), 1);
        QCOMPARE(count("refused"), 0);
    }

    void tokensGoToWhoGaveThemOnly()
    {
        start();
        Passwords passwords;
        QVERIFY(signInAndKeep(passwords));
        // Whoever may change the account in the store does not get the refresh token sent elsewhere.
        MailAccount changed = m_desk->account();
        changed.oauth.tokenUrl = QStringLiteral("https://localhost:1/token");
        auto refused = passwords.read(changed);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.failure().kind, FailureKind::Authentication);
        changed = m_desk->account();
        changed.oauth.clientId = QStringLiteral("another");
        QVERIFY(!passwords.read(changed).ok());
        QCOMPARE(count("refresh"), 0);
    }

    void theIssuerSaysWhereToSignIn()
    {
        start();
        const auto found = discoverOAuth(m_desk->authority->issuer(), {m_desk->caFile, {}});
        VERIFY_OK(found);
        QCOMPARE(found->authorizeUrl, m_desk->authority->url("/authorize"));
        QCOMPARE(found->tokenUrl, m_desk->authority->url("/token"));
        // RFC 8414 section 3.3: a description of another issuer is not used.
        QString other = m_desk->authority->issuer();
        other.replace(QStringLiteral("localhost"), QStringLiteral("127.0.0.1"));
        QVERIFY(!discoverOAuth(other, {m_desk->caFile, {}}).ok());
        QVERIFY(!discoverOAuth(QStringLiteral("http://localhost/"), {}).ok());
    }
};

QTEST_GUILESS_MAIN(TestOAuth)
#include "tst_oauth.moc"
