// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/smtp/smtp_envelope.h"

#include "channels/mail/curl_failure.h"
#include "channels/mail/mail_text.h"

#include <QUrl>

#include <algorithm>

namespace okienko {

namespace {

// RFC 5321 section 4.5.3.1; the whole path has 256 octets with its brackets.
constexpr qsizetype maximumLocalPart = 64;
constexpr qsizetype maximumAddress = 254;

bool harmful(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Separator_Space:
        return true;
    default:
        return c == QLatin1Char('<') || c == QLatin1Char('>');
    }
}

Failure noAddress(const QString &address)
{
    // cleanServerText makes any text fit to be shown in a line.
    const QString shown = cleanServerText(address.toUtf8());
    return {
        FailureKind::Input,
        address.isEmpty()
            ? MailText::tr("An address of this message is empty. Nothing was sent; correct it and send again.")
            : MailText::tr("“%1” is not an e-mail address. Nothing was sent; correct it and send again.").arg(shown),
        QStringLiteral("unfit envelope address: ") + shown};
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// An address literal, RFC 5321 section 4.1.3, or a name in its ASCII form; empty where it is neither.
QByteArray wireDomain(const QString &domain)
{
    if (domain.startsWith(QLatin1Char('[')) && domain.endsWith(QLatin1Char(']')) && domain.size() > 2) {
        const QString inside = domain.mid(1, domain.size() - 2);
        const bool fit = std::all_of(inside.begin(), inside.end(), [](QChar c) {
            return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u".:-").contains(c));
        });
        return fit ? domain.toLatin1() : QByteArray();
    }
    const QByteArray ace = QUrl::toAce(domain);
    const bool fit = std::all_of(ace.begin(), ace.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-'
               || c == '_';
    });
    if (!fit || ace.startsWith('.') || ace.endsWith('.') || ace.contains(".."))
        return {};
    return ace;
}

} // namespace

Result<QByteArray> wireAddress(const QString &address)
{
    const qsizetype at = address.lastIndexOf(QLatin1Char('@'));
    if (at < 1 || at + 1 == address.size() || !address.isValidUtf16()
        || std::any_of(address.begin(), address.end(), harmful))
        return noAddress(address);
    const QString local = address.left(at);
    // An @ within the local part is only lawful in a quoted string.
    if (local.contains(QLatin1Char('@')) && !(local.startsWith(QLatin1Char('"')) && local.endsWith(QLatin1Char('"'))))
        return noAddress(address);
    const QByteArray localBytes = local.toUtf8();
    const QByteArray domain = wireDomain(address.mid(at + 1));
    if (domain.isEmpty() || localBytes.size() > maximumLocalPart
        || localBytes.size() + 1 + domain.size() > maximumAddress)
        return noAddress(address);
    return localBytes + '@' + domain;
}

Result<SmtpEnvelope> makeEnvelope(const OutboxItem &item)
{
    SmtpEnvelope envelope;
    Result<QByteArray> from = wireAddress(item.envelopeFrom);
    if (!from)
        return from.failure();
    envelope.from = *from;
    envelope.needsUtf8 = !isAscii(item.envelopeFrom.left(item.envelopeFrom.lastIndexOf(QLatin1Char('@'))));
    for (const QString &address : item.envelopeTo) {
        Result<QByteArray> to = wireAddress(address);
        if (!to)
            return to.failure();
        if (!envelope.to.contains(*to))
            envelope.to.append(*to);
        envelope.needsUtf8 |= !isAscii(address.left(address.lastIndexOf(QLatin1Char('@'))));
    }
    if (envelope.to.isEmpty())
        return Failure{FailureKind::Input,
                       MailText::tr("The message has no recipient. Nothing was sent; enter an address and send again."),
                       QStringLiteral("no recipients")};
    return envelope;
}

QByteArray withCrlf(const QByteArray &raw)
{
    qsizetype odd = 0;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw.at(i) == '\r' && i + 1 < raw.size() && raw.at(i + 1) == '\n')
            ++i;
        else if (raw.at(i) == '\r' || raw.at(i) == '\n')
            ++odd;
    }
    const bool closed = raw.endsWith("\r\n") || raw.endsWith('\n') || raw.endsWith('\r');
    if (odd == 0 && closed)
        return raw;
    QByteArray out;
    out.reserve(raw.size() + odd + 2);
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const char c = raw.at(i);
        if (c != '\r' && c != '\n') {
            out += c;
            continue;
        }
        out += "\r\n";
        if (c == '\r' && i + 1 < raw.size() && raw.at(i + 1) == '\n')
            ++i;
    }
    if (!closed)
        out += "\r\n";
    return out;
}

qsizetype stuffedDots(QByteArrayView crlfText)
{
    qsizetype dots = crlfText.startsWith('.') ? 1 : 0;
    for (qsizetype at = crlfText.indexOf("\n."); at >= 0; at = crlfText.indexOf("\n.", at + 2))
        ++dots;
    return dots;
}

} // namespace okienko
