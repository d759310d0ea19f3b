// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/canned_text.h"

#include <QImage>
#include <QPlainTextEdit>
#include <QTextCursor>

namespace okienko {

/// The text of an answer or a note: plain text only, whatever is pasted. Keeps track of what a ready answer filled in
/// (blue) and of what is still missing (red) while the text around it is edited.
class BodyEditor : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit BodyEditor(QWidget *parent = nullptr);

    void setBody(const QString &text);            ///< forgets undo and what was filled in; the caret goes to the start
    [[nodiscard]] QString body() const;
    void insertFilled(const FilledText &filled);  ///< at the caret
    /// What is still missing, by its label; a span that was edited counts as filled in.
    [[nodiscard]] QStringList missingValues() const;
    void selectFirstMissing();
    [[nodiscard]] int heightForLines() const;     ///< of all its text at the present width

signals:
    void sendRequested();
    void answersRequested();
    void filesDropped(const QStringList &paths);
    void imagePasted(const QImage &image);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void changeEvent(QEvent *event) override;

private:
    struct Tracked {
        QTextCursor cursor;
        QString original;
        QString label;
        bool missing = false;
    };
    [[nodiscard]] static bool isUntouched(const Tracked &tracked);
    void highlight();

    QList<Tracked> m_tracked;
};

} // namespace okienko
