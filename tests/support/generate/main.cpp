// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generate/fill_store.h"
#include "tests/support/generator.h"
#include "tests/support/generator_people.h"
#include "tests/support/generator_shop.h"
#include "tests/support/mail_targets.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

using namespace okienko;
using namespace okienko::test;

namespace {

int wrongUsage(const QString &why)
{
    QTextStream(stderr) << why << "\n"
                        << "okienko-generate mail MAIL (--maildir DIR [--inbox-only] | --dovecot FOLDER --to USER"
                           " | --mbox FILE | --lmtp HOST:PORT --to USER)\n"
                           "okienko-generate shop --conversations N [--seed S] [--newest ISO] --out DIR\n"
                           "okienko-generate store MAIL --store sqlite:FILE\n"
                           "MAIL: --conversations N | --messages N (a mailbox over two years, oldest first)\n"
                           "      [--seed S] [--newest ISO] [--days D] [--mean-bytes B] [--prose-words W]\n"
                           "--dovecot: straight into the store of a private server that was not logged into yet\n";
    return 2;
}

int failed(const Failure &failure)
{
    QTextStream(stderr) << failure.text << "\n";
    return 1;
}

int makeMail(const QCommandLineParser &parser, const GeneratorOptions &options)
{
    const QString dovecot = parser.value(QStringLiteral("dovecot"));
    MailTarget target = dovecotStore(dovecot, parser.value(QStringLiteral("to")));
    if (dovecot.isEmpty() || parser.value(QStringLiteral("to")).isEmpty()) {
        target = {};
        target.maildir = parser.value(QStringLiteral("maildir"));
        target.mbox = parser.value(QStringLiteral("mbox"));
        target.lmtp = parser.value(QStringLiteral("lmtp"));
        target.user = parser.value(QStringLiteral("to"));
        target.sentApart = !parser.isSet(QStringLiteral("inbox-only"));
    }
    if (target.maildir.isEmpty() && target.mbox.isEmpty() && (target.lmtp.isEmpty() || target.user.isEmpty()))
        return wrongUsage(QStringLiteral("Where shall the mail go?"));
    const auto written = writeMail(options, target);
    if (!written)
        return failed(written.failure());
    QTextStream(stdout) << *written << "\n";
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    for (const auto *name : {"conversations", "seed", "newest", "days", "shop-address", "mean-bytes", "maildir", "mbox",
                             "lmtp", "to", "out", "store", "messages", "prose-words", "dovecot"})
        parser.addOption({QLatin1String(name), {}, QStringLiteral("value")});
    parser.addOption(QCommandLineOption(QStringLiteral("inbox-only")));
    if (!parser.parse(app.arguments()))
        return wrongUsage(parser.errorText());
    const QString command = parser.positionalArguments().value(0);

    GeneratorOptions options;
    bool numbers = true;
    const auto number = [&](const char *name, int usual) {
        const QString text = parser.value(QLatin1String(name));
        bool ok = true;
        const int value = text.isEmpty() ? usual : text.toInt(&ok);
        numbers = numbers && ok && value > 0;
        return value;
    };
    if (!parser.value(QStringLiteral("messages")).isEmpty())
        options = GeneratorOptions::mailboxOf(number("messages", 1));
    options.conversations = number("conversations", options.conversations);
    options.seed = quint64(number("seed", int(options.seed)));
    options.days = number("days", options.days);
    options.meanBytes = number("mean-bytes", options.meanBytes);
    if (!parser.value(QStringLiteral("prose-words")).isEmpty())
        options.proseWords = number("prose-words", 1);
    if (!parser.value(QStringLiteral("shop-address")).isEmpty())
        options.shopAddress = parser.value(QStringLiteral("shop-address"));
    const QString newest = parser.value(QStringLiteral("newest"));
    options.newest = newest.isEmpty() ? QDateTime(QDate(2026, 11, 20), QTime(15, 0), Qt::UTC)
                                      : QDateTime::fromString(newest, Qt::ISODate).toUTC();
    if (!numbers || !options.newest.isValid())
        return wrongUsage(QStringLiteral("A number or a time is wrong."));

    if (command == QLatin1String("mail"))
        return makeMail(parser, options);
    if (command == QLatin1String("shop") && !parser.value(QStringLiteral("out")).isEmpty()) {
        const auto done = writeShop(parser.value(QStringLiteral("out")), options.seed,
                                    customerCount(options.conversations), options.newest.date());
        return done ? 0 : failed(done.failure());
    }
    if (command == QLatin1String("store") && !parser.value(QStringLiteral("store")).isEmpty()) {
        const auto filled = fillStore(options, parser.value(QStringLiteral("store")));
        if (!filled)
            return failed(filled.failure());
        QTextStream(stdout) << *filled << "\n";
        return 0;
    }
    return wrongUsage(QStringLiteral("Which command?"));
}
