// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/canned_text.h"

#include <QFrame>
#include <QHash>

class QLabel;
class QLineEdit;
class QTextBrowser;
class QVBoxLayout;

namespace okienko {

class Pill;

/// A ready answer as this customer would get it: what was filled in is blue, what is missing red, with a field for each
/// missing value.
class AnswerPreview : public QWidget {
    Q_OBJECT
public:
    explicit AnswerPreview(QWidget *parent = nullptr);

    void setAnswer(const QString &title, const QString &body, const FillContext &context);
    void clear();
    /// With the values typed here put in; what is still missing stays marked.
    [[nodiscard]] FilledText filled() const;
    /// False where nothing is missing.
    bool focusFirstField();

signals:
    void insertRequested();

private:
    void rebuildFields();
    void render();

    QLabel *m_title;
    QLabel *m_for;
    QTextBrowser *m_text;
    QFrame *m_missing;
    QLabel *m_missingText;
    QVBoxLayout *m_fields;
    FilledText m_filled;
    QHash<QString, QLineEdit *> m_edits;   // by label
};

} // namespace okienko
