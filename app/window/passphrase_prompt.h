// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/passphrase.h"

#include <QObject>
#include <memory>

class QWidget;

namespace okienko {

/// Asks in the window for the passphrase of the file with the passwords, for threads that wait for it. Lives on the GUI
/// thread; whoever waits when it goes away gets no passphrase.
class PassphrasePrompt : public QObject {
    Q_OBJECT
public:
    explicit PassphrasePrompt(QObject *parent = nullptr);
    ~PassphrasePrompt() override;

    void setWindow(QWidget *window) { m_window = window; }
    /// May be called from any thread; asked on the GUI thread itself it gives none, because that never waits.
    [[nodiscard]] PassphraseSource source();

private:
    struct Gate;
    struct Question;
    void ask(const std::shared_ptr<Question> &question);

    QWidget *m_window = nullptr;
    std::shared_ptr<Gate> m_gate; ///< outlives this in sources that are still held
};

} // namespace okienko
