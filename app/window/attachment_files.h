// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/message.h"
#include "models/store/store.h"

#include <QFuture>
#include <QImage>
#include <QTemporaryDir>
#include <memory>

namespace okienko {

/// Attachments as files and pictures. All reading, decoding and writing happens on pool and store threads; opened
/// attachments lie in a private folder that goes with the program.
class AttachmentFiles {
public:
    explicit AttachmentFiles(std::shared_ptr<Store> store);

    /// Writes it where the person wants it; replaces an existing file only when it is complete.
    [[nodiscard]] QFuture<Result<QString>> save(const Attachment &attachment, const QString &path);
    /// Writes it, read-only, into the private folder; the path.
    [[nodiscard]] QFuture<Result<QString>> exportForOpening(const Attachment &attachment);
    [[nodiscard]] QFuture<Result<QString>> saveSource(MessageId message, const QString &path);
    [[nodiscard]] QFuture<Result<QString>> saveQuarantined(QuarantineId item, const QString &path);
    /// Writes it, read-only, into the private folder, to be opened as .eml; the path.
    [[nodiscard]] QFuture<Result<QString>> exportQuarantined(QuarantineId item);
    /// A picture for the HTML view; bounded in size before it is decoded. A failure is for the log only.
    [[nodiscard]] QFuture<Result<QImage>> image(AttachmentId attachment);
    /// Files that a person attaches to an answer.
    [[nodiscard]] static QFuture<Result<AttachmentContent>> readFile(const QString &path);

private:
    std::shared_ptr<Store> m_store;
    std::shared_ptr<QTemporaryDir> m_folder;
};

/// Decodes a picture of at most 20 megapixels (BAD_INPUT: image 65k x 65k); SVG is not decoded.
[[nodiscard]] Result<QImage> decodeImage(const QByteArray &bytes);

} // namespace okienko
