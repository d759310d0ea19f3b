// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/server_guess.h"
#include "channels/mail/smtp/smtp_sender.h"
#include "tests/integration/interop.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/name_server.h"
#include "tests/support/process_guard.h"
#include "tests/support/proxy_server.h"
#include "tests/support/smtp_server.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace okienko;
using namespace okienko::test;

namespace {

constexpr int lookUpMs = 5'000;

QJsonArray srv(int priority, int weight, int port, const char *target)
{
    return {QStringLiteral("SRV"), priority, weight, port, QString::fromLatin1(target)};
}

QJsonArray mx(int preference, const char *host)
{
    return {QStringLiteral("MX"), preference, QString::fromLatin1(host)};
}

QStringList hosts(const QList<SrvTarget> &targets)
{
    QStringList all;
    for (const SrvTarget &target : targets)
        all << QStringLiteral("%1:%2").arg(target.host).arg(target.port);
    return all;
}

QString proxyUrl(const ProxyServer &proxy, const char *scheme)
{
    return QStringLiteral("%1://127.0.0.1:%2").arg(QLatin1String(scheme)).arg(proxy.port());
}

} // namespace

#define VERIFY_ACTS(result)                                                                                           \
    do {                                                                                                              \
        const auto acted = (result);                                                                                  \
        QVERIFY2(acted.ok(), acted ? "" : qPrintable(acted.failure().log));                                           \
    } while (false)

#define START_NAME_SERVER(zone)                                                                                       \
    const auto started = NameServer::start(zone);                                                                     \
    if (!started && started.failure().kind == FailureKind::Permission)                                                \
        QSKIP("this account may not open port 53");                                                                   \
    QVERIFY2(started.ok(), started ? "" : qPrintable(started.failure().log));                                         \
    const QHostAddress nameServer = (*started)->address()

#define START_PROXY(name, options)                                                                                    \
    const auto name##Started = ProxyServer::start(options);                                                           \
    if (!name##Started && name##Started.failure().kind == FailureKind::NotFound)                                      \
        QSKIP(qPrintable(name##Started.failure().text));                                                              \
    QVERIFY2(name##Started.ok(), name##Started ? "" : qPrintable(name##Started.failure().log));                       \
    ProxyServer &name = **name##Started

/// From an address to its servers (RFC 6186, RFC 8314), and through a proxy where there is one; on real ones.
class TestWayToTheServer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void recordsInOrder();
    void recordsThatDoNotFitIntoOnePacket();
    void servicesThatAreNotOffered();
    void namesThatDoNotExist();
    void nameServersThatDoNotAnswer_data();
    void nameServersThatDoNotAnswer();
    void fromTheAddressToTheMailbox();
    void throughProxies_data();
    void throughProxies();
    void sendingThroughProxies_data();
    void sendingThroughProxies();
    void proxiesThatRefuse_data();
    void proxiesThatRefuse();

private:
    std::unique_ptr<DovecotServer> m_dovecot;
};

void TestWayToTheServer::initTestCase()
{
    auto started = DovecotServer::start();
    QVERIFY2(started.ok(), started ? "" : qPrintable(started.failure().log));
    m_dovecot = std::move(started.value());
    VERIFY_ACTS(m_dovecot->deliver(mail(1)));
}

void TestWayToTheServer::recordsInOrder()
{
    START_NAME_SERVER((QJsonObject{
        {QStringLiteral("_imaps._tcp.shop.example"),
         QJsonArray{srv(20, 0, 993, "spare.shop.example"), srv(10, 5, 1993, "IMAP.shop.example.")}},
        {QStringLiteral("_submissions._tcp.shop.example"), QJsonArray{srv(0, 0, 465, "smtp.shop.example")}},
        {QStringLiteral("_submission._tcp.shop.example"), QJsonArray{srv(0, 0, 587, "smtp.shop.example")}},
        {QStringLiteral("shop.example"), QJsonArray{mx(20, "mx2.shop.example"), mx(10, "mx1.shop.example")}}}));
    const MailRecords records = lookUpMailRecords(QStringLiteral("shop.example"), lookUpMs, nameServer);
    QCOMPARE(hosts(records.imaps), (QStringList{QStringLiteral("imap.shop.example:1993"),
                                                QStringLiteral("spare.shop.example:993")}));
    QCOMPARE(hosts(records.imap), QStringList());
    QCOMPARE(hosts(records.submissions), QStringList{QStringLiteral("smtp.shop.example:465")});
    QCOMPARE(hosts(records.submission), QStringList{QStringLiteral("smtp.shop.example:587")});
    QCOMPARE(records.exchangers,
             (QStringList{QStringLiteral("mx1.shop.example"), QStringLiteral("mx2.shop.example")}));
    const auto guesses = guessesFrom(addressParts(QStringLiteral("bok@shop.example")), records);
    QVERIFY(!guesses.isEmpty());
    QCOMPARE(guesses.first().imap.host, QStringLiteral("imap.shop.example"));
    QCOMPARE(guesses.first().imap.port, 1993);
    QCOMPARE(guesses.first().imap.security, ConnectionSecurity::Tls);
    QCOMPARE(guesses.first().smtp.host, QStringLiteral("smtp.shop.example"));
    QCOMPARE(guesses.first().smtp.security, ConnectionSecurity::Tls);
}

void TestWayToTheServer::recordsThatDoNotFitIntoOnePacket()
{
    QJsonArray many;
    for (int i = 0; i < 40; ++i)
        many << srv(i, 0, 993, "a-rather-long-name-of-a-mail-server.shop.example");
    START_NAME_SERVER((QJsonObject{{QStringLiteral("_imaps._tcp.shop.example"), many}}));
    const MailRecords records = lookUpMailRecords(QStringLiteral("shop.example"), lookUpMs, nameServer);
    QCOMPARE(records.imaps.size(), 40);
}

void TestWayToTheServer::servicesThatAreNotOffered()
{
    // RFC 2782: a target of "." says that the service is decidedly not there.
    START_NAME_SERVER((QJsonObject{
        {QStringLiteral("_imaps._tcp.shop.example"), QJsonArray{srv(0, 0, 0, ".")}},
        {QStringLiteral("_imap._tcp.shop.example"), QJsonArray{srv(0, 0, 143, "imap.shop.example")}},
        {QStringLiteral("_submission._tcp.shop.example"), QJsonArray{srv(0, 0, 587, "smtp.shop.example")}}}));
    const MailRecords records = lookUpMailRecords(QStringLiteral("shop.example"), lookUpMs, nameServer);
    QCOMPARE(records.imaps.size(), 1);
    QCOMPARE(records.imaps.first().host, QString());
    const auto guesses = guessesFrom(addressParts(QStringLiteral("bok@shop.example")), records);
    QVERIFY(!guesses.isEmpty());
    QCOMPARE(guesses.first().imap.host, QStringLiteral("imap.shop.example"));
    QCOMPARE(guesses.first().imap.security, ConnectionSecurity::StartTls);
    QCOMPARE(guesses.first().smtp.security, ConnectionSecurity::StartTls);
}

void TestWayToTheServer::namesThatDoNotExist()
{
    START_NAME_SERVER((QJsonObject{{QStringLiteral("firma.example"), QJsonArray{mx(10, "aspmx.l.google.com")}}}));
    const MailRecords none = lookUpMailRecords(QStringLiteral("shop.example"), lookUpMs, nameServer);
    QCOMPARE(none.imaps.size() + none.imap.size() + none.submissions.size() + none.submission.size(), 0);
    const auto common = guessesFrom(addressParts(QStringLiteral("bok@shop.example")), none);
    QVERIFY(!common.isEmpty());
    QVERIFY(common.first().imap.host.endsWith(QLatin1String("shop.example")));
    // No SRV, but its mail is at a known provider.
    const MailRecords hosted = lookUpMailRecords(QStringLiteral("firma.example"), lookUpMs, nameServer);
    QCOMPARE(hosted.exchangers, QStringList{QStringLiteral("aspmx.l.google.com")});
    QCOMPARE(guessesFrom(addressParts(QStringLiteral("bok@firma.example")), hosted).first().imap.host,
             QStringLiteral("imap.gmail.com"));
}

void TestWayToTheServer::nameServersThatDoNotAnswer_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("silent") << QStringLiteral("silent");
    QTest::newRow("garbage") << QStringLiteral("garbage");
    QTest::newRow("refused") << QStringLiteral("refused");
}

void TestWayToTheServer::nameServersThatDoNotAnswer()
{
    QFETCH(QString, how);
    START_NAME_SERVER((QJsonObject{
        {QStringLiteral("_imaps._tcp.shop.example"), how},
        {QStringLiteral("_submissions._tcp.shop.example"), QJsonArray{srv(0, 0, 465, "smtp.shop.example")}}}));
    QElapsedTimer clock;
    clock.start();
    const MailRecords records = lookUpMailRecords(QStringLiteral("shop.example"), 1'500, nameServer);
    QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(records.imaps.size(), 0);
    QCOMPARE(hosts(records.submissions), QStringList{QStringLiteral("smtp.shop.example:465")});
}

void TestWayToTheServer::fromTheAddressToTheMailbox()
{
    START_NAME_SERVER((QJsonObject{{QStringLiteral("_imaps._tcp.shop.example"),
                                    QJsonArray{srv(0, 0, m_dovecot->imapsPort(), "localhost")}},
                                   {QStringLiteral("_submissions._tcp.shop.example"),
                                    QJsonArray{srv(0, 0, 465, "localhost")}}}));
    const AddressParts address = addressParts(QStringLiteral("Biuro <bok@shop.example>"));
    const auto guesses = guessesFrom(address, lookUpMailRecords(address.domain, lookUpMs, nameServer));
    QVERIFY(!guesses.isEmpty());
    SyncedAccount desk(*m_dovecot, m_dovecot->user());
    const QString ca = desk.account.imap.caFile;
    desk.account.imap = guesses.first().imap;
    desk.account.imap.caFile = ca;
    const auto done = desk.once();
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QVERIFY(done->server >= 1);
    QCOMPARE(desk.messages(), done->server);
}

void TestWayToTheServer::throughProxies_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<bool>("startTls");
    const int socks = int(ProxyServer::Kind::Socks5);
    const int http = int(ProxyServer::Kind::Http);
    QTest::newRow("SOCKS 5, names looked up there") << socks << QByteArray("socks5h") << false;
    QTest::newRow("SOCKS 5, names looked up here") << socks << QByteArray("socks5") << false;
    QTest::newRow("SOCKS 5, STARTTLS") << socks << QByteArray("socks5h") << true;
    QTest::newRow("HTTP CONNECT") << http << QByteArray("http") << false;
    QTest::newRow("HTTP CONNECT, STARTTLS") << http << QByteArray("http") << true;
}

void TestWayToTheServer::throughProxies()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, scheme);
    QFETCH(bool, startTls);
    ProxyServer::Options options;
    options.kind = ProxyServer::Kind(kind);
    START_PROXY(proxy, options);
    SyncedAccount desk(*m_dovecot, m_dovecot->user());
    if (startTls) {
        desk.account.imap.port = m_dovecot->imapPort();
        desk.account.imap.security = ConnectionSecurity::StartTls;
    }
    desk.account.imap.proxy = proxyUrl(proxy, scheme.constData());
    desk.start(MailWorker::Mode::Watch);
    QTRY_VERIFY2_WITH_TIMEOUT(desk.isLive(), qPrintable(desk.failures().join(u'\n')), patienceMs);
    const qint64 before = desk.messages();
    QVERIFY(before >= 1);
    QVERIFY2(proxy.log().contains(QString::number(desk.account.imap.port)), qPrintable(proxy.log()));
    // IDLE goes through as well.
    static int number = 100;
    VERIFY_ACTS(m_dovecot->deliver(mail(++number)));
    QTRY_COMPARE_WITH_TIMEOUT(desk.messages(), before + 1, patienceMs);
    QCOMPARE(desk.failures(), QStringList());
    // Without its proxy it waits; it does not go around it.
    proxy.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.failures().isEmpty(), patienceMs);
    QVERIFY(!desk.isLive());
    VERIFY_ACTS(desk.stop());
    const auto alone = desk.once();
    QVERIFY(!alone);
    QCOMPARE(alone.failure().kind, FailureKind::Network);
    QVERIFY2(alone.failure().text.contains(QLatin1String("proxy")), qPrintable(alone.failure().text));
}

void TestWayToTheServer::sendingThroughProxies_data()
{
    throughProxies_data();
}

void TestWayToTheServer::sendingThroughProxies()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, scheme);
    QFETCH(bool, startTls);
    ProxyServer::Options options;
    options.kind = ProxyServer::Kind(kind);
    START_PROXY(proxy, options);
    const auto smtp = SmtpServer::start();
    QVERIFY2(smtp.ok(), smtp ? "" : qPrintable(smtp.failure().log));
    ServerSettings settings;
    settings.host = QStringLiteral("localhost");
    settings.port = startTls ? (*smtp)->smtpPort() : (*smtp)->smtpsPort();
    settings.security = startTls ? ConnectionSecurity::StartTls : ConnectionSecurity::Tls;
    settings.user = (*smtp)->user();
    settings.caFile = (*smtp)->caFile();
    settings.proxy = proxyUrl(proxy, scheme.constData());
    OutboxItem item;
    item.envelopeFrom = QStringLiteral("bok@shop.example");
    item.envelopeTo = {QStringLiteral("dawid@example.com")};
    item.raw = mail(7);
    const QByteArray password = (*smtp)->password().toUtf8();
    const std::atomic_bool cancelled = false;
    const PasswordSource source([&]() -> Result<QByteArray> {
        return QByteArray(password.constData(), password.size());
    });
    const SendOutcome outcome =
        sendMail(settings, source, item, []() -> Result<void> { return {}; }, cancelled);
    QVERIFY2(outcome.state == OutboxState::Accepted, qPrintable(outcome.log));
    QCOMPARE((*smtp)->received().size(), 1);
    QVERIFY2(proxy.log().contains(QString::number(settings.port)), qPrintable(proxy.log()));
}

void TestWayToTheServer::proxiesThatRefuse_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QString>("user");
    QTest::newRow("SOCKS 5 that wants a password")
        << int(ProxyServer::Kind::Socks5) << QByteArray("socks5h") << QStringLiteral("anna");
    QTest::newRow("HTTP that wants a password")
        << int(ProxyServer::Kind::Http) << QByteArray("http") << QStringLiteral("anna");
    QTest::newRow("HTTP that does not let this port through")
        << int(ProxyServer::Kind::Http) << QByteArray("http") << QString();
}

void TestWayToTheServer::proxiesThatRefuse()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, scheme);
    QFETCH(QString, user);
    ProxyServer::Options options;
    options.kind = ProxyServer::Kind(kind);
    options.user = user;
    options.password = user.isEmpty() ? QString() : QStringLiteral("inne-haslo");
    options.onlyPort = user.isEmpty() ? 443 : 0;
    START_PROXY(proxy, options);
    SyncedAccount desk(*m_dovecot, m_dovecot->user());
    desk.account.imap.proxy = proxyUrl(proxy, scheme.constData());
    const auto refused = desk.once();
    QVERIFY(!refused);
    qInfo("%s | %s", qPrintable(refused.failure().text), qPrintable(refused.failure().log));
    QCOMPARE(refused.failure().kind, FailureKind::Network);
    QVERIFY(refused.failure().text.contains(QLatin1String("proxy")));
    QCOMPARE(desk.messages(), 0);
}

QTEST_GUILESS_MAIN(TestWayToTheServer)
#include "tst_way_to_the_server.moc"
