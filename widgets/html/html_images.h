// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QImage>
#include <QString>

namespace okienko {

/// Pictures by where they come from: "cid:…" and "remote:…". A value; copies are cheap.
using HtmlImageTable = QHash<QString, QImage>;

[[nodiscard]] QString cidKey(const QString &contentId);
[[nodiscard]] QString remoteKey(const QString &url);

/// A picture inside the page ("data:image/png;base64,…"). Null if it is no PNG, JPEG or GIF, or over 20 megapixels
/// (found out before it is decoded).
[[nodiscard]] QImage decodeDataImage(const QString &uri);

} // namespace okienko
