// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/status_text.h"

#include <QCoreApplication>

namespace okienko {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Status)
};

void describeMail(StatusSummary &summary, const StatusInput &input)
{
    if (input.accounts.isEmpty()) {
        summary.mailLight = Light::Busy;
        summary.mailText = Texts::tr("No mailbox yet");
        return;
    }
    QStringList details;
    int live = 0;
    int failed = 0;
    int elsewhere = 0;
    for (const MailAccount &account : input.accounts) {
        const MailStatus status = input.mail.value(account.id);
        if (status.progress && !summary.progress)
            summary.progress = status.progress;
        if (status.elsewhere) {
            ++elsewhere;
            details << Texts::tr("%1: a colleague's Okienko fetches this mailbox.").arg(account.address);
        } else if (status.failure) {
            ++failed;
            details << QStringLiteral("%1: %2").arg(account.address, status.failure->text);
        } else if (status.state == MailWorker::State::Live) {
            ++live;
            details << Texts::tr("%1: live.").arg(account.address);
        } else {
            details << Texts::tr("%1: connecting…").arg(account.address);
        }
    }
    const QString name = input.accounts.size() == 1 ? input.accounts.first().address
                                                    : Texts::tr("%n mailboxes", nullptr, int(input.accounts.size()));
    if (input.readOnly) {
        summary.mailLight = Light::Busy;
        summary.mailText = Texts::tr("Mail paused (%1)").arg(name);
    } else if (failed > 0) {
        summary.mailLight = Light::Bad;
        summary.mailText = Texts::tr("Mail interrupted (%1)").arg(name);
    } else if (live + elsewhere == input.accounts.size()) {
        summary.mailLight = Light::Good;
        summary.mailText = Texts::tr("Mail live (%1)").arg(name);
    } else {
        summary.mailLight = Light::Busy;
        summary.mailText = Texts::tr("Mail connecting (%1)").arg(name);
    }
    summary.mailDetails = details.join(QLatin1Char('\n'));
}

void describeOutbox(StatusSummary &summary, const outbox::Totals &totals)
{
    QStringList parts;
    if (totals.uncertain > 0)
        parts << Texts::tr("%n uncertain", nullptr, totals.uncertain);
    if (totals.rejected > 0)
        parts << Texts::tr("%n rejected", nullptr, totals.rejected);
    if (totals.deferred > 0)
        parts << Texts::tr("%n to be tried again", nullptr, totals.deferred);
    if (totals.queued + totals.sending > 0)
        parts << Texts::tr("%n being sent", nullptr, totals.queued + totals.sending);
    summary.outboxText = parts.isEmpty() ? Texts::tr("Outbox empty")
                                         : Texts::tr("Outbox: %1").arg(parts.join(QStringLiteral(", ")));
    summary.outboxNeedsAttention = totals.uncertain > 0 || totals.rejected > 0;
}

} // namespace

StatusSummary statusSummary(const StatusInput &input)
{
    StatusSummary summary;
    describeMail(summary, input);
    describeOutbox(summary, input.outbox);
    const bool sqlite = input.location.kind == StoreLocation::Kind::Sqlite;
    const QString kind = sqlite ? QStringLiteral("SQLite") : QStringLiteral("PostgreSQL");
    if (input.storeHealth == Store::Health::Online) {
        summary.storeLight = Light::Good;
        summary.storeText = Texts::tr("Store: %1").arg(kind);
        summary.storeDetails = input.location.display;
    } else {
        summary.storeLight = Light::Bad;
        summary.storeText = Texts::tr("Store cannot be reached");
        summary.storeDetails = input.storeText;
    }
    return summary;
}

} // namespace okienko
