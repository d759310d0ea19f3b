// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <memory>

class QAbstractButton;
class QMenu;

namespace okienko {

class SearchField;

/// Name, search, new message, the customer panel's toggle, the person's menu.
class TopBar : public QFrame {
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);
    ~TopBar() override;
    [[nodiscard]] SearchField *search() const;
    [[nodiscard]] QAbstractButton *panelToggle() const; ///< checkable
    void setMenu(QMenu *menu);
    void setPerson(const QString &displayName);
    void setPanelToggleVisible(bool visible);

signals:
    void newMessageRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void placeSearch();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
