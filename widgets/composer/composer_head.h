// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/draft.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace okienko {

class AddressField;
class Pill;

/// The addresses of what is written: one quiet line for a reply, rows with a subject for a new or forwarded message.
class ComposerHead : public QWidget {
    Q_OBJECT
public:
    explicit ComposerHead(QWidget *parent = nullptr);

    void setAccounts(const QList<MailAccount> &accounts);
    void setDraft(const Draft &draft);
    /// Writes recipients, account, sender and subject into the draft.
    void fill(Draft &draft) const;
    [[nodiscard]] QStringList invalidAddresses() const;
    void showInvalid();
    void setCannedAnswer(const QString &shortcut);
    [[nodiscard]] QString signature() const;
    void focusRecipients();
    void focusSubject();
    [[nodiscard]] bool isEmpty() const;   ///< no recipient, no subject

signals:
    void edited();
    void accountChanged();

private:
    void arrange(bool rows);
    void showCopies(bool show);
    void showFrom();
    [[nodiscard]] const MailAccount *account() const;

    QList<MailAccount> m_accounts;
    QGridLayout *m_grid;
    QHBoxLayout *m_first;
    AddressField *m_to;
    AddressField *m_cc;
    AddressField *m_bcc;
    QComboBox *m_from;
    QLineEdit *m_subject;
    QLabel *m_ccLabel;
    QLabel *m_bccLabel;
    QLabel *m_subjectLabel;
    QLabel *m_fromLabel = nullptr;
    QLabel *m_answerLabel;
    Pill *m_answer;
    QPushButton *m_copies;
};

} // namespace okienko
