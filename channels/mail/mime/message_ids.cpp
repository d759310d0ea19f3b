// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/message_ids.h"

#include "channels/mail/mime/charset.h"
#include "channels/mail/mime/header_words.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

constexpr qsizetype maxIds = 20'000;
constexpr qsizetype maxIdLength = 998;

/// What stands between white space, commas and semicolons.
QStringList wordsOf(const QString &text)
{
    const auto separates = [](QChar c) { return isAsciiSpace(c) || c == u',' || c == u';'; };
    QStringList words;
    for (const QChar *at = std::find_if_not(text.cbegin(), text.cend(), separates); at != text.cend();) {
        const QChar *const end = std::find_if(at, text.cend(), separates);
        words.append(QString(at, end - at));
        at = std::find_if_not(end, text.cend(), separates);
    }
    return words;
}

} // namespace

QStringList messageIds(QByteArrayView raw)
{
    QStringList ids;
    QSet<QString> seen;
    const auto add = [&](QString id) {
        id.removeIf([](QChar c) { return isAsciiSpace(c) || c == u'<' || c == u'>'; });
        if (!id.isEmpty() && id.size() <= maxIdLength && !seen.contains(id) && ids.size() < maxIds) {
            seen.insert(id);
            ids.append(id);
        }
    };
    QString text = cleanLine(decodeText(unfold(raw), {}).text);
    qsizetype at = 0;
    QString outside;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'<', at);
        if (open < 0) {
            outside += u' ' + text.mid(at);
            break;
        }
        outside += u' ' + text.mid(at, open - at);
        qsizetype close = text.indexOf(u'>', open);
        const qsizetype next = text.indexOf(u'<', open + 1);
        if (close < 0 || (next >= 0 && next < close))
            close = next >= 0 ? next : text.size();
        // Everything outside before this id comes first.
        for (const QString &word : wordsOf(outside)) {
            if (word.contains(u'@') && !word.contains(u'"') && !word.contains(u'('))
                add(word);
        }
        outside.clear();
        add(text.mid(open + 1, close - open - 1));
        at = close < text.size() && text.at(close) == u'>' ? close + 1 : close;
    }
    const bool hadBrackets = !ids.isEmpty();
    const QStringList words = wordsOf(outside);
    for (const QString &word : words) {
        if ((word.contains(u'@') && !word.contains(u'"') && !word.contains(u'(')) || (!hadBrackets && words.size() == 1))
            add(word);
    }
    return ids;
}

QString firstMessageId(QByteArrayView raw)
{
    const QStringList ids = messageIds(raw);
    return ids.isEmpty() ? QString() : ids.first();
}

QStringList boundedReferences(const QStringList &ids)
{
    return ids.size() <= 200 ? ids : ids.first(20) + ids.last(180);
}

QString listId(const QString &header)
{
    const qsizetype open = header.lastIndexOf(u'<');
    const qsizetype close = header.indexOf(u'>', open);
    return (open >= 0 && close > open ? header.mid(open + 1, close - open - 1) : header).trimmed();
}

} // namespace okienko
