// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace okienko {

/// "Sign in with the browser": the button, what is going on, and the number under which the organisation registered
/// Okienko at the provider, where that is not known yet. Its owner does the signing in.
class BrowserSignIn : public QWidget {
    Q_OBJECT
public:
    enum class State { Idle, Waiting, Done, Failed };

    explicit BrowserSignIn(QWidget *parent = nullptr);

    /// `title`: "Google". An unknown client id is asked for.
    void setProvider(const QString &title, const QString &clientId);
    [[nodiscard]] QString clientId() const;
    [[nodiscard]] QByteArray clientSecret() const;
    void setState(State state, const QString &text = {});
    [[nodiscard]] State state() const { return m_state; }
    /// The page that was opened, for a browser that did not come up.
    void setPage(const QUrl &page) { m_page = page; }

signals:
    void startRequested();
    void cancelRequested();
    void stateChanged(); ///< it may need more room

private:
    QString m_title;
    QUrl m_page;
    State m_state = State::Idle;
    QLabel *m_intro;
    QLabel *m_clientIdLabel;
    QLineEdit *m_clientId;
    QLabel *m_clientSecretLabel;
    QLineEdit *m_clientSecret;
    QPushButton *m_start;
    QPushButton *m_copy;
    QProgressBar *m_busy;
    QLabel *m_text;
};

} // namespace okienko
