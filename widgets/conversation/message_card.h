// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/domain/draft.h"

#include <QFrame>
#include <QImage>
#include <QUrl>
#include <memory>

namespace okienko {

/// One message or note of the timeline. Takes a const value; wishes leave as signals.
class MessageCard : public QFrame {
    Q_OBJECT
public:
    MessageCard(const TimelineEntry &entry, const QString &authorName, QWidget *parent = nullptr);
    ~MessageCard() override;

    [[nodiscard]] const TimelineEntry &entry() const;
    void setImage(AttachmentId attachment, const QImage &image);
    void setRemoteImage(const QUrl &url, const QImage &image);
    int findAll(const QString &text);
    void setQuoteShown(bool shown);
    [[nodiscard]] bool isQuoteShown() const;
    void setPlainText(bool plain);
    void openMenu();
    /// Where a drag of this attachment may start; nullptr if it is not here.
    [[nodiscard]] QWidget *chipFor(AttachmentId attachment) const;

signals:
    void replyWanted(okienko::MessageId message, okienko::DraftKind kind);
    void imageNeeded(okienko::AttachmentId attachment);
    void remoteImagesRequested(okienko::MessageId message, const QList<QUrl> &urls);
    void attachmentOpenRequested(const okienko::Attachment &attachment);
    void attachmentSaveRequested(const okienko::Attachment &attachment, const QString &path);
    void attachmentDragRequested(const okienko::Attachment &attachment);
    void sourceSaveRequested(okienko::MessageId message, const QString &path);
    void outboxResolveRequested(okienko::OutboxId item, okienko::OutboxState state);
    void outboxEditRequested(okienko::OutboxId item);
    void linkActivated(const QUrl &url, const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Whether a card has to be made anew for a changed entry.
[[nodiscard]] bool sameCard(const TimelineEntry &a, const TimelineEntry &b);

} // namespace okienko
