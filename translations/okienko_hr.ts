<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hr" sourcelanguage="en">
<context>
    <name>AttachmentDanger</name>
    <message>
        <location filename="../widgets/conversation/attachment_danger.cpp" line="+108"/>
        <source>It pretends to be a .%1 document, but it is a program (.%2) that can take over this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is a program or script that can take over this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It is an office document with macros: programs that can run when it is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is a disk image. Such files are often used to hide programs from virus scanners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is an archive with the misleading double ending .%1.%2, often used to hide programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>It is a web page that opens in your browser and can imitate a login form.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <location filename="../app/ctl/account_commands.cpp" line="+68"/>
        <source>--%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Password of %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>No secret store answers on this machine, so the password was not kept. The account is there; give it a --password-file, or log in to a desktop session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The account “%1” was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/conversation_commands.cpp" line="+30"/>
        <source>--limit takes a number above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+45"/>
        <source>--view takes open, mine, unassigned, waiting, closed or quarantine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+78"/>
        <source>What is to be searched for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+39"/>
        <source>%1 was first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+29"/>
        <source>To whom is it to be assigned?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/customer_commands.cpp" line="+29"/>
        <source>There is no customer “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Which customer? A number, an address or a phone number is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+36"/>
        <source>greet takes a name (or &quot;-&quot;) and --lang pl, hr or en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/mail_commands.cpp" line="+87"/>
        <source>Which files or folders are to be imported?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+24"/>
        <source>%1 messages imported, %2 were here already, %3 in quarantine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+91"/>
        <source>%1 cannot be read: %2. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Row %1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>… and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 imported, %2 rows left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Which files are to be read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/run.cpp" line="+78"/>
        <source>“%1” is not an option here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <source>“%1” is not a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+67"/>
        <source>The number of a conversation is missing. “okienkoctl list” shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/sending_commands.cpp" line="+25"/>
        <source>%1 cannot be read: %2. Nothing was queued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+15"/>
        <source>--text FILE is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The answer is empty. Nothing was queued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+35"/>
        <source>The answer is in the outbox. “okienkoctl sync” sends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/store_commands.cpp" line="+21"/>
        <source>The store %1 is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+21"/>
        <source>No faults were found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ctl/sync_commands.cpp" line="+59"/>
        <source>“%1” is being synchronised by another Okienko (%2). Nothing is lost; there is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+17"/>
        <source>%1: %2 of %3 messages, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+57"/>
        <source>%1 messages on the server, %2 of them stored; %3 new, %4 updated, %5 removed, %6 in quarantine; %7 in %8 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+75"/>
        <source>There is no account “%1”. “okienkoctl account list” shows them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerTexts</name>
    <message>
        <location filename="../widgets/customer/customer_texts.cpp" line="+13"/>
        <source>customer since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+34"/>
        <source>Birthday today (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Birthday tomorrow (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>Birthday in %n days (%1)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Birthday was yesterday (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Birthday was %n days ago (%1)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1–%2 h</source>
        <comment>hours of the day, e.g. 17–20 h</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%n in 12 months</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>last %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+25"/>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location line="+21"/>
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftCheck</name>
    <message>
        <location filename="../widgets/composer/draft_check.cpp" line="+26"/>
        <source>“%1” is not an e-mail address. Correct it or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This message has no recipient. Fill in To.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no mailbox to send from. Connect one in the settings first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The message is empty. Write an answer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+7"/>
        <source>A value of the ready answer is still missing: %1. Fill it in or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The subject is empty. Send it without a subject?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The text speaks of an attachment, but nothing is attached. Send it without?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <location filename="../app/window/attachment_files.cpp" line="+29"/>
        <source>The file %1 could not be saved: %2. Nothing was lost; choose another place and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+46"/>
        <source>There is no room for opening the attachment. It is kept in the message; free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+44"/>
        <source>it is larger than 100 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 was not attached: %2. What you wrote is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <location filename="../app/mail_files.cpp" line="+20"/>
        <source>%1 cannot be read: %2. What was imported before it is kept; importing again does not store anything twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+51"/>
        <source>a message in it is larger than 256 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+14"/>
        <source>it is larger than 256 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+13"/>
        <source>there is no such file or folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailText</name>
    <message>
        <location filename="../channels/mail/curl_failure.cpp" line="+21"/>
        <source>No password was sent and nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The certificate of %1 has expired. %2 The server&apos;s administrator has to renew it; check this computer&apos;s date, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The certificate of %1 is not valid yet. %2 Check this computer&apos;s date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The certificate that answered belongs to another server than %1. %2 Check the server&apos;s name in the account&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The certificate of %1 was not issued by an authority that this computer trusts. %2 If it is your own server, give its authority&apos;s file in the account&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The certificate of %1 could not be verified. %2 Ask the server&apos;s administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 cannot log anybody in at the moment. Nothing was lost; it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 did not accept the user name and password. Nothing was lost; enter the password again, or make an application password at the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The server %1 was not found. Nothing was lost; check its name and whether this computer is on the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The proxy on the way to %1 could not be reached or refused the connection. Nothing was lost; check the proxy in the account&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 cannot be reached on port %2. Nothing was lost; check the port and the network, it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 took too long to answer. Nothing was lost; it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 refused. Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The connection to %1 was cut off. Nothing was lost; it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <source>No secure connection could be agreed with %1 on port %2. No password was sent. Check whether this port wants TLS or STARTTLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The file with the trusted certificate authority cannot be used: %1. No connection was made; correct it in the account&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 does not offer encryption (STARTTLS) on port %2. No password was sent; use the port for TLS, or ask the server&apos;s administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+5"/>
        <source>%1 refused the connection. Nothing was lost; it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What answered as %1 on port %2 does not speak the mail protocol as it should. Nothing was lost; check the server&apos;s name and port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <location filename="../channels/mail/curl_setup.cpp" line="+87"/>
        <source>“%1” is not the name of a server. Correct it in the account&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The connection to %1 was stopped. Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The connection to %1 failed. Nothing was lost; it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+28"/>
        <source>The server said: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../channels/mail/curl_setup.cpp" line="-7"/>
        <source>The connection to %1 would not be encrypted, so nothing was sent. Set TLS or STARTTLS in the account&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The file with the trusted certificate authority, %1, cannot be read, so no connection was made. Put it back or correct the account&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../channels/mail/curl_stream.cpp" line="+19"/>
        <source>Receiving mail was stopped. What was received is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+102"/>
        <source>%1 does not take connections at the moment. Nothing was lost; it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+30"/>
        <source>The connection to %1 was cut off. What was received is kept; the rest is fetched when the server can be reached again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../channels/mail/server_guess.cpp" line="+110"/>
        <source>SRV record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>known provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>provider of the domain&apos;s mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>common name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../channels/mail/server_test.cpp" line="+104"/>
        <source>%1, certificate valid until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Not encrypted: a server on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+15"/>
        <source>New mail is announced at once (IDLE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New mail is looked for every minute (no IDLE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Changes are fetched quickly (CONDSTORE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Messages of up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>International addresses (SMTPUTF8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+48"/>
        <source>%1 offers no way to log in on port %2. Nothing was changed; check the port and the encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../channels/mail/server_url.cpp" line="+22"/>
        <source>This is not the address of a mail server. Write it like imaps://mail.example.com, imap://mail.example.com:143, smtps://mail.example.com or smtp://mail.example.com:587.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+38"/>
        <source>“%1” is not a way to log in. Use plain, login, xoauth2 or any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>“%1” is not the address of a proxy. Write it like socks5h://127.0.0.1:1080, without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+9"/>
        <source>“%1” is not known as security: imaps and smtps mean TLS, imap and smtp mean STARTTLS, and only “none” can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The connection to %1 has to be encrypted: security=none is only for servers on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+7"/>
        <source>“%1” is not known in a server&apos;s address. Known are proxy, auth and security.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+23"/>
        <source>The user name and the password do not belong into the server&apos;s address. Give them in their own fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <source>0 is not a port. Ports are numbers from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../channels/mail/smtp/smtp_envelope.cpp" line="+41"/>
        <source>An address of this message is empty. Nothing was sent; correct it and send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>“%1” is not an e-mail address. Nothing was sent; correct it and send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+67"/>
        <source>The message has no recipient. Nothing was sent; enter an address and send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../channels/mail/smtp/smtp_sender.cpp" line="+41"/>
        <source>Change the message and send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+25"/>
        <source>It stays in the outbox and is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="-21"/>
        <source>%1 does not accept the recipient %2. The message was not sent to anybody; correct the address and send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 does not accept the recipient %2 at the moment. The message was not sent to anybody; it stays in the outbox and is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The message is too large for %1: it has %2. It was not sent. Make the attachments smaller and send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 does not accept mail from this sender&apos;s address. The message was not sent. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 did not accept the message, and it was not sent. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The message was not sent, because its state could not be saved before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 cannot send to addresses with letters like ą or č before the @. The message was not sent; use another address of this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 offers no way to log in, so the message was not sent. %2 Check the port and the encryption in the account&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 answered without an end, so the connection was closed. The message was not sent. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 took too long to answer. The message was not sent. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Sending was stopped before the message was complete. It was not sent and stays in the outbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+17"/>
        <source>The message was handed to %1, but the connection broke before it confirmed. It may have been sent or not, so it is not sent again by itself: look into the Sent folder or ask the recipient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+28"/>
        <source>The message is empty and was not sent. Write it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageReader</name>
    <message>
        <location filename="../channels/mail/mime/message_reader.cpp" line="+127"/>
        <source>The message is empty. Nothing could be read from it; it is kept as it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The message is larger than 500 MB and was not opened. It is kept as it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+41"/>
        <source>The message has neither a header nor a text that could be read. It is kept as it came.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageWriter</name>
    <message>
        <location filename="../channels/mail/mime/message_writer.cpp" line="+39"/>
        <source>The field “%1” holds a line end or another control character. Nothing was sent; please remove it and send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+11"/>
        <source>“%1” is not a valid e-mail address. Nothing was sent; please correct it and send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+116"/>
        <source>File name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+74"/>
        <source>The message could not be put together. It is kept as a draft; please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The message has no recipient. Nothing was sent; please add one and send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <location filename="../app/outbox_service.cpp" line="+55"/>
        <source>The mail account of this message was removed. The message is kept in the outbox; choose another account or give it up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxText</name>
    <message>
        <location filename="../widgets/conversation/outbox_text.cpp" line="+16"/>
        <source>Queued, leaves in a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>sent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Not sent yet: the mail server asked to try again later. This happens by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Could not be sent:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Could not be sent: the mail server refused it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>It is not certain that this was sent: the connection broke at the last moment. Sending it again may deliver it twice; look into the Sent folder or ask the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Given up: this message was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Passwords</name>
    <message>
        <location filename="../app/passwords.cpp" line="+54"/>
        <source>The password file %1 cannot be read: %2. Nothing was changed. Check that it is there and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The password file %1 is empty. Write the password into its first line and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+32"/>
        <source>There is no password for the account “%1” in the secret store (%2). Mail waits on the server; enter the password again in the account&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The secret store did not take the password (%1). It is known until Okienko is closed; then it has to be entered again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SenderCheck</name>
    <message>
        <location filename="../widgets/conversation/sender_check.cpp" line="+42"/>
        <source>Unknown sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The name of the sender looks like the address %1, but the message came from %2. Be careful: somebody may be pretending to be another person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>calls itself “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The sender&apos;s name contains hidden characters that change the reading direction. The real address is %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShopText</name>
    <message>
        <location filename="../channels/shop/answer_reader.cpp" line="+69"/>
        <source>The answer has no shortcut of one word. It was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The shortcut %1 is in this file already. The answer was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The answer has no text. It was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The file has no shortcuts and texts of ready answers. Nothing was imported; name the columns shortcut, folder, title_pl, body_pl and so on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../channels/shop/customer_reader.cpp" line="+114"/>
        <location filename="../channels/shop/order_reader.cpp" line="+157"/>
        <source>“%1” is not an e-mail address. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 belongs to another customer of this file already. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+25"/>
        <source>“%1” is not a telephone number. The customer was imported without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The customer number %1 is in this file already. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+24"/>
        <source>The customer has no number, e-mail address or telephone number. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <source>“%1” is not a birthday. The customer was imported without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+7"/>
        <source>“%1” is not a date. The customer was imported without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+16"/>
        <source>The file has no column with e-mail addresses or telephone numbers of customers. Nothing was imported; name the columns in its first line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../channels/shop/import_table.cpp" line="+110"/>
        <source>The file is larger than 512 MB. Nothing was imported; divide it and import the parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The file is not a text file. Nothing was imported; export it as CSV or JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The file is empty. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+27"/>
        <source>The file has more than %1 columns. Nothing was imported; check the separator, or export fewer columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+23"/>
        <source>A quotation mark is opened and never closed. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The row has %1 fields instead of %2. It was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The row has %1 fields instead of %2, perhaps a separator within a value without quotation marks. It was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The row is the same as the one before. It was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+10"/>
        <source>“%1” was read in a wrong encoding before it was exported. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+56"/>
        <source>The file is not valid JSON, from byte %1 on. Nothing was imported; export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <source>This is no object with named values. It was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+16"/>
        <source>This line is not valid JSON. It was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../channels/shop/order_reader.cpp" line="-21"/>
        <source>The order&apos;s number is missing. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+7"/>
        <source>There is no such day as %1. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>“%1” is not a date as the other rows write it. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The date %1 is in the future. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The customer&apos;s e-mail address is missing. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+10"/>
        <source>“%1” is not a currency&apos;s code like PLN or EUR. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+9"/>
        <source>“%1” is not a known state of an order. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The order was sent with %1, but its tracking number is missing. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+12"/>
        <location filename="../channels/shop/product_reader.cpp" line="+100"/>
        <source>The product&apos;s code is missing. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>There is no product with the code %1. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The quantity “%1” is not a number. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The quantity %1 is not more than zero. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <location filename="../channels/shop/product_reader.cpp" line="+12"/>
        <source>The price “%1” is not a number. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+58"/>
        <source>The file has no columns with the numbers and dates of orders. Nothing was imported; name the columns in its first line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../channels/shop/product_reader.cpp" line="-28"/>
        <source>The file has no columns with codes (SKU) and names of products. Nothing was imported; name the columns in its first line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The code %1 is in this file already. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The stock “%1” is not a number. The row was left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SnoozeTimes</name>
    <message>
        <location filename="../widgets/conversation/moments.cpp" line="+34"/>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <location filename="../app/window/status_text.cpp" line="+18"/>
        <source>No mailbox yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1: a colleague&apos;s Okienko fetches this mailbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1: live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%n mailboxes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Mail paused (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Mail interrupted (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Mail live (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Mail connecting (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location line="+9"/>
        <source>%n uncertain</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n rejected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n to be tried again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n being sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Outbox empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Outbox: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Store: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Store cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <location filename="../models/store/accounts.cpp" line="+52"/>
        <source>There is an account named &quot;%1&quot; already. Nothing was changed. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+62"/>
        <source>This account is not there any more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/store/conversation_actions.cpp" line="+25"/>
        <location filename="../models/store/conversation_details.cpp" line="+20"/>
        <location filename="../models/store/outbox_queue.cpp" line="+87"/>
        <source>This conversation is not in the store any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/store/customer_overview.cpp" line="+178"/>
        <source>This customer is not in the store any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/store/mail_filing.cpp" line="+294"/>
        <source>This mail could not be understood. Its original is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/store/mail_intake.cpp" line="+45"/>
        <source>This mailbox is not in the store any more. Nothing was changed. Synchronise the account again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+77"/>
        <source>The mailbox was renumbered on the server meanwhile. Nothing was changed; it is read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/store/outbox_queue.cpp" line="+33"/>
        <source>This mail is not complete, so it was not queued. Your draft is kept. Give at least one recipient and an account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/store/outbox_store.cpp" line="+49"/>
        <source>Another program has taken over the sending of this mail. Nothing was changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+115"/>
        <source>The program ended while this mail was being sent, so it may have arrived or not. It is not sent again by itself. Look into the Sent folder or ask the recipient, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+28"/>
        <source>This mail is in another state by now. Nothing was changed. Look at the outbox again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/store/raw_store.cpp" line="+33"/>
        <source>The stored original is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+45"/>
        <source>The stored original is damaged and cannot be shown. Run &quot;okienkoctl verify&quot;, and restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/store/sql_failure.cpp" line="+21"/>
        <source>The store is busy with another program&apos;s work. Nothing was changed. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The store may not be written to. Nothing was changed. Check who owns the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The disk reported an error while the store was used. Everything that was saved before is kept. Check the disk, and make a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The store is damaged. Close the program, keep a copy of the file, and restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The disk is full. Nothing of this step was saved; what was saved before is kept. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The store&apos;s file could not be opened. Check that its folder is there and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This contradicts what is in the store already. Nothing was changed. Look at the newest state and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This file is not an Okienko store. It was left as it is. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The store could not do this step. Nothing of it was saved; what was saved before is kept. The log says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The database cannot be reached. Nothing of this step was saved; what was saved before is kept. The program goes on trying; check the network and the database server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The database was lost while saving, so it is not known whether this step was saved. Look at the newest state before doing it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+14"/>
        <source>The database did not accept the name or the password. Check them, for example in PGPASSFILE, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+9"/>
        <source>You do not have the right to do this. Nothing was changed. Ask the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/store/store_location.cpp" line="+19"/>
        <source>This does not name a store. Write sqlite:FILE or postgresql://USER@HOST/DATABASE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+26"/>
        <source>A password does not belong into the store&apos;s address, where others can see it. Put it into PGPASSFILE or PGPASSWORD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/store/store_threads.cpp" line="+238"/>
        <location filename="../models/store/transaction.cpp" line="+35"/>
        <source>A part of this step failed, so nothing of it was saved. What was saved before is kept. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+120"/>
        <source>The store was opened for reading only. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Submission</name>
    <message>
        <location filename="../app/submission.cpp" line="+57"/>
        <source>There is no mail account to send from. What you wrote is kept as a draft; connect a mailbox first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+37"/>
        <source>There is no recipient. What you wrote is kept; enter an address and send again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko</name>
    <message>
        <location filename="../models/store/sqlite_file.cpp" line="+76"/>
        <source>There is no Okienko store here yet. Make one with &quot;okienkoctl init&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This names a folder and not a file. Choose a file for the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The folder for the store could not be made. Choose a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <source>A store in a single file must be on a disk of this computer, not on a network folder, where it would be damaged. Nothing was changed. Choose a local folder, or use PostgreSQL for several computers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::AccountDialog</name>
    <message>
        <location filename="../widgets/settings/account_dialog.cpp" line="+78"/>
        <source>help@shop.example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>What customers see as the sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The servers are found from the address and tested before anything is saved. The password is kept in this computer&apos;s secret store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+16"/>
        <source>&amp;E-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Servers found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Receiving (IMAP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sending (SMTP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Name of this mailbox in Okienko</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Name in Okienko</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+32"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Save untested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Keeps the mailbox; Okienko tries to connect later by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+14"/>
        <location line="+147"/>
        <source>Connect a mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="-113"/>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Test again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+16"/>
        <source>“%1” is not an e-mail address. It looks like help@shop.example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The password is missing. It is the one of the mailbox, or an app password if your provider asks for two steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Looking for the servers of this address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+43"/>
        <location line="+1"/>
        <source>Connecting and logging in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+34"/>
        <source>No servers were found for this address. Enter them as your provider names them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>These servers were found for %1. They are tested before they are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The server did not answer as expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Both servers work. Save to start receiving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The mailbox could not be saved. What you entered is still here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::AccountSetup</name>
    <message>
        <location filename="../app/window/account_setup.cpp" line="+66"/>
        <source>This desktop has no secret store, so the password is known until Okienko is closed; then it has to be entered again. Okienko never writes it into a plain file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::AddressField</name>
    <message>
        <location filename="../widgets/composer/address_field.cpp" line="+32"/>
        <source>Not an e-mail address: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::AnswerPreview</name>
    <message>
        <location filename="../widgets/answers/answer_preview.cpp" line="+28"/>
        <source>Preview of the ready answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+43"/>
        <source>Choose a ready answer to see it filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Filled in for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>order %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+84"/>
        <source>All values are filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n value(s) missing: %1. The answer is not sent until it is filled in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::AnswersModel</name>
    <message>
        <location filename="../widgets/answers/answers_model.cpp" line="+67"/>
        <source>Similar words</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location line="+14"/>
        <source>%1, /%2, folder %3, language %4, used %n times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::AnswersPalette</name>
    <message>
        <location filename="../widgets/answers/answers_palette.cpp" line="+44"/>
        <source>Ready answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+46"/>
        <source>Search ready answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Search by title, shortcut or text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+10"/>
        <location line="+42"/>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="-41"/>
        <source>All folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Customer&apos;s language first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Polish first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Croatian first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>English first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Title and shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Lang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Ready answers found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+11"/>
        <source>used = times sent in 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+27"/>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <source>insert into my reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <source>fill the missing value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Personalise first: there is no “insert and send”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location line="+18"/>
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There are no ready answers yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No ready answer fits “%1”. Try fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::AttachmentChip</name>
    <message>
        <location filename="../widgets/conversation/attachment_chip.cpp" line="+27"/>
        <source>Attachment %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Dangerous attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>“%1” may be dangerous.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Open it only if you expected it and know who sent it. When in doubt, ask your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Do not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Save attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Save all…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::AttachmentTray</name>
    <message>
        <location filename="../widgets/composer/attachment_tray.cpp" line="+33"/>
        <source>Attached files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+44"/>
        <source>Take off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take off this file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::Composer</name>
    <message>
        <location filename="../widgets/composer/composer.cpp" line="+101"/>
        <source>Throw away what you wrote here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Throw away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+64"/>
        <location line="+41"/>
        <location line="+95"/>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="-136"/>
        <location line="+41"/>
        <location line="+95"/>
        <location filename="../widgets/composer/composer_view.cpp" line="+70"/>
        <source>Send and wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="-135"/>
        <source>Write a message, or / for a ready answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../widgets/composer/composer_view.cpp" line="-44"/>
        <source>Write an answer, or / for a ready one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+37"/>
        <source>Draft of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+57"/>
        <source>Draft saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Back to the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <location filename="../widgets/composer/composer_view.cpp" line="+58"/>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Add note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+16"/>
        <source>The attached files are %1 together. Many mail servers refuse messages that large; consider sending a link instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The message was not sent. Your text is kept here; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/composer/composer_actions.cpp" line="+23"/>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+79"/>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Send anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The note is empty. Write something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+18"/>
        <location filename="../widgets/composer/composer_view.cpp" line="-5"/>
        <location line="+1"/>
        <source>Attach files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+10"/>
        <source>picture-%1.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/composer/composer_view.cpp" line="-59"/>
        <source>Internal note — only colleagues see it, it is never sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Text of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Text of the internal note, never sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write a note for your colleagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Added below the text when it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Ctrl ↵</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Send, and leave the conversation waiting for the customer (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Send and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Send, and close the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>/ Canned answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Ready answers (Ctrl+/)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Write an internal note instead of an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+1"/>
        <source>Discard the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+59"/>
        <source>··· the earlier message is quoted below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The earlier message is not quoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Quote it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::ComposerHead</name>
    <message>
        <location filename="../widgets/composer/composer_head.cpp" line="+29"/>
        <location line="+30"/>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="-29"/>
        <source>Copy to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Blind copy to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cc Bcc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+25"/>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="-22"/>
        <location line="+26"/>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="-18"/>
        <source>Show the fields for copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Cc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Bcc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::ConversationDelegate</name>
    <message>
        <location filename="../widgets/inbox/conversation_delegate.cpp" line="+36"/>
        <source>(no subject)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Only attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <source>No text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>You: %1</source>
        <extracomment>the last message of the conversation is the shop&apos;s own answer</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+7"/>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>with attachments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::ConversationHeader</name>
    <message>
        <location filename="../widgets/conversation/conversation_header.cpp" line="+22"/>
        <location line="+148"/>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="-72"/>
        <source>(no subject)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Conversation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Unassigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Taken by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>waiting for the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>opened %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Give it back to the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Make this conversation mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+1"/>
        <source>New message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Later today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tomorrow morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Pick a time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+4"/>
        <source>Snooze until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The conversation comes back at this time, or when the customer writes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::ConversationListPane</name>
    <message>
        <location filename="../widgets/inbox/conversation_list_pane.cpp" line="+192"/>
        <source>The list could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take a conversation from Unassigned, or wait for new mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no conversation in this view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Longest wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Order: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::ConversationPane</name>
    <message>
        <location filename="../widgets/conversation/conversation_pane.cpp" line="+64"/>
        <source>Find in this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Close the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location line="+33"/>
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location line="+111"/>
        <source>Misleading link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This link does not lead where it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It shows “%1”, but opens %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Do not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+149"/>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Choose a conversation from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The conversation could not be opened. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::CustomerPanel</name>
    <message>
        <location filename="../widgets/customer/customer_panel.cpp" line="+89"/>
        <source>Unknown customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+12"/>
        <source>not registered in the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>new here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+34"/>
        <source>Prefers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Addressed as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Customer no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No purchases yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Shipment %1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location line="+18"/>
        <source>all %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Past contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>This is the first contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+47"/>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The customer of the conversation is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::HtmlLayouter</name>
    <message>
        <location filename="../widgets/html/html_layouter.cpp" line="+136"/>
        <source>This message is built in a way that would take too long to show. Its text is below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>Only the first %Ln character(s) are shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::HtmlView</name>
    <message>
        <location filename="../widgets/html/html_view.cpp" line="+164"/>
        <location line="+236"/>
        <source>Message text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/html/html_view_input.cpp" line="+262"/>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Copy &amp;link address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::IdentityRow</name>
    <message>
        <location filename="../widgets/customer/customer_sections.cpp" line="+93"/>
        <source>Click to copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Phone %1, copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <source>E-mail address %1, copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::ImapFailures</name>
    <message>
        <location filename="../channels/mail/imap/imap_failures.cpp" line="+12"/>
        <source>Receiving mail was stopped. What was received is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The connection to the mail server was cut off. What was received is kept; the rest is fetched when the server can be reached again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>The mail server has not answered for %n second(s). What was received is kept; the rest is fetched at the next connection.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The mail server ended the connection. What was received is kept; Okienko connects again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The mail server ended the connection and says: “%1”. What was received is kept; Okienko connects again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mail server announced data of an impossible size. The connection was closed; what was received is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mail server gave an answer that makes no sense. What was received is kept. If this happens again, ask the server&apos;s administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+18"/>
        <source>The mail server refused the command %1. Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The mail server refused the command %1 and says: “%2”. Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The mailbox “%1” could not be opened. The other mailboxes go on, and this one is tried again at the next round. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The server has a mailbox whose name cannot be used (“%1”). It was left out; rename it on the server to receive its mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The server does not say how the messages of the mailbox “%1” are numbered (UIDVALIDITY), so it cannot be received safely. It was left out; ask the server&apos;s administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+7"/>
        <source>an unknown size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This message is too large to be received (%1). Only its headers were kept; the whole message is still on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mail server could not hand over this message. It is still on the server; open it there, or ask the server&apos;s administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mailbox “%1” is no longer on the server, so the mark could not be set there. Nothing is lost in Okienko.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mailbox “%1” was rebuilt on the server, so the mark could not be set there. Nothing is lost in Okienko.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The mailbox “%1” may only be read, so the mark could not be set on the server. Ask the server&apos;s administrator for the right to change it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::MainWindow</name>
    <message>
        <location filename="../widgets/shell/main_window.cpp" line="+380"/>
        <source>About Okienko</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>One window for everyone who answers customers.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::MessageCard</name>
    <message>
        <location filename="../widgets/conversation/message_card.cpp" line="+108"/>
        <source>internal note — never sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+15"/>
        <source>To: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Copy: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Why it is here: joined by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Actions for this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>+%n copies</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location line="+5"/>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Internal note from %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Answer from %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Message from %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Images from the internet are blocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The sender learns that this message was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+50"/>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+44"/>
        <source>Text of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>(no text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This message is very long. Show all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+14"/>
        <source>··· hide quoted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>··· quoted text hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+31"/>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Reply to all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Copy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Show as HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Show plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Save all attachments…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Save as .eml…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Save all attachments in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Save message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::NavigationModel</name>
    <message>
        <location filename="../models/items/navigation_model.cpp" line="+77"/>
        <source>My work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location line="+106"/>
        <source>%1, %n conversation(s)</source>
        <extracomment>a view&apos;s name and how many conversations it has, for screen readers</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okienko::NavigationPane</name>
    <message>
        <location filename="../widgets/inbox/navigation_pane.cpp" line="+117"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Views and queues</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::NoticeStrip</name>
    <message>
        <location filename="../widgets/shell/notice_strip.cpp" line="+24"/>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dismiss this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::PastContactRow</name>
    <message>
        <location filename="../widgets/customer/customer_sections.cpp" line="-54"/>
        <source>(no subject)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::PersonMenu</name>
    <message>
        <location filename="../widgets/shell/person_menu.cpp" line="+70"/>
        <source>Connect a mailbox…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>About Okienko</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::QuarantineDelegate</name>
    <message>
        <location filename="../widgets/inbox/quarantine_delegate.cpp" line="+50"/>
        <source>Sender unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::QuarantineListPane</name>
    <message>
        <location filename="../widgets/inbox/quarantine_list_pane.cpp" line="+42"/>
        <source>Quarantine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Quarantine is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every message that came in could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The quarantine could not be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::QuarantineModel</name>
    <message>
        <location filename="../models/items/quarantine_model.cpp" line="+120"/>
        <source>(no subject could be read)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::QuarantinePane</name>
    <message>
        <location filename="../widgets/inbox/quarantine_pane.cpp" line="+47"/>
        <source>This message could not be read and is kept as it came, so that nothing is lost. Save it to look at it with another program, and ask the sender to send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save message as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Choose a message at the left to see why it could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+15"/>
        <source>(no subject could be read)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Save message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>E-mail messages (*.eml)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::Screenshot</name>
    <message>
        <location filename="../app/window/screenshot.cpp" line="+38"/>
        <source>The picture could not be saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::SearchField</name>
    <message>
        <location filename="../widgets/shell/search_field.cpp" line="+88"/>
        <source>Search customers, messages, orders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Search customers, messages and orders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::SearchHitDelegate</name>
    <message>
        <location filename="../widgets/shell/search_hit_delegate.cpp" line="+93"/>
        <source>(no subject)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::SearchPopup</name>
    <message>
        <location filename="../widgets/shell/search_popup.cpp" line="+43"/>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+73"/>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Nothing found for “%1”. Check the spelling, or search for fewer words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::ServerForm</name>
    <message>
        <location filename="../widgets/settings/server_form.cpp" line="+37"/>
        <source>%1: server name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>mail.example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1: port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1: encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>STARTTLS, required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1: user name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1: certificate authority file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>CA file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+43"/>
        <source>%1: the server name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: “%2” is not a server name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: the user name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: a connection without encryption is only possible to this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+10"/>
        <source>None (this computer only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Certificate authority file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::ShortcutSheet</name>
    <message>
        <location filename="../widgets/shell/shortcut_sheet.cpp" line="+63"/>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Previous conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next or previous part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Next or previous conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reply to all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Ready answers, at the start of a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>In the list and while reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>While writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::SqliteFileLock</name>
    <message>
        <location filename="../models/store/sqlite_file.cpp" line="+17"/>
        <source>The disk is full, so the store could not be opened for writing. Everything in it is kept. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The store may not be written to. Nothing was changed. Check who owns the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Another Okienko has this store open for writing (process %1). Nothing was changed. Use that window, or close it and try again; several people work together on PostgreSQL.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::Startup</name>
    <message>
        <location filename="../app/window/startup.cpp" line="+58"/>
        <location line="+37"/>
        <source>Okienko</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="-34"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+31"/>
        <source>Opening the store %1 …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::StatusBar</name>
    <message numerus="yes">
        <location filename="../widgets/shell/status_bar.cpp" line="+152"/>
        <source>Receiving %1: %2 of %L3 message(s)</source>
        <extracomment>%1: mailbox, %2: messages received; %n: messages there are</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Receiving %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::Texts</name>
    <message>
        <location filename="../widgets/common/format.cpp" line="+51"/>
        <source>d MMM</source>
        <extracomment>Day and month, as QDate::toString() takes it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>d MMM yyyy</source>
        <extracomment>Day, month and year, as QDate::toString() takes it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+27"/>
        <source>today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>tomorrow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 h %2</source>
        <extracomment>hours and minutes: &quot;1 h 50&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location line="+19"/>
        <source>%1 over</source>
        <extracomment>time until an answer is due: &quot;18 min left&quot;; and since: &quot;22 min over&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+2"/>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Answer %1 late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Answer due in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 TB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+27"/>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>social media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>e-mail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::TimelineView</name>
    <message>
        <location filename="../widgets/conversation/timeline_view.cpp" line="+24"/>
        <source>Messages of the conversation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::TopBar</name>
    <message>
        <location filename="../widgets/shell/top_bar.cpp" line="+132"/>
        <source>New message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write to a customer (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show or hide the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Customer panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Your menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::ViewNames</name>
    <message>
        <location filename="../models/items/view_names.cpp" line="+17"/>
        <source>My open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Waiting for customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unassigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Past target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Quarantine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::WarningStrip</name>
    <message>
        <location filename="../widgets/composer/warning_strip.cpp" line="+41"/>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::WelcomePage</name>
    <message>
        <location filename="../widgets/settings/welcome_page.cpp" line="+14"/>
        <source>Welcome to Okienko</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>One window for everything customers write. Connect the shop&apos;s mailbox and its messages appear here; nothing is deleted from the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Connect a mailbox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::WindowController</name>
    <message>
        <location filename="../app/window/window_controller.cpp" line="+73"/>
        <source>%1 is connected. Its mail is coming in; you can work meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+68"/>
        <source>%1 took this conversation a moment ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+171"/>
        <source>No program is set up to open this attachment. Save it instead (right click on it).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>okienko::migrator</name>
    <message>
        <location filename="../models/store/migrator.cpp" line="+42"/>
        <source>This program is not installed completely. Install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+64"/>
        <source>This store was made by a newer version of Okienko. It was left as it is. Install the newer version on this computer too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+4"/>
        <source>There is no Okienko store here yet. Make one with &quot;okienkoctl init&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location line="+3"/>
        <source>This store was made by an older version of Okienko. It was left as it is. Make a backup and run &quot;okienkoctl init&quot; to bring it up to date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
