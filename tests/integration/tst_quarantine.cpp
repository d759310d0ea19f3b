// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/conversations.h"
#include "models/store/quarantine.h"
#include "tests/integration/ctl_runner.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/smtp_server.h"
#include "tests/unit/mime/bounce_samples.h"
#include "tests/unit/store/store_tests.h"

using namespace okienko;
using namespace okienko::test;

/// Quarantine, delivery reports and read receipts on real parts: Dovecot, an SMTP server, both databases, okienkoctl.
class TestQuarantineCommands : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<PostgresServer> m_postgres;
    std::unique_ptr<DovecotServer> m_dovecot;
    std::unique_ptr<SmtpServer> m_smtp;
    std::unique_ptr<CtlRunner> m_ctl;

    CtlRunner::Outcome run(const QString &arguments) { return m_ctl->run(arguments.split(QLatin1Char(' '))); }
    CtlRunner::Outcome sync() { return m_ctl->run("sync --once --json"); }
    QJsonArray array(const char *arguments) { return m_ctl->run(arguments).json.array(); }
    void deliver(const QByteArray &raw)
    {
        const auto delivered = m_dovecot->deliver(raw);
        QVERIFY2(delivered.ok(), delivered ? "" : qPrintable(delivered.failure().log));
    }
    static QByteArray question(const QByteArray &more = {})
    {
        return "From: Jan Nowak <jan@example.com>\r\nTo: bok@shop.example\r\nSubject: Zwrot\r\nMessage-ID: <q1@example.com>\r\n"
               "Date: Sun, 22 Nov 2026 09:00:00 +0100\r\n" + more + "\r\nGdzie jest moja paczka?\r\n";
    }

private slots:
    void initTestCase()
    {
        auto postgres = PostgresServer::start();
        VERIFY_OK(postgres);
        m_postgres = std::move(*postgres);
    }

    void init()
    {
        QFETCH(bool, sqlite);
        auto dovecot = DovecotServer::start();
        VERIFY_OK(dovecot);
        m_dovecot = std::move(*dovecot);
        auto smtp = SmtpServer::start();
        VERIFY_OK(smtp);
        m_smtp = std::move(*smtp);
        m_ctl = std::make_unique<CtlRunner>();
        m_ctl->store = sqlite ? QStringLiteral("sqlite:") + m_ctl->path(QStringLiteral("store.db")) : m_ctl->postgresUrl(*m_postgres);
        m_ctl->secrets << m_dovecot->password();
        VERIFY_DONE(m_ctl->run("init"));
        // One authority for both servers.
        QByteArray authorities;
        for (const QString &path : {m_dovecot->caFile(), m_smtp->caFile()}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            authorities += file.readAll();
        }
        VERIFY_DONE(m_ctl->run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"), QStringLiteral("bok"),
                                QStringLiteral("--address"), QStringLiteral("bok@shop.example"), QStringLiteral("--imap"),
                                QStringLiteral("imaps://localhost:%1").arg(m_dovecot->imapsPort()), QStringLiteral("--smtp"),
                                QStringLiteral("smtps://localhost:%1").arg(m_smtp->smtpsPort()), QStringLiteral("--user"),
                                m_dovecot->user(), QStringLiteral("--password-file"),
                                m_ctl->write(QStringLiteral("password"), m_dovecot->password().toUtf8()),
                                QStringLiteral("--ca"), m_ctl->write(QStringLiteral("ca.pem"), authorities)}));
    }

    void cleanup()
    {
        if (m_ctl && !QTest::currentTestFailed())
            VERIFY_DONE(m_ctl->run("verify"));
        m_ctl.reset();
        m_smtp.reset();
        m_dovecot.reset();
    }

    void whatCannotBeReadIsInHand_data() { Backends::addRows(); }
    void whatCannotBeReadIsInHand()
    {
        deliver("X-Nothing: 1\r\n\r\n");
        deliver(question());
        const auto synced = sync();
        VERIFY_DONE(synced);
QCOMPARE(synced.count("new"), 1);
        QCOMPARE(synced.count("quarantined"), 1);
        QCOMPARE(m_ctl->listed(), 1);
        const QJsonArray items = array("quarantine list --json");
        QCOMPARE(items.size(), 1);
        const QJsonObject item = items.first().toObject();
        const int id = item.value(QStringLiteral("id")).toInt();
        QCOMPARE(item.value(QStringLiteral("account")).toString(), QStringLiteral("bok"));
        QVERIFY(!item.value(QStringLiteral("header_only")).toBool());
        QCOMPARE(item.value(QStringLiteral("reader_version")).toString(), quarantine::readerVersion());
        QVERIFY(item.value(QStringLiteral("source")).toString().startsWith(QStringLiteral("INBOX")));
        const auto number = [id](const char *text) { return QString::fromLatin1(text).arg(id); };

        const auto shown = run(number("quarantine show %1 --json"));
        VERIFY_DONE(shown);
        QCOMPARE(shown.json.object().value(QStringLiteral("reason")), item.value(QStringLiteral("reason")));
        const auto retried = run(number("quarantine retry %1 --json"));
        QCOMPARE(retried.status, 1);
        QCOMPARE(retried.json.object().value(QStringLiteral("filed")).toBool(true), false);
        const auto all = m_ctl->run("quarantine retry-all --json");
        VERIFY_DONE(all);
        QCOMPARE(all.count("tried"), 1);
        QCOMPARE(all.count("kept"), 1);

        const QString path = m_ctl->path(QStringLiteral("out.eml"));
        VERIFY_DONE(run(number("quarantine export %1 ") + path));
        QFile exported(path);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        const QByteArray bytes = exported.readAll();
        QVERIFY(bytes.contains("X-Nothing: 1"));
        QCOMPARE(bytes.size(), item.value(QStringLiteral("size")).toInt());

        VERIFY_DONE(run(number("quarantine forward %1 it@shop.example --json")));
        VERIFY_DONE(sync());
        QCOMPARE(m_smtp->received().size(), 1);
        const SmtpServer::Received sent = m_smtp->received().first();
        QCOMPARE(sent.to, QStringList{QStringLiteral("it@shop.example")});
        QVERIFY(sent.data.contains("Content-Type: message/rfc822"));
        QVERIFY(sent.data.contains("X-Nothing: 1"));

        VERIFY_DONE(run(number("quarantine delete %1")));
        QCOMPARE(array("quarantine list --json").size(), 0);
        QVERIFY(m_ctl->run("list --view quarantine --json").json.array().isEmpty());
        VERIFY_FAILED(run(number("quarantine delete %1")), "not in quarantine any more");
        VERIFY_DONE(sync());
        QCOMPARE(array("quarantine list --json").size(), 0); // not fetched again
        const QJsonArray log = array("quarantine log --json");
        QCOMPARE(log.size(), 2);
        QCOMPARE(log.at(0).toObject().value(QStringLiteral("action")).toString(), QStringLiteral("deleted"));
        QCOMPARE(log.at(1).toObject().value(QStringLiteral("action")).toString(), QStringLiteral("forwarded"));
        QCOMPARE(log.at(1).toObject().value(QStringLiteral("detail")).toString(), QStringLiteral("it@shop.example"));
        QVERIFY(!log.at(0).toObject().value(QStringLiteral("who")).toString().isEmpty());
    }

    void usageIsChecked_data() { QTest::addColumn<bool>("sqlite"); QTest::newRow("sqlite") << true; }
    void usageIsChecked()
    {
        for (const char *wrong : {"quarantine", "quarantine show", "quarantine show x", "quarantine export 1", "quarantine forward 1",
                                  "quarantine forward 1 nobody", "quarantine delete -1", "quarantine list more"})
            QVERIFY2(m_ctl->run(wrong).status == 2, wrong);
        for (const char *missing : {"quarantine show 99", "quarantine retry 99", "quarantine delete 99",
                                    "quarantine forward 99 it@shop.example"})
            VERIFY_FAILED(m_ctl->run(missing), "not in quarantine any more");
    }

    void whatAnOlderProgramLeftIsReadAtStart_data() { Backends::addRows(); }
    void whatAnOlderProgramLeftIsReadAtStart()
    {
        deliver(question());
        VERIFY_DONE(sync());
        QCOMPARE(m_ctl->listed(), 1);
        // The answer to it came while an older program could not read such mail.
        const QByteArray raw = "From: Jan Nowak <jan@example.com>\r\nTo: bok@shop.example\r\nSubject: Re: Zwrot\r\n"
                               "Message-ID: <q2@example.com>\r\nIn-Reply-To: <q1@example.com>\r\nDate: Sun, 22 Nov 2026 10:00:00 +0100\r\n"
                               "\r\nHalo?\r\n";
        {
            Direct direct(*StoreLocation::parse(m_ctl->store));
            const MailboxId inbox(direct.number(QStringLiteral("SELECT id FROM mailboxes WHERE name = 'INBOX'")));
            MailboxState state;
            state.id = inbox;
            state.cursor = {quint32(direct.number(QStringLiteral("SELECT uid_validity FROM mailboxes WHERE name = 'INBOX'"))), 2, 0, 1};
            IncomingMail mail;
            mail.uid = 4'000'000;
            mail.internalDate = QDateTime::currentDateTimeUtc();
            mail.raw = raw;
            mail.read = Failure{FailureKind::Input, QStringLiteral("An older program could not read this."), {}};
            VERIFY_OK(storeMails(direct, state, {mail}));
            VERIFY_OK(direct.write([](Transaction &transaction) {
                return transaction.database().run(QStringLiteral("UPDATE quarantine SET reader_version = '0.0.1'"));
            }));
        }
        QCOMPARE(array("quarantine list --json").size(), 1);
        VERIFY_DONE(sync());
        QCOMPARE(array("quarantine list --json").size(), 0);
        const QJsonArray open = array("list --json");
        QCOMPARE(open.size(), 1);
        QCOMPARE(open.first().toObject().value(QStringLiteral("messages")).toInt(), 2);
    }

    void aBounceStandsOnTheAnswer_data() { Backends::addRows(); }
    void aBounceStandsOnTheAnswer()
    {
        deliver(question());
        VERIFY_DONE(sync());
        const int id = array("list --json").first().toObject().value(QStringLiteral("id")).toInt();
        VERIFY_DONE(m_ctl->run({QStringLiteral("reply"), QString::number(id), QStringLiteral("--text"),
                                m_ctl->write(QStringLiteral("answer"), "Jest w drodze.\n")}));
        VERIFY_DONE(sync());
        QCOMPARE(m_smtp->received().size(), 1);
        QCOMPARE(m_ctl->listed(), 0); // waiting for the customer
        const QByteArray sentId = array("outbox --json").first().toObject().value(QStringLiteral("message_id")).toString().toUtf8();
        QVERIFY(!sentId.isEmpty());

        const auto about = [&sentId](QByteArray report) {
            static int number = 0;
            return report.replace("mail.1@shop.example", sentId).replace("bounce.1@", QByteArray::number(++number) + ".bounce@");
        };
        deliver(about(bounces::postfixDelayed()));
        VERIFY_DONE(sync());
        QCOMPARE(m_ctl->listed(), 0);
        deliver(bounces::postfix()); // names a mail that nobody here sent
        VERIFY_DONE(sync());
        const auto showsOf = [&] {
            const QJsonArray messages = run(QStringLiteral("show %1 --json").arg(id)).json.object()
                                            .value(QStringLiteral("messages")).toArray();
            for (const QJsonValue &message : messages) {
                if (message.toObject().value(QStringLiteral("direction")) == QStringLiteral("out"))
                    return message.toObject().value(QStringLiteral("delivery")).toArray();
            }
            return QJsonArray();
        };
        QCOMPARE(showsOf().size(), 1);
        QCOMPARE(showsOf().first().toObject().value(QStringLiteral("action")).toString(), QStringLiteral("delayed"));

        deliver(about(bounces::postfix()));
        VERIFY_DONE(sync());
        const QJsonArray delivery = showsOf();
        QCOMPARE(delivery.size(), 1);
        const QJsonObject failed = delivery.first().toObject();
        QCOMPARE(failed.value(QStringLiteral("action")).toString(), QStringLiteral("failed"));
        QCOMPARE(failed.value(QStringLiteral("status")).toString(), QStringLiteral("5.1.1"));
        QCOMPARE(failed.value(QStringLiteral("recipient")).toString(), QStringLiteral("jan@example.com"));
        QVERIFY(!failed.value(QStringLiteral("text")).toString().isEmpty());
        const QJsonObject shown = run(QStringLiteral("show %1 --json").arg(id)).json.object();
        QCOMPARE(shown.value(QStringLiteral("status")).toString(), QStringLiteral("open"));
        QVERIFY(!shown.value(QStringLiteral("waiting_since")).isNull());
        QCOMPARE(shown.value(QStringLiteral("message_count")).toInt(), 4); // question, answer, two reports; not the forged one
        const QJsonArray outbox = array("outbox --json");
        QCOMPARE(outbox.size(), 1);
        QCOMPARE(outbox.first().toObject().value(QStringLiteral("delivery")).toArray(), delivery);
        QCOMPARE(m_smtp->received().size(), 1); // nothing was answered by itself
    }

    void badInput73_aReadReceiptIsNeverSent_data() { Backends::addRows(); }
    void badInput73_aReadReceiptIsNeverSent()
    {
        deliver(question("Disposition-Notification-To: jan@example.com\r\nReturn-Receipt-To: jan@example.com\r\n"
                         "X-Confirm-Reading-To: jan@example.com\r\n"));
        VERIFY_DONE(sync());
        const int id = array("list --json").first().toObject().value(QStringLiteral("id")).toInt();
        {
            // Somebody reads it in the window.
            Direct direct(*StoreLocation::parse(m_ctl->store));
            VERIFY_OK(direct.write([id](Transaction &transaction) {
                return conversations::markSeen(transaction, ConversationId(id));
            }));
            QCOMPARE(direct.number(QStringLiteral("SELECT count(*) FROM server_actions WHERE kind <> 0")), 0); // \Seen only
        }
        VERIFY_DONE(sync());
        QCOMPARE(m_smtp->received().size(), 0);
        QCOMPARE(array("outbox --json").size(), 0);
        const QJsonObject message = run(QStringLiteral("show %1 --json").arg(id)).json.object()
                                        .value(QStringLiteral("messages")).toArray().first().toObject();
        QVERIFY(message.value(QStringLiteral("seen")).toBool());
        QVERIFY(message.value(QStringLiteral("warnings")).toVariant().toStringList().join(QLatin1Char(' '))
                    .contains(QStringLiteral("read receipt")));
    }
};

QTEST_GUILESS_MAIN(TestQuarantineCommands)
#include "tst_quarantine.moc"
