// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/quarantine_actions.h"

#include "models/domain/later.h"
#include "widgets/inbox/quarantine_list_pane.h"
#include "widgets/inbox/quarantine_pane.h"
#include "widgets/shell/main_window.h"

#include <QDesktopServices>
#include <QUrl>

namespace okienko {

QuarantineActions::QuarantineActions(std::shared_ptr<Store> store, AttachmentFiles &files, QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_files(files)
{
}

void QuarantineActions::connectTo(MainWindow *window)
{
    m_window = window;
    QuarantinePane *pane = window->quarantinePane();
    connect(pane, &QuarantinePane::retryRequested, this, &QuarantineActions::retry);
    connect(pane, &QuarantinePane::openRequested, this, &QuarantineActions::open);
    connect(pane, &QuarantinePane::saveRequested, this, &QuarantineActions::save);
    connect(pane, &QuarantinePane::forwardRequested, this, &QuarantineActions::forward);
    connect(pane, &QuarantinePane::deleteRequested, this, &QuarantineActions::remove);
    connect(window->quarantineListPane(), &QuarantineListPane::retryAllRequested, this, &QuarantineActions::retryAll);
}

void QuarantineActions::retryWhatOlderProgramsLeft()
{
    later(quarantineservice::retryAll(m_store, quarantineservice::Which::OfOlderPrograms), this,
          [this](const Result<quarantineservice::RetryTotals> &totals) {
              if (!totals)
                  emit failed(totals.failure());
              else if (totals->filed > 0)
                  emit told(tr("%n messages that an older Okienko could not read are conversations now.", nullptr, totals->filed));
          });
}

void QuarantineActions::retry(QuarantineId id)
{
    setBusy(true);
    later(quarantineservice::retry(m_store, id), this, [this](const Result<quarantine::Retried> &retried) {
        setBusy(false);
        if (!retried) {
            emit failed(retried.failure());
        } else if (retried->filed) {
            emit told(tr("The message could be read now and is a conversation."));
            m_window->selectConversation(retried->conversation);
        } else {
            emit told(tr("The message still cannot be read and stays in quarantine. %1").arg(retried->reason));
        }
    });
}

void QuarantineActions::retryAll()
{
    setBusy(true);
    later(quarantineservice::retryAll(m_store, quarantineservice::Which::All), this,
          [this](const Result<quarantineservice::RetryTotals> &totals) {
              setBusy(false);
              if (!totals)
                  emit failed(totals.failure());
              else
                  emit told(tr("Tried again: %1 could be read and are conversations now, %2 stay in quarantine.")
                                .arg(totals->filed).arg(totals->kept));
          });
}

void QuarantineActions::open(QuarantineId id)
{
    later(m_files.exportQuarantined(id), this, [this](const Result<QString> &path) {
        if (!path)
            emit failed(path.failure());
        else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
            emit told(tr("No program is set up to open messages (.eml). Save the message instead."));
    });
}

void QuarantineActions::save(QuarantineId id, const QString &path)
{
    later(m_files.saveQuarantined(id, path), this, [this](const Result<QString> &saved) {
        if (!saved)
            emit failed(saved.failure());
    });
}

void QuarantineActions::forward(QuarantineId id, const QString &address)
{
    setBusy(true);
    later(quarantineservice::forward(m_store, id, {{}, address}), this, [this, address](const Result<Submitted> &submitted) {
        setBusy(false);
        if (!submitted) {
            emit failed(submitted.failure());
            return;
        }
        emit told(tr("The message is on its way to %1.").arg(address));
        emit queued();
    });
}

void QuarantineActions::remove(QuarantineId id)
{
    later(m_store->write([id, user = m_store->user()](Transaction &transaction) {
              return quarantine::remove(transaction, id, user);
          }), this, [this](const Result<void> &removed) {
              if (!removed)
                  emit failed(removed.failure());
          });
}

void QuarantineActions::setBusy(bool busy)
{
    m_window->quarantinePane()->setBusy(busy);
}

} // namespace okienko
