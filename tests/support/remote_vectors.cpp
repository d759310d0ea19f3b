// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/remote_vectors.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace okienko::test {

namespace {

/// Pages with @U@ for the address. HTML 4, HTML 5, and what older browsers knew.
QStringList elementPages()
{
    QStringList pages;
    const auto attributes = [&](const QString &element, const QString &names, const QString &rest = {}) {
        for (const QString &name : names.split(u' '))
            pages << u"<%1 %3 %2=\"@U@\">x</%1>"_s.arg(element, name, rest);
    };
    attributes(u"img"_s, u"src srcset lowsrc dynsrc longdesc data-src usemap"_s);
    attributes(u"image"_s, u"src href"_s);
    attributes(u"body"_s, u"background"_s);
    for (const QString &part : {u"table"_s, u"tr"_s, u"td"_s, u"th"_s, u"thead"_s, u"tbody"_s, u"tfoot"_s, u"col"_s})
        pages << u"<table><%1 background=\"@U@\"><tr background=\"@U@\"><td>x</table>"_s.arg(part);
    attributes(u"input"_s, u"src dynsrc lowsrc"_s, u"type=image"_s);
    attributes(u"video"_s, u"src poster"_s, u"autoplay preload=auto"_s);
    attributes(u"audio"_s, u"src"_s, u"autoplay preload=auto"_s);
    attributes(u"video><source"_s, u"src srcset"_s);
    attributes(u"video><track default"_s, u"src"_s);
    attributes(u"picture><source"_s, u"srcset"_s);
    attributes(u"embed"_s, u"src code pluginspage pluginurl"_s);
    attributes(u"object"_s, u"data codebase archive classid usemap"_s, u"type=image/svg+xml"_s);
    attributes(u"applet"_s, u"code codebase archive object"_s);
    attributes(u"iframe"_s, u"src longdesc"_s);
    attributes(u"frameset><frame"_s, u"src longdesc"_s);
    attributes(u"script"_s, u"src"_s);
    attributes(u"bgsound"_s, u"src"_s);
    attributes(u"portal"_s, u"src"_s);
    attributes(u"isindex"_s, u"src action"_s, u"type=image"_s);
    attributes(u"menuitem"_s, u"icon"_s);
    attributes(u"command"_s, u"icon"_s);
    attributes(u"html"_s, u"manifest"_s);
    attributes(u"head"_s, u"profile"_s);
    attributes(u"a"_s, u"ping"_s, u"href=#"_s);
    attributes(u"map><area href=#"_s, u"ping href"_s);
    attributes(u"form"_s, u"action"_s);
    attributes(u"button"_s, u"formaction"_s);
    attributes(u"layer"_s, u"src background"_s);
    attributes(u"ilayer"_s, u"src"_s);
    attributes(u"xml"_s, u"src"_s);
    attributes(u"div"_s, u"style src data datasrc"_s);
    attributes(u"blockquote"_s, u"cite"_s);
    attributes(u"hr"_s, u"background"_s);
    attributes(u"model"_s, u"src"_s);
    for (const QString &rel : u"stylesheet|icon|shortcut icon|preload|prefetch|prerender|preconnect|dns-prefetch|modulepreload|"
                              "manifest|import|apple-touch-icon|mask-icon|next|prev|pingback|search|alternate stylesheet|"
                              "canonical|subresource|author|license|help|fontdef|webmention|p3pv1|edituri|dns-prefetch preconnect"_s.split(u'|'))
        pages << u"<link rel=\"%1\" as=image href=\"@U@\">x"_s.arg(rel);
    pages << u"<meta http-equiv=refresh content=\"0; url=@U@\">x"_s
          << u"<meta http-equiv=Link content='<@U@>; rel=stylesheet'>x"_s
          << u"<meta http-equiv=Content-Security-Policy content=\"img-src 'none'; report-uri @U@\"><img src=data:,>"_s
          << u"<meta name=msapplication-TileImage content=\"@U@\">x"_s << u"<meta http-equiv=x-dns-prefetch-control content=on><a href=\"@U@\">x</a>"_s
          << u"<base href=\"@U@\"><img src=a.png><link rel=stylesheet href=b.css>"_s
          << u"<?xml-stylesheet type='text/css' href='@U@'?><p>x"_s
          << u"<!DOCTYPE html PUBLIC '-//x' '@U@'><p>x"_s << u"<!DOCTYPE r [<!ENTITY e SYSTEM '@U@'>]><p>&e;"_s
          << u"<!--[if gte mso 9]><img src='@U@'><![endif]-->x"_s << u"<![if !mso]><img style='background:url(@U@)'><![endif]>x"_s
          << u"<iframe srcdoc='<img src=\"@U@\">'></iframe>"_s << u"<iframe src='data:text/html,<img src=\"@U@\">'></iframe>"_s
          << u"<object data='data:text/html,<img src=\"@U@\">'></object>"_s << u"<embed src='data:image/svg+xml,<svg><image href=\"@U@\"/></svg>'>"_s
          << u"<img src='data:image/svg+xml,<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"@U@\"/></svg>'>"_s
          << u"<noscript><img src=\"@U@\"></noscript>"_s << u"<template><img src=\"@U@\"></template>"_s
          << u"<xmp><img src=\"@U@\"></xmp>"_s << u"<textarea></textarea><img style=background:url(@U@)>"_s
          << u"<title></title><style>*{background:url(@U@)}</style>"_s << u"<sc<script>ript src=\"@U@\"></script>"_s
          << u"<img src=x onerror=\"this.src='@U@'\">"_s << u"<svg onload=\"fetch('@U@')\">"_s
          << u"<script>new Image().src='@U@'</script>"_s << u"<select><img style='content:url(@U@)'></select>"_s
          << u"<math><mtext><img style=\"content:url(@U@)\">"_s << u"<p title='><img style=background:url(@U@)'>"_s
          << u"<img alt=\"x\" style=\"background:url(@U@"_s << u"<table><img style=\"list-style:url(@U@)\"></table>"_s;
    return pages;
}

QStringList svgPages()
{
    QStringList pages;
    for (const QString &inside :
         {u"<image href='@U@'/>"_s, u"<image xlink:href='@U@'/>"_s, u"<filter id=f><feImage href='@U@'/></filter><rect filter='url(#f)'/>"_s,
          u"<filter id=f><feImage xlink:href='@U@'/></filter><rect filter='url(#f)'/>"_s, u"<use href='@U@#a'/>"_s,
          u"<use xlink:href='@U@#a'/>"_s, u"<script href='@U@'/>"_s, u"<script xlink:href='@U@'/>"_s, u"<style>@import '@U@';</style>"_s,
          u"<style>rect{fill:url(@U@#x)}</style><rect/>"_s, u"<rect fill='url(@U@#x)'/>"_s, u"<rect stroke='url(@U@#x)'/>"_s,
          u"<rect mask='url(@U@#x)'/>"_s, u"<rect clip-path='url(@U@#x)'/>"_s, u"<rect filter='url(@U@#x)'/>"_s,
          u"<rect style='fill:url(@U@#x)'/>"_s, u"<path marker-start='url(@U@#x)'/>"_s, u"<path marker-mid='url(@U@#x)'/>"_s,
          u"<path marker-end='url(@U@#x)'/>"_s, u"<rect cursor='url(@U@)'/>"_s, u"<text><tref xlink:href='@U@'/></text>"_s,
          u"<text><textPath href='@U@#p'>x</textPath></text>"_s, u"<pattern href='@U@#x'/>"_s, u"<linearGradient href='@U@#x'/>"_s,
          u"<color-profile xlink:href='@U@'/>"_s, u"<font-face><font-face-src><font-face-uri xlink:href='@U@'/></font-face-src></font-face>"_s,
          u"<altGlyph xlink:href='@U@'>x</altGlyph>"_s, u"<cursor xlink:href='@U@'/>"_s, u"<animateMotion><mpath href='@U@#x'/></animateMotion>"_s,
          u"<image><set attributeName=href to='@U@'/></image>"_s, u"<image><animate attributeName=href values='@U@'/></image>"_s,
          u"<foreignObject><img src='@U@'></foreignObject>"_s, u"<foreignObject><iframe src='@U@'></iframe></foreignObject>"_s,
          u"<video src='@U@'/>"_s, u"<audio href='@U@'/>"_s, u"<handler href='@U@'/>"_s, u"<desc><img style='background:url(@U@)'></desc>"_s,
          u"<a href='@U@'><image href='@U@'/></a>"_s, u"<feComposite in='url(@U@)'/>"_s, u"<switch><image href='@U@'/></switch>"_s})
        pages << u"<svg xmlns='http://www.w3.org/2000/svg'>"_s + inside + u"</svg>"_s;
    for (const QString &inside : {u"<mglyph src='@U@'/>"_s, u"<maction actiontype='statusline#@U@'>x</maction>"_s, u"<mi href='@U@'>x</mi>"_s,
                                  u"<annotation-xml encoding='text/html'><img src='@U@'></annotation-xml>"_s,
                                  u"<mstyle background='url(@U@)'/>"_s})
        pages << u"<math>"_s + inside + u"</math>"_s;
    return pages;
}

QStringList cssPages()
{
    QStringList pages;
    for (const QString &property : u"background background-image list-style list-style-image content cursor border-image "
                                   "border-image-source mask mask-image mask-border-source -webkit-mask -webkit-mask-image "
                                   "-webkit-border-image -webkit-box-reflect filter -webkit-filter backdrop-filter clip-path shape-outside "
                                   "offset-path motion-path fill stroke marker marker-end behavior -moz-binding -moz-border-image src "
                                   "cue cue-before play-during layer-background-image counter-increment quotes width font-family color "
                                   "voice-family"_s.split(u' ')) {
        pages << u"<p style=\"%1:url(@U@)\">x</p>"_s.arg(property);
        pages << u"<style>p{%1:url('@U@')}p::before{content:'x';%1:url(@U@)}</style><p>x</p>"_s.arg(property);
    }
    for (const QString &value : {u"u\\72l(@U@)"_s, u"\\75\\72\\6c(@U@)"_s, u"u/**/rl(@U@)"_s, u"URL(@U@)"_s, u"url( '@U@' )"_s, u"url('@U@'"_s,
                                 u"url(\\'@U@\\')"_s, u"image(@U@)"_s, u"image-set('@U@' 1x)"_s, u"-webkit-image-set(url(@U@) 1x)"_s,
                                 u"cross-fade(url(@U@),red)"_s, u"-webkit-cross-fade(url(@U@),url(@U@),50%)"_s, u"src('@U@')"_s,
                                 u"element(@U@)"_s, u"paint(@U@)"_s, u"attr(title url)"_s, u"expression(this.src='@U@')"_s, u"var(--u,url(@U@))"_s,
                                 u"linear-gradient(red,red),url(@U@)"_s, u"red url(@U@) no-repeat"_s, u"url(//@H@/a)"_s, u"url(\\\\@H@\\a)"_s,
                                 u"url(\n@U@)"_s, u"url(&#x68;&#x74;&#x74;&#x70;://@H@/)"_s, u"ｕｒｌ(@U@)"_s})
        pages << u"<p title='@U@' style=\"--u:url(@U@);background:%1\">x</p><style>p{background:%1}</style>"_s.arg(value);
    for (const QString &sheet : {u"@import '@U@';"_s, u"@import url(@U@);"_s, u"@import url('@U@') screen;"_s, u"@\\69mport '@U@';"_s,
                                 u"@IMPORT\"@U@\";"_s, u"@import/**/'@U@';"_s, u"@charset 'x';@import '@U@';"_s, u"@font-face{font-family:f;src:url(@U@)}p{font-family:f}"_s,
                                 u"@namespace url(@U@);"_s, u"@document url(@U@){p{color:red}}"_s, u"@page{background:url(@U@)}"_s,
                                 u"@media all{p{background:url(@U@)}}"_s, u"@supports (color:red){p{background:url(@U@)}}"_s,
                                 u"@counter-style c{system:cyclic;symbols:url(@U@)}li{list-style:c}"_s, u"@layer a{p{background:url(@U@)}}"_s,
                                 u"@container (width>1px){p{background:url(@U@)}}"_s, u"@property --x{syntax:'<url>';initial-value:url(@U@)}"_s,
                                 u"a:visited{background:url(@U@)}"_s, u"p::after{content:url(@U@)}"_s, u"p::first-letter{background:url(@U@)}"_s,
                                 u"p{color:red}}</style><style>@import '@U@'"_s, u"<!--p{background:url(@U@)}-->"_s, u"p{x:'</style><img style=background:url(@U@)>'}"_s,
                                 u"p{background:url(cid:a)}@import 'cid:b';"_s, u"@import 'data:text/css,@import \"@U@\"';"_s, u"@view-transition{}*{cursor:url(@U@),auto}"_s})
        pages << u"<style>%1</style><p>x</p>"_s.arg(sheet);
    return pages;
}

/// Where else than to a server of the sender: this machine, its network, its files, its shares.
QStringList places()
{
    return {u"http://127.0.0.1/"_s, u"http://localhost/"_s, u"http://10.0.0.1/"_s, u"http://192.168.0.1/"_s, u"http://172.16.0.1/"_s,
            u"http://169.254.169.254/latest/meta-data/"_s, u"http://[::1]/"_s, u"http://[fe80::1]/"_s, u"http://0x7f000001/"_s, u"http://2130706433/"_s,
            u"http://0/"_s, u"http://router.local/"_s, u"file:///etc/hostname"_s, u"file://@H@/share/a.png"_s, u"FILE:/etc/hostname"_s,
            u"/etc/hostname"_s, u"../../../../etc/hostname"_s, u"\\\\@H@\\share\\a.png"_s, u"//@H@/a.png"_s, u"/\\@H@/a.png"_s, u"smb://@H@/a"_s,
            u"ftp://@H@/a.png"_s, u"ws://@H@/"_s, u"gopher://@H@/"_s, u"ldap://@H@/"_s, u"jar:http://@H@/a!/b"_s, u"view-source:http://@H@/"_s,
            u"feed:http://@H@/"_s, u"blob:http://@H@/a"_s, u"filesystem:http://@H@/a"_s, u"mhtml:http://@H@/a"_s, u"res://@H@/a"_s,
            u"qrc:/a"_s, u":/icons/reply.svg"_s, u"image://x/a"_s, u"javascript:fetch('http://@H@/')"_s, u"vbscript:x"_s, u"about:blank"_s,
            u" \t http://@H@/a"_s, u"ht\ntp://@H@/a"_s, u"http:@H@/a"_s, u"http:/@H@/a"_s, u"https:\\\\@H@\\a"_s, u"h&#116;tp://@H@/a"_s,
            u"unknown:http://@H@/"_s, u"content://@H@/a"_s, u"mailto:a@@H@?attach=/etc/hostname"_s};
}

} // namespace

QList<RemoteVector> remoteVectors(const QString &url, const QString &host)
{
    QList<RemoteVector> vectors;
    const auto add = [&](const QString &kind, const QStringList &pages) {
        for (const QString &page : pages) {
            RemoteVector vector;
            vector.html = page;
            vector.html.replace(u"@U@"_s, url).replace(u"@H@"_s, host);
            vector.name = u"%1 %2"_s.arg(kind).arg(vectors.size());
            vectors << vector;
        }
    };
    add(u"element"_s, elementPages());
    add(u"svg"_s, svgPages());
    add(u"css"_s, cssPages());
    QStringList others;
    for (const QString &place : places()) {
        others << u"<img src=\"%1\">"_s.arg(place) << u"<link rel=stylesheet href=\"%1\"><style>@import \"%1\";</style>x"_s.arg(place)
               << u"<a href=\"%1\">x</a><p style=\"background:url(%1)\">x</p>"_s.arg(place);
    }
    add(u"place"_s, others);
    return vectors;
}

} // namespace okienko::test
