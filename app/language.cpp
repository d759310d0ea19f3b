// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <memory>

namespace okienko {

QStringList languages()
{
    return {QStringLiteral("pl"), QStringLiteral("hr"), QStringLiteral("en")};
}

QString chooseLanguage(const QString &wanted)
{
    if (languages().contains(wanted))
        return wanted;
    for (const QString &system : QLocale::system().uiLanguages()) {
        const QString code = system.left(2);
        if (languages().contains(code))
            return code;
    }
    return QStringLiteral("en");
}

void installLanguage(QCoreApplication &application, const QString &language)
{
    static std::unique_ptr<QTranslator> ours;
    static std::unique_ptr<QTranslator> qt;
    if (ours)
        QCoreApplication::removeTranslator(ours.get());
    if (qt)
        QCoreApplication::removeTranslator(qt.get());
    // The territory of the team's language; the system's where it has the same language.
    const QLocale system = QLocale::system();
    const QLocale locale(language);
    QLocale::setDefault(system.language() == locale.language() ? system : locale);

    ours = std::make_unique<QTranslator>(&application);
    if (ours->load(QStringLiteral(":/okienko/translations/okienko_%1.qm").arg(language)))
        QCoreApplication::installTranslator(ours.get());
    qt = std::make_unique<QTranslator>(&application);
    if (qt->load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt.get());
}

} // namespace okienko
