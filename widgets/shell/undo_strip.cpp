// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/undo_strip.h"

#include "widgets/common/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace okienko {

UndoStrip::UndoStrip(QWidget *parent) : QFrame(parent), m_text(new QLabel(this)), m_undo(new QPushButton(tr("Undo"), this))
{
    setObjectName(QStringLiteral("undoStrip"));
    m_text->setObjectName(QStringLiteral("undoText"));
    m_text->setTextFormat(Qt::PlainText);
    m_undo->setObjectName(QStringLiteral("undoSend"));
    m_undo->setProperty("compact", true);
    m_undo->setToolTip(tr("Take the message back before it leaves (Ctrl+Shift+Z)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 5, 14, 5);
    layout->setSpacing(12);
    layout->addStretch(1);
    layout->addWidget(m_text);
    layout->addWidget(m_undo);
    layout->addStretch(1);
    m_timer.setInterval(250);
    connect(&m_timer, &QTimer::timeout, this, &UndoStrip::tick);
    connect(m_undo, &QPushButton::clicked, this, &UndoStrip::undo);
    hide();
}

void UndoStrip::add(OutboxId item, const QString &to, int seconds)
{
    if (seconds <= 0)
        return;
    m_entries.append({item, oneLine(to), QDateTime::currentDateTimeUtc().addSecs(seconds)});
    m_timer.start();
    tick();
}

void UndoStrip::remove(OutboxId item)
{
    m_entries.removeIf([item](const Entry &entry) { return entry.item == item; });
    tick();
}

QList<OutboxId> UndoStrip::held() const
{
    QList<OutboxId> items;
    for (const Entry &entry : m_entries)
        items << entry.item;
    return items;
}

void UndoStrip::undo()
{
    if (m_entries.isEmpty())
        return;
    const OutboxId item = m_entries.takeLast().item;
    tick();
    emit undoRequested(item);
}

void UndoStrip::tick()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_entries.removeIf([&now](const Entry &entry) { return entry.until <= now; });
    if (m_entries.isEmpty()) {
        m_timer.stop();
        hide();
        return;
    }
    const Entry &entry = m_entries.last();
    const int left = int((now.msecsTo(entry.until) + 999) / 1000);
    //: %1: a person's name or address
    m_text->setText(tr("Sending to %1 in %n s", nullptr, left).arg(entry.to));
    m_undo->setAccessibleName(tr("Undo sending to %1").arg(entry.to));
    show();
}

} // namespace okienko
