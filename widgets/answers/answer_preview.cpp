// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/answers/answer_preview.h"

#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace okienko {

AnswerPreview::AnswerPreview(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_for(new QLabel), m_text(new QTextBrowser), m_missing(new QFrame),
      m_missingText(new QLabel)
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setProperty("heading", true);
    m_title->setWordWrap(true);
    m_for->setTextFormat(Qt::PlainText);
    m_for->setProperty("muted", true);
    m_for->setProperty("small", true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setProperty("frameless", true);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("Preview of the ready answer"));
    m_text->setTabChangesFocus(true);
    m_text->setFocusPolicy(Qt::ClickFocus);
    m_text->document()->setDocumentMargin(0);

    auto *card = new QFrame;
    card->setProperty("card", true);
    auto *rule = new QFrame;
    rule->setObjectName(QStringLiteral("rule"));
    rule->setFixedHeight(1);
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(14, 9, 14, 9);
    cardLayout->setSpacing(8);
    cardLayout->addWidget(m_for);
    cardLayout->addWidget(rule);
    cardLayout->addWidget(m_text, 1);

    m_missing->setObjectName(QStringLiteral("missing"));
    auto *missingLayout = new QVBoxLayout(m_missing);
    missingLayout->setContentsMargins(11, 8, 11, 9);
    missingLayout->setSpacing(7);
    m_missingText->setObjectName(QStringLiteral("missingText"));
    m_missingText->setTextFormat(Qt::PlainText);
    m_missingText->setWordWrap(true);
    missingLayout->addWidget(m_missingText);
    m_fields = new QVBoxLayout;
    m_fields->setSpacing(6);
    missingLayout->addLayout(m_fields);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(card, 1);
    layout->addWidget(m_missing);
    connect(&Theme::instance(), &Theme::changed, this, &AnswerPreview::render);
    clear();
}

void AnswerPreview::clear()
{
    m_filled = {};
    m_title->clear();
    m_for->setText(tr("Choose a ready answer to see it filled in."));
    rebuildFields();
    render();
}

void AnswerPreview::setAnswer(const QString &title, const QString &body, const FillContext &context)
{
    m_filled = fillCannedAnswer(body, context);
    m_title->setText(oneLine(title));
    const QString name = oneLine(context.customer.customer.name());
    QString filledFor = name.isEmpty() ? tr("Filled in") : tr("Filled in for %1").arg(name);
    if (!context.orderNumber.isEmpty())
        filledFor += QStringLiteral(" · ") + tr("order %1").arg(oneLine(context.orderNumber));
    m_for->setText(filledFor);
    rebuildFields();
    render();
}

FilledText AnswerPreview::filled() const
{
    FilledText result;
    qsizetype from = 0;
    for (const FilledSpan &span : m_filled.spans) {
        result.text += QStringView(m_filled.text).mid(from, span.start - from);
        FilledSpan placed = span;
        placed.start = result.text.size();
        const QLineEdit *edit = span.missing ? m_edits.value(span.label) : nullptr;
        const QString typed = edit ? edit->text().trimmed() : QString();
        placed.missing = span.missing && typed.isEmpty();
        const QString value = span.missing && !typed.isEmpty() ? typed : m_filled.text.mid(span.start, span.length);
        placed.length = value.size();
        result.text += value;
        result.spans += placed;
        from = span.start + span.length;
    }
    result.text += QStringView(m_filled.text).mid(from);
    return result;
}

void AnswerPreview::rebuildFields()
{
    m_edits.clear();
    while (QLayoutItem *item = m_fields->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const FilledSpan &span : std::as_const(m_filled.spans)) {
        if (!span.missing || m_edits.contains(span.label))
            continue;
        auto *edit = new QLineEdit;
        edit->setPlaceholderText(span.label);
        edit->setAccessibleName(span.label);
        connect(edit, &QLineEdit::textChanged, this, &AnswerPreview::render);
        connect(edit, &QLineEdit::returnPressed, this, &AnswerPreview::insertRequested);
        m_fields->addWidget(edit);
        edit->show();   // at once: Tab may come before the layout shows it
        m_edits.insert(span.label, edit);
    }
}

bool AnswerPreview::focusFirstField()
{
    for (int i = 0; i < m_fields->count(); ++i) {
        auto *edit = qobject_cast<QLineEdit *>(m_fields->itemAt(i)->widget());
        if (edit && edit->text().trimmed().isEmpty()) {
            edit->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return false;
}

void AnswerPreview::render()
{
    const ThemeColors &colors = Theme::instance().colors();
    const FilledText text = filled();
    m_text->setPlainText(text.text);
    QStringList labels;
    for (const FilledSpan &span : text.spans) {
        QTextCursor cursor(m_text->document());
        cursor.setPosition(int(span.start));
        cursor.setPosition(int(span.start + span.length), QTextCursor::KeepAnchor);
        QTextCharFormat format;
        format.setBackground(span.missing ? colors.badBackground : colors.accentBackground);
        format.setForeground(span.missing ? colors.bad : colors.accent);
        if (span.missing) {
            format.setFontWeight(QFont::DemiBold);
            if (!labels.contains(span.label))
                labels += span.label;
        }
        cursor.setCharFormat(format);
    }
    m_missing->setVisible(!m_edits.isEmpty());
    m_missing->setProperty("filled", labels.isEmpty());
    m_missingText->setText(
        labels.isEmpty()
            ? tr("All values are filled in.")
            : tr("%n value(s) missing: %1. The answer is not sent until it is filled in.", nullptr, int(labels.size()))
                  .arg(labels.join(QLatin1String(", "))));
    m_missing->setStyleSheet(
        QStringLiteral("QFrame#missing { background: %1; border: 0; border-radius: 8px; } QLabel#missingText "
                       "{ color: %2; font-weight: 600; }")
            .arg((labels.isEmpty() ? colors.okBackground : colors.badBackground).name(),
                 (labels.isEmpty() ? colors.ok : colors.bad).name()));
}

} // namespace okienko
