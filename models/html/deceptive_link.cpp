// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/html/sanitiser.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

QString comparableHost(QString host)
{
    host = QString::fromLatin1(QUrl::toAce(host.toLower()));
    while (host.endsWith(u'.'))
        host.chop(1);
    return host.startsWith(u"www."_s) ? host.mid(4) : host;
}

/// The part of a host that one owner registers, roughly: two labels, three under short second levels (co.uk, com.pl).
QString registeredPart(const QString &host)
{
    const QStringList labels = host.split(u'.');
    if (labels.size() <= 2)
        return host;
    static const QStringList second{u"co"_s, u"com"_s, u"net"_s, u"org"_s, u"gov"_s, u"edu"_s, u"ac"_s, u"iz"_s,
                                    u"from"_s, u"waw"_s};
    const int count = second.contains(labels.at(labels.size() - 2)) ? 3 : 2;
    return labels.mid(labels.size() - qMin<qsizetype>(count, labels.size())).join(u'.');
}

} // namespace

std::optional<QString> lookAlikeHost(const QString &host)
{
    const QString shown = host.normalized(QString::NormalizationForm_KC).toLower();
    for (const QString &label : shown.split(u'.')) {
        bool latin = false;
        bool strange = false;   // Latin letters that no European language spells its names with, invisible characters
        bool others = false;    // Greek and Cyrillic letters
        bool allAlike = true;   // of those
        for (const QChar c : label) {
            const char16_t u = c.unicode();
            if (u < 0x80) {
                latin = latin || (u >= u'a' && u <= u'z');
                continue;
            }
            const QChar::Script script = c.script();
            if (script == QChar::Script_Latin) {
                latin = true;
                strange = strange || u >= 0x0180 || u == 0x0131 || u == 0x0138 || u == 0x017f;
            } else if (script == QChar::Script_Cyrillic || script == QChar::Script_Greek
                       || script == QChar::Script_Armenian || script == QChar::Script_Cherokee) {
                others = true;
                static const QString alike = u"асԁеёһіїјӏкмпорԛѕтԝхуѵьзвгαβγεικνορστυχωοѡԍհոսցօքгбч"_s;
                allAlike = allAlike && alike.contains(c);
            } else if (c.category() == QChar::Other_Format || c.category() == QChar::Separator_Space) {
                strange = true;
            }
        }
        if (strange || (latin && others) || (others && allAlike))
            return QString::fromLatin1(QUrl::toAce(shown));
    }
    return std::nullopt;
}

std::optional<QString> deceptiveLinkHost(const QString &href, const QString &text)
{
    static const QRegularExpression named(
        u"(?:^|[\\s<(\\[\"'])(?:https?://)?(?:[^\\s/@<>]*@)?((?:[\\w-]+\\.)+[a-z\\x{80}-\\x{ffff}-]{2,24})(?::\\d+)?(?=$|[\\s/?#>)\\]\"',;!])"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression fileName(u"\\.(?:pdf|docx?|xlsx?|jpe?g|png|gif|zip|txt|html?|php|aspx?)$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    const QUrl url(href.trimmed());
    const QString scheme = url.scheme().toLower();
    if (scheme == u"mailto"_s) {
        // A text that names one mailbox and writes to another deceives as well.
        static const QRegularExpression mailbox(u"[^\\s<>@]+@([\\w-]+\\.)+[\\w-]+"_s,
                                                QRegularExpression::UseUnicodePropertiesOption);
        const QString shown = mailbox.match(text).captured().toLower();
        const QString opened = QUrl::fromPercentEncoding(url.path().toUtf8()).toLower();
        if (shown.isEmpty() || !opened.contains(u'@'))
            return std::nullopt;
        const QString shownHost = comparableHost(shown.section(u'@', -1));
        const QString openedHost = comparableHost(opened.section(u'@', -1));
        return shownHost == openedHost ? std::nullopt : std::optional<QString>(openedHost);
    }
    if (scheme != u"http"_s && scheme != u"https"_s)
        return std::nullopt;
    if (const std::optional<QString> alike = lookAlikeHost(url.host()))
        return alike->isEmpty() ? url.host(QUrl::FullyEncoded) : *alike;
    const QRegularExpressionMatch match = named.match(text.simplified());
    if (!match.hasMatch())
        return std::nullopt;
    const bool withScheme = match.captured().contains(u"://"_s);
    if (!withScheme && (text.contains(u'@') || fileName.match(match.captured(1)).hasMatch()))
        return std::nullopt;
    const QString shown = comparableHost(match.captured(1));
    const QString opened = comparableHost(url.host());
    if (opened.isEmpty() || shown == opened || registeredPart(shown) == registeredPart(opened))
        return std::nullopt;
    return opened;
}

} // namespace okienko
