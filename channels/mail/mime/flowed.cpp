// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/flowed.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

constexpr qsizetype lineLength = 76;

qsizetype quoteDepth(QStringView line)
{
    qsizetype depth = 0;
    while (depth < line.size() && line.at(depth) == u'>')
        ++depth;
    return depth;
}

/// The place of the last space before the limit; lines do not break inside a word or a link.
qsizetype breakAt(QStringView line, qsizetype limit)
{
    if (line.size() <= limit)
        return line.size();
    const qsizetype before = line.lastIndexOf(u' ', limit - 1);
    if (before > 0)
        return before + 1;
    const qsizetype after = line.indexOf(u' ', limit);
    return after < 0 ? line.size() : after + 1;
}

/// "> " without the spaces between the marks, as RFC 3676 4.5 wants quoted lines.
QString compactQuote(QStringView line, qsizetype &depth)
{
    depth = 0;
    qsizetype at = 0;
    while (at < line.size() && (line.at(at) == u'>' || (line.at(at) == u' ' && at + 1 < line.size()
                                                        && line.at(at + 1) == u'>' && depth > 0))) {
        depth += line.at(at) == u'>';
        ++at;
    }
    if (depth > 0 && at < line.size() && line.at(at) == u' ')
        ++at;
    return line.sliced(at).toString();
}

} // namespace

QString unflow(const QString &text, bool delSp)
{
    QString out;
    QString paragraph;
    qsizetype paragraphDepth = 0;
    bool open = false;
    const auto write = [&](qsizetype depth, const QString &line) {
        if (depth > 0)
            out += QString(depth, u'>') + (line.isEmpty() ? QString() : u" "_s);
        out += line + u'\n';
    };
    for (QString line : text.split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        const qsizetype depth = quoteDepth(line);
        QString content = line.mid(depth);
        if (content.startsWith(u' '))
            content.remove(0, 1); // 4.4: space-stuffing
        const bool isSignature = content == u"-- "_s || content == u"--"_s;
        if (open && (depth != paragraphDepth || isSignature)) {
            write(paragraphDepth, paragraph); // 4.5: a change of depth ends the paragraph
            paragraph.clear();
            open = false;
        }
        const bool flows = content.endsWith(u' ') && !isSignature;
        if (flows && delSp)
            content.chop(1);
        paragraph += content;
        paragraphDepth = depth;
        open = flows;
        if (!flows) {
            write(depth, paragraph);
            paragraph.clear();
        }
    }
    if (open)
        write(paragraphDepth, paragraph);
    if (out.endsWith(u'\n'))
        out.chop(1);
    return out;
}

QString flow(const QString &text)
{
    QString out;
    for (QString line : text.split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line == u"-- "_s || line == u"--"_s) {
            out += u"-- \n"_s; // 4.3: fixed in spite of its space
            continue;
        }
        qsizetype depth = 0;
        QString content = compactQuote(line, depth);
        while (content.endsWith(u' '))
            content.chop(1); // a fixed line must not look flowed
        QStringView rest = content;
        do {
            const QString head = depth > 0 ? QString(depth, u'>') + u' ' : QString();
            const qsizetype cut = breakAt(rest, qMax<qsizetype>(20, lineLength - head.size()));
            const QString piece = rest.first(cut).toString();
            rest = rest.sliced(cut);
            const bool stuff = depth == 0 && (piece.startsWith(u' ') || piece.startsWith(u'>')
                                              || piece.startsWith(u"From "_s));
            out += head + (stuff ? u" "_s : QString()) + piece;
            if (piece.isEmpty() && depth > 0)
                out.chop(1);
            out += u'\n';
        } while (!rest.isEmpty());
    }
    if (out.endsWith(u'\n'))
        out.chop(1);
    return out;
}

} // namespace okienko
