// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/outbox/outbox_list_pane.h"

#include "models/items/outbox_model.h"
#include "widgets/common/elided_label.h"
#include "widgets/inbox/message_list_view.h"
#include "widgets/outbox/outbox_delegate.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace okienko {

struct OutboxListPane::Private {
    ElidedLabel *name = nullptr;
    QLabel *count = nullptr;
    MessageListView *list = nullptr;
};

OutboxListPane::OutboxListPane(OutboxModel *model, QWidget *parent) : QFrame(parent), d(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("listPane"));
    auto *header = new QFrame(this);
    header->setObjectName(QStringLiteral("listHeader"));
    header->setFixedHeight(44);
    d->name = new ElidedLabel(header);
    d->name->setProperty("heading", true);
    d->count = new QLabel(header);
    d->count->setProperty("muted", true);
    auto *headerLayout = new QHBoxLayout(header);
    headerLayout->setContentsMargins(12, 0, 12, 0);
    headerLayout->setSpacing(8);
    headerLayout->addWidget(d->name);
    headerLayout->addWidget(d->count);
    headerLayout->addStretch(1);

    d->list = new MessageListView(this);
    d->list->setObjectName(QStringLiteral("outboxList"));
    d->list->setAccessibleName(tr("Outbox"));
    d->list->setItemDelegate(new OutboxDelegate(d->list));
    d->list->setModel(model);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(d->list, 1);

    if (!model)
        return;
    connect(d->list, &MessageListView::rowChosen, this, [this, model](const QModelIndex &index) {
        if (const OutboxItem *item = model->at(index))
            emit chosen(*item);
    });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (!d->list->currentIndex().isValid())
            emit nothingChosen();
    });
    connect(model, &OutboxModel::loaded, this, [this, model] {
        d->list->setMessage({QStringLiteral("send"), tr("The outbox is empty"),
                             tr("Everything that was written has been sent.")});
        if (const OutboxItem *item = model->at(d->list->currentIndex()))
            emit changed(*item);
    });
    connect(model, &OutboxModel::failed, this, [this](const Failure &failure) {
        d->list->setMessage({QStringLiteral("warning"), tr("The outbox could not be read"), failure.text});
    });
}

OutboxListPane::~OutboxListPane() = default;

void OutboxListPane::setHeading(const QString &name, int count)
{
    d->name->setFullText(name);
    d->count->setText(count < 0 ? QString() : QLocale().toString(count));
}

MessageListView *OutboxListPane::list() const
{
    return d->list;
}

} // namespace okienko
