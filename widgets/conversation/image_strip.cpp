// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/conversation/image_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace okienko {

ImageStrip::ImageStrip(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("imageStrip"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 8, 4);
    auto *label = new QLabel(tr("Images from the internet are blocked."));
    label->setTextFormat(Qt::PlainText);
    auto *show = new QPushButton(tr("Show once"));
    show->setObjectName(QStringLiteral("showImages"));
    show->setProperty("compact", true);
    show->setToolTip(tr("The sender learns that this message was opened"));
    row->addWidget(label, 1);
    row->addWidget(show);
    connect(show, &QPushButton::clicked, this, [this] {
        hide();
        emit showRequested();
    });
}

} // namespace okienko
