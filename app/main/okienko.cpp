// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"
#include "app/window/screenshot.h"
#include "app/window/startup.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QTextStream>

namespace {

using namespace okienko;

constexpr int exitUsage = 2;

/// The window's options; a printed message and nothing where they are wrong.
std::optional<WindowOptions> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Okienko: one window for everything customers write"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{QStringLiteral("store"), QStringLiteral("sqlite:FILE or postgresql://USER@HOST/DB"),
                        QStringLiteral("STORE")},
                       {QStringLiteral("view"), QStringLiteral("open, mine, unassigned, waiting, closed, quarantine"),
                        QStringLiteral("VIEW")},
                       {QStringLiteral("conversation"), QStringLiteral("open this conversation"), QStringLiteral("ID")},
                       {QStringLiteral("theme"), QStringLiteral("light or dark"), QStringLiteral("THEME")},
                       {QStringLiteral("language"), QStringLiteral("pl, hr or en"), QStringLiteral("LANGUAGE")},
                       {QStringLiteral("screenshot"), QStringLiteral("draw the window once, without a display, and leave"),
                        QStringLiteral("FILE.png")},
                       {QStringLiteral("size"), QStringLiteral("of the picture"), QStringLiteral("1600x1000")}});
    parser.process(arguments);

    const QSettings settings;
    const auto given = [&](const QString &name) {
        return parser.isSet(name) ? parser.value(name) : settings.value(name).toString();
    };
    const auto fail = [](const QString &text) {
        QTextStream(stderr) << text << '\n';
        return std::nullopt;
    };
    WindowOptions options;
    if (parser.isSet(QStringLiteral("store"))) {
        const Result<StoreLocation> location = StoreLocation::parse(parser.value(QStringLiteral("store")));
        if (!location)
            return fail(location.failure().text);
        options.location = *location;
    } else {
        options.location = StoreLocation::embeddedDefault();
    }
    options.view = parser.value(QStringLiteral("view"));
    const QString conversation = parser.value(QStringLiteral("conversation"));
    options.conversation = ConversationId(conversation.toLongLong());
    if (!conversation.isEmpty() && !options.conversation.isValid())
        return fail(QStringLiteral("--conversation takes a conversation's number."));
    const QString theme = given(QStringLiteral("theme"));
    options.theme = theme == QLatin1String("dark") ? ThemeMode::Dark
        : theme == QLatin1String("light")          ? ThemeMode::Light
                                                   : ThemeMode::System;
    options.language = chooseLanguage(given(QStringLiteral("language")));
    options.screenshot = parser.value(QStringLiteral("screenshot"));
    if (parser.isSet(QStringLiteral("size"))) {
        const QStringList parts = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
        options.size = QSize(parts.value(0).toInt(), parts.value(1).toInt());
        if (parts.size() != 2 || options.size.width() < 320 || options.size.height() < 240
            || options.size.width() > 16'000 || options.size.height() > 16'000)
            return fail(QStringLiteral("--size takes WIDTHxHEIGHT, for example 1600x1000."));
    }
    return options;
}

/// A picture is drawn without a display: the platform has to be chosen before the application is made.
void chooseOffscreen(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i) {
        if (qstrncmp(argv[i], "--screenshot", 12) == 0)
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }
}

} // namespace

int main(int argc, char *argv[])
{
    chooseOffscreen(argc, argv);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("okienko"));
    QCoreApplication::setOrganizationName(QStringLiteral("okienko"));
    QCoreApplication::setApplicationVersion(QStringLiteral(OKIENKO_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Okienko"));
    QGuiApplication::setDesktopFileName(QStringLiteral("okienko"));

    const std::optional<WindowOptions> options = readOptions(QCoreApplication::arguments());
    if (!options)
        return exitUsage;
    installLanguage(application, options->language);
    Theme::instance().apply(application, options->theme);

    Startup startup(*options);
    startup.open();
    return QApplication::exec();
}
