// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/bounce_text.h"

#include "channels/mail/mime/message_ids.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

constexpr qsizetype maxText = 200'000;
constexpr qsizetype maxLine = 1'000;
constexpr qsizetype maxRecipients = 500;
constexpr qsizetype maxDiagnostic = 500;
constexpr int introductionLines = 12; ///< a sentence may be wrapped, and an empty line may follow
constexpr auto insensitive = QRegularExpression::CaseInsensitiveOption;

/// Sentences before the list of those whom a mail did not reach.
bool introducesFailures(const QString &line)
{
    static const QRegularExpression sentence(
        u"wasn't able to deliver your message to the following|following address(?:\\(es\\)|es)? (?:have |has )?failed|"
        "did not reach the following recipient|deliver(?:y|ed) to the following recipients?(?: has| have)? (?:been )?failed|"
        "could not be delivered to (?:one or more|the following|some)|addresses had (?:permanent|delivery)|"
        "cannot be delivered to the following|unable to deliver (?:your |the |this )?(?:message|mail) to (?:the following|one)|"
        "delivery (?:has )?failed to these recipients|following recipients? (?:could not|cannot|failed)|"
        "following (?:destination )?addresses were (?:unknown|rejected|not)|message (?:was |has )?not (?:been )?delivered to|"
        "wasn't delivered to|couldn't be delivered to|not able to deliver (?:your|the|this) message|"
        "was not delivered to:|error (?:was encountered |occurred )?(?:while |attempting |trying )*(?:to )?deliver(?:ing)?|"
        "following list of recipients|^\\s*unknown (?:user|recipient):|^\\s*invalid (?:user|recipient):|"
        "delivery failed \\d+ attempts|recipients? of (?:your|this) message (?:could|was|were) not|"
        "nie (?:mogła|mogl[ai]|można) .{0,40}dostarczon|nie udało się dostarczyć"_s, insensitive);
    return sentence.match(line).hasMatch();
}

bool introducesDelays(const QString &line)
{
    static const QRegularExpression sentence(
        u"(?:has|have) not (?:yet )?been delivered|delivery .{0,60}\\bdelayed|transient (?:non-fatal )?errors|message delayed|"
        "(?:has|have) been delayed|still trying|will be retried|will (?:keep|continue) (?:to )?try|warning message only|"
        "(?:could|was) not .{0,20}delivered for (?:more than|the last)"_s, insensitive);
    return sentence.match(line).hasMatch();
}

/// Where the returned mail begins.
bool beginsOriginal(const QString &line)
{
    static const QRegularExpression mark(
        u"^\\s*-{2,}.{0,30}(?:below this line|this is a copy|original message|header(?:s)? of the original|message header|"
        "unsent message|returned message|enclosed is|start of (?:the )?returned|undelivered message)|"
        "^\\s*(?:original message (?:follows|headers?)|message headers? follows?|your original message|--- ?below|"
        "below is a copy of)"_s, insensitive);
    return mark.match(line).hasMatch();
}

/// A line that names a recipient: "<a@b>:", "    a@b", "a@b on Thu…", "a@b: reason". The rest of the line is a reason.
struct Named {
    QString address;
    QString rest;
};
Named recipientOf(const QString &line)
{
    static const QRegularExpression shape(
        u"^\\s*(?:[-*•]\\s+|>{3}\\s+|RCPT TO:|To:|\"[^\"]{0,80}\"\\s+)?\\s*[<\"]?((?:[^\\s<>\"(),;:@]+|\"[^\"]{1,64}\")"
        "@[A-Za-z0-9\\x{80}-\\x{FFFF}](?:[A-Za-z0-9\\x{80}-\\x{FFFF}._-]*[A-Za-z0-9\\x{80}-\\x{FFFF}])?)[>\"]?"
        "(?:\\s*<[^<>\\s]{1,320}>)?(?:\\s*$|\\s*:\\s*(.*)$|\\s+(on \\w{3}, .*|[(\\[].*|\\.\\.\\. .*)$)"_s, insensitive);
    const QRegularExpressionMatch match = shape.match(line);
    if (!match.hasMatch())
        return {};
    QString rest = match.captured(2).trimmed();
    if (rest.isEmpty() && !match.captured(3).startsWith(u"on "_s))
        rest = match.captured(3).trimmed();
    return {match.captured(1), rest};
}

class TextReader {
public:
    BounceText read(const QString &text)
    {
        const QList<QStringView> lines = QStringView(text).left(maxText).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString line = lines.at(i).left(maxLine).toString();
            if (beginsOriginal(line)) {
                readIds(lines, i + 1);
                break;
            }
            see(line);
        }
        if (m_found.originalIds.isEmpty())
            readIds(lines, 0);
        close();
        return m_found;
    }

private:
    void see(const QString &line);
    void close();
    void readIds(const QList<QStringView> &lines, qsizetype from);

    BounceText m_found;
    QString m_last;             ///< the line before, since sentences are wrapped
    DeliveryAction m_action = DeliveryAction::Failed;
    int m_open = 0;             ///< lines left in which a recipient may stand
    bool m_inRecipient = false;
    QString m_said;
};

void TextReader::see(const QString &line)
{
    const QString joined = m_last + u' ' + line.trimmed();
    m_last = line.trimmed();
    const Named named = m_open > 0 || m_inRecipient ? recipientOf(line) : Named{};
    if (!named.address.isEmpty() && m_found.recipients.size() < maxRecipients) {
        close();
        m_inRecipient = true;
        m_open = introductionLines;
        DeliveryStatus status;
        status.action = m_action;
        status.recipient = named.address;
        m_found.recipients.append(status);
        m_said = named.rest;
        return;
    }
    const bool delays = introducesDelays(joined);
    if (delays || introducesFailures(joined)) {
        close();
        m_action = delays ? DeliveryAction::Delayed : DeliveryAction::Failed;
        m_open = introductionLines;
        // The sentence itself may end with the address: "…: a@b", "… to <a@b>."
        static const QRegularExpression last(u"(?::\\s*|<)([^\\s<>:;,]+@[^\\s<>:;,]+?)>?\\.?\\s*$"_s);
        if (const QRegularExpressionMatch match = last.match(line); match.hasMatch()) {
            m_found.recipients.append({m_action, match.captured(1), {}, {}, {}, {}});
            m_inRecipient = true;
        }
        return;
    }
    m_open = std::max(0, m_open - 1);
    if (m_inRecipient && m_said.size() < maxDiagnostic && !line.trimmed().isEmpty())
        m_said += (m_said.isEmpty() ? QString() : u" "_s) + line.trimmed();
}

void TextReader::close()
{
    if (m_inRecipient) {
        DeliveryStatus &last = m_found.recipients.last();
        last.diagnostic = m_said.simplified().left(maxDiagnostic);
    }
    m_said.clear();
    m_inRecipient = false;
}

void TextReader::readIds(const QList<QStringView> &lines, qsizetype from)
{
    static const QRegularExpression field(u"^[>|\\s]*message-id:\\s*(<[^>]{1,998}>|\\S+@\\S+)"_s, insensitive);
    static const QRegularExpression folded(u"^[>|\\s]*message-id:\\s*$"_s, insensitive);
    for (qsizetype i = from; i < lines.size() && m_found.originalIds.isEmpty(); ++i) {
        QString line = lines.at(i).left(maxLine).toString();
        if (folded.match(line).hasMatch() && i + 1 < lines.size())
            line += lines.at(i + 1).left(maxLine).toString().trimmed();
        if (const QRegularExpressionMatch match = field.match(line); match.hasMatch())
            m_found.originalIds = messageIds(match.captured(1).toUtf8()).mid(0, 1);
    }
}

} // namespace

bool saysDelayed(const QString &text)
{
    return introducesDelays(text.left(4'000).simplified());
}

BounceText readBounceText(const QString &text, const QStringList &failed)
{
    BounceText found = TextReader().read(text);
    for (const QString &address : failed) {
        const bool named = std::any_of(found.recipients.cbegin(), found.recipients.cend(), [&](const DeliveryStatus &status) {
            return status.recipient.compare(address, Qt::CaseInsensitive) == 0;
        });
        if (!named && found.recipients.size() < maxRecipients)
            found.recipients.append({DeliveryAction::Failed, address, {}, {}, {}, {}});
    }
    for (DeliveryStatus &status : found.recipients) {
        status.status = statusIn(status.diagnostic);
        const QString words = status.status.isEmpty() || status.status.endsWith(u".0.0"_s) ? statusOfWords(status.diagnostic)
                                                                                          : QString();
        if (!words.isEmpty())
            status.status = words;
        // What was given up failed for good, whatever the last try was answered.
        if (status.status.isEmpty())
            status.status = status.action == DeliveryAction::Delayed ? u"4.0.0"_s : u"5.0.0"_s;
    }
    return found;
}

} // namespace okienko
