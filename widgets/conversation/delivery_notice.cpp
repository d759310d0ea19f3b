// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/conversation/delivery_notice.h"

#include "models/domain/delivery_words.h"
#include "widgets/common/format.h"
#include "widgets/common/pill.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace okienko {

namespace {

constexpr qsizetype rowsShown = 20;

Tone toneOf(DeliveryAction action)
{
    switch (action) {
    case DeliveryAction::Failed: return Tone::Bad;
    case DeliveryAction::Delayed: return Tone::Warn;
    case DeliveryAction::Delivered:
    case DeliveryAction::Displayed: return Tone::Ok;
    default: return Tone::Plain;
    }
}

QWidget *rowFor(const DeliveryStatus &status)
{
    const Tone tone = toneOf(status.action);
    const QColor color = toneColors(tone).text;
    auto *row = new QWidget;
    row->setObjectName(QStringLiteral("deliveryRow"));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(7);
    if (tone == Tone::Bad || tone == Tone::Warn) {
        auto *icon = new QLabel;
        icon->setPixmap(Theme::icon(QStringLiteral("warning"), color).pixmap(QSize(14, 14)));
        line->addWidget(icon, 0, Qt::AlignTop);
    }
    const QString text = oneLine(deliverySentence(status));
    auto *label = new QLabel(text);
    label->setObjectName(QStringLiteral("deliveryText"));
    label->setTextFormat(Qt::PlainText); // the end of it is a stranger's
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::NoFocus);
    label->setWordWrap(true);
    label->setProperty("small", true);
    label->setAccessibleName(text);
    label->setStyleSheet(QStringLiteral("color: %1;").arg(color.name()));
    if (status.reportedAt.isValid())
        label->setToolTip(DeliveryNotice::tr("Reported %1").arg(longTimeText(status.reportedAt)));
    line->addWidget(label, 1);
    return row;
}

/// Why a mail is marked as automatic, for people.
QString automaticReason(const QString &reason)
{
    if (reason == QLatin1String("report"))
        return DeliveryNotice::tr("A mail server wrote this: what became of a message that was sent.");
    if (reason == QLatin1String("List-Id") || reason == QLatin1String("Precedence") || reason == QLatin1String("Feedback-ID"))
        return DeliveryNotice::tr("This came over a list or in bulk (%1). It is never answered automatically.").arg(reason);
    if (reason == QLatin1String("sender"))
        return DeliveryNotice::tr("The address of the sender is that of a machine. It is never answered automatically.");
    if (reason == QLatin1String("subject"))
        return DeliveryNotice::tr("Its subject is that of an automatic reply. It is never answered automatically.");
    if (reason.isEmpty())
        return DeliveryNotice::tr("A machine wrote this. It is never answered automatically.");
    return DeliveryNotice::tr("A machine wrote this: its header says so (%1). It is never answered automatically.")
        .arg(oneLine(reason));
}

} // namespace

DeliveryNotice::DeliveryNotice(const QList<DeliveryStatus> &deliveries, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("deliveryNotice"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setSpacing(4);
    for (const DeliveryStatus &status : deliveries.mid(0, rowsShown))
        layout->addWidget(rowFor(status));
    if (deliveries.size() > rowsShown)
        layout->addWidget(new QLabel(tr("and %n more", nullptr, int(deliveries.size() - rowsShown))));
}

QWidget *makeAutomaticMark(const QString &reason)
{
    const bool isReport = reason == QLatin1String("report");
    auto *mark = new Pill(isReport ? DeliveryNotice::tr("delivery report") : DeliveryNotice::tr("automatic"));
    mark->setObjectName(QStringLiteral("automaticMark"));
    mark->setToolTip(automaticReason(reason));
    return mark;
}

} // namespace okienko
