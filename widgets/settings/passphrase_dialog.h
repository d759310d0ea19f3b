// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;

namespace okienko {

/// Asks for the passphrase of the file with the passwords, or for a new one, on computers without a secret store.
class PassphraseDialog : public QDialog {
    Q_OBJECT
public:
    /// `create`: a new file; chosen twice.
    PassphraseDialog(const QString &file, bool create, bool wrongBefore, QWidget *parent = nullptr);

    [[nodiscard]] QByteArray passphrase() const;

private:
    void accepted();

    QLineEdit *m_first;
    QLineEdit *m_again;
    QLabel *m_message;
    const bool m_create;
};

} // namespace okienko
