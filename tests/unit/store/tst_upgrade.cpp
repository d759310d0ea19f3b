// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/content_hash.h"
#include "models/store/full_text.h"
#include "models/store/migrator.h"
#include "models/store/raw_store.h"
#include "models/store/verify.h"
#include "tests/unit/store/store_tests.h"

using namespace okienko;
using namespace okienko::test;

namespace {

constexpr int firstWithThisFullText = 2;

/// One mail as programs of all versions wrote it.
void writeMail(Direct &direct, int version, const IncomingMail &mail)
{
    const Message &message = *mail.read;
    VERIFY_OK(direct.write([&](Transaction &transaction) -> Result<void> {
        Database &database = transaction.database();
        const PackedBytes packed = PackedBytes::of(mail.raw);
        const QList<std::pair<QString, QVariantList>> steps{
            {QStringLiteral("INSERT INTO mail_accounts (id, name, address, imap, smtp) VALUES (1, 'bok', "
                            "'bok@shop.example', '{}', '{}')"), {}},
            {QStringLiteral("INSERT INTO mailboxes (id, account_id, name, role, uid_validity, uid_next) "
                            "VALUES (1000, 1, 'INBOX', ?, 7, 2)"), {static_cast<int>(MailboxRole::Inbox)}},
            {QStringLiteral("INSERT INTO conversations (id, subject, created_at, updated_at, message_count, token) "
                            "VALUES (1, ?, 5, 5, 1, 'abcdefghijklmnop')"), {message.subject}},
            {QStringLiteral("INSERT INTO raw_messages (id, size, sha256, data) VALUES (1, ?, ?, ?)"),
             {packed.size, packed.sha256, packed.frame}},
            {QStringLiteral("INSERT INTO messages (id, conversation_id, direction, at, account_id, raw_id, content_hash, "
                            "message_id, subject, text) VALUES (1, 1, 0, 5, 1, 1, ?, ?, ?, ?)"),
             {contentHash(mail.raw, !message.messageId.isEmpty()), message.messageId, message.subject, message.text}},
            {QStringLiteral("INSERT INTO mail_places (mailbox_id, uid_validity, uid, message_id) VALUES (1000, 7, 1, 1)"), {}}};
        for (const auto &[sql, values] : steps) {
            if (const auto done = database.run(sql, values); !done)
                return done;
        }
        if (!message.messageId.isEmpty()) {
            const auto named = database.run(QStringLiteral("INSERT INTO message_ids (ref, own, message_id) VALUES (?, 1, 1)"),
                                            {message.messageId});
            if (!named)
                return named;
        }
        return version < firstWithThisFullText
            ? Result<void>()
            : fulltext::addMessage(database, MessageId(1), fulltext::documentOf(message));
    }));
}

} // namespace

class TestUpgrade : public QObject {
    Q_OBJECT

    Backends m_backends;

private slots:
    /// What an older program stored is whole, found, and known when it is met again.
    void aStoreOfAnOlderVersion_data()
    {
        QTest::addColumn<bool>("sqlite");
        QTest::addColumn<int>("version");
        QTest::addColumn<QString>("messageId");
        for (const bool sqlite : {true, false}) {
            const Direct empty(m_backends.newLocation(sqlite));
            for (int version = 1; version < migrator::newestVersion(*empty.database); ++version) {
                for (const char *id : {"alt@example.com", ""}) {
                    QTest::addRow("%s %d %s", sqlite ? "sqlite" : "postgresql", version, *id ? "with id" : "without id")
                        << sqlite << version << QString::fromLatin1(id);
                }
            }
        }
    }
    void aStoreOfAnOlderVersion()
    {
        QFETCH(bool, sqlite);
        QFETCH(int, version);
        QFETCH(QString, messageId);
        Direct direct(m_backends.newLocation(sqlite));
        VERIFY_OK(migrator::upgradeTo(*direct.database, version));
        const auto made = migrator::currentVersion(*direct.database);
        VERIFY_OK(made);
        QCOMPARE(*made, version);
        QVERIFY(!migrator::check(*direct.database).ok());
        MailSpec spec;
        spec.id = messageId;
        spec.subject = QStringLiteral("Stara faktura");
        spec.text = QStringLiteral("Zażółć gęślą jaźń");
        writeMail(direct, version, makeMail(spec));

        VERIFY_OK(migrator::upgrade(*direct.database));
        VERIFY_OK(migrator::upgrade(*direct.database)); // and again: nothing to do
        const auto faults = verifyStore(*direct.database);
        VERIFY_OK(faults);
        QCOMPARE(faults->join(QLatin1Char('\n')), QString());
        for (const QString &words : {QStringLiteral("faktura"), QStringLiteral("zazolc jazn")}) {
            const auto found = fulltext::search(*direct.database, words, 10);
            VERIFY_OK(found);
            QCOMPARE(found->size(), 1);
        }
        MailboxState archive;
        VERIFY_OK(direct.write([&](Transaction &transaction) -> Result<void> {
            const auto opened = accounts::openMailbox(transaction, AccountId(1), QStringLiteral("Archiwum"),
                                                      MailboxRole::Archive, 3);
            if (opened)
                archive = *opened;
            return opened ? Result<void>() : Result<void>(opened.failure());
        }));
        const auto counts = storeMails(direct, archive, {makeMail(spec)});
        VERIFY_OK(counts);
        QCOMPARE(counts->known, 1);
        QCOMPARE(counts->stored, 0);
        QCOMPARE(direct.number(QStringLiteral("SELECT count(*) FROM messages")), 1);
    }
};

QTEST_GUILESS_MAIN(TestUpgrade)
#include "tst_upgrade.moc"
