// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArrayView>
#include <QCoreApplication>

namespace okienko {

/// What can go wrong after the log-in, in words for people.
class ImapFailures {
    Q_DECLARE_TR_FUNCTIONS(okienko::ImapFailures)
public:
    [[nodiscard]] static Failure cancelled();
    [[nodiscard]] static Failure connectionLost(const QString &log);
    [[nodiscard]] static Failure noAnswer(int seconds);
    [[nodiscard]] static Failure serverSaysGoodbye(QByteArrayView words);
    [[nodiscard]] static Failure impossibleLiteral(QByteArrayView length);
    [[nodiscard]] static Failure senseless(const QString &log);
    /// A command answered NO or BAD.
    [[nodiscard]] static Failure refused(const QString &command, bool bad, QByteArrayView code, QByteArrayView words);
    [[nodiscard]] static Failure mailboxRefused(const QString &mailbox, const Failure &why);
    [[nodiscard]] static Failure mailboxNameUnreadable(QByteArrayView name);
    [[nodiscard]] static Failure mailboxWithoutValidity(const QString &mailbox);
    [[nodiscard]] static Failure messageTooLarge(quint64 bytes);
    [[nodiscard]] static Failure messageUnreadable(const QString &log);
    [[nodiscard]] static Failure actionMailboxGone(const QString &mailbox);
    [[nodiscard]] static Failure actionMailboxRebuilt(const QString &mailbox);
    [[nodiscard]] static Failure actionReadOnly(const QString &mailbox);
    /// An uncertain mail is not in Sent, which proves nothing.
    [[nodiscard]] static Failure notInSent();
    /// The server is to file the copy by itself.
    [[nodiscard]] static Failure copyNotThereYet();
};

} // namespace okienko
