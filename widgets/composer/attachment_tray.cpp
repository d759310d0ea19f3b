// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/attachment_tray.h"

#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace okienko {

AttachmentTray::AttachmentTray(QWidget *parent) : QWidget(parent)
{
    auto *inner = new QWidget;
    inner->setObjectName(QStringLiteral("trayInner"));
    m_layout = new QHBoxLayout(inner);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    auto *scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedHeight(40);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    setAccessibleName(tr("Attached files"));
    connect(&Theme::instance(), &Theme::changed, this, &AttachmentTray::rebuild);
    rebuild();
}

void AttachmentTray::setAttachments(const QList<AttachmentContent> &attachments)
{
    m_attachments = attachments;
    rebuild();
}

void AttachmentTray::add(const AttachmentContent &attachment)
{
    m_attachments += attachment;
    rebuild();
    emit changed();
}

void AttachmentTray::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();   // may be the one whose button was clicked
        delete item;
    }
    for (qsizetype i = 0; i < m_attachments.size(); ++i) {
        const Attachment &about = m_attachments.at(i).about;
        const QString name = oneLine(about.fileName);
        auto *chip = new QFrame;
        chip->setProperty("chip", true);
        auto *layout = new QHBoxLayout(chip);
        layout->setContentsMargins(9, 0, 4, 0);
        layout->setSpacing(6);
        auto *icon = new QLabel;
        icon->setPixmap(Theme::icon(about.mediaType.startsWith(QLatin1String("image/")) ? QStringLiteral("image")
                                                                                         : QStringLiteral("file"))
                            .pixmap(15, 15));
        auto *text = new QLabel(QFontMetrics(font()).elidedText(name, Qt::ElideMiddle, 240) + QStringLiteral(" · ")
                                + fileSizeText(m_attachments.at(i).data.isEmpty() ? about.size
                                                                                  : m_attachments.at(i).data.size()));
        text->setTextFormat(Qt::PlainText);
        text->setToolTip(name.toHtmlEscaped());
        auto *remove = new QToolButton;
        remove->setIcon(Theme::icon(QStringLiteral("close"), Theme::instance().colors().muted));
        remove->setIconSize({14, 14});
        remove->setAccessibleName(tr("Take off %1").arg(name));
        remove->setToolTip(tr("Take off this file"));
        connect(remove, &QToolButton::clicked, this, [this, i] {
            m_attachments.removeAt(i);
            rebuild();
            emit changed();
        });
        layout->addWidget(icon);
        layout->addWidget(text);
        layout->addWidget(remove);
        chip->setFixedHeight(30);
        m_layout->addWidget(chip);
    }
    m_layout->addStretch(1);
    setVisible(!m_attachments.isEmpty());
}

} // namespace okienko
