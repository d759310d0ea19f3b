// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/address_field.h"
#include "widgets/composer/address_parser.h"
#include "widgets/composer/body_editor.h"
#include "widgets/composer/composer.h"
#include "widgets/composer/draft_check.h"
#include "widgets/composer/key_button.h"
#include "widgets/composer/mailto.h"
#include "widgets/composer/quoted_part.h"
#include "widgets/composer/warning_strip.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace okienko;

namespace {

MailAccount shopAccount()
{
    MailAccount account;
    account.id = AccountId(3);
    account.name = QStringLiteral("shop");
    account.address = QStringLiteral("bok@shop.example");
    account.displayName = QStringLiteral("Sklep");
    account.signature = QStringLiteral("Jana Kowalska");
    return account;
}

Draft preparedReply(qint64 conversation = 7)
{
    Draft draft;
    draft.kind = DraftKind::Reply;
    draft.conversation = ConversationId(conversation);
    draft.answers = MessageId(70);
    draft.account = AccountId(3);
    draft.to = {{QStringLiteral("Dawid Wiśniewski"), QStringLiteral("dawid.w@example.com")}};
    draft.subject = QStringLiteral("Re: Reklamacja");
    draft.body = QStringLiteral("\n\nW dniu 21.11.2026 Dawid Wiśniewski napisał:\n> Dzień dobry\n> pytanie\n");
    return draft;
}

template <class T>
T *named(QWidget &parent, const char *name)
{
    T *found = parent.findChild<T *>(QString::fromLatin1(name));
    Q_ASSERT(found);
    return found;
}

struct Opened {
    Composer composer;
    QSignalSpy submitted{&composer, &Composer::submitted};
    QSignalSpy changed{&composer, &Composer::draftChanged};
    QSignalSpy notes{&composer, &Composer::noteAdded};
    BodyEditor *text = named<BodyEditor>(composer, "answerText");
    WarningStrip *strip = named<WarningStrip>(composer, "warningStrip");

    Opened()
    {
        composer.setAccounts({shopAccount()});
        composer.setConsultant(QStringLiteral("jana"), QStringLiteral("Jana Kowalska"));
        composer.begin(ConversationId(7), DraftKind::Reply);
        composer.resize(700, 360);
        composer.show();
        QVERIFY(QTest::qWaitForWindowExposed(&composer));
    }
    [[nodiscard]] Draft sent(int index = 0) const { return submitted.at(index).at(0).value<Draft>(); }
};

} // namespace

class TestComposer : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { qRegisterMetaType<Draft>(); }

    void whereThereIsNoRoomTheKeyGoesBeforeTheWords()
    {
        const QString words = QStringLiteral("Wyślij i czekaj");
        KeyButton button(words, QStringLiteral("Ctrl ↵"));
        QPushButton plain(words);
        plain.setStyleSheet(button.styleSheet());
        QVERIFY(button.minimumSizeHint().width() < button.sizeHint().width());
        const auto alike = [&](int width) {
            for (QPushButton *one : {static_cast<QPushButton *>(&button), &plain})
                one->resize(width, button.sizeHint().height());
            return button.grab().toImage() == plain.grab().toImage();
        };
        QVERIFY(!alike(button.sizeHint().width()));
        QVERIFY(alike(button.sizeHint().width() - 1));
        QVERIFY(alike(button.minimumSizeHint().width()));
    }

    void readsAddressLists_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("addresses");
        QTest::addColumn<QStringList>("invalid");
        using L = QStringList;
        const auto s = [](const char *text) { return QString::fromUtf8(text); };
        QTest::newRow("one") << s("jan@x.pl") << L{s("jan@x.pl")} << L{};
        QTest::newRow("names") << s("Jan Kowalski <jan@x.pl>, \"Nowak, Ewa; BOK\" <ewa@Y.PL>; ola@z.pl")
                               << L{s("jan@x.pl"), s("ewa@y.pl"), s("ola@z.pl")} << L{};
        QTest::newRow("twice") << s("jan@x.pl, JAN@x.pl") << L{s("jan@x.pl")} << L{};
        QTest::newRow("idn") << s("info@źdźbło.pl") << L{s("info@źdźbło.pl")} << L{};
        QTest::newRow("header injection")
            << s("jan@x.pl\r\nBcc: evil@z.pl") << L{s("jan@x.pl")} << L{s("Bcc: evil@z.pl")};
        QTest::newRow("injection in angle")
            << s("<jan@x.pl\r\nRCPT TO:<evil@z.pl>>") << L{} << L{s("<jan@x.pl"), s("RCPT TO:<evil@z.pl>>")};
        QTest::newRow("nul") << QStringLiteral("jan@x.pl") + QChar(u'\0') << L{} << L{s("jan@x.pl")};
        QTest::newRow("override") << QStringLiteral("jan") + QChar(0x202E) + QStringLiteral("@x.pl") << L{}
                                  << L{s("jan @x.pl")};
        QTest::newRow("words") << s("Dawid") << L{} << L{s("Dawid")};
        QTest::newRow("dots") << s(".a@x.pl, a..b@x.pl, a@-x.pl, a@x") << L{}
                              << L{s(".a@x.pl"), s("a..b@x.pl"), s("a@-x.pl"), s("a@x")};
        QTest::newRow("unclosed quote") << s("\"Nowak <ewa@y.pl>\nola@z.pl") << L{s("ewa@y.pl"), s("ola@z.pl")} << L{};
        QTest::newRow("quoted local") << s("\"a b\"@x.pl") << L{s("\"a b\"@x.pl")} << L{};
        QTest::newRow("empty") << s(" , ;; ") << L{} << L{};
        QTest::newRow("long local") << QString(65, QLatin1Char('a')) + s("@x.pl") << L{}
                                    << L{QString(65, QLatin1Char('a')) + s("@x.pl")};
    }
    void readsAddressLists()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, addresses);
        QFETCH(QStringList, invalid);
        const ParsedAddresses parsed = parseAddresses(text);
        QStringList got;
        for (const EmailAddress &address : parsed.addresses)
            got += address.address;
        QCOMPARE(got, addresses);
        QCOMPARE(parsed.invalid, invalid);
    }

    void writesAddressesSoThatTheyAreReadAgain()
    {
        const QList<EmailAddress> list = {{QStringLiteral("Nowak, \"Ewa\" \\ BOK"), QStringLiteral("ewa@y.pl")},
                                          {QStringLiteral("Šime Đurić"), QStringLiteral("sime@z.hr")},
                                          {QString(), QStringLiteral("ola@z.pl")}};
        QCOMPARE(parseAddresses(formatAddresses(list)).addresses, list);
    }

    void mailtoTakesNothingDangerous()
    {
        const Draft draft = draftFromMailto(
            QUrl(QStringLiteral("mailto:a@x.pl,b@x.pl?cc=c@x.pl&bcc=evil@z.pl&attach=/etc/passwd&attachment=C:/x"
                                "&subject=Hi%0D%0ABcc:%20evil@z.pl&body=a%0D%0Ab&to=d@x.pl%0D%0AX:%20y")));
        QCOMPARE(formatAddresses(draft.to), QStringLiteral("a@x.pl, b@x.pl, d@x.pl"));
        QCOMPARE(formatAddresses(draft.cc), QStringLiteral("c@x.pl"));
        QVERIFY(draft.bcc.isEmpty());
        QVERIFY(draft.attachments.isEmpty());
        QCOMPARE(draft.subject, QStringLiteral("Hi Bcc: evil@z.pl"));
        QCOMPARE(draft.body, QStringLiteral("a\nb"));
        QVERIFY(draftFromMailto(QUrl(QStringLiteral("https://x.pl/?to=a@x.pl"))).to.isEmpty());
    }

    void splitsOnlyATrailingQuotation()
    {
        const SplitBody split = splitQuote(QStringLiteral("Tak.\n\nOn Monday, Ana wrote:\n> one\n>\n> two\n\n"));
        QCOMPARE(split.text, QStringLiteral("Tak."));
        QCOMPARE(split.quote, QStringLiteral("On Monday, Ana wrote:\n> one\n>\n> two"));
        QCOMPARE(splitQuote(QStringLiteral("> question\nanswer")).quote, QString());
        QCOMPARE(splitQuote(QStringLiteral("plain")).text, QStringLiteral("plain"));
        QCOMPARE(joinQuote(QStringLiteral("Tak.\n"), split.quote), QStringLiteral("Tak.\n\n") + split.quote + QLatin1Char('\n'));
    }

    void noticesPromisedAttachments_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("promised");
        const auto s = [](const char *text) { return QString::fromUtf8(text); };
        QTest::newRow("en") << s("Please see the attached label.") << true;
        QTest::newRow("pl") << s("etykietę dołączam, a w załączniku jest faktura") << true;
        QTest::newRow("pl plain") << s("w zalaczniku") << true;
        QTest::newRow("hr") << s("Račun je u prilogu.") << true;
        QTest::newRow("hr 2") << s("u privitku šaljem") << true;
        QTest::newRow("hr occasion") << s("prilikom kupnje") << false;
        QTest::newRow("none") << s("Dziękujemy, zamówienie wysłane.") << false;
    }
    void noticesPromisedAttachments()
    {
        QFETCH(QString, text);
        QTEST(DraftCheck::promisesAttachment(text), "promised");
    }

    void writesAnAnswer()
    {
        Opened o;
        o.composer.setDraft(preparedReply());
        QCOMPARE(o.text->body(), QString());
        o.composer.focusText();
        QTest::keyClicks(o.text, QStringLiteral("Dzien dobry, wymienimy."));
        QTest::keyClick(o.text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(o.submitted.size(), 1);
        const Draft draft = o.sent();
        QCOMPARE(draft.to.first().address, QStringLiteral("dawid.w@example.com"));
        QCOMPARE(draft.from, (EmailAddress{QStringLiteral("Sklep"), QStringLiteral("bok@shop.example")}));
        QCOMPARE(draft.subject, QStringLiteral("Re: Reklamacja"));
        QCOMPARE(draft.answers, MessageId(70));
        QCOMPARE(draft.author, QStringLiteral("jana"));
        QVERIFY(draft.body.startsWith(QStringLiteral("Dzien dobry, wymienimy.\n\nW dniu")));
        QVERIFY(draft.body.contains(QStringLiteral("> pytanie")));
        QVERIFY(!draft.closeAfterSending);
        QVERIFY(o.composer.isSending());
        QTest::keyClick(o.text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(o.submitted.size(), 1);   // not twice
        o.composer.submissionAccepted();
        QVERIFY(o.composer.isPristine());
    }

    void leavesTheQuotationOutOrShowsIt()
    {
        Opened o;
        o.composer.setDraft(preparedReply());
        QTest::keyClicks(o.text, QStringLiteral("ok"));
        named<QPushButton>(o.composer, "quoteDrop")->click();
        QVERIFY(!o.composer.draft().body.contains(QLatin1Char('>')));
        named<QPushButton>(o.composer, "quoteDrop")->click();
        QVERIFY(o.composer.draft().body.contains(QStringLiteral("> pytanie")));
        const QString before = o.composer.draft().body;
        named<QPushButton>(o.composer, "quoteShow")->click();
        QVERIFY(o.text->body().contains(QStringLiteral("> pytanie")));
        QCOMPARE(o.composer.draft().body.trimmed(), before.trimmed());
    }

    void keepsWhatWasTypedBeforeTheDraftCame()
    {
        Opened o;
        QTest::keyClicks(o.text, QStringLiteral("already"));
        o.composer.setDraft(preparedReply());
        QCOMPARE(o.text->body(), QStringLiteral("already"));
        QCOMPARE(o.composer.draft().to.size(), 1);
        Draft other = preparedReply(8);
        other.body = QStringLiteral("stranger");
        o.composer.setDraft(other);   // of another conversation
        QCOMPARE(o.text->body(), QStringLiteral("already"));
    }

    void saysWhyItDoesNotSend()
    {
        Opened o;
        QTest::keyClicks(o.text, QStringLiteral("text"));
        named<QPushButton>(o.composer, "send")->click();
        QVERIFY2(o.strip->text().contains(QStringLiteral("no recipient")), qPrintable(o.strip->text()));
        auto *to = named<AddressField>(o.composer, "to");
        QTest::keyClicks(to, QStringLiteral("dawid(at)example"));
        named<QPushButton>(o.composer, "send")->click();
        QVERIFY(o.strip->text().contains(QStringLiteral("dawid(at)example")));
        QVERIFY(to->isInvalid());
        to->clear();
        QTest::keyClicks(to, QStringLiteral("dawid@example.com"));
        o.text->selectAll();
        QTest::keyClick(o.text, Qt::Key_Delete);
        named<QPushButton>(o.composer, "send")->click();
        QVERIFY(o.strip->text().contains(QStringLiteral("empty")));
        QCOMPARE(o.submitted.size(), 0);
    }

    void asksAboutAForgottenAttachment()
    {
        Opened o;
        o.composer.setDraft(preparedReply());
        QTest::keyClicks(o.text, QStringLiteral("See the attached label"));
        named<QPushButton>(o.composer, "sendAndClose")->click();
        QCOMPARE(o.submitted.size(), 0);
        QVERIFY(o.strip->isVisible());
        named<QPushButton>(*o.strip, "goBack")->click();
        QVERIFY(!o.strip->isVisible());
        named<QPushButton>(o.composer, "sendAndClose")->click();
        named<QPushButton>(*o.strip, "confirmSend")->click();
        QCOMPARE(o.submitted.size(), 1);
        QVERIFY(o.sent().closeAfterSending);
    }

    void missingValuesStopIt()
    {
        Opened o;
        o.composer.setDraft(preparedReply());
        FilledText filled;
        filled.text = QStringLiteral("Wysyłka: [termin].");
        filled.spans = {{9, 8, true, QStringLiteral("termin")}};
        o.text->insertFilled(filled);
        QCOMPARE(o.text->missingValues(), QStringList{QStringLiteral("termin")});
        named<QPushButton>(o.composer, "send")->click();
        QVERIFY(o.strip->text().contains(QStringLiteral("termin")));
        QCOMPARE(o.text->textCursor().selectedText(), QStringLiteral("[termin]"));
        QTest::keyClicks(o.text, QStringLiteral("jutro"));
        QVERIFY(o.text->missingValues().isEmpty());
        QCOMPARE(o.text->body(), QStringLiteral("Wysyłka: jutro."));
        QTest::keyClicks(o.text, QStringLiteral(" {{order.number}}"));
        named<QPushButton>(o.composer, "send")->click();
        QCOMPARE(o.submitted.size(), 0);
        QVERIFY(o.strip->text().contains(QStringLiteral("{{order.number}}")));
    }

    void aNoteNeverBecomesADraft()
    {
        Opened o;
        o.composer.setDraft(preparedReply());
        QTest::keyClicks(o.text, QStringLiteral("answer"));
        QTest::mouseClick(named<QPushButton>(o.composer, "note"), Qt::LeftButton);
        QVERIFY(o.composer.isNoteMode());
        auto *note = named<BodyEditor>(o.composer, "noteText");
        QVERIFY(note->isVisible());
        QVERIFY(!o.text->isVisible());
        QVERIFY(!named<QPushButton>(o.composer, "sendAndClose")->isVisible());
        QTest::keyClicks(note, QStringLiteral("secret"));
        o.composer.flush();
        for (const QList<QVariant> &arguments : o.changed)
            QVERIFY(!arguments.at(0).value<Draft>().body.contains(QStringLiteral("secret")));
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(o.notes.size(), 1);
        QCOMPARE(o.notes.at(0).at(0).toString(), QStringLiteral("secret"));
        QCOMPARE(o.submitted.size(), 0);
        QVERIFY(!o.composer.isNoteMode());
        QCOMPARE(o.text->body(), QStringLiteral("answer"));
        QVERIFY(!o.composer.draft().body.contains(QStringLiteral("secret")));
    }

    void anUnsentNoteWaitsInItsConversation()
    {
        Opened o;
        o.composer.setNoteMode(true);
        auto *note = named<BodyEditor>(o.composer, "noteText");
        QTest::keyClicks(note, QStringLiteral("later"));
        o.composer.begin(ConversationId(8), DraftKind::Reply);
        QCOMPARE(note->body(), QString());
        o.composer.begin(ConversationId(7), DraftKind::Reply);
        QCOMPARE(note->body(), QStringLiteral("later"));
    }

    void savesTheDraftAfterARest()
    {
        Opened o;
        o.composer.setAutosaveDelay(20);
        o.composer.setDraft(preparedReply());
        QTest::keyClicks(o.text, QStringLiteral("half"));
        QTRY_COMPARE(o.changed.size(), 1);
        QVERIFY(o.changed.at(0).at(0).value<Draft>().body.startsWith(QStringLiteral("half")));
        o.composer.setDraftId(DraftId(5));
        QTest::keyClicks(o.text, QStringLiteral(" done"));
        o.composer.flush();
        QCOMPARE(o.changed.size(), 2);
        QCOMPARE(o.changed.at(1).at(0).value<Draft>().id, DraftId(5));
        o.composer.flush();
        QCOMPARE(o.changed.size(), 2);   // nothing new
    }

    void keepsTheTextWhenSendingFails()
    {
        Opened o;
        o.composer.setDraft(preparedReply());
        QTest::keyClicks(o.text, QStringLiteral("text"));
        named<QPushButton>(o.composer, "send")->click();
        o.composer.submissionFailed({FailureKind::DiskFull, QStringLiteral("The disk is full."), {}});
        QCOMPARE(o.strip->text(), QStringLiteral("The disk is full."));
        QCOMPARE(o.text->body(), QStringLiteral("text"));
        QVERIFY(!o.text->isReadOnly());
        named<QPushButton>(o.composer, "send")->click();
        QCOMPARE(o.submitted.size(), 2);
    }

    void pastesPlainTextOnly()
    {
        Opened o;
        auto *mime = new QMimeData;
        mime->setHtml(QStringLiteral("<b>bold</b>"));
        mime->setText(QStringLiteral("bold\r\nline") + QChar(0x202E) + QChar(u'\0'));
        QGuiApplication::clipboard()->setMimeData(mime);
        o.text->paste();
        QCOMPARE(o.text->body(), QStringLiteral("bold\nline"));
        QSignalSpy files(&o.composer, &Composer::filesChosen);
        auto *urls = new QMimeData;
        urls->setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a.pdf")), QUrl(QStringLiteral("https://x.pl/b.pdf"))});
        QGuiApplication::clipboard()->setMimeData(urls);
        o.text->paste();
        QCOMPARE(files.size(), 1);
        QCOMPARE(files.at(0).at(0).toStringList(), QStringList{QStringLiteral("/tmp/a.pdf")});
    }

    void slashOpensReadyAnswersOnAnEmptyLineOnly()
    {
        Opened o;
        QSignalSpy wanted(o.text, &BodyEditor::answersRequested);
        QTest::keyClicks(o.text, QStringLiteral("1/2"));
        QCOMPARE(wanted.size(), 0);
        QTest::keyClick(o.text, Qt::Key_Return);
        QTest::keyClicks(o.text, QStringLiteral("/"));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(o.text->body(), QStringLiteral("1/2\n"));
        QVERIFY(o.composer.findChild<QWidget *>(QStringLiteral("answersPalette")));
    }

    void htmlInASubjectStaysText()
    {
        Opened o;
        Draft draft = preparedReply();
        draft.kind = DraftKind::Forward;
        draft.subject = QStringLiteral("<b>x</b>\r\nBcc: evil@z.pl");
        o.composer.setDraft(draft);
        QCOMPARE(o.composer.draft().subject, QStringLiteral("<b>x</b> Bcc: evil@z.pl"));
    }
};

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
