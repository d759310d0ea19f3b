// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/html/safe_url.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

constexpr qsizetype maxUrl = 8'192;
constexpr qsizetype maxDataUrl = 2'000'000;

/// WHATWG URL 4.4: tabs and line ends inside, C0 and spaces at the ends do not count.
QString stripped(const QString &url)
{
    QString out;
    out.reserve(url.size());
    for (const QChar c : url) {
        if (c.unicode() >= 0x20 && c.unicode() != 0x7f && !(c.unicode() >= 0x80 && c.unicode() < 0xa0))
            out += c;
    }
    return out.trimmed();
}

QString schemeOf(const QString &url)
{
    static const QRegularExpression scheme(u"^([a-z][a-z0-9+.-]*):"_s, QRegularExpression::CaseInsensitiveOption);
    return scheme.match(url).captured(1).toLower();
}

QString safeMailto(const QString &url)
{
    const qsizetype query = url.indexOf(u'?');
    static const QRegularExpression lineEnd(u"%0[ad]|%00"_s, QRegularExpression::CaseInsensitiveOption);
    QString address = url.left(query < 0 ? url.size() : query);
    if (lineEnd.match(address).hasMatch())
        return {};
    if (query < 0)
        return address;
    QStringList kept;
    for (const QString &field : url.mid(query + 1).split(u'&', Qt::SkipEmptyParts)) {
        const QString name = QUrl::fromPercentEncoding(field.section(u'=', 0, 0).toUtf8()).toLower();
        static const QStringList known{u"to"_s, u"cc"_s, u"bcc"_s, u"subject"_s, u"body"_s, u"in-reply-to"_s};
        // RFC 6068 section 4: only fields known to be safe.
        if (known.contains(name) && (name == u"body"_s || !lineEnd.match(field).hasMatch()))
            kept.append(field);
    }
    return kept.isEmpty() ? address : address + u'?' + kept.join(u'&');
}

} // namespace

QString safeLink(const QString &href)
{
    const QString url = stripped(href);
    if (url.size() > maxUrl)
        return {};
    const QString scheme = schemeOf(url);
    if (scheme == u"mailto"_s)
        return safeMailto(url);
    if (scheme == u"http"_s || scheme == u"https"_s || scheme == u"tel"_s)
        return url;
    if (scheme.isEmpty() && url.startsWith(u"www."_s, Qt::CaseInsensitive))
        return u"http://"_s + url;
    return {};
}

QString remoteImage(const QString &src)
{
    QString url = stripped(src);
    if (url.size() > maxUrl)
        return {};
    if (url.startsWith(u"//"_s))
        url.prepend(u"https:"_s);
    const QString scheme = schemeOf(url);
    return scheme == u"http"_s || scheme == u"https"_s ? url : QString();
}

QString dataImage(const QString &src)
{
    static const QRegularExpression head(u"^data:image/(png|jpe?g|gif|webp|bmp)\\s*(?:;[^,;]*)*;base64,"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (src.size() > maxDataUrl)
        return {};
    const QRegularExpressionMatch match = head.match(src.trimmed());
    if (!match.hasMatch())
        return {};
    const QByteArray data = QByteArray::fromBase64(
        QUrl::fromPercentEncoding(src.trimmed().mid(match.capturedEnd()).toLatin1()).toLatin1());
    if (data.isEmpty())
        return {};
    return u"data:image/"_s + match.captured(1).toLower() + u";base64,"_s + QString::fromLatin1(data.toBase64());
}

QString contentIdOf(const QString &src)
{
    const QString url = stripped(src);
    if (schemeOf(url) != u"cid"_s || url.size() > 1'000)
        return {};
    QString id = QUrl::fromPercentEncoding(url.mid(4).toUtf8());
    if (id.startsWith(u'<') && id.endsWith(u'>'))
        id = id.mid(1, id.size() - 2);
    return stripped(id);
}

} // namespace okienko
