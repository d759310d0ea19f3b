// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/full_text.h"

#include "models/domain/customer.h"
#include "models/store/dialect.h"
#include "models/store/row_values.h"
#include "models/store/search_text.h"

#include <QHash>
#include <QSqlQuery>

namespace okienko::fulltext {

namespace {

constexpr qsizetype snippetSource = 60'000; ///< UTF-16 units of a message in which the snippet is looked for

QString people(const QList<EmailAddress> &addresses)
{
    QString text;
    for (const EmailAddress &address : addresses)
        text += address.name + QLatin1Char(' ') + address.address + QLatin1Char(' ');
    return text;
}

struct Hit {
    qint64 message = 0;
    qint64 conversation = 0;
    double score = 0;
};

/// Greater scores are better in both databases. One row a conversation: its best message, the newest of equals.
QString messageHits(bool sqlite)
{
    const QString found = sqlite
        ? QStringLiteral("SELECT rowid AS message_id, -bm25(message_search, 8.0, 5.0, 1.0) AS score "
                         "FROM message_search WHERE message_search MATCH ?")
        : QStringLiteral("SELECT s.message_id, CAST(ts_rank_cd(s.document, q.query) AS DOUBLE PRECISION) AS score "
                         "FROM message_search s, to_tsquery('okienko', ?) AS q (query) WHERE s.document @@ q.query");
    return QStringLiteral("WITH found AS MATERIALIZED (%1), ranked AS (SELECT m.id, m.conversation_id, m.at, f.score, "
                          "row_number() OVER (PARTITION BY m.conversation_id ORDER BY f.score DESC, m.at DESC, m.id DESC) "
                          "AS place FROM found f JOIN messages m ON m.id = f.message_id) "
                          "SELECT id, conversation_id, score FROM ranked WHERE place = 1 "
                          "ORDER BY score DESC, at DESC, id DESC LIMIT ?").arg(found);
}

/// The newest conversations of customers that are found by what is known of them.
QString customerHits(bool sqlite)
{
    const QString found = sqlite
        ? QStringLiteral("SELECT rowid AS customer_id FROM customer_search WHERE customer_search MATCH ?")
        : QStringLiteral("SELECT customer_id FROM customer_search WHERE document @@ to_tsquery('okienko', ?)");
    return QStringLiteral("SELECT (SELECT m.id FROM messages m WHERE m.conversation_id = c.id "
                          "ORDER BY m.at DESC, m.id DESC LIMIT 1), c.id FROM conversations c "
                          "WHERE c.customer_id IN (%1) ORDER BY c.updated_at DESC, c.id DESC LIMIT ?").arg(found);
}

Result<QList<SearchHit>> describe(Database &database, const QList<Hit> &hits, const SearchQuery &query)
{
    QList<qint64> ids;
    for (const Hit &hit : hits)
        ids << hit.message;
    QHash<qint64, SearchHit> described;
    const auto done = database.run(
        QStringLiteral("SELECT m.id, m.conversation_id, m.subject, c.subject, m.at, substr(m.text, 1, ?), m.snippet, "
                       "u.given_name, u.family_name, u.display_name, m.from_list FROM messages m "
                       "JOIN conversations c ON c.id = m.conversation_id LEFT JOIN customers u ON u.id = c.customer_id "
                       "WHERE m.id IN ") + database.dialect().numbersOf(),
        {static_cast<int>(snippetSource), rows::fromNumbers(ids)}, [&](const QSqlQuery &row) {
            SearchHit hit;
            hit.message = rows::toId<MessageId>(row.value(0));
            hit.conversation = rows::toId<ConversationId>(row.value(1));
            hit.subject = row.value(2).toString().isEmpty() ? row.value(3).toString() : row.value(2).toString();
            hit.at = rows::toTime(row.value(4));
            const QString text = row.value(5).toString();
            hit.snippet = query.snippet(text.isEmpty() ? row.value(6).toString() : text);
            Customer customer;
            customer.givenName = row.value(7).toString();
            customer.familyName = row.value(8).toString();
            customer.displayName = row.value(9).toString();
            hit.customerName = customer.name();
            if (const auto from = rows::toAddresses(row.value(10).toString());
                hit.customerName.isEmpty() && !from.isEmpty())
                hit.customerName = from.first().name.isEmpty() ? from.first().address : from.first().name;
            described.insert(hit.message.value, hit);
        });
    if (!done)
        return done.failure();
    QList<SearchHit> ordered;
    for (const Hit &hit : hits) {
        SearchHit entry = described.value(hit.message);
        if (!entry.message.isValid())
            continue;
        entry.score = hit.score;
        ordered << entry;
    }
    return ordered;
}

} // namespace

MessageDocument documentOf(const Message &message)
{
    QString files;
    for (const Attachment &attachment : message.attachments)
        files += QLatin1Char(' ') + attachment.fileName;
    return {searchDocument(message.subject),
            searchDocument(people(message.from) + people(message.to) + people(message.cc) + people(message.replyTo)),
            searchDocument(QString(message.text + files))};
}

Result<void> addMessage(Database &database, MessageId id, const MessageDocument &document)
{
    if (database.isSqlite()) {
        return database.run(QStringLiteral("INSERT INTO message_search (rowid, subject, people, body) VALUES (?, ?, ?, ?)"),
                            {id.value, document.subject, document.people, document.body});
    }
    return database.run(QStringLiteral("INSERT INTO message_search (message_id, document) VALUES (?, "
                                       "setweight(to_tsvector('okienko', ?), 'A') || setweight(to_tsvector('okienko', ?), "
                                       "'B') || setweight(to_tsvector('okienko', ?), 'D'))"),
                        {id.value, document.subject, document.people, document.body});
}

Result<void> refreshCustomer(Database &database, CustomerId id)
{
    QString known;
    const auto collect = [&](const QSqlQuery &row) {
        known += row.value(0).toString() + QLatin1Char(' ');
    };
    const auto read = database.run(
        QStringLiteral("SELECT given_name || ' ' || family_name || ' ' || display_name || ' ' || COALESCE(number, '') "
                       "FROM customers WHERE id = ? UNION ALL SELECT value FROM customer_identities WHERE customer_id = ? "
                       "UNION ALL SELECT number FROM orders WHERE customer_id = ?"),
        {id.value, id.value, id.value}, collect);
    if (!read)
        return read;
    const QString document = searchDocument(known);
    if (database.isSqlite()) {
        if (const auto gone = database.run(QStringLiteral("DELETE FROM customer_search WHERE rowid = ?"), {id.value}); !gone)
            return gone;
        return database.run(QStringLiteral("INSERT INTO customer_search (rowid, document) VALUES (?, ?)"),
                            {id.value, document});
    }
    return database.run(QStringLiteral("INSERT INTO customer_search (customer_id, document) "
                                       "VALUES (?, to_tsvector('okienko', ?)) ON CONFLICT (customer_id) "
                                       "DO UPDATE SET document = excluded.document"),
                        {id.value, document});
}

Result<QList<SearchHit>> search(Database &database, const QString &typed, int limit)
{
    const SearchQuery query(typed);
    if (query.isEmpty() || limit <= 0)
        return QList<SearchHit>();
    const QString expression = database.isSqlite() ? query.toFts5() : query.toTsquery();
    QList<Hit> hits;
    QSet<qint64> conversations;
    const auto messages = database.run(messageHits(database.isSqlite()), {expression, limit}, [&](const QSqlQuery &row) {
        hits << Hit{row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toDouble()};
        conversations.insert(hits.last().conversation);
    });
    if (!messages)
        return messages.failure();
    if (hits.size() < limit) {
        const auto customers = database.run(customerHits(database.isSqlite()), {expression, limit},
                                            [&](const QSqlQuery &row) {
            // Behind everything that holds the words itself.
            const Hit hit{row.value(0).toLongLong(), row.value(1).toLongLong(), 0};
            if (hit.message > 0 && hits.size() < limit && !conversations.contains(hit.conversation))
                hits << hit;
        });
        if (!customers)
            return customers.failure();
    }
    return describe(database, hits, query);
}

} // namespace okienko::fulltext
