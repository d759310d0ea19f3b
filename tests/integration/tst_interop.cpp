// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/interop.h"
#include "tests/support/courier_server.h"
#include "tests/support/cyrus_server.h"
#include "tests/support/dovecot_server.h"

#include <QDeadlineTimer>
#include <QSemaphore>
#include <QTest>

using namespace okienko;
using namespace okienko::test;

#define VERIFY_ACTS(result)                                                                                           \
    do {                                                                                                              \
        const auto acted = (result);                                                                                  \
        QVERIFY2(acted.ok(), acted ? "" : qPrintable(acted.failure().log));                                           \
    } while (false)

/// A user of the row's server whom no other test has had, another program on the account, and the product.
#define BEGIN                                                                                                         \
    QFETCH(int, kind);                                                                                                \
    Site &site = m_sites.at(size_t(kind));                                                                            \
    if (!site.server && site.failure.kind == FailureKind::NotFound)                                                   \
        QSKIP(qPrintable(site.failure.text));                                                                         \
    QVERIFY2(site.server != nullptr, qPrintable(site.failure.log));                                                   \
    ImapServer &server = *site.server;                                                                                \
    const QString user = users().at(site.usersTaken++);                                                               \
    ImapClient client;                                                                                                \
    VERIFY_ACTS(client.open(server, user));                                                                           \
    SyncedAccount desk(server, user)

/// One suite for the servers that people run; every row works on a real one.
class TestInterop : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void firstSync_data() { addRows(); }
    void firstSync();
    void nothingChanged_data() { addRows(); }
    void nothingChanged();
    void flagsOfOthers_data() { addRows(); }
    void flagsOfOthers();
    void flagsOfOurs_data() { addRows(); }
    void flagsOfOurs();
    void newsWhileWatching_data() { addRows(); }
    void newsWhileWatching();
    void expungedElsewhere_data() { addRows(); }
    void expungedElsewhere();
    void movedElsewhere_data() { addRows(); }
    void movedElsewhere();
    void mailboxMadeAnew_data() { addRows(); }
    void mailboxMadeAnew();
    void copyIntoSent_data() { addRows(); }
    void copyIntoSent();
    void startTls_data() { addRows(); }
    void startTls();
    void wrongPassword_data() { addRows(); }
    void wrongPassword();
    void killedAndStartedAgain_data() { addRows(); }
    void killedAndStartedAgain();

private:
    struct Site {
        const char *name;
        std::unique_ptr<ImapServer> server;
        Failure failure;
        int usersTaken = 0;
    };
    enum Kind { Dovecot, Cyrus, CyrusBelowInbox, Courier };

    static QStringList users()
    {
        QStringList all;
        for (int i = 1; i <= 20; ++i)
            all << QStringLiteral("bok%1@shop.example").arg(i);
        return all;
    }
    template <class Server>
    void add(const char *name, const typename Server::Options &options)
    {
        auto started = Server::start(options);
        Site site{name, nullptr, started ? Failure() : started.failure()};
        if (started)
            site.server = std::move(started.value());
        m_sites.push_back(std::move(site));
    }
    void addRows()
    {
        QTest::addColumn<int>("kind");
        for (size_t i = 0; i < m_sites.size(); ++i)
            QTest::newRow(m_sites[i].name) << int(i);
    }
    static QByteArray box(const ImapClient &client, const QByteArray &name) { return client.prefix() + name; }
    static QString shown(const ImapClient &client, const char *name)
    {
        return QString::fromLatin1(client.prefix()) + QString::fromUtf8(name);
    }
    /// Removes a message as other programs do.
    static Result<void> expunge(ImapClient &client, const QByteArray &uids)
    {
        for (const QByteArray &line : {"UID STORE " + uids + " +FLAGS.SILENT (\\Deleted)", QByteArray("EXPUNGE")}) {
            if (const auto done = client.command(line); !done)
                return done.failure();
        }
        return {};
    }

    std::vector<Site> m_sites;
};

void TestInterop::initTestCase()
{
    DovecotServer::Options dovecot;
    dovecot.users = users();
    add<DovecotServer>("Dovecot", dovecot);
    CyrusServer::Options cyrus;
    cyrus.users = users();
    add<CyrusServer>("Cyrus", cyrus);
    cyrus.belowInbox = true;
    add<CyrusServer>("Cyrus, all below INBOX", cyrus);
    CourierServer::Options courier;
    courier.users = users();
    add<CourierServer>("Courier", courier);
}

void TestInterop::firstSync()
{
    BEGIN;
    VERIFY_ACTS(server.deliver(mail(1), user));
    VERIFY_ACTS(server.deliver(mailWithFile(2, QByteArray(20'000, 'p')), user));
    VERIFY_ACTS(server.deliver("From: x@example.com\r\nSubject: \xb3\xf3\xbf ISO-8859-2\r\n\r\n\xb1\xea\r\n", user));
    VERIFY_ACTS(server.deliver(mailWithFile(4, QByteArray(8'000'000, '\xa5')), user));
    VERIFY_ACTS(server.deliver(mail(5, ".\r\n..\r\n.k5 OK forged\r\nk5 OK forged\r\n)\r\n* 1 EXPUNGE\r\n"), user));
    VERIFY_ACTS(server.deliver(mail(6, {}), user));
    VERIFY_ACTS(server.deliver(mail(7, "ohne Zeilenende"), user));

    const QByteArray orders = box(client, ::orders.wire);
    const QByteArray returns = orders + client.delimiter() + ::returns.wire;
    QByteArrayList made = {orders, returns, box(client, bills.wire), box(client, symbols.wire)};
    for (const QByteArray &name : std::as_const(made))
        VERIFY_ACTS(client.command("CREATE \"" + name + '"'));
    // Courier knows no characters beyond U+FFFF.
    if (client.command("CREATE \"" + box(client, parcels.wire) + '"'))
        made << box(client, parcels.wire);
    else
        QCOMPARE(kind, int(Courier));
    for (const char *name : {"Sent", "Trash", "Junk", "Drafts"}) {
        // Where the server has not made it already.
        [[maybe_unused]] const auto there = client.command("CREATE \"" + box(client, name) + '"');
    }
    int number = 10;
    for (const QByteArray &name : std::as_const(made))
        VERIFY_ACTS(client.append(name, mail(++number)));
    for (const char *name : {"Sent", "Trash", "Junk", "Drafts"})
        VERIFY_ACTS(client.append(box(client, name), mail(++number), "\\Seen"));
    VERIFY_ACTS(client.append("INBOX", mailWithFile(++number, "abc"), "\\Flagged \\Answered $Forwarded"));

    const auto first = desk.once();
    QVERIFY2(first.ok(), qPrintable(why(first)));
    QCOMPARE(desk.failures(), QStringList());
    const qint64 all = 8 + made.size() + 1;
    QCOMPARE(first->added, all);
    QCOMPARE(first->quarantined, 0);
    QCOMPARE(first->server, all);
    QCOMPARE(first->stored, all);
    const QString ordersShown = shown(client, ::orders.shown);
    QMap<QByteArray, QString> names = {
        {orders, ordersShown},
        {returns, ordersShown + QString::fromLatin1(client.delimiter()) + QString::fromUtf8(::returns.shown)},
        {box(client, bills.wire), shown(client, bills.shown)},
        {box(client, symbols.wire), shown(client, symbols.shown)},
        {box(client, parcels.wire), shown(client, parcels.shown)}};
    QCOMPARE(difference(desk, client, names), QString());
    QCOMPARE(desk.places(QStringLiteral("INBOX")).size(), 8);
    const auto inbox = desk.places(QStringLiteral("INBOX"));
    QVERIFY(std::any_of(inbox.cbegin(), inbox.cend(), [](const auto &place) { return place.raw.size() > 10'000'000; }));
    QCOMPARE(desk.number(QStringLiteral("SELECT role FROM mailboxes WHERE name = ?"), {shown(client, "Sent")}),
             qint64(MailboxRole::Sent));
    QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM attachments")), 3);
    QCOMPARE(desk.faults(), QStringList());
}

void TestInterop::nothingChanged()
{
    BEGIN;
    for (int i = 1; i <= 50; ++i)
        VERIFY_ACTS(server.deliver(mail(i), user));
    VERIFY_ACTS(client.command("CREATE \"" + box(client, orders.wire) + '"'));
    VERIFY_ACTS(client.append(box(client, orders.wire), mail(60)));
    VERIFY_ACTS(desk.once());
    const qint64 mailboxes = desk.number(QStringLiteral("SELECT count(*) FROM mailboxes"));

    const auto again = desk.once();
    QVERIFY2(again.ok(), qPrintable(why(again)));
    QCOMPARE(again->added + again->updated + again->removed, 0);
    QCOMPARE(again->server, 51);
    QCOMPARE(again->stored, 51);
    qInfo("%s: nothing changed in %lld mailboxes: %lld round trips, %lld bytes", site.name, mailboxes,
          again->roundTrips, again->bytes);
    // Without mod-sequences (Courier) only a look into each mailbox shows that its flags are the same.
    QVERIFY(again->roundTrips <= (client.can("QRESYNC") ? 4 : 4 + 2 * mailboxes));

    VERIFY_ACTS(server.deliver(mail(61), user));
    const auto one = desk.once();
    QVERIFY2(one.ok(), qPrintable(why(one)));
    QCOMPARE(one->added, 1);
    qInfo("%s: one new mail: %lld round trips, %lld bytes", site.name, one->roundTrips, one->bytes);
    QVERIFY(one->roundTrips <= (client.can("QRESYNC") ? 6 : 6 + 2 * mailboxes));
    QCOMPARE(difference(desk, client, {{box(client, orders.wire), shown(client, orders.shown)}}), QString());
}

void TestInterop::flagsOfOthers()
{
    BEGIN;
    for (int i = 1; i <= 4; ++i)
        VERIFY_ACTS(server.deliver(mail(i), user));
    VERIFY_ACTS(desk.once());
    QCOMPARE(difference(desk, client, {}), QString());
    VERIFY_ACTS(client.command("SELECT INBOX"));
    VERIFY_ACTS(client.command("UID STORE 1 +FLAGS (\\Seen $Forwarded wazne)"));
    VERIFY_ACTS(client.command("UID STORE 2 +FLAGS (wazne)"));
    VERIFY_ACTS(client.command("UID STORE 3:4 +FLAGS (\\Seen \\Flagged \\Answered)"));
    VERIFY_ACTS(desk.once());
    QCOMPARE(difference(desk, client, {}), QString());
    QCOMPARE(desk.places(QStringLiteral("INBOX")).value(3).flags, quint32(MailSeen | MailFlagged | MailAnswered));
    QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM messages WHERE seen = 1")), 3);
    VERIFY_ACTS(client.command("SELECT INBOX"));
    VERIFY_ACTS(client.command("UID STORE 3 -FLAGS (\\Flagged)"));
    VERIFY_ACTS(client.command("UID STORE 1:2 -FLAGS (\\Seen wazne)"));
    const auto back = desk.once();
    QVERIFY2(back.ok(), qPrintable(why(back)));
    QCOMPARE(back->added, 0);
    QCOMPARE(difference(desk, client, {}), QString());
    QCOMPARE(desk.failures(), QStringList());
}

void TestInterop::flagsOfOurs()
{
    BEGIN;
    for (int i = 1; i <= 3; ++i)
        VERIFY_ACTS(server.deliver(mail(i), user));
    const QByteArray wire = box(client, bills.wire);
    VERIFY_ACTS(client.command("CREATE \"" + wire + '"'));
    VERIFY_ACTS(client.append(wire, mail(4), "wazne"));
    VERIFY_ACTS(desk.once());
    ServerAction action;
    action.flags = MailSeen | MailAnswered;
    for (const auto &[name, uid] : {std::pair(QStringLiteral("INBOX"), 2U), std::pair(QStringLiteral("INBOX"), 3U),
                                    std::pair(shown(client, bills.shown), 1U)}) {
        action.mailbox = name;
        action.uidValidity = quint32(desk.uidValidity(name));
        action.uid = uid;
        desk.sink->addAction(action);
    }
    const auto done = desk.once();
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(desk.sink->openActions(), 0);
    const auto inbox = client.mails("INBOX");
    VERIFY_ACTS(inbox);
    QCOMPARE(bits(inbox->value(1).flags), 0U);
    QCOMPARE(bits(inbox->value(2).flags), action.flags);
    QCOMPARE(bits(inbox->value(3).flags), action.flags);
    const auto other = client.mails(wire);
    VERIFY_ACTS(other);
    QCOMPARE(other->value(1).flags, (QByteArrayList{"\\Answered", "\\Seen", "wazne"}));
    VERIFY_ACTS(desk.once());
    QCOMPARE(difference(desk, client, {{wire, shown(client, bills.shown)}}), QString());

    action.kind = ServerAction::Kind::RemoveFlags;
    action.flags = MailSeen;
    desk.sink->addAction(action);
    VERIFY_ACTS(desk.once());
    const auto after = client.mails(wire);
    VERIFY_ACTS(after);
    QCOMPARE(after->value(1).flags, (QByteArrayList{"\\Answered", "wazne"}));
}

void TestInterop::newsWhileWatching()
{
    BEGIN;
    VERIFY_ACTS(server.deliver(mail(1), user));
    desk.start(MailWorker::Mode::Watch);
    QTRY_VERIFY2_WITH_TIMEOUT(desk.isLive(), qPrintable(desk.failures().join(u'\n')), patienceMs);
    QCOMPARE(desk.places(QStringLiteral("INBOX")).size(), 1);
    for (int i = 2; i <= 4; ++i) {
        QElapsedTimer clock;
        clock.start();
        VERIFY_ACTS(server.deliver(mail(i), user));
        QTRY_COMPARE_WITH_TIMEOUT(desk.messages(), i, patienceMs);
        qInfo("%s: delivered and stored: %lld ms", site.name, clock.elapsed());
    }
    VERIFY_ACTS(client.command("SELECT INBOX"));
    VERIFY_ACTS(client.command("UID STORE 2 +FLAGS (\\Seen \\Flagged)"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.places(QStringLiteral("INBOX")).value(2).flags, quint32(MailSeen | MailFlagged),
                              patienceMs);
    VERIFY_ACTS(expunge(client, "1,3"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.places(QStringLiteral("INBOX")).keys(), (QList<quint32>{2, 4}), patienceMs);

    // Our own work leaves IDLE and comes back to it.
    ServerAction action;
    action.mailbox = QStringLiteral("INBOX");
    action.uidValidity = quint32(desk.uidValidity(action.mailbox));
    action.uid = 4;
    action.flags = MailAnswered;
    desk.sink->addAction(action);
    desk.poke();
    QTRY_COMPARE_WITH_TIMEOUT(desk.sink->openActions(), 0, patienceMs);
    VERIFY_ACTS(server.deliver(mail(5), user));
    QTRY_COMPARE_WITH_TIMEOUT(desk.places(QStringLiteral("INBOX")).keys(), (QList<quint32>{2, 4, 5}), patienceMs);
    VERIFY_ACTS(desk.stop());
    QCOMPARE(desk.failures(), QStringList());
    VERIFY_ACTS(desk.once());
    QCOMPARE(difference(desk, client, {}), QString());
    QCOMPARE(desk.messages(), 5);
}

void TestInterop::expungedElsewhere()
{
    BEGIN;
    for (int i = 1; i <= 6; ++i)
        VERIFY_ACTS(server.deliver(mail(i), user));
    VERIFY_ACTS(desk.once());
    VERIFY_ACTS(client.command("SELECT INBOX"));
    VERIFY_ACTS(expunge(client, "2,4:5"));
    const auto outcome = desk.once();
    QVERIFY2(outcome.ok(), qPrintable(why(outcome)));
    QCOMPARE(outcome->removed, 3);
    QCOMPARE(difference(desk, client, {}), QString());
    // The last one too: an empty mailbox; and what comes then has a UID that was never there.
    VERIFY_ACTS(client.command("SELECT INBOX"));
    VERIFY_ACTS(expunge(client, "1:6"));
    VERIFY_ACTS(desk.once());
    VERIFY_ACTS(server.deliver(mail(7), user));
    VERIFY_ACTS(desk.once());
    QCOMPARE(difference(desk, client, {}), QString());
    QCOMPARE(desk.places(QStringLiteral("INBOX")).keys(), QList<quint32>{7});
    QCOMPARE(desk.messages(), 7);
    QCOMPARE(desk.failures(), QStringList());
}

void TestInterop::movedElsewhere()
{
    BEGIN;
    for (int i = 1; i <= 4; ++i)
        VERIFY_ACTS(server.deliver(mail(i), user));
    const QByteArray wire = box(client, orders.wire);
    VERIFY_ACTS(client.command("CREATE \"" + wire + '"'));
    VERIFY_ACTS(desk.once());
    VERIFY_ACTS(client.command("SELECT INBOX"));
    if (client.can("MOVE")) {
        VERIFY_ACTS(client.command("UID MOVE 2:3 \"" + wire + '"'));
    } else {
        VERIFY_ACTS(client.command("UID COPY 2:3 \"" + wire + '"'));
        VERIFY_ACTS(expunge(client, "2:3"));
    }
    const auto moved = desk.once();
    QVERIFY2(moved.ok(), qPrintable(why(moved)));
    QCOMPARE(difference(desk, client, {{wire, shown(client, orders.shown)}}), QString());
    QCOMPARE(desk.places(shown(client, orders.shown)).size(), 2);
    QCOMPARE(desk.messages(), 4);
    QCOMPARE(desk.faults(), QStringList());
}

void TestInterop::mailboxMadeAnew()
{
    BEGIN;
    const QByteArray wire = box(client, orders.wire);
    const QString name = shown(client, orders.shown);
    VERIFY_ACTS(client.command("CREATE \"" + wire + '"'));
    for (int i = 1; i <= 3; ++i)
        VERIFY_ACTS(client.append(wire, mail(i)));
    VERIFY_ACTS(desk.once());
    const qint64 before = desk.uidValidity(name);
    // Some servers take the second in which it was made.
    QDeadlineTimer deadline(patienceMs);
    do {
        QVERIFY(!deadline.hasExpired());
        VERIFY_ACTS(client.command("DELETE \"" + wire + '"'));
        VERIFY_ACTS(client.command("CREATE \"" + wire + '"'));
        VERIFY_ACTS(client.append(wire, mail(3)));
        const auto status = client.command("STATUS \"" + wire + "\" (UIDVALIDITY)");
        VERIFY_ACTS(status);
        if (!status->join().contains("UIDVALIDITY " + QByteArray::number(before) + ')'))
            break;
    } while (true);
    for (int i = 1; i <= 2; ++i)
        VERIFY_ACTS(client.append(wire, mail(i)));
    VERIFY_ACTS(client.append(wire, mail(4)));
    const auto anew = desk.once();
    QVERIFY2(anew.ok(), qPrintable(why(anew)));
    QVERIFY(desk.uidValidity(name) != before);
    QCOMPARE(difference(desk, client, {{wire, name}}), QString());
    QCOMPARE(desk.messages(), 4);
    QCOMPARE(desk.faults(), QStringList());
    QCOMPARE(desk.failures(), QStringList());
}

void TestInterop::copyIntoSent()
{
    BEGIN;
    ServerAction action;
    action.kind = ServerAction::Kind::AppendToSent;
    action.raw = mailWithFile(77, QByteArray(200'000, 'y'));
    action.messageId = QStringLiteral("77@example.com");
    action.internalDate = QDateTime::currentDateTimeUtc();
    desk.sink->addAction(action);
    const auto filed = desk.once();
    QVERIFY2(filed.ok(), qPrintable(why(filed)));
    QCOMPARE(desk.sink->refusals(), QStringList());
    QCOMPARE(desk.sink->openActions(), 0);
    const QByteArray wire = box(client, "Sent");
    const auto sent = client.mails(wire);
    VERIFY_ACTS(sent);
    QCOMPARE(sent->size(), 1);
    QCOMPARE(sent->first().raw, action.raw);
    QCOMPARE(sent->first().flags, QByteArrayList{"\\Seen"});
    QCOMPARE(difference(desk, client, {}), QString());

    // Its answer was lost: asked for again, it is not filed twice.
    action.attempts = 1;
    desk.sink->addAction(action);
    VERIFY_ACTS(desk.once());
    QCOMPARE(desk.sink->openActions(), 0);
    const auto again = client.mails(wire);
    VERIFY_ACTS(again);
    QCOMPARE(again->size(), 1);
    QCOMPARE(desk.messages(), 1);
}

void TestInterop::startTls()
{
    BEGIN;
    VERIFY_ACTS(server.deliver(mail(1), user));
    desk.account.imap.port = server.imapPort();
    desk.account.imap.security = ConnectionSecurity::StartTls;
    const auto done = desk.once();
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(difference(desk, client, {}), QString());
    // An authority that nobody trusts: refused before the password is said.
    desk.account.imap.caFile.clear();
    for (const auto security : {ConnectionSecurity::StartTls, ConnectionSecurity::Tls}) {
        desk.account.imap.security = security;
        desk.account.imap.port = security == ConnectionSecurity::Tls ? server.imapsPort() : server.imapPort();
        const auto refused = desk.once();
        QVERIFY(!refused);
        QCOMPARE(refused.failure().kind, FailureKind::Tls);
    }
}

void TestInterop::wrongPassword()
{
    BEGIN;
    desk.setPassword(QStringLiteral("nie-to-haslo"));
    const auto refused = desk.once();
    QVERIFY(!refused);
    qInfo("%s: %s | %s", site.name, qPrintable(refused.failure().text), qPrintable(refused.failure().log));
    QCOMPARE(refused.failure().kind, FailureKind::Authentication);
}

void TestInterop::killedAndStartedAgain()
{
    BEGIN;
    constexpr int count = 10;
    for (int i = 1; i <= count; ++i) // more than is fetched ahead
        VERIFY_ACTS(server.deliver(mailWithFile(i, QByteArray(3'000'000, char(i))), user));
    QSemaphore reached;
    QSemaphore goOn;
    std::atomic_bool first = true;
    desk.sink->beforeStore = [&](const MailboxBatch &batch) {
        if (!batch.mails.empty() && first.exchange(false)) {
            reached.release();
            goOn.acquire();
        }
    };
    desk.start(MailWorker::Mode::Once);
    QVERIFY(reached.tryAcquire(1, patienceMs));
    server.crash();
    goOn.release();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.failures().isEmpty(), patienceMs);
    VERIFY_ACTS(server.restart());
    auto outcome = desk.wait();
    qInfo("%s: %lld of %d were stored when the first run ended", site.name, desk.messages(), count);
    // A connection that was refused meanwhile ends the run: that is for people, not for another try.
    if (!outcome)
        outcome = desk.once();
    QVERIFY2(outcome.ok(), qPrintable(why(outcome)));
    ImapClient later;
    VERIFY_ACTS(later.open(server, user));
    QCOMPARE(difference(desk, later, {}), QString());
    QCOMPARE(desk.messages(), count);
    QCOMPARE(desk.faults(), QStringList());
}

QTEST_GUILESS_MAIN(TestInterop)
#include "tst_interop.moc"
