// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <memory>

namespace okienko {

/// The person's menu: mailboxes, look, language, keys, about.
class PersonMenu : public QMenu {
    Q_OBJECT
public:
    explicit PersonMenu(QWidget *parent = nullptr);
    ~PersonMenu() override;
    void setChoices(const QString &theme, const QString &language);
    void setUndoSeconds(int seconds);

signals:
    void addAccountRequested();
    void themeRequested(const QString &theme);
    void languageRequested(const QString &language);
    void undoSecondsRequested(int seconds);
    void shortcutsRequested();
    void aboutRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
