// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/delivery_report_reader.h"

#include "channels/mail/mime/addresses.h"
#include "channels/mail/mime/bounce_text.h"
#include "channels/mail/mime/charset.h"
#include "channels/mail/mime/header_date.h"
#include "channels/mail/mime/header_words.h"
#include "channels/mail/mime/message_ids.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

constexpr int maxDepth = 20;
constexpr int maxParts = 200;
constexpr qsizetype maxStatusBytes = 1'000'000;
constexpr qsizetype maxHeaderBytes = 200'000;
constexpr qsizetype maxRecipients = 500;
constexpr qsizetype maxDiagnostic = 500;

using Fields = QHash<QByteArray, QByteArray>; ///< lower-case name → value; of several the first

/// Groups of header fields with empty lines between (RFC 3464 2.1).
QList<Fields> fieldGroups(const QByteArray &bytes)
{
    QList<Fields> groups{{}};
    QByteArray last;
    for (QByteArray line : bytes.split('\n')) {
        while (line.endsWith('\r'))
            line.chop(1);
        if (line.trimmed().isEmpty()) {
            if (!groups.last().isEmpty())
                groups.append(Fields());
            last.clear();
        } else if (line.startsWith(' ') || line.startsWith('\t')) {
            if (!last.isEmpty())
                groups.last()[last] += ' ' + line.trimmed();
        } else if (const qsizetype colon = line.indexOf(':'); colon > 0) {
            last = line.first(colon).trimmed().toLower();
            // Some servers leave the empty line out: another recipient begins another group.
            if (last == "final-recipient" && groups.last().contains(last))
                groups.append(Fields());
            if (groups.last().contains(last))
                last.clear();
            else
                groups.last().insert(last, line.mid(colon + 1).trimmed());
        }
    }
    return groups;
}

/// The value behind its type: "rfc822; a@b" → "a@b", "smtp; 550 …" → "550 …" (RFC 3464 2.1.2).
QString typed(const QByteArray &value)
{
    static const QRegularExpression type(u"^\\s*[A-Za-z0-9-]{1,30}\\s*;\\s*"_s);
    QString text = cleanLine(decodeText(value, {}).text);
    return text.remove(type).trimmed();
}

QString addressOf(const QByteArray &value)
{
    const QString text = typed(value).left(1'000);
    if (text.isEmpty())
        return {};
    const QList<EmailAddress> addresses = parseAddresses(text.toUtf8());
    return addresses.isEmpty() || addresses.first().address.isEmpty() ? text.left(320) : addresses.first().address;
}

DeliveryAction actionOf(const QByteArray &word, const QString &status, bool *known)
{
    const QByteArray action = word.toLower();
    *known = true;
    if (action.startsWith("fail"))
        return DeliveryAction::Failed;
    if (action.startsWith("delay"))
        return DeliveryAction::Delayed;
    if (action.startsWith("deliver"))
        return DeliveryAction::Delivered;
    if (action.startsWith("relay"))
        return DeliveryAction::Relayed;
    if (action.startsWith("expand"))
        return DeliveryAction::Expanded;
    if (status.startsWith(u'5'))
        return DeliveryAction::Failed;
    if (status.startsWith(u'4'))
        return DeliveryAction::Delayed;
    if (status.startsWith(u'2'))
        return DeliveryAction::Delivered;
    *known = false;
    return DeliveryAction::Failed;
}

/// The most telling of the codes that a server gave: the class is the action's, "5.0.0" says nothing.
QString bestStatus(const QString &status, const QString &diagnostic)
{
    const auto tells = [](const QString &code) { return !code.isEmpty() && !code.endsWith(u".0.0"_s); };
    if (tells(status))
        return status;
    if (const QString said = statusIn(diagnostic); tells(said))
        return said;
    if (const QString words = statusOfWords(diagnostic); !words.isEmpty())
        return words;
    return status.isEmpty() ? statusIn(diagnostic) : status;
}

class ReportReader {
public:
    void walk(GMimeObject *object, int depth);
    void readFields(const QString &text);
    [[nodiscard]] DeliveryReport &report() { return m_report; }
    [[nodiscard]] bool isStandard() const { return m_standard; }

private:
    void statusPart(const QByteArray &bytes);
    void dispositionPart(const QByteArray &bytes);
    void returnedHeaders(const QByteArray &messageId);

    DeliveryReport m_report;
    bool m_standard = false;
    int m_parts = 0;
};

void ReportReader::walk(GMimeObject *object, int depth)
{
    if (!object || depth > maxDepth || ++m_parts > maxParts)
        return;
    GMimeContentType *contentType = g_mime_object_get_content_type(object);
    const QByteArray media = contentType ? QByteArray(g_mime_content_type_get_media_type(contentType)).toLower() : QByteArray();
    const QByteArray sub = contentType ? QByteArray(g_mime_content_type_get_media_subtype(contentType)).toLower() : QByteArray();
    if (GMIME_IS_MULTIPART(object)) {
        GMimeMultipart *multipart = GMIME_MULTIPART(object);
        for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i)
            walk(g_mime_multipart_get_part(multipart, i), depth + 1);
    } else if (GMIME_IS_MESSAGE_PART(object)) {
        // Returned mail; what a report inside it says is not about ours.
        if (GMimeMessage *returned = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object))) {
            for (const RawHeader &header : MimeTree::headers(GMIME_OBJECT(returned))) {
                if (header.name == "message-id")
                    returnedHeaders(header.value);
            }
        }
    } else if (GMIME_IS_PART(object)) {
        GMimePart *part = GMIME_PART(object);
        if (media == "message" && sub.endsWith("delivery-status")) {
            statusPart(MimeTree::content(part, maxStatusBytes));
        } else if (media == "message" && sub.endsWith("disposition-notification")) {
            dispositionPart(MimeTree::content(part, maxStatusBytes));
        } else if (sub.startsWith("rfc822") || sub.startsWith("global")) {
            // The header as a part of its own; some servers name the type as they like.
            returnedHeaders(fieldGroups(MimeTree::content(part, maxHeaderBytes)).first().value("message-id"));
        }
    }
}

void ReportReader::readFields(const QString &text)
{
    static const QRegularExpression field(u"^Final-Recipient:"_s,
                                          QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    if (field.match(text.left(maxStatusBytes)).hasMatch())
        statusPart(text.left(maxStatusBytes).toUtf8());
}

void ReportReader::returnedHeaders(const QByteArray &messageId)
{
    for (const QString &id : messageIds(messageId)) {
        if (!m_report.originalIds.contains(id) && m_report.originalIds.size() < 10)
            m_report.originalIds.append(id);
    }
}

void ReportReader::statusPart(const QByteArray &bytes)
{
    m_standard = true;
    for (const Fields &fields : fieldGroups(bytes)) {
        if (fields.contains("reporting-mta"))
            m_report.reportingMta = typed(fields.value("reporting-mta")).left(255);
        // What Amazon and others give beside: the id of the mail itself.
        returnedHeaders(fields.value("x-original-message-id"));
        const bool aboutSomebody = fields.contains("final-recipient") || fields.contains("original-recipient")
            || fields.contains("action");
        if (!aboutSomebody || m_report.recipients.size() >= maxRecipients)
            continue;
        DeliveryStatus status;
        status.diagnostic = typed(fields.value("diagnostic-code")).simplified().left(maxDiagnostic);
        const QString code = statusIn(QString::fromLatin1(fields.value("status")));
        bool known = false;
        status.action = actionOf(fields.value("action"), code, &known);
        if (!known)
            continue;
        // Whom we wrote to, before a forwarding that was not ours.
        status.recipient = addressOf(fields.value("original-recipient"));
        if (!status.recipient.contains(u'@') && fields.contains("final-recipient"))
            status.recipient = addressOf(fields.value("final-recipient"));
        const bool trouble = status.action == DeliveryAction::Failed || status.action == DeliveryAction::Delayed;
        status.status = trouble ? bestStatus(code, status.diagnostic) : code;
        status.retryUntil = parseHeaderDate(fields.value("will-retry-until"));
        m_report.recipients.append(status);
    }
}

/// RFC 8098 3.2: "Disposition: manual-action/MDN-sent-manually; displayed".
void ReportReader::dispositionPart(const QByteArray &bytes)
{
    m_standard = true;
    for (const Fields &fields : fieldGroups(bytes)) {
        if (!fields.contains("disposition") || m_report.recipients.size() >= maxRecipients)
            continue;
        const QByteArray kind = fields.value("disposition").toLower();
        const QByteArray word = kind.mid(kind.indexOf(';') + 1).trimmed();
        DeliveryStatus status;
        if (word.startsWith("displayed"))
            status.action = DeliveryAction::Displayed;
        else if (word.startsWith("deleted"))
            status.action = DeliveryAction::Deleted;
        else if (word.startsWith("dispatched") || word.startsWith("processed"))
            status.action = DeliveryAction::Delivered;
        else
            continue; // denied, failed: nothing is known of the mail itself
        status.recipient = addressOf(fields.value("original-recipient"));
        if (!status.recipient.contains(u'@'))
            status.recipient = addressOf(fields.value("final-recipient"));
        m_report.recipients.append(status);
        returnedHeaders(fields.value("original-message-id"));
    }
}

QStringList failedRecipients(const QList<RawHeader> &headers)
{
    QStringList failed;
    for (const RawHeader &header : headers) {
        if (header.name != "x-failed-recipients")
            continue;
        for (const EmailAddress &address : parseAddresses(header.value)) {
            if (address.address.contains(u'@') && failed.size() < maxRecipients)
                failed.append(address.address);
        }
    }
    return failed;
}

/// A mail server's own address or an empty return path: nobody else's text is believed.
bool isFromServer(const QList<RawHeader> &headers)
{
    static const QRegularExpression server(
        u"mailer-daemon|(?:^|[<\\s\"])(?:postmaster|mail-?daemon|microsoftexchange[0-9a-f]*)@|mail delivery (?:sub)?system|"
        "mail administrator|system administrator"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const RawHeader &header : headers) {
        if (header.name == "return-path" && unfold(header.value).trimmed() == "<>")
            return true;
        if ((header.name == "from" || header.name == "sender") && server.match(decodeHeader(header.value)).hasMatch())
            return true;
    }
    return false;
}

} // namespace

std::optional<DeliveryReport> readDeliveryReport(const QList<RawHeader> &headers, GMimeObject *root, const QString &text)
{
    ReportReader reader;
    reader.walk(root, 0);
    DeliveryReport report = reader.report();
    if (report.recipients.isEmpty() && !reader.isStandard()) {
        const QStringList failed = failedRecipients(headers);
        if (failed.isEmpty() && !isFromServer(headers))
            return std::nullopt;
        const BounceText said = readBounceText(text, failed);
        reader.readFields(text);   // some write the fields of RFC 3464 into their text
        report.recipients = reader.report().recipients.isEmpty() ? said.recipients : reader.report().recipients;
        report.originalIds += said.originalIds;
    }
    if (report.recipients.isEmpty())
        return std::nullopt;
    // Gmail and Exchange answer the mail itself.
    for (const char *name : {"in-reply-to", "references"}) {
        for (const RawHeader &header : headers) {
            if (header.name != name)
                continue;
            const QStringList ids = messageIds(header.value);
            for (auto id = ids.crbegin(); id != ids.crend() && report.originalIds.size() < 10; ++id) {
                if (!report.originalIds.contains(*id))
                    report.originalIds.append(*id);
            }
        }
    }
    return report;
}

} // namespace okienko
