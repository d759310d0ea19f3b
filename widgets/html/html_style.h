// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace okienko {

/// How elements look when the author says nothing: the rendering section of the HTML standard, as far as mail needs
/// it, with the quotation line of a mail reader.
inline constexpr const char *htmlMasterStyle = R"css(
html, body, div, p, h1, h2, h3, h4, h5, h6, ul, ol, dl, dt, dd, pre, blockquote, address, center, hr, form, fieldset,
article, aside, footer, header, main, nav, section, figure, figcaption, details, summary { display: block; }
head, style, script, title, meta, link, base, template { display: none; }
html, body { margin: 0; padding: 0; }
html { line-height: 1.4; }
p, dl { margin: 1em 0; }
body > p:first-child, body > div:first-child > p:first-child, body > div:first-child > div:first-child > p:first-child,
body > ul:first-child, body > div:first-child > ul:first-child { margin-top: 0; }
body > p:last-child, body > div:last-child > p:last-child, body > div:last-child > div:last-child > p:last-child
{ margin-bottom: 4px; }
h1 { font-size: 2em; margin: .67em 0; font-weight: bold; }
h2 { font-size: 1.5em; margin: .83em 0; font-weight: bold; }
h3 { font-size: 1.17em; margin: 1em 0; font-weight: bold; }
h4 { margin: 1.33em 0; font-weight: bold; }
h5 { font-size: .83em; margin: 1.67em 0; font-weight: bold; }
h6 { font-size: .67em; margin: 2.33em 0; font-weight: bold; }
ul, ol { margin: 1em 0; padding-left: 32px; }
ul { list-style-type: disc; }
ol { list-style-type: decimal; }
ul ul, ol ul { list-style-type: circle; margin: 0; }
ul ol, ol ol { margin: 0; }
[dir=rtl] ul, [dir=rtl] ol, ul[dir=rtl], ol[dir=rtl] { padding-left: 0; padding-right: 32px; }
li { display: list-item; }
dd { margin-left: 32px; }
blockquote { margin: 8px 0 8px 0; padding: 0 0 0 12px; border-left: 2px solid #c9ced6; }
figure { margin: 1em 32px; }
address, em, i, cite, var, dfn { font-style: italic; }
strong, b { font-weight: bold; }
u, ins { text-decoration: underline; }
s, strike, del { text-decoration: line-through; }
small { font-size: smaller; }
big { font-size: larger; }
sub { vertical-align: sub; font-size: smaller; }
sup { vertical-align: super; font-size: smaller; }
code, kbd, samp, tt, pre { font-family: monospace; }
pre { white-space: pre-wrap; margin: 1em 0; }
nobr { white-space: nowrap; }
mark { background-color: #fff2a8; color: #000000; }
a { color: #1f5fbf; text-decoration: underline; }
hr { border-top: 1px solid #c9ced6; margin: 8px 0; }
center { text-align: center; }
img, br { display: inline-block; }
img[align=left] { float: left; margin-right: 6px; }
img[align=right] { float: right; margin-left: 6px; }
table { display: table; border-collapse: separate; border-spacing: 2px; text-indent: 0; text-align: left; }
table[align=left] { float: left; }
table[align=right] { float: right; margin-left: 0; }
caption { display: table-caption; text-align: center; }
thead { display: table-header-group; vertical-align: middle; }
tbody { display: table-row-group; vertical-align: middle; }
tfoot { display: table-footer-group; vertical-align: middle; }
colgroup { display: table-column-group; }
col { display: table-column; }
tr { display: table-row; vertical-align: inherit; }
td, th { display: table-cell; vertical-align: inherit; padding: 1px; }
th { font-weight: bold; text-align: center; }
)css";

} // namespace okienko
