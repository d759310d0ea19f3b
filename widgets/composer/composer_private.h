// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/canned_text.h"
#include "widgets/answers/answers_palette.h"
#include "widgets/composer/attachment_tray.h"
#include "widgets/composer/body_editor.h"
#include "widgets/composer/composer.h"
#include "widgets/composer/composer_head.h"
#include "widgets/composer/draft_check.h"
#include "widgets/composer/key_button.h"
#include "widgets/composer/warning_strip.h"

#include <QFrame>
#include <QHash>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSet>
#include <QTimer>
#include <QToolButton>

namespace okienko {

/// Parts and state of the composer; for its own files only.
struct Composer::Private {
    Composer *q;
    ComposerHead *head;
    QLabel *noteHead;
    BodyEditor *answer;
    BodyEditor *note;
    QWidget *quoteRow;
    QLabel *quoteText;
    QPushButton *quoteShow;
    QPushButton *quoteDrop;
    QLabel *signature;
    AttachmentTray *tray;
    QFrame *box;
    WarningStrip *strip;
    KeyButton *send;
    QPushButton *sendAndClose;
    QPushButton *later;
    QPushButton *attach;
    QPushButton *canned;
    QPushButton *noteButton;
    QLabel *state;
    QToolButton *discard;
    QTimer autosave;

    Draft base;
    QString quote;
    bool quoteOn = true;
    bool touched = false;   // a person typed since begin()
    bool dirty = false;     // not given out by draftChanged yet
    bool loading = false;
    bool sending = false;
    bool noteMode = false;
    bool discarding = false;
    bool closeAfter = false;
    QDateTime sendAt;       // of the sending that is being tried; invalid: at once
    QSet<int> confirmed;    // DraftProblem::Kind the person said yes to
    QPointer<AnswersPalette> palette;
    QHash<ConversationId, QString> unsentNotes;   // of conversations that were left

    QList<CannedAnswer> answers;
    CustomerOverview customer;
    QString login, displayName, conversationText;

    void build();
    void restyle();
    void edited();
    void wantPreparation();
    void fitEditor(BodyEditor *editor);
    void showQuote();
    void showSignature();
    void setControlsEnabled(bool enabled);
    void trySend();
    void trySendNote();
    void tell(const DraftProblem &problem);
    void discardDraft();
    void chooseFiles();
    void attachImage(const QImage &image);
    [[nodiscard]] QStringList missingValues() const;
    [[nodiscard]] FillContext fillContext() const;
    void insertAnswer(const QString &shortcut, const FilledText &filled);
};

} // namespace okienko
