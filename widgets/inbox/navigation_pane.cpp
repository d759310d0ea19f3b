// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inbox/navigation_pane.h"

#include "models/items/navigation_model.h"
#include "widgets/common/theme.h"
#include "widgets/inbox/navigation_delegate.h"

#include <QAbstractButton>
#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace okienko {

namespace {

/// Looks like an entry of the list above it.
class EntryButton : public QAbstractButton {
public:
    EntryButton(QString iconName, QWidget *parent) : QAbstractButton(parent), m_iconName(std::move(iconName))
    {
        setFixedHeight(30);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }
    [[nodiscard]] QSize sizeHint() const override { return {100, 30}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        NavigationDelegate::paintEntry(&painter, rect(),
                                       {text(), m_iconName, 0, false, underMouse() || isDown(), hasFocus()});
    }

private:
    QString m_iconName;
};

} // namespace

struct NavigationPane::Private {
    NavigationModel *model = nullptr;
    QListView *list = nullptr;
    EntryButton *settings = nullptr;
    View current{ViewKind::MyOpen, {}};
    bool quiet = false;
};

NavigationPane::NavigationPane(NavigationModel *model, QWidget *parent)
    : QFrame(parent), d(std::make_unique<Private>())
{
    d->model = model;
    setObjectName(QStringLiteral("navigationPane"));
    setMinimumWidth(160);

    d->list = new QListView(this);
    d->list->setObjectName(QStringLiteral("navigationList"));
    d->list->setItemDelegate(new NavigationDelegate(d->list));
    d->list->setModel(model);
    d->list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    d->list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    d->list->setFrameShape(QFrame::NoFrame);
    d->list->setMouseTracking(true);
    d->list->viewport()->setAutoFillBackground(false);

    d->settings = new EntryButton(QStringLiteral("gear"), this);
    d->settings->setObjectName(QStringLiteral("settingsButton"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 10);
    layout->setSpacing(6);
    layout->addWidget(d->list, 1);
    layout->addWidget(d->settings);

    connect(d->list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const QVariant view = index.data(NavigationModel::ViewRole);
        if (d->quiet || !view.isValid())
            return;
        d->current = view.value<View>();
        emit viewChosen(d->current);
    });
    // The queues are read after the window is made; the choice is kept over that reset.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { d->quiet = true; });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        d->quiet = false;
        setCurrent(d->current);
    });
    connect(d->settings, &QAbstractButton::clicked, this, [this] {
        emit settingsRequested(d->settings->mapToGlobal(QPoint(0, 0)));
    });
    connect(&Theme::instance(), &Theme::changed, d->list->viewport(), qOverload<>(&QWidget::update));
    retranslate();
    setCurrent(d->current);
}

NavigationPane::~NavigationPane() = default;

void NavigationPane::setCurrent(const View &view)
{
    d->current = view;
    d->quiet = true;
    d->list->setCurrentIndex(d->model->indexOf(view));
    d->quiet = false;
}

QAbstractItemView *NavigationPane::list() const
{
    return d->list;
}

void NavigationPane::retranslate()
{
    d->settings->setText(tr("Settings"));
    d->list->setAccessibleName(tr("Views and queues"));
}

void NavigationPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace okienko
