// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/account_setup.h"

#include "app/oauth/oauth_provider.h"
#include "app/window/sign_in.h"
#include "channels/mail/discovery.h"
#include "models/domain/later.h"
#include "models/store/accounts.h"
#include "widgets/settings/account_dialog.h"
#include "widgets/settings/browser_sign_in.h"
#include "widgets/settings/sign_in_dialog.h"

#include <QPointer>
#include <QSettings>
#include <QtConcurrent>

namespace okienko {

namespace {

QString titleOf(const OAuthSettings &settings)
{
    const OAuthProvider *provider = oauthProvider(settings.provider);
    return provider ? provider->title : QUrl(settings.authorizeUrl).host();
}

} // namespace

AccountSetup::AccountSetup(std::shared_ptr<Store> store, Passwords &passwords, QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_passwords(passwords)
{
}

void AccountSetup::open(QWidget *window)
{
    auto *dialog = new AccountDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *signIn = new SignIn(dialog->browser(), dialog);
    connect(dialog, &AccountDialog::guessesRequested, dialog, [dialog](const QString &address) {
        later(guessServers(address), dialog, [dialog, address](const QList<ServerGuess> &guesses) {
            QList<AccountGuess> shown;
            for (const ServerGuess &guess : guesses) {
                AccountGuess row{guess.imap, guess.smtp, guess.why, oauthProviderOfServer(guess.imap.host), {}, {}};
                if (const OAuthProvider *provider = oauthProvider(row.provider)) {
                    row.providerTitle = provider->title;
                    row.clientId = configuredClientId(row.provider);
                }
                shown << row;
            }
            dialog->setGuesses(address, shown);
        });
    });
    connect(dialog, &AccountDialog::browserRequested, this,
            [this, dialog, signIn](const QString &provider) { startSignIn(dialog, signIn, provider); });
    connect(signIn, &SignIn::signedIn, dialog, &AccountDialog::setSignedIn);
    const auto secretOf = [dialog, signIn](const QByteArray &password) {
        return dialog->isSignedIn() ? Secret{{}, signIn->tokens()} : Secret{password, {}};
    };
    connect(dialog, &AccountDialog::testRequested, this,
            [this, dialog, secretOf](const ServerSettings &imap, const ServerSettings &smtp, const QByteArray &password) {
                test(dialog, true, imap, secretOf(password));
                test(dialog, false, smtp, secretOf(password));
            });
    connect(dialog, &AccountDialog::saveRequested, this,
            [this, dialog, signIn, secretOf](const MailAccount &account, const QByteArray &password) {
                MailAccount whole = account;
                if (dialog->isSignedIn())
                    whole.oauth = signIn->settings();
                save(dialog, whole, secretOf(password));
            });
    dialog->open();
}

void AccountSetup::startSignIn(AccountDialog *dialog, SignIn *signIn, const QString &provider)
{
    BrowserSignIn *view = dialog->browser();
    const Result<OAuthSettings> settings = oauthPreset(provider, view->clientId());
    if (!settings) {
        signIn->fail(settings.failure().text);
        return;
    }
    // The next account of this provider needs it again.
    QSettings().setValue(QStringLiteral("oauth/%1/client_id").arg(provider), settings->clientId);
    signIn->start(*settings, dialog->address(), view->clientSecret(), {});
}

PasswordSource AccountSetup::sourceOf(const Secret &secret)
{
    return [secret]() -> Result<QByteArray> { return secret.tokens ? secret.tokens->accessToken : secret.password; };
}

void AccountSetup::test(AccountDialog *dialog, bool imap, const ServerSettings &settings, const Secret &secret)
{
    const PasswordSource source = sourceOf(secret);
    const QFuture<ServerTest> outcome = imap ? testImapServer(settings, source) : testSmtpServer(settings, source);
    later(QFuture<ServerTest>(outcome), dialog, [dialog, imap](const ServerTest &test) {
        dialog->setTestOutcome(imap, test.ok, test.ok ? test.facts.join(QStringLiteral(" · ")) : test.failure.text);
    });
}

QString AccountSetup::keep(Passwords &passwords, const MailAccount &account, const Secret &secret)
{
    const Result<Secrets::Kept> kept =
        secret.tokens ? passwords.keep(account, *secret.tokens) : passwords.keep(account, secret.password);
    if (!kept)
        return kept.failure().text;
    if (*kept != Secrets::Kept::UntilTheEnd)
        return {};
    return secret.tokens ? tr("This desktop has no secret store, so the sign-in holds until Okienko is closed; then it has to be "
                              "repeated. Okienko never writes it into a plain file.")
                         : tr("This desktop has no secret store, so the password is known until Okienko is closed; then it "
                              "has to be entered again. Okienko never writes it into a plain file.");
}

void AccountSetup::save(AccountDialog *dialog, const MailAccount &account, const Secret &secret)
{
    struct Outcome {
        Result<void> saved;
        QString notKept;
    };
    const QPointer<AccountDialog> guard(dialog);
    // The secret store may ask the person to unlock it: that waits on a pool thread, not in the window.
    later(QtConcurrent::run([store = m_store, passwords = &m_passwords, account, secret]() -> Outcome {
        const Result<QList<MailAccount>> all = store->read([](Database &database) { return accounts::all(database); }).result();
        if (!all)
            return {all.failure(), {}};
        const bool taken = std::any_of(all->begin(), all->end(),
                                       [&](const MailAccount &other) { return other.name == account.name; });
        // First what it logs in with, so that its mail can be fetched as soon as it is there; but not over another's.
        const QString notKept = taken ? QString() : keep(*passwords, account, secret);
        const Result<AccountId> id =
            store->write([&](Transaction &transaction) { return accounts::add(transaction, account); }).result();
        if (!id)
            return {id.failure(), {}};
        return {{}, notKept};
    }), this, [this, guard, account](const Outcome &outcome) {
        if (guard)
            guard->setSaveOutcome(outcome.saved);
        if (!outcome.saved)
            return;
        emit added(account.address);
        if (!outcome.notKept.isEmpty())
            emit passwordNotKept(outcome.notKept);
    });
}

void AccountSetup::signInAgain(QWidget *window, const MailAccount &account, const QString &reason)
{
    auto *dialog = new SignInDialog(account, titleOf(account.oauth), reason, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *signIn = new SignIn(dialog->browser(), dialog);
    connect(dialog->browser(), &BrowserSignIn::startRequested, signIn, [this, signIn, account] {
        // The client secret of the last time is read on a pool thread: its place may be locked.
        later(QtConcurrent::run([passwords = &m_passwords, account] { return passwords->tokens().clientSecret(account); }),
              signIn, [signIn, account](const QByteArray &secret) {
                  signIn->start(account.oauth, account.address, secret, account.imap.proxy);
              });
    });
    connect(signIn, &SignIn::signedIn, this,
            [this, dialog, signIn, account] { testAndKeep(dialog, account, {{}, signIn->tokens()}); });
    connect(dialog, &SignInDialog::passwordGiven, this,
            [this, dialog, account](const QByteArray &password) { testAndKeep(dialog, account, {password, {}}); });
    dialog->open();
}

void AccountSetup::testAndKeep(SignInDialog *dialog, const MailAccount &account, const Secret &secret)
{
    const QPointer<SignInDialog> guard(dialog);
    later(testImapServer(account.imap, sourceOf(secret)), this, [this, guard, account, secret](const ServerTest &test) {
        if (!test.ok) {
            if (guard)
                guard->setOutcome(test.failure);
            return;
        }
        later(QtConcurrent::run([passwords = &m_passwords, account, secret] { return keep(*passwords, account, secret); }),
              this, [this, guard, account](const QString &notKept) {
                  if (guard)
                      guard->setOutcome({});
                  if (!notKept.isEmpty())
                      emit passwordNotKept(notKept);
                  emit signedInAgain(account.id);
              });
    });
}

} // namespace okienko
