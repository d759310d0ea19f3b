// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/accounts.h"
#include "models/store/mail_intake.h"
#include "models/store/store.h"
#include "tests/support/postgres_server.h"

#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

/// The store's suite runs every test on both databases: a data row each.
namespace okienko::test {

class Backends {
public:
    /// Adds the rows "sqlite" and "postgresql".
    static void addRows()
    {
        QTest::addColumn<bool>("sqlite");
        QTest::newRow("sqlite") << true;
        QTest::newRow("postgresql") << false;
    }

    PostgresServer *postgres()
    {
        if (!m_postgres) {
            auto started = PostgresServer::start();
            if (!started)
                qFatal("PostgreSQL does not start: %s", qPrintable(started.failure().log));
            m_postgres = std::move(*started);
        }
        return m_postgres.get();
    }

    /// A place for a new, empty store.
    StoreLocation newLocation(bool sqlite)
    {
        if (sqlite)
            return *StoreLocation::parse(QStringLiteral("sqlite:%1/%2.db").arg(m_folder.path()).arg(++m_files));
        const auto made = postgres()->createDatabase();
        if (!made)
            qFatal("no database: %s", qPrintable(made.failure().log));
        return *made;
    }

    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_postgres;
    int m_files = 0;
};

inline Result<std::shared_ptr<Store>> openStore(const StoreLocation &location, bool create = true, bool readOnly = false)
{
    Store::Options options;
    options.create = create;
    options.readOnly = readOnly;
    options.user = QStringLiteral("anna");
    return Store::open(location, options).result();
}

/// A connection without the store's threads, for tests that look at statements.
struct Direct {
    std::unique_ptr<Database> database;
    explicit Direct(const StoreLocation &location, Database::Role role = Database::Role::Writer)
    {
        auto opened = Database::open(location, role);
        if (!opened)
            qFatal("no connection: %s", qPrintable(opened.failure().log));
        database = std::move(*opened);
    }
    /// Runs `work(Transaction &)` and commits.
    template <class Work>
    auto write(Work work) -> std::invoke_result_t<Work, Transaction &>
    {
        auto transaction = Transaction::begin(*database);
        if (!transaction)
            return transaction.failure();
        auto result = work(**transaction);
        if (!result.ok())
            return result;
        if (const auto done = (*transaction)->commit(); !done)
            return done.failure();
        return result;
    }
    qint64 number(const QString &sql, const QVariantList &values = {})
    {
        const auto value = database->value(sql, values);
        return value.ok() ? value->toLongLong() : -1;
    }
};

/// A store with one account, its inbox and its Sent mailbox.
struct Shop {
    AccountId account;
    QueueId queue;
    MailboxState inbox;
    MailboxState sent;
    MailboxState archive;
};

inline Shop makeShop(Direct &direct)
{
    return *direct.write([](Transaction &transaction) -> Result<Shop> {
        Shop shop;
        shop.queue = *accounts::ensureQueue(transaction, QStringLiteral("Zwroty"));
        MailAccount account;
        account.name = QStringLiteral("bok");
        account.address = QStringLiteral("BOK@shop.example");
        account.imap.host = QStringLiteral("localhost");
        account.queue = shop.queue;
        shop.account = *accounts::add(transaction, account);
        shop.inbox = *accounts::openMailbox(transaction, shop.account, QStringLiteral("INBOX"), MailboxRole::Inbox, 7);
        shop.sent = *accounts::openMailbox(transaction, shop.account, QStringLiteral("Sent"), MailboxRole::Sent, 7);
        shop.archive = *accounts::openMailbox(transaction, shop.account, QStringLiteral("Archive"), MailboxRole::Archive, 7);
        return shop;
    });
}

struct MailSpec {
    quint32 uid = 1;
    QString id;
    QString from = QStringLiteral("jan@example.com");
    QString fromName = QStringLiteral("Jan Kowalski");
    QString to = QStringLiteral("bok@shop.example");
    QString subject = QStringLiteral("Pytanie");
    QString text = QStringLiteral("Dzień dobry, gdzie jest moja paczka?");
    QStringList references;
    quint32 flags = 0;
    QDateTime at = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);
    AutoSubmitted automatic = AutoSubmitted::No;
};

inline IncomingMail makeMail(const MailSpec &spec)
{
    IncomingMail mail;
    mail.uid = spec.uid;
    mail.flags = spec.flags;
    mail.internalDate = spec.at;
    Message message;
    message.messageId = spec.id;
    message.date = spec.at;
    message.subject = spec.subject;
    message.from = {{spec.fromName, spec.from}};
    message.to = {{{}, spec.to}};
    message.references = spec.references;
    if (!spec.references.isEmpty())
        message.inReplyTo = {spec.references.last()};
    message.text = spec.text;
    message.autoSubmitted = spec.automatic;
    mail.raw = QStringLiteral("Received: by mx%1\r\nFrom: %2 <%3>\r\nTo: %4\r\nSubject: %5\r\n%6\r\n%7\r\n")
                   .arg(spec.uid).arg(spec.fromName, spec.from, spec.to, spec.subject,
                        spec.id.isEmpty() ? QString() : QStringLiteral("Message-ID: <%1>\r\n").arg(spec.id), spec.text)
                   .toUtf8();
    mail.read = message;
    return mail;
}

inline MailboxBatch makeBatch(const MailboxState &mailbox, std::vector<IncomingMail> mails)
{
    MailboxBatch batch;
    batch.mailbox = mailbox.id;
    batch.cursor = mailbox.cursor;
    for (const IncomingMail &mail : mails) {
        batch.cursor.uidNext = std::max(batch.cursor.uidNext, mail.uid + 1);
        ++batch.cursor.serverCount;
    }
    batch.mails = std::move(mails);
    return batch;
}

inline Result<IntakeCounts> storeMails(Direct &direct, const MailboxState &mailbox, std::vector<IncomingMail> mails)
{
    const MailboxBatch batch = makeBatch(mailbox, std::move(mails));
    return direct.write([&](Transaction &transaction) { return intake::storeBatch(transaction, batch); });
}

} // namespace okienko::test

/// Fails the test with the failure's log where a Result is not ok.
#define VERIFY_OK(result) \
    do { \
        const auto &checked = (result); \
        QVERIFY2(checked.ok(), checked.ok() ? "" : qPrintable(checked.failure().log)); \
    } while (false)
