// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QString>
#include <deque>

namespace okienko {

/// The fonts of one page: families of a style sheet to a font that is there, and cached widths. One thread at a time.
class HtmlFonts {
public:
    struct Face {
        QFont font;
        QFontMetricsF metrics;
        QHash<QByteArray, int> widths;
        int ascent = 0;
        int descent = 0;
        int leading = 0;
    };

    explicit HtmlFonts(const QFont &base);

    /// `families`: as in CSS, comma-separated, with generic names. Returns an index.
    int add(const QString &families, int pixels, int weight, bool italic, bool underline, bool strike, bool overline);
    [[nodiscard]] const Face &face(int index) const { return m_faces.at(size_t(index)); }
    [[nodiscard]] int width(int index, const char *utf8);
    [[nodiscard]] int count() const { return int(m_faces.size()); }
    [[nodiscard]] const QFont &base() const { return m_base; }
    [[nodiscard]] int basePixels() const { return m_basePixels; }
    /// A size of CSS in words ("small"), in pixels: counted from 16 as browsers do, larger where the person's own
    /// text is larger; 0 for what is no such word.
    [[nodiscard]] int keywordPixels(const char *word) const;

private:
    [[nodiscard]] QStringList resolve(const QString &families);

    QFont m_base;
    int m_basePixels;
    QHash<QString, QStringList> m_resolved;
    std::deque<Face> m_faces;
};

} // namespace okienko
