// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generator.h"
#include "tests/support/generator_mime.h"
#include "tests/support/generator_people.h"
#include "tests/support/generator_prose.h"
#include "tests/support/generator_shop.h"
#include "tests/support/jpeg_encoder.h"
#include "tests/support/mail_targets.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <functional>

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

    void aMailboxHasItsShape()
    {
        const GeneratorOptions options = GeneratorOptions::mailboxOf(3'001);
        QSet<QByteArray> ids;
        QDateTime last;
        QDateTime first;
        int messages = 0;
        int answers = 0;
        int plain = 0;
        int alternative = 0;
        int withFiles = 0;
        qint64 bytes = 0;
        generateMail(options, [&](const GeneratedMail &mail) {
            ++messages;
            bytes += mail.raw.size();
            QVERIFY2(!last.isValid() || last <= mail.at, "not in the order of time");
            last = mail.at;
            if (!first.isValid())
                first = mail.at;
            const QByteArray parent = header(mail.raw, "In-Reply-To");
            if (!parent.isEmpty()) {
                ++answers;
                QVERIFY(ids.contains(parent));
                QVERIFY(header(mail.raw, "References").contains(parent));
            }
            ids.insert(header(mail.raw, "Message-ID"));
            const QByteArray type = header(mail.raw, "Content-Type");
            plain += type.startsWith("text/plain");
            alternative += type.startsWith("multipart/alternative");
            withFiles += type.startsWith("multipart/mixed");
        });
        QCOMPARE(messages, 3'001);
        QCOMPARE(ids.size(), 3'001);
        QCOMPARE(plain + alternative + withFiles, messages);
        const auto near = [&](int count, double share) { return qAbs(double(count) / messages - share) < 0.03; };
        QVERIFY2(near(plain, 0.4), QByteArray::number(plain).constData());
        QVERIFY2(near(alternative, 0.5), QByteArray::number(alternative).constData());
        QVERIFY2(near(withFiles, 0.1), QByteArray::number(withFiles).constData());
        QVERIFY2(answers > messages / 2 && answers < messages * 7 / 10, QByteArray::number(answers).constData());
        const double mean = double(bytes) / messages;
        QVERIFY2(mean > 12'000 && mean < 14'800, QByteArray::number(mean).constData());
        QVERIFY(first.daysTo(last) > 720 && first.daysTo(last) <= 731);
    }

    void aMailboxIsTheSameForASeed()
    {
        QCOMPARE(fingerprint(GeneratorOptions::mailboxOf(300)), fingerprint(GeneratorOptions::mailboxOf(300)));
        QVERIFY(fingerprint(GeneratorOptions::mailboxOf(300)) != fingerprint(GeneratorOptions::mailboxOf(300, 2)));
    }

    void proseHasAZipfDistribution()
    {
        QVERIFY2(Prose::polish().vocabulary().size() > 80'000,
                 QByteArray::number(Prose::polish().vocabulary().size()).constData());
        Random random(5);
        QHash<QString, int> counts;
        const QString text = Prose::polish().text(random, 200'000).toLower();
        int words = 0;
        const auto pieces = text.split(QRegularExpression(QStringLiteral("[ ,.?\\n]+")), Qt::SkipEmptyParts);
        for (const QString &word : pieces) {
            ++counts[word];
            ++words;
        }
        QVERIFY2(qAbs(words - 200'000) < 100, QByteArray::number(words).constData());
        QList<int> ranked = counts.values();
        std::sort(ranked.begin(), ranked.end(), std::greater<>());
        // The tenth word comes about (100 + 2.7) / (10 + 2.7) times as often as the hundredth, and so on.
        const auto ratio = [&](int a, int b) { return double(ranked[a - 1]) / ranked[b - 1]; };
        QVERIFY2(ratio(10, 100) > 6.5 && ratio(10, 100) < 10, QByteArray::number(ratio(10, 100)).constData());
        QVERIFY2(ratio(100, 1000) > 7.5 && ratio(100, 1000) < 12.5, QByteArray::number(ratio(100, 1000)).constData());
        QVERIFY2(counts.size() > 25'000, QByteArray::number(counts.size()).constData());
    }

    void aDovecotStoreHasItsUidsInTheOrderOfTime()
    {
        QTemporaryDir dir;
        const MailTarget target = dovecotStore(dir.path(), QStringLiteral("a@shop.example"));
        QVERIFY(writeMail(GeneratorOptions::mailboxOf(50), target).ok());
        const QDir cur(target.maildir + QStringLiteral("/cur"));
        const QStringList names = cur.entryList(QDir::Files, QDir::Name);
        QCOMPARE(names.size(), 50);
        QFile list(target.maildir + QStringLiteral("/dovecot-uidlist"));
        QVERIFY(list.open(QIODevice::ReadOnly));
        const auto lines = list.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 51);
        QVERIFY(lines[0].startsWith("3 V1700000000 N0000000051 "));
        for (int uid = 1; uid <= 50; ++uid) {
            const QString name = names[uid - 1];
            QCOMPARE(lines[uid], QByteArray::number(uid) + " :" + name.section(QStringLiteral(":2,"), 0, 0).toLatin1());
            const qint64 size = QFileInfo(cur.filePath(name)).size();
            QVERIFY(name.contains(QStringLiteral(",S=%1,W=%1:2,").arg(size)));
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
