// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/server_guess.h"

#include <cstring>

namespace okienko {

namespace {

// As the providers' own help pages name them. All IMAP servers listen with TLS on 993.
constexpr Provider providers[] = {
    {"gmail.com googlemail.com", "google.com googlemail.com", "imap.gmail.com", "smtp.gmail.com", 465},
    {"outlook.com hotmail.com live.com msn.com outlook.pl hotmail.co.uk live.co.uk hotmail.fr live.fr outlook.fr "
     "hotmail.de live.de outlook.de hotmail.it live.it outlook.it",
     "olc.protection.outlook.com", "outlook.office365.com", "smtp-mail.outlook.com", 587},
    {"office365.com .onmicrosoft.com", "mail.protection.outlook.com mx.microsoft", "outlook.office365.com",
     "smtp.office365.com", 587},
    {"yahoo.com yahoo.co.uk yahoo.de yahoo.fr yahoo.it yahoo.pl ymail.com rocketmail.com", "yahoodns.net",
     "imap.mail.yahoo.com", "smtp.mail.yahoo.com", 465},
    {"aol.com aim.com", "", "imap.aol.com", "smtp.aol.com", 465},
    {"icloud.com me.com mac.com", "mail.icloud.com", "imap.mail.me.com", "smtp.mail.me.com", 587},
    {"zoho.com zohomail.com", "mx.zoho.com mx2.zoho.com mx3.zoho.com", "imap.zoho.com", "smtp.zoho.com", 465},
    {"zoho.eu zohomail.eu", "zoho.eu", "imap.zoho.eu", "smtp.zoho.eu", 465},
    {"fastmail.com fastmail.fm fastmail.net messagingengine.com", "messagingengine.com", "imap.fastmail.com",
     "smtp.fastmail.com", 465},
    {"mailbox.org", "mailbox.org", "imap.mailbox.org", "smtp.mailbox.org", 465},
    {"posteo.de posteo.net posteo.eu", "", "posteo.de", "posteo.de", 465},
    {"gmx.com", "", "imap.gmx.com", "mail.gmx.com", 587},
    {"gmx.net gmx.de gmx.at gmx.ch", "", "imap.gmx.net", "mail.gmx.net", 465},
    {"web.de", "", "imap.web.de", "smtp.web.de", 587},
    {"t-online.de magenta.de", "", "secureimap.t-online.de", "securesmtp.t-online.de", 465},
    {"freenet.de", "", "mx.freenet.de", "mx.freenet.de", 465},
    {"yandex.com yandex.ru ya.ru", "mx.yandex.net mx.yandex.ru", "imap.yandex.com", "smtp.yandex.com", 465},
    {"seznam.cz email.cz post.cz", "", "imap.seznam.cz", "smtp.seznam.cz", 465},
    {"orange.fr wanadoo.fr", "", "imap.orange.fr", "smtp.orange.fr", 465},
    {"free.fr", "", "imap.free.fr", "smtp.free.fr", 465},
    {"libero.it inwind.it", "", "imapmail.libero.it", "smtp.libero.it", 465},
    {"migadu.com", "migadu.com", "imap.migadu.com", "smtp.migadu.com", 465},
    // Poland
    {"wp.pl", "mx.wp.pl", "imap.wp.pl", "smtp.wp.pl", 465},
    {"o2.pl go2.pl tlen.pl prokonto.pl", "", "poczta.o2.pl", "poczta.o2.pl", 465},
    {"onet.pl onet.eu onet.com.pl op.pl vp.pl poczta.onet.pl poczta.onet.eu autograf.pl buziaczek.pl amorki.pl "
     "spoko.pl vip.onet.pl",
     "poczta.onet.pl", "imap.poczta.onet.pl", "smtp.poczta.onet.pl", 465},
    {"interia.pl interia.eu interia.com poczta.fm intmail.pl vip.interia.pl interiowy.pl", "", "poczta.interia.pl",
     "poczta.interia.pl", 465},
    {"gazeta.pl agora.pl", "", "imap.gazeta.pl", "smtp.gazeta.pl", 465},
    {"neostrada.pl orange.pl", "", "imap.neostrada.pl", "smtp.neostrada.pl", 465},
    {"home.pl", "home.pl", "poczta.home.pl", "poczta.home.pl", 465},
    {"nazwa.pl", "nazwa.pl", "mail.nazwa.pl", "mail.nazwa.pl", 465},
    {"lh.pl", "lh.pl", "mail.lh.pl", "mail.lh.pl", 465},
    {"", "mail.ovh.net", "ssl0.ovh.net", "ssl0.ovh.net", 465},
    {"", "emailsrvr.com", "secure.emailsrvr.com", "secure.emailsrvr.com", 465},
    {"", "ionos.com kundenserver.de", "imap.ionos.com", "smtp.ionos.com", 465},
    {"", "hostinger.com", "imap.hostinger.com", "smtp.hostinger.com", 465},
    // Croatia
    {"t-com.hr inet.hr ht.hr", "t-com.hr", "imap.t-com.hr", "mail.t-com.hr", 587},
    {"iskon.hr", "iskon.hr", "imap.iskon.hr", "mail.iskon.hr", 587},
    {"net.hr", "", "imap.net.hr", "smtp.net.hr", 465},
    {"optinet.hr a1net.hr vip.hr", "", "mail.optinet.hr", "mail.optinet.hr", 587},
};

bool anyOf(const char *words, const QString &name, bool asEnd)
{
    const QList<QByteArray> list = QByteArray::fromRawData(words, qsizetype(strlen(words))).split(' ');
    for (const QByteArray &word : list) {
        if (word.isEmpty())
            continue;
        const QLatin1String text(word);
        if (name == text)
            return true;
        if (text.startsWith(QLatin1Char('.')) && name.endsWith(text))
            return true;
        if (asEnd && name.endsWith(QLatin1Char('.') + QString(text)))
            return true;
    }
    return false;
}

} // namespace

const Provider *providerOfDomain(const QString &domain)
{
    for (const Provider &provider : providers) {
        if (anyOf(provider.domains, domain, false))
            return &provider;
    }
    return nullptr;
}

const Provider *providerOfExchanger(const QString &host)
{
    for (const Provider &provider : providers) {
        if (anyOf(provider.exchangers, host.toLower(), true))
            return &provider;
    }
    return nullptr;
}

} // namespace okienko
