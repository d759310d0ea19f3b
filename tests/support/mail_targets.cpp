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
#include <utility>
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

/// The names that Dovecot gives: the time, a running number, and both sizes, so that it need not read to know them.
QByteArray maildirName(const GeneratedMail &mail, int number)
{
    // RFC822.SIZE counts CRLF, which these files have.
    const QByteArray size = QByteArray::number(mail.raw.size());
    return QByteArray::number(mail.at.toSecsSinceEpoch()) + ".M" + QByteArray::number(number).rightJustified(7, '0')
        + "P1.generated,S=" + size + ",W=" + size;
}

/// Writes `data` with the time that servers call the internal date, and gives it away.
QString writeMailFile(const QByteArray &path, const GeneratedMail &mail, const QString &owner)
{
    QFile file(QFile::decodeName(path));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(mail.raw) != mail.raw.size()
        || !file.setFileTime(mail.at, QFileDevice::FileModificationTime)
        || (!owner.isEmpty() && !giveTo(file.fileName(), owner)))
        return QStringLiteral("Cannot write %1: %2").arg(file.fileName(), file.errorString());
    return {};
}

Result<QByteArray> toMaildir(const GeneratorOptions &options, const MailTarget &target)
{
    const QDir dir(target.maildir);
    QStringList folders = {QStringLiteral("."), QStringLiteral("cur"), QStringLiteral("new"), QStringLiteral("tmp")};
    if (target.sentApart)
        folders += {QStringLiteral(".Sent"), QStringLiteral(".Sent/cur"), QStringLiteral(".Sent/new"),
                    QStringLiteral(".Sent/tmp")};
    for (const QString &name : std::as_const(folders)) {
        if (!dir.mkpath(name) || (!target.owner.isEmpty() && !giveTo(dir.filePath(name), target.owner)))
            return supportFailure(QStringLiteral("Cannot make %1.").arg(dir.filePath(name)));
    }
    QFile uids(dir.filePath(QStringLiteral("dovecot-uidlist")));
    if (target.uidList && !uids.open(QIODevice::WriteOnly))
        return supportFailure(QStringLiteral("Cannot write %1: %2").arg(uids.fileName(), uids.errorString()));
    const QByteArray inbox = QFile::encodeName(target.maildir) + "/cur/";
    const QByteArray sent = QFile::encodeName(target.maildir) + "/.Sent/cur/";
    Totals totals;
    QString broken;
    int uid = 0;
    // Its first line says which UID comes next: a number of fixed width, written again at the end.
    const auto head = [&](int next) {
        return "3 V1700000000 N" + QByteArray::number(next).rightJustified(10, '0')
            + " G0123456789abcdef0123456789abcdef\n";
    };
    if (target.uidList)
        uids.write(head(1));
    generateMail(options, [&](const GeneratedMail &mail) {
        if (!broken.isEmpty())
            return;
        totals.add(mail);
        const bool apart = mail.outgoing && target.sentApart;
        const QByteArray name = maildirName(mail, totals.messages);
        broken = writeMailFile((apart ? sent : inbox) + name + ":2," + (mail.answered ? "R" : "")
                                   + (mail.seen ? "S" : ""), mail, target.owner);
        if (target.uidList && !apart)
            uids.write(QByteArray::number(++uid) + " :" + name + '\n');
    });
    if (broken.isEmpty() && target.uidList
        && (!uids.seek(0) || uids.write(head(uid + 1)) < 0 || !uids.flush()
            || (!target.owner.isEmpty() && !giveTo(uids.fileName(), target.owner))))
        broken = QStringLiteral("Cannot write %1: %2").arg(uids.fileName(), uids.errorString());
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
    if (options.messages == 0 && options.conversations <= sortedConversations) {
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

MailTarget dovecotStore(const QString &serverFolder, const QString &user)
{
    MailTarget target;
    target.maildir = serverFolder + QStringLiteral("/mail/") + user;
    target.sentApart = false;
    target.uidList = true;
    target.owner = QStringLiteral("mail");
    return target;
}

Result<QByteArray> writeMail(const GeneratorOptions &options, const MailTarget &target)
{
    if (!target.maildir.isEmpty())
        return toMaildir(options, target);
    if (!target.mbox.isEmpty())
        return toMbox(options, target.mbox);
    return toLmtp(options, target);
}

} // namespace okienko::test
