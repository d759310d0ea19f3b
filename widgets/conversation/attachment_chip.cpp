// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/conversation/attachment_chip.h"

#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/conversation/attachment_danger.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QMouseEvent>

namespace okienko {

AttachmentChip::AttachmentChip(const Attachment &attachment, QWidget *parent)
    : QPushButton(parent), m_attachment(attachment), m_danger(AttachmentDanger::reason(attachment))
{
    setObjectName(QStringLiteral("attachmentChip"));
    const QString name = oneLine(attachment.fileName);
    const QString shown = fontMetrics().elidedText(name, Qt::ElideMiddle, 260);
    // A file name must not become a mnemonic: "&" doubles.
    QString label = shown + QStringLiteral(" · ") + fileSizeText(attachment.size);
    setText(label.replace(QLatin1Char('&'), QLatin1String("&&")));
    setToolTip((m_danger.isEmpty() ? name : name + QLatin1Char('\n') + m_danger).toHtmlEscaped());
    setAccessibleName(tr("Attachment %1, %2").arg(name, fileSizeText(attachment.size)));
    setAccessibleDescription(m_danger);
    connect(this, &QPushButton::clicked, this, &AttachmentChip::open);
    connect(&Theme::instance(), &Theme::changed, this, &AttachmentChip::restyle);
    restyle();
}

void AttachmentChip::restyle()
{
    const QString icon = !m_danger.isEmpty()                               ? QStringLiteral("warning")
        : m_attachment.mediaType.startsWith(QLatin1String("image/")) ? QStringLiteral("image")
                                                                           : QStringLiteral("file");
    setIcon(Theme::icon(icon, m_danger.isEmpty() ? QColor() : Theme::instance().colors().bad));
    setIconSize({19, 15});
}

void AttachmentChip::open()
{
    if (m_danger.isEmpty()) {
        emit openRequested(m_attachment);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Dangerous attachment"),
                                tr("“%1” may be dangerous.").arg(oneLine(m_attachment.fileName)),
                                QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("dangerousAttachment"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(m_danger + QLatin1Char(' ')
                            + tr("Open it only if you expected it and know who sent it. When in doubt, ask your "
                                 "administrator."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *cancel = box->addButton(tr("Do not open"), QMessageBox::RejectRole);
    QPushButton *openAnyway = box->addButton(tr("Open anyway"), QMessageBox::DestructiveRole);
    openAnyway->setObjectName(QStringLiteral("openAnyway"));
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    connect(openAnyway, &QPushButton::clicked, this, [this] { emit openRequested(m_attachment); });
    box->open();
}

void AttachmentChip::saveAs()
{
    auto *dialog = new QFileDialog(this, tr("Save attachment"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(oneLine(m_attachment.fileName));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { emit saveRequested(m_attachment, path); });
    dialog->open();
}

void AttachmentChip::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(Theme::icon(QStringLiteral("external")), tr("Open")), &QAction::triggered, this,
            &AttachmentChip::open);
    connect(menu->addAction(Theme::icon(QStringLiteral("download")), tr("Save as…")), &QAction::triggered, this,
            &AttachmentChip::saveAs);
    connect(menu->addAction(tr("Save all…")), &QAction::triggered, this, &AttachmentChip::saveAllRequested);
    menu->popup(event->globalPos());
}

void AttachmentChip::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Save)) {
        saveAs();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QPushButton::keyPressEvent(event);
}

void AttachmentChip::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    m_dragging = false;
    QPushButton::mousePressEvent(event);
}

void AttachmentChip::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && !m_dragging
        && (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_dragging = true;
        setDown(false);
        emit dragRequested(m_attachment);
        return;
    }
    QPushButton::mouseMoveEvent(event);
}

} // namespace okienko
