// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generator_text.h"

namespace okienko::test {

const char *const polishTexts = R"(H Dzień dobry,
H Dzień dobry Państwu,
H Witam,
H Szanowni Państwo,
H Cześć,
H Dzień dobry!
C Pozdrawiam
C Z poważaniem
C Pozdrawiam serdecznie
C Miłego dnia
C Z góry dziękuję i pozdrawiam
X Proszę o odpowiedź na ten adres, przez telefon trudno mnie złapać.
X Przez telefon w godzinach pracy niestety nie rozmawiam.
X Kupuję u Państwa od lat i dotąd zawsze było w porządku.
X Na stronie nie znalazł(em|am) odpowiedzi, więc piszę.
X Szukał(em|am) tej informacji w regulaminie, ale nie jest to dla mnie jasne.
X Przepraszam za długiego maila, ale chcę opisać wszystko po kolei.
X Mieszkam w miejscowości {city}, jeśli to ma znaczenie.
X Dodam tylko, że zależy mi na czasie.
h (Szanowny Panie|Szanowna Pani),
h Dzień dobry,
c Pozdrawiam serdecznie\n{consultant}\nBiuro Obsługi Klienta
c Z wyrazami szacunku\n{consultant}\nBiuro Obsługi Klienta
T Dziękuję bardzo za szybką odpowiedź!
T Dziękuję, wszystko jasne. Miłego dnia.
T Super, dziękuję za pomoc.
T Świetnie, w takim razie czekam. Dziękuję.
w cała przyjemność po naszej stronie. Gdyby było coś jeszcze, proszę śmiało pisać.
w bardzo proszę, cieszę się, że mogliśmy pomóc.
= delivery
S Gdzie jest moja paczka?
S Zamówienie {order} – kiedy dostawa?
S Paczka nie dotarła, {order}
S Opóźniona przesyłka {order}
O {date} zamówił(em|am) {product}, numer zamówienia {order}. Paczka miała być po dwóch dniach, a mija {days} i nic.
O Czekam na zamówienie {order}. Śledzenie przesyłki {tracking} od kilku dni pokazuje to samo.
O Piszę w sprawie zamówienia {order}. Kurier ({carrier}) podobno nikogo nie zastał, a cały dzień był(em|am) w domu.
D Przesyłka jest na prezent, uroczystość mamy w sobotę, więc zaczynam się denerwować.
D Dzwonił(em|am) do firmy {carrier}, ale tam usłyszał(em|am) tylko, że mam pytać nadawcę.
D Pieniądze zeszły z konta od razu, a na stronie nadal widnieje „w realizacji”.
D W tym tygodniu wyjeżdżam i nie będzie komu odebrać paczki.
Q Kiedy mogę spodziewać się paczki?
Q Czy mogą Państwo sprawdzić, co się z nią dzieje?
Q Czy da się jeszcze zmienić adres dostawy na paczkomat?
Q Co mam zrobić, jeśli paczka nie przyjdzie do piątku?
A bardzo przepraszamy za opóźnienie. Paczka z zamówieniem {order} jest w sortowni firmy {carrier}, numer przesyłki to
  {tracking}. Przewoźnik zapewnił nas, że doręczy ją najpóźniej jutro do godziny 18.
A sprawdziliśmy zamówienie {order}. Przesyłka utknęła w sortowni, dlatego zgłosiliśmy reklamację u przewoźnika.
  Jeżeli paczka nie dotrze w ciągu dwóch dni roboczych, wyślemy zamówiony towar jeszcze raz na nasz koszt.
A paczka jest już u kuriera, który ma ją dziś w trasie. Adres dostawy zmieniliśmy zgodnie z prośbą, potwierdzenie
  przyjdzie SMS-em.
F Niestety paczki nadal nie ma. Kurier znów nie przyjechał, a w śledzeniu jest „próba doręczenia”.
F Dziękuję za odpowiedź. Czy mogę w takim razie poprosić o zwrot kosztów wysyłki?
G oczywiście, koszt wysyłki zwrócimy na konto, z którego opłacono zamówienie. Przelew dotrze w ciągu trzech dni
  roboczych.
G rozmawialiśmy z kurierem. Będzie u Państwa jutro między 9 a 12 i zadzwoni pół godziny wcześniej.
= damaged
S Reklamacja: uszkodzony towar, {order}
S Uszkodzona przesyłka {order}
S {product} – pęknięta obudowa
S Reklamacja
O wczoraj odebrał(em|am) zamówienie {order}. Karton był wgnieciony, a {product} jest uszkodzony.
O paczka z zamówienia {order} przyszła rozdarta. W środku {product} z wyraźnym pęknięciem z boku.
O po trzech tygodniach używania {product} (zamówienie {order} z dnia {date}) przestał działać, jak powinien.
D Zdjęcia przesyłam w załączniku. Protokół szkody spisał(em|am) z kurierem.
D Opakowanie zachował(em|am), metki też są.
D Używał(em|am) go dokładnie trzy razy, zawsze zgodnie z instrukcją.
D Potrzebuję tego na sobotę, mamy wtedy plener ślubny.
Q Czy mogę wymienić go na nowy?
Q Kto pokrywa koszt przesyłki?
Q Czy zdążą Państwo do soboty?
Q Jak długo trwa rozpatrzenie reklamacji?
Q Czy wolicie Państwo odesłać nowy, czy zwrócić pieniądze?
A bardzo przepraszamy za uszkodzony {product}. Oczywiście wymienimy go na nowy, a koszt odesłania pokrywamy my.
  Etykietę przewozową wysyłamy w osobnej wiadomości, wystarczy oddać paczkę kurierowi.
A dziękujemy za zdjęcia. Reklamację do zamówienia {order} przyjęliśmy, rozpatrzymy ją najpóźniej w ciągu trzech dni
  roboczych. Nowy egzemplarz jest odłożony w magazynie.
A przykro nam, że towar dotarł w takim stanie. Proszę wybrać, co będzie wygodniejsze: wymiana na nowy czy zwrot
  {price} na konto.
F W załączniku przesyłam jeszcze jedno zdjęcie, na poprzednich słabo widać pęknięcie.
F Poproszę o wymianę. Czy kurier może przyjechać po południu, po 16?
F Paczkę odesłał(em|am) wczoraj. Czy już do Państwa dotarła?
G kurier będzie jutro między 16 a 19. Nowy {product} wyślemy tego samego dnia, bez czekania na zwrot.
G paczka dotarła do nas dziś rano. Nowy egzemplarz wyjechał przed chwilą, numer przesyłki {tracking}.
P photo
= return
S Zwrot zamówienia {order}
S Zwrot – prośba o etykietę
S Chcę zwrócić {product}
O chciał(bym|abym) zwrócić {product} z zamówienia {order}. Nie używał(em|am), metki są na miejscu.
O {product} jest dla mnie za mały. Zamówienie {order}, odebrane {days} dni temu.
O zamówił(em|am) dwie sztuki przez pomyłkę, jedną chcę odesłać. Numer zamówienia {order}.
D Formularz zwrotu wydrukował(em|am) i włożę do paczki.
D Na stronie nie widzę nigdzie adresu do zwrotów.
D Płacił(em|am) kartą, tej karty już nie mam, zmienił(em|am) bank.
Q Na jaki adres mam odesłać paczkę?
Q Kiedy dostanę pieniądze z powrotem?
Q Czy wysyłka zwrotna jest darmowa?
Q Czy zamiast zwrotu mogę wymienić na większy rozmiar?
A zwrot jest oczywiście możliwy. Etykietę do paczki wysyłamy w załączniku, przesyłkę można nadać w dowolnym punkcie
  firmy {carrier}. Pieniądze ({price}) oddamy w ciągu trzech dni od chwili, gdy paczka do nas dotrze.
A przyjęliśmy zgłoszenie zwrotu do zamówienia {order}. Proszę odesłać towar na adres magazynu, numer zwrotu prosimy
  napisać na kartonie. Na wymianę odłożyliśmy większy rozmiar.
F Paczka nadana. Numer nadania: {tracking}.
F Minął tydzień, a pieniędzy jeszcze nie ma na koncie. Czy mogę prosić o sprawdzenie?
G sprawdziliśmy: przelew na {price} wyszedł dziś rano, na koncie będzie jutro. Przepraszamy za zwłokę.
P pdf
= invoice
S Faktura do zamówienia {order}
S Prośba o fakturę na firmę
S Korekta faktury – {order}
O poproszę o fakturę VAT do zamówienia {order}. Przy zakupie zapomniał(em|am) wpisać NIP.
O na fakturze do zamówienia {order} jest zły adres firmy. W załączniku przesyłam prawidłowe dane.
O księgowość prosi o duplikat faktury z dnia {date}, kwota {price}.
D Dane: Pracownia Światło Sp. z o.o., ul. Przykładowa 7, {city}.
D Rozliczamy miesiąc w piątek, więc zależy nam na czasie.
Q Czy fakturę mogą Państwo przesłać mailem?
Q Czy korekta będzie z datą bieżącą?
Q Ile czasu zajmie wystawienie faktury?
A fakturę do zamówienia {order} z poprawionymi danymi wysyłamy w załączniku. Oryginał w PDF wystarcza do rozliczenia.
A korektę wystawimy jeszcze dziś, z bieżącą datą. Prosimy o potwierdzenie, że dane firmy są kompletne.
F Dane się zgadzają, proszę wystawić.
F W fakturze jest jeszcze literówka w nazwie ulicy. Czy można to poprawić?
G poprawiliśmy, nowa wersja jest w załączniku. Przepraszamy za pomyłkę.
P pdf
= advice
S Pytanie o {product}
S Jak dobrać filtr do obiektywu 50 mm?
S Dostępność: {product}
S Rozmiarówka – {product}
O zastanawiam się nad zakupem: {product}. Mam kilka pytań przed zamówieniem.
O szukam czegoś na prezent dla męża i myślę o czymś takiem jak {product}.
O czy {product} jest dostępny od ręki w sklepie stacjonarnym? Na stronie jest tylko „mało”.
D Aparat mam kilkuletni, z bagnetem WK, i nie chcę kupić czegoś, co nie będzie pasować.
D Zwykle noszę rozmiar pośredni, więc nie wiem, czy brać większy, czy mniejszy.
D Budżet mam do {price}, może być trochę więcej.
Q Czy to będzie pasować?
Q Czym różni się od tańszego modelu?
Q Czy można go zobaczyć na miejscu w Rzeszowie?
Q Jaka jest gwarancja?
Q Kiedy będzie nowa dostawa?
A tak, {product} będzie dobrym wyborem. Jest w magazynie, wysyłka w ciągu jednego dnia roboczego. Gwarancja trwa
  dwa lata, a w ciągu 30 dni można go zwrócić bez podania przyczyny.
A z naszego doświadczenia lepiej wziąć pół rozmiaru większy. Jedną sztukę odłożyliśmy w sklepie w Rzeszowie do jutra
  wieczorem, można spokojnie przymierzyć.
F A czy w zestawie jest pokrowiec? Na zdjęciu go widać.
F To poproszę o odłożenie jednej sztuki na moje nazwisko.
G pokrowiec jest w komplecie. Sztukę odłożyliśmy, będzie czekać trzy dni.
= payment
S Płatność za zamówienie {order}
S Podwójna płatność!
S Nie mogę zapłacić kartą
O zapłacił(em|am) dwa razy za zamówienie {order}. Strona banku się zawiesiła i spróbował(em|am) ponownie.
O zamówienie {order} ma status „nieopłacone”, a przelew na {price} wyszedł {date}.
O przy płatności kartą wyskakuje błąd i wraca do koszyka. Próbował(em|am) już trzy razy.
D Potwierdzenie przelewu w załączniku.
D Bank mówi, że po ich stronie wszystko jest w porządku.
Q Kiedy zwrócą Państwo nadpłatę?
Q Czy zamówienie na pewno zostanie wysłane?
Q Czy mogę zapłacić przy odbiorze?
A widzimy obie wpłaty. Nadpłatę, czyli {price}, zwrócimy dziś na to samo konto, a zamówienie {order} już pakujemy.
A płatność dotarła przed chwilą, zamówienie {order} przekazaliśmy do wysyłki. Przepraszamy za zamieszanie.
F Zwrot już jest na koncie. Dziękuję za szybką reakcję.
G bardzo się cieszymy. Gdyby było coś jeszcze, jesteśmy do dyspozycji.
P pdf
= change
S Zmiana w zamówieniu {order}
S Proszę o anulowanie zamówienia {order}
S Zły rozmiar w zamówieniu
O złożył(em|am) przed chwilą zamówienie {order} i widzę, że wybrał(em|am) nie to, co trzeba.
O chcę zrezygnować z pozycji {product} w zamówieniu {order}, reszta bez zmian.
D Jeśli paczka już wyszła, to trudno, odeślę.
D Dopłacę różnicę, jeśli będzie trzeba.
Q Czy da się to jeszcze zmienić?
Q Czy mogę dołożyć do tego samego zamówienia drugą sztukę?
A zdążyliśmy, zamówienie {order} jest już poprawione. Nowa kwota to {price}, potwierdzenie przyjdzie mailem.
A niestety paczka jest już u kuriera. Najprościej będzie nie odbierać przesyłki, pieniądze oddamy, gdy do nas wróci.
F Super, a kiedy w takim razie będzie wysyłka?
G wysyłka jeszcze dziś, paczkę kurier odbiera o 15.
= praise
S Dziękuję za obsługę
S Opinia
O chciał(em|am) tylko podziękować. {product} przyszedł dzień przed czasem, a w paczce był dopisek od Państwa.
O dawno nikt mi tak dobrze nie doradził jak Pani z działu obuwia. Buty leżą idealnie.
D Polecam Państwa wszystkim znajomym.
Q Czy mogę gdzieś zostawić opinię?
A bardzo dziękujemy za te słowa, przekażemy je całemu zespołowi. Opinię można zostawić na stronie produktu.
F Opinię już napisał(em|am). Do następnego razu!
G dziękujemy i do zobaczenia.
)";

} // namespace okienko::test
