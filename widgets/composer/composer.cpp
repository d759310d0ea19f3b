// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/composer.h"

#include "models/domain/canned_text.h"
#include "widgets/answers/answer_matcher.h"
#include "widgets/answers/answers_palette.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/composer/attachment_tray.h"
#include "widgets/composer/body_editor.h"
#include "widgets/composer/composer_head.h"
#include "widgets/composer/draft_check.h"
#include "widgets/composer/key_button.h"
#include "widgets/composer/quoted_part.h"
#include "widgets/composer/warning_strip.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QSet>
#include <QStyle>
#include <QThreadPool>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace okienko {

namespace {

constexpr int DefaultAutosaveDelay = 2000;                 // milliseconds of rest
constexpr qint64 LargeMail = 20'000'000;                   // bytes; base64 makes 27 MB of it, many servers stop at 25
constexpr int SmallestEditor = 66, LargestEditor = 300;    // pixels

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

struct Composer::Private {
    Composer *q;
    ComposerHead *head;
    QLabel *noteHead;
    BodyEditor *answer;
    BodyEditor *note;
    QWidget *quoteRow;
    QLabel *quoteText;
    QPushButton *quoteShow;
    QPushButton *quoteDrop;
    QLabel *signature;
    AttachmentTray *tray;
    QFrame *box;
    WarningStrip *strip;
    KeyButton *send;
    QPushButton *sendAndClose;
    QPushButton *attach;
    QPushButton *canned;
    QPushButton *noteButton;
    QLabel *state;
    QToolButton *discard;
    QTimer autosave;

    Draft base;
    QString quote;
    bool quoteOn = true;
    bool touched = false;   // a person typed since begin()
    bool dirty = false;     // not given out by draftChanged yet
    bool loading = false;
    bool sending = false;
    bool noteMode = false;
    bool discarding = false;
    bool closeAfter = false;
    QSet<int> confirmed;    // DraftProblem::Kind the person said yes to
    QPointer<AnswersPalette> palette;
    QHash<ConversationId, QString> unsentNotes;   // of conversations that were left

    QList<CannedAnswer> answers;
    CustomerOverview customer;
    QString login, displayName, conversationText;

    void build();
    void restyle();
    void edited();
    void fitEditor(BodyEditor *editor);
    void showQuote();
    void showSignature();
    void setControlsEnabled(bool enabled);
    void trySend();
    void trySendNote();
    void tell(const DraftProblem &problem);
    void discardDraft();
    void chooseFiles();
    void attachImage(const QImage &image);
    [[nodiscard]] QStringList missingValues() const;
    [[nodiscard]] FillContext fillContext() const;
    void insertAnswer(const QString &shortcut, const FilledText &filled);
};

void Composer::Private::build()
{
    head = new ComposerHead;
    noteHead = new QLabel(Composer::tr("Internal note — only colleagues see it, it is never sent"));
    noteHead->setObjectName(QStringLiteral("noteHead"));
    answer = new BodyEditor;
    answer->setObjectName(QStringLiteral("answerText"));
    answer->setAccessibleName(Composer::tr("Text of the answer"));
    answer->setPlaceholderText(Composer::tr("Write an answer, or / for a ready one"));
    note = new BodyEditor;
    note->setObjectName(QStringLiteral("noteText"));
    note->setAccessibleName(Composer::tr("Text of the internal note, never sent"));
    note->setPlaceholderText(Composer::tr("Write a note for your colleagues"));

    quoteRow = new QWidget;
    quoteText = new QLabel;
    quoteText->setProperty("muted", true);
    quoteShow = new QPushButton(Composer::tr("Show"));
    quoteShow->setObjectName(QStringLiteral("quoteShow"));
    quoteDrop = new QPushButton;
    quoteDrop->setObjectName(QStringLiteral("quoteDrop"));
    auto *quoteLayout = new QHBoxLayout(quoteRow);
    quoteLayout->setContentsMargins(0, 0, 0, 0);
    quoteLayout->setSpacing(10);
    quoteLayout->addWidget(quoteText);
    for (QPushButton *button : {quoteShow, quoteDrop}) {
        button->setProperty("link", true);
        button->setCursor(Qt::PointingHandCursor);
        quoteLayout->addWidget(button);
    }
    quoteLayout->addStretch(1);
    signature = new QLabel;
    signature->setProperty("muted", true);
    signature->setTextFormat(Qt::PlainText);
    signature->setToolTip(Composer::tr("Added below the text when it is sent"));
    tray = new AttachmentTray;

    box = new QFrame;
    box->setObjectName(QStringLiteral("composerBox"));
    auto *boxLayout = new QVBoxLayout(box);
    boxLayout->setContentsMargins(12, 9, 12, 9);
    boxLayout->setSpacing(6);
    boxLayout->addWidget(head);
    boxLayout->addWidget(noteHead);
    boxLayout->addSpacing(4);
    boxLayout->addWidget(answer, 1);
    boxLayout->addWidget(note, 1);
    boxLayout->addWidget(quoteRow);
    boxLayout->addWidget(signature);
    boxLayout->addWidget(tray);

    strip = new WarningStrip;
    send = new KeyButton(Composer::tr("Send and wait"), Composer::tr("Ctrl ↵"));
    send->setObjectName(QStringLiteral("send"));
    send->setProperty("primary", true);
    send->setToolTip(Composer::tr("Send, and leave the conversation waiting for the customer (Ctrl+Enter)"));
    sendAndClose = new QPushButton(Composer::tr("Send and close"));
    sendAndClose->setObjectName(QStringLiteral("sendAndClose"));
    sendAndClose->setToolTip(Composer::tr("Send, and close the conversation"));
    attach = new QPushButton;
    attach->setObjectName(QStringLiteral("attach"));
    attach->setAccessibleName(Composer::tr("Attach files"));
    attach->setToolTip(Composer::tr("Attach files"));
    canned = new QPushButton(Composer::tr("/ Canned answer"));
    canned->setObjectName(QStringLiteral("canned"));
    canned->setToolTip(Composer::tr("Ready answers (Ctrl+/)"));
    noteButton = new QPushButton(Composer::tr("Note"));
    noteButton->setObjectName(QStringLiteral("note"));
    noteButton->setCheckable(true);
    noteButton->setToolTip(Composer::tr("Write an internal note instead of an answer"));
    state = new QLabel;
    state->setObjectName(QStringLiteral("draftState"));
    state->setProperty("muted", true);
    discard = new QToolButton;
    discard->setObjectName(QStringLiteral("discard"));
    discard->setAccessibleName(Composer::tr("Discard the draft"));
    discard->setToolTip(Composer::tr("Discard the draft"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QWidget *widget : {static_cast<QWidget *>(send), static_cast<QWidget *>(sendAndClose),
                            static_cast<QWidget *>(attach), static_cast<QWidget *>(canned),
                            static_cast<QWidget *>(noteButton)})
        buttons->addWidget(widget);
    buttons->addStretch(1);
    buttons->addWidget(state);
    buttons->addWidget(discard);

    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(9);
    layout->addWidget(box, 1);
    layout->addWidget(strip);
    layout->addLayout(buttons);
}

void Composer::Private::restyle()
{
    const ThemeColors &colors = Theme::instance().colors();
    const QColor boxBackground = noteMode ? colors.note : colors.panel;
    const QColor border = noteMode ? colors.warn : colors.accent;
    q->setStyleSheet(
        QStringLiteral("okienko--Composer { background: %1; border-top: 1px solid %2; }"
                       "QFrame#composerBox { background: %3; border: 1px solid %4; border-radius: 9px; }"
                       "QFrame#composerBox QPlainTextEdit, QFrame#composerBox QLineEdit, QFrame#composerBox QComboBox "
                       "{ background: transparent; border: 0; padding: 0; min-height: 18px; }"
                       "QFrame#composerBox QComboBox::drop-down { width: 14px; }"
                       "QFrame#composerBox QComboBox:disabled { color: %5; }"
                       "QFrame#composerBox QComboBox:!enabled::down-arrow { image: none; }"
                       "QFrame#composerBox QLineEdit[invalid=\"true\"] { color: %6; text-decoration: underline; }"
                       "QFrame[chip=\"true\"] { border: 1px solid %2; border-radius: 7px; background: %1; }"
                       "QLabel#noteHead { color: %7; font-weight: 600; }")
            .arg(colors.panel.name(), colors.line.name(), boxBackground.name(), border.name(), colors.text.name(),
                 colors.bad.name(), colors.warn.name()));
    attach->setIcon(Theme::icon(QStringLiteral("paperclip")));
    discard->setIcon(Theme::icon(QStringLiteral("trash"), colors.muted));
}

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

void Composer::Private::fitEditor(BodyEditor *editor)
{
    if (base.kind == DraftKind::New && !noteMode) {
        editor->setMinimumHeight(SmallestEditor);
        editor->setMaximumHeight(QWIDGETSIZE_MAX);
        return;
    }
    const int room = q->window() ? q->window()->height() / 3 : LargestEditor;
    editor->setFixedHeight(qBound(SmallestEditor, editor->heightForLines(), std::max(SmallestEditor, std::min(room, LargestEditor))));
}

void Composer::Private::showQuote()
{
    quoteRow->setVisible(!quote.isEmpty() && !noteMode);
    quoteText->setText(quoteOn ? Composer::tr("··· the earlier message is quoted below")
                               : Composer::tr("The earlier message is not quoted"));
    quoteShow->setVisible(quoteOn);
    quoteDrop->setText(quoteOn ? Composer::tr("Leave out") : Composer::tr("Quote it"));
}

void Composer::Private::showSignature()
{
    const QString text = head->signature();
    signature->setVisible(!text.isEmpty() && !noteMode);
    QStringList lines = text.split(QLatin1Char('\n'));
    const bool cut = lines.size() > 3;
    lines = lines.mid(0, 3);
    signature->setText(lines.join(QStringLiteral(" · ")) + (cut ? QStringLiteral(" …") : QString()));
}

void Composer::Private::setControlsEnabled(bool enabled)
{
    for (QWidget *widget : {static_cast<QWidget *>(head), static_cast<QWidget *>(tray), static_cast<QWidget *>(quoteRow),
                            static_cast<QWidget *>(send), static_cast<QWidget *>(sendAndClose),
                            static_cast<QWidget *>(attach), static_cast<QWidget *>(canned),
                            static_cast<QWidget *>(noteButton), static_cast<QWidget *>(discard)})
        widget->setEnabled(enabled);
    answer->setReadOnly(!enabled);
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
            if (editor == d->answer)
                d->edited();
        });
        connect(editor, &BodyEditor::sendRequested, this, [this] {
            d->closeAfter = false;
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
        d->trySend();
    });
    connect(d->sendAndClose, &QPushButton::clicked, this, [this] {
        d->closeAfter = true;
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
    if (typed.isEmpty())
        d->answer->setBody(text);
    else if (!text.isEmpty())
        d->answer->setBody(draft.id.isValid() ? text + QLatin1String("\n\n") + typed : typed + QLatin1String("\n\n") + text);
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
    for (QWidget *widget : {static_cast<QWidget *>(d->attach), static_cast<QWidget *>(d->discard),
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
    if (event->type() == QEvent::FocusIn && watched == d->answer && d->base.conversation.isValid() && d->head->isEmpty()
        && !d->sending)
        emit preparationWanted();
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
