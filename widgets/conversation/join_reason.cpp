// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/conversation/join_reason.h"

#include "widgets/common/format.h"

#include <QCoreApplication>

namespace okienko {

namespace {

struct JoinReason {
    Q_DECLARE_TR_FUNCTIONS(JoinReason)
};

} // namespace

QString joinReasonText(const QString &reason)
{
    if (reason == QLatin1String("In-Reply-To"))
        return JoinReason::tr("Why it is here: it answers a message of this conversation.");
    if (reason == QLatin1String("References"))
        return JoinReason::tr("Why it is here: it names a message of this conversation.");
    if (reason.startsWith(QLatin1String("References:")))
        return JoinReason::tr("Why it is here: a later message of this conversation names it.");
    if (reason == QLatin1String("token"))
        return JoinReason::tr("Why it is here: it was written to this conversation's own address.");
    if (reason == QLatin1String("subject"))
        return JoinReason::tr("Why it is here: the same customer, the same subject, still open.");
    if (reason == QLatin1String("new"))
        return JoinReason::tr("Why it is here: this conversation began with it.");
    if (reason == QLatin1String("new: other sender"))
        return JoinReason::tr("Why it is here: it answers another conversation, but its sender takes no part in that one, "
                              "so it got a conversation of its own.");
    if (reason == QLatin1String("delivery report"))
        return JoinReason::tr("Why it is here: a mail server reports on a message of this conversation.");
    if (reason == QLatin1String("written here"))
        return JoinReason::tr("Why it is here: it was written here.");
    return oneLine(reason);
}

} // namespace okienko
