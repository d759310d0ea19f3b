// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sql_failure.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace okienko {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Store", source);
}

Failure sqliteFailure(int primaryCode, const QString &log)
{
    switch (primaryCode) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return {FailureKind::StoreInUse,
                text(QT_TRANSLATE_NOOP("Store", "The store is busy with another program's work. Nothing was changed. "
                                                "Try again in a moment.")), log};
    case 8: // SQLITE_READONLY
    case 3: // SQLITE_PERM
    case 23: // SQLITE_AUTH
        return {FailureKind::Permission,
                text(QT_TRANSLATE_NOOP("Store", "The store may not be written to. Nothing was changed. Check who owns "
                                                "the file and its folder.")), log};
    case 10: // SQLITE_IOERR
        return {FailureKind::Database,
                text(QT_TRANSLATE_NOOP("Store", "The disk reported an error while the store was used. Everything that "
                                                "was saved before is kept. Check the disk, and make a backup.")), log};
    case 11: // SQLITE_CORRUPT
        return {FailureKind::Database,
                text(QT_TRANSLATE_NOOP("Store", "The store is damaged. Close the program, keep a copy of the file, and "
                                                "restore the last backup.")), log};
    case 13: // SQLITE_FULL
        return {FailureKind::DiskFull,
                text(QT_TRANSLATE_NOOP("Store", "The disk is full. Nothing of this step was saved; what was saved "
                                                "before is kept. Free some space and try again.")), log};
    case 14: // SQLITE_CANTOPEN
        return {FailureKind::Database,
                text(QT_TRANSLATE_NOOP("Store", "The store's file could not be opened. Check that its folder is there "
                                                "and that you may read it.")), log};
    case 19: // SQLITE_CONSTRAINT
        return {FailureKind::Conflict,
                text(QT_TRANSLATE_NOOP("Store", "This contradicts what is in the store already. Nothing was changed. "
                                                "Look at the newest state and try again.")), log};
    case 26: // SQLITE_NOTADB
        return {FailureKind::Input,
                text(QT_TRANSLATE_NOOP("Store", "This file is not an Okienko store. It was left as it is. Choose "
                                                "another file.")), log};
    default:
        return {FailureKind::Database,
                text(QT_TRANSLATE_NOOP("Store", "The store could not do this step. Nothing of it was saved; what was "
                                                "saved before is kept. The log says more.")), log};
    }
}

} // namespace

bool meansLostLink(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    return error.type() == QSqlError::ConnectionError || code.isEmpty() || code.startsWith(QLatin1String("08"))
           || code.startsWith(QLatin1String("57P"));
}

bool meansRunAgain(const QSqlError &error)
{
    return error.nativeErrorCode() == QLatin1String("40001") || error.nativeErrorCode() == QLatin1String("40P01");
}

Failure unreachableFailure(const QString &log)
{
    return {FailureKind::DatabaseUnreachable,
            text(QT_TRANSLATE_NOOP("Store", "The database cannot be reached. Nothing of this step was saved; what was "
                                            "saved before is kept. The program goes on trying; check the network and "
                                            "the database server.")), log};
}

Failure outcomeUnknownFailure(const QString &log)
{
    return {FailureKind::OutcomeUnknown,
            text(QT_TRANSLATE_NOOP("Store", "The database was lost while saving, so it is not known whether this step "
                                            "was saved. Look at the newest state before doing it again.")), log};
}

Failure sqlFailure(const QSqlError &error, bool sqlite, const QString &statement)
{
    const QString log = QStringLiteral("%1 [%2] in: %3")
                            .arg(error.text().simplified(), error.nativeErrorCode(), statement.simplified().left(400));
    if (sqlite)
        return sqliteFailure(error.nativeErrorCode().toInt() & 0xff, log);
    const QString code = error.nativeErrorCode();
    if (meansLostLink(error)) {
        if (log.contains(QLatin1String("authentication failed")) || log.contains(QLatin1String("no password supplied"))) {
            return {FailureKind::Authentication,
                    text(QT_TRANSLATE_NOOP("Store", "The database did not accept the name or the password. Check them, "
                                                    "for example in PGPASSFILE, and try again.")), log};
        }
        // A refused connection has no code (QPSQL), so the server's words decide; where they are in another language the
        // log has them.
        static const QRegularExpression noRole(QStringLiteral("role \".*\" does not exist"));
        static const QRegularExpression noDatabase(QStringLiteral("database \".*\" does not exist"));
        static const QRegularExpression rejected(QStringLiteral("pg_hba\\.conf|is not permitted to log in|permission denied for database"));
        static const QRegularExpression noTls(QStringLiteral("does not support SSL|SSL error|certificate|root\\.crt"));
        if (noRole.match(error.text()).hasMatch()) {
            return {FailureKind::Authentication,
                    text(QT_TRANSLATE_NOOP("Store", "The database server does not know this user. Nothing was changed. Check "
                                                    "the name in the store's address, or ask the administrator for a login.")),
                    log};
        }
        if (noDatabase.match(error.text()).hasMatch()) {
            return {FailureKind::NotFound,
                    text(QT_TRANSLATE_NOOP("Store", "There is no database of this name on the server. Nothing was changed. "
                                                    "Check the store's address, or make the database with \"createdb\".")),
                    log};
        }
        if (rejected.match(error.text()).hasMatch()) {
            return {FailureKind::Permission,
                    text(QT_TRANSLATE_NOOP("Store", "The database server does not let this user in from this computer. Nothing "
                                                    "was changed. Its administrator has to allow it in pg_hba.conf.")),
                    log};
        }
        if (noTls.match(error.text()).hasMatch()) {
            return {FailureKind::Tls,
                    text(QT_TRANSLATE_NOOP("Store", "There is no trusted TLS connection to the database server. Nothing was "
                                                    "sent. Check its certificate, and sslmode and sslrootcert in the store's "
                                                    "address.")),
                    log};
        }
        return unreachableFailure(log);
    }
    if (code == QLatin1String("53100"))
        return sqliteFailure(13, log);
    if (code == QLatin1String("42501")) {
        return {FailureKind::Permission,
                text(QT_TRANSLATE_NOOP("Store", "You do not have the right to do this. Nothing was changed. Ask the "
                                                "administrator.")), log};
    }
    if (code.startsWith(QLatin1String("23")))
        return sqliteFailure(19, log);
    if (meansRunAgain(error))
        return sqliteFailure(5, log);
    return sqliteFailure(0, log);
}

} // namespace okienko
