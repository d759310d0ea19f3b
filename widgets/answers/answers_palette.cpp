// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/answers/answers_palette.h"

#include "widgets/answers/answer_preview.h"
#include "widgets/answers/answers_delegate.h"
#include "widgets/answers/answers_model.h"
#include "widgets/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace okienko {

namespace {

QLabel *smallLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("muted", true);
    label->setProperty("small", true);
    return label;
}

QLabel *keyLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("key", true);
    return label;
}

} // namespace

AnswersPalette::AnswersPalette(const QList<CannedAnswer> &answers, const FillContext &context, QWidget *window)
    : QWidget(window), m_context(context), m_answers(answers), m_model(new AnswersModel(this)), m_box(new QFrame(this)),
      m_preview(new AnswerPreview)
{
    setObjectName(QStringLiteral("answersPalette"));
    setAccessibleName(tr("Ready answers"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_model->setAnswers(answers);
    m_box->setObjectName(QStringLiteral("paletteBox"));

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(makeList(), 574);
    m_preview->setObjectName(QStringLiteral("palettePreview"));
    m_preview->setAttribute(Qt::WA_StyledBackground);
    middle->addWidget(m_preview, 576);
    auto *layout = new QVBoxLayout(m_box);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeQueryRow());
    layout->addLayout(middle, 1);
    layout->addWidget(makeFoot());

    connect(m_query, &QLineEdit::textChanged, this, &AnswersPalette::search);
    connect(m_folder, &QComboBox::currentIndexChanged, this, &AnswersPalette::search);
    connect(m_language, &QComboBox::currentIndexChanged, this, &AnswersPalette::search);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AnswersPalette::showCurrent);
    connect(m_list, &QListView::activated, this, &AnswersPalette::insert);
    connect(m_preview, &AnswerPreview::insertRequested, this, &AnswersPalette::insert);
    connect(&Theme::instance(), &Theme::changed, this, &AnswersPalette::restyle);
    window->installEventFilter(this);
    m_query->installEventFilter(this);
    m_list->installEventFilter(this);
    restyle();
    place();
}

QWidget *AnswersPalette::makeQueryRow()
{
    auto *row = new QWidget;
    row->setFixedHeight(56);
    auto *field = new QFrame;
    field->setObjectName(QStringLiteral("paletteField"));
    field->setFixedHeight(36);
    auto *slash = new QLabel(QStringLiteral("/"));
    slash->setObjectName(QStringLiteral("paletteSlash"));
    m_query = new QLineEdit;
    m_query->setProperty("frameless", true);
    m_query->setObjectName(QStringLiteral("answersQuery"));
    m_query->setMaxLength(100);
    m_query->setFont(Theme::font(14));
    m_query->setAccessibleName(tr("Search ready answers"));
    m_query->setPlaceholderText(tr("Search by title, shortcut or text"));
    m_found = smallLabel({});
    auto *fieldLayout = new QHBoxLayout(field);
    fieldLayout->setContentsMargins(10, 0, 10, 0);
    fieldLayout->setSpacing(7);
    fieldLayout->addWidget(slash);
    fieldLayout->addWidget(m_query, 1);
    fieldLayout->addWidget(m_found);

    m_folder = new QComboBox;
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->addItem(tr("All folders"), QString());
    const QStringList folders = m_model->folders();
    for (const QString &folder : folders)
        m_folder->addItem(folder, folder);
    m_language = new QComboBox;
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(tr("Customer's language first"), m_context.language);
    m_language->addItem(tr("Polish first"), QStringLiteral("pl"));
    m_language->addItem(tr("Croatian first"), QStringLiteral("hr"));
    m_language->addItem(tr("English first"), QStringLiteral("en"));
    for (QComboBox *box : {m_folder, m_language}) {
        box->setFixedHeight(36);
        box->setFocusPolicy(Qt::ClickFocus);
    }

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(14, 0, 14, 0);
    layout->setSpacing(10);
    layout->addWidget(field, 1);
    layout->addWidget(m_folder);
    layout->addWidget(m_language);
    return row;
}

QWidget *AnswersPalette::makeList()
{
    auto *side = new QFrame;
    side->setObjectName(QStringLiteral("paletteList"));
    auto *head = new QFrame;
    head->setObjectName(QStringLiteral("paletteHead"));
    head->setFixedHeight(32);
    auto *headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(AnswersDelegate::Margin, 0, AnswersDelegate::Margin, 0);
    headLayout->setSpacing(AnswersDelegate::Gap);
    headLayout->addWidget(smallLabel(tr("Title and shortcut")), 1);
    const auto column = [headLayout](const QString &text, int width, Qt::Alignment alignment) {
        QLabel *label = smallLabel(text);
        label->setFixedWidth(width);
        label->setAlignment(alignment | Qt::AlignVCenter);
        headLayout->addWidget(label);
    };
    column(tr("Folder"), AnswersDelegate::FolderWidth, Qt::AlignLeft);
    column(tr("Lang."), AnswersDelegate::LanguageWidth, Qt::AlignLeft);
    column(tr("Used"), AnswersDelegate::UsedWidth, Qt::AlignRight);

    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setItemDelegate(new AnswersDelegate(m_list));
    m_list->setObjectName(QStringLiteral("answersList"));
    m_list->setAccessibleName(tr("Ready answers found"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::ClickFocus);
    m_empty = new QLabel;
    m_empty->setProperty("muted", true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setContentsMargins(20, 20, 20, 20);
    QLabel *legend = smallLabel(tr("used = times sent in 90 days"));
    legend->setContentsMargins(14, 9, 14, 9);

    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(legend);
    return side;
}

QWidget *AnswersPalette::makeFoot()
{
    auto *foot = new QFrame;
    foot->setObjectName(QStringLiteral("paletteFoot"));
    foot->setFixedHeight(46);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(14, 0, 14, 0);
    layout->setSpacing(5);
    const auto hint = [layout](const QStringList &keys, const QString &text) {
        for (const QString &key : keys)
            layout->addWidget(keyLabel(key), 0, Qt::AlignVCenter);
        layout->addWidget(smallLabel(text));
        layout->addSpacing(12);
    };
    hint({QStringLiteral("↑"), QStringLiteral("↓")}, tr("choose"));
    hint({tr("Enter")}, tr("insert into my reply"));
    hint({tr("Tab")}, tr("fill the missing value"));
    hint({tr("Esc")}, tr("close"));
    layout->addStretch(1);
    layout->addWidget(smallLabel(tr("Personalise first: there is no “insert and send”")));
    return foot;
}

void AnswersPalette::open(const QString &query)
{
    m_query->setText(query);
    search();
    show();
    raise();
    m_query->setFocus(Qt::PopupFocusReason);
}

void AnswersPalette::search()
{
    const QString language = m_language->currentData().toString();
    m_model->setQuery(m_query->text(), language, m_folder->currentData().toString());
    const int found = m_model->found();
    m_found->setText(tr("%n found", nullptr, found));
    m_empty->setText(m_answers.isEmpty() ? tr("There are no ready answers yet.")
                                         : tr("No ready answer fits “%1”. Try fewer letters.").arg(m_query->text()));
    m_list->setVisible(found > 0);
    m_empty->setVisible(found == 0);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->answer(m_model->index(row))) {
            m_list->setCurrentIndex(m_model->index(row));
            break;
        }
    }
    showCurrent();
}

void AnswersPalette::showCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    const CannedAnswer *answer = m_model->answer(index);
    if (!answer) {
        m_preview->clear();
        return;
    }
    FillContext context = m_context;
    const QString language = index.data(AnswersModel::LanguageRole).toString();
    if (!language.isEmpty())
        context.language = language;
    m_preview->setAnswer(index.data(AnswersModel::TitleRole).toString(), answer->body.value(language), context);
}

void AnswersPalette::insert()
{
    const CannedAnswer *answer = m_model->answer(m_list->currentIndex());
    if (!answer)
        return;
    const QString shortcut = answer->shortcut;
    const FilledText filled = m_preview->filled();
    dismiss();
    emit chosen(shortcut, filled);
}

void AnswersPalette::dismiss()
{
    hide();
    emit closed();
    deleteLater();
}

void AnswersPalette::place()
{
    setGeometry(parentWidget()->rect());
    const int boxWidth = std::min(1152, width() - 48);
    const int boxHeight = std::min(652, height() - 48);
    m_box->setGeometry((width() - boxWidth) / 2, std::max(24, int((height() - boxHeight) * 0.39)), boxWidth, boxHeight);
}

bool AnswersPalette::handleKey(QKeyEvent *event, QObject *watched)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int step = event->key() == Qt::Key_Up ? -1 : 1;
        int row = m_list->currentIndex().row() + step;
        while (row >= 0 && row < m_model->rowCount() && !m_model->answer(m_model->index(row)))
            row += step;
        if (row >= 0 && row < m_model->rowCount())
            m_list->setCurrentIndex(m_model->index(row));
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter: insert(); return true;
    case Qt::Key_Tab: return m_preview->focusFirstField() || watched == m_query;
    default: return false;
    }
}

bool AnswersPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    if (event->type() == QEvent::KeyPress && (watched == m_query || watched == m_list)) {
        if (handleKey(static_cast<QKeyEvent *>(event), watched))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void AnswersPalette::keyPressEvent(QKeyEvent *event)
{
    // Keys that no field here took must not reach the window's own shortcuts.
    if (event->key() == Qt::Key_Escape)
        dismiss();
    event->accept();
}

bool AnswersPalette::focusNextPrevChild(bool next)
{
    // The palette covers the window: Tab goes round inside it.
    QWidget *const before = focusWidget();
    QWidget *candidate = before ? before : this;
    do {
        candidate = next ? candidate->nextInFocusChain() : candidate->previousInFocusChain();
        if (isAncestorOf(candidate) && candidate->isVisible() && candidate->isEnabled()
            && (candidate->focusPolicy() & Qt::TabFocus)) {
            candidate->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    } while (candidate != before && candidate != this);
    return true;
}

void AnswersPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(16, 24, 40, 117));
    // A soft shadow without a graphics effect, which would repaint the whole box with every blink of the caret.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(16, 24, 40, 7));
    for (int spread = 2; spread <= 20; spread += 2)
        painter.drawRoundedRect(m_box->geometry().adjusted(-spread, 8 - spread, spread, 8 + spread), 12 + spread,
                                12 + spread);
}

void AnswersPalette::mousePressEvent(QMouseEvent *event)
{
    if (!m_box->geometry().contains(event->pos()))
        dismiss();
}

void AnswersPalette::restyle()
{
    const ThemeColors &colors = Theme::instance().colors();
    setStyleSheet(QStringLiteral("QFrame#paletteBox { background: %1; border: 1px solid %2; border-radius: 12px; }"
                                 "QFrame#paletteField { background: %1; border: 1px solid %3; border-radius: 7px; }"
                                 "QLabel#paletteSlash { color: %3; font-size: 14px; font-weight: 600; }"
                                 "QFrame#paletteList { border: 0; border-right: 1px solid %2; border-top: 1px solid %2; }"
                                 "QFrame#paletteHead { border: 0; border-bottom: 1px solid %2; }"
                                 "QFrame#paletteFoot { border: 0; border-top: 1px solid %2; }"
                                 "QWidget#palettePreview { background: %4; border-top: 1px solid %2; }"
                                 "QFrame#rule { background: %2; border: 0; }")
                      .arg(colors.panel.name(), colors.line.name(), colors.accent.name(), colors.background.name()));
    update();
}

} // namespace okienko
