// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/oauth/authorization.h"
#include "app/passwords.h"
#include "tests/support/authorization_server.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/smtp_server.h"

#include <QEventLoop>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>

namespace okienko::test {

inline QByteArray oauthMail(int number)
{
    return "From: Dawid <dawid@example.com>\r\nTo: bok@shop.example\r\nSubject: Paczka " + QByteArray::number(number)
        + "\r\nMessage-ID: <" + QByteArray::number(number)
        + "@example.com>\r\nDate: Sun, 01 Mar 2026 10:00:00 +0000\r\n\r\nDzie\xc5\x84 dobry\r\n";
}

/// An authorization server, an IMAP and a submission server that trust it, and a place for secrets without a desktop.
struct OAuthDesk {
    std::unique_ptr<AuthorizationServer> authority;
    std::unique_ptr<DovecotServer> imap;
    std::unique_ptr<SmtpServer> smtp;
    QTemporaryDir folder;
    QString caFile; ///< all three authorities

    /// Empty: all is running.
    QString start(const QString &imapMechanisms, const QString &smtpMechanisms, const QString &clientSecret = {})
    {
        auto began = AuthorizationServer::start({.clientSecret = clientSecret});
        if (!began)
            return began.failure().log;
        authority = std::move(*began);
        DovecotServer::Options imapOptions;
        imapOptions.extraConfig = authority->dovecotConfig(imapMechanisms);
        auto dovecot = DovecotServer::start(imapOptions);
        if (!dovecot)
            return dovecot.failure().log;
        imap = std::move(*dovecot);
        SmtpServer::Options smtpOptions;
        smtpOptions.mechanisms = smtpMechanisms;
        smtpOptions.introspectUrl = authority->url("/introspect");
        smtpOptions.introspectCaFile = authority->caFile();
        auto submission = SmtpServer::start(smtpOptions);
        if (!submission)
            return submission.failure().log;
        smtp = std::move(*submission);
        caFile = write("all.pem", bytes(authority->caFile()) + bytes(imap->caFile()) + bytes(smtp->caFile()));
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        qputenv("OKIENKO_SECRETS_FILE", QFile::encodeName(folder.filePath(QStringLiteral("secrets"))));
        qputenv("OKIENKO_PASSPHRASE_FILE", QFile::encodeName(write("passphrase", "correct horse battery\n")));
        return {};
    }

    /// As new, without starting the servers again. Empty: it is.
    QString reset()
    {
        if (!authority->control({{QStringLiteral("reset"), true}}))
            return QStringLiteral("the authorization server does not answer");
        const auto empty = imap->doveadm({QStringLiteral("expunge"), QStringLiteral("-u"), imap->user(),
                                          QStringLiteral("mailbox"), QStringLiteral("*"), QStringLiteral("all")});
        if (!empty)
            return empty.failure().log;
        QFile::remove(folder.filePath(QStringLiteral("secrets")));
        m_sentBefore = smtp->received().size();
        return {};
    }
    /// What was sent since the start or the reset.
    [[nodiscard]] QList<SmtpServer::Received> sent() const { return smtp->received().mid(m_sentBefore); }

    [[nodiscard]] QString write(const char *name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
        return file.fileName();
    }
    [[nodiscard]] static QByteArray bytes(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] MailAccount account() const
    {
        MailAccount account;
        account.id = AccountId(1);
        account.name = QStringLiteral("bok");
        account.address = imap->user();
        account.imap.host = QStringLiteral("localhost");
        account.imap.port = imap->imapsPort();
        account.imap.user = imap->user();
        account.imap.auth = AuthMethod::OAuth2;
        account.imap.caFile = caFile;
        account.smtp = account.imap;
        account.smtp.port = smtp->smtpsPort();
        account.oauth.provider = authority->issuer();
        account.oauth.authorizeUrl = authority->url("/authorize");
        account.oauth.tokenUrl = authority->url("/token");
        account.oauth.scope = QStringLiteral("mail.all offline_access");
        account.oauth.clientId = authority->clientId();
        account.oauth.caFile = caFile;
        return account;
    }

    /// Signs in as a person does; `meddle` gets the page's address and may do something before the browser opens it.
    Result<TokenSet> signIn(const QByteArray &clientSecret = {}, const std::function<void(const QUrl &)> &meddle = {},
                            QByteArray *shown = nullptr)
    {
        Authorization authorization(account().oauth, account().address, clientSecret, {});
        Result<TokenSet> outcome = Failure{};
        QEventLoop loop;
        QObject::connect(&authorization, &Authorization::finished, &loop, [&](const Result<TokenSet> &tokens) {
            outcome = tokens;
            loop.quit();
        });
        QObject::connect(&authorization, &Authorization::pageReady, &loop, [&](const QUrl &url) {
            if (meddle)
                meddle(url);
            const QByteArray page = authority->browse(url);
            if (shown)
                *shown = page;
        }, Qt::QueuedConnection);
        if (const auto started = authorization.start(0, 30); !started)
            return started.failure();
        loop.exec();
        return outcome;
    }

    /// A plain GET, as another program on this computer could send it.
    static QByteArray get(const QUrl &url)
    {
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(url)));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished())
            loop.exec();
        return reply->readAll();
    }

private:
    qsizetype m_sentBefore = 0;
};

} // namespace okienko::test
