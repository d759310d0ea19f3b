// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/conversation/conversation_pane.h"

#include "models/html/sanitiser.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/composer/composer.h"
#include "widgets/composer/mailto.h"
#include "widgets/conversation/conversation_header.h"
#include "widgets/conversation/message_card.h"
#include "widgets/conversation/timeline_view.h"

#include <QApplication>
#include <QDrag>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace okienko {

struct ConversationPane::Private {
    ConversationPane *q;
    ConversationHeader *header;
    QFrame *findBar;
    QLineEdit *find;
    QLabel *findCount;
    TimelineView *timeline;
    QLabel *message;          // instead of a conversation: nothing chosen, loading, failure
    Composer *composer;

    ConversationDetails details;
    QList<Draft> pending;     // submitted, not answered yet; in order
    bool open = false;        // a conversation or a new message is shown
    bool writingNew = false;
    bool draftSet = false;    // a saved draft was given for this conversation
    bool askedForReply = false;   // for this conversation, since it was opened
    bool awaiting = false;        // a prepared draft is on its way

    void build();
    void restyle();
    void connectCard(MessageCard *card);
    void showMessage(const QString &text);
    void showConversation();
    void want(MessageId message, DraftKind kind, bool focus);
    [[nodiscard]] MessageId lastMail() const;
    void prepareSoon();
    void openLink(const QUrl &url, const QString &text);
    void beginNew(const Draft &draft);
};

void ConversationPane::Private::build()
{
    header = new ConversationHeader;
    findBar = new QFrame;
    findBar->setObjectName(QStringLiteral("findBar"));
    find = new QLineEdit;
    find->setPlaceholderText(ConversationPane::tr("Find in this conversation"));
    find->setAccessibleName(find->placeholderText());
    findCount = new QLabel;
    findCount->setProperty("muted", true);
    auto *closeFind = new QToolButton;
    closeFind->setIcon(Theme::icon(QStringLiteral("close")));
    closeFind->setAccessibleName(ConversationPane::tr("Close the search"));
    auto *findLayout = new QHBoxLayout(findBar);
    findLayout->setContentsMargins(16, 6, 16, 6);
    findLayout->addWidget(find, 1);
    findLayout->addWidget(findCount);
    findLayout->addWidget(closeFind);
    timeline = new TimelineView;
    message = new QLabel;
    message->setObjectName(QStringLiteral("paneMessage"));
    message->setTextFormat(Qt::PlainText);
    message->setAlignment(Qt::AlignCenter);
    message->setWordWrap(true);
    message->setProperty("muted", true);
    message->setContentsMargins(40, 40, 40, 40);
    composer = new Composer;

    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(findBar);
    layout->addWidget(timeline, 1);
    layout->addWidget(message, 1);
    layout->addWidget(composer);

    const auto endFind = [this] {
        findBar->hide();
        find->clear();
        timeline->findAll({});
        timeline->setFocus(Qt::OtherFocusReason);
    };
    connect(find, &QLineEdit::textChanged, q, [this](const QString &text) {
        const int count = timeline->findAll(text.trimmed());
        findCount->setText(text.trimmed().isEmpty() ? QString() : ConversationPane::tr("%n found", nullptr, count));
    });
    connect(closeFind, &QToolButton::clicked, q, endFind);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), find);
    escape->setContext(Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, q, endFind);
}

void ConversationPane::Private::restyle()
{
    const ThemeColors &colors = Theme::instance().colors();
    q->setStyleSheet(
        QStringLiteral("QWidget#timelineInner, QLabel#paneMessage { background: %1; }"
                       "QFrame#findBar { background: %2; border: 0; border-bottom: 1px solid %3; }"
                       "QFrame#messageCard { background: %2; border: 1px solid %3; border-radius: 10px; }"
                       "QFrame#messageCard[kind=\"note\"] { background: %4; }"
                       "QFrame#messageCard[kind=\"out\"] { border-left: 3px solid %5; }"
                       "QFrame#messageCard:focus { border-color: %5; }"
                       "QFrame#quoteBar { border: 0; border-left: 2px solid %3; background: transparent; }"
                       "QFrame#messageCard QPushButton[quiet=\"true\"] { color: %6; }"
                       "QFrame#messageCard QPushButton#attachmentChip { padding: 0 10px; }"
                       "QLabel#senderWarning { background: %7; color: %8; border-radius: 8px; padding: 7px 10px; }"
                       "QFrame#imageStrip { background: %9; border: 0; border-radius: 8px; }")
            .arg(colors.background.name(), colors.panel.name(), colors.line.name(), colors.note.name(),
                 colors.accent.name(), colors.muted.name(), colors.badBackground.name(), colors.bad.name(),
                 colors.chip.name()));
}

void ConversationPane::Private::connectCard(MessageCard *card)
{
    connect(card, &MessageCard::replyWanted, q,
            [this](MessageId id, DraftKind kind) { want(id, kind, true); });
    connect(card, &MessageCard::imageNeeded, q, &ConversationPane::imageNeeded);
    connect(card, &MessageCard::remoteImagesRequested, q, &ConversationPane::remoteImagesRequested);
    connect(card, &MessageCard::attachmentOpenRequested, q, &ConversationPane::attachmentOpenRequested);
    connect(card, &MessageCard::attachmentSaveRequested, q, &ConversationPane::attachmentSaveRequested);
    connect(card, &MessageCard::attachmentDragRequested, q, &ConversationPane::attachmentDragRequested);
    connect(card, &MessageCard::sourceSaveRequested, q, &ConversationPane::sourceSaveRequested);
    connect(card, &MessageCard::outboxResolveRequested, q, &ConversationPane::outboxResolveRequested);
    connect(card, &MessageCard::outboxEditRequested, q, &ConversationPane::outboxEditRequested);
    connect(card, &MessageCard::linkActivated, q, [this](const QUrl &url, const QString &text) { openLink(url, text); });
}

void ConversationPane::Private::showMessage(const QString &text)
{
    composer->flush();
    composer->begin({}, DraftKind::Reply);
    open = writingNew = false;
    details = {};
    timeline->setEntries({}, false);
    message->setText(text);
    message->show();
    for (QWidget *widget : {static_cast<QWidget *>(header), static_cast<QWidget *>(timeline),
                            static_cast<QWidget *>(composer), static_cast<QWidget *>(findBar)})
        widget->hide();
}

void ConversationPane::Private::showConversation()
{
    message->hide();
    header->show();
    timeline->show();
    composer->show();
    static_cast<QVBoxLayout *>(q->layout())->setStretchFactor(composer, 0);
}

MessageId ConversationPane::Private::lastMail() const
{
    MessageId lastOutgoing;
    for (qsizetype i = details.timeline.size() - 1; i >= 0; --i) {
        const TimelineEntry &entry = details.timeline.at(i);
        if (entry.direction == Direction::Incoming)
            return entry.id;
        if (entry.direction == Direction::Outgoing && !lastOutgoing.isValid())
            lastOutgoing = entry.id;
    }
    return lastOutgoing;
}

void ConversationPane::Private::want(MessageId id, DraftKind kind, bool focus)
{
    if (!open || writingNew || !id.isValid() || composer->isSending())
        return;
    askedForReply = awaiting = true;
    if (focus) {
        composer->setNoteMode(false);
        composer->focusText();
    }
    emit q->replyWanted(details.summary.id, id, kind);
}

/// Recipients and subject of an answer to the last mail, as soon as this turn is over.
void ConversationPane::Private::prepareSoon()
{
    if (askedForReply || draftSet)
        return;
    QTimer::singleShot(0, q, [this, id = details.summary.id] {
        // A saved draft that came meanwhile is not replaced.
        if (q->conversation() == id && !draftSet && !askedForReply)
            want(lastMail(), DraftKind::Reply, false);
    });
}

void ConversationPane::Private::openLink(const QUrl &url, const QString &text)
{
    if (url.scheme().compare(QLatin1String("mailto"), Qt::CaseInsensitive) == 0) {
        beginNew(draftFromMailto(url));
        return;
    }
    const std::optional<QString> host = deceptiveLinkHost(url.toString(), text);
    if (!host) {
        emit q->linkActivated(url);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, ConversationPane::tr("Misleading link"),
                                ConversationPane::tr("This link does not lead where it says."), QMessageBox::NoButton, q);
    box->setObjectName(QStringLiteral("deceptiveLink"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(ConversationPane::tr("It shows “%1”, but opens %2.").arg(oneLine(text).left(120), *host));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *cancel = box->addButton(ConversationPane::tr("Do not open"), QMessageBox::RejectRole);
    QPushButton *openIt = box->addButton(ConversationPane::tr("Open %1").arg(*host), QMessageBox::DestructiveRole);
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    connect(openIt, &QPushButton::clicked, q, [this, url] { emit q->linkActivated(url); });
    box->open();
}

void ConversationPane::Private::beginNew(const Draft &draft)
{
    composer->flush();
    open = writingNew = true;
    draftSet = askedForReply = awaiting = false;
    header->setNewMessage();
    header->show();
    findBar->hide();
    timeline->hide();
    message->hide();
    composer->begin({}, DraftKind::New);
    composer->show();
    static_cast<QVBoxLayout *>(q->layout())->setStretchFactor(composer, 1);
    if (!draft.to.isEmpty() || !draft.subject.isEmpty() || !draft.body.isEmpty())
        composer->setDraft(draft);
    composer->focusText();
}

ConversationPane::ConversationPane(QWidget *parent) : QWidget(parent), d(new Private)
{
    qRegisterMetaType<Draft>();
    d->q = this;
    d->build();
    connect(&Theme::instance(), &Theme::changed, this, [this] { d->restyle(); });
    connect(d->timeline, &TimelineView::cardBuilt, this, [this](MessageCard *card) { d->connectCard(card); });
    connect(d->header, &ConversationHeader::claimRequested, this, [this] { emit claimRequested(conversation()); });
    connect(d->header, &ConversationHeader::releaseRequested, this, [this] { emit releaseRequested(conversation()); });
    connect(d->header, &ConversationHeader::statusRequested, this,
            [this](ConversationStatus status, const QDateTime &until) {
                emit statusRequested(conversation(), status, until);
            });
    connect(d->composer, &Composer::submitted, this, [this](const Draft &draft) {
        d->pending += draft;
        emit submitted(draft);
    });
    connect(d->composer, &Composer::draftChanged, this, &ConversationPane::draftChanged);
    connect(d->composer, &Composer::draftDiscarded, this, [this](const Draft &draft) {
        emit draftDiscarded(draft);
        if (d->writingNew) {
            const ConversationDetails back = d->details;
            if (back.summary.id.isValid())
                setConversation(back);
            else
                showNothing();
        }
    });
    connect(d->composer, &Composer::preparationWanted, this, [this] {
        if (!d->askedForReply && !d->draftSet)
            d->want(d->lastMail(), DraftKind::Reply, false);
    });
    connect(d->composer, &Composer::noteAdded, this, [this](const QString &text) { emit noteAdded(conversation(), text); });
    connect(d->composer, &Composer::filesChosen, this, &ConversationPane::filesChosen);
    d->restyle();
    showNothing();
}

ConversationPane::~ConversationPane()
{
    // Hiding the composer while it is torn down would emit through an object that is half gone.
    d->composer->flush();
    d->composer->disconnect(this);
}

void ConversationPane::setConversation(const ConversationDetails &details)
{
    const bool same = d->open && !d->writingNew && d->details.summary.id == details.summary.id;
    const bool hadNewMail = same && details.timeline.size() > d->details.timeline.size();
    if (!same)
        d->composer->flush();
    d->details = details;
    d->header->setSummary(details.summary);
    QString text = details.summary.subject;
    if (!details.timeline.isEmpty())
        text += QLatin1Char('\n') + details.timeline.last().message.text.left(20'000);
    d->composer->setConversationText(text);
    d->open = true;
    d->writingNew = false;
    if (!same) {
        d->draftSet = d->askedForReply = d->awaiting = false;
        d->findBar->hide();
        d->composer->begin(details.summary.id, DraftKind::Reply);
        d->showConversation();
    }
    d->timeline->setEntries(details.timeline, same);
    if (same && hadNewMail && d->composer->isPristine() && !d->composer->isSending())
        d->askedForReply = false;
    d->prepareSoon();
}

void ConversationPane::setCustomer(const CustomerOverview &customer)
{
    d->composer->setCustomer(customer);
}

void ConversationPane::setDraft(const Draft &draft)
{
    if (!d->open)
        return;
    const ConversationId current = d->writingNew ? ConversationId() : conversation();
    if (draft.conversation != current)
        return;
    const bool saved = draft.id.isValid();
    if (!saved && !d->awaiting && !d->writingNew)
        return;
    // A saved draft makes a preparation that is still on its way pointless.
    d->awaiting = false;
    if (saved)
        d->draftSet = true;
    d->composer->setDraft(draft);
}

void ConversationPane::setAccounts(const QList<MailAccount> &accounts)
{
    d->composer->setAccounts(accounts);
}

void ConversationPane::setCannedAnswers(const QList<CannedAnswer> &answers)
{
    d->composer->setCannedAnswers(answers);
}

void ConversationPane::setConsultant(const QString &login, const QString &displayName)
{
    d->header->setConsultant(login);
    d->composer->setConsultant(login, displayName);
    d->timeline->setPerson(login, displayName);
}

void ConversationPane::setAutosaveDelay(int milliseconds)
{
    d->composer->setAutosaveDelay(milliseconds);
}

void ConversationPane::showLoading()
{
    d->showMessage(tr("Loading…"));
}

void ConversationPane::showNothing()
{
    d->showMessage(tr("Choose a conversation from the list."));
}

void ConversationPane::showFailure(const Failure &failure)
{
    d->showMessage(failure.text.isEmpty() ? tr("The conversation could not be opened. Try again.") : failure.text);
}

void ConversationPane::setImage(AttachmentId attachment, const QImage &image)
{
    const QList<MessageCard *> cards = d->timeline->cards();
    for (MessageCard *card : cards)
        card->setImage(attachment, image);
}

void ConversationPane::setRemoteImage(MessageId message, const QUrl &url, const QImage &image)
{
    if (MessageCard *card = d->timeline->card(message))
        card->setRemoteImage(url, image);
}

ConversationId ConversationPane::conversation() const
{
    return d->writingNew ? ConversationId() : d->details.summary.id;
}

void ConversationPane::startReply()
{
    d->want(d->lastMail(), DraftKind::Reply, true);
}

void ConversationPane::startReplyAll()
{
    d->want(d->lastMail(), DraftKind::ReplyAll, true);
}

void ConversationPane::startForward()
{
    d->want(d->lastMail(), DraftKind::Forward, true);
}

void ConversationPane::startNewMessage()
{
    d->beginNew({});
}

void ConversationPane::openCannedAnswers()
{
    if (d->open)
        d->composer->openAnswers();
}

void ConversationPane::findInConversation()
{
    if (!d->open || d->writingNew)
        return;
    d->findBar->show();
    d->find->setFocus(Qt::ShortcutFocusReason);
    d->find->selectAll();
}

void ConversationPane::focusComposer()
{
    if (d->open)
        d->composer->focusText();
}

void ConversationPane::draftStored(ConversationId conversation, DraftId id)
{
    if (d->open && d->composer->conversation() == conversation)
        d->composer->setDraftId(id);
}

void ConversationPane::startAttachmentDrag(AttachmentId attachment, const QUrl &file)
{
    if (!QApplication::mouseButtons().testFlag(Qt::LeftButton))
        return;
    const QList<MessageCard *> cards = d->timeline->cards();
    for (MessageCard *card : cards) {
        if (QWidget *chip = card->chipFor(attachment)) {
            auto *drag = new QDrag(chip);
            auto *mime = new QMimeData;
            mime->setUrls({file});
            drag->setMimeData(mime);
            drag->exec(Qt::CopyAction);
            return;
        }
    }
}

void ConversationPane::addAttachment(const AttachmentContent &content)
{
    if (d->open)
        d->composer->addAttachment(content);
}

void ConversationPane::submissionAccepted()
{
    if (d->pending.isEmpty())
        return;
    const Draft sent = d->pending.takeFirst();
    if (!d->composer->isSending() || d->composer->conversation() != sent.conversation)
        return;
    d->composer->submissionAccepted();
    d->askedForReply = d->draftSet = d->awaiting = false;
    if (d->writingNew) {
        const ConversationDetails back = d->details;
        if (back.summary.id.isValid())
            setConversation(back);
        else
            showNothing();
    } else {
        d->prepareSoon();
    }
}

void ConversationPane::submissionFailed(const Failure &failure)
{
    if (d->pending.isEmpty())
        return;
    const Draft failed = d->pending.takeFirst();
    if (d->composer->isSending() && d->composer->conversation() == failed.conversation)
        d->composer->submissionFailed(failure);
    else
        emit draftChanged(failed);   // another conversation is open by now: the text is kept as its draft
}

} // namespace okienko
