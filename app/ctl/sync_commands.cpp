// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/json_output.h"
#include "app/mail_service.h"
#include "app/outbox_service.h"
#include "app/process_id.h"
#include "app/quarantine_service.h"
#include "app/scheduler.h"
#include "models/store/accounts.h"
#include "models/store/leases.h"
#include "models/store/mailbox_meters.h"
#include "models/store/outbox_store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLocale>
#include <QSocketNotifier>
#include <QTextStream>
#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace okienko::ctl {

namespace {


void addOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("account"), QString(), QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("once"), QString()});
    parser.addOption({QStringLiteral("watch"), QString()});
}

void add(SyncTotals &sum, const SyncTotals &totals)
{
    sum.server += totals.server;
    sum.stored += totals.stored;
    sum.added += totals.added;
    sum.updated += totals.updated;
    sum.removed += totals.removed;
    sum.quarantined += totals.quarantined;
    sum.bytes += totals.bytes;
    sum.roundTrips += totals.roundTrips;
}

/// SIGINT and SIGTERM as something to wait for: the work ends where it can be taken up again. Made before any thread
/// starts, so that none of them is interrupted.
class StopSignals {
public:
    StopSignals()
    {
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGINT);
        sigaddset(&m_signals, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
        m_descriptor = signalfd(-1, &m_signals, SFD_CLOEXEC | SFD_NONBLOCK);
    }
    ~StopSignals() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(StopSignals)

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// Whether one came; it stays true.
    [[nodiscard]] bool came()
    {
        signalfd_siginfo info{};
        m_came = m_came || ::read(m_descriptor, &info, sizeof info) == ssize_t(sizeof info);
        return m_came;
    }

private:
    sigset_t m_signals{};
    int m_descriptor = -1;
    bool m_came = false;
};

QString textOf(const Failure &failure)
{
    return failure.text.isEmpty() ? failure.log : failure.text;
}

/// What became of one account. Mailboxes that were left out do not stop the others.
struct AccountOutcome {
    Result<SyncTotals> totals = Failure{FailureKind::Cancelled, {}, QStringLiteral("not finished")};
    QStringList leftOut;
    QList<ServerCount> counts;
};

/// What has differed from the server for long is listed as a whole.
QStringList mailboxesToRepair(Store &store, AccountId account)
{
    QStringList mailboxes;
    const auto meters = MailboxMeters::reconcile(store, account, {});
    for (const MailboxMeter &meter : meters ? *meters : QList<MailboxMeter>()) {
        if (!meter.isAlarming() || !meter.repairIsDue)
            continue;
        const auto noted = store.write([id = meter.id](Transaction &transaction) {
            return mailboxmeters::repairStarted(transaction, id);
        }).result();
        if (noted)
            mailboxes << meter.mailbox;
    }
    return mailboxes;
}

/// Takes the account's lease and keeps it while one synchronisation runs.
AccountOutcome syncAccount(const std::shared_ptr<Store> &store, Passwords &passwords, const MailAccount &account,
                           StopSignals &stop)
{
    const QString name = QStringLiteral("sync:%1").arg(account.id.value);
    const auto acquire = [name](Transaction &transaction) {
        return leases::acquire(transaction, name, processId(), MailService::leaseSeconds);
    };
    const Result<leases::Lease> lease = store->write(acquire).result();
    if (!lease)
        return {lease.failure(), {}, {}};
    if (!lease->held) {
        return {Failure{FailureKind::Conflict,
                        QCoreApplication::translate("Ctl", "“%1” is being synchronised by another Okienko (%2). Nothing is "
                                                           "lost; there is nothing to do.")
                            .arg(account.name, lease->owner.section(QLatin1Char(':'), 0, 1)),
                        QStringLiteral("lease held by %1").arg(lease->owner)},
                {},
                {}};
    }
    StoreMailSink sink(store);
    MailWorker worker(account, passwords.source(account), &readIncoming, sink);
    AccountOutcome outcome;
    QEventLoop loop;
    QSocketNotifier signalled(stop.descriptor(), QSocketNotifier::Read);
    QObject::connect(&signalled, &QSocketNotifier::activated, &loop, [&] {
        if (stop.came())
            worker.stop();
    });
    QTimer renew;
    QObject::connect(&renew, &QTimer::timeout, &loop, [&] { store->write(acquire); });
    renew.start(MailService::renewMilliseconds);
    QElapsedTimer lastShown;
    QObject::connect(&worker, &MailWorker::progress, &loop, [&](const SyncProgress &progress) {
        if (lastShown.isValid() && !lastShown.hasExpired(1000))
            return;
        lastShown.start();
        QTextStream(stderr) << QCoreApplication::translate("Ctl", "%1: %2 of %3 messages, %4")
                                   .arg(progress.mailbox)
                                   .arg(progress.messagesDone)
                                   .arg(progress.messagesTotal)
                                   .arg(QLocale().formattedDataSize(progress.bytesDone))
                            << '\n';
    });
    QObject::connect(&worker, &MailWorker::finished, &loop, [&](const Result<SyncTotals> &result) {
        outcome.totals = result;
        loop.quit();
    });
    // A connection that broke and was made again has told of its failure too; only the last one counts.
    QObject::connect(&worker, &MailWorker::stateChanged, &loop, [&](MailWorker::State state) {
        if (state == MailWorker::State::Connecting)
            outcome.leftOut.clear();
    });
    QObject::connect(&worker, &MailWorker::failed, &loop, [&](const Failure &failure) {
        if (!outcome.leftOut.contains(textOf(failure)))
            outcome.leftOut << textOf(failure);
    });
    QObject::connect(&worker, &MailWorker::counted, &loop, [&](const ServerCount &count) { outcome.counts << count; });
    for (const QString &mailbox : mailboxesToRepair(*store, account.id))
        worker.listAnew(mailbox);
    worker.start(MailWorker::Mode::Once);
    loop.exec();
    worker.wait();
    const Result<void> released =
        store->write([&](Transaction &transaction) { return leases::release(transaction, *lease); }).result();
    if (!released)
        printFailure(released.failure());
    if (!outcome.totals)
        outcome.leftOut.removeAll(textOf(outcome.totals.failure()));
    return outcome;
}

int once(const Context &context, const std::shared_ptr<Store> &store, const QList<MailAccount> &accounts,
         StopSignals &stop)
{
    Passwords passwords;
    QElapsedTimer clock;
    clock.start();
    bool failed = false;
    OutboxService outbox(store, passwords);
    if (const Result<int> sent = outbox.sendDue(); !sent) {
        printFailure(sent.failure());
        failed = true;
    }
    SyncTotals sum;
    QJsonArray perAccount;
    QList<MailboxMeter> meters;
    for (const MailAccount &account : accounts) {
        if (!account.enabled)
            continue;
        if (stop.came()) {
            failed = true;
            break;
        }
        const AccountOutcome outcome = syncAccount(store, passwords, account, stop);
        QStringList errors = outcome.leftOut;
        if (const auto reconciled = MailboxMeters::reconcile(*store, account.id, outcome.counts))
            meters << *reconciled;
        else
            errors << textOf(reconciled.failure());
        QJsonObject row;
        if (outcome.totals) {
            add(sum, *outcome.totals);
            row = json::fromTotals(*outcome.totals);
        } else {
            errors << textOf(outcome.totals.failure());
        }
        for (const QString &error : std::as_const(errors))
            printError(QStringLiteral("%1: %2").arg(account.name, error));
        if (!errors.isEmpty()) {
            failed = true;
            row.insert(QStringLiteral("error"), errors.join(QLatin1Char(' ')));
        }
        row.insert(QStringLiteral("account"), account.name);
        perAccount << row;
    }
    sum.seconds = double(clock.elapsed()) / 1000.0;
    if (context.json) {
        QJsonObject object = json::fromTotals(sum);
        object.insert(QStringLiteral("accounts"), perAccount);
        object.insert(QStringLiteral("mailboxes"), json::fromMeters(meters));
        printJson(QJsonDocument(object));
    } else {
        printLine(QCoreApplication::translate("Ctl", "%1 messages on the server, %2 of them stored; %3 new, %4 updated, %5 "
                                                     "removed, %6 in quarantine; %7 in %8 s.")
                      .arg(sum.server)
                      .arg(sum.stored)
                      .arg(sum.added)
                      .arg(sum.updated)
                      .arg(sum.removed)
                      .arg(sum.quarantined)
                      .arg(QLocale().formattedDataSize(sum.bytes), QLocale().toString(sum.seconds, 'f', 1)));
    }
    return failed ? ExitFailed : ExitDone;
}

QString alarmText(const MailboxMeter &meter)
{
    return QCoreApplication::translate("Ctl", "%1: the mailbox “%2” has %3 messages on the server, and %4 of them are here. "
                                              "It is listed again as a whole; if the numbers still differ in a quarter of "
                                              "an hour, ask the mail server's administrator.")
        .arg(meter.accountName, meter.mailbox)
        .arg(meter.server)
        .arg(meter.stored);
}

/// Until SIGINT or SIGTERM.
int watch(const Context &context, const std::shared_ptr<Store> &store, const QString &only, StopSignals &stop)
{
    Passwords passwords;
    OutboxService outbox(store, passwords);
    MailService mail(store, passwords);
    mail.setOnly(only);
    QEventLoop loop;
    QObject::connect(&outbox, &OutboxService::sent, &mail, &MailService::poke);
    QObject::connect(&outbox, &OutboxService::failed, &loop, &printFailure);
    QObject::connect(store.get(), &Store::changed, &loop, [&](const ChangeSet &changes) {
        if (changes.outbox || changes.everything)
            outbox.wake();
    });
    QObject::connect(&mail, &MailService::synchronised, &loop, [&](AccountId, const SyncTotals &totals) {
        if (!context.json)
            return;
        QJsonObject object = json::fromTotals(totals);
        object.insert(QStringLiteral("mailboxes"), json::fromMeters(mail.meters()));
        printJson(QJsonDocument(object));
    });
    QObject::connect(store.get(), &Store::healthChanged, &loop, [](Store::Health health, const QString &text) {
        printError(health == Store::Health::Offline
                       ? text
                       : QCoreApplication::translate("Ctl", "The database can be reached again; the work goes on."));
    });
    QSet<MailboxId> alarming;
    QObject::connect(&mail, &MailService::statusChanged, &loop, [&] {
        for (const MailboxMeter &meter : mail.meters()) {
            if (!meter.isAlarming()) {
                alarming.remove(meter.id);
            } else if (!alarming.contains(meter.id)) {
                alarming.insert(meter.id);
                printError(alarmText(meter));
            }
        }
    });
    QString lastText;
    QObject::connect(&mail, &MailService::statusChanged, &loop, [&] {
        for (const MailStatus &status : mail.status()) {
            if (status.failure && status.failure->text != lastText) {
                lastText = status.failure->text;
                printError(lastText);
            }
        }
    });
    QSocketNotifier notifier(stop.descriptor(), QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &loop, &QEventLoop::quit);
    Scheduler scheduler(store);
    QObject::connect(&scheduler, &Scheduler::failed, &loop, &printFailure);
    outbox.start();
    mail.start();
    scheduler.start();
    loop.exec();
    return ExitDone;
}

int sync(const Context &context, const QCommandLineParser &parser)
{
    const bool watches = parser.isSet(QStringLiteral("watch"));
    if (watches && parser.isSet(QStringLiteral("once"))) {
        printError(QCoreApplication::translate("Ctl", "--once ends by itself and --watch does not; choose one of them."));
        return ExitUsage;
    }
    StopSignals stop;
    const std::shared_ptr<Store> store = context.open(false);
    if (!store)
        return ExitFailed;
    Result<QList<MailAccount>> accounts = store->read([](Database &database) { return accounts::all(database); }).result();
    if (!accounts) {
        printFailure(accounts.failure());
        return ExitFailed;
    }
    if (parser.isSet(QStringLiteral("account"))) {
        const QString name = parser.value(QStringLiteral("account"));
        accounts->removeIf([&](const MailAccount &account) { return account.name != name; });
        if (accounts->isEmpty()) {
            printError(QCoreApplication::translate("Ctl", "There is no account “%1”. “okienkoctl account list” shows them.")
                           .arg(name));
            return ExitFailed;
        }
    }
    const Result<int> recovered = OutboxService::recover(*store).result();
    if (!recovered) {
        printFailure(recovered.failure());
        return ExitFailed;
    }
    // What an older program could not read may be readable now.
    const auto retried = quarantineservice::retryAll(store, quarantineservice::Which::OfOlderPrograms).result();
    if (!retried)
        printFailure(retried.failure());
    return watches ? watch(context, store, parser.value(QStringLiteral("account")), stop) : once(context, store, *accounts, stop);
}

} // namespace

QList<Command> syncCommands()
{
    return {{"sync", "sync [--account N] [--once|--watch] receives, and sends what is queued", &addOptions, &sync, 0}};
}

} // namespace okienko::ctl
