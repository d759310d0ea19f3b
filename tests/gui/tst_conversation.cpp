// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"
#include "widgets/composer/composer.h"
#include "widgets/conversation/attachment_chip.h"
#include "widgets/conversation/attachment_danger.h"
#include "widgets/conversation/conversation_pane.h"
#include "widgets/conversation/html_parts.h"
#include "widgets/conversation/message_card.h"
#include "widgets/conversation/message_text.h"
#include "widgets/conversation/moments.h"
#include "widgets/conversation/sender_check.h"
#include "widgets/conversation/timeline_view.h"
#include "widgets/customer/customer_panel.h"
#include "widgets/html/html_view.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace okienko;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

TimelineEntry entry(qint64 id, Direction direction, const char *text, const QDateTime &at)
{
    TimelineEntry made;
    made.id = MessageId(id);
    made.direction = direction;
    made.message.text = s(text);
    made.at = at;
    made.seen = true;
    made.message.from = {{s("Dawid Wiśniewski"), s("dawid.w@example.com")}};
    return made;
}

Attachment file(qint64 id, const char *name, const char *type, qint64 size)
{
    Attachment attachment;
    attachment.id = AttachmentId(id);
    attachment.fileName = s(name);
    attachment.mediaType = s(type);
    attachment.size = size;
    return attachment;
}

QDateTime today(int hour, int minute)
{
    return QDateTime(QDate::currentDate(), QTime(hour, minute)).toUTC();
}

ConversationDetails reclamation()
{
    ConversationDetails details;
    details.summary.id = ConversationId(4127);
    details.summary.subject = s("Reklamacja: uszkodzony obiektyw, 10482");
    details.summary.customerName = s("Dawid Wiśniewski");
    details.summary.queueName = s("Complaints");
    details.summary.assignee = s("jana");
    details.summary.createdAt = today(9, 42);
    details.summary.updatedAt = today(9, 47);
    details.summary.waitingSince = QDateTime::currentDateTimeUtc().addSecs(-3600);
    details.summary.answerDue = QDateTime::currentDateTimeUtc().addSecs(18 * 60 + 20);
    TimelineEntry mail = entry(1, Direction::Incoming,
                               "Dzień dobry,\n\npaczka przyszła wczoraj, ale obiektyw ma pękniętą osłonę. Czy mogę go "
                               "wymienić na nowy? Kto pokrywa koszt przesyłki? Potrzebuję go na sobotę, czy zdążycie?"
                               "\n\nPozdrawiam,\nDawid\n\nW dniu 14.10.2026 Sklep napisał:\n> Zamówienie wysłane.\n",
                               today(9, 42));
    mail.message.quotedTextStart = mail.message.text.indexOf(s("W dniu"));
    mail.message.attachments = {file(11, "oslona.jpg", "image/jpeg", 1'200'000),
                                file(12, "paczka.jpg", "image/jpeg", 840'000)};
    TimelineEntry note = entry(2, Direction::Note, "@Jana magazyn potwierdził: 3 sztuki na stanie, wysyłka dziś do 15:00.",
                               today(9, 47));
    note.author = s("Piotr Nowak");
    details.timeline = {mail, note};
    return details;
}

MailAccount shopAccount()
{
    MailAccount account;
    account.id = AccountId(3);
    account.address = s("bok@shop.example");
    account.displayName = s("Sklep");
    account.signature = s("Jana Kowalska\nSklep Foto");
    return account;
}

Draft prepared(const ConversationDetails &details)
{
    Draft draft;
    draft.conversation = details.summary.id;
    draft.answers = MessageId(1);
    draft.account = AccountId(3);
    draft.to = {{QString(), s("dawid.w@example.com")}};
    draft.subject = s("Re: Reklamacja");
    draft.body = s("\n\nW dniu 21.11.2026 Dawid Wiśniewski napisał:\n> Dzień dobry\n");
    return draft;
}

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

CustomerOverview dawid()
{
    CustomerOverview overview;
    overview.customer.id = CustomerId(5);
    overview.customer.givenName = s("Dawid");
    overview.customer.familyName = s("Wiśniewski");
    overview.customer.gender = Gender::Male;
    overview.customer.language = s("pl");
    overview.customer.city = s("Rzeszów");
    overview.customer.registered = QDate(2021, 3, 4);
    const QDate birthday = QDate::currentDate().addDays(2);
    overview.customer.birthDay = birthday.day();
    overview.customer.birthMonth = birthday.month();
    overview.customer.birthYear = birthday.year() - 38;
    overview.identities = {{s("email"), s("dawid.w@example.com")}, {s("phone"), s("+48600100200")}};
    overview.contactsInYear = 7;
    overview.lastContact = QDateTime(QDate(2026, 10, 14), QTime(9, 0), Qt::UTC);
    overview.preferredChannel = Channel::Email;
    overview.preferredFromHour = 17;
    overview.preferredToHour = 20;
    const auto order = [](const char *number, const char *goods, qint64 cents, const char *status) {
        Order made;
        made.number = s(number);
        made.date = QDate(2026, 10, 12);
        made.status = s(status);
        made.currency = s("PLN");
        made.totalCents = cents;
        made.lines = {{s("SKU"), s(goods), s("1"), cents}};
        return made;
    };
    overview.orders = {order("10482", "Obiektyw 50 mm f/1.8", 89900, "delivered"),
                       order("10113", "Statyw TX-3", 34900, "delivered"),
                       order("9871", "Torba fotograficzna", 21900, "returned")};
    overview.orders.first().carrier = s("InPost");
    overview.orders.first().tracking = s("680012345678");
    overview.orderCount = 6;
    overview.ordersTotalCents = 481200;
    overview.ordersCurrency = s("PLN");
    const auto past = [](qint64 id, Channel channel, const char *subject, const QDate &day) {
        return PastContact{ConversationId(id), channel, s(subject), QDateTime(day, QTime(10, 0), Qt::UTC)};
    };
    overview.pastContacts = {past(1, Channel::Phone, "Delivery to a parcel locker", QDate(2026, 10, 14)),
                             past(2, Channel::Email, "Zwrot torby 9871", QDate(2026, 9, 2)),
                             past(3, Channel::Chat, "Dobór statywu", QDate(2026, 6, 19)),
                             past(4, Channel::Email, "Faktura do 9871", QDate(2026, 6, 18))};
    overview.pastContactCount = 7;
    return overview;
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

    /// Written only where a folder is named, to be looked at beside the design.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("OKIENKO_PICTURES");
        if (folder.isEmpty())
            QSKIP("OKIENKO_PICTURES names no folder for pictures");
        QDir().mkpath(folder);
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            Theme::instance().apply(*qApp, mode);
            const QString theme = mode == ThemeMode::Light ? s("light") : s("dark");
            for (const QSize size : {QSize(1022, 926), QSize(720, 726)}) {
                QWidget window;
                auto *row = new QHBoxLayout(&window);
                row->setContentsMargins(0, 0, 0, 0);
                row->setSpacing(0);
                auto *pane = new ConversationPane;
                auto *panel = new CustomerPanel;
                panel->setFixedWidth(330);
                row->addWidget(pane, 1);
                row->addWidget(panel);
                window.resize(size);
                pane->setAccounts({shopAccount()});
                pane->setConsultant(s("jana"), s("Jana Kowalska"));
                pane->setCustomer(dawid());
                panel->setCustomer(dawid());
                CannedAnswer canned;
                canned.shortcut = s("wymiana-uszkodzone");
                canned.folder = s("Complaints");
                canned.title = {{s("pl"), s("Wymiana uszkodzonego towaru")}};
                canned.body = {{s("pl"), s("{{customer.greeting}},\n\nbardzo przepraszamy, że produkt z zamówienia "
                                           "{{order.number}} dotarł uszkodzony. Nowy wyślemy najpóźniej {{ask:termin "
                                           "wysyłki}}.\n\nPozdrawiam serdecznie,\n{{consultant.name}}")}};
                canned.used = 214;
                CannedAnswer second = canned;
                second.shortcut = s("zamjena-osteceno");
                second.title = {{s("hr"), s("Zamjena oštećene robe")}};
                second.body = {{s("hr"), s("{{customer.greeting}},\n\nzamijenit ćemo proizvod.")}};
                pane->setCannedAnswers({canned, second});
                ConversationDetails details = reclamation();
                TimelineEntry answer = entry(5, Direction::Outgoing,
                                             "Dzień dobry, panie Dawidzie,\n\nwymienimy obiektyw na nowy.", today(9, 51));
                answer.author = s("jana");
                answer.message.to = {{QString(), s("dawid.w@example.com")}};
                answer.outboxState = OutboxState::Done;
                const bool small = size.width() < 1000;
                if (small)
                    details.timeline += answer;
                pane->setConversation(details);
                window.show();
                QVERIFY(QTest::qWaitForWindowExposed(&window));
                pane->setDraft(prepared(details));
                QTRY_VERIFY(pane->findChild<QPlainTextEdit *>(s("answerText"))->isVisible());
                const QString name = folder + s("/%1-%2-%3.png");
                const auto save = [&](const char *what) {
                    QCoreApplication::processEvents();
                    QVERIFY(window.grab().save(name.arg(s(what), theme, QString::number(size.width()))));
                };
                save("conversation");
                pane->openCannedAnswers();
                save("answers");
                QTest::keyClick(window.focusWidget(), Qt::Key_Return);
                save("filled");
                pane->findChild<QPushButton *>(s("note"))->click();
                save("note");
                pane->startNewMessage();
                save("new");
            }
        }
        Theme::instance().apply(*qApp, ThemeMode::Light);
    }
};

QTEST_MAIN(TestConversation)
#include "tst_conversation.moc"
