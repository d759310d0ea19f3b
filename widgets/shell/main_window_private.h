// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "widgets/shell/main_window.h"

class QFrame;
class QSplitter;
class QStackedWidget;

namespace okienko {

class ConversationListPane;
class MessageListView;
class NavigationPane;
class NoticeStrip;
class PersonMenu;
class OutboxListPane;
class OutboxPane;
class QuarantineListPane;
class QuarantinePane;
class SearchPopup;
class StatusBar;
class TopBar;
class UndoStrip;
class WelcomePage;

struct MainWindow::Private {
    static constexpr int narrowWidth = 1366;
    static constexpr int navigationWidth = 208;
    static constexpr int listWidth = 372;
    static constexpr int customerWidth = 330;

    MainWindow *q = nullptr;
    Models models;
    TopBar *top = nullptr;
    PersonMenu *menu = nullptr;
    NoticeStrip *notice = nullptr;
    QSplitter *splitter = nullptr;
    NavigationPane *navigation = nullptr;
    QStackedWidget *lists = nullptr;
    ConversationListPane *list = nullptr;
    QuarantineListPane *quarantineList = nullptr;
    OutboxListPane *outboxList = nullptr;
    QStackedWidget *contents = nullptr;
    ConversationPane *conversation = nullptr;
    QuarantinePane *quarantine = nullptr;
    OutboxPane *outbox = nullptr;
    UndoStrip *undo = nullptr;
    WelcomePage *welcome = nullptr; ///< in place of list and conversation while there is no mailbox
    CustomerPanel *customer = nullptr;
    QFrame *drawer = nullptr; ///< holds the customer panel over the conversation in a narrow window
    StatusBar *status = nullptr;
    SearchPopup *popup = nullptr;
    View view{ViewKind::MyOpen, {}};
    ConversationId open;
    bool narrow = false;
    bool welcoming = false;
    bool remembers = true;

    void build();
    void connectAll();
    void addShortcuts();
    void addReadingShortcuts(QWidget *place);
    void chooseView(const View &chosen);
    void showHeading();
    void openConversation(ConversationId id);
    void step(int rows);
    void closeConversation();
    void moveFocus(int direction);
    void focusList();
    [[nodiscard]] MessageListView *listView() const;
    void placeOverlays();
    void setNarrow(bool wanted);
    void showPanes();
    void setColumns();
    void showPopup();
    void showAbout();
    void restoreLayout();
    [[nodiscard]] bool keepsLayout() const;
};

} // namespace okienko
