// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/text_store.h"

#include "models/store/full_text.h"
#include "models/store/row_values.h"
#include "models/store/transaction.h"

#include <QSet>
#include <optional>
#include <utility>

namespace okienko::test {

namespace {

constexpr int rowsAStatement = 64;
constexpr int mailsATransaction = 2'048;

/// Rows for one table, written with as few statements as may be.
class Rows {
public:
    Rows(QString into, QString places) : m_into(std::move(into)), m_places(std::move(places)) {}
    void add(const QVariantList &row)
    {
        m_values += row;
        ++m_count;
    }
    [[nodiscard]] bool isFull() const { return m_count == rowsAStatement; }
    Result<void> flush(Database &database)
    {
        if (m_count == 0)
            return {};
        const QStringList places(std::exchange(m_count, 0), m_places);
        return database.run(m_into + QStringLiteral(" VALUES ") + places.join(QLatin1Char(',')),
                            std::exchange(m_values, {}));
    }

private:
    QString m_into;
    QString m_places;
    QVariantList m_values;
    int m_count = 0;
};

Message messageOf(const GeneratedMail &mail)
{
    Message message;
    message.subject = mail.subject;
    message.text = mail.text;
    message.from = {{mail.fromName, mail.fromAddress}};
    message.to = {{QString(), mail.toAddress}};
    return message;
}

} // namespace

Result<void> fillTexts(Database &database, GeneratorOptions options,
                       const std::function<void(const GeneratedMail &)> &each, qint64 idStep)
{
    options.textsOnly = true;
    Rows conversations(QStringLiteral("INSERT INTO conversations (id, subject, created_at, updated_at, token)"),
                       QStringLiteral("(?, ?, ?, ?, ?)"));
    Rows messages(QStringLiteral("INSERT INTO messages (id, conversation_id, direction, at, subject, from_list, to_list, "
                                 "snippet, text)"), QStringLiteral("(?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    Rows words(database.isSqlite() ? QStringLiteral("INSERT INTO message_search (rowid, body)")
                                   : QStringLiteral("INSERT INTO message_search (message_id, document)"),
               database.isSqlite() ? QStringLiteral("(?, ?)") : QStringLiteral("(?, CAST(? AS TSVECTOR))"));
    QSet<int> begun;
    qint64 id = 0;
    std::unique_ptr<Transaction> transaction;
    std::optional<Failure> failure;
    const auto note = [&failure](const Result<void> &done) {
        if (!done && !failure)
            failure = done.failure();
    };
    const auto flush = [&] {
        for (Rows *rows : {&conversations, &messages, &words})
            note(rows->flush(database));
    };
    const auto commit = [&] {
        flush();
        if (transaction && !failure)
            note(transaction->commit());
        transaction.reset();
    };
    generateMail(options, [&](const GeneratedMail &mail) {
        if (failure)
            return;
        if (!transaction) {
            auto started = Transaction::begin(database);
            if (!started) {
                failure = started.failure();
                return;
            }
            transaction = std::move(*started);
        }
        const Message message = messageOf(mail);
        const qint64 at = mail.at.toMSecsSinceEpoch();
        const qint64 conversation = mail.conversation + 1;
        if (!begun.contains(mail.conversation)) {
            begun.insert(mail.conversation);
            conversations.add({conversation, mail.subject, at, at, QString::number(conversation)});
        }
        id += idStep;
        messages.add({id, conversation, mail.outgoing ? 1 : 0, at, mail.subject, rows::fromAddresses(message.from),
                      rows::fromAddresses(message.to), mail.text.left(150), mail.text});
        words.add({id, fulltext::rowText(database, MessageId(id), fulltext::documentOf(message))});
        if (messages.isFull())
            flush();
        if (each)
            each(mail);
        if (id / idStep % mailsATransaction == 0)
            commit();
    });
    commit();
    if (!failure && !database.isSqlite()) {
        for (const auto *table : {"messages", "conversations"})
            note(database.run(QStringLiteral("SELECT setval(pg_get_serial_sequence('%1', 'id'), (SELECT max(id) FROM %1))")
                                  .arg(QLatin1String(table))));
    }
    return failure ? Result<void>(*failure) : Result<void>();
}

} // namespace okienko::test
