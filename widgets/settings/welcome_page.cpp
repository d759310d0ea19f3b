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
    auto *icon = new QLabel;
    const auto draw = [icon] {
        icon->setPixmap(Theme::icon(QStringLiteral("inbox"), Theme::instance().colors().accent)
                            .pixmap(QSize(44, 44), icon->devicePixelRatioF()));
    };
    connect(&Theme::instance(), &Theme::changed, icon, draw);
    draw();
    auto *textRow = new QHBoxLayout; // aligned by stretches: an alignment would ignore how high the text gets
    textRow->addStretch(1);
    textRow->addWidget(text);
    textRow->addStretch(1);
    auto *button = new QPushButton(tr("Connect a mailbox"));
    button->setObjectName(QStringLiteral("connectMailbox"));
    button->setProperty("primary", true);
    button->setDefault(true);
    setFocusProxy(button);
    connect(button, &QPushButton::clicked, this, &WelcomePage::connectRequested);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addStretch(2);
    layout->addWidget(icon, 0, Qt::AlignHCenter);
    layout->addWidget(title, 0, Qt::AlignHCenter);
    layout->addLayout(textRow);
    layout->addSpacing(4);
    layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

} // namespace okienko
