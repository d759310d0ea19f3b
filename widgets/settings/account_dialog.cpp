// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/account_dialog.h"

#include "widgets/common/theme.h"
#include "widgets/settings/browser_sign_in.h"
#include "widgets/settings/server_form.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace okienko {

namespace {

bool looksLikeAddress(const QString &address)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[^\\s@<>\"(),;:\\p{Cc}\\p{Cf}]{1,64}@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]{0,251}[\\p{L}\\p{N}])?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(address).hasMatch();
}

} // namespace

struct AccountDialog::Private {
    AccountDialog *q;
    QStackedWidget *pages;
    QLineEdit *address;
    QLineEdit *displayName;
    QLineEdit *password;
    QComboBox *guess;
    QLabel *guessLabel;
    BrowserSignIn *browser;
    ServerForm *imap;
    ServerForm *smtp;
    QLineEdit *name;
    QLabel *message;
    QProgressBar *busy;
    QPushButton *back;
    QPushButton *next;       // Continue, Test, Save
    QPushButton *saveAnyway;

    QList<AccountGuess> guesses;
    QString provider;        // of the guess that is chosen
    bool looking = false;
    bool saving = false;
    bool signedIn = false;

    [[nodiscard]] QWidget *makeFirstPage();
    [[nodiscard]] QWidget *makeServerPage();
    void build();
    void refresh();
    void say(const QString &text, bool bad);
    void goOn();
    void test();
    void save();
    void useGuess(int index);
    void edited();
    void askForPassword();
    /// Whether a login can be tried: with a password, or after the browser.
    [[nodiscard]] bool canLogIn() const { return signedIn || !password->text().isEmpty(); }
    [[nodiscard]] ServerSettings settingsOf(const ServerForm *form) const
    {
        ServerSettings settings = form->settings();
        if (signedIn)
            settings.auth = AuthMethod::OAuth2;
        return settings;
    }
    [[nodiscard]] bool onFirstPage() const { return pages->currentIndex() == 0; }
    [[nodiscard]] bool testing() const
    {
        return imap->state() == ServerForm::State::Testing || smtp->state() == ServerForm::State::Testing;
    }
    [[nodiscard]] bool bothGood() const
    {
        return imap->state() == ServerForm::State::Good && smtp->state() == ServerForm::State::Good;
    }
};

QWidget *AccountDialog::Private::makeFirstPage()
{
    auto *page = new QWidget;
    address = new QLineEdit;
    address->setObjectName(QStringLiteral("address"));
    address->setPlaceholderText(AccountDialog::tr("help@shop.example"));
    address->setMaxLength(254);
    displayName = new QLineEdit;
    displayName->setObjectName(QStringLiteral("displayName"));
    displayName->setPlaceholderText(AccountDialog::tr("What customers see as the sender"));
    displayName->setMaxLength(200);
    password = new QLineEdit;
    password->setObjectName(QStringLiteral("password"));
    password->setEchoMode(QLineEdit::Password);
    password->setMaxLength(1000);
    auto *intro = new QLabel(AccountDialog::tr("The servers are found from the address and tested before anything is "
                                               "saved. The password is kept in this computer's secret store. Gmail and "
                                               "Microsoft 365 need none: you sign in with the browser."));
    intro->setWordWrap(true);
    intro->setProperty("muted", true);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(10);
    grid->setHorizontalSpacing(12);
    const auto row = [grid](int at, const QString &label, QLineEdit *field) {
        auto *text = new QLabel(label);
        text->setBuddy(field);
        field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
        grid->addWidget(text, at, 0);
        grid->addWidget(field, at, 1);
    };
    grid->addWidget(intro, 0, 0, 1, 2);
    row(1, AccountDialog::tr("&E-mail address"), address);
    row(2, AccountDialog::tr("&Name"), displayName);
    row(3, AccountDialog::tr("&Password"), password);
    grid->setRowStretch(4, 1);
    for (QLineEdit *field : {address, displayName, password})
        connect(field, &QLineEdit::textEdited, q, [this] {
            say({}, false);
            refresh();
        });
    return page;
}

QWidget *AccountDialog::Private::makeServerPage()
{
    auto *page = new QWidget;
    guess = new QComboBox;
    guess->setObjectName(QStringLiteral("guess"));
    guess->setAccessibleName(AccountDialog::tr("Servers found"));
    guessLabel = new QLabel;
    guessLabel->setWordWrap(true);
    guessLabel->setProperty("muted", true);
    browser = new BrowserSignIn;
    browser->setObjectName(QStringLiteral("browser"));
    imap = new ServerForm(AccountDialog::tr("Receiving (IMAP)"), 993, 143);
    imap->setObjectName(QStringLiteral("imap"));
    smtp = new ServerForm(AccountDialog::tr("Sending (SMTP)"), 465, 587);
    smtp->setObjectName(QStringLiteral("smtp"));
    name = new QLineEdit;
    name->setObjectName(QStringLiteral("accountName"));
    name->setAccessibleName(AccountDialog::tr("Name of this mailbox in Okienko"));
    auto *nameRow = new QHBoxLayout;
    auto *nameLabel = new QLabel(AccountDialog::tr("Name in Okienko"));
    nameLabel->setProperty("muted", true);
    nameRow->addWidget(nameLabel);
    nameRow->addWidget(name, 1);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(guessLabel);
    layout->addWidget(guess);
    layout->addWidget(browser);
    layout->addWidget(imap);
    layout->addWidget(smtp);
    layout->addLayout(nameRow);
    layout->addStretch(1);
    connect(guess, &QComboBox::activated, q, [this](int index) { useGuess(index); });
    connect(browser, &BrowserSignIn::startRequested, q, [this] {
        signedIn = false;
        edited();
        emit q->browserRequested(provider);
    });
    connect(browser, &BrowserSignIn::stateChanged, q, [this] {
        q->layout()->activate();
        q->resize(q->width(), std::max(q->height(), q->sizeHint().height()));
    }, Qt::QueuedConnection);
    connect(imap, &ServerForm::edited, q, [this] { edited(); });
    connect(smtp, &ServerForm::edited, q, [this] { edited(); });
    return page;
}

void AccountDialog::Private::build()
{
    pages = new QStackedWidget;
    pages->addWidget(makeFirstPage());
    pages->addWidget(makeServerPage());
    message = new QLabel;
    message->setObjectName(QStringLiteral("message"));
    message->setWordWrap(true);
    message->setTextFormat(Qt::PlainText);
    message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    busy = new QProgressBar;
    busy->setRange(0, 0);
    busy->setTextVisible(false);
    back = new QPushButton(AccountDialog::tr("Back"));
    back->setObjectName(QStringLiteral("back"));
    auto *cancel = new QPushButton(AccountDialog::tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    saveAnyway = new QPushButton(AccountDialog::tr("Save untested"));
    saveAnyway->setObjectName(QStringLiteral("saveAnyway"));
    saveAnyway->setToolTip(AccountDialog::tr("Keeps the mailbox; Okienko tries to connect later by itself"));
    next = new QPushButton;
    next->setObjectName(QStringLiteral("next"));
    next->setProperty("primary", true);
    next->setDefault(true);
    for (QPushButton *button : {back, cancel, saveAnyway})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(back);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(saveAnyway);
    buttons->addWidget(next);
    auto *title = new QLabel(AccountDialog::tr("Connect a mailbox"));
    title->setProperty("title", true);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(22, 20, 22, 18);
    layout->setSpacing(14);
    layout->addWidget(title);
    layout->addWidget(pages, 1);
    layout->addWidget(busy);
    layout->addWidget(message);
    layout->addLayout(buttons);
    connect(back, &QPushButton::clicked, q, [this] {
        pages->setCurrentIndex(0);
        say({}, false);
        refresh();
    });
    connect(cancel, &QPushButton::clicked, q, &QDialog::reject);
    connect(next, &QPushButton::clicked, q, [this] { goOn(); });
    connect(saveAnyway, &QPushButton::clicked, q, [this] { save(); });
}

void AccountDialog::Private::say(const QString &text, bool bad)
{
    message->setText(text);
    message->setVisible(!text.isEmpty());
    message->setStyleSheet(bad ? QStringLiteral("color: %1;").arg(Theme::instance().colors().bad.name()) : QString());
    message->setAccessibleName(text);
}

void AccountDialog::Private::refresh()
{
    back->setVisible(!onFirstPage());
    busy->setVisible(looking || testing() || saving);
    const bool failed = imap->state() == ServerForm::State::Bad || smtp->state() == ServerForm::State::Bad;
    saveAnyway->setVisible(!onFirstPage() && failed && !testing());
    next->setText(onFirstPage() ? AccountDialog::tr("Continue")
                      : bothGood() ? AccountDialog::tr("Save")
                      : failed     ? AccountDialog::tr("Test again")
                                   : AccountDialog::tr("Test"));
    next->setEnabled(!looking && !testing() && !saving && (onFirstPage() || canLogIn()));
    browser->setVisible(!provider.isEmpty());
    guess->setVisible(guesses.size() > 1);
}

void AccountDialog::Private::goOn()
{
    if (!onFirstPage()) {
        if (bothGood())
            save();
        else
            test();
        return;
    }
    const QString typed = address->text().trimmed();
    if (!looksLikeAddress(typed)) {
        say(AccountDialog::tr("“%1” is not an e-mail address. It looks like help@shop.example.")
                .arg(typed.simplified().left(80)),
            true);
        address->setFocus();
        return;
    }
    if (!guesses.isEmpty() && name->text() == typed && (canLogIn() || !provider.isEmpty())) {
        pages->setCurrentIndex(1);   // came back with the same address: what was entered stays
        refresh();
        return;
    }
    looking = true;
    say(AccountDialog::tr("Looking for the servers of this address…"), false);
    refresh();
    emit q->guessesRequested(typed);
}

void AccountDialog::Private::useGuess(int index)
{
    if (index < 0 || index >= guesses.size())
        return;
    ServerSettings in = guesses.at(index).imap, out = guesses.at(index).smtp;
    const QString user = address->text().trimmed();
    for (ServerSettings *server : {&in, &out}) {
        if (server->user.isEmpty())
            server->user = user;
        // A guess never takes encryption away; that stays a person's choice, for this computer only.
        if (server->security == ConnectionSecurity::None)
            server->security = ConnectionSecurity::StartTls;
    }
    imap->setSettings(in);
    smtp->setSettings(out);
    signedIn = false;
    provider = guesses.at(index).provider;
    if (!provider.isEmpty())
        browser->setProvider(guesses.at(index).providerTitle, guesses.at(index).clientId);
    say({}, false);
    refresh();
}

/// Nothing to log in with: the first page asks for it.
void AccountDialog::Private::askForPassword()
{
    pages->setCurrentIndex(0);
    say(AccountDialog::tr("The password is missing. It is the one of the mailbox, or an app password if your provider asks for "
                          "two steps."),
        true);
    password->setFocus();
    refresh();
}

void AccountDialog::Private::edited()
{
    if (looking || saving)
        return;
    imap->setState(ServerForm::State::Untested, {});
    smtp->setState(ServerForm::State::Untested, {});
    say({}, false);
    refresh();
}

void AccountDialog::Private::test()
{
    for (const ServerForm *form : {imap, smtp}) {
        if (const QString problem = form->problem(); !problem.isEmpty()) {
            say(problem, true);
            return;
        }
    }
    say({}, false);
    imap->setState(ServerForm::State::Testing, AccountDialog::tr("Connecting and logging in…"));
    smtp->setState(ServerForm::State::Testing, AccountDialog::tr("Connecting and logging in…"));
    refresh();
    emit q->testRequested(settingsOf(imap), settingsOf(smtp), password->text().toUtf8());
}

void AccountDialog::Private::save()
{
    MailAccount account;
    account.name = name->text().trimmed();
    account.address = address->text().trimmed();
    account.displayName = displayName->text().simplified();
    account.imap = settingsOf(imap);
    account.smtp = settingsOf(smtp);
    for (const ServerForm *form : {imap, smtp}) {
        if (const QString problem = form->problem(); !problem.isEmpty()) {
            say(problem, true);
            return;
        }
    }
    if (account.name.isEmpty())
        account.name = account.address;
    saving = true;
    say(AccountDialog::tr("Saving…"), false);
    refresh();
    emit q->saveRequested(account, password->text().toUtf8());
}

AccountDialog::AccountDialog(QWidget *parent) : QDialog(parent), d(new Private)
{
    qRegisterMetaType<ServerSettings>();
    d->q = this;
    setWindowTitle(tr("Connect a mailbox"));
    d->build();
    d->say({}, false);
    d->refresh();
    resize(560, 300);
    setMinimumWidth(520);
    d->address->setFocus();
}

AccountDialog::~AccountDialog() = default;

void AccountDialog::setGuesses(const QString &address, const QList<AccountGuess> &guesses)
{
    // An answer for an address that was changed meanwhile.
    if (!d->looking || address != d->address->text().trimmed())
        return;
    d->looking = false;
    d->guesses = guesses;
    d->guess->clear();
    for (const AccountGuess &guess : guesses)
        d->guess->addItem(guess.why.isEmpty() ? guess.imap.host
                                              : QStringLiteral("%1 (%2)").arg(guess.imap.host, guess.why));
    d->name->setText(address);
    d->pages->setCurrentIndex(1);
    d->guessLabel->setText(guesses.isEmpty()
                               ? tr("No servers were found for this address. Enter them as your provider names them.")
                               : tr("These servers were found for %1. They are tested before they are saved.").arg(address));
    d->provider.clear();
    if (guesses.isEmpty()) {
        ServerSettings empty;
        empty.user = address;
        d->imap->setSettings(empty);
        d->smtp->setSettings(empty);
        d->say({}, false);
        d->refresh();
    } else {
        d->useGuess(0);
        if (d->canLogIn())
            d->test();
    }
    if (!d->canLogIn() && d->provider.isEmpty())
        d->askForPassword();
    resize(width(), std::max(height(), sizeHint().height()));
}

void AccountDialog::setTestOutcome(bool imap, bool ok, const QString &text)
{
    ServerForm *form = imap ? d->imap : d->smtp;
    if (form->state() != ServerForm::State::Testing)
        return;   // edited meanwhile: the outcome is of other settings
    form->setState(ok ? ServerForm::State::Good : ServerForm::State::Bad,
                   !text.isEmpty() ? text : ok ? tr("Works.") : tr("The server did not answer as expected."));
    if (!d->testing())
        d->say(d->bothGood() ? tr("Both servers work. Save to start receiving.") : QString(), false);
    d->refresh();
}

BrowserSignIn *AccountDialog::browser() const
{
    return d->browser;
}

QString AccountDialog::address() const
{
    return d->address->text().trimmed();
}

bool AccountDialog::isSignedIn() const
{
    return d->signedIn;
}

void AccountDialog::setSignedIn()
{
    d->signedIn = true;
    d->test();
}

void AccountDialog::setSaveOutcome(const Result<void> &outcome)
{
    d->saving = false;
    if (outcome) {
        accept();
        return;
    }
    d->say(outcome.failure().text.isEmpty() ? tr("The mailbox could not be saved. What you entered is still here.")
                                            : outcome.failure().text,
           true);
    d->refresh();
}

} // namespace okienko
