// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

namespace okienko::test {

/// PEM files of a certificate authority made for one test and of a server certificate that it signed.
struct CertificateFiles {
    QString ca;
    QString certificate;
    QString key;           ///< readable by its owner only
};

/// For host names and addresses ("localhost" also covers 127.0.0.1 and ::1). `expired`: valid in January 2020 only.
[[nodiscard]] Result<CertificateFiles> makeCertificates(const QString &folder, const QString &host,
                                                        bool expired = false);

} // namespace okienko::test
