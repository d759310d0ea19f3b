// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mail_service.h"
#include "app/outbox_service.h"
#include "app/submission.h"
#include "channels/mail/discovery.h"
#include "models/items/conversation_list_model.h"
#include "models/store/accounts.h"
#include "models/store/conversations.h"
#include "models/store/mail_intake.h"
#include "models/store/outbox_store.h"
#include "models/store/verify.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/postgres_server.h"
#include "tests/support/smtp_server.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace okienko;
using namespace okienko::test;

namespace {

QByteArray customerMail(const QByteArray &messageId, const QByteArray &subject, const QByteArray &body)
{
    return "From: =?utf-8?q?Dawid_Wi=C5=9Bniewski?= <dawid.w@example.com>\r\n"
           "To: bok@shop.example\r\n"
           "Subject: "
        + subject
        + "\r\n"
          "Date: Sat, 21 Nov 2026 09:42:00 +0100\r\n"
          "Message-ID: <"
        + messageId
        + ">\r\n"
          "MIME-Version: 1.0\r\n"
          "Content-Type: text/plain; charset=utf-8\r\n"
          "Content-Transfer-Encoding: 8bit\r\n\r\n"
        + body + "\r\n";
}

/// One consultant's program: a store, its services, a list.
struct Desk {
    explicit Desk(const std::shared_ptr<Store> &opened)
        : store(opened), outbox(store, passwords), mail(store, passwords), list(store)
    {
        QObject::connect(store.get(), &Store::changed, &context, [this](const ChangeSet &changes) {
            if (changes.outbox) {
                outbox.wake();
                mail.poke();
            }
        });
        QObject::connect(&outbox, &OutboxService::sent, &mail, &MailService::poke);
        list.setSortOrder(SortOrder::Newest);
        list.setView({ViewKind::AllOpen, {}});
    }

    QObject context;
    Passwords passwords;
    std::shared_ptr<Store> store;
    OutboxService outbox;
    MailService mail;
    ConversationListModel list;
};

bool isLive(const Desk &desk)
{
    const QHash<AccountId, MailStatus> status = desk.mail.status();
    return !status.isEmpty() && std::all_of(status.begin(), status.end(), [](const MailStatus &s) {
        return s.state == MailWorker::State::Live && !s.failure;
    });
}

const ConversationSummary *rowWithSubject(const Desk &desk, const QString &subject)
{
    for (int row = 0; row < desk.list.rowCount(); ++row) {
        const ConversationSummary *summary = desk.list.at(desk.list.index(row));
        if (summary && summary->subject == subject)
            return summary;
    }
    return nullptr;
}

} // namespace

/// The whole way, on real parts: LMTP → Dovecot → IMAP → store → list → answer → SMTP → Sent → \Answered.
class TestWayOfAMail : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Result<std::unique_ptr<PostgresServer>> postgres = PostgresServer::start();
        QVERIFY2(postgres.ok(), postgres ? "" : qPrintable(postgres.failure().log));
        m_postgres = std::move(*postgres);
    }

    void init()
    {
        Result<std::unique_ptr<DovecotServer>> dovecot = DovecotServer::start();
        QVERIFY2(dovecot.ok(), dovecot ? "" : qPrintable(dovecot.failure().log));
        m_dovecot = std::move(*dovecot);
        Result<std::unique_ptr<SmtpServer>> smtp = SmtpServer::start();
        QVERIFY2(smtp.ok(), smtp ? "" : qPrintable(smtp.failure().log));
        m_smtp = std::move(*smtp);
        m_folder = std::make_unique<QTemporaryDir>();
        QFile password(m_folder->filePath(QStringLiteral("password")));
        QVERIFY(password.open(QIODevice::WriteOnly));
        password.write(m_dovecot->password().toUtf8() + '\n');
    }

    void cleanup()
    {
        m_smtp.reset();
        m_dovecot.reset();
        m_folder.reset();
    }

    void answered_data()
    {
        QTest::addColumn<bool>("sqlite");
        QTest::newRow("sqlite") << true;
        QTest::newRow("postgresql") << false;
    }

    void answered()
    {
        QFETCH(bool, sqlite);
        const StoreLocation location = makeLocation(sqlite);
        Desk desk(openStore(location, true));
        QVERIFY(desk.store);
        // A colleague on the same database sees every step through notifications alone.
        std::unique_ptr<Desk> colleague;
        if (!sqlite)
            colleague = std::make_unique<Desk>(openStore(location, false));
        addAccount(*desk.store);
        desk.outbox.start();
        desk.mail.start();
        QTRY_VERIFY_WITH_TIMEOUT(isLive(desk), 15'000);

        // In: delivered by LMTP, in the item model within 2 s.
        QElapsedTimer clock;
        clock.start();
        const QString subject = QStringLiteral("Reklamacja: uszkodzony obiektyw, żółty");
        const Result<void> delivered =
            m_dovecot->deliver(customerMail("m1@example.com", "=?utf-8?q?Reklamacja=3A_uszkodzony_obiektyw=2C?= =?utf-8?q?_=C5=BC=C3=B3=C5=82ty?=",
                                            "Dzień dobry,\r\nczy mogę go wymienić?"));
        QVERIFY2(delivered.ok(), delivered ? "" : qPrintable(delivered.failure().log));
        QTRY_VERIFY_WITH_TIMEOUT(rowWithSubject(desk, subject), 2000);
        qInfo("delivered by LMTP to row in the model: %lld ms", clock.elapsed());
        const ConversationId id = rowWithSubject(desk, subject)->id;
        QCOMPARE(rowWithSubject(desk, subject)->customerName, QStringLiteral("Dawid Wiśniewski"));
        QVERIFY(rowWithSubject(desk, subject)->unread);
        QVERIFY(rowWithSubject(desk, subject)->waitingSince.has_value());
        if (colleague)
            QTRY_VERIFY_WITH_TIMEOUT(rowWithSubject(*colleague, subject), 2000);

        // Out.
        const ConversationDetails details = read(desk, id);
        Draft draft = prepareDraft(details, {}, DraftKind::Reply, desk.mail.accounts(), QStringLiteral("pl"));
        QCOMPARE(draft.to.size(), 1);
        QCOMPARE(draft.to.first().address, QStringLiteral("dawid.w@example.com"));
        draft.author = desk.store->user();
        draft.body = QStringLiteral("Dzień dobry, panie Dawidzie,\n\noczywiście – już wysyłamy.\n") + draft.body;
        const Result<Submitted> submitted = submitDraft(desk.store, draft).result();
        QVERIFY2(submitted.ok(), submitted ? "" : qPrintable(submitted.failure().log));
        desk.outbox.wake();
        QTRY_COMPARE_WITH_TIMEOUT(m_smtp->received().size(), 1, 10'000);
        const SmtpServer::Received received = m_smtp->received().first();
        QCOMPARE(received.from, QStringLiteral("bok@shop.example"));
        QCOMPARE(received.to, QStringList{QStringLiteral("dawid.w@example.com")});
        QVERIFY(received.data.contains("In-Reply-To: <m1@example.com>"));
        QVERIFY(received.data.contains("References: <m1@example.com>"));
        QVERIFY(received.data.contains("Message-ID: <" + submitted->messageId.toUtf8() + ">")
                || received.data.contains("Message-Id: <" + submitted->messageId.toUtf8() + ">"));
        QVERIFY(received.data.toLower().contains("charset=utf-8"));
        QVERIFY(received.data.contains("\r\nDate: ") || received.data.startsWith("Date: "));
        const Message shown = readRaw(received.data);
        QVERIFY(shown.text.contains(QStringLiteral("panie Dawidzie")));
        QVERIFY(shown.date.isValid());
        QVERIFY(qAbs(shown.date.secsTo(QDateTime::currentDateTimeUtc())) < 60);

        // Filed: the copy in Sent, \Answered on the customer's mail, the state in the store.
        QTRY_VERIFY_WITH_TIMEOUT(sentCopies(submitted->messageId) == 1, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(flagsOf(QStringLiteral("INBOX"), "m1@example.com").contains("\\Answered"), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(outboxState(desk, submitted->item), OutboxState::Done, 10'000);
        const ConversationDetails after = read(desk, id);
        QCOMPARE(after.timeline.size(), 2);
        QCOMPARE(after.timeline.last().direction, Direction::Outgoing);
        QVERIFY(!after.summary.waitingSince.has_value());
        if (colleague) {
            // Waiting for the customer: out of the colleague's list of open matters.
            QTRY_VERIFY_WITH_TIMEOUT(!rowWithSubject(*colleague, subject), 5000);
        }

        // The customer answers ours: same conversation, open again.
        const Result<void> second = m_dovecot->deliver(
            "From: dawid.w@example.com\r\nTo: bok@shop.example\r\nSubject: Re: Reklamacja\r\n"
            "Message-ID: <m2@example.com>\r\nIn-Reply-To: <"
            + submitted->messageId.toUtf8() + ">\r\nDate: Sat, 21 Nov 2026 10:42:00 +0100\r\n\r\nDziekuje!\r\n");
        QVERIFY(second.ok());
        QTRY_COMPARE_WITH_TIMEOUT(read(desk, id).timeline.size(), 3, 5000);
        QCOMPARE(read(desk, id).summary.status, ConversationStatus::Open);
        QTRY_VERIFY_WITH_TIMEOUT(rowWithSubject(desk, subject), 3000);

        const Result<QStringList> faults =
            desk.store->read([](Database &database) { return verifyStore(database); }).result();
        QVERIFY(faults.ok());
        QCOMPARE(*faults, QStringList());
    }

    void seenHereIsSeenOnTheServer()
    {
        const StoreLocation location = makeLocation(true);
        Desk desk(openStore(location, true));
        addAccount(*desk.store);
        desk.mail.start();
        QTRY_VERIFY_WITH_TIMEOUT(isLive(desk), 15'000);
        QVERIFY(m_dovecot->deliver(customerMail("s1@example.com", "Pytanie", "Czy macie?")).ok());
        QTRY_VERIFY_WITH_TIMEOUT(rowWithSubject(desk, QStringLiteral("Pytanie")), 2000);
        const ConversationId id = rowWithSubject(desk, QStringLiteral("Pytanie"))->id;
        QVERIFY(desk.store
                    ->write([id](Transaction &transaction) { return conversations::markSeen(transaction, id); })
                    .result()
                    .ok());
        desk.mail.poke();
        QTRY_VERIFY_WITH_TIMEOUT(flagsOf(QStringLiteral("INBOX"), "s1@example.com").contains("\\Seen"), 5000);
    }

    void readElsewhereIsStillImported()
    {
        // Known fault of others: mail that was read elsewhere is never imported.
        const StoreLocation location = makeLocation(true);
        QVERIFY(m_dovecot->deliver(customerMail("r1@example.com", "Przeczytane", "Tekst")).ok());
        QVERIFY(m_dovecot->doveadm({QStringLiteral("flags"), QStringLiteral("add"), QStringLiteral("-u"),
                                    m_dovecot->user(), QStringLiteral("\\Seen"), QStringLiteral("mailbox"),
                                    QStringLiteral("INBOX"), QStringLiteral("ALL")})
                    .ok());
        Desk desk(openStore(location, true));
        addAccount(*desk.store);
        desk.mail.start();
        QTRY_VERIFY_WITH_TIMEOUT(rowWithSubject(desk, QStringLiteral("Przeczytane")), 15'000);
        QVERIFY(!rowWithSubject(desk, QStringLiteral("Przeczytane"))->unread);
    }

    void mailOfAnOutageIsImported()
    {
        const StoreLocation location = makeLocation(true);
        Desk desk(openStore(location, true));
        addAccount(*desk.store);
        desk.mail.start();
        QTRY_VERIFY_WITH_TIMEOUT(isLive(desk), 15'000);
        QVERIFY(m_dovecot->restart().ok());
        QVERIFY(m_dovecot->deliver(customerMail("o1@example.com", "W czasie przerwy", "Tekst")).ok());
        QTRY_VERIFY_WITH_TIMEOUT(rowWithSubject(desk, QStringLiteral("W czasie przerwy")), 30'000);
    }

private:
    StoreLocation makeLocation(bool sqlite)
    {
        if (!sqlite) {
            const Result<StoreLocation> location = m_postgres->createDatabase();
            return location ? *location : StoreLocation();
        }
        return *StoreLocation::parse(QStringLiteral("sqlite:") + m_folder->filePath(QStringLiteral("store.db")));
    }

    static std::shared_ptr<Store> openStore(const StoreLocation &location, bool create)
    {
        Store::Options options;
        options.create = create;
        const Result<std::shared_ptr<Store>> store = Store::open(location, options).result();
        if (!store)
            qWarning("%s", qPrintable(store.failure().log));
        return store ? *store : nullptr;
    }

    void addAccount(Store &store)
    {
        MailAccount account;
        account.name = QStringLiteral("bok");
        account.address = QStringLiteral("bok@shop.example");
        account.displayName = QStringLiteral("Sklep");
        account.imap = *parseServerUrl(QStringLiteral("imaps://localhost:%1").arg(m_dovecot->imapsPort()));
        account.imap.user = m_dovecot->user();
        account.imap.caFile = m_dovecot->caFile();
        account.smtp = *parseServerUrl(QStringLiteral("smtps://localhost:%1").arg(m_smtp->smtpsPort()));
        account.smtp.user = m_dovecot->user();
        account.smtp.caFile = m_smtp->caFile();
        account.passwordFile = m_folder->filePath(QStringLiteral("password"));
        const Result<AccountId> id =
            store.write([&](Transaction &transaction) { return accounts::add(transaction, account); }).result();
        QVERIFY2(id.ok(), id ? "" : qPrintable(id.failure().log));
    }

    static ConversationDetails read(const Desk &desk, ConversationId id)
    {
        const Result<ConversationDetails> details =
            desk.store->read([id](Database &database) { return conversations::details(database, id); }).result();
        return details ? *details : ConversationDetails();
    }

    static Message readRaw(const QByteArray &raw)
    {
        IncomingMail mail;
        mail.raw = raw;
        readIncoming(mail);
        return mail.read ? *mail.read : Message();
    }

    int sentCopies(const QString &messageId)
    {
        const Result<QByteArray> found =
            m_dovecot->doveadm({QStringLiteral("search"), QStringLiteral("-u"), m_dovecot->user(),
                                QStringLiteral("mailbox"), QStringLiteral("Sent"), QStringLiteral("header"),
                                QStringLiteral("Message-ID"), messageId});
        return found ? int(found->trimmed().isEmpty() ? 0 : found->trimmed().count('\n') + 1) : -1;
    }

    QByteArray flagsOf(const QString &mailbox, const QByteArray &messageId)
    {
        const Result<QByteArray> flags = m_dovecot->doveadm(
            {QStringLiteral("fetch"), QStringLiteral("-u"), m_dovecot->user(), QStringLiteral("flags"),
             QStringLiteral("mailbox"), mailbox, QStringLiteral("header"), QStringLiteral("Message-ID"),
             QString::fromLatin1(messageId)});
        return flags ? *flags : QByteArray();
    }

    static OutboxState outboxState(const Desk &desk, OutboxId id)
    {
        const Result<QList<OutboxItem>> items =
            desk.store->read([](Database &database) { return outbox::list(database, 100); }).result();
        for (const OutboxItem &item : items ? *items : QList<OutboxItem>()) {
            if (item.id == id)
                return item.state;
        }
        return OutboxState::GivenUp;
    }

    std::unique_ptr<PostgresServer> m_postgres;
    std::unique_ptr<DovecotServer> m_dovecot;
    std::unique_ptr<SmtpServer> m_smtp;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestWayOfAMail)
#include "tst_way_of_a_mail.moc"
