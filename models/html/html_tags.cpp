// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/html/html_tags.h"

#include "models/html/html_tree.h"

#include <QSet>
#include <array>

namespace okienko {

namespace {

struct Group {
    quint32 flag;
    const char *names;
};

constexpr Group groups[] = {
    {TagAllowed,
     "a abbr acronym address article aside b bdi big blockquote br caption center cite code col colgroup dd del details dfn "
     "dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark menu nav nobr "
     "ol p pre q s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var "
     "wbr"},
    {TagDropped,
     "script noscript iframe frame frameset noframes object embed noembed applet template title textarea select option "
     "datalist input audio video source track canvas map area link meta base param xmp plaintext"},
    {TagVoid, "area base br col embed hr img input link meta param source track wbr basefont bgsound frame"},
    {TagTablePart, "table tbody thead tfoot tr td th caption"},
    {TagFormatting, "a b big code em font i nobr s small strike strong tt u"},
    {TagClosesParagraph,
     "address blockquote center details dir div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav "
     "ol p pre section table ul"},
    {TagUnread,
     "head script style title noscript iframe object embed applet template select textarea input audio video canvas map "
     "noembed noframes"},
    {TagBlock,
     "div section article header footer main nav aside address center table tbody thead tfoot tr caption dt dd form "
     "fieldset figure figcaption blockquote pre li ul ol dl menu dir details summary body html"},
    {TagParagraph, "p h1 h2 h3 h4 h5 h6"},
};

/// Dropped elements that gumbo has no number for.
bool isDroppedByName(const QByteArray &name)
{
    static const QSet<QByteArray> names{"dialog", "portal"};
    return names.contains(name);
}

} // namespace

quint32 tagFlags(GumboTag tag)
{
    static const auto table = [] {
        std::array<quint32, GUMBO_TAG_LAST + 1> flags{};
        for (const Group &group : groups) {
            for (const QByteArray &name : QByteArray(group.names).split(' ')) {
                const GumboTag known = gumbo_tag_enum(name.constData());
                if (known != GUMBO_TAG_UNKNOWN)
                    flags[size_t(known)] |= group.flag;
            }
        }
        return flags;
    }();
    return tag < GUMBO_TAG_LAST && tag != GUMBO_TAG_UNKNOWN ? table[size_t(tag)] : 0U;
}

quint32 tagFlags(const GumboNode *node)
{
    if (node->v.element.tag != GUMBO_TAG_UNKNOWN)
        return tagFlags(node->v.element.tag);
    return isDroppedByName(HtmlTree::elementName(node)) ? quint32(TagDropped) : 0U;
}

} // namespace okienko
