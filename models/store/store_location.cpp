// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store_location.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrl>
#include <QUrlQuery>

namespace okienko {

namespace {

Failure notALocation(const QString &log)
{
    return {FailureKind::Input,
            QCoreApplication::translate("Store", "This does not name a store. Write sqlite:FILE or "
                                                 "postgresql://USER@HOST/DATABASE."), log};
}

/// A value of a libpq keyword/value string. QPSQL makes spaces of ';', so that a ';' cannot be passed.
QString quoted(QString value)
{
    value.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QLatin1Char('\'') + value + QLatin1Char('\'');
}

QString decoded(const QString &part)
{
    return QUrl::fromPercentEncoding(part.toUtf8());
}

Result<StoreLocation> parsePostgres(const QString &text, const QString &rest)
{
    const qsizetype queryAt = rest.indexOf(QLatin1Char('?'));
    const QString main = rest.left(queryAt < 0 ? rest.size() : queryAt);
    const qsizetype slash = main.indexOf(QLatin1Char('/'));
    const qsizetype at = main.left(slash < 0 ? main.size() : slash).lastIndexOf(QLatin1Char('@'));
    const QString user = decoded(at < 0 ? QString() : main.left(at));
    const QString database = slash < 0 ? QString() : decoded(main.mid(slash + 1));
    if (user.contains(QLatin1Char(':'))) {
        return Failure{FailureKind::Input,
                       QCoreApplication::translate("Store", "A password does not belong into the store's address, where "
                                                            "others can see it. Put it into PGPASSFILE or PGPASSWORD."),
                       QStringLiteral("password in store address")};
    }
    QStringList hosts;
    QStringList ports;
    bool anyPort = false;
    const QString hostPart = main.mid(at + 1, (slash < 0 ? main.size() : slash) - at - 1);
    const QStringList hostEntries = hostPart.split(QLatin1Char(','), Qt::SkipEmptyParts);
    static const QRegularExpression entryPattern(QStringLiteral("^(\\[[0-9A-Fa-f:.%]+\\]|[^:\\[\\]]+)(?::(\\d{1,5}))?$"));
    for (const QString &entry : hostEntries) {
        const auto match = entryPattern.match(entry);
        if (!match.hasMatch() || match.captured(2).toInt() > 65535)
            return notALocation(QStringLiteral("bad host: ") + entry);
        QString host = decoded(match.captured(1));
        if (host.startsWith(QLatin1Char('[')))
            host = host.mid(1, host.size() - 2);
        hosts << host;
        ports << (match.captured(2).isEmpty() ? QStringLiteral("5432") : match.captured(2));
        anyPort |= !match.captured(2).isEmpty();
    }
    StoreLocation location;
    location.kind = StoreLocation::Kind::PostgreSql;
    QStringList pieces;
    if (!hosts.isEmpty())
        pieces << QStringLiteral("host=") + quoted(hosts.join(QLatin1Char(',')));
    if (anyPort)
        pieces << QStringLiteral("port=") + quoted(ports.join(QLatin1Char(',')));
    if (!user.isEmpty())
        pieces << QStringLiteral("user=") + quoted(user);
    if (!database.isEmpty())
        pieces << QStringLiteral("dbname=") + quoted(database);

    QStringList given;
    static const QRegularExpression keyword(QStringLiteral("^[a-z_]+$"));
    const auto items = QUrlQuery(queryAt < 0 ? QString() : rest.mid(queryAt + 1)).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (!keyword.match(key).hasMatch() || key == QLatin1String("password") || value.contains(QLatin1Char(';')))
            return notALocation(QStringLiteral("option not accepted: ") + key);
        given << key;
        pieces << key + QLatin1Char('=') + quoted(value);
    }
    const std::pair<QString, QString> defaults[] = {
        {QStringLiteral("connect_timeout"), QStringLiteral("5")},
        {QStringLiteral("application_name"), QStringLiteral("okienko")},
        // A link that died without a word is noticed within seconds and not after hours.
        {QStringLiteral("keepalives_idle"), QStringLiteral("10")},
        {QStringLiteral("keepalives_interval"), QStringLiteral("5")},
        {QStringLiteral("keepalives_count"), QStringLiteral("3")},
        {QStringLiteral("tcp_user_timeout"), QStringLiteral("20000")},
    };
    for (const auto &[key, value] : defaults) {
        if (!given.contains(key))
            pieces << key + QLatin1Char('=') + value;
    }
    if (hosts.size() > 1 && !given.contains(QLatin1String("target_session_attrs")))
        pieces << QStringLiteral("target_session_attrs=read-write");
    location.conninfo = pieces.join(QLatin1Char(' '));
    if (location.conninfo.contains(QLatin1Char(';')))
        return notALocation(QStringLiteral("';' in store address"));
    location.display = text.left(text.size() - (queryAt < 0 ? 0 : rest.size() - queryAt));
    return location;
}

} // namespace

Result<StoreLocation> StoreLocation::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(QLatin1String("sqlite:"))) {
        QString file = trimmed.mid(7);
        if (file.startsWith(QLatin1String("//")))
            file = file.mid(2);
        if (file.isEmpty() || file.contains(QChar(0)))
            return notALocation(QStringLiteral("no file name"));
        StoreLocation location;
        location.file = QFileInfo(file).absoluteFilePath();
        location.display = QStringLiteral("sqlite:") + location.file;
        return location;
    }
    for (const QString &scheme : {QStringLiteral("postgresql://"), QStringLiteral("postgres://")}) {
        if (trimmed.startsWith(scheme))
            return parsePostgres(trimmed, trimmed.mid(scheme.size()));
    }
    return notALocation(QStringLiteral("unknown scheme"));
}

StoreLocation StoreLocation::embeddedDefault()
{
    StoreLocation location;
    location.file = QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
                        .absoluteFilePath(QStringLiteral("okienko/okienko.db"));
    location.display = QStringLiteral("sqlite:") + location.file;
    return location;
}

} // namespace okienko
