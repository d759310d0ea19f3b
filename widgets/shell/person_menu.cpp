// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/person_menu.h"

#include "widgets/common/theme.h"

#include <QActionGroup>
#include <QEvent>

namespace okienko {

struct PersonMenu::Private {
    QAction *addAccount = nullptr;
    QMenu *theme = nullptr;
    QMenu *language = nullptr;
    QActionGroup *themes = nullptr;
    QActionGroup *languages = nullptr;
    QMenu *undo = nullptr;
    QActionGroup *undos = nullptr;
    QAction *shortcuts = nullptr;
    QAction *about = nullptr;
};

PersonMenu::PersonMenu(QWidget *parent) : QMenu(parent), d(std::make_unique<Private>())
{
    d->addAccount = addAction(Theme::icon(QStringLiteral("mail")), QString());
    addSeparator();
    d->theme = addMenu(Theme::icon(QStringLiteral("sun")), QString());
    d->language = addMenu(Theme::icon(QStringLiteral("globe")), QString());
    d->undo = addMenu(Theme::icon(QStringLiteral("send")), QString());
    addSeparator();
    d->shortcuts = addAction(Theme::icon(QStringLiteral("keyboard")), QString());
    d->about = addAction(Theme::icon(QStringLiteral("info")), QString());

    const auto choice = [](QMenu *menu, QActionGroup *group, const QString &text, const QString &value) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(value);
        group->addAction(action);
    };
    d->themes = new QActionGroup(this);
    for (const auto &value : {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")})
        choice(d->theme, d->themes, QString(), value);
    // Languages are named in their own words, so that they can be found again.
    d->languages = new QActionGroup(this);
    choice(d->language, d->languages, QStringLiteral("English"), QStringLiteral("en"));
    choice(d->language, d->languages, QStringLiteral("Hrvatski"), QStringLiteral("hr"));
    choice(d->language, d->languages, QStringLiteral("Polski"), QStringLiteral("pl"));

    d->undos = new QActionGroup(this);
    for (const int seconds : {0, 5, 10, 20, 30})
        choice(d->undo, d->undos, QString(), QString::number(seconds));

    connect(d->undos, &QActionGroup::triggered, this,
            [this](const QAction *action) { emit undoSecondsRequested(action->data().toInt()); });
    connect(d->addAccount, &QAction::triggered, this, &PersonMenu::addAccountRequested);
    connect(d->themes, &QActionGroup::triggered, this,
            [this](const QAction *action) { emit themeRequested(action->data().toString()); });
    connect(d->languages, &QActionGroup::triggered, this,
            [this](const QAction *action) { emit languageRequested(action->data().toString()); });
    connect(d->shortcuts, &QAction::triggered, this, &PersonMenu::shortcutsRequested);
    connect(d->about, &QAction::triggered, this, &PersonMenu::aboutRequested);
    retranslate();
}

PersonMenu::~PersonMenu() = default;

void PersonMenu::setChoices(const QString &theme, const QString &language)
{
    const auto mark = [](const QActionGroup *group, const QString &value) {
        for (QAction *action : group->actions())
            action->setChecked(action->data().toString() == value);
    };
    mark(d->themes, theme);
    mark(d->languages, language);
}

void PersonMenu::setUndoSeconds(int seconds)
{
    for (QAction *action : d->undos->actions())
        action->setChecked(action->data().toInt() == seconds);
}

void PersonMenu::retranslate()
{
    d->undo->setTitle(tr("Take back what was sent"));
    for (QAction *action : d->undos->actions()) {
        const int seconds = action->data().toInt();
        action->setText(seconds == 0 ? tr("Never: it leaves at once") : tr("Within %n second(s)", nullptr, seconds));
    }
    d->addAccount->setText(tr("Connect a mailbox…"));
    d->theme->setTitle(tr("Look"));
    d->language->setTitle(tr("Language"));
    d->shortcuts->setText(tr("Keyboard shortcuts"));
    d->about->setText(tr("About Okienko"));
    const QStringList themes = {tr("As the system"), tr("Light"), tr("Dark")};
    for (int i = 0; i < themes.size(); ++i)
        d->themes->actions().at(i)->setText(themes.at(i));
}

void PersonMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

} // namespace okienko
