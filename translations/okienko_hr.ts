<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hr" sourcelanguage="en">
<context>
    <name>AttachmentDanger</name>
    <message>
        <location filename="../widgets/conversation/attachment_danger.cpp" line="+108"/>
        <source>It pretends to be a .%1 document, but it is a program (.%2) that can take over this computer.</source>
        <translation>Predstavlja se kao dokument .%1, ali je program (.%2) koji može preuzeti nadzor nad ovim računalom.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is a program or script that can take over this computer.</source>
        <translation>To je program ili skripta koja može preuzeti nadzor nad ovim računalom.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It is an office document with macros: programs that can run when it is opened.</source>
        <translation>To je uredski dokument s makronaredbama: programima koji se mogu pokrenuti kad se dokument otvori.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is a disk image. Such files are often used to hide programs from virus scanners.</source>
        <translation>To je slika diska. Takve se datoteke često koriste za skrivanje programa od antivirusne zaštite.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is an archive with the misleading double ending .%1.%2, often used to hide programs.</source>
        <translation>To je arhiva s varljivim dvostrukim nastavkom .%1.%2, koji se često koristi za skrivanje programa.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>It is a web page that opens in your browser and can imitate a login form.</source>
        <translation>To je web-stranica koja se otvara u pregledniku i može oponašati obrazac za prijavu.</translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <location filename="../app/ctl/account_commands.cpp" line="+89"/>
        <source>--%1 is missing.</source>
        <translation>Nedostaje --%1.</translation>
    </message>
    <message>
        <location filename="../app/ctl/sign_in_commands.cpp" line="+187"/>
        <source>Password of %1: </source>
        <translation>Lozinka za %1: </translation>
    </message>
    <message>
        <location filename="../app/ctl/account_commands.cpp" line="+57"/>
        <source>The account “%1” was added.</source>
        <translation>Račun „%1” je dodan.</translation>
    </message>
    <message>
        <location filename="../app/ctl/conversation_commands.cpp" line="+31"/>
        <source>--limit takes a number above 0.</source>
        <translation>--limit prima broj veći od 0.</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>--view takes open, mine, unassigned, waiting, closed or quarantine.</source>
        <translation>--view prima open, mine, unassigned, waiting, closed ili quarantine.</translation>
    </message>
    <message>
        <location line="+80"/>
        <source>What is to be searched for?</source>
        <translation>Što treba tražiti?</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>%1 was first.</source>
        <translation>Razgovor već vodi %1.</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>To whom is it to be assigned?</source>
        <translation>Kome ga treba dodijeliti?</translation>
    </message>
    <message>
        <location filename="../app/ctl/customer_commands.cpp" line="+29"/>
        <source>There is no customer “%1”.</source>
        <translation>Nema kupca „%1”.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Which customer? A number, an address or a phone number is needed.</source>
        <translation>Koji kupac? Potreban je broj kupca, adresa ili telefonski broj.</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>greet takes a name (or &quot;-&quot;) and --lang pl, hr or en.</source>
        <translation>greet prima ime (ili &quot;-&quot;) i --lang pl, hr ili en.</translation>
    </message>
    <message>
        <location filename="../app/ctl/mail_commands.cpp" line="+103"/>
        <source>Which files or folders are to be imported?</source>
        <translation>Koje datoteke ili mape treba uvesti?</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>%1 messages imported, %2 were here already, %3 in quarantine.</source>
        <translation>Uvezeno poruka: %1, već postojećih: %2, u karanteni: %3.</translation>
    </message>
    <message>
        <location line="+91"/>
        <source>%1 cannot be read: %2. Nothing was imported.</source>
        <translation>%1 se ne može pročitati: %2. Ništa nije uvezeno.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 is larger than 256 MB. Nothing was imported; split it and import the parts.</source>
        <translation>%1 je veći od 256 MB. Ništa nije uvezeno; podijelite datoteku i uvezite dijelove.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Row %1, %2: %3</source>
        <translation>Redak %1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>… and %n more</source>
        <translation>
            <numerusform>… i još %n</numerusform>
            <numerusform>… i još %n</numerusform>
            <numerusform>… i još %n</numerusform>
        </translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 imported, %2 rows left out.</source>
        <translation>Uvezeno: %1, izostavljeno redaka: %2.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Which files are to be read?</source>
        <translation>Koje datoteke treba pročitati?</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 se ne može pročitati: %2.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 is larger than 256 MB and was not read; no mail is that large.</source>
        <translation>%1 je veći od 256 MB i nije pročitan; nijedna poruka nije toliko velika.</translation>
    </message>
    <message>
        <location filename="../app/ctl/run.cpp" line="+90"/>
        <source>“%1” is not an option here.</source>
        <translation>„%1” ovdje nije opcija.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>“%1” is not a command.</source>
        <translation>„%1” nije naredba.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>“%1” is too much here.</source>
        <translation>„%1” je ovdje suvišno.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>The output could not be written. What the command did in the store is kept; make room, and look again.</source>
        <translation>Ispis nije bilo moguće zapisati. Ono što je naredba učinila u bazi sačuvano je; oslobodite prostor i pogledajte ponovno.</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>The number of a conversation is missing. “okienkoctl list” shows them.</source>
        <translation>Nedostaje broj razgovora. Prikazuje ih „okienkoctl list”.</translation>
    </message>
    <message>
        <location filename="../app/ctl/sending_commands.cpp" line="+28"/>
        <source>%1 cannot be read: %2. Nothing was queued.</source>
        <translation>%1 se ne može pročitati: %2. Ništa nije stavljeno u izlaznu poštu.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>--text FILE is missing.</source>
        <translation>Nedostaje --text FILE.</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>The answer is empty. Nothing was queued.</source>
        <translation>Odgovor je prazan. Ništa nije stavljeno u izlaznu poštu.</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>The answer is in the outbox. “okienkoctl sync” sends it.</source>
        <translation>Odgovor je u izlaznoj pošti. Šalje ga „okienkoctl sync”.</translation>
    </message>
    <message>
        <location filename="../app/ctl/store_commands.cpp" line="+21"/>
        <source>The store %1 is ready.</source>
        <translation>Baza %1 je spremna.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>No faults were found.</source>
        <translation>Nema pronađenih grešaka.</translation>
    </message>
    <message>
        <location filename="../app/ctl/sync_commands.cpp" line="+120"/>
        <source>“%1” is being synchronised by another Okienko (%2). Nothing is lost; there is nothing to do.</source>
        <translation>„%1” upravo sinkronizira drugi program Okienko (%2). Ništa nije izgubljeno i ne treba ništa poduzeti.</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>%1: %2 of %3 messages, %4</source>
        <translation>%1: %2 od %3 poruka, %4</translation>
    </message>
    <message>
        <location line="+86"/>
        <source>%1 messages on the server, %2 of them stored; %3 new, %4 updated, %5 removed, %6 in quarantine; %7 in %8 s.</source>
        <translation>Poruka na poslužitelju: %1, od toga spremljenih: %2; novih: %3, ažuriranih: %4, uklonjenih: %5, u karanteni: %6; %7 u %8 s.</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>The database can be reached again; the work goes on.</source>
        <translation>Baza podataka ponovno je dostupna; rad se nastavlja.</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>--once ends by itself and --watch does not; choose one of them.</source>
        <translation>--once završava samo, a --watch ne; odaberite jedno od toga.</translation>
    </message>
    <message>
        <location filename="../app/ctl/sign_in_commands.cpp" line="-146"/>
        <location filename="../app/ctl/sync_commands.cpp" line="+16"/>
        <source>There is no account “%1”. “okienkoctl account list” shows them.</source>
        <translation>Nema računa „%1”. Račune prikazuje „okienkoctl account list”.</translation>
    </message>
    <message>
        <location filename="../app/ctl/account_commands.cpp" line="-48"/>
        <source>--oauth and --password-file do not go together; choose one of them.</source>
        <translation>--oauth i --password-file ne idu zajedno; odaberite jedno od toga.</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>The account is there, but not its password.</source>
        <translation>Račun je dodan, ali bez lozinke.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Now sign in: okienkoctl account authorize %1</source>
        <translation>Sada se prijavite: okienkoctl account authorize %1</translation>
    </message>
    <message>
        <location filename="../app/ctl/quarantine_commands.cpp" line="+22"/>
        <source>The number of a message in quarantine is missing. “okienkoctl quarantine list” shows them.</source>
        <translation>Nedostaje broj poruke u karanteni. Prikazuje ih „okienkoctl quarantine list”.</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>Why</source>
        <translation>Razlog</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sender</source>
        <translation>Pošiljatelj</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Subject</source>
        <translation>Predmet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Account</source>
        <translation>Račun</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Bytes</source>
        <translation>Bajtovi</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Received</source>
        <translation>Primljeno</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Only its header is here; the original is on the mail server.</source>
        <translation>Ovdje je samo zaglavlje; izvornik je na poslužitelju e-pošte.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>It could be read now and is in conversation %1.</source>
        <translation>Poruka se sada mogla pročitati i nalazi se u razgovoru %1.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It still cannot be read and stays where it is: %1</source>
        <translation>Poruka se i dalje ne može pročitati i ostaje gdje jest: %1</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>%1 tried: %2 could be read and were filed, %3 stay in quarantine.</source>
        <translation>Pokušano: %1; pročitano i razvrstano: %2; ostaje u karanteni: %3.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Into which file is it to be written?</source>
        <translation>U koju datoteku treba zapisati poruku?</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 could not be written: %2. The message is kept in quarantine.</source>
        <translation>%1 se ne može zapisati: %2. Poruka ostaje sačuvana u karanteni.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>To which mail address is it to be forwarded?</source>
        <translation>Na koju adresu e-pošte treba proslijediti poruku?</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>It is in the outbox. “okienkoctl sync” sends it.</source>
        <translation>Poruka je u izlaznoj pošti. Šalje je „okienkoctl sync”.</translation>
    </message>
    <message>
        <location filename="../app/ctl/sending_commands.cpp" line="-61"/>
        <source>“%1” is not a time. Write it as 2026-11-23 08:00, 08:00 or “tomorrow 08:00”. Nothing was queued.</source>
        <translation>„%1” nije vrijeme. Napišite ga kao 2026-11-23 08:00, 08:00 ili „tomorrow 08:00”. Ništa nije stavljeno u izlaznu poštu.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 is past. Nothing was queued; choose a later time.</source>
        <translation>Vrijeme %1 već je prošlo. Ništa nije stavljeno u izlaznu poštu; odaberite kasnije vrijeme.</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>The answer is in the outbox and leaves at %1, while “okienkoctl sync --watch” or a window runs.</source>
        <translation>Odgovor je u izlaznoj pošti i kreće u zadano vrijeme (%1), ako tada radi „okienkoctl sync --watch” ili je otvoren prozor programa.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The number of a mail is missing. “okienkoctl outbox” shows them.</source>
        <translation>Nedostaje broj poruke. Prikazuje ih „okienkoctl outbox”.</translation>
    </message>
    <message>
        <location line="+95"/>
        <source>The mail is a draft again; the window shows it in its conversation.</source>
        <translation>Poruka je ponovno skica; prozor programa prikazuje je u njezinu razgovoru.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It may have arrived all the same. Ask the recipient before you send it again.</source>
        <translation>Poruka je ipak mogla stići. Pitajte primatelja prije nego što je ponovno pošaljete.</translation>
    </message>
    <message>
        <location filename="../app/ctl/sign_in_commands.cpp" line="-21"/>
        <source>No secret store answers on this machine, and there is no passphrase for a file of its own. Give one with OKIENKO_PASSPHRASE_FILE, use --password-file, or log in to a desktop session.</source>
        <translation>Na ovom računalu nije dostupno nijedno spremište lozinki, a za vlastitu datoteku nema pristupnog izraza. Navedite ga pomoću OKIENKO_PASSPHRASE_FILE, upotrijebite --password-file ili se prijavite u grafičku sesiju.</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>--%1 takes a number from %2 to %3.</source>
        <translation>--%1 prima broj od %2 do %3.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Open this page in a browser and sign in. Where the browser is on another computer, paste the address that it ends at here.</source>
        <translation>Otvorite ovu stranicu u pregledniku i prijavite se. Ako je preglednik na drugom računalu, ovdje zalijepite adresu na kojoj prijava završi.</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>The account “%1” has a password and does not sign in with a browser. “okienkoctl account password” changes it.</source>
        <translation>Račun „%1” ima lozinku i ne prijavljuje se preglednikom. Lozinku mijenja „okienkoctl account password”.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The sign-in would be lost at once.</source>
        <translation>Prijava bi se odmah izgubila.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The file with the client secret cannot be read: %1. Nothing was changed.</source>
        <translation>Datoteka s tajnim ključem klijenta ne može se pročitati: %1. Ništa nije promijenjeno.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The account “%1” is signed in.</source>
        <translation>Račun „%1” je prijavljen.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The account “%1” signs in with a browser. Use “okienkoctl account authorize”.</source>
        <translation>Račun „%1” prijavljuje se preglednikom. Upotrijebite „okienkoctl account authorize”.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The password of the account “%1” is read from %2. Change it there.</source>
        <translation>Lozinka računa „%1” čita se iz %2. Promijenite je ondje.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The password of the account “%1” is kept.</source>
        <translation>Lozinka računa „%1” je spremljena.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>No password was given. Enter it with “okienkoctl account password”.</source>
        <translation>Lozinka nije navedena. Unesite je naredbom „okienkoctl account password”.</translation>
    </message>
    <message>
        <location filename="../app/ctl/sync_commands.cpp" line="-85"/>
        <source>%1: the mailbox “%2” has %3 messages on the server, and %4 of them are here. It is listed again as a whole; if the numbers still differ in a quarter of an hour, ask the mail server&apos;s administrator.</source>
        <translation>%1: poruka u sandučiću „%2” na poslužitelju: %3, a od toga ovdje: %4. Sandučić se ponovno popisuje u cijelosti; ako se brojevi i za četvrt sata budu razlikovali, obratite se administratoru poslužitelja e-pošte.</translation>
    </message>
</context>
<context>
    <name>CustomerTexts</name>
    <message>
        <location filename="../widgets/customer/customer_texts.cpp" line="+14"/>
        <source>customer since %1</source>
        <translation>kupac od %1.</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>d MMMM</source>
        <extracomment>Day and month of a birthday, as QDate::toString() takes it</extracomment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Birthday today (%1)</source>
        <translation>Danas je rođendan (%1)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Birthday tomorrow (%1)</source>
        <translation>Sutra je rođendan (%1)</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>Birthday in %n days (%1)</source>
        <translation>
            <numerusform>Rođendan za %n dan (%1)</numerusform>
            <numerusform>Rođendan za %n dana (%1)</numerusform>
            <numerusform>Rođendan za %n dana (%1)</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Birthday was yesterday (%1)</source>
        <translation>Rođendan je bio jučer (%1)</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Birthday was %n days ago (%1)</source>
        <translation>
            <numerusform>Rođendan je bio prije %n dan (%1)</numerusform>
            <numerusform>Rođendan je bio prije %n dana (%1)</numerusform>
            <numerusform>Rođendan je bio prije %n dana (%1)</numerusform>
        </translation>
    </message>
    <message>
        <location line="+23"/>
        <source>%1–%2 h</source>
        <comment>hours of the day, e.g. 17–20 h</comment>
        <translation>%1–%2 h</translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%n in 12 months</source>
        <translation>
            <numerusform>%n u 12 mj.</numerusform>
            <numerusform>%n u 12 mj.</numerusform>
            <numerusform>%n u 12 mj.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>last %1</source>
        <translation>zadnji %1</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>new</source>
        <translation>nova</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>paid</source>
        <translation>plaćena</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>packed</source>
        <translation>zapakirana</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>sent</source>
        <translation>poslana</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>delivered</source>
        <translation>isporučena</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>returned</source>
        <translation>vraćena</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>cancelled</source>
        <translation>otkazana</translation>
    </message>
    <message numerus="yes">
        <location line="+22"/>
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 i još %n</numerusform>
            <numerusform>%1 i još %n</numerusform>
            <numerusform>%1 i još %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <location filename="../models/domain/delivery_words.cpp" line="+23"/>
        <source>the address does not exist</source>
        <translation>adresa ne postoji</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no mail server for the part after the @</source>
        <translation>za dio iza znaka @ ne postoji poslužitelj e-pošte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the address is not written correctly</source>
        <translation>adresa nije ispravno napisana</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the address stands for more than one person</source>
        <translation>adresa označava više od jedne osobe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the person has moved to another address</source>
        <translation>osoba je prešla na drugu adresu</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>our own address was not accepted</source>
        <translation>naša vlastita adresa nije prihvaćena</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the part after the @ does not take mail at all</source>
        <translation>domena iza znaka @ uopće ne prima poštu</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the mailbox is switched off</source>
        <translation>poštanski sandučić je isključen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the mailbox is full</source>
        <translation>poštanski sandučić je pun</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the message is too large for this mailbox</source>
        <translation>poruka je prevelika za ovaj poštanski sandučić</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the mailing list behind the address has a fault</source>
        <translation>mailing-lista na toj adresi ima grešku</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the recipient&apos;s mail server has no room left</source>
        <translation>na primateljevu poslužitelju e-pošte nema više mjesta</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the message is too large for the recipient&apos;s mail server</source>
        <translation>poruka je prevelika za primateljev poslužitelj e-pošte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the recipient&apos;s mail server does not answer</source>
        <translation>primateljev poslužitelj e-pošte ne odgovara</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the connection to the recipient&apos;s mail server broke</source>
        <translation>veza s primateljevim poslužiteljem e-pošte je prekinuta</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no way to the recipient&apos;s mail server was found</source>
        <translation>nije pronađen put do primateljeva poslužitelja e-pošte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the recipient&apos;s mail server is too busy</source>
        <translation>primateljev poslužitelj e-pošte je preopterećen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the mail went round in circles between mail servers</source>
        <translation>poruka je kružila između poslužitelja e-pošte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it could not be delivered in the time that mail servers try</source>
        <translation>poruka nije mogla biti isporučena u vremenu u kojem poslužitelji e-pošte pokušavaju</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there are too many recipients</source>
        <translation>previše je primatelja</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>the recipient&apos;s mail server does not accept it from us</source>
        <translation>primateljev poslužitelj e-pošte ne prihvaća poruku od nas</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>our domain does not allow the server that sent it (SPF)</source>
        <translation>naša domena ne dopušta poslužitelj koji je poslao poruku (SPF)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the server that sent it has no name of its own (reverse DNS)</source>
        <translation>poslužitelj koji je poslao poruku nema vlastiti naziv (obrnuti DNS)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>its signature (DKIM) was not accepted</source>
        <translation>potpis poruke (DKIM) nije prihvaćen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>the recipient&apos;s mail server could not tell that it is really from us</source>
        <translation>primateljev poslužitelj e-pošte nije mogao utvrditi da je poruka zaista od nas</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>something is wrong with the address</source>
        <translation>nešto nije u redu s adresom</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>something is wrong with the mailbox</source>
        <translation>nešto nije u redu s poštanskim sandučićem</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the recipient&apos;s mail server could not take it</source>
        <translation>primateljev poslužitelj e-pošte nije mogao primiti poruku</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the recipient&apos;s mail server was not reached</source>
        <translation>primateljev poslužitelj e-pošte nije bio dostupan</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the mail servers did not understand each other</source>
        <translation>poslužitelji e-pošte nisu se razumjeli</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the recipient&apos;s mail server could not take this content</source>
        <translation>primateljev poslužitelj e-pošte nije mogao primiti ovakav sadržaj</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the recipient&apos;s mail server refused it by its rules</source>
        <translation>primateljev poslužitelj e-pošte odbio je poruku prema svojim pravilima</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>the recipient</source>
        <translation>primatelja</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Was not delivered to %1</source>
        <translation>Nije isporučeno na adresu %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Was not delivered to %1: %2</source>
        <translation>Nije isporučeno na adresu %1: %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not yet delivered to %1, the mail servers go on trying</source>
        <translation>Još nije isporučeno na adresu %1, poslužitelji e-pošte i dalje pokušavaju</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Not yet delivered to %1, the mail servers go on trying: %2</source>
        <translation>Još nije isporučeno na adresu %1, poslužitelji e-pošte i dalje pokušavaju: %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Was delivered to %1</source>
        <translation>Isporučeno na adresu %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Was handed on to a mail server of %1 that sends no confirmations</source>
        <translation>Za adresu %1 predano dalje poslužitelju e-pošte koji ne šalje potvrde</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Was delivered to the mailing list %1</source>
        <translation>Isporučeno na adresu mailing-liste %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Was shown to %1</source>
        <translation>Prikazano na adresi %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Was deleted by %1 without being shown</source>
        <translation>Izbrisano bez prikaza na adresi %1</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>until %1</source>
        <translation>do %1</translation>
    </message>
</context>
<context>
    <name>DraftCheck</name>
    <message>
        <location filename="../widgets/composer/draft_check.cpp" line="+26"/>
        <source>“%1” is not an e-mail address. Correct it or remove it.</source>
        <translation>„%1” nije adresa e-pošte. Ispravite je ili uklonite.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This message has no recipient. Fill in To.</source>
        <translation>Poruka nema primatelja. Ispunite polje „Za”.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no mailbox to send from. Connect one in the settings first.</source>
        <translation>Nema poštanskog sandučića iz kojeg bi se slalo. Najprije ga povežite u postavkama.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The message is empty. Write an answer first.</source>
        <translation>Poruka je prazna. Najprije napišite odgovor.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>A value of the ready answer is still missing: %1. Fill it in or delete it.</source>
        <translation>Još nedostaje vrijednost u gotovom odgovoru: %1. Upišite je ili izbrišite.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The subject is empty. Send it without a subject?</source>
        <translation>Predmet je prazan. Poslati bez predmeta?</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The text speaks of an attachment, but nothing is attached. Send it without?</source>
        <translation>U tekstu se spominje privitak, ali ništa nije priloženo. Poslati bez privitka?</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <location filename="../app/window/attachment_files.cpp" line="+31"/>
        <source>The file %1 could not be saved: %2. Nothing was lost; choose another place and try again.</source>
        <translation>Datoteka %1 nije spremljena: %2. Ništa nije izgubljeno; odaberite drugo mjesto i pokušajte ponovno.</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>There is no room for opening the attachment. It is kept in the message; free some space and try again.</source>
        <translation>Nema dovoljno mjesta za otvaranje privitka. Privitak je sačuvan u poruci; oslobodite prostor i pokušajte ponovno.</translation>
    </message>
    <message>
        <location line="+61"/>
        <source>it is larger than 100 MB</source>
        <translation>veća je od 100 MB</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it is not a file</source>
        <translation>to nije datoteka</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 was not attached: %2. What you wrote is kept.</source>
        <translation>%1 nije priloženo: %2. Ono što ste napisali ostaje sačuvano.</translation>
    </message>
    <message>
        <location filename="../app/original_mail.cpp" line="+40"/>
        <source>The attachment cannot be read from its mail any more. The original is kept: save the whole message and open it elsewhere.</source>
        <translation>Privitak se više ne može pročitati iz svoje poruke. Izvornik je sačuvan: spremite cijelu poruku i otvorite je drugdje.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <location filename="../app/mail_files.cpp" line="+20"/>
        <source>%1 cannot be read: %2. What was imported before it is kept; importing again does not store anything twice.</source>
        <translation>%1 se ne može pročitati: %2. Ono što je prije toga uvezeno ostaje; ponovnim uvozom ništa se ne sprema dvaput.</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>a message in it is larger than 256 MB</source>
        <translation>jedna od poruka veća je od 256 MB</translation>
    </message>
    <message>
        <location line="+14"/>
        <location line="+3"/>
        <source>it is larger than 256 MB</source>
        <translation>veća je od 256 MB</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>there is no such file or folder</source>
        <translation>nema takve datoteke ili mape</translation>
    </message>
</context>
<context>
    <name>JoinReason</name>
    <message>
        <location filename="../widgets/conversation/join_reason.cpp" line="+21"/>
        <source>Why it is here: it answers a message of this conversation.</source>
        <translation>Zašto je ovdje: odgovara na poruku iz ovog razgovora.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Why it is here: it names a message of this conversation.</source>
        <translation>Zašto je ovdje: poziva se na poruku iz ovog razgovora.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Why it is here: a later message of this conversation names it.</source>
        <translation>Zašto je ovdje: na nju se poziva kasnija poruka iz ovog razgovora.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Why it is here: it was written to this conversation&apos;s own address.</source>
        <translation>Zašto je ovdje: poslana je na vlastitu adresu ovog razgovora.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Why it is here: the same customer, the same subject, still open.</source>
        <translation>Zašto je ovdje: isti kupac, isti predmet, još otvoreno.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Why it is here: this conversation began with it.</source>
        <translation>Zašto je ovdje: ovaj je razgovor njome započeo.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Why it is here: it answers another conversation, but its sender takes no part in that one, so it got a conversation of its own.</source>
        <translation>Zašto je ovdje: odgovara na drugi razgovor, ali njezin pošiljatelj u njemu ne sudjeluje, pa je dobila vlastiti.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Why it is here: it was written here.</source>
        <translation>Zašto je ovdje: napisana je ovdje.</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>Why it is here: a mail server reports on a message of this conversation.</source>
        <translation>Zašto je ovdje: poslužitelj e-pošte izvješćuje o poruci iz ovog razgovora.</translation>
    </message>
</context>
<context>
    <name>MailText</name>
    <message>
        <location filename="../channels/mail/curl_failure.cpp" line="+21"/>
        <source>No password was sent and nothing was lost.</source>
        <translation>Lozinka nije poslana i ništa nije izgubljeno.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The certificate of %1 has expired. %2 The server&apos;s administrator has to renew it; check this computer&apos;s date, too.</source>
        <translation>Certifikat poslužitelja %1 je istekao. %2 Certifikat mora obnoviti administrator poslužitelja; provjerite i datum na ovom računalu.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The certificate of %1 is not valid yet. %2 Check this computer&apos;s date.</source>
        <translation>Certifikat poslužitelja %1 još nije valjan. %2 Provjerite datum na ovom računalu.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The certificate that answered belongs to another server than %1. %2 Check the server&apos;s name in the account&apos;s settings.</source>
        <translation>Primljeni certifikat ne pripada poslužitelju %1, nego nekom drugom. %2 Provjerite naziv poslužitelja u postavkama računa.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The certificate of %1 was not issued by an authority that this computer trusts. %2 If it is your own server, give its authority&apos;s file in the account&apos;s settings.</source>
        <translation>Certifikat poslužitelja %1 nije izdao izdavatelj kojem ovo računalo vjeruje. %2 Ako je to vaš vlastiti poslužitelj, u postavkama računa navedite datoteku njegova izdavatelja certifikata.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The certificate of %1 could not be verified. %2 Ask the server&apos;s administrator.</source>
        <translation>Certifikat poslužitelja %1 nije bilo moguće provjeriti. %2 Obratite se administratoru poslužitelja.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 cannot log anybody in at the moment. Nothing was lost; it is tried again later.</source>
        <translation>Poslužitelj %1 trenutačno ne prihvaća prijave. Ništa nije izgubljeno; pokušaj će se ponoviti kasnije.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 did not accept the user name and password. Nothing was lost; enter the password again, or make an application password at the provider.</source>
        <translation>Poslužitelj %1 nije prihvatio korisničko ime i lozinku. Ništa nije izgubljeno; ponovno unesite lozinku ili kod davatelja usluge napravite lozinku za aplikaciju.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The server %1 was not found. Nothing was lost; check its name and whether this computer is on the network.</source>
        <translation>Poslužitelj %1 nije pronađen. Ništa nije izgubljeno; provjerite njegov naziv i je li ovo računalo spojeno na mrežu.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The proxy on the way to %1 could not be reached or refused the connection. Nothing was lost; check the proxy in the account&apos;s settings.</source>
        <translation>Proxy na putu do poslužitelja %1 nije dostupan ili je odbio vezu. Ništa nije izgubljeno; provjerite proxy u postavkama računa.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 cannot be reached on port %2. Nothing was lost; check the port and the network, it is tried again later.</source>
        <translation>Poslužitelj %1 nije dostupan na portu %2. Ništa nije izgubljeno; provjerite port i mrežu, pokušaj će se ponoviti kasnije.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 took too long to answer. Nothing was lost; it is tried again later.</source>
        <translation>Poslužitelj %1 predugo nije odgovarao. Ništa nije izgubljeno; pokušaj će se ponoviti kasnije.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 refused. Nothing was lost.</source>
        <translation>Poslužitelj %1 je odbio zahtjev. Ništa nije izgubljeno.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The connection to %1 was cut off. Nothing was lost; it is tried again later.</source>
        <translation>Veza s poslužiteljem %1 je prekinuta. Ništa nije izgubljeno; pokušaj će se ponoviti kasnije.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>No secure connection could be agreed with %1 on port %2. No password was sent. Check whether this port wants TLS or STARTTLS.</source>
        <translation>Sigurna veza s poslužiteljem %1 na portu %2 nije uspostavljena. Lozinka nije poslana. Provjerite traži li taj port TLS ili STARTTLS.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The file with the trusted certificate authority cannot be used: %1. No connection was made; correct it in the account&apos;s settings.</source>
        <translation>Datoteka pouzdanog izdavatelja certifikata ne može se koristiti: %1. Veza nije uspostavljena; ispravite to u postavkama računa.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 does not offer encryption (STARTTLS) on port %2. No password was sent; use the port for TLS, or ask the server&apos;s administrator.</source>
        <translation>Poslužitelj %1 ne nudi šifriranje (STARTTLS) na portu %2. Lozinka nije poslana; upotrijebite port za TLS ili se obratite administratoru poslužitelja.</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+5"/>
        <source>%1 refused the connection. Nothing was lost; it is tried again later.</source>
        <translation>Poslužitelj %1 je odbio vezu. Ništa nije izgubljeno; pokušaj će se ponoviti kasnije.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What answered as %1 on port %2 does not speak the mail protocol as it should. Nothing was lost; check the server&apos;s name and port.</source>
        <translation>Ono što odgovara kao %1 na portu %2 ne slijedi protokol e-pošte. Ništa nije izgubljeno; provjerite naziv poslužitelja i port.</translation>
    </message>
    <message>
        <location line="+6"/>
        <location filename="../channels/mail/curl_setup.cpp" line="+92"/>
        <source>“%1” is not the name of a server. Correct it in the account&apos;s settings.</source>
        <translation>„%1” nije naziv poslužitelja. Ispravite ga u postavkama računa.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The connection to %1 was stopped. Nothing was lost.</source>
        <translation>Povezivanje s poslužiteljem %1 je zaustavljeno. Ništa nije izgubljeno.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The connection to %1 failed. Nothing was lost; it is tried again later.</source>
        <translation>Povezivanje s poslužiteljem %1 nije uspjelo. Ništa nije izgubljeno; pokušaj će se ponoviti kasnije.</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>The server said: “%1”</source>
        <translation>Odgovor poslužitelja: „%1”</translation>
    </message>
    <message>
        <location filename="../channels/mail/curl_setup.cpp" line="-7"/>
        <source>The connection to %1 would not be encrypted, so nothing was sent. Set TLS or STARTTLS in the account&apos;s settings.</source>
        <translation>Veza s poslužiteljem %1 ne bi bila šifrirana pa ništa nije poslano. U postavkama računa odaberite TLS ili STARTTLS.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The file with the trusted certificate authority, %1, cannot be read, so no connection was made. Put it back or correct the account&apos;s settings.</source>
        <translation>Datoteka pouzdanog izdavatelja certifikata, %1, ne može se pročitati pa veza nije uspostavljena. Vratite je na mjesto ili ispravite postavke računa.</translation>
    </message>
    <message>
        <location filename="../channels/mail/curl_stream.cpp" line="+20"/>
        <source>Receiving mail was stopped. What was received is kept.</source>
        <translation>Primanje pošte je zaustavljeno. Ono što je primljeno ostaje sačuvano.</translation>
    </message>
    <message>
        <location line="+116"/>
        <source>%1 does not take connections at the moment. Nothing was lost; it is tried again later.</source>
        <translation>Poslužitelj %1 trenutačno ne prihvaća veze. Ništa nije izgubljeno; pokušaj će se ponoviti kasnije.</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>The connection to %1 was cut off. What was received is kept; the rest is fetched when the server can be reached again.</source>
        <translation>Veza s poslužiteljem %1 je prekinuta. Ono što je primljeno ostaje sačuvano; ostatak se preuzima kad poslužitelj ponovno bude dostupan.</translation>
    </message>
    <message>
        <location filename="../channels/mail/server_guess.cpp" line="+110"/>
        <source>SRV record</source>
        <translation>SRV zapis</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>known provider</source>
        <translation>poznati davatelj usluge</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>provider of the domain&apos;s mail</source>
        <translation>davatelj usluge pošte za domenu</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>common name</source>
        <translation>uobičajeni naziv</translation>
    </message>
    <message>
        <location filename="../channels/mail/server_test.cpp" line="+108"/>
        <source>%1, certificate valid until %2</source>
        <translation>%1, certifikat vrijedi do %2</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Not encrypted: a server on this computer</source>
        <translation>Nije šifrirano: poslužitelj na ovom računalu</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>New mail is announced at once (IDLE)</source>
        <translation>Nova pošta dojavljuje se odmah (IDLE)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New mail is looked for every minute (no IDLE)</source>
        <translation>Nova pošta provjerava se svake minute (bez IDLE)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Changes are fetched quickly (CONDSTORE)</source>
        <translation>Promjene se preuzimaju brzo (CONDSTORE)</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Messages of up to %1</source>
        <translation>Poruke do veličine %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>International addresses (SMTPUTF8)</source>
        <translation>Međunarodne adrese (SMTPUTF8)</translation>
    </message>
    <message>
        <location line="+53"/>
        <source>%1 offers no way to log in on port %2. Nothing was changed; check the port and the encryption.</source>
        <translation>Poslužitelj %1 ne nudi nijedan način prijave na portu %2. Ništa nije promijenjeno; provjerite port i šifriranje.</translation>
    </message>
    <message>
        <location filename="../channels/mail/server_url.cpp" line="+22"/>
        <source>This is not the address of a mail server. Write it like imaps://mail.example.com, imap://mail.example.com:143, smtps://mail.example.com or smtp://mail.example.com:587.</source>
        <translation>To nije adresa poslužitelja e-pošte. Napišite je kao imaps://mail.example.com, imap://mail.example.com:143, smtps://mail.example.com ili smtp://mail.example.com:587.</translation>
    </message>
    <message>
        <location line="+73"/>
        <source>“%1” is not the address of a proxy. Write it like socks5h://127.0.0.1:1080, without a password.</source>
        <translation>„%1” nije adresa proxyja. Napišite je kao socks5h://127.0.0.1:1080, bez lozinke.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>“%1” is not known as security: imaps and smtps mean TLS, imap and smtp mean STARTTLS, and only “none” can be written.</source>
        <translation>Vrsta zaštite „%1” nije poznata: imaps i smtps znače TLS, imap i smtp znače STARTTLS, a napisati se može samo „none”.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The connection to %1 has to be encrypted: security=none is only for servers on this computer.</source>
        <translation>Veza s poslužiteljem %1 mora biti šifrirana: security=none je samo za poslužitelje na ovom računalu.</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>The user name and the password do not belong into the server&apos;s address. Give them in their own fields.</source>
        <translation>Korisničko ime i lozinka ne pripadaju u adresu poslužitelja. Upišite ih u njihova polja.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>0 is not a port. Ports are numbers from 1 to 65535.</source>
        <translation>0 nije port. Portovi su brojevi od 1 do 65535.</translation>
    </message>
    <message>
        <location filename="../channels/mail/smtp/smtp_envelope.cpp" line="+41"/>
        <source>An address of this message is empty. Nothing was sent; correct it and send again.</source>
        <translation>Jedna adresa u ovoj poruci je prazna. Ništa nije poslano; ispravite je i pošaljite ponovno.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>“%1” is not an e-mail address. Nothing was sent; correct it and send again.</source>
        <translation>„%1” nije adresa e-pošte. Ništa nije poslano; ispravite je i pošaljite ponovno.</translation>
    </message>
    <message>
        <location line="+67"/>
        <source>The message has no recipient. Nothing was sent; enter an address and send again.</source>
        <translation>Poruka nema primatelja. Ništa nije poslano; upišite adresu i pošaljite ponovno.</translation>
    </message>
    <message>
        <location filename="../channels/mail/smtp/smtp_sender.cpp" line="+42"/>
        <source>Change the message and send it again.</source>
        <translation>Izmijenite poruku i pošaljite je ponovno.</translation>
    </message>
    <message>
        <location filename="../channels/mail/smtp/recipient_answers.cpp" line="+51"/>
        <location filename="../channels/mail/smtp/smtp_sender.cpp" line="+1"/>
        <location line="+25"/>
        <source>It stays in the outbox and is tried again later.</source>
        <translation>Ostaje u izlaznoj pošti i pokušaj će se ponoviti kasnije.</translation>
    </message>
    <message>
        <location filename="../channels/mail/smtp/smtp_sender.cpp" line="-21"/>
        <source>%1 does not accept the recipient %2. The message was not sent to anybody; correct the address and send it again.</source>
        <translation>Poslužitelj %1 ne prihvaća primatelja %2. Poruka nije poslana nikome; ispravite adresu i pošaljite je ponovno.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 does not accept the recipient %2 at the moment. The message was not sent to anybody; it stays in the outbox and is tried again later.</source>
        <translation>Poslužitelj %1 trenutačno ne prihvaća primatelja %2. Poruka nije poslana nikome; ostaje u izlaznoj pošti i pokušaj će se ponoviti kasnije.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The message is too large for %1: it has %2. It was not sent. Make the attachments smaller and send it again.</source>
        <translation>Poruka je prevelika za poslužitelj %1: ima %2. Nije poslana. Smanjite privitke i pošaljite je ponovno.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 does not accept mail from this sender&apos;s address. The message was not sent. %2</source>
        <translation>Poslužitelj %1 ne prihvaća poštu s adrese ovog pošiljatelja. Poruka nije poslana. %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 did not accept the message, and it was not sent. %2</source>
        <translation>Poslužitelj %1 nije prihvatio poruku i ona nije poslana. %2</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The message was not sent, because its state could not be saved before.</source>
        <translation>Poruka nije poslana jer se njezino stanje prije toga nije moglo spremiti.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 cannot send to addresses with letters like ą or č before the @. The message was not sent; use another address of this person.</source>
        <translation>Poslužitelj %1 ne može slati na adrese sa slovima kao što su ą ili č ispred znaka @. Poruka nije poslana; upotrijebite drugu adresu te osobe.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 offers no way to log in, so the message was not sent. %2 Check the port and the encryption in the account&apos;s settings.</source>
        <translation>Poslužitelj %1 ne nudi nijedan način prijave pa poruka nije poslana. %2 Provjerite port i šifriranje u postavkama računa.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 answered without an end, so the connection was closed. The message was not sent. %2</source>
        <translation>Odgovor poslužitelja %1 nije imao kraja pa je veza zatvorena. Poruka nije poslana. %2</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 took too long to answer. The message was not sent. %2</source>
        <translation>Poslužitelj %1 predugo nije odgovarao. Poruka nije poslana. %2</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Sending was stopped before the message was complete. It was not sent and stays in the outbox.</source>
        <translation>Slanje je zaustavljeno prije nego što je poruka dovršena. Nije poslana i ostaje u izlaznoj pošti.</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>The message was handed to %1, but the connection broke before it confirmed. It may have been sent or not, so it is not sent again by itself: look into the Sent folder or ask the recipient.</source>
        <translation>Poruka je predana poslužitelju %1, ali je veza prekinuta prije njegove potvrde. Možda je poslana, a možda i nije, pa se ne šalje ponovno automatski: pogledajte u mapu poslane pošte ili pitajte primatelja.</translation>
    </message>
    <message>
        <location line="+88"/>
        <source>The message is empty and was not sent. Write it again.</source>
        <translation>Poruka je prazna i nije poslana. Napišite je ponovno.</translation>
    </message>
    <message>
        <location filename="../channels/mail/oauth_challenge.cpp" line="+50"/>
        <source>The sign-in of this account does not allow mail at %1. Nothing was lost; sign in again and agree to reading and sending mail.</source>
        <translation>Prijava ovog računa ne dopušta poštu na poslužitelju %1. Ništa nije izgubljeno; prijavite se ponovno i pristanite na čitanje i slanje pošte.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 does not accept the sign-in of this account any more. Nothing was lost; mail waits on the server until you sign in again.</source>
        <translation>Poslužitelj %1 više ne prihvaća prijavu ovog računa. Ništa nije izgubljeno; pošta čeka na poslužitelju dok se ponovno ne prijavite.</translation>
    </message>
    <message>
        <location filename="../channels/mail/server_url.cpp" line="-92"/>
        <source>“%1” cannot be chosen for “%2”. Use on, off or auto.</source>
        <translation>„%1” se ne može odabrati za „%2”. Upotrijebite on, off ili auto.</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>“%1” is not a way to log in. Use plain, login, xoauth2, oauthbearer, oauth2 or any.</source>
        <translation>„%1” nije način prijave. Upotrijebite plain, login, xoauth2, oauthbearer, oauth2 ili any.</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>“%1” is not known in a server&apos;s address. Known are proxy, auth, security, compress and quick.</source>
        <translation>„%1” nije poznato u adresi poslužitelja. Poznati su proxy, auth, security, compress i quick.</translation>
    </message>
    <message>
        <location filename="../channels/mail/smtp/recipient_answers.cpp" line="-8"/>
        <source>%1 does not accept the recipient %2.</source>
        <translation>Poslužitelj %1 ne prihvaća primatelja %2.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 does not accept the recipient %2 at the moment.</source>
        <translation>Poslužitelj %1 trenutačno ne prihvaća primatelja %2.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The other recipients have the message.</source>
        <translation>Ostali primatelji dobili su poruku.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The message was not sent to anybody.</source>
        <translation>Poruka nije poslana nikome.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Correct the address and send it again.</source>
        <translation>Ispravite adresu i pošaljite je ponovno.</translation>
    </message>
</context>
<context>
    <name>MessageReader</name>
    <message>
        <location filename="../channels/mail/mime/message_reader.cpp" line="+140"/>
        <source>The message is empty. Nothing could be read from it; it is kept as it came.</source>
        <translation>Poruka je prazna. Iz nje se ništa nije moglo pročitati; sačuvana je kako je stigla.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The message is larger than 500 MB and was not opened. It is kept as it came.</source>
        <translation>Poruka je veća od 500 MB i nije otvorena. Sačuvana je kako je stigla.</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+45"/>
        <source>The message has neither a header nor a text that could be read. It is kept as it came.</source>
        <translation>Poruka nema ni zaglavlje ni tekst koji bi se mogao pročitati. Sačuvana je kako je stigla.</translation>
    </message>
</context>
<context>
    <name>MessageWriter</name>
    <message>
        <location filename="../channels/mail/mime/message_writer.cpp" line="+39"/>
        <source>The field “%1” holds a line end or another control character. Nothing was sent; please remove it and send again.</source>
        <translation>Polje „%1” sadrži kraj retka ili drugi kontrolni znak. Ništa nije poslano; uklonite ga i pošaljite ponovno.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>“%1” is not a valid e-mail address. Nothing was sent; please correct it and send again.</source>
        <translation>„%1” nije valjana adresa e-pošte. Ništa nije poslano; ispravite je i pošaljite ponovno.</translation>
    </message>
    <message>
        <location line="+134"/>
        <source>File name</source>
        <translation>Naziv datoteke</translation>
    </message>
    <message>
        <location line="+76"/>
        <source>The message could not be put together. It is kept as a draft; please try again.</source>
        <translation>Poruku nije bilo moguće sastaviti. Sačuvana je kao skica; pokušajte ponovno.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The message has no recipient. Nothing was sent; please add one and send again.</source>
        <translation>Poruka nema primatelja. Ništa nije poslano; dodajte primatelja i pošaljite ponovno.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Subject</source>
        <translation>Predmet</translation>
    </message>
</context>
<context>
    <name>OAuth</name>
    <message>
        <location filename="../app/oauth/authorization.cpp" line="+62"/>
        <source>Nobody signed in at %1 in time. Nothing was changed; start the sign-in again.</source>
        <translation>Nitko se nije na vrijeme prijavio kod davatelja usluge %1. Ništa nije promijenjeno; ponovno pokrenite prijavu.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The answer of the browser cannot be waited for on this computer: port %1 is not free. Nothing was changed; choose another one.</source>
        <translation>Na ovom računalu ne može se čekati odgovor preglednika: port %1 je zauzet. Ništa nije promijenjeno; odaberite drugi.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>%1 let the account in for an hour only, because it gave no refresh token. Nothing was changed; ask its administrator to allow offline access.</source>
        <translation>Davatelj usluge %1 pustio je račun samo na sat vremena jer nije dao token za obnavljanje. Ništa nije promijenjeno; zamolite njegova administratora da dopusti izvanmrežni pristup.</translation>
    </message>
    <message>
        <location line="+64"/>
        <source>This answer does not belong to the sign-in that was started here, so it was not used. Go back to the page that Okienko opened.</source>
        <translation>Ovaj odgovor ne pripada prijavi koja je ovdje pokrenuta pa nije upotrijebljen. Vratite se na stranicu koju je otvorio Okienko.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>An answer that does not belong to this sign-in was refused. The sign-in goes on; use the page that Okienko opened.</source>
        <translation>Odbijen je odgovor koji ne pripada ovoj prijavi. Prijava se nastavlja; upotrijebite stranicu koju je otvorio Okienko.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The sign-in was not completed. You can close this page and go back to Okienko.</source>
        <translation>Prijava nije dovršena. Možete zatvoriti ovu stranicu i vratiti se u Okienko.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The sign-in at %1 was declined. Nothing was changed; sign in again and agree to reading and sending mail.</source>
        <translation>Prijava kod davatelja usluge %1 je odbijena. Ništa nije promijenjeno; prijavite se ponovno i pristanite na čitanje i slanje pošte.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 did not complete the sign-in (%2). Nothing was changed; try again, or ask its administrator.</source>
        <translation>Davatelj usluge %1 nije dovršio prijavu (%2). Ništa nije promijenjeno; pokušajte ponovno ili se obratite njegovu administratoru.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>You are signed in. You can close this page and go back to Okienko.</source>
        <translation>Prijavljeni ste. Možete zatvoriti ovu stranicu i vratiti se u Okienko.</translation>
    </message>
    <message>
        <location filename="../app/oauth/oauth_network.cpp" line="+136"/>
        <source>Signing in was stopped. Nothing was lost.</source>
        <translation>Prijava je zaustavljena. Ništa nije izgubljeno.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 does not say how to sign in there. Nothing was changed; give the addresses with --authorize-url and --token-url.</source>
        <translation>Davatelj usluge %1 ne navodi kako se kod njega prijaviti. Ništa nije promijenjeno; navedite adrese pomoću --authorize-url i --token-url.</translation>
    </message>
    <message>
        <location filename="../app/oauth/oauth_provider.cpp" line="+87"/>
        <source>“%1” is not a provider that Okienko knows. Known are google and microsoft; for another one give the address of its sign-in.</source>
        <translation>„%1” nije davatelj usluge kojeg Okienko poznaje. Poznati su google i microsoft; za drugoga navedite adresu njegove prijave.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>“%1” is not the address of a sign-in. It begins with https:// and holds no user name.</source>
        <translation>„%1” nije adresa za prijavu. Ona počinje s https:// i ne sadrži korisničko ime.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The client ID is missing: the number under which your organisation registered Okienko at the provider. Give it with --client-id or in the account&apos;s window.</source>
        <translation>Nedostaje ID klijenta: broj pod kojim je vaša organizacija registrirala Okienko kod davatelja usluge. Navedite ga pomoću --client-id ili u prozoru računa.</translation>
    </message>
    <message>
        <location filename="../app/oauth/token_keeper.cpp" line="+43"/>
        <source>The account “%1” is not signed in on this computer. Nothing was lost; mail waits on the server until you sign in.</source>
        <translation>Račun „%1” nije prijavljen na ovom računalu. Ništa nije izgubljeno; pošta čeka na poslužitelju dok se ne prijavite.</translation>
    </message>
    <message>
        <location filename="../app/oauth/token_reply.cpp" line="+23"/>
        <source>%1, where this account signs in, cannot be reached or did not answer as it should. Nothing was lost; it is tried again later.</source>
        <translation>Poslužitelj %1, na kojem se ovaj račun prijavljuje, nije dostupan ili nije odgovorio kako treba. Ništa nije izgubljeno; pokušaj će se ponoviti kasnije.</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>%1 does not know this Okienko: the client ID, or its secret, is not right. Nothing was lost; correct it and sign in again.</source>
        <translation>Poslužitelj %1 ne poznaje ovaj Okienko: ID klijenta ili njegov tajni ključ nije točan. Ništa nije izgubljeno; ispravite to i prijavite se ponovno.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 refused the sign-in of this account (%2). Nothing was lost; sign in again, or ask the provider&apos;s administrator.</source>
        <translation>Poslužitelj %1 odbio je prijavu ovog računa (%2). Ništa nije izgubljeno; prijavite se ponovno ili se obratite administratoru davatelja usluge.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The sign-in of this account at %1 has ended or was withdrawn. Nothing was lost; mail waits on the server until you sign in again.</source>
        <translation>Prijava ovog računa na poslužitelju %1 istekla je ili je povučena. Ništa nije izgubljeno; pošta čeka na poslužitelju dok se ponovno ne prijavite.</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>The certificate of %1, where this account signs in, cannot be trusted. Nothing was sent there; ask the server&apos;s administrator, and look at this computer&apos;s date.</source>
        <translation>Certifikatu poslužitelja %1, na kojem se ovaj račun prijavljuje, ne može se vjerovati. Ništa mu nije poslano; obratite se administratoru poslužitelja i provjerite datum na ovom računalu.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <location filename="../app/outbox_service.cpp" line="+59"/>
        <source>The mail account of this message was removed. The message is kept in the outbox; choose another account or give it up.</source>
        <translation>Račun e-pošte ove poruke je uklonjen. Poruka je sačuvana u izlaznoj pošti; odaberite drugi račun ili odustanite od slanja.</translation>
    </message>
</context>
<context>
    <name>OutboxText</name>
    <message>
        <location filename="../widgets/conversation/outbox_text.cpp" line="+20"/>
        <source>Queued, leaves in a moment</source>
        <translation>U izlaznoj pošti, kreće za trenutak</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Sending…</source>
        <translation>Slanje…</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>sent %1</source>
        <translation>poslano %1</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Not sent yet: the mail server asked to try again later. This happens by itself.</source>
        <translation>Još nije poslano: poslužitelj e-pošte traži da se pokuša kasnije. To se događa automatski.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Could not be sent:</source>
        <translation>Slanje nije uspjelo:</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Could not be sent: the mail server refused it.</source>
        <translation>Slanje nije uspjelo: poslužitelj e-pošte je odbio poruku.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>It is not certain that this was sent: the connection broke at the last moment. Sending it again may deliver it twice; look into the Sent folder or ask the customer.</source>
        <translation>Nije sigurno je li poruka poslana: veza je prekinuta u zadnjem trenutku. Ponovnim slanjem mogla bi stići dvaput; pogledajte u mapu poslane pošte ili pitajte kupca.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Given up: this message was not sent.</source>
        <translation>Odustalo se od slanja: ova poruka nije poslana.</translation>
    </message>
    <message>
        <location line="-36"/>
        <source>Leaves %1</source>
        <translation>Kreće %1</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Not sent: it was tried for a day and is not tried again by itself.</source>
        <translation>Nije poslano: pokušavalo se cijeli dan i više se ne pokušava automatski.</translation>
    </message>
</context>
<context>
    <name>Passwords</name>
    <message>
        <location filename="../app/passwords.cpp" line="+16"/>
        <source>The password file %1 cannot be read: %2. Nothing was changed. Check that it is there and that you may read it.</source>
        <translation>Datoteka s lozinkom %1 ne može se pročitati: %2. Ništa nije promijenjeno. Provjerite postoji li i smijete li je čitati.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The password file %1 is empty. Write the password into its first line and try again.</source>
        <translation>Datoteka s lozinkom %1 je prazna. Napišite lozinku u njezin prvi redak i pokušajte ponovno.</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>The password of the account “%1” is not known on this computer. Mail waits on the server; enter the password in the account&apos;s settings.</source>
        <translation>Lozinka računa „%1” nije poznata na ovom računalu. Pošta čeka na poslužitelju; unesite lozinku u postavkama računa.</translation>
    </message>
</context>
<context>
    <name>Quarantine</name>
    <message>
        <location filename="../app/quarantine_service.cpp" line="+19"/>
        <source>Only the header of this message is here, so it cannot be read again. The original is on the mail server (%1): open it there.</source>
        <translation>Ovdje je samo zaglavlje ove poruke pa se ona ne može ponovno pročitati. Izvornik je na poslužitelju e-pošte (%1): otvorite ga ondje.</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>This message came in and could not be read here. It is attached as it came.

Why: %1
From: %2
Received: %3
</source>
        <translation>Ova je poruka stigla, ali se ovdje nije mogla pročitati. Priložena je onakva kakva je stigla.

Razlog: %1
Od: %2
Primljeno: %3
</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Only its header is attached. The original is on the mail server: %1
</source>
        <translation>Priloženo je samo njezino zaglavlje. Izvornik je na poslužitelju e-pošte: %1
</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <location filename="../app/secrets/secret_failures.h" line="+18"/>
        <source>The password is not known on this computer. Mail waits on the server; enter the password in the account&apos;s settings.</source>
        <translation>Lozinka nije poznata na ovom računalu. Pošta čeka na poslužitelju; unesite lozinku u postavkama računa.</translation>
    </message>
    <message>
        <location filename="../app/secrets/keychain.cpp" line="+116"/>
        <source>The secret store of this desktop is locked, so the passwords in it cannot be used. Mail waits on the server; unlock the secret store, and Okienko tries again by itself.</source>
        <translation>Spremište lozinki na ovom računalu je zaključano pa se lozinke iz njega ne mogu koristiti. Pošta čeka na poslužitelju; otključajte spremište lozinki i Okienko će sam pokušati ponovno.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The secret store of this desktop did not answer as it should (%1). Nothing was lost; look whether it is running.</source>
        <translation>Spremište lozinki na ovom računalu nije odgovorilo kako treba (%1). Ništa nije izgubljeno; provjerite radi li.</translation>
    </message>
    <message>
        <location filename="../app/secrets/passphrase.cpp" line="+107"/>
        <source>That was not it.</source>
        <translation>Pristupni izraz nije točan.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Passphrase of %1: </source>
        <translation>Pristupni izraz za %1: </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>No secret store answers on this machine. Passwords can be kept in the encrypted file %1; choose a passphrase for it (empty: do not keep them).</source>
        <translation>Na ovom računalu nije dostupno nijedno spremište lozinki. Lozinke se mogu čuvati u šifriranoj datoteci %1; odaberite za nju pristupni izraz (prazno: lozinke se ne čuvaju).</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>New passphrase: </source>
        <translation>Novi pristupni izraz: </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The same again: </source>
        <translation>Isti izraz još jednom: </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>These were not the same. Try again.</source>
        <translation>Izrazi nisu bili jednaki. Pokušajte ponovno.</translation>
    </message>
    <message>
        <location filename="../app/secrets/secret_file.cpp" line="+27"/>
        <source>The file with the passwords, %1, could not be written: %2. What was in it is kept; the new password is known until Okienko is closed.</source>
        <translation>Datoteka s lozinkama, %1, ne može se zapisati: %2. Ono što je u njoj bilo ostaje sačuvano; nova lozinka pamti se dok se Okienko ne zatvori.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The passwords in %1 are closed until its passphrase is given. Mail waits on the server; start Okienko again, or enter the password in the account&apos;s settings.</source>
        <translation>Lozinke u datoteci %1 zaključane su dok se ne navede njezin pristupni izraz. Pošta čeka na poslužitelju; ponovno pokrenite Okienko ili unesite lozinku u postavkama računa.</translation>
    </message>
    <message>
        <location line="+91"/>
        <source>The file with the passwords, %1, cannot be read: %2. Nothing was changed; look who may read it.</source>
        <translation>Datoteka s lozinkama, %1, ne može se pročitati: %2. Ništa nije promijenjeno; provjerite tko je smije čitati.</translation>
    </message>
    <message>
        <location filename="../app/secrets/secret_file_format.cpp" line="+42"/>
        <source>The file with the passwords is damaged and was left as it is. Put it back from a backup, or move it away and enter the passwords again.</source>
        <translation>Datoteka s lozinkama je oštećena i ostavljena je kakva jest. Vratite je iz sigurnosne kopije ili je premjestite i ponovno unesite lozinke.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The passwords could not be encrypted, so nothing was written. Restart Okienko and try again.</source>
        <translation>Lozinke se nisu mogle šifrirati pa ništa nije zapisano. Ponovno pokrenite Okienko i pokušajte još jednom.</translation>
    </message>
    <message>
        <location line="+106"/>
        <source>The file with the passwords was made by a newer version of Okienko. It was left as it is. Install the newer version on this computer.</source>
        <translation>Datoteku s lozinkama napravila je novija verzija programa Okienko. Ostavljena je kakva jest. Instalirajte noviju verziju na ovo računalo.</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>This is not the passphrase of the file with the passwords. Nothing was changed; try again.</source>
        <translation>To nije pristupni izraz datoteke s lozinkama. Ništa nije promijenjeno; pokušajte ponovno.</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>There are too many passwords for one file. The last one was not kept; remove accounts that are not used.</source>
        <translation>Previše je lozinki za jednu datoteku. Zadnja nije spremljena; uklonite račune koji se ne koriste.</translation>
    </message>
    <message>
        <location filename="../app/secrets/secrets.cpp" line="+65"/>
        <source>The secret store of this desktop is locked, so the password is known until Okienko is closed. Unlock the secret store and enter the password again.</source>
        <translation>Spremište lozinki na ovom računalu je zaključano pa se lozinka pamti samo dok se Okienko ne zatvori. Otključajte spremište lozinki i ponovno unesite lozinku.</translation>
    </message>
</context>
<context>
    <name>SenderCheck</name>
    <message>
        <location filename="../widgets/conversation/sender_check.cpp" line="+43"/>
        <source>Unknown sender</source>
        <translation>Nepoznat pošiljatelj</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The name of the sender looks like the address %1, but the message came from %2. Be careful: somebody may be pretending to be another person.</source>
        <translation>Ime pošiljatelja izgleda kao adresa %1, ali poruka je stigla s adrese %2. Budite oprezni: netko se možda predstavlja kao druga osoba.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>calls itself “%1”</source>
        <translation>predstavlja se kao „%1”</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The sender&apos;s name contains hidden characters that change the reading direction. The real address is %1.</source>
        <translation>Ime pošiljatelja sadrži skrivene znakove koji mijenjaju smjer čitanja. Prava adresa je %1.</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>The sender&apos;s address uses letters of another alphabet that look like familiar ones. It really comes from %1. Be careful: somebody may be pretending to be another company.</source>
        <translation>Adresa pošiljatelja sadrži slova drugog pisma koja nalikuju poznatima. Stvarno podrijetlo poruke: %1. Budite oprezni: netko se možda predstavlja kao druga tvrtka.</translation>
    </message>
</context>
<context>
    <name>ShopText</name>
    <message>
        <location filename="../channels/shop/answer_reader.cpp" line="+69"/>
        <source>The answer has no shortcut of one word. It was left out.</source>
        <translation>Odgovor nema prečac od jedne riječi. Izostavljen je.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The shortcut %1 is in this file already. The answer was left out.</source>
        <translation>Prečac %1 već postoji u ovoj datoteci. Odgovor je izostavljen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The answer has no text. It was left out.</source>
        <translation>Odgovor nema tekst. Izostavljen je.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The file has no shortcuts and texts of ready answers. Nothing was imported; name the columns shortcut, folder, title_pl, body_pl and so on.</source>
        <translation>Datoteka nema prečace i tekstove gotovih odgovora. Ništa nije uvezeno; nazovite stupce shortcut, folder, title_pl, body_pl i tako dalje.</translation>
    </message>
    <message>
        <location filename="../channels/shop/customer_reader.cpp" line="+114"/>
        <location filename="../channels/shop/order_reader.cpp" line="+157"/>
        <source>“%1” is not an e-mail address. The row was left out.</source>
        <translation>„%1” nije adresa e-pošte. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 belongs to another customer of this file already. The row was left out.</source>
        <translation>%1 već pripada drugom kupcu iz ove datoteke. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>“%1” is not a telephone number. The customer was imported without it.</source>
        <translation>„%1” nije telefonski broj. Kupac je uvezen bez njega.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The customer number %1 is in this file already. The row was left out.</source>
        <translation>Broj kupca %1 već postoji u ovoj datoteci. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>The customer has no number, e-mail address or telephone number. The row was left out.</source>
        <translation>Kupac nema broj, adresu e-pošte ni telefonski broj. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>“%1” is not a birthday. The customer was imported without it.</source>
        <translation>„%1” nije datum rođenja. Kupac je uvezen bez njega.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>“%1” is not a date. The customer was imported without it.</source>
        <translation>„%1” nije datum. Kupac je uvezen bez njega.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>The file has no column with e-mail addresses or telephone numbers of customers. Nothing was imported; name the columns in its first line.</source>
        <translation>Datoteka nema stupac s adresama e-pošte ili telefonskim brojevima kupaca. Ništa nije uvezeno; u prvi redak upišite nazive stupaca.</translation>
    </message>
    <message>
        <location filename="../channels/shop/import_table.cpp" line="+110"/>
        <source>The file is larger than 512 MB. Nothing was imported; divide it and import the parts.</source>
        <translation>Datoteka je veća od 512 MB. Ništa nije uvezeno; podijelite je i uvezite dijelove.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The file is not a text file. Nothing was imported; export it as CSV or JSON.</source>
        <translation>Datoteka nije tekstna datoteka. Ništa nije uvezeno; izvezite je kao CSV ili JSON.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The file is empty. Nothing was imported.</source>
        <translation>Datoteka je prazna. Ništa nije uvezeno.</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>The file has more than %1 columns. Nothing was imported; check the separator, or export fewer columns.</source>
        <translation>Datoteka ima više stupaca od dopuštenih %1. Ništa nije uvezeno; provjerite razdjelnik ili izvezite manje stupaca.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>A quotation mark is opened and never closed. The row was left out.</source>
        <translation>Navodnik je otvoren, ali nije zatvoren. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The row has %1 fields instead of %2. It was left out.</source>
        <translation>Redak ima %1 polja umjesto %2. Izostavljen je.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The row has %1 fields instead of %2, perhaps a separator within a value without quotation marks. It was left out.</source>
        <translation>Redak ima %1 polja umjesto %2; možda je razdjelnik unutar vrijednosti bez navodnika. Izostavljen je.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The row is the same as the one before. It was left out.</source>
        <translation>Redak je isti kao prethodni. Izostavljen je.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>“%1” was read in a wrong encoding before it was exported. The row was left out.</source>
        <translation>„%1” je prije izvoza pročitano u pogrešnom kodiranju. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>The file is not valid JSON, from byte %1 on. Nothing was imported; export it again.</source>
        <translation>Datoteka nije valjani JSON, počevši od bajta %1. Ništa nije uvezeno; izvezite je ponovno.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>This is no object with named values. It was left out.</source>
        <translation>Ovo nije objekt s imenovanim vrijednostima. Izostavljeno je.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>This line is not valid JSON. It was left out.</source>
        <translation>Ovaj redak nije valjani JSON. Izostavljen je.</translation>
    </message>
    <message>
        <location filename="../channels/shop/order_reader.cpp" line="-21"/>
        <source>The order&apos;s number is missing. The row was left out.</source>
        <translation>Nedostaje broj narudžbe. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>There is no such day as %1. The row was left out.</source>
        <translation>Datum %1 ne postoji. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>“%1” is not a date as the other rows write it. The row was left out.</source>
        <translation>„%1” nije datum zapisan kao u ostalim recima. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The date %1 is in the future. The row was left out.</source>
        <translation>Datum %1 je u budućnosti. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The customer&apos;s e-mail address is missing. The row was left out.</source>
        <translation>Nedostaje adresa e-pošte kupca. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>“%1” is not a currency&apos;s code like PLN or EUR. The row was left out.</source>
        <translation>„%1” nije oznaka valute kao što je PLN ili EUR. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>“%1” is not a known state of an order. The row was left out.</source>
        <translation>„%1” nije poznato stanje narudžbe. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The order was sent with %1, but its tracking number is missing. The row was left out.</source>
        <translation>Narudžbu dostavlja %1, ali nedostaje broj za praćenje. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+12"/>
        <location filename="../channels/shop/product_reader.cpp" line="+100"/>
        <source>The product&apos;s code is missing. The row was left out.</source>
        <translation>Nedostaje šifra proizvoda. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>There is no product with the code %1. The row was left out.</source>
        <translation>Nema proizvoda sa šifrom %1. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The quantity “%1” is not a number. The row was left out.</source>
        <translation>Količina „%1” nije broj. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The quantity %1 is not more than zero. The row was left out.</source>
        <translation>Količina %1 nije veća od nule. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <location filename="../channels/shop/product_reader.cpp" line="+12"/>
        <source>The price “%1” is not a number. The row was left out.</source>
        <translation>Cijena „%1” nije broj. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+58"/>
        <source>The file has no columns with the numbers and dates of orders. Nothing was imported; name the columns in its first line.</source>
        <translation>Datoteka nema stupce s brojevima i datumima narudžbi. Ništa nije uvezeno; u prvi redak upišite nazive stupaca.</translation>
    </message>
    <message>
        <location filename="../channels/shop/product_reader.cpp" line="-28"/>
        <source>The file has no columns with codes (SKU) and names of products. Nothing was imported; name the columns in its first line.</source>
        <translation>Datoteka nema stupce sa šiframa (SKU) i nazivima proizvoda. Ništa nije uvezeno; u prvi redak upišite nazive stupaca.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The code %1 is in this file already. The row was left out.</source>
        <translation>Šifra %1 već postoji u ovoj datoteci. Redak je izostavljen.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The stock “%1” is not a number. The row was left out.</source>
        <translation>Zaliha „%1” nije broj. Redak je izostavljen.</translation>
    </message>
</context>
<context>
    <name>SnoozeTimes</name>
    <message>
        <location filename="../widgets/conversation/moments.cpp" line="+34"/>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <location filename="../app/window/status_text.cpp" line="+19"/>
        <source>No mailbox yet</source>
        <translation>Još nema poštanskog sandučića</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>%1: a colleague&apos;s Okienko fetches this mailbox.</source>
        <translation>%1: poštu iz ovog sandučića preuzima Okienko drugog člana tima.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>%1: live.</source>
        <translation>%1: povezano.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: connecting…</source>
        <translation>%1: povezivanje…</translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%n mailboxes</source>
        <translation>
            <numerusform>%n sandučić</numerusform>
            <numerusform>%n sandučića</numerusform>
            <numerusform>%n sandučića</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Mail paused (%1)</source>
        <translation>Pošta pauzirana (%1)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Mail interrupted (%1)</source>
        <translation>Pošta prekinuta (%1)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Mail live (%1)</source>
        <translation>Pošta povezana (%1)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Mail connecting (%1)</source>
        <translation>Pošta se povezuje (%1)</translation>
    </message>
    <message numerus="yes">
        <location line="+39"/>
        <source>%n uncertain</source>
        <translation>
            <numerusform>%n neizvjesna</numerusform>
            <numerusform>%n neizvjesne</numerusform>
            <numerusform>%n neizvjesnih</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n rejected</source>
        <translation>
            <numerusform>%n odbijena</numerusform>
            <numerusform>%n odbijene</numerusform>
            <numerusform>%n odbijenih</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n to be tried again</source>
        <translation>
            <numerusform>%n za ponovni pokušaj</numerusform>
            <numerusform>%n za ponovni pokušaj</numerusform>
            <numerusform>%n za ponovni pokušaj</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%n being sent</source>
        <translation>
            <numerusform>%n se šalje</numerusform>
            <numerusform>%n se šalju</numerusform>
            <numerusform>%n se šalje</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Outbox empty</source>
        <translation>Izlazna pošta je prazna</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Outbox: %1</source>
        <translation>Izlazna pošta: %1</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Store: %1</source>
        <translation>Baza: %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Store cannot be reached</source>
        <translation>Baza nije dostupna</translation>
    </message>
    <message>
        <location line="-76"/>
        <source>Mail waits for you to sign in (%1)</source>
        <translation>Pošta čeka da se prijavite (%1)</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>%1, %2: %3 on the server, %4 here.</source>
        <translation>%1, %2: na poslužitelju %3, ovdje %4.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1, %2: %3 on the server, %4 here, since %5. Okienko lists the whole mailbox again by itself. If the numbers still differ in a quarter of an hour, ask the mail server&apos;s administrator; nothing that is stored is removed.</source>
        <translation>%1, %2: na poslužitelju %3, ovdje %4, od %5. Okienko sam ponovno popisuje cijeli sandučić. Ako se brojevi i za četvrt sata budu razlikovali, obratite se administratoru poslužitelja e-pošte; ništa što je spremljeno ne uklanja se.</translation>
    </message>
    <message numerus="yes">
        <location line="+10"/>
        <source>Mailbox differs from the server by %n message(s)</source>
        <extracomment>how many messages there are more on the server than here, or fewer</extracomment>
        <translation>
            <numerusform>Sandučić se od poslužitelja razlikuje za %n poruku</numerusform>
            <numerusform>Sandučić se od poslužitelja razlikuje za %n poruke</numerusform>
            <numerusform>Sandučić se od poslužitelja razlikuje za %n poruka</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+15"/>
        <source>%n to be sent later</source>
        <translation>
            <numerusform>%n za kasnije slanje</numerusform>
            <numerusform>%n za kasnije slanje</numerusform>
            <numerusform>%n za kasnije slanje</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <location filename="../models/store/accounts.cpp" line="+85"/>
        <source>There is an account named &quot;%1&quot; already. Nothing was changed. Choose another name.</source>
        <translation>Već postoji račun s nazivom &quot;%1&quot;. Ništa nije promijenjeno. Odaberite drugi naziv.</translation>
    </message>
    <message>
        <location line="+63"/>
        <source>This account is not there any more. Nothing was changed.</source>
        <translation>Ovaj račun više ne postoji. Ništa nije promijenjeno.</translation>
    </message>
    <message>
        <location filename="../models/store/conversation_actions.cpp" line="+25"/>
        <location filename="../models/store/conversation_details.cpp" line="+22"/>
        <location filename="../models/store/outbox_queue.cpp" line="+123"/>
        <source>This conversation is not in the store any more.</source>
        <translation>Ovaj razgovor više nije u bazi.</translation>
    </message>
    <message>
        <location filename="../models/store/customer_overview.cpp" line="+180"/>
        <source>This customer is not in the store any more.</source>
        <translation>Ovaj kupac više nije u bazi.</translation>
    </message>
    <message>
        <location filename="../models/store/quarantine.cpp" line="+71"/>
        <source>This mail could not be understood. Its original is kept.</source>
        <translation>Ova se poruka nije mogla protumačiti. Sačuvan je njezin izvornik.</translation>
    </message>
    <message>
        <location filename="../models/store/mail_intake.cpp" line="+48"/>
        <source>This mailbox is not in the store any more. Nothing was changed. Synchronise the account again.</source>
        <translation>Ovaj poštanski sandučić više nije u bazi. Ništa nije promijenjeno. Ponovno sinkronizirajte račun.</translation>
    </message>
    <message>
        <location line="+90"/>
        <source>The mailbox was renumbered on the server meanwhile. Nothing was changed; it is read again.</source>
        <translation>Poštanski sandučić u međuvremenu je na poslužitelju dobio nove brojeve. Ništa nije promijenjeno; čita se ponovno.</translation>
    </message>
    <message>
        <location filename="../models/store/outbox_queue.cpp" line="+42"/>
        <source>This mail is not complete, so it was not queued. Your draft is kept. Give at least one recipient and an account.</source>
        <translation>Ova poruka nije potpuna pa nije stavljena u izlaznu poštu. Vaša je skica sačuvana. Navedite barem jednog primatelja i račun.</translation>
    </message>
    <message>
        <location filename="../models/store/outbox_rows.cpp" line="+79"/>
        <source>Another program has taken over the sending of this mail. Nothing was changed here.</source>
        <translation>Slanje ove poruke preuzeo je drugi program. Ovdje ništa nije promijenjeno.</translation>
    </message>
    <message>
        <location filename="../models/store/outbox_store.cpp" line="+277"/>
        <source>The program ended while this mail was being sent, so it may have arrived or not. It is not sent again by itself. Look into the Sent folder or ask the recipient, then decide.</source>
        <translation>Program se ugasio tijekom slanja ove poruke, pa je možda stigla, a možda i nije. Ne šalje se ponovno automatski. Pogledajte u mapu poslane pošte ili pitajte primatelja, a zatim odlučite.</translation>
    </message>
    <message>
        <location filename="../models/store/outbox_rows.cpp" line="+8"/>
        <source>This mail is in another state by now. Nothing was changed. Look at the outbox again.</source>
        <translation>Ova je poruka sada u drugom stanju. Ništa nije promijenjeno. Ponovno pogledajte izlaznu poštu.</translation>
    </message>
    <message>
        <location filename="../models/store/raw_store.cpp" line="+37"/>
        <source>The stored original is not there any more.</source>
        <translation>Spremljeni izvornik više ne postoji.</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>The stored original is damaged and cannot be shown. Run &quot;okienkoctl verify&quot;, and restore a backup.</source>
        <translation>Spremljeni izvornik je oštećen i ne može se prikazati. Pokrenite &quot;okienkoctl verify&quot; i vratite sigurnosnu kopiju.</translation>
    </message>
    <message>
        <location filename="../models/store/sql_failure.cpp" line="+22"/>
        <source>The store is busy with another program&apos;s work. Nothing was changed. Try again in a moment.</source>
        <translation>Baza je zauzeta radom drugog programa. Ništa nije promijenjeno. Pokušajte ponovno za koji trenutak.</translation>
    </message>
    <message>
        <location line="+6"/>
        <location filename="../models/store/sqlite_file.cpp" line="+119"/>
        <source>The store may not be written to. Nothing was changed. Check who owns the file and its folder.</source>
        <translation>U bazu se ne smije pisati. Ništa nije promijenjeno. Provjerite tko je vlasnik datoteke i njezine mape.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The disk reported an error while the store was used. Everything that was saved before is kept. Check the disk, and make a backup.</source>
        <translation>Disk je javio pogrešku tijekom rada s bazom. Sve što je prije spremljeno ostaje sačuvano. Provjerite disk i napravite sigurnosnu kopiju.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The store is damaged. Close the program, keep a copy of the file, and restore the last backup.</source>
        <translation>Baza je oštećena. Zatvorite program, sačuvajte kopiju datoteke i vratite zadnju sigurnosnu kopiju.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The disk is full. Nothing of this step was saved; what was saved before is kept. Free some space and try again.</source>
        <translation>Disk je pun. Ništa od ovog koraka nije spremljeno; ono što je prije spremljeno ostaje sačuvano. Oslobodite prostor i pokušajte ponovno.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The store&apos;s file could not be opened. Check that its folder is there and that you may read it.</source>
        <translation>Datoteka baze nije se mogla otvoriti. Provjerite postoji li njezina mapa i smijete li je čitati.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This contradicts what is in the store already. Nothing was changed. Look at the newest state and try again.</source>
        <translation>Ovo se kosi s onim što je već u bazi. Ništa nije promijenjeno. Pogledajte najnovije stanje i pokušajte ponovno.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This file is not an Okienko store. It was left as it is. Choose another file.</source>
        <translation>Ova datoteka nije baza programa Okienko. Ostavljena je kakva jest. Odaberite drugu datoteku.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The store could not do this step. Nothing of it was saved; what was saved before is kept. The log says more.</source>
        <translation>Baza nije mogla izvršiti ovaj korak. Ništa od njega nije spremljeno; ono što je prije spremljeno ostaje sačuvano. Više piše u zapisniku.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The database cannot be reached. Nothing of this step was saved; what was saved before is kept. The program goes on trying; check the network and the database server.</source>
        <translation>Baza podataka nije dostupna. Ništa od ovog koraka nije spremljeno; ono što je prije spremljeno ostaje sačuvano. Program nastavlja pokušavati; provjerite mrežu i poslužitelj baze podataka.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The database was lost while saving, so it is not known whether this step was saved. Look at the newest state before doing it again.</source>
        <translation>Veza s bazom podataka prekinuta je tijekom spremanja pa se ne zna je li ovaj korak spremljen. Prije ponavljanja pogledajte najnovije stanje.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>The database did not accept the name or the password. Check them, for example in PGPASSFILE, and try again.</source>
        <translation>Baza podataka nije prihvatila ime ili lozinku. Provjerite ih, na primjer u PGPASSFILE, i pokušajte ponovno.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The database server does not know this user. Nothing was changed. Check the name in the store&apos;s address, or ask the administrator for a login.</source>
        <translation>Poslužitelj baze podataka ne poznaje ovog korisnika. Ništa nije promijenjeno. Provjerite ime u adresi baze ili zatražite prijavu od administratora.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>There is no database of this name on the server. Nothing was changed. Check the store&apos;s address, or make the database with &quot;createdb&quot;.</source>
        <translation>Na poslužitelju nema baze podataka s tim imenom. Ništa nije promijenjeno. Provjerite adresu baze ili je izradite naredbom „createdb”.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The database server does not let this user in from this computer. Nothing was changed. Its administrator has to allow it in pg_hba.conf.</source>
        <translation>Poslužitelj baze podataka ne pušta ovog korisnika s ovog računala. Ništa nije promijenjeno. Njegov administrator mora to dopustiti u datoteci pg_hba.conf.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>There is no trusted TLS connection to the database server. Nothing was sent. Check its certificate, and sslmode and sslrootcert in the store&apos;s address.</source>
        <translation>Nema pouzdane TLS veze s poslužiteljem baze podataka. Ništa nije poslano. Provjerite njegov certifikat te sslmode i sslrootcert u adresi baze.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>You do not have the right to do this. Nothing was changed. Ask the administrator.</source>
        <translation>Nemate pravo na ovu radnju. Ništa nije promijenjeno. Obratite se administratoru.</translation>
    </message>
    <message>
        <location filename="../models/store/store_location.cpp" line="+19"/>
        <source>This does not name a store. Write sqlite:FILE or postgresql://USER@HOST/DATABASE.</source>
        <translation>Ovo nije naziv baze. Napišite sqlite:FILE ili postgresql://USER@HOST/DATABASE.</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>A password does not belong into the store&apos;s address, where others can see it. Put it into PGPASSFILE or PGPASSWORD.</source>
        <translation>Lozinka ne pripada u adresu baze, gdje je drugi mogu vidjeti. Stavite je u PGPASSFILE ili PGPASSWORD.</translation>
    </message>
    <message>
        <location filename="../models/store/store_threads.cpp" line="+242"/>
        <location filename="../models/store/transaction.cpp" line="+35"/>
        <source>A part of this step failed, so nothing of it was saved. What was saved before is kept. Try again.</source>
        <translation>Dio ovog koraka nije uspio pa ništa od njega nije spremljeno. Ono što je prije spremljeno ostaje sačuvano. Pokušajte ponovno.</translation>
    </message>
    <message>
        <location line="+120"/>
        <source>The store was opened for reading only. Nothing was changed.</source>
        <translation>Baza je otvorena samo za čitanje. Ništa nije promijenjeno.</translation>
    </message>
    <message>
        <location filename="../models/store/migrator.cpp" line="+46"/>
        <source>This program is not installed completely. Install it again.</source>
        <translation>Ovaj program nije potpuno instaliran. Instalirajte ga ponovno.</translation>
    </message>
    <message>
        <location line="+69"/>
        <source>This store was made by a newer version of Okienko. It was left as it is. Install the newer version on this computer too.</source>
        <translation>Ovu je bazu napravila novija verzija programa Okienko. Ostavljena je kakva jest. Instalirajte noviju verziju i na ovo računalo.</translation>
    </message>
    <message>
        <location line="+5"/>
        <location filename="../models/store/sqlite_file.cpp" line="-44"/>
        <source>There is no Okienko store here yet. Make one with &quot;okienkoctl init&quot;.</source>
        <translation>Ovdje još nema baze programa Okienko. Napravite je naredbom &quot;okienkoctl init&quot;.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This store was made by an older version of Okienko. It was left as it is. Make a backup and run &quot;okienkoctl init&quot; to bring it up to date.</source>
        <translation>Ovu je bazu napravila starija verzija programa Okienko. Ostavljena je kakva jest. Napravite sigurnosnu kopiju i pokrenite &quot;okienkoctl init&quot; da je ažurirate.</translation>
    </message>
    <message>
        <location filename="../models/store/sqlite_file.cpp" line="+5"/>
        <source>This names a folder and not a file. Choose a file for the store.</source>
        <translation>Ovo je naziv mape, a ne datoteke. Odaberite datoteku za bazu.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The folder for the store could not be made. Choose a folder that you may write to.</source>
        <translation>Mapa za bazu nije se mogla napraviti. Odaberite mapu u koju smijete pisati.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>A store in a single file must be on a disk of this computer, not on a network folder, where it would be damaged. Nothing was changed. Choose a local folder, or use PostgreSQL for several computers.</source>
        <translation>Baza u jednoj datoteci mora biti na disku ovog računala, a ne u mrežnoj mapi, gdje bi se oštetila. Ništa nije promijenjeno. Odaberite lokalnu mapu ili za više računala koristite PostgreSQL.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>The disk is full, so the store could not be opened for writing. Everything in it is kept. Free some space and try again.</source>
        <translation>Disk je pun pa se baza nije mogla otvoriti za pisanje. Sve u njoj je sačuvano. Oslobodite prostor i pokušajte ponovno.</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Another Okienko has this store open for writing (process %1). Nothing was changed. Use that window, or close it and try again; several people work together on PostgreSQL.</source>
        <translation>Ovu bazu za pisanje već drži otvorenom drugi program Okienko (proces %1). Ništa nije promijenjeno. Koristite taj prozor ili ga zatvorite i pokušajte ponovno; više ljudi zajedno radi na bazi PostgreSQL.</translation>
    </message>
    <message>
        <location filename="../models/store/automatic_senders.cpp" line="+63"/>
        <source>This message is not in the store any more.</source>
        <translation>Ova poruka više nije u bazi.</translation>
    </message>
    <message>
        <location filename="../models/store/outbox_resolve.cpp" line="+179"/>
        <source>There is no mail with this number in the outbox. Nothing was changed. Look at the outbox again.</source>
        <translation>U izlaznoj pošti nema poruke s tim brojem. Ništa nije promijenjeno. Ponovno pogledajte izlaznu poštu.</translation>
    </message>
    <message>
        <location line="+143"/>
        <source>This mail is being sent or was sent, so it cannot be taken back any more. Nothing was changed.</source>
        <translation>Ova se poruka upravo šalje ili je već poslana pa se više ne može povući. Ništa nije promijenjeno.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The draft of this mail was not kept, as an older version of Okienko queued it. Nothing was changed. Copy its text from the conversation, or send it again as it is.</source>
        <translation>Skica ove poruke nije sačuvana jer ju je u izlaznu poštu stavila starija verzija programa Okienko. Ništa nije promijenjeno. Kopirajte njezin tekst iz razgovora ili je ponovno pošaljite takvu kakva jest.</translation>
    </message>
    <message>
        <location filename="../models/store/outbox_store.cpp" line="-163"/>
        <source>Some recipients did not accept this mail; the others have it. Correct their addresses and send it to them again, or give up.</source>
        <translation>Neki primatelji nisu prihvatili ovu poruku; ostali su je dobili. Ispravite njihove adrese i pošaljite im je ponovno ili odustanite od slanja.</translation>
    </message>
    <message>
        <location filename="../models/store/quarantine.cpp" line="-27"/>
        <location filename="../models/store/quarantine_changes.cpp" line="+40"/>
        <source>This message is not in quarantine any more: it was read or deleted meanwhile. Nothing was changed.</source>
        <translation>Ova poruka više nije u karanteni: u međuvremenu je pročitana ili izbrisana. Ništa nije promijenjeno.</translation>
    </message>
    <message>
        <location filename="../models/store/server_actions.cpp" line="+25"/>
        <source>Another program has taken over what was to be done on the mail server. Nothing was changed here.</source>
        <translation>Ono što je trebalo učiniti na poslužitelju e-pošte preuzeo je drugi program. Ovdje ništa nije promijenjeno.</translation>
    </message>
    <message>
        <location filename="../models/store/database_bulk.cpp" line="+67"/>
        <source>This computer&apos;s PostgreSQL driver cannot be used for writing many rows. Nothing was saved. Install Debian&apos;s libqt6sql6-psql.</source>
        <translation>Upravljački program za PostgreSQL na ovom računalu ne može zapisati mnogo redaka odjednom. Ništa nije spremljeno. Instalirajte Debianov paket libqt6sql6-psql.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>This is too large for the database. Nothing of it was saved; what was saved before is kept.</source>
        <translation>Ovo je preveliko za bazu podataka. Ništa od toga nije spremljeno; ono što je spremljeno prije ostalo je sačuvano.</translation>
    </message>
</context>
<context>
    <name>Submission</name>
    <message>
        <location filename="../app/submission.cpp" line="+67"/>
        <source>There is no mail account to send from. What you wrote is kept as a draft; connect a mailbox first.</source>
        <translation>Nema računa e-pošte s kojeg bi se slalo. Ono što ste napisali sačuvano je kao skica; najprije povežite poštanski sandučić.</translation>
    </message>
    <message>
        <location line="+71"/>
        <source>There is no recipient. What you wrote is kept; enter an address and send again.</source>
        <translation>Nema primatelja. Ono što ste napisali ostaje sačuvano; upišite adresu i pošaljite ponovno.</translation>
    </message>
    <message>
        <location line="-51"/>
        <source>The message was sent by a machine or through a list, so it is not answered automatically. Nothing was queued; a person may answer it.</source>
        <translation>Poruku je poslao automat ili je stigla preko mailing-liste pa se na nju ne odgovara automatski. Ništa nije stavljeno u izlaznu poštu; na nju može odgovoriti osoba.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Without a person only single messages are answered. Nothing was queued; let a person send this.</source>
        <translation>Bez sudjelovanja osobe odgovara se samo na pojedinačne poruke. Ništa nije stavljeno u izlaznu poštu; neka ovo pošalje osoba.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>This conversation has had its automatic answers for today. Nothing was queued; a person may answer it.</source>
        <translation>U ovom su razgovoru današnji automatski odgovori već iskorišteni. Ništa nije stavljeno u izlaznu poštu; odgovoriti može osoba.</translation>
    </message>
</context>
<context>
    <name>okienko::AccountDialog</name>
    <message>
        <location filename="../widgets/settings/account_dialog.cpp" line="+92"/>
        <source>help@shop.example</source>
        <translation>podrska@trgovina.example</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>What customers see as the sender</source>
        <translation>Ono što kupci vide kao pošiljatelja</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The servers are found from the address and tested before anything is saved. The password is kept in this computer&apos;s secret store. Gmail and Microsoft 365 need none: you sign in with the browser.</source>
        <translation>Poslužitelji se pronalaze prema adresi i provjeravaju prije nego što se bilo što spremi. Lozinka se čuva u spremištu lozinki na ovom računalu. Za Gmail i Microsoft 365 lozinka nije potrebna: prijavljujete se preglednikom.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>&amp;E-mail address</source>
        <translation>&amp;Adresa e-pošte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Name</source>
        <translation>&amp;Ime</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Password</source>
        <translation>&amp;Lozinka</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Servers found</source>
        <translation>Pronađeni poslužitelji</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Receiving (IMAP)</source>
        <translation>Primanje (IMAP)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sending (SMTP)</source>
        <translation>Slanje (SMTP)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Name of this mailbox in Okienko</source>
        <translation>Naziv ovog poštanskog sandučića u programu Okienko</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Name in Okienko</source>
        <translation>Naziv u Okienku</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>Back</source>
        <translation>Natrag</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Cancel</source>
        <translation>Odustani</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Save untested</source>
        <translation>Spremi bez provjere</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Keeps the mailbox; Okienko tries to connect later by itself</source>
        <translation>Zadržava poštanski sandučić; Okienko se kasnije sam pokušava povezati</translation>
    </message>
    <message>
        <location line="+14"/>
        <location line="+156"/>
        <source>Connect a mailbox</source>
        <translation>Povezivanje poštanskog sandučića</translation>
    </message>
    <message>
        <location line="-122"/>
        <source>Continue</source>
        <translation>Nastavi</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save</source>
        <translation>Spremi</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Test again</source>
        <translation>Ispitaj ponovno</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Test</source>
        <translation>Ispitaj</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>“%1” is not an e-mail address. It looks like help@shop.example.</source>
        <translation>„%1” nije adresa e-pošte. Treba izgledati kao podrska@trgovina.example.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Looking for the servers of this address…</source>
        <translation>Traženje poslužitelja za ovu adresu…</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>The password is missing. It is the one of the mailbox, or an app password if your provider asks for two steps.</source>
        <translation>Nedostaje lozinka. To je lozinka poštanskog sandučića ili lozinka za aplikaciju ako davatelj usluge traži prijavu u dva koraka.</translation>
    </message>
    <message>
        <location line="+26"/>
        <location line="+1"/>
        <source>Connecting and logging in…</source>
        <translation>Povezivanje i prijava…</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Saving…</source>
        <translation>Spremanje…</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>No servers were found for this address. Enter them as your provider names them.</source>
        <translation>Za ovu adresu nisu pronađeni poslužitelji. Upišite ih onako kako ih navodi vaš davatelj usluge.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>These servers were found for %1. They are tested before they are saved.</source>
        <translation>Ovo su poslužitelji pronađeni za %1. Ispitat će se prije spremanja.</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Works.</source>
        <translation>Radi.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The server did not answer as expected.</source>
        <translation>Poslužitelj nije odgovorio kako se očekivalo.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Both servers work. Save to start receiving.</source>
        <translation>Oba poslužitelja rade. Spremite kako bi počelo primanje pošte.</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>The mailbox could not be saved. What you entered is still here.</source>
        <translation>Poštanski sandučić nije spremljen. Ono što ste unijeli i dalje je ovdje.</translation>
    </message>
</context>
<context>
    <name>okienko::AccountSetup</name>
    <message>
        <location filename="../app/window/account_setup.cpp" line="+109"/>
        <source>This desktop has no secret store, so the sign-in holds until Okienko is closed; then it has to be repeated. Okienko never writes it into a plain file.</source>
        <translation>Ovo računalo nema spremište lozinki pa prijava vrijedi dok se Okienko ne zatvori; zatim je treba ponoviti. Okienko je nikad ne zapisuje u običnu datoteku.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This desktop has no secret store, so the password is known until Okienko is closed; then it has to be entered again. Okienko never writes it into a plain file.</source>
        <translation>Ovo računalo nema spremište lozinki pa Okienko pamti lozinku dok se ne zatvori; zatim je treba ponovno unijeti. Okienko nikad ne zapisuje lozinku u običnu datoteku.</translation>
    </message>
</context>
<context>
    <name>okienko::AddressField</name>
    <message>
        <location filename="../widgets/composer/address_field.cpp" line="+32"/>
        <source>Not an e-mail address: %1</source>
        <translation>Nije adresa e-pošte: %1</translation>
    </message>
</context>
<context>
    <name>okienko::AnswerPreview</name>
    <message>
        <location filename="../widgets/answers/answer_preview.cpp" line="+28"/>
        <source>Preview of the ready answer</source>
        <translation>Pregled gotovog odgovora</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>Choose a ready answer to see it filled in.</source>
        <translation>Odaberite gotov odgovor da biste ga vidjeli ispunjenog.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Filled in</source>
        <translation>Ispunjeno</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Filled in for %1</source>
        <translation>Ispunjeno za: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>order %1</source>
        <translation>narudžba %1</translation>
    </message>
    <message>
        <location line="+84"/>
        <source>All values are filled in.</source>
        <translation>Sve su vrijednosti upisane.</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n value(s) missing: %1. The answer is not sent until it is filled in.</source>
        <translation>
            <numerusform>Nedostaje %n vrijednost: %1. Odgovor se ne šalje dok se ona ne upiše.</numerusform>
            <numerusform>Nedostaju %n vrijednosti: %1. Odgovor se ne šalje dok se one ne upišu.</numerusform>
            <numerusform>Nedostaje %n vrijednosti: %1. Odgovor se ne šalje dok se one ne upišu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::AnswersModel</name>
    <message>
        <location filename="../widgets/answers/answers_model.cpp" line="+67"/>
        <source>Similar words</source>
        <translation>Slične riječi</translation>
    </message>
    <message numerus="yes">
        <location line="+14"/>
        <source>%1, /%2, folder %3, language %4, used %n times</source>
        <translation>
            <numerusform>%1, /%2, mapa %3, jezik %4, korišteno %n put</numerusform>
            <numerusform>%1, /%2, mapa %3, jezik %4, korišteno %n puta</numerusform>
            <numerusform>%1, /%2, mapa %3, jezik %4, korišteno %n puta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::AnswersPalette</name>
    <message>
        <location filename="../widgets/answers/answers_palette.cpp" line="+44"/>
        <source>Ready answers</source>
        <translation>Gotovi odgovori</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>Search ready answers</source>
        <translation>Traži gotove odgovore</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Search by title, shortcut or text</source>
        <translation>Traži po naslovu, prečacu ili tekstu</translation>
    </message>
    <message>
        <location line="+10"/>
        <location line="+42"/>
        <source>Folder</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <location line="-41"/>
        <source>All folders</source>
        <translation>Sve mape</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Language</source>
        <translation>Jezik</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Customer&apos;s language first</source>
        <translation>Prvo jezik kupca</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Polish first</source>
        <translation>Prvo poljski</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Croatian first</source>
        <translation>Prvo hrvatski</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>English first</source>
        <translation>Prvo engleski</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Title and shortcut</source>
        <translation>Naslov i prečac</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Lang.</source>
        <translation>Jezik</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Used</source>
        <translation>Slanja</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Ready answers found</source>
        <translation>Pronađeni gotovi odgovori</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>used = times sent in 90 days</source>
        <translation>slanja = koliko je puta poslano u 90 dana</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>choose</source>
        <translation>odaberi</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>insert into my reply</source>
        <translation>umetni u moj odgovor</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>fill the missing value</source>
        <translation>upiši vrijednost koja nedostaje</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>close</source>
        <translation>zatvori</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Personalise first: there is no “insert and send”</source>
        <translation>Najprije prilagodite: nema naredbe „umetni i pošalji”</translation>
    </message>
    <message numerus="yes">
        <location line="+18"/>
        <source>%n found</source>
        <translation>
            <numerusform>pronađeno: %n</numerusform>
            <numerusform>pronađeno: %n</numerusform>
            <numerusform>pronađeno: %n</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There are no ready answers yet.</source>
        <translation>Još nema gotovih odgovora.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No ready answer fits “%1”. Try fewer letters.</source>
        <translation>Nijedan gotov odgovor ne odgovara upitu „%1”. Pokušajte s manje slova.</translation>
    </message>
</context>
<context>
    <name>okienko::AttachmentChip</name>
    <message>
        <location filename="../widgets/conversation/attachment_chip.cpp" line="+27"/>
        <source>Attachment %1, %2</source>
        <translation>Privitak %1, %2</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Dangerous attachment</source>
        <translation>Opasan privitak</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>“%1” may be dangerous.</source>
        <translation>Privitak „%1” može biti opasan.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Open it only if you expected it and know who sent it. When in doubt, ask your administrator.</source>
        <translation>Otvorite ga samo ako ste ga očekivali i znate tko ga je poslao. Ako niste sigurni, pitajte administratora.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Do not open</source>
        <translation>Ne otvaraj</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open anyway</source>
        <translation>Ipak otvori</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Save attachment</source>
        <translation>Spremanje privitka</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Open</source>
        <translation>Otvori</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Save as…</source>
        <translation>Spremi kao…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Save all…</source>
        <translation>Spremi sve…</translation>
    </message>
</context>
<context>
    <name>okienko::AttachmentTray</name>
    <message>
        <location filename="../widgets/composer/attachment_tray.cpp" line="+33"/>
        <source>Attached files</source>
        <translation>Priložene datoteke</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>Take off %1</source>
        <translation>Ukloni %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take off this file</source>
        <translation>Ukloni ovu datoteku</translation>
    </message>
</context>
<context>
    <name>okienko::BrowserSignIn</name>
    <message>
        <location filename="../widgets/settings/browser_sign_in.cpp" line="+24"/>
        <source>Client ID</source>
        <translation>ID klijenta</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Client secret</source>
        <translation>Tajna klijenta</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy the page&apos;s address</source>
        <translation>Kopiraj adresu stranice</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Okienko&apos;s number at the provider; your administrator has it</source>
        <translation>Broj programa Okienko kod davatelja usluge; zna ga vaš administrator</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>only if the provider gave one</source>
        <translation>samo ako ju je davatelj usluge izdao</translation>
    </message>
    <message>
        <location line="+52"/>
        <source>%1 lets programs in through the browser: you sign in there, and Okienko never sees your password.</source>
        <translation>%1 propušta programe putem preglednika: ondje se prijavljujete, a Okienko nikad ne vidi vašu lozinku.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Stop waiting</source>
        <translation>Prestani čekati</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sign in again with the browser</source>
        <translation>Ponovna prijava u pregledniku</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sign in with the browser</source>
        <translation>Prijava u pregledniku</translation>
    </message>
</context>
<context>
    <name>okienko::Composer</name>
    <message>
        <location filename="../widgets/composer/composer.cpp" line="+106"/>
        <source>Throw away what you wrote here?</source>
        <translation>Odbaciti ono što ste ovdje napisali?</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Throw away</source>
        <translation>Odbaci</translation>
    </message>
    <message>
        <location line="+65"/>
        <location line="+43"/>
        <location line="+96"/>
        <source>Send</source>
        <translation>Pošalji</translation>
    </message>
    <message>
        <location line="-139"/>
        <location line="+43"/>
        <location line="+96"/>
        <location filename="../widgets/composer/composer_view.cpp" line="+71"/>
        <source>Send and wait</source>
        <translation>Pošalji i čekaj</translation>
    </message>
    <message>
        <location line="-138"/>
        <source>Write a message, or / for a ready answer</source>
        <translation>Napišite poruku ili / za gotov odgovor</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../widgets/composer/composer_view.cpp" line="-44"/>
        <source>Write an answer, or / for a ready one</source>
        <translation>Napišite odgovor ili / za gotov odgovor</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Draft of %1</source>
        <translation>Skica: %1</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>Draft saved %1</source>
        <translation>Skica spremljena: %1</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Back to the answer</source>
        <translation>Natrag na odgovor</translation>
    </message>
    <message>
        <location line="+0"/>
        <location filename="../widgets/composer/composer_view.cpp" line="+69"/>
        <source>Note</source>
        <translation>Bilješka</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Add note</source>
        <translation>Dodaj bilješku</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>The attached files are %1 together. Many mail servers refuse messages that large; consider sending a link instead.</source>
        <translation>Priložene datoteke zajedno zauzimaju %1. Mnogi poslužitelji e-pošte odbijaju tako velike poruke; razmislite o slanju poveznice.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The message was not sent. Your text is kept here; try again.</source>
        <translation>Poruka nije poslana. Vaš je tekst sačuvan ovdje; pokušajte ponovno.</translation>
    </message>
    <message>
        <location filename="../widgets/composer/composer_actions.cpp" line="+23"/>
        <source>Draft</source>
        <translation>Skica</translation>
    </message>
    <message>
        <location line="+86"/>
        <source>Sending…</source>
        <translation>Slanje…</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Send anyway</source>
        <translation>Ipak pošalji</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The note is empty. Write something first.</source>
        <translation>Bilješka je prazna. Najprije nešto napišite.</translation>
    </message>
    <message>
        <location line="+18"/>
        <location filename="../widgets/composer/composer_view.cpp" line="-5"/>
        <location line="+1"/>
        <source>Attach files</source>
        <translation>Priloži datoteke</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>picture-%1.png</source>
        <translation>slika-%1.png</translation>
    </message>
    <message>
        <location filename="../widgets/composer/composer_view.cpp" line="-70"/>
        <source>Internal note — only colleagues see it, it is never sent</source>
        <translation>Interna bilješka: vide je samo kolege i nikad se ne šalje</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Text of the answer</source>
        <translation>Tekst odgovora</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Text of the internal note, never sent</source>
        <translation>Tekst interne bilješke, nikad se ne šalje</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write a note for your colleagues</source>
        <translation>Napišite bilješku za kolege</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Show</source>
        <translation>Prikaži</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Added below the text when it is sent</source>
        <translation>Dodaje se ispod teksta pri slanju</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Send, and leave the conversation waiting for the customer (Ctrl+Enter)</source>
        <translation>Pošalji i ostavi razgovor da čeka kupca (Ctrl+Enter)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Send and close</source>
        <translation>Pošalji i zatvori</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Send, and close the conversation</source>
        <translation>Pošalji i zatvori razgovor</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+1"/>
        <source>Send later</source>
        <translation>Pošalji kasnije</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>/ Canned answer</source>
        <translation>/ Gotov odgovor</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Ready answers (Ctrl+/)</source>
        <translation>Gotovi odgovori (Ctrl+/)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Write an internal note instead of an answer</source>
        <translation>Napiši internu bilješku umjesto odgovora</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+1"/>
        <source>Discard the draft</source>
        <translation>Odbaci skicu</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>··· the earlier message is quoted below</source>
        <translation>··· ranija poruka citirana je u nastavku</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The earlier message is not quoted</source>
        <translation>Ranija poruka nije citirana</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Leave out</source>
        <translation>Izostavi</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Quote it</source>
        <translation>Citiraj</translation>
    </message>
</context>
<context>
    <name>okienko::ComposerHead</name>
    <message>
        <location filename="../widgets/composer/composer_head.cpp" line="+29"/>
        <location line="+30"/>
        <source>To</source>
        <translation>Za</translation>
    </message>
    <message>
        <location line="-29"/>
        <source>Copy to</source>
        <translation>Kopija</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Blind copy to</source>
        <translation>Skrivena kopija</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cc Bcc</source>
        <translation>Cc Bcc</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+25"/>
        <source>Subject</source>
        <translation>Predmet</translation>
    </message>
    <message>
        <location line="-22"/>
        <location line="+26"/>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <location line="-18"/>
        <source>Show the fields for copies</source>
        <translation>Prikaži polja za kopije</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Bcc</source>
        <translation>Bcc</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Answer</source>
        <translation>Odgovor</translation>
    </message>
</context>
<context>
    <name>okienko::ConversationDelegate</name>
    <message>
        <location filename="../widgets/inbox/conversation_delegate.cpp" line="+36"/>
        <source>(no subject)</source>
        <translation>(bez predmeta)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Only attachments</source>
        <translation>Samo privici</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>No text</source>
        <translation>Bez teksta</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>You: %1</source>
        <extracomment>the last message of the conversation is the shop&apos;s own answer</extracomment>
        <translation>Vi: %1</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>unread</source>
        <translation>nepročitano</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>with attachments</source>
        <translation>s privicima</translation>
    </message>
</context>
<context>
    <name>okienko::ConversationHeader</name>
    <message>
        <location filename="../widgets/conversation/conversation_header.cpp" line="+22"/>
        <location line="+158"/>
        <source>Snooze</source>
        <translation>Odgodi</translation>
    </message>
    <message>
        <location line="-73"/>
        <source>(no subject)</source>
        <translation>(bez predmeta)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Conversation %1</source>
        <translation>Razgovor %1</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Unassigned</source>
        <translation>Nedodijeljeno</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mine</source>
        <translation>Moje</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Taken by %1</source>
        <translation>Vodi %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>closed</source>
        <translation>zatvoreno</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>waiting for the customer</source>
        <translation>čeka kupca</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>snoozed</source>
        <translation>odgođeno</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>opened %1</source>
        <translation>započeto %1</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Release</source>
        <translation>Otpusti</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Take</source>
        <translation>Preuzmi</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give it back to the team</source>
        <translation>Vrati razgovor timu</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Make this conversation mine</source>
        <translation>Preuzmi ovaj razgovor</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Reopen</source>
        <translation>Otvori ponovno</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Close</source>
        <translation>Zatvori</translation>
    </message>
    <message>
        <location line="+7"/>
        <location line="+1"/>
        <source>New message</source>
        <translation>Nova poruka</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Later today</source>
        <translation>Kasnije danas</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tomorrow morning</source>
        <translation>Sutra ujutro</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Monday</source>
        <translation>Ponedjeljak</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Pick a time…</source>
        <translation>Odaberi vrijeme…</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+4"/>
        <source>Snooze until</source>
        <translation>Odgodi do</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The conversation comes back at this time, or when the customer writes.</source>
        <translation>Razgovor se vraća u to vrijeme ili kad kupac napiše poruku.</translation>
    </message>
</context>
<context>
    <name>okienko::ConversationListPane</name>
    <message>
        <location filename="../widgets/inbox/conversation_list_pane.cpp" line="+192"/>
        <source>The list could not be read</source>
        <translation>Popis se nije mogao pročitati</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing waits for you</source>
        <translation>Ništa vas ne čeka</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take a conversation from Unassigned, or wait for new mail.</source>
        <translation>Preuzmite razgovor iz prikaza Nedodijeljeno ili pričekajte novu poštu.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing here</source>
        <translation>Ovdje nema ničega</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no conversation in this view.</source>
        <translation>U ovom prikazu nema razgovora.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Longest wait</source>
        <translation>Najdulje čekanje</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Newest</source>
        <translation>Najnovije</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Order: %1</source>
        <translation>Poredak: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Try again</source>
        <translation>Pokušaj ponovno</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Conversations</source>
        <translation>Razgovori</translation>
    </message>
</context>
<context>
    <name>okienko::ConversationPane</name>
    <message>
        <location filename="../widgets/conversation/conversation_pane.cpp" line="+64"/>
        <location filename="../widgets/shell/shortcut_sheet.cpp" line="+70"/>
        <source>Find in this conversation</source>
        <translation>Traži u ovom razgovoru</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Close the search</source>
        <translation>Zatvori traženje</translation>
    </message>
    <message numerus="yes">
        <location line="+33"/>
        <source>%n found</source>
        <translation>
            <numerusform>pronađeno: %n</numerusform>
            <numerusform>pronađeno: %n</numerusform>
            <numerusform>pronađeno: %n</numerusform>
        </translation>
    </message>
    <message>
        <location line="+114"/>
        <source>Misleading link</source>
        <translation>Varljiva poveznica</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This link does not lead where it says.</source>
        <translation>Ova poveznica ne vodi onamo kamo piše.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It shows “%1”, but opens %2.</source>
        <translation>Prikazuje „%1”, ali otvara %2.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Do not open</source>
        <translation>Ne otvaraj</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open %1</source>
        <translation>Otvori %1</translation>
    </message>
    <message>
        <location line="+142"/>
        <source>Loading…</source>
        <translation>Učitavanje…</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Choose a conversation from the list.</source>
        <translation>Odaberite razgovor s popisa.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The conversation could not be opened. Try again.</source>
        <translation>Razgovor se nije mogao otvoriti. Pokušajte ponovno.</translation>
    </message>
</context>
<context>
    <name>okienko::CustomerPanel</name>
    <message>
        <location filename="../widgets/customer/customer_panel.cpp" line="+91"/>
        <source>Unknown customer</source>
        <translation>Nepoznat kupac</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>not registered in the shop</source>
        <translation>nije registriran u trgovini</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>new here</source>
        <translation>prvi put ovdje</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>Prefers</source>
        <translation>Željeni kanal</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Contacts</source>
        <translation>Kontakti</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Addressed as</source>
        <translation>Oslovljavanje</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Customer no.</source>
        <translation>Broj kupca</translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>and %n more</source>
        <translation>
            <numerusform>i još %n</numerusform>
            <numerusform>i još %n</numerusform>
            <numerusform>i još %n</numerusform>
        </translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Purchases</source>
        <translation>Kupnje</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No purchases yet.</source>
        <translation>Još nema kupnji.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Shipment %1: %2, %3</source>
        <translation>Pošiljka %1: %2, %3</translation>
    </message>
    <message numerus="yes">
        <location line="+18"/>
        <source>all %n</source>
        <translation>
            <numerusform>svi (%n)</numerusform>
            <numerusform>svi (%n)</numerusform>
            <numerusform>svi (%n)</numerusform>
        </translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Past contacts</source>
        <translation>Raniji kontakti</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>This is the first contact.</source>
        <translation>Ovo je prvi kontakt.</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>Customer</source>
        <translation>Kupac</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Loading…</source>
        <translation>Učitavanje…</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The customer of the conversation is shown here.</source>
        <translation>Ovdje se prikazuje kupac iz razgovora.</translation>
    </message>
</context>
<context>
    <name>okienko::DeliveryNotice</name>
    <message>
        <location filename="../widgets/conversation/delivery_notice.cpp" line="+55"/>
        <source>Reported %1</source>
        <translation>Prijavljeno: %1</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>A mail server wrote this: what became of a message that was sent.</source>
        <translation>Ovo je napisao poslužitelj e-pošte: što se dogodilo s poslanom porukom.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This came over a list or in bulk (%1). It is never answered automatically.</source>
        <translation>Ovo je stiglo putem popisa za slanje ili masovnim slanjem (%1). Na takvu se poštu nikad ne odgovara automatski.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The address of the sender is that of a machine. It is never answered automatically.</source>
        <translation>Adresa pošiljatelja pripada automatu. Na takvu se poštu nikad ne odgovara automatski.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Its subject is that of an automatic reply. It is never answered automatically.</source>
        <translation>Predmet poruke odgovara automatskom odgovoru. Na takvu se poštu nikad ne odgovara automatski.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A machine wrote this. It is never answered automatically.</source>
        <translation>Ovo je napisao automat. Na takvu se poštu nikad ne odgovara automatski.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A machine wrote this: its header says so (%1). It is never answered automatically.</source>
        <translation>Ovo je napisao automat: tako piše u zaglavlju (%1). Na takvu se poštu nikad ne odgovara automatski.</translation>
    </message>
    <message numerus="yes">
        <location line="+15"/>
        <source>and %n more</source>
        <translation>
            <numerusform>i još %n</numerusform>
            <numerusform>i još %n</numerusform>
            <numerusform>i još %n</numerusform>
        </translation>
    </message>
    <message>
        <location line="+6"/>
        <source>delivery report</source>
        <translation>izvješće o isporuci</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>automatic</source>
        <translation>automatski</translation>
    </message>
</context>
<context>
    <name>okienko::HtmlLayouter</name>
    <message>
        <location filename="../widgets/html/html_layouter.cpp" line="+163"/>
        <source>This message is built in a way that would take too long to show. Its text is below.</source>
        <translation>Ova je poruka složena tako da bi prikaz trajao predugo. Njezin je tekst u nastavku.</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>Only the first %Ln character(s) are shown.</source>
        <translation>
            <numerusform>Prikazan je samo prvi %Ln znak.</numerusform>
            <numerusform>Prikazana su samo prva %Ln znaka.</numerusform>
            <numerusform>Prikazano je samo prvih %Ln znakova.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::HtmlView</name>
    <message>
        <location filename="../widgets/html/html_view.cpp" line="+183"/>
        <location line="+255"/>
        <source>Message text</source>
        <translation>Tekst poruke</translation>
    </message>
    <message>
        <location filename="../widgets/html/html_view_input.cpp" line="+33"/>
        <source>Careful: this link opens %1, not what it says.</source>
        <translation>Oprez: ova poveznica otvara %1, a ne ono što na njoj piše.</translation>
    </message>
    <message>
        <location line="+239"/>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiraj</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Select &amp;all</source>
        <translation>Odaberi &amp;sve</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Copy &amp;link address</source>
        <translation>Kopiraj adresu &amp;poveznice</translation>
    </message>
</context>
<context>
    <name>okienko::IdentityRow</name>
    <message>
        <location filename="../widgets/customer/customer_sections.cpp" line="+94"/>
        <source>Click to copy %1</source>
        <translation>Kliknite da biste kopirali %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Phone %1, copy</source>
        <translation>Telefon %1, kopiraj</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>E-mail address %1, copy</source>
        <translation>Adresa e-pošte %1, kopiraj</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Copied</source>
        <translation>Kopirano</translation>
    </message>
</context>
<context>
    <name>okienko::ImageStrip</name>
    <message>
        <location filename="../widgets/conversation/image_strip.cpp" line="+15"/>
        <source>Images from the internet are blocked.</source>
        <translation>Slike s interneta su blokirane.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show once</source>
        <translation>Prikaži jednom</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The sender learns that this message was opened</source>
        <translation>Pošiljatelj doznaje da je ova poruka otvorena</translation>
    </message>
</context>
<context>
    <name>okienko::ImapFailures</name>
    <message>
        <location filename="../channels/mail/imap/imap_failures.cpp" line="+12"/>
        <source>Receiving mail was stopped. What was received is kept.</source>
        <translation>Primanje pošte je zaustavljeno. Ono što je primljeno ostaje sačuvano.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The connection to the mail server was cut off. What was received is kept; the rest is fetched when the server can be reached again.</source>
        <translation>Veza s poslužiteljem e-pošte je prekinuta. Ono što je primljeno ostaje sačuvano; ostatak se preuzima kad poslužitelj ponovno bude dostupan.</translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>The mail server has not answered for %n second(s). What was received is kept; the rest is fetched at the next connection.</source>
        <translation>
            <numerusform>Poslužitelj e-pošte ne odgovara već %n sekundu. Ono što je primljeno ostaje sačuvano; ostatak se preuzima pri sljedećem povezivanju.</numerusform>
            <numerusform>Poslužitelj e-pošte ne odgovara već %n sekunde. Ono što je primljeno ostaje sačuvano; ostatak se preuzima pri sljedećem povezivanju.</numerusform>
            <numerusform>Poslužitelj e-pošte ne odgovara već %n sekundi. Ono što je primljeno ostaje sačuvano; ostatak se preuzima pri sljedećem povezivanju.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The mail server ended the connection. What was received is kept; Okienko connects again later.</source>
        <translation>Poslužitelj e-pošte je prekinuo vezu. Ono što je primljeno ostaje sačuvano; Okienko se kasnije ponovno povezuje.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The mail server ended the connection and says: “%1”. What was received is kept; Okienko connects again later.</source>
        <translation>Poslužitelj e-pošte je prekinuo vezu i poručuje: „%1”. Ono što je primljeno ostaje sačuvano; Okienko se kasnije ponovno povezuje.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mail server announced data of an impossible size. The connection was closed; what was received is kept.</source>
        <translation>Poslužitelj e-pošte najavio je podatke nemoguće veličine. Veza je zatvorena; ono što je primljeno ostaje sačuvano.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mail server gave an answer that makes no sense. What was received is kept. If this happens again, ask the server&apos;s administrator.</source>
        <translation>Poslužitelj e-pošte dao je odgovor koji nema smisla. Ono što je primljeno ostaje sačuvano. Ako se to ponovi, obratite se administratoru poslužitelja.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>The mail server refused the command %1. Nothing was lost.</source>
        <translation>Poslužitelj e-pošte odbio je naredbu %1. Ništa nije izgubljeno.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The mail server refused the command %1 and says: “%2”. Nothing was lost.</source>
        <translation>Poslužitelj e-pošte odbio je naredbu %1 i poručuje: „%2”. Ništa nije izgubljeno.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The mailbox “%1” could not be opened. The other mailboxes go on, and this one is tried again at the next round. %2</source>
        <translation>Poštanski sandučić „%1” nije se mogao otvoriti. Ostali sandučići rade dalje, a ovaj će se pokušati otvoriti u sljedećem krugu. %2</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The server has a mailbox whose name cannot be used (“%1”). It was left out; rename it on the server to receive its mail.</source>
        <translation>Na poslužitelju postoji poštanski sandučić čiji se naziv ne može koristiti („%1”). Izostavljen je; preimenujte ga na poslužitelju kako biste primali njegovu poštu.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The server does not say how the messages of the mailbox “%1” are numbered (UIDVALIDITY), so it cannot be received safely. It was left out; ask the server&apos;s administrator.</source>
        <translation>Poslužitelj ne navodi kako su numerirane poruke poštanskog sandučića „%1” (UIDVALIDITY) pa ih nije sigurno primati. Sandučić je izostavljen; obratite se administratoru poslužitelja.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>an unknown size</source>
        <translation>nepoznata veličina</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This message is too large to be received (%1). Only its headers were kept; the whole message is still on the server.</source>
        <translation>Ova je poruka prevelika za primanje (%1). Sačuvana su samo njezina zaglavlja; cijela je poruka i dalje na poslužitelju.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mail server could not hand over this message. It is still on the server; open it there, or ask the server&apos;s administrator.</source>
        <translation>Poslužitelj e-pošte nije mogao predati ovu poruku. Ona je i dalje na poslužitelju; otvorite je ondje ili se obratite administratoru poslužitelja.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mailbox “%1” is no longer on the server, so the mark could not be set there. Nothing is lost in Okienko.</source>
        <translation>Poštanski sandučić „%1” više nije na poslužitelju pa se oznaka ondje nije mogla postaviti. U programu Okienko ništa nije izgubljeno.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mailbox “%1” was rebuilt on the server, so the mark could not be set there. Nothing is lost in Okienko.</source>
        <translation>Poštanski sandučić „%1” ponovno je napravljen na poslužitelju pa se oznaka ondje nije mogla postaviti. U programu Okienko ništa nije izgubljeno.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mailbox “%1” may only be read, so the mark could not be set on the server. Ask the server&apos;s administrator for the right to change it.</source>
        <translation>Poštanski sandučić „%1” može se samo čitati pa se oznaka na poslužitelju nije mogla postaviti. Zatražite od administratora poslužitelja pravo na izmjene.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>This mail is not in the Sent folder, so it is still not certain that it was sent. Ask the recipient, then send it again or give it up.</source>
        <translation>Ove poruke nema u mapi poslane pošte pa i dalje nije sigurno je li poslana. Pitajte primatelja, a zatim je pošaljite ponovno ili odustanite od slanja.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mail server has not filed the copy in the Sent folder yet. It is looked for again later.</source>
        <translation>Poslužitelj e-pošte još nije spremio kopiju u mapu poslane pošte. Kasnije će se ponovno potražiti.</translation>
    </message>
</context>
<context>
    <name>okienko::MainWindow</name>
    <message>
        <location filename="../widgets/shell/main_window.cpp" line="+329"/>
        <source>About Okienko</source>
        <translation>O programu Okienko</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>One window for everyone who answers customers.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Jedno okno za sve koji odgovaraju kupcima.

Slobodan softver pod licencijom GNU General Public License, verzija 3 ili novija.</translation>
    </message>
</context>
<context>
    <name>okienko::MessageCard</name>
    <message>
        <location filename="../widgets/conversation/message_card.cpp" line="+111"/>
        <source>internal note — never sent</source>
        <translation>interna bilješka, nikad se ne šalje</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>to %1</source>
        <translation>za %1</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>To: %1</source>
        <translation>Za: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Copy: %1</source>
        <translation>Kopija: %1</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Actions for this message</source>
        <translation>Radnje za ovu poruku</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>More</source>
        <translation>Više</translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>+%n copies</source>
        <translation>
            <numerusform>+%n kopija</numerusform>
            <numerusform>+%n kopije</numerusform>
            <numerusform>+%n kopija</numerusform>
        </translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Internal note from %1, %2</source>
        <translation>Interna bilješka, %1, %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Answer from %1, %2</source>
        <translation>Odgovor, %1, %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Message from %1, %2</source>
        <translation>Poruka, %1, %2</translation>
    </message>
    <message>
        <location line="+63"/>
        <source>Send now</source>
        <translation>Pošalji sada</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Send again</source>
        <translation>Pošalji ponovno</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Edit</source>
        <translation>Uredi</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Give up</source>
        <translation>Odustani od slanja</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>Text of the message</source>
        <translation>Tekst poruke</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>(no text)</source>
        <translation>(bez teksta)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This message is very long. Show all of it</source>
        <translation>Ova je poruka vrlo dugačka. Prikaži cijelu</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>··· hide quoted text</source>
        <translation>··· sakrij citirani tekst</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>··· quoted text hidden</source>
        <translation>··· citirani tekst je skriven</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>Reply</source>
        <translation>Odgovori</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Reply to all</source>
        <translation>Odgovori svima</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Forward</source>
        <translation>Proslijedi</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Copy text</source>
        <translation>Kopiraj tekst</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Show as HTML</source>
        <translation>Prikaži kao HTML</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Show plain text</source>
        <translation>Prikaži običan tekst</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Save all attachments…</source>
        <translation>Spremi sve privitke…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Save as .eml…</source>
        <translation>Spremi kao .eml…</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Save all attachments in</source>
        <translation>Spremanje svih privitaka u</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Save message</source>
        <translation>Spremanje poruke</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>message</source>
        <translation>poruka</translation>
    </message>
</context>
<context>
    <name>okienko::NavigationModel</name>
    <message>
        <location filename="../models/items/navigation_model.cpp" line="+93"/>
        <source>My work</source>
        <translation>Moj posao</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Team</source>
        <translation>Tim</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Queues</source>
        <translation>Redovi</translation>
    </message>
    <message numerus="yes">
        <location line="+107"/>
        <source>%1, %n conversation(s)</source>
        <extracomment>a view&apos;s name and how many conversations it has, for screen readers</extracomment>
        <translation>
            <numerusform>%1, %n razgovor</numerusform>
            <numerusform>%1, %n razgovora</numerusform>
            <numerusform>%1, %n razgovora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::NavigationPane</name>
    <message>
        <location filename="../widgets/inbox/navigation_pane.cpp" line="+117"/>
        <source>Settings</source>
        <translation>Postavke</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Views and queues</source>
        <translation>Prikazi i redovi</translation>
    </message>
</context>
<context>
    <name>okienko::NoticeStrip</name>
    <message>
        <location filename="../widgets/shell/notice_strip.cpp" line="+24"/>
        <source>Dismiss</source>
        <translation>Sakrij</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dismiss this notice</source>
        <translation>Sakrij ovu obavijest</translation>
    </message>
</context>
<context>
    <name>okienko::OutboxActions</name>
    <message>
        <location filename="../app/window/outbox_actions.cpp" line="+92"/>
        <source>The earlier message may have arrived all the same. Ask the recipient before you send this again.</source>
        <translation>Ranija je poruka ipak možda stigla. Pitajte primatelja prije nego što ovo ponovno pošaljete.</translation>
    </message>
</context>
<context>
    <name>okienko::OutboxListPane</name>
    <message>
        <location filename="../widgets/outbox/outbox_list_pane.cpp" line="+40"/>
        <source>Outbox</source>
        <translation>Izlazna pošta</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The outbox is empty</source>
        <translation>Izlazna pošta je prazna</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Everything that was written has been sent.</source>
        <translation>Sve što je napisano već je poslano.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The outbox could not be read</source>
        <translation>Izlazna pošta nije se mogla pročitati</translation>
    </message>
</context>
<context>
    <name>okienko::OutboxModel</name>
    <message>
        <location filename="../models/items/outbox_model.cpp" line="+32"/>
        <source>(no subject)</source>
        <translation>(bez predmeta)</translation>
    </message>
</context>
<context>
    <name>okienko::OutboxPane</name>
    <message>
        <location filename="../widgets/outbox/outbox_pane.cpp" line="+85"/>
        <source>Why</source>
        <translation>Razlog</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Written by</source>
        <translation>Autor</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Queued</source>
        <translation>U izlaznoj pošti od</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Attempts</source>
        <translation>Pokušaji</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Recipients</source>
        <translation>Primatelji</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Edit</source>
        <translation>Uredi</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take it back: it is a draft again</source>
        <translation>Vrati iz izlazne pošte: ponovno je skica</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It did arrive</source>
        <translation>Ipak je stigla</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+111"/>
        <location line="+5"/>
        <source>Give up</source>
        <translation>Odustani od slanja</translation>
    </message>
    <message>
        <location line="-113"/>
        <source>Open conversation</source>
        <translation>Otvori razgovor</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>Choose a message at the left to see what becomes of it.</source>
        <translation>Odaberite poruku s lijeve strane da biste vidjeli što je s njom.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>(no subject)</source>
        <translation>(bez predmeta)</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>unknown</source>
        <translation>nepoznato</translation>
    </message>
    <message>
        <location line="+38"/>
        <location line="+1"/>
        <source>Send again</source>
        <translation>Pošalji ponovno</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>This message may have arrived already. Sent again, it could arrive twice.</source>
        <translation>Ova je poruka možda već stigla. Ako se pošalje ponovno, mogla bi stići dvaput.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>This message stays in the conversation and is not sent again.</source>
        <translation>Ova poruka ostaje u razgovoru i ne šalje se ponovno.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This message is not sent. It stays in the conversation as a note, and the question waits for an answer again.</source>
        <translation>Ova se poruka ne šalje. Ostaje u razgovoru kao bilješka, a pitanje ponovno čeka odgovor.</translation>
    </message>
</context>
<context>
    <name>okienko::OutboxWords</name>
    <message>
        <location filename="../widgets/outbox/outbox_words.cpp" line="+19"/>
        <location line="+22"/>
        <source>Send now</source>
        <translation>Pošalji odmah</translation>
    </message>
    <message>
        <location line="-20"/>
        <location line="+7"/>
        <source>leaves %1</source>
        <translation>kreće %1</translation>
    </message>
    <message>
        <location line="-6"/>
        <source>It leaves at that time by itself, while Okienko runs here or at a colleague&apos;s.</source>
        <translation>U to vrijeme kreće sama, ako Okienko tada radi ovdje ili kod nekog od kolega.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>leaves in a moment</source>
        <translation>kreće za koji trenutak</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+3"/>
        <source>It leaves by itself.</source>
        <translation>Kreće sama.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>being sent</source>
        <translation>šalje se</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It is on its way to the mail server.</source>
        <translation>Na putu je prema poslužitelju e-pošte.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>put off for too long</source>
        <translation>predugo odgađana</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It was tried for a day without success and is not tried again by itself. Decide what is to become of it.</source>
        <translation>Pokušavala se poslati cijeli dan, ali bez uspjeha, i više se ne pokušava automatski. Odlučite što će biti s njom.</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+12"/>
        <location line="+8"/>
        <source>Send again</source>
        <translation>Pošalji ponovno</translation>
    </message>
    <message>
        <location line="-18"/>
        <source>tried again %1</source>
        <translation>novi pokušaj %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It could not be sent yet. It is tried again by itself.</source>
        <translation>Još je nije bilo moguće poslati. Slanje se automatski ponavlja.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>refused for some</source>
        <translation>odbijena za neke primatelje</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>refused</source>
        <translation>odbijena</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The mail server did not accept all recipients. The others have the message and do not get it twice.</source>
        <translation>Poslužitelj e-pošte nije prihvatio sve primatelje. Ostali imaju poruku i neće je dobiti dvaput.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The mail server did not accept it. It is not sent again by itself.</source>
        <translation>Poslužitelj e-pošte nije je prihvatio. Ne šalje se ponovno automatski.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>uncertain</source>
        <translation>neizvjesno</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The connection broke at the last moment, so it may have arrived or not. Okienko looks for it in the Sent folder and does not send it again by itself, as it could arrive twice. Ask the recipient, and decide.</source>
        <translation>Veza je prekinuta u posljednjem trenutku pa je poruka možda stigla, a možda i nije. Okienko je traži u mapi poslane pošte i ne šalje je ponovno automatski jer bi mogla stići dvaput. Pitajte primatelja i odlučite.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>sent</source>
        <translation>poslana</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>given up</source>
        <translation>odustalo se od slanja</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>not asked yet</source>
        <translation>poslužitelj još nije upitan</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>has it</source>
        <translation>ima poruku</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>later: %1</source>
        <translation>kasnije: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>refused: %1</source>
        <translation>odbijeno: %1</translation>
    </message>
</context>
<context>
    <name>okienko::PassphraseDialog</name>
    <message>
        <location filename="../widgets/settings/passphrase_dialog.cpp" line="+18"/>
        <location line="+14"/>
        <location line="+1"/>
        <source>Passphrase</source>
        <translation>Pristupni izraz</translation>
    </message>
    <message>
        <location line="-14"/>
        <source>Choose a passphrase</source>
        <translation>Odabir pristupnog izraza</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Open the passwords</source>
        <translation>Otključavanje lozinki</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This desktop has no secret store. With a passphrase, passwords are kept encrypted in %1, and Okienko asks for the passphrase once after it starts. Without one, they are known until Okienko is closed.</source>
        <translation>Ovo računalo nema spremište lozinki. Uz pristupni izraz lozinke se čuvaju šifrirane u datoteci %1, a Okienko traži pristupni izraz jednom nakon pokretanja. Bez njega se lozinke pamte samo dok se Okienko ne zatvori.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The passwords of the mailboxes are kept encrypted in %1. Until it is opened, mail waits on the server.</source>
        <translation>Lozinke poštanskih sandučića čuvaju se šifrirane u datoteci %1. Dok se ona ne otključa, pošta čeka na poslužitelju.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The same passphrase again</source>
        <translation>Isti pristupni izraz još jednom</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The same again</source>
        <translation>Još jednom isto</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>That was not the passphrase of this file. Try again.</source>
        <translation>To nije pristupni izraz ove datoteke. Pokušajte ponovno.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Do not keep passwords</source>
        <translation>Ne čuvaj lozinke</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Not now</source>
        <translation>Ne sada</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Keep passwords</source>
        <translation>Čuvaj lozinke</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Open</source>
        <translation>Otključaj</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>The passphrase is empty.</source>
        <translation>Pristupni izraz je prazan.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>These are not the same. Type the passphrase again.</source>
        <translation>Unosi se ne podudaraju. Ponovno upišite pristupni izraz.</translation>
    </message>
</context>
<context>
    <name>okienko::PastContactRow</name>
    <message>
        <location filename="../widgets/customer/customer_sections.cpp" line="-54"/>
        <source>(no subject)</source>
        <translation>(bez predmeta)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>okienko::PersonMenu</name>
    <message>
        <location filename="../widgets/shell/person_menu.cpp" line="+85"/>
        <source>Take back what was sent</source>
        <translation>Opoziv poslanog</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Never: it leaves at once</source>
        <translation>Nikad: poruka odmah kreće</translation>
    </message>
    <message numerus="yes">
        <location line="+0"/>
        <source>Within %n second(s)</source>
        <translation>
            <numerusform>Unutar %n sekunde</numerusform>
            <numerusform>Unutar %n sekunde</numerusform>
            <numerusform>Unutar %n sekundi</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Connect a mailbox…</source>
        <translation>Poveži poštanski sandučić…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Look</source>
        <translation>Izgled</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Language</source>
        <translation>Jezik</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keyboard shortcuts</source>
        <translation>Tipkovni prečaci</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>About Okienko</source>
        <translation>O programu Okienko</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>As the system</source>
        <translation>Kao u sustavu</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Light</source>
        <translation>Svijetli</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Dark</source>
        <translation>Tamni</translation>
    </message>
</context>
<context>
    <name>okienko::QuarantineActions</name>
    <message numerus="yes">
        <location filename="../app/window/quarantine_actions.cpp" line="+38"/>
        <source>%n messages that an older Okienko could not read are conversations now.</source>
        <translation>
            <numerusform>%n poruka koju starija verzija programa Okienko nije mogla pročitati sada je razgovor.</numerusform>
            <numerusform>%n poruke koje starija verzija programa Okienko nije mogla pročitati sada su razgovori.</numerusform>
            <numerusform>%n poruka koje starija verzija programa Okienko nije mogla pročitati sada su razgovori.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The message could be read now and is a conversation.</source>
        <translation>Poruka se sada mogla pročitati i postala je razgovor.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The message still cannot be read and stays in quarantine. %1</source>
        <translation>Poruka se i dalje ne može pročitati i ostaje u karanteni. %1</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Tried again: %1 could be read and are conversations now, %2 stay in quarantine.</source>
        <translation>Novi pokušaj je završen. Pročitano i pretvoreno u razgovore: %1; ostaje u karanteni: %2.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>No program is set up to open messages (.eml). Save the message instead.</source>
        <translation>Nijedan program nije postavljen za otvaranje poruka (.eml). Umjesto toga spremite poruku.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The message is on its way to %1.</source>
        <translation>Poruka je na putu prema adresi %1.</translation>
    </message>
</context>
<context>
    <name>okienko::QuarantineDelegate</name>
    <message>
        <location filename="../widgets/inbox/quarantine_delegate.cpp" line="+50"/>
        <source>Sender unknown</source>
        <translation>Nepoznat pošiljatelj</translation>
    </message>
</context>
<context>
    <name>okienko::QuarantineListPane</name>
    <message>
        <location filename="../widgets/inbox/quarantine_list_pane.cpp" line="+42"/>
        <source>Try all again</source>
        <translation>Pokušaj sve ponovno</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Read all of them again; what can be read now becomes conversations</source>
        <translation>Ponovno čita sve poruke; one koje se sada mogu pročitati postaju razgovori</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Quarantine</source>
        <translation>Karantena</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Quarantine is empty</source>
        <translation>Karantena je prazna</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every message that came in could be read.</source>
        <translation>Sve pristigle poruke mogle su se pročitati.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The quarantine could not be read</source>
        <translation>Karantena se nije mogla pročitati</translation>
    </message>
</context>
<context>
    <name>okienko::QuarantineModel</name>
    <message>
        <location filename="../models/items/quarantine_model.cpp" line="+32"/>
        <source>(no subject could be read)</source>
        <translation>(predmet se nije mogao pročitati)</translation>
    </message>
</context>
<context>
    <name>okienko::QuarantinePane</name>
    <message>
        <location filename="../widgets/inbox/quarantine_pane.cpp" line="+61"/>
        <source>Why</source>
        <translation>Razlog</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sender</source>
        <translation>Pošiljatelj</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Received</source>
        <translation>Primljeno</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Account</source>
        <translation>Račun</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Size</source>
        <translation>Veličina</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Try again</source>
        <translation>Pokušaj ponovno</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Read the message again; what can be read now becomes a conversation</source>
        <translation>Ponovno čita poruku; ako se sada može pročitati, postaje razgovor</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open</source>
        <translation>Otvori</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open the message as a file in another program</source>
        <translation>Otvara poruku kao datoteku u drugom programu</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save message as…</source>
        <translation>Spremi poruku kao…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save the message as it came</source>
        <translation>Sprema poruku onakvu kakva je stigla</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Forward…</source>
        <translation>Proslijedi…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Send the message on as it came, as an attachment</source>
        <translation>Šalje poruku dalje onakvu kakva je stigla, kao privitak</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete…</source>
        <translation>Izbriši…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete the message here; who deleted it and when is kept (Del)</source>
        <translation>Briše poruku ovdje; ostaje zabilježeno tko ju je i kada izbrisao (Del)</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>Choose a message at the left to see why it could not be read.</source>
        <translation>Odaberite poruku s lijeve strane da biste vidjeli zašto se nije mogla pročitati.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>(no subject could be read)</source>
        <translation>(predmet se nije mogao pročitati)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Only the header of this message was fetched. The original is on the mail server and is kept there: open it with the mailbox&apos;s web page, or ask the sender for a smaller one.</source>
        <translation>Preuzeto je samo zaglavlje ove poruke. Izvornik je na poslužitelju e-pošte i ondje ostaje sačuvan: otvorite ga na web-stranici poštanskog sandučića ili zamolite pošiljatelja za manju poruku.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This message could not be read and is kept as it came, so that nothing is lost. Open or save it to look at it with another program, and ask the sender to send it again.</source>
        <translation>Ova se poruka nije mogla pročitati i čuva se onakva kakva je stigla, tako da se ništa ne izgubi. Otvorite je ili spremite da biste je pogledali u drugom programu i zamolite pošiljatelja da je ponovno pošalje.</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+4"/>
        <source>unknown</source>
        <translation>nepoznato</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>imported from a file</source>
        <translation>uvezeno iz datoteke</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Save message</source>
        <translation>Spremanje poruke</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>E-mail messages (*.eml)</source>
        <translation>Poruke e-pošte (*.eml)</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Forward message</source>
        <translation>Prosljeđivanje poruke</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mail address that gets the message as it came, as an attachment:</source>
        <translation>Adresa e-pošte koja dobiva poruku onakvu kakva je stigla, kao privitak:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Forward</source>
        <translation>Proslijedi</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Delete message</source>
        <translation>Brisanje poruke</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete this message here? It could not be read, and nobody has answered it.</source>
        <translation>Izbrisati ovu poruku ovdje? Nije se mogla pročitati i nitko na nju nije odgovorio.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Its bytes are removed from Okienko for good; on the mail server it stays. Who deleted it and when is kept.</source>
        <translation>Njezin se sadržaj trajno uklanja iz programa Okienko; na poslužitelju e-pošte ostaje. Ostaje zabilježeno tko ju je i kada izbrisao.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Delete</source>
        <translation>Izbriši</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keep</source>
        <translation>Zadrži</translation>
    </message>
</context>
<context>
    <name>okienko::Screenshot</name>
    <message>
        <location filename="../app/window/screenshot.cpp" line="+38"/>
        <source>The picture could not be saved as %1.</source>
        <translation>Slika se nije mogla spremiti kao %1.</translation>
    </message>
</context>
<context>
    <name>okienko::SearchField</name>
    <message>
        <location filename="../widgets/shell/search_field.cpp" line="+88"/>
        <source>Search customers, messages, orders…</source>
        <translation>Traži kupce, poruke, narudžbe…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Search customers, messages and orders</source>
        <translation>Traži kupce, poruke i narudžbe</translation>
    </message>
</context>
<context>
    <name>okienko::SearchHitDelegate</name>
    <message>
        <location filename="../widgets/shell/search_hit_delegate.cpp" line="+93"/>
        <source>(no subject)</source>
        <translation>(bez predmeta)</translation>
    </message>
</context>
<context>
    <name>okienko::SearchPopup</name>
    <message>
        <location filename="../widgets/shell/search_popup.cpp" line="+43"/>
        <source>Search results</source>
        <translation>Rezultati traženja</translation>
    </message>
    <message>
        <location line="+73"/>
        <source>Searching…</source>
        <translation>Traženje…</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Nothing found for “%1”. Check the spelling, or search for fewer words.</source>
        <translation>Ništa nije pronađeno za „%1”. Provjerite pravopis ili tražite s manje riječi.</translation>
    </message>
</context>
<context>
    <name>okienko::SendLaterDialog</name>
    <message>
        <location filename="../widgets/composer/send_later.cpp" line="+55"/>
        <location line="+7"/>
        <source>Send later</source>
        <translation>Pošalji kasnije</translation>
    </message>
    <message>
        <location line="-3"/>
        <source>Date and time at which the message leaves</source>
        <translation>Datum i vrijeme kad poruka kreće</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The message leaves at:</source>
        <translation>Poruka kreće:</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>This time is past.</source>
        <extracomment>%1: a time zone, e.g. Europe/Warsaw</extracomment>
        <translation>To je vrijeme već prošlo.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>By the clock of this computer (%1). It leaves while Okienko runs here or at a colleague&apos;s.</source>
        <translation>Prema satu ovog računala (%1). Poruka kreće ako Okienko tada radi ovdje ili kod nekog od kolega.</translation>
    </message>
</context>
<context>
    <name>okienko::SendLaterMenu</name>
    <message>
        <location line="-55"/>
        <source>In an hour</source>
        <translation>Za sat vremena</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tomorrow morning</source>
        <translation>Sutra ujutro</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Monday morning</source>
        <translation>U ponedjeljak ujutro</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Pick date and time…</source>
        <translation>Odaberi datum i vrijeme…</translation>
    </message>
</context>
<context>
    <name>okienko::ServerForm</name>
    <message>
        <location filename="../widgets/settings/server_form.cpp" line="+39"/>
        <source>%1: server name</source>
        <translation>%1: naziv poslužitelja</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>mail.example.com</source>
        <translation>mail.example.com</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1: port</source>
        <translation>%1: port</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1: encryption</source>
        <translation>%1: šifriranje</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>STARTTLS, required</source>
        <translation>STARTTLS, obvezan</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1: user name</source>
        <translation>%1: korisničko ime</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1: certificate authority file</source>
        <translation>%1: datoteka izdavatelja certifikata</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the system&apos;s</source>
        <translation>iz sustava</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Browse…</source>
        <translation>Pregledaj…</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Server</source>
        <translation>Poslužitelj</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>User name</source>
        <translation>Korisničko ime</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>CA file</source>
        <translation>CA datoteka</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>%1: the server name is missing.</source>
        <translation>%1: nedostaje naziv poslužitelja.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: “%2” is not a server name.</source>
        <translation>%1: „%2” nije naziv poslužitelja.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: the user name is missing.</source>
        <translation>%1: nedostaje korisničko ime.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: a connection without encryption is only possible to this computer.</source>
        <translation>%1: veza bez šifriranja moguća je samo s ovim računalom.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>None (this computer only)</source>
        <translation>Bez (samo ovo računalo)</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Certificate authority file</source>
        <translation>Datoteka izdavatelja certifikata</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certifikati (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>All files (*)</source>
        <translation>Sve datoteke (*)</translation>
    </message>
</context>
<context>
    <name>okienko::ShortcutSheet</name>
    <message>
        <location filename="../widgets/shell/shortcut_sheet.cpp" line="-5"/>
        <source>Keyboard shortcuts</source>
        <translation>Tipkovni prečaci</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Search</source>
        <translation>Traži</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New message</source>
        <translation>Nova poruka</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Previous conversation</source>
        <translation>Prethodni razgovor</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next conversation</source>
        <translation>Sljedeći razgovor</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next or previous part of the window</source>
        <translation>Sljedeći ili prethodni dio prozora</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Back to the list</source>
        <translation>Natrag na popis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This sheet</source>
        <translation>Ovaj popis prečaca</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Next or previous conversation</source>
        <translation>Sljedeći ili prethodni razgovor</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reply</source>
        <translation>Odgovori</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reply to all</source>
        <translation>Odgovori svima</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Forward</source>
        <translation>Proslijedi</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close the conversation</source>
        <translation>Zatvori razgovor</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Ready answers, at the start of a line</source>
        <translation>Gotovi odgovori, na početku retka</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Send</source>
        <translation>Pošalji</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take back what was sent a moment ago</source>
        <translation>Opozovi upravo poslano</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Everywhere</source>
        <translation>Svugdje</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>In the list and while reading</source>
        <translation>U popisu i pri čitanju</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>While writing</source>
        <translation>Pri pisanju</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Close</source>
        <translation>Zatvori</translation>
    </message>
</context>
<context>
    <name>okienko::SignIn</name>
    <message>
        <location filename="../app/window/sign_in.cpp" line="+29"/>
        <source>The page is open in your browser. Sign in there and come back; this goes on by itself.</source>
        <translation>Stranica je otvorena u vašem pregledniku. Prijavite se ondje i vratite se; postupak se nastavlja sam.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No browser could be opened. Copy the page&apos;s address and open it yourself; this goes on by itself.</source>
        <translation>Nije se mogao otvoriti nijedan preglednik. Kopirajte adresu stranice i sami je otvorite; postupak se nastavlja sam.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Signed in.</source>
        <translation>Prijava je uspjela.</translation>
    </message>
</context>
<context>
    <name>okienko::SignInDialog</name>
    <message>
        <location filename="../widgets/settings/sign_in_dialog.cpp" line="+17"/>
        <source>Log in</source>
        <translation>Prijavi se</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Sign in again</source>
        <translation>Ponovna prijava</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sign in again: %1</source>
        <translation>Ponovna prijava: %1</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Password of %1</source>
        <translation>Lozinka za %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Password</source>
        <translation>Lozinka</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Cancel</source>
        <translation>Odustani</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>The password is missing. It is the one of the mailbox, or an app password if your provider asks for two steps.</source>
        <translation>Nedostaje lozinka. To je lozinka poštanskog sandučića ili lozinka za aplikaciju ako davatelj usluge traži prijavu u dva koraka.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Connecting and logging in…</source>
        <translation>Povezivanje i prijava…</translation>
    </message>
</context>
<context>
    <name>okienko::Startup</name>
    <message>
        <location filename="../app/window/startup.cpp" line="+59"/>
        <location line="+46"/>
        <source>Okienko</source>
        <translation>Okienko</translation>
    </message>
    <message>
        <location line="-43"/>
        <source>Try again</source>
        <translation>Pokušaj ponovno</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Quit</source>
        <translation>Izađi</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>Opening the store %1 …</source>
        <translation>Otvaranje baze %1 …</translation>
    </message>
</context>
<context>
    <name>okienko::StatusBar</name>
    <message>
        <location filename="../widgets/shell/status_bar.cpp" line="+88"/>
        <source>Sign in again…</source>
        <translation>Prijavi se ponovno…</translation>
    </message>
    <message numerus="yes">
        <location line="+110"/>
        <source>Receiving %1: %2 of %L3 message(s)</source>
        <extracomment>%1: mailbox, %2: messages received; %n: messages there are</extracomment>
        <translation>
            <numerusform>Primanje – %1: %2 od %L3 poruke</numerusform>
            <numerusform>Primanje – %1: %2 od %L3 poruke</numerusform>
            <numerusform>Primanje – %1: %2 od %L3 poruka</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Receiving %1</source>
        <translation>Primanje – %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 of %2</source>
        <translation>%1 od %2</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 left</source>
        <translation>još %1</translation>
    </message>
</context>
<context>
    <name>okienko::Texts</name>
    <message>
        <location filename="../widgets/common/format.cpp" line="+51"/>
        <source>d MMM</source>
        <extracomment>Day and month, as QDate::toString() takes it</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>d MMM yyyy</source>
        <extracomment>Day, month and year, as QDate::toString() takes it</extracomment>
        <translation>d. MMM yyyy.</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>today %1</source>
        <translation>danas %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>yesterday %1</source>
        <translation>jučer %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>tomorrow %1</source>
        <translation>sutra %1</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 h %2</source>
        <extracomment>hours and minutes: &quot;1 h 50&quot;</extracomment>
        <translation>%1 h %2</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dan</numerusform>
            <numerusform>%n dana</numerusform>
            <numerusform>%n dana</numerusform>
        </translation>
    </message>
    <message>
        <location line="+19"/>
        <source>%1 over</source>
        <extracomment>time until an answer is due: &quot;18 min left&quot;; and since: &quot;22 min over&quot;</extracomment>
        <translation>kasni %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 left</source>
        <translation>još %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>closed</source>
        <translation>zatvoreno</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>snoozed</source>
        <translation>odgođeno</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>answered</source>
        <translation>odgovoreno</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Answer %1 late</source>
        <translation>Odgovor kasni %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Answer due in %1</source>
        <translation>Rok za odgovor: još %1</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>phone</source>
        <translation>telefon</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>chat</source>
        <translation>chat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>social media</source>
        <translation>društvene mreže</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>e-mail</source>
        <translation>e-pošta</translation>
    </message>
</context>
<context>
    <name>okienko::TimelineView</name>
    <message>
        <location filename="../widgets/conversation/timeline_view.cpp" line="+25"/>
        <source>Messages of the conversation</source>
        <translation>Poruke u razgovoru</translation>
    </message>
</context>
<context>
    <name>okienko::TopBar</name>
    <message>
        <location filename="../widgets/shell/top_bar.cpp" line="+132"/>
        <source>New message</source>
        <translation>Nova poruka</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write to a customer (Ctrl+N)</source>
        <translation>Napiši poruku kupcu (Ctrl+N)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show or hide the customer</source>
        <translation>Prikaži ili sakrij kupca</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Customer panel</source>
        <translation>Podaci o kupcu</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Your menu</source>
        <translation>Vaš izbornik</translation>
    </message>
</context>
<context>
    <name>okienko::UndoStrip</name>
    <message>
        <location filename="../widgets/shell/undo_strip.cpp" line="+12"/>
        <source>Undo</source>
        <translation>Poništi</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Take the message back before it leaves (Ctrl+Shift+Z)</source>
        <translation>Vraća poruku prije nego što krene (Ctrl+Shift+Z)</translation>
    </message>
    <message numerus="yes">
        <location line="+58"/>
        <source>Sending to %1 in %n s</source>
        <extracomment>%1: a person&apos;s name or address</extracomment>
        <translation>
            <numerusform>Slanje primatelju %1 za %n s</numerusform>
            <numerusform>Slanje primatelju %1 za %n s</numerusform>
            <numerusform>Slanje primatelju %1 za %n s</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Undo sending to %1</source>
        <translation>Poništi slanje primatelju %1</translation>
    </message>
</context>
<context>
    <name>okienko::ViewNames</name>
    <message>
        <location filename="../models/items/view_names.cpp" line="+17"/>
        <source>My open</source>
        <translation>Moji otvoreni</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Waiting for customer</source>
        <translation>Čeka kupca</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Snoozed</source>
        <translation>Odgođeno</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unassigned</source>
        <translation>Nedodijeljeno</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Past target</source>
        <translation>Nakon roka</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All open</source>
        <translation>Svi otvoreni</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Closed</source>
        <translation>Zatvoreno</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Quarantine</source>
        <translation>Karantena</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Queue</source>
        <translation>Red</translation>
    </message>
    <message>
        <location line="-3"/>
        <source>Outbox</source>
        <translation>Izlazna pošta</translation>
    </message>
</context>
<context>
    <name>okienko::WarningStrip</name>
    <message>
        <location filename="../widgets/composer/warning_strip.cpp" line="+41"/>
        <source>OK</source>
        <translation>U redu</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Go back</source>
        <translation>Natrag</translation>
    </message>
</context>
<context>
    <name>okienko::WelcomePage</name>
    <message>
        <location filename="../widgets/settings/welcome_page.cpp" line="+14"/>
        <source>Welcome to Okienko</source>
        <translation>Dobro došli u Okienko</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>One window for everything customers write. Connect the shop&apos;s mailbox and its messages appear here; nothing is deleted from the server.</source>
        <translation>Jedno okno za sve što kupci pišu. Povežite poštanski sandučić trgovine i njegove će se poruke pojaviti ovdje; s poslužitelja se ništa ne briše.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Connect a mailbox</source>
        <translation>Poveži poštanski sandučić</translation>
    </message>
</context>
<context>
    <name>okienko::WindowController</name>
    <message>
        <location filename="../app/window/window_controller.cpp" line="+92"/>
        <source>%1 is connected. Its mail is coming in; you can work meanwhile.</source>
        <translation>Račun %1 je povezan. Njegova pošta stiže; u međuvremenu možete raditi.</translation>
    </message>
    <message>
        <location line="+83"/>
        <source>%1 took this conversation a moment ago.</source>
        <translation>Ovaj je razgovor upravo preuzet; sada ga vodi %1.</translation>
    </message>
    <message>
        <location line="+199"/>
        <source>No program is set up to open this attachment. Save it instead (right click on it).</source>
        <translation>Nijedan program nije postavljen za otvaranje ovog privitka. Spremite ga (desni klik na privitak).</translation>
    </message>
</context>
</TS>
