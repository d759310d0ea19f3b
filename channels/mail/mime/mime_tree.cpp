// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/mime_tree.h"

#include "channels/mail/mime/transfer_decoder.h"
#include "models/domain/sha256.h"

#include <array>
#include <mutex>
#include <optional>

namespace okienko {

namespace {

/// Where the message begins: mbox lines, byte order marks and blank lines before the header do not belong to it.
QByteArrayView withoutPreamble(QByteArrayView raw)
{
    if (raw.startsWith(QByteArrayView("\xef\xbb\xbf")))
        raw = raw.sliced(3);
    while (!raw.isEmpty()) {
        const qsizetype end = raw.indexOf('\n');
        const QByteArrayView line = raw.first(end < 0 ? raw.size() : end);
        if (end < 0 || !(line.trimmed().isEmpty() || line.startsWith("From ") || line.startsWith(">From ")))
            break;
        raw = raw.sliced(end + 1);
    }
    return raw;
}

bool startsWithHeader(QByteArrayView raw)
{
    qsizetype i = 0;
    while (i < raw.size() && i < 200 && static_cast<unsigned char>(raw.at(i)) > 0x20
           && static_cast<unsigned char>(raw.at(i)) < 0x7f && raw.at(i) != ':')
        ++i;
    const qsizetype colonEnd = i;
    while (i < raw.size() && (raw.at(i) == ' ' || raw.at(i) == '\t'))
        ++i;
    if (colonEnd == 0 || i >= raw.size() || raw.at(i) != ':')
        return false;
    // "http://…" as the first words of a bare text.
    return !(i + 2 < raw.size() && raw.at(i + 1) == '/' && raw.at(i + 2) == '/');
}

void append(GByteArray *array, QByteArrayView bytes)
{
    g_byte_array_append(array, reinterpret_cast<const guint8 *>(bytes.data()), static_cast<guint>(bytes.size()));
}

/// What GMime is to read; it keeps it while the tree lives. It makes objects of every field: those of the message itself
/// are put into `headers` instead, where the header is as it should be.
GByteArray *prepared(QByteArrayView raw, QList<RawHeader> &headers)
{
    const QByteArrayView body = withoutPreamble(raw);
    QByteArrayView bytes = body.isEmpty() ? raw : body;
    QByteArray changed;
    if (!bytes.contains('\n') && bytes.contains('\r')) {
        changed = bytes.toByteArray().replace('\r', '\n');
        bytes = changed;
    }
    GByteArray *array = g_byte_array_sized_new(static_cast<guint>(bytes.size()) + 1);
    if (!startsWithHeader(bytes)) {
        append(array, "\n");
    } else if (std::optional<HeaderBlock> block = readHeaderBlock(bytes)) {
        append(array, block->content);
        bytes = bytes.sliced(block->size);
        headers = std::move(block->message);
    }
    append(array, bytes);
    return array;
}

bool isOfContent(const char *name)
{
    return g_ascii_strncasecmp(name, "Content-", 8) == 0;
}

template<typename Wanted> void appendHeaders(QList<RawHeader> &list, GMimeObject *object, Wanted wanted)
{
    GMimeHeaderList *headers = g_mime_object_get_header_list(object);
    const int count = headers ? g_mime_header_list_get_count(headers) : 0;
    const qsizetype most = list.size() + maxHeaderFields;
    for (int i = 0; i < count && list.size() < most; ++i) {
        GMimeHeader *header = g_mime_header_list_get_header_at(headers, i);
        const char *name = g_mime_header_get_name(header);
        if (!wanted(name))
            continue;
        const char *raw = g_mime_header_get_raw_value(header);
        QByteArray value(raw ? raw : "");
        value.truncate(maxHeaderValue);
        list.append({QByteArray(name).trimmed().toLower(), value});
    }
}

/// A part's bytes as they came, where they lie in memory; nothing where they have to be asked for.
std::optional<QByteArrayView> encodedBytes(GMimeDataWrapper *wrapper)
{
    GMimeStream *stream = g_mime_data_wrapper_get_stream(wrapper);
    if (!stream || !GMIME_IS_STREAM_MEM(stream) || !TransferDecoder::knows(g_mime_data_wrapper_get_encoding(wrapper)))
        return std::nullopt;
    const GByteArray *bytes = GMIME_STREAM_MEM(stream)->buffer;
    const auto size = static_cast<gint64>(bytes->len);
    const gint64 end = stream->bound_end < 0 ? size : qMin(stream->bound_end, size);
    const gint64 start = qMin(stream->bound_start, end);
    return QByteArrayView(reinterpret_cast<const char *>(bytes->data) + start, end - start);
}

/// As GMime writes it, for what does not lie in memory or is uuencoded.
QByteArray writtenContent(GMimeDataWrapper *wrapper, qsizetype limit, bool *cut)
{
    GMimeStream *memory = g_mime_stream_mem_new();
    g_mime_data_wrapper_write_to_stream(wrapper, memory);
    GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
    const qsizetype size = bytes ? static_cast<qsizetype>(bytes->len) : 0;
    QByteArray data(bytes ? reinterpret_cast<const char *>(bytes->data) : "", qMin(size, limit));
    if (cut)
        *cut = size > limit;
    g_object_unref(memory);
    return data;
}

} // namespace

void initialiseMime()
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

MimeTree::MimeTree(QByteArrayView raw)
{
    initialiseMime();
    GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(prepared(raw, m_headers));
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), TRUE);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    g_mime_parser_set_format(parser, GMIME_FORMAT_MESSAGE);
    g_object_unref(stream);
    // Not a message: that would read the addresses and dates of its header, which we read ourselves.
    m_root = g_mime_parser_construct_part(parser, nullptr);
    g_object_unref(parser);
}

MimeTree::~MimeTree()
{
    if (m_root)
        g_object_unref(m_root);
}

QList<RawHeader> MimeTree::headers() const
{
    QList<RawHeader> list = m_headers;
    appendHeaders(list, m_root, [](const char *name) { return !isOfContent(name); });
    appendHeaders(list, m_root, isOfContent);
    return list;
}

QList<RawHeader> MimeTree::headers(GMimeObject *object)
{
    QList<RawHeader> list;
    appendHeaders(list, object, [](const char *) { return true; });
    return list;
}

QList<RawHeader> MimeTree::contentHeaders(GMimeObject *object)
{
    QList<RawHeader> list;
    appendHeaders(list, object, isOfContent);
    return list;
}

QByteArray MimeTree::content(GMimePart *part, qsizetype limit, bool *cut)
{
    GMimeDataWrapper *wrapper = g_mime_part_get_content(part);
    if (!wrapper)
        return {};
    const std::optional<QByteArrayView> encoded = encodedBytes(wrapper);
    if (!encoded)
        return writtenContent(wrapper, limit, cut);
    QByteArray data(TransferDecoder::roomFor(encoded->size()), Qt::Uninitialized);
    data.truncate(TransferDecoder(g_mime_data_wrapper_get_encoding(wrapper)).decode(*encoded, data.data()));
    if (cut)
        *cut = data.size() > limit;
    data.truncate(limit);
    return data;
}

ContentDigest MimeTree::digest(GMimePart *part, qsizetype limit, bool *cut)
{
    GMimeDataWrapper *wrapper = g_mime_part_get_content(part);
    const std::optional<QByteArrayView> encoded = wrapper ? encodedBytes(wrapper) : QByteArrayView();
    Sha256 hash;
    if (!encoded) {
        const QByteArray data = writtenContent(wrapper, limit, cut);
        hash.add(data);
        return {data.size(), hash.hex()};
    }
    constexpr qsizetype pieceSize = 24 * 1024;
    std::array<char, TransferDecoder::roomFor(pieceSize)> piece;
    TransferDecoder decoder(wrapper ? g_mime_data_wrapper_get_encoding(wrapper) : GMIME_CONTENT_ENCODING_DEFAULT);
    qsizetype size = 0;
    for (QByteArrayView rest = *encoded; !rest.isEmpty() && size <= limit;) {
        const qsizetype taken = qMin(pieceSize, rest.size());
        const qsizetype made = decoder.decode(rest.first(taken), piece.data());
        hash.add(QByteArrayView(piece.data(), qMin(made, limit - size)));
        size += made;
        rest = rest.sliced(taken);
    }
    if (cut)
        *cut = size > limit;
    return {qMin(size, limit), hash.hex()};
}

QByteArray MimeTree::source(GMimeObject *object, qsizetype limit)
{
    GMimeStream *memory = g_mime_stream_mem_new();
    g_mime_object_write_to_stream(object, nullptr, memory);
    GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
    QByteArray data(bytes ? reinterpret_cast<const char *>(bytes->data) : "",
                    qMin(bytes ? static_cast<qsizetype>(bytes->len) : 0, limit));
    g_object_unref(memory);
    return data;
}

} // namespace okienko
