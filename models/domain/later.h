// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace okienko {

/// Gives a future's result to `take` on the context's thread, always from its event loop: QFuture::then() runs at once
/// where the answer is there already, in the middle of what asked. Nothing is called once `context` is gone.
template <class T, class Take>
void later(const QFuture<T> &future, QObject *context, Take take)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            take(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace okienko
