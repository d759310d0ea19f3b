// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/domain/mail_sync.h"
#include "models/store/store.h"

#include <QTemporaryDir>
#include <memory>

namespace okienko::test {

/// A real SQLite store in a temporary folder with one mail account, filled through the store's own functions.
class StoreFixture {
public:
    struct Mail {
        QString name;
        QString address;
        QString subject;
        QString text;
        QDateTime at;               ///< UTC
        QString messageId;          ///< empty: one is made
        QStringList references;     ///< oldest first; the last one is answered
        bool outgoing = false;      ///< from the shop to `address`, found in Sent
        bool seen = false;
        QString attachment;         ///< file name; empty: none
    };
    [[nodiscard]] static Result<std::unique_ptr<StoreFixture>> make();

    [[nodiscard]] const std::shared_ptr<Store> &store() const { return m_store; }
    [[nodiscard]] const MailAccount &account() const { return m_account; }
    /// As if it came by IMAP; one batch for the inbox and one for Sent.
    Result<IntakeCounts> deliver(const QList<Mail> &mails);
    /// Mail that could not be read.
    Result<IntakeCounts> deliverBroken(const QByteArray &raw, const QString &reason);
    /// Conversations of a view in the order of the store.
    QList<ConversationSummary> page(const View &view, SortOrder order = SortOrder::LongestWait, int limit = 1000);

    /// Runs a write and waits for it.
    template <class Work>
    auto write(Work work)
    {
        auto future = m_store->write(std::move(work));
        future.waitForFinished();
        return future.result();
    }

private:
    StoreFixture() = default;
    Result<IntakeCounts> storeInto(MailboxState &mailbox, std::vector<IncomingMail> mails);
    QTemporaryDir m_folder;
    std::shared_ptr<Store> m_store;
    MailAccount m_account;
    MailboxState m_inbox;
    MailboxState m_sent;
    int m_made = 0;
};

} // namespace okienko::test
