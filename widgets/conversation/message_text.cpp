// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/conversation/message_text.h"

#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <cmath>

namespace okienko {

namespace {

constexpr int MaxLinks = 500;

/// Direction overrides turn letters round and so fake text and links; isolates and marks are harmless and stay.
QString withoutOverrides(QString text)
{
    return text.remove(QChar(0x202D)).remove(QChar(0x202E));
}

} // namespace

MessageText::MessageText(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setProperty("frameless", true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    // Not Fixed: the layout would hold it to the height of a width that it had before, and cut lines off.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::instance(), &Theme::changed, this, &MessageText::markLinks);
}

void MessageText::setMessage(const QString &text)
{
    setPlainText(withoutOverrides(text));
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    QTextBlockFormat lines;
    lines.setLineHeight(118, QTextBlockFormat::ProportionalHeight);
    all.mergeBlockFormat(lines);
    markLinks();
    m_measuredWidth = -1;
    updateGeometry();
}

void MessageText::markLinks()
{
    static const QRegularExpression link(
        QStringLiteral("\\b(https?://|www\\.)[^\\s<>\"“”]+|[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    const QString text = toPlainText();
    auto it = link.globalMatch(text);
    for (int count = 0; it.hasNext() && count < MaxLinks; ++count) {
        const QRegularExpressionMatch match = it.next();
        QString target = match.captured(0);
        while (!target.isEmpty() && QStringLiteral(".,;:!?)]}'").contains(target.back()))
            target.chop(1);
        const qsizetype length = target.size();
        if (target.startsWith(QLatin1String("www."), Qt::CaseInsensitive))
            target.prepend(QLatin1String("https://"));
        else if (!target.contains(QLatin1String("://")))
            target.prepend(QLatin1String("mailto:"));
        QTextCursor cursor(document());
        cursor.setPosition(int(match.capturedStart()));
        cursor.setPosition(int(match.capturedStart() + length), QTextCursor::KeepAnchor);
        QTextCharFormat format;
        format.setAnchor(true);
        format.setAnchorHref(target);
        format.setForeground(Theme::instance().colors().accent);
        cursor.mergeCharFormat(format);
    }
}

int MessageText::findAll(const QString &text)
{
    QList<QTextEdit::ExtraSelection> selections;
    if (!text.isEmpty()) {
        QTextCursor cursor(document());
        while (selections.size() < 1000) {
            cursor = document()->find(text, cursor);
            if (cursor.isNull())
                break;
            QTextEdit::ExtraSelection selection;
            selection.cursor = cursor;
            selection.format.setBackground(Theme::instance().colors().warnBackground);
            selections += selection;
        }
    }
    setExtraSelections(selections);
    return int(selections.size());
}

int MessageText::heightForWidth(int width) const
{
    if (width != m_measuredWidth) {
        document()->setTextWidth(std::max(1, width));
        m_measuredHeight = int(std::ceil(document()->size().height())) + 1;
        m_measuredWidth = width;
    }
    return m_measuredHeight;
}

QSize MessageText::sizeHint() const
{
    const int width = this->width() > 0 ? this->width() : 400;
    return {width, heightForWidth(width)};
}

QSize MessageText::minimumSizeHint() const
{
    return {80, 16};
}

QVariant MessageText::loadResource(int, const QUrl &)
{
    return {};   // a stranger's text never makes this program read a file
}

void MessageText::wheelEvent(QWheelEvent *event)
{
    event->ignore();   // the timeline scrolls
}

void MessageText::keyPressEvent(QKeyEvent *event)
{
    const bool scrolls = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown
        || event->key() == Qt::Key_Home || event->key() == Qt::Key_End || event->key() == Qt::Key_Space;
    if ((scrolls || !event->text().isEmpty()) && event->modifiers() == Qt::NoModifier && event->key() != Qt::Key_Return
        && event->key() != Qt::Key_Enter) {
        event->ignore();   // moves through the timeline
        return;
    }
    QTextBrowser::keyPressEvent(event);
}

void MessageText::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    verticalScrollBar()->setValue(0);
}

} // namespace okienko
