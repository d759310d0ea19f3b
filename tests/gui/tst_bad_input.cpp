// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/mime/bad_mail.h"
#include "widgets/composer/composer.h"
#include "widgets/composer/mailto.h"
#include "widgets/conversation/attachment_danger.h"
#include "widgets/html/html_images.h"
#include "widgets/html/html_view.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace okienko;
using namespace okienko::test;
using namespace Qt::StringLiterals;

/// Lines 53, 54, 75, 77, 78 and 81 of the list of bad input, as far as the window is concerned.
class TestBadInput : public QObject {
    Q_OBJECT

private slots:
    void badInput53_hugePictureIsNotDecoded()
    {
        const QString uri = u"data:image/png;base64,"_s + QString::fromLatin1(emptyPng(65'500, 65'500).toBase64());
        QVERIFY(decodeDataImage(uri).isNull());
        // The same way takes a small one.
        QImage small(8, 8, QImage::Format_RGB32);
        small.fill(Qt::red);
        QByteArray png;
        QBuffer buffer(&png);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && small.save(&buffer, "PNG"));
        QCOMPARE(decodeDataImage(u"data:image/png;base64,"_s + QString::fromLatin1(png.toBase64())).size(), QSize(8, 8));
        HtmlView view;
        view.resize(400, 300);
        view.setHtml(u"<p>tekst</p><img src=\"%1\">"_s.arg(uri), u"tekst"_s);
        QTRY_VERIFY(view.isReady());
        QVERIFY(view.heightForWidth(400) < 2000);
    }

    void badInput54_svgIsNoPicture()
    {
        const QByteArray bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                                "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&b;&b;</text></svg>";
        QVERIFY(decodeDataImage(u"data:image/svg+xml;base64,"_s + QString::fromLatin1(bomb.toBase64())).isNull());
        QVERIFY(decodeDataImage(u"data:image/png;base64,"_s + QString::fromLatin1(bomb.toBase64())).isNull());
    }

    void badInput75_secondExtension_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"faktura.pdf.exe", "faktura.PDF.EXE", "zdjecie.jpg.scr", "umowa.docx.js", "a.pdf                .exe"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void badInput75_secondExtension()
    {
        QFETCH(QString, name);
        Attachment attachment;
        attachment.fileName = name;
        attachment.mediaType = u"application/pdf"_s;
        const QString reason = AttachmentDanger::reason(attachment);
        QVERIFY(reason.endsWith(u'.'));
        attachment.fileName = u"faktura.pdf"_s;
        QVERIFY(AttachmentDanger::reason(attachment).isEmpty());
    }

    void badInput77_mailtoWithAttach()
    {
        for (const char *key : {"attach", "attachment", "Attach", "ATTACHMENT", "x-attach"}) {
            const Draft draft =
                draftFromMailto(QUrl(u"mailto:a@example.com?subject=s&%1=/etc/passwd&%1=file:///etc/hosts"_s.arg(QLatin1String(key))));
            QVERIFY2(draft.attachments.isEmpty(), key);
            QCOMPARE(draft.subject, u"s"_s);
            QVERIFY(!draft.body.contains(u"etc"_s));
        }
    }

    void badInput78_mailtoWithBccOrLineEnds()
    {
        const Draft draft = draftFromMailto(QUrl(u"mailto:a@example.com%0D%0ABcc:%20evil@example.com?bcc=evil@example.com&BCC=evil@example.com"
                                                 "&subject=s%0D%0ABcc:%20evil@example.com%00x&cc=c@example.com%0AX-Evil:%201"_s));
        QVERIFY(draft.bcc.isEmpty());
        QVERIFY(!draft.subject.contains(u'\n') && !draft.subject.contains(u'\r') && !draft.subject.contains(QChar(0)));
        for (const auto &list : {draft.to, draft.cc}) {
            for (const EmailAddress &each : list) {
                for (const QChar c : each.address + each.name)
                    QVERIFY(c.unicode() >= 0x20);
            }
        }
    }

    void badInput81_htmlInADraftsSubject()
    {
        Composer composer;
        composer.begin(ConversationId(7), DraftKind::Forward);
        Draft draft;
        draft.conversation = ConversationId(7);
        draft.kind = DraftKind::Forward;
        draft.subject = u"<b>x</b><img src=http://127.0.0.1:9/a>\r\nBcc: evil@example.com"_s;
        composer.setDraft(draft);
        QCOMPARE(composer.draft().subject, u"<b>x</b><img src=http://127.0.0.1:9/a> Bcc: evil@example.com"_s);
    }
};

QTEST_MAIN(TestBadInput)
#include "tst_bad_input.moc"
