// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/content_hash.h"

#include "models/domain/sha256.h"

#include <QSet>

namespace okienko {

namespace {

bool writtenByAuthor(QByteArrayView name)
{
    static const QSet<QByteArray> names = {"from", "sender", "reply-to", "to", "cc", "subject", "date", "message-id",
                                           "in-reply-to", "references", "mime-version", "content-type",
                                           "content-transfer-encoding", "content-disposition"};
    return names.contains(QByteArray(name.data(), name.size()).trimmed().toLower());
}

/// Adds a line with LF for whatever ended it.
void addLine(QByteArray &text, QByteArrayView line)
{
    while (!line.isEmpty() && line.back() == '\r')
        line.chop(1);
    text.append(line.data(), line.size());
    text.append('\n');
}

} // namespace

QString contentHash(const QByteArray &raw, bool hasMessageId)
{
    QByteArray text;
    text.reserve(raw.size() + 1);
    qsizetype end = raw.size();
    while (end > 0 && (raw[end - 1] == '\n' || raw[end - 1] == '\r'))
        --end;
    const QByteArrayView bytes = QByteArrayView(raw).first(end);
    bool header = hasMessageId;
    bool taken = true;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype stop = bytes.indexOf('\n', at);
        if (stop < 0)
            stop = bytes.size();
        const QByteArrayView line = bytes.sliced(at, stop - at);
        at = stop + 1;
        if (header) {
            if (line.isEmpty() || line == QByteArrayView("\r")) {
                header = false;
                taken = true;
            } else if (line.front() != ' ' && line.front() != '\t') {
                const qsizetype colon = line.indexOf(':');
                taken = colon > 0 && writtenByAuthor(line.first(colon));
            }
        }
        if (taken)
            addLine(text, line);
    }
    return sha256Hex(text);
}

QString rawHeaderField(const QByteArray &raw, const QByteArray &name)
{
    const QList<QByteArray> lines = raw.left(64 * 1024).split('\n');
    for (const QByteArray &line : lines) {
        if (line.trimmed().isEmpty())
            break;
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().toLower() == name) {
            QString value = QString::fromUtf8(line.mid(colon + 1, 500)).simplified();
            value.remove(QChar(0));
            return value;
        }
    }
    return {};
}

} // namespace okienko
