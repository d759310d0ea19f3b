// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rule_server.h"

#include <QHostAddress>
#include <QMutex>
#include <QMutexLocker>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <algorithm>
#include <atomic>

namespace okienko::test {

namespace {

QByteArray number(quint64 value)
{
    return QByteArray::number(value);
}

/// "4,9:12,20:*"
bool isInSet(const QByteArray &set, quint32 value, quint32 last)
{
    const auto parts = set.split(',');
    for (const QByteArray &part : parts) {
        const auto ends = part.split(':');
        const auto read = [last](const QByteArray &text) { return text == "*" ? last : text.toUInt(); };
        const quint32 a = read(ends.first());
        const quint32 b = read(ends.last());
        if (value >= std::min(a, b) && value <= std::max(a, b))
            return true;
    }
    return false;
}

/// A word or a quoted string, by its place in the line.
QByteArray argument(const QByteArray &text, int index)
{
    qsizetype at = 0;
    QByteArray found;
    for (int i = 0; i <= index; ++i) {
        while (at < text.size() && text.at(at) == ' ')
            ++at;
        const bool quoted = at < text.size() && text.at(at) == '"';
        found.clear();
        for (at += quoted ? 1 : 0; at < text.size() && text.at(at) != (quoted ? '"' : ' '); ++at) {
            if (quoted && text.at(at) == '\\' && at + 1 < text.size())
                ++at;
            found += text.at(at);
        }
        at += quoted ? 1 : 0;
    }
    return found;
}

quint64 numberAfter(const QByteArray &text, const QByteArray &word)
{
    const qsizetype at = text.indexOf(word);
    qsizetype end = at + word.size();
    while (at >= 0 && end < text.size() && text.at(end) >= '0' && text.at(end) <= '9')
        ++end;
    return at < 0 ? 0 : text.sliced(at + word.size(), end - at - word.size()).toULongLong();
}

} // namespace

void RuleServer::Mailbox::add(const QByteArray &body, const QByteArray &flags)
{
    mails.append({uidNext++, body, flags, ++highestModSeq});
}

void RuleServer::Mailbox::expunge(quint32 uid)
{
    mails.removeIf([uid](const Mail &mail) { return mail.uid == uid; });
    gone.insert(uid, ++highestModSeq);
}

void RuleServer::Mailbox::setFlags(quint32 uid, const QByteArray &flags)
{
    for (Mail &mail : mails) {
        if (mail.uid == uid) {
            mail.flags = flags;
            mail.modSeq = ++highestModSeq;
        }
    }
}

struct RuleServer::Private {
    QByteArray capabilities;
    QByteArray greeting;
    quint16 port = 0;
    std::atomic_bool stopping = false;
    std::atomic_int connections = 0;
    std::atomic<qint64> sent = 0;
    QSemaphore listening;
    std::unique_ptr<QThread> thread;

    mutable QMutex mutex; // for what follows
    Hook hook;
    Filter filter;
    Mailboxes mailboxes;
    QByteArrayList commands;
    QByteArray pushed;

    QByteArray selected; // the server's thread only, as what follows
    bool qresync = false;
    QByteArray idleTag;

    void run();
    void serve(QTcpSocket &socket);
    bool send(QTcpSocket &socket, const QByteArray &bytes);
    bool answer(QTcpSocket &socket, const Command &command);
    QByteArray usualAnswer(const Command &command);
    [[nodiscard]] bool has(const char *capability) const { return (' ' + capabilities + ' ').contains(' ' + QByteArray(capability) + ' '); }
    [[nodiscard]] bool modSeqs() const { return has("CONDSTORE") || has("QRESYNC"); }
    QByteArray status(const QByteArray &name, const Mailbox &box, const QByteArray &items) const;
    QByteArray select(const Command &command);
    QByteArray fetch(const Command &command);
    QByteArray store(const Command &command);
};

void RuleServer::Private::run()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    port = server.serverPort();
    listening.release();
    while (!stopping) {
        if (!server.waitForNewConnection(20))
            continue;
        const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
        ++connections;
        selected.clear();
        qresync = false;
        serve(*socket);
        socket->disconnectFromHost();
        if (socket->state() != QAbstractSocket::UnconnectedState)
            socket->waitForDisconnected(200);
    }
}

bool RuleServer::Private::send(QTcpSocket &socket, const QByteArray &bytes)
{
    socket.write(bytes);
    while (socket.bytesToWrite() > 0) {
        if (stopping || (!socket.waitForBytesWritten(20) && socket.state() != QAbstractSocket::ConnectedState))
            return false;
    }
    sent += bytes.size();
    return true;
}

void RuleServer::Private::serve(QTcpSocket &socket)
{
    if (!send(socket, greeting))
        return;
    QByteArray unread;
    while (!stopping) {
        const qsizetype end = unread.indexOf("\r\n");
        if (end >= 0) {
            const QByteArray line = unread.first(end);
            unread.remove(0, end + 2);
            const qsizetype space = line.indexOf(' ');
            Command command{line.first(std::max<qsizetype>(0, space)), space < 0 ? line : line.sliced(space + 1), selected,
                            connections};
            if (!answer(socket, command))
                return;
            continue;
        }
        QByteArray news;
        {
            const QMutexLocker lock(&mutex);
            news = std::exchange(pushed, {});
        }
        if (!news.isEmpty() && !send(socket, news))
            return;
        if (socket.bytesAvailable() > 0 || socket.waitForReadyRead(10))
            unread += socket.readAll();
        else if (socket.state() != QAbstractSocket::ConnectedState)
            return;
    }
}

bool RuleServer::Private::answer(QTcpSocket &socket, const Command &command)
{
    std::optional<Reply> reply;
    QByteArray usual;
    {
        const QMutexLocker lock(&mutex);
        commands.append(command.text.startsWith("LOGIN") ? QByteArray("LOGIN") : command.text);
        if (hook)
            reply = hook(command, mailboxes);
        if (!reply || reply->goOn)
            usual = usualAnswer(command);
        if (filter)
            usual = filter(command, usual);
    }
    if (reply && !send(socket, reply->bytes))
        return false;
    while (reply && reply->flood) {
        if (stopping || !send(socket, reply->bytes))
            return false;
    }
    if (reply && reply->close)
        return false;
    return send(socket, usual) && !command.is("LOGOUT");
}

QByteArray RuleServer::Private::status(const QByteArray &name, const Mailbox &box, const QByteArray &items) const
{
    QByteArrayList values;
    const auto add = [&](const char *item, quint64 value) {
        if (items.contains(item))
            values.append(item + (' ' + number(value)));
    };
    add("MESSAGES", quint64(box.mails.size()));
    add("UIDNEXT", box.uidNext);
    add("UIDVALIDITY", box.uidValidity);
    add("HIGHESTMODSEQ", box.highestModSeq);
    return "* STATUS \"" + name + "\" (" + values.join(' ') + ")\r\n";
}

QByteArray RuleServer::Private::usualAnswer(const Command &command)
{
    const QByteArray bad = command.tag + " BAD not understood\r\n";
    if (command.is("CAPABILITY"))
        return command.ok("* CAPABILITY " + capabilities + "\r\n");
    if (command.is("ENABLE")) {
        qresync = has("QRESYNC") && command.text.contains("QRESYNC");
        return command.ok(qresync ? "* ENABLED QRESYNC\r\n" : "* ENABLED\r\n");
    }
    if (command.is("LIST")) {
        QByteArray lines;
        for (auto it = mailboxes.cbegin(); it != mailboxes.cend(); ++it) {
            lines += "* LIST (" + it->attributes + ") \"/\" \"" + it.key() + "\"\r\n";
            if (command.text.contains("STATUS") && !it->attributes.contains("\\Noselect"))
                lines += status(it.key(), *it, command.text);
        }
        return command.text.contains("RETURN") && !has("LIST-STATUS") && !has("SPECIAL-USE") ? bad : command.ok(lines);
    }
    if (command.is("STATUS")) {
        const QByteArray name = argument(command.text, 1);
        if (!mailboxes.contains(name))
            return command.tag + " NO [NONEXISTENT] none\r\n";
        return command.ok(status(name, mailboxes.value(name), command.text.sliced(command.text.indexOf('('))));
    }
    if (command.is("SELECT") || command.is("EXAMINE"))
        return select(command);
    if (command.is("UID FETCH"))
        return selected.isEmpty() ? bad : fetch(command);
    if (command.is("UID STORE"))
        return selected.isEmpty() ? bad : store(command);
    if (command.is("IDLE")) {
        idleTag = command.tag;
        return has("IDLE") ? QByteArray("+ idling\r\n") : bad;
    }
    if (command.is("DONE"))
        return idleTag + " OK done\r\n";
    return command.ok(command.is("LOGOUT") ? "* BYE\r\n" : "");
}

QByteArray RuleServer::Private::select(const Command &command)
{
    const QByteArray name = argument(command.text, 1);
    if (!mailboxes.contains(name))
        return command.tag + " NO [NONEXISTENT] none\r\n";
    selected = name;
    const Mailbox &box = mailboxes[name];
    QByteArray lines = "* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)\r\n* " + number(quint64(box.mails.size()))
        + " EXISTS\r\n* OK [UIDVALIDITY " + number(box.uidValidity) + "] .\r\n* OK [UIDNEXT " + number(box.uidNext)
        + "] .\r\n";
    if (modSeqs())
        lines += "* OK [HIGHESTMODSEQ " + number(box.highestModSeq) + "] .\r\n";
    const quint64 validity = numberAfter(command.text, "QRESYNC (");
    if (qresync && validity == box.uidValidity) {
        const quint64 since = command.text.sliced(command.text.indexOf("QRESYNC (") + 9).split(' ').value(1)
                                  .split(')').first().toULongLong();
        for (auto it = box.gone.cbegin(); it != box.gone.cend(); ++it) {
            if (it.value() > since)
                lines += "* VANISHED (EARLIER) " + number(it.key()) + "\r\n";
        }
        for (qsizetype i = 0; i < box.mails.size(); ++i) {
            const Mail &mail = box.mails.at(i);
            if (mail.modSeq > since)
                lines += "* " + number(quint64(i + 1)) + " FETCH (UID " + number(mail.uid) + " FLAGS (" + mail.flags
                    + ") MODSEQ (" + number(mail.modSeq) + "))\r\n";
        }
    }
    return lines + command.tag + " OK [READ-WRITE] done\r\n";
}

QByteArray RuleServer::Private::fetch(const Command &command)
{
    const Mailbox &box = mailboxes[selected];
    const QByteArray set = argument(command.text, 2);
    const QByteArray items = command.text.sliced(command.text.indexOf('('));
    const quint64 since = numberAfter(items, "CHANGEDSINCE ");
    const quint32 last = box.mails.isEmpty() ? 0 : box.mails.last().uid;
    QByteArray lines;
    if (items.contains("VANISHED") && qresync) {
        for (auto it = box.gone.cbegin(); it != box.gone.cend(); ++it) {
            if (it.value() > since && isInSet(set, it.key(), 0xffffffffU))
                lines += "* VANISHED (EARLIER) " + number(it.key()) + "\r\n";
        }
    }
    for (qsizetype i = 0; i < box.mails.size(); ++i) {
        const Mail &mail = box.mails.at(i);
        if (!isInSet(set, mail.uid, last) || mail.modSeq <= since)
            continue;
        QByteArrayList values = {"UID " + number(mail.uid)};
        if (items.contains("FLAGS") || since > 0)
            values.append("FLAGS (" + mail.flags + ')');
        if (items.contains("MODSEQ") || since > 0)
            values.append("MODSEQ (" + number(mail.modSeq) + ')');
        if (items.contains("INTERNALDATE"))
            values.append("INTERNALDATE \"01-Mar-2026 10:00:00 +0000\"");
        if (items.contains("RFC822.SIZE"))
            values.append("RFC822.SIZE " + number(quint64(mail.body.size())));
        const QByteArray header = mail.body.first(std::max<qsizetype>(0, mail.body.indexOf("\r\n\r\n"))) + "\r\n\r\n";
        if (items.contains("BODY.PEEK[]"))
            values.append("BODY[] {" + number(quint64(mail.body.size())) + "}\r\n" + mail.body);
        if (items.contains("BODY.PEEK[HEADER]"))
            values.append("BODY[HEADER] {" + number(quint64(header.size())) + "}\r\n" + header);
        lines += "* " + number(quint64(i + 1)) + " FETCH (" + values.join(' ') + ")\r\n";
    }
    return command.ok(lines);
}

QByteArray RuleServer::Private::store(const Command &command)
{
    Mailbox &box = mailboxes[selected];
    const QByteArray set = argument(command.text, 2);
    const QByteArrayList named = command.text.sliced(command.text.indexOf('(') + 1).chopped(1).split(' ');
    const bool add = command.text.contains("+FLAGS");
    const QList<Mail> mails = box.mails;
    for (const Mail &mail : mails) {
        if (!isInSet(set, mail.uid, box.uidNext - 1))
            continue;
        QByteArrayList flags = mail.flags.split(' ');
        flags.removeAll(QByteArray());
        for (const QByteArray &name : named) {
            flags.removeAll(name);
            if (add)
                flags.append(name);
        }
        box.setFlags(mail.uid, flags.join(' '));
    }
    return command.ok();
}

RuleServer::RuleServer(const QByteArray &capabilities, const QByteArray &greeting) : d(std::make_unique<Private>())
{
    d->capabilities = capabilities;
    d->greeting = greeting;
    d->mailboxes["INBOX"];
    d->thread.reset(QThread::create([data = d.get()] { data->run(); }));
    d->thread->start();
    d->listening.acquire();
}

RuleServer::~RuleServer()
{
    d->stopping = true;
    d->thread->wait();
}

void RuleServer::onCommand(Hook hook)
{
    const QMutexLocker lock(&d->mutex);
    d->hook = std::move(hook);
}

void RuleServer::onAnswer(Filter filter)
{
    const QMutexLocker lock(&d->mutex);
    d->filter = std::move(filter);
}

void RuleServer::change(const std::function<void(Mailboxes &)> &how)
{
    const QMutexLocker lock(&d->mutex);
    how(d->mailboxes);
}

void RuleServer::push(const QByteArray &bytes)
{
    const QMutexLocker lock(&d->mutex);
    d->pushed += bytes;
}

quint16 RuleServer::port() const
{
    return d->port;
}

QByteArrayList RuleServer::commands() const
{
    const QMutexLocker lock(&d->mutex);
    return d->commands;
}

int RuleServer::connections() const
{
    return d->connections;
}

qint64 RuleServer::sent() const
{
    return d->sent;
}

} // namespace okienko::test
