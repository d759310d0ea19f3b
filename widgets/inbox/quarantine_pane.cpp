// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inbox/quarantine_pane.h"

#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace okienko {

struct QuarantinePane::Private {
    QStackedLayout *stack = nullptr;
    QuarantineItem item;
    QLabel *subject = nullptr;
    QLabel *reason = nullptr;
    QLabel *sender = nullptr;
    QLabel *at = nullptr;
    QLabel *source = nullptr;
    QLabel *size = nullptr;
};

QuarantinePane::QuarantinePane(QWidget *parent) : QFrame(parent), d(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("quarantinePane"));
    const auto value = [] {
        auto *label = new QLabel;
        label->setTextFormat(Qt::PlainText); // a stranger's text
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        return label;
    };
    d->subject = value();
    d->subject->setProperty("title", true);
    d->reason = value();
    d->sender = value();
    d->at = value();
    d->source = value();
    d->size = value();

    auto *card = new QFrame;
    card->setProperty("card", true);
    auto *explanation = new QLabel(tr("This message could not be read and is kept as it came, so that nothing is lost. "
                                      "Save it to look at it with another program, and ask the sender to send it "
                                      "again."));
    explanation->setWordWrap(true);
    explanation->setProperty("muted", true);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(6);
    const auto row = [form](const QString &name, QWidget *field) {
        auto *label = new QLabel(name);
        label->setProperty("muted", true);
        form->addRow(label, field);
    };
    row(tr("Why"), d->reason);
    row(tr("Sender"), d->sender);
    row(tr("Received"), d->at);
    row(tr("From"), d->source);
    row(tr("Size"), d->size);
    auto *saveButton = new QPushButton(Theme::icon(QStringLiteral("download")), tr("Save message as…"));
    saveButton->setIconSize({20, 15});
    connect(saveButton, &QPushButton::clicked, this, &QuarantinePane::save);
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(16, 14, 16, 14);
    cardLayout->setSpacing(10);
    cardLayout->addWidget(d->subject);
    cardLayout->addWidget(explanation);
    cardLayout->addLayout(form);
    cardLayout->addWidget(saveButton, 0, Qt::AlignLeft);

    auto *page = new QWidget;
    auto *pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(16, 14, 16, 14);
    pageLayout->addWidget(card);
    pageLayout->addStretch(1);

    auto *nothing = new QLabel(tr("Choose a message at the left to see why it could not be read."));
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    nothing->setProperty("muted", true);
    d->stack = new QStackedLayout(this);
    d->stack->addWidget(nothing);
    d->stack->addWidget(page);
}

QuarantinePane::~QuarantinePane() = default;

void QuarantinePane::setItem(const QuarantineItem &item)
{
    d->item = item;
    const QString subject = oneLine(item.subject);
    d->subject->setText(subject.isEmpty() ? tr("(no subject could be read)") : subject);
    d->reason->setText(item.reason);
    d->sender->setText(item.sender.isEmpty() ? tr("unknown") : oneLine(item.sender));
    d->at->setText(longTimeText(item.at));
    d->source->setText(oneLine(item.source));
    d->size->setText(fileSizeText(item.size));
    d->stack->setCurrentIndex(1);
}

void QuarantinePane::clear()
{
    d->item = {};
    d->stack->setCurrentIndex(0);
}

void QuarantinePane::save()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save message"), QStringLiteral("message.eml"),
                                                      tr("E-mail messages (*.eml)"));
    if (!path.isEmpty())
        emit saveRequested(d->item.id, path);
}

} // namespace okienko
