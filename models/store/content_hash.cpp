// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/content_hash.h"

#include "models/domain/sha256.h"

#include <algorithm>
#include <array>

namespace okienko {

namespace {

bool writtenByAuthor(QByteArrayView name)
{
    static constexpr std::array<QByteArrayView, 14> names{
        "from", "sender", "reply-to", "to", "cc", "subject", "date", "message-id", "in-reply-to", "references",
        "mime-version", "content-type", "content-transfer-encoding", "content-disposition"};
    const QByteArrayView bare = name.trimmed();
    return std::any_of(names.cbegin(), names.cend(), [bare](QByteArrayView known) {
        return known.size() == bare.size()
            && qstrnicmp(known.data(), known.size(), bare.data(), bare.size()) == 0;
    });
}

/// Writes a line with LF for whatever ended it; returns what follows.
char *writeLine(char *to, QByteArrayView line)
{
    while (!line.isEmpty() && line.back() == '\r')
        line.chop(1);
    to = std::copy(line.cbegin(), line.cend(), to);
    *to = '\n';
    return to + 1;
}

} // namespace

QString contentHash(const QByteArray &raw, bool hasMessageId)
{
    QByteArray text(raw.size() + 1, Qt::Uninitialized);
    char *to = text.data();
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
            to = writeLine(to, line);
    }
    return sha256Hex(QByteArrayView(text.constData(), to));
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
