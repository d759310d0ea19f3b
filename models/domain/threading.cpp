// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/threading.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

constexpr int tokenLength = 16;

QString base32(int characters)
{
    static const QString alphabet = u"abcdefghijklmnopqrstuvwxyz234567"_s;
    QString out;
    for (int i = 0; i < characters; ++i)
        out += alphabet.at(static_cast<qsizetype>(QRandomGenerator::system()->bounded(32)));
    return out;
}

QString senderOf(const Message &message)
{
    return message.from.isEmpty() ? QString() : message.from.first().address.toLower();
}

/// An own address, also with a plus part.
bool isOwn(const QString &address, const QStringList &own)
{
    const qsizetype plus = address.indexOf(u'+');
    const qsizetype at = address.lastIndexOf(u'@');
    return own.contains(address) || (plus > 0 && at > plus && own.contains(address.left(plus) + address.mid(at)));
}

/// Whether the writer may join by an id or token: they took part in it, are the customer whose conversation it is, or
/// it is mail of our own.
bool mayJoin(const QString &sender, const ThreadCandidate &candidate, const ThreadContext &context)
{
    if (sender.isEmpty())
        return false;
    if (isOwn(sender, context.ownAddresses) || candidate.participants.contains(sender))
        return true;
    return context.customer.isValid() && candidate.customer == context.customer;
}

} // namespace

QStringList threadIds(const Message &message)
{
    QStringList ids;
    QSet<QString> seen;
    const auto add = [&](const QString &id) {
        if (!id.isEmpty() && id != message.messageId && !seen.contains(id)) {
            seen.insert(id);
            ids.append(id);
        }
    };
    for (const QString &id : message.inReplyTo)
        add(id);
    for (auto it = message.references.crbegin(); it != message.references.crend(); ++it)
        add(*it);
    return ids;
}

QStringList threadTokens(const Message &message)
{
    static const QRegularExpression inAddress(u"^[^@]*\\+ok-([a-z2-7]{16})@"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression inId(u"^[a-z2-7]{8,40}\\.([a-z2-7]{16})@"_s);
    QStringList tokens;
    const auto add = [&tokens](const QRegularExpressionMatch &match) {
        if (match.hasMatch() && !tokens.contains(match.captured(1).toLower()))
            tokens.append(match.captured(1).toLower());
    };
    for (const QList<EmailAddress> &list : {message.to, message.cc}) {
        for (const EmailAddress &address : list)
            add(inAddress.match(address.address));
    }
    for (const QString &id : threadIds(message))
        add(inId.match(id));
    return tokens;
}

ThreadDecision decideThread(const Message &message, const ThreadContext &context)
{
    ThreadDecision decision;
    const QString sender = senderOf(message);
    const QStringList ids = threadIds(message);
    // The nearest id decides; candidates come in no particular order.
    for (const QString &id : ids) {
        for (const ThreadCandidate &candidate : context.byMessageId) {
            if (candidate.matchedId != id)
                continue;
            if (mayJoin(sender, candidate, context)) {
                decision.conversation = candidate.conversation;
                decision.reason = message.inReplyTo.contains(id) ? u"In-Reply-To"_s : u"References"_s;
                return decision;
            }
            if (!decision.related.isValid())
                decision.related = candidate.conversation;
        }
    }
    for (const ThreadCandidate &candidate : context.byToken) {
        if (mayJoin(sender, candidate, context)) {
            decision.conversation = candidate.conversation;
            decision.reason = u"token"_s;
            decision.related = {};
            return decision;
        }
        if (!decision.related.isValid())
            decision.related = candidate.conversation;
    }
    // An automatic message repeats subjects that have nothing to do with each other.
    const bool bySubject = context.customer.isValid() && message.autoSubmitted == AutoSubmitted::No
        && !isOwn(sender, context.ownAddresses) && !baseSubject(message.subject).isEmpty() && !decision.related.isValid();
    if (bySubject) {
        for (const ThreadCandidate &candidate : context.bySubject) {
            if (candidate.customer == context.customer) {
                decision.conversation = candidate.conversation;
                decision.reason = u"subject"_s;
                return decision;
            }
        }
    }
    decision.reason = decision.related.isValid() ? u"new: other sender"_s : u"new"_s;
    return decision;
}

QString makeConversationToken()
{
    return base32(tokenLength);
}

QString makeMessageId(const QString &token, const QString &fromAddress)
{
    QString domain = QString::fromLatin1(QUrl::toAce(fromAddress.section(u'@', -1).toLower()));
    static const QRegularExpression safe(u"^[a-z0-9.-]+$"_s);
    if (!fromAddress.contains(u'@') || !safe.match(domain).hasMatch())
        domain = u"localhost"_s;
    return base32(20) + u'.' + token + u'@' + domain;
}

QString addressWithToken(const QString &address, const QString &token)
{
    const qsizetype at = address.lastIndexOf(u'@');
    return at <= 0 ? address : address.left(at) + u"+ok-"_s + token + address.mid(at);
}

} // namespace okienko
