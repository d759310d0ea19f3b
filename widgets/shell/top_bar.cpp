// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/top_bar.h"

#include "widgets/common/theme.h"
#include "widgets/shell/avatar_button.h"
#include "widgets/shell/search_field.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace okienko {

namespace {
constexpr int barHeight = 48;
constexpr int searchWidth = 520;
constexpr int gap = 12;
}

struct TopBar::Private {
    QLabel *logo = nullptr;
    SearchField *search = nullptr;
    QPushButton *newMessage = nullptr;
    QToolButton *toggle = nullptr;
    AvatarButton *avatar = nullptr;
    QWidget *right = nullptr;
    QMenu *menu = nullptr;
};

TopBar::TopBar(QWidget *parent) : QFrame(parent), d(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("topBar"));
    setFixedHeight(barHeight);
    d->logo = new QLabel(QStringLiteral("Okienko"), this);
    d->logo->setObjectName(QStringLiteral("logo"));
    d->search = new SearchField(this);
    d->right = new QWidget(this);
    d->newMessage = new QPushButton(d->right);
    d->newMessage->setObjectName(QStringLiteral("newMessageButton"));
    d->newMessage->setIcon(Theme::icon(QStringLiteral("plus")));
    d->newMessage->setIconSize({17, 13});
    d->toggle = new QToolButton(d->right);
    d->toggle->setObjectName(QStringLiteral("panelToggle"));
    d->toggle->setProperty("button", true);
    d->toggle->setIcon(Theme::icon(QStringLiteral("panel-right")));
    d->toggle->setIconSize({16, 16});
    d->toggle->setCheckable(true);
    d->toggle->hide();
    d->avatar = new AvatarButton(d->right);
    d->avatar->setObjectName(QStringLiteral("avatarButton"));

    auto *rightLayout = new QHBoxLayout(d->right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(gap - 2);
    rightLayout->addWidget(d->newMessage);
    rightLayout->addWidget(d->toggle);
    rightLayout->addWidget(d->avatar);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 0, 11, 0);
    layout->setSpacing(gap);
    layout->addWidget(d->logo);
    layout->addStretch(1);
    layout->addWidget(d->right);

    connect(d->newMessage, &QPushButton::clicked, this, &TopBar::newMessageRequested);
    connect(d->avatar, &QAbstractButton::clicked, this, [this] {
        if (!d->menu)
            return;
        const QPoint corner = d->avatar->mapToGlobal(QPoint(d->avatar->width(), d->avatar->height() + 4));
        d->menu->popup(corner - QPoint(d->menu->sizeHint().width(), 0));
    });
    // Reading order: search comes first when Tab is pressed.
    setTabOrder(d->search, d->newMessage);
    setTabOrder(d->newMessage, d->toggle);
    setTabOrder(d->toggle, d->avatar);
    retranslate();
}

TopBar::~TopBar() = default;

SearchField *TopBar::search() const
{
    return d->search;
}

QAbstractButton *TopBar::panelToggle() const
{
    return d->toggle;
}

void TopBar::setMenu(QMenu *menu)
{
    d->menu = menu;
}

void TopBar::setPerson(const QString &displayName)
{
    d->avatar->setPerson(displayName);
    d->avatar->setToolTip(displayName.toHtmlEscaped());
}

void TopBar::setPanelToggleVisible(bool visible)
{
    d->toggle->setVisible(visible);
    placeSearch();
}

/// In the middle of the window, whatever stands at its sides; narrower where there is no room.
void TopBar::placeSearch()
{
    layout()->activate();
    const int left = d->logo->geometry().right() + 2 * gap;
    const int right = d->right->geometry().left() - 2 * gap;
    const int room = std::max(160, right - left);
    const int fieldWidth = std::min(searchWidth, room);
    const int wanted = (width() - fieldWidth) / 2;
    const int x = qBound(left, wanted, std::max(left, right - fieldWidth));
    d->search->setGeometry(x, (height() - 1 - d->search->height()) / 2, fieldWidth, d->search->height());
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeSearch();
}

void TopBar::retranslate()
{
    d->newMessage->setText(tr("New message"));
    d->newMessage->setToolTip(tr("Write to a customer (Ctrl+N)"));
    d->toggle->setToolTip(tr("Show or hide the customer"));
    d->toggle->setAccessibleName(tr("Customer panel"));
    d->avatar->setAccessibleName(tr("Your menu"));
    placeSearch();
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace okienko
