// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/draft_check.h"

#include <QRegularExpression>

namespace okienko {

bool DraftCheck::promisesAttachment(const QString &text)
{
    // Beginnings of words in English, Polish and Croatian. People also write without diacritics.
    static const QRegularExpression words(
        QStringLiteral("\\b(attach(ed|ment|ments|ing)?|enclos(ed|ing|ure)"
                       "|za[łl][ąa]cz\\p{L}*"
                       "|prilog\\p{L}*|prila[žz]e\\p{L}*|prilo[žz]\\p{L}*|privit\\p{L}*)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return words.match(text).hasMatch();
}

QList<DraftProblem> DraftCheck::check(const DraftCheckInput &input)
{
    using Kind = DraftProblem::Kind;
    QList<DraftProblem> problems;
    const Draft &draft = input.draft;
    if (!input.invalidAddresses.isEmpty())
        problems += {Kind::InvalidAddress,
                     tr("“%1” is not an e-mail address. Correct it or remove it.").arg(input.invalidAddresses.first())};
    else if (draft.to.isEmpty() && draft.cc.isEmpty() && draft.bcc.isEmpty())
        problems += {Kind::NoRecipient, tr("This message has no recipient. Fill in To.")};
    if (draft.from.address.isEmpty())
        problems += {Kind::NoSender, tr("There is no mailbox to send from. Connect one in the settings first.")};
    if (input.typedText.trimmed().isEmpty() && (draft.kind != DraftKind::Forward || draft.body.trimmed().isEmpty()))
        problems += {Kind::EmptyBody, tr("The message is empty. Write an answer first.")};
    static const QRegularExpression braces(QStringLiteral("\\{\\{[^{}\\n]{0,200}\\}\\}"));
    QString missing = input.missingValues.isEmpty() ? QString() : input.missingValues.first();
    if (missing.isEmpty())
        missing = braces.match(input.typedText).captured(0);
    if (!missing.isEmpty())
        problems += {Kind::UnfilledPlaceholder,
                     tr("A value of the ready answer is still missing: %1. Fill it in or delete it.").arg(missing)};
    if (draft.subject.trimmed().isEmpty())
        problems += {Kind::EmptySubject, tr("The subject is empty. Send it without a subject?")};
    if (draft.attachments.isEmpty() && promisesAttachment(input.typedText))
        problems += {Kind::MissingAttachment,
                     tr("The text speaks of an attachment, but nothing is attached. Send it without?")};
    return problems;
}

} // namespace okienko
