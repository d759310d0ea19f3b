// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/full_text.h"

#include "models/domain/customer.h"
#include "models/store/dialect.h"
#include "models/store/message_search.h"
#include "models/store/row_values.h"
#include "models/store/search_query.h"
#include "models/store/search_text.h"

#include <QHash>
#include <QSet>
#include <QSqlQuery>
#include <algorithm>
#include <utility>

namespace okienko::fulltext {

namespace {

constexpr qsizetype snippetSource = 60'000;  ///< UTF-16 units of a message in which the snippet is looked for
constexpr qsizetype maximumHeads = 20'000;  ///< UTF-16 units of names and addresses
constexpr int runBits = 12;                 ///< as in search_newest() of PostgreSQL's schema
constexpr int rowsRead = 500;
constexpr double timeSpan = 1e13;           ///< ms; makes of a time a part of a score that is less than any weight

void appendMarked(QString &document, QStringView text, QChar mark)
{
    const FoldedText folded(text, maximumHeads);
    for (qsizetype i = 0; i < folded.size(); ++i) {
        for (const QStringView before : {QStringView(), QStringView(&mark, 1)}) {
            document += QLatin1Char(' ');
            document += before;
            document += folded.word(i);
        }
    }
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

Result<QList<SearchHit>> describe(Database &database, const QList<MessageSearch::Hit> &hits, const SearchQuery &query)
{
    QList<qint64> ids;
    for (const MessageSearch::Hit &hit : hits)
        ids << hit.message;
    QHash<qint64, SearchHit> described;
    const auto done = database.run(
        QStringLiteral("SELECT m.id, m.conversation_id, m.subject, c.subject, m.at, %1, m.snippet, u.given_name, "
                       "u.family_name, u.display_name, m.from_list FROM messages m JOIN conversations c "
                       "ON c.id = m.conversation_id LEFT JOIN customers u ON u.id = c.customer_id WHERE m.id IN ")
                .arg(textColumn(database)) + database.dialect().numbersOf(),
        {rows::fromNumbers(ids)}, [&](const QSqlQuery &row) {
            SearchHit hit;
            hit.message = rows::toId<MessageId>(row.value(0));
            hit.conversation = rows::toId<ConversationId>(row.value(1));
            hit.subject = row.value(2).toString().isEmpty() ? row.value(3).toString() : row.value(2).toString();
            hit.at = rows::toTime(row.value(4));
            const QString text = textOf(row.value(5)).left(snippetSource);
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
    for (const MessageSearch::Hit &hit : hits) {
        SearchHit entry = described.value(hit.message);
        if (!entry.message.isValid())
            continue;
        entry.score = hit.weight + double(std::max<qint64>(0, entry.at.toMSecsSinceEpoch())) / timeSpan;
        ordered << entry;
    }
    std::stable_sort(ordered.begin(), ordered.end(), [](const SearchHit &a, const SearchHit &b) {
        return a.score != b.score ? a.score > b.score : a.message.value > b.message.value;
    });
    return ordered;
}

} // namespace

QString peopleOf(const QList<EmailAddress> &addresses)
{
    QString text;
    for (const EmailAddress &address : addresses)
        text += address.name + QLatin1Char(' ') + address.address + QLatin1Char(' ');
    return text;
}

QString textColumn(const Database &database)
{
    return database.isSqlite() ? QStringLiteral("CAST(m.text AS BLOB)") : QStringLiteral("m.text");
}

QString textOf(const QVariant &value)
{
    return value.metaType().id() == QMetaType::QByteArray ? QString::fromUtf8(value.toByteArray()) : value.toString();
}

MessageDocument documentOf(const Message &message)
{
    QString files;
    for (const Attachment &attachment : message.attachments)
        files += QLatin1Char(' ') + attachment.fileName;
    MessageDocument document{searchDocument(files.isEmpty() ? message.text : QString(message.text + files))};
    appendMarked(document.words, message.subject, subjectMark);
    appendMarked(document.words,
                 QString(peopleOf(message.from) + peopleOf(message.to) + peopleOf(message.cc) + peopleOf(message.replyTo)),
                 peopleMark);
    return document;
}

QString rowText(const Database &database, MessageId id, const MessageDocument &document)
{
    if (database.isSqlite())
        return document.words;
    // Words of letters and digits with spaces between are a tsvector as it is written.
    return document.words + QLatin1Char(' ') + runMark + QString::number(id.value >> runBits);
}

BulkInsert documentRows(Database &database)
{
    using Type = BulkInsert::Type;
    const bool sqlite = database.isSqlite();
    return BulkInsert(database, QStringLiteral("message_search"),
                      {{sqlite ? "rowid" : "message_id", Type::Number}, {sqlite ? "body" : "document", Type::Words}});
}

QVariantList documentRow(const Database &database, MessageId id, const MessageDocument &document)
{
    return {id.value, rowText(database, id, document)};
}

Result<void> addMessage(Database &database, MessageId id, const MessageDocument &document)
{
    BulkInsert rows = documentRows(database);
    rows.add(documentRow(database, id, document));
    return rows.flush();
}

Result<void> removeMessage(Database &database, MessageId id, const MessageDocument &document)
{
    if (database.isSqlite()) {
        return database.run(QStringLiteral("INSERT INTO message_search (message_search, rowid, body) "
                                           "VALUES ('delete', ?, ?)"), {id.value, document.words});
    }
    return database.run(QStringLiteral("DELETE FROM message_search WHERE message_id = ?"), {id.value});
}

Result<void> indexAll(Database &database)
{
    const QString files = database.isSqlite() ? QStringLiteral("group_concat") : QStringLiteral("string_agg");
    const QString sql = QStringLiteral("SELECT m.id, m.subject, m.from_list, m.to_list, m.cc_list, m.reply_to_list, m.text, "
                                       "(SELECT %1(a.file_name, ' ') FROM attachments a WHERE a.message_id = m.id) "
                                       "FROM messages m WHERE m.id > ? ORDER BY m.id LIMIT ?").arg(files);
    qint64 last = 0;
    for (;;) {
        QList<std::pair<MessageId, MessageDocument>> documents;
        const auto read = database.run(sql, {last, rowsRead}, [&](const QSqlQuery &row) {
            Message message;
            message.subject = row.value(1).toString();
            message.from = rows::toAddresses(row.value(2).toString());
            message.to = rows::toAddresses(row.value(3).toString());
            message.cc = rows::toAddresses(row.value(4).toString());
            message.replyTo = rows::toAddresses(row.value(5).toString());
            message.text = row.value(6).toString();
            message.attachments.resize(1);
            message.attachments.first().fileName = row.value(7).toString();
            last = row.value(0).toLongLong();
            documents.append({MessageId(last), documentOf(message)});
        });
        if (!read)
            return read;
        for (const auto &[id, document] : std::as_const(documents)) {
            if (const auto added = addMessage(database, id, document); !added)
                return added;
        }
        if (documents.size() < rowsRead)
            return {};
    }
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
    auto found = MessageSearch(database, query, limit).run();
    if (!found)
        return found.failure();
    QList<MessageSearch::Hit> hits = std::move(*found);
    if (hits.size() < limit) {
        QSet<qint64> conversations;
        for (const MessageSearch::Hit &hit : std::as_const(hits))
            conversations.insert(hit.conversation);
        const QString expression = database.isSqlite() ? query.toFts5() : query.toTsquery();
        const auto customers = database.run(customerHits(database.isSqlite()), {expression, limit},
                                            [&](const QSqlQuery &row) {
            // Behind everything that holds the words itself.
            const MessageSearch::Hit hit{row.value(0).toLongLong(), row.value(1).toLongLong(), 0};
            if (hit.message > 0 && hits.size() < limit && !conversations.contains(hit.conversation))
                hits << hit;
        });
        if (!customers)
            return customers.failure();
    }
    return describe(database, hits, query);
}

} // namespace okienko::fulltext
