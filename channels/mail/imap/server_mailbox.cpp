// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/server_mailbox.h"

#include "channels/mail/imap/modified_utf7.h"

#include <QSet>
#include <algorithm>

namespace okienko {

namespace {

MailboxRole roleFromAttributes(const QByteArrayList &attributes)
{
    static const QHash<QByteArray, MailboxRole> roles = {
        {"\\sent", MailboxRole::Sent},   {"\\archive", MailboxRole::Archive}, {"\\drafts", MailboxRole::Drafts},
        {"\\junk", MailboxRole::Junk},   {"\\spam", MailboxRole::Junk},       {"\\trash", MailboxRole::Trash},
        {"\\all", MailboxRole::All},     {"\\allmail", MailboxRole::All},
    };
    for (const QByteArray &attribute : attributes) {
        if (const auto role = roles.constFind(attribute); role != roles.constEnd())
            return *role;
    }
    return MailboxRole::Other;
}

/// Servers without SPECIAL-USE: the last part of the name, in the languages that providers here use.
MailboxRole roleFromName(const QString &leaf)
{
    static const QHash<QString, MailboxRole> roles = [] {
        QHash<QString, MailboxRole> names;
        const auto add = [&names](MailboxRole role, std::initializer_list<const char *> all) {
            for (const char *name : all)
                names.insert(QString::fromUtf8(name), role);
        };
        add(MailboxRole::Sent, {"sent", "sent items", "sent messages", "sent mail", "sent-mail", "wysłane",
                                "elementy wysłane", "wiadomości wysłane", "poczta wysłana", "wyslane", "poslano",
                                "poslane", "poslane poruke", "poslane stavke", "poslana pošta", "gesendet",
                                "gesendete elemente", "gesendete objekte", "gesendete nachrichten"});
        add(MailboxRole::Trash, {"trash", "deleted", "deleted items", "deleted messages", "bin", "kosz", "usunięte",
                                 "elementy usunięte", "smeće", "otpad", "koš za smeće", "izbrisane stavke",
                                 "izbrisano", "papierkorb", "gelöscht", "gelöschte elemente", "gelöschte objekte"});
        add(MailboxRole::Junk, {"junk", "spam", "junk e-mail", "junk email", "junk mail", "bulk mail",
                                "wiadomości-śmieci", "śmieci", "niechciane", "wiadomości niechciane",
                                "neželjena pošta", "neželjeno", "bezvrijedna pošta", "junk-e-mail", "spamverdacht",
                                "spam-verdacht", "unerwünscht", "unerwünschte werbung"});
        add(MailboxRole::Drafts, {"drafts", "draft", "szkice", "robocze", "kopie robocze", "wersje robocze", "skice",
                                  "nacrti", "entwürfe", "entwurf"});
        add(MailboxRole::Archive, {"archive", "archives", "archiwum", "arhiva", "archiv"});
        return names;
    }();
    return roles.value(leaf.toLower(), MailboxRole::Other);
}

bool usable(QByteArrayView wireName)
{
    return !wireName.isEmpty() && wireName.size() <= 1000
        && std::none_of(wireName.begin(), wireName.end(), [](char byte) { return quint8(byte) < 0x20 || byte == 0x7f; });
}

/// Servers that keep to neither modified UTF-7 nor UTF-8 give bytes; each gets a character, so that names stay apart.
QString decodedName(const QByteArray &wireName)
{
    if (const auto name = fromModifiedUtf7(wireName))
        return *name;
    const QString utf8 = QString::fromUtf8(wireName);
    return utf8.toUtf8() == wireName ? utf8 : QString::fromLatin1(wireName);
}

bool hasControl(const QString &name)
{
    return std::any_of(name.begin(), name.end(), [](QChar character) { return character.category() == QChar::Other_Control; });
}

int order(MailboxRole role)
{
    return role == MailboxRole::Inbox ? 0 : role == MailboxRole::Sent ? 1 : 2;
}

} // namespace

bool ServerMailbox::isUnchangedSince(const MailboxCursor &cursor) const
{
    return status && cursor.highestModSeq != 0 && statusValue("HIGHESTMODSEQ") == cursor.highestModSeq
        && uidValidity() == cursor.uidValidity && statusValue("UIDNEXT") == cursor.uidNext
        && messages() == cursor.serverCount;
}

std::optional<ServerMailbox> serverMailbox(const ListResponse &list)
{
    if (!usable(list.name))
        return std::nullopt;
    ServerMailbox mailbox;
    mailbox.wireName = list.name;
    mailbox.name = decodedName(list.name);
    if (hasControl(mailbox.name))
        return std::nullopt;
    if (list.name.compare("INBOX", Qt::CaseInsensitive) == 0) {
        mailbox.name = QStringLiteral("INBOX");
        mailbox.role = MailboxRole::Inbox;
    } else {
        mailbox.role = roleFromAttributes(list.attributes);
        if (mailbox.role == MailboxRole::Other) {
            const QString delimiter = QString::fromLatin1(list.delimiter);
            mailbox.role = roleFromName(delimiter.isEmpty() ? mailbox.name
                                                            : mailbox.name.section(delimiter, -1));
        }
    }
    const bool selectable = !list.attributes.contains("\\noselect") && !list.attributes.contains("\\nonexistent");
    const bool flaggedView = list.attributes.contains("\\flagged") || list.attributes.contains("\\important");
    mailbox.received = selectable && !flaggedView && mailbox.role != MailboxRole::Trash
        && mailbox.role != MailboxRole::Junk && mailbox.role != MailboxRole::Drafts
        && mailbox.role != MailboxRole::All;
    if (!selectable && mailbox.role != MailboxRole::Inbox)
        mailbox.role = MailboxRole::Other; // nothing can be filed there
    return mailbox;
}

void sortMailboxes(QList<ServerMailbox> &mailboxes)
{
    QSet<QString> seen;
    mailboxes.removeIf([&seen](const ServerMailbox &mailbox) {
        const bool known = seen.contains(mailbox.name);
        seen.insert(mailbox.name);
        return known;
    });
    std::stable_sort(mailboxes.begin(), mailboxes.end(), [](const ServerMailbox &a, const ServerMailbox &b) {
        return order(a.role) < order(b.role);
    });
}

} // namespace okienko
