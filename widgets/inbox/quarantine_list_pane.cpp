// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inbox/quarantine_list_pane.h"

#include "models/items/quarantine_model.h"
#include "widgets/common/elided_label.h"
#include "widgets/common/theme.h"
#include "widgets/inbox/message_list_view.h"
#include "widgets/inbox/quarantine_delegate.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace okienko {

struct QuarantineListPane::Private {
    ElidedLabel *name = nullptr;
    QLabel *count = nullptr;
    QPushButton *retryAll = nullptr;
    MessageListView *list = nullptr;
};

QuarantineListPane::QuarantineListPane(QuarantineModel *model, QWidget *parent)
    : QFrame(parent), d(std::make_unique<Private>())
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
    d->retryAll = new QPushButton(tr("Try all again"), header);
    d->retryAll->setObjectName(QStringLiteral("quarantineRetryAll"));
    d->retryAll->setProperty("compact", true);
    d->retryAll->setToolTip(tr("Read all of them again; what can be read now becomes conversations"));
    connect(d->retryAll, &QPushButton::clicked, this, &QuarantineListPane::retryAllRequested);
    headerLayout->addWidget(d->retryAll);

    d->list = new MessageListView(this);
    d->list->setObjectName(QStringLiteral("quarantineList"));
    d->list->setAccessibleName(tr("Quarantine"));
    d->list->setItemDelegate(new QuarantineDelegate(d->list));
    d->list->setModel(model);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(d->list, 1);

    connect(d->list, &MessageListView::rowChosen, this, [this, model](const QModelIndex &index) {
        if (const QuarantineItem *item = model->at(index))
            emit chosen(*item);
    });
    auto *deleteKey = new QShortcut(QKeySequence(Qt::Key_Delete), d->list);
    deleteKey->setContext(Qt::WidgetShortcut);
    connect(deleteKey, &QShortcut::activated, this, &QuarantineListPane::deleteRequested);
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (!d->list->currentIndex().isValid())
            emit nothingChosen();
    });
    connect(model, &QuarantineModel::loaded, this, [this] {
        d->list->setMessage({QStringLiteral("shield"), tr("Quarantine is empty"),
                             tr("Every message that came in could be read.")});
    });
    connect(model, &QuarantineModel::failed, this, [this](const Failure &failure) {
        d->list->setMessage({QStringLiteral("warning"), tr("The quarantine could not be read"), failure.text});
    });
}

QuarantineListPane::~QuarantineListPane() = default;

void QuarantineListPane::setHeading(const QString &name, int count)
{
    d->name->setFullText(name);
    d->count->setText(count < 0 ? QString() : QLocale().toString(count));
    d->retryAll->setVisible(count > 0);
}

MessageListView *QuarantineListPane::list() const
{
    return d->list;
}

} // namespace okienko
