// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/sqlite_rows.h"

#include <QSqlError>
#include <QSqlQuery>
#include <unordered_map>

namespace okienko {

/// Prepared statements that wait to be used again, by their SQL.
class IdleQueries {
public:
    [[nodiscard]] std::unique_ptr<QSqlQuery> take(const QString &sql)
    {
        const auto found = m_queries.find(sql);
        if (found == m_queries.end())
            return nullptr;
        auto query = std::move(found->second);
        m_queries.erase(found);
        return query;
    }
    void put(const QString &sql, std::unique_ptr<QSqlQuery> query) { m_queries[sql] = std::move(query); }
    [[nodiscard]] size_t size() const { return m_queries.size(); }
    void clear() { m_queries.clear(); }

private:
    struct Hash {
        size_t operator()(const QString &text) const { return qHash(text); }
    };
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>, Hash> m_queries;
};

struct Database::Private {
    explicit Private(bool sqlite) : dialect(sqlite) {}

    static constexpr size_t maximumIdle = 200;
    const Dialect dialect;
    QString name;
    QString origin;
    QSqlDatabase connection;
    IdleQueries idle;
    std::unique_ptr<SqliteRows> rows;
    qint64 statements = 0;
    bool lost = false;
    bool transactionFailed = false; ///< PostgreSQL answers COMMIT with a silent rollback then
    bool runAgain = false;          ///< the failure was a deadlock or a serialisation failure

    Result<std::unique_ptr<QSqlQuery>> execute(const QString &sql, const QVariantList &values);
    /// After each statement, however it ended.
    void count();
    Failure failed(const QSqlError &error, const QString &sql);
    void giveBack(const QString &sql, bool prepared, std::unique_ptr<QSqlQuery> query);
};

} // namespace okienko
