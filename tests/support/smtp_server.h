// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <memory>

namespace okienko::test {

/// A real SMTP submission server (Debian's python3-aiosmtpd) that stores what it receives, one file a message.
class SmtpServer {
public:
    struct Options {
        bool tls = true; ///< implicit TLS on smtpsPort()
        bool plain = false; ///< no TLS at all on plainPort()
        QString user = QStringLiteral("bok@shop.example");
        QString password = QStringLiteral("tajne-hasło-1");
        QString rejectRecipient; ///< answered 550
        QString deferRecipient; ///< answered 451
        QString introspectUrl; ///< whom to ask about access tokens (AuthorizationServer)
        QString introspectCaFile;
        QString mechanisms; ///< of AUTH, separated by commas; empty: LOGIN,PLAIN
        qint64 sizeLimit = 0; ///< bytes of one message; 0: the server's own
        QString certificateHost = QStringLiteral("localhost"); ///< other than this: not valid for 127.0.0.1 either
        bool expiredCertificate = false;
    };
    struct Received {
        QString from;
        QStringList to;
        QByteArray data; ///< as received, CRLF
        QStringList options; ///< of MAIL FROM: SIZE=…, SMTPUTF8
        QString user; ///< who logged in
    };
    [[nodiscard]] static Result<std::unique_ptr<SmtpServer>> start(const Options &options);
    [[nodiscard]] static Result<std::unique_ptr<SmtpServer>> start() { return start(Options()); }
    ~SmtpServer();

    [[nodiscard]] quint16 smtpsPort() const; ///< implicit TLS
    [[nodiscard]] quint16 plainPort() const; ///< no TLS; 0 where it was not asked for
    [[nodiscard]] quint16 smtpPort() const; ///< STARTTLS required before AUTH
    [[nodiscard]] QString caFile() const;
    [[nodiscard]] QString user() const;
    [[nodiscard]] QString password() const;
    [[nodiscard]] QList<Received> received() const;
    void stop();

private:
    struct Private;
    explicit SmtpServer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace okienko::test
