// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generator_files.h"

#include "tests/support/jpeg_encoder.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace okienko::test {

namespace {

constexpr int photoCount = 12;
constexpr double bytesPerPixel = 0.62; ///< of grainy photos at this quality, measured

struct Colour {
    int r = 0;
    int g = 0;
    int b = 0;
};

class Canvas {
public:
    Canvas(int width, int height) : m_width(width), m_height(height), m_rgb(qsizetype(width) * height * 3, '\0') {}
    void set(int x, int y, Colour c)
    {
        if (x < 0 || y < 0 || x >= m_width || y >= m_height)
            return;
        const qsizetype at = (qsizetype(y) * m_width + x) * 3;
        m_rgb[at] = char(std::clamp(c.r, 0, 255));
        m_rgb[at + 1] = char(std::clamp(c.g, 0, 255));
        m_rgb[at + 2] = char(std::clamp(c.b, 0, 255));
    }
    void box(int left, int top, int right, int bottom, Colour c)
    {
        for (int y = top; y < bottom; ++y)
            for (int x = left; x < right; ++x)
                set(x, y, c);
    }
    void disc(int cx, int cy, int radius, Colour c)
    {
        for (int y = -radius; y <= radius; ++y)
            for (int x = -radius; x <= radius; ++x)
                if (x * x + y * y <= radius * radius)
                    set(cx + x, cy + y, c);
    }
    /// The grain of a small sensor; without it a drawing packs into nothing.
    void grain(Random &random, int strength)
    {
        for (qsizetype i = 0; i < m_rgb.size(); i += 3) {
            const int noise = random.below(2 * strength + 1) - strength;
            for (qsizetype k = i; k < i + 3; ++k)
                m_rgb[k] = char(std::clamp(int(uchar(m_rgb[k])) + noise, 0, 255));
        }
    }
    [[nodiscard]] const QByteArray &rgb() const { return m_rgb; }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }

private:
    int m_width;
    int m_height;
    QByteArray m_rgb;
};

void table(Canvas &canvas, Random &random)
{
    const Colour near{random.between(90, 150), random.between(80, 120), random.between(60, 100)};
    for (int y = 0; y < canvas.height(); ++y) {
        const int light = 90 * (canvas.height() - y) / canvas.height();
        canvas.box(0, y, canvas.width(), y + 1, {near.r + light, near.g + light, near.b + light});
    }
}

void parcel(Canvas &canvas, Random &random)
{
    const int w = canvas.width(), h = canvas.height();
    const Colour card{random.between(160, 190), random.between(120, 140), random.between(80, 100)};
    canvas.box(w / 6, h / 5, w * 5 / 6, h * 5 / 6, card);
    canvas.box(w / 6, h / 2 - h / 24, w * 5 / 6, h / 2 + h / 24, {card.r + 40, card.g + 40, card.b + 30});
    canvas.box(w / 5, h / 4, w * 2 / 5, h * 2 / 5, {240, 240, 236});
    for (int i = 0; i < 18; ++i)
        canvas.box(w / 5 + 8 + i * w / 110, h / 4 + 8, w / 5 + 8 + i * w / 110 + 1 + i % 3, h / 3, {20, 20, 20});
    int x = w * 3 / 5; // where it is torn
    for (int y = h / 5; y < h * 4 / 5; ++y) {
        x += random.between(-3, 3);
        canvas.box(x, y, x + random.between(2, 9), y + 1, {40, 28, 20});
    }
}

void lens(Canvas &canvas, Random &random)
{
    const int cx = canvas.width() / 2, cy = canvas.height() / 2, r = canvas.height() * 2 / 5;
    canvas.disc(cx, cy, r, {30, 30, 34});
    canvas.disc(cx, cy, r * 8 / 10, {58, 58, 64});
    canvas.disc(cx, cy, r * 7 / 10, {18, 22, 40});
    canvas.disc(cx - r / 4, cy - r / 4, r / 6, {120, 140, 190});
    int x = cx - r / 2;
    for (int y = cy - r / 2; y < cy + r / 2; ++y) { // the scratch
        x += random.below(3);
        canvas.box(x, y, x + 2, y + 1, {210, 214, 220});
    }
}

void shoe(Canvas &canvas, Random &random)
{
    const int w = canvas.width(), h = canvas.height();
    const Colour leather{random.between(70, 130), random.between(50, 80), random.between(30, 60)};
    canvas.box(w / 5, h * 3 / 4, w * 5 / 6, h * 5 / 6, {28, 28, 28});
    canvas.box(w / 5, h / 3, w / 2, h * 3 / 4, leather);
    canvas.disc(w * 2 / 3, h * 3 / 4 - h / 8, h / 7, leather);
    canvas.box(w / 2, h / 2 + h / 20, w * 2 / 3, h * 3 / 4, leather);
    for (int i = 0; i < 6; ++i)
        canvas.box(w / 2 - w / 10, h / 3 + i * h / 16, w / 2, h / 3 + i * h / 16 + 3, {230, 224, 210});
}

quint32 crc32(const QByteArray &data)
{
    static const auto byteTable = [] {
        std::array<quint32, 256> values{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = value & 1 ? 0xedb88320U ^ (value >> 1) : value >> 1;
            values[i] = value;
        }
        return values;
    }();
    quint32 crc = 0xffffffffU;
    for (const char c : data)
        crc = byteTable[(crc ^ uchar(c)) & 0xff] ^ (crc >> 8);
    return ~crc;
}

QByteArray bigEndian(quint32 value)
{
    const char raw[] = {char(value >> 24), char(value >> 16), char(value >> 8), char(value)};
    return QByteArray(raw, 4);
}

QByteArray pngChunk(const QByteArray &name, const QByteArray &body)
{
    return bigEndian(quint32(body.size())) + name + body + bigEndian(crc32(name + body));
}

QByteArray encodePng(const Canvas &canvas)
{
    QByteArray lines;
    for (int y = 0; y < canvas.height(); ++y)
        lines += '\0' + canvas.rgb().mid(qsizetype(y) * canvas.width() * 3, qsizetype(canvas.width()) * 3);
    // qCompress() puts the length before the zlib stream.
    const QByteArray packed = qCompress(lines, 9).mid(4);
    return QByteArray("\x89PNG\r\n\x1a\n", 8)
        + pngChunk("IHDR", bigEndian(quint32(canvas.width())) + bigEndian(quint32(canvas.height()))
                               + QByteArray("\x08\x02\0\0\0", 5))
        + pngChunk("IDAT", packed) + pngChunk("IEND", {});
}

/// WinAnsi has no Polish or Croatian letters beyond Latin 1; documents of small shops print them without marks.
QByteArray pdfText(const QString &line)
{
    QByteArray out;
    for (const QChar c : line) {
        const QChar base = c == u'ł' ? QChar(u'l') : c == u'Ł' ? QChar(u'L') : c == u'đ' ? QChar(u'd')
                                                    : QString(c).normalized(QString::NormalizationForm_D).at(0);
        if (base == u'(' || base == u')' || base == u'\\')
            out += '\\';
        out += base.unicode() < 128 ? base.toLatin1() : '-';
    }
    return out;
}

} // namespace

FileMaker::FileMaker(quint64 seed, int photoBytes) : m_seed(seed), m_photoBytes(photoBytes), m_photos(photoCount)
{
    Random random = Random::of(seed, 31, 0);
    for (int i = 0; i < logoCount(); ++i) {
        Canvas canvas(120, 36);
        canvas.box(0, 0, 120, 36, {255, 255, 255});
        const Colour colour{random.below(200), random.below(200), random.below(200)};
        canvas.disc(18, 18, 15, colour);
        canvas.disc(18, 18, 9, {255, 255, 255});
        for (int bar = 0; bar < 3; ++bar)
            canvas.box(42, 7 + bar * 9, 60 + random.below(55), 11 + bar * 9, colour);
        m_logos.append(encodePng(canvas));
    }
}

const FileMaker::Photo &FileMaker::basePhoto(int index) const
{
    Photo &photo = m_photos[index];
    if (!photo.jpeg.isEmpty())
        return photo;
    Random random = Random::of(m_seed, 37, quint64(index));
    const double area = m_photoBytes / bytesPerPixel * (0.5 + double(index) / photoCount);
    photo.height = std::max(24, int(std::sqrt(area * 0.75)));
    photo.width = photo.height * 4 / 3;
    Canvas canvas(photo.width, photo.height);
    table(canvas, random);
    if (index % 3 == 0)
        parcel(canvas, random);
    else if (index % 3 == 1)
        lens(canvas, random);
    else
        shoe(canvas, random);
    canvas.grain(random, 22);
    photo.jpeg = encodeJpeg(canvas.rgb(), photo.width, photo.height, 88);
    return photo;
}

QByteArray FileMaker::photo(Random &random) const
{
    const QByteArray &base = basePhoto(random.below(photoCount)).jpeg;
    const QByteArray comment = "camera " + QByteArray::number(random.next(), 16);
    // A comment segment right after the start marker (T.81 B.2.4.5).
    QByteArray out = base.left(2) + QByteArray("\xff\xfe", 2);
    out += char(0);
    out += char(comment.size() + 2);
    return out + comment + base.mid(2);
}

QByteArray FileMaker::pdf(const QStringList &lines, bool scanned, Random &random) const
{
    QByteArray content = "BT /F1 12 Tf 56 780 Td 16 TL\n";
    for (const QString &line : lines)
        content += '(' + pdfText(line) + ") Tj T*\n";
    content += "ET\n";
    QByteArray resources = "/Font << /F1 5 0 R >>";
    if (scanned) {
        content += "q 420 0 0 315 56 160 cm /P1 Do Q\n";
        resources += " /XObject << /P1 7 0 R >>";
    }
    const QByteArray id = QByteArray::number(random.next(), 16);
    QList<QByteArray> objects = {
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << " + resources + " >> >>",
        "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "endstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Producer (Sklep " + id + ") >>",
    };
    if (scanned) {
        const Photo &photo = basePhoto(random.below(photoCount));
        objects.append("<< /Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 "
                       "/Filter /DCTDecode /Width " + QByteArray::number(photo.width) + " /Height "
                       + QByteArray::number(photo.height) + " /Length " + QByteArray::number(photo.jpeg.size())
                       + " >>\nstream\n" + photo.jpeg + "\nendstream");
    }
    QByteArray out = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n";
    QByteArray crossReferences = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        crossReferences += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray size = QByteArray::number(objects.size() + 1);
    const qsizetype start = out.size();
    return out + "xref\n0 " + size + '\n' + crossReferences + "trailer\n<< /Size " + size
        + " /Root 1 0 R /Info 6 0 R >>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
}

QByteArray FileMaker::logo(int kind) const
{
    return m_logos[kind % logoCount()];
}

} // namespace okienko::test
