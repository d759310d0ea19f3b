// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/mime/mime_tree.h"
#include "models/domain/message.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace okienko {

/// Walks the parts of a message and gathers what is text to read and what is attached.
class BodyCollector {
public:
    void collect(GMimeObject *root);

    bool keepsContents = true;          ///< else what is attached is hashed only
    QString text;                       ///< plain text, quoted parts and all
    qsizetype quotedStart = -1;         ///< from the HTML's own marks, where the text was made from it
    QString html;                       ///< raw; empty if there was none
    QList<AttachmentContent> attachments;
    QStringList warnings;
    QByteArray charset;                 ///< of the first text part: a hint for raw 8-bit headers
    bool overLimit = false;

private:
    struct Piece {
        QString plain;
        QString html;
        bool hasPlain = false;
        bool hasHtml = false;
        bool isClean = false;           ///< `html` is; it is cleaned only where somebody looks at it
    };
    struct Place {
        bool inAlternative = false;
        bool inRelated = false;
        bool isFirst = true;
        int depth = 0;
    };

    void walk(GMimeObject *object, Place place);
    void multipart(GMimeMultipart *multipart, const QByteArray &subtype, const Place &place);
    void leaf(GMimePart *part, const Place &place);
    void attachedMessage(GMimeObject *object, GMimeMessage *message, const Place &place);
    void addText(const QString &plain, bool alternative);
    void addHtml(const QString &source, bool alternative);
    void attach(AttachmentContent content, const QString &name);
    void joinPieces();
    void joinHtml();
    void nameUniquely();
    void warn(const QString &text);

    QList<Piece> m_pieces;
    QList<bool> m_nameChanged;          ///< beside attachments: the name is not the sender's
    int m_parts = 0;
    int m_alternative = -1;             ///< the piece that the innermost alternative fills
    qint64 m_bytes = 0;
};

} // namespace okienko
