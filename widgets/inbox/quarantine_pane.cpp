// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inbox/quarantine_pane.h"

#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace okienko {

struct QuarantinePane::Private {
    QStackedLayout *stack = nullptr;
    QuarantineItem item;
    QLabel *subject = nullptr;
    QLabel *explanation = nullptr;
    QLabel *reason = nullptr;
    QLabel *sender = nullptr;
    QLabel *at = nullptr;
    QLabel *account = nullptr;
    QLabel *source = nullptr;
    QLabel *size = nullptr;
    QPushButton *retry = nullptr;
    QList<QPushButton *> buttons;
    bool busy = false;

    QLabel *value();
    QLayout *makeForm();
    QLayout *makeButtons(QuarantinePane *q);
    void enable();
};

QLabel *QuarantinePane::Private::value()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText); // a stranger's text
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QLayout *QuarantinePane::Private::makeForm()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(6);
    const auto row = [this, form](const QString &name) {
        auto *label = new QLabel(name);
        label->setProperty("muted", true);
        QLabel *field = value();
        field->setAccessibleName(name);
        form->addRow(label, field);
        return field;
    };
    reason = row(QuarantinePane::tr("Why"));
    sender = row(QuarantinePane::tr("Sender"));
    at = row(QuarantinePane::tr("Received"));
    account = row(QuarantinePane::tr("Account"));
    source = row(QuarantinePane::tr("From"));
    size = row(QuarantinePane::tr("Size"));
    return form;
}

QLayout *QuarantinePane::Private::makeButtons(QuarantinePane *q)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto add = [&](const QString &name, const QString &icon, const QString &text, const QString &tip, auto action) {
        auto *button = new QPushButton(icon.isEmpty() ? QIcon() : Theme::icon(icon), text);
        button->setObjectName(name);
        button->setToolTip(tip);
        button->setIconSize({20, 15});
        QObject::connect(button, &QPushButton::clicked, q, action);
        row->addWidget(button);
        buttons << button;
        return button;
    };
    retry = add(QStringLiteral("quarantineRetry"), {}, QuarantinePane::tr("Try again"),
                QuarantinePane::tr("Read the message again; what can be read now becomes a conversation"),
                [this, q] { emit q->retryRequested(item.id); });
    add(QStringLiteral("quarantineOpen"), {}, QuarantinePane::tr("Open"),
        QuarantinePane::tr("Open the message as a file in another program"), [this, q] { emit q->openRequested(item.id); });
    add(QStringLiteral("quarantineSave"), QStringLiteral("download"), QuarantinePane::tr("Save message as…"),
        QuarantinePane::tr("Save the message as it came"), [q] { q->save(); });
    add(QStringLiteral("quarantineForward"), QStringLiteral("forward"), QuarantinePane::tr("Forward…"),
        QuarantinePane::tr("Send the message on as it came, as an attachment"), [q] { q->forwardItem(); });
    add(QStringLiteral("quarantineDelete"), {}, QuarantinePane::tr("Delete…"),
        QuarantinePane::tr("Delete the message here; who deleted it and when is kept (Del)"), [q] { q->deleteItem(); });
    row->addStretch(1);
    return row;
}

void QuarantinePane::Private::enable()
{
    for (QPushButton *button : std::as_const(buttons))
        button->setEnabled(!busy);
    retry->setEnabled(!busy && !item.headerOnly);
}

QuarantinePane::QuarantinePane(QWidget *parent) : QFrame(parent), d(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("quarantinePane"));
    d->subject = d->value();
    d->subject->setProperty("title", true);
    auto *card = new QFrame;
    card->setProperty("card", true);
    d->explanation = new QLabel;
    d->explanation->setWordWrap(true);
    d->explanation->setProperty("muted", true);
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(16, 14, 16, 14);
    cardLayout->setSpacing(10);
    cardLayout->addWidget(d->subject);
    cardLayout->addWidget(d->explanation);
    cardLayout->addLayout(d->makeForm());
    cardLayout->addLayout(d->makeButtons(this));

    auto *page = new QWidget;
    auto *pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(16, 14, 16, 14);
    pageLayout->addWidget(card);
    pageLayout->addStretch(1);
    page->setFocusProxy(d->retry);

    auto *nothing = new QLabel(tr("Choose a message at the left to see why it could not be read."));
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    nothing->setProperty("muted", true);
    d->stack = new QStackedLayout(this);
    d->stack->addWidget(nothing);
    d->stack->addWidget(page);
    setFocusProxy(page);
}

QuarantinePane::~QuarantinePane() = default;

void QuarantinePane::setItem(const QuarantineItem &item)
{
    d->item = item;
    const QString subject = oneLine(item.subject);
    d->subject->setText(subject.isEmpty() ? tr("(no subject could be read)") : subject);
    d->explanation->setText(
        item.headerOnly
            ? tr("Only the header of this message was fetched. The original is on the mail server and is kept there: open it "
                 "with the mailbox's web page, or ask the sender for a smaller one.")
            : tr("This message could not be read and is kept as it came, so that nothing is lost. Open or save it to look at "
                 "it with another program, and ask the sender to send it again."));
    d->reason->setText(item.reason);
    d->sender->setText(item.sender.isEmpty() ? tr("unknown") : oneLine(item.sender));
    d->at->setText(longTimeText(item.at));
    d->account->setText(item.accountName.isEmpty() ? tr("imported from a file") : oneLine(item.accountName));
    d->source->setText(oneLine(item.source));
    d->size->setText(item.headerOnly && item.size == 0 ? tr("unknown") : fileSizeText(item.size));
    d->stack->setCurrentIndex(1);
    d->enable();
}

void QuarantinePane::clear()
{
    d->item = {};
    d->stack->setCurrentIndex(0);
}

void QuarantinePane::setBusy(bool busy)
{
    d->busy = busy;
    d->enable();
}

void QuarantinePane::save()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save message"), QStringLiteral("message.eml"),
                                                      tr("E-mail messages (*.eml)"));
    if (!path.isEmpty())
        emit saveRequested(d->item.id, path);
}

void QuarantinePane::forwardItem()
{
    if (!d->item.id.isValid() || d->busy)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("quarantineForwardDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Forward message"));
    dialog->setLabelText(tr("Mail address that gets the message as it came, as an attachment:"));
    dialog->setOkButtonText(tr("Forward"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id = d->item.id](const QString &address) {
        if (address.trimmed().indexOf(QLatin1Char('@')) > 0)
            emit forwardRequested(id, address.trimmed());
    });
    dialog->open();
}

void QuarantinePane::deleteItem()
{
    if (!d->item.id.isValid() || d->busy)
        return;
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Delete message"),
                                     tr("Delete this message here? It could not be read, and nobody has answered it."),
                                     QMessageBox::NoButton, this);
    question->setObjectName(QStringLiteral("quarantineDeleteQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(tr("Its bytes are removed from Okienko for good; on the mail server it stays. Who deleted it "
                                    "and when is kept."));
    auto *yes = question->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::buttonClicked, this, [this, yes, id = d->item.id](QAbstractButton *button) {
        if (button == yes)
            emit deleteRequested(id);
    });
    question->open();
}

} // namespace okienko
