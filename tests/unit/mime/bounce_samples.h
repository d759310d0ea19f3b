// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Reports as mail servers write them, about a mail of ours with the id "mail.1@shop.example" to jan@example.com. Written for
/// these tests after the form of each server's own.
namespace okienko::test::bounces {

inline QByteArray report(const char *from, const char *more, const char *text, const char *fields,
                         const char *type = "message/delivery-status", const char *returned = nullptr)
{
    QByteArray mail = "Return-Path: <>\nFrom: ";
    mail += from;
    mail += "\nTo: bok@shop.example\nSubject: Undelivered Mail Returned to Sender\nMessage-ID: <bounce.1@mx.example>\n"
            "Date: Sun, 22 Nov 2026 10:05:00 +0100\n";
    mail += more;
    mail += "MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"=B\"\n\n"
            "--=B\nContent-Type: text/plain; charset=utf-8\n\n";
    mail += text;
    mail += "\n--=B\nContent-Type: ";
    mail += type;
    mail += "\n\n";
    mail += fields;
    mail += "\n--=B\n";
    mail += returned ? returned
                     : "Content-Type: message/rfc822\n\nReceived: from shop.example by mx.example\nMessage-ID: <mail.1@shop.example>\n"
                       "From: bok@shop.example\nTo: jan@example.com\nSubject: Zwrot\n\nDzie\xc5\x84 dobry\n";
    mail += "\n--=B--\n";
    return mail;
}

inline QByteArray postfix()
{
    return report("MAILER-DAEMON@mx.shop.example (Mail Delivery System)", "Auto-Submitted: auto-replied\n",
                  "This is the mail system at host mx.shop.example.\n\nI'm sorry to have to inform you that your message could not\n"
                  "be delivered to one or more recipients. It's attached below.\n\n"
                  "<jan@example.com>: host mx.example.com[192.0.2.1] said: 550 5.1.1 <jan@example.com>:\n"
                  "    Recipient address rejected: User unknown (in reply to RCPT TO command)\n",
                  "Reporting-MTA: dns; mx.shop.example\nX-Postfix-Queue-ID: 4F1\nX-Postfix-Sender: rfc822; bok@shop.example\n"
                  "Arrival-Date: Sun, 22 Nov 2026 10:00:00 +0100 (CET)\n\n"
                  "Final-Recipient: rfc822; jan@example.com\nOriginal-Recipient: rfc822;jan@example.com\nAction: failed\n"
                  "Status: 5.1.1\nRemote-MTA: dns; mx.example.com\nDiagnostic-Code: smtp; 550 5.1.1 <jan@example.com>: Recipient\n"
                  "    address rejected: User unknown\n");
}

inline QByteArray postfixDelayed()
{
    return report("MAILER-DAEMON@mx.shop.example (Mail Delivery System)", "Auto-Submitted: auto-replied\n",
                  "####################################################################\n# THIS IS A WARNING ONLY.  YOU DO NOT "
                  "NEED TO RESEND YOUR MESSAGE. #\n",
                  "Reporting-MTA: dns; mx.shop.example\n\nFinal-Recipient: rfc822; jan@example.com\nAction: delayed\n"
                  "Status: 4.4.1\nDiagnostic-Code: X-Postfix; connect to mx.example.com[192.0.2.1]:25: Connection timed out\n"
                  "Will-Retry-Until: Fri, 27 Nov 2026 10:00:00 +0100 (CET)\n",
                  "message/delivery-status",
                  "Content-Type: text/rfc822-headers\n\nMessage-ID:\n <mail.1@shop.example>\nSubject: Zwrot\n");
}

inline QByteArray delivered()
{
    return report("MAILER-DAEMON@mx.example.com", "", "Your message was successfully delivered.\n",
                  "Reporting-MTA: dns; mx.example.com\n\nFinal-Recipient: rfc822; jan@example.com\nAction: delivered\n"
                  "Status: 2.0.0\nDiagnostic-Code: smtp; 250 2.0.0 Ok: queued as 9\n");
}

inline QByteArray exchange()
{
    return report("Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@kunde.example>",
                  "In-Reply-To: <mail.1@shop.example>\nReferences: <mail.1@shop.example>\nContent-Language: de-DE\n",
                  "Fehler bei der Nachrichtenzustellung an folgende Empf\xc3\xa4nger oder Gruppen:\n\nj.nowak@kunde.example\n",
                  "Original-Envelope-Id: 12\nReporting-MTA: dns;EX1.kunde.example\n\n"
                  "Final-Recipient: rfc822;j.nowak@kunde.example\nAction: failed\nStatus: 5.2.2\n"
                  "Diagnostic-Code: smtp;554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException\n"
                  "X-Display-Name: Nowak\n",
                  "message/delivery-status", "Content-Type: text/plain\n\n(the original was left out)\n");
}

inline QByteArray gmail()
{
    return report("Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
                  "Auto-Submitted: auto-replied\nX-Failed-Recipients: jan@example.com\nIn-Reply-To: <mail.1@shop.example>\n"
                  "References: <mail.1@shop.example>\n",
                  "** Address not found **\n\nYour message wasn't delivered to jan@example.com because the address couldn't be found, "
                  "or is unable to receive mail.\n",
                  "Reporting-MTA: dns; googlemail.com\nArrival-Date: Sun, 22 Nov 2026 01:00:00 -0800 (PST)\n"
                  "X-Original-Message-ID: <mail.1@shop.example>\n\nFinal-Recipient: rfc822; jan@example.com\nAction: failed\n"
                  "Status: 5.0.0\nDiagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.\n"
                  "Last-Attempt-Date: Sun, 22 Nov 2026 01:00:01 -0800 (PST)\n");
}

/// RFC 6533, two recipients without an empty line between, an address that is not ASCII.
inline QByteArray international()
{
    return report("postmaster@mx.example", "", "Nie dostarczono.\n",
                  "Reporting-MTA: dns; mx.example\n\nFinal-Recipient: utf-8; j\xc3\xb3zef@example.com\nAction: failed\nStatus: 5.7.1\n"
                  "Final-Recipient: rfc822; ewa@example.com\nAction: delayed\nStatus: 4.2.2\n",
                  "message/global-delivery-status");
}

inline QByteArray text(const char *headers, const char *body)
{
    return QByteArray("Return-Path: <>\nTo: bok@shop.example\nDate: Sun, 22 Nov 2026 10:05:00 +0100\nMessage-ID: <bounce.2@mx.example>\n")
        + headers + "\n" + body;
}

inline QByteArray qmail()
{
    return text("From: MAILER-DAEMON@mx.example.com\nSubject: failure notice\n",
                "Hi. This is the qmail-send program at mx.example.com.\nI'm afraid I wasn't able to deliver your message to the "
                "following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n"
                "<jan@example.com>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
                "<ewa@example.com>:\n192.0.2.7 does not like recipient.\nRemote host said: 552 5.2.2 over quota\nGiving up on 192.0.2.7.\n\n"
                "--- Below this line is a copy of the message.\n\nReturn-Path: <bok@shop.example>\nReceived: by shop.example\n"
                "Message-ID: <mail.1@shop.example>\nFrom: bok@shop.example\nTo: jan@example.com, ewa@example.com\nSubject: Zwrot\n\nHello\n");
}

inline QByteArray exim()
{
    return text("From: Mail Delivery System <Mailer-Daemon@shop.example>\nX-Failed-Recipients: jan@example.com\n"
                "Auto-Submitted: auto-replied\nSubject: Mail delivery failed: returning message to sender\n",
                "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to "
                "one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n"
                "  jan@example.com\n    host mx.example.com [192.0.2.1]\n    SMTP error from remote mail server after RCPT "
                "TO:<jan@example.com>:\n    550 5.2.1 mailbox disabled\n\n"
                "------ This is a copy of the message, including all the headers. ------\n\nReturn-path: <bok@shop.example>\n"
                "Message-Id: <mail.1@shop.example>\nFrom: bok@shop.example\nSubject: Zwrot\n\nHello\n");
}

inline QByteArray eximDelayed()
{
    return text("From: Mail Delivery System <Mailer-Daemon@shop.example>\nAuto-Submitted: auto-replied\n"
                "Subject: Warning: message 1abc-00 delayed 24 hours\n",
                "This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to "
                "one or more of its\nrecipients after more than 24 hours on the queue on shop.example.\n\n"
                "The message identifier is:     1abc-00\nThe subject of the message is: Zwrot\n\n"
                "The address to which the message has not yet been delivered is:\n\n  jan@example.com\n\n"
                "No action is required on your part. Delivery attempts will continue for\nsome time.\n");
}

inline QByteArray exchange2003()
{
    return text("From: System Administrator <postmaster@kunde.example>\nSubject: Undeliverable: Zwrot\n"
                "In-Reply-To: <mail.1@shop.example>\n",
                "Your message\n\n  To:      jan@example.com\n  Subject: Zwrot\n  Sent:    Sun, 22 Nov 2026 10:00:00 +0100\n\n"
                "did not reach the following recipient(s):\n\njan@example.com on Sun, 22 Nov 2026 10:01:00 +0100\n"
                "    The recipient name is not recognized\n    MSEXCH:IMS:KUNDE:EX1:SRV 0 (000C05A6)\n");
}

inline QByteArray gmailText()
{
    return text("From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nX-Failed-Recipients: jan@example.comm\n"
                "Subject: Delivery Status Notification (Failure)\n",
                "Delivery to the following recipient failed permanently:\n\n     jan@example.comm\n\nTechnical details of permanent "
                "failure: \nDNS Error: Domain name not found\n\n----- Original message -----\n\nMIME-Version: 1.0\n"
                "Message-ID: <mail.1@shop.example>\nSubject: Zwrot\n\nHello\n");
}

inline QByteArray sendmailText()
{
    return text("From: Mail Delivery Subsystem <MAILER-DAEMON@relay.example>\nSubject: Returned mail: see transcript for details\n",
                "The original message was received at Sun, 22 Nov 2026 10:00:00 +0100\nfrom shop.example [192.0.2.9]\n\n"
                "   ----- The following addresses had permanent fatal errors -----\n<jan@example.com>\n    (reason: 553 5.3.0 no such "
                "account)\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.com.:\n>>> DATA\n"
                "<<< 553 5.3.0 no such account\n\n   ----- Original message follows -----\nMessage-ID: <mail.1@shop.example>\n\nHello\n");
}

/// RFC 8098.
inline QByteArray displayed()
{
    return "From: Jan <jan@example.com>\nTo: bok@shop.example\nSubject: Read: Zwrot\nMessage-ID: <mdn.1@example.com>\n"
           "MIME-Version: 1.0\nContent-Type: multipart/report; report-type=disposition-notification; boundary=\"=B\"\n\n"
           "--=B\nContent-Type: text/plain\n\nThe message was displayed.\n--=B\nContent-Type: message/disposition-notification\n\n"
           "Reporting-UA: phone; Mail 1\nOriginal-Recipient: rfc822;jan@example.com\nFinal-Recipient: rfc822;jan@example.com\n"
           "Original-Message-ID: <mail.1@shop.example>\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--=B--\n";
}

} // namespace okienko::test::bounces
