// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generator_prose.h"

#include <QRegularExpression>
#include <QSet>

namespace okienko::test {

namespace {

/// As they follow each other in mail to a shop, roughly.
constexpr auto frequent = R"(
w i na z nie się do że to jest o od za po jak a ale dla czy jestem przez mi już był co bardzo
tylko proszę lub być może tak ze pan pani państwa mam zamówienie jeszcze tym które który przy ich ją go jej jego przed
są było była będzie mnie nas tego też oraz więc bo gdy kiedy aby żeby można jeśli bez pod nad między mógłby mogę
mogłabym chciałbym chciałabym paczka przesyłka zwrot reklamacja dziękuję dzień dobry witam pozdrawiam numer sklep konto
adres kurier dostawa faktura towar produkt cena kwota przelew płatność zwrotu paczki przesyłki reklamacji zamówienia
zamówieniu kuriera dostawy faktury towaru produktu ceny konta adresu numeru sklepu telefon telefonu mail maila
wiadomość wiadomości odpowiedź odpowiedzi pytanie pytania sprawa sprawie sprawy problem problemu termin terminu dni
dnia godzin godziny tydzień tygodnia miesiąc miesiąca rok roku dziś dzisiaj wczoraj jutro teraz potem później wcześniej
nadal ciągle wciąż zawsze nigdy czasem często rzadko szybko wolno dobrze źle lepiej gorzej więcej mniej dużo mało kilka
wiele każdy każda każde inny inna inne nowy nowa nowe stary stara stare duży duża duże mały mała małe dobry dobra zły
pierwszy drugi trzeci jeden dwa trzy cztery pięć dziesięć sto tysiąc złotych euro sztuk sztuki para pary rozmiar
rozmiaru kolor koloru model modelu buty obiektyw aparat plecak namiot kurtka etui ładowarka bateria statyw filtr lampa
torba pudełko opakowanie karton etykieta gwarancja gwarancji serwis serwisu naprawa naprawy wymiana wymiany uszkodzony
uszkodzona uszkodzone wada wady zdjęcie zdjęcia załącznik załączniku formularz regulamin strona stronie koszyk promocja
rabat kod kupon punkty program klient klienta klientem obsługa obsługi biuro firma firmy magazyn magazynu paczkomat
paczkomatu odbiór odbioru wysyłka wysyłki nadanie śledzenie status realizacja realizacji potwierdzenie dokument
dokumenty dane danych nazwisko imię miasto ulica poczta karta karty bank banku rachunek pieniądze środki zapłata
zapłaciłem zapłaciłam zamówiłem zamówiłam kupiłem kupiłam dostałem dostałam otrzymałem otrzymałam wysłałem wysłałam
napisałem napisałam dzwoniłem dzwoniłam czekam czekamy czekać pisać dzwonić wysłać odesłać odebrać zapłacić zmienić
anulować sprawdzić wyjaśnić pomóc prosić chcieć móc musieć wiedzieć widzieć mieć dać dostać kupić sprzedać wybrać)";

constexpr auto masculine = R"(
produkt aparat obiektyw plecak namiot buton formularz regulamin serwis magazyn transport
adapter akumulator monitor zegar kabel czujnik uchwyt pasek zamek suwak materiał kaptur rękaw guzik nadruk szew pokrowiec
futerał filtr statyw zoom zasilacz telefon laptop tablet dysk program system moduł panel ekran klawisz przycisk wtyk
gwint zawias magnes silnik napęd bagnet korpus matryc pierścień adres termin rachunek bilans podatek kredyt przelew
rabat kupon kontrakt protokół raport wniosek artykuł przepis punkt warunek wymiar ciężar parametr wynik pomiar standard
katalog cennik folder plik obraz dźwięk sygnał kanał adresat nadawc kurier kierowc dostawc sprzedawc konsultant doradc
menedżer dyrektor prezes klient pacjent student turyst fotograf biegacz rowerzyst kajakarz narciarz górołaz)";

constexpr auto feminine = R"(
kurtk bluz czapk rękawic skarpet podeszw sznurówk wkładk cholewk torb walizk saszetk kieszen
latark bateri ładowark przejściów słuchawk klawiatur kamer lamp soczewk przysłon migawk pamięc stron wersj aplikacj
instrukcj gwarancj reklamacj dostaw wysyłk przesyłk paczk etykiet faktur korekt zaliczk zniżk promocj usług opłat kwot
cen stawk umow deklaracj informacj wiadomośc rozmow odpowiedz decyzj opini ocen uwag skarg prośb różnic granic podróż
wycieczk trasy gór dolin rzek plaż pogod burz śnieżyc zim wiosn jesien rodzin siostr córk koleżank sąsiadk)";

constexpr auto neuter = R"(zamówieni pytani zdjęci opakowani ubezpieczeni potwierdzeni rozwiązani uszkodzeni zgłoszeni
oświadczeni zaświadczeni pełnomocnictw konto miast nazwisk biur okn lustr światł szkł koł siodł wiosł pudełk łóżk krzesł
narzędzi urządzeni oprogramowani połączeni ustawieni obciążeni oczekiwani doświadczeni nieporozumieni opóźnieni)";

constexpr auto adjectives = R"(now star duż mał dobr dług krótk szerok wąsk wysok nisk lekk ciężk miękk tward ciepł zimn
such mokr czyst brudn jasn ciemn czarn biał czerwon zielon niebieski żółt szar brązow srebrn złot skórzan bawełnian
wełnian stalow aluminiow drewnian szklan gumow plastikow wodoodporn wiatroszczeln oddychając uszkodzon pęknięt
porysowan wygięt rozdart zgniecion brakując wadliw sprawn oryginaln zastępcz dodatkow bezpłatn płatn darmow drog tan
atrakcyjn promocyjn sezonow letni zimow wiosenn jesienn codzienn tygodniow miesięczn roczn pierwsz drug ostatni
kolejn następn poprzedni wcześniejsz późniejsz szybk woln pewn niepewn możliw koniecz ważn pilnn istotn główn boczn
przedn tyln górn doln lew praw zewnętrzn wewnętrzn krajow zagraniczn europejsk polsk niemieck chorwack czesk domow
firmow prywatn służbow osobist elektroniczn papierow cyfrow analogow optyczn mechaniczn elektryczn automatyczn ręczn)";

constexpr auto verbs = R"(pracow pak wag reklam realiz anul akcept potwierdz kontakt inform proponow planow organiz
kontrol test mont demont instal konfigur aktualiz drukow skanow kopi zapis rejestr log zarejestr archiwiz kasow ładow
rozładow transport magazyn sortow wysortow fotograf film edyt retusz kadr ekspon kalkul szac rachow budżet finans kredyt
inwest negocj kupow sprzed marketing reklamow promow sponsor ocen opini komentow oczekiw spodziew korespond odpis
formułow wnioskow argumentow dokument protokół notow podpisow pieczęt stempl adresow nadaw odbier dostarcz doręcz kier
awiz lokaliz śled monitorow pilnow szanow dzięk gratul pozdrow żałow współczu ubolew ryzykow gwarant ubezpiecz naprawi
serwisow remont konserwow czyszcz impregn farbow szlif poler sklej zszyw prasow woskow sznur wiąz mocow regulow kalibr)";

constexpr auto places = R"(Kowal Nowic Wiśniew Wójcic Lewandow Zieliń Szymań Woźnic Dąbrow Kozłow Jankow Mazurow Krawcow
Piotrow Grabow Pawłow Michal Nowakow Adamczew Dudziń Wieczor Jabłoń Król Majew Olszew Jaworow Wróblew Malinow Stępniew
Górec Rutkow Ostrow Sikor Baran Szewczew Tomaszew Pietrzyk Marciniew Zalew Jakubow Jasiń Zawad Sadow Chmielew Borkow
Czarnec Sawic Kubic Urbań Maciejew Kucharow Wilczew Lisow Kaźmier Wysoc Kalinow Kamiń Sobczew Czerwiń Szulcow Makow
Laskow Bednar Przybyl Borow Cieślin Błaszczew Kołodziej Mroczkow Szczepań Wesołow Głowac Leszczyń Żuraw Kaczmar)";

QStringList list(const char *source)
{
    return QString::fromUtf8(source).split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
}

void inflect(QStringList &words, const QStringList &prefixes, const char *stems, const char *endings)
{
    const QStringList stemList = list(stems);
    const QStringList endingList = QString::fromUtf8(endings).split(u' ');
    for (const QString &prefix : prefixes) {
        for (const QString &stem : stemList) {
            for (const QString &ending : endingList)
                words.append(prefix + stem + (ending == u"-" ? QString() : ending));
        }
    }
}

} // namespace

QStringList polishVocabulary()
{
    QStringList rest;
    const QStringList nouns = {QString(), QStringLiteral("mini"), QStringLiteral("auto"), QStringLiteral("foto"),
                               QStringLiteral("super"), QStringLiteral("eko"), QStringLiteral("pół"),
                               QStringLiteral("współ"), QStringLiteral("mikro"), QStringLiteral("wideo")};
    inflect(rest, nouns, masculine, "- a owi em y ów om ami ach ie ik iki ików iku ikiem owiec owca owcy");
    inflect(rest, nouns, feminine, "a y ę ą o om ami ach eczka eczki eczkę eczką eczek eczkom");
    inflect(rest, nouns, neuter, "e a u em ach ami om");
    inflect(rest, {QString(), QStringLiteral("nie"), QStringLiteral("naj"), QStringLiteral("dwu"),
                   QStringLiteral("wielo"), QStringLiteral("jedno"), QStringLiteral("pseudo"), QStringLiteral("wysoko"),
                   QStringLiteral("nowo"), QStringLiteral("pełno")},
            adjectives, "y ego emu ym a ej ą e ych ymi i ość ości ością o szy sza sze szego szych");
    inflect(rest, {QString(), QStringLiteral("za"), QStringLiteral("prze"), QStringLiteral("wy"), QStringLiteral("do"),
                   QStringLiteral("od"), QStringLiteral("pod"), QStringLiteral("po"), QStringLiteral("na"),
                   QStringLiteral("roz"), QStringLiteral("nie"), QStringLiteral("ob"), QStringLiteral("przy"),
                   QStringLiteral("współ")},
            verbs, "ać uję ujesz uje ujemy ujecie ują ał ała ało ali ały ałem ałam aliśmy ałby ałaby any ana ane anego "
                   "anej anych anym anie ania aniu aniem ując ano");
    inflect(rest, {QString()}, places, "ski ska skiego skiej skiemu skim ską scy skich skimi o a icz icza iczowi iczem");
    // A fixed shuffle: which of them are rarer is nobody's choice.
    Random random(20'261'120);
    for (qsizetype i = rest.size() - 1; i > 0; --i)
        rest.swapItemsAt(i, random.below(int(i) + 1));
    QStringList words;
    QSet<QString> known;
    const QStringList all = list(frequent) + rest;
    words.reserve(all.size());
    for (const QString &word : all) {
        if (known.contains(word))
            continue;
        known.insert(word);
        words.append(word);
    }
    return words;
}

} // namespace okienko::test
