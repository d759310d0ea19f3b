// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/passphrase_prompt.h"
#include "app/window/status_text.h"
#include "widgets/common/theme.h"
#include "widgets/settings/account_dialog.h"
#include "widgets/settings/browser_sign_in.h"
#include "widgets/settings/passphrase_dialog.h"
#include "widgets/settings/server_form.h"
#include "widgets/settings/sign_in_dialog.h"
#include "widgets/shell/status_bar.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QToolButton>

using namespace okienko;

namespace {

template <class T>
T *named(QWidget &parent, const char *name)
{
    T *found = parent.findChild<T *>(QString::fromLatin1(name));
    Q_ASSERT(found);
    return found;
}

QList<AccountGuess> gmailGuesses(const QString &clientId)
{
    AccountGuess guess;
    guess.imap.host = QStringLiteral("imap.gmail.com");
    guess.imap.port = 993;
    guess.smtp.host = QStringLiteral("smtp.gmail.com");
    guess.smtp.port = 465;
    guess.why = QStringLiteral("known provider");
    guess.provider = QStringLiteral("google");
    guess.providerTitle = QStringLiteral("Google");
    guess.clientId = clientId;
    return {guess};
}

MailAccount gmailAccount()
{
    MailAccount account;
    account.id = AccountId(7);
    account.name = QStringLiteral("Sklep");
    account.address = QStringLiteral("sklep@gmail.com");
    account.imap.host = QStringLiteral("imap.gmail.com");
    account.imap.user = account.address;
    account.oauth.provider = QStringLiteral("google");
    account.oauth.tokenUrl = QStringLiteral("https://oauth2.googleapis.com/token");
    account.oauth.clientId = QStringLiteral("123.apps.googleusercontent.com");
    return account;
}

} // namespace

/// What people see of signing in with the browser, of a sign-in that has ended, and of the passphrase.
class TestSignIn : public QObject {
    Q_OBJECT

private:
    static void enter(AccountDialog &dialog, const char *address, const char *password = "")
    {
        QTest::keyClicks(named<QLineEdit>(dialog, "address"), QString::fromLatin1(address));
        QTest::keyClicks(named<QLineEdit>(dialog, "password"), QString::fromLatin1(password));
        named<QPushButton>(dialog, "next")->click();
    }

private slots:
    void gmailOffersTheBrowserAndNeedsNoPassword()
    {
        AccountDialog dialog;
        dialog.show();
        QSignalSpy guesses(&dialog, &AccountDialog::guessesRequested);
        QSignalSpy browser(&dialog, &AccountDialog::browserRequested);
        QSignalSpy tests(&dialog, &AccountDialog::testRequested);
        QSignalSpy saves(&dialog, &AccountDialog::saveRequested);
        enter(dialog, "sklep@gmail.com");
        QCOMPARE(guesses.count(), 1);
        dialog.setGuesses(QStringLiteral("sklep@gmail.com"), gmailGuesses({}));
        QVERIFY(dialog.browser()->isVisible());
        QVERIFY(!named<QPushButton>(dialog, "next")->isEnabled()); // nothing to log in with yet
        QCOMPARE(tests.count(), 0);
        // The client id is not known: it is asked for.
        QVERIFY(named<QLineEdit>(dialog, "clientId")->isVisible());
        QTest::keyClicks(named<QLineEdit>(dialog, "clientId"), QStringLiteral(" 123.apps "));
        QCOMPARE(dialog.browser()->clientId(), QStringLiteral("123.apps"));
        named<QPushButton>(dialog, "browserSignIn")->click();
        QCOMPARE(browser.count(), 1);
        QCOMPARE(browser.at(0).at(0).toString(), QStringLiteral("google"));
        dialog.browser()->setState(BrowserSignIn::State::Waiting, QStringLiteral("The page is open."));
        QCOMPARE(named<QPushButton>(dialog, "browserSignIn")->text(), QStringLiteral("Stop waiting"));
        dialog.browser()->setState(BrowserSignIn::State::Done, QStringLiteral("Signed in."));
        dialog.setSignedIn();
        QCOMPARE(tests.count(), 1);
        QCOMPARE(qvariant_cast<ServerSettings>(tests.at(0).at(0)).auth, AuthMethod::OAuth2);
        QCOMPARE(qvariant_cast<ServerSettings>(tests.at(0).at(1)).auth, AuthMethod::OAuth2);
        dialog.setTestOutcome(true, true, {});
        dialog.setTestOutcome(false, true, {});
        named<QPushButton>(dialog, "next")->click();
        QCOMPARE(saves.count(), 1);
        QCOMPARE(saves.at(0).at(0).value<MailAccount>().imap.auth, AuthMethod::OAuth2);
    }

    void anAppPasswordStaysPossible()
    {
        AccountDialog dialog;
        dialog.show();
        QSignalSpy tests(&dialog, &AccountDialog::testRequested);
        enter(dialog, "sklep@gmail.com", "app password");
        dialog.setGuesses(QStringLiteral("sklep@gmail.com"), gmailGuesses(QStringLiteral("123.apps")));
        QVERIFY(dialog.browser()->isVisible());
        QVERIFY(!named<QLineEdit>(dialog, "clientId")->isVisible());
        QCOMPARE(tests.count(), 1);
        QCOMPARE(qvariant_cast<ServerSettings>(tests.at(0).at(0)).auth, AuthMethod::Any);
        QVERIFY(!dialog.isSignedIn());
    }

    void otherProvidersNeedAPassword()
    {
        AccountDialog dialog;
        dialog.show();
        QSignalSpy tests(&dialog, &AccountDialog::testRequested);
        enter(dialog, "bok@shop.example");
        AccountGuess guess;
        guess.imap.host = QStringLiteral("imap.shop.example");
        dialog.setGuesses(QStringLiteral("bok@shop.example"), {guess});
        QCOMPARE(tests.count(), 0);
        QVERIFY(named<QLineEdit>(dialog, "password")->isVisible());
        QVERIFY(named<QLabel>(dialog, "message")->text().contains(QStringLiteral("password is missing")));
        QVERIFY(!dialog.browser()->isVisible());
    }

    void aSignInThatEndedIsOfferedInTheStatusBar()
    {
        StatusInput input;
        input.location.kind = StoreLocation::Kind::Sqlite;
        MailAccount account = gmailAccount();
        input.accounts = {account};
        MailStatus status;
        status.state = MailWorker::State::Waiting;
        status.failure = Failure{FailureKind::Authentication, QStringLiteral("The sign-in has ended."), {}};
        input.mail.insert(account.id, status);
        StatusSummary summary = statusSummary(input);
        QCOMPARE(summary.signIn, account.id);
        QCOMPARE(summary.mailLight, Light::Bad);
        QVERIFY(summary.mailText.contains(QStringLiteral("sign in")));
        StatusBar bar;
        bar.show();
        bar.setStatus(summary);
        auto *button = named<QToolButton>(bar, "signInAgain");
        QVERIFY(button->isVisible());
        QSignalSpy wanted(&bar, &StatusBar::signInRequested);
        button->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.at(0).at(0).value<AccountId>(), account.id);
        // A connection that broke is no reason to ask a person.
        input.mail[account.id].failure = Failure{FailureKind::Network, QStringLiteral("cut off"), {}};
        summary = statusSummary(input);
        QVERIFY(!summary.signIn.isValid());
        bar.setStatus(summary);
        QVERIFY(!button->isVisible());
    }

    void signingInAgainByBrowserAndByPassword()
    {
        SignInDialog byBrowser(gmailAccount(), QStringLiteral("Google"), QStringLiteral("The sign-in has ended."));
        byBrowser.show();
        QVERIFY(byBrowser.browser()->isVisible());
        QVERIFY(!named<QLineEdit>(byBrowser, "password")->isVisible());
        QSignalSpy started(byBrowser.browser(), &BrowserSignIn::startRequested);
        named<QPushButton>(byBrowser, "browserSignIn")->click();
        QCOMPARE(started.count(), 1);
        byBrowser.setOutcome({});
        QCOMPARE(byBrowser.result(), int(QDialog::Accepted));

        MailAccount account = gmailAccount();
        account.oauth = {};
        SignInDialog byPassword(account, {}, QStringLiteral("It was refused."));
        byPassword.show();
        QVERIFY(!byPassword.browser()->isVisible());
        QSignalSpy given(&byPassword, &SignInDialog::passwordGiven);
        named<QPushButton>(byPassword, "save")->click();
        QCOMPARE(given.count(), 0);
        QVERIFY(named<QLabel>(byPassword, "message")->text().contains(QStringLiteral("missing")));
        QTest::keyClicks(named<QLineEdit>(byPassword, "password"), QStringLiteral("new one"));
        named<QPushButton>(byPassword, "save")->click();
        QCOMPARE(given.count(), 1);
        byPassword.setOutcome(Failure{FailureKind::Authentication, QStringLiteral("It does not accept it."), {}});
        QVERIFY(byPassword.isVisible());
        QCOMPARE(named<QLabel>(byPassword, "message")->text(), QStringLiteral("It does not accept it."));
        QVERIFY(named<QPushButton>(byPassword, "save")->isEnabled());
    }

    void aNewPassphraseIsTypedTwice()
    {
        PassphraseDialog dialog(QStringLiteral("secrets"), true, false);
        dialog.show();
        auto *good = named<QPushButton>(dialog, "good");
        good->click();
        QVERIFY(dialog.isVisible());
        QTest::keyClicks(named<QLineEdit>(dialog, "passphrase"), QStringLiteral("correct horse"));
        QTest::keyClicks(named<QLineEdit>(dialog, "passphraseAgain"), QStringLiteral("correct hors"));
        good->click();
        QVERIFY(dialog.isVisible());
        QVERIFY(named<QLabel>(dialog, "message")->text().contains(QStringLiteral("not the same")));
        QTest::keyClicks(named<QLineEdit>(dialog, "passphraseAgain"), QStringLiteral("e"));
        good->click();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(dialog.passphrase(), QByteArray("correct horse"));
    }

    void threadsWaitForThePassphraseAndTheWindowDoesNot()
    {
        auto prompt = std::make_unique<PassphrasePrompt>();
        PassphraseSource source = prompt->source();
        QVERIFY(!source({QStringLiteral("secrets")})); // on the GUI thread: no answer, at once
        QByteArray got;
        std::unique_ptr<QThread> thread(QThread::create([&] {
            if (const auto answer = source({QStringLiteral("secrets"), false, false}))
                got = answer->copy();
        }));
        thread->start();
        PassphraseDialog *dialog = nullptr;
        const auto shown = [&] {
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                if (auto *found = qobject_cast<PassphraseDialog *>(widget); found && found->isVisible())
                    dialog = found;
            }
            return dialog != nullptr;
        };
        QTRY_VERIFY(shown());
        QTest::keyClicks(named<QLineEdit>(*dialog, "passphrase"), QStringLiteral("open"));
        named<QPushButton>(*dialog, "good")->click();
        QVERIFY(thread->wait(5000));
        QCOMPARE(got, QByteArray("open"));

        // A window that closes leaves nobody waiting.
        std::atomic_bool none = false;
        thread.reset(QThread::create([&] { none = !source({QStringLiteral("secrets")}); }));
        thread->start();
        dialog = nullptr;
        QTRY_VERIFY(shown());
        prompt.reset();
        QVERIFY(thread->wait(5000));
        QVERIFY(none);
        QVERIFY(!source({QStringLiteral("secrets")}));
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("OKIENKO_PICTURES");
        if (folder.isEmpty())
            QSKIP("OKIENKO_PICTURES names no folder for pictures");
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            Theme::instance().apply(*qApp, mode);
            const QString name = folder + (mode == ThemeMode::Light ? QStringLiteral("/light-%1.png") : QStringLiteral("/dark-%1.png"));
            const auto save = [&](QWidget &widget, const char *what) {
                widget.show();
                QVERIFY(QTest::qWaitForWindowExposed(&widget));
                QVERIFY(widget.grab().save(name.arg(QLatin1String(what))));
            };
            AccountDialog dialog;
            dialog.show();
            enter(dialog, "sklep@gmail.com");
            dialog.setGuesses(QStringLiteral("sklep@gmail.com"), gmailGuesses({}));
            save(dialog, "gmail");
            dialog.browser()->setPage(QUrl(QStringLiteral("https://accounts.google.com/o/oauth2/v2/auth")));
            dialog.browser()->setState(BrowserSignIn::State::Waiting,
                                       QStringLiteral("The page is open in your browser. Sign in there and come back; this goes "
                                                      "on by itself."));
            save(dialog, "gmail-waiting");
            SignInDialog again(gmailAccount(), QStringLiteral("Google"),
                               QStringLiteral("The sign-in of this account at oauth2.googleapis.com has ended or was withdrawn. "
                                              "Nothing was lost; mail waits on the server until you sign in again."));
            save(again, "again");
            PassphraseDialog passphrase(QStringLiteral("~/.local/share/okienko/secrets"), true, false);
            save(passphrase, "passphrase");
            PassphraseDialog wrong(QStringLiteral("~/.local/share/okienko/secrets"), false, true);
            save(wrong, "wrong");
        }
    }
};

QTEST_MAIN(TestSignIn)
#include "tst_sign_in.moc"
