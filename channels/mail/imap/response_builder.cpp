// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/response_builder.h"

#include "channels/mail/imap/imap_number.h"
#include "channels/mail/imap/imap_text.h"
#include "models/domain/mail_sync.h"

namespace okienko {

namespace {

constexpr qsizetype longestKeyword = 100;
constexpr qsizetype mostKeywords = 50;

using Values = std::vector<ImapValue>;

MalformedResponse malformed(const char *reason)
{
    return {QByteArray(reason)};
}

QByteArrayList upperTexts(const Values &values, size_t from)
{
    QByteArrayList names;
    for (size_t i = from; i < values.size(); ++i) {
        if (values[i].isText())
            names.append(values[i].bytes.toUpper());
    }
    return names;
}

ImapResponse buildList(const Values &values)
{
    if (values.size() < 4 || !values[1].isList() || !values[3].isText())
        return malformed("LIST");
    ListResponse list;
    for (const ImapValue &attribute : values[1].items)
        list.attributes.append(attribute.bytes.toLower());
    list.delimiter = values[2].bytes;
    list.name = values[3].bytes;
    return list;
}

ImapResponse buildMailboxStatus(const Values &values)
{
    if (values.size() < 3 || !values[1].isText() || !values[2].isList())
        return malformed("STATUS");
    MailboxStatusResponse status{values[1].bytes, {}};
    const Values &pairs = values[2].items;
    for (size_t i = 0; i + 1 < pairs.size(); i += 2) {
        if (const auto number = imapNumber<quint64>(pairs[i + 1].bytes))
            status.values.insert(pairs[i].bytes.toUpper(), *number);
    }
    return status;
}

ImapResponse buildSearch(const Values &values)
{
    SearchResponse search;
    for (size_t i = 1; i < values.size(); ++i) {
        if (values[i].isList())
            continue; // (MODSEQ n), RFC 7162 section 3.1.5
        const auto number = imapNumber<quint32>(values[i].bytes);
        if (!number || *number == 0)
            return malformed("SEARCH");
        search.numbers.append(*number);
    }
    return search;
}

ImapResponse buildVanished(const Values &values)
{
    const bool earlier = values.size() > 2 && values[1].isList();
    const size_t at = earlier ? 2 : 1;
    if (values.size() <= at)
        return malformed("VANISHED");
    const auto set = UidSet::parse(values[at].bytes);
    if (!set)
        return malformed("VANISHED");
    return VanishedResponse{earlier, *set};
}

void readFetchItem(FetchResponse &fetch, const QByteArray &name, ImapValue &value, bool &valid)
{
    if (name == "UID") {
        fetch.uid = imapNumber<quint32>(value.bytes).value_or(0);
        valid = valid && fetch.uid != 0;
    } else if (name == "FLAGS" && value.isList()) {
        quint32 flags = 0;
        fetch.keywords.clear();
        for (const ImapValue &flag : value.items) {
            flags |= mailFlagOf(flag.bytes);
            const bool keyword = !flag.bytes.isEmpty() && !flag.bytes.startsWith('\\')
                && flag.bytes.size() <= longestKeyword && fetch.keywords.size() < mostKeywords;
            if (keyword)
                fetch.keywords.append(QString::fromUtf8(flag.bytes));
        }
        fetch.keywords.sort();
        fetch.keywords.removeDuplicates();
        fetch.flags = flags;
    } else if (name == "MODSEQ" && value.isList() && !value.items.empty()) {
        fetch.modSeq = imapNumber<quint64>(value.items.front().bytes).value_or(0);
    } else if (name == "RFC822.SIZE") {
        fetch.size = imapNumber<quint64>(value.bytes);
    } else if (name == "INTERNALDATE") {
        fetch.internalDate = parseInternalDate(value.bytes);
    } else if (name == "BODY[]") {
        fetch.bodyTooLarge = value.oversized;
        if (value.isText() && !value.oversized)
            fetch.body = std::move(value.bytes);
    } else if (name == "BODY[HEADER]") {
        if (value.isText() && !value.oversized)
            fetch.header = std::move(value.bytes);
    }
}

ImapResponse buildFetch(quint32 sequence, Values &values)
{
    if (values.size() < 3 || !values[2].isList())
        return malformed("FETCH");
    FetchResponse fetch;
    fetch.sequence = sequence;
    bool valid = true;
    Values &pairs = values[2].items;
    for (size_t i = 0; i + 1 < pairs.size(); i += 2)
        readFetchItem(fetch, pairs[i].bytes.toUpper(), pairs[i + 1], valid);
    if (!valid)
        return malformed("FETCH with an impossible UID");
    return fetch;
}

ImapResponse buildNumbered(quint32 number, Values &values)
{
    const QByteArray name = values[1].bytes.toUpper();
    if (name == "EXISTS")
        return ExistsResponse{number};
    if (name == "EXPUNGE")
        return ExpungeResponse{number};
    if (name == "FETCH")
        return buildFetch(number, values);
    return OtherResponse{name};
}

} // namespace

quint32 mailFlagOf(QByteArrayView name)
{
    static const QHash<QByteArray, quint32> flags = {
        {"\\seen", MailSeen},       {"\\answered", MailAnswered}, {"\\flagged", MailFlagged},
        {"\\deleted", MailDeleted}, {"\\draft", MailDraft},
    };
    return flags.value(name.toByteArray().toLower(), 0);
}

ImapResponse buildDataResponse(std::vector<ImapValue> values)
{
    if (values.empty() || values.front().kind != ImapValue::Kind::Atom)
        return malformed("no name");
    if (const auto number = imapNumber<quint32>(values.front().bytes)) {
        if (values.size() < 2)
            return malformed("a number alone");
        return buildNumbered(*number, values);
    }
    const QByteArray name = values.front().bytes.toUpper();
    if (name == "LIST")
        return buildList(values);
    if (name == "STATUS")
        return buildMailboxStatus(values);
    if (name == "CAPABILITY")
        return CapabilityResponse{upperTexts(values, 1)};
    if (name == "ENABLED")
        return EnabledResponse{upperTexts(values, 1)};
    if (name == "SEARCH")
        return buildSearch(values);
    if (name == "VANISHED")
        return buildVanished(values);
    return OtherResponse{name};
}

ImapResponse buildStatusResponse(const QByteArray &tag, QByteArrayView line)
{
    static const QHash<QByteArray, StatusResponse::Kind> kinds = {
        {"OK", StatusResponse::Kind::Ok},   {"NO", StatusResponse::Kind::No},
        {"BAD", StatusResponse::Kind::Bad}, {"BYE", StatusResponse::Kind::Bye},
        {"PREAUTH", StatusResponse::Kind::PreAuth},
    };
    const qsizetype space = line.indexOf(' ');
    const auto kind = kinds.constFind((space < 0 ? line : line.first(space)).toByteArray().toUpper());
    if (kind == kinds.constEnd())
        return malformed("neither OK, NO nor BAD");
    StatusResponse status;
    status.kind = *kind;
    status.tag = tag;
    QByteArrayView rest = space < 0 ? QByteArrayView() : line.sliced(space + 1);
    const qsizetype close = rest.startsWith('[') ? rest.indexOf(']') : -1;
    if (close > 0) {
        const QByteArrayView inside = rest.sliced(1, close - 1);
        const qsizetype gap = inside.indexOf(' ');
        status.code = (gap < 0 ? inside : inside.first(gap)).toByteArray().toUpper();
        status.codeText = gap < 0 ? QByteArray() : inside.sliced(gap + 1).toByteArray();
        rest = rest.sliced(close + 1);
    }
    status.text = rest.toByteArray().trimmed();
    return status;
}

} // namespace okienko
