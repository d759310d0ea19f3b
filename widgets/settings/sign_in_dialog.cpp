// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/sign_in_dialog.h"

#include "widgets/common/theme.h"
#include "widgets/settings/browser_sign_in.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace okienko {

SignInDialog::SignInDialog(const MailAccount &account, const QString &provider, const QString &reason, QWidget *parent)
    : QDialog(parent), m_browser(new BrowserSignIn), m_password(new QLineEdit), m_message(new QLabel),
      m_save(new QPushButton(tr("Log in")))
{
    const bool byBrowser = account.oauth.isSet();
    setWindowTitle(tr("Sign in again"));
    auto *title = new QLabel(tr("Sign in again: %1").arg(account.address));
    title->setTextFormat(Qt::PlainText);
    title->setProperty("title", true);
    auto *why = new QLabel(reason);
    why->setTextFormat(Qt::PlainText);
    why->setWordWrap(true);
    why->setVisible(!reason.isEmpty());
    why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(1000);
    m_password->setPlaceholderText(tr("Password of %1").arg(account.imap.user));
    m_password->setAccessibleName(tr("Password"));
    m_password->setVisible(!byBrowser);
    if (byBrowser)
        m_browser->setProvider(provider, account.oauth.clientId);
    m_browser->setVisible(byBrowser);
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setProperty("primary", true);
    m_save->setDefault(!byBrowser);
    m_save->setVisible(!byBrowser);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 20, 22, 18);
    layout->setSpacing(14);
    layout->addWidget(title);
    layout->addWidget(why);
    layout->addWidget(m_browser);
    layout->addWidget(m_password);
    layout->addWidget(m_message);
    layout->addStretch(1);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &SignInDialog::save);
    say({}, false);
    setMinimumWidth(520);
    if (!byBrowser)
        m_password->setFocus();
}

void SignInDialog::save()
{
    if (m_password->text().isEmpty()) {
        say(tr("The password is missing. It is the one of the mailbox, or an app password if your provider asks for two "
               "steps."),
            true);
        m_password->setFocus();
        return;
    }
    say(tr("Connecting and logging in…"), false);
    m_save->setEnabled(false);
    emit passwordGiven(m_password->text().toUtf8());
}

void SignInDialog::setOutcome(const Result<void> &outcome)
{
    m_save->setEnabled(true);
    if (outcome) {
        accept();
        return;
    }
    say(outcome.failure().text, true);
}

void SignInDialog::say(const QString &text, bool bad)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    m_message->setAccessibleName(text);
    m_message->setStyleSheet(bad ? QStringLiteral("color: %1;").arg(Theme::instance().colors().bad.name()) : QString());
}

} // namespace okienko
