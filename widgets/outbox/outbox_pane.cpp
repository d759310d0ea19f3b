// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/outbox/outbox_pane.h"

#include "widgets/common/theme.h"
#include "widgets/conversation/flow_layout.h"
#include "widgets/outbox/outbox_words.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace okienko {

struct OutboxPane::Private {
    QStackedLayout *stack = nullptr;
    OutboxItem item;
    QLabel *subject = nullptr;
    QLabel *state = nullptr;
    QLabel *explanation = nullptr;
    QLabel *reason = nullptr;
    QLabel *reasonName = nullptr;
    QLabel *from = nullptr;
    QLabel *author = nullptr;
    QLabel *written = nullptr;
    QLabel *attempts = nullptr;
    QFormLayout *recipients = nullptr;
    QPushButton *send = nullptr;
    QPushButton *edit = nullptr;
    QPushButton *arrived = nullptr;
    QPushButton *giveUp = nullptr;
    QPushButton *open = nullptr;
};

namespace {

QLabel *valueLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText); // a server's words, a stranger's name
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QLabel *nameLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("muted", true);
    return label;
}

/// A question whose safe answer is the default.
void ask(QWidget *parent, const QString &title, const QString &text, const QString &yes, const std::function<void()> &act)
{
    auto *box = new QMessageBox(QMessageBox::Question, title, text, QMessageBox::NoButton, parent);
    box->setObjectName(QStringLiteral("outboxQuestion"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *no = box->addButton(QMessageBox::Cancel);
    QPushButton *button = box->addButton(yes, QMessageBox::AcceptRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    QObject::connect(button, &QPushButton::clicked, parent, act);
    box->open();
}

} // namespace

OutboxPane::OutboxPane(QWidget *parent) : QFrame(parent), d(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("outboxPane"));
    d->subject = valueLabel();
    d->subject->setProperty("title", true);
    d->state = valueLabel();
    d->state->setObjectName(QStringLiteral("outboxState"));
    d->explanation = valueLabel();
    d->explanation->setProperty("muted", true);
    d->reason = valueLabel();
    d->reason->setObjectName(QStringLiteral("outboxReason"));
    d->reasonName = nameLabel(tr("Why"));
    d->from = valueLabel();
    d->author = valueLabel();
    d->written = valueLabel();
    d->attempts = valueLabel();

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(6);
    form->addRow(d->reasonName, d->reason);
    form->addRow(nameLabel(tr("From")), d->from);
    form->addRow(nameLabel(tr("Written by")), d->author);
    form->addRow(nameLabel(tr("Queued")), d->written);
    form->addRow(nameLabel(tr("Attempts")), d->attempts);
    auto *recipientsHeading = new QLabel(tr("Recipients"));
    recipientsHeading->setProperty("strong", true);
    d->recipients = new QFormLayout;
    d->recipients->setHorizontalSpacing(16);
    d->recipients->setVerticalSpacing(4);

    const auto button = [](const char *name) {
        auto *made = new QPushButton;
        made->setObjectName(QString::fromLatin1(name));
        return made;
    };
    d->send = button("outboxSend");
    d->send->setProperty("primary", true);
    d->edit = button("outboxEdit");
    d->edit->setText(tr("Edit"));
    d->edit->setToolTip(tr("Take it back: it is a draft again"));
    d->arrived = button("outboxArrived");
    d->arrived->setText(tr("It did arrive"));
    d->giveUp = button("outboxGiveUp");
    d->giveUp->setText(tr("Give up"));
    d->giveUp->setProperty("danger", true);
    d->open = button("outboxOpen");
    d->open->setText(tr("Open conversation"));
    auto *actions = new QWidget;
    auto *flow = new FlowLayout(8, actions);
    for (QPushButton *each : {d->send, d->edit, d->arrived, d->giveUp, d->open})
        flow->addWidget(each);
    connect(d->send, &QPushButton::clicked, this, &OutboxPane::askAndSendAgain);
    connect(d->edit, &QPushButton::clicked, this, [this] { emit editRequested(d->item.id); });
    connect(d->arrived, &QPushButton::clicked, this,
            [this] { emit resolveRequested(d->item.id, OutboxState::Accepted); });
    connect(d->giveUp, &QPushButton::clicked, this, &OutboxPane::askAndGiveUp);
    connect(d->open, &QPushButton::clicked, this, [this] { emit conversationRequested(d->item.conversation); });

    auto *card = new QFrame;
    card->setProperty("card", true);
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(16, 14, 16, 14);
    cardLayout->setSpacing(10);
    cardLayout->addWidget(d->subject);
    cardLayout->addWidget(d->state);
    cardLayout->addWidget(d->explanation);
    cardLayout->addLayout(form);
    cardLayout->addWidget(recipientsHeading);
    cardLayout->addLayout(d->recipients);
    cardLayout->addWidget(actions);

    auto *page = new QWidget;
    auto *pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(16, 14, 16, 14);
    pageLayout->addWidget(card);
    pageLayout->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    page->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);

    auto *nothing = new QLabel(tr("Choose a message at the left to see what becomes of it."));
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    nothing->setProperty("muted", true);
    d->stack = new QStackedLayout(this);
    d->stack->addWidget(nothing);
    d->stack->addWidget(scroll);
    setFocusProxy(d->send);
}

OutboxPane::~OutboxPane() = default;

void OutboxPane::setItem(const OutboxItem &item)
{
    d->item = item;
    const OutboxWords words = OutboxWords::describe(item);
    const QString subject = oneLine(item.subject);
    d->subject->setText(subject.isEmpty() ? tr("(no subject)") : subject);
    d->state->setText(words.state);
    const QColor tone = words.tone == Tone::Plain ? Theme::instance().colors().text : toneColors(words.tone).text;
    d->state->setStyleSheet(QStringLiteral("color: %1; font-weight: 600;").arg(tone.name()));
    d->explanation->setText(words.explanation);
    d->reason->setText(oneLine(item.lastError));
    d->reason->setVisible(!item.lastError.isEmpty());
    d->reasonName->setVisible(!item.lastError.isEmpty());
    d->from->setText(oneLine(item.envelopeFrom));
    d->author->setText(item.author.isEmpty() ? tr("unknown") : oneLine(item.author));
    d->written->setText(longTimeText(item.createdAt));
    d->attempts->setText(QLocale().toString(item.attempts));
    d->send->setVisible(!words.sendAgain.isEmpty());
    d->send->setText(words.sendAgain);
    d->edit->setVisible(words.canEdit);
    d->arrived->setVisible(words.canArrive);
    d->giveUp->setVisible(words.canGiveUp);
    showRecipients();
    d->stack->setCurrentIndex(1);
}

void OutboxPane::showRecipients()
{
    while (d->recipients->rowCount() > 0)
        d->recipients->removeRow(0);
    for (const OutboxRecipient &recipient : std::as_const(d->item.recipients)) {
        QLabel *state = valueLabel();
        state->setText(OutboxWords::recipientState(recipient));
        QLabel *address = valueLabel();
        address->setText(oneLine(recipient.address));
        d->recipients->addRow(address, state);
    }
}

void OutboxPane::clear()
{
    d->item = {};
    d->stack->setCurrentIndex(0);
}

void OutboxPane::askAndSendAgain()
{
    const OutboxId id = d->item.id;
    if (d->item.state != OutboxState::Uncertain) {
        emit resolveRequested(id, OutboxState::Queued);
        return;
    }
    ask(this, tr("Send again"), tr("This message may have arrived already. Sent again, it could arrive twice."),
        tr("Send again"), [this, id] { emit resolveRequested(id, OutboxState::Queued); });
}

void OutboxPane::askAndGiveUp()
{
    const OutboxId id = d->item.id;
    ask(this, tr("Give up"),
        d->item.state == OutboxState::Uncertain
            ? tr("This message stays in the conversation and is not sent again.")
            : tr("This message is not sent. It stays in the conversation as a note, and the question waits for an answer "
                 "again."),
        tr("Give up"), [this, id] { emit resolveRequested(id, OutboxState::GivenUp); });
}

} // namespace okienko
