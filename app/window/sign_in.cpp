// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sign_in.h"

#include "widgets/settings/browser_sign_in.h"

#include <QDesktopServices>

namespace okienko {

SignIn::SignIn(BrowserSignIn *view, QObject *parent) : QObject(parent), m_view(view)
{
    connect(view, &BrowserSignIn::cancelRequested, this, [this] {
        stop();
        m_view->setState(BrowserSignIn::State::Idle);
    });
}

void SignIn::start(const OAuthSettings &settings, const QString &address, const QByteArray &clientSecret,
                   const QString &proxy)
{
    stop();
    m_tokens.reset();
    m_settings = settings;
    m_authorization = std::make_unique<Authorization>(settings, address, clientSecret, proxy);
    connect(m_authorization.get(), &Authorization::pageReady, this, [this](const QUrl &page) {
        m_view->setPage(page);
        const bool opened = QDesktopServices::openUrl(page);
        m_view->setState(BrowserSignIn::State::Waiting,
                         opened ? tr("The page is open in your browser. Sign in there and come back; this goes on by itself.")
                                : tr("No browser could be opened. Copy the page's address and open it yourself; this goes on "
                                     "by itself."));
    });
    connect(m_authorization.get(), &Authorization::strangeAnswer, this, [this](const Failure &failure) {
        m_view->setState(BrowserSignIn::State::Waiting, failure.text);
    });
    connect(m_authorization.get(), &Authorization::finished, this, &SignIn::finished);
    if (const auto started = m_authorization->start(); !started)
        finished(started.failure());
}

void SignIn::finished(const Result<TokenSet> &tokens)
{
    m_authorization.release()->deleteLater(); // it is speaking
    if (!tokens) {
        fail(tokens.failure().text);
        return;
    }
    m_tokens = *tokens;
    m_view->setState(BrowserSignIn::State::Done, tr("Signed in."));
    emit signedIn();
}

void SignIn::fail(const QString &text)
{
    m_view->setState(BrowserSignIn::State::Failed, text);
}

void SignIn::stop()
{
    m_authorization.reset();
}

} // namespace okienko
