// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"
#include "widgets/composer/composer_private.h"
#include "widgets/composer/send_later.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

// What the composer looks like.

namespace okienko {

namespace {

constexpr int SmallestEditor = 66, LargestEditor = 300;   // pixels

} // namespace

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
    later = new QPushButton;
    later->setObjectName(QStringLiteral("sendLater"));
    later->setAccessibleName(Composer::tr("Send later"));
    later->setToolTip(Composer::tr("Send later"));
    auto *laterMenu = new SendLaterMenu(later);
    later->setMenu(laterMenu);
    QObject::connect(laterMenu, &SendLaterMenu::chosen, q, [this](const QDateTime &at) {
        closeAfter = false;
        sendAt = at;
        trySend();
    });
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
                            static_cast<QWidget *>(later), static_cast<QWidget *>(attach),
                            static_cast<QWidget *>(canned), static_cast<QWidget *>(noteButton)})
        buttons->addWidget(widget);
    // Takes what room is left: a growing text must not make the whole window wider.
    state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    buttons->addWidget(state, 1);
    buttons->addWidget(discard);
    buttons->addStretch(0);

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
    later->setIcon(Theme::icon(QStringLiteral("clock")));
    attach->setIcon(Theme::icon(QStringLiteral("paperclip")));
    discard->setIcon(Theme::icon(QStringLiteral("trash"), colors.muted));
}

void Composer::Private::fitEditor(BodyEditor *editor)
{
    if (base.kind == DraftKind::New && !noteMode) {
        editor->setMinimumHeight(SmallestEditor);
        editor->setMaximumHeight(QWIDGETSIZE_MAX);
        return;
    }
    const int room = q->window() ? q->window()->height() / 3 : LargestEditor;
    const int most = std::max(SmallestEditor, std::min(room, LargestEditor));
    editor->setFixedHeight(qBound(SmallestEditor, editor->heightForLines(), most));
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
    for (QWidget *widget : {static_cast<QWidget *>(head), static_cast<QWidget *>(tray),
                            static_cast<QWidget *>(quoteRow), static_cast<QWidget *>(send), static_cast<QWidget *>(sendAndClose),
                            static_cast<QWidget *>(later), static_cast<QWidget *>(attach),
                            static_cast<QWidget *>(canned), static_cast<QWidget *>(noteButton),
                            static_cast<QWidget *>(discard)})
        widget->setEnabled(enabled);
    answer->setReadOnly(!enabled);
}

} // namespace okienko
