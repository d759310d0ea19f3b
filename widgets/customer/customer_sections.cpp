// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/customer/customer_sections.h"

#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/customer/customer_texts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

namespace okienko {

PanelSection::PanelSection(const QString &heading, QWidget *aside, QWidget *parent)
    : QFrame(parent), m_content(new QVBoxLayout)
{
    setProperty("panelSection", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(8);
    if (!heading.isEmpty()) {
        auto *head = new QHBoxLayout;
        auto *label = new QLabel(heading);
        label->setFont(Theme::font(12, QFont::DemiBold));
        head->addWidget(label);
        head->addStretch(1);
        if (aside)
            head->addWidget(aside);
        layout->addLayout(head);
    }
    m_content->setSpacing(4);
    layout->addLayout(m_content);
}

PastContactRow::PastContactRow(const PastContact &contact, QWidget *parent)
    : QPushButton(parent), m_icon(channelIcon(contact.channel)), m_subject(oneLine(contact.subject)),
      m_day(dayText(contact.at.toLocalTime().date()))
{
    if (m_subject.isEmpty())
        m_subject = tr("(no subject)");
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("pastContact"));
    setFixedHeight(26);
    setAccessibleName(tr("%1, %2, %3").arg(channelName(contact.channel), m_subject, m_day));
    setToolTip(m_subject.toHtmlEscaped());
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PastContactRow::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(colors.accent) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? colors.chip : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
    Theme::icon(m_icon).paint(&painter, QRect(1, (height() - 15) / 2, 15, 15));
    painter.setFont(Theme::font(12));
    const int dayWidth = painter.fontMetrics().horizontalAdvance(m_day) + 2;
    painter.setPen(colors.muted);
    painter.drawText(rect().adjusted(0, 0, -2, 0), Qt::AlignRight | Qt::AlignVCenter, m_day);
    painter.setFont(Theme::font(13));
    painter.setPen(colors.text);
    const QRect text = rect().adjusted(28, 0, -dayWidth - 10, 0);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_subject, Qt::ElideRight, text.width()));
}

void PastContactRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

IdentityRow::IdentityRow(const CustomerIdentity &identity, QWidget *parent) : QPushButton(parent)
{
    const QString value = oneLine(identity.value);
    const bool phone = identity.kind == QLatin1String("phone");
    setProperty("identity", true);
    QString label = fontMetrics().elidedText(phone ? CustomerTexts::phone(value) : value, Qt::ElideMiddle, 250);
    setText(label.replace(QLatin1Char('&'), QLatin1String("&&")));
    setIcon(Theme::icon(phone ? QStringLiteral("phone") : QStringLiteral("mail")));
    setIconSize({15, 15});
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Click to copy %1").arg(value).toHtmlEscaped());
    setAccessibleName(phone ? tr("Phone %1, copy").arg(value) : tr("E-mail address %1, copy").arg(value));
    connect(this, &QPushButton::clicked, this, [this, value] {
        QGuiApplication::clipboard()->setText(value);
        QToolTip::showText(mapToGlobal(QPoint(0, height())), tr("Copied"), this);
    });
}

} // namespace okienko
