// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>

namespace okienko::zstd {

/// One zstd frame (level 1) that knows its content's size.
[[nodiscard]] QByteArray compress(const QByteArray &bytes);
/// Nothing where the frame is damaged or its content is not `size` bytes.
[[nodiscard]] std::optional<QByteArray> decompress(const QByteArray &frame, qint64 size);

} // namespace okienko::zstd
