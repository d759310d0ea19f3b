// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/json_output.h"
#include "app/language.h"
#include "models/domain/address_forms.h"
#include "models/store/customers.h"

#include <QCoreApplication>
#include <iostream>

namespace okienko::ctl {

namespace {

Result<CustomerOverview> findCustomer(Database &database, const QString &who)
{
    bool number = false;
    CustomerId id{who.toLongLong(&number)};
    if (!number || who.startsWith(QLatin1Char('+'))) {
        const bool mail = who.contains(QLatin1Char('@'));
        const Result<CustomerId> found =
            customers::find(database, mail ? QStringLiteral("email") : QStringLiteral("phone"), who.toLower());
        if (!found)
            return found.failure();
        id = *found;
    }
    if (!id.isValid()) {
        return Failure{FailureKind::NotFound,
                       QCoreApplication::translate("Ctl", "There is no customer “%1”.").arg(who),
                       QStringLiteral("customer not found")};
    }
    return customers::overview(database, id, {});
}

int customer(const Context &context, const QCommandLineParser &parser)
{
    const QString who = parser.positionalArguments().value(0);
    if (who.isEmpty()) {
        printError(QCoreApplication::translate("Ctl", "Which customer? A number, an address or a phone number is needed."));
        return ExitUsage;
    }
    const std::shared_ptr<Store> store = context.open(true);
    if (!store)
        return ExitFailed;
    const Result<CustomerOverview> overview =
        store->read([who](Database &database) { return findCustomer(database, who); }).result();
    if (!overview) {
        printFailure(overview.failure());
        return ExitFailed;
    }
    const QJsonObject object = json::fromOverview(*overview);
    printJson(QJsonDocument(object));
    return ExitDone;
}

QJsonObject greeting(const QString &name, const QString &language)
{
    const AddressForm form = addressForm(name, language);
    const QString gender = form.gender == Gender::Male ? QStringLiteral("m")
        : form.gender == Gender::Female               ? QStringLiteral("f")
                                                      : QStringLiteral("unknown");
    return {{QStringLiteral("given"), form.given},
            {QStringLiteral("family"), form.family},
            {QStringLiteral("gender"), gender},
            {QStringLiteral("vocative"), form.vocative},
            {QStringLiteral("greeting"), form.greeting}};
}

int greet(const Context &context, const QCommandLineParser &parser)
{
    const QString name = parser.positionalArguments().join(QLatin1Char(' '));
    const QString language = parser.isSet(QStringLiteral("lang")) ? parser.value(QStringLiteral("lang"))
                                                                  : QStringLiteral("pl");
    if (name.isEmpty() || !languages().contains(language)) {
        printError(QCoreApplication::translate("Ctl", "greet takes a name (or \"-\") and --lang pl, hr or en."));
        return ExitUsage;
    }
    if (name == QLatin1String("-")) {
        std::string line;
        while (std::getline(std::cin, line))
            printJson(QJsonDocument(greeting(QString::fromStdString(line), language)));
        return ExitDone;
    }
    const QJsonObject object = greeting(name, language);
    if (context.json)
        printJson(QJsonDocument(object));
    else
        printLine(object.value(QLatin1String("greeting")).toString());
    return ExitDone;
}

} // namespace

QList<Command> customerCommands()
{
    return {{"customer", "customer ID|ADDRESS|PHONE         everything the customer panel shows (JSON)", {}, &customer},
            {"greet", "greet NAME|- [--lang pl|hr|en]    how a person is addressed",
             [](QCommandLineParser &parser) {
                 parser.addOption({QStringLiteral("lang"), QString(), QStringLiteral("LANG")});
             },
             &greet}};
}

} // namespace okienko::ctl
