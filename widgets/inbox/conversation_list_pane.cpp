// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inbox/conversation_list_pane.h"

#include "models/items/conversation_list_model.h"
#include "widgets/common/elided_label.h"
#include "widgets/common/theme.h"
#include "widgets/inbox/conversation_delegate.h"
#include "widgets/inbox/message_list_view.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace okienko {

namespace {
constexpr int headerHeight = 44;
constexpr int repaintMs = 20'000; // target pills count minutes
}

struct ConversationListPane::Private {
    ConversationListModel *model = nullptr;
    MessageListView *list = nullptr;
    ElidedLabel *name = nullptr;
    QLabel *count = nullptr;
    QPushButton *sort = nullptr;
    QPushButton *retry = nullptr;
    QAction *longest = nullptr;
    QAction *newest = nullptr;
    QTimer loadingDelay;
    ConversationId wanted; ///< to be marked when it is loaded
    std::optional<Failure> failure;
};

ConversationListPane::ConversationListPane(ConversationListModel *model, QWidget *parent)
    : QFrame(parent), d(std::make_unique<Private>())
{
    d->model = model;
    setObjectName(QStringLiteral("listPane"));
    setMinimumWidth(260);

    auto *header = new QFrame(this);
    header->setObjectName(QStringLiteral("listHeader"));
    header->setFixedHeight(headerHeight);
    d->name = new ElidedLabel(header);
    d->name->setFont(Theme::font(14, QFont::DemiBold));
    d->name->setProperty("heading", true);
    d->count = new QLabel(header);
    d->count->setProperty("muted", true);
    d->sort = new QPushButton(header);
    d->sort->setObjectName(QStringLiteral("sortButton"));
    d->sort->setIconSize({13, 13});
    d->sort->setLayoutDirection(Qt::RightToLeft); // the arrow stands behind the text
    d->sort->setIcon(Theme::icon(QStringLiteral("chevron-down")));

    auto *menu = new QMenu(d->sort);
    auto *group = new QActionGroup(menu);
    d->longest = menu->addAction(QString());
    d->newest = menu->addAction(QString());
    for (QAction *action : {d->longest, d->newest}) {
        action->setCheckable(true);
        group->addAction(action);
    }
    d->sort->setMenu(menu);
    connect(group, &QActionGroup::triggered, this, [this](const QAction *action) {
        d->model->setSortOrder(action == d->newest ? SortOrder::Newest : SortOrder::LongestWait);
        retranslate();
    });

    auto *headerLayout = new QHBoxLayout(header);
    headerLayout->setContentsMargins(12, 0, 12, 0);
    headerLayout->setSpacing(8);
    headerLayout->addWidget(d->name);
    headerLayout->addWidget(d->count);
    headerLayout->addStretch(1);
    headerLayout->addWidget(d->sort);

    d->list = new MessageListView(this);
    d->list->setObjectName(QStringLiteral("conversationList"));
    d->list->setItemDelegate(new ConversationDelegate(d->list));
    d->list->setModel(model);
    model->setAccessibleText(&ConversationDelegate::accessibleText);

    d->retry = new QPushButton(this);
    d->retry->hide();
    connect(d->retry, &QPushButton::clicked, this, [this] {
        d->failure.reset();
        d->model->refresh();
        showState();
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(d->list, 1);
    auto *retryRow = new QHBoxLayout;
    retryRow->addStretch(1);
    retryRow->addWidget(d->retry);
    retryRow->addStretch(1);
    retryRow->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(retryRow);

    connect(d->list, &MessageListView::rowChosen, this, [this](const QModelIndex &index) {
        if (const ConversationSummary *row = d->model->at(index)) {
            d->wanted = {};
            emit opened(row->id);
        }
    });
    connect(d->list, &MessageListView::rowActivated, this, [this](const QModelIndex &index) {
        if (const ConversationSummary *row = d->model->at(index))
            emit activated(row->id);
    });
    // The next page is asked for before the end is reached, so that scrolling does not stop there.
    connect(d->list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        const QScrollBar *bar = d->list->verticalScrollBar();
        if (value > bar->maximum() - 2 * bar->pageStep())
            d->model->fetchMore({});
    });
    connect(model, &ConversationListModel::loadingChanged, this, [this] { showState(); });
    connect(model, &ConversationListModel::pageLoaded, this, [this] {
        d->failure.reset();
        if (d->wanted.isValid())
            setCurrent(d->wanted);
        showState();
    });
    connect(model, &ConversationListModel::failed, this, [this](const Failure &failure) {
        d->failure = failure;
        showState();
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        d->failure.reset();
        showState();
    });

    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, d->list->viewport(), qOverload<>(&QWidget::update));
    clock->start(repaintMs);
    d->loadingDelay.setSingleShot(true);
    d->loadingDelay.setInterval(150); // most views are there before; outlines that flash would only disturb
    connect(&d->loadingDelay, &QTimer::timeout, this, [this] {
        d->list->setLoading(d->model->isFirstLoad());
    });
    retranslate();
}

ConversationListPane::~ConversationListPane() = default;

void ConversationListPane::setHeading(const QString &name, int count)
{
    d->name->setFullText(name);
    d->count->setText(count < 0 ? QString() : QLocale().toString(count));
}

MessageListView *ConversationListPane::list() const
{
    return d->list;
}

ConversationId ConversationListPane::current() const
{
    const ConversationSummary *row = d->model->at(d->list->currentIndex());
    return row ? row->id : ConversationId();
}

void ConversationListPane::setCurrent(ConversationId id)
{
    const QModelIndex index = d->model->indexOf(id);
    d->wanted = index.isValid() ? ConversationId() : id;
    d->list->choose(index);
    if (index.isValid())
        d->list->scrollTo(index);
}

void ConversationListPane::showState()
{
    if (d->model->isFirstLoad() && !d->failure) {
        if (!d->loadingDelay.isActive())
            d->loadingDelay.start();
        d->list->setMessage({});
    } else {
        d->loadingDelay.stop();
        d->list->setLoading(false);
        if (d->failure) {
            d->list->setMessage({QStringLiteral("warning"), tr("The list could not be read"), d->failure->text});
        } else if (d->model->view().kind == ViewKind::MyOpen) {
            d->list->setMessage({QStringLiteral("check"), tr("Nothing waits for you"),
                                 tr("Take a conversation from Unassigned, or wait for new mail.")});
        } else {
            d->list->setMessage({QStringLiteral("inbox"), tr("Nothing here"),
                                 tr("There is no conversation in this view.")});
        }
    }
    d->retry->setVisible(d->failure.has_value());
}

void ConversationListPane::retranslate()
{
    d->longest->setText(tr("Longest wait"));
    d->newest->setText(tr("Newest"));
    const bool newest = d->model->sortOrder() == SortOrder::Newest;
    (newest ? d->newest : d->longest)->setChecked(true);
    d->sort->setText((newest ? d->newest : d->longest)->text());
    d->sort->setAccessibleName(tr("Order: %1").arg(d->sort->text()));
    d->retry->setText(tr("Try again"));
    d->list->setAccessibleName(tr("Conversations"));
    showState();
}

void ConversationListPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace okienko
