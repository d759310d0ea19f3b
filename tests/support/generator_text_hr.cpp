// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generator_text.h"

namespace okienko::test {

const char *const croatianTexts = R"(H Dobar dan,
H Poštovani,
H Pozdrav,
H Bok,
H Dobra večer,
C Lijep pozdrav
C S poštovanjem
C Srdačan pozdrav
C Hvala unaprijed
C Ugodan dan
X Molim odgovor na ovu adresu, na telefon se teško javljam.
X Kod vas kupujem već godinama i dosad je uvijek bilo u redu.
X Na stranici nisam (pronašao|pronašla) odgovor pa pišem.
X Živim u mjestu {city}, ako je to važno.
X Oprostite na dužoj poruci, (htio|htjela) sam sve opisati redom.
X Žurno mi je, pa bih (bio zahvalan|bila zahvalna) na brzom odgovoru.
h (Poštovani gospodine|Poštovana gospođo),
h Poštovani,
c Srdačan pozdrav\n{consultant}\nSlužba za korisnike
c Lijep pozdrav\n{consultant}\nSlužba za korisnike
T Hvala na brzom odgovoru!
T Hvala Vam, sve je jasno. Ugodan dan.
T Super, hvala na pomoći.
w rado, i drugi put! Ako zatreba još nešto, slobodno pišite.
w drago nam je da smo mogli pomoći.
= delivery
S Gdje je moj paket?
S Narudžba {order} – kada stiže?
S Paket nije stigao, {order}
S Kašnjenje pošiljke {order}
O dana {date} (naručio|naručila) sam {product}, broj narudžbe {order}. Prošlo je {days} dana, a paketa nema.
O čekam narudžbu {order}. Praćenje pošiljke {tracking} već danima pokazuje isto.
O pišem u vezi s narudžbom {order}. Dostavljač ({carrier}) tvrdi da nikoga nije bilo, a cijeli sam dan (bio|bila) kod
  kuće.
D Paket je dar za rođendan, a slavlje je u subotu.
D (Zvao|Zvala) sam {carrier}, ali kažu da se obratim pošiljatelju.
D Novac je skinut s računa odmah, a na stranici još piše „u obradi”.
Q Kada mogu očekivati paket?
Q Možete li provjeriti što se s njim događa?
Q Može li se promijeniti adresa dostave?
Q Što da radim ako paket ne stigne do petka?
A ispričavamo se zbog kašnjenja. Paket s narudžbom {order} nalazi se u sortirnici dostavne službe {carrier}, broj
  pošiljke je {tracking}. Obećali su nam dostavu najkasnije sutra do 18 sati.
A provjerili smo narudžbu {order}. Pošiljka je zapela u sortirnici pa smo podnijeli reklamaciju. Ako ne stigne u roku
  od dva radna dana, šaljemo Vam novi paket na naš trošak.
F Nažalost, paketa još nema. Dostavljač opet nije došao.
F Hvala na odgovoru. Mogu li onda dobiti povrat troška dostave?
G naravno, trošak dostave vraćamo na račun s kojeg je narudžba plaćena, u roku od tri radna dana.
G razgovarali smo s dostavljačem. Kod Vas je sutra između 9 i 12 sati, najavit će se telefonom.
= damaged
S Reklamacija: oštećen proizvod, {order}
S Oštećena pošiljka {order}
S Reklamacija
O jučer sam (preuzeo|preuzela) narudžbu {order}. Kutija je bila zgnječena, a {product} ima pukotinu.
O paket iz narudžbe {order} stigao je poderan. {product} je vidljivo oštećen.
O nakon tri tjedna {product} (narudžba {order} od {date}) više ne radi kako treba.
D Fotografije šaljem u privitku.
D Ambalažu sam (sačuvao|sačuvala), račun također.
D Treba mi za subotu, idemo na put.
Q Mogu li ga zamijeniti za novi?
Q Tko plaća trošak slanja?
Q Koliko traje rješavanje reklamacije?
Q Hoće li zamjena stići do subote?
A žao nam je što je {product} stigao oštećen. Naravno da ćemo ga zamijeniti, a trošak povrata plaćamo mi. Naljepnicu
  za paket šaljemo u zasebnoj poruci.
A hvala na fotografijama. Reklamaciju za narudžbu {order} smo zaprimili i riješit ćemo je u roku od tri radna dana.
F Šaljem još jednu fotografiju, na prijašnjima se pukotina slabo vidi.
F Molim zamjenu. Može li dostavljač doći poslijepodne, iza 16 sati?
G dostavljač dolazi sutra između 16 i 19 sati. Novi {product} šaljemo isti dan.
P photo
= return
S Povrat narudžbe {order}
S Povrat – molim naljepnicu
S Želim vratiti {product}
O (htio|htjela) bih vratiti {product} iz narudžbe {order}. Nije korišten, etikete su na mjestu.
O {product} mi je premalen. Narudžba {order}, preuzeta prije {days} dana.
D Obrazac za povrat sam (ispisao|ispisala) i stavit ću ga u paket.
D Na stranici ne vidim adresu za povrat.
Q Na koju adresu šaljem paket?
Q Kada ću dobiti novac natrag?
Q Je li povrat besplatan?
Q Mogu li umjesto povrata dobiti veći broj?
A povrat je naravno moguć. Naljepnicu šaljemo u privitku, a paket možete predati na bilo kojem mjestu službe
  {carrier}. Iznos od {price} vraćamo u roku od tri dana nakon što paket stigne.
A zaprimili smo prijavu povrata za narudžbu {order}. Veći broj smo odvojili u skladištu.
F Paket je poslan. Broj pošiljke: {tracking}.
F Prošao je tjedan, a novca još nema na računu. Možete li provjeriti?
G provjerili smo: {price} poslano je jutros, na računu je sutra. Ispričavamo se zbog čekanja.
P pdf
= invoice
S Račun za narudžbu {order}
S Molim R1 račun
O molim R1 račun za narudžbu {order}. Kod kupnje sam (zaboravio|zaboravila) upisati OIB tvrtke.
O na računu za narudžbu {order} pogrešna je adresa tvrtke. Točni podaci su u privitku.
D Podaci: Studio Svjetlo d.o.o., Primjerna ulica 7, {city}.
Q Možete li račun poslati e-poštom?
Q Koliko dugo traje ispravak?
A račun za narudžbu {order} s ispravljenim podacima šaljemo u privitku.
A ispravak izdajemo još danas. Molimo potvrdite da su podaci tvrtke potpuni.
F Podaci su točni, molim da izdate račun.
G gotovo, novi račun je u privitku.
P pdf
= advice
S Pitanje: {product}
S Je li dostupno: {product}?
S Koji broj da uzmem?
O razmišljam o kupnji: {product}. Imam nekoliko pitanja prije narudžbe.
O tražim dar za suprugu i svidio mi se {product}.
D Obično nosim broj između pa ne znam koji uzeti.
D Fotoaparat mi je star nekoliko godina i ne želim kupiti nešto što ne odgovara.
Q Hoće li mi odgovarati?
Q Koliko traje jamstvo?
Q Kada stiže nova isporuka?
Q Šaljete li u Hrvatsku preko paketomata?
A da, {product} je dobar izbor. Imamo ga na skladištu i šaljemo u roku od jednog radnog dana. Jamstvo je dvije godine,
  a u roku od 30 dana možete ga vratiti bez navođenja razloga.
A iz našeg iskustva bolje je uzeti pola broja veće. Zamjena je besplatna ako ipak ne bude odgovaralo.
F A dolazi li u kompletu i torbica? Na slici se vidi.
G torbica je u kompletu. Jedan komad smo Vam odvojili, čeka tri dana.
= payment
S Plaćanje narudžbe {order}
S Dvaput naplaćeno!
O narudžba {order} naplaćena mi je dvaput. Stranica banke se zamrznula pa sam (pokušao|pokušala) ponovno.
O narudžba {order} ima status „nije plaćeno”, a uplata od {price} otišla je {date}.
D Potvrda o uplati je u privitku.
Q Kada ćete vratiti razliku?
Q Hoće li narudžba biti poslana?
A vidimo obje uplate. Razliku od {price} vraćamo danas na isti račun, a narudžbu {order} već pakiramo.
F Povrat je stigao. Hvala na brzoj reakciji.
G drago nam je. Tu smo ako zatreba još nešto.
P pdf
= praise
S Hvala
S Pohvala
O (htio|htjela) sam samo zahvaliti. {product} je stigao dan ranije, a u paketu je bila i Vaša poruka.
D Preporučit ću vas svima.
Q Gdje mogu ostaviti recenziju?
A hvala Vam na lijepim riječima, prenijet ćemo ih cijelom timu. Recenziju možete ostaviti na stranici proizvoda.
F Recenzija je napisana. Do idućeg puta!
G hvala i do čitanja.
)";

} // namespace okienko::test
