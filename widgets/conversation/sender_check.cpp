// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/conversation/sender_check.h"

#include "models/html/sanitiser.h"
#include "widgets/common/format.h"

#include <QRegularExpression>

namespace okienko {

namespace {

/// An address inside a display name, lower case; full-width @ and similar look-alikes count too.
QString addressIn(const QString &name)
{
    static const QRegularExpression address(QStringLiteral("[\\p{L}\\p{N}._%+-]+(?:\\s?@\\s?[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+|@[\\p{L}\\p{N}-]{2,})"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    QString found = address.match(name.normalized(QString::NormalizationForm_KC)).captured(0).toLower();
    found.remove(QLatin1Char(' '));
    return found;
}

bool hasDirectionControls(const QString &text)
{
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if ((u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069))
            return true;
    }
    return false;
}

} // namespace

SenderCheck::Shown SenderCheck::describe(const Message &message)
{
    Shown shown;
    const EmailAddress from = message.from.isEmpty() ? message.sender : message.from.first();
    const QString name = oneLine(from.name);
    const QString address = oneLine(from.address);
    shown.name = name.isEmpty() ? address : name;
    if (shown.name.isEmpty())
        shown.name = tr("Unknown sender");
    if (shown.name != address)
        shown.address = address;
    const QString claimed = addressIn(name);
    if (!claimed.isEmpty() && !address.isEmpty() && claimed != address.toLower()) {
        shown.warning = tr("The name of the sender looks like the address %1, but the message came from %2. "
                           "Be careful: somebody may be pretending to be another person.")
                            .arg(claimed, address);
        shown.name = address;
        shown.address = tr("calls itself “%1”").arg(name);
    } else if (const auto alike = lookAlikeHost(address.section(QLatin1Char('@'), -1))) {
        shown.warning = tr("The sender's address uses letters of another alphabet that look like familiar ones. It really "
                           "comes from %1. Be careful: somebody may be pretending to be another company.")
                            .arg(*alike);
    } else if (hasDirectionControls(from.name) || hasDirectionControls(from.address)) {
        shown.warning = tr("The sender's name contains hidden characters that change the reading direction. "
                           "The real address is %1.")
                            .arg(address);
    }
    return shown;
}

} // namespace okienko
