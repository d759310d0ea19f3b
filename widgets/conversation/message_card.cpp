// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/conversation/message_card.h"

#include "widgets/common/avatar.h"
#include "widgets/common/elided_label.h"
#include "widgets/common/format.h"
#include "widgets/common/pill.h"
#include "widgets/common/theme.h"
#include "widgets/conversation/attachment_chip.h"
#include "widgets/conversation/delivery_notice.h"
#include "widgets/conversation/file_names.h"
#include "widgets/conversation/flow_layout.h"
#include "widgets/conversation/html_parts.h"
#include "widgets/conversation/image_strip.h"
#include "widgets/conversation/join_reason.h"
#include "widgets/conversation/message_text.h"
#include "widgets/conversation/outbox_text.h"
#include "widgets/conversation/sender_check.h"
#include "widgets/html/html_view.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace okienko {

namespace {

constexpr qsizetype LongText = 60'000;   // characters shown at first; laying out a megabyte takes a second

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString addressList(const QList<EmailAddress> &addresses)
{
    QStringList parts;
    for (const EmailAddress &address : addresses.mid(0, 20))
        parts += oneLine(address.name.isEmpty() ? address.address
                                                : QStringLiteral("%1 <%2>").arg(address.name, address.address));
    if (addresses.size() > 20)
        parts += QStringLiteral("…");
    return parts.join(QLatin1String(", "));
}

} // namespace

struct MessageCard::Private {
    MessageCard *q;
    TimelineEntry entry;
    QVBoxLayout *layout = nullptr;
    QVBoxLayout *body = nullptr;
    QToolButton *menuButton = nullptr;
    QPushButton *quoteButton = nullptr;
    MessageText *text = nullptr;
    HtmlView *html = nullptr;
    QList<AttachmentChip *> chips;
    QHash<AttachmentId, QImage> images;
    QHash<QUrl, QImage> remoteImages;
    QString found;
    qsizetype htmlQuote = -1;
    bool quoteShown = false;
    bool plain = false;
    bool all = false;

    [[nodiscard]] bool isNote() const { return entry.direction == Direction::Note; }
    [[nodiscard]] bool hasHtml() const { return !entry.message.htmlSafe.isEmpty(); }
    [[nodiscard]] bool hasTextQuote() const
    {
        const qsizetype start = entry.message.quotedTextStart;
        return start > 0 && start < entry.message.text.size() && !entry.message.text.left(start).trimmed().isEmpty();
    }
    [[nodiscard]] bool showsHtml() const
    {
        // HTML whose quotation cannot be cut off is folded by showing the new part as text.
        return hasHtml() && !plain && (quoteShown || htmlQuote >= 0 || !hasTextQuote());
    }
    [[nodiscard]] bool canFold() const { return hasTextQuote() || (hasHtml() && !plain && htmlQuote >= 0); }

    void makeHead(const QString &authorName);
    void makeImageStrip();
    void makeAttachments();
    void makeOutbox();
    void showBody();
    void fillMenu(QMenu *menu);
    void saveAll();
    void saveSource();
    void requestImages();
};

void MessageCard::Private::makeHead(const QString &authorName)
{
    const Message &message = entry.message;
    SenderCheck::Shown sender;
    if (entry.direction == Direction::Incoming) {
        sender = SenderCheck::describe(message);
    } else {
        sender.name = authorName.isEmpty() ? SenderCheck::describe(message).name : oneLine(authorName);
        if (isNote())
            sender.address = MessageCard::tr("internal note — never sent");
        else if (!message.to.isEmpty())
            sender.address = MessageCard::tr("to %1").arg(addressList(message.to));
    }
    auto *head = new QHBoxLayout;
    head->setSpacing(9);
    auto *avatar = new Avatar(26);
    avatar->setName(sender.name);
    QLabel *name = plainLabel(sender.name);
    name->setFont(Theme::font(13, QFont::DemiBold));
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    name->setFocusPolicy(Qt::NoFocus);
    auto *address = new ElidedLabel(sender.address);
    address->setProperty("muted", true);
    address->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QStringList details;
    if (!message.to.isEmpty())
        details += MessageCard::tr("To: %1").arg(addressList(message.to));
    if (!message.cc.isEmpty())
        details += MessageCard::tr("Copy: %1").arg(addressList(message.cc));
    details += entry.joinReason.isEmpty() ? QStringList() : QStringList(joinReasonText(entry.joinReason));
    for (const QString &warning : message.warnings)
        details += oneLine(warning);
    QLabel *when = plainLabel(longTimeText(entry.at));
    when->setProperty("muted", true);
    when->setProperty("small", true);
    when->setToolTip((QLocale().toString(entry.at.toLocalTime(), QLocale::LongFormat)
                      + (details.isEmpty() ? QString() : QLatin1Char('\n') + details.join(QLatin1Char('\n'))))
                         .toHtmlEscaped()
                         .replace(QLatin1Char('\n'), QLatin1String("<br>")));
    menuButton = new QToolButton;
    menuButton->setObjectName(QStringLiteral("messageMenu"));
    menuButton->setIcon(Theme::icon(QStringLiteral("chevron-down"))); // in the text colour: follows the theme
    menuButton->setIconSize({14, 14});
    menuButton->setAccessibleName(MessageCard::tr("Actions for this message"));
    menuButton->setToolTip(MessageCard::tr("More"));
    connect(menuButton, &QToolButton::clicked, q, &MessageCard::openMenu);
    head->addWidget(avatar);
    head->addWidget(name);
    head->addWidget(address, 1);
    if (!message.cc.isEmpty() && entry.direction == Direction::Incoming) {
        auto *copies = new Pill(MessageCard::tr("+%n copies", nullptr, int(message.cc.size())));
        copies->setToolTip(when->toolTip());
        head->addWidget(copies);
    }
    if (message.autoSubmitted != AutoSubmitted::No)
        head->addWidget(makeAutomaticMark(message.automaticReason));
    head->addWidget(when);
    head->addWidget(menuButton);
    layout->addLayout(head);
    if (!sender.warning.isEmpty()) {
        QLabel *warning = plainLabel(sender.warning);
        warning->setObjectName(QStringLiteral("senderWarning"));
        warning->setWordWrap(true);
        layout->addWidget(warning);
    }
    const QString kind = isNote()                ? MessageCard::tr("Internal note from %1, %2")
        : entry.direction == Direction::Outgoing ? MessageCard::tr("Answer from %1, %2")
                                                 : MessageCard::tr("Message from %1, %2");
    q->setAccessibleName(kind.arg(sender.name, when->text()));
}

void MessageCard::Private::makeImageStrip()
{
    const QList<QUrl> blocked = blockedImages(entry.message.htmlSafe);
    if (blocked.isEmpty())
        return;
    auto *strip = new ImageStrip;
    connect(strip, &ImageStrip::showRequested, q,
            [this, blocked] { emit q->remoteImagesRequested(entry.id, blocked); });
    layout->addWidget(strip);
}

void MessageCard::Private::makeAttachments()
{
    auto *row = new QWidget;
    auto *flow = new FlowLayout(8, row);
    for (const Attachment &attachment : std::as_const(entry.message.attachments)) {
        if (attachment.isInline && hasHtml())
            continue;
        auto *chip = new AttachmentChip(attachment);
        connect(chip, &AttachmentChip::openRequested, q, &MessageCard::attachmentOpenRequested);
        connect(chip, &AttachmentChip::saveRequested, q, &MessageCard::attachmentSaveRequested);
        connect(chip, &AttachmentChip::dragRequested, q, &MessageCard::attachmentDragRequested);
        connect(chip, &AttachmentChip::saveAllRequested, q, [this] { saveAll(); });
        flow->addWidget(chip);
        chips += chip;
    }
    if (chips.isEmpty()) {
        delete row;
        return;
    }
    layout->addSpacing(2);
    layout->addWidget(row);
}

void MessageCard::Private::makeOutbox()
{
    const OutboxText state = OutboxText::describe(entry);
    if (state.text.isEmpty())
        return;
    auto *row = new QWidget;
    row->setObjectName(QStringLiteral("outboxState"));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 2, 0, 0);
    line->setSpacing(8);
    QLabel *label = plainLabel(state.text);
    label->setObjectName(QStringLiteral("outboxText"));
    label->setProperty("small", true);
    label->setWordWrap(true);
    label->setStyleSheet(QStringLiteral("color: %1;").arg(toneColors(state.tone).text.name()));
    line->addWidget(label, 1);
    const auto offer = [this, line](const char *name, const QString &words, const std::function<void()> &act) {
        auto *button = new QPushButton(words);
        button->setObjectName(QString::fromLatin1(name));
        button->setProperty("compact", true);
        line->addWidget(button);
        connect(button, &QPushButton::clicked, q, act);
    };
    const bool scheduled = state.waits && entry.outboxScheduled;
    if (state.needsDecision || scheduled) {
        offer("sendAgain", scheduled ? MessageCard::tr("Send now") : MessageCard::tr("Send again"),
              [this] { emit q->outboxResolveRequested(entry.outbox, OutboxState::Queued); });
    }
    if (state.canEdit)
        offer("editAgain", MessageCard::tr("Edit"), [this] { emit q->outboxEditRequested(entry.outbox); });
    if (state.needsDecision || scheduled) {
        offer("giveUp", MessageCard::tr("Give up"),
              [this] { emit q->outboxResolveRequested(entry.outbox, OutboxState::GivenUp); });
    }
    layout->addWidget(row);
}

void MessageCard::Private::showBody()
{
    const Message &message = entry.message;
    while (QLayoutItem *item = body->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();   // its own button may have brought us here
        }
        delete item;
    }
    text = nullptr;
    html = nullptr;
    quoteButton = nullptr;
    const bool fold = canFold() && !quoteShown;
    if (showsHtml()) {
        html = new HtmlView;
        const QString shown = fold ? message.htmlSafe.left(htmlQuote) : message.htmlSafe;
        html->setHtml(shown, fold && hasTextQuote() ? message.text.left(message.quotedTextStart) : message.text);
        for (auto it = images.begin(); it != images.end(); ++it)
            q->setImage(it.key(), it.value());
        for (auto it = remoteImages.begin(); it != remoteImages.end(); ++it)
            html->setRemoteImage(it.key(), it.value());
        connect(html, &HtmlView::linkActivated, q, &MessageCard::linkActivated);
        body->addWidget(html);
    } else {
        QString shown = fold ? message.text.left(message.quotedTextStart) : message.text;
        while (shown.endsWith(QLatin1Char('\n')) || shown.endsWith(QLatin1Char(' ')))
            shown.chop(1);
        const bool cut = shown.size() > LongText && !all;
        text = new MessageText;
        text->setAccessibleName(MessageCard::tr("Text of the message"));
        text->setMessage(shown.isEmpty() ? MessageCard::tr("(no text)") : cut ? shown.left(LongText) : shown);
        connect(text, &MessageText::anchorClicked, q, [this](const QUrl &url) { emit q->linkActivated(url, {}); });
        body->addWidget(text);
        if (cut) {
            auto *more = new QPushButton(MessageCard::tr("This message is very long. Show all of it"));
            more->setProperty("link", true);
            connect(more, &QPushButton::clicked, q, [this] {
                all = true;
                showBody();
            });
            body->addWidget(more);
        }
    }
    if (canFold()) {
        auto *row = new QFrame;
        row->setObjectName(QStringLiteral("quoteBar"));
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(10, 0, 0, 0);
        quoteButton = new QPushButton(quoteShown ? MessageCard::tr("··· hide quoted text")
                                                 : MessageCard::tr("··· quoted text hidden"));
        quoteButton->setObjectName(QStringLiteral("quoteToggle"));
        quoteButton->setProperty("link", true);
        quoteButton->setProperty("quiet", true);
        quoteButton->setCursor(Qt::PointingHandCursor);
        connect(quoteButton, &QPushButton::clicked, q, [this] { q->setQuoteShown(!quoteShown); });
        line->addWidget(quoteButton);
        line->addStretch(1);
        body->addWidget(row);
    }
    if (!found.isEmpty())
        q->findAll(found);
}

void MessageCard::Private::requestImages()
{
    if (!hasHtml())
        return;
    for (const Attachment &attachment : std::as_const(entry.message.attachments)) {
        if (!attachment.contentId.isEmpty() && attachment.mediaType.startsWith(QLatin1String("image/"))
            && entry.message.htmlSafe.contains(QLatin1String("cid:")))
            emit q->imageNeeded(attachment.id);
    }
}

void MessageCard::Private::fillMenu(QMenu *menu)
{
    const auto add = [this, menu](const QString &icon, const QString &label, auto action) {
        connect(menu->addAction(icon.isEmpty() ? QIcon() : Theme::icon(icon), label), &QAction::triggered, q, action);
    };
    if (!isNote()) {
        add(QStringLiteral("reply"), MessageCard::tr("Reply"),
            [this] { emit q->replyWanted(entry.id, DraftKind::Reply); });
        add(QStringLiteral("reply-all"), MessageCard::tr("Reply to all"),
            [this] { emit q->replyWanted(entry.id, DraftKind::ReplyAll); });
        add(QStringLiteral("forward"), MessageCard::tr("Forward"),
            [this] { emit q->replyWanted(entry.id, DraftKind::Forward); });
        menu->addSeparator();
    }
    add({}, MessageCard::tr("Copy text"), [this] {
        const QString selected = html ? html->selectedText() : text ? text->textCursor().selectedText() : QString();
        QString copied = selected.isEmpty() ? entry.message.text : selected;
        copied.replace(QChar(QChar::ParagraphSeparator), QLatin1Char('\n'));
        QGuiApplication::clipboard()->setText(copied);
    });
    if (hasHtml())
        add({}, plain ? MessageCard::tr("Show as HTML") : MessageCard::tr("Show plain text"),
            [this] { q->setPlainText(!plain); });
    if (!chips.isEmpty())
        add(QStringLiteral("download"), MessageCard::tr("Save all attachments…"), [this] { saveAll(); });
    if (!isNote())
        add(QStringLiteral("download"), MessageCard::tr("Save as .eml…"), [this] { saveSource(); });
}

void MessageCard::Private::saveAll()
{
    auto *dialog = new QFileDialog(q, MessageCard::tr("Save all attachments in"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, q, [this](const QString &folder) {
        QStringList names;
        for (const AttachmentChip *chip : std::as_const(chips))
            names += chip->attachment().fileName;
        names = distinctFileNames(names);
        for (qsizetype n = 0; n < chips.size(); ++n)
            emit q->attachmentSaveRequested(chips.at(n)->attachment(), QDir(folder).filePath(names.at(n)));
    });
    dialog->open();
}

void MessageCard::Private::saveSource()
{
    auto *dialog = new QFileDialog(q, MessageCard::tr("Save message"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("eml"));
    QString name = oneLine(entry.message.subject).left(80).replace(QLatin1Char('/'), QLatin1Char('_'));
    dialog->selectFile((name.isEmpty() ? MessageCard::tr("message") : name) + QStringLiteral(".eml"));
    connect(dialog, &QFileDialog::fileSelected, q,
            [this](const QString &path) { emit q->sourceSaveRequested(entry.id, path); });
    dialog->open();
}

MessageCard::MessageCard(const TimelineEntry &entry, const QString &authorName, QWidget *parent)
    : QFrame(parent), d(new Private)
{
    d->q = this;
    d->entry = entry;
    d->htmlQuote = trailingQuoteStart(entry.message.htmlSafe);
    setObjectName(QStringLiteral("messageCard"));
    setProperty("kind", d->isNote()                            ? QStringLiteral("note")
                    : entry.direction == Direction::Outgoing ? QStringLiteral("out")
                                                               : QStringLiteral("in"));
    setFocusPolicy(Qt::StrongFocus);
    d->layout = new QVBoxLayout(this);
    d->layout->setContentsMargins(14, 10, 14, 11);
    d->layout->setSpacing(6);
    d->makeHead(authorName);
    d->makeImageStrip();
    d->body = new QVBoxLayout;
    d->body->setSpacing(6);
    d->layout->addLayout(d->body);
    d->showBody();
    d->makeAttachments();
    d->makeOutbox();
    if (!entry.deliveries.isEmpty())
        d->layout->addWidget(new DeliveryNotice(entry.deliveries));
    // Asked for once the owner has connected to us.
    QMetaObject::invokeMethod(this, [this] { d->requestImages(); }, Qt::QueuedConnection);
}

MessageCard::~MessageCard() = default;

const TimelineEntry &MessageCard::entry() const
{
    return d->entry;
}

void MessageCard::setImage(AttachmentId attachment, const QImage &image)
{
    d->images.insert(attachment, image);
    for (const Attachment &candidate : std::as_const(d->entry.message.attachments)) {
        if (candidate.id == attachment && d->html)
            d->html->setImage(candidate.contentId, image);
    }
}

void MessageCard::setRemoteImage(const QUrl &url, const QImage &image)
{
    d->remoteImages.insert(url, image);
    if (d->html)
        d->html->setRemoteImage(url, image);
}

int MessageCard::findAll(const QString &text)
{
    d->found = text;
    return d->html ? d->html->find(text) : d->text ? d->text->findAll(text) : 0;
}

void MessageCard::setQuoteShown(bool shown)
{
    if (d->quoteShown == shown || !d->canFold())
        return;
    d->quoteShown = shown;
    d->showBody();
    if (d->quoteButton)
        d->quoteButton->setFocus(Qt::OtherFocusReason);
}

bool MessageCard::isQuoteShown() const
{
    return d->quoteShown;
}

void MessageCard::setPlainText(bool plain)
{
    d->plain = plain;
    d->showBody();
}

void MessageCard::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    d->fillMenu(menu);
    menu->popup(d->menuButton->mapToGlobal(QPoint(0, d->menuButton->height())));
}

QWidget *MessageCard::chipFor(AttachmentId attachment) const
{
    for (AttachmentChip *chip : std::as_const(d->chips)) {
        if (chip->attachment().id == attachment)
            return chip;
    }
    return nullptr;
}

void MessageCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Menu || (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier))
        openMenu();
    else
        QFrame::keyPressEvent(event);
}

void MessageCard::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    d->fillMenu(menu);
    menu->popup(event->globalPos());
}

bool sameCard(const TimelineEntry &a, const TimelineEntry &b)
{
    return a.id == b.id && a.direction == b.direction && a.at == b.at && a.author == b.author
        && a.outboxState == b.outboxState && a.outboxError == b.outboxError && a.message.text == b.message.text
        && a.deliveries == b.deliveries
        && a.message.htmlSafe == b.message.htmlSafe && a.message.attachments == b.message.attachments;
}

} // namespace okienko
