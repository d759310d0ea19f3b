// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/welcome_page.h"

#include "widgets/common/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace okienko {

WelcomePage::WelcomePage(QWidget *parent) : QWidget(parent)
{
    auto *title = new QLabel(tr("Welcome to Okienko"));
    title->setFont(Theme::font(22, QFont::DemiBold));
    title->setAlignment(Qt::AlignCenter);
    auto *text = new QLabel(tr("One window for everything customers write. Connect the shop's mailbox and its messages "
                               "appear here; nothing is deleted from the server."));
    text->setWordWrap(true);
    text->setProperty("muted", true);
    text->setAlignment(Qt::AlignCenter);
    text->setFixedWidth(420);
    auto *button = new QPushButton(tr("Connect a mailbox"));
    button->setObjectName(QStringLiteral("connectMailbox"));
    button->setProperty("primary", true);
    button->setDefault(true);
    setFocusProxy(button);
    connect(button, &QPushButton::clicked, this, &WelcomePage::connectRequested);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addStretch(2);
    layout->addWidget(title, 0, Qt::AlignHCenter);
    layout->addWidget(text, 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

} // namespace okienko
