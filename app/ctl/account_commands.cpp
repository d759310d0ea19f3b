// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/ctl/secret_input.h"
#include "app/oauth/oauth_network.h"
#include "app/oauth/oauth_provider.h"
#include "app/passwords.h"
#include "channels/mail/discovery.h"
#include "models/store/accounts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace okienko::ctl {

namespace {

void addOptions(QCommandLineParser &parser)
{
    for (const char *name : {"name", "address", "display-name", "imap", "smtp", "user", "password-file", "ca", "queue",
                             "signature", "oauth", "client-id", "authorize-url", "token-url", "scope"})
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("VALUE")});
}

/// A server's URL with the user and authority common to both; a printed message and nothing where it is wrong.
std::optional<ServerSettings> server(const QCommandLineParser &parser, const QString &option)
{
    QString url = parser.value(option);
    if (const OAuthProvider *provider = oauthProvider(parser.value(QStringLiteral("oauth"))); provider && url.isEmpty())
        url = option == QLatin1String("imap") ? provider->imap : provider->smtp;
    Result<ServerSettings> settings = parseServerUrl(url);
    if (!settings) {
        printFailure(settings.failure());
        return std::nullopt;
    }
    settings->user = parser.value(QStringLiteral("user"));
    if (parser.isSet(QStringLiteral("oauth"))) {
        if (settings->user.isEmpty())
            settings->user = parser.value(QStringLiteral("address"));
        if (!usesToken(settings->auth))
            settings->auth = AuthMethod::OAuth2;
    }
    if (parser.isSet(QStringLiteral("ca")))
        settings->caFile = QFileInfo(parser.value(QStringLiteral("ca"))).absoluteFilePath();
    return *settings;
}

/// How the account signs in with the browser; not set where it has a password.
Result<OAuthSettings> oauthSettings(const QCommandLineParser &parser)
{
    const auto value = [&](const char *name) { return parser.value(QLatin1String(name)); };
    const QString provider = value("oauth");
    if (provider.isEmpty())
        return OAuthSettings();
    if (oauthProvider(provider))
        return oauthPreset(provider, value("client-id"));
    OAuthSettings settings;
    settings.provider = provider;
    settings.authorizeUrl = value("authorize-url");
    settings.tokenUrl = value("token-url");
    const QString caFile = parser.isSet(QStringLiteral("ca")) ? QFileInfo(value("ca")).absoluteFilePath() : QString();
    if (!provider.startsWith(QLatin1String("https://")))
        return oauthPreset(provider, value("client-id")); // says which are known
    if (settings.authorizeUrl.isEmpty() || settings.tokenUrl.isEmpty()) {
        Result<OAuthSettings> found = discoverOAuth(provider, {caFile, {}});
        if (!found)
            return found;
        settings = *found;
    }
    settings.caFile = caFile;
    settings.scope = value("scope");
    settings.clientId = value("client-id");
    if (const auto fit = checkOAuthSettings(settings); !fit)
        return fit.failure();
    return settings;
}

int add(const Context &context, const QCommandLineParser &parser)
{
    const bool signsIn = parser.isSet(QStringLiteral("oauth"));
    const bool known = oauthProvider(parser.value(QStringLiteral("oauth"))) != nullptr;
    for (const char *needed : {"name", "address", "imap", "smtp", "user"}) {
        const QLatin1String option(needed);
        if ((known && (option == QLatin1String("imap") || option == QLatin1String("smtp")))
            || (signsIn && option == QLatin1String("user")))
            continue;
        if (parser.value(option).isEmpty()) {
            printError(QCoreApplication::translate("Ctl", "--%1 is missing.").arg(option));
            return ExitUsage;
        }
    }
    const std::optional<ServerSettings> imap = server(parser, QStringLiteral("imap"));
    const std::optional<ServerSettings> smtp = server(parser, QStringLiteral("smtp"));
    if (!imap || !smtp)
        return ExitUsage;
    if (signsIn && parser.isSet(QStringLiteral("password-file"))) {
        printError(QCoreApplication::translate("Ctl", "--oauth and --password-file do not go together; choose one of them."));
        return ExitUsage;
    }
    const Result<OAuthSettings> oauth = oauthSettings(parser);
    if (!oauth) {
        printFailure(oauth.failure());
        return oauth.failure().kind == FailureKind::Input ? ExitUsage : ExitFailed;
    }

    MailAccount account;
    account.name = parser.value(QStringLiteral("name"));
    account.address = parser.value(QStringLiteral("address"));
    account.displayName = parser.value(QStringLiteral("display-name"));
    account.signature = parser.value(QStringLiteral("signature"));
    account.imap = *imap;
    account.smtp = *smtp;
    account.oauth = *oauth;
    if (parser.isSet(QStringLiteral("password-file")))
        account.passwordFile = QFileInfo(parser.value(QStringLiteral("password-file"))).absoluteFilePath();

    const std::shared_ptr<Store> store = context.open(false);
    if (!store)
        return ExitFailed;
    const QString queue = parser.value(QStringLiteral("queue"));
    const Result<AccountId> id = store
                                     ->write([&](Transaction &transaction) -> Result<AccountId> {
                                         if (!queue.isEmpty()) {
                                             const Result<QueueId> found = accounts::ensureQueue(transaction, queue);
                                             if (!found)
                                                 return found.failure();
                                             account.queue = *found;
                                         }
                                         return accounts::add(transaction, account);
                                     })
                                     .result();
    if (!id) {
        printFailure(id.failure());
        return ExitFailed;
    }
    if (account.passwordFile.isEmpty() && !signsIn) {
        Passwords passwords;
        if (const QString notKept = keepPassword(passwords, account); !notKept.isEmpty())
            printError(QCoreApplication::translate("Ctl", "The account is there, but not its password.") + QLatin1Char(' ')
                       + notKept);
    }
    if (context.json)
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("id"), id->value}, {QStringLiteral("name"), account.name}}));
    else
        printLine(QCoreApplication::translate("Ctl", "The account “%1” was added.").arg(account.name));
    if (signsIn)
        printError(QCoreApplication::translate("Ctl", "Now sign in: okienkoctl account authorize %1").arg(account.name));
    return ExitDone;
}

int list(const Context &context, const QCommandLineParser &)
{
    const std::shared_ptr<Store> store = context.open(true);
    if (!store)
        return ExitFailed;
    const Result<QList<MailAccount>> all = store->read([](Database &database) { return accounts::all(database); }).result();
    if (!all) {
        printFailure(all.failure());
        return ExitFailed;
    }
    QJsonArray array;
    for (const MailAccount &account : *all) {
        array << QJsonObject{{QStringLiteral("id"), account.id.value},
                             {QStringLiteral("name"), account.name},
                             {QStringLiteral("address"), account.address},
                             {QStringLiteral("imap"), serverUrl(account.imap)},
                             {QStringLiteral("smtp"), serverUrl(account.smtp)},
                             {QStringLiteral("user"), account.imap.user},
                             {QStringLiteral("oauth"), account.oauth.provider}};
        if (!context.json)
            printLine(QStringLiteral("%1\t%2\t%3").arg(account.name, account.address, serverUrl(account.imap)));
    }
    if (context.json)
        printJson(QJsonDocument(array));
    return ExitDone;
}

} // namespace

QList<Command> accountCommands()
{
    return {{"account add",
             "account add --name N --address A --imap URL --smtp URL --user U [--password-file F] [--ca FILE] [--queue Q]\n"
             "              [--display-name NAME] [--signature TEXT]\n"
             "  account add --name N --address A --oauth google|microsoft|URL [--client-id ID]\n"
             "              [--authorize-url URL --token-url URL] [--scope WORDS]",
             &addOptions, &add, 0},
            {"account list", "account list                      the mail accounts", {}, &list, 0}};
}

} // namespace okienko::ctl
