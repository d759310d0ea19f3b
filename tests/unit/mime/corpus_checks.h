// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Comparison of what we read with the results that lie beside published test messages; used by a test, which asserts
// floors, and by the bench, which prints what does not hold.
#include "channels/mail/mime/message_reader.h"
#include "models/domain/quoted_text.h"
#include "models/html/html_text.h"
#include "models/html/sanitiser.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

namespace okienko {

struct CorpusCount {
    int right = 0;
    int total = 0;
    QStringList wrong;
    int quarantined = 0; ///< right, but nothing in it could be shown as mail
    qint64 slowest = 0;  ///< ms

    void add(bool holds, const QString &what)
    {
        ++total;
        right += holds;
        if (!holds)
            wrong.append(what);
    }
};

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QStringList filesIn(const QString &folder, const QStringList &patterns)
{
    QStringList list;
    for (QDirIterator it(folder, patterns, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
        list.append(it.next());
    list.sort();
    return list;
}

inline QString squeezed(QString text)
{
    static const QRegularExpression space(QStringLiteral("[\\s\\x{a0}\\x{200b}]+"));
    return text.remove(space);
}

/// Every file of the collections is given to the reader, whatever it is.
inline CorpusCount parseEverything(const QString &corpus)
{
    CorpusCount count;
    for (const QString &folder : {QStringLiteral("/mail"), QStringLiteral("/bounce"), QStringLiteral("/hostile"),
                                  QStringLiteral("/reply"), QStringLiteral("/threading")}) {
        for (const QString &path : filesIn(corpus + folder, {QStringLiteral("*")})) {
            if (path.endsWith(QStringLiteral("PROVENANCE.txt")))
                continue;
            const QByteArray raw = bytesOf(path);
            QElapsedTimer timer;
            timer.start();
            const Result<ReadMessage> read = readMessage(raw);
            const qint64 elapsed = timer.elapsed();
            count.slowest = std::max(count.slowest, elapsed);
            QString fault;
            if (read) {
                const Message &m = read->message;
                if (m.text.contains(QChar(0)) || m.text.contains(QLatin1Char('\r')) || m.subject.contains(QLatin1Char('\n')))
                    fault = QStringLiteral("control characters");
                else if (m.quotedTextStart > m.text.size())
                    fault = QStringLiteral("quoted text beyond the end");
                for (const Attachment &a : m.attachments) {
                    if (a.fileName.isEmpty() || a.fileName.contains(QLatin1Char('/')) || a.fileName.contains(QChar(0))
                        || a.fileName.size() > 140)
                        fault = QStringLiteral("file name ") + a.fileName;
                }
            } else if (read.failure().text.isEmpty() || read.failure().kind != FailureKind::Input) {
                fault = QStringLiteral("not read: ") + read.failure().log;
            } else {
                ++count.quarantined;
            }
            if (elapsed > 2000)
                fault += QStringLiteral(" slow: %1 ms").arg(elapsed);
            count.add(fault.isEmpty(), path.mid(corpus.size()) + QStringLiteral(": ") + fault);
        }
    }
    return count;
}

/// A top-level scalar of the simple YAML beside the help-desk messages.
inline QString yamlValue(const QString &yaml, const QString &key)
{
    const QRegularExpression line(QStringLiteral("^%1: (.*(?:\\n  +\\S.*)*)").arg(key), QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = line.match(yaml);
    QString value = match.captured(1);
    static const QRegularExpression fold(QStringLiteral("\\n +"));
    value.replace(fold, QStringLiteral(" "));
    if (value.startsWith(QLatin1Char('\''))) {
        value = value.mid(1, value.size() - 2).replace(QStringLiteral("''"), QStringLiteral("'"));
    } else if (value.startsWith(QLatin1Char('"'))) {
        const QJsonDocument json = QJsonDocument::fromJson("[" + value.toUtf8() + "]");
        value = json.array().isEmpty() ? value.mid(1, value.size() - 2) : json.array().first().toString();
    }
    return value == QStringLiteral("!") ? QString() : value;
}

template <class Check>
CorpusCount zammad(const QString &corpus, Check check)
{
    CorpusCount count;
    for (const QString &path : filesIn(corpus + QStringLiteral("/mail/zammad-mail"), {QStringLiteral("*.yml")})) {
        const QString yaml = QString::fromUtf8(bytesOf(path));
        const Result<ReadMessage> read = readMessage(bytesOf(QString(path).replace(QStringLiteral(".yml"), QStringLiteral(".box"))));
        const QString name = path.section(QLatin1Char('/'), -1);
        if (!read)
            count.add(false, name + QStringLiteral(": not read: ") + read.failure().log);
        else
            check(count, name, yaml, read->message);
    }
    return count;
}

inline CorpusCount zammadSenders(const QString &corpus)
{
    return zammad(corpus, [](CorpusCount &count, const QString &name, const QString &yaml, const Message &m) {
        const QString address = yamlValue(yaml, QStringLiteral("from_email"));
        if (address.isEmpty())
            return;
        const EmailAddress from = m.from.isEmpty() ? m.sender : m.from.first();
        const QString shown = yamlValue(yaml, QStringLiteral("from_display_name"));
        count.add(from.address.compare(address, Qt::CaseInsensitive) == 0
                      && squeezed(from.name) == squeezed(shown.normalized(QString::NormalizationForm_C)),
                  name + QStringLiteral(": ") + from.name + QStringLiteral(" <") + from.address + QStringLiteral("> not ")
                      + shown + QStringLiteral(" <") + address + QLatin1Char('>'));
    });
}

inline CorpusCount zammadSubjects(const QString &corpus)
{
    return zammad(corpus, [](CorpusCount &count, const QString &name, const QString &yaml, const Message &m) {
        const QString subject = yamlValue(yaml, QStringLiteral("subject"));
        count.add(squeezed(m.subject) == squeezed(subject.normalized(QString::NormalizationForm_C)),
                  name + QStringLiteral(": ") + m.subject + QStringLiteral(" not ") + subject);
    });
}

inline CorpusCount zammadAttachments(const QString &corpus)
{
    return zammad(corpus, [](CorpusCount &count, const QString &name, const QString &yaml, const Message &m) {
        QStringList expected;
        const qsizetype from = yaml.indexOf(QStringLiteral("\nattachments:"));
        if (from < 0)
            return;
        static const QRegularExpression entry(QStringLiteral("^  filename: (.*(?:\\n    +\\S.*)*)"),
                                              QRegularExpression::MultilineOption);
        const QStringList items = yaml.mid(from).split(QStringLiteral("\n- "));
        for (const QString &item : items.mid(1)) {
            // The HTML itself is listed as an attachment there.
            if (item.contains(QStringLiteral("content-alternative: true")))
                continue;
            const QRegularExpressionMatch match = entry.match(item);
            if (match.hasMatch())
                expected.append(yamlValue(QStringLiteral("x: ") + match.captured(1), QStringLiteral("x")));
        }
        QStringList have;
        for (const Attachment &a : m.attachments)
            have.append(a.fileName);
        count.add(expected.size() == have.size(), name + QStringLiteral(": ") + have.join(QStringLiteral(" | "))
                                                      + QStringLiteral(" not ") + expected.join(QStringLiteral(" | ")));
    });
}

inline QStringList addressesOf(const QJsonValue &value)
{
    QStringList list;
    const QJsonObject address = value.toObject().value(QStringLiteral("Address")).toObject();
    QJsonArray entries = address.value(QStringLiteral("List")).toArray();
    for (const QJsonValue &group : address.value(QStringLiteral("Group")).toArray()) {
        for (const QJsonValue &one : group.toObject().value(QStringLiteral("addresses")).toArray())
            entries.append(one);
    }
    for (const QJsonValue &one : entries)
        list.append(squeezed(one.toObject().value(QStringLiteral("name")).toString()) + QLatin1Char('<')
                    + squeezed(one.toObject().value(QStringLiteral("address")).toString()).toLower() + QLatin1Char('>'));
    return list;
}

inline QStringList addressesOf(const QList<EmailAddress> &addresses)
{
    QStringList list;
    for (const EmailAddress &a : addresses)
        list.append(squeezed(a.name) + QLatin1Char('<') + squeezed(a.address).toLower() + QLatin1Char('>'));
    return list;
}

inline CorpusCount stalwartFields(const QString &corpus)
{
    CorpusCount count;
    for (const QString &path : filesIn(corpus + QStringLiteral("/mail/stalwart-mail-parser/eml"), {QStringLiteral("*.json")})) {
        const QString name = path.section(QLatin1Char('/'), -2);
        const Result<ReadMessage> read = readMessage(bytesOf(QString(path).replace(QStringLiteral(".json"), QStringLiteral(".eml"))));
        if (!read) {
            count.add(false, name + QStringLiteral(": not read: ") + read.failure().log);
            continue;
        }
        const Message &m = read->message;
        const QJsonObject json = QJsonDocument::fromJson(bytesOf(path)).object();
        const QJsonArray parts = json.value(QStringLiteral("parts")).toArray();
        QSet<QString> seen;
        for (const QJsonValue &header : parts.first().toObject().value(QStringLiteral("headers")).toArray()) {
            const QString field = header.toObject().value(QStringLiteral("name")).toString();
            const QJsonValue value = header.toObject().value(QStringLiteral("value"));
            if (seen.contains(field))
                continue;
            seen.insert(field);
            QString have;
            QString expected;
            if (field == QStringLiteral("subject")) {
                have = squeezed(m.subject);
                expected = squeezed(value.toObject().value(QStringLiteral("Text")).toString());
            } else if (field == QStringLiteral("from") || field == QStringLiteral("to") || field == QStringLiteral("cc")) {
                have = addressesOf(field == QStringLiteral("from") ? m.from : field == QStringLiteral("to") ? m.to : m.cc)
                           .join(QLatin1Char(' '));
                expected = addressesOf(value).join(QLatin1Char(' '));
            } else if (field == QStringLiteral("message_id")) {
                have = m.messageId;
                expected = value.toObject().value(QStringLiteral("Text")).toString();
            } else if (field == QStringLiteral("date")) {
                const QJsonObject d = value.toObject().value(QStringLiteral("DateTime")).toObject();
                const int offset = (d.value(QStringLiteral("tz_hour")).toInt() * 60 + d.value(QStringLiteral("tz_minute")).toInt()) * 60;
                const QDateTime at(QDate(d.value(QStringLiteral("year")).toInt(), d.value(QStringLiteral("month")).toInt(),
                                         d.value(QStringLiteral("day")).toInt()),
                                   QTime(d.value(QStringLiteral("hour")).toInt(), d.value(QStringLiteral("minute")).toInt(),
                                         d.value(QStringLiteral("second")).toInt()), Qt::UTC);
                if (!at.isValid())
                    continue;
                expected = at.addSecs(d.value(QStringLiteral("tz_before_gmt")).toBool() ? offset : -offset).toString(Qt::ISODate);
                have = m.date.toString(Qt::ISODate);
            } else {
                continue;
            }
            count.add(have == expected.normalized(QString::NormalizationForm_C),
                      name + QLatin1Char(' ') + field + QStringLiteral(": ") + have.left(200) + QStringLiteral(" not ") + expected.left(200));
        }
    }
    return count;
}

inline QString writersOwn(const QString &text, qsizetype start)
{
    return (start < 0 ? text : text.left(start)).trimmed();
}

/// Signatures are cut off there and kept by us: the rest before the quotation may hold one more short block.
inline bool sameReply(const QString &own, const QString &expected)
{
    const QString a = squeezed(own);
    const QString b = squeezed(expected);
    if (a == b)
        return true;
    static const QRegularExpression signature(
        QStringLiteral("^(?:--|—|[_*~#=+-]{2,}|ᐧ|sentfrom|sentvia|wysłan|getoutlook|envoyé|gesendet|verstuurd|verzonden|от|enviado|skickat)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return !b.isEmpty() && a.startsWith(b) && signature.match(a.mid(b.size())).hasMatch();
}

inline CorpusCount discourseReplies(const QString &corpus)
{
    CorpusCount count;
    const QString folder = corpus + QStringLiteral("/reply/discourse-reply-trimmer/");
    for (const QString &path : filesIn(folder + QStringLiteral("emails"), {QStringLiteral("*.txt")})) {
        const QString name = path.section(QLatin1Char('/'), -1);
        if (!QFile::exists(folder + QStringLiteral("trimmed/") + name))
            continue;
        const QString text = QString::fromUtf8(bytesOf(path)).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        const QString expected = QString::fromUtf8(bytesOf(folder + QStringLiteral("trimmed/") + name));
        const QString own = writersOwn(text, findQuotedText(text));
        count.add(sameReply(own, expected), name + QStringLiteral(": …") + own.right(120).simplified() + QStringLiteral(" not …")
                                                + expected.trimmed().right(120).simplified());
    }
    return count;
}

inline CorpusCount talonReplies(const QString &corpus)
{
    CorpusCount count;
    const QString folder = corpus + QStringLiteral("/reply/talon/standard_replies");
    for (const QString &path : filesIn(folder, {QStringLiteral("*.eml")})) {
        const Result<ReadMessage> read = readMessage(bytesOf(path));
        const QString beside = QString(path).replace(QStringLiteral(".eml"), QStringLiteral("_reply_text"));
        const QString expected = QFile::exists(beside) ? QString::fromUtf8(bytesOf(beside)) : QStringLiteral("Hello");
        const QString own = read ? writersOwn(read->message.text, read->message.quotedTextStart) : QString();
        count.add(sameReply(own, expected), path.section(QLatin1Char('/'), -1) + QStringLiteral(": ") + own.simplified());
    }
    return count;
}

inline Result<ReadMessage> readHtml(const QByteArray &html)
{
    return readMessage("From: a@example.com\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n"
                       "Content-Transfer-Encoding: 8bit\n\n" + html);
}

inline CorpusCount talonHtmlReplies(const QString &corpus)
{
    CorpusCount count;
    for (const QString &path : filesIn(corpus + QStringLiteral("/reply/talon/html_replies"), {QStringLiteral("*.html")})) {
        const Result<ReadMessage> read = readHtml(bytesOf(path));
        const QString own = read ? writersOwn(read->message.text, read->message.quotedTextStart) : QString();
        count.add(sameReply(own, QStringLiteral("Hi. I am fine.\n\nThanks,\nAlex")),
                  path.section(QLatin1Char('/'), -1) + QStringLiteral(": ") + own.simplified().left(300));
    }
    return count;
}

inline CorpusCount mailspringReplies(const QString &corpus)
{
    CorpusCount count;
    const QString folder = corpus + QStringLiteral("/reply/mailspring-quoted-text");
    for (const QString &path : filesIn(folder, {QStringLiteral("email_*_stripped.html")})) {
        const QByteArray whole = bytesOf(QString(path).remove(QStringLiteral("_stripped")));
        const Result<ReadMessage> read = readHtml(whole);
        const QString expected = htmlToText(QString::fromUtf8(bytesOf(path)));
        const QString own = read ? writersOwn(read->message.text, read->message.quotedTextStart) : QString();
        count.add(sameReply(own, expected), path.section(QLatin1Char('/'), -1) + QStringLiteral(": …") + own.right(150).simplified()
                                                + QStringLiteral(" not …") + expected.right(150).simplified());
    }
    return count;
}

/// Bounces and automatic replies must be known as such.
inline CorpusCount automaticReplies(const QString &corpus)
{
    CorpusCount count;
    for (const QString &path : filesIn(corpus + QStringLiteral("/bounce"), {QStringLiteral("*.eml"), QStringLiteral("*.msg")})) {
        if (path.contains(QStringLiteral("non-autoreply")) || path.contains(QStringLiteral("/not/")))
            continue;
        const Result<ReadMessage> read = readMessage(bytesOf(path));
        count.add(read && read->message.autoSubmitted != AutoSubmitted::No, path.mid(corpus.size()));
    }
    return count;
}

/// What may never be in sanitised HTML.
inline QString dangerIn(const QString &html)
{
    static const QRegularExpression danger(
        QStringLiteral("<\\s*/?(?:script|iframe|frame|object|embed|applet|form|input|link|meta|base|svg|math|video|audio|template)\\b"
                       "|<[^>]*\\son\\w+\\s*=|javascript:|vbscript:|<[^>]*\\s(?:background|srcset|poster|data|action|formaction|xlink:href|ping)\\s*="
                       "|<img[^>]*\\ssrc=\"(?!cid:|data:image/(?:png|jpeg|jpg|gif|webp|bmp);base64,)"
                       "|<style>[^<]*(?:url\\s*\\(|@import|expression|@)|style=\"[^\"]*(?:url\\s*\\(|expression|@|\\\\|behavior|binding|position:)"
                       "|href=\"(?!https?:|mailto:|tel:)"),
        QRegularExpression::CaseInsensitiveOption);
    // Text is escaped; only what stands in tags counts.
    static const QRegularExpression harmless(QStringLiteral("\\s(?:alt|title|class|id|data-remote-src)=\"[^\"]*\""));
    static const QRegularExpression tag(QStringLiteral("<style>.*?</style>|<[^>]*>"), QRegularExpression::DotMatchesEverythingOption);
    for (auto it = tag.globalMatch(html); it.hasNext();) {
        const QRegularExpressionMatch match = danger.match(it.next().captured().remove(harmless));
        if (match.hasMatch())
            return match.captured();
    }
    return {};
}

inline CorpusCount harmlessHtml(const QString &corpus)
{
    CorpusCount count;
    const QJsonArray cases = QJsonDocument::fromJson(bytesOf(corpus + QStringLiteral("/html/dompurify-xss/expect.public.json"))).array();
    for (const QJsonValue &one : cases) {
        const QString payload = one.toObject().value(QStringLiteral("payload")).toString();
        const QString danger = dangerIn(sanitiseHtml(payload).html);
        count.add(danger.isEmpty(), danger + QStringLiteral(" in ") + payload.left(120));
    }
    for (const QString &path : filesIn(corpus, {QStringLiteral("*.html"), QStringLiteral("*.eml")})) {
        const QByteArray raw = bytesOf(path);
        QString html;
        if (path.endsWith(QStringLiteral(".html"))) {
            html = sanitiseHtml(QString::fromUtf8(raw)).html;
        } else if (const Result<ReadMessage> read = readMessage(raw); read) {
            html = read->message.htmlSafe;
        }
        const QString danger = dangerIn(html);
        count.add(danger.isEmpty(), path.mid(corpus.size()) + QStringLiteral(": ") + danger);
    }
    return count;
}

} // namespace okienko
