// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/html/html_images.h"

#include <QBuffer>
#include <QImageReader>
#include <QUrl>

namespace okienko {

namespace {

constexpr qint64 mostPixels = 20'000'000;
constexpr qsizetype mostBytes = 8 * 1024 * 1024;

} // namespace

QString cidKey(const QString &contentId)
{
    QString id = contentId.trimmed();
    if (id.startsWith(QLatin1String("cid:"), Qt::CaseInsensitive))
        id = id.mid(4);
    id = QUrl::fromPercentEncoding(id.toUtf8());
    if (id.startsWith(u'<') && id.endsWith(u'>'))
        id = id.mid(1, id.size() - 2);
    return QStringLiteral("cid:") + id;
}

QString remoteKey(const QString &url)
{
    // One spelling for what the sanitiser wrote and what the loader answers with.
    return QStringLiteral("remote:") + QUrl(url).toString(QUrl::FullyEncoded);
}

QImage decodeDataImage(const QString &uri)
{
    const auto comma = uri.indexOf(u',');
    if (comma < 0 || uri.size() > mostBytes)
        return {};
    const QString head = uri.left(comma).toLower();
    QByteArray format;
    for (const char *name : {"png", "jpeg", "jpg", "gif"}) {
        if (head.startsWith(QStringLiteral("data:image/") + QLatin1String(name)))
            format = name;
    }
    if (format.isEmpty())
        return {};
    QByteArray bytes = uri.mid(comma + 1).toUtf8();
    bytes = head.contains(QLatin1String(";base64")) ? QByteArray::fromBase64(QByteArray::fromPercentEncoding(bytes))
                                                    : QByteArray::fromPercentEncoding(bytes);
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, format);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > mostPixels)
        return {};
    return reader.read();
}

} // namespace okienko
