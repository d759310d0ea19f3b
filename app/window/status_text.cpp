// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/status_text.h"

#include <QCoreApplication>
#include <QLocale>

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
    int signedOut = 0;
    for (const MailAccount &account : input.accounts) {
        const MailStatus status = input.mail.value(account.id);
        if (status.progress && !summary.progress)
            summary.progress = status.progress;
        if (status.elsewhere) {
            ++elsewhere;
            details << Texts::tr("%1: a colleague's Okienko fetches this mailbox.").arg(account.address);
        } else if (status.failure) {
            ++failed;
            if (status.failure->kind == FailureKind::Authentication) {
                ++signedOut;
                summary.signIn = summary.signIn.isValid() ? summary.signIn : account.id;
            }
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
        summary.signIn = {};
    } else if (failed > 0) {
        summary.mailLight = Light::Bad;
        summary.mailText = signedOut == failed ? Texts::tr("Mail waits for you to sign in (%1)").arg(name)
                                               : Texts::tr("Mail interrupted (%1)").arg(name);
    } else if (live + elsewhere == input.accounts.size()) {
        summary.mailLight = Light::Good;
        summary.mailText = Texts::tr("Mail live (%1)").arg(name);
    } else {
        summary.mailLight = Light::Busy;
        summary.mailText = Texts::tr("Mail connecting (%1)").arg(name);
    }
    summary.mailDetails = details.join(QLatin1Char('\n'));
}

/// Quiet while server and store agree, or while mail is still on its way.
void describeMeters(StatusSummary &summary, const StatusInput &input)
{
    const QLocale locale;
    QStringList details;
    qint64 missing = 0;
    int alarms = 0;
    for (const MailboxMeter &meter : input.meters) {
        const bool receiving = input.mail.value(meter.account).progress.has_value();
        details << Texts::tr("%1, %2: %3 on the server, %4 here.")
                       .arg(meter.accountName, meter.mailbox, locale.toString(meter.server), locale.toString(meter.stored));
        if (!meter.isAlarming() || receiving)
            continue;
        ++alarms;
        missing += std::abs(meter.difference());
        details.last() = Texts::tr("%1, %2: %3 on the server, %4 here, since %5. Okienko lists the whole mailbox again by "
                                   "itself. If the numbers still differ in a quarter of an hour, ask the mail server's "
                                   "administrator; nothing that is stored is removed.")
                             .arg(meter.accountName, meter.mailbox, locale.toString(meter.server),
                                  locale.toString(meter.stored),
                                  locale.toString(meter.differsSince.toLocalTime(), QLocale::ShortFormat));
    }
    summary.meterDetails = details.join(QLatin1Char('\n'));
    if (alarms > 0) {
        //: how many messages there are more on the server than here, or fewer
        summary.meterText = Texts::tr("Mailbox differs from the server by %n message(s)", nullptr,
                                      int(std::min<qint64>(missing, 2'000'000'000)));
    }
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
    if (totals.scheduled > 0)
        parts << Texts::tr("%n to be sent later", nullptr, totals.scheduled);
    if (totals.queued + totals.sending > 0)
        parts << Texts::tr("%n being sent", nullptr, totals.queued + totals.sending);
    summary.outboxText = parts.isEmpty() ? Texts::tr("Outbox empty")
                                         : Texts::tr("Outbox: %1").arg(parts.join(QStringLiteral(", ")));
    summary.outboxNeedsAttention = totals.uncertain > 0 || totals.rejected > 0 || totals.needsPerson > 0;
}

} // namespace

StatusSummary statusSummary(const StatusInput &input)
{
    StatusSummary summary;
    describeMail(summary, input);
    describeMeters(summary, input);
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
