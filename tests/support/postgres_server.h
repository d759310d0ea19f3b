// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/store_location.h"

#include <QString>
#include <memory>

namespace okienko::test {

/// A private PostgreSQL 15 cluster on loopback in a temporary folder, stopped by process id in the destructor.
/// As root it runs under the "postgres" account. fsync is off unless asked for.
class PostgresServer {
public:
    struct Options {
        bool durable = false;
    };
    [[nodiscard]] static Result<std::unique_ptr<PostgresServer>> start(const Options &options);
    [[nodiscard]] static Result<std::unique_ptr<PostgresServer>> start() { return start(Options()); }
    ~PostgresServer();

    [[nodiscard]] quint16 port() const;
    /// A new, empty database; superuser "okienko_test", trust authentication on 127.0.0.1.
    [[nodiscard]] Result<StoreLocation> createDatabase();
    [[nodiscard]] Result<void> restart();   ///< fast shutdown and start on the same port
    void kill();                            ///< SIGKILL of the postmaster and its children

private:
    struct Private;
    explicit PostgresServer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace okienko::test
