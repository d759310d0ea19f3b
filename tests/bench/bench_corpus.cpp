// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the published test messages and prints, for each collection, how many hold and which do not.
#include "channels/mail/mime/message_reader.h"
#include "tests/unit/mime/corpus_checks.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace okienko;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    const QString folder = app.arguments().value(1, QStringLiteral(OKIENKO_CORPUS_DIR));
    const auto print = [&out](const QString &name, const CorpusCount &count) {
        for (const QString &line : count.wrong)
            out << "  " << line.simplified() << '\n';
        out << name << ": " << count.right << " of " << count.total;
        if (count.quarantined > 0)
            out << ", of these " << count.quarantined << " hold nothing to show";
        if (count.slowest > 0)
            out << ", the slowest took " << count.slowest << " ms";
        out << '\n';
        out.flush();
    };
    print(u"mail that parses"_s, parseEverything(folder));
    print(u"zammad senders"_s, zammadSenders(folder));
    print(u"zammad subjects"_s, zammadSubjects(folder));
    print(u"zammad attachments"_s, zammadAttachments(folder));
    print(u"stalwart fields"_s, stalwartFields(folder));
    print(u"discourse replies"_s, discourseReplies(folder));
    print(u"talon plain replies"_s, talonReplies(folder));
    print(u"talon HTML replies"_s, talonHtmlReplies(folder));
    print(u"mailspring HTML replies"_s, mailspringReplies(folder));
    print(u"automatic replies"_s, automaticReplies(folder));
    print(u"harmless HTML"_s, harmlessHtml(folder));
    return 0;
}
