// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/passphrase_dialog.h"

#include "widgets/common/theme.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace okienko {

PassphraseDialog::PassphraseDialog(const QString &file, bool create, bool wrongBefore, QWidget *parent)
    : QDialog(parent), m_first(new QLineEdit), m_again(new QLineEdit), m_message(new QLabel), m_create(create)
{
    setWindowTitle(tr("Passphrase"));
    auto *title = new QLabel(create ? tr("Choose a passphrase") : tr("Open the passwords"));
    title->setProperty("title", true);
    const QString name = QDir::toNativeSeparators(file);
    auto *text = new QLabel(
        create ? tr("This desktop has no secret store. With a passphrase, passwords are kept encrypted in %1, and Okienko asks "
                    "for the passphrase once after it starts. Without one, they are known until Okienko is closed.")
                     .arg(name)
               : tr("The passwords of the mailboxes are kept encrypted in %1. Until it is opened, mail waits on the server.")
                     .arg(name));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setProperty("muted", true);
    m_first->setObjectName(QStringLiteral("passphrase"));
    m_first->setAccessibleName(tr("Passphrase"));
    m_first->setPlaceholderText(tr("Passphrase"));
    m_again->setObjectName(QStringLiteral("passphraseAgain"));
    m_again->setAccessibleName(tr("The same passphrase again"));
    m_again->setPlaceholderText(tr("The same again"));
    m_again->setVisible(create);
    for (QLineEdit *field : {m_first, m_again}) {
        field->setEchoMode(QLineEdit::Password);
        field->setMaxLength(1000);
    }
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setWordWrap(true);
    m_message->setStyleSheet(QStringLiteral("color: %1;").arg(Theme::instance().colors().bad.name()));
    m_message->setText(wrongBefore ? tr("That was not the passphrase of this file. Try again.") : QString());
    m_message->setVisible(wrongBefore);
    auto *without = new QPushButton(create ? tr("Do not keep passwords") : tr("Not now"));
    without->setObjectName(QStringLiteral("without"));
    without->setAutoDefault(false);
    auto *good = new QPushButton(create ? tr("Keep passwords") : tr("Open"));
    good->setObjectName(QStringLiteral("good"));
    good->setProperty("primary", true);
    good->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(without);
    buttons->addWidget(good);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 20, 22, 18);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addWidget(m_first);
    layout->addWidget(m_again);
    layout->addWidget(m_message);
    layout->addStretch(1);
    layout->addLayout(buttons);
    connect(without, &QPushButton::clicked, this, &QDialog::reject);
    connect(good, &QPushButton::clicked, this, &PassphraseDialog::accepted);
    setMinimumWidth(460);
    m_first->setFocus();
}

QByteArray PassphraseDialog::passphrase() const
{
    return m_first->text().toUtf8();
}

void PassphraseDialog::accepted()
{
    QString fault;
    if (m_first->text().isEmpty())
        fault = tr("The passphrase is empty.");
    else if (m_create && m_first->text() != m_again->text())
        fault = tr("These are not the same. Type the passphrase again.");
    if (fault.isEmpty()) {
        accept();
        return;
    }
    m_message->setText(fault);
    m_message->setVisible(true);
    m_first->setFocus();
    m_first->selectAll();
}

} // namespace okienko
