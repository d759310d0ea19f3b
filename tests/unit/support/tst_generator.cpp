// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generator.h"
#include "tests/support/generator_mime.h"
#include "tests/support/generator_people.h"
#include "tests/support/generator_shop.h"
#include "tests/support/jpeg_encoder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace okienko::test;

namespace {

QByteArray fingerprint(const GeneratorOptions &options)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    generateMail(options, [&](const GeneratedMail &mail) { hash.addData(mail.raw); });
    return hash.result().toHex();
}

QByteArray header(const QByteArray &raw, const QByteArray &name)
{
    const auto lines = raw.left(raw.indexOf("\r\n\r\n")).replace("\r\n ", " ").split('\n');
    for (const QByteArray &line : lines) {
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

} // namespace

class TestGenerator : public QObject {
    Q_OBJECT
private slots:
    void theSameSeedMakesTheSameMail()
    {
        GeneratorOptions options;
        options.conversations = 60;
        const QByteArray first = fingerprint(options);
        QCOMPARE(fingerprint(options), first);
        options.seed = 2;
        QVERIFY(fingerprint(options) != first);
    }

    void mailIsWellFormed()
    {
        GeneratorOptions options;
        options.conversations = 400;
        options.newest = QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
        QSet<QByteArray> ids;
        int messages = 0;
        int orphans = 0;
        generateMail(options, [&](const GeneratedMail &mail) {
            ++messages;
            const QByteArray id = header(mail.raw, "Message-ID");
            QVERIFY2(!id.isEmpty() && !ids.contains(id), mail.raw.left(400).constData());
            const QByteArray parent = header(mail.raw, "In-Reply-To");
            if (!parent.isEmpty() && (!ids.contains(parent) || !header(mail.raw, "References").contains(parent)))
                ++orphans;
            ids.insert(id);
            QVERIFY(mail.at <= options.newest);
            QVERIFY(!header(mail.raw, "From").isEmpty() && !header(mail.raw, "Date").isEmpty());
            // CRLF everywhere, headers in 7 bits, lines that every server takes (RFC 5322 2.1.1).
            QCOMPARE(mail.raw.count('\n'), mail.raw.count("\r\n"));
            const QByteArray head = mail.raw.left(mail.raw.indexOf("\r\n\r\n"));
            QVERIFY(std::all_of(head.begin(), head.end(), [](char c) { return uchar(c) < 128; }));
            const auto lines = mail.raw.split('\n');
            for (const QByteArray &line : lines)
                QVERIFY2(line.size() <= 999, line.left(200).constData());
        });
        QCOMPARE(orphans, 0);
        QVERIFY2(messages > 400 * 1.9 && messages < 400 * 3.1, QByteArray::number(messages).constData());
    }

    void everyKindOccurs()
    {
        GeneratorOptions options;
        options.conversations = 350;
        QByteArray all;
        generateMail(options, [&](const GeneratedMail &mail) { all += mail.raw; });
        for (const char *mark : {"charset=utf-8", "charset=iso-8859-2", "charset=windows-1250", "quoted-printable",
                                 "Encoding: base64", "Encoding: 8bit", "=?utf-8?B?", "=?iso-8859-2?Q?", "image/jpeg",
                                 "application/pdf", "multipart/related", "gmail_quote", "MsoNormal", "type=3D\"cite\"",
                                 "List-Id:", "Auto-Submitted:", "filename*=UTF-8''", "Content-ID: <image001.png@"})
            QVERIFY2(all.contains(mark), mark);
    }

    void meanSizeIsNearTheOneAskedFor()
    {
        for (const int mean : {8'000, 20'000}) {
            GeneratorOptions options;
            options.conversations = 800;
            options.meanBytes = mean;
            qint64 bytes = 0;
            int count = 0;
            generateMail(options, [&](const GeneratedMail &mail) {
                bytes += mail.raw.size();
                ++count;
            });
            const double ratio = double(bytes) / count / mean;
            QVERIFY2(ratio > 0.6 && ratio < 1.6, QByteArray::number(double(bytes) / count).constData());
        }
    }

    void charsetsAndWords()
    {
        QCOMPARE(encodeText(QStringLiteral("żółć „a”"), Charset::Latin2), QByteArray("\xbf\xf3\xb3\xe6 \"a\""));
        QCOMPARE(encodeText(QStringLiteral("šđ„"), Charset::Windows1250), QByteArray("\x9a\xf0\x84"));
        QCOMPARE(encodeText(QStringLiteral("a漢b"), Charset::Latin2), QByteArray("a?b"));
        QCOMPARE(encodeWords(QStringLiteral("Łódź"), Charset::Utf8, false, 0), QByteArray("=?utf-8?Q?=C5=81=C3=B3d=C5=BA?="));
        const auto lines = encodeWords(QString(200, u'ż'), Charset::Utf8, true, 9).split('\n');
        QVERIFY(lines.size() > 4);
        for (const QByteArray &line : lines)
            QVERIFY(line.size() <= 76);
        QCOMPARE(quotedPrintable("a =\xc4\x85 \nb"), QByteArray("a =3D=C4=85=20\r\nb"));
    }

    void customersHaveOneAddressEach()
    {
        QSet<QString> addresses;
        QSet<QString> orders;
        const int count = 5'000;
        int orderCount = 0;
        for (int i = 0; i < count; ++i) {
            const Person person = makePerson(7, i);
            addresses.insert(person.address);
            const auto list = ordersOf(7, person, QDate(2026, 11, 20));
            for (const Order &order : list) {
                orders.insert(order.number);
                ++orderCount;
                QVERIFY(order.date <= QDate(2026, 11, 20));
            }
        }
        QCOMPARE(addresses.size(), count);
        QCOMPARE(orders.size(), orderCount);
    }

    void jpegHasItsMarkers()
    {
        const QByteArray jpeg = encodeJpeg(QByteArray(33 * 17 * 3, '\x60'), 33, 17, 80);
        QVERIFY(jpeg.startsWith(QByteArray("\xff\xd8\xff\xe0", 4)));
        QVERIFY(jpeg.endsWith(QByteArray("\xff\xd9", 2)));
        QVERIFY(jpeg.contains(QByteArray("\xff\xc0\0\x11\x08\0\x11\0\x21", 9)));
    }

    void theShopMatchesTheMail()
    {
        QTemporaryDir dir;
        QVERIFY(writeShop(dir.path(), 1, 100, QDate(2026, 11, 20)).ok());
        QFile customers(dir.filePath(QStringLiteral("customers.csv")));
        QVERIFY(customers.open(QIODevice::ReadOnly));
        const QByteArray text = customers.readAll();
        QCOMPARE(text.count('\n'), 101);
        GeneratorOptions options;
        options.conversations = 150; // customerCount() makes a hundred of it
        int known = 0;
        int inbound = 0;
        generateMail(options, [&](const GeneratedMail &mail) {
            const QByteArray from = header(mail.raw, "From");
            if (mail.outgoing || from.contains("tafla.example"))
                return;
            ++inbound;
            const QByteArray address = from.mid(from.lastIndexOf('<') + 1).chopped(from.endsWith('>') ? 1 : 0);
            known += text.contains(';' + address + ';');
        });
        QVERIFY(inbound > 100);
        QCOMPARE(known, inbound);
    }
};

QTEST_GUILESS_MAIN(TestGenerator)
#include "tst_generator.moc"
