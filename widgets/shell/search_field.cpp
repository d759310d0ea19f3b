// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/search_field.h"

#include "widgets/common/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

namespace okienko {

struct SearchField::Private {
    QLineEdit *edit = nullptr;
    QLabel *hint = nullptr;
    QAction *clear = nullptr;
};

SearchField::SearchField(QWidget *parent) : QFrame(parent), d(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("searchField"));
    setFixedHeight(32);
    d->edit = new QLineEdit(this);
    d->edit->setObjectName(QStringLiteral("searchEdit"));
    d->edit->setProperty("frameless", true);
    d->edit->setMaxLength(500);
    d->edit->installEventFilter(this);
    d->hint = new QLabel(this);
    d->hint->setProperty("key", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 10, 0);
    layout->setSpacing(8);
    layout->addWidget(d->edit, 1);
    layout->addWidget(d->hint, 0, Qt::AlignVCenter);
    connect(d->edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        d->hint->setVisible(text.isEmpty());
        emit textChanged(text);
    });
    retranslate();
}

SearchField::~SearchField() = default;

QLineEdit *SearchField::edit() const
{
    return d->edit;
}

void SearchField::activate()
{
    d->edit->setFocus(Qt::ShortcutFocusReason);
    d->edit->selectAll();
}

bool SearchField::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        const bool focused = event->type() == QEvent::FocusIn;
        setProperty("focused", focused);
        style()->unpolish(this);
        style()->polish(this);
        emit focusChanged(focused);
    } else if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down: emit stepped(1); return true;
        case Qt::Key_Up: emit stepped(-1); return true;
        case Qt::Key_PageDown: emit stepped(6); return true;
        case Qt::Key_PageUp: emit stepped(-6); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: emit confirmed(); return true;
        case Qt::Key_Escape: emit cancelled(); return true;
        default: break;
        }
    }
    return QFrame::eventFilter(object, event);
}

void SearchField::mousePressEvent(QMouseEvent *)
{
    d->edit->setFocus(Qt::MouseFocusReason);
}

void SearchField::retranslate()
{
    d->edit->setPlaceholderText(tr("Search customers, messages, orders…"));
    d->edit->setAccessibleName(tr("Search customers, messages and orders"));
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    d->hint->setText(QString(keys).replace(QLatin1Char('+'), QLatin1Char(' ')));
}

void SearchField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace okienko
