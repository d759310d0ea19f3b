// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generator_quotes.h"

#include <QStringList>
#include <QTimeZone>

namespace okienko::test {

namespace {

constexpr int quotedTurns = 3;

QString day(const QDateTime &at, const QString &language, bool weekday)
{
    static const auto split = [](const char *text) { return QString::fromUtf8(text).split(u' '); };
    static const QStringList polishMonths = split("sty lut mar kwi maj cze lip sie wrz paź lis gru");
    static const QStringList croatianMonths = split("sij velj ožu tra svi lip srp kol ruj lis stu pro");
    static const QStringList englishMonths = split("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
    static const QStringList polishDays = split("pon. wt. śr. czw. pt. sob. niedz.");
    static const QStringList croatianDays = split("pon uto sri čet pet sub ned");
    static const QStringList englishDays = split("Mon Tue Wed Thu Fri Sat Sun");
    const QDate date = at.date();
    const int month = date.month() - 1;
    const int dayOfWeek = date.dayOfWeek() - 1;
    const QString number = QString::number(date.day());
    const QString year = QString::number(date.year());
    if (language == QLatin1String("pl"))
        return (weekday ? polishDays[dayOfWeek] + u' ' : QString()) + number + u' ' + polishMonths[month] + u' ' + year;
    if (language == QLatin1String("hr"))
        return (weekday ? croatianDays[dayOfWeek] + QStringLiteral(", ") : QString()) + number + QStringLiteral(". ")
            + croatianMonths[month] + u' ' + year + u'.';
    return (weekday ? englishDays[dayOfWeek] + QStringLiteral(", ") : QString()) + number + u' ' + englishMonths[month]
        + u' ' + year;
}

QString clock(const QDateTime &at)
{
    return at.toString(QStringLiteral("HH:mm"));
}

QString sender(const Turn &turn)
{
    return turn.fromName.isEmpty() ? turn.fromAddress
                                   : turn.fromName + QStringLiteral(" <") + turn.fromAddress + u'>';
}

struct OutlookWords {
    QString from, sent, to, subject;
};

OutlookWords outlookWords(const QString &language)
{
    if (language == QLatin1String("pl"))
        return {QStringLiteral("Od:"), QStringLiteral("Wysłano:"), QStringLiteral("Do:"), QStringLiteral("Temat:")};
    if (language == QLatin1String("hr"))
        return {QStringLiteral("Šalje:"), QStringLiteral("Poslano:"), QStringLiteral("Prima:"),
                QStringLiteral("Predmet:")};
    return {QStringLiteral("From:"), QStringLiteral("Sent:"), QStringLiteral("To:"), QStringLiteral("Subject:")};
}

/// Whom a turn was written to: the other side of the one before, or of the one after.
QString receiver(const QList<Turn> &turns, qsizetype index)
{
    for (const Turn &turn : turns) {
        if (turn.outgoing != turns[index].outgoing)
            return turn.fromAddress;
    }
    return {};
}

QString prefixed(const QString &text)
{
    QString out;
    const auto lines = text.split(u'\n');
    for (const QString &line : lines)
        out += (line.isEmpty() ? QStringLiteral(">") : line.startsWith(u'>') ? u'>' + line : QStringLiteral("> ") + line)
            + u'\n';
    return out;
}

QString plainDown(const QList<Turn> &turns, qsizetype index, qsizetype last, const Writer &writer)
{
    QString out = turns[index].text;
    if (index == 0 || index <= last)
        return out;
    const Turn &before = turns[index - 1];
    const QString older = plainDown(turns, index - 1, last, writer);
    if (writer.client == MailClient::Outlook) {
        const OutlookWords words = outlookWords(writer.language);
        return out + QStringLiteral("\n\n") + words.from + u' ' + sender(before) + u'\n' + words.sent + u' '
            + day(shopTime(before.at), writer.language, true) + u' ' + clock(shopTime(before.at)) + u'\n' + words.to
            + u' ' + receiver(turns, index - 1) + u'\n' + words.subject + u' ' + before.subject + QStringLiteral("\n\n")
            + older;
    }
    return out + QStringLiteral("\n\n") + attribution(before, writer) + u'\n' + prefixed(older);
}

/// The text as paragraphs of a program's own kind.
QString paragraphs(const QString &text, MailClient client)
{
    QString out;
    const auto lines = text.toHtmlEscaped().split(u'\n');
    for (const QString &line : lines) {
        switch (client) {
        case MailClient::Outlook:
            out += QStringLiteral("<p class=MsoNormal>%1<o:p></o:p></p>\n")
                       .arg(line.isEmpty() ? QStringLiteral("<o:p>&nbsp;</o:p>") : line);
            break;
        case MailClient::Thunderbird: out += line.isEmpty() ? QString() : QStringLiteral("<p>%1</p>\n").arg(line); break;
        case MailClient::Webmail: out += line + QStringLiteral("<br>\n"); break;
        default: out += QStringLiteral("<div>%1</div>").arg(line.isEmpty() ? QStringLiteral("<br>") : line);
        }
    }
    return out;
}

QString htmlDown(const QList<Turn> &turns, qsizetype index, qsizetype last, const Writer &writer)
{
    QString own = paragraphs(turns[index].text, writer.client);
    if (index == 0 || index <= last)
        return own;
    const Turn &before = turns[index - 1];
    const QString older = htmlDown(turns, index - 1, last, writer);
    const QString said = attribution(before, writer).toHtmlEscaped();
    switch (writer.client) {
    case MailClient::Gmail:
        return QStringLiteral("<div dir=\"ltr\">%1</div><br><div class=\"gmail_quote\"><div dir=\"ltr\" "
                              "class=\"gmail_attr\">%2<br></div><blockquote class=\"gmail_quote\" style=\"margin:0px 0px "
                              "0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex\">%3</blockquote></div>\n")
            .arg(own, said, older);
    case MailClient::Outlook: {
        const OutlookWords words = outlookWords(writer.language);
        return own
            + QStringLiteral("<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>"
                             "<p class=MsoNormal><b>%1</b> %2<br><b>%3</b> %4<br><b>%5</b> %6<br><b>%7</b> %8<o:p></o:p>"
                             "</p></div></div>\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n")
                  .arg(words.from, sender(before).toHtmlEscaped(), words.sent,
                       day(shopTime(before.at), writer.language, true) + u' ' + clock(shopTime(before.at)), words.to,
                       receiver(turns, index - 1).toHtmlEscaped(), words.subject, before.subject.toHtmlEscaped())
            + older;
    }
    case MailClient::AppleMail:
        return own
            + QStringLiteral("<div><br><blockquote type=\"cite\"><div>%1</div><br class=\"Apple-interchange-newline\">"
                             "<div>%2</div></blockquote></div><br>")
                  .arg(said, older);
    case MailClient::Thunderbird:
        return own
            + QStringLiteral("<div class=\"moz-cite-prefix\">%1<br>\n</div>\n<blockquote type=\"cite\" "
                             "cite=\"mid:%2\">\n%3</blockquote>\n")
                  .arg(said, QString::fromLatin1(before.messageId), older);
    case MailClient::Webmail: break;
    }
    return own
        + QStringLiteral("<br>\n<div class=\"nh_extra\"><p>%1</p><blockquote style=\"margin:0 0 0 .8em;border-left:2px "
                         "solid #8a8a8a;padding-left:1em\">%2</blockquote></div>\n")
              .arg(said, older);
}

} // namespace

QDateTime shopTime(const QDateTime &utc)
{
    static const QTimeZone zone("Europe/Warsaw");
    return utc.toTimeZone(zone);
}

QString attribution(const Turn &turn, const Writer &writer)
{
    const QDateTime at = shopTime(turn.at);
    const bool polish = writer.language == QLatin1String("pl");
    const bool croatian = writer.language == QLatin1String("hr");
    switch (writer.client) {
    case MailClient::AppleMail:
        return (polish       ? QStringLiteral("Wiadomość napisana przez %2 w dniu %1, o godz. %3:")
                    : croatian ? QStringLiteral("Dana %1 u %3, %2 napisao/la je:")
                               : QStringLiteral("On %1, at %3, %2 wrote:"))
            .arg(day(at, writer.language, false), sender(turn), clock(at));
    case MailClient::Thunderbird:
        return (polish       ? QStringLiteral("W dniu %1 o %3, %2 pisze:")
                    : croatian ? QStringLiteral("Dana %1 u %3, %2 je napisao/la:")
                               : QStringLiteral("On %1 %3, %2 wrote:"))
            .arg(at.toString(QStringLiteral("dd.MM.yyyy")), turn.fromName.isEmpty() ? turn.fromAddress : turn.fromName,
                 clock(at));
    case MailClient::Webmail:
        return (polish       ? QStringLiteral("Dnia %1 %3 %2 napisał(a):")
                    : croatian ? QStringLiteral("%2 je %1 u %3 napisao/la:")
                               : QStringLiteral("%2 wrote on %1 %3:"))
            .arg(day(at, writer.language, false), sender(turn), clock(at));
    default:
        return (polish       ? QStringLiteral("%1 o %3 %2 napisał(a):")
                    : croatian ? QStringLiteral("%1 u %3 %2 napisao je:")
                               : QStringLiteral("On %1 at %3, %2 wrote:"))
            .arg(day(at, writer.language, true), sender(turn), clock(at));
    }
}

QString plainBody(const QList<Turn> &turns, qsizetype index, const Writer &writer)
{
    return plainDown(turns, index, index - quotedTurns, writer).trimmed() + u'\n';
}

QString htmlBody(const QList<Turn> &turns, qsizetype index, const Writer &writer)
{
    QString body = htmlDown(turns, index, index - quotedTurns, writer);
    if (!writer.logoContentId.isEmpty())
        body += QStringLiteral("<p><img src=\"cid:%1\" width=\"120\" height=\"36\" alt=\"\"></p>\n")
                    .arg(writer.logoContentId);
    switch (writer.client) {
    case MailClient::Gmail: return body;
    case MailClient::Outlook:
        return QStringLiteral(
                   "<html xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
                   "xmlns:w=\"urn:schemas-microsoft-com:office:word\" xmlns=\"http://www.w3.org/TR/REC-html40\">\n"
                   "<head>\n<meta name=Generator content=\"Microsoft Word 15 (filtered medium)\">\n<style><!--\n"
                   "/* Font Definitions */\n@font-face\n\t{font-family:\"Cambria Math\";\n\tpanose-1:2 4 5 3 5 4 6 3 2 4;}"
                   "\n@font-face\n\t{font-family:Calibri;\n\tpanose-1:2 15 5 2 2 2 4 3 2 4;}\n/* Style Definitions */\n"
                   "p.MsoNormal, li.MsoNormal, div.MsoNormal\n\t{margin:0cm;\n\tfont-size:11.0pt;\n"
                   "\tfont-family:\"Calibri\",sans-serif;}\na:link, span.MsoHyperlink\n\t{mso-style-priority:99;\n"
                   "\tcolor:#0563C1;\n\ttext-decoration:underline;}\n@page WordSection1\n\t{size:612.0pt 792.0pt;\n"
                   "\tmargin:70.85pt 70.85pt 70.85pt 70.85pt;}\ndiv.WordSection1\n\t{page:WordSection1;}\n--></style>\n"
                   "<!--[if gte mso 9]><xml>\n<o:shapedefaults v:ext=\"edit\" spidmax=\"1026\" />\n</xml><![endif]-->\n"
                   "</head>\n<body lang=%1 link=\"#0563C1\" vlink=\"#954F72\" style='word-wrap:break-word'>\n"
                   "<div class=WordSection1>\n%2</div>\n</body>\n</html>\n")
            .arg(writer.language.toUpper(), body);
    case MailClient::AppleMail:
        return QStringLiteral("<html><head></head><body style=\"overflow-wrap: break-word; -webkit-nbsp-mode: space; "
                              "line-break: after-white-space;\">%1</body></html>\n")
            .arg(body);
    case MailClient::Thunderbird:
        return QStringLiteral("<!DOCTYPE html>\n<html>\n  <head>\n  </head>\n  <body text=\"#000000\" "
                              "bgcolor=\"#FFFFFF\">\n%1  </body>\n</html>\n")
            .arg(body);
    case MailClient::Webmail: break;
    }
    return QStringLiteral("<html><body><div style=\"font-family:Arial,sans-serif;font-size:13px\">\n%1</div></body></html>\n")
        .arg(body);
}

QString newsletterHtml(const QString &language, const QString &title, const QStringList &items)
{
    QString cells;
    for (qsizetype i = 0; i < items.size(); ++i)
        cells += QStringLiteral(
                     "<tr><td class=\"item\" width=\"200\" valign=\"top\" style=\"padding:12px\"><a "
                     "href=\"https://news.example.net/c?i=%1\"><img src=\"https://img.example.net/p/%1.jpg\" width=\"176\" "
                     "height=\"132\" alt=\"%2\" border=\"0\" style=\"display:block\"></a></td><td width=\"400\" "
                     "valign=\"top\" style=\"padding:12px;font-family:Helvetica,Arial,sans-serif;font-size:15px;"
                     "line-height:22px;color:#333333\"><h2 style=\"margin:0 0 8px;font-size:18px\">%2</h2><p "
                     "style=\"margin:0 0 12px\">%3</p><table role=\"presentation\" cellspacing=\"0\" cellpadding=\"0\"><tr>"
                     "<td bgcolor=\"#0b6e4f\" style=\"border-radius:4px\"><a href=\"https://news.example.net/c?i=%1&amp;b\" "
                     "style=\"display:inline-block;padding:8px 18px;color:#ffffff;text-decoration:none\">&#8594;</a></td>"
                     "</tr></table></td></tr>\n")
                     .arg(i)
                     .arg(items[i].toHtmlEscaped(), title.toHtmlEscaped());
    return QStringLiteral(
               "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" "
               "\"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\" "
               "lang=\"%1\"><head><meta name=\"viewport\" content=\"width=device-width\"><title>%2</title>\n<style "
               "type=\"text/css\">body{margin:0;padding:0;background:#f2f2f2}.item img{max-width:100%}@media only screen "
               "and (max-width:600px){.wrap{width:100%!important}td{display:block!important}}</style></head>\n<body "
               "bgcolor=\"#f2f2f2\"><div style=\"display:none;max-height:0;overflow:hidden\">%2</div>\n<table "
               "role=\"presentation\" width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tr><td align=\"center\"><table "
               "class=\"wrap\" role=\"presentation\" width=\"600\" cellspacing=\"0\" cellpadding=\"0\" "
               "bgcolor=\"#ffffff\">\n<tr><td colspan=\"2\" bgcolor=\"#0b6e4f\" style=\"padding:24px;color:#ffffff;"
               "font:bold 26px Georgia,serif\">%2</td></tr>\n%3<tr><td colspan=\"2\" style=\"padding:20px;font:12px "
               "Arial;color:#888888\"><a href=\"https://news.example.net/u\">unsubscribe</a></td></tr></table></td></tr>"
               "</table><img src=\"https://img.example.net/o.gif\" width=\"1\" height=\"1\" alt=\"\"></body></html>\n")
        .arg(language, title.toHtmlEscaped(), cells);
}

} // namespace okienko::test
