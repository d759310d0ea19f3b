// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jpeg_encoder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace okienko::test {

namespace {

// T.81 Annex K: example tables that decoders are used to.
constexpr std::array<int, 64> luminance = {
    16, 11, 10, 16, 24,  40,  51,  61,  12, 12, 14, 19, 26,  58,  60,  55,
    14, 13, 16, 24, 40,  57,  69,  56,  14, 17, 22, 29, 51,  87,  80,  62,
    18, 22, 37, 56, 68,  109, 103, 77,  24, 35, 55, 64, 81,  104, 113, 92,
    49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99};
constexpr std::array<unsigned char, 16> dcCounts = {0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0};
constexpr std::array<unsigned char, 12> dcValues = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
constexpr std::array<unsigned char, 16> acCounts = {0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d};
constexpr std::array<unsigned char, 162> acValues = {
    0x01, 0x02, 0x03, 0x00, 0x04, 0x11, 0x05, 0x12, 0x21, 0x31, 0x41, 0x06, 0x13, 0x51, 0x61, 0x07, 0x22, 0x71,
    0x14, 0x32, 0x81, 0x91, 0xa1, 0x08, 0x23, 0x42, 0xb1, 0xc1, 0x15, 0x52, 0xd1, 0xf0, 0x24, 0x33, 0x62, 0x72,
    0x82, 0x09, 0x0a, 0x16, 0x17, 0x18, 0x19, 0x1a, 0x25, 0x26, 0x27, 0x28, 0x29, 0x2a, 0x34, 0x35, 0x36, 0x37,
    0x38, 0x39, 0x3a, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49, 0x4a, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59,
    0x5a, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7a, 0x83,
    0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0xa2, 0xa3,
    0xa4, 0xa5, 0xa6, 0xa7, 0xa8, 0xa9, 0xaa, 0xb2, 0xb3, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xba, 0xc2, 0xc3,
    0xc4, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8, 0xd9, 0xda, 0xe1, 0xe2,
    0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa};

struct Code {
    unsigned bits = 0;
    int length = 0;
};
using Codes = std::array<Code, 256>;

/// T.81 Annex C: codes of a length follow each other, a longer one continues shifted.
template <std::size_t N>
Codes codesOf(const std::array<unsigned char, 16> &counts, const std::array<unsigned char, N> &values)
{
    Codes codes{};
    unsigned next = 0;
    std::size_t at = 0;
    for (int length = 1; length <= 16; ++length, next <<= 1) {
        for (int i = 0; i < counts[std::size_t(length - 1)]; ++i)
            codes[values[at++]] = {next++, length};
    }
    return codes;
}

/// Order of coefficients by diagonals (T.81 figure A.6).
std::array<int, 64> zigzag()
{
    std::array<int, 64> order{};
    int at = 0;
    for (int diagonal = 0; diagonal < 15; ++diagonal) {
        for (int i = 0; i <= diagonal; ++i) {
            const int row = diagonal % 2 ? i : diagonal - i;
            const int column = diagonal - row;
            if (row < 8 && column < 8)
                order[std::size_t(at++)] = row * 8 + column;
        }
    }
    return order;
}

class BitWriter {
public:
    explicit BitWriter(QByteArray &out) : m_out(out) {}
    void put(unsigned bits, int length)
    {
        for (int i = length - 1; i >= 0; --i) {
            m_byte = (m_byte << 1) | ((bits >> i) & 1U);
            if (++m_count == 8) {
                m_out += char(m_byte);
                if (m_byte == 0xff)
                    m_out += '\0'; // T.81 B.1.1.5: a stuffed zero, or it would be a marker
                m_byte = 0;
                m_count = 0;
            }
        }
    }
    void finish()
    {
        while (m_count)
            put(1, 1);
    }

private:
    QByteArray &m_out;
    unsigned m_byte = 0;
    int m_count = 0;
};

int sizeOf(int value)
{
    int size = 0;
    for (value = std::abs(value); value; value >>= 1)
        ++size;
    return size;
}

unsigned bitsOf(int value, int size)
{
    return unsigned(value < 0 ? value + (1 << size) - 1 : value);
}

void segment(QByteArray &out, unsigned char marker, const QByteArray &body)
{
    const auto length = body.size() + 2;
    out += char(0xff);
    out += char(marker);
    out += char(length >> 8);
    out += char(length & 0xff);
    out += body;
}

template <class Bytes>
QByteArray bytes(const Bytes &values)
{
    return QByteArray(reinterpret_cast<const char *>(values.data()), qsizetype(values.size()));
}

} // namespace

QByteArray encodeJpeg(const QByteArray &rgb, int width, int height, int quality)
{
    static const auto order = zigzag();
    static const Codes dc = codesOf(dcCounts, dcValues);
    static const Codes ac = codesOf(acCounts, acValues);
    static const auto cosines = [] {
        std::array<std::array<float, 8>, 8> table{};
        for (std::size_t u = 0; u < 8; ++u)
            for (std::size_t x = 0; x < 8; ++x)
                table[u][x] = float(std::cos((2.0 * double(x) + 1) * double(u) * std::numbers::pi / 16)
                                    * (u == 0 ? std::sqrt(0.125) : 0.5));
        return table;
    }();

    const int scale = quality < 50 ? 5000 / std::max(quality, 1) : 200 - 2 * std::min(quality, 99);
    std::array<int, 64> quant{};
    QByteArray quantSegment(1, '\0');
    for (std::size_t i = 0; i < 64; ++i)
        quant[i] = std::clamp((luminance[i] * scale + 50) / 100, 1, 255);
    for (const int at : order)
        quantSegment += char(quant[std::size_t(at)]);

    QByteArray out("\xff\xd8", 2);
    segment(out, 0xe0, QByteArray("JFIF\0\1\1\0\0\1\0\1\0\0", 14));
    segment(out, 0xdb, quantSegment);
    const char size[] = {char(height >> 8), char(height & 0xff), char(width >> 8), char(width & 0xff)};
    segment(out, 0xc0, QByteArray("\x08", 1) + QByteArray(size, 4)
                           + QByteArray("\x03\x01\x11\x00\x02\x11\x00\x03\x11\x00", 10));
    segment(out, 0xc4, QByteArray(1, '\0') + bytes(dcCounts) + bytes(dcValues));
    segment(out, 0xc4, QByteArray("\x10", 1) + bytes(acCounts) + bytes(acValues));
    segment(out, 0xda, QByteArray("\x03\x01\x00\x02\x00\x03\x00\x00\x3f\x00", 10));

    BitWriter writer(out);
    std::array<int, 3> previous{};
    const auto *pixels = reinterpret_cast<const unsigned char *>(rgb.constData());
    for (int by = 0; by < height; by += 8) {
        for (int bx = 0; bx < width; bx += 8) {
            for (std::size_t component = 0; component < 3; ++component) {
                std::array<float, 64> block{};
                for (int y = 0; y < 8; ++y) {
                    for (int x = 0; x < 8; ++x) {
                        const auto *p = pixels
                            + 3 * (qsizetype(std::min(by + y, height - 1)) * width + std::min(bx + x, width - 1));
                        const float r = p[0], g = p[1], b = p[2];
                        const float value = component == 0 ? 0.299F * r + 0.587F * g + 0.114F * b - 128
                            : component == 1               ? -0.1687F * r - 0.3313F * g + 0.5F * b
                                                           : 0.5F * r - 0.4187F * g - 0.0813F * b;
                        block[std::size_t(y * 8 + x)] = value;
                    }
                }
                // The transform is separable: rows, then columns.
                std::array<float, 64> rows{};
                for (std::size_t y = 0; y < 8; ++y)
                    for (std::size_t u = 0; u < 8; ++u)
                        for (std::size_t x = 0; x < 8; ++x)
                            rows[y * 8 + u] += cosines[u][x] * block[y * 8 + x];
                std::array<int, 64> coefficients{};
                for (std::size_t v = 0; v < 8; ++v) {
                    for (std::size_t u = 0; u < 8; ++u) {
                        float sum = 0;
                        for (std::size_t y = 0; y < 8; ++y)
                            sum += cosines[v][y] * rows[y * 8 + u];
                        coefficients[v * 8 + u] = int(std::lround(sum / float(quant[v * 8 + u])));
                    }
                }
                const int difference = coefficients[0] - previous[component];
                previous[component] = coefficients[0];
                const int dcSize = sizeOf(difference);
                writer.put(dc[std::size_t(dcSize)].bits, dc[std::size_t(dcSize)].length);
                writer.put(bitsOf(difference, dcSize), dcSize);
                int zeros = 0;
                for (std::size_t k = 1; k < 64; ++k) {
                    const int value = coefficients[std::size_t(order[k])];
                    if (value == 0) {
                        ++zeros;
                        continue;
                    }
                    for (; zeros > 15; zeros -= 16)
                        writer.put(ac[0xf0].bits, ac[0xf0].length);
                    const int length = sizeOf(value);
                    const Code &code = ac[std::size_t(zeros * 16 + length)];
                    writer.put(code.bits, code.length);
                    writer.put(bitsOf(value, length), length);
                    zeros = 0;
                }
                if (zeros)
                    writer.put(ac[0].bits, ac[0].length);
            }
        }
    }
    writer.finish();
    out += QByteArray("\xff\xd9", 2);
    return out;
}

} // namespace okienko::test
