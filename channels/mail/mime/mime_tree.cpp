// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/mime_tree.h"

#include <mutex>

namespace okienko {

namespace {

constexpr qsizetype maxHeaderValue = 1'000'000;

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

/// Ours to write into.
QByteArray prepared(QByteArrayView raw)
{
    const QByteArrayView body = withoutPreamble(raw);
    QByteArray bytes = (body.isEmpty() ? raw : body).toByteArray();
    if (!bytes.contains('\n') && bytes.contains('\r'))
        bytes.replace('\r', '\n');
    if (!startsWithHeader(bytes))
        bytes.prepend('\n');
    return bytes;
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
    const QByteArray bytes = prepared(raw);
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size()));
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    g_mime_parser_set_format(parser, GMIME_FORMAT_MESSAGE);
    g_object_unref(stream);
    m_message = g_mime_parser_construct_message(parser, nullptr);
    g_object_unref(parser);
}

MimeTree::~MimeTree()
{
    if (m_message)
        g_object_unref(m_message);
}

GMimeObject *MimeTree::root() const
{
    return m_message ? g_mime_message_get_mime_part(m_message) : nullptr;
}

QList<RawHeader> MimeTree::headers(GMimeObject *object)
{
    QList<RawHeader> list;
    GMimeHeaderList *headers = g_mime_object_get_header_list(object);
    const int count = headers ? g_mime_header_list_get_count(headers) : 0;
    for (int i = 0; i < count && i < 50'000; ++i) {
        GMimeHeader *header = g_mime_header_list_get_header_at(headers, i);
        const char *raw = g_mime_header_get_raw_value(header);
        QByteArray value(raw ? raw : "");
        value.truncate(maxHeaderValue);
        list.append({QByteArray(g_mime_header_get_name(header)).trimmed().toLower(), value});
    }
    return list;
}

QByteArray MimeTree::content(GMimePart *part, qsizetype limit, bool *cut)
{
    GMimeDataWrapper *wrapper = g_mime_part_get_content(part);
    if (!wrapper)
        return {};
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
