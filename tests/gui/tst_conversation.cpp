// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/conversation_samples.h"
#include "widgets/common/theme.h"
#include "widgets/composer/composer.h"
#include "widgets/conversation/attachment_chip.h"
#include "widgets/conversation/attachment_danger.h"
#include "widgets/conversation/conversation_pane.h"
#include "widgets/conversation/file_names.h"
#include "widgets/conversation/html_parts.h"
#include "widgets/conversation/message_card.h"
#include "widgets/conversation/message_text.h"
#include "widgets/conversation/moments.h"
#include "widgets/conversation/sender_check.h"
#include "widgets/conversation/timeline_view.h"
#include "widgets/html/html_view.h"

#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace okienko;
using namespace okienko::test;

namespace {

struct Opened {
    ConversationPane pane;
    QSignalSpy wanted{&pane, &ConversationPane::replyWanted};
    QSignalSpy changed{&pane, &ConversationPane::draftChanged};
    QSignalSpy submitted{&pane, &ConversationPane::submitted};
    explicit Opened(const ConversationDetails &details = reclamation())
    {
        pane.setAccounts({shopAccount()});
        pane.setConsultant(s("jana"), s("Jana Kowalska"));
        pane.resize(700, 800);
        pane.setConversation(details);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
    }
    [[nodiscard]] TimelineView *timeline() const { return pane.findChild<TimelineView *>(); }
    [[nodiscard]] QPlainTextEdit *text() const { return pane.findChild<QPlainTextEdit *>(s("answerText")); }
};

QMessageBox *openBox(const char *name)
{
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (QWidget *widget : widgets) {
        if (widget->objectName() == QLatin1String(name) && widget->isVisible())
            return qobject_cast<QMessageBox *>(widget);
    }
    return nullptr;
}

} // namespace

class TestConversation : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(s("en_GB")));
        qRegisterMetaType<Draft>();
        qRegisterMetaType<Attachment>();
        Theme::instance().apply(*qApp, ThemeMode::Light);
    }

    void opensReadyToAnswer()
    {
        Opened o;
        QTRY_COMPARE(o.wanted.size(), 1);
        QCOMPARE(o.wanted.at(0).at(0).value<ConversationId>(), ConversationId(4127));
        QCOMPARE(o.wanted.at(0).at(1).value<MessageId>(), MessageId(1));
        o.pane.setDraft(prepared(reclamation()));
        o.pane.focusComposer();
        QTest::keyClicks(o.text(), s("ok"));
        QTest::keyClick(o.text(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(o.submitted.size(), 1);
        const Draft sent = o.submitted.at(0).at(0).value<Draft>();
        QCOMPARE(sent.conversation, ConversationId(4127));
        QCOMPARE(sent.answers, MessageId(1));
        o.pane.submissionAccepted();
        QVERIFY(o.text()->toPlainText().isEmpty());
    }

    void aSavedDraftIsNotReplaced()
    {
        Opened o;
        Draft saved = prepared(reclamation());
        saved.id = DraftId(9);
        saved.body = s("I began to write");
        o.pane.setDraft(saved);
        QCoreApplication::processEvents();
        o.pane.setDraft(prepared(reclamation()));   // a late preparation
        QCOMPARE(o.text()->toPlainText(), s("I began to write"));
    }

    void leavingKeepsWhatWasWritten()
    {
        Opened o;
        o.pane.setDraft(prepared(reclamation()));
        QTest::keyClicks(o.text(), s("half an answer"));
        ConversationDetails other = reclamation();
        other.summary.id = ConversationId(4128);
        o.pane.setConversation(other);
        QCOMPARE(o.changed.size(), 1);
        QCOMPARE(o.changed.at(0).at(0).value<Draft>().conversation, ConversationId(4127));
        QVERIFY(o.changed.at(0).at(0).value<Draft>().body.startsWith(s("half an answer")));
        QVERIFY(o.text()->toPlainText().isEmpty());
    }

    void anUpdateKeepsCardsAndText()
    {
        Opened o;
        QTest::keyClicks(o.text(), s("typing"));
        MessageCard *before = o.timeline()->card(MessageId(1));
        ConversationDetails more = reclamation();
        more.timeline += entry(3, Direction::Incoming, "PS", today(9, 50));
        o.pane.setConversation(more);
        QCOMPARE(o.timeline()->card(MessageId(1)), before);
        QCOMPARE(o.timeline()->cards().size(), 3);
        QCOMPARE(o.text()->toPlainText(), s("typing"));
    }

    void failureAfterLeavingIsKeptAsADraft()
    {
        Opened o;
        o.pane.setDraft(prepared(reclamation()));
        Draft draft = prepared(reclamation());
        draft.id = DraftId(4);
        o.pane.setDraft(draft);
        QTest::keyClicks(o.text(), s("text"));
        QTest::keyClick(o.text(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(o.submitted.size(), 1);
        ConversationDetails other = reclamation();
        other.summary.id = ConversationId(4128);
        o.pane.setConversation(other);
        const int before = int(o.changed.size());
        o.pane.submissionFailed({FailureKind::Database, s("Not saved."), {}});
        QCOMPARE(o.changed.size(), before + 1);
        QCOMPARE(o.changed.last().at(0).value<Draft>().conversation, ConversationId(4127));
    }

    void foldsQuotedText()
    {
        Opened o;
        MessageCard *card = o.timeline()->card(MessageId(1));
        auto *text = card->findChild<MessageText *>();
        QVERIFY(!text->toPlainText().contains(s("W dniu")));
        auto *toggle = card->findChild<QPushButton *>(s("quoteToggle"));
        QTest::mouseClick(toggle, Qt::LeftButton);
        QVERIFY(card->isQuoteShown());
        QTRY_COMPARE(card->findChildren<MessageText *>().size(), 1);
        QVERIFY(card->findChild<MessageText *>()->toPlainText().contains(s("> Zamówienie wysłane.")));
    }

    void findsTheQuotationInHtml()
    {
        const QString html = s("<div>New <b>text</b></div><blockquote>old<blockquote>older</blockquote></blockquote><div>&nbsp;</div>");
        QCOMPARE(trailingQuoteStart(html), html.indexOf(s("<blockquote")));
        QCOMPARE(trailingQuoteStart(s("<p>a</p><blockquote>q</blockquote><p>my answer</p>")), qsizetype(-1));
        QCOMPARE(trailingQuoteStart(s("<p>a</p><blockquote>q</blockquote>between<blockquote>r</blockquote>")), qsizetype(-1));
        QCOMPARE(trailingQuoteStart(s("<blockquote>all is quoted</blockquote>")), qsizetype(-1));
        QCOMPARE(trailingQuoteStart(s("<p>no quotation</p>")), qsizetype(-1));
    }

    void blocksImagesUntilAsked()
    {
        ConversationDetails details = reclamation();
        details.timeline[0].message.htmlSafe =
            s("<p>Hi</p><img data-remote-src=\"https://x.example/a.png?a=1&amp;b=2\"><img data-remote-src=\"https://x.example/a.png?a=1&amp;b=2\">"
              "<img data-remote-src=\"file:///etc/passwd\">");
        details.timeline[0].message.quotedTextStart = -1;
        Opened o(details);
        QSignalSpy images(&o.pane, &ConversationPane::remoteImagesRequested);
        auto *show = o.pane.findChild<QPushButton *>(s("showImages"));
        QVERIFY(show && show->isVisible());
        show->click();
        QCOMPARE(images.size(), 1);
        QCOMPARE(images.at(0).at(1).value<QList<QUrl>>(), QList<QUrl>{QUrl(s("https://x.example/a.png?a=1&b=2"))});
    }

    void asksForInlineImages()
    {
        ConversationDetails details = reclamation();
        details.timeline[0].message.htmlSafe = s("<p>Hi <img src=\"cid:pic@x\"></p>");
        details.timeline[0].message.quotedTextStart = -1;
        details.timeline[0].message.attachments[0].contentId = s("pic@x");
        details.timeline[0].message.attachments[0].isInline = true;
        Opened o(details);
        QCOMPARE(o.pane.findChildren<AttachmentChip *>().size(), 1);   // the inline one is shown in the text
        QVERIFY(o.pane.findChild<HtmlView *>());
        QSignalSpy needed(&o.pane, &ConversationPane::imageNeeded);
        ConversationDetails other = details;
        other.summary.id = ConversationId(4128);
        o.pane.setConversation(other);
        QTRY_COMPARE(needed.size(), 1);
        QCOMPARE(needed.at(0).at(0).value<AttachmentId>(), AttachmentId(11));
    }

    void dangerousFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("dangerous");
        const QString any = s("application/octet-stream");
        QTest::newRow("pdf.exe") << s("faktura.pdf.exe") << any << true;
        QTest::newRow("case and dots") << s("Faktura.EXE. .") << any << true;
        QTest::newRow("stream") << s("a.exe::$DATA") << any << true;
        QTest::newRow("override") << s("fak") + QChar(0x202E) + s("fdp.exe") << any << true;
        QTest::newRow("full width") << s("a．ｅｘｅ") << any << true;
        QTest::newRow("macro") << s("oferta.docm") << any << true;
        QTest::newRow("script") << s("x.js") << s("text/plain") << true;
        QTest::newRow("type only") << s("faktura") << s("application/x-msdownload") << true;
        QTest::newRow("double archive") << s("zdjecie.jpg.zip") << s("application/zip") << true;
        QTest::newRow("shortcut") << s("a.pdf.lnk") << any << true;
        QTest::newRow("html") << s("login.html") << s("text/html") << true;
        QTest::newRow("pdf") << s("faktura.pdf") << s("application/pdf") << false;
        QTest::newRow("zip") << s("zdjecia.zip") << s("application/zip") << false;
        QTest::newRow("photo") << s("oslona.v2.jpg") << s("image/jpeg") << false;
        QTest::newRow("no extension") << s("README") << s("text/plain") << false;
        QTest::newRow("tar.gz") << s("logi.tar.gz") << any << false;
    }
    void dangerousFiles()
    {
        QFETCH(QString, name);
        QFETCH(QString, type);
        QFETCH(bool, dangerous);
        Attachment attachment;
        attachment.fileName = name;
        attachment.mediaType = type;
        QCOMPARE(!AttachmentDanger::reason(attachment).isEmpty(), dangerous);
    }

    void aDangerousAttachmentIsAskedAbout()
    {
        ConversationDetails details = reclamation();
        details.timeline[0].message.attachments = {file(21, "faktura.pdf.exe", "application/pdf", 1000),
                                                   file(22, "zdjecie.jpg", "image/jpeg", 1000)};
        Opened o(details);
        QSignalSpy opened(&o.pane, &ConversationPane::attachmentOpenRequested);
        const QList<AttachmentChip *> chips = o.pane.findChildren<AttachmentChip *>();
        QTest::mouseClick(chips.at(1), Qt::LeftButton);
        QCOMPARE(opened.size(), 1);
        QTest::mouseClick(chips.at(0), Qt::LeftButton);
        QCOMPARE(opened.size(), 1);
        QMessageBox *box = openBox("dangerousAttachment");
        QVERIFY(box);
        QVERIFY(box->informativeText().contains(s("pretends to be a .pdf")));
        QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(opened.size(), 1);
        chips.at(0)->setFocus();
        QTest::keyClick(chips.at(0), Qt::Key_Return);
        QTRY_VERIFY(openBox("dangerousAttachment"));
        openBox("dangerousAttachment")->findChild<QPushButton *>(s("openAnyway"))->click();
        QCOMPARE(opened.size(), 2);
    }

    void namesThatPassForAddresses()
    {
        Message message;
        message.from = {{s("Bank <security@bank.example>"), s("x@evil.example")}};
        SenderCheck::Shown shown = SenderCheck::describe(message);
        QCOMPARE(shown.name, s("x@evil.example"));
        QVERIFY(shown.warning.contains(s("security@bank.example")) && shown.warning.contains(s("x@evil.example")));
        message.from = {{s("dawid.w@example.com"), s("Dawid.W@example.com")}};
        QVERIFY(SenderCheck::describe(message).warning.isEmpty());
        message.from = {{s("security＠bank.example"), s("x@evil.example")}};
        QVERIFY(!SenderCheck::describe(message).warning.isEmpty());
        message.from = {{s("Ana ") + QChar(0x202E) + s("tavroH"), s("ana@x.hr")}};
        QVERIFY(!SenderCheck::describe(message).warning.isEmpty());
        message.from = {};
        QVERIFY(!SenderCheck::describe(message).name.isEmpty());
    }

    void saysWhatBecameOfAnAnswer()
    {
        ConversationDetails details = reclamation();
        TimelineEntry answer = entry(5, Direction::Outgoing, "Wymienimy.", today(9, 51));
        answer.author = s("jana");
        answer.outbox = OutboxId(77);
        answer.outboxState = OutboxState::Rejected;
        answer.outboxError = s("The address does not exist.");
        details.timeline += answer;
        Opened o(details);
        QSignalSpy resolved(&o.pane, &ConversationPane::outboxResolveRequested);
        MessageCard *card = o.timeline()->card(MessageId(5));
        QVERIFY(card->accessibleName().contains(s("Jana Kowalska")));
        QCOMPARE(card->findChild<QLabel *>(s("outboxText"))->text(), s("Could not be sent: The address does not exist."));
        card->findChild<QPushButton *>(s("sendAgain"))->click();
        QCOMPARE(resolved.size(), 1);
        QCOMPARE(resolved.at(0).at(0).value<OutboxId>(), OutboxId(77));
        QCOMPARE(resolved.at(0).at(1).value<OutboxState>(), OutboxState::Queued);
        details.timeline.last().outboxState = OutboxState::Done;
        details.timeline.last().outboxError.clear();
        o.pane.setConversation(details);
        card = o.timeline()->card(MessageId(5));
        QVERIFY(!card->findChild<QPushButton *>(s("sendAgain")));
        QVERIFY(card->findChild<QLabel *>(s("outboxText"))->text().startsWith(s("sent")));
    }

    void longTimelinesAreBuiltBitByBit()
    {
        ConversationDetails details = reclamation();
        details.timeline.clear();
        for (int i = 1; i <= 250; ++i)
            details.timeline += entry(i, Direction::Incoming, "Dzień dobry,\n\nkolejna wiadomość.\n", today(0, 0).addSecs(i));
        Opened o(details);
        QCOMPARE(o.timeline()->cards().size(), 20);
        QTRY_VERIFY(o.timeline()->verticalScrollBar()->maximum() > 0);
        o.timeline()->verticalScrollBar()->setValue(0);
        QCOMPARE(o.timeline()->cards().size(), 40);
        QVERIFY(o.timeline()->verticalScrollBar()->value() > 0);   // what was seen stays in view
        QCOMPARE(o.timeline()->findAll(s("kolejna")), 250);
        QCOMPARE(o.timeline()->cards().size(), 250);
    }

    void scrollsToTheFirstUnread()
    {
        ConversationDetails details = reclamation();
        details.timeline.clear();
        for (int i = 1; i <= 60; ++i) {
            details.timeline += entry(i, Direction::Incoming, "Dzień dobry,\n\nkolejna\nwiadomość.\n", today(0, 0).addSecs(i));
            details.timeline.last().seen = i < 31;
        }
        Opened o(details);
        MessageCard *unread = o.timeline()->card(MessageId(31));
        QVERIFY(unread);
        QTRY_VERIFY(std::abs(unread->mapTo(o.timeline()->viewport(), QPoint()).y()) < 60);
    }

    void stepsThroughMessagesByKey()
    {
        Opened o;
        o.timeline()->setFocus();
        QTest::keyClick(o.timeline(), Qt::Key_P);
        QVERIFY(o.timeline()->card(MessageId(2))->hasFocus());
        QTest::keyClick(o.timeline()->card(MessageId(2)), Qt::Key_P);
        QVERIFY(o.timeline()->card(MessageId(1))->hasFocus());
        QTest::keyClick(o.timeline()->card(MessageId(1)), Qt::Key_N);
        QVERIFY(o.timeline()->card(MessageId(2))->hasFocus());
    }

    void linksArePlainAndHonest()
    {
        ConversationDetails details = reclamation();
        details.timeline[0].message.text = s("Zobacz https://shop.example/a?b=1. Pisz: ana@x.hr");
        details.timeline[0].message.quotedTextStart = -1;
        Opened o(details);
        auto *text = o.timeline()->card(MessageId(1))->findChild<MessageText *>();
        QSignalSpy links(&o.pane, &ConversationPane::linkActivated);
        emit text->anchorClicked(QUrl(s("https://shop.example/a?b=1")));
        QCOMPARE(links.size(), 1);
        emit o.timeline()->card(MessageId(1))->linkActivated(QUrl(s("https://evil.example/")), s("https://bank.example"));
        QCOMPARE(links.size(), 1);
        QMessageBox *box = openBox("deceptiveLink");
        QVERIFY(box);
        QVERIFY(box->informativeText().contains(s("evil.example")));
        box->reject();
        emit text->anchorClicked(QUrl(s("mailto:ana@x.hr?bcc=evil@z.pl&subject=Hi")));
        QCOMPARE(o.pane.conversation(), ConversationId());
        const Draft draft = o.pane.findChild<Composer *>()->draft();
        QCOMPARE(draft.to.size(), 1);
        QVERIFY(draft.bcc.isEmpty());
    }

    void savesAllUnderDistinctNames()
    {
        QCOMPARE(distinctFileNames({s("a.jpg"), s("A.jpg"), s("../../x"), s(".."), s("a.jpg")}),
                 (QStringList{s("a.jpg"), s("A (2).jpg"), s(".._.._x"), s("attachment"), s("a (3).jpg")}));
    }

    void headerActions()
    {
        Opened o;
        QSignalSpy status(&o.pane, &ConversationPane::statusRequested);
        QSignalSpy release(&o.pane, &ConversationPane::releaseRequested);
        QSignalSpy claim(&o.pane, &ConversationPane::claimRequested);
        o.pane.findChild<QPushButton *>(s("close"))->click();
        QCOMPARE(status.at(0).at(1).value<ConversationStatus>(), ConversationStatus::Closed);
        o.pane.findChild<QPushButton *>(s("claim"))->click();
        QCOMPARE(release.size(), 1);
        ConversationDetails details = reclamation();
        details.summary.assignee.clear();
        o.pane.setConversation(details);
        o.pane.findChild<QPushButton *>(s("claim"))->click();
        QCOMPARE(claim.size(), 1);
        QCOMPARE(SnoozeTimes::nextMonday(QDateTime(QDate(2026, 11, 23), QTime(10, 0))).date(), QDate(2026, 11, 30));
        QCOMPARE(SnoozeTimes::laterToday(QDateTime(QDate(2026, 11, 23), QTime(10, 10))).time(), QTime(13, 0));
        QVERIFY(!SnoozeTimes::laterToday(QDateTime(QDate(2026, 11, 23), QTime(17, 10))).isValid());
    }
};

QTEST_MAIN(TestConversation)
#include "tst_conversation.moc"
