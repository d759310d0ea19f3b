// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/answers/answer_matcher.h"

#include <QAbstractListModel>

namespace okienko {

/// The ready answers that fit a query, with a heading row before the ones that are only similar.
class AnswersModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Roles { TitleRole = Qt::UserRole + 1, ShortcutRole, FolderRole, LanguageRole, UsedRole, HeadingRole };

    using QAbstractListModel::QAbstractListModel;
    void setAnswers(const QList<CannedAnswer> &answers);
    void setQuery(const QString &query, const QString &language, const QString &folder);
    [[nodiscard]] QString query() const { return m_query; }
    [[nodiscard]] QString wantedLanguage() const { return m_language; }
    [[nodiscard]] int found() const;
    [[nodiscard]] const CannedAnswer *answer(const QModelIndex &index) const;
    [[nodiscard]] QStringList folders() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void refresh();

    QList<CannedAnswer> m_answers;
    QList<AnswerMatch> m_rows;   // index -1: the heading
    QString m_query, m_language, m_folder;
};

} // namespace okienko
