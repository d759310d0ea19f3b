// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"
#include "app/window/screenshot.h"
#include "app/secrets/harden_process.h"
#include "app/window/startup.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QTextStream>
#include <variant>

namespace {

using namespace okienko;

constexpr int exitFailed = 1;
constexpr int exitUsage = 2;

const QStringList viewNames{QStringLiteral("open"),    QStringLiteral("mine"),   QStringLiteral("unassigned"),
                            QStringLiteral("waiting"), QStringLiteral("closed"), QStringLiteral("quarantine")};

/// The window's options, or the status to leave with; what there is to say has been printed.
std::variant<WindowOptions, int> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Okienko: one window for everything customers write"));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
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
    const auto fail = [](const QString &text) {
        QTextStream(stderr) << text << '\n';
        return exitUsage;
    };
    if (!parser.parse(arguments))
        return fail(parser.errorText());
    if (parser.isSet(help)) {
        QTextStream(stdout) << parser.helpText();
        return 0;
    }
    if (parser.isSet(version)) {
        QTextStream(stdout) << "okienko " OKIENKO_VERSION "\n";
        return 0;
    }
    if (!parser.positionalArguments().isEmpty())
        return fail(QStringLiteral("“%1” is too much here.").arg(parser.positionalArguments().first()));
    const auto oneOf = [&](const QString &option, const QStringList &values) {
        return !parser.isSet(option) || values.contains(parser.value(option));
    };
    if (!oneOf(QStringLiteral("view"), viewNames))
        return fail(QStringLiteral("--view takes %1.").arg(viewNames.join(QStringLiteral(", "))));
    if (!oneOf(QStringLiteral("theme"), {QStringLiteral("light"), QStringLiteral("dark")}))
        return fail(QStringLiteral("--theme takes light or dark."));
    if (!oneOf(QStringLiteral("language"), languages()))
        return fail(QStringLiteral("--language takes pl, hr or en."));

    const QSettings settings;
    const auto given = [&](const QString &name) {
        return parser.isSet(name) ? parser.value(name) : settings.value(name).toString();
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

} // namespace

int main(int argc, char *argv[])
{
    hardenProcess();
    QCoreApplication::setApplicationName(QStringLiteral("okienko"));
    QCoreApplication::setOrganizationName(QStringLiteral("okienko"));
    QCoreApplication::setApplicationVersion(QStringLiteral(OKIENKO_VERSION));
    std::variant<WindowOptions, int> read;
    {
        // --help, --version and wrong words need no display: they are looked at before the window system is asked for.
        const QCoreApplication early(argc, argv);
        read = readOptions(QCoreApplication::arguments());
    }
    if (const int *status = std::get_if<int>(&read))
        return *status;
    const WindowOptions options = std::get<WindowOptions>(read);
    if (!options.screenshot.isEmpty()) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // a picture is drawn without a display
    } else if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
               && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        QTextStream(stderr) << "There is no display to open the window on. Start Okienko in a desktop session, or use "
                               "okienkoctl, or --screenshot FILE.png for a picture.\n";
        return exitFailed;
    }
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Okienko"));
    QGuiApplication::setDesktopFileName(QStringLiteral("okienko"));
    installLanguage(application, options.language);
    Theme::instance().apply(application, options.theme);

    Startup startup(options);
    startup.open();
    return QApplication::exec();
}
