// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/imap_server.h"

#include <QMap>
#include <QSslSocket>

namespace okienko::test {

/// Another mail program on the same account: speaks IMAP over TLS by itself, with none of the product's code, so that
/// what the product stored can be compared with what the server has. Blocks.
class ImapClient {
public:
    struct Mail {
        QByteArrayList flags; ///< sorted, without \Recent
        QByteArray raw;
    };
    /// Logs in and asks for the capabilities.
    [[nodiscard]] Result<void> open(const ImapServer &server, const QString &user);
    [[nodiscard]] bool can(const QByteArray &capability) const { return m_capabilities.contains(capability); }
    [[nodiscard]] QByteArrayList capabilities() const { return m_capabilities; }
    /// The personal namespace (RFC 2342): what stands before names of mailboxes beside INBOX, and between levels.
    [[nodiscard]] QByteArray prefix() const { return m_prefix; }
    [[nodiscard]] QByteArray delimiter() const { return m_delimiter; }

    /// The untagged answers, literals included; a failure where the server says NO or BAD.
    [[nodiscard]] Result<QByteArrayList> command(const QByteArray &line);
    /// The text of the last tagged answer.
    [[nodiscard]] QByteArray answer() const { return m_answer; }
    [[nodiscard]] Result<void> append(const QByteArray &mailbox, const QByteArray &raw, const QByteArray &flags = {});
    /// Selects the mailbox and fetches everything, by UID, without marking it as seen.
    [[nodiscard]] Result<QMap<quint32, Mail>> mails(const QByteArray &mailbox);
    /// Every mailbox that can be selected, as LIST names it.
    [[nodiscard]] Result<QByteArrayList> mailboxes();

private:
    [[nodiscard]] Result<QByteArray> readLine();
    [[nodiscard]] Result<QByteArray> readBytes(qsizetype count);
    [[nodiscard]] Result<QByteArray> readResponse(QByteArray *literal = nullptr);
    [[nodiscard]] Result<QByteArrayList> finish(const QByteArray &tag);

    QSslSocket m_socket;
    QByteArrayList m_capabilities;
    QByteArray m_prefix;
    QByteArray m_delimiter;
    QByteArray m_answer;
    int m_tag = 0;
};

} // namespace okienko::test
