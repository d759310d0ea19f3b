// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace okienko {

/// The languages that are complete.
[[nodiscard]] QStringList languages();
/// The language to use: `wanted` if it is one of ours, else the system's, else English.
[[nodiscard]] QString chooseLanguage(const QString &wanted);
/// Installs our translation and Qt's, and sets the default locale; replaces those installed before.
void installLanguage(QCoreApplication &application, const QString &language);

} // namespace okienko
