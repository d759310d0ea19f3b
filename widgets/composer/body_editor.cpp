// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/body_editor.h"

#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QUrl>
#include <cmath>

namespace okienko {

namespace {

QString plain(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    text.replace(QChar(QChar::ParagraphSeparator), QLatin1Char('\n'));
    text.replace(QChar(QChar::LineSeparator), QLatin1Char('\n'));
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : std::as_const(text)) {
        // Overrides (U+202D, U+202E) would show the customer another text than was written.
        const bool bidiOverride = c == QChar(0x202D) || c == QChar(0x202E);
        if (!bidiOverride
            && (c == QLatin1Char('\n') || c == QLatin1Char('\t') || c.category() != QChar::Other_Control))
            clean += c;
    }
    return clean.normalized(QString::NormalizationForm_C);
}

} // namespace

BodyEditor::BodyEditor(QWidget *parent) : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setAcceptDrops(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    connect(this, &QPlainTextEdit::textChanged, this, &BodyEditor::highlight);
    connect(&Theme::instance(), &Theme::changed, this, &BodyEditor::highlight);
}

void BodyEditor::setBody(const QString &text)
{
    m_tracked.clear();
    setPlainText(plain(text));
    moveCursor(QTextCursor::Start);
}

QString BodyEditor::body() const
{
    return plain(toPlainText());
}

void BodyEditor::insertFilled(const FilledText &filled)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const int start = cursor.position();
    cursor.insertText(filled.text);
    cursor.endEditBlock();
    for (const FilledSpan &span : filled.spans) {
        Tracked tracked;
        tracked.cursor = QTextCursor(document());
        tracked.cursor.setPosition(start + int(span.start));
        tracked.cursor.setPosition(start + int(span.start + span.length), QTextCursor::KeepAnchor);
        tracked.cursor.setKeepPositionOnInsert(true);
        tracked.original = tracked.cursor.selectedText();
        tracked.label = span.label;
        tracked.missing = span.missing;
        if (!tracked.original.isEmpty())
            m_tracked += tracked;
    }
    setTextCursor(cursor);
    highlight();
}

bool BodyEditor::isUntouched(const Tracked &tracked)
{
    return tracked.cursor.selectedText() == tracked.original;
}

QStringList BodyEditor::missingValues() const
{
    QStringList labels;
    for (const Tracked &tracked : m_tracked) {
        if (tracked.missing && isUntouched(tracked))
            labels += tracked.label.isEmpty() ? tracked.original : tracked.label;
    }
    return labels;
}

void BodyEditor::selectFirstMissing()
{
    for (const Tracked &tracked : std::as_const(m_tracked)) {
        if (tracked.missing && isUntouched(tracked)) {
            QTextCursor selection(document());
            selection.setPosition(tracked.cursor.selectionStart());
            selection.setPosition(tracked.cursor.selectionEnd(), QTextCursor::KeepAnchor);
            setTextCursor(selection);
            return;
        }
    }
}

int BodyEditor::heightForLines() const
{
    // QPlainTextDocumentLayout counts its height in lines.
    return int(std::ceil(document()->size().height() * fontMetrics().lineSpacing())) + 4;
}

void BodyEditor::highlight()
{
    QList<QTextEdit::ExtraSelection> selections;
    const ThemeColors &colors = Theme::instance().colors();
    for (const Tracked &tracked : std::as_const(m_tracked)) {
        if (!isUntouched(tracked))
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = tracked.cursor;
        selection.format.setBackground(tracked.missing ? colors.badBackground : colors.accentBackground);
        selection.format.setForeground(tracked.missing ? colors.bad : colors.accent);
        selections += selection;
    }
    setExtraSelections(selections);
}

void BodyEditor::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        emit sendRequested();
        return;
    }
    if (event->key() == Qt::Key_Slash && event->modifiers().testFlag(Qt::ControlModifier)) {
        emit answersRequested();
        return;
    }
    if (event->text() == QLatin1String("/") && !isReadOnly() && textCursor().block().text().isEmpty()
        && !textCursor().hasSelection()) {
        emit answersRequested();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

bool BodyEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return !isReadOnly() && (source->hasText() || source->hasUrls() || source->hasImage());
}

void BodyEditor::insertFromMimeData(const QMimeData *source)
{
    QStringList files;
    const QList<QUrl> urls = source->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files += url.toLocalFile();
    }
    if (!files.isEmpty()) {
        emit filesDropped(files);
        return;
    }
    if (source->hasImage() && !source->hasText()) {
        const QImage image = qvariant_cast<QImage>(source->imageData());
        if (!image.isNull())
            emit imagePasted(image);
        return;
    }
    if (source->hasText())
        insertPlainText(plain(source->text()));
}

void BodyEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        highlight();
}

} // namespace okienko
