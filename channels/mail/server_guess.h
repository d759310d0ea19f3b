// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/discovery.h"

#include <QHostAddress>
#include <QList>
#include <QString>

namespace okienko {

struct SrvTarget {
    QString host; ///< empty: the service is decidedly not offered (a target of ".", RFC 2782)
    quint16 port = 0;
};

/// What the domain's name servers say about mail. Best first, as RFC 2782 orders by priority and weight.
struct MailRecords {
    QList<SrvTarget> imaps;
    QList<SrvTarget> imap;
    QList<SrvTarget> submissions;
    QList<SrvTarget> submission;
    QStringList exchangers; ///< MX hosts, nearest first
};

/// The parts of an address that guesses need. Takes "Name <a@b>" and mailto: as well; empty domain: no address.
struct AddressParts {
    QString address; ///< as a user name: local part as written, domain as written
    QString domain; ///< lower case, ASCII
};
[[nodiscard]] AddressParts addressParts(const QString &text);

/// Asks for all records at once; whatever has not come after `timeoutMs` is left out. Blocks, with an event loop of
/// its own. `nameServer` null: the system's.
[[nodiscard]] MailRecords lookUpMailRecords(const QString &domain, int timeoutMs, const QHostAddress &nameServer = {});

/// The rule behind guessServers: SRV, the domain's provider, the provider that its MX names, common names.
[[nodiscard]] QList<ServerGuess> guessesFrom(const AddressParts &address, const MailRecords &records);

/// The servers of a provider by the domain of an address, or by the host of an MX record.
struct Provider {
    const char *domains; ///< blank-separated; ".x" matches every name that ends so
    const char *exchangers; ///< blank-separated ends of MX host names; may be empty
    const char *imapHost;
    const char *smtpHost;
    quint16 smtpPort; ///< 465: TLS, 587: STARTTLS
    bool localUser = false; ///< the user name is the part before the @
};
[[nodiscard]] const Provider *providerOfDomain(const QString &domain);
[[nodiscard]] const Provider *providerOfExchanger(const QString &host);

} // namespace okienko
