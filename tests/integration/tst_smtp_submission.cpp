// SPDX-License-Identifier: GPL-3.0-or-later
// Submission to a real SMTP server: TLS, STARTTLS, AUTH, certificates, and that every byte arrives.
#include "channels/mail/discovery.h"
#include "channels/mail/smtp/smtp_envelope.h"
#include "channels/mail/smtp/smtp_sender.h"
#include "tests/support/smtp_server.h"

#include <QRandomGenerator>
#include <QTest>

using namespace okienko;
using namespace okienko::test;

namespace {

constexpr SmtpTimeouts shortTimes{10'000, 10'000, 10'000, 500};

PasswordSource source(const QString &password)
{
    return [password] { return Result<QByteArray>(password.toUtf8()); };
}

ServerSettings settings(const SmtpServer &server, bool startTls = false)
{
    ServerSettings out;
    out.host = QStringLiteral("localhost");
    out.port = startTls ? server.smtpPort() : server.smtpsPort();
    out.security = startTls ? ConnectionSecurity::StartTls : ConnectionSecurity::Tls;
    out.user = server.user();
    out.caFile = server.caFile();
    return out;
}

OutboxItem mail(const QByteArray &raw = "Subject: x\r\n\r\nhello\r\n")
{
    OutboxItem item;
    item.envelopeFrom = QStringLiteral("bok@shop.example");
    item.envelopeTo = {QStringLiteral("anna@example.com"), QStringLiteral("jan@example.com")};
    item.raw = raw;
    return item;
}

SendOutcome send(const ServerSettings &server, const OutboxItem &item, const QString &password)
{
    const std::atomic_bool cancelled = false;
    return sendMail(
        server, source(password), item, [] { return Result<void>(); }, cancelled, shortTimes);
}

/// Lines of dots, bare CR and LF, long lines, bytes that are not UTF-8.
QByteArray nastyMail(QRandomGenerator &random, int size)
{
    static const QByteArrayList pieces{".", "..",   "\r\n.\r\n",  "\n.\n",    "\r.\r", "\n",    "\r", "\r\n",
                                       "a", "QUIT", "\r\n..\r\n", "\xc5\x82", "\xff",  "\r\n.", "."};
    QByteArray raw = "Subject: nasty\r\n\r\n";
    while (raw.size() < size) {
        if (random.bounded(20) == 0)
            raw += "\r\n" + QByteArray(random.bounded(900), char('b' + random.bounded(20))) + "\r\n";
        raw += pieces.at(random.bounded(int(pieces.size())));
        // RFC 5321 section 4.5.3.1.6: 1,000 octets with CRLF, which the server insists on.
        if (raw.size() - raw.lastIndexOf('\n') > 90)
            raw += "\r\n";
    }
    return raw;
}

} // namespace

class TestSmtpSubmission : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void delivers_data();
    void delivers();
    void everyByteArrives();
    void largeMail();
    void wrongPassword();
    void certificates_data();
    void certificates();
    void untrusted();
    void plainOnTlsPort();
    void recipients();
    void sizeLimit();
    void abortedIsNotKept();
    void international();
    void gone();
    void liveTest();

private:
    std::unique_ptr<SmtpServer> m_server;
};

void TestSmtpSubmission::initTestCase()
{
    auto started = SmtpServer::start();
    QVERIFY2(started.ok(), started.ok() ? "" : qPrintable(started.failure().log));
    m_server = std::move(started).value();
}

void TestSmtpSubmission::delivers_data()
{
    QTest::addColumn<bool>("startTls");
    QTest::addColumn<AuthMethod>("auth");
    for (const bool startTls : {false, true}) {
        const char *way = startTls ? "STARTTLS" : "TLS";
        QTest::addRow("%s, any", way) << startTls << AuthMethod::Any;
        QTest::addRow("%s, PLAIN", way) << startTls << AuthMethod::Plain;
        QTest::addRow("%s, LOGIN", way) << startTls << AuthMethod::Login;
    }
}

void TestSmtpSubmission::delivers()
{
    QFETCH(bool, startTls);
    QFETCH(AuthMethod, auth);
    const qsizetype before = m_server->received().size();
    ServerSettings server = settings(*m_server, startTls);
    server.auth = auth;
    const SendOutcome outcome = send(server, mail(), m_server->password());
    QVERIFY2(outcome.state == OutboxState::Accepted, qPrintable(outcome.errorText + outcome.log));
    QCOMPARE(m_server->received().size(), before + 1);
    const SmtpServer::Received got = m_server->received().last();
    QCOMPARE(got.from, QStringLiteral("bok@shop.example"));
    QCOMPARE(got.to, (QStringList{QStringLiteral("anna@example.com"), QStringLiteral("jan@example.com")}));
    QCOMPARE(got.user, m_server->user());
    QCOMPARE(got.data, QByteArray("Subject: x\r\n\r\nhello\r\n"));
    QCOMPARE(got.options.size(), 1);
    QVERIFY(got.options.first().startsWith(QLatin1String("SIZE=")));
}

void TestSmtpSubmission::everyByteArrives()
{
    QRandomGenerator random(20261122);
    for (int i = 0; i < 60; ++i) {
        // Around libcurl's upload buffer (64 KB) and TLS records (16 KB).
        const int size = QList<int>{50, 1000, 16'384, 65'536, 131'072, 200'000}.at(i % 6) + random.bounded(-30, 30);
        const OutboxItem item = mail(nastyMail(random, size));
        const SendOutcome outcome = send(settings(*m_server), item, m_server->password());
        QVERIFY2(outcome.state == OutboxState::Accepted, qPrintable(outcome.log));
        const QByteArray got = m_server->received().last().data;
        QCOMPARE(got.size(), withCrlf(item.raw).size());
        QVERIFY(got == withCrlf(item.raw));
    }
}

void TestSmtpSubmission::largeMail()
{
    QByteArray raw = "Subject: large\r\n\r\n";
    raw.reserve(34'000'000);
    while (raw.size() < 33'000'000)
        raw += QByteArray(76, 'A') + "\r\n";
    const SendOutcome outcome = send(settings(*m_server), mail(raw), m_server->password());
    QVERIFY2(outcome.state == OutboxState::Accepted, qPrintable(outcome.log));
    QVERIFY(m_server->received().last().data == raw);
}

void TestSmtpSubmission::wrongPassword()
{
    const qsizetype before = m_server->received().size();
    const SendOutcome outcome = send(settings(*m_server), mail(), QStringLiteral("falsch-słowo"));
    QCOMPARE(outcome.state, OutboxState::Deferred);
    QCOMPARE(outcome.smtpCode, 535);
    QVERIFY(outcome.errorText.contains(QLatin1String("password")));
    QVERIFY(!(outcome.errorText + outcome.log).contains(QLatin1String("falsch")));
    QCOMPARE(m_server->received().size(), before);
}

void TestSmtpSubmission::certificates_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("expired");
    QTest::addColumn<QString>("says");
    QTest::newRow("another host") << QStringLiteral("mail.other.example") << false << QStringLiteral("another server");
    QTest::newRow("expired") << QStringLiteral("localhost") << true << QStringLiteral("expired");
}

void TestSmtpSubmission::certificates()
{
    QFETCH(QString, host);
    QFETCH(bool, expired);
    QFETCH(QString, says);
    SmtpServer::Options options;
    options.certificateHost = host;
    options.expiredCertificate = expired;
    const auto server = SmtpServer::start(options);
    QVERIFY(server.ok());
    for (const bool startTls : {false, true}) {
        const SendOutcome outcome = send(settings(**server, startTls), mail(), (*server)->password());
        QCOMPARE(outcome.state, OutboxState::Deferred);
        QVERIFY2(outcome.errorText.contains(says), qPrintable(outcome.errorText + outcome.log));
    }
    QVERIFY((*server)->received().isEmpty());
}

void TestSmtpSubmission::untrusted()
{
    ServerSettings server = settings(*m_server);
    server.caFile.clear();
    SendOutcome outcome = send(server, mail(), m_server->password());
    QCOMPARE(outcome.state, OutboxState::Deferred);
    QVERIFY2(outcome.errorText.contains(QLatin1String("trusts")), qPrintable(outcome.errorText + outcome.log));
    server.caFile = QStringLiteral("/nowhere/ca.pem");
    outcome = send(server, mail(), m_server->password());
    QCOMPARE(outcome.state, OutboxState::Deferred);
    QVERIFY(outcome.errorText.contains(QLatin1String("/nowhere/ca.pem")));
}

void TestSmtpSubmission::plainOnTlsPort()
{
    ServerSettings server = settings(*m_server, true);
    server.security = ConnectionSecurity::Tls; // the port wants STARTTLS
    const SendOutcome outcome = send(server, mail(), m_server->password());
    QCOMPARE(outcome.state, OutboxState::Deferred);
    QVERIFY2(outcome.errorText.contains(QLatin1String("STARTTLS")), qPrintable(outcome.errorText + outcome.log));
}

void TestSmtpSubmission::recipients()
{
    SmtpServer::Options options;
    options.rejectRecipient = QStringLiteral("nobody@example.com");
    options.deferRecipient = QStringLiteral("busy@example.com");
    const auto server = SmtpServer::start(options);
    QVERIFY(server.ok());
    OutboxItem item = mail();
    item.envelopeTo.append(options.rejectRecipient);
    SendOutcome outcome = send(settings(**server), item, options.password);
    QCOMPARE(outcome.state, OutboxState::Rejected);
    QCOMPARE(outcome.smtpCode, 550);
    QVERIFY(outcome.errorText.contains(options.rejectRecipient));
    item.envelopeTo.last() = options.deferRecipient;
    outcome = send(settings(**server), item, options.password);
    QCOMPARE(outcome.state, OutboxState::Deferred);
    QCOMPARE(outcome.smtpCode, 451);
    QVERIFY(outcome.errorText.contains(options.deferRecipient));
    // The others have it, each time; those who were refused are named with the server's answer.
    QCOMPARE((*server)->received().size(), 2);
    QCOMPARE(outcome.recipients.last().address, options.deferRecipient);
    QCOMPARE(outcome.recipients.last().state, RecipientState::Deferred);
    QCOMPARE(outcome.recipients.first().state, RecipientState::Accepted);
}

void TestSmtpSubmission::sizeLimit()
{
    SmtpServer::Options options;
    options.sizeLimit = 10'000;
    const auto server = SmtpServer::start(options);
    QVERIFY(server.ok());
    const OutboxItem item = mail("Subject: x\r\n\r\n" + QByteArray(20'000, 'x') + "\r\n");
    const SendOutcome outcome = send(settings(**server), item, options.password);
    QCOMPARE(outcome.state, OutboxState::Rejected);
    QCOMPARE(outcome.smtpCode, 552);
    QVERIFY2(outcome.errorText.contains(QLatin1String("large")), qPrintable(outcome.errorText));
    QVERIFY((*server)->received().isEmpty());
}

void TestSmtpSubmission::abortedIsNotKept()
{
    const qsizetype before = m_server->received().size();
    for (const QByteArray &end : {QByteArray("\r\n"), QByteArray("\r\n.\r\n"), QByteArray("\n.\n")}) {
        const OutboxItem item = mail("Subject: aborted\r\n\r\n" + QByteArray(100'000, 'x') + end);
        const std::atomic_bool cancelled = false;
        int asked = 0;
        const SendOutcome outcome = sendMail(
            settings(*m_server), source(m_server->password()), item,
            [&asked] {
                ++asked;
                return Result<void>(Failure{FailureKind::Conflict, QStringLiteral("Somebody else has it."), {}});
            },
            cancelled, shortTimes);
        QCOMPARE(outcome.state, OutboxState::Deferred);
        QVERIFY(outcome.errorText.contains(QLatin1String("Somebody else has it.")));
        QCOMPARE(asked, 1);
    }
    // Whatever the server still does with the aborted ones comes before this.
    QCOMPARE(send(settings(*m_server), mail(), m_server->password()).state, OutboxState::Accepted);
    QCOMPARE(m_server->received().size(), before + 1);
}

void TestSmtpSubmission::international()
{
    OutboxItem item = mail();
    item.envelopeTo = {QStringLiteral("łucja@żółw.example")};
    const SendOutcome outcome = send(settings(*m_server), item, m_server->password());
    QVERIFY2(outcome.state == OutboxState::Accepted, qPrintable(outcome.log));
    const SmtpServer::Received got = m_server->received().last();
    QCOMPARE(got.to, QStringList{QStringLiteral("łucja@xn--w-uga1v8h.example")});
    QVERIFY(got.options.contains(QLatin1String("SMTPUTF8")));
}

void TestSmtpSubmission::gone()
{
    const auto server = SmtpServer::start();
    QVERIFY(server.ok());
    const ServerSettings where = settings(**server);
    (*server)->stop();
    const SendOutcome outcome = send(where, mail(), (*server)->password());
    QCOMPARE(outcome.state, OutboxState::Deferred);
    QVERIFY(outcome.errorText.contains(QLatin1String("cannot be reached")));
    ServerSettings nowhere = where;
    nowhere.host = QStringLiteral("no-such-host.invalid");
    QCOMPARE(send(nowhere, mail(), (*server)->password()).state, OutboxState::Deferred);
}

void TestSmtpSubmission::liveTest()
{
    for (const bool startTls : {false, true}) {
        QFuture<ServerTest> good = testSmtpServer(settings(*m_server, startTls), source(m_server->password()));
        good.waitForFinished();
        QVERIFY2(good.result().ok, qPrintable(good.result().failure.text + good.result().failure.log));
        QVERIFY2(good.result().facts.first().contains(QLatin1String("TLS 1.3, certificate valid until")),
                 qPrintable(good.result().facts.join(QLatin1Char(';'))));
        QVERIFY(good.result().facts.size() >= 2);

        QFuture<ServerTest> bad = testSmtpServer(settings(*m_server, startTls), source(QStringLiteral("nie")));
        bad.waitForFinished();
        QVERIFY(!bad.result().ok);
        QCOMPARE(bad.result().failure.kind, FailureKind::Authentication);
    }
    ServerSettings untrusted = settings(*m_server);
    untrusted.caFile.clear();
    QFuture<ServerTest> strange = testSmtpServer(untrusted, source(m_server->password()));
    strange.waitForFinished();
    QCOMPARE(strange.result().failure.kind, FailureKind::Tls);
}

QTEST_GUILESS_MAIN(TestSmtpSubmission)
#include "tst_smtp_submission.moc"
