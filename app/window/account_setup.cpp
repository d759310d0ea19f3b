// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/account_setup.h"

#include "channels/mail/discovery.h"
#include "models/domain/later.h"
#include "models/store/accounts.h"
#include "widgets/settings/account_dialog.h"

#include <QPointer>
#include <QtConcurrent>

namespace okienko {

AccountSetup::AccountSetup(std::shared_ptr<Store> store, Passwords &passwords, QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_passwords(passwords)
{
}

void AccountSetup::open(QWidget *window)
{
    auto *dialog = new AccountDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AccountDialog::guessesRequested, dialog, [dialog](const QString &address) {
        later(guessServers(address), dialog, [dialog, address](const QList<ServerGuess> &guesses) {
            QList<AccountGuess> shown;
            for (const ServerGuess &guess : guesses)
                shown << AccountGuess{guess.imap, guess.smtp, guess.why};
            dialog->setGuesses(address, shown);
        });
    });
    connect(dialog, &AccountDialog::testRequested, this,
            [this, dialog](const ServerSettings &imap, const ServerSettings &smtp, const QByteArray &password) {
                test(dialog, true, imap, password);
                test(dialog, false, smtp, password);
            });
    connect(dialog, &AccountDialog::saveRequested, this,
            [this, dialog](const MailAccount &account, const QByteArray &password) { save(dialog, account, password); });
    dialog->open();
}

void AccountSetup::test(AccountDialog *dialog, bool imap, const ServerSettings &settings, const QByteArray &password)
{
    const PasswordSource source = [password]() -> Result<QByteArray> { return password; };
    const QFuture<ServerTest> outcome = imap ? testImapServer(settings, source) : testSmtpServer(settings, source);
    later(QFuture<ServerTest>(outcome), dialog, [dialog, imap](const ServerTest &test) {
        dialog->setTestOutcome(imap, test.ok, test.ok ? test.facts.join(QStringLiteral(" · ")) : test.failure.text);
    });
}

void AccountSetup::save(AccountDialog *dialog, const MailAccount &account, const QByteArray &password)
{
    struct Outcome {
        Result<void> saved;
        QString notKept;
    };
    const QPointer<AccountDialog> guard(dialog);
    // The secret store may ask the person to unlock it: that waits on a pool thread, not in the window.
    later(QtConcurrent::run([store = m_store, passwords = &m_passwords, account, password]() -> Outcome {
        const Result<AccountId> id =
            store->write([&](Transaction &transaction) { return accounts::add(transaction, account); }).result();
        if (!id)
            return {id.failure(), {}};
        const Result<bool> kept = passwords->keep(account, password);
        if (!kept)
            return {{}, kept.failure().text};
        if (!*kept)
            return {{}, tr("This desktop has no secret store, so the password is known until Okienko is closed; then it "
                           "has to be entered again. Okienko never writes it into a plain file.")};
        return {};
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

} // namespace okienko
