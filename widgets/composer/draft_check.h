// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/draft.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace okienko {

/// Why a draft should not leave as it is.
struct DraftProblem {
    enum class Kind {
        InvalidAddress, NoRecipient, NoSender, EmptyBody, UnfilledPlaceholder, // these stop it
        EmptySubject, MissingAttachment,                                       // these are asked about
    };
    Kind kind;
    QString text;      ///< for people: what is wrong and what to do
    [[nodiscard]] bool stops() const { return kind <= Kind::UnfilledPlaceholder; }
};

struct DraftCheckInput {
    Draft draft;
    QString typedText;              ///< the body without the quotation
    QStringList invalidAddresses;   ///< as typed
    QStringList missingValues;      ///< placeholders of ready answers that are not filled in
};

/// In the order in which they should be told; empty: it can go.
class DraftCheck {
    Q_DECLARE_TR_FUNCTIONS(DraftCheck)
public:
    [[nodiscard]] static QList<DraftProblem> check(const DraftCheckInput &input);
    /// "załączam", "u prilogu", "see attached" …: words of the text that promise an attachment.
    [[nodiscard]] static bool promisesAttachment(const QString &text);
};

} // namespace okienko
