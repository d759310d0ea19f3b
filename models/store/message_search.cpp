// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/message_search.h"

#include "models/store/dialect.h"
#include "models/store/full_text.h"
#include "models/store/row_values.h"

#include <QSqlQuery>
#include <limits>

namespace okienko {

namespace {

constexpr int pageSize = 128;
constexpr int checkedPageSize = 64;
constexpr int enoughChecked = 64;      ///< then it shows whether checking texts leads anywhere
constexpr int maximumChecked = 20'000; ///< texts that are read for a phrase of words that hardly ever stand together
constexpr int sampled = 64;
constexpr qint64 commonWithin = 4096;  ///< a word is common that 64 of so many messages hold
constexpr qsizetype longWord = 5;

} // namespace

MessageSearch::MessageSearch(Database &database, const SearchQuery &query, int limit)
    : m_database(database), m_query(query), m_limit(limit)
{
}

Result<QList<MessageSearch::Hit>> MessageSearch::run()
{
    const auto kind = lastWord();
    if (!kind)
        return kind.failure();
    struct Step {
        Where where;
        Last last;
        double weight;
    };
    // Reading a whole list of postings is what costs: the index reads that of every word with a given beginning before
    // it gives the first row. So beginnings are only asked for where few words can have them, and else looked for in
    // the newest texts that the rest of the words finds.
    QList<Step> steps;
    const Last heads = *kind == LastWord::Rare ? Last::Beginning : *kind == LastWord::Begun ? Last::Open : Last::Whole;
    const Last bodies = *kind == LastWord::Rare ? Last::Beginning : Last::Whole;
    steps << Step{Where::Subject, heads, 4} << Step{Where::Heads, heads, 3};
    if (!m_query.hasOneWord())
        steps << Step{Where::AnywhereWithHead, bodies, 2};
    steps << Step{Where::Anywhere, bodies, 1};
    if (*kind == LastWord::Common || *kind == LastWord::Begun)
        steps << Step{Where::Anywhere, Last::Open, 0.5};
    for (const Step &step : std::as_const(steps)) {
        if (isFull())
            break;
        if (const auto done = look(step.where, step.last, step.weight); !done)
            return done.failure();
    }
    return m_hits;
}

Result<MessageSearch::LastWord> MessageSearch::lastWord()
{
    if (!m_query.lastMayGoOn())
        return LastWord::Whole;
    const QString word = m_query.lastWord();
    const auto newest = page(SearchQuery::expressionOf(m_database.isSqlite(), word), std::numeric_limits<qint64>::max(),
                             sampled);
    if (!newest)
        return newest.failure();
    if (newest->size() == sampled && newest->first().message - newest->last().message < commonWithin)
        return LastWord::Common;
    return !newest->isEmpty() && word.size() >= longWord ? LastWord::Rare : LastWord::Begun;
}

Result<void> MessageSearch::look(Where where, Last last, double weight)
{
    const bool sqlite = m_database.isSqlite();
    QString expression = m_query.expression(sqlite, where, last);
    bool checks = m_query.needsCheck(last);
    int checked = 0;
    int passed = 0;
    for (qint64 before = std::numeric_limits<qint64>::max(); checked < maximumChecked;) {
        const int amount = checks ? checkedPageSize : pageSize;
        const auto found = page(expression, before, amount);
        if (!found)
            return found.failure();
        QList<Hit> fresh;
        for (const Hit &hit : *found) {
            if (!m_conversations.contains(hit.conversation))
                fresh << hit;
        }
        QSet<qint64> right;
        if (checks && !fresh.isEmpty()) {
            auto fitting = check(fresh, where);
            if (!fitting)
                return fitting.failure();
            right = std::move(*fitting);
            checked += int(fresh.size());
            passed += int(right.size());
        }
        for (const Hit &hit : std::as_const(fresh)) {
            if ((checks && !right.contains(hit.message)) || m_conversations.contains(hit.conversation))
                continue;
            m_conversations.insert(hit.conversation);
            m_hits << Hit{hit.message, hit.conversation, weight};
            if (isFull())
                return {};
        }
        if (found->size() < amount)
            return {};
        before = found->last().message;
        if (last == Last::Open && checked >= enoughChecked && passed * 8 < checked) {
            // Few messages hold it, so the lists of its words are short.
            last = Last::Beginning;
            expression = m_query.expression(sqlite, where, last);
            checks = m_query.needsCheck(last);
        }
    }
    return {};
}

Result<QList<MessageSearch::Hit>> MessageSearch::page(const QString &expression, qint64 before, int amount)
{
    QList<Hit> hits;
    const auto collect = [&](const QSqlQuery &row) {
        hits << Hit{row.value(0).toLongLong(), row.value(1).toLongLong(), 0};
    };
    QString sql;
    if (expression.isEmpty()) {
        sql = QStringLiteral("SELECT id, conversation_id FROM messages%1 WHERE id < ? ORDER BY id DESC LIMIT ?")
                  .arg(m_database.isSqlite() ? QStringLiteral(" INDEXED BY messages_place") : QString());
    } else if (m_database.isSqlite()) {
        sql = QStringLiteral("SELECT s.rowid, m.conversation_id FROM message_search s CROSS JOIN messages m "
                             "INDEXED BY messages_place ON m.id = s.rowid WHERE s.message_search MATCH ? "
                             "AND s.rowid < ? ORDER BY s.rowid DESC LIMIT ?");
    } else {
        // Not a join: the planner would read the whole table of messages for it.
        sql = QStringLiteral("SELECT f.id, (SELECT m.conversation_id FROM messages m WHERE m.id = f.id) "
                             "FROM search_newest(CAST(? AS TSQUERY), CAST(? AS BIGINT), CAST(? AS INTEGER)) AS f (id) "
                             "ORDER BY f.id DESC");
    }
    const auto read = expression.isEmpty() ? m_database.run(sql, {before, amount}, collect)
                                           : m_database.run(sql, {expression, before, amount}, collect);
    if (!read)
        return read.failure();
    return hits;
}

Result<QSet<qint64>> MessageSearch::check(const QList<Hit> &hits, Where where)
{
    QList<qint64> ids;
    for (const Hit &hit : hits)
        ids << hit.message;
    const QString people = where == Where::Subject ? QString()
                                                   : QStringLiteral(", m.from_list, m.to_list, m.cc_list, m.reply_to_list");
    const bool inTexts = where == Where::Anywhere || where == Where::AnywhereWithHead;
    const QString texts = inTexts
        ? QStringLiteral(", %1, (SELECT %2(a.file_name, ' ') FROM attachments a WHERE a.message_id = m.id)")
              .arg(fulltext::textColumn(m_database),
                   m_database.isSqlite() ? QStringLiteral("group_concat") : QStringLiteral("string_agg"))
        : QString();
    QSet<qint64> right;
    const auto read = m_database.run(
        QStringLiteral("SELECT m.id, m.subject%1%2 FROM messages m WHERE m.id IN ").arg(people, texts)
            + m_database.dialect().numbersOf(),
        {rows::fromNumbers(ids)}, [&](const QSqlQuery &row) {
            QList<FoldedText> fields = {FoldedText(row.value(1).toString())};
            if (inTexts)
                fields << FoldedText(QString(fulltext::textOf(row.value(6)) + QLatin1Char(' ') + row.value(7).toString()));
            bool fits = m_query.matches(fields);
            if (!fits && !people.isEmpty()) {
                QString names;
                for (int column = 2; column < 6; ++column)
                    names += fulltext::peopleOf(rows::toAddresses(row.value(column).toString()));
                fields << FoldedText(names);
                fits = m_query.matches(fields);
            }
            if (fits)
                right.insert(row.value(0).toLongLong());
        });
    if (!read)
        return read.failure();
    return right;
}

} // namespace okienko
