// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/attachment_files.h"

#include "app/original_mail.h"
#include "models/store/mail_intake.h"
#include "models/store/quarantine.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QMimeDatabase>
#include <QSaveFile>
#include <QtConcurrent>

namespace okienko {

namespace {

constexpr qint64 maxPixels = 20'000'000;
constexpr qint64 maxAttachedBytes = 100LL * 1024 * 1024;

Result<QString> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return Failure{FailureKind::Input,
                       QCoreApplication::translate("Files", "The file %1 could not be saved: %2. Nothing was lost; choose "
                                                            "another place and try again.")
                           .arg(QDir::toNativeSeparators(path), file.errorString()),
                       QStringLiteral("save: ") + file.errorString()};
    }
    return path;
}

/// Reads bytes from the store and writes them, on threads that may wait.
template <class Read>
QFuture<Result<QString>> writeFromStore(const std::shared_ptr<Store> &store, const QString &path, Read read)
{
    return QtConcurrent::run([store, path, read]() -> Result<QString> {
        const Result<QByteArray> bytes = store->read(read).result();
        if (!bytes)
            return bytes.failure();
        return writeFile(path, *bytes);
    });
}

} // namespace

AttachmentFiles::AttachmentFiles(std::shared_ptr<Store> store)
    : m_store(std::move(store)), m_folder(std::make_shared<QTemporaryDir>())
{
}

QFuture<Result<QString>> AttachmentFiles::save(const Attachment &attachment, const QString &path)
{
    return writeFromStore(m_store, path, [id = attachment.id](Database &database) {
        return attachmentData(database, id);
    });
}

QFuture<Result<QString>> AttachmentFiles::exportForOpening(const Attachment &attachment)
{
    return QtConcurrent::run([store = m_store, folder = m_folder, attachment]() -> Result<QString> {
        const Result<QByteArray> bytes =
            store->read([&](Database &database) { return attachmentData(database, attachment.id); }).result();
        if (!bytes)
            return bytes.failure();
        // A folder of its own, so that two attachments of one name do not replace each other.
        const QDir root(folder->path());
        const QString own = QString::number(attachment.id.value);
        if (!root.mkpath(own)) {
            return Failure{FailureKind::DiskFull,
                           QCoreApplication::translate("Files", "There is no room for opening the attachment. It is kept in "
                                                                "the message; free some space and try again."),
                           QStringLiteral("mkpath in temporary folder")};
        }
        const QString path = root.filePath(own + QLatin1Char('/') + QFileInfo(attachment.fileName).fileName());
        if (QFile::exists(path))
            return path;
        const Result<QString> written = writeFile(path, *bytes);
        if (written)
            QFile::setPermissions(path, QFile::ReadOwner);
        return written;
    });
}

QFuture<Result<QString>> AttachmentFiles::saveSource(MessageId message, const QString &path)
{
    return writeFromStore(m_store, path,
                          [message](Database &database) { return intake::rawMessage(database, message); });
}

QFuture<Result<QString>> AttachmentFiles::saveQuarantined(QuarantineId item, const QString &path)
{
    return writeFromStore(m_store, path,
                          [item](Database &database) { return quarantine::raw(database, item); });
}

QFuture<Result<QString>> AttachmentFiles::exportQuarantined(QuarantineId item)
{
    return QtConcurrent::run([store = m_store, folder = m_folder, item]() -> Result<QString> {
        const Result<QByteArray> bytes =
            store->read([item](Database &database) { return quarantine::raw(database, item); }).result();
        if (!bytes)
            return bytes.failure();
        const QString path = QDir(folder->path()).filePath(QStringLiteral("quarantine-%1.eml").arg(item.value));
        if (QFile::exists(path))
            return path;
        const Result<QString> written = writeFile(path, *bytes);
        if (written)
            QFile::setPermissions(path, QFile::ReadOwner);
        return written;
    });
}

QFuture<Result<QImage>> AttachmentFiles::image(AttachmentId attachment)
{
    return QtConcurrent::run([store = m_store, attachment]() -> Result<QImage> {
        const Result<QByteArray> bytes =
            store->read([attachment](Database &database) { return attachmentData(database, attachment); }).result();
        if (!bytes)
            return bytes.failure();
        return decodeImage(*bytes);
    });
}

QFuture<Result<AttachmentContent>> AttachmentFiles::readFile(const QString &path)
{
    return QtConcurrent::run([path]() -> Result<AttachmentContent> {
        const QFileInfo info(path);
        QFile file(path);
        const bool tooLarge = info.size() > maxAttachedBytes;
        if (tooLarge || !info.isFile() || !file.open(QIODevice::ReadOnly)) {
            const QString why = tooLarge ? QCoreApplication::translate("Files", "it is larger than 100 MB")
                : info.isFile()          ? file.errorString()
                                         : QCoreApplication::translate("Files", "it is not a file");
            return Failure{FailureKind::Input,
                           QCoreApplication::translate("Files", "%1 was not attached: %2. What you wrote is kept.")
                               .arg(info.fileName(), why),
                           QStringLiteral("attach: ") + why};
        }
        AttachmentContent content;
        content.data = file.readAll();
        content.about.fileName = info.fileName();
        content.about.mediaType = QMimeDatabase().mimeTypeForFileNameAndData(info.fileName(), content.data).name();
        content.about.size = content.data.size();
        content.about.sha256 = QCryptographicHash::hash(content.data, QCryptographicHash::Sha256).toHex();
        return content;
    });
}

Result<QImage> decodeImage(const QByteArray &bytes)
{
    QByteArray copy = bytes; // shares the bytes; QBuffer wants a pointer to non-const
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray format = QImageReader::imageFormat(&buffer);
    static const QByteArrayList formats{"png", "jpeg", "gif", "webp", "bmp"};
    QImageReader reader(&buffer, format);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    const bool bounded = size.isValid() && qint64(size.width()) * size.height() <= maxPixels;
    if (!formats.contains(format) || !bounded)
        return Failure{FailureKind::Limit, {}, QStringLiteral("picture not decoded: %1 %2x%3")
                                                   .arg(QString::fromLatin1(format))
                                                   .arg(size.width())
                                                   .arg(size.height())};
    const QImage image = reader.read();
    if (image.isNull())
        return Failure{FailureKind::Input, {}, reader.errorString()};
    return image;
}

} // namespace okienko
