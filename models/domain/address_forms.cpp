// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/address_forms.h"

#include "models/domain/name_lists.h"
#include "models/domain/vocative.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

constexpr auto caseless = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

struct PersonName {
    QString given;
    QString family;
    Gender gender = Gender::Unknown; ///< by a title in the name
};

/// "WIŚNIEWSKI" and "wiśniewski" become "Wiśniewski"; "McDonald" stays.
QString capitalised(const QString &word)
{
    const bool allUpper = word == word.toUpper() && word.size() > 1;
    const bool allLower = word == word.toLower();
    if (!allUpper && !allLower)
        return word;
    QStringList parts = word.toLower().split(u'-');
    for (QString &part : parts) {
        if (!part.isEmpty())
            part[0] = part.at(0).toUpper();
        if (part.startsWith(u"O'"_s) && part.size() > 2)
            part[2] = part.at(2).toUpper();
    }
    return parts.join(u'-');
}

/// Firms, departments and nicknames are not people to be greeted by name.
bool isNoPerson(const QString &name)
{
    static const QRegularExpression mark(
        u"[\\d@/\\\\&+_#%]|\\b(?:sp\\.?|z o\\.? ?o|s\\.?a\\.?$|s\\.?c\\.?$|d\\.?o\\.?o|j\\.?d\\.?o\\.?o|gmbh|ltd|llc|inc|corp|firma|sklep|biuro|"
        "hurtownia|spółka|przedsiębiorstwo|usługi|dział|zespół|obsługa|obrt|trgovina|tvrtka|ured|odjel|poduzeće|"
        "team|support|service|services|info|kontakt|contact|office|shop|store|admin|noreply|no-reply|newsletter|fundacja|"
        "szkoła|urząd|parafia|gmina|udruga|škola|company|department|klient|kupac|customer|sales|faktury|księgowość|"
        "sekretariat|marketing|redakcja|serwis|hotel|studio|grupa|group|media|auto)\\b"_s, caseless);
    return mark.match(name).hasMatch();
}

PersonName personName(const QString &text)
{
    PersonName person;
    QString name = text.normalized(QString::NormalizationForm_C).simplified();
    static const QRegularExpression remark(u"\\([^)]*\\)|\"[^\"]*\"|„[^”]*”"_s);
    name = name.remove(remark).simplified();
    if (name.isEmpty() || name.size() > 120 || isNoPerson(name))
        return person;
    static const QRegularExpression title(
        u"^(?:(pani|p\\.?\\s?(?=ani\\b)|gđa|gospođa|gospođo|mrs\\.?|ms\\.?|miss|madam)|(pan|gosp(?:odin|\\.)?|g\\.|mr\\.?|sir)|"
        "dr\\.?(?:\\s?hab\\.?)?|mgr\\.?|inż\\.?|prof\\.?|ks\\.?|mr\\.?\\s?sc\\.?|dipl\\.?|ing\\.?|lek\\.?|adw\\.?|med\\.?|hab\\.?|iur\\.?|oec\\.?|"
        "(?:szanowny|szanowna|poštovani|poštovana|dear))(?:\\s+|$)"_s, caseless);
    for (int n = 0; n < 6; ++n) {
        const QRegularExpressionMatch match = title.match(name);
        if (!match.hasMatch() || match.capturedLength() >= name.size())
            break;
        if (!match.captured(1).isEmpty())
            person.gender = Gender::Female;
        else if (!match.captured(2).isEmpty())
            person.gender = Gender::Male;
        name = name.mid(match.capturedLength()).trimmed();
    }
    bool familyFirst = false;
    if (const qsizetype comma = name.indexOf(u','); comma > 0) {
        const QString behind = name.mid(comma + 1).trimmed();
        static const QRegularExpression degree(u"^(?:mba|phd|ph\\.d|mgr|inż|dr|dipl|jr|sr|esq|md)\\b"_s, caseless);
        familyFirst = !behind.isEmpty() && !degree.match(behind).hasMatch();
        name = familyFirst ? name.replace(u","_s, u" "_s).simplified() : name.left(comma);
    }
    QStringList words;
    static const QRegularExpression letters(u"^\\p{L}[\\p{L}\\p{M}'’.-]*$"_s, caseless);
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (!letters.match(word).hasMatch())
            return {};
        words.append(word);
    }
    if (words.isEmpty() || words.size() > 6)
        return {};
    const auto isUpper = [](const QString &word) { return word.size() > 2 && word == word.toUpper(); };
    if (words.size() >= 2 && !familyFirst) {
        const QString first = words.first();
        const QString last = words.last();
        if (isUpper(first) && !isUpper(last))
            familyFirst = true;
        else if (isUpper(last) && !isUpper(first))
            familyFirst = false;
        else if (isCommonGivenName(last) && !isCommonGivenName(first))
            familyFirst = true;
        else if (looksLikeSurname(first) && !looksLikeSurname(last) && !isCommonGivenName(first))
            familyFirst = true;
    }
    for (QString &word : words)
        word = capitalised(word);
    if (words.size() == 1) {
        // A word alone that can only be a surname is one.
        if (looksLikeSurname(words.first()) && !isCommonGivenName(words.first()))
            person.family = words.first();
        else
            person.given = words.first();
        return person;
    }
    if (familyFirst) {
        qsizetype givenAt = 1;
        while (givenAt < words.size() - 1 && !isCommonGivenName(words.at(givenAt)))
            ++givenAt;
        person.family = words.mid(0, givenAt).join(u' ');
        person.given = words.mid(givenAt).join(u' ');
    } else {
        qsizetype familyAt = 1;
        while (familyAt < words.size() - 1 && (isCommonGivenName(words.at(familyAt)) || words.at(familyAt).endsWith(u'.')))
            ++familyAt;
        person.given = words.mid(0, familyAt).join(u' ');
        person.family = words.mid(familyAt).join(u' ');
    }
    return person;
}

void fillPolish(AddressForm &form)
{
    if (form.gender == Gender::Unknown || form.given.isEmpty()) {
        // A surname alone is not used to address anyone in Polish.
        form.vocative = form.gender == Gender::Male     ? u"Szanowny Panie"_s
                        : form.gender == Gender::Female ? u"Szanowna Pani"_s
                                                        : u"Szanowni Państwo"_s;
        form.greeting = form.vocative;
        return;
    }
    const QString called = polishVocative(form.given.section(u' ', 0, 0), form.gender);
    form.vocative = (form.gender == Gender::Female ? u"pani "_s : u"panie "_s) + called;
    form.greeting = u"Dzień dobry, "_s + form.vocative;
}

void fillCroatian(AddressForm &form)
{
    if (form.gender == Gender::Unknown || (form.family.isEmpty() && form.given.isEmpty())) {
        form.vocative = form.gender == Gender::Female ? u"gospođo"_s : form.gender == Gender::Male ? u"gospodine"_s : u"Poštovani"_s;
        form.greeting = form.gender == Gender::Female ? u"Poštovana gospođo"_s
                        : form.gender == Gender::Male ? u"Poštovani gospodine"_s
                                                      : u"Poštovani"_s;
        return;
    }
    // Surnames stay as they are.
    const QString called = form.family.isEmpty() ? croatianVocative(form.given.section(u' ', 0, 0), form.gender) : form.family;
    const bool woman = form.gender == Gender::Female;
    form.vocative = (woman ? u"gospođo "_s : u"gospodine "_s) + called;
    form.greeting = (woman ? u"Poštovana "_s : u"Poštovani "_s) + form.vocative;
}

void fillEnglish(AddressForm &form)
{
    const QString title = form.gender == Gender::Male ? u"Mr "_s : form.gender == Gender::Female ? u"Ms "_s : QString();
    const QString called = form.given.section(u' ', 0, 0);
    if (form.family.isEmpty() && called.isEmpty()) {
        form.vocative = u"Customer"_s;
        form.greeting = u"Dear Customer"_s;
        return;
    }
    if (!title.isEmpty() && !form.family.isEmpty())
        form.vocative = title + form.family;
    else
        form.vocative = (form.given + u' ' + form.family).trimmed();
    form.greeting = u"Dear "_s + (called.isEmpty() ? form.vocative : called);
}

} // namespace

AddressForm addressForm(const QString &name, const QString &language, Gender known)
{
    AddressForm form;
    const PersonName person = personName(name);
    form.given = person.given;
    form.family = person.family;
    form.gender = known != Gender::Unknown ? known : person.gender;
    if (form.gender == Gender::Unknown && !(form.given.isEmpty() && form.family.isEmpty())) {
        const Gender bySurname = genderOfSurname(form.family);
        const QString called = form.given.section(u' ', 0, 0);
        const bool initial = called.size() < 2 || called.endsWith(u'.');
        form.gender = initial ? Gender::Unknown : genderOfGivenName(called, language);
        // A rare first name says less than the surname's ending.
        if (bySurname != Gender::Unknown && (initial || !isCommonGivenName(called)))
            form.gender = bySurname;
    }
    // An initial is nothing to call anyone by.
    if (form.given.size() < 2 || form.given.section(u' ', 0, 0).endsWith(u'.')) {
        AddressForm noGiven = form;
        noGiven.given.clear();
        language == u"hr"_s ? fillCroatian(noGiven) : language == u"en"_s ? fillEnglish(noGiven) : fillPolish(noGiven);
        form.vocative = noGiven.vocative;
        form.greeting = noGiven.greeting;
        return form;
    }
    if (language == u"hr"_s)
        fillCroatian(form);
    else if (language == u"en"_s)
        fillEnglish(form);
    else
        fillPolish(form);
    return form;
}

} // namespace okienko
