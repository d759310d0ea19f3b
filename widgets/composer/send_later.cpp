// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/send_later.h"

#include "models/domain/send_time.h"
#include "widgets/common/format.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

namespace okienko {

SendLaterMenu::SendLaterMenu(QWidget *parent) : QMenu(parent)
{
    setObjectName(QStringLiteral("sendLaterMenu"));
    // What "tomorrow" is depends on when the menu is opened.
    connect(this, &QMenu::aboutToShow, this, &SendLaterMenu::fill);
}

void SendLaterMenu::fill()
{
    clear();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const auto add = [this, &now](const QString &text, const QDateTime &at) {
        QAction *action = addAction(QStringLiteral("%1\t%2").arg(text, longTimeText(at, now)));
        connect(action, &QAction::triggered, this, [this, at] { emit chosen(at); });
    };
    add(tr("In an hour"), sendtime::inAnHour(now));
    add(tr("Tomorrow morning"), sendtime::tomorrowMorning(now, zone));
    if (sendtime::nextMonday(now, zone) != sendtime::tomorrowMorning(now, zone))
        add(tr("Monday morning"), sendtime::nextMonday(now, zone));
    addSeparator();
    connect(addAction(tr("Pick date and time…")), &QAction::triggered, this, &SendLaterMenu::pick);
}

void SendLaterMenu::pick()
{
    auto *dialog = new SendLaterDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { emit chosen(dialog->at()); });
    dialog->open();
}

SendLaterDialog::SendLaterDialog(QWidget *parent)
    : QDialog(parent),
      m_edit(new QDateTimeEdit(this)),
      m_note(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Send later"));
    const QDateTime tomorrow =
        sendtime::tomorrowMorning(QDateTime::currentDateTimeUtc(), QTimeZone::systemTimeZone());
    m_edit->setObjectName(QStringLiteral("sendLaterTime"));
    m_edit->setAccessibleName(tr("Date and time at which the message leaves"));
    m_edit->setCalendarPopup(true);
    m_edit->setDateTime(tomorrow.toLocalTime());
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Send later"));
    m_note->setProperty("muted", true);
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(new QLabel(tr("The message leaves at:"), this));
    layout->addWidget(m_edit);
    layout->addWidget(m_note);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, &SendLaterDialog::check);
    check();
}

QDateTime SendLaterDialog::at() const
{
    return sendtime::onWall(m_edit->date(), m_edit->time(), QTimeZone::systemTimeZone());
}

void SendLaterDialog::check()
{
    const bool past = at() <= QDateTime::currentDateTimeUtc();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!past);
    //: %1: a time zone, e.g. Europe/Warsaw
    m_note->setText(past ? tr("This time is past.")
                         : tr("By the clock of this computer (%1). It leaves while Okienko runs here or at a colleague's.")
                               .arg(QString::fromLatin1(QTimeZone::systemTimeZoneId())));
}

} // namespace okienko
