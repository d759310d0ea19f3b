// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mail_targets.h"

#include "tests/support/lmtp_client.h"
#include "tests/support/process_guard.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <vector>

namespace okienko::test {

namespace {

/// Up to here everything is held in memory, so that it can be delivered in the order of time.
constexpr int sortedConversations = 20'000;

struct Totals {
    int messages = 0;
    int sent = 0;
    qint64 bytes = 0;
    QStringList seen;
    QStringList answered;

    void add(const GeneratedMail &mail)
    {
        ++messages;
        bytes += mail.raw.size();
        if (mail.outgoing)
            ++sent;
    }
    [[nodiscard]] QByteArray json() const
    {
        const QJsonObject object{{QStringLiteral("messages"), messages},
                                 {QStringLiteral("sent"), sent},
                                 {QStringLiteral("bytes"), bytes},
                                 {QStringLiteral("seen"), seen.join(u',')},
                                 {QStringLiteral("answered"), answered.join(u',')}};
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
};

Result<QByteArray> toMaildir(const GeneratorOptions &options, const QString &path)
{
    const QDir dir(path);
    for (const auto *name : {"cur", "new", "tmp", ".Sent/cur", ".Sent/new", ".Sent/tmp"}) {
        if (!dir.mkpath(QLatin1String(name)))
            return supportFailure(QStringLiteral("Cannot make %1.").arg(dir.filePath(QLatin1String(name))));
    }
    Totals totals;
    QString broken;
    generateMail(options, [&](const GeneratedMail &mail) {
        if (!broken.isEmpty())
            return;
        totals.add(mail);
        // The time of the file is what servers call the internal date.
        const QString name = QStringLiteral("%1%2.M%3P1.generated:2,%4%5")
                                 .arg(mail.outgoing ? QStringLiteral(".Sent/cur/") : QStringLiteral("cur/"))
                                 .arg(mail.at.toSecsSinceEpoch())
                                 .arg(totals.messages)
                                 .arg(mail.answered ? QStringLiteral("R") : QString(),
                                      mail.seen ? QStringLiteral("S") : QString());
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(mail.raw) != mail.raw.size() || !file.flush()
            || !file.setFileTime(mail.at, QFileDevice::FileModificationTime))
            broken = QStringLiteral("Cannot write %1: %2").arg(file.fileName(), file.errorString());
    });
    if (!broken.isEmpty())
        return supportFailure(broken);
    return totals.json();
}

/// mboxrd: a ">" before every line that is "From " behind any number of ">".
QByteArray mboxEntry(const GeneratedMail &mail)
{
    QByteArray out = "From generated@example.com "
        + QLocale::c().toString(mail.at, QStringLiteral("ddd MMM dd HH:mm:ss yyyy")).toLatin1() + '\n';
    const auto lines = QByteArray(mail.raw).replace("\r\n", "\n").split('\n');
    for (const QByteArray &line : lines) {
        qsizetype marks = 0;
        while (marks < line.size() && line[marks] == '>')
            ++marks;
        if (line.mid(marks).startsWith("From "))
            out += '>';
        out += line + '\n';
    }
    return out;
}

Result<QByteArray> toMbox(const GeneratorOptions &options, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return supportFailure(QStringLiteral("Cannot write %1: %2").arg(path, file.errorString()));
    Totals totals;
    bool ok = true;
    generateMail(options, [&](const GeneratedMail &mail) {
        totals.add(mail);
        const QByteArray entry = mboxEntry(mail);
        ok = ok && file.write(entry) == entry.size();
    });
    if (!ok || !file.flush())
        return supportFailure(QStringLiteral("Cannot write %1: %2").arg(path, file.errorString()));
    return totals.json();
}

Result<QByteArray> toLmtp(const GeneratorOptions &options, const MailTarget &target)
{
    LmtpClient client;
    const QString host = target.lmtp.section(u':', 0, -2);
    if (auto connected = client.connectTo(host, target.lmtp.section(u':', -1).toUShort()); !connected)
        return connected.failure();
    const QString sentTo = target.user.section(u'@', 0, 0) + QStringLiteral("+Sent@") + target.user.section(u'@', 1);

    Totals totals;
    int uid = 0;
    Result<void> state;
    const auto deliver = [&](const GeneratedMail &mail) {
        if (!state)
            return;
        totals.add(mail);
        if (!mail.outgoing) {
            ++uid;
            if (mail.seen)
                totals.seen.append(QString::number(uid));
            if (mail.answered)
                totals.answered.append(QString::number(uid));
        }
        state = client.deliver(mail.raw, mail.outgoing ? sentTo : target.user);
    };
    if (options.conversations <= sortedConversations) {
        std::vector<GeneratedMail> all;
        generateMail(options, [&](const GeneratedMail &mail) { all.push_back(mail); });
        std::stable_sort(all.begin(), all.end(),
                         [](const GeneratedMail &a, const GeneratedMail &b) { return a.at < b.at; });
        for (const GeneratedMail &mail : all)
            deliver(mail);
    } else {
        generateMail(options, deliver);
    }
    if (!state)
        return state.failure();
    return totals.json();
}

} // namespace

Result<QByteArray> writeMail(const GeneratorOptions &options, const MailTarget &target)
{
    if (!target.maildir.isEmpty())
        return toMaildir(options, target.maildir);
    if (!target.mbox.isEmpty())
        return toMbox(options, target.mbox);
    return toLmtp(options, target);
}

} // namespace okienko::test
