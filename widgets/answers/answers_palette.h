// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/canned_text.h"

#include <QWidget>

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QListView;

namespace okienko {

class AnswerPreview;
class AnswersModel;

/// The palette of ready answers, laid over the whole window: a query, the answers that fit, and the chosen one filled
/// in for this customer. Up and Down choose, Enter inserts, Tab goes to the missing values, Esc closes. Closes itself by
/// deleteLater().
class AnswersPalette : public QWidget {
    Q_OBJECT
public:
    /// Covers `window`; `context.language` is the customer's language.
    AnswersPalette(const QList<CannedAnswer> &answers, const FillContext &context, QWidget *window);
    void open(const QString &query = {});

signals:
    void chosen(const QString &shortcut, const okienko::FilledText &text);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QWidget *makeQueryRow();
    QWidget *makeList();
    QWidget *makeFoot();
    void search();
    void showCurrent();
    void insert();
    void dismiss();
    void place();
    void restyle();
    [[nodiscard]] bool handleKey(QKeyEvent *event, QObject *watched);

    FillContext m_context;
    QList<CannedAnswer> m_answers;
    AnswersModel *m_model;
    QFrame *m_box;
    QLineEdit *m_query;
    QLabel *m_found;
    QComboBox *m_folder;
    QComboBox *m_language;
    QListView *m_list;
    QLabel *m_empty;
    AnswerPreview *m_preview;
};

} // namespace okienko
