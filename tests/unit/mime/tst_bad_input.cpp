// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/file_name.h"
#include "channels/mail/mime/message_reader.h"
#include "tests/unit/mime/bad_mail.h"

#include <QTest>
#include <functional>

using namespace okienko;
using namespace okienko::test;
using namespace Qt::StringLiterals;

namespace {

bool isClean(const QString &text)
{
    return std::none_of(text.cbegin(), text.cend(),
                        [](QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\t'; });
}

/// What holds for every message, however it came.
QString faultOf(const ReadMessage &read)
{
    const Message &message = read.message;
    if (message.attachments.size() != read.contents.size() || message.attachments.size() > 10'000)
        return u"%1 attachments"_s.arg(message.attachments.size());
    if (!isClean(message.text) || !isClean(message.subject))
        return u"control characters"_s;
    for (const auto &list : {message.from, message.to, message.cc}) {
        for (const EmailAddress &each : list) {
            if (!isClean(each.name) || !isClean(each.address) || each.address.contains(u'\n') || each.name.contains(u'\n'))
                return u"address "_s + each.address;
        }
    }
    for (const Attachment &each : message.attachments) {
        if (each.fileName.isEmpty() || each.fileName.contains(u'/') || each.fileName.contains(u'\\')
            || safeFileName(each.fileName) != each.fileName)
            return u"file name "_s + each.fileName;
    }
    if (message.references.size() > 200 || message.htmlSafe.contains(u"<script"_s))
        return u"references or HTML"_s;
    return {};
}

} // namespace

/// Lines 40 to 57, 74 and 76 of the list of bad input, as far as they concern reading: each ends in a message that can
/// be shown, with a warning where something was left out. That its bytes are kept is in faults/tst_bad_mail.
class TestBadInput : public QObject {
    Q_OBJECT

private:
    /// Reads all messages of a line; `check` looks closer at each.
    static void readLine(int number, const std::function<bool(const BadMail &, const ReadMessage &)> &check)
    {
        int found = 0;
        for (const BadMail &mail : badMails()) {
            if (mail.number != number)
                continue;
            ++found;
            const auto read = readMessage(mail.raw);
            QVERIFY2(read.ok(), mail.what);
            QVERIFY2(faultOf(*read).isEmpty(), qPrintable(QString::fromUtf8(mail.what) + u": "_s + faultOf(*read)));
            QVERIFY2(check(mail, *read), mail.what);
        }
        QVERIFY(found > 0);
    }
    static bool saysText(const ReadMessage &read) { return read.message.text.contains(u"tekst"_s); }
    static bool warns(const ReadMessage &read, const QString &what)
    {
        return !read.message.warnings.filter(what).isEmpty();
    }

private slots:
    void badInput40_nestingOver100()
    {
        readLine(40, [](const BadMail &, const ReadMessage &read) {
            return read.message.subject == u"s"_s && warns(read, u"deeper than 100"_s);
        });
        // Up to the limit nothing is lost.
        const auto read = readMessage(nestedMultiparts(90));
        QVERIFY(read.ok() && read->message.text == u"tekst"_s);
    }

    void badInput41_tooManyParts()
    {
        readLine(41, [](const BadMail &, const ReadMessage &read) {
            return warns(read, u"10,000 parts"_s) && read.message.text.startsWith(u'x');
        });
    }

    void badInput42_boundaries()
    {
        readLine(42, [](const BadMail &, const ReadMessage &read) { return saysText(read); });
    }

    void badInput43_noHeaders()
    {
        readLine(43, [](const BadMail &, const ReadMessage &read) { return saysText(read) && warns(read, u"no sender"_s); });
    }

    void badInput44_longHeader()
    {
        readLine(44, [](const BadMail &, const ReadMessage &read) {
            return saysText(read) && read.message.subject.startsWith(u's') && read.message.subject.size() <= 100'000
                && read.message.from.size() == 1;
        });
    }

    void badInput45_semicolonGroups()
    {
        readLine(45, [](const BadMail &mail, const ReadMessage &read) {
            const bool hasC = !mail.raw.contains("c@example.com") || (read.message.to.size() == 1
                && read.message.to.first().address == u"c@example.com"_s);
            return saysText(read) && hasC;
        });
    }

    void badInput46_brokenTransferEncodings()
    {
        readLine(46, [](const BadMail &, const ReadMessage &read) { return saysText(read); });
    }

    void badInput47_unknownCharsetAndUtf7()
    {
        readLine(47, [](const BadMail &mail, const ReadMessage &read) {
            const bool letter = !mail.raw.contains("za") || read.message.text.contains(u"zaż"_s);
            return saysText(read) && letter;
        });
    }

    void badInput48_encodedWordWithLineEndOrNul()
    {
        readLine(48, [](const BadMail &, const ReadMessage &read) {
            return read.message.from.size() == 1 && read.message.from.first().address == u"jan@example.com"_s
                && read.message.bcc.isEmpty() && !read.message.subject.contains(QChar(0)) && saysText(read);
        });
    }

    void badInput49_rfc2231GapsAndDuplicates()
    {
        readLine(49, [](const BadMail &mail, const ReadMessage &read) {
            if (read.message.attachments.size() != 1)
                return false;
            const QString name = read.message.attachments.first().fileName;
            if (mail.raw.contains("zly"))
                return name == u"fak.pdf"_s && warns(read, u"twice"_s);
            return !mail.raw.contains("tura") || (name == u"faktura.pdf"_s && warns(read, u"missing"_s));
        });
    }

    void badInput50_twoFromOrContentType()
    {
        readLine(50, [](const BadMail &, const ReadMessage &read) {
            return read.message.from.size() == 1 && read.message.from.first().address == u"jan@example.com"_s
                && saysText(read) && warns(read, u"more than once"_s);
        });
    }

    void badInput51_messageInsideItself()
    {
        readLine(51, [](const BadMail &, const ReadMessage &read) {
            // The innermost cannot be shown; the outermost attachment holds all of it.
            return read.message.subject == u"s"_s && read.message.attachments.size() <= 1;
        });
    }

    void badInput52_tnefAndZipBomb()
    {
        readLine(52, [](const BadMail &, const ReadMessage &read) {
            // Never unpacked: the attachment is as large as it came.
            return saysText(read) && read.message.attachments.size() == 1 && read.message.attachments.first().size < 20'000;
        });
    }

    void badInput53_hugePicture()
    {
        readLine(53, [](const BadMail &, const ReadMessage &read) {
            return saysText(read) && read.message.attachments.size() == 1 && read.message.attachments.first().size < 1000;
        });
    }

    void badInput54_svgBomb()
    {
        readLine(54, [](const BadMail &, const ReadMessage &read) {
            return read.message.attachments.size() == 1 && read.message.attachments.first().mediaType == u"image/svg+xml"_s
                && !read.message.htmlSafe.contains(u"svg"_s) && read.message.text == u"tekst"_s;
        });
    }

    void badInput55_messageIdMissingOrDuplicate()
    {
        readLine(55, [](const BadMail &mail, const ReadMessage &read) {
            return saysText(read) && read.message.messageId.isEmpty() == !mail.raw.contains("Message-ID");
        });
    }

    void badInput56_tenThousandReferences()
    {
        readLine(56, [](const BadMail &, const ReadMessage &read) {
            const QStringList &kept = read.message.references;
            return kept.size() == 200 && kept.first() == u"0@example.com"_s && kept.last() == u"9999@example.com"_s;
        });
    }

    void badInput57_datesOutOfTime()
    {
        readLine(57, [](const BadMail &, const ReadMessage &read) {
            return saysText(read) && !read.message.date.isValid() && warns(read, u"date"_s);
        });
    }

    void badInput74_fileNames()
    {
        readLine(74, [](const BadMail &, const ReadMessage &read) {
            if (read.message.attachments.size() != 1)
                return false;
            const QString name = read.message.attachments.first().fileName;
            static const QStringList devices{u"con"_s, u"con.txt"_s};
            return !name.startsWith(u'.') && !name.endsWith(u'.') && name.size() <= 120 && !devices.contains(name.toLower())
                && !name.contains(u':') && name == name.trimmed();
        });
        QCOMPARE(safeFileName(u"../../etc/passwd"_s), u"passwd"_s);
        QCOMPARE(safeFileName(u"C:\\Windows\\x.exe"_s), u"x.exe"_s);
        QCOMPARE(safeFileName(u"CON"_s), u"_CON"_s);
        QCOMPARE(safeFileName(u"faktura.pdf."_s), u"faktura.pdf"_s);
        QCOMPARE(safeFileName(u"a"_s + QChar(0) + u"b.pdf"_s), u"ab.pdf"_s);
        QVERIFY(safeFileName(QString(300, u'n') + u".pdf"_s).endsWith(u".pdf"_s));
        QCOMPARE(safeFileName(u"..."_s), QString());
    }

    void badInput75_secondExtensionStaysVisible()
    {
        readLine(75, [](const BadMail &, const ReadMessage &read) {
            return read.message.attachments.size() == 1 && read.message.attachments.first().fileName == u"faktura.pdf.exe"_s;
        });
    }

    void badInput76_headerWithExternalAddress()
    {
        readLine(76, [](const BadMail &, const ReadMessage &read) {
            // What is attached is what came, and nothing that is elsewhere.
            for (const AttachmentContent &each : read.contents) {
                if (each.data.size() > 200)
                    return false;
            }
            return saysText(read) && read.contents.size() == 1 && !read.message.htmlSafe.contains(u"127.0.0.1"_s);
        });
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
