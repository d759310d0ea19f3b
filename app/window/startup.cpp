// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/startup.h"

#include "app/language.h"
#include "models/domain/later.h"
#include "widgets/shell/main_window.h"

#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTextStream>

namespace okienko {

namespace {

constexpr int slowMilliseconds = 400;

} // namespace

Startup::Startup(WindowOptions options) : m_options(std::move(options))
{
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowMilliseconds);
    connect(&m_slow, &QTimer::timeout, this, &Startup::showOpening);
}

Startup::~Startup() = default;

void Startup::open()
{
    Store::Options options;
    const bool picture = !m_options.screenshot.isEmpty();
    options.readOnly = picture;
    options.create = !picture;
    if (!picture)
        m_slow.start();
    later(Store::open(m_options.location, options), this, [this](const Result<std::shared_ptr<Store>> &store) {
        opened(store);
    });
}

void Startup::opened(const Result<std::shared_ptr<Store>> &store)
{
    m_slow.stop();
    m_opening.reset();
    if (store) {
        m_store = *store;
        showWindow();
        return;
    }
    if (!m_options.screenshot.isEmpty()) {
        QTextStream(stderr) << store.failure().text << '\n';
        QCoreApplication::exit(1);
        return;
    }
    QMessageBox box(QMessageBox::Warning, tr("Okienko"), store.failure().text);
    box.setInformativeText(m_options.location.display);
    box.setDetailedText(store.failure().log);
    QPushButton *again = box.addButton(tr("Try again"), QMessageBox::AcceptRole);
    box.addButton(tr("Quit"), QMessageBox::RejectRole);
    box.exec();
    if (box.clickedButton() == again)
        open();
    else
        QCoreApplication::exit(1);
}

void Startup::showWindow()
{
    m_controller = std::make_unique<WindowController>(m_store, m_options, m_passwords);
    connect(m_controller.get(), &WindowController::languageChosen, this, [this](const QString &language) {
        // Texts are made when widgets are: a new window in the new language takes the place of the old one.
        QSettings().setValue(QStringLiteral("language"), language);
        const View view = m_controller->window()->view();
        const QByteArray geometry = m_controller->window()->saveGeometry();
        m_options = m_controller->options();
        m_options.language = language;
        installLanguage(*qApp, language);
        m_controller.reset();
        showWindow();
        m_controller->window()->restoreGeometry(geometry);
        m_controller->window()->selectView(view);
    });
    MainWindow *window = m_controller->window();
    if (!m_options.screenshot.isEmpty()) {
        window->resize(m_options.size);
        window->setAttribute(Qt::WA_DontShowOnScreen);
        m_screenshot = std::make_unique<Screenshot>(*m_controller, m_options.screenshot);
        connect(m_controller.get(), &WindowController::openingFailed, this, [](const Failure &failure) {
            QTextStream(stderr) << failure.text << '\n';
            QCoreApplication::exit(1);
        });
    }
    window->show();
    m_controller->start();
}

void Startup::showOpening()
{
    auto label = std::make_unique<QLabel>(tr("Opening the store %1 …").arg(m_options.location.display));
    label->setMargin(24);
    label->setWindowTitle(tr("Okienko"));
    label->show();
    m_opening = std::move(label);
}

} // namespace okienko
