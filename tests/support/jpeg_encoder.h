// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace okienko::test {

/// A baseline JPEG (ITU-T T.81) of packed RGB pixels, three components without subsampling.
[[nodiscard]] QByteArray encodeJpeg(const QByteArray &rgb, int width, int height, int quality);

} // namespace okienko::test
