// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/answers/answers_delegate.h"

#include "widgets/answers/answers_model.h"
#include "widgets/common/theme.h"

#include <QPainter>

namespace okienko {

namespace {

void drawHighlighted(QPainter *painter, const QRect &rect, const QString &text, const QString &query,
                     qsizetype offset)
{
    const QFontMetrics metrics(painter->font());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    const QList<QPair<qsizetype, qsizetype>> matches = foldedMatches(text.mid(offset), query);
    for (const auto &[start, length] : matches) {
        if (start + length + offset > shown.size())
            continue;
        const int left = rect.left() + metrics.horizontalAdvance(shown.left(start + offset));
        const int width = metrics.horizontalAdvance(shown.mid(start + offset, length));
        painter->fillRect(QRect(left, rect.top() + 1, width, rect.height() - 2),
                          Theme::instance().colors().warnBackground);
    }
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
}

QFont sized(QFont font, int pixels, QFont::Weight weight)
{
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

} // namespace

void AnswersDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = Theme::instance().colors();
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(AnswersModel::HeadingRole).toBool()) {
        painter->fillRect(row, colors.background);
        painter->setFont(sized(option.font, 11, QFont::DemiBold));
        painter->setPen(colors.muted);
        painter->drawText(row.adjusted(Margin, 0, -Margin, 0), Qt::AlignVCenter, index.data().toString());
    } else {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected)
            painter->fillRect(row, colors.accentBackground);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(row, colors.background);
        if (selected)
            painter->fillRect(QRect(row.left(), row.top(), 3, row.height() - 1), colors.accent);
        const QString query = qobject_cast<const AnswersModel *>(index.model())
            ? static_cast<const AnswersModel *>(index.model())->query()
            : QString();
        const int usedLeft = row.right() - Margin - UsedWidth;
        const int languageLeft = usedLeft - Gap - LanguageWidth;
        const int folderLeft = languageLeft - Gap - FolderWidth;
        const QRect texts(row.left() + Margin, row.top() + 7, folderLeft - Gap - row.left() - Margin, 36);
        painter->setPen(colors.text);
        painter->setFont(sized(option.font, 13, QFont::DemiBold));
        drawHighlighted(painter, texts.adjusted(0, 0, 0, -18), index.data(AnswersModel::TitleRole).toString(), query, 0);
        painter->setPen(colors.accent);
        painter->setFont(sized(option.font, 12, QFont::Medium));
        drawHighlighted(painter, texts.adjusted(0, 18, 0, 0),
                        QLatin1Char('/') + index.data(AnswersModel::ShortcutRole).toString(), query, 1);
        painter->setPen(colors.muted);
        painter->setFont(sized(option.font, 13, QFont::Normal));
        painter->drawText(QRect(folderLeft, row.top(), FolderWidth, row.height()), Qt::AlignVCenter,
                          QFontMetrics(painter->font())
                              .elidedText(index.data(AnswersModel::FolderRole).toString(), Qt::ElideRight, FolderWidth));
        const QString language = index.data(AnswersModel::LanguageRole).toString();
        const auto *model = qobject_cast<const AnswersModel *>(index.model());
        const bool foreign = model && language != model->wantedLanguage();
        painter->setFont(sized(option.font, 11, QFont::DemiBold));
        const QString code = language.toUpper();
        QRect pill(languageLeft, row.center().y() - 9, QFontMetrics(painter->font()).horizontalAdvance(code) + 16, 19);
        painter->setPen(Qt::NoPen);
        painter->setBrush(foreign ? colors.accentBackground : colors.chip);
        painter->drawRoundedRect(pill, 9.5, 9.5);
        painter->setPen(foreign ? colors.accent : colors.muted);
        painter->drawText(pill, Qt::AlignCenter, code);
        painter->setPen(colors.text);
        painter->setFont(sized(option.font, 13, QFont::Normal));
        painter->drawText(QRect(usedLeft, row.top(), UsedWidth, row.height()), Qt::AlignVCenter | Qt::AlignRight,
                          option.locale.toString(index.data(AnswersModel::UsedRole).toInt()));
    }
    painter->setPen(colors.line);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->drawLine(row.bottomLeft(), row.bottomRight());
    painter->restore();
}

QSize AnswersDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {200, index.data(AnswersModel::HeadingRole).toBool() ? 29 : 50};
}

} // namespace okienko
