// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/notice_strip.h"

#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace okienko {

NoticeStrip::NoticeStrip(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("noticeStrip"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(Theme::icon(QStringLiteral("close")));
    m_close->setIconSize({13, 13});
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss this notice"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 10, 6);
    layout->setSpacing(9);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(&Theme::instance(), &Theme::changed, this, &NoticeStrip::restyle);
    hide();
}

void NoticeStrip::showText(const QString &text, bool bad)
{
    m_bad = bad;
    setProperty("bad", bad);
    style()->unpolish(this);
    style()->polish(this);
    style()->unpolish(m_text);
    style()->polish(m_text);
    restyle();
    m_text->setText(text);
    m_text->setAccessibleName(text);
    setVisible(!text.isEmpty());
}

void NoticeStrip::restyle()
{
    const ThemeColors &colors = Theme::instance().colors();
    m_icon->setPixmap(Theme::icon(m_bad ? QStringLiteral("warning") : QStringLiteral("info"),
                                  m_bad ? colors.bad : colors.accent).pixmap(QSize(16, 16), devicePixelRatioF()));
}

QString NoticeStrip::text() const
{
    return m_text->text();
}

} // namespace okienko
