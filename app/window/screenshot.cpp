// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/screenshot.h"

#include "widgets/shell/main_window.h"

#include <QApplication>
#include <QPixmap>
#include <QTextStream>

namespace okienko {

namespace {

constexpr int restMilliseconds = 400;
constexpr int limitMilliseconds = 15'000;

} // namespace

Screenshot::Screenshot(WindowController &controller, QString file, QObject *parent)
    : QObject(parent), m_controller(controller), m_file(std::move(file))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    m_limit.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &Screenshot::save);
    connect(&m_limit, &QTimer::timeout, this, &Screenshot::save);
    connect(&controller, &WindowController::painted, &m_rest, qOverload<>(&QTimer::start));
    m_rest.start();
    m_limit.start(limitMilliseconds);
}

void Screenshot::save()
{
    m_rest.stop();
    m_limit.stop();
    const QPixmap picture = m_controller.window()->grab();
    if (!picture.save(m_file)) {
        QTextStream(stderr) << tr("The picture could not be saved as %1.").arg(m_file) << '\n';
        QCoreApplication::exit(1);
        return;
    }
    QCoreApplication::exit(0);
}

} // namespace okienko
