// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/answers/answers_model.h"

#include <algorithm>

namespace okienko {

void AnswersModel::setAnswers(const QList<CannedAnswer> &answers)
{
    m_answers = answers;
    refresh();
}

void AnswersModel::setQuery(const QString &query, const QString &language, const QString &folder)
{
    m_query = query;
    m_language = language;
    m_folder = folder;
    refresh();
}

void AnswersModel::refresh()
{
    beginResetModel();
    m_rows = matchAnswers(m_answers, m_query, m_language, m_folder);
    const auto firstSimilar =
        std::find_if(m_rows.begin(), m_rows.end(), [](const AnswerMatch &match) { return match.similar(); });
    if (firstSimilar != m_rows.end())
        m_rows.insert(firstSimilar, AnswerMatch());
    endResetModel();
}

int AnswersModel::found() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const AnswerMatch &match) { return match.index >= 0; }));
}

const CannedAnswer *AnswersModel::answer(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || m_rows.at(index.row()).index < 0)
        return nullptr;
    return &m_answers.at(m_rows.at(index.row()).index);
}

QStringList AnswersModel::folders() const
{
    QStringList folders;
    for (const CannedAnswer &answer : m_answers) {
        if (!answer.folder.isEmpty() && !folders.contains(answer.folder))
            folders += answer.folder;
    }
    folders.sort(Qt::CaseInsensitive);
    return folders;
}

int AnswersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AnswersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const CannedAnswer *found = answer(index);
    if (!found)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(tr("Similar words"))
            : role == HeadingRole                                        ? QVariant(true)
                                                                         : QVariant();
    const QString language = m_rows.at(index.row()).language;
    const QString title = found->title.value(language, found->shortcut);
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return title;
    case ShortcutRole: return found->shortcut;
    case FolderRole: return found->folder;
    case LanguageRole: return language;
    case UsedRole: return found->used;
    case HeadingRole: return false;
    case Qt::AccessibleTextRole:
        return tr("%1, /%2, folder %3, language %4, used %n times", nullptr, found->used)
            .arg(title, found->shortcut, found->folder, language);
    default: return {};
    }
}

Qt::ItemFlags AnswersModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return answer(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                         : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

} // namespace okienko
