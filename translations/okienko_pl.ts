<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>AttachmentDanger</name>
    <message>
        <location filename="../widgets/conversation/attachment_danger.cpp" line="+108"/>
        <source>It pretends to be a .%1 document, but it is a program (.%2) that can take over this computer.</source>
        <translation>Udaje dokument .%1, a jest programem (.%2), który może przejąć kontrolę nad tym komputerem.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is a program or script that can take over this computer.</source>
        <translation>To program lub skrypt, który może przejąć kontrolę nad tym komputerem.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It is an office document with macros: programs that can run when it is opened.</source>
        <translation>To dokument biurowy z makrami, czyli programami, które mogą się uruchomić po jego otwarciu.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is a disk image. Such files are often used to hide programs from virus scanners.</source>
        <translation>To obraz dysku. W takich plikach często ukrywa się programy przed skanerami antywirusowymi.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is an archive with the misleading double ending .%1.%2, often used to hide programs.</source>
        <translation>To archiwum z mylącym podwójnym rozszerzeniem .%1.%2, często używanym do ukrywania programów.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>It is a web page that opens in your browser and can imitate a login form.</source>
        <translation>To strona internetowa, która otworzy się w przeglądarce i może udawać formularz logowania.</translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <location filename="../app/ctl/account_commands.cpp" line="+89"/>
        <source>--%1 is missing.</source>
        <translation>Brakuje opcji --%1.</translation>
    </message>
    <message>
        <location filename="../app/ctl/sign_in_commands.cpp" line="+187"/>
        <source>Password of %1: </source>
        <translation>Hasło użytkownika %1: </translation>
    </message>
    <message>
        <location filename="../app/ctl/account_commands.cpp" line="+57"/>
        <source>The account “%1” was added.</source>
        <translation>Dodano konto „%1”.</translation>
    </message>
    <message>
        <location filename="../app/ctl/conversation_commands.cpp" line="+31"/>
        <source>--limit takes a number above 0.</source>
        <translation>--limit przyjmuje liczbę większą od 0.</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>--view takes open, mine, unassigned, waiting, closed or quarantine.</source>
        <translation>--view przyjmuje wartości open, mine, unassigned, waiting, closed lub quarantine.</translation>
    </message>
    <message>
        <location line="+80"/>
        <source>What is to be searched for?</source>
        <translation>Brakuje szukanego tekstu.</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>%1 was first.</source>
        <translation>Tę rozmowę prowadzi już %1.</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>To whom is it to be assigned?</source>
        <translation>Brakuje osoby, której rozmowa ma zostać przydzielona.</translation>
    </message>
    <message>
        <location filename="../app/ctl/customer_commands.cpp" line="+29"/>
        <source>There is no customer “%1”.</source>
        <translation>Nie ma klienta „%1”.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Which customer? A number, an address or a phone number is needed.</source>
        <translation>Który klient? Potrzebny jest numer klienta, adres lub numer telefonu.</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>greet takes a name (or &quot;-&quot;) and --lang pl, hr or en.</source>
        <translation>greet przyjmuje imię i nazwisko (lub „-”) oraz --lang pl, hr lub en.</translation>
    </message>
    <message>
        <location filename="../app/ctl/mail_commands.cpp" line="+103"/>
        <source>Which files or folders are to be imported?</source>
        <translation>Brakuje plików lub folderów do zaimportowania.</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>%1 messages imported, %2 were here already, %3 in quarantine.</source>
        <translation>Zaimportowane wiadomości: %1, obecne już wcześniej: %2, w kwarantannie: %3.</translation>
    </message>
    <message>
        <location line="+91"/>
        <source>%1 cannot be read: %2. Nothing was imported.</source>
        <translation>Nie można odczytać pliku %1: %2. Niczego nie zaimportowano.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 is larger than 256 MB. Nothing was imported; split it and import the parts.</source>
        <translation>Plik %1 jest większy niż 256 MB. Niczego nie zaimportowano; podziel go i zaimportuj części.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Row %1, %2: %3</source>
        <translation>Wiersz %1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>… and %n more</source>
        <translation>
            <numerusform>… i jeszcze %n</numerusform>
            <numerusform>… i jeszcze %n</numerusform>
            <numerusform>… i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 imported, %2 rows left out.</source>
        <translation>Zaimportowane wiersze: %1, pominięte: %2.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Which files are to be read?</source>
        <translation>Brakuje plików do odczytania.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 cannot be read: %2.</source>
        <translation>Nie można odczytać pliku %1: %2.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 is larger than 256 MB and was not read; no mail is that large.</source>
        <translation>Plik %1 jest większy niż 256 MB i nie został odczytany; żaden e-mail nie jest tak duży.</translation>
    </message>
    <message>
        <location filename="../app/ctl/run.cpp" line="+90"/>
        <source>“%1” is not an option here.</source>
        <translation>„%1” nie jest opcją tego polecenia.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>“%1” is not a command.</source>
        <translation>Nie ma polecenia „%1”.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>“%1” is too much here.</source>
        <translation>„%1” to tutaj o słowo za dużo.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>The output could not be written. What the command did in the store is kept; make room, and look again.</source>
        <translation>Nie udało się zapisać wyniku. To, co polecenie zrobiło w bazie, zostało zachowane; zwolnij miejsce i sprawdź ponownie.</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>The number of a conversation is missing. “okienkoctl list” shows them.</source>
        <translation>Brakuje numeru rozmowy. Numery pokazuje „okienkoctl list”.</translation>
    </message>
    <message>
        <location filename="../app/ctl/sending_commands.cpp" line="+28"/>
        <source>%1 cannot be read: %2. Nothing was queued.</source>
        <translation>Nie można odczytać pliku %1: %2. Niczego nie przekazano do wysłania.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>--text FILE is missing.</source>
        <translation>Brakuje opcji --text PLIK.</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>The answer is empty. Nothing was queued.</source>
        <translation>Odpowiedź jest pusta. Niczego nie przekazano do wysłania.</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>The answer is in the outbox. “okienkoctl sync” sends it.</source>
        <translation>Odpowiedź jest w skrzynce nadawczej. Wyśle ją „okienkoctl sync”.</translation>
    </message>
    <message>
        <location filename="../app/ctl/store_commands.cpp" line="+21"/>
        <source>The store %1 is ready.</source>
        <translation>Baza %1 jest gotowa.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>No faults were found.</source>
        <translation>Nie znaleziono błędów.</translation>
    </message>
    <message>
        <location filename="../app/ctl/sync_commands.cpp" line="+120"/>
        <source>“%1” is being synchronised by another Okienko (%2). Nothing is lost; there is nothing to do.</source>
        <translation>Konto „%1” synchronizuje inny program Okienko (%2). Niczego nie utracono i nic nie trzeba robić.</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>%1: %2 of %3 messages, %4</source>
        <translation>%1: %2 z %3 wiadomości, %4</translation>
    </message>
    <message>
        <location line="+86"/>
        <source>%1 messages on the server, %2 of them stored; %3 new, %4 updated, %5 removed, %6 in quarantine; %7 in %8 s.</source>
        <translation>Wiadomości na serwerze: %1, z tego w bazie: %2; nowe: %3, zmienione: %4, usunięte: %5, w kwarantannie: %6; pobrano %7 w %8 s.</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>The database can be reached again; the work goes on.</source>
        <translation>Baza danych jest znów dostępna; praca trwa dalej.</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>--once ends by itself and --watch does not; choose one of them.</source>
        <translation>--once kończy się samo, a --watch nie; trzeba wybrać jedno z nich.</translation>
    </message>
    <message>
        <location filename="../app/ctl/sign_in_commands.cpp" line="-146"/>
        <location filename="../app/ctl/sync_commands.cpp" line="+16"/>
        <source>There is no account “%1”. “okienkoctl account list” shows them.</source>
        <translation>Nie ma konta „%1”. Konta pokazuje „okienkoctl account list”.</translation>
    </message>
    <message>
        <location filename="../app/ctl/account_commands.cpp" line="-48"/>
        <source>--oauth and --password-file do not go together; choose one of them.</source>
        <translation>Opcji --oauth i --password-file nie można użyć razem; wybierz jedną z nich.</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>The account is there, but not its password.</source>
        <translation>Konto jest, ale brakuje jego hasła.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Now sign in: okienkoctl account authorize %1</source>
        <translation>Teraz zaloguj się: okienkoctl account authorize %1</translation>
    </message>
    <message>
        <location filename="../app/ctl/quarantine_commands.cpp" line="+22"/>
        <source>The number of a message in quarantine is missing. “okienkoctl quarantine list” shows them.</source>
        <translation>Brakuje numeru wiadomości w kwarantannie. Numery pokazuje „okienkoctl quarantine list”.</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sender</source>
        <translation>Nadawca</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Bytes</source>
        <translation>Bajty</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Received</source>
        <translation>Otrzymano</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Only its header is here; the original is on the mail server.</source>
        <translation>Jest tu tylko jej nagłówek; oryginał pozostaje na serwerze poczty.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>It could be read now and is in conversation %1.</source>
        <translation>Wiadomość dała się teraz odczytać i jest w rozmowie %1.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It still cannot be read and stays where it is: %1</source>
        <translation>Wiadomości nadal nie można odczytać i pozostaje na swoim miejscu: %1</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>%1 tried: %2 could be read and were filed, %3 stay in quarantine.</source>
        <translation>Sprawdzone wiadomości: %1; odczytane i przydzielone do rozmów: %2; pozostające w kwarantannie: %3.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Into which file is it to be written?</source>
        <translation>Podaj plik, do którego wiadomość ma zostać zapisana.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 could not be written: %2. The message is kept in quarantine.</source>
        <translation>Nie udało się zapisać pliku %1: %2. Wiadomość pozostaje w kwarantannie.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>To which mail address is it to be forwarded?</source>
        <translation>Podaj adres e-mail, na który wiadomość ma zostać przekazana.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>It is in the outbox. “okienkoctl sync” sends it.</source>
        <translation>Wiadomość jest w skrzynce nadawczej. Wyśle ją „okienkoctl sync”.</translation>
    </message>
    <message>
        <location filename="../app/ctl/sending_commands.cpp" line="-61"/>
        <source>“%1” is not a time. Write it as 2026-11-23 08:00, 08:00 or “tomorrow 08:00”. Nothing was queued.</source>
        <translation>„%1” nie jest poprawną datą ani godziną. Zapisz ją jako 2026-11-23 08:00, 08:00 lub „tomorrow 08:00”. Niczego nie przekazano do wysłania.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 is past. Nothing was queued; choose a later time.</source>
        <translation>Pora %1 już minęła. Niczego nie przekazano do wysłania; wybierz późniejszą.</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>The answer is in the outbox and leaves at %1, while “okienkoctl sync --watch” or a window runs.</source>
        <translation>Odpowiedź jest w skrzynce nadawczej i wyjdzie %1, o ile działa wtedy „okienkoctl sync --watch” lub okno programu.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The number of a mail is missing. “okienkoctl outbox” shows them.</source>
        <translation>Brakuje numeru wiadomości. Numery pokazuje „okienkoctl outbox”.</translation>
    </message>
    <message>
        <location line="+95"/>
        <source>The mail is a draft again; the window shows it in its conversation.</source>
        <translation>Wiadomość jest znowu wersją roboczą; okno pokazuje ją w jej rozmowie.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It may have arrived all the same. Ask the recipient before you send it again.</source>
        <translation>Mimo to mogła dotrzeć. Zanim wyślesz ją ponownie, zapytaj odbiorcę.</translation>
    </message>
    <message>
        <location filename="../app/ctl/sign_in_commands.cpp" line="-21"/>
        <source>No secret store answers on this machine, and there is no passphrase for a file of its own. Give one with OKIENKO_PASSPHRASE_FILE, use --password-file, or log in to a desktop session.</source>
        <translation>Na tym komputerze nie odpowiada żaden magazyn haseł i brakuje hasła szyfrującego do osobnego pliku z hasłami. Podaj je przez OKIENKO_PASSPHRASE_FILE, użyj --password-file albo zaloguj się do sesji graficznej.</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>--%1 takes a number from %2 to %3.</source>
        <translation>--%1 przyjmuje liczbę od %2 do %3.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Open this page in a browser and sign in. Where the browser is on another computer, paste the address that it ends at here.</source>
        <translation>Otwórz tę stronę w przeglądarce i zaloguj się. Jeśli przeglądarka jest na innym komputerze, wklej tutaj adres strony, na której logowanie się zakończy.</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>The account “%1” has a password and does not sign in with a browser. “okienkoctl account password” changes it.</source>
        <translation>Konto „%1” ma hasło i nie loguje się przez przeglądarkę. Hasło zmienia „okienkoctl account password”.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The sign-in would be lost at once.</source>
        <translation>Logowanie zostałoby od razu utracone.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The file with the client secret cannot be read: %1. Nothing was changed.</source>
        <translation>Nie można odczytać pliku z kluczem tajnym klienta: %1. Niczego nie zmieniono.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The account “%1” is signed in.</source>
        <translation>Konto „%1” jest zalogowane.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The account “%1” signs in with a browser. Use “okienkoctl account authorize”.</source>
        <translation>Konto „%1” loguje się przez przeglądarkę. Użyj „okienkoctl account authorize”.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The password of the account “%1” is read from %2. Change it there.</source>
        <translation>Hasło konta „%1” jest odczytywane z %2. Zmień je tam.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The password of the account “%1” is kept.</source>
        <translation>Hasło konta „%1” zostało zapisane.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>No password was given. Enter it with “okienkoctl account password”.</source>
        <translation>Nie podano hasła. Wpisz je poleceniem „okienkoctl account password”.</translation>
    </message>
    <message>
        <location filename="../app/ctl/sync_commands.cpp" line="-85"/>
        <source>%1: the mailbox “%2” has %3 messages on the server, and %4 of them are here. It is listed again as a whole; if the numbers still differ in a quarter of an hour, ask the mail server&apos;s administrator.</source>
        <translation>%1: folder „%2” ma na serwerze %3 wiadomości, a tutaj jest ich %4. Cały folder jest odczytywany od nowa; jeśli za kwadrans liczby nadal będą się różnić, skontaktuj się z administratorem serwera poczty.</translation>
    </message>
</context>
<context>
    <name>CustomerTexts</name>
    <message>
        <location filename="../widgets/customer/customer_texts.cpp" line="+14"/>
        <source>customer since %1</source>
        <translation>klient od %1</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>d MMMM</source>
        <extracomment>Day and month of a birthday, as QDate::toString() takes it</extracomment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Birthday today (%1)</source>
        <translation>Urodziny dziś (%1)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Birthday tomorrow (%1)</source>
        <translation>Urodziny jutro (%1)</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>Birthday in %n days (%1)</source>
        <translation>
            <numerusform>Urodziny za %n dzień (%1)</numerusform>
            <numerusform>Urodziny za %n dni (%1)</numerusform>
            <numerusform>Urodziny za %n dni (%1)</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Birthday was yesterday (%1)</source>
        <translation>Urodziny były wczoraj (%1)</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Birthday was %n days ago (%1)</source>
        <translation>
            <numerusform>Urodziny były %n dzień temu (%1)</numerusform>
            <numerusform>Urodziny były %n dni temu (%1)</numerusform>
            <numerusform>Urodziny były %n dni temu (%1)</numerusform>
        </translation>
    </message>
    <message>
        <location line="+23"/>
        <source>%1–%2 h</source>
        <comment>hours of the day, e.g. 17–20 h</comment>
        <translation>godz. %1–%2</translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%n in 12 months</source>
        <translation>
            <numerusform>%n w 12 mies.</numerusform>
            <numerusform>%n w 12 mies.</numerusform>
            <numerusform>%n w 12 mies.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>last %1</source>
        <translation>ostatni %1</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>new</source>
        <translation>nowe</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>paid</source>
        <translation>opłacone</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>packed</source>
        <translation>spakowane</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>sent</source>
        <translation>wysłane</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>delivered</source>
        <translation>dostarczone</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>returned</source>
        <translation>zwrócone</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>cancelled</source>
        <translation>anulowane</translation>
    </message>
    <message numerus="yes">
        <location line="+22"/>
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 i jeszcze %n</numerusform>
            <numerusform>%1 i jeszcze %n</numerusform>
            <numerusform>%1 i jeszcze %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <location filename="../models/domain/delivery_words.cpp" line="+23"/>
        <source>the address does not exist</source>
        <translation>adres nie istnieje</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no mail server for the part after the @</source>
        <translation>dla części po znaku @ nie ma serwera poczty</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the address is not written correctly</source>
        <translation>adres jest niepoprawnie zapisany</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the address stands for more than one person</source>
        <translation>adres oznacza więcej niż jedną osobę</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the person has moved to another address</source>
        <translation>odbiorca zmienił adres</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>our own address was not accepted</source>
        <translation>nasz własny adres nie został przyjęty</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the part after the @ does not take mail at all</source>
        <translation>domena po znaku @ w ogóle nie przyjmuje poczty</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the mailbox is switched off</source>
        <translation>skrzynka jest wyłączona</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the mailbox is full</source>
        <translation>skrzynka jest pełna</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the message is too large for this mailbox</source>
        <translation>wiadomość jest za duża dla tej skrzynki</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the mailing list behind the address has a fault</source>
        <translation>lista dyskusyjna pod tym adresem działa wadliwie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the recipient&apos;s mail server has no room left</source>
        <translation>na serwerze poczty odbiorcy nie ma już miejsca</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the message is too large for the recipient&apos;s mail server</source>
        <translation>wiadomość jest za duża dla serwera poczty odbiorcy</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the recipient&apos;s mail server does not answer</source>
        <translation>serwer poczty odbiorcy nie odpowiada</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the connection to the recipient&apos;s mail server broke</source>
        <translation>połączenie z serwerem poczty odbiorcy zostało przerwane</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no way to the recipient&apos;s mail server was found</source>
        <translation>nie znaleziono drogi do serwera poczty odbiorcy</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the recipient&apos;s mail server is too busy</source>
        <translation>serwer poczty odbiorcy jest przeciążony</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the mail went round in circles between mail servers</source>
        <translation>wiadomość krążyła w kółko między serwerami poczty</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>it could not be delivered in the time that mail servers try</source>
        <translation>nie udało się jej dostarczyć w czasie, przez jaki serwery poczty ponawiają próby</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there are too many recipients</source>
        <translation>jest zbyt wielu odbiorców</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>the recipient&apos;s mail server does not accept it from us</source>
        <translation>serwer poczty odbiorcy nie przyjmuje jej od nas</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>our domain does not allow the server that sent it (SPF)</source>
        <translation>nasza domena nie zezwala na serwer, który ją wysłał (SPF)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the server that sent it has no name of its own (reverse DNS)</source>
        <translation>serwer, który ją wysłał, nie ma własnej nazwy (odwrotny DNS)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>its signature (DKIM) was not accepted</source>
        <translation>jej podpis (DKIM) nie został przyjęty</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>the recipient&apos;s mail server could not tell that it is really from us</source>
        <translation>serwer poczty odbiorcy nie mógł potwierdzić, że naprawdę pochodzi od nas</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>something is wrong with the address</source>
        <translation>coś jest nie tak z adresem</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>something is wrong with the mailbox</source>
        <translation>coś jest nie tak ze skrzynką</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the recipient&apos;s mail server could not take it</source>
        <translation>serwer poczty odbiorcy nie mógł jej przyjąć</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the recipient&apos;s mail server was not reached</source>
        <translation>serwer poczty odbiorcy był nieosiągalny</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the mail servers did not understand each other</source>
        <translation>serwery poczty nie porozumiały się ze sobą</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the recipient&apos;s mail server could not take this content</source>
        <translation>serwer poczty odbiorcy nie mógł przyjąć takiej treści</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the recipient&apos;s mail server refused it by its rules</source>
        <translation>serwer poczty odbiorcy odrzucił ją zgodnie ze swoimi zasadami</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>the recipient</source>
        <translation>odbiorcy</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Was not delivered to %1</source>
        <translation>Nie dostarczono do %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Was not delivered to %1: %2</source>
        <translation>Nie dostarczono do %1: %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not yet delivered to %1, the mail servers go on trying</source>
        <translation>Jeszcze nie dostarczono do %1, serwery poczty ponawiają próby</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Not yet delivered to %1, the mail servers go on trying: %2</source>
        <translation>Jeszcze nie dostarczono do %1, serwery poczty ponawiają próby: %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Was delivered to %1</source>
        <translation>Dostarczono do %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Was handed on to a mail server of %1 that sends no confirmations</source>
        <translation>Przekazano do serwera poczty %1, który nie wysyła potwierdzeń</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Was delivered to the mailing list %1</source>
        <translation>Dostarczono na listę dyskusyjną %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Was shown to %1</source>
        <translation>Wyświetlono u %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Was deleted by %1 without being shown</source>
        <translation>Usunięto u %1 bez wyświetlenia</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>until %1</source>
        <translation>najpóźniej do %1</translation>
    </message>
</context>
<context>
    <name>DraftCheck</name>
    <message>
        <location filename="../widgets/composer/draft_check.cpp" line="+26"/>
        <source>“%1” is not an e-mail address. Correct it or remove it.</source>
        <translation>„%1” nie jest adresem e-mail. Popraw go lub usuń.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This message has no recipient. Fill in To.</source>
        <translation>Ta wiadomość nie ma odbiorcy. Wypełnij pole „Do”.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no mailbox to send from. Connect one in the settings first.</source>
        <translation>Nie ma skrzynki pocztowej do wysyłania. Najpierw podłącz ją w ustawieniach.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The message is empty. Write an answer first.</source>
        <translation>Wiadomość jest pusta. Najpierw napisz odpowiedź.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>A value of the ready answer is still missing: %1. Fill it in or delete it.</source>
        <translation>W gotowej odpowiedzi wciąż brakuje wartości: %1. Uzupełnij ją lub usuń.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The subject is empty. Send it without a subject?</source>
        <translation>Temat jest pusty. Wysłać bez tematu?</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The text speaks of an attachment, but nothing is attached. Send it without?</source>
        <translation>W treści jest mowa o załączniku, ale niczego nie załączono. Wysłać bez załącznika?</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <location filename="../app/window/attachment_files.cpp" line="+31"/>
        <source>The file %1 could not be saved: %2. Nothing was lost; choose another place and try again.</source>
        <translation>Nie można zapisać pliku %1: %2. Niczego nie utracono; wybierz inne miejsce i spróbuj ponownie.</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>There is no room for opening the attachment. It is kept in the message; free some space and try again.</source>
        <translation>Brakuje miejsca, aby otworzyć załącznik. Pozostaje on w wiadomości; zwolnij trochę miejsca na dysku i spróbuj ponownie.</translation>
    </message>
    <message>
        <location line="+61"/>
        <source>it is larger than 100 MB</source>
        <translation>rozmiar przekracza 100 MB</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it is not a file</source>
        <translation>to nie jest plik</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 was not attached: %2. What you wrote is kept.</source>
        <translation>Nie załączono %1: %2. Napisana treść została zachowana.</translation>
    </message>
    <message>
        <location filename="../app/original_mail.cpp" line="+40"/>
        <source>The attachment cannot be read from its mail any more. The original is kept: save the whole message and open it elsewhere.</source>
        <translation>Załącznika nie można już odczytać z wiadomości. Oryginał został zachowany: zapisz całą wiadomość i otwórz ją w innym programie.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <location filename="../app/mail_files.cpp" line="+20"/>
        <source>%1 cannot be read: %2. What was imported before it is kept; importing again does not store anything twice.</source>
        <translation>Nie można odczytać %1: %2. To, co zaimportowano wcześniej, zostało zachowane; ponowny import niczego nie zapisze podwójnie.</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>a message in it is larger than 256 MB</source>
        <translation>zawiera wiadomość większą niż 256 MB</translation>
    </message>
    <message>
        <location line="+14"/>
        <location line="+3"/>
        <source>it is larger than 256 MB</source>
        <translation>rozmiar przekracza 256 MB</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>there is no such file or folder</source>
        <translation>nie ma takiego pliku ani folderu</translation>
    </message>
</context>
<context>
    <name>JoinReason</name>
    <message>
        <location filename="../widgets/conversation/join_reason.cpp" line="+21"/>
        <source>Why it is here: it answers a message of this conversation.</source>
        <translation>Dlaczego tutaj: odpowiada na wiadomość z tej rozmowy.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Why it is here: it names a message of this conversation.</source>
        <translation>Dlaczego tutaj: powołuje się na wiadomość z tej rozmowy.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Why it is here: a later message of this conversation names it.</source>
        <translation>Dlaczego tutaj: powołuje się na nią późniejsza wiadomość z tej rozmowy.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Why it is here: it was written to this conversation&apos;s own address.</source>
        <translation>Dlaczego tutaj: została wysłana na własny adres tej rozmowy.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Why it is here: the same customer, the same subject, still open.</source>
        <translation>Dlaczego tutaj: ten sam klient, ten sam temat, sprawa wciąż otwarta.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Why it is here: this conversation began with it.</source>
        <translation>Dlaczego tutaj: od niej zaczęła się ta rozmowa.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Why it is here: it answers another conversation, but its sender takes no part in that one, so it got a conversation of its own.</source>
        <translation>Dlaczego tutaj: odpowiada na inną rozmowę, ale jej nadawca nie bierze w niej udziału, więc dostała własną.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Why it is here: it was written here.</source>
        <translation>Dlaczego tutaj: została napisana tutaj.</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>Why it is here: a mail server reports on a message of this conversation.</source>
        <translation>Dlaczego tutaj: serwer poczty informuje o losach wiadomości z tej rozmowy.</translation>
    </message>
</context>
<context>
    <name>MailText</name>
    <message>
        <location filename="../channels/mail/curl_failure.cpp" line="+21"/>
        <source>No password was sent and nothing was lost.</source>
        <translation>Hasło nie zostało wysłane i niczego nie utracono.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The certificate of %1 has expired. %2 The server&apos;s administrator has to renew it; check this computer&apos;s date, too.</source>
        <translation>Certyfikat serwera %1 wygasł. %2 Administrator serwera musi go odnowić; sprawdź też datę na tym komputerze.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The certificate of %1 is not valid yet. %2 Check this computer&apos;s date.</source>
        <translation>Certyfikat serwera %1 nie jest jeszcze ważny. %2 Sprawdź datę na tym komputerze.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The certificate that answered belongs to another server than %1. %2 Check the server&apos;s name in the account&apos;s settings.</source>
        <translation>Otrzymany certyfikat należy do innego serwera niż %1. %2 Sprawdź nazwę serwera w ustawieniach konta.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The certificate of %1 was not issued by an authority that this computer trusts. %2 If it is your own server, give its authority&apos;s file in the account&apos;s settings.</source>
        <translation>Certyfikatu serwera %1 nie wystawił urząd, któremu ten komputer ufa. %2 Jeśli to własny serwer, wskaż plik jego urzędu certyfikacji w ustawieniach konta.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The certificate of %1 could not be verified. %2 Ask the server&apos;s administrator.</source>
        <translation>Nie można zweryfikować certyfikatu serwera %1. %2 Skontaktuj się z administratorem serwera.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 cannot log anybody in at the moment. Nothing was lost; it is tried again later.</source>
        <translation>Serwer %1 chwilowo nie przyjmuje logowań. Niczego nie utracono; próba zostanie ponowiona później.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 did not accept the user name and password. Nothing was lost; enter the password again, or make an application password at the provider.</source>
        <translation>Serwer %1 nie przyjął nazwy użytkownika i hasła. Niczego nie utracono; wpisz hasło ponownie lub utwórz hasło aplikacji u dostawcy poczty.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The server %1 was not found. Nothing was lost; check its name and whether this computer is on the network.</source>
        <translation>Nie znaleziono serwera %1. Niczego nie utracono; sprawdź jego nazwę i połączenie tego komputera z siecią.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The proxy on the way to %1 could not be reached or refused the connection. Nothing was lost; check the proxy in the account&apos;s settings.</source>
        <translation>Serwer proxy na drodze do %1 jest nieosiągalny lub odrzucił połączenie. Niczego nie utracono; sprawdź proxy w ustawieniach konta.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 cannot be reached on port %2. Nothing was lost; check the port and the network, it is tried again later.</source>
        <translation>Nie można połączyć się z serwerem %1 na porcie %2. Niczego nie utracono; sprawdź port i sieć, próba zostanie ponowiona później.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 took too long to answer. Nothing was lost; it is tried again later.</source>
        <translation>Serwer %1 zbyt długo nie odpowiadał. Niczego nie utracono; próba zostanie ponowiona później.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 refused. Nothing was lost.</source>
        <translation>Serwer %1 odmówił. Niczego nie utracono.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The connection to %1 was cut off. Nothing was lost; it is tried again later.</source>
        <translation>Połączenie z serwerem %1 zostało przerwane. Niczego nie utracono; próba zostanie ponowiona później.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>No secure connection could be agreed with %1 on port %2. No password was sent. Check whether this port wants TLS or STARTTLS.</source>
        <translation>Nie udało się uzgodnić bezpiecznego połączenia z serwerem %1 na porcie %2. Hasło nie zostało wysłane. Sprawdź, czy ten port wymaga TLS, czy STARTTLS.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The file with the trusted certificate authority cannot be used: %1. No connection was made; correct it in the account&apos;s settings.</source>
        <translation>Nie można użyć pliku z zaufanym urzędem certyfikacji: %1. Nie nawiązano połączenia; popraw plik w ustawieniach konta.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 does not offer encryption (STARTTLS) on port %2. No password was sent; use the port for TLS, or ask the server&apos;s administrator.</source>
        <translation>Serwer %1 nie oferuje szyfrowania (STARTTLS) na porcie %2. Hasło nie zostało wysłane; użyj portu dla TLS lub skontaktuj się z administratorem serwera.</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+5"/>
        <source>%1 refused the connection. Nothing was lost; it is tried again later.</source>
        <translation>Serwer %1 odrzucił połączenie. Niczego nie utracono; próba zostanie ponowiona później.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What answered as %1 on port %2 does not speak the mail protocol as it should. Nothing was lost; check the server&apos;s name and port.</source>
        <translation>To, co odpowiedziało jako %1 na porcie %2, nie przestrzega protokołu poczty. Niczego nie utracono; sprawdź nazwę serwera i port.</translation>
    </message>
    <message>
        <location line="+6"/>
        <location filename="../channels/mail/curl_setup.cpp" line="+92"/>
        <source>“%1” is not the name of a server. Correct it in the account&apos;s settings.</source>
        <translation>„%1” nie jest nazwą serwera. Popraw ją w ustawieniach konta.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The connection to %1 was stopped. Nothing was lost.</source>
        <translation>Połączenie z serwerem %1 zostało zatrzymane. Niczego nie utracono.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The connection to %1 failed. Nothing was lost; it is tried again later.</source>
        <translation>Połączenie z serwerem %1 nie powiodło się. Niczego nie utracono; próba zostanie ponowiona później.</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>The server said: “%1”</source>
        <translation>Odpowiedź serwera: „%1”</translation>
    </message>
    <message>
        <location filename="../channels/mail/curl_setup.cpp" line="-7"/>
        <source>The connection to %1 would not be encrypted, so nothing was sent. Set TLS or STARTTLS in the account&apos;s settings.</source>
        <translation>Połączenie z serwerem %1 nie byłoby szyfrowane, więc niczego nie wysłano. Ustaw TLS lub STARTTLS w ustawieniach konta.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The file with the trusted certificate authority, %1, cannot be read, so no connection was made. Put it back or correct the account&apos;s settings.</source>
        <translation>Nie można odczytać pliku z zaufanym urzędem certyfikacji %1, więc nie nawiązano połączenia. Przywróć plik lub popraw ustawienia konta.</translation>
    </message>
    <message>
        <location filename="../channels/mail/curl_stream.cpp" line="+20"/>
        <source>Receiving mail was stopped. What was received is kept.</source>
        <translation>Odbiór poczty został zatrzymany. To, co odebrano, zostało zachowane.</translation>
    </message>
    <message>
        <location line="+116"/>
        <source>%1 does not take connections at the moment. Nothing was lost; it is tried again later.</source>
        <translation>Serwer %1 chwilowo nie przyjmuje połączeń. Niczego nie utracono; próba zostanie ponowiona później.</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>The connection to %1 was cut off. What was received is kept; the rest is fetched when the server can be reached again.</source>
        <translation>Połączenie z serwerem %1 zostało przerwane. To, co odebrano, zostało zachowane; reszta zostanie pobrana, gdy serwer będzie znów osiągalny.</translation>
    </message>
    <message>
        <location filename="../channels/mail/server_guess.cpp" line="+110"/>
        <source>SRV record</source>
        <translation>rekord SRV</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>known provider</source>
        <translation>znany dostawca</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>provider of the domain&apos;s mail</source>
        <translation>dostawca poczty domeny</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>common name</source>
        <translation>typowa nazwa</translation>
    </message>
    <message>
        <location filename="../channels/mail/server_test.cpp" line="+108"/>
        <source>%1, certificate valid until %2</source>
        <translation>%1, certyfikat ważny do %2</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Not encrypted: a server on this computer</source>
        <translation>Bez szyfrowania: serwer na tym komputerze</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>New mail is announced at once (IDLE)</source>
        <translation>Nowa poczta jest zgłaszana od razu (IDLE)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New mail is looked for every minute (no IDLE)</source>
        <translation>Nowa poczta jest sprawdzana co minutę (brak IDLE)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Changes are fetched quickly (CONDSTORE)</source>
        <translation>Zmiany są pobierane szybko (CONDSTORE)</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Messages of up to %1</source>
        <translation>Wiadomości do %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>International addresses (SMTPUTF8)</source>
        <translation>Adresy międzynarodowe (SMTPUTF8)</translation>
    </message>
    <message>
        <location line="+53"/>
        <source>%1 offers no way to log in on port %2. Nothing was changed; check the port and the encryption.</source>
        <translation>Serwer %1 nie oferuje możliwości zalogowania na porcie %2. Niczego nie zmieniono; sprawdź port i szyfrowanie.</translation>
    </message>
    <message>
        <location filename="../channels/mail/server_url.cpp" line="+22"/>
        <source>This is not the address of a mail server. Write it like imaps://mail.example.com, imap://mail.example.com:143, smtps://mail.example.com or smtp://mail.example.com:587.</source>
        <translation>To nie jest adres serwera poczty. Wpisz go tak: imaps://mail.example.com, imap://mail.example.com:143, smtps://mail.example.com lub smtp://mail.example.com:587.</translation>
    </message>
    <message>
        <location line="+73"/>
        <source>“%1” is not the address of a proxy. Write it like socks5h://127.0.0.1:1080, without a password.</source>
        <translation>„%1” nie jest adresem proxy. Wpisz go tak: socks5h://127.0.0.1:1080, bez hasła.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>“%1” is not known as security: imaps and smtps mean TLS, imap and smtp mean STARTTLS, and only “none” can be written.</source>
        <translation>„%1” nie jest znanym zabezpieczeniem: imaps i smtps oznaczają TLS, imap i smtp oznaczają STARTTLS, a wpisać można tylko „none”.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The connection to %1 has to be encrypted: security=none is only for servers on this computer.</source>
        <translation>Połączenie z serwerem %1 musi być szyfrowane: security=none jest tylko dla serwerów na tym komputerze.</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>The user name and the password do not belong into the server&apos;s address. Give them in their own fields.</source>
        <translation>Nazwa użytkownika i hasło nie powinny być częścią adresu serwera. Podaj je w osobnych polach.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>0 is not a port. Ports are numbers from 1 to 65535.</source>
        <translation>0 nie jest portem. Porty to liczby od 1 do 65535.</translation>
    </message>
    <message>
        <location filename="../channels/mail/smtp/smtp_envelope.cpp" line="+41"/>
        <source>An address of this message is empty. Nothing was sent; correct it and send again.</source>
        <translation>Jeden z adresów tej wiadomości jest pusty. Niczego nie wysłano; popraw go i wyślij ponownie.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>“%1” is not an e-mail address. Nothing was sent; correct it and send again.</source>
        <translation>„%1” nie jest adresem e-mail. Niczego nie wysłano; popraw go i wyślij ponownie.</translation>
    </message>
    <message>
        <location line="+67"/>
        <source>The message has no recipient. Nothing was sent; enter an address and send again.</source>
        <translation>Wiadomość nie ma odbiorcy. Niczego nie wysłano; wpisz adres i wyślij ponownie.</translation>
    </message>
    <message>
        <location filename="../channels/mail/smtp/smtp_sender.cpp" line="+42"/>
        <source>Change the message and send it again.</source>
        <translation>Zmień wiadomość i wyślij ją ponownie.</translation>
    </message>
    <message>
        <location filename="../channels/mail/smtp/recipient_answers.cpp" line="+51"/>
        <location filename="../channels/mail/smtp/smtp_sender.cpp" line="+1"/>
        <location line="+25"/>
        <source>It stays in the outbox and is tried again later.</source>
        <translation>Pozostaje w skrzynce nadawczej, a próba zostanie ponowiona później.</translation>
    </message>
    <message>
        <location filename="../channels/mail/smtp/smtp_sender.cpp" line="-21"/>
        <source>%1 does not accept the recipient %2. The message was not sent to anybody; correct the address and send it again.</source>
        <translation>Serwer %1 nie przyjmuje odbiorcy %2. Wiadomość nie została wysłana do nikogo; popraw adres i wyślij ją ponownie.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 does not accept the recipient %2 at the moment. The message was not sent to anybody; it stays in the outbox and is tried again later.</source>
        <translation>Serwer %1 chwilowo nie przyjmuje odbiorcy %2. Wiadomość nie została wysłana do nikogo; pozostaje w skrzynce nadawczej, a próba zostanie ponowiona później.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The message is too large for %1: it has %2. It was not sent. Make the attachments smaller and send it again.</source>
        <translation>Wiadomość jest za duża dla serwera %1: ma %2. Nie została wysłana. Zmniejsz załączniki i wyślij ją ponownie.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 does not accept mail from this sender&apos;s address. The message was not sent. %2</source>
        <translation>Serwer %1 nie przyjmuje poczty z adresu tego nadawcy. Wiadomość nie została wysłana. %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 did not accept the message, and it was not sent. %2</source>
        <translation>Serwer %1 nie przyjął wiadomości, więc nie została ona wysłana. %2</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The message was not sent, because its state could not be saved before.</source>
        <translation>Wiadomość nie została wysłana, ponieważ nie udało się wcześniej zapisać jej stanu.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 cannot send to addresses with letters like ą or č before the @. The message was not sent; use another address of this person.</source>
        <translation>Serwer %1 nie może wysyłać na adresy z literami takimi jak ą lub č przed znakiem @. Wiadomość nie została wysłana; użyj innego adresu tej osoby.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 offers no way to log in, so the message was not sent. %2 Check the port and the encryption in the account&apos;s settings.</source>
        <translation>Serwer %1 nie oferuje możliwości zalogowania, więc wiadomość nie została wysłana. %2 Sprawdź port i szyfrowanie w ustawieniach konta.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 answered without an end, so the connection was closed. The message was not sent. %2</source>
        <translation>Odpowiedź serwera %1 nie miała końca, więc połączenie zamknięto. Wiadomość nie została wysłana. %2</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 took too long to answer. The message was not sent. %2</source>
        <translation>Serwer %1 zbyt długo nie odpowiadał. Wiadomość nie została wysłana. %2</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Sending was stopped before the message was complete. It was not sent and stays in the outbox.</source>
        <translation>Wysyłanie zatrzymano, zanim wiadomość była kompletna. Nie została wysłana i pozostaje w skrzynce nadawczej.</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>The message was handed to %1, but the connection broke before it confirmed. It may have been sent or not, so it is not sent again by itself: look into the Sent folder or ask the recipient.</source>
        <translation>Wiadomość przekazano serwerowi %1, ale połączenie zostało przerwane, zanim to potwierdził. Mogła zostać wysłana lub nie, więc nie będzie wysyłana ponownie automatycznie: zajrzyj do folderu z wysłanymi lub zapytaj odbiorcę.</translation>
    </message>
    <message>
        <location line="+88"/>
        <source>The message is empty and was not sent. Write it again.</source>
        <translation>Wiadomość jest pusta i nie została wysłana. Napisz ją ponownie.</translation>
    </message>
    <message>
        <location filename="../channels/mail/oauth_challenge.cpp" line="+50"/>
        <source>The sign-in of this account does not allow mail at %1. Nothing was lost; sign in again and agree to reading and sending mail.</source>
        <translation>Logowanie tego konta nie obejmuje dostępu do poczty na serwerze %1. Niczego nie utracono; zaloguj się ponownie i wyraź zgodę na odczytywanie i wysyłanie poczty.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 does not accept the sign-in of this account any more. Nothing was lost; mail waits on the server until you sign in again.</source>
        <translation>Serwer %1 nie przyjmuje już logowania tego konta. Niczego nie utracono; poczta czeka na serwerze, aż zalogujesz się ponownie.</translation>
    </message>
    <message>
        <location filename="../channels/mail/server_url.cpp" line="-92"/>
        <source>“%1” cannot be chosen for “%2”. Use on, off or auto.</source>
        <translation>Wartości „%1” nie można wybrać dla „%2”. Użyj on, off lub auto.</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>“%1” is not a way to log in. Use plain, login, xoauth2, oauthbearer, oauth2 or any.</source>
        <translation>„%1” nie jest sposobem logowania. Użyj plain, login, xoauth2, oauthbearer, oauth2 lub any.</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>“%1” is not known in a server&apos;s address. Known are proxy, auth, security, compress and quick.</source>
        <translation>„%1” nie jest znanym elementem adresu serwera. Znane są proxy, auth, security, compress i quick.</translation>
    </message>
    <message>
        <location filename="../channels/mail/smtp/recipient_answers.cpp" line="-8"/>
        <source>%1 does not accept the recipient %2.</source>
        <translation>Serwer %1 nie przyjmuje odbiorcy %2.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 does not accept the recipient %2 at the moment.</source>
        <translation>Serwer %1 chwilowo nie przyjmuje odbiorcy %2.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The other recipients have the message.</source>
        <translation>Pozostali odbiorcy dostali wiadomość.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The message was not sent to anybody.</source>
        <translation>Wiadomość nie została wysłana do nikogo.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Correct the address and send it again.</source>
        <translation>Popraw adres i wyślij ją ponownie.</translation>
    </message>
</context>
<context>
    <name>MessageReader</name>
    <message>
        <location filename="../channels/mail/mime/message_reader.cpp" line="+140"/>
        <source>The message is empty. Nothing could be read from it; it is kept as it came.</source>
        <translation>Wiadomość jest pusta. Nie dało się z niej niczego odczytać; przechowywana jest w otrzymanej postaci.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The message is larger than 500 MB and was not opened. It is kept as it came.</source>
        <translation>Wiadomość jest większa niż 500 MB i nie została otwarta. Przechowywana jest w otrzymanej postaci.</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+45"/>
        <source>The message has neither a header nor a text that could be read. It is kept as it came.</source>
        <translation>Wiadomość nie ma nagłówka ani treści, które dałoby się odczytać. Przechowywana jest w otrzymanej postaci.</translation>
    </message>
</context>
<context>
    <name>MessageWriter</name>
    <message>
        <location filename="../channels/mail/mime/message_writer.cpp" line="+39"/>
        <source>The field “%1” holds a line end or another control character. Nothing was sent; please remove it and send again.</source>
        <translation>Pole „%1” zawiera koniec wiersza lub inny znak sterujący. Niczego nie wysłano; usuń ten znak i wyślij ponownie.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>“%1” is not a valid e-mail address. Nothing was sent; please correct it and send again.</source>
        <translation>„%1” nie jest poprawnym adresem e-mail. Niczego nie wysłano; popraw go i wyślij ponownie.</translation>
    </message>
    <message>
        <location line="+134"/>
        <source>File name</source>
        <translation>Nazwa pliku</translation>
    </message>
    <message>
        <location line="+76"/>
        <source>The message could not be put together. It is kept as a draft; please try again.</source>
        <translation>Nie udało się złożyć wiadomości. Została zachowana jako wersja robocza; spróbuj ponownie.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The message has no recipient. Nothing was sent; please add one and send again.</source>
        <translation>Wiadomość nie ma odbiorcy. Niczego nie wysłano; dodaj odbiorcę i wyślij ponownie.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
</context>
<context>
    <name>OAuth</name>
    <message>
        <location filename="../app/oauth/authorization.cpp" line="+62"/>
        <source>Nobody signed in at %1 in time. Nothing was changed; start the sign-in again.</source>
        <translation>Nikt nie zalogował się na czas w usłudze %1. Niczego nie zmieniono; rozpocznij logowanie od nowa.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The answer of the browser cannot be waited for on this computer: port %1 is not free. Nothing was changed; choose another one.</source>
        <translation>Na tym komputerze nie można czekać na odpowiedź przeglądarki: port %1 jest zajęty. Niczego nie zmieniono; wybierz inny.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>%1 let the account in for an hour only, because it gave no refresh token. Nothing was changed; ask its administrator to allow offline access.</source>
        <translation>Usługa %1 wpuściła konto tylko na godzinę, bo nie wydała tokenu odświeżania. Niczego nie zmieniono; poproś jej administratora o zezwolenie na dostęp offline.</translation>
    </message>
    <message>
        <location line="+64"/>
        <source>This answer does not belong to the sign-in that was started here, so it was not used. Go back to the page that Okienko opened.</source>
        <translation>Ta odpowiedź nie należy do rozpoczętego tutaj logowania, więc nie została użyta. Wróć do strony otwartej przez Okienko.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>An answer that does not belong to this sign-in was refused. The sign-in goes on; use the page that Okienko opened.</source>
        <translation>Odrzucono odpowiedź, która nie należy do tego logowania. Logowanie trwa nadal; użyj strony otwartej przez Okienko.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The sign-in was not completed. You can close this page and go back to Okienko.</source>
        <translation>Logowanie nie zostało ukończone. Możesz zamknąć tę stronę i wrócić do Okienka.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The sign-in at %1 was declined. Nothing was changed; sign in again and agree to reading and sending mail.</source>
        <translation>Odmówiono zgody na logowanie w usłudze %1. Niczego nie zmieniono; zaloguj się ponownie i wyraź zgodę na odczytywanie i wysyłanie poczty.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 did not complete the sign-in (%2). Nothing was changed; try again, or ask its administrator.</source>
        <translation>Usługa %1 nie ukończyła logowania (%2). Niczego nie zmieniono; spróbuj ponownie lub skontaktuj się z jej administratorem.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>You are signed in. You can close this page and go back to Okienko.</source>
        <translation>Logowanie się powiodło. Możesz zamknąć tę stronę i wrócić do Okienka.</translation>
    </message>
    <message>
        <location filename="../app/oauth/oauth_network.cpp" line="+136"/>
        <source>Signing in was stopped. Nothing was lost.</source>
        <translation>Logowanie zostało zatrzymane. Niczego nie utracono.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 does not say how to sign in there. Nothing was changed; give the addresses with --authorize-url and --token-url.</source>
        <translation>Usługa %1 nie podaje, jak się w niej logować. Niczego nie zmieniono; podaj adresy opcjami --authorize-url i --token-url.</translation>
    </message>
    <message>
        <location filename="../app/oauth/oauth_provider.cpp" line="+87"/>
        <source>“%1” is not a provider that Okienko knows. Known are google and microsoft; for another one give the address of its sign-in.</source>
        <translation>Okienko nie zna dostawcy „%1”. Znani są google i microsoft; dla innego podaj adres jego logowania.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>“%1” is not the address of a sign-in. It begins with https:// and holds no user name.</source>
        <translation>„%1” nie jest adresem logowania. Taki adres zaczyna się od https:// i nie zawiera nazwy użytkownika.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The client ID is missing: the number under which your organisation registered Okienko at the provider. Give it with --client-id or in the account&apos;s window.</source>
        <translation>Brakuje identyfikatora klienta: numeru, pod którym Twoja organizacja zarejestrowała Okienko u dostawcy. Podaj go opcją --client-id lub w oknie konta.</translation>
    </message>
    <message>
        <location filename="../app/oauth/token_keeper.cpp" line="+43"/>
        <source>The account “%1” is not signed in on this computer. Nothing was lost; mail waits on the server until you sign in.</source>
        <translation>Konto „%1” nie jest zalogowane na tym komputerze. Niczego nie utracono; poczta czeka na serwerze, aż się zalogujesz.</translation>
    </message>
    <message>
        <location filename="../app/oauth/token_reply.cpp" line="+23"/>
        <source>%1, where this account signs in, cannot be reached or did not answer as it should. Nothing was lost; it is tried again later.</source>
        <translation>Serwer %1, na którym loguje się to konto, jest nieosiągalny lub nie odpowiedział, jak powinien. Niczego nie utracono; próba zostanie ponowiona później.</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>%1 does not know this Okienko: the client ID, or its secret, is not right. Nothing was lost; correct it and sign in again.</source>
        <translation>Usługa %1 nie zna tego programu Okienko: identyfikator klienta lub jego klucz tajny jest niepoprawny. Niczego nie utracono; popraw go i zaloguj się ponownie.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 refused the sign-in of this account (%2). Nothing was lost; sign in again, or ask the provider&apos;s administrator.</source>
        <translation>Usługa %1 odrzuciła logowanie tego konta (%2). Niczego nie utracono; zaloguj się ponownie lub skontaktuj się z administratorem dostawcy.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The sign-in of this account at %1 has ended or was withdrawn. Nothing was lost; mail waits on the server until you sign in again.</source>
        <translation>Logowanie tego konta w usłudze %1 wygasło lub zostało wycofane. Niczego nie utracono; poczta czeka na serwerze, aż zalogujesz się ponownie.</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>The certificate of %1, where this account signs in, cannot be trusted. Nothing was sent there; ask the server&apos;s administrator, and look at this computer&apos;s date.</source>
        <translation>Nie można zaufać certyfikatowi serwera %1, na którym loguje się to konto. Niczego tam nie wysłano; skontaktuj się z administratorem serwera i sprawdź datę na tym komputerze.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <location filename="../app/outbox_service.cpp" line="+59"/>
        <source>The mail account of this message was removed. The message is kept in the outbox; choose another account or give it up.</source>
        <translation>Konto pocztowe tej wiadomości zostało usunięte. Wiadomość pozostaje w skrzynce nadawczej; wybierz inne konto lub zrezygnuj z wysłania.</translation>
    </message>
</context>
<context>
    <name>OutboxText</name>
    <message>
        <location filename="../widgets/conversation/outbox_text.cpp" line="+20"/>
        <source>Queued, leaves in a moment</source>
        <translation>Przekazano do wysłania, wychodzi za chwilę</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Sending…</source>
        <translation>Wysyłanie…</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>sent %1</source>
        <translation>wysłano: %1</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Not sent yet: the mail server asked to try again later. This happens by itself.</source>
        <translation>Jeszcze nie wysłano: serwer poczty prosi, aby spróbować później. Stanie się to automatycznie.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Could not be sent:</source>
        <translation>Nie udało się wysłać:</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Could not be sent: the mail server refused it.</source>
        <translation>Nie udało się wysłać: serwer poczty odrzucił wiadomość.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>It is not certain that this was sent: the connection broke at the last moment. Sending it again may deliver it twice; look into the Sent folder or ask the customer.</source>
        <translation>Nie ma pewności, czy wiadomość została wysłana: połączenie zostało przerwane w ostatniej chwili. Przy ponownym wysłaniu może dotrzeć dwa razy; zajrzyj do folderu z wysłanymi lub zapytaj klienta.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Given up: this message was not sent.</source>
        <translation>Zrezygnowano: ta wiadomość nie została wysłana.</translation>
    </message>
    <message>
        <location line="-36"/>
        <source>Leaves %1</source>
        <translation>Wyjdzie %1</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Not sent: it was tried for a day and is not tried again by itself.</source>
        <translation>Nie wysłano: próby trwały całą dobę i nie będą już ponawiane automatycznie.</translation>
    </message>
</context>
<context>
    <name>Passwords</name>
    <message>
        <location filename="../app/passwords.cpp" line="+16"/>
        <source>The password file %1 cannot be read: %2. Nothing was changed. Check that it is there and that you may read it.</source>
        <translation>Nie można odczytać pliku z hasłem %1: %2. Niczego nie zmieniono. Sprawdź, czy plik istnieje i czy można go odczytać.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The password file %1 is empty. Write the password into its first line and try again.</source>
        <translation>Plik z hasłem %1 jest pusty. Wpisz hasło w pierwszym wierszu i spróbuj ponownie.</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>The password of the account “%1” is not known on this computer. Mail waits on the server; enter the password in the account&apos;s settings.</source>
        <translation>Hasło konta „%1” nie jest znane na tym komputerze. Poczta czeka na serwerze; wpisz hasło w ustawieniach konta.</translation>
    </message>
</context>
<context>
    <name>Quarantine</name>
    <message>
        <location filename="../app/quarantine_service.cpp" line="+19"/>
        <source>Only the header of this message is here, so it cannot be read again. The original is on the mail server (%1): open it there.</source>
        <translation>Jest tu tylko nagłówek tej wiadomości, więc nie można jej ponownie odczytać. Oryginał jest na serwerze poczty (%1): otwórz go tam.</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>This message came in and could not be read here. It is attached as it came.

Why: %1
From: %2
Received: %3
</source>
        <translation>Ta wiadomość nadeszła i nie dało się jej tutaj odczytać. Jest załączona w otrzymanej postaci.

Dlaczego: %1
Od: %2
Otrzymano: %3
</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Only its header is attached. The original is on the mail server: %1
</source>
        <translation>Załączony jest tylko jej nagłówek. Oryginał jest na serwerze poczty: %1
</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <location filename="../app/secrets/secret_failures.h" line="+18"/>
        <source>The password is not known on this computer. Mail waits on the server; enter the password in the account&apos;s settings.</source>
        <translation>Hasło nie jest znane na tym komputerze. Poczta czeka na serwerze; wpisz hasło w ustawieniach konta.</translation>
    </message>
    <message>
        <location filename="../app/secrets/keychain.cpp" line="+116"/>
        <source>The secret store of this desktop is locked, so the passwords in it cannot be used. Mail waits on the server; unlock the secret store, and Okienko tries again by itself.</source>
        <translation>Magazyn haseł tego środowiska jest zablokowany, więc nie można użyć zapisanych w nim haseł. Poczta czeka na serwerze; odblokuj magazyn haseł, a Okienko samo spróbuje ponownie.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The secret store of this desktop did not answer as it should (%1). Nothing was lost; look whether it is running.</source>
        <translation>Magazyn haseł tego środowiska nie odpowiedział, jak powinien (%1). Niczego nie utracono; sprawdź, czy jest uruchomiony.</translation>
    </message>
    <message>
        <location filename="../app/secrets/passphrase.cpp" line="+107"/>
        <source>That was not it.</source>
        <translation>To nie jest właściwe hasło szyfrujące.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Passphrase of %1: </source>
        <translation>Hasło szyfrujące pliku %1: </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>No secret store answers on this machine. Passwords can be kept in the encrypted file %1; choose a passphrase for it (empty: do not keep them).</source>
        <translation>Na tym komputerze nie odpowiada żaden magazyn haseł. Hasła można przechowywać w zaszyfrowanym pliku %1; wybierz dla niego hasło szyfrujące (puste: nie przechowuj haseł).</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>New passphrase: </source>
        <translation>Nowe hasło szyfrujące: </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The same again: </source>
        <translation>Jeszcze raz to samo: </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>These were not the same. Try again.</source>
        <translation>Wpisane hasła różnią się. Spróbuj ponownie.</translation>
    </message>
    <message>
        <location filename="../app/secrets/secret_file.cpp" line="+27"/>
        <source>The file with the passwords, %1, could not be written: %2. What was in it is kept; the new password is known until Okienko is closed.</source>
        <translation>Nie udało się zapisać pliku z hasłami %1: %2. Jego dotychczasowa zawartość została zachowana; nowe hasło będzie znane do zamknięcia Okienka.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The passwords in %1 are closed until its passphrase is given. Mail waits on the server; start Okienko again, or enter the password in the account&apos;s settings.</source>
        <translation>Hasła w pliku %1 są niedostępne, dopóki nie podasz hasła szyfrującego. Poczta czeka na serwerze; uruchom Okienko ponownie albo wpisz hasło w ustawieniach konta.</translation>
    </message>
    <message>
        <location line="+91"/>
        <source>The file with the passwords, %1, cannot be read: %2. Nothing was changed; look who may read it.</source>
        <translation>Nie można odczytać pliku z hasłami %1: %2. Niczego nie zmieniono; sprawdź, kto może go czytać.</translation>
    </message>
    <message>
        <location filename="../app/secrets/secret_file_format.cpp" line="+42"/>
        <source>The file with the passwords is damaged and was left as it is. Put it back from a backup, or move it away and enter the passwords again.</source>
        <translation>Plik z hasłami jest uszkodzony i pozostawiono go bez zmian. Przywróć go z kopii zapasowej albo przenieś w inne miejsce i wpisz hasła ponownie.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The passwords could not be encrypted, so nothing was written. Restart Okienko and try again.</source>
        <translation>Nie udało się zaszyfrować haseł, więc niczego nie zapisano. Uruchom Okienko ponownie i spróbuj jeszcze raz.</translation>
    </message>
    <message>
        <location line="+106"/>
        <source>The file with the passwords was made by a newer version of Okienko. It was left as it is. Install the newer version on this computer.</source>
        <translation>Plik z hasłami utworzyła nowsza wersja Okienka. Pozostawiono go bez zmian. Zainstaluj nowszą wersję na tym komputerze.</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>This is not the passphrase of the file with the passwords. Nothing was changed; try again.</source>
        <translation>To nie jest hasło szyfrujące pliku z hasłami. Niczego nie zmieniono; spróbuj ponownie.</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>There are too many passwords for one file. The last one was not kept; remove accounts that are not used.</source>
        <translation>Haseł jest za dużo jak na jeden plik. Ostatnie nie zostało zapisane; usuń nieużywane konta.</translation>
    </message>
    <message>
        <location filename="../app/secrets/secrets.cpp" line="+65"/>
        <source>The secret store of this desktop is locked, so the password is known until Okienko is closed. Unlock the secret store and enter the password again.</source>
        <translation>Magazyn haseł tego środowiska jest zablokowany, więc hasło będzie znane do zamknięcia Okienka. Odblokuj magazyn haseł i wpisz hasło ponownie.</translation>
    </message>
</context>
<context>
    <name>SenderCheck</name>
    <message>
        <location filename="../widgets/conversation/sender_check.cpp" line="+43"/>
        <source>Unknown sender</source>
        <translation>Nieznany nadawca</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The name of the sender looks like the address %1, but the message came from %2. Be careful: somebody may be pretending to be another person.</source>
        <translation>Nazwa nadawcy wygląda jak adres %1, ale wiadomość przyszła z %2. Zachowaj ostrożność: ktoś może podszywać się pod inną osobę.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>calls itself “%1”</source>
        <translation>podaje się za „%1”</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The sender&apos;s name contains hidden characters that change the reading direction. The real address is %1.</source>
        <translation>Nazwa nadawcy zawiera ukryte znaki zmieniające kierunek czytania. Prawdziwy adres to %1.</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>The sender&apos;s address uses letters of another alphabet that look like familiar ones. It really comes from %1. Be careful: somebody may be pretending to be another company.</source>
        <translation>Adres nadawcy zawiera litery innego alfabetu, które wyglądają jak znajome. Naprawdę pochodzi z %1. Zachowaj ostrożność: ktoś może podszywać się pod inną firmę.</translation>
    </message>
</context>
<context>
    <name>ShopText</name>
    <message>
        <location filename="../channels/shop/answer_reader.cpp" line="+69"/>
        <source>The answer has no shortcut of one word. It was left out.</source>
        <translation>Odpowiedź nie ma jednowyrazowego skrótu. Została pominięta.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The shortcut %1 is in this file already. The answer was left out.</source>
        <translation>Skrót %1 już występuje w tym pliku. Odpowiedź została pominięta.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The answer has no text. It was left out.</source>
        <translation>Odpowiedź nie ma treści. Została pominięta.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The file has no shortcuts and texts of ready answers. Nothing was imported; name the columns shortcut, folder, title_pl, body_pl and so on.</source>
        <translation>Plik nie zawiera skrótów i treści gotowych odpowiedzi. Niczego nie zaimportowano; nazwij kolumny shortcut, folder, title_pl, body_pl itd.</translation>
    </message>
    <message>
        <location filename="../channels/shop/customer_reader.cpp" line="+114"/>
        <location filename="../channels/shop/order_reader.cpp" line="+157"/>
        <source>“%1” is not an e-mail address. The row was left out.</source>
        <translation>„%1” nie jest adresem e-mail. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 belongs to another customer of this file already. The row was left out.</source>
        <translation>%1 należy już do innego klienta w tym pliku. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>“%1” is not a telephone number. The customer was imported without it.</source>
        <translation>„%1” nie jest numerem telefonu. Klient został zaimportowany bez niego.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The customer number %1 is in this file already. The row was left out.</source>
        <translation>Numer klienta %1 już występuje w tym pliku. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>The customer has no number, e-mail address or telephone number. The row was left out.</source>
        <translation>Klient nie ma numeru, adresu e-mail ani numeru telefonu. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>“%1” is not a birthday. The customer was imported without it.</source>
        <translation>„%1” nie jest datą urodzin. Klient został zaimportowany bez niej.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>“%1” is not a date. The customer was imported without it.</source>
        <translation>„%1” nie jest datą. Klient został zaimportowany bez niej.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>The file has no column with e-mail addresses or telephone numbers of customers. Nothing was imported; name the columns in its first line.</source>
        <translation>Plik nie ma kolumny z adresami e-mail ani numerami telefonów klientów. Niczego nie zaimportowano; podaj nazwy kolumn w pierwszym wierszu.</translation>
    </message>
    <message>
        <location filename="../channels/shop/import_table.cpp" line="+110"/>
        <source>The file is larger than 512 MB. Nothing was imported; divide it and import the parts.</source>
        <translation>Plik jest większy niż 512 MB. Niczego nie zaimportowano; podziel go i zaimportuj części.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The file is not a text file. Nothing was imported; export it as CSV or JSON.</source>
        <translation>To nie jest plik tekstowy. Niczego nie zaimportowano; wyeksportuj dane jako CSV lub JSON.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The file is empty. Nothing was imported.</source>
        <translation>Plik jest pusty. Niczego nie zaimportowano.</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>The file has more than %1 columns. Nothing was imported; check the separator, or export fewer columns.</source>
        <translation>Plik ma więcej kolumn niż %1. Niczego nie zaimportowano; sprawdź separator lub wyeksportuj mniej kolumn.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>A quotation mark is opened and never closed. The row was left out.</source>
        <translation>Otwarty cudzysłów nie został zamknięty. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The row has %1 fields instead of %2. It was left out.</source>
        <translation>Liczba pól w wierszu: %1 zamiast %2. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The row has %1 fields instead of %2, perhaps a separator within a value without quotation marks. It was left out.</source>
        <translation>Liczba pól w wierszu: %1 zamiast %2; być może wartość zawiera separator bez cudzysłowu. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The row is the same as the one before. It was left out.</source>
        <translation>Wiersz jest taki sam jak poprzedni. Został pominięty.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>“%1” was read in a wrong encoding before it was exported. The row was left out.</source>
        <translation>„%1” odczytano przed eksportem w niewłaściwym kodowaniu. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>The file is not valid JSON, from byte %1 on. Nothing was imported; export it again.</source>
        <translation>Plik nie jest poprawnym JSON od bajtu %1. Niczego nie zaimportowano; wyeksportuj go ponownie.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>This is no object with named values. It was left out.</source>
        <translation>To nie jest obiekt z nazwanymi wartościami. Został pominięty.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>This line is not valid JSON. It was left out.</source>
        <translation>Ten wiersz nie jest poprawnym JSON. Został pominięty.</translation>
    </message>
    <message>
        <location filename="../channels/shop/order_reader.cpp" line="-21"/>
        <source>The order&apos;s number is missing. The row was left out.</source>
        <translation>Brakuje numeru zamówienia. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>There is no such day as %1. The row was left out.</source>
        <translation>Nie ma takiego dnia jak %1. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>“%1” is not a date as the other rows write it. The row was left out.</source>
        <translation>„%1” nie jest datą w zapisie pozostałych wierszy. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The date %1 is in the future. The row was left out.</source>
        <translation>Data %1 jest w przyszłości. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The customer&apos;s e-mail address is missing. The row was left out.</source>
        <translation>Brakuje adresu e-mail klienta. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>“%1” is not a currency&apos;s code like PLN or EUR. The row was left out.</source>
        <translation>„%1” nie jest kodem waluty, takim jak PLN lub EUR. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>“%1” is not a known state of an order. The row was left out.</source>
        <translation>„%1” nie jest znanym stanem zamówienia. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The order was sent with %1, but its tracking number is missing. The row was left out.</source>
        <translation>Zamówienie wysłano przez %1, ale brakuje numeru przesyłki. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+12"/>
        <location filename="../channels/shop/product_reader.cpp" line="+100"/>
        <source>The product&apos;s code is missing. The row was left out.</source>
        <translation>Brakuje kodu produktu. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>There is no product with the code %1. The row was left out.</source>
        <translation>Nie ma produktu o kodzie %1. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The quantity “%1” is not a number. The row was left out.</source>
        <translation>Ilość „%1” nie jest liczbą. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The quantity %1 is not more than zero. The row was left out.</source>
        <translation>Ilość %1 nie jest większa od zera. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+8"/>
        <location filename="../channels/shop/product_reader.cpp" line="+12"/>
        <source>The price “%1” is not a number. The row was left out.</source>
        <translation>Cena „%1” nie jest liczbą. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+58"/>
        <source>The file has no columns with the numbers and dates of orders. Nothing was imported; name the columns in its first line.</source>
        <translation>Plik nie ma kolumn z numerami i datami zamówień. Niczego nie zaimportowano; podaj nazwy kolumn w pierwszym wierszu.</translation>
    </message>
    <message>
        <location filename="../channels/shop/product_reader.cpp" line="-28"/>
        <source>The file has no columns with codes (SKU) and names of products. Nothing was imported; name the columns in its first line.</source>
        <translation>Plik nie ma kolumn z kodami (SKU) i nazwami produktów. Niczego nie zaimportowano; podaj nazwy kolumn w pierwszym wierszu.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The code %1 is in this file already. The row was left out.</source>
        <translation>Kod %1 już występuje w tym pliku. Wiersz został pominięty.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The stock “%1” is not a number. The row was left out.</source>
        <translation>Stan magazynowy „%1” nie jest liczbą. Wiersz został pominięty.</translation>
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
        <translation>Brak skrzynki pocztowej</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>%1: a colleague&apos;s Okienko fetches this mailbox.</source>
        <translation>%1: tę skrzynkę pobiera Okienko innej osoby.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>%1: live.</source>
        <translation>%1: na bieżąco.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: connecting…</source>
        <translation>%1: łączenie…</translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%n mailboxes</source>
        <translation>
            <numerusform>%n skrzynka</numerusform>
            <numerusform>%n skrzynki</numerusform>
            <numerusform>%n skrzynek</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Mail paused (%1)</source>
        <translation>Poczta wstrzymana (%1)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Mail interrupted (%1)</source>
        <translation>Poczta przerwana (%1)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Mail live (%1)</source>
        <translation>Poczta na bieżąco (%1)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Mail connecting (%1)</source>
        <translation>Łączenie z pocztą (%1)</translation>
    </message>
    <message numerus="yes">
        <location line="+39"/>
        <source>%n uncertain</source>
        <translation>
            <numerusform>%n niepewna</numerusform>
            <numerusform>%n niepewne</numerusform>
            <numerusform>%n niepewnych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n rejected</source>
        <translation>
            <numerusform>%n odrzucona</numerusform>
            <numerusform>%n odrzucone</numerusform>
            <numerusform>%n odrzuconych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n to be tried again</source>
        <translation>
            <numerusform>%n do ponowienia</numerusform>
            <numerusform>%n do ponowienia</numerusform>
            <numerusform>%n do ponowienia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%n being sent</source>
        <translation>
            <numerusform>%n w toku</numerusform>
            <numerusform>%n w toku</numerusform>
            <numerusform>%n w toku</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Outbox empty</source>
        <translation>Nic do wysłania</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Outbox: %1</source>
        <translation>Do wysłania: %1</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Store: %1</source>
        <translation>Baza: %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Store cannot be reached</source>
        <translation>Brak połączenia z bazą</translation>
    </message>
    <message>
        <location line="-76"/>
        <source>Mail waits for you to sign in (%1)</source>
        <translation>Poczta czeka na zalogowanie (%1)</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>%1, %2: %3 on the server, %4 here.</source>
        <translation>%1, %2: na serwerze %3, tutaj %4.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1, %2: %3 on the server, %4 here, since %5. Okienko lists the whole mailbox again by itself. If the numbers still differ in a quarter of an hour, ask the mail server&apos;s administrator; nothing that is stored is removed.</source>
        <translation>%1, %2: na serwerze %3, tutaj %4, od %5. Okienko samo odczyta od nowa cały folder. Jeśli za kwadrans liczby nadal będą się różnić, skontaktuj się z administratorem serwera poczty; nic, co jest zapisane, nie zostanie usunięte.</translation>
    </message>
    <message numerus="yes">
        <location line="+10"/>
        <source>Mailbox differs from the server by %n message(s)</source>
        <extracomment>how many messages there are more on the server than here, or fewer</extracomment>
        <translation>
            <numerusform>Folder różni się od serwera o %n wiadomość</numerusform>
            <numerusform>Folder różni się od serwera o %n wiadomości</numerusform>
            <numerusform>Folder różni się od serwera o %n wiadomości</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+15"/>
        <source>%n to be sent later</source>
        <translation>
            <numerusform>%n w późniejszym terminie</numerusform>
            <numerusform>%n w późniejszym terminie</numerusform>
            <numerusform>%n w późniejszym terminie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <location filename="../models/store/accounts.cpp" line="+85"/>
        <source>There is an account named &quot;%1&quot; already. Nothing was changed. Choose another name.</source>
        <translation>Istnieje już konto o nazwie „%1”. Niczego nie zmieniono. Wybierz inną nazwę.</translation>
    </message>
    <message>
        <location line="+63"/>
        <source>This account is not there any more. Nothing was changed.</source>
        <translation>Tego konta już nie ma. Niczego nie zmieniono.</translation>
    </message>
    <message>
        <location filename="../models/store/conversation_actions.cpp" line="+25"/>
        <location filename="../models/store/conversation_details.cpp" line="+22"/>
        <location filename="../models/store/outbox_queue.cpp" line="+123"/>
        <source>This conversation is not in the store any more.</source>
        <translation>Tej rozmowy nie ma już w bazie.</translation>
    </message>
    <message>
        <location filename="../models/store/customer_overview.cpp" line="+180"/>
        <source>This customer is not in the store any more.</source>
        <translation>Tego klienta nie ma już w bazie.</translation>
    </message>
    <message>
        <location filename="../models/store/quarantine.cpp" line="+71"/>
        <source>This mail could not be understood. Its original is kept.</source>
        <translation>Nie udało się zrozumieć tej wiadomości. Jej oryginał został zachowany.</translation>
    </message>
    <message>
        <location filename="../models/store/mail_intake.cpp" line="+48"/>
        <source>This mailbox is not in the store any more. Nothing was changed. Synchronise the account again.</source>
        <translation>Tego folderu pocztowego nie ma już w bazie. Niczego nie zmieniono. Zsynchronizuj konto ponownie.</translation>
    </message>
    <message>
        <location line="+90"/>
        <source>The mailbox was renumbered on the server meanwhile. Nothing was changed; it is read again.</source>
        <translation>Folder pocztowy został w międzyczasie przenumerowany na serwerze. Niczego nie zmieniono; folder jest odczytywany ponownie.</translation>
    </message>
    <message>
        <location filename="../models/store/outbox_queue.cpp" line="+42"/>
        <source>This mail is not complete, so it was not queued. Your draft is kept. Give at least one recipient and an account.</source>
        <translation>Ta wiadomość nie jest kompletna, więc nie przekazano jej do wysłania. Wersja robocza została zachowana. Podaj co najmniej jednego odbiorcę i konto.</translation>
    </message>
    <message>
        <location filename="../models/store/outbox_rows.cpp" line="+79"/>
        <source>Another program has taken over the sending of this mail. Nothing was changed here.</source>
        <translation>Wysyłanie tej wiadomości przejął inny program. Tutaj niczego nie zmieniono.</translation>
    </message>
    <message>
        <location filename="../models/store/outbox_store.cpp" line="+277"/>
        <source>The program ended while this mail was being sent, so it may have arrived or not. It is not sent again by itself. Look into the Sent folder or ask the recipient, then decide.</source>
        <translation>Program zakończył działanie podczas wysyłania tej wiadomości, więc mogła dotrzeć lub nie. Nie będzie wysyłana ponownie automatycznie. Zajrzyj do folderu z wysłanymi lub zapytaj odbiorcę, a potem zdecyduj.</translation>
    </message>
    <message>
        <location filename="../models/store/outbox_rows.cpp" line="+8"/>
        <source>This mail is in another state by now. Nothing was changed. Look at the outbox again.</source>
        <translation>Ta wiadomość jest już w innym stanie. Niczego nie zmieniono. Zajrzyj ponownie do skrzynki nadawczej.</translation>
    </message>
    <message>
        <location filename="../models/store/raw_store.cpp" line="+37"/>
        <source>The stored original is not there any more.</source>
        <translation>Zapisanego oryginału już nie ma.</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>The stored original is damaged and cannot be shown. Run &quot;okienkoctl verify&quot;, and restore a backup.</source>
        <translation>Zapisany oryginał jest uszkodzony i nie można go pokazać. Uruchom „okienkoctl verify” i przywróć kopię zapasową.</translation>
    </message>
    <message>
        <location filename="../models/store/sql_failure.cpp" line="+22"/>
        <source>The store is busy with another program&apos;s work. Nothing was changed. Try again in a moment.</source>
        <translation>Baza jest zajęta pracą innego programu. Niczego nie zmieniono. Spróbuj ponownie za chwilę.</translation>
    </message>
    <message>
        <location line="+6"/>
        <location filename="../models/store/sqlite_file.cpp" line="+119"/>
        <source>The store may not be written to. Nothing was changed. Check who owns the file and its folder.</source>
        <translation>Do bazy nie można zapisywać. Niczego nie zmieniono. Sprawdź, kto jest właścicielem pliku i jego folderu.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The disk reported an error while the store was used. Everything that was saved before is kept. Check the disk, and make a backup.</source>
        <translation>Dysk zgłosił błąd podczas używania bazy. Wszystko, co zapisano wcześniej, zostało zachowane. Sprawdź dysk i utwórz kopię zapasową.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The store is damaged. Close the program, keep a copy of the file, and restore the last backup.</source>
        <translation>Baza jest uszkodzona. Zamknij program, zachowaj kopię pliku i przywróć ostatnią kopię zapasową.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The disk is full. Nothing of this step was saved; what was saved before is kept. Free some space and try again.</source>
        <translation>Dysk jest pełny. Z tej czynności niczego nie zapisano; to, co zapisano wcześniej, zostało zachowane. Zwolnij trochę miejsca i spróbuj ponownie.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The store&apos;s file could not be opened. Check that its folder is there and that you may read it.</source>
        <translation>Nie można otworzyć pliku bazy. Sprawdź, czy jego folder istnieje i czy można go odczytać.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This contradicts what is in the store already. Nothing was changed. Look at the newest state and try again.</source>
        <translation>Jest to sprzeczne z tym, co już jest w bazie. Niczego nie zmieniono. Sprawdź aktualny stan i spróbuj ponownie.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This file is not an Okienko store. It was left as it is. Choose another file.</source>
        <translation>Ten plik nie jest bazą Okienka. Pozostawiono go bez zmian. Wybierz inny plik.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The store could not do this step. Nothing of it was saved; what was saved before is kept. The log says more.</source>
        <translation>Baza nie mogła wykonać tej czynności. Niczego z niej nie zapisano; to, co zapisano wcześniej, zostało zachowane. Więcej informacji jest w dzienniku.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The database cannot be reached. Nothing of this step was saved; what was saved before is kept. The program goes on trying; check the network and the database server.</source>
        <translation>Brak połączenia z bazą danych. Z tej czynności niczego nie zapisano; to, co zapisano wcześniej, zostało zachowane. Program będzie próbował dalej; sprawdź sieć i serwer bazy danych.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The database was lost while saving, so it is not known whether this step was saved. Look at the newest state before doing it again.</source>
        <translation>Połączenie z bazą danych zostało utracone podczas zapisywania, więc nie wiadomo, czy ta czynność została zapisana. Przed jej powtórzeniem sprawdź aktualny stan.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>The database did not accept the name or the password. Check them, for example in PGPASSFILE, and try again.</source>
        <translation>Baza danych nie przyjęła nazwy użytkownika lub hasła. Sprawdź je, na przykład w PGPASSFILE, i spróbuj ponownie.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The database server does not know this user. Nothing was changed. Check the name in the store&apos;s address, or ask the administrator for a login.</source>
        <translation>Serwer bazy danych nie zna tego użytkownika. Niczego nie zmieniono. Sprawdź nazwę w adresie bazy albo poproś administratora o konto.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>There is no database of this name on the server. Nothing was changed. Check the store&apos;s address, or make the database with &quot;createdb&quot;.</source>
        <translation>Na serwerze nie ma bazy danych o tej nazwie. Niczego nie zmieniono. Sprawdź adres bazy albo utwórz ją poleceniem „createdb”.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The database server does not let this user in from this computer. Nothing was changed. Its administrator has to allow it in pg_hba.conf.</source>
        <translation>Serwer bazy danych nie wpuszcza tego użytkownika z tego komputera. Niczego nie zmieniono. Administrator serwera musi na to zezwolić w pg_hba.conf.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>There is no trusted TLS connection to the database server. Nothing was sent. Check its certificate, and sslmode and sslrootcert in the store&apos;s address.</source>
        <translation>Nie ma zaufanego połączenia TLS z serwerem bazy danych. Niczego nie wysłano. Sprawdź jego certyfikat oraz sslmode i sslrootcert w adresie bazy.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>You do not have the right to do this. Nothing was changed. Ask the administrator.</source>
        <translation>Brak uprawnień do tej czynności. Niczego nie zmieniono. Skontaktuj się z administratorem.</translation>
    </message>
    <message>
        <location filename="../models/store/store_location.cpp" line="+19"/>
        <source>This does not name a store. Write sqlite:FILE or postgresql://USER@HOST/DATABASE.</source>
        <translation>To nie jest wskazanie bazy. Wpisz sqlite:PLIK lub postgresql://UŻYTKOWNIK@HOST/BAZA.</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>A password does not belong into the store&apos;s address, where others can see it. Put it into PGPASSFILE or PGPASSWORD.</source>
        <translation>Hasło nie powinno być częścią adresu bazy, gdzie mogą je zobaczyć inni. Umieść je w PGPASSFILE lub PGPASSWORD.</translation>
    </message>
    <message>
        <location filename="../models/store/store_threads.cpp" line="+242"/>
        <location filename="../models/store/transaction.cpp" line="+35"/>
        <source>A part of this step failed, so nothing of it was saved. What was saved before is kept. Try again.</source>
        <translation>Część tej czynności się nie powiodła, więc niczego z niej nie zapisano. To, co zapisano wcześniej, zostało zachowane. Spróbuj ponownie.</translation>
    </message>
    <message>
        <location line="+120"/>
        <source>The store was opened for reading only. Nothing was changed.</source>
        <translation>Baza została otwarta tylko do odczytu. Niczego nie zmieniono.</translation>
    </message>
    <message>
        <location filename="../models/store/migrator.cpp" line="+46"/>
        <source>This program is not installed completely. Install it again.</source>
        <translation>Ten program nie jest zainstalowany w całości. Zainstaluj go ponownie.</translation>
    </message>
    <message>
        <location line="+69"/>
        <source>This store was made by a newer version of Okienko. It was left as it is. Install the newer version on this computer too.</source>
        <translation>Tę bazę utworzyła nowsza wersja Okienka. Pozostawiono ją bez zmian. Zainstaluj nowszą wersję także na tym komputerze.</translation>
    </message>
    <message>
        <location line="+5"/>
        <location filename="../models/store/sqlite_file.cpp" line="-44"/>
        <source>There is no Okienko store here yet. Make one with &quot;okienkoctl init&quot;.</source>
        <translation>Nie ma tu jeszcze bazy Okienka. Utwórz ją poleceniem „okienkoctl init”.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This store was made by an older version of Okienko. It was left as it is. Make a backup and run &quot;okienkoctl init&quot; to bring it up to date.</source>
        <translation>Tę bazę utworzyła starsza wersja Okienka. Pozostawiono ją bez zmian. Utwórz kopię zapasową i uruchom „okienkoctl init”, aby ją zaktualizować.</translation>
    </message>
    <message>
        <location filename="../models/store/sqlite_file.cpp" line="+5"/>
        <source>This names a folder and not a file. Choose a file for the store.</source>
        <translation>To jest folder, a nie plik. Wybierz plik dla bazy.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The folder for the store could not be made. Choose a folder that you may write to.</source>
        <translation>Nie udało się utworzyć folderu dla bazy. Wybierz folder, w którym można zapisywać.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>A store in a single file must be on a disk of this computer, not on a network folder, where it would be damaged. Nothing was changed. Choose a local folder, or use PostgreSQL for several computers.</source>
        <translation>Baza w jednym pliku musi być na dysku tego komputera, a nie w folderze sieciowym, gdzie uległaby uszkodzeniu. Niczego nie zmieniono. Wybierz folder lokalny albo użyj PostgreSQL, jeśli komputerów jest kilka.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>The disk is full, so the store could not be opened for writing. Everything in it is kept. Free some space and try again.</source>
        <translation>Dysk jest pełny, więc nie można otworzyć bazy do zapisu. Wszystko, co w niej jest, zostało zachowane. Zwolnij trochę miejsca i spróbuj ponownie.</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Another Okienko has this store open for writing (process %1). Nothing was changed. Use that window, or close it and try again; several people work together on PostgreSQL.</source>
        <translation>Ta baza jest już otwarta do zapisu w innym programie Okienko (proces %1). Niczego nie zmieniono. Użyj tamtego okna albo zamknij je i spróbuj ponownie; kilka osób może pracować razem na PostgreSQL.</translation>
    </message>
    <message>
        <location filename="../models/store/automatic_senders.cpp" line="+63"/>
        <source>This message is not in the store any more.</source>
        <translation>Tej wiadomości nie ma już w bazie.</translation>
    </message>
    <message>
        <location filename="../models/store/outbox_resolve.cpp" line="+179"/>
        <source>There is no mail with this number in the outbox. Nothing was changed. Look at the outbox again.</source>
        <translation>W skrzynce nadawczej nie ma wiadomości o tym numerze. Niczego nie zmieniono. Zajrzyj ponownie do skrzynki nadawczej.</translation>
    </message>
    <message>
        <location line="+143"/>
        <source>This mail is being sent or was sent, so it cannot be taken back any more. Nothing was changed.</source>
        <translation>Ta wiadomość jest właśnie wysyłana lub została wysłana, więc nie można jej już cofnąć. Niczego nie zmieniono.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The draft of this mail was not kept, as an older version of Okienko queued it. Nothing was changed. Copy its text from the conversation, or send it again as it is.</source>
        <translation>Wersja robocza tej wiadomości nie została zachowana, ponieważ przekazała ją do wysłania starsza wersja Okienka. Niczego nie zmieniono. Skopiuj jej treść z rozmowy lub wyślij ją ponownie bez zmian.</translation>
    </message>
    <message>
        <location filename="../models/store/outbox_store.cpp" line="-163"/>
        <source>Some recipients did not accept this mail; the others have it. Correct their addresses and send it to them again, or give up.</source>
        <translation>Niektórzy odbiorcy nie przyjęli tej wiadomości; pozostali ją mają. Popraw ich adresy i wyślij ją do nich ponownie lub zrezygnuj.</translation>
    </message>
    <message>
        <location filename="../models/store/quarantine.cpp" line="-27"/>
        <location filename="../models/store/quarantine_changes.cpp" line="+40"/>
        <source>This message is not in quarantine any more: it was read or deleted meanwhile. Nothing was changed.</source>
        <translation>Tej wiadomości nie ma już w kwarantannie: w międzyczasie została odczytana lub usunięta. Niczego nie zmieniono.</translation>
    </message>
    <message>
        <location filename="../models/store/server_actions.cpp" line="+25"/>
        <source>Another program has taken over what was to be done on the mail server. Nothing was changed here.</source>
        <translation>Inny program przejął to, co miało zostać zrobione na serwerze poczty. Tutaj niczego nie zmieniono.</translation>
    </message>
    <message>
        <location filename="../models/store/database_bulk.cpp" line="+67"/>
        <source>This computer&apos;s PostgreSQL driver cannot be used for writing many rows. Nothing was saved. Install Debian&apos;s libqt6sql6-psql.</source>
        <translation>Sterownik PostgreSQL na tym komputerze nie pozwala zapisać wielu wierszy naraz. Niczego nie zapisano. Zainstaluj pakiet libqt6sql6-psql z Debiana.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>This is too large for the database. Nothing of it was saved; what was saved before is kept.</source>
        <translation>To jest za duże dla bazy danych. Nie zapisano z tego niczego; to, co zapisano wcześniej, pozostało.</translation>
    </message>
</context>
<context>
    <name>Submission</name>
    <message>
        <location filename="../app/submission.cpp" line="+67"/>
        <source>There is no mail account to send from. What you wrote is kept as a draft; connect a mailbox first.</source>
        <translation>Nie ma konta pocztowego do wysyłania. Napisana treść została zachowana jako wersja robocza; najpierw podłącz skrzynkę pocztową.</translation>
    </message>
    <message>
        <location line="+71"/>
        <source>There is no recipient. What you wrote is kept; enter an address and send again.</source>
        <translation>Brakuje odbiorcy. Napisana treść została zachowana; wpisz adres i wyślij ponownie.</translation>
    </message>
    <message>
        <location line="-51"/>
        <source>The message was sent by a machine or through a list, so it is not answered automatically. Nothing was queued; a person may answer it.</source>
        <translation>Wiadomość została wysłana przez automat lub przez listę dyskusyjną, więc nie odpowiada się na nią automatycznie. Niczego nie przekazano do wysłania; odpowiedzieć może człowiek.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Without a person only single messages are answered. Nothing was queued; let a person send this.</source>
        <translation>Bez udziału człowieka odpowiada się tylko na pojedyncze wiadomości. Niczego nie przekazano do wysłania; tę odpowiedź powinien wysłać człowiek.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>This conversation has had its automatic answers for today. Nothing was queued; a person may answer it.</source>
        <translation>Limit automatycznych odpowiedzi na dziś w tej rozmowie został wyczerpany. Niczego nie przekazano do wysłania; odpowiedzieć może człowiek.</translation>
    </message>
</context>
<context>
    <name>okienko::AccountDialog</name>
    <message>
        <location filename="../widgets/settings/account_dialog.cpp" line="+92"/>
        <source>help@shop.example</source>
        <translation>pomoc@sklep.example</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>What customers see as the sender</source>
        <translation>Nadawca widoczny dla klientów</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The servers are found from the address and tested before anything is saved. The password is kept in this computer&apos;s secret store. Gmail and Microsoft 365 need none: you sign in with the browser.</source>
        <translation>Serwery są wyszukiwane na podstawie adresu i sprawdzane przed zapisaniem czegokolwiek. Hasło jest przechowywane w magazynie haseł tego komputera. Gmail i Microsoft 365 go nie wymagają: logowanie odbywa się w przeglądarce.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>&amp;E-mail address</source>
        <translation>&amp;Adres e-mail</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Name</source>
        <translation>&amp;Nazwa</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Password</source>
        <translation>&amp;Hasło</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Servers found</source>
        <translation>Znalezione serwery</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Receiving (IMAP)</source>
        <translation>Odbieranie (IMAP)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sending (SMTP)</source>
        <translation>Wysyłanie (SMTP)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Name of this mailbox in Okienko</source>
        <translation>Nazwa tej skrzynki w Okienku</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Name in Okienko</source>
        <translation>Nazwa w Okienku</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Save untested</source>
        <translation>Zapisz bez sprawdzania</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Keeps the mailbox; Okienko tries to connect later by itself</source>
        <translation>Zachowuje skrzynkę; Okienko samo spróbuje połączyć się później</translation>
    </message>
    <message>
        <location line="+14"/>
        <location line="+156"/>
        <source>Connect a mailbox</source>
        <translation>Podłącz skrzynkę pocztową</translation>
    </message>
    <message>
        <location line="-122"/>
        <source>Continue</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Test again</source>
        <translation>Sprawdź ponownie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Test</source>
        <translation>Sprawdź</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>“%1” is not an e-mail address. It looks like help@shop.example.</source>
        <translation>„%1” nie jest adresem e-mail. Adres wygląda tak: pomoc@sklep.example.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Looking for the servers of this address…</source>
        <translation>Szukanie serwerów tego adresu…</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>The password is missing. It is the one of the mailbox, or an app password if your provider asks for two steps.</source>
        <translation>Brakuje hasła. To hasło do skrzynki albo hasło aplikacji, jeśli dostawca wymaga logowania dwuetapowego.</translation>
    </message>
    <message>
        <location line="+26"/>
        <location line="+1"/>
        <source>Connecting and logging in…</source>
        <translation>Łączenie i logowanie…</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Saving…</source>
        <translation>Zapisywanie…</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>No servers were found for this address. Enter them as your provider names them.</source>
        <translation>Nie znaleziono serwerów dla tego adresu. Wpisz je tak, jak podaje dostawca poczty.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>These servers were found for %1. They are tested before they are saved.</source>
        <translation>Te serwery znaleziono dla adresu %1. Zostaną sprawdzone przed zapisaniem.</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Works.</source>
        <translation>Działa.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The server did not answer as expected.</source>
        <translation>Serwer nie odpowiedział zgodnie z oczekiwaniem.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Both servers work. Save to start receiving.</source>
        <translation>Oba serwery działają. Zapisz, aby zacząć odbierać pocztę.</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>The mailbox could not be saved. What you entered is still here.</source>
        <translation>Nie udało się zapisać skrzynki. Wpisane dane pozostały w formularzu.</translation>
    </message>
</context>
<context>
    <name>okienko::AccountSetup</name>
    <message>
        <location filename="../app/window/account_setup.cpp" line="+109"/>
        <source>This desktop has no secret store, so the sign-in holds until Okienko is closed; then it has to be repeated. Okienko never writes it into a plain file.</source>
        <translation>To środowisko nie ma magazynu haseł, więc logowanie będzie ważne do zamknięcia Okienka; potem trzeba je powtórzyć. Okienko nigdy nie zapisuje go w zwykłym pliku.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This desktop has no secret store, so the password is known until Okienko is closed; then it has to be entered again. Okienko never writes it into a plain file.</source>
        <translation>To środowisko nie ma magazynu haseł, więc hasło będzie znane do zamknięcia Okienka; potem trzeba je wpisać ponownie. Okienko nigdy nie zapisuje hasła w zwykłym pliku.</translation>
    </message>
</context>
<context>
    <name>okienko::AddressField</name>
    <message>
        <location filename="../widgets/composer/address_field.cpp" line="+32"/>
        <source>Not an e-mail address: %1</source>
        <translation>To nie jest adres e-mail: %1</translation>
    </message>
</context>
<context>
    <name>okienko::AnswerPreview</name>
    <message>
        <location filename="../widgets/answers/answer_preview.cpp" line="+28"/>
        <source>Preview of the ready answer</source>
        <translation>Podgląd gotowej odpowiedzi</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>Choose a ready answer to see it filled in.</source>
        <translation>Wybierz gotową odpowiedź, aby zobaczyć ją po wypełnieniu.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Filled in</source>
        <translation>Wypełniona</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Filled in for %1</source>
        <translation>Wypełniona dla: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>order %1</source>
        <translation>zamówienie %1</translation>
    </message>
    <message>
        <location line="+84"/>
        <source>All values are filled in.</source>
        <translation>Wszystkie wartości są wypełnione.</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n value(s) missing: %1. The answer is not sent until it is filled in.</source>
        <translation>
            <numerusform>Brakuje %n wartości: %1. Odpowiedź nie zostanie wysłana bez uzupełnienia.</numerusform>
            <numerusform>Brakuje %n wartości: %1. Odpowiedź nie zostanie wysłana bez uzupełnienia.</numerusform>
            <numerusform>Brakuje %n wartości: %1. Odpowiedź nie zostanie wysłana bez uzupełnienia.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::AnswersModel</name>
    <message>
        <location filename="../widgets/answers/answers_model.cpp" line="+67"/>
        <source>Similar words</source>
        <translation>Podobne słowa</translation>
    </message>
    <message numerus="yes">
        <location line="+14"/>
        <source>%1, /%2, folder %3, language %4, used %n times</source>
        <translation>
            <numerusform>%1, /%2, folder %3, język %4, użyto %n raz</numerusform>
            <numerusform>%1, /%2, folder %3, język %4, użyto %n razy</numerusform>
            <numerusform>%1, /%2, folder %3, język %4, użyto %n razy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::AnswersPalette</name>
    <message>
        <location filename="../widgets/answers/answers_palette.cpp" line="+44"/>
        <source>Ready answers</source>
        <translation>Gotowe odpowiedzi</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>Search ready answers</source>
        <translation>Szukaj gotowych odpowiedzi</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Search by title, shortcut or text</source>
        <translation>Szukaj w tytułach, skrótach i treści</translation>
    </message>
    <message>
        <location line="+10"/>
        <location line="+42"/>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <location line="-41"/>
        <source>All folders</source>
        <translation>Wszystkie foldery</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Customer&apos;s language first</source>
        <translation>Najpierw język klienta</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Polish first</source>
        <translation>Najpierw polski</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Croatian first</source>
        <translation>Najpierw chorwacki</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>English first</source>
        <translation>Najpierw angielski</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Title and shortcut</source>
        <translation>Tytuł i skrót</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Lang.</source>
        <translation>Jęz.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Used</source>
        <translation>Użyto</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Ready answers found</source>
        <translation>Znalezione gotowe odpowiedzi</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>used = times sent in 90 days</source>
        <translation>użyto = ile razy wysłano w ciągu 90 dni</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>choose</source>
        <translation>wybierz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>insert into my reply</source>
        <translation>wstaw do odpowiedzi</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>fill the missing value</source>
        <translation>uzupełnij brakującą wartość</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>close</source>
        <translation>zamknij</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Personalise first: there is no “insert and send”</source>
        <translation>Najpierw dopasuj do klienta: nie ma „wstaw i wyślij”</translation>
    </message>
    <message numerus="yes">
        <location line="+18"/>
        <source>%n found</source>
        <translation>
            <numerusform>%n wynik</numerusform>
            <numerusform>%n wyniki</numerusform>
            <numerusform>%n wyników</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There are no ready answers yet.</source>
        <translation>Nie ma jeszcze gotowych odpowiedzi.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No ready answer fits “%1”. Try fewer letters.</source>
        <translation>Żadna gotowa odpowiedź nie pasuje do „%1”. Wpisz mniej liter.</translation>
    </message>
</context>
<context>
    <name>okienko::AttachmentChip</name>
    <message>
        <location filename="../widgets/conversation/attachment_chip.cpp" line="+27"/>
        <source>Attachment %1, %2</source>
        <translation>Załącznik %1, %2</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Dangerous attachment</source>
        <translation>Niebezpieczny załącznik</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>“%1” may be dangerous.</source>
        <translation>Plik „%1” może być niebezpieczny.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Open it only if you expected it and know who sent it. When in doubt, ask your administrator.</source>
        <translation>Otwórz go tylko wtedy, gdy był oczekiwany i wiadomo, kto go wysłał. W razie wątpliwości zapytaj administratora.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Do not open</source>
        <translation>Nie otwieraj</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open anyway</source>
        <translation>Otwórz mimo to</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Save attachment</source>
        <translation>Zapisz załącznik</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Save as…</source>
        <translation>Zapisz jako…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Save all…</source>
        <translation>Zapisz wszystkie…</translation>
    </message>
</context>
<context>
    <name>okienko::AttachmentTray</name>
    <message>
        <location filename="../widgets/composer/attachment_tray.cpp" line="+33"/>
        <source>Attached files</source>
        <translation>Załączone pliki</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>Take off %1</source>
        <translation>Odłącz %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take off this file</source>
        <translation>Odłącz ten plik</translation>
    </message>
</context>
<context>
    <name>okienko::BrowserSignIn</name>
    <message>
        <location filename="../widgets/settings/browser_sign_in.cpp" line="+24"/>
        <source>Client ID</source>
        <translation>Identyfikator klienta</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Client secret</source>
        <translation>Tajny klucz klienta</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy the page&apos;s address</source>
        <translation>Kopiuj adres strony</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Okienko&apos;s number at the provider; your administrator has it</source>
        <translation>Numer Okienka u dostawcy; ma go administrator</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>only if the provider gave one</source>
        <translation>tylko jeśli dostawca go podał</translation>
    </message>
    <message>
        <location line="+52"/>
        <source>%1 lets programs in through the browser: you sign in there, and Okienko never sees your password.</source>
        <translation>%1 wpuszcza programy przez przeglądarkę: logujesz się w niej, a Okienko nigdy nie widzi hasła.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Stop waiting</source>
        <translation>Przestań czekać</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sign in again with the browser</source>
        <translation>Zaloguj się ponownie w przeglądarce</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sign in with the browser</source>
        <translation>Zaloguj się w przeglądarce</translation>
    </message>
</context>
<context>
    <name>okienko::Composer</name>
    <message>
        <location filename="../widgets/composer/composer.cpp" line="+106"/>
        <source>Throw away what you wrote here?</source>
        <translation>Usunąć napisaną treść?</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Throw away</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <location line="+65"/>
        <location line="+43"/>
        <location line="+96"/>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <location line="-139"/>
        <location line="+43"/>
        <location line="+96"/>
        <location filename="../widgets/composer/composer_view.cpp" line="+71"/>
        <source>Send and wait</source>
        <translation>Wyślij i czekaj</translation>
    </message>
    <message>
        <location line="-138"/>
        <source>Write a message, or / for a ready answer</source>
        <translation>Napisz wiadomość albo wpisz /, aby wstawić gotową odpowiedź</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../widgets/composer/composer_view.cpp" line="-44"/>
        <source>Write an answer, or / for a ready one</source>
        <translation>Napisz odpowiedź albo wpisz /, aby wstawić gotową</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Draft of %1</source>
        <translation>Wersja robocza: %1</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>Draft saved %1</source>
        <translation>Wersja robocza zapisana o %1</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Back to the answer</source>
        <translation>Wróć do odpowiedzi</translation>
    </message>
    <message>
        <location line="+0"/>
        <location filename="../widgets/composer/composer_view.cpp" line="+69"/>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Add note</source>
        <translation>Dodaj notatkę</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>The attached files are %1 together. Many mail servers refuse messages that large; consider sending a link instead.</source>
        <translation>Załączone pliki mają łącznie %1. Wiele serwerów poczty odrzuca tak duże wiadomości; rozważ wysłanie linku.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The message was not sent. Your text is kept here; try again.</source>
        <translation>Wiadomość nie została wysłana. Treść pozostała tutaj; spróbuj ponownie.</translation>
    </message>
    <message>
        <location filename="../widgets/composer/composer_actions.cpp" line="+23"/>
        <source>Draft</source>
        <translation>Wersja robocza</translation>
    </message>
    <message>
        <location line="+86"/>
        <source>Sending…</source>
        <translation>Wysyłanie…</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Send anyway</source>
        <translation>Wyślij mimo to</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The note is empty. Write something first.</source>
        <translation>Notatka jest pusta. Najpierw coś napisz.</translation>
    </message>
    <message>
        <location line="+18"/>
        <location filename="../widgets/composer/composer_view.cpp" line="-5"/>
        <location line="+1"/>
        <source>Attach files</source>
        <translation>Załącz pliki</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>picture-%1.png</source>
        <translation>obraz-%1.png</translation>
    </message>
    <message>
        <location filename="../widgets/composer/composer_view.cpp" line="-70"/>
        <source>Internal note — only colleagues see it, it is never sent</source>
        <translation>Notatka wewnętrzna: widzi ją tylko zespół, nigdy nie jest wysyłana</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Text of the answer</source>
        <translation>Treść odpowiedzi</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Text of the internal note, never sent</source>
        <translation>Treść notatki wewnętrznej, nigdy niewysyłanej</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write a note for your colleagues</source>
        <translation>Napisz notatkę dla zespołu</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Show</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Added below the text when it is sent</source>
        <translation>Dodawany pod treścią podczas wysyłania</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Send, and leave the conversation waiting for the customer (Ctrl+Enter)</source>
        <translation>Wyślij; rozmowa będzie czekać na klienta (Ctrl+Enter)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Send and close</source>
        <translation>Wyślij i zakończ</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Send, and close the conversation</source>
        <translation>Wyślij i zakończ rozmowę</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+1"/>
        <source>Send later</source>
        <translation>Wyślij później</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>/ Canned answer</source>
        <translation>/ Gotowa odpowiedź</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Ready answers (Ctrl+/)</source>
        <translation>Gotowe odpowiedzi (Ctrl+/)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Write an internal note instead of an answer</source>
        <translation>Napisz notatkę wewnętrzną zamiast odpowiedzi</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+1"/>
        <source>Discard the draft</source>
        <translation>Usuń wersję roboczą</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>··· the earlier message is quoted below</source>
        <translation>··· poniżej zacytowano wcześniejszą wiadomość</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The earlier message is not quoted</source>
        <translation>Wcześniejsza wiadomość nie jest cytowana</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Leave out</source>
        <translation>Pomiń</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Quote it</source>
        <translation>Zacytuj</translation>
    </message>
</context>
<context>
    <name>okienko::ComposerHead</name>
    <message>
        <location filename="../widgets/composer/composer_head.cpp" line="+29"/>
        <location line="+30"/>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <location line="-29"/>
        <source>Copy to</source>
        <translation>Do wiadomości</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Blind copy to</source>
        <translation>Ukryte do wiadomości</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cc Bcc</source>
        <translation>DW UDW</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+25"/>
        <source>Subject</source>
        <translation>Temat</translation>
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
        <translation>Pokaż pola na kopie</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Cc</source>
        <translation>DW</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Bcc</source>
        <translation>UDW</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Answer</source>
        <translation>Odpowiedź</translation>
    </message>
</context>
<context>
    <name>okienko::ConversationDelegate</name>
    <message>
        <location filename="../widgets/inbox/conversation_delegate.cpp" line="+36"/>
        <source>(no subject)</source>
        <translation>(bez tematu)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Only attachments</source>
        <translation>Tylko załączniki</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>No text</source>
        <translation>Bez treści</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>You: %1</source>
        <extracomment>the last message of the conversation is the shop&apos;s own answer</extracomment>
        <translation>My: %1</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>unread</source>
        <translation>nieprzeczytana</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>with attachments</source>
        <translation>z załącznikami</translation>
    </message>
</context>
<context>
    <name>okienko::ConversationHeader</name>
    <message>
        <location filename="../widgets/conversation/conversation_header.cpp" line="+22"/>
        <location line="+158"/>
        <source>Snooze</source>
        <translation>Odłóż</translation>
    </message>
    <message>
        <location line="-73"/>
        <source>(no subject)</source>
        <translation>(bez tematu)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Conversation %1</source>
        <translation>Rozmowa %1</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Unassigned</source>
        <translation>Nieprzydzielona</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mine</source>
        <translation>Moja</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Taken by %1</source>
        <translation>Prowadzi %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>closed</source>
        <translation>zakończona</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>waiting for the customer</source>
        <translation>czeka na klienta</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>snoozed</source>
        <translation>odłożona</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>opened %1</source>
        <translation>otwarta: %1</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Release</source>
        <translation>Zwolnij</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Take</source>
        <translation>Przejmij</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give it back to the team</source>
        <translation>Oddaj rozmowę zespołowi</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Make this conversation mine</source>
        <translation>Przejmij tę rozmowę</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Reopen</source>
        <translation>Otwórz ponownie</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Close</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <location line="+7"/>
        <location line="+1"/>
        <source>New message</source>
        <translation>Nowa wiadomość</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Later today</source>
        <translation>Dziś później</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tomorrow morning</source>
        <translation>Jutro rano</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Monday</source>
        <translation>Poniedziałek</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Pick a time…</source>
        <translation>Wybierz termin…</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+4"/>
        <source>Snooze until</source>
        <translation>Odłóż do</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The conversation comes back at this time, or when the customer writes.</source>
        <translation>Rozmowa wróci o tej porze albo gdy klient napisze.</translation>
    </message>
</context>
<context>
    <name>okienko::ConversationListPane</name>
    <message>
        <location filename="../widgets/inbox/conversation_list_pane.cpp" line="+192"/>
        <source>The list could not be read</source>
        <translation>Nie udało się odczytać listy</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing waits for you</source>
        <translation>Nic tu nie czeka</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take a conversation from Unassigned, or wait for new mail.</source>
        <translation>Przejmij rozmowę z widoku „Nieprzydzielone” lub poczekaj na nową pocztę.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing here</source>
        <translation>Nic tu nie ma</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no conversation in this view.</source>
        <translation>W tym widoku nie ma żadnej rozmowy.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Longest wait</source>
        <translation>Najdłużej czekające</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Newest</source>
        <translation>Najnowsze</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Order: %1</source>
        <translation>Kolejność: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Conversations</source>
        <translation>Rozmowy</translation>
    </message>
</context>
<context>
    <name>okienko::ConversationPane</name>
    <message>
        <location filename="../widgets/conversation/conversation_pane.cpp" line="+64"/>
        <location filename="../widgets/shell/shortcut_sheet.cpp" line="+70"/>
        <source>Find in this conversation</source>
        <translation>Szukaj w tej rozmowie</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Close the search</source>
        <translation>Zamknij wyszukiwanie</translation>
    </message>
    <message numerus="yes">
        <location line="+33"/>
        <source>%n found</source>
        <translation>
            <numerusform>%n wynik</numerusform>
            <numerusform>%n wyniki</numerusform>
            <numerusform>%n wyników</numerusform>
        </translation>
    </message>
    <message>
        <location line="+114"/>
        <source>Misleading link</source>
        <translation>Mylący link</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This link does not lead where it says.</source>
        <translation>Ten link nie prowadzi tam, dokąd wskazuje jego opis.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It shows “%1”, but opens %2.</source>
        <translation>Pokazuje „%1”, a otwiera %2.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Do not open</source>
        <translation>Nie otwieraj</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open %1</source>
        <translation>Otwórz %1</translation>
    </message>
    <message>
        <location line="+142"/>
        <source>Loading…</source>
        <translation>Wczytywanie…</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Choose a conversation from the list.</source>
        <translation>Wybierz rozmowę z listy.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The conversation could not be opened. Try again.</source>
        <translation>Nie udało się otworzyć rozmowy. Spróbuj ponownie.</translation>
    </message>
</context>
<context>
    <name>okienko::CustomerPanel</name>
    <message>
        <location filename="../widgets/customer/customer_panel.cpp" line="+91"/>
        <source>Unknown customer</source>
        <translation>Nieznany klient</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>not registered in the shop</source>
        <translation>niezarejestrowany w sklepie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>new here</source>
        <translation>nowy klient</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>Prefers</source>
        <translation>Preferuje</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Addressed as</source>
        <translation>Zwrot</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Customer no.</source>
        <translation>Nr klienta</translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Purchases</source>
        <translation>Zakupy</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No purchases yet.</source>
        <translation>Brak zakupów.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Shipment %1: %2, %3</source>
        <translation>Zamówienie %1: %2, %3</translation>
    </message>
    <message numerus="yes">
        <location line="+18"/>
        <source>all %n</source>
        <translation>
            <numerusform>wszystkie (%n)</numerusform>
            <numerusform>wszystkie (%n)</numerusform>
            <numerusform>wszystkie (%n)</numerusform>
        </translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Past contacts</source>
        <translation>Wcześniejsze kontakty</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>This is the first contact.</source>
        <translation>To pierwszy kontakt.</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>Customer</source>
        <translation>Klient</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Loading…</source>
        <translation>Wczytywanie…</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The customer of the conversation is shown here.</source>
        <translation>Tutaj pojawi się klient z wybranej rozmowy.</translation>
    </message>
</context>
<context>
    <name>okienko::DeliveryNotice</name>
    <message>
        <location filename="../widgets/conversation/delivery_notice.cpp" line="+55"/>
        <source>Reported %1</source>
        <translation>Zgłoszono: %1</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>A mail server wrote this: what became of a message that was sent.</source>
        <translation>Napisał to serwer poczty: co się stało z wysłaną wiadomością.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This came over a list or in bulk (%1). It is never answered automatically.</source>
        <translation>Ta wiadomość przyszła przez listę lub wysyłkę masową (%1). Nigdy nie dostaje automatycznej odpowiedzi.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The address of the sender is that of a machine. It is never answered automatically.</source>
        <translation>Adres nadawcy jest adresem automatu. Ta wiadomość nigdy nie dostaje automatycznej odpowiedzi.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Its subject is that of an automatic reply. It is never answered automatically.</source>
        <translation>Temat jest taki jak w automatycznej odpowiedzi. Ta wiadomość nigdy nie dostaje automatycznej odpowiedzi.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A machine wrote this. It is never answered automatically.</source>
        <translation>Napisał to automat. Ta wiadomość nigdy nie dostaje automatycznej odpowiedzi.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A machine wrote this: its header says so (%1). It is never answered automatically.</source>
        <translation>Napisał to automat: wskazuje na to nagłówek (%1). Ta wiadomość nigdy nie dostaje automatycznej odpowiedzi.</translation>
    </message>
    <message numerus="yes">
        <location line="+15"/>
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <location line="+6"/>
        <source>delivery report</source>
        <translation>raport o doręczeniu</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>automatic</source>
        <translation>automatyczna</translation>
    </message>
</context>
<context>
    <name>okienko::HtmlLayouter</name>
    <message>
        <location filename="../widgets/html/html_layouter.cpp" line="+163"/>
        <source>This message is built in a way that would take too long to show. Its text is below.</source>
        <translation>Ta wiadomość jest zbudowana tak, że jej wyświetlanie trwałoby zbyt długo. Poniżej jest jej treść.</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>Only the first %Ln character(s) are shown.</source>
        <translation>
            <numerusform>Pokazano tylko początek: %Ln znak.</numerusform>
            <numerusform>Pokazano tylko początek: %Ln znaki.</numerusform>
            <numerusform>Pokazano tylko początek: %Ln znaków.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::HtmlView</name>
    <message>
        <location filename="../widgets/html/html_view.cpp" line="+183"/>
        <location line="+255"/>
        <source>Message text</source>
        <translation>Treść wiadomości</translation>
    </message>
    <message>
        <location filename="../widgets/html/html_view_input.cpp" line="+33"/>
        <source>Careful: this link opens %1, not what it says.</source>
        <translation>Uwaga: ten link otwiera %1, a nie to, co pokazuje.</translation>
    </message>
    <message>
        <location line="+239"/>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiuj</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Select &amp;all</source>
        <translation>&amp;Zaznacz wszystko</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Copy &amp;link address</source>
        <translation>Kopiuj adres &amp;linku</translation>
    </message>
</context>
<context>
    <name>okienko::IdentityRow</name>
    <message>
        <location filename="../widgets/customer/customer_sections.cpp" line="+94"/>
        <source>Click to copy %1</source>
        <translation>Kliknij, aby skopiować %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Phone %1, copy</source>
        <translation>Telefon %1, kopiuj</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>E-mail address %1, copy</source>
        <translation>Adres e-mail %1, kopiuj</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Copied</source>
        <translation>Skopiowano</translation>
    </message>
</context>
<context>
    <name>okienko::ImageStrip</name>
    <message>
        <location filename="../widgets/conversation/image_strip.cpp" line="+15"/>
        <source>Images from the internet are blocked.</source>
        <translation>Obrazy z internetu są zablokowane.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show once</source>
        <translation>Pokaż tym razem</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The sender learns that this message was opened</source>
        <translation>Nadawca dowie się, że wiadomość została otwarta</translation>
    </message>
</context>
<context>
    <name>okienko::ImapFailures</name>
    <message>
        <location filename="../channels/mail/imap/imap_failures.cpp" line="+12"/>
        <source>Receiving mail was stopped. What was received is kept.</source>
        <translation>Odbiór poczty został zatrzymany. To, co odebrano, zostało zachowane.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The connection to the mail server was cut off. What was received is kept; the rest is fetched when the server can be reached again.</source>
        <translation>Połączenie z serwerem poczty zostało przerwane. To, co odebrano, zostało zachowane; reszta zostanie pobrana, gdy serwer będzie znów osiągalny.</translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>The mail server has not answered for %n second(s). What was received is kept; the rest is fetched at the next connection.</source>
        <translation>
            <numerusform>Serwer poczty nie odpowiada od %n sekundy. To, co odebrano, zostało zachowane; reszta zostanie pobrana przy następnym połączeniu.</numerusform>
            <numerusform>Serwer poczty nie odpowiada od %n sekund. To, co odebrano, zostało zachowane; reszta zostanie pobrana przy następnym połączeniu.</numerusform>
            <numerusform>Serwer poczty nie odpowiada od %n sekund. To, co odebrano, zostało zachowane; reszta zostanie pobrana przy następnym połączeniu.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The mail server ended the connection. What was received is kept; Okienko connects again later.</source>
        <translation>Serwer poczty zakończył połączenie. To, co odebrano, zostało zachowane; Okienko połączy się ponownie później.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The mail server ended the connection and says: “%1”. What was received is kept; Okienko connects again later.</source>
        <translation>Serwer poczty zakończył połączenie i podaje: „%1”. To, co odebrano, zostało zachowane; Okienko połączy się ponownie później.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mail server announced data of an impossible size. The connection was closed; what was received is kept.</source>
        <translation>Serwer poczty zapowiedział dane o niemożliwym rozmiarze. Połączenie zamknięto; to, co odebrano, zostało zachowane.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mail server gave an answer that makes no sense. What was received is kept. If this happens again, ask the server&apos;s administrator.</source>
        <translation>Odpowiedź serwera poczty jest niezrozumiała. To, co odebrano, zostało zachowane. Jeśli to się powtórzy, skontaktuj się z administratorem serwera.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>The mail server refused the command %1. Nothing was lost.</source>
        <translation>Serwer poczty odrzucił polecenie %1. Niczego nie utracono.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The mail server refused the command %1 and says: “%2”. Nothing was lost.</source>
        <translation>Serwer poczty odrzucił polecenie %1 i podaje: „%2”. Niczego nie utracono.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The mailbox “%1” could not be opened. The other mailboxes go on, and this one is tried again at the next round. %2</source>
        <translation>Nie można otworzyć folderu „%1”. Pozostałe foldery działają dalej, a ten zostanie sprawdzony ponownie w następnym przebiegu. %2</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The server has a mailbox whose name cannot be used (“%1”). It was left out; rename it on the server to receive its mail.</source>
        <translation>Na serwerze jest folder, którego nazwy nie można użyć („%1”). Został pominięty; zmień jego nazwę na serwerze, aby odbierać z niego pocztę.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The server does not say how the messages of the mailbox “%1” are numbered (UIDVALIDITY), so it cannot be received safely. It was left out; ask the server&apos;s administrator.</source>
        <translation>Serwer nie podaje, jak numerowane są wiadomości w folderze „%1” (UIDVALIDITY), więc nie można go bezpiecznie odbierać. Został pominięty; skontaktuj się z administratorem serwera.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>an unknown size</source>
        <translation>rozmiar nieznany</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This message is too large to be received (%1). Only its headers were kept; the whole message is still on the server.</source>
        <translation>Ta wiadomość jest za duża, aby ją odebrać (%1). Zachowano tylko jej nagłówki; cała wiadomość pozostaje na serwerze.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mail server could not hand over this message. It is still on the server; open it there, or ask the server&apos;s administrator.</source>
        <translation>Serwer poczty nie mógł wydać tej wiadomości. Pozostaje ona na serwerze; otwórz ją tam lub skontaktuj się z administratorem serwera.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mailbox “%1” is no longer on the server, so the mark could not be set there. Nothing is lost in Okienko.</source>
        <translation>Folderu „%1” nie ma już na serwerze, więc nie można było ustawić w nim oznaczenia. W Okienku niczego nie utracono.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mailbox “%1” was rebuilt on the server, so the mark could not be set there. Nothing is lost in Okienko.</source>
        <translation>Folder „%1” został odtworzony na serwerze od nowa, więc nie można było ustawić w nim oznaczenia. W Okienku niczego nie utracono.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mailbox “%1” may only be read, so the mark could not be set on the server. Ask the server&apos;s administrator for the right to change it.</source>
        <translation>Folder „%1” jest tylko do odczytu, więc nie można było ustawić oznaczenia na serwerze. Poproś administratora serwera o prawo do zmian.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>This mail is not in the Sent folder, so it is still not certain that it was sent. Ask the recipient, then send it again or give it up.</source>
        <translation>Tej wiadomości nie ma w folderze z wysłanymi, więc nadal nie ma pewności, czy została wysłana. Zapytaj odbiorcę, a potem wyślij ją ponownie lub zrezygnuj z wysłania.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mail server has not filed the copy in the Sent folder yet. It is looked for again later.</source>
        <translation>Serwer poczty nie umieścił jeszcze kopii w folderze z wysłanymi. Okienko poszuka jej ponownie później.</translation>
    </message>
</context>
<context>
    <name>okienko::MainWindow</name>
    <message>
        <location filename="../widgets/shell/main_window.cpp" line="+329"/>
        <source>About Okienko</source>
        <translation>O programie Okienko</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>One window for everyone who answers customers.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Jedno okienko dla wszystkich, którzy odpowiadają klientom.

Wolne oprogramowanie na licencji GNU General Public License w wersji 3 lub nowszej.</translation>
    </message>
</context>
<context>
    <name>okienko::MessageCard</name>
    <message>
        <location filename="../widgets/conversation/message_card.cpp" line="+111"/>
        <source>internal note — never sent</source>
        <translation>notatka wewnętrzna, nigdy nie jest wysyłana</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>to %1</source>
        <translation>do: %1</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>To: %1</source>
        <translation>Do: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Copy: %1</source>
        <translation>DW: %1</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Actions for this message</source>
        <translation>Czynności dla tej wiadomości</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>More</source>
        <translation>Więcej</translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>+%n copies</source>
        <translation>
            <numerusform>+%n kopia</numerusform>
            <numerusform>+%n kopie</numerusform>
            <numerusform>+%n kopii</numerusform>
        </translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Internal note from %1, %2</source>
        <translation>Notatka wewnętrzna: %1, %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Answer from %1, %2</source>
        <translation>Odpowiedź: %1, %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Message from %1, %2</source>
        <translation>Wiadomość od: %1, %2</translation>
    </message>
    <message>
        <location line="+63"/>
        <source>Send now</source>
        <translation>Wyślij teraz</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Send again</source>
        <translation>Wyślij ponownie</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Edit</source>
        <translation>Edytuj</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Give up</source>
        <translation>Zrezygnuj</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>Text of the message</source>
        <translation>Treść wiadomości</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>(no text)</source>
        <translation>(bez treści)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This message is very long. Show all of it</source>
        <translation>Ta wiadomość jest bardzo długa. Pokaż całą</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>··· hide quoted text</source>
        <translation>··· ukryj cytowany tekst</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>··· quoted text hidden</source>
        <translation>··· cytowany tekst ukryty</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>Reply</source>
        <translation>Odpowiedz</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Reply to all</source>
        <translation>Odpowiedz wszystkim</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Forward</source>
        <translation>Prześlij dalej</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Copy text</source>
        <translation>Kopiuj treść</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Show as HTML</source>
        <translation>Pokaż jako HTML</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Show plain text</source>
        <translation>Pokaż zwykły tekst</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Save all attachments…</source>
        <translation>Zapisz wszystkie załączniki…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Save as .eml…</source>
        <translation>Zapisz jako .eml…</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Save all attachments in</source>
        <translation>Zapisz wszystkie załączniki w</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Save message</source>
        <translation>Zapisz wiadomość</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>message</source>
        <translation>wiadomość</translation>
    </message>
</context>
<context>
    <name>okienko::NavigationModel</name>
    <message>
        <location filename="../models/items/navigation_model.cpp" line="+93"/>
        <source>My work</source>
        <translation>Moja praca</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Team</source>
        <translation>Zespół</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Queues</source>
        <translation>Kolejki</translation>
    </message>
    <message numerus="yes">
        <location line="+107"/>
        <source>%1, %n conversation(s)</source>
        <extracomment>a view&apos;s name and how many conversations it has, for screen readers</extracomment>
        <translation>
            <numerusform>%1, %n rozmowa</numerusform>
            <numerusform>%1, %n rozmowy</numerusform>
            <numerusform>%1, %n rozmów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::NavigationPane</name>
    <message>
        <location filename="../widgets/inbox/navigation_pane.cpp" line="+117"/>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Views and queues</source>
        <translation>Widoki i kolejki</translation>
    </message>
</context>
<context>
    <name>okienko::NoticeStrip</name>
    <message>
        <location filename="../widgets/shell/notice_strip.cpp" line="+24"/>
        <source>Dismiss</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dismiss this notice</source>
        <translation>Zamknij to powiadomienie</translation>
    </message>
</context>
<context>
    <name>okienko::OutboxActions</name>
    <message>
        <location filename="../app/window/outbox_actions.cpp" line="+92"/>
        <source>The earlier message may have arrived all the same. Ask the recipient before you send this again.</source>
        <translation>Poprzednia wiadomość mogła mimo wszystko dotrzeć. Zapytaj odbiorcę, zanim wyślesz tę ponownie.</translation>
    </message>
</context>
<context>
    <name>okienko::OutboxListPane</name>
    <message>
        <location filename="../widgets/outbox/outbox_list_pane.cpp" line="+40"/>
        <source>Outbox</source>
        <translation>Skrzynka nadawcza</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The outbox is empty</source>
        <translation>Skrzynka nadawcza jest pusta</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Everything that was written has been sent.</source>
        <translation>Wszystko, co napisano, zostało wysłane.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The outbox could not be read</source>
        <translation>Nie udało się odczytać skrzynki nadawczej</translation>
    </message>
</context>
<context>
    <name>okienko::OutboxModel</name>
    <message>
        <location filename="../models/items/outbox_model.cpp" line="+32"/>
        <source>(no subject)</source>
        <translation>(bez tematu)</translation>
    </message>
</context>
<context>
    <name>okienko::OutboxPane</name>
    <message>
        <location filename="../widgets/outbox/outbox_pane.cpp" line="+85"/>
        <source>Why</source>
        <translation>Dlaczego</translation>
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
        <translation>Przekazano do wysłania</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Attempts</source>
        <translation>Próby</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Recipients</source>
        <translation>Odbiorcy</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Edit</source>
        <translation>Edytuj</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take it back: it is a draft again</source>
        <translation>Cofnij wysłanie: wiadomość znów będzie wersją roboczą</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It did arrive</source>
        <translation>Jednak dotarła</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+111"/>
        <location line="+5"/>
        <source>Give up</source>
        <translation>Zrezygnuj</translation>
    </message>
    <message>
        <location line="-113"/>
        <source>Open conversation</source>
        <translation>Otwórz rozmowę</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>Choose a message at the left to see what becomes of it.</source>
        <translation>Wybierz wiadomość po lewej, aby zobaczyć, co się z nią dzieje.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>(no subject)</source>
        <translation>(bez tematu)</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>unknown</source>
        <translation>nieznany</translation>
    </message>
    <message>
        <location line="+38"/>
        <location line="+1"/>
        <source>Send again</source>
        <translation>Wyślij ponownie</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>This message may have arrived already. Sent again, it could arrive twice.</source>
        <translation>Ta wiadomość mogła już dotrzeć. Wysłana ponownie, może dotrzeć dwa razy.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>This message stays in the conversation and is not sent again.</source>
        <translation>Ta wiadomość pozostanie w rozmowie i nie zostanie wysłana ponownie.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This message is not sent. It stays in the conversation as a note, and the question waits for an answer again.</source>
        <translation>Ta wiadomość nie zostanie wysłana. Pozostanie w rozmowie jako notatka, a pytanie znów będzie czekać na odpowiedź.</translation>
    </message>
</context>
<context>
    <name>okienko::OutboxWords</name>
    <message>
        <location filename="../widgets/outbox/outbox_words.cpp" line="+19"/>
        <location line="+22"/>
        <source>Send now</source>
        <translation>Wyślij teraz</translation>
    </message>
    <message>
        <location line="-20"/>
        <location line="+7"/>
        <source>leaves %1</source>
        <translation>wyjdzie %1</translation>
    </message>
    <message>
        <location line="-6"/>
        <source>It leaves at that time by itself, while Okienko runs here or at a colleague&apos;s.</source>
        <translation>Wyjdzie o tej porze automatycznie, jeśli Okienko będzie działać tutaj lub u kogoś z zespołu.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>leaves in a moment</source>
        <translation>wychodzi za chwilę</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+3"/>
        <source>It leaves by itself.</source>
        <translation>Wyjdzie automatycznie.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>being sent</source>
        <translation>wysyłanie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It is on its way to the mail server.</source>
        <translation>Wiadomość jest w drodze do serwera poczty.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>put off for too long</source>
        <translation>odkładane zbyt długo</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It was tried for a day without success and is not tried again by itself. Decide what is to become of it.</source>
        <translation>Przez dobę bezskutecznie próbowano ją wysłać i dalszych automatycznych prób nie będzie. Zdecyduj, co ma się z nią stać.</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+12"/>
        <location line="+8"/>
        <source>Send again</source>
        <translation>Wyślij ponownie</translation>
    </message>
    <message>
        <location line="-18"/>
        <source>tried again %1</source>
        <translation>ponowna próba: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It could not be sent yet. It is tried again by itself.</source>
        <translation>Nie udało się jej jeszcze wysłać. Próba zostanie ponowiona automatycznie.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>refused for some</source>
        <translation>odrzucono dla części odbiorców</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>refused</source>
        <translation>odrzucono</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The mail server did not accept all recipients. The others have the message and do not get it twice.</source>
        <translation>Serwer poczty nie przyjął wszystkich odbiorców. Pozostali mają już wiadomość i nie dostaną jej drugi raz.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The mail server did not accept it. It is not sent again by itself.</source>
        <translation>Serwer poczty nie przyjął wiadomości. Nie zostanie ona automatycznie wysłana ponownie.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>uncertain</source>
        <translation>brak pewności</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The connection broke at the last moment, so it may have arrived or not. Okienko looks for it in the Sent folder and does not send it again by itself, as it could arrive twice. Ask the recipient, and decide.</source>
        <translation>Połączenie zostało przerwane w ostatniej chwili, więc wiadomość mogła dotrzeć albo nie. Okienko szuka jej w folderze z wysłanymi i nie wysyła jej automatycznie ponownie, bo mogłaby dotrzeć dwa razy. Zapytaj odbiorcę i zdecyduj.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>sent</source>
        <translation>wysłano</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>given up</source>
        <translation>zrezygnowano</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>not asked yet</source>
        <translation>jeszcze nie pytano</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>has it</source>
        <translation>ma już wiadomość</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>later: %1</source>
        <translation>później: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>refused: %1</source>
        <translation>odrzucono: %1</translation>
    </message>
</context>
<context>
    <name>okienko::PassphraseDialog</name>
    <message>
        <location filename="../widgets/settings/passphrase_dialog.cpp" line="+18"/>
        <location line="+14"/>
        <location line="+1"/>
        <source>Passphrase</source>
        <translation>Hasło szyfrujące</translation>
    </message>
    <message>
        <location line="-14"/>
        <source>Choose a passphrase</source>
        <translation>Wybierz hasło szyfrujące</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Open the passwords</source>
        <translation>Otwórz hasła</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This desktop has no secret store. With a passphrase, passwords are kept encrypted in %1, and Okienko asks for the passphrase once after it starts. Without one, they are known until Okienko is closed.</source>
        <translation>To środowisko nie ma magazynu haseł. Z hasłem szyfrującym hasła są przechowywane w postaci zaszyfrowanej w %1, a Okienko pyta o hasło szyfrujące raz po uruchomieniu. Bez niego są znane tylko do zamknięcia Okienka.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The passwords of the mailboxes are kept encrypted in %1. Until it is opened, mail waits on the server.</source>
        <translation>Hasła do skrzynek pocztowych są przechowywane w postaci zaszyfrowanej w %1. Dopóki ten plik nie zostanie otwarty, poczta czeka na serwerze.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The same passphrase again</source>
        <translation>To samo hasło szyfrujące jeszcze raz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The same again</source>
        <translation>Jeszcze raz to samo</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>That was not the passphrase of this file. Try again.</source>
        <translation>To nie było hasło szyfrujące tego pliku. Spróbuj ponownie.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Do not keep passwords</source>
        <translation>Nie przechowuj haseł</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Not now</source>
        <translation>Nie teraz</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Keep passwords</source>
        <translation>Przechowuj hasła</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>The passphrase is empty.</source>
        <translation>Hasło szyfrujące jest puste.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>These are not the same. Type the passphrase again.</source>
        <translation>Wpisane hasła różnią się od siebie. Wpisz hasło szyfrujące ponownie.</translation>
    </message>
</context>
<context>
    <name>okienko::PastContactRow</name>
    <message>
        <location filename="../widgets/customer/customer_sections.cpp" line="-54"/>
        <source>(no subject)</source>
        <translation>(bez tematu)</translation>
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
        <translation>Cofanie wysłania</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Never: it leaves at once</source>
        <translation>Nigdy: wiadomość wychodzi od razu</translation>
    </message>
    <message numerus="yes">
        <location line="+0"/>
        <source>Within %n second(s)</source>
        <translation>
            <numerusform>W ciągu %n sekundy</numerusform>
            <numerusform>W ciągu %n sekund</numerusform>
            <numerusform>W ciągu %n sekund</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Connect a mailbox…</source>
        <translation>Podłącz skrzynkę pocztową…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Look</source>
        <translation>Wygląd</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keyboard shortcuts</source>
        <translation>Skróty klawiszowe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>About Okienko</source>
        <translation>O programie Okienko</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>As the system</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Light</source>
        <translation>Jasny</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Dark</source>
        <translation>Ciemny</translation>
    </message>
</context>
<context>
    <name>okienko::QuarantineActions</name>
    <message numerus="yes">
        <location filename="../app/window/quarantine_actions.cpp" line="+38"/>
        <source>%n messages that an older Okienko could not read are conversations now.</source>
        <translation>
            <numerusform>%n wiadomość, której starsza wersja Okienka nie mogła odczytać, jest teraz rozmową.</numerusform>
            <numerusform>%n wiadomości, których starsza wersja Okienka nie mogła odczytać, są teraz rozmowami.</numerusform>
            <numerusform>%n wiadomości, których starsza wersja Okienka nie mogła odczytać, jest teraz rozmowami.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The message could be read now and is a conversation.</source>
        <translation>Wiadomość udało się teraz odczytać i jest już rozmową.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The message still cannot be read and stays in quarantine. %1</source>
        <translation>Wiadomości nadal nie można odczytać, więc pozostaje w kwarantannie. %1</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Tried again: %1 could be read and are conversations now, %2 stay in quarantine.</source>
        <translation>Ponowiono próbę. Wiadomości odczytane, które są teraz rozmowami: %1, pozostające w kwarantannie: %2.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>No program is set up to open messages (.eml). Save the message instead.</source>
        <translation>Nie ustawiono programu do otwierania wiadomości (.eml). Zamiast tego zapisz wiadomość.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The message is on its way to %1.</source>
        <translation>Wiadomość jest w drodze na adres %1.</translation>
    </message>
</context>
<context>
    <name>okienko::QuarantineDelegate</name>
    <message>
        <location filename="../widgets/inbox/quarantine_delegate.cpp" line="+50"/>
        <source>Sender unknown</source>
        <translation>Nadawca nieznany</translation>
    </message>
</context>
<context>
    <name>okienko::QuarantineListPane</name>
    <message>
        <location filename="../widgets/inbox/quarantine_list_pane.cpp" line="+42"/>
        <source>Try all again</source>
        <translation>Spróbuj ponownie ze wszystkimi</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Read all of them again; what can be read now becomes conversations</source>
        <translation>Odczytaj wszystkie jeszcze raz; to, co teraz uda się odczytać, stanie się rozmowami</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Quarantine</source>
        <translation>Kwarantanna</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Quarantine is empty</source>
        <translation>Kwarantanna jest pusta</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every message that came in could be read.</source>
        <translation>Każdą otrzymaną wiadomość udało się odczytać.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The quarantine could not be read</source>
        <translation>Nie udało się odczytać kwarantanny</translation>
    </message>
</context>
<context>
    <name>okienko::QuarantineModel</name>
    <message>
        <location filename="../models/items/quarantine_model.cpp" line="+32"/>
        <source>(no subject could be read)</source>
        <translation>(nie udało się odczytać tematu)</translation>
    </message>
</context>
<context>
    <name>okienko::QuarantinePane</name>
    <message>
        <location filename="../widgets/inbox/quarantine_pane.cpp" line="+61"/>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sender</source>
        <translation>Nadawca</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Received</source>
        <translation>Otrzymano</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>From</source>
        <translation>Źródło</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Size</source>
        <translation>Rozmiar</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Read the message again; what can be read now becomes a conversation</source>
        <translation>Odczytaj wiadomość jeszcze raz; jeśli teraz się to uda, stanie się rozmową</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open the message as a file in another program</source>
        <translation>Otwórz wiadomość jako plik w innym programie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save message as…</source>
        <translation>Zapisz wiadomość jako…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save the message as it came</source>
        <translation>Zapisz wiadomość w takiej postaci, w jakiej przyszła</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Forward…</source>
        <translation>Prześlij dalej…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Send the message on as it came, as an attachment</source>
        <translation>Prześlij dalej wiadomość w takiej postaci, w jakiej przyszła, jako załącznik</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete…</source>
        <translation>Usuń…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete the message here; who deleted it and when is kept (Del)</source>
        <translation>Usuń wiadomość tutaj; informacja, kto i kiedy ją usunął, zostanie zachowana (Del)</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>Choose a message at the left to see why it could not be read.</source>
        <translation>Wybierz wiadomość po lewej, aby zobaczyć, dlaczego nie udało się jej odczytać.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>(no subject could be read)</source>
        <translation>(nie udało się odczytać tematu)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Only the header of this message was fetched. The original is on the mail server and is kept there: open it with the mailbox&apos;s web page, or ask the sender for a smaller one.</source>
        <translation>Pobrano tylko nagłówek tej wiadomości. Oryginał jest na serwerze poczty i tam pozostaje: otwórz go na stronie internetowej skrzynki albo poproś nadawcę o mniejszą wiadomość.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This message could not be read and is kept as it came, so that nothing is lost. Open or save it to look at it with another program, and ask the sender to send it again.</source>
        <translation>Tej wiadomości nie udało się odczytać. Jest przechowywana w takiej postaci, w jakiej przyszła, więc nic nie zginęło. Otwórz ją lub zapisz, aby obejrzeć ją w innym programie, i poproś nadawcę o ponowne wysłanie.</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+4"/>
        <source>unknown</source>
        <translation>nieznany</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>imported from a file</source>
        <translation>zaimportowano z pliku</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Save message</source>
        <translation>Zapisz wiadomość</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>E-mail messages (*.eml)</source>
        <translation>Wiadomości e-mail (*.eml)</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Forward message</source>
        <translation>Prześlij wiadomość dalej</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mail address that gets the message as it came, as an attachment:</source>
        <translation>Adres e-mail, na który trafi wiadomość w takiej postaci, w jakiej przyszła, jako załącznik:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Forward</source>
        <translation>Prześlij dalej</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Delete message</source>
        <translation>Usuń wiadomość</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete this message here? It could not be read, and nobody has answered it.</source>
        <translation>Usunąć tę wiadomość tutaj? Nie udało się jej odczytać i nikt na nią nie odpowiedział.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Its bytes are removed from Okienko for good; on the mail server it stays. Who deleted it and when is kept.</source>
        <translation>Jej zawartość zostanie trwale usunięta z Okienka; na serwerze poczty wiadomość pozostanie. Informacja, kto i kiedy ją usunął, zostanie zachowana.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keep</source>
        <translation>Zachowaj</translation>
    </message>
</context>
<context>
    <name>okienko::Screenshot</name>
    <message>
        <location filename="../app/window/screenshot.cpp" line="+38"/>
        <source>The picture could not be saved as %1.</source>
        <translation>Nie można zapisać obrazu jako %1.</translation>
    </message>
</context>
<context>
    <name>okienko::SearchField</name>
    <message>
        <location filename="../widgets/shell/search_field.cpp" line="+88"/>
        <source>Search customers, messages, orders…</source>
        <translation>Szukaj klientów, wiadomości, zamówień…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Search customers, messages and orders</source>
        <translation>Szukaj klientów, wiadomości i zamówień</translation>
    </message>
</context>
<context>
    <name>okienko::SearchHitDelegate</name>
    <message>
        <location filename="../widgets/shell/search_hit_delegate.cpp" line="+93"/>
        <source>(no subject)</source>
        <translation>(bez tematu)</translation>
    </message>
</context>
<context>
    <name>okienko::SearchPopup</name>
    <message>
        <location filename="../widgets/shell/search_popup.cpp" line="+43"/>
        <source>Search results</source>
        <translation>Wyniki wyszukiwania</translation>
    </message>
    <message>
        <location line="+73"/>
        <source>Searching…</source>
        <translation>Szukanie…</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Nothing found for “%1”. Check the spelling, or search for fewer words.</source>
        <translation>Nie znaleziono niczego dla „%1”. Sprawdź pisownię albo wpisz mniej słów.</translation>
    </message>
</context>
<context>
    <name>okienko::SendLaterDialog</name>
    <message>
        <location filename="../widgets/composer/send_later.cpp" line="+55"/>
        <location line="+7"/>
        <source>Send later</source>
        <translation>Wyślij później</translation>
    </message>
    <message>
        <location line="-3"/>
        <source>Date and time at which the message leaves</source>
        <translation>Data i godzina wysłania wiadomości</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The message leaves at:</source>
        <translation>Wiadomość wyjdzie:</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>This time is past.</source>
        <extracomment>%1: a time zone, e.g. Europe/Warsaw</extracomment>
        <translation>Ten termin już minął.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>By the clock of this computer (%1). It leaves while Okienko runs here or at a colleague&apos;s.</source>
        <translation>Według zegara tego komputera (%1). Wiadomość wyjdzie, jeśli Okienko będzie działać tutaj lub u kogoś z zespołu.</translation>
    </message>
</context>
<context>
    <name>okienko::SendLaterMenu</name>
    <message>
        <location line="-55"/>
        <source>In an hour</source>
        <translation>Za godzinę</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tomorrow morning</source>
        <translation>Jutro rano</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Monday morning</source>
        <translation>W poniedziałek rano</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Pick date and time…</source>
        <translation>Wybierz datę i godzinę…</translation>
    </message>
</context>
<context>
    <name>okienko::ServerForm</name>
    <message>
        <location filename="../widgets/settings/server_form.cpp" line="+39"/>
        <source>%1: server name</source>
        <translation>%1: nazwa serwera</translation>
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
        <translation>%1: szyfrowanie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>STARTTLS, required</source>
        <translation>STARTTLS, wymagany</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1: user name</source>
        <translation>%1: nazwa użytkownika</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1: certificate authority file</source>
        <translation>%1: plik urzędu certyfikacji</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the system&apos;s</source>
        <translation>systemowy</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Browse…</source>
        <translation>Przeglądaj…</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Server</source>
        <translation>Serwer</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>User name</source>
        <translation>Użytkownik</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>CA file</source>
        <translation>Plik CA</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>%1: the server name is missing.</source>
        <translation>%1: brakuje nazwy serwera.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: “%2” is not a server name.</source>
        <translation>%1: „%2” nie jest nazwą serwera.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: the user name is missing.</source>
        <translation>%1: brakuje nazwy użytkownika.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: a connection without encryption is only possible to this computer.</source>
        <translation>%1: połączenie bez szyfrowania jest możliwe tylko z tym komputerem.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>None (this computer only)</source>
        <translation>Brak (tylko ten komputer)</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Certificate authority file</source>
        <translation>Plik urzędu certyfikacji</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certyfikaty (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>All files (*)</source>
        <translation>Wszystkie pliki (*)</translation>
    </message>
</context>
<context>
    <name>okienko::ShortcutSheet</name>
    <message>
        <location filename="../widgets/shell/shortcut_sheet.cpp" line="-5"/>
        <source>Keyboard shortcuts</source>
        <translation>Skróty klawiszowe</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Search</source>
        <translation>Szukaj</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New message</source>
        <translation>Nowa wiadomość</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Previous conversation</source>
        <translation>Poprzednia rozmowa</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next conversation</source>
        <translation>Następna rozmowa</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next or previous part of the window</source>
        <translation>Następna lub poprzednia część okna</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Back to the list</source>
        <translation>Powrót do listy</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This sheet</source>
        <translation>Ta lista skrótów</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Next or previous conversation</source>
        <translation>Następna lub poprzednia rozmowa</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reply</source>
        <translation>Odpowiedz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reply to all</source>
        <translation>Odpowiedz wszystkim</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Forward</source>
        <translation>Prześlij dalej</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close the conversation</source>
        <translation>Zakończ rozmowę</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Ready answers, at the start of a line</source>
        <translation>Gotowe odpowiedzi, na początku wiersza</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take back what was sent a moment ago</source>
        <translation>Cofnij wysłanie sprzed chwili</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Everywhere</source>
        <translation>Wszędzie</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>In the list and while reading</source>
        <translation>Na liście i podczas czytania</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>While writing</source>
        <translation>Podczas pisania</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>okienko::SignIn</name>
    <message>
        <location filename="../app/window/sign_in.cpp" line="+29"/>
        <source>The page is open in your browser. Sign in there and come back; this goes on by itself.</source>
        <translation>Strona jest otwarta w przeglądarce. Zaloguj się tam i wróć; dalszy ciąg nastąpi automatycznie.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No browser could be opened. Copy the page&apos;s address and open it yourself; this goes on by itself.</source>
        <translation>Nie udało się otworzyć przeglądarki. Skopiuj adres strony i otwórz ją samodzielnie; dalszy ciąg nastąpi automatycznie.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Signed in.</source>
        <translation>Zalogowano.</translation>
    </message>
</context>
<context>
    <name>okienko::SignInDialog</name>
    <message>
        <location filename="../widgets/settings/sign_in_dialog.cpp" line="+17"/>
        <source>Log in</source>
        <translation>Zaloguj się</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Sign in again</source>
        <translation>Zaloguj się ponownie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sign in again: %1</source>
        <translation>Zaloguj się ponownie: %1</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Password of %1</source>
        <translation>Hasło użytkownika %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>The password is missing. It is the one of the mailbox, or an app password if your provider asks for two steps.</source>
        <translation>Brakuje hasła. To hasło do skrzynki albo hasło aplikacji, jeśli dostawca wymaga logowania dwuetapowego.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Connecting and logging in…</source>
        <translation>Łączenie i logowanie…</translation>
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
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Quit</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>Opening the store %1 …</source>
        <translation>Otwieranie bazy %1…</translation>
    </message>
</context>
<context>
    <name>okienko::StatusBar</name>
    <message>
        <location filename="../widgets/shell/status_bar.cpp" line="+88"/>
        <source>Sign in again…</source>
        <translation>Zaloguj się ponownie…</translation>
    </message>
    <message numerus="yes">
        <location line="+110"/>
        <source>Receiving %1: %2 of %L3 message(s)</source>
        <extracomment>%1: mailbox, %2: messages received; %n: messages there are</extracomment>
        <translation>
            <numerusform>Odbieranie %1: %2 z %L3 wiadomości</numerusform>
            <numerusform>Odbieranie %1: %2 z %L3 wiadomości</numerusform>
            <numerusform>Odbieranie %1: %2 z %L3 wiadomości</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Receiving %1</source>
        <translation>Odbieranie %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 left</source>
        <translation>jeszcze %1</translation>
    </message>
</context>
<context>
    <name>okienko::Texts</name>
    <message>
        <location filename="../widgets/common/format.cpp" line="+51"/>
        <source>d MMM</source>
        <extracomment>Day and month, as QDate::toString() takes it</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>d MMM yyyy</source>
        <extracomment>Day, month and year, as QDate::toString() takes it</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>today %1</source>
        <translation>dziś %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>yesterday %1</source>
        <translation>wczoraj %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>tomorrow %1</source>
        <translation>jutro %1</translation>
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
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dzień</numerusform>
            <numerusform>%n dni</numerusform>
            <numerusform>%n dni</numerusform>
        </translation>
    </message>
    <message>
        <location line="+19"/>
        <source>%1 over</source>
        <extracomment>time until an answer is due: &quot;18 min left&quot;; and since: &quot;22 min over&quot;</extracomment>
        <translation>%1 po terminie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 left</source>
        <translation>jeszcze %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>closed</source>
        <translation>zakończona</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>snoozed</source>
        <translation>odłożona</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>answered</source>
        <translation>odpowiedziano</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Answer %1 late</source>
        <translation>Odpowiedź spóźniona o %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Answer due in %1</source>
        <translation>Odpowiedź za %1</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 KB</source>
        <translation>%1 kB</translation>
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
        <translation>czat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>social media</source>
        <translation>media społecznościowe</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
</context>
<context>
    <name>okienko::TimelineView</name>
    <message>
        <location filename="../widgets/conversation/timeline_view.cpp" line="+25"/>
        <source>Messages of the conversation</source>
        <translation>Wiadomości rozmowy</translation>
    </message>
</context>
<context>
    <name>okienko::TopBar</name>
    <message>
        <location filename="../widgets/shell/top_bar.cpp" line="+132"/>
        <source>New message</source>
        <translation>Nowa wiadomość</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write to a customer (Ctrl+N)</source>
        <translation>Napisz do klienta (Ctrl+N)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show or hide the customer</source>
        <translation>Pokaż lub ukryj klienta</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Customer panel</source>
        <translation>Panel klienta</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Your menu</source>
        <translation>Menu użytkownika</translation>
    </message>
</context>
<context>
    <name>okienko::UndoStrip</name>
    <message>
        <location filename="../widgets/shell/undo_strip.cpp" line="+12"/>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Take the message back before it leaves (Ctrl+Shift+Z)</source>
        <translation>Cofnij wysłanie, zanim wiadomość wyjdzie (Ctrl+Shift+Z)</translation>
    </message>
    <message numerus="yes">
        <location line="+58"/>
        <source>Sending to %1 in %n s</source>
        <extracomment>%1: a person&apos;s name or address</extracomment>
        <translation>
            <numerusform>%1: wysłanie za %n s</numerusform>
            <numerusform>%1: wysłanie za %n s</numerusform>
            <numerusform>%1: wysłanie za %n s</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Undo sending to %1</source>
        <translation>Cofnij wysłanie (odbiorca: %1)</translation>
    </message>
</context>
<context>
    <name>okienko::ViewNames</name>
    <message>
        <location filename="../models/items/view_names.cpp" line="+17"/>
        <source>My open</source>
        <translation>Moje otwarte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Waiting for customer</source>
        <translation>Czekają na klienta</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Snoozed</source>
        <translation>Odłożone</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unassigned</source>
        <translation>Nieprzydzielone</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Past target</source>
        <translation>Po terminie</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All open</source>
        <translation>Wszystkie otwarte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Closed</source>
        <translation>Zakończone</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Quarantine</source>
        <translation>Kwarantanna</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Queue</source>
        <translation>Kolejka</translation>
    </message>
    <message>
        <location line="-3"/>
        <source>Outbox</source>
        <translation>Skrzynka nadawcza</translation>
    </message>
</context>
<context>
    <name>okienko::WarningStrip</name>
    <message>
        <location filename="../widgets/composer/warning_strip.cpp" line="+41"/>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Go back</source>
        <translation>Wróć</translation>
    </message>
</context>
<context>
    <name>okienko::WelcomePage</name>
    <message>
        <location filename="../widgets/settings/welcome_page.cpp" line="+14"/>
        <source>Welcome to Okienko</source>
        <translation>Witamy w Okienku</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>One window for everything customers write. Connect the shop&apos;s mailbox and its messages appear here; nothing is deleted from the server.</source>
        <translation>Jedno okienko na wszystko, co piszą klienci. Podłącz skrzynkę pocztową sklepu, a jej wiadomości pojawią się tutaj; z serwera nic nie zostanie usunięte.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Connect a mailbox</source>
        <translation>Podłącz skrzynkę pocztową</translation>
    </message>
</context>
<context>
    <name>okienko::WindowController</name>
    <message>
        <location filename="../app/window/window_controller.cpp" line="+92"/>
        <source>%1 is connected. Its mail is coming in; you can work meanwhile.</source>
        <translation>Skrzynka %1 jest podłączona. Poczta już napływa; w tym czasie można pracować.</translation>
    </message>
    <message>
        <location line="+83"/>
        <source>%1 took this conversation a moment ago.</source>
        <translation>Ta rozmowa została przed chwilą przejęta. Prowadzi ją %1.</translation>
    </message>
    <message>
        <location line="+199"/>
        <source>No program is set up to open this attachment. Save it instead (right click on it).</source>
        <translation>Nie ustawiono programu do otwierania tego załącznika. Zamiast tego zapisz go (kliknij go prawym przyciskiem).</translation>
    </message>
</context>
</TS>
