// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/store/store.h"
#include "tests/support/postgres_server.h"

#include <QTemporaryDir>

namespace okienko::test {

/// A store of which a fresh copy is had as often as one likes, in memory's own file system where there is one.
class StoreTemplate {
public:
    /// Empty, with one account. SQLite; or PostgreSQL, where a server is given (it outlives this).
    [[nodiscard]] static Result<std::unique_ptr<StoreTemplate>> make(const MailAccount &account,
                                                                     PostgresServer *postgres = nullptr);
    /// The earlier copy is gone then; nobody may have it open.
    [[nodiscard]] Result<StoreLocation> copy();
    /// From now on copies are as this copy is. Nobody may have it open.
    [[nodiscard]] Result<void> adopt();
    /// The text that StoreLocation::parse made `copy()` from.
    [[nodiscard]] QString url() const { return m_url; }

    [[nodiscard]] static Result<std::shared_ptr<Store>> open(const StoreLocation &location, bool create = false);

private:
    explicit StoreTemplate(PostgresServer *postgres);
    [[nodiscard]] QString urlOf(const QString &name) const;
    [[nodiscard]] Result<void> copyStore(const QString &from, const QString &to);
    [[nodiscard]] Result<void> remove(const QString &name);
    PostgresServer *m_postgres;
    QTemporaryDir m_folder;
    QString m_name;
    QString m_template;
    QString m_copy;
    QString m_url;
    int m_next = 0;
};

} // namespace okienko::test
