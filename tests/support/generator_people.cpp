// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generator_people.h"

#include "tests/support/generator_random.h"

#include <QStringList>

namespace okienko::test {

namespace {

constexpr quint64 peopleStream = 11;

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

struct Names {
    QStringList women;
    QStringList men;
    QStringList families;   ///< masculine; Polish -ski, -cki and -dzki take -a for women
    QStringList cities;     ///< underscores stand for spaces
};

const Names &namesOf(const QString &language)
{
    static const Names polish = {
        words("Anna Katarzyna Małgorzata Agnieszka Barbara Ewa Magdalena Joanna Monika Justyna Karolina Zofia Hanna "
              "Beata Dorota Grażyna Elżbieta Urszula Iwona Renata Sylwia Wioletta Bożena Halina Danuta Aleksandra "
              "Natalia Paulina Weronika Kinga Łucja Żaneta Michalina Oliwia"),
        words("Piotr Krzysztof Andrzej Tomasz Jan Paweł Michał Marcin Stanisław Jakub Adam Marek Łukasz Grzegorz "
              "Mateusz Wojciech Mariusz Dariusz Zbigniew Jerzy Maciej Rafał Robert Kamil Dawid Szymon Bartosz "
              "Sławomir Przemysław Zdzisław Ireneusz Błażej Radosław Kuba"),
        words("Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski "
              "Kozłowski Jankowski Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając "
              "Pawłowski Michalski Król Wieczorek Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień Malinowski "
              "Jaworski Adamczyk Dudek Nowicki Pawlak Górski Witkowski Sikora Baran Rutkowski Szewczyk Ostrowski "
              "Tomaszewski Pietrzak Zalewski Wróblewski Marciniak Jasiński Zawadzki Bąk Sadowski Duda Włodarczyk "
              "Wilk Chmielewski Borkowski Sokołowski Szczepański Sawicki Kucharski Lis Kubiak Kalinowski Mazurek"),
        words("Rzeszów Kraków Warszawa Łódź Gdańsk Poznań Wrocław Lublin Katowice Białystok Częstochowa Przemyśl "
              "Tarnów Krosno Sanok Zielona_Góra Toruń Bydgoszcz Olsztyn Opole Kielce Gdynia Nowy_Sącz Zamość")};
    static const Names croatian = {
        words("Ana Marija Ivana Marina Petra Lucija Katarina Nikolina Martina Maja Tea Iva Jelena Sanja Mirjana Vesna "
              "Dubravka Željka Snježana Gordana Višnja Branka Ljiljana Nives Dora Lana Ružica Đurđica"),
        words("Ivan Marko Josip Luka Tomislav Ante Mario Stjepan Hrvoje Matej Filip Petar Zoran Željko Mladen Damir "
              "Goran Dražen Krešimir Davor Nikola Vedran Igor Siniša Zvonimir Domagoj Boris Đuro"),
        words("Horvat Kovačević Babić Marić Jurić Novak Kovačić Knežević Vuković Marković Petrović Matić Tomić Pavlović "
              "Kovač Božić Blažević Grgić Pavić Radić Perić Filipović Šarić Lovrić Vidović Perković Popović Bošnjak "
              "Jukić Barišić Mikulić Žagar Župan Čović Đurić Šimić Špoljar Hrgović"),
        words("Zagreb Split Rijeka Osijek Zadar Varaždin Slavonski_Brod Šibenik Karlovac Sisak Pula Dubrovnik Vukovar "
              "Čakovec Požega Koprivnica Bjelovar Đakovo")};
    static const Names english = {
        words("Emma Olivia Sarah Hannah Charlotte Grace Lucy Helen Claire Fiona Siobhan Megan Ingrid Annika Chloé "
              "Zoë Amélie Beatrix"),
        words("James Oliver Thomas Daniel William George Harry Jack Liam Conor Callum Ewan Jürgen Stefan Lars Björn "
              "Matthieu Pieter"),
        words("Smith Jones Taylor Brown Wilson Davies Evans Walker Wright Thompson Hughes Edwards Green Turner O'Brien "
              "Murphy MacLeod Campbell Althaus Müller Lindström Jansen Dubois Schröder Nielsen Fischer"),
        words("London Leeds Bristol Dublin Cork Edinburgh Cardiff Hamburg Köln Malmö Utrecht Lyon Wien København")};
    if (language == QLatin1String("pl"))
        return polish;
    return language == QLatin1String("hr") ? croatian : english;
}

QString feminine(const QString &family)
{
    const bool changes = family.endsWith(QLatin1String("ski")) || family.endsWith(QLatin1String("cki"))
        || family.endsWith(QLatin1String("dzki"));
    return changes ? family.chopped(1) + u'a' : family;
}

QString makeAddress(const Person &person, Random &random)
{
    static const QStringList hosts = words("example.com example.com example.com example.org example.net");
    const QString given = plainLetters(person.given);
    const QString family = plainLetters(person.family);
    const QString number = QString::number(person.index);
    QString local;
    switch (random.below(5)) {
    case 0: local = given + u'.' + family + number; break;
    case 1: local = given.left(1) + family + number; break;
    case 2: local = family + u'.' + given + number; break;
    case 3: local = given + number + u'_' + family; break;
    default: local = given + u'.' + family + u'.' + number; break;
    }
    return local + u'@' + random.pick(hosts);
}

QString makePhone(const QString &language, Random &random)
{
    const QString tail = QString::number(random.between(1000, 9999));
    if (language == QLatin1String("hr"))
        return QStringLiteral("+385 91 555 ") + tail;
    if (language == QLatin1String("en"))
        return QStringLiteral("+44 20 5550 ") + tail;
    const QString area = QString::number(random.between(50, 79));
    return QStringLiteral("+48 %1%2 555 %3").arg(area, tail.left(1), tail.right(3));
}

} // namespace

QString plainLetters(const QString &text)
{
    QString out;
    const QString lower = text.toLower();
    for (const QChar c : lower) {
        if (c == u'ł')
            out += u'l';
        else if (c == u'đ')
            out += u'd';
        else if (c == u'ø')
            out += u'o';
        else {
            const QChar base = QString(c).normalized(QString::NormalizationForm_D).at(0);
            if (base.unicode() < 128 && base.isLetterOrNumber())
                out += base;
        }
    }
    return out;
}

int customerCount(int conversations)
{
    return qMax(1, conversations * 2 / 3);
}

Person makePerson(quint64 seed, int index)
{
    Random random = Random::of(seed, peopleStream, quint64(index));
    Person person;
    person.index = index + 1;
    const int share = random.below(100);
    person.language = share < 60 ? QStringLiteral("pl") : share < 82 ? QStringLiteral("hr") : QStringLiteral("en");
    const Names &names = namesOf(person.language);
    person.female = random.chance(0.54);
    person.given = random.pick(person.female ? names.women : names.men);
    person.family = random.pick(names.families);
    if (person.female && person.language == QLatin1String("pl"))
        person.family = feminine(person.family);
    person.city = QString(random.pick(names.cities)).replace(u'_', u' ');
    person.address = makeAddress(person, random);
    person.phone = makePhone(person.language, random);
    if (random.chance(0.7))
        person.birthday = QDate(1948, 1, 1).addDays(random.below(21'000));
    person.registered = QDate(2019, 3, 1).addDays(random.below(2'400));
    person.consent = random.chance(0.55);
    person.client = MailClient(random.below(5));
    person.nameInFrom = random.chance(0.93);
    return person;
}

} // namespace okienko::test
