// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace okienko::test {

/// A page that makes a careless reader fetch something.
struct RemoteVector {
    QString name;
    QString html;
};

/// The ways known from the Email Privacy Tester, HTTPLeaks and mail programs' fault lists (BAD_INPUT 58–66), built
/// from tables: elements and attributes, CSS properties and spellings, SVG, MathML, prefetching, private addresses,
/// files and shares. `url` is what would be fetched ("http://127.0.0.1:8080/x"); `host` a name that would be looked up.
[[nodiscard]] QList<RemoteVector> remoteVectors(const QString &url, const QString &host);

} // namespace okienko::test
