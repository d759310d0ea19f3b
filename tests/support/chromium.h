// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QJsonValue>
#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace okienko::test {

/// A word where it stands on a page.
struct WordBox {
    QString word;
    QRectF rect;
};

/// Chromium without a window and without a way to the network, as the yardstick of bench_html. Each call starts it.
class Chromium {
public:
    /// Empty where it is not installed.
    [[nodiscard]] static QString program();

    /// What a person could read of each page (innerText), in the order given; a page that could not be read is null.
    [[nodiscard]] QList<QString> visibleTexts(const QList<QString> &pages, int width) const;
    /// Where the words of a page stand; `reach`: how far to the right the page goes.
    [[nodiscard]] QList<WordBox> words(const QByteArray &page, int width, int *reach) const;
    [[nodiscard]] QImage picture(const QByteArray &page, int width, int height) const;

private:
    [[nodiscard]] QByteArray run(const QByteArray &page, const QStringList &arguments) const;
    /// What the script of a page left behind.
    [[nodiscard]] QJsonValue answer(const QByteArray &page, int width) const;

    QTemporaryDir m_folder;
};

} // namespace okienko::test
