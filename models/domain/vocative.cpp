// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/vocative.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

/// The first ending that fits decides; `cut` letters go, `add` comes.
struct Rule {
    QString ending;
    int cut;
    QString add;
};

bool applyFirst(QString &name, const QList<Rule> &rules)
{
    for (const Rule &rule : rules) {
        if (name.endsWith(rule.ending) && name.size() > rule.cut) {
            name.chop(rule.cut);
            name += rule.add;
            return true;
        }
    }
    return false;
}

bool isVowel(QChar c)
{
    return u"aeiouyąęóéáíäöü"_s.contains(c.toLower());
}

QString feminine(const QString &name)
{
    static const QHash<QString, QString> exceptions{
        {u"mariola"_s, u"Mariolu"_s}, {u"wiola"_s, u"Wiolu"_s}, {u"fabiola"_s, u"Fabiolu"_s}, {u"karola"_s, u"Karolu"_s},
        {u"pola"_s, u"Polo"_s}, {u"zula"_s, u"Zulo"_s}, {u"nadzieja"_s, u"Nadziejo"_s},
        {u"gienia"_s, u"Gieniu"_s}, {u"petunia"_s, u"Petunio"_s}};
    const auto found = exceptions.constFind(name.toLower());
    if (found != exceptions.constEnd())
        return *found;
    if (!name.endsWith(u'a') || name.size() < 2)
        return name;
    const QString stem = name.chopped(1);
    const bool diminutive = stem.endsWith(u"si"_s) || stem.endsWith(u"zi"_s) || stem.endsWith(u"ci"_s)
        || (stem.endsWith(u"ni"_s) && name.size() <= 5) || stem.endsWith(u"uni"_s) || (stem.endsWith(u'l') && name.size() <= 4)
        || (stem.endsWith(u'j') && stem.size() > 1 && isVowel(stem.at(stem.size() - 2)));
    return stem + (diminutive ? u'u' : u'o');
}

QString masculine(QString name)
{
    static const QHash<QString, QString> exceptions{
        {u"paweł"_s, u"Pawle"_s}, {u"gaweł"_s, u"Gawle"_s}, {u"lew"_s, u"Lwie"_s}, {u"narcyz"_s, u"Narcyzie"_s},
        {u"apollo"_s, u"Apollu"_s}};
    const auto found = exceptions.constFind(name.toLower());
    if (found != exceptions.constEnd())
        return *found;
    static const QList<Rule> rules{
        {u"ciek"_s, 4, u"ćku"_s}, {u"siek"_s, 4, u"śku"_s}, {u"niek"_s, 4, u"ńku"_s}, {u"ziek"_s, 4, u"źku"_s},
        {u"iek"_s, 3, u"ku"_s}, {u"ek"_s, 2, u"ku"_s}, {u"niec"_s, 4, u"ńcu"_s}, {u"iec"_s, 3, u"cu"_s}, {u"bóg"_s, 2, u"ogu"_s},
        {u"ko"_s, 1, u"u"_s}, {u"sio"_s, 1, u"u"_s}, {u"zio"_s, 1, u"u"_s}, {u"cio"_s, 1, u"u"_s}, {u"nio"_s, 1, u"u"_s},
        {u"a"_s, 1, u"o"_s},
        {u"sz"_s, 0, u"u"_s}, {u"cz"_s, 0, u"u"_s}, {u"rz"_s, 0, u"u"_s}, {u"dz"_s, 0, u"u"_s}, {u"ż"_s, 0, u"u"_s},
        {u"k"_s, 0, u"u"_s}, {u"g"_s, 0, u"u"_s}, {u"h"_s, 0, u"u"_s}, {u"j"_s, 0, u"u"_s}, {u"l"_s, 0, u"u"_s},
        {u"c"_s, 0, u"u"_s}, {u"q"_s, 0, u"u"_s},
        {u"dź"_s, 1, u"ziu"_s}, {u"ń"_s, 1, u"niu"_s}, {u"ś"_s, 1, u"siu"_s}, {u"ź"_s, 1, u"ziu"_s}, {u"ć"_s, 1, u"ciu"_s},
        {u"sł"_s, 2, u"śle"_s}, {u"ł"_s, 1, u"le"_s},
        {u"per"_s, 2, u"rze"_s}, {u"der"_s, 2, u"rze"_s}, {u"ster"_s, 2, u"rze"_s}, {u"r"_s, 0, u"ze"_s},
        {u"st"_s, 2, u"ście"_s}, {u"t"_s, 1, u"cie"_s}, {u"d"_s, 0, u"zie"_s}, {u"x"_s, 1, u"ksie"_s}, {u"v"_s, 1, u"wie"_s}};
    if (isVowel(name.back()) && !name.endsWith(u'a') && !name.endsWith(u'o'))
        return name;
    if (applyFirst(name, rules) || isVowel(name.back()))
        return name;
    return name + u"ie"_s;
}

QString croatianMasculine(QString name)
{
    static const QHash<QString, QString> exceptions{
        {u"petar"_s, u"Petre"_s}, {u"pavao"_s, u"Pavle"_s}, {u"juraj"_s, u"Jurju"_s}, {u"mihovil"_s, u"Mihovile"_s}};
    const auto found = exceptions.constFind(name.toLower());
    if (found != exceptions.constEnd())
        return *found;
    static const QList<Rule> rules{
        {u"ndar"_s, 2, u"re"_s}, {u"lj"_s, 0, u"u"_s}, {u"nj"_s, 0, u"u"_s}, {u"dž"_s, 0, u"u"_s}, {u"j"_s, 0, u"u"_s},
        {u"č"_s, 0, u"u"_s}, {u"ć"_s, 0, u"u"_s}, {u"đ"_s, 0, u"u"_s}, {u"š"_s, 0, u"u"_s}, {u"ž"_s, 0, u"u"_s}};
    const QChar last = name.back();
    if (isVowel(last) || u"kghcqwxy"_s.contains(last))
        return name;
    return applyFirst(name, rules) ? name : name + u'e';
}

template <class Form>
QString eachPart(const QString &name, Form form)
{
    QStringList parts = name.split(u'-');
    for (QString &part : parts) {
        if (part.size() > 1)
            part = form(part);
    }
    return parts.join(u'-');
}

} // namespace

QString polishVocative(const QString &name, Gender gender)
{
    if (gender == Gender::Unknown || name.isEmpty())
        return name;
    return eachPart(name, [gender](const QString &part) {
        return gender == Gender::Female ? feminine(part) : masculine(part);
    });
}

QString croatianVocative(const QString &name, Gender gender)
{
    if (gender == Gender::Unknown || name.isEmpty())
        return name;
    return eachPart(name, [gender](const QString &part) {
        if (gender == Gender::Male)
            return croatianMasculine(part);
        return part.endsWith(u"ica"_s) ? part.chopped(1) + u'e' : part;
    });
}

} // namespace okienko
