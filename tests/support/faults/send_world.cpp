// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faults/send_world.h"

#include "models/store/accounts.h"
#include "models/store/mail_intake.h"
#include "models/store/outbox_store.h"

#include <QFile>

namespace okienko::test {

namespace {

Message questionText()
{
    Message message;
    message.messageId = QStringLiteral("pytanie@example.com");
    message.date = QDateTime::currentDateTimeUtc().addSecs(-600);
    message.subject = QStringLiteral("Pytanie");
    message.from = {{QStringLiteral("Jan"), QStringLiteral("jan@example.com")}};
    message.to = {{{}, QStringLiteral("bok@shop.example")}};
    message.text = QStringLiteral("Gdzie jest paczka?");
    return message;
}

} // namespace

Result<std::unique_ptr<SendWorld>> SendWorld::make(const std::optional<StoreLocation> &location)
{
    auto world = std::make_unique<SendWorld>();
    SmtpServer::Options options;
    options.plain = true;
    auto server = SmtpServer::start(options);
    if (!server)
        return server.failure();
    world->m_server = std::move(*server);
    if (location) {
        world->m_location = *location;
    } else {
        const auto file = StoreLocation::parse(QStringLiteral("sqlite:") + world->path(QStringLiteral("store.db")));
        if (!file)
            return file.failure();
        world->m_location = *file;
    }
    QFile password(world->passwordFile());
    if (!password.open(QIODevice::WriteOnly) || password.write(options.password.toUtf8() + '\n') < 0)
        return Failure{FailureKind::Internal, {}, password.errorString()};
    password.close();
    if (const auto opened = world->open(); !opened)
        return opened.failure();
    return world;
}

Result<void> SendWorld::open()
{
    Store::Options options;
    options.create = true;
    options.user = QStringLiteral("anna");
    auto store = Store::open(m_location, options).result();
    if (!store)
        return store.failure();
    m_store = std::move(*store);
    return {};
}

ServerSettings SendWorld::plainSmtp(quint16 port) const
{
    ServerSettings settings;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = port;
    settings.security = ConnectionSecurity::None;
    settings.user = m_server->user();
    settings.auth = AuthMethod::Plain;
    return settings;
}

Result<void> SendWorld::addAccount(const ServerSettings &smtp, const ServerSettings &imap)
{
    MailAccount account;
    account.name = QStringLiteral("bok");
    account.address = QStringLiteral("bok@shop.example");
    account.smtp = smtp;
    account.imap = imap;
    account.passwordFile = passwordFile();
    const auto added = m_store->write([account](Transaction &t) { return accounts::add(t, account); }).result();
    if (!added)
        return added.failure();
    m_account = *added;
    return {};
}

Result<void> SendWorld::addQuestion()
{
    const auto account = m_account;
    const auto inbox = m_store->write([account](Transaction &t) {
        return accounts::openMailbox(t, account, QStringLiteral("Pytania"), MailboxRole::Other, 7);
    }).result();
    if (!inbox)
        return inbox.failure();
    MailboxBatch batch;
    batch.mailbox = inbox->id;
    batch.cursor = inbox->cursor;
    batch.cursor.uidNext = 2;
    batch.cursor.serverCount = 1;
    IncomingMail mail;
    mail.uid = 1;
    mail.internalDate = QDateTime::currentDateTimeUtc().addSecs(-600);
    mail.raw = "From: Jan <jan@example.com>\r\nSubject: Pytanie\r\nMessage-ID: <pytanie@example.com>\r\n\r\nGdzie?\r\n";
    mail.read = questionText();
    batch.mails.push_back(std::move(mail));
    const auto stored = m_store->write([&batch](Transaction &t) { return intake::storeBatch(t, batch); }).result();
    if (!stored)
        return stored.failure();
    const auto found = m_store->read([](Database &database) -> Result<std::pair<qint64, qint64>> {
        const auto conversation = database.value(QStringLiteral("SELECT min(conversation_id) FROM messages"));
        const auto message = database.value(QStringLiteral("SELECT min(id) FROM messages"));
        if (!conversation || !message)
            return conversation ? message.failure() : conversation.failure();
        return std::pair(conversation->toLongLong(), message->toLongLong());
    }).result();
    if (!found)
        return found.failure();
    m_conversation = ConversationId(found->first);
    m_question = MessageId(found->second);
    return {};
}

Result<QString> SendWorld::queueAnswer()
{
    const QString id = QStringLiteral("odp-%1@shop.example").arg(++m_queued);
    outbox::QueueRequest request;
    request.draft.kind = DraftKind::Reply;
    request.draft.conversation = m_conversation;
    request.draft.answers = m_question;
    request.draft.author = QStringLiteral("anna");
    request.draft.from = {{}, QStringLiteral("bok@shop.example")};
    request.item.account = m_account;
    request.item.messageId = id;
    request.item.envelopeFrom = QStringLiteral("bok@shop.example");
    request.item.envelopeTo = {QStringLiteral("jan@example.com")};
    request.item.raw = "From: bok@shop.example\r\nTo: jan@example.com\r\nSubject: Re: Pytanie\r\nMessage-ID: <" + id.toUtf8()
        + ">\r\n\r\nJutro.\r\n.\r\n..\r\nkoniec\r\n";
    request.message.subject = QStringLiteral("Re: Pytanie");
    request.message.from = {request.draft.from};
    request.message.to = {{{}, QStringLiteral("jan@example.com")}};
    request.message.text = QStringLiteral("Jutro.");
    const auto queued = m_store->write([&request](Transaction &t) { return outbox::queue(t, request); }).result();
    if (!queued)
        return queued.failure();
    return id;
}

Result<QList<OutboxItem>> SendWorld::items()
{
    return m_store->read([](Database &database) { return outbox::list(database, 1'000'000); }).result();
}

Result<void> SendWorld::run(const QString &sql)
{
    return m_store->write([sql](Transaction &t) { return t.database().run(sql); }).result();
}

QHash<QString, int> SendWorld::arrived() const
{
    QHash<QString, int> counts;
    const auto received = m_server->received();
    for (const SmtpServer::Received &mail : received) {
        const qsizetype start = mail.data.indexOf("Message-ID: <") + 13;
        ++counts[QString::fromUtf8(mail.data.mid(start, mail.data.indexOf('>', start) - start))];
        if (!mail.data.endsWith("\r\n.\r\n..\r\nkoniec\r\n"))
            ++counts[QStringLiteral("damaged")];
    }
    return counts;
}

SendTally tally(const QList<OutboxItem> &items, const QHash<QString, int> &arrived)
{
    SendTally sum;
    if (arrived.contains(QStringLiteral("damaged")))
        sum.faults << QStringLiteral("%1 messages arrived damaged").arg(arrived.value(QStringLiteral("damaged")));
    for (const OutboxItem &item : items) {
        const int times = arrived.value(item.messageId);
        ++sum.messages;
        sum.arrivedOnce += times == 1;
        if (times > 1)
            sum.faults << QStringLiteral("%1 arrived %2 times").arg(item.messageId).arg(times);
        switch (item.state) {
        case OutboxState::Uncertain:
            ++sum.uncertain;
            sum.uncertainArrived += times > 0;
            if (item.lastError.isEmpty() || !item.needsDecision())
                sum.faults << QStringLiteral("%1 is uncertain, and nobody is told why").arg(item.messageId);
            break;
        case OutboxState::Accepted:
        case OutboxState::Copied:
        case OutboxState::Done:
            if (times != 1)
                sum.faults << QStringLiteral("%1 counts as sent and is lost").arg(item.messageId);
            break;
        default:
            sum.faults << QStringLiteral("%1 is in state %2").arg(item.messageId).arg(static_cast<int>(item.state));
        }
    }
    return sum;
}

} // namespace okienko::test
