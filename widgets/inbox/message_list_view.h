// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace okienko {

/// A list that keeps still when its rows change by themselves: a row that leaves takes the choice with it instead of
/// choosing (and opening) its neighbour. It also paints what it says when it is empty.
class MessageListView : public QListView {
    Q_OBJECT
public:
    struct Message {
        QString icon;
        QString title;
        QString text;
    };
    explicit MessageListView(QWidget *parent = nullptr);

    void setMessage(const Message &message); ///< shown while there are no rows
    void setLoading(bool loading);           ///< rows that are coming, drawn in outline
    /// Moves the choice by `rows`; after a row left, from the place where it was.
    void step(int rows);
    /// Chooses without emitting rowChosen.
    void choose(const QModelIndex &index);

signals:
    void rowChosen(const QModelIndex &index); ///< by a person
    void rowActivated(const QModelIndex &index);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintMessage();
    void paintOutlines();
    Message m_message;
    int m_lastRow = -1; ///< of the choice, or where it was
    bool m_loading = false;
    bool m_quiet = false;
};

} // namespace okienko
