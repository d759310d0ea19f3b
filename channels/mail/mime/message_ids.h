// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace okienko {

/// The ids of a Message-ID, In-Reply-To or References header without their brackets, in order, each once. Read
/// tolerantly: folding inside an id, missing brackets, commas between; phrases and dates of old In-Reply-To
/// fields are passed over.
[[nodiscard]] QStringList messageIds(QByteArrayView raw);
[[nodiscard]] QString firstMessageId(QByteArrayView raw);

/// At most 200: the first 20 and the last 180.
[[nodiscard]] QStringList boundedReferences(const QStringList &ids);

/// The identifier of a List-Id header (RFC 2919).
[[nodiscard]] QString listId(const QString &header);

} // namespace okienko
