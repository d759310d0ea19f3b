// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/charset_bytes.h"

#include <QHash>
#include <QMutex>
#include <QSet>

#include <array>
#include <iconv.h>
#include <memory>

namespace okienko {

namespace {

class Converter {
public:
    explicit Converter(const QByteArray &charset) : m_handle(iconv_open("UTF-16LE", charset.constData())) {}
    ~Converter()
    {
        if (isValid())
            iconv_close(m_handle);
    }
    Converter(const Converter &) = delete;
    Converter &operator=(const Converter &) = delete;

    [[nodiscard]] bool isValid() const { return m_handle != reinterpret_cast<iconv_t>(-1); }

    /// Bytes that cannot be read become U+FFFD; `bad` counts them.
    QString convert(QByteArrayView bytes, qsizetype &bad)
    {
        QString out;
        out.reserve(bytes.size() + 16);
        char *in = const_cast<char *>(bytes.data());
        size_t left = static_cast<size_t>(bytes.size());
        QByteArray buffer(16 * 1024, Qt::Uninitialized);
        bool done = false;
        while (!done) {
            char *to = buffer.data();
            size_t room = static_cast<size_t>(buffer.size());
            const size_t rc = left > 0 ? iconv(m_handle, &in, &left, &to, &room)
                                       : iconv(m_handle, nullptr, nullptr, &to, &room);
            const int error = errno;
            done = left == 0 && rc != static_cast<size_t>(-1) && m_flushed;
            m_flushed = left == 0;
            out.append(QStringView(reinterpret_cast<const char16_t *>(buffer.constData()), (to - buffer.data()) / 2));
            if (rc == static_cast<size_t>(-1) && error != E2BIG) {
                if (left == 0)
                    break;
                out += QChar::ReplacementCharacter;
                ++bad;
                ++in;
                --left;
            }
        }
        m_flushed = false;
        return out;
    }

private:
    iconv_t m_handle;
    bool m_flushed = false;
};

/// Charsets in which every byte is a character of its own, whatever stands before it; glibc's windows-1255 and -1258 are
/// not of them: they join marks with letters.
bool hasTable(const QByteArray &charset)
{
    static const QSet<QByteArray> names{"iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-7", "iso-8859-10",
                                        "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16", "windows-1250",
                                        "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1257",
                                        "koi8-r", "koi8-u", "cp850", "cp852", "macintosh"};
    return names.contains(charset);
}

/// What iconv makes of each byte, learnt once: opening a converter loads modules and takes longer than most texts.
class ByteTable {
public:
    static std::shared_ptr<const ByteTable> of(const QByteArray &charset)
    {
        static QMutex mutex;
        static QHash<QByteArray, std::shared_ptr<const ByteTable>> tables;
        const QMutexLocker locker(&mutex);
        std::shared_ptr<const ByteTable> &table = tables[charset];
        if (!table)
            table = std::make_shared<const ByteTable>(charset);
        return table;
    }

    explicit ByteTable(const QByteArray &charset)
    {
        Converter converter(charset);
        m_valid = converter.isValid();
        for (int byte = 0; m_valid && byte < 256; ++byte) {
            qsizetype bad = 0;
            const char c = static_cast<char>(byte);
            const QString read = converter.convert(QByteArrayView(&c, 1), bad);
            m_valid = read.size() == 1;
            m_units[byte] = m_valid ? read.front().unicode() : u'\0';
            m_bad[byte] = bad > 0;
        }
    }

    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] QString convert(QByteArrayView bytes, qsizetype &bad) const
    {
        QString out(bytes.size(), Qt::Uninitialized);
        QChar *to = out.data();
        for (const char c : bytes) {
            const auto byte = static_cast<unsigned char>(c);
            *to++ = QChar(m_units[byte]);
            bad += m_bad[byte];
        }
        return out;
    }

private:
    std::array<char16_t, 256> m_units{};
    std::array<bool, 256> m_bad{};
    bool m_valid = false;
};

} // namespace

std::optional<QString> convertBytes(QByteArrayView bytes, const QByteArray &charset, qsizetype &bad)
{
    if (hasTable(charset)) {
        if (const auto table = ByteTable::of(charset); table->isValid())
            return table->convert(bytes, bad);
    }
    Converter converter(charset);
    if (!converter.isValid())
        return std::nullopt;
    return converter.convert(bytes, bad);
}

} // namespace okienko
