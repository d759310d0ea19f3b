// SPDX-License-Identifier: GPL-3.0-or-later
// How fast generated mail is made, and in how much memory: bench_generate [CONVERSATIONS]; with a second number a mailbox
// of that many messages
#include "tests/support/generator.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>
#include <sys/resource.h>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    okienko::test::GeneratorOptions options;
    options.conversations = argc > 1 ? app.arguments().at(1).toInt() : 20'000;
    if (argc > 2)
        options = okienko::test::GeneratorOptions::mailboxOf(app.arguments().at(2).toInt());
    QElapsedTimer timer;
    timer.start();
    qint64 bytes = 0;
    qint64 messages = 0;
    okienko::test::generateMail(options, [&](const okienko::test::GeneratedMail &mail) {
        bytes += mail.raw.size();
        ++messages;
    });
    const double seconds = double(timer.elapsed()) / 1000;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    QTextStream(stdout) << "generate: " << options.conversations << " conversations, " << messages << " messages, "
                        << double(bytes) / 1e6 << " MB in " << seconds << " s (" << double(bytes) / 1e6 / seconds
                        << " MB/s), " << double(bytes) / double(qMax<qint64>(1, messages)) << " bytes a message, peak "
                        << usage.ru_maxrss / 1024 << " MiB resident\n";
    return 0;
}
