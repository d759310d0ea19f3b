// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/browser_sign_in.h"

#include "widgets/common/theme.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>

namespace okienko {

namespace {

constexpr int leastTextWidth = 440; // a dialog does not grow with a text that is wrapped later

} // namespace

BrowserSignIn::BrowserSignIn(QWidget *parent)
    : QWidget(parent), m_intro(new QLabel), m_clientIdLabel(new QLabel(tr("Client ID"))), m_clientId(new QLineEdit),
      m_clientSecretLabel(new QLabel(tr("Client secret"))), m_clientSecret(new QLineEdit), m_start(new QPushButton),
      m_copy(new QPushButton(tr("Copy the page's address"))), m_busy(new QProgressBar), m_text(new QLabel)
{
    m_intro->setWordWrap(true);
    m_intro->setProperty("muted", true);
    m_clientId->setObjectName(QStringLiteral("clientId"));
    m_clientId->setPlaceholderText(tr("Okienko's number at the provider; your administrator has it"));
    m_clientId->setMaxLength(500);
    m_clientSecret->setObjectName(QStringLiteral("clientSecret"));
    m_clientSecret->setPlaceholderText(tr("only if the provider gave one"));
    m_clientSecret->setEchoMode(QLineEdit::Password);
    m_clientSecret->setMaxLength(500);
    for (const auto &[label, field] : {std::pair{m_clientIdLabel, m_clientId}, {m_clientSecretLabel, m_clientSecret}}) {
        label->setProperty("muted", true);
        label->setBuddy(field);
        field->setAccessibleName(label->text());
    }
    m_start->setObjectName(QStringLiteral("browserSignIn"));
    m_start->setAutoDefault(false);
    m_copy->setObjectName(QStringLiteral("copyPage"));
    m_copy->setAutoDefault(false);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_text->setObjectName(QStringLiteral("signInText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_start);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnMinimumWidth(0, 106);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_intro, 0, 0, 1, 2);
    grid->addWidget(m_clientIdLabel, 1, 0);
    grid->addWidget(m_clientId, 1, 1);
    grid->addWidget(m_clientSecretLabel, 2, 0);
    grid->addWidget(m_clientSecret, 2, 1);
    grid->addLayout(buttons, 3, 0, 1, 2);
    grid->addWidget(m_busy, 4, 0, 1, 2);
    grid->addWidget(m_text, 5, 0, 1, 2);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_state == State::Waiting)
            emit cancelRequested();
        else
            emit startRequested();
    });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_page.toString(QUrl::FullyEncoded)); });
    connect(&Theme::instance(), &Theme::changed, this, [this] { setState(m_state, m_text->text()); });
    setState(State::Idle);
}

void BrowserSignIn::setProvider(const QString &title, const QString &clientId)
{
    m_title = title;
    m_intro->setText(tr("%1 lets programs in through the browser: you sign in there, and Okienko never sees your password.")
                         .arg(title));
    m_clientId->setText(clientId);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_clientIdLabel, m_clientId, m_clientSecretLabel, m_clientSecret})
        widget->setVisible(clientId.isEmpty());
    setState(State::Idle);
}

QString BrowserSignIn::clientId() const
{
    return m_clientId->text().trimmed();
}

QByteArray BrowserSignIn::clientSecret() const
{
    return m_clientSecret->text().trimmed().toUtf8();
}

void BrowserSignIn::setState(State state, const QString &text)
{
    m_state = state;
    const ThemeColors &colors = Theme::instance().colors();
    const bool waiting = state == State::Waiting;
    m_start->setText(waiting                   ? tr("Stop waiting")
                         : state == State::Done ? tr("Sign in again with the browser")
                                                : tr("Sign in with the browser"));
    const bool primary = state == State::Idle || state == State::Failed;
    if (m_start->property("primary").toBool() != primary) {
        m_start->setProperty("primary", primary);
        m_start->style()->unpolish(m_start);
        m_start->style()->polish(m_start);
    }
    m_copy->setVisible(waiting && m_page.isValid());
    m_busy->setVisible(waiting);
    m_clientId->setEnabled(!waiting);
    m_clientSecret->setEnabled(!waiting);
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_text->setVisible(!text.isEmpty());
    for (QLabel *label : {m_intro, m_text})
        label->setMinimumHeight(label->text().isEmpty() ? 0 : label->heightForWidth(leastTextWidth));
    m_text->setStyleSheet(state == State::Failed ? QStringLiteral("color: %1;").arg(colors.bad.name())
                              : state == State::Done ? QStringLiteral("color: %1;").arg(colors.ok.name())
                                                     : QString());
    emit stateChanged();
}

} // namespace okienko
