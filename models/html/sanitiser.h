// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

namespace okienko {

/// HTML of strangers, made harmless: parsed with gumbo and rebuilt from an allowlist of elements, attributes and
/// CSS properties. No scripts, forms, frames, styles that fetch, or event handlers survive. Nothing in the result
/// makes a fetch by itself: images keep `src="cid:…"` or a small `data:` image; remote ones become
/// `data-remote-src="https://…"` without src. Links keep http, https, mailto, tel only.
struct SanitisedHtml {
    QString html;
    QStringList remoteImages;   ///< URLs blocked, unique, in order
    QStringList contentIds;     ///< cid: references, without "cid:"
    bool truncated = false;     ///< over a limit (elements, depth, size): the rest was left out
};

[[nodiscard]] SanitisedHtml sanitiseHtml(const QString &html);

/// Stands between the HTML parts of one mail where they are joined: each is read on its own, so that an attribute, a
/// comment or a hidden block left open in one does not swallow the next.
inline constexpr QStringView htmlPartBreak = u"<!--okienko-part-->";

/// Text as a reader would see it: paragraphs, lists, tables as lines, links' targets where they differ from their
/// text; hidden elements left out. '\n' line ends.
[[nodiscard]] QString htmlToText(const QString &html);

/// A link whose text names another host than it opens (phishing), or that opens a host whose name is made to look
/// like another, for a warning: the host it really opens, as it is looked up.
[[nodiscard]] std::optional<QString> deceptiveLinkHost(const QString &href, const QString &text);

/// A host name with letters of another script in the place of those that they look like ("аррӏе.com" in Cyrillic): the
/// name as it is looked up ("xn--80ak6aa92e.com"). Nothing for names that one script spells.
[[nodiscard]] std::optional<QString> lookAlikeHost(const QString &host);

} // namespace okienko
