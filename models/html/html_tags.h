// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <gumbo.h>

namespace okienko {

/// What is done with the elements of a tag; flags.
enum TagFlag : quint32 {
    TagAllowed = 1,             ///< kept by the sanitiser
    TagDropped = 2,             ///< left out by the sanitiser with everything inside
    TagVoid = 4,                ///< has no content
    TagTablePart = 8,
    TagFormatting = 16,         ///< re-opened by the tree builder in each block (HTML 13.2.4.3)
    TagClosesParagraph = 32,    ///< its opening tag ends an open paragraph (HTML 13.2.6.4.7)
    TagUnread = 64,             ///< no part of the text
    TagBlock = 128,             ///< stands on lines of its own
    TagParagraph = 256,         ///< with an empty line around
};

[[nodiscard]] quint32 tagFlags(GumboTag tag);
/// Of an element by its node, also where gumbo does not know the name.
[[nodiscard]] quint32 tagFlags(const GumboNode *node);

} // namespace okienko
