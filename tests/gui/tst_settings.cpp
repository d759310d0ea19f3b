// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/account_dialog.h"
#include "widgets/settings/server_form.h"
#include "widgets/settings/welcome_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace okienko;

namespace {

ServerSettings server(const char *host, quint16 port, ConnectionSecurity security)
{
    ServerSettings settings;
    settings.host = QString::fromLatin1(host);
    settings.port = port;
    settings.security = security;
    return settings;
}

template <class T>
T *named(QWidget &parent, const char *name)
{
    T *found = parent.findChild<T *>(QString::fromLatin1(name));
    Q_ASSERT(found);
    return found;
}

struct Opened {
    AccountDialog dialog;
    QSignalSpy guesses{&dialog, &AccountDialog::guessesRequested};
    QSignalSpy tests{&dialog, &AccountDialog::testRequested};
    QSignalSpy saves{&dialog, &AccountDialog::saveRequested};
    QPushButton *next = named<QPushButton>(dialog, "next");
    QLabel *message = named<QLabel>(dialog, "message");
    ServerForm *imap = named<ServerForm>(dialog, "imap");
    ServerForm *smtp = named<ServerForm>(dialog, "smtp");

    Opened()
    {
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    }
    void enter(const char *address, const char *password)
    {
        auto *field = named<QLineEdit>(dialog, "address");
        field->clear();
        QTest::keyClicks(field, QString::fromLatin1(address));
        QTest::keyClicks(named<QLineEdit>(dialog, "password"), QString::fromLatin1(password));
        next->click();
    }
};

} // namespace

class TestSettings : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qRegisterMetaType<ServerSettings>();
        qRegisterMetaType<MailAccount>();
    }

    void refusesWhatIsNoAddress()
    {
        Opened o;
        o.enter("bok.shop.example", "x");
        QCOMPARE(o.guesses.size(), 0);
        QVERIFY(o.message->text().contains(QStringLiteral("bok.shop.example")));
        o.enter("bok@shop.example", "");
        QCOMPARE(o.guesses.size(), 1);
    }

    void asksForTheMissingPassword()
    {
        Opened o;
        o.enter("bok@shop.example", "");
        QCOMPARE(o.guesses.size(), 1); // its provider may want the browser instead
        o.dialog.setGuesses(QStringLiteral("bok@shop.example"), {});
        QVERIFY(o.message->text().contains(QStringLiteral("password")));
        QVERIFY(named<QLineEdit>(o.dialog, "password")->isVisible());
        QCOMPARE(o.tests.size(), 0);
    }

    void testsAGuessAndSaves()
    {
        Opened o;
        o.enter("bok@shop.example", "secret");
        QCOMPARE(o.guesses.size(), 1);
        o.dialog.setGuesses(QStringLiteral("other@shop.example"), {});   // stale
        QCOMPARE(o.tests.size(), 0);
        o.dialog.setGuesses(QStringLiteral("bok@shop.example"),
                            {{server("imap.shop.example", 993, ConnectionSecurity::Tls),
                              server("smtp.shop.example", 465, ConnectionSecurity::Tls), QStringLiteral("common name")}});
        QCOMPARE(o.tests.size(), 1);
        const auto tested = o.tests.at(0).at(0).value<ServerSettings>();
        QCOMPARE(tested.host, QStringLiteral("imap.shop.example"));
        QCOMPARE(tested.user, QStringLiteral("bok@shop.example"));
        QCOMPARE(o.tests.at(0).at(2).toByteArray(), QByteArray("secret"));
        o.dialog.setTestOutcome(true, true, QStringLiteral("TLS 1.3"));
        QCOMPARE(o.imap->state(), ServerForm::State::Good);
        QVERIFY(!o.next->isEnabled());
        o.dialog.setTestOutcome(false, false, QStringLiteral("The password is not right."));
        QCOMPARE(o.smtp->stateText(), QStringLiteral("The password is not right."));
        QVERIFY(named<QPushButton>(o.dialog, "saveAnyway")->isVisible());
        o.next->click();   // again
        QCOMPARE(o.tests.size(), 2);
        o.dialog.setTestOutcome(true, true, {});
        o.dialog.setTestOutcome(false, true, {});
        o.next->click();
        QCOMPARE(o.saves.size(), 1);
        const auto account = o.saves.at(0).at(0).value<MailAccount>();
        QCOMPARE(account.address, QStringLiteral("bok@shop.example"));
        QCOMPARE(account.imap.port, quint16(993));
        o.dialog.setSaveOutcome(Failure{FailureKind::DiskFull, QStringLiteral("The disk is full."), {}});
        QCOMPARE(o.message->text(), QStringLiteral("The disk is full."));
        QVERIFY(o.dialog.isVisible());
        o.next->click();
        o.dialog.setSaveOutcome({});
        QVERIFY(!o.dialog.isVisible());
    }

    void neverChoosesNoEncryption()
    {
        Opened o;
        o.enter("bok@shop.example", "secret");
        o.dialog.setGuesses(QStringLiteral("bok@shop.example"),
                            {{server("imap.shop.example", 143, ConnectionSecurity::None),
                              server("localhost", 587, ConnectionSecurity::None), {}}});
        QCOMPARE(o.imap->settings().security, ConnectionSecurity::StartTls);
        QCOMPARE(o.smtp->settings().security, ConnectionSecurity::StartTls);
    }

    void offersNoEncryptionForThisComputerOnly()
    {
        ServerForm form(QStringLiteral("IMAP"), 993, 143);
        auto *security = form.findChild<QComboBox *>();
        const int none = int(ConnectionSecurity::None);
        form.setSettings(server("mail.shop.example", 993, ConnectionSecurity::Tls));
        QCOMPARE(security->findData(none), -1);
        form.setSettings(server("127.0.0.1", 993, ConnectionSecurity::None));
        QVERIFY(security->findData(none) >= 0);
        QCOMPARE(form.settings().security, ConnectionSecurity::None);
        auto *host = form.findChild<QLineEdit *>();
        host->selectAll();
        QTest::keyClicks(host, QStringLiteral("127.0.0.1.evil.example"));
        QCOMPARE(security->findData(none), -1);
        QCOMPARE(form.settings().security, ConnectionSecurity::Tls);
        QVERIFY(!isLoopbackHost(QStringLiteral("localhost.evil.example")));
    }

    void namesWhatIsWrongInAServer()
    {
        ServerForm form(QStringLiteral("IMAP"), 993, 143);
        QVERIFY(form.problem().contains(QStringLiteral("missing")));
        ServerSettings settings = server("mail shop\r\nX", 993, ConnectionSecurity::Tls);
        settings.user = QStringLiteral("u");
        form.setSettings(settings);
        QVERIFY(form.problem().contains(QStringLiteral("not a server name")));
        settings.host = QStringLiteral("mail.shop.example");
        form.setSettings(settings);
        QCOMPARE(form.problem(), QString());
    }

    void anEditMakesTheTestWorthless()
    {
        Opened o;
        o.enter("bok@shop.example", "secret");
        o.dialog.setGuesses(QStringLiteral("bok@shop.example"), {});
        QCOMPARE(o.tests.size(), 0);
        auto *host = o.imap->findChild<QLineEdit *>();
        QTest::keyClicks(host, QStringLiteral("imap.shop.example"));
        QTest::keyClicks(o.smtp->findChild<QLineEdit *>(), QStringLiteral("smtp.shop.example"));
        o.next->click();
        QCOMPARE(o.tests.size(), 1);
        QTest::keyClicks(host, QStringLiteral("x"));
        o.dialog.setTestOutcome(true, true, {});   // of the settings before
        QCOMPARE(o.imap->state(), ServerForm::State::Untested);
    }

    void welcomeLeadsToTheDialog()
    {
        WelcomePage page;
        QSignalSpy wanted(&page, &WelcomePage::connectRequested);
        page.show();
        QTest::mouseClick(named<QPushButton>(page, "connectMailbox"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
