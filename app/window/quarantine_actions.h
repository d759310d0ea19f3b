// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quarantine_service.h"
#include "app/window/attachment_files.h"

#include <QObject>

namespace okienko {

class MainWindow;

/// Does what a person wishes for mail in quarantine, and tries again at start what an older program could not read.
class QuarantineActions : public QObject {
    Q_OBJECT
public:
    QuarantineActions(std::shared_ptr<Store> store, AttachmentFiles &files, QObject *parent = nullptr);

    void connectTo(MainWindow *window);
    void retryWhatOlderProgramsLeft();

signals:
    void failed(const okienko::Failure &failure);
    void told(const QString &text);
    void queued();   ///< something is in the outbox

private:
    void retry(QuarantineId id);
    void retryAll();
    void open(QuarantineId id);
    void save(QuarantineId id, const QString &path);
    void forward(QuarantineId id, const QString &address);
    void remove(QuarantineId id);
    void setBusy(bool busy);

    std::shared_ptr<Store> m_store;
    AttachmentFiles &m_files;
    MainWindow *m_window = nullptr;
};

} // namespace okienko
