// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/conversation/conversation_header.h"

#include "widgets/common/elided_label.h"
#include "widgets/common/format.h"
#include "widgets/common/pill.h"
#include "widgets/common/theme.h"
#include "widgets/conversation/moments.h"

#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace okienko {

ConversationHeader::ConversationHeader(QWidget *parent)
    : QFrame(parent), m_subject(new ElidedLabel), m_snooze(new QPushButton(tr("Snooze"))), m_claim(new QPushButton),
      m_close(new QPushButton), m_details(new QWidget), m_queue(new Pill(QString(), Tone::Accent)), m_number(new Pill),
      m_due(new Pill), m_facts(new ElidedLabel)
{
    setObjectName(QStringLiteral("conversationHeader"));
    m_subject->setObjectName(QStringLiteral("conversationSubject"));
    m_subject->setFont(Theme::font(16, QFont::DemiBold));
    m_subject->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_facts->setProperty("muted", true);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_snooze->setObjectName(QStringLiteral("snooze"));
    m_claim->setObjectName(QStringLiteral("claim"));
    m_close->setObjectName(QStringLiteral("close"));

    auto *top = new QHBoxLayout;
    top->setSpacing(6);
    top->addWidget(m_subject, 1);
    top->addSpacing(4);
    top->addWidget(m_snooze);
    top->addWidget(m_claim);
    top->addWidget(m_close);
    auto *row = new QHBoxLayout(m_details);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_queue);
    row->addWidget(m_number);
    row->addWidget(m_due);
    row->addWidget(m_facts, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_details);

    connect(m_snooze, &QPushButton::clicked, this, &ConversationHeader::openSnoozeMenu);
    connect(m_claim, &QPushButton::clicked, this, [this] {
        if (m_summary.assignee.isEmpty())
            emit claimRequested();
        else
            emit releaseRequested();
    });
    connect(m_close, &QPushButton::clicked, this, [this] {
        const bool closed = m_summary.status == ConversationStatus::Closed;
        emit statusRequested(closed ? ConversationStatus::Open : ConversationStatus::Closed, {});
    });
    m_minute.setInterval(30'000);
    connect(&m_minute, &QTimer::timeout, this, [this] { present(m_summary); });
    connect(&Theme::instance(), &Theme::changed, this, &ConversationHeader::restyle);
    restyle();
}

void ConversationHeader::restyle()
{
    const ThemeColors &colors = Theme::instance().colors();
    setStyleSheet(QStringLiteral("QFrame#conversationHeader { background: %1; border: 0; border-bottom: 1px solid %2; }")
                      .arg(colors.panel.name(), colors.line.name()));
    m_snooze->setIcon(Theme::icon(QStringLiteral("moon")));
    m_claim->setIcon(Theme::icon(QStringLiteral("person")));
    showCloseIcon();
    // Wider than high: the style leaves only four pixels between icon and text.
    for (QPushButton *button : {m_snooze, m_claim, m_close})
        button->setIconSize({20, 15});
}

void ConversationHeader::showCloseIcon()
{
    m_close->setIcon(Theme::icon(m_summary.status == ConversationStatus::Closed ? QStringLiteral("refresh")
                                                                                : QStringLiteral("check")));
}

void ConversationHeader::setConsultant(const QString &login)
{
    m_login = login;
}

void ConversationHeader::setSummary(const ConversationSummary &summary)
{
    m_summary = summary;
    m_minute.start();
    present(summary);
}

void ConversationHeader::present(const ConversationSummary &summary)
{
    const QString subject = oneLine(summary.subject);
    m_subject->setFullText(subject.isEmpty() ? tr("(no subject)") : subject);
    setAccessibleName(tr("Conversation %1").arg(m_subject->fullText()));
    m_details->setVisible(true);
    m_queue->setText(summary.queueName);
    m_queue->setVisible(!summary.queueName.isEmpty());
    m_number->setText(QStringLiteral("#%1").arg(summary.id.value));
    m_due->set(dueText(summary));
    const QString who = summary.assignee.isEmpty() ? tr("Unassigned")
        : summary.assignee == m_login              ? tr("Mine")
                                                   : tr("Taken by %1").arg(oneLine(summary.assignee));
    QString state;
    if (summary.status == ConversationStatus::Closed)
        state = tr("closed") + QStringLiteral(" · ");
    else if (summary.status == ConversationStatus::Waiting)
        state = tr("waiting for the customer") + QStringLiteral(" · ");
    else if (summary.status == ConversationStatus::Snoozed)
        state = tr("snoozed") + QStringLiteral(" · ");
    m_facts->setFullText(QStringLiteral("%1 · %2%3 · %4")
                             .arg(who, state, tr("opened %1").arg(longTimeText(summary.createdAt)),
                                  channelName(summary.channel)));
    const bool closed = summary.status == ConversationStatus::Closed;
    m_snooze->setVisible(!closed);
    const bool mine = !summary.assignee.isEmpty() && summary.assignee == m_login;
    m_claim->setVisible(!closed && (summary.assignee.isEmpty() || mine));
    m_claim->setText(mine ? tr("Release") : tr("Take"));
    m_claim->setToolTip(mine ? tr("Give it back to the team") : tr("Make this conversation mine"));
    m_close->setVisible(true);
    m_close->setText(closed ? tr("Reopen") : tr("Close"));
    showCloseIcon();
}

void ConversationHeader::setNewMessage()
{
    m_minute.stop();
    m_subject->setFullText(tr("New message"));
    setAccessibleName(tr("New message"));
    m_details->setVisible(false);
    m_snooze->setVisible(false);
    m_claim->setVisible(false);
    m_close->setVisible(false);
}

void ConversationHeader::openSnoozeMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QDateTime now = QDateTime::currentDateTime();
    const auto add = [this, menu](const QString &name, const QDateTime &at) {
        if (!at.isValid())
            return;
        connect(menu->addAction(SnoozeTimes::label(name, at)), &QAction::triggered, this,
                [this, at] { emit statusRequested(ConversationStatus::Snoozed, at.toUTC()); });
    };
    add(tr("Later today"), SnoozeTimes::laterToday(now));
    add(tr("Tomorrow morning"), SnoozeTimes::tomorrowMorning(now));
    add(tr("Monday"), SnoozeTimes::nextMonday(now));
    menu->addSeparator();
    connect(menu->addAction(tr("Pick a time…")), &QAction::triggered, this, &ConversationHeader::pickSnooze);
    menu->popup(m_snooze->mapToGlobal(QPoint(0, m_snooze->height() + 2)));
}

void ConversationHeader::pickSnooze()
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Snooze until"));
    auto *edit = new QDateTimeEdit(SnoozeTimes::tomorrowMorning(QDateTime::currentDateTime()));
    edit->setMinimumDateTime(QDateTime::currentDateTime().addSecs(60));
    edit->setCalendarPopup(true);
    edit->setAccessibleName(tr("Snooze until"));
    auto *label = new QLabel(tr("The conversation comes back at this time, or when the customer writes."));
    label->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *ok = buttons->addButton(tr("Snooze"), QDialogButtonBox::AcceptRole);
    ok->setProperty("primary", true);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(label);
    layout->addWidget(edit);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(dialog, &QDialog::accepted, this,
            [this, edit] { emit statusRequested(ConversationStatus::Snoozed, edit->dateTime().toUTC()); });
    dialog->open();
}

} // namespace okienko
