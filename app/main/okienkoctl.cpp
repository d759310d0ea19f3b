// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/language.h"
#include "app/secrets/harden_process.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    okienko::hardenProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("okienko"));
    QCoreApplication::setOrganizationName(QStringLiteral("okienko"));
    okienko::installLanguage(application, okienko::chooseLanguage({}));
    return okienko::ctl::run(QCoreApplication::arguments().mid(1));
}
