// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/loopback.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace okienko {

/// Host, port, security, user and certificate file of one server, and the state of its test. "Without encryption" is
/// offered for this computer only, and never chosen by the program.
class ServerForm : public QWidget {
    Q_OBJECT
public:
    enum class State { Untested, Testing, Good, Bad };

    ServerForm(const QString &title, quint16 tlsPort, quint16 startTlsPort, QWidget *parent = nullptr);

    void setSettings(const ServerSettings &settings);
    [[nodiscard]] ServerSettings settings() const;
    /// Empty where it can be tried; else what is to be corrected.
    [[nodiscard]] QString problem() const;
    void setState(State state, const QString &text);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString stateText() const;

signals:
    void edited();

private:
    void hostEdited();
    void securityChosen();
    void chooseCaFile();
    void setSecurity(ConnectionSecurity security);
    [[nodiscard]] ConnectionSecurity security() const;

    QString m_title;
    quint16 m_tlsPort, m_startTlsPort;
    ServerSettings m_base;   // what the form does not show: authentication, proxy
    State m_state = State::Untested;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QComboBox *m_security;
    QLineEdit *m_user;
    QLineEdit *m_caFile;
    QLabel *m_icon;
    QLabel *m_text;
};

} // namespace okienko
