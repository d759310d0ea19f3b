// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/shortcut_sheet.h"

#include "widgets/conversation/conversation_pane.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace okienko {

namespace {

struct Line {
    QStringList keys;
    QString text;
};

QWidget *keyCaps(const QStringList &keys)
{
    auto *caps = new QWidget;
    auto *layout = new QHBoxLayout(caps);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (const QString &key : keys) {
        auto *cap = new QLabel(QKeySequence(key).toString(QKeySequence::NativeText));
        cap->setProperty("key", true);
        layout->addWidget(cap);
    }
    layout->addStretch(1);
    return caps;
}

QWidget *group(const QString &title, const QList<Line> &lines)
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(7);
    grid->setColumnMinimumWidth(0, 112);
    auto *heading = new QLabel(title);
    heading->setProperty("strong", true);
    grid->addWidget(heading, 0, 0, 1, 2);
    int row = 1;
    for (const Line &line : lines) {
        grid->addWidget(keyCaps(line.keys), row, 0);
        grid->addWidget(new QLabel(line.text), row, 1);
        ++row;
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    return box;
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutSheet"));
    setWindowTitle(tr("Keyboard shortcuts"));
    const auto key = [](const char *text) { return QString::fromLatin1(text); };
    const QList<Line> everywhere = {
        {{key("Ctrl+K"), key("/")}, tr("Search")},
        {{key("Ctrl+N")}, tr("New message")},
        {{key("Ctrl+F")}, ConversationPane::tr("Find in this conversation")},
        {{key("Ctrl+Up")}, tr("Previous conversation")},
        {{key("Ctrl+Down")}, tr("Next conversation")},
        {{key("F6"), key("Shift+F6")}, tr("Next or previous part of the window")},
        {{key("Esc")}, tr("Back to the list")},
        {{key("?")}, tr("This sheet")},
    };
    const QList<Line> reading = {
        {{key("J"), key("K")}, tr("Next or previous conversation")},
        {{key("R")}, tr("Reply")},
        {{key("A")}, tr("Reply to all")},
        {{key("F")}, tr("Forward")},
        {{key("E")}, tr("Close the conversation")},
    };
    const QList<Line> writing = {
        {{key("/")}, tr("Ready answers, at the start of a line")},
        {{key("Ctrl+Return")}, tr("Send")},
        {{key("Ctrl+Shift+Z")}, tr("Take back what was sent a moment ago")},
    };
    auto *columns = new QHBoxLayout;
    columns->setSpacing(40);
    columns->addWidget(group(tr("Everywhere"), everywhere));
    auto *second = new QVBoxLayout;
    second->setSpacing(20);
    second->addWidget(group(tr("In the list and while reading"), reading));
    second->addWidget(group(tr("While writing"), writing));
    second->addStretch(1);
    columns->addLayout(second);
    auto *buttons = new QDialogButtonBox;
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 18);
    layout->setSpacing(20);
    layout->addLayout(columns);
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

} // namespace okienko
