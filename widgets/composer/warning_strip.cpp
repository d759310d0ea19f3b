// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/warning_strip.h"

#include "widgets/common/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace okienko {

WarningStrip::WarningStrip(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel), m_text(new QLabel), m_confirm(new QPushButton), m_back(new QPushButton)
{
    setObjectName(QStringLiteral("warningStrip"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_confirm->setObjectName(QStringLiteral("confirmSend"));
    m_back->setObjectName(QStringLiteral("goBack"));
    for (QPushButton *button : {m_confirm, m_back})
        button->setProperty("compact", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(11, 6, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_confirm);
    layout->addWidget(m_back);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        dismiss();
        emit confirmed();
    });
    connect(m_back, &QPushButton::clicked, this, &WarningStrip::dismiss);
    connect(&Theme::instance(), &Theme::changed, this, &WarningStrip::restyle);
    hide();
}

void WarningStrip::showProblem(const QString &text)
{
    m_back->setText(tr("OK"));
    present(text, false);
}

void WarningStrip::ask(const QString &text, const QString &confirmText)
{
    m_confirm->setText(confirmText);
    m_back->setText(tr("Go back"));
    present(text, true);
}

void WarningStrip::present(const QString &text, bool question)
{
    m_question = question;
    m_text->setText(text);
    m_confirm->setVisible(question);
    setAccessibleName(text);
    restyle();
    show();
    if (question)
        m_back->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void WarningStrip::dismiss()
{
    hide();
    m_text->clear();
}

QString WarningStrip::text() const
{
    return m_text->text();
}

void WarningStrip::restyle()
{
    const ThemeColors &colors = Theme::instance().colors();
    const QColor text = m_question ? colors.warn : colors.bad;
    const QColor background = m_question ? colors.warnBackground : colors.badBackground;
    m_icon->setPixmap(Theme::icon(QStringLiteral("warning"), text).pixmap(16, 16));
    setStyleSheet(QStringLiteral("QFrame#warningStrip { background: %1; border: 0; border-radius: 8px; }"
                                 "QFrame#warningStrip QLabel { color: %2; font-size: 12.5px; }")
                      .arg(background.name(), text.name()));
}

} // namespace okienko
