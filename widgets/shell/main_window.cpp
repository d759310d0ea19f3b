// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/main_window_private.h"

#include "models/items/conversation_list_model.h"
#include "models/items/navigation_model.h"
#include "models/items/outbox_model.h"
#include "models/items/quarantine_model.h"
#include "models/items/search_model.h"
#include "models/items/view_names.h"
#include "widgets/common/theme.h"
#include "widgets/conversation/conversation_pane.h"
#include "widgets/customer/customer_panel.h"
#include "widgets/inbox/conversation_list_pane.h"
#include "widgets/inbox/message_list_view.h"
#include "widgets/inbox/navigation_pane.h"
#include "widgets/inbox/quarantine_list_pane.h"
#include "widgets/inbox/quarantine_pane.h"
#include "widgets/outbox/outbox_list_pane.h"
#include "widgets/outbox/outbox_pane.h"
#include "widgets/settings/welcome_page.h"
#include "widgets/shell/focus_ring.h"
#include "widgets/shell/notice_strip.h"
#include "widgets/shell/person_menu.h"
#include "widgets/shell/search_field.h"
#include "widgets/shell/search_popup.h"
#include "widgets/shell/shortcut_sheet.h"
#include "widgets/shell/status_bar.h"
#include "widgets/shell/top_bar.h"
#include "widgets/shell/undo_strip.h"

#include <QAbstractButton>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace okienko {

MainWindow::MainWindow(const Models &models, QWidget *parent)
    : QMainWindow(parent), d(std::make_unique<Private>())
{
    d->q = this;
    d->models = models;
    setWindowTitle(QStringLiteral("Okienko"));
    resize(1600, 1000);
    setMinimumSize(900, 560);
    d->build();
    d->connectAll();
    d->addShortcuts();
    d->view = models.list->view();
    d->navigation->setCurrent(d->view);
    d->showHeading();
    d->setNarrow(width() < Private::narrowWidth);
    d->restoreLayout();
    d->focusList(); // keys work at once, and the search line does not look as if it were in use
}

MainWindow::~MainWindow()
{
    // What the children say while they go (the focus leaves the search field) still has its listener.
    hide();
    delete takeCentralWidget();
}

void MainWindow::Private::build()
{
    auto *central = new QWidget(q);
    central->setObjectName(QStringLiteral("centralArea"));
    top = new TopBar(central);
    menu = new PersonMenu(q);
    top->setMenu(menu);
    notice = new NoticeStrip(central);

    splitter = new QSplitter(Qt::Horizontal, central);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    navigation = new NavigationPane(models.navigation);
    list = new ConversationListPane(models.list);
    quarantineList = new QuarantineListPane(models.quarantine);
    lists = new QStackedWidget;
    lists->addWidget(list);
    lists->addWidget(quarantineList);
    outboxList = new OutboxListPane(models.outbox);
    lists->addWidget(outboxList);
    lists->setMinimumWidth(260);
    conversation = new ConversationPane;
    quarantine = new QuarantinePane;
    contents = new QStackedWidget;
    contents->addWidget(conversation);
    contents->addWidget(quarantine);
    outbox = new OutboxPane;
    contents->addWidget(outbox);
    contents->setMinimumWidth(360);
    welcome = new WelcomePage;
    customer = new CustomerPanel;
    for (QWidget *pane : std::initializer_list<QWidget *>{navigation, lists, contents, welcome, customer})
        splitter->addWidget(pane);
    splitter->setStretchFactor(2, 1);
    splitter->setStretchFactor(3, 1);
    welcome->hide();
    splitter->setSizes({navigationWidth, listWidth, 690, 0, customerWidth});

    drawer = new QFrame(central);
    drawer->setObjectName(QStringLiteral("drawer"));
    auto *drawerLayout = new QVBoxLayout(drawer);
    drawerLayout->setContentsMargins(1, 0, 0, 0);
    drawer->hide();

    undo = new UndoStrip(central);
    status = new StatusBar(central);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(top);
    layout->addWidget(notice);
    layout->addWidget(splitter, 1);
    layout->addWidget(undo);
    layout->addWidget(status);
    q->setCentralWidget(central);
    popup = new SearchPopup(models.search, central);
    conversation->showNothing();
    customer->showNothing();
}

void MainWindow::Private::connectAll()
{
    connect(navigation, &NavigationPane::viewChosen, q, [this](const View &chosen) { chooseView(chosen); });
    connect(navigation, &NavigationPane::settingsRequested, q, [this](const QPoint &place) {
        menu->popup(place - QPoint(0, menu->sizeHint().height() + 4));
    });
    connect(models.navigation, &NavigationModel::countsChanged, q, [this] { showHeading(); });
    connect(models.navigation, &NavigationModel::failed, q,
            [this](const Failure &failure) { notice->showText(failure.text, true); });
    connect(list, &ConversationListPane::opened, q, [this](ConversationId id) { openConversation(id); });
    connect(list, &ConversationListPane::activated, q, [this](ConversationId id) {
        if (open != id)
            openConversation(id);
        conversation->setFocus(Qt::OtherFocusReason);
    });
    connect(quarantineList, &QuarantineListPane::chosen, q, [this](const QuarantineItem &item) {
        contents->setCurrentWidget(quarantine);
        quarantine->setItem(item);
    });
    connect(quarantineList, &QuarantineListPane::deleteRequested, quarantine, &QuarantinePane::deleteItem);
    connect(quarantineList, &QuarantineListPane::nothingChosen, quarantine, &QuarantinePane::clear);

    connect(outboxList, &OutboxListPane::chosen, q, [this](const OutboxItem &item) {
        contents->setCurrentWidget(outbox);
        outbox->setItem(item);
    });
    connect(outboxList, &OutboxListPane::changed, outbox, &OutboxPane::setItem);
    connect(outboxList, &OutboxListPane::nothingChosen, outbox, &OutboxPane::clear);
    connect(outbox, &OutboxPane::resolveRequested, q, &MainWindow::outboxResolveRequested);
    connect(outbox, &OutboxPane::editRequested, q, &MainWindow::outboxEditRequested);
    connect(outbox, &OutboxPane::conversationRequested, q, &MainWindow::selectConversation);
    connect(undo, &UndoStrip::undoRequested, q, &MainWindow::outboxEditRequested);

    connect(welcome, &WelcomePage::connectRequested, q, &MainWindow::addAccountRequested);
    connect(status, &StatusBar::signInRequested, q, &MainWindow::signInRequested);
    connect(top, &TopBar::newMessageRequested, q, &MainWindow::newMessageRequested);
    connect(top->panelToggle(), &QAbstractButton::toggled, q, [this](bool on) {
        drawer->setVisible(on && narrow);
        placeOverlays();
    });
    connect(menu, &PersonMenu::addAccountRequested, q, &MainWindow::addAccountRequested);
    connect(menu, &PersonMenu::undoSecondsRequested, q, &MainWindow::undoSecondsRequested);
    connect(menu, &PersonMenu::themeRequested, q, &MainWindow::themeRequested);
    connect(menu, &PersonMenu::languageRequested, q, &MainWindow::languageRequested);
    connect(menu, &PersonMenu::aboutRequested, q, [this] { showAbout(); });
    connect(menu, &PersonMenu::shortcutsRequested, q, [this] {
        ShortcutSheet(q).exec();
    });

    SearchField *search = top->search();
    connect(search, &SearchField::textChanged, q, [this](const QString &text) {
        models.search->setQuery(text);
        showPopup();
    });
    connect(search, &SearchField::focusChanged, q, [this](bool focused) {
        if (focused)
            showPopup();
        else
            popup->hide();
    });
    connect(search, &SearchField::stepped, popup, &SearchPopup::step);
    connect(search, &SearchField::confirmed, popup, &SearchPopup::confirm);
    connect(search, &SearchField::cancelled, q, [this] {
        if (popup->isVisible())
            popup->hide();
        else
            focusList();
    });
    connect(popup, &SearchPopup::chosen, q, [this](const SearchHit &hit) {
        popup->hide();
        q->selectConversation(hit.conversation);
        conversation->setFocus(Qt::OtherFocusReason);
    });
}

void MainWindow::Private::addReadingShortcuts(QWidget *place)
{
    // Single letters work only in the list and while reading: fields that are written in take them first.
    const auto add = [place](Qt::Key key, auto action) {
        auto *shortcut = new QShortcut(QKeySequence(key), place);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, place, action);
    };
    add(Qt::Key_J, [this] { step(1); });
    add(Qt::Key_K, [this] { step(-1); });
    add(Qt::Key_R, [this] { conversation->startReply(); });
    add(Qt::Key_A, [this] { conversation->startReplyAll(); });
    add(Qt::Key_F, [this] { conversation->startForward(); });
    add(Qt::Key_E, [this] { closeConversation(); });
}

void MainWindow::Private::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QShortcut(keys, q);
        connect(shortcut, &QShortcut::activated, q, action);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { top->search()->activate(); });
    add(QKeySequence(Qt::Key_Slash), [this] { top->search()->activate(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_N), [this] { emit q->newMessageRequested(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { undo->undo(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { conversation->findInConversation(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Down), [this] { step(1); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Up), [this] { step(-1); });
    add(QKeySequence(Qt::Key_F6), [this] { moveFocus(1); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { moveFocus(-1); });
    add(QKeySequence(Qt::Key_Question), [this] { ShortcutSheet(q).exec(); });
    addReadingShortcuts(lists);
    addReadingShortcuts(contents);
}

void MainWindow::Private::chooseView(const View &chosen)
{
    view = chosen;
    const bool isQuarantine = chosen.kind == ViewKind::Quarantine;
    const bool isOutbox = chosen.kind == ViewKind::Outbox;
    models.quarantine->setActive(isQuarantine);
    if (models.outbox)
        models.outbox->setActive(isOutbox);
    lists->setCurrentIndex(isQuarantine ? 1 : isOutbox ? 2 : 0);
    contents->setCurrentIndex(isQuarantine ? 1 : isOutbox ? 2 : 0);
    if (!isQuarantine && !isOutbox) {
        models.list->setView(chosen);
        // What is open stays open, and is marked if it is in this view too.
        list->setCurrent(open);
    }
    showHeading();
}

void MainWindow::Private::showHeading()
{
    const QString name = models.navigation->nameOf(view);
    const int count = models.navigation->countOf(view);
    if (view.kind == ViewKind::Quarantine)
        quarantineList->setHeading(name, count);
    else if (view.kind == ViewKind::Outbox)
        outboxList->setHeading(name, count);
    else
        list->setHeading(name, count);
}

void MainWindow::Private::openConversation(ConversationId id)
{
    open = id;
    emit q->conversationOpened(id);
}

MessageListView *MainWindow::Private::listView() const
{
    return view.kind == ViewKind::Quarantine ? quarantineList->list()
        : view.kind == ViewKind::Outbox      ? outboxList->list()
                                             : list->list();
}

void MainWindow::Private::step(int rows)
{
    listView()->step(rows);
}

void MainWindow::Private::closeConversation()
{
    if (contents->currentWidget() != conversation || !conversation->conversation().isValid())
        return;
    // The pane's own Close button says the same; one way out for both.
    emit conversation->statusRequested(conversation->conversation(), ConversationStatus::Closed, QDateTime());
}

void MainWindow::Private::focusList()
{
    listView()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::Private::moveFocus(int direction)
{
    QList<FocusStop> stops = {{navigation, [this] { navigation->list()->setFocus(Qt::ShortcutFocusReason); }}};
    if (welcoming) {
        stops.append({welcome, [this] { welcome->setFocus(Qt::ShortcutFocusReason); }});
    } else {
        stops.append({lists, [this] { focusList(); }});
        stops.append({contents, [this] { contents->currentWidget()->setFocus(Qt::ShortcutFocusReason); }});
    }
    if (customer->isVisible())
        stops.append({customer, [this] { customer->setFocus(Qt::ShortcutFocusReason); }});
    stops.append({top, [this] { top->search()->activate(); }});
    cycleFocus(stops, direction);
}

void MainWindow::Private::showPopup()
{
    if (top->search()->edit()->text().trimmed().isEmpty() || !top->search()->edit()->hasFocus()) {
        popup->hide();
        return;
    }
    popup->popup(QRect(top->search()->mapTo(popup->parentWidget(), QPoint(0, 0)), top->search()->size()));
}

void MainWindow::Private::showAbout()
{
    QMessageBox box(q);
    box.setWindowTitle(tr("About Okienko"));
    box.setIconPixmap(Theme::icon(QStringLiteral("inbox"), Theme::instance().colors().accent)
                          .pixmap(QSize(48, 48), q->devicePixelRatioF()));
    box.setText(QStringLiteral("<b>Okienko %1</b>").arg(QStringLiteral(OKIENKO_VERSION)));
    box.setInformativeText(tr("One window for everyone who answers customers.\n\n"
                              "Free software under the GNU General Public License, version 3 or later."));
    box.exec();
}

ConversationPane *MainWindow::conversationPane() const
{
    return d->conversation;
}

CustomerPanel *MainWindow::customerPanel() const
{
    return d->customer;
}

QuarantinePane *MainWindow::quarantinePane() const
{
    return d->quarantine;
}

QuarantineListPane *MainWindow::quarantineListPane() const
{
    return d->quarantineList;
}

void MainWindow::showConversationPane()
{
    d->contents->setCurrentWidget(d->conversation);
}

View MainWindow::view() const
{
    return d->view;
}

void MainWindow::setStatus(const StatusSummary &status)
{
    d->status->setStatus(status);
}

void MainWindow::offerUndo(OutboxId item, const QString &to, int seconds)
{
    d->undo->add(item, to, seconds);
}

void MainWindow::withdrawUndo(OutboxId item)
{
    d->undo->remove(item);
}

void MainWindow::setUndoSeconds(int seconds)
{
    d->menu->setUndoSeconds(seconds);
}

void MainWindow::setPerson(const QString &displayName)
{
    d->top->setPerson(displayName);
}

void MainWindow::showNotice(const QString &text, bool bad)
{
    d->notice->showText(text, bad);
}

void MainWindow::selectView(const QString &view)
{
    const std::optional<ViewKind> kind = viewFromWord(view);
    if (!kind)
        return;
    selectView(View{*kind, {}});
}

void MainWindow::selectView(const View &view)
{
    d->navigation->setCurrent(view);
    d->chooseView(view);
}

void MainWindow::selectConversation(ConversationId id)
{
    if (d->view.kind == ViewKind::Quarantine || d->view.kind == ViewKind::Outbox)
        d->contents->setCurrentIndex(0); // the message list stays what it was; the conversation is shown
    d->list->setCurrent(id);
    d->openConversation(id);
}

void MainWindow::setChoices(const QString &theme, const QString &language)
{
    d->menu->setChoices(theme, language);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Only what nothing inside wanted comes here: a palette or a menu closes itself first.
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        if (d->drawer->isVisible())
            d->top->panelToggle()->setChecked(false);
        else
            d->focusList();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        d->showHeading();
    QMainWindow::changeEvent(event);
}

} // namespace okienko
