// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"

#include <QFrame>
#include <QTimer>

class QPushButton;

namespace okienko {

class ElidedLabel;
class Pill;

/// Subject, state and actions of the conversation that is open.
class ConversationHeader : public QFrame {
    Q_OBJECT
public:
    explicit ConversationHeader(QWidget *parent = nullptr);

    void setConsultant(const QString &login);
    void setSummary(const ConversationSummary &summary);
    void setNewMessage();       ///< a matter that is only being written

signals:
    void claimRequested();
    void releaseRequested();
    void statusRequested(okienko::ConversationStatus status, const QDateTime &snoozedUntilUtc);

private:
    void present(const ConversationSummary &summary);
    void openSnoozeMenu();
    void pickSnooze();
    void restyle();
    void showCloseIcon();

    ConversationSummary m_summary;
    QString m_login;
    QTimer m_minute;
    ElidedLabel *m_subject;
    QPushButton *m_snooze;
    QPushButton *m_claim;
    QPushButton *m_close;
    QWidget *m_details;
    Pill *m_queue;
    Pill *m_number;
    Pill *m_due;
    ElidedLabel *m_facts;
};

} // namespace okienko
