// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace okienko::test {

/// A stranger's HTML page as it came, with the pictures that its mail brought along.
struct HtmlSample {
    QString name;                          ///< file, and the number of the part in it
    QString html;
    QHash<QString, QByteArray> pictures;   ///< by Content-ID, decoded from transfer encoding only
    bool fromMail = false;
};

/// Every HTML page of the shared corpus: files, payloads of the attack sets, HTML parts of the mails; each text once.
/// Empty where the corpus is not there.
[[nodiscard]] QList<HtmlSample> corpusHtml(const QString &corpus);

/// The HTML of one mail; an empty page where it has none.
[[nodiscard]] HtmlSample htmlOfMail(const QByteArray &raw);

} // namespace okienko::test
