// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace okienko {

/// States of orders as a shop's program or people call them. One file keeps to one vocabulary: a word of another
/// one, seen once among thousands, is a slip of the hand.
class StatusColumn {
public:
    explicit StatusColumn(const QStringList &values);
    /// new, paid, packed, sent, delivered, returned or cancelled; empty where the word is not known here.
    [[nodiscard]] QString read(const QString &text) const;

private:
    QList<int> m_vocabularies; ///< those in use, the commonest first
};

} // namespace okienko
