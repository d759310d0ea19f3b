// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/imap_text.h"

#include "channels/mail/imap/imap_number.h"
#include "models/domain/mail_sync.h"

#include <QByteArrayList>

namespace okienko {

namespace {

const QByteArrayList &monthNames()
{
    static const QByteArrayList names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return names;
}

int monthOf(QByteArrayView name)
{
    for (int i = 0; i < monthNames().size(); ++i) {
        if (name.compare(monthNames().at(i), Qt::CaseInsensitive) == 0)
            return i + 1;
    }
    return 0;
}

} // namespace

QByteArray imapQuoted(QByteArrayView text)
{
    QByteArray quoted = "\"";
    for (const char byte : text) {
        if (byte == '\r' || byte == '\n' || byte == '\0')
            continue;
        if (byte == '"' || byte == '\\')
            quoted += '\\';
        quoted += byte;
    }
    return quoted + '"';
}

QDateTime parseInternalDate(QByteArrayView text)
{
    // dd-Mon-yyyy hh:mm:ss +zzzz, the day padded with a space or a zero
    const QByteArray trimmed = text.toByteArray().trimmed();
    const qsizetype dash = trimmed.indexOf('-');
    if (dash < 1 || trimmed.size() != dash + 24)
        return {};
    const auto number = [&](qsizetype from, qsizetype length) {
        return imapNumber<int>(QByteArrayView(trimmed).sliced(dash + from, length)).value_or(-1);
    };
    const QDate date(number(5, 4), monthOf(QByteArrayView(trimmed).sliced(dash + 1, 3)),
                     imapNumber<int>(QByteArrayView(trimmed).first(dash)).value_or(-1));
    const QTime time(number(10, 2), number(13, 2), number(16, 2));
    const char sign = trimmed.at(dash + 19);
    const int hours = number(20, 2);
    const int minutes = number(22, 2);
    if (!date.isValid() || !time.isValid() || (sign != '+' && sign != '-') || hours < 0 || minutes < 0)
        return {};
    const int offset = (hours * 60 + minutes) * 60 * (sign == '-' ? -1 : 1);
    return QDateTime(date, time, Qt::UTC).addSecs(-offset);
}

QByteArray formatSearchDate(QDate date)
{
    return QByteArray::number(date.day()) + '-' + monthNames().at(date.month() - 1) + '-'
        + QByteArray::number(date.year());
}

QByteArray formatInternalDate(const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    return utc.date().toString(QStringLiteral("dd")).toLatin1() + '-' + monthNames().at(utc.date().month() - 1)
        + '-' + utc.toString(QStringLiteral("yyyy HH:mm:ss")).toLatin1() + " +0000";
}

QByteArray formatFlags(quint32 flags)
{
    QByteArrayList names;
    const auto add = [&](quint32 bit, const char *name) {
        if (flags & bit)
            names.append(name);
    };
    add(MailSeen, "\\Seen");
    add(MailAnswered, "\\Answered");
    add(MailFlagged, "\\Flagged");
    add(MailDeleted, "\\Deleted");
    add(MailDraft, "\\Draft");
    return '(' + names.join(' ') + ')';
}

QString shownServerText(QByteArrayView text)
{
    QString shown = QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 900)));
    for (QChar &character : shown) {
        if (!character.isPrint())
            character = u' ';
    }
    return shown.simplified().left(300);
}

} // namespace okienko
