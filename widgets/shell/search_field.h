// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <memory>

class QLineEdit;

namespace okienko {

/// The search line of the top bar. Keys that move in the results leave it as signals.
class SearchField : public QFrame {
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);
    ~SearchField() override;
    [[nodiscard]] QLineEdit *edit() const;
    void activate(); ///< takes the focus and marks what is there

signals:
    void textChanged(const QString &text);
    void stepped(int rows);
    void confirmed();
    void cancelled();
    void focusChanged(bool focused);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void retranslate();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
