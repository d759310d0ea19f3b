// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/imap_failures.h"

#include "channels/mail/imap/imap_text.h"

#include <QLocale>

namespace okienko {

Failure ImapFailures::cancelled()
{
    return {FailureKind::Cancelled, tr("Receiving mail was stopped. What was received is kept."),
            QStringLiteral("cancelled")};
}

Failure ImapFailures::connectionLost(const QString &log)
{
    return {FailureKind::Network,
            tr("The connection to the mail server was cut off. What was received is kept; the rest is fetched when the "
               "server can be reached again."),
            log};
}

Failure ImapFailures::noAnswer(int seconds)
{
    return {FailureKind::Network,
            tr("The mail server has not answered for %n second(s). What was received is kept; the rest is fetched at "
               "the next connection.", nullptr, seconds),
            QStringLiteral("no byte for %1 s with a command outstanding").arg(seconds)};
}

Failure ImapFailures::serverSaysGoodbye(QByteArrayView words)
{
    const QString shown = shownServerText(words);
    return {FailureKind::Network,
            shown.isEmpty() ? tr("The mail server ended the connection. What was received is kept; Okienko connects "
                                 "again later.")
                            : tr("The mail server ended the connection and says: “%1”. What was received is kept; "
                                 "Okienko connects again later.").arg(shown),
            QStringLiteral("BYE: ") + shown};
}

Failure ImapFailures::impossibleLiteral(QByteArrayView length)
{
    return {FailureKind::Protocol,
            tr("The mail server announced data of an impossible size. The connection was closed; what was received is "
               "kept."),
            QStringLiteral("impossible literal {%1}").arg(shownServerText(length))};
}

Failure ImapFailures::senseless(const QString &log)
{
    return {FailureKind::Protocol,
            tr("The mail server gave an answer that makes no sense. What was received is kept. If this happens again, "
               "ask the server's administrator."),
            log};
}

Failure ImapFailures::refused(const QString &command, bool bad, QByteArrayView code, QByteArrayView words)
{
    const QString shown = shownServerText(words);
    FailureKind kind = bad ? FailureKind::Protocol : FailureKind::Conflict;
    if (code == "NOPERM" || code == "READ-ONLY")
        kind = FailureKind::Permission;
    else if (code == "NONEXISTENT" || code == "TRYCREATE")
        kind = FailureKind::NotFound;
    else if (code == "OVERQUOTA" || code == "LIMIT" || code == "TOOBIG")
        kind = FailureKind::Limit;
    else if (code == "UNAVAILABLE" || code == "INUSE" || code == "SERVERBUG")
        kind = FailureKind::Network;
    return {kind,
            shown.isEmpty() ? tr("The mail server refused the command %1. Nothing was lost.").arg(command)
                            : tr("The mail server refused the command %1 and says: “%2”. Nothing was lost.")
                                  .arg(command, shown),
            QStringLiteral("%1: %2 [%3] %4").arg(command, bad ? QStringLiteral("BAD") : QStringLiteral("NO"),
                                                shownServerText(code), shown)};
}

Failure ImapFailures::mailboxRefused(const QString &mailbox, const Failure &why)
{
    return {why.kind,
            tr("The mailbox “%1” could not be opened. The other mailboxes go on, and this one is tried again at the "
               "next round. %2").arg(mailbox, why.text),
            QStringLiteral("mailbox %1: %2").arg(mailbox, why.log)};
}

Failure ImapFailures::mailboxNameUnreadable(QByteArrayView name)
{
    return {FailureKind::Protocol,
            tr("The server has a mailbox whose name cannot be used (“%1”). It was left out; rename it on the server to "
               "receive its mail.").arg(shownServerText(name)),
            QStringLiteral("unusable mailbox name %1").arg(QString::fromLatin1(name.toByteArray().toHex()).left(200))};
}

Failure ImapFailures::mailboxWithoutValidity(const QString &mailbox)
{
    return {FailureKind::Protocol,
            tr("The server does not say how the messages of the mailbox “%1” are numbered (UIDVALIDITY), so it cannot "
               "be received safely. It was left out; ask the server's administrator.").arg(mailbox),
            QStringLiteral("no UIDVALIDITY for %1").arg(mailbox)};
}

Failure ImapFailures::messageTooLarge(quint64 bytes)
{
    const QString size = bytes > 0 ? QLocale().formattedDataSize(qint64(bytes)) : tr("an unknown size");
    return {FailureKind::Limit,
            tr("This message is too large to be received (%1). Only its headers were kept; the whole message is still "
               "on the server.").arg(size),
            QStringLiteral("message of %1 bytes is over the literal limit").arg(bytes)};
}

Failure ImapFailures::messageUnreadable(const QString &log)
{
    return {FailureKind::Protocol,
            tr("The mail server could not hand over this message. It is still on the server; open it there, or ask the "
               "server's administrator."),
            log};
}

Failure ImapFailures::actionMailboxGone(const QString &mailbox)
{
    return {FailureKind::NotFound,
            tr("The mailbox “%1” is no longer on the server, so the mark could not be set there. Nothing is lost in "
               "Okienko.").arg(mailbox),
            QStringLiteral("mailbox %1 of an action is gone").arg(mailbox)};
}

Failure ImapFailures::actionMailboxRebuilt(const QString &mailbox)
{
    return {FailureKind::NotFound,
            tr("The mailbox “%1” was rebuilt on the server, so the mark could not be set there. Nothing is lost in "
               "Okienko.").arg(mailbox),
            QStringLiteral("UIDVALIDITY of %1 has changed since the action was made").arg(mailbox)};
}

Failure ImapFailures::actionReadOnly(const QString &mailbox)
{
    return {FailureKind::Permission,
            tr("The mailbox “%1” may only be read, so the mark could not be set on the server. Ask the server's "
               "administrator for the right to change it.").arg(mailbox),
            QStringLiteral("%1 is read-only").arg(mailbox)};
}

Failure ImapFailures::notInSent()
{
    return {FailureKind::NotFound,
            tr("This mail is not in the Sent folder, so it is still not certain that it was sent. Ask the recipient, then "
               "send it again or give it up."),
            QStringLiteral("Message-ID not found in Sent")};
}

Failure ImapFailures::copyNotThereYet()
{
    return {FailureKind::Network,
            tr("The mail server has not filed the copy in the Sent folder yet. It is looked for again later."),
            QStringLiteral("the server files copies itself; not there yet")};
}

} // namespace okienko
