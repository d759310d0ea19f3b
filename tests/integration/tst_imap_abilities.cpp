// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/mail_worker.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/rule_account.h"

#include <QtTest>

using namespace okienko;
using namespace okienko::test;

namespace {

QByteArray mail(int number, int lines = 1)
{
    return "From: Dawid <dawid@example.com>\r\nTo: bok@shop.example\r\nSubject: Paczka " + QByteArray::number(number)
        + "\r\nMessage-ID: <" + QByteArray::number(number) + "@example.com>\r\n\r\n"
        + QByteArray("Dzien dobry, gdzie jest moja paczka?\r\n").repeated(lines);
}

} // namespace

/// What real Dovecot offers beyond the ordinary, and what it does in mid-session.
class TstImapAbilities : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DovecotServer> m_server;
    std::unique_ptr<RuleAccount> m_account;

    void startServer(const QString &more = {})
    {
        DovecotServer::Options options;
        options.extraConfig = more;
        auto started = DovecotServer::start(options);
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.failure().log));
        m_server = std::move(*started);
        m_account = std::make_unique<RuleAccount>(m_server->imapsPort(), ConnectionSecurity::Tls, m_server->password());
        m_account->account().imap.host = QStringLiteral("localhost");
        m_account->account().imap.user = m_server->user();
        m_account->account().imap.caFile = m_server->caFile();
    }
    bool doveadm(const QStringList &arguments)
    {
        const auto done = m_server->doveadm(arguments);
        if (!done)
            qWarning("%s", qPrintable(done.failure().log));
        return done.ok();
    }

private slots:
    void cleanup()
    {
        m_account.reset();
        m_server.reset();
    }

    void compressed_data()
    {
        QTest::addColumn<int>("choice");
        QTest::addColumn<bool>("offered");
        QTest::addColumn<bool>("smaller");
        QTest::newRow("on") << int(Choice::On) << true << true;
        QTest::newRow("off") << int(Choice::Off) << true << false;
        QTest::newRow("auto, on a fast line") << int(Choice::Auto) << true << false;
        QTest::newRow("on, but not offered") << int(Choice::On) << false << false;
    }
    void compressed()
    {
        QFETCH(int, choice);
        QFETCH(bool, offered);
        QFETCH(bool, smaller);
        startServer(offered ? QStringLiteral("protocol imap {\n  mail_plugins = zlib imap_zlib\n}\n") : QString());
        qint64 all = 0;
        for (int i = 1; i <= 60; ++i) {
            QVERIFY(m_server->deliver(mail(i, 500)).ok());
            all += mail(i, 500).size();
        }
        m_account->account().imap.compress = static_cast<Choice>(choice);
        const auto outcome = m_account->once();
        QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.failure().log));
        QCOMPARE(m_account->inbox().mails.size(), 60);
        QVERIFY(m_account->inbox().mails.value(60).raw.endsWith(mail(60, 500).right(1000)));
        qInfo("%lld bytes of mail: %lld received", all, outcome->bytes);
        QCOMPARE(outcome->bytes < all / 3, smaller);
        // And it goes on: new mail and waiting work on the compressed line.
        m_account->watch();
        QTRY_VERIFY_WITH_TIMEOUT(m_account->isLive(), 10'000);
        QVERIFY(m_server->deliver(mail(61)).ok());
        QTRY_COMPARE_WITH_TIMEOUT(m_account->sink.mailCount(), 61, 10'000);
        QCOMPARE(m_account->sink.faults(), QStringList());
        QCOMPARE(m_account->failures().size(), 0);
    }

    /// One connection hears of every mailbox (RFC 5465): not only INBOX is quick.
    void otherMailboxesAreQuick_data()
    {
        QTest::addColumn<int>("quickLook");
        QTest::newRow("by IDLE") << int(Choice::Off);
        QTest::newRow("by looking often") << int(Choice::On);
    }
    void otherMailboxesAreQuick()
    {
        QFETCH(int, quickLook);
        startServer(QStringLiteral("lmtp_save_to_detail_mailbox = yes\n"));
        QVERIFY(doveadm({QStringLiteral("mailbox"), QStringLiteral("create"), QStringLiteral("-u"), m_server->user(),
                         QStringLiteral("Zwroty")}));
        m_account->account().imap.quickLook = static_cast<Choice>(quickLook);
        m_account->watch();
        QTRY_VERIFY_WITH_TIMEOUT(m_account->isLive(), 10'000);
        const QString address = QStringLiteral("bok+Zwroty@shop.example");
        const auto inZwroty = [this] { return m_account->sink.box(QStringLiteral("Zwroty")).mails.size(); };
        for (int i = 1; i <= 3; ++i) {
            QVERIFY(m_server->deliver(mail(i), address).ok());
            QTRY_COMPARE_WITH_TIMEOUT(inZwroty(), i, 5'000);
            QVERIFY(m_server->deliver(mail(100 + i)).ok());
            QTRY_COMPARE_WITH_TIMEOUT(m_account->inbox().mails.size(), i, 5'000);
        }
        // Marks and removals, too.
        QVERIFY(doveadm({QStringLiteral("flags"), QStringLiteral("add"), QStringLiteral("-u"), m_server->user(),
                         QStringLiteral("\\Flagged"), QStringLiteral("mailbox"), QStringLiteral("Zwroty"),
                         QStringLiteral("uid"), QStringLiteral("2")}));
        QTRY_COMPARE_WITH_TIMEOUT(m_account->sink.box(QStringLiteral("Zwroty")).mails.value(2).flags, quint32(MailFlagged), 5'000);
        QVERIFY(doveadm({QStringLiteral("expunge"), QStringLiteral("-u"), m_server->user(), QStringLiteral("mailbox"),
                         QStringLiteral("Zwroty"), QStringLiteral("uid"), QStringLiteral("1")}));
        QTRY_COMPARE_WITH_TIMEOUT(inZwroty(), 2, 5'000);
        QCOMPARE(m_account->sink.faults(), QStringList());
        QCOMPARE(m_account->failures().size(), 0);
    }

    void movedElsewhere()
    {
        startServer();
        for (int i = 1; i <= 5; ++i)
            QVERIFY(m_server->deliver(mail(i)).ok());
        QVERIFY(doveadm({QStringLiteral("mailbox"), QStringLiteral("create"), QStringLiteral("-u"), m_server->user(),
                         QStringLiteral("Archiwum")}));
        m_account->watch();
        QTRY_VERIFY_WITH_TIMEOUT(m_account->isLive(), 10'000);
        QVERIFY(doveadm({QStringLiteral("move"), QStringLiteral("-u"), m_server->user(), QStringLiteral("Archiwum"),
                         QStringLiteral("mailbox"), QStringLiteral("INBOX"), QStringLiteral("uid"), QStringLiteral("2:3")}));
        QTRY_COMPARE_WITH_TIMEOUT(m_account->inbox().mails.keys(), (QList<quint32>{1, 4, 5}), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_account->sink.box(QStringLiteral("Archiwum")).mails.size(), 2, 10'000);
        QCOMPARE(m_account->sink.faults(), QStringList());
    }

    /// Numbered anew while the program is connected.
    void uidValidityChangesInMidSession()
    {
        startServer();
        for (int i = 1; i <= 3; ++i)
            QVERIFY(m_server->deliver(mail(i)).ok());
        m_account->watch();
        QTRY_VERIFY_WITH_TIMEOUT(m_account->isLive(), 10'000);
        QVERIFY(doveadm({QStringLiteral("mailbox"), QStringLiteral("update"), QStringLiteral("-u"), m_server->user(),
                         QStringLiteral("--uid-validity"), QStringLiteral("777"), QStringLiteral("INBOX")}));
        QVERIFY(m_server->deliver(mail(4)).ok());
        QTRY_COMPARE_WITH_TIMEOUT(m_account->inbox().cursor.uidValidity, 777u, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_account->inbox().mails.size(), 4, 20'000);
        QCOMPARE(m_account->sink.faults(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TstImapAbilities)
#include "tst_imap_abilities.moc"
