// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/header_block.h"

namespace okienko {

namespace {

/// Length of the name that a line begins with; 0 where there is none.
qsizetype nameLength(QByteArrayView line)
{
    qsizetype i = 0;
    while (i < line.size() && line.at(i) > 0x20 && line.at(i) < 0x7f && line.at(i) != ':')
        ++i;
    return i < line.size() && line.at(i) == ':' ? i : 0;
}

} // namespace

std::optional<HeaderBlock> readHeaderBlock(QByteArrayView bytes)
{
    HeaderBlock block;
    QByteArrayView name;
    qsizetype start = 0; // of the field that is being read
    int fields = 0;
    const auto finish = [&](qsizetype end) {
        if (name.isEmpty())
            return;
        const QByteArrayView field = bytes.sliced(start, end - start);
        QByteArray lower = name.toByteArray().toLower();
        if (lower.startsWith("content-")) {
            block.content += field;
        } else {
            const QByteArrayView value = field.sliced(name.size() + 1);
            block.message.append({std::move(lower), value.first(qMin(value.size(), maxHeaderValue)).toByteArray()});
        }
    };
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', at);
        if (end < 0)
            return std::nullopt;
        const QByteArrayView line = bytes.sliced(at, end - at);
        if (line.isEmpty() || line == QByteArrayView("\r")) {
            finish(at);
            block.size = at;
            return bytes.first(at).contains('\0') ? std::nullopt : std::optional(std::move(block));
        }
        if (line.front() == ' ' || line.front() == '\t') {
            if (name.isEmpty())
                return std::nullopt;
        } else {
            const qsizetype length = nameLength(line);
            if (length == 0 || ++fields > maxHeaderFields)
                return std::nullopt;
            finish(at);
            name = line.first(length);
            start = at;
        }
        at = end + 1;
    }
    return std::nullopt;
}

} // namespace okienko
