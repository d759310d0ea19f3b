// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/message_writer.h"

#include "models/domain/subject_prefix.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

QString senderName(const Message &message)
{
    if (message.from.isEmpty())
        return message.sender.name.isEmpty() ? message.sender.address : message.sender.name;
    const EmailAddress &from = message.from.first();
    return from.name.isEmpty() ? from.address : from.name;
}

QString addressText(const EmailAddress &address)
{
    if (address.name.isEmpty())
        return address.address;
    return address.address.isEmpty() ? address.name : address.name + u" <"_s + address.address + u'>';
}

QString addressList(const QList<EmailAddress> &list)
{
    QStringList texts;
    for (const EmailAddress &address : list.first(qMin<qsizetype>(list.size(), 30)))
        texts.append(addressText(address));
    if (list.size() > 30)
        texts.append(u"…"_s);
    return texts.join(u", "_s);
}

/// The customer's language decides, not the window's, so these texts are not tr().
QString attribution(const Message &message, const QString &language)
{
    const QString name = senderName(message);
    const QDateTime at = message.date.isValid() ? message.date.toLocalTime() : QDateTime();
    if (language == u"pl"_s) {
        return at.isValid() ? u"W dniu %1 o %2 %3 napisał(a):"_s.arg(at.toString(u"dd.MM.yyyy"_s), at.toString(u"HH:mm"_s), name)
                            : u"%1 napisał(a):"_s.arg(name);
    }
    if (language == u"hr"_s) {
        return at.isValid() ? u"Dana %1 u %2 %3 napisao/la je:"_s.arg(at.toString(u"d. M. yyyy."_s), at.toString(u"HH:mm"_s), name)
                            : u"%1 napisao/la je:"_s.arg(name);
    }
    return at.isValid() ? u"On %1 at %2, %3 wrote:"_s.arg(QLocale::c().toString(at, u"d MMM yyyy"_s), at.toString(u"HH:mm"_s), name)
                        : u"%1 wrote:"_s.arg(name);
}

} // namespace

QString quoteForReply(const Message &message, const QString &language)
{
    QString out = attribution(message, language) + u'\n';
    QString text = message.text;
    while (text.endsWith(u'\n'))
        text.chop(1);
    for (const QString &line : text.split(u'\n')) {
        // A signature is not quoted further (RFC 3676 4.3).
        if (line == u"-- "_s)
            break;
        out += line.isEmpty() ? u">"_s : line.startsWith(u'>') ? u'>' + line : u"> "_s + line;
        out += u'\n';
    }
    return out;
}

QString quoteForForward(const Message &message, const QString &language)
{
    struct Labels { QString title, from, date, subject, to, cc; };
    const Labels labels = language == u"pl"_s
        ? Labels{u"Przekazana wiadomość"_s, u"Od"_s, u"Data"_s, u"Temat"_s, u"Do"_s, u"DW"_s}
        : language == u"hr"_s
        ? Labels{u"Proslijeđena poruka"_s, u"Od"_s, u"Datum"_s, u"Predmet"_s, u"Za"_s, u"Kopija"_s}
        : Labels{u"Forwarded message"_s, u"From"_s, u"Date"_s, u"Subject"_s, u"To"_s, u"Cc"_s};
    QString out = u"---------- "_s + labels.title + u" ----------\n"_s;
    const auto field = [&out](const QString &label, const QString &value) {
        if (!value.isEmpty())
            out += label + u": "_s + value + u'\n';
    };
    field(labels.from, addressList(message.from));
    if (message.date.isValid()) {
        const QDateTime at = message.date.toLocalTime();
        field(labels.date, language == u"pl"_s   ? at.toString(u"dd.MM.yyyy HH:mm"_s)
                           : language == u"hr"_s ? at.toString(u"d. M. yyyy. HH:mm"_s)
                                                 : QLocale::c().toString(at, u"d MMM yyyy HH:mm"_s));
    }
    field(labels.subject, message.subject);
    field(labels.to, addressList(message.to));
    field(labels.cc, addressList(message.cc));
    return out + u'\n' + message.text + u'\n';
}

QString replySubject(const QString &subject)
{
    const QString bare = withoutReplyPrefixes(subject);
    return bare.isEmpty() ? u"Re:"_s : u"Re: "_s + bare;
}

QString forwardSubject(const QString &subject)
{
    const QString bare = withoutForwardPrefixes(subject);
    return bare.isEmpty() ? u"Fwd:"_s : u"Fwd: "_s + bare;
}

void fillRecipients(Draft &draft, const Message &message, bool outgoing, const QStringList &ownAddresses)
{
    draft.to.clear();
    draft.cc.clear();
    if (draft.kind == DraftKind::New || draft.kind == DraftKind::Forward)
        return;
    QStringList taken;
    for (const QString &own : ownAddresses)
        taken.append(own.toLower());
    const qsizetype ownCount = taken.size();
    // "shop+token@x" is the shop as well.
    const auto isOwn = [&taken, ownCount](const QString &address) {
        const QString lower = address.toLower();
        const qsizetype plus = lower.indexOf(u'+');
        const qsizetype at = lower.lastIndexOf(u'@');
        const QString bare = plus > 0 && at > plus ? lower.left(plus) + lower.mid(at) : lower;
        const QStringList own = taken.first(ownCount);
        return own.contains(lower) || own.contains(bare);
    };
    const auto add = [&](QList<EmailAddress> &to, const QList<EmailAddress> &list) {
        for (const EmailAddress &address : list) {
            const QString key = address.address.toLower();
            if (!key.contains(u'@') || isOwn(key) || taken.contains(key))
                continue;
            taken.append(key);
            to.append(address);
        }
    };
    const bool all = draft.kind == DraftKind::ReplyAll;
    if (outgoing) {
        // Our own mail answered again: it goes to the same people.
        add(draft.to, message.to);
        if (all)
            add(draft.cc, message.cc);
        return;
    }
    add(draft.to, message.replyTo.isEmpty() ? message.from : message.replyTo);
    if (draft.to.isEmpty())
        add(draft.to, message.from);
    if (draft.to.isEmpty())
        add(draft.to, {message.sender});
    if (all) {
        add(draft.cc, message.to);
        add(draft.cc, message.cc);
    }
}

} // namespace okienko
