// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/html/css_filter.h"

#include <QList>
#include <QRegularExpression>
#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

constexpr qsizetype maxSheet = 200'000;
constexpr int maxRules = 2'000;
constexpr qsizetype maxValue = 400;
constexpr qsizetype maxStyle = 20'000;

const QSet<QString> &allowedProperties()
{
    static const QSet<QString> names = [] {
        QSet<QString> set;
        const QString plain = u"color background background-color font font-family font-size font-style font-weight "
            "font-variant line-height letter-spacing word-spacing text-align text-decoration text-decoration-line "
            "text-decoration-color text-decoration-style text-transform text-indent white-space vertical-align "
            "direction width height min-width min-height max-width max-height display float clear list-style "
            "list-style-type list-style-position table-layout caption-side empty-cells visibility overflow "
            "overflow-wrap word-break word-wrap box-sizing opacity border-collapse border-spacing border-radius "
            "margin padding border"_s;
        for (const QString &name : plain.split(u' '))
            set.insert(name);
        for (const QString &side : {u"top"_s, u"right"_s, u"bottom"_s, u"left"_s}) {
            set.insert(u"margin-"_s + side);
            set.insert(u"padding-"_s + side);
            set.insert(u"border-"_s + side);
            for (const QString &aspect : {u"color"_s, u"style"_s, u"width"_s})
                set.insert(u"border-"_s + side + u'-' + aspect);
        }
        for (const QString &aspect : {u"color"_s, u"style"_s, u"width"_s})
            set.insert(u"border-"_s + aspect);
        return set;
    }();
    return names;
}

/// CSS Syntax 3.3 and 4.3.7: comments go, escapes become what they stand for. An escaped character that would
/// be syntax is left out, so that a value cannot change its meaning when it is written again.
QString plainCss(QStringView css)
{
    const bool plain = std::none_of(css.begin(), css.end(), [](QChar c) {
        return c == u'\\' || c == u'/' || c.unicode() < 0x20 || c == QChar(0x7f);
    });
    if (plain)
        return css.toString();
    QString out;
    out.reserve(css.size());
    for (qsizetype i = 0; i < css.size(); ++i) {
        const QChar c = css.at(i);
        if (c == u'/' && i + 1 < css.size() && css.at(i + 1) == u'*') {
            const qsizetype end = css.indexOf(u"*/", i + 2);
            if (end < 0)
                break;
            out += u' ';
            i = end + 1;
        } else if (c == u'\\') {
            qsizetype end = i + 1;
            while (end < css.size() && end - i <= 6 && css.at(end).unicode() < 128
                   && isxdigit(css.at(end).unicode()))
                ++end;
            if (end > i + 1) {
                const char32_t code = css.sliced(i + 1, end - i - 1).toUInt(nullptr, 16);
                if (end < css.size() && css.at(end).isSpace())
                    ++end;
                if (code >= 0x20 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000)
                    && !u";{}\"'\\"_s.contains(QChar(code < 0x10000 ? static_cast<char16_t>(code) : u'x')))
                    out += QString::fromUcs4(&code, 1);
                i = end - 1;
            } else if (end < css.size()) {
                if (!u";{}\"'\\\n\r"_s.contains(css.at(end)))
                    out += css.at(end);
                i = end;
            }
        } else if (c.unicode() < 0x20 || c == QChar(0x7f)) {
            out += u' ';
        } else {
            out += c;
        }
    }
    return out;
}

bool isZero(const QString &value)
{
    static const QRegularExpression zero(u"^0*\\.?0*(?:px|pt|em|rem|%)?(?:\\s*!important)?$"_s);
    return zero.match(value).hasMatch();
}

/// Pieces between separators, where quotes and parentheses hold things together.
QList<QStringView> splitOutside(QStringView text, QChar separator)
{
    QList<QStringView> parts;
    qsizetype from = 0;
    int depth = 0;
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u'(') {
            ++depth;
        } else if (c == u')') {
            depth = qMax(0, depth - 1);
        } else if (c == separator && depth == 0) {
            parts.append(text.sliced(from, i - from));
            from = i + 1;
        }
    }
    parts.append(text.sliced(from));
    return parts;
}

QString colourIn(const QString &value)
{
    static const QRegularExpression colour(
        u"(#[0-9a-f]{3,8}\\b|\\b(?:rgb|hsl)a?\\([0-9., %/]*\\)|\\b[a-z]{3,24}\\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression fetching(u"[a-z-]+\\s*\\([^)]*\\)?"_s, QRegularExpression::CaseInsensitiveOption);
    static const QSet<QString> words{u"repeat"_s, u"scroll"_s, u"fixed"_s, u"none"_s, u"center"_s, u"top"_s, u"left"_s,
                                     u"right"_s, u"bottom"_s, u"cover"_s, u"contain"_s, u"local"_s, u"inherit"_s,
                                     u"initial"_s, u"important"_s, u"auto"_s, u"round"_s, u"space"_s};
    // Functions other than colours go with all that they hold.
    QString rest = value;
    for (auto it = fetching.globalMatch(value); it.hasNext();) {
        const QString call = it.next().captured();
        if (!colour.match(call).hasMatch() || !call.startsWith(u"rgb"_s, Qt::CaseInsensitive))
            rest.replace(call, u" "_s);
    }
    rest.remove(QRegularExpression(u"no-repeat|repeat-[xy]"_s, QRegularExpression::CaseInsensitiveOption));
    for (auto it = colour.globalMatch(rest); it.hasNext();) {
        const QString found = it.next().captured().toLower();
        if (!words.contains(found))
            return found;
    }
    return {};
}

bool isSafeValue(const QString &value)
{
    static const QRegularExpression allowed(u"^[\\w\\s#%.,()'\"/!*+\\-]*$"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression call(u"([a-z-]*)\\s*\\("_s, QRegularExpression::CaseInsensitiveOption);
    static const QSet<QString> functions{u"rgb"_s, u"rgba"_s, u"hsl"_s, u"hsla"_s};
    if (value.size() > maxValue)
        return false;
    // Most values are words, numbers, lists of them and #colours: nothing in them needs a closer look.
    const bool simple = std::all_of(value.begin(), value.end(), [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') || u == u' ' || u == u'#'
            || u == u'%' || u == u'.' || u == u',' || u == u'-' || u == u'!';
    });
    if (!simple && !allowed.match(value).hasMatch())
        return false;
    if (value.count(u'"') % 2 || value.count(u'\'') % 2 || value.count(u'(') != value.count(u')'))
        return false;
    for (auto it = call.globalMatch(simple ? QString() : value); it.hasNext();) {
        if (!functions.contains(it.next().captured(1).toLower()))
            return false;
    }
    return !value.contains(u"expression"_s, Qt::CaseInsensitive) && !value.contains(u"script"_s, Qt::CaseInsensitive);
}

struct Declaration {
    QString property;
    QString value;
};

QList<Declaration> declarations(const QString &plain)
{
    QList<Declaration> list;
    for (const QStringView piece : splitOutside(plain, u';')) {
        const qsizetype colon = piece.indexOf(u':');
        if (colon <= 0)
            continue;
        list.append({piece.first(colon).trimmed().toString().toLower(),
                     piece.sliced(colon + 1).toString().simplified()});
        if (list.size() > 200)
            break;
    }
    return list;
}

QString filtered(const QString &plain)
{
    QString out;
    for (Declaration d : declarations(plain)) {
        if (!allowedProperties().contains(d.property) || d.value.isEmpty())
            continue;
        if (d.property == u"background"_s) {
            d.property = u"background-color"_s;
            d.value = colourIn(d.value);
            if (d.value.isEmpty())
                continue;
        }
        if (!isSafeValue(d.value))
            continue;
        // Nothing is moved out of its own box, over other text.
        if ((d.property.startsWith(u"margin"_s) || d.property == u"text-indent"_s || d.property == u"word-spacing"_s)
            && d.value.contains(u'-'))
            continue;
        out += d.property + u':' + d.value + u';';
    }
    return out;
}

void eachRule(const QString &plain, const std::function<void(QStringView, QStringView)> &use)
{
    qsizetype at = 0;
    int rules = 0;
    const QStringView css = plain;
    while (at < css.size() && rules < maxRules) {
        const qsizetype open = css.indexOf(u'{', at);
        const qsizetype semicolon = css.indexOf(u';', at);
        QStringView selector = css.sliced(at, (open < 0 ? css.size() : open) - at).trimmed();
        if (selector.startsWith(u'@') && semicolon >= 0 && (open < 0 || semicolon < open)) {
            at = semicolon + 1;
            continue;
        }
        if (open < 0)
            return;
        int depth = 1;
        qsizetype end = open + 1;
        for (; end < css.size() && depth > 0; ++end)
            depth += css.at(end) == u'{' ? 1 : css.at(end) == u'}' ? -1 : 0;
        if (!selector.startsWith(u'@'))
            use(selector, css.sliced(open + 1, qMax<qsizetype>(0, end - open - 2)));
        at = end;
        ++rules;
    }
}

QString sheetText(QStringView css)
{
    QString plain = plainCss(css.first(qMin(css.size(), maxSheet)));
    return plain.remove(u"<!--"_s).remove(u"-->"_s);
}

} // namespace

QString safeDeclarations(QStringView css)
{
    return filtered(plainCss(css.first(qMin(css.size(), maxStyle))));
}

QString safeStyleSheet(QStringView css)
{
    static const QRegularExpression simple(
        u"^(?:[a-z0-9_.#*>+~\\s-]|:(?:link|visited|hover|first-child|last-child))+$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString out;
    eachRule(sheetText(css), [&out](QStringView selectors, QStringView body) {
        if (body.contains(u'{'))
            return;
        QStringList kept;
        for (const QStringView one : selectors.split(u',')) {
            if (one.size() < 200 && !one.trimmed().isEmpty() && simple.match(one.toString()).hasMatch())
                kept.append(one.toString().simplified());
        }
        if (kept.isEmpty())
            return;
        // Elements that a simple rule hides are left out; what others would hide is shown here and in the text alike.
        if (hidesElement(body))
            return;
        const QString rules = filtered(body.toString());
        if (!rules.isEmpty())
            out += kept.join(u',') + u'{' + rules + u"}\n"_s;
    });
    return out;
}

QSet<QString> hiddenClasses(QStringView css)
{
    static const QRegularExpression classOnly(u"^[a-z0-9]*\\.([\\w-]+)$"_s, QRegularExpression::CaseInsensitiveOption);
    QSet<QString> names;
    eachRule(sheetText(css), [&names](QStringView selectors, QStringView body) {
        if (!hidesElement(body))
            return;
        for (const QStringView one : selectors.split(u',')) {
            const QRegularExpressionMatch match = classOnly.match(one.trimmed().toString());
            if (match.hasMatch())
                names.insert(match.captured(1));
        }
    });
    return names;
}

bool hidesElement(QStringView css)
{
    // Nearly all style attributes have none of these words; escapes could spell them.
    const auto has = [css](const char *word) { return css.contains(QLatin1String(word), Qt::CaseInsensitive); };
    if (css.isEmpty() || !(has("none") || has("hidden") || has("collapse") || has("hide") || has("opacity") || has("\\")))
        return false;
    bool clipped = false;
    bool flat = false;
    for (const Declaration &d : declarations(plainCss(css.first(qMin<qsizetype>(css.size(), maxStyle))))) {
        const QString value = d.value.toLower();
        if ((d.property == u"display"_s && value.startsWith(u"none"_s))
            || (d.property == u"visibility"_s && (value.startsWith(u"hidden"_s) || value.startsWith(u"collapse"_s)))
            || (d.property == u"mso-hide"_s && value.startsWith(u"all"_s))
            || (d.property == u"opacity"_s && isZero(value)))
            return true;
        clipped = clipped || (d.property == u"overflow"_s && value.startsWith(u"hidden"_s));
        flat = flat || ((d.property == u"max-height"_s || d.property == u"height"_s || d.property == u"max-width"_s)
                        && isZero(value));
    }
    return clipped && flat;
}

int fontIsSizeless(QStringView css)
{
    if (!css.contains(u"font", Qt::CaseInsensitive) && !css.contains(u'\\'))
        return -1;
    int result = -1;
    for (const Declaration &d : declarations(plainCss(css.first(qMin<qsizetype>(css.size(), maxStyle))))) {
        if (d.property == u"font-size"_s)
            result = isZero(d.value.toLower()) ? 1 : 0;
        else if (d.property == u"font"_s)
            result = 0;
    }
    return result;
}

} // namespace okienko
