// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/credentials.h"
#include "models/domain/account.h"

#include <QMutex>
#include <QObject>
#include <QHash>
#include <memory>

namespace okienko {

/// Where passwords are kept when no password file is given: the desktop's secret store (QtKeychain), or, where none
/// answers, only this program's memory. Never a plain file. Thread-safe; calls block (not for the GUI thread, but
/// for `remember`, which answers through a signal).
class Passwords : public QObject {
    Q_OBJECT
public:
    explicit Passwords(QObject *parent = nullptr);
    ~Passwords() override;

    /// The password of an account: its file, read anew each time, or what is kept under its key.
    [[nodiscard]] Result<QByteArray> read(const MailAccount &account);
    /// Keeps a password; says whether it will still be there after the program has ended.
    [[nodiscard]] Result<bool> keep(const MailAccount &account, const QByteArray &password);
    [[nodiscard]] PasswordSource source(const MailAccount &account);

private:
    QMutex m_mutex;
    QHash<QString, QByteArray> m_memory;
};

} // namespace okienko
