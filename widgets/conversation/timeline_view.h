// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"

#include <QHash>
#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace okienko {

class MessageCard;

/// The cards of a conversation, oldest first. Builds the newest ones at once and older ones when they are scrolled to,
/// so that a conversation of hundreds of messages opens quickly.
class TimelineView : public QScrollArea {
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);

    /// `person` is the login of who sits here, shown by `personName`.
    void setPerson(const QString &login, const QString &personName);
    /// A new conversation goes to its first unread message; the same one keeps its place.
    void setEntries(const QList<TimelineEntry> &entries, bool sameConversation);
    [[nodiscard]] MessageCard *card(MessageId id) const;
    [[nodiscard]] QList<MessageCard *> cards() const;      ///< those that are built, oldest first
    [[nodiscard]] const QList<TimelineEntry> &entries() const { return m_entries; }
    void step(int direction);                              ///< to the next (1) or previous (-1) message
    int findAll(const QString &text);
    void scrollToCard(QWidget *card);
    void buildAll();

signals:
    void cardBuilt(okienko::MessageCard *card);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *build(const TimelineEntry &entry);
    void place(int index, QWidget *widget);
    void buildOlder(int count);
    void clear();
    void settle();            ///< scrolls to where a new conversation begins to be read
    [[nodiscard]] int firstUnread() const;

    QWidget *m_inner;
    QVBoxLayout *m_layout;
    QList<TimelineEntry> m_entries;
    QHash<MessageId, QWidget *> m_widgets;
    int m_firstBuilt = 0;
    bool m_settling = false;
    QString m_login, m_personName, m_found;
};

} // namespace okienko
