// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox_service.h"
#include "models/store/accounts.h"
#include "models/store/outbox_store.h"
#include "tests/integration/ctl_runner.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/faults/cutting_proxy.h"
#include "tests/support/faults/send_world.h"
#include "tests/support/faults/sync_run.h"

#include <QThread>

using namespace okienko;
using namespace okienko::test;

/// The outbox with real servers at both ends: what is uncertain, copies in Sent, and what people and scripts decide.
class TestOutbox : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DovecotServer> m_dovecot;
    std::unique_ptr<SendWorld> m_world;
    std::unique_ptr<CuttingProxy> m_proxy;

    void start(const QString &moreConfig = {})
    {
        DovecotServer::Options options;
        options.extraConfig = QStringLiteral("disable_plaintext_auth = no\nssl = yes\n") + moreConfig;
        auto dovecot = DovecotServer::start(options);
        QVERIFY2(dovecot.ok(), dovecot ? "" : qPrintable(dovecot.failure().log));
        m_dovecot = std::move(*dovecot);
        auto world = SendWorld::make();
        QVERIFY2(world.ok(), world ? "" : qPrintable(world.failure().log));
        m_world = std::move(*world);
        m_proxy = std::make_unique<CuttingProxy>(m_world->server().plainPort());
        m_proxy->pass();
        ServerSettings imap = m_world->plainSmtp(m_dovecot->imapPort());
        imap.user = m_dovecot->user();
        QVERIFY(m_world->addAccount(m_world->plainSmtp(m_proxy->port()), imap).ok());
        QVERIFY(m_world->addQuestion().ok());
    }
    void send()
    {
        Passwords passwords;
        OutboxService service(m_world->store(), passwords);
        QVERIFY(service.sendDue().ok());
    }
    MailAccount account()
    {
        return m_world->store()->read([](Database &database) { return accounts::all(database); }).result()->first();
    }
    void synchronise()
    {
        QVERIFY(m_world->run(QStringLiteral("UPDATE server_actions SET next_attempt_at = 0")).ok());
        const QByteArray password = m_dovecot->password().toUtf8();
        const auto synced = syncOnce(m_world->store(), account(), PasswordSource([password]() -> Result<QByteArray> {
            return QByteArray(password.constData(), password.size());
        }));
        QVERIFY2(synced.ok(), synced ? "" : qPrintable(synced.failure().log));
    }
    OutboxItem item(const QString &messageId)
    {
        const auto items = m_world->items();
        for (const OutboxItem &each : *items) {
            if (each.messageId == messageId)
                return each;
        }
        return {};
    }
    int copies(const QString &messageId)
    {
        const auto found = m_dovecot->doveadm({QStringLiteral("search"), QStringLiteral("-u"), m_dovecot->user(),
                                               QStringLiteral("mailbox"), QStringLiteral("Sent"), QStringLiteral("header"),
                                               QStringLiteral("Message-ID"), messageId});
        const QByteArray lines = found ? found->trimmed() : QByteArray();
        return lines.isEmpty() ? 0 : int(lines.count('\n')) + 1;
    }
    /// As a server does that files what it sends.
    void fileCopy(const QString &messageId)
    {
        QFile file(m_world->path(QStringLiteral("copy.eml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("From: bok@shop.example\r\nMessage-ID: <" + messageId.toUtf8() + ">\r\n\r\nJutro.\r\n");
        file.close();
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther));
        QVERIFY(QFile::setPermissions(QFileInfo(file).path(), QFileDevice::Permissions(0x7755)));
        const auto saved = m_dovecot->doveadm({QStringLiteral("save"), QStringLiteral("-u"), m_dovecot->user(),
                                               QStringLiteral("-m"), QStringLiteral("Sent"), file.fileName()});
        QVERIFY2(saved.ok(), saved ? "" : qPrintable(saved.failure().log));
        QCOMPARE(copies(messageId), 1);
    }
    QString uncertainAnswer()
    {
        const auto id = m_world->queueAnswer();
        m_proxy->cutBefore(CuttingProxy::Direction::FromServer, "250 2.0.0 Kept");
        send();
        m_proxy->pass();
        return id ? *id : QString();
    }

private slots:
    void cleanup()
    {
        m_proxy.reset();
        m_world.reset();
        m_dovecot.reset();
    }

    void uncertainIsSettledByTheSentFolder()
    {
        start();
        const QString id = uncertainAnswer();
        QCOMPARE(item(id).state, OutboxState::Uncertain);
        QCOMPARE(m_world->arrived().value(id), 1);
        synchronise();
        QCOMPARE(item(id).state, OutboxState::Uncertain); // not there: it proves nothing
        send();
        QCOMPARE(m_world->arrived().value(id), 1); // never sent again by itself
        fileCopy(id);
        synchronise();
        QCOMPARE(item(id).state, OutboxState::Done);
        QCOMPARE(copies(id), 1);
        synchronise();
        QCOMPARE(copies(id), 1);
        QCOMPARE(m_world->arrived().value(id), 1);
    }

    void aPersonSettlesWhatIsUncertain()
    {
        start();
        const QString arrived = uncertainAnswer();
        const QString again = uncertainAnswer();
        const QString given = uncertainAnswer();
        const auto resolve = [this](const QString &id, OutboxState state) {
            const OutboxId row = item(id).id;
            return m_world->store()->write([row, state](Transaction &t) { return outbox::resolve(t, row, state); }).result();
        };
        QVERIFY(resolve(arrived, OutboxState::Accepted).ok());
        QVERIFY(resolve(again, OutboxState::Queued).ok());
        QVERIFY(resolve(given, OutboxState::GivenUp).ok());
        send();
        synchronise();
        QCOMPARE(item(arrived).state, OutboxState::Done);
        QCOMPARE(item(again).state, OutboxState::Done);
        QCOMPARE(item(given).state, OutboxState::GivenUp);
        QCOMPARE(m_world->arrived().value(arrived), 1);
        QCOMPARE(m_world->arrived().value(again), 2); // as the person was told
        QCOMPARE(m_world->arrived().value(given), 1);
        QCOMPARE(copies(arrived), 1);
        QCOMPARE(copies(again), 1);
        QCOMPARE(copies(given), 0);
    }

    void twoSynchronisersFileOneCopy()
    {
        start();
        QStringList ids;
        for (int i = 0; i < 12; ++i)
            ids << *m_world->queueAnswer();
        send();
        const MailAccount who = account();
        const QByteArray password = m_dovecot->password().toUtf8();
        std::atomic<int> failures = 0;
        const auto work = [&] {
            const auto synced = syncOnce(m_world->store(), who, PasswordSource([password]() -> Result<QByteArray> {
                return QByteArray(password.constData(), password.size());
            }));
            failures += !synced.ok();
        };
        // The account's lease is ignored: two at one moment, by fault.
        std::unique_ptr<QThread> other(QThread::create(work));
        other->start();
        work();
        other->wait();
        QCOMPARE(failures.load(), 0);
        synchronise();
        for (const QString &id : std::as_const(ids)) {
            QCOMPARE(copies(id), 1);
            QCOMPARE(item(id).state, OutboxState::Done);
        }
    }

    void aServerThatFilesByItselfGetsNoSecondCopy()
    {
        start(QStringLiteral("protocol imap {\n  imap_capability = +X-GM-EXT-1\n}\n"));
        const auto id = m_world->queueAnswer();
        QVERIFY(id.ok());
        send();
        synchronise();
        QCOMPARE(copies(*id), 0); // it is waited for
        QCOMPARE(item(*id).state, OutboxState::Accepted);
        synchronise(); // the mailbox is there by now
        fileCopy(*id);
        synchronise();
        QCOMPARE(copies(*id), 1);
        QCOMPARE(item(*id).state, OutboxState::Done);
    }

    void scheduledOnTheCommandLine()
    {
        start();
        m_world->close();
        CtlRunner ctl;
        ctl.store = QStringLiteral("sqlite:") + m_world->path(QStringLiteral("store.db"));
        const QString text = ctl.write(QStringLiteral("answer.txt"), "Jutro.\n");
        const auto reply = [&](const QStringList &more) {
            return ctl.run(QStringList{QStringLiteral("reply"), QStringLiteral("1"), QStringLiteral("--text"), text,
                                       QStringLiteral("--json")} + more);
        };
        QCOMPARE(reply({QStringLiteral("--at"), QStringLiteral("soon")}).status, 2);
        VERIFY_FAILED(reply({QStringLiteral("--at"), QStringLiteral("2020-01-01 08:00")}), "past");
        const auto queued = reply({QStringLiteral("--at"), QStringLiteral("2031-11-23T08:00+01:00")});
        VERIFY_DONE(queued);
        QCOMPARE(queued.json.object().value(QLatin1String("send_at")).toString(), QStringLiteral("2031-11-23T07:00:00Z"));
        const auto row = [&] { return ctl.run("outbox --json").json.array().first().toObject(); };
        QCOMPARE(row().value(QLatin1String("state")).toString(), QStringLiteral("queued"));
        QCOMPARE(row().value(QLatin1String("send_at")).toString(), QStringLiteral("2031-11-23T07:00:00Z"));
        QCOMPARE(row().value(QLatin1String("recipients")).toArray().size(), 1);
        VERIFY_DONE(ctl.run("sync --once"));
        QVERIFY(m_world->arrived().isEmpty());
        const QString id = QString::number(row().value(QLatin1String("id")).toInt());
        VERIFY_DONE(ctl.run({QStringLiteral("outbox"), QStringLiteral("send-now"), id}));
        VERIFY_DONE(ctl.run("sync --once"));
        QCOMPARE(m_world->server().received().size(), 1);
        QVERIFY(!m_world->server().received().first().data.contains("2031"));
        QCOMPARE(row().value(QLatin1String("state")).toString(), QStringLiteral("done"));
        VERIFY_FAILED(ctl.run({QStringLiteral("outbox"), QStringLiteral("edit"), id}), "taken back");
        QCOMPARE(ctl.run("outbox retry").status, 2);
        VERIFY_FAILED(ctl.run("outbox retry 4711"), "outbox");

        VERIFY_DONE(reply({QStringLiteral("--at"), QStringLiteral("2031-11-23T08:00+01:00")}));
        const auto edited = ctl.run({QStringLiteral("outbox"), QStringLiteral("edit"),
                                     QString::number(row().value(QLatin1String("id")).toInt()), QStringLiteral("--json")});
        VERIFY_DONE(edited);
        QCOMPARE(edited.json.object().value(QLatin1String("text")).toString(), QStringLiteral("Jutro.\n"));
        QCOMPARE(ctl.run("outbox --json").json.array().size(), 1);
        VERIFY_DONE(ctl.run("verify"));
    }

    void automaticMailIsNotAnsweredAutomatically()
    {
        start();
        m_world->close();
        CtlRunner ctl;
        ctl.store = QStringLiteral("sqlite:") + m_world->path(QStringLiteral("store.db"));
        const QString text = ctl.write(QStringLiteral("answer.txt"), "Mamy Pana list.\n");
        const auto reply = [&](int id) {
            return ctl.run({QStringLiteral("reply"), QString::number(id), QStringLiteral("--text"), text,
                            QStringLiteral("--automatic"), QStringLiteral("--json")});
        };
        const char *marks[] = {"Auto-Submitted: auto-replied", "List-Id: <lista.example.com>", "Precedence: bulk",
                               "Return-Path: <>"};
        int number = 0;
        for (const char *mark : marks) {
            const QByteArray id = QByteArray::number(++number);
            const QString file = ctl.write(QStringLiteral("m.eml"), QByteArray(mark) + "\r\nFrom: M <m" + id
                + "@example.com>\r\nTo: bok@shop.example\r\nSubject: Maszyna " + id + "\r\nMessage-ID: <m" + id
                + "@example.com>\r\nDate: Sat, 21 Nov 2026 09:42:00 +0100\r\n\r\nTekst\r\n");
            VERIFY_DONE(ctl.run({QStringLiteral("import"), QStringLiteral("mail"), file}));
            const auto refused = reply(number + 1);
            VERIFY_FAILED(refused, "machine");
        }
        QCOMPARE(ctl.run("outbox --json").json.array().size(), 0);
        // A person's question is answered, marked as automatic, and not for ever.
        for (int i = 0; i < 3; ++i)
            VERIFY_DONE(reply(1));
        VERIFY_FAILED(reply(1), "today");
        VERIFY_DONE(ctl.run("sync --once"));
        const auto received = m_world->server().received();
        QCOMPARE(received.size(), 3);
        QVERIFY(received.first().data.contains("\r\nAuto-Submitted: auto-replied\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
