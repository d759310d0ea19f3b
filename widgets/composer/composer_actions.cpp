// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/composer_private.h"

#include <QApplication>
#include <QBuffer>
#include <QCryptographicHash>
#include <QFileDialog>
#include <QThreadPool>

// What the composer does: checks and sends, fills in ready answers, attaches.

namespace okienko {

void Composer::Private::edited()
{
    if (loading || sending)
        return;
    touched = true;
    dirty = true;
    confirmed.clear();
    if (strip->isVisible())
        strip->dismiss();
    state->setText(Composer::tr("Draft"));
    autosave.start();
}

void Composer::Private::wantPreparation()
{
    // An answer without recipients: it was not asked for yet, or the one before it has just been sent.
    if (!loading && !sending && !noteMode && base.conversation.isValid() && head->isEmpty())
        emit q->preparationWanted();
}

FillContext Composer::Private::fillContext() const
{
    FillContext context;
    context.customer = customer;
    context.consultantName = displayName;
    context.language = customer.customer.language;
    context.today = QDate::currentDate();
    for (const Order &order : customer.orders) {
        if (!order.number.isEmpty() && conversationText.contains(order.number)) {
            context.orderNumber = order.number;
            break;
        }
    }
    if (context.orderNumber.isEmpty() && !customer.orders.isEmpty())
        context.orderNumber = customer.orders.first().number;
    return context;
}

QStringList Composer::Private::missingValues() const
{
    QStringList missing = answer->missingValues();
    // A restored draft no longer knows what was filled in; its ready answer does.
    for (const CannedAnswer &candidate : answers) {
        if (base.cannedAnswer.isEmpty() || candidate.shortcut != base.cannedAnswer)
            continue;
        const QString text = answer->body();
        for (auto it = candidate.body.begin(); it != candidate.body.end(); ++it) {
            const FilledText filled = fillCannedAnswer(it.value(), fillContext());
            for (const FilledSpan &span : filled.spans) {
                if (span.missing && span.length > 2 && !missing.contains(span.label)
                    && text.contains(QStringView(filled.text).mid(span.start, span.length)))
                    missing += span.label;
            }
        }
    }
    return missing;
}

void Composer::Private::insertAnswer(const QString &shortcut, const FilledText &filled)
{
    BodyEditor *editor = noteMode ? note : answer;
    editor->insertFilled(filled);
    if (!noteMode && base.cannedAnswer.isEmpty()) {
        base.cannedAnswer = shortcut;
        head->setCannedAnswer(shortcut);
    }
    editor->setFocus(Qt::OtherFocusReason);
    editor->selectFirstMissing();
    edited();
}

void Composer::Private::trySend()
{
    if (noteMode) {
        trySendNote();
        return;
    }
    if (sending)
        return;
    DraftCheckInput input;
    input.draft = q->draft();
    input.typedText = answer->body();
    input.invalidAddresses = head->invalidAddresses();
    input.missingValues = missingValues();
    const QList<DraftProblem> problems = DraftCheck::check(input);
    for (const DraftProblem &problem : problems) {
        if (problem.stops() || !confirmed.contains(int(problem.kind))) {
            tell(problem);
            return;
        }
    }
    autosave.stop();
    strip->dismiss();
    sending = true;
    setControlsEnabled(false);
    state->setText(Composer::tr("Sending…"));
    input.draft.closeAfterSending = closeAfter;
    input.draft.sendAt = sendAt;
    emit q->submitted(input.draft);
}

void Composer::Private::tell(const DraftProblem &problem)
{
    using Kind = DraftProblem::Kind;
    switch (problem.kind) {
    case Kind::InvalidAddress:
    case Kind::NoRecipient:
        head->showInvalid();
        head->focusRecipients();
        break;
    case Kind::EmptySubject: head->focusSubject(); break;
    case Kind::UnfilledPlaceholder: answer->selectFirstMissing(); break;
    case Kind::NoSender:
    case Kind::EmptyBody:
    case Kind::MissingAttachment: answer->setFocus(Qt::OtherFocusReason); break;
    }
    if (problem.stops()) {
        strip->showProblem(problem.text);
        return;
    }
    discarding = false;
    strip->setProperty("kind", int(problem.kind));
    strip->ask(problem.text, Composer::tr("Send anyway"));
}

void Composer::Private::trySendNote()
{
    const QString text = note->body().trimmed();
    if (text.isEmpty()) {
        strip->showProblem(Composer::tr("The note is empty. Write something first."));
        return;
    }
    note->setBody({});
    q->setNoteMode(false);
    emit q->noteAdded(text);
}

void Composer::Private::discardDraft()
{
    autosave.stop();
    Draft gone = q->draft();
    q->begin(base.conversation, base.kind);
    emit q->draftDiscarded(gone);
}

void Composer::Private::chooseFiles()
{
    auto *dialog = new QFileDialog(q, Composer::tr("Attach files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, q, &Composer::filesChosen);
    dialog->open();
}

void Composer::Private::attachImage(const QImage &image)
{
    const int number = int(tray->attachments().size()) + 1;
    const QString name = Composer::tr("picture-%1.png").arg(number);
    const ConversationId target = base.conversation;
    QPointer<Composer> self(q);
    // A screenshot takes a while to compress; the window must not wait for it.
    QThreadPool::globalInstance()->start([self, image, name, target] {
        AttachmentContent content;
        QBuffer buffer(&content.data);
        if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
            return;
        content.about.fileName = name;
        content.about.mediaType = QStringLiteral("image/png");
        content.about.size = content.data.size();
        content.about.sha256 = QCryptographicHash::hash(content.data, QCryptographicHash::Sha256).toHex();
        QMetaObject::invokeMethod(
            qApp,
            [self, content, target] {
                if (self && self->conversation() == target)
                    self->addAttachment(content);
            },
            Qt::QueuedConnection);
    });
}

} // namespace okienko
