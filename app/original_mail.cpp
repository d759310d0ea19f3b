// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/original_mail.h"

#include "channels/mail/mime/message_reader.h"
#include "models/store/mail_intake.h"
#include "models/store/original_html.h"

#include <QCoreApplication>

namespace okienko {

void readHtmlOfOriginals()
{
    originalhtml::setReader([](const QByteArray &original) {
        const auto read = readMessage(original);
        return read ? originalhtml::Shown{read->message.htmlSafe, read->message.warnings} : originalhtml::Shown();
    });
}

Result<QByteArray> attachmentData(Database &database, AttachmentId id)
{
    const auto source = intake::attachmentSource(database, id);
    if (!source)
        return source.failure();
    if (source->original.isEmpty())
        return source->data;
    auto read = readMessage(source->original);
    if (!read)
        return read.failure();
    // By its hash first: another version of the reader may have counted otherwise.
    const AttachmentContent *found = nullptr;
    for (qsizetype i = 0; i < read->contents.size(); ++i) {
        const AttachmentContent &content = read->contents[i];
        if (content.about.sha256 == source->sha256 && (!found || i == source->position))
            found = &content;
    }
    if (found)
        return found->data;
    return Failure{FailureKind::NotFound,
                   QCoreApplication::translate("Files", "The attachment cannot be read from its mail any more. The original "
                                                        "is kept: save the whole message and open it elsewhere."),
                   QStringLiteral("no part of the original has the attachment's hash")};
}

} // namespace okienko
