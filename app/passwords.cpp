// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/passwords.h"

#include <QCoreApplication>

namespace okienko {

namespace {

Result<QByteArray> readPasswordFile(const QString &path)
{
    QString error;
    const std::optional<QByteArray> password = readFirstLine(path, error);
    if (!password) {
        return Failure{FailureKind::Input,
                       QCoreApplication::translate("Passwords",
                                                   "The password file %1 cannot be read: %2. Nothing was changed. "
                                                   "Check that it is there and that you may read it.")
                           .arg(path, error),
                       QStringLiteral("password file: ") + error};
    }
    if (password->isEmpty()) {
        return Failure{FailureKind::Input,
                       QCoreApplication::translate("Passwords", "The password file %1 is empty. Write the password into "
                                                                "its first line and try again.")
                           .arg(path),
                       QStringLiteral("password file empty")};
    }
    return *password;
}

} // namespace

Passwords::Passwords(QObject *parent) : QObject(parent), m_tokens(m_secrets) {}

Passwords::~Passwords() = default;

void Passwords::cancelWaits(bool cancelled)
{
    m_secrets.keychain().cancelWaits(cancelled);
    m_tokens.cancelWaits(cancelled);
}

Result<QByteArray> Passwords::read(const MailAccount &account)
{
    if (account.oauth.isSet())
        return m_tokens.accessToken(account);
    if (!account.passwordFile.isEmpty())
        return readPasswordFile(account.passwordFile);
    Result<QByteArray> password = m_secrets.read(account.secretKey());
    if (password || password.failure().kind != FailureKind::NotFound)
        return password;
    return Failure{FailureKind::Authentication,
                   QCoreApplication::translate("Passwords", "The password of the account “%1” is not known on this computer. "
                                                            "Mail waits on the server; enter the password in the "
                                                            "account's settings.")
                       .arg(account.name),
                   QStringLiteral("no password")};
}

Result<Secrets::Kept> Passwords::keep(const MailAccount &account, const QByteArray &password)
{
    return m_secrets.write(account.secretKey(), password);
}

Result<Secrets::Kept> Passwords::keep(const MailAccount &account, const TokenSet &tokens)
{
    return m_tokens.keep(account, tokens);
}

PasswordSource Passwords::source(const MailAccount &account)
{
    const auto give = [this, account] { return read(account); };
    if (!account.oauth.isSet())
        return give;
    return PasswordSource(give, [this, account] {
        m_tokens.refuse(account);
        return true;
    });
}

} // namespace okienko
