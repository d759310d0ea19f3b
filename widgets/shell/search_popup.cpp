// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/search_popup.h"

#include "models/items/search_model.h"
#include "widgets/common/theme.h"
#include "widgets/shell/search_hit_delegate.h"

#include <QGraphicsDropShadowEffect>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace okienko {

namespace {
constexpr int margin = 6;
constexpr int popupWidth = 640;
constexpr int rowHeight = 56;
constexpr int maximumRows = 9;
}

struct SearchPopup::Private {
    SearchModel *model = nullptr;
    QListView *list = nullptr;
    QLabel *text = nullptr;
    QRect anchor;
    QString failure;
};

SearchPopup::SearchPopup(SearchModel *model, QWidget *parent) : QFrame(parent), d(std::make_unique<Private>())
{
    d->model = model;
    setObjectName(QStringLiteral("searchPopup"));
    setFocusPolicy(Qt::NoFocus);
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(32);
    shadow->setOffset(0, 8);
    shadow->setColor(QColor(16, 24, 40, 70));
    setGraphicsEffect(shadow);

    d->list = new QListView(this);
    d->list->setObjectName(QStringLiteral("searchResults"));
    d->list->setAccessibleName(tr("Search results"));
    d->list->setFocusPolicy(Qt::NoFocus);
    d->list->setFrameShape(QFrame::NoFrame);
    d->list->setUniformItemSizes(true);
    d->list->setMouseTracking(true);
    d->list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    d->list->setItemDelegate(new SearchHitDelegate(d->list));
    d->list->setModel(model);
    d->text = new QLabel(this);
    d->text->setProperty("muted", true);
    d->text->setWordWrap(true);
    d->text->setTextFormat(Qt::PlainText);
    d->text->setContentsMargins(10, 8, 10, 8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(0);
    layout->addWidget(d->text);
    layout->addWidget(d->list, 1);

    connect(d->list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const SearchHit *hit = d->model->at(index))
            emit chosen(*hit);
    });
    connect(model, &SearchModel::failed, this, [this](const Failure &failure) { d->failure = failure.text; });
    connect(model, &SearchModel::finished, this, [this] {
        if (d->model->rowCount() > 0) {
            d->failure.clear();
            d->list->setCurrentIndex(d->model->index(0));
        }
        adjust();
    });
    hide();
}

SearchPopup::~SearchPopup() = default;

void SearchPopup::popup(const QRect &anchor)
{
    d->anchor = anchor;
    adjust();
    show();
    raise();
}

void SearchPopup::step(int rows)
{
    const int count = d->model->rowCount();
    if (count == 0)
        return;
    const int row = d->list->currentIndex().isValid() ? d->list->currentIndex().row() + rows : 0;
    d->list->setCurrentIndex(d->model->index(qBound(0, row, count - 1)));
}

void SearchPopup::confirm()
{
    // While the answer to what is written now is under way, the rows belong to what was written before.
    if (d->model->isSearching())
        return;
    QModelIndex index = d->list->currentIndex();
    if (!index.isValid() && d->model->rowCount() > 0)
        index = d->model->index(0);
    if (const SearchHit *hit = d->model->at(index))
        emit chosen(*hit);
}

void SearchPopup::adjust()
{
    const int rows = d->model->rowCount();
    d->list->setVisible(rows > 0);
    d->text->setVisible(rows == 0);
    if (rows == 0) {
        if (d->model->isSearching())
            d->text->setText(tr("Searching…"));
        else if (!d->failure.isEmpty())
            d->text->setText(d->failure);
        else
            d->text->setText(tr("Nothing found for “%1”. Check the spelling, or search for fewer words.")
                                 .arg(d->model->query()));
    }
    const int width = std::min(std::max(popupWidth, d->anchor.width()), parentWidget()->width() - 24);
    const int left = qBound(12, d->anchor.center().x() - width / 2, parentWidget()->width() - width - 12);
    const int height = rows == 0 ? std::max(44, d->text->heightForWidth(width - 2 * margin) + 2 * margin)
                                 : std::min(rows, maximumRows) * rowHeight + 2 * margin + 2;
    setGeometry(left, d->anchor.bottom() + 7, width, height);
}

} // namespace okienko
