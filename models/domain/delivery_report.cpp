// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/delivery_report.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

constexpr qsizetype maxSaid = 2'000; ///< of a stranger's text that patterns are tried on

QRegularExpression words(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

} // namespace

bool hasFailed(const DeliveryReport &report)
{
    return std::any_of(report.recipients.cbegin(), report.recipients.cend(),
                       [](const DeliveryStatus &status) { return status.action == DeliveryAction::Failed; });
}

QString statusIn(QStringView said)
{
    const QString text = said.left(maxSaid).toString();
    static const QRegularExpression enhanced(u"(?<![0-9.])([245])\\.([0-9]{1,3})\\.([0-9]{1,3})(?![0-9]*\\.[0-9])"_s);
    for (auto found = enhanced.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        return u"%1.%2.%3"_s.arg(match.captured(1)).arg(match.captured(2).toInt()).arg(match.captured(3).toInt());
    }
    static const QRegularExpression reply(u"(?<![0-9.])([45])[0-9]{2}(?=[ \\-#]|$)"_s);
    const QRegularExpressionMatch match = reply.match(text);
    return match.hasMatch() ? match.captured(1) + u".0.0"_s : QString();
}

QString statusOfWords(QStringView said)
{
    struct Meaning {
        QRegularExpression words;
        QString status;
    };
    static const QList<Meaning> meanings{
        {words(u"(?:host|domain)(?: name)? (?:is |was )?(?:not found|unknown|does(?: not|n't) exist)|unknown (?:host|domain)|"
               "name or service not known|no (?:mx|dns) record|couldn't find any host|dns error"_s),
         u"5.1.2"_s},
        {words(u"(?:user|recipient|mailbox|address|account|name)s?\\b.{0,60}\\b(?:unknown|not (?:found|recognized|known|listed|exist)"
               "|(?:does|do)(?: not|n't) (?:seem to )?exist|doesn't have|non-?existent|not a valid)|"
               "(?:unknown|no such|invalid|non-?existent) (?:local |virtual |e-?mail )?(?:user|recipient|mailbox|address|account|person|local part)"
               "|no mailbox here by that name|does not exist here|unrouteable address|no such (?:user|person|account)"_s),
         u"5.1.1"_s},
        {words(u"(?:mailbox|account|inbox|user|recipient)\\b.{0,40}\\b(?:full|over ?quota|exceed\\w* .{0,20}quota)|over (?:the )?quota|"
               "quota (?:has been )?exceeded|not enough (?:disk )?space|exceeded storage"_s),
         u"5.2.2"_s},
        {words(u"(?:mailbox|account|user|address)\\b.{0,40}\\b(?:disabled|inactive|suspended|deactivated|locked)"_s), u"5.2.1"_s},
        {words(u"(?:message|mail)\\b.{0,30}\\b(?:too (?:large|big|long)|exceeds .{0,40}(?:size|limit))|size limit"_s), u"5.3.4"_s},
        {words(u"\\bspam\\b|blacklist|blocklist|blocked (?:using|by)|rejected (?:by|due to) .{0,20}(?:policy|content)|"
               "(?:spf|dkim|dmarc)\\b|poor reputation"_s),
         u"5.7.1"_s},
        {words(u"timed? ?out|too many hops|retry time(?:out)? exceeded|(?:been in the queue|queued) too long|connection refused|"
               "could not connect|unable to connect"_s),
         u"4.4.7"_s},
    };
    const QString text = said.left(maxSaid).toString();
    for (const Meaning &meaning : meanings) {
        if (meaning.words.match(text).hasMatch())
            return meaning.status;
    }
    return {};
}

} // namespace okienko
