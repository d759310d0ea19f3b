// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmime/gmime.h> // before Qt, which takes "signals"

#include "channels/mail/mime/charset_bytes.h"
#include "channels/mail/mime/header_block.h"
#include "channels/mail/mime/message_reader.h"
#include "channels/mail/mime/mime_tree.h"
#include "channels/mail/mime/transfer_decoder.h"
#include "models/domain/sha256.h"

#include <QTest>

using namespace okienko;
using namespace Qt::StringLiterals;

/// What is read in a shorter way where a mail is as mails are has to be read as in the long one.
class TestShortWays : public QObject {
    Q_OBJECT

private slots:
    void headerIsDivided();
    void faultyHeaderIsLeft_data();
    void faultyHeaderIsLeft();
    void decodesAsGMime_data();
    void decodesAsGMime();
    void filingKnowsWhatShowingKnows();
    void bytesOfCharsets();
    void hashInPieces();
};

void TestShortWays::headerIsDivided()
{
    const QByteArray content = "Content-Type: text/plain;\r\n charset=utf-8\r\nCONTENT-ID: <x>\r\n";
    const QByteArray head = "Subject: a\r\n\tb\r\nContent-Type: text/plain;\r\n charset=utf-8\r\nX-Empty:\r\nCONTENT-ID: <x>\r\n"
                            "Subject: again\r\n";
    const std::optional<HeaderBlock> block = readHeaderBlock(head + "\r\nbody: text\r\n");
    QVERIFY(block);
    QCOMPARE(block->size, head.size());
    QCOMPARE(block->content, content);
    QCOMPARE(block->message.size(), 3);
    QCOMPARE(block->message.at(0).name, QByteArray("subject"));
    QCOMPARE(block->message.at(0).value, QByteArray(" a\r\n\tb\r\n"));
    QCOMPARE(block->message.at(1).value, QByteArray("\r\n"));
    QCOMPARE(block->message.at(2).value, QByteArray(" again\r\n"));
    // GMime gives the same, wherever the fields stand.
    const MimeTree tree(QByteArray(head + "\r\nbody"));
    const QList<RawHeader> all = tree.headers();
    QCOMPARE(all.size(), 5);
    QCOMPARE(all.at(2).value, QByteArray(" again\r\n"));
    QCOMPARE(all.at(4).name, QByteArray("content-id"));
}

void TestShortWays::faultyHeaderIsLeft_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("no empty line") << QByteArray("Subject: a\nTo: b\n");
    QTest::newRow("no line end") << QByteArray("Subject: a");
    QTest::newRow("space before the colon") << QByteArray("Subject : a\n\n");
    QTest::newRow("no colon") << QByteArray("Subject: a\nwords\n\n");
    QTest::newRow("no name") << QByteArray("Subject: a\n: b\n\n");
    QTest::newRow("name of 8 bits") << QByteArray("Subject: a\nT\xc3\xb3: b\n\n");
    QTest::newRow("begins folded") << QByteArray(" Subject: a\n\n");
    QTest::newRow("nul") << QByteArray("Subject: a\0b\n\n", 14);
    QTest::newRow("nothing") << QByteArray();
}

void TestShortWays::faultyHeaderIsLeft()
{
    QFETCH(QByteArray, head);
    QVERIFY(!readHeaderBlock(head));
}

void TestShortWays::decodesAsGMime_data()
{
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, GMimeContentEncoding encoding, const QByteArray &text) {
        QTest::newRow(name) << static_cast<int>(encoding) << text;
    };
    QByteArray lines;
    const QByteArray letters = QByteArray(1'000, '\xb3').toBase64();
    for (qsizetype at = 0; at < letters.size(); at += 76)
        lines += letters.mid(at, 76) + "\r\n";
    row("base64 in lines", GMIME_CONTENT_ENCODING_BASE64, lines);
    row("lines that cut groups", GMIME_CONTENT_ENCODING_BASE64, "QUJ\r\nDRE\r\nVGR\r\n0g=\r\n");
    row("padding and more", GMIME_CONTENT_ENCODING_BASE64, "QQ==\r\nQUJD\r\n");
    row("one padding", GMIME_CONTENT_ENCODING_BASE64, "QUI=");
    row("padding too early", GMIME_CONTENT_ENCODING_BASE64, "Q=Q=QUJD");
    row("strange signs", GMIME_CONTENT_ENCODING_BASE64, "*Q-UJ_D\xff QkND");
    row("cut off", GMIME_CONTENT_ENCODING_BASE64, "QUJDRE");
    row("empty", GMIME_CONTENT_ENCODING_BASE64, "");
    row("quoted-printable", GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE, "a=C5=82b=\r\nc=\nd=zz=3");
    row("as it is", GMIME_CONTENT_ENCODING_8BIT, "a\r\n=41");
}

void TestShortWays::decodesAsGMime()
{
    QFETCH(int, encoding);
    QFETCH(QByteArray, text);
    initialiseMime();
    GMimeEncoding whole;
    g_mime_encoding_init_decode(&whole, static_cast<GMimeContentEncoding>(encoding));
    QByteArray expected(text.size() + 3, '\0');
    expected.truncate(static_cast<qsizetype>(
        g_mime_encoding_step(&whole, text.constData(), static_cast<size_t>(text.size()), expected.data())));
    for (qsizetype size = 1; size <= text.size() + 1; ++size) {
        TransferDecoder decoder(static_cast<GMimeContentEncoding>(encoding));
        QByteArray decoded;
        for (qsizetype at = 0; at < text.size(); at += size) {
            const QByteArray piece = text.mid(at, size);
            QByteArray made(TransferDecoder::roomFor(piece.size()), '\0');
            made.truncate(decoder.decode(piece, made.data()));
            decoded += made;
        }
        QCOMPARE(decoded, expected);
    }
}

void TestShortWays::filingKnowsWhatShowingKnows()
{
    const QByteArray raw = "From: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
                           "--b\nContent-Type: text/html\n\n\f<p>Hi <img src=\"cid:p\"></p>\n"
                           "--b\nContent-Type: image/png\nContent-ID: <p>\nContent-Transfer-Encoding: base64\n\naGVs\nbG8=\n"
                           "--b\nContent-Type: application/pdf; name=a.pdf\n\nhello\n--b--\n";
    const auto shown = readMessage(raw);
    const auto filed = readMessage(raw, ReadFor::Filing);
    QVERIFY(shown && filed);
    QCOMPARE(shown->contents.size(), 2);
    QVERIFY(filed->contents.isEmpty());
    QCOMPARE(filed->message.text, shown->message.text);
    QVERIFY(filed->message.htmlLater);
    QCOMPARE(filed->message.attachments, shown->message.attachments);
    QVERIFY(filed->message.attachments.first().isInline);
    for (const AttachmentContent &content : shown->contents) {
        QCOMPARE(content.data, QByteArray("hello"));
        QCOMPARE(content.about.size, 5);
        QCOMPARE(content.about.sha256, sha256Hex("hello").toLatin1());
    }
}

void TestShortWays::bytesOfCharsets()
{
    qsizetype bad = 0;
    QCOMPARE(convertBytes("\xb3\xf3", "iso-8859-2", bad), u"łó"_s);
    QCOMPARE(bad, 0);
    QCOMPARE(convertBytes("a\x81z", "windows-1250", bad), u"a\ufffdz"_s);
    QCOMPARE(bad, 1);
    // Marks join with the letter before them.
    QCOMPARE(convertBytes("A\xcc", "windows-1258", bad), u"\u00c0"_s);
    QVERIFY(!convertBytes("a", "no-such-charset", bad));
}

void TestShortWays::hashInPieces()
{
    Sha256 hash;
    hash.add("he");
    hash.add({});
    hash.add("llo");
    QCOMPARE(QString::fromLatin1(hash.hex()), sha256Hex("hello"));
}

QTEST_GUILESS_MAIN(TestShortWays)
#include "tst_short_ways.moc"
