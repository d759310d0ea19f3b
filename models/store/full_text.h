// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/store/bulk_insert.h"

/// The index of words over messages and customers.
namespace okienko::fulltext {

/// What of a message is found: words with spaces between; the same is needed again to take it out of the index. The
/// index knows which messages hold a word, not where: that keeps it small and quick to fill. Words of the subject and of
/// names and addresses are in it a second time with a mark of their own.
struct MessageDocument {
    QString words;
};
[[nodiscard]] MessageDocument documentOf(const Message &message);
/// The column of a message's text ("m" is the row), and what was read from it. QSQLITE has SQLite make UTF-16 of texts,
/// which takes many times as long as QString does.
[[nodiscard]] QString textColumn(const Database &database);
[[nodiscard]] QString textOf(const QVariant &value);
/// Names and addresses as they are searched.
[[nodiscard]] QString peopleOf(const QList<EmailAddress> &addresses);
/// Rows of the index, for documentRow().
[[nodiscard]] BulkInsert documentRows(Database &database);
[[nodiscard]] QVariantList documentRow(const Database &database, MessageId id, const MessageDocument &document);
Result<void> addMessage(Database &database, MessageId id, const MessageDocument &document);
/// What stands in the column: FTS5's `body`, PostgreSQL's `document` (a tsvector literal). For those who add many rows
/// with a statement of their own.
[[nodiscard]] QString rowText(const Database &database, MessageId id, const MessageDocument &document);
/// `document` has to be what it was added with.
Result<void> removeMessage(Database &database, MessageId id, const MessageDocument &document);
/// Fills an empty index with all messages of the store.
Result<void> indexAll(Database &database);

/// Indexes what is known of the customer now: names, number, addresses, order numbers.
Result<void> refreshCustomer(Database &database, CustomerId id);

Result<QList<SearchHit>> search(Database &database, const QString &query, int limit);

} // namespace okienko::fulltext
