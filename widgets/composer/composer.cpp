// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/composer.h"

#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/composer/composer_private.h"
#include "widgets/composer/quoted_part.h"

#include <QDragEnterEvent>
#include <QMimeData>

namespace okienko {

namespace {

constexpr int DefaultAutosaveDelay = 2000;                 // milliseconds of rest
constexpr qint64 LargeMail = 20'000'000;                   // bytes; base64 makes 27 MB of it, many servers stop at 25

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files += url.toLocalFile();
    }
    return files;
}

} // namespace

Composer::Composer(QWidget *parent) : QWidget(parent), d(new Private)
{
    d->q = this;
    setAttribute(Qt::WA_StyledBackground);
    setAcceptDrops(true);
    d->build();
    d->autosave.setSingleShot(true);
    d->autosave.setInterval(DefaultAutosaveDelay);
    connect(&d->autosave, &QTimer::timeout, this, &Composer::flush);
    connect(d->head, &ComposerHead::edited, this, [this] { d->edited(); });
    connect(d->head, &ComposerHead::accountChanged, this, [this] { d->showSignature(); });
    connect(d->tray, &AttachmentTray::changed, this, [this] { d->edited(); });
    for (BodyEditor *editor : {d->answer, d->note}) {
        connect(editor, &BodyEditor::textChanged, this, [this, editor] {
            d->fitEditor(editor);
            if (editor != d->answer)
                return;
            d->edited();
            d->wantPreparation();
        });
        connect(editor, &BodyEditor::sendRequested, this, [this] {
            d->closeAfter = false;
            d->sendAt = {};
            d->trySend();
        });
        connect(editor, &BodyEditor::answersRequested, this, [this] { openAnswers(); });
        editor->installEventFilter(this);
    }
    connect(d->answer, &BodyEditor::filesDropped, this, &Composer::filesChosen);
    connect(d->answer, &BodyEditor::imagePasted, this, [this](const QImage &image) { d->attachImage(image); });
    connect(d->quoteDrop, &QPushButton::clicked, this, [this] {
        d->quoteOn = !d->quoteOn;
        d->showQuote();
        d->edited();
    });
    connect(d->quoteShow, &QPushButton::clicked, this, [this] {
        const QString whole = joinQuote(d->answer->body(), d->quote);
        d->quote.clear();
        QTextCursor end(d->answer->document());
        end.movePosition(QTextCursor::End);
        end.insertText(whole.mid(d->answer->body().size()));   // keeps undo and what was filled in
        d->showQuote();
    });
    connect(d->strip, &WarningStrip::confirmed, this, [this] {
        if (d->discarding) {
            d->discarding = false;
            d->discardDraft();
            return;
        }
        d->confirmed.insert(d->strip->property("kind").toInt());
        d->trySend();
    });
    connect(d->send, &QPushButton::clicked, this, [this] {
        d->closeAfter = false;
        d->sendAt = {};
        d->trySend();
    });
    connect(d->sendAndClose, &QPushButton::clicked, this, [this] {
        d->closeAfter = true;
        d->sendAt = {};
        d->trySend();
    });
    connect(d->attach, &QPushButton::clicked, this, [this] { d->chooseFiles(); });
    connect(d->canned, &QPushButton::clicked, this, [this] { openAnswers(); });
    connect(d->noteButton, &QPushButton::clicked, this, [this](bool checked) {
        setNoteMode(checked);
        focusText();
    });
    connect(d->discard, &QToolButton::clicked, this, [this] {
        if (isPristine()) {
            d->discardDraft();
            return;
        }
        d->discarding = true;
        d->strip->ask(tr("Throw away what you wrote here?"), tr("Throw away"));
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] { d->restyle(); });
    setNoteMode(false);
    begin({}, DraftKind::Reply);
}

Composer::~Composer() = default;

void Composer::setAccounts(const QList<MailAccount> &accounts)
{
    d->head->setAccounts(accounts);
}

void Composer::setCannedAnswers(const QList<CannedAnswer> &answers)
{
    d->answers = answers;
}

void Composer::setCustomer(const CustomerOverview &customer)
{
    d->customer = customer;
}

void Composer::setConsultant(const QString &login, const QString &displayName)
{
    d->login = login;
    d->displayName = displayName;
}

void Composer::setConversationText(const QString &text)
{
    d->conversationText = text;
}

void Composer::setAutosaveDelay(int milliseconds)
{
    d->autosave.setInterval(milliseconds);
}

void Composer::begin(ConversationId conversation, DraftKind kind)
{
    d->autosave.stop();
    d->loading = true;
    d->sending = false;
    d->touched = d->dirty = d->discarding = d->closeAfter = false;
    d->confirmed.clear();
    d->sendAt = {};
    if (const QString unsent = d->note->body(); !unsent.trimmed().isEmpty())
        d->unsentNotes.insert(d->base.conversation, unsent);
    d->base = {};
    d->base.conversation = conversation;
    d->base.kind = kind;
    d->quote.clear();
    d->quoteOn = true;
    d->head->setDraft(d->base);
    d->answer->setBody({});
    d->note->setBody(d->unsentNotes.take(conversation));
    d->tray->setAttachments({});
    d->strip->dismiss();
    d->state->clear();
    d->setControlsEnabled(true);
    setNoteMode(false);
    d->noteButton->setVisible(conversation.isValid());
    d->sendAndClose->setVisible(conversation.isValid());
    d->send->setText(kind == DraftKind::New ? tr("Send") : tr("Send and wait"));
    d->answer->setPlaceholderText(kind == DraftKind::New ? tr("Write a message, or / for a ready answer")
                                                         : tr("Write an answer, or / for a ready one"));
    if (d->palette)
        d->palette->deleteLater();
    d->showQuote();
    d->loading = false;
}

void Composer::setDraft(const Draft &draft)
{
    if (d->sending || draft.conversation != d->base.conversation)
        return;
    d->loading = true;
    const QString typed = d->touched ? d->answer->body() : QString();
    const QList<AttachmentContent> attached = d->touched ? d->tray->attachments() : QList<AttachmentContent>();
    const DraftId known = d->base.id;
    const QString cannedAnswer = d->base.cannedAnswer;
    d->base = draft;
    if (!draft.id.isValid())
        d->base.id = known;
    if (d->base.cannedAnswer.isEmpty() && !typed.isEmpty())
        d->base.cannedAnswer = cannedAnswer;
    const SplitBody split = draft.kind == DraftKind::Forward ? SplitBody{draft.body, {}} : splitQuote(draft.body);
    d->quote = split.quote;
    d->quoteOn = true;
    d->head->setDraft(d->base);
    QString text = split.text;
    if (text.trimmed().isEmpty())
        text.clear();
    if (typed.isEmpty()) {
        d->answer->setBody(text);
    } else if (!text.isEmpty()) {
        d->answer->setBody(
            (draft.id.isValid() ? QStringList{text, typed} : QStringList{typed, text}).join(QLatin1String("\n\n")));
        d->answer->moveCursor(QTextCursor::End);
    }
    d->tray->setAttachments(draft.attachments + attached);
    const bool restored = draft.id.isValid() && !text.isEmpty();
    if (restored)
        d->answer->moveCursor(QTextCursor::End);
    d->state->setText(restored && draft.updatedAt.isValid() ? tr("Draft of %1").arg(longTimeText(draft.updatedAt))
                                                            : QString());
    d->send->setText(draft.kind == DraftKind::New ? tr("Send") : tr("Send and wait"));
    d->fitEditor(d->answer);
    d->showQuote();
    d->loading = false;
}

void Composer::setDraftId(DraftId id)
{
    d->base.id = id;
}

Draft Composer::draft() const
{
    Draft draft = d->base;
    d->head->fill(draft);
    draft.body = joinQuote(d->answer->body(), d->quoteOn ? d->quote : QString());
    draft.attachments = d->tray->attachments();
    draft.author = d->login;
    draft.updatedAt = QDateTime::currentDateTimeUtc();
    return draft;
}

ConversationId Composer::conversation() const
{
    return d->base.conversation;
}

DraftKind Composer::kind() const
{
    return d->base.kind;
}

bool Composer::isPristine() const
{
    const bool emptyHead = d->base.kind != DraftKind::New || d->head->isEmpty();
    return d->answer->body().trimmed().isEmpty() && d->tray->attachments().isEmpty() && emptyHead;
}

bool Composer::isNoteMode() const
{
    return d->noteMode;
}

bool Composer::isSending() const
{
    return d->sending;
}

void Composer::flush()
{
    d->autosave.stop();
    // Nothing written yet is not worth a row, unless it was saved before and is empty now.
    if (!d->dirty || d->sending || (isPristine() && !d->base.id.isValid()))
        return;
    d->dirty = false;
    d->state->setText(tr("Draft saved %1").arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
    emit draftChanged(draft());
}

void Composer::focusText()
{
    if (!d->noteMode && d->base.kind != DraftKind::Reply && d->base.kind != DraftKind::ReplyAll && d->head->isEmpty())
        d->head->focusRecipients();
    else
        (d->noteMode ? d->note : d->answer)->setFocus(Qt::OtherFocusReason);
}

void Composer::openAnswers(const QString &query)
{
    if (d->palette || d->sending)
        return;
    d->palette = new AnswersPalette(d->answers, d->fillContext(), window());
    connect(d->palette, &AnswersPalette::chosen, this,
            [this](const QString &shortcut, const FilledText &filled) { d->insertAnswer(shortcut, filled); });
    connect(d->palette, &AnswersPalette::closed, this, [this] {
        d->palette = nullptr;
        focusText();
    });
    d->palette->open(query);
}

void Composer::setNoteMode(bool note)
{
    d->noteMode = note;
    d->noteButton->setChecked(note);
    d->noteButton->setText(note ? tr("Back to the answer") : tr("Note"));
    d->head->setVisible(!note);
    d->noteHead->setVisible(note);
    d->answer->setVisible(!note);
    d->note->setVisible(note);
    d->tray->setVisible(!note && !d->tray->attachments().isEmpty());
    for (QWidget *widget : {static_cast<QWidget *>(d->later), static_cast<QWidget *>(d->attach),
                            static_cast<QWidget *>(d->discard),
                            static_cast<QWidget *>(d->state), static_cast<QWidget *>(d->canned)})
        widget->setVisible(!note);
    d->sendAndClose->setVisible(!note && d->base.conversation.isValid());
    d->send->setText(note ? tr("Add note") : d->base.kind == DraftKind::New ? tr("Send") : tr("Send and wait"));
    d->send->updateGeometry();
    d->strip->dismiss();
    d->showQuote();
    d->showSignature();
    d->fitEditor(note ? d->note : d->answer);
    d->restyle();
}

void Composer::addAttachment(const AttachmentContent &content)
{
    d->tray->add(content);
    qint64 total = 0;
    for (const AttachmentContent &attachment : d->tray->attachments())
        total += attachment.data.size();
    if (total > LargeMail)
        d->strip->showProblem(tr("The attached files are %1 together. Many mail servers refuse messages that large; "
                                 "consider sending a link instead.")
                                  .arg(fileSizeText(total)));
}

void Composer::submissionAccepted()
{
    if (!d->sending)
        return;
    begin(d->base.conversation, d->base.kind == DraftKind::New ? DraftKind::New : DraftKind::Reply);
}

void Composer::submissionFailed(const Failure &failure)
{
    if (!d->sending)
        return;
    d->sending = false;
    d->setControlsEnabled(true);
    d->dirty = true;
    flush();
    d->strip->showProblem(failure.text.isEmpty()
                              ? tr("The message was not sent. Your text is kept here; try again.")
                              : failure.text);
}

void Composer::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    flush();
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched == d->answer)
        d->wantPreparation();
    if (event->type() == QEvent::Resize)
        d->fitEditor(static_cast<BodyEditor *>(watched));
    return QWidget::eventFilter(watched, event);
}

void Composer::dragEnterEvent(QDragEnterEvent *event)
{
    if (!d->noteMode && !d->sending && !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void Composer::dropEvent(QDropEvent *event)
{
    emit filesChosen(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace okienko
