// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QPointer>
#include <QTranslator>

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
    // Owned by the application; kept here to be replaced.
    static QPointer<QTranslator> ours;
    static QPointer<QTranslator> qt;
    delete ours.data();
    delete qt.data();
    // The territory of the team's language; the system's where it has the same language.
    const QLocale system = QLocale::system();
    // English in Europe: the day has 24 hours.
    const QLocale locale(language == QLatin1String("en") ? QStringLiteral("en_GB") : language);
    QLocale::setDefault(system.language() == locale.language() ? system : locale);

    ours = new QTranslator(&application);
    if (ours->load(QStringLiteral(":/okienko/translations/okienko_%1.qm").arg(language)))
        QCoreApplication::installTranslator(ours);
    qt = new QTranslator(&application);
    if (qt->load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}

} // namespace okienko
