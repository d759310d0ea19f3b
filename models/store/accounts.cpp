// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/accounts.h"

#include "models/store/row_values.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlQuery>

namespace okienko::accounts {

namespace {

QString toJson(const ServerSettings &settings)
{
    const QJsonObject object{
        {QStringLiteral("host"), settings.host},
        {QStringLiteral("port"), settings.port},
        {QStringLiteral("security"), static_cast<int>(settings.security)},
        {QStringLiteral("user"), settings.user},
        {QStringLiteral("auth"), static_cast<int>(settings.auth)},
        {QStringLiteral("ca"), settings.caFile},
        {QStringLiteral("proxy"), settings.proxy},
        {QStringLiteral("compress"), static_cast<int>(settings.compress)},
        {QStringLiteral("quick"), static_cast<int>(settings.quickLook)},
    };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ServerSettings fromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    ServerSettings settings;
    settings.host = object.value(QStringLiteral("host")).toString();
    settings.port = static_cast<quint16>(object.value(QStringLiteral("port")).toInt());
    settings.security = static_cast<ConnectionSecurity>(object.value(QStringLiteral("security")).toInt());
    settings.user = object.value(QStringLiteral("user")).toString();
    settings.auth = static_cast<AuthMethod>(object.value(QStringLiteral("auth")).toInt());
    settings.caFile = object.value(QStringLiteral("ca")).toString();
    settings.proxy = object.value(QStringLiteral("proxy")).toString();
    settings.compress = static_cast<Choice>(object.value(QStringLiteral("compress")).toInt());
    settings.quickLook = static_cast<Choice>(object.value(QStringLiteral("quick")).toInt());
    return settings;
}

QString toJson(const OAuthSettings &settings)
{
    if (!settings.isSet())
        return QStringLiteral("");
    const QJsonObject object{
        {QStringLiteral("provider"), settings.provider},
        {QStringLiteral("authorize_url"), settings.authorizeUrl},
        {QStringLiteral("token_url"), settings.tokenUrl},
        {QStringLiteral("scope"), settings.scope},
        {QStringLiteral("client_id"), settings.clientId},
        {QStringLiteral("ca"), settings.caFile},
    };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

OAuthSettings oauthFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    OAuthSettings settings;
    settings.provider = object.value(QStringLiteral("provider")).toString();
    settings.authorizeUrl = object.value(QStringLiteral("authorize_url")).toString();
    settings.tokenUrl = object.value(QStringLiteral("token_url")).toString();
    settings.scope = object.value(QStringLiteral("scope")).toString();
    settings.clientId = object.value(QStringLiteral("client_id")).toString();
    settings.caFile = object.value(QStringLiteral("ca")).toString();
    return settings;
}

QVariantList valuesOf(const MailAccount &account)
{
    return {account.name, account.address, account.displayName, toJson(account.imap), toJson(account.smtp),
            account.passwordFile, rows::fromId(account.queue), account.signature, account.enabled ? 1 : 0,
            toJson(account.oauth)};
}

Failure nameTaken(const MailAccount &account)
{
    return {FailureKind::Conflict,
            QCoreApplication::translate("Store", "There is an account named \"%1\" already. Nothing was changed. Choose "
                                                 "another name.").arg(account.name),
            QStringLiteral("account name taken")};
}

} // namespace

Result<QList<MailAccount>> all(Database &database)
{
    QList<MailAccount> accounts;
    const auto done = database.run(
        QStringLiteral("SELECT id, name, address, display_name, imap, smtp, password_file, queue_id, signature, enabled, "
                       "oauth FROM mail_accounts ORDER BY name"), {}, [&](const QSqlQuery &row) {
            MailAccount account;
            account.id = rows::toId<AccountId>(row.value(0));
            account.name = row.value(1).toString();
            account.address = row.value(2).toString();
            account.displayName = row.value(3).toString();
            account.imap = fromJson(row.value(4).toString());
            account.smtp = fromJson(row.value(5).toString());
            account.passwordFile = row.value(6).toString();
            account.queue = rows::toId<QueueId>(row.value(7));
            account.signature = row.value(8).toString();
            account.enabled = row.value(9).toInt() != 0;
            account.oauth = oauthFromJson(row.value(10).toString());
            accounts << account;
        });
    if (!done)
        return done.failure();
    return accounts;
}

Result<AccountId> add(Transaction &transaction, const MailAccount &account)
{
    const auto id = transaction.database().insert(
        QStringLiteral("INSERT INTO mail_accounts (name, address, display_name, imap, smtp, password_file, queue_id, "
                       "signature, enabled, oauth) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING "
                       "RETURNING id"), valuesOf(account));
    if (!id)
        return id.failure();
    if (*id == 0)
        return nameTaken(account);
    transaction.changes().accounts = true;
    return AccountId(*id);
}

Result<void> update(Transaction &transaction, const MailAccount &account)
{
    Database &database = transaction.database();
    const auto taken = database.value(QStringLiteral("SELECT count(*) FROM mail_accounts WHERE name = ? AND id <> ?"),
                                      {account.name, account.id.value});
    if (!taken)
        return taken.failure();
    if (taken->toInt() > 0)
        return nameTaken(account);
    const auto changed = database.change(
        QStringLiteral("UPDATE mail_accounts SET name = ?, address = ?, display_name = ?, imap = ?, smtp = ?, "
                       "password_file = ?, queue_id = ?, signature = ?, enabled = ?, oauth = ? WHERE id = ?"),
        valuesOf(account) << account.id.value);
    if (!changed)
        return changed.failure();
    if (*changed == 0)
        return Failure{FailureKind::NotFound,
                       QCoreApplication::translate("Store", "This account is not there any more. Nothing was changed."),
                       QStringLiteral("no such account")};
    transaction.changes().accounts = true;
    return {};
}

Result<QList<Queue>> queues(Database &database)
{
    QList<Queue> queues;
    const auto done = database.run(QStringLiteral("SELECT id, name, target_minutes FROM queues ORDER BY name"), {},
                                   [&](const QSqlQuery &row) {
        queues << Queue{rows::toId<QueueId>(row.value(0)), row.value(1).toString(), row.value(2).toInt()};
    });
    if (!done)
        return done.failure();
    return queues;
}

Result<QueueId> ensureQueue(Transaction &transaction, const QString &name)
{
    Database &database = transaction.database();
    const auto made = database.insert(QStringLiteral("INSERT INTO queues (name) VALUES (?) ON CONFLICT (name) DO NOTHING "
                                                     "RETURNING id"), {name});
    if (!made)
        return made.failure();
    if (*made > 0) {
        transaction.changes().counts = true;
        transaction.changes().accounts = true;
        return QueueId(*made);
    }
    const auto id = database.value(QStringLiteral("SELECT id FROM queues WHERE name = ?"), {name});
    if (!id)
        return id.failure();
    return QueueId(id->toLongLong());
}

Result<MailboxState> openMailbox(Transaction &transaction, AccountId account, const QString &name, MailboxRole role,
                                 quint32 uidValidity)
{
    Database &database = transaction.database();
    const auto made = database.run(
        QStringLiteral("INSERT INTO mailboxes (account_id, name, role, uid_validity) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (account_id, name) DO UPDATE SET role = excluded.role"),
        {account.value, name, static_cast<int>(role), static_cast<qint64>(uidValidity)});
    if (!made)
        return made.failure();
    MailboxState state;
    const auto read = database.run(
        QStringLiteral("SELECT id, uid_validity, uid_next, highest_modseq, server_count FROM mailboxes "
                       "WHERE account_id = ? AND name = ?"), {account.value, name}, [&](const QSqlQuery &row) {
            state.id = rows::toId<MailboxId>(row.value(0));
            state.cursor = {static_cast<quint32>(row.value(1).toLongLong()), static_cast<quint32>(row.value(2).toLongLong()),
                            static_cast<quint64>(row.value(3).toLongLong()), static_cast<quint32>(row.value(4).toLongLong())};
        });
    if (!read)
        return read.failure();
    if (state.cursor.uidValidity != uidValidity) {
        // RFC 9051 2.3.1.1: the UIDs mean other messages now. The old places stay; the mail is matched again.
        state.cursor = {uidValidity, 1, 0, 0};
        const auto reset = database.run(QStringLiteral("UPDATE mailboxes SET uid_validity = ?, uid_next = 1, "
                                                       "highest_modseq = 0, server_count = 0 WHERE id = ?"),
                                        {static_cast<qint64>(uidValidity), state.id.value});
        if (!reset)
            return reset.failure();
    }
    const auto known = database.run(
        QStringLiteral("SELECT uid FROM mail_places WHERE mailbox_id = ? AND uid_validity = ? ORDER BY uid"),
        {state.id.value, static_cast<qint64>(uidValidity)},
        [&](const QSqlQuery &row) { state.knownUids << static_cast<quint32>(row.value(0).toLongLong()); });
    if (!known)
        return known.failure();
    return state;
}

Result<QList<MailboxCount>> mailboxCounts(Database &database)
{
    QList<MailboxCount> counts;
    const auto done = database.run(
        QStringLiteral("SELECT b.account_id, b.name, b.server_count, (SELECT count(*) FROM mail_places p WHERE "
                       "p.mailbox_id = b.id AND p.uid_validity = b.uid_validity) FROM mailboxes b "
                       "ORDER BY b.account_id, b.name"), {}, [&](const QSqlQuery &row) {
            counts << MailboxCount{rows::toId<AccountId>(row.value(0)), row.value(1).toString(),
                                   row.value(2).toLongLong(), row.value(3).toLongLong()};
        });
    if (!done)
        return done.failure();
    return counts;
}

} // namespace okienko::accounts
