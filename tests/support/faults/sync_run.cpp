// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faults/sync_run.h"

#include "app/store_mail_sink.h"
#include "channels/mail/imap/mail_worker.h"

namespace okienko::test {

Result<SyncTotals> syncOnce(const std::shared_ptr<Store> &store, const MailAccount &account,
                            const PasswordSource &password)
{
    StoreMailSink sink(store);
    std::optional<Result<SyncTotals>> outcome;
    MailWorker worker(account, password, &readIncoming, sink);
    QObject::connect(&worker, &MailWorker::stateChanged, &worker, [&worker](MailWorker::State state) {
        if (state == MailWorker::State::Waiting)
            worker.stop();
    }, Qt::DirectConnection);
    QObject::connect(&worker, &MailWorker::finished, &worker,
                     [&outcome](const Result<SyncTotals> &result) { outcome = result; }, Qt::DirectConnection);
    worker.start(MailWorker::Mode::Once);
    worker.wait();
    return *outcome;
}

} // namespace okienko::test
