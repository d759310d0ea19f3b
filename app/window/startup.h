// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/screenshot.h"
#include "app/window/window_controller.h"

#include <QObject>
#include <QTimer>
#include <memory>

class QWidget;

namespace okienko {

/// Opens the store without holding the window, then shows the window; or says why it cannot, with a way to try again.
class Startup : public QObject {
    Q_OBJECT
public:
    explicit Startup(WindowOptions options);
    ~Startup() override;
    void open();

private:
    void opened(const Result<std::shared_ptr<Store>> &store);
    void showWindow();
    void showOpening();

    WindowOptions m_options;
    std::shared_ptr<Store> m_store;
    std::shared_ptr<Passwords> m_passwords = std::make_shared<Passwords>();
    QTimer m_slow;                        ///< opening takes long enough to be shown
    std::unique_ptr<QWidget> m_opening;
    std::unique_ptr<WindowController> m_controller;
    std::unique_ptr<Screenshot> m_screenshot;
};

} // namespace okienko
