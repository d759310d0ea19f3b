// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/html/html_accessible.h"

#include "widgets/html/html_view.h"

#include <QAccessibleWidget>
#include <algorithm>

namespace okienko {

namespace {

class AccessibleHtml final : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit AccessibleHtml(HtmlView *view) : QAccessibleWidget(view, QAccessible::Document) { }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return view()->documentText();
        return QAccessibleWidget::text(kind);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.selectableText = true;
        state.multiLine = true;
        return state;
    }

    void selection(int index, int *start, int *end) const override
    {
        const auto range = index == 0 ? view()->selection() : std::pair<int, int>(0, 0);
        *start = range.first;
        *end = range.second;
    }
    int selectionCount() const override
    {
        const auto range = view()->selection();
        return range.first != range.second ? 1 : 0;
    }
    void addSelection(int start, int end) override { view()->setSelection(start, end); }
    void removeSelection(int) override { view()->setSelection(cursorPosition(), cursorPosition()); }
    void setSelection(int, int start, int end) override { view()->setSelection(start, end); }
    int cursorPosition() const override { return view()->cursorPosition(); }
    void setCursorPosition(int position) override { view()->setSelection(position, position); }
    QString text(int start, int end) const override
    {
        const QString all = view()->documentText();
        const int last = end < 0 ? int(all.size()) : end;
        return all.mid(std::max(start, 0), last - std::max(start, 0));
    }
    int characterCount() const override { return int(view()->documentText().size()); }
    QRect characterRect(int offset) const override
    {
        const QRect rect = view()->characterRect(offset);
        return QRect(view()->mapToGlobal(rect.topLeft()), rect.size());
    }
    int offsetAtPoint(const QPoint &point) const override { return view()->positionAt(view()->mapFromGlobal(point)); }
    void scrollToSubstring(int start, int end) override
    {
        Q_EMIT view()->ensureVisibleRequested(view()->characterRect(start).united(view()->characterRect(end)));
    }
    QString attributes(int offset, int *start, int *end) const override
    {
        return view()->textAttributes(offset, start, end);
    }

private:
    [[nodiscard]] HtmlView *view() const { return qobject_cast<HtmlView *>(object()); }
};

QAccessibleInterface *create(const QString &, QObject *object)
{
    if (auto *view = qobject_cast<HtmlView *>(object))
        return new AccessibleHtml(view);
    return nullptr;
}

} // namespace

void installHtmlAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(create);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace okienko
