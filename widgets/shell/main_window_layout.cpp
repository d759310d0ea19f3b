// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/customer/customer_panel.h"
#include "widgets/settings/welcome_page.h"
#include "widgets/shell/main_window_private.h"
#include "widgets/shell/search_popup.h"
#include "widgets/shell/top_bar.h"
#include "widgets/shell/undo_strip.h"

#include <QAbstractButton>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

// Which parts of the window are seen, how wide they are, and what is kept of it between runs.

namespace okienko {

void MainWindow::Private::placeOverlays()
{
    if (drawer->isVisible()) {
        const QRect area = splitter->geometry();
        const int width = std::min(customerWidth + 1, area.width());
        drawer->setGeometry(area.right() + 1 - width, area.top(), width, area.height());
        drawer->raise();
    }
    if (popup->isVisible())
        showPopup();
}

void MainWindow::Private::setNarrow(bool wanted)
{
    top->setPanelToggleVisible(wanted && !welcoming);
    if (narrow == wanted)
        return;
    narrow = wanted;
    if (narrow) {
        drawer->layout()->addWidget(customer);
    } else {
        splitter->addWidget(customer);
        setColumns();
    }
    showPanes();
}

void MainWindow::Private::setColumns()
{
    const int rest = splitter->width() - navigationWidth - listWidth - customerWidth - 3;
    splitter->setSizes({navigationWidth, listWidth, std::max(rest, 360), std::max(rest, 360), customerWidth});
}

void MainWindow::Private::showPanes()
{
    lists->setVisible(!welcoming);
    contents->setVisible(!welcoming);
    welcome->setVisible(welcoming);
    customer->setVisible(!welcoming);
    drawer->setVisible(narrow && !welcoming && top->panelToggle()->isChecked());
    top->setPanelToggleVisible(narrow && !welcoming);
}

bool MainWindow::Private::keepsLayout() const
{
    return remembers && QGuiApplication::platformName() != QLatin1String("offscreen");
}

void MainWindow::Private::restoreLayout()
{
    if (!keepsLayout())
        return;
    const QSettings settings;
    // The first time: inside the screen, with room for the frame that the desktop puts around.
    const QSize most = q->screen()->availableSize() - QSize(16, 48);
    q->resize(q->size().boundedTo(most).expandedTo(q->minimumSize()));
    q->restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    splitter->restoreState(settings.value(QStringLiteral("window/columns")).toByteArray());
}

void MainWindow::setWelcome(bool welcome)
{
    if (d->welcoming == welcome)
        return;
    d->welcoming = welcome;
    d->showPanes();
    if (welcome)
        return d->welcome->setFocus(Qt::OtherFocusReason);
    d->setColumns();
    d->focusList();
}

void MainWindow::setRemembersLayout(bool remembers)
{
    d->remembers = remembers;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (d->keepsLayout()) {
        QSettings settings;
        settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
        if (!d->narrow) // the columns of a narrow window are not those that a wide one wants
            settings.setValue(QStringLiteral("window/columns"), d->splitter->saveState());
    }
    if (const QList<OutboxId> held = d->undo->held(); !held.isEmpty())
        emit closedWhileHeld(held);
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    d->setNarrow(width() < Private::narrowWidth);
    d->placeOverlays();
}

} // namespace okienko
