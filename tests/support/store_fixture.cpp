// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/store_fixture.h"

#include "models/store/accounts.h"
#include "models/store/conversations.h"
#include "models/store/mail_intake.h"

#include <QCryptographicHash>

namespace okienko::test {

Result<std::unique_ptr<StoreFixture>> StoreFixture::make()
{
    std::unique_ptr<StoreFixture> fixture(new StoreFixture);
    const Result<StoreLocation> location =
        StoreLocation::parse(QStringLiteral("sqlite:%1").arg(fixture->m_folder.filePath(QStringLiteral("test.db"))));
    if (!location)
        return location.failure();
    Store::Options options;
    options.create = true;
    options.user = QStringLiteral("jana");
    auto opening = Store::open(*location, options);
    opening.waitForFinished();
    const auto opened = opening.result();
    if (!opened)
        return opened.failure();
    fixture->m_store = *opened;

    MailAccount &account = fixture->m_account;
    account.name = QStringLiteral("shop");
    account.address = QStringLiteral("bok@shop.example");
    account.displayName = QStringLiteral("Sklep");
    account.imap = {QStringLiteral("localhost"), 993, ConnectionSecurity::Tls, account.address, AuthMethod::Any, {}, {}};
    account.smtp = {QStringLiteral("localhost"), 465, ConnectionSecurity::Tls, account.address, AuthMethod::Any, {}, {}};
    StoreFixture *self = fixture.get();
    const Result<void> prepared = fixture->write([self](Transaction &transaction) -> Result<void> {
        const auto queue = accounts::ensureQueue(transaction, QStringLiteral("Complaints"));
        if (!queue)
            return queue.failure();
        self->m_account.queue = *queue;
        const auto id = accounts::add(transaction, self->m_account);
        if (!id)
            return id.failure();
        self->m_account.id = *id;
        auto inbox = accounts::openMailbox(transaction, *id, QStringLiteral("INBOX"), MailboxRole::Inbox, 1);
        if (!inbox)
            return inbox.failure();
        auto sent = accounts::openMailbox(transaction, *id, QStringLiteral("Sent"), MailboxRole::Sent, 1);
        if (!sent)
            return sent.failure();
        self->m_inbox = *inbox;
        self->m_sent = *sent;
        return {};
    });
    if (!prepared)
        return prepared.failure();
    return fixture;
}

Result<IntakeCounts> StoreFixture::deliver(const QList<Mail> &mails)
{
    std::vector<IncomingMail> incoming;
    std::vector<IncomingMail> outgoing;
    for (const Mail &mail : mails) {
        ++m_made;
        const EmailAddress shop{m_account.displayName, m_account.address};
        const EmailAddress customer{mail.name, mail.address};
        Message message;
        message.messageId =
            mail.messageId.isEmpty() ? QStringLiteral("made-%1@customer.example").arg(m_made) : mail.messageId;
        message.date = mail.at;
        message.subject = mail.subject;
        message.from = {mail.outgoing ? shop : customer};
        message.to = {mail.outgoing ? customer : shop};
        message.references = mail.references;
        if (!mail.references.isEmpty())
            message.inReplyTo = {mail.references.constLast()};
        message.text = mail.text;

        IncomingMail one;
        one.flags = mail.seen ? quint32(MailSeen) : 0U;
        one.internalDate = mail.at;
        one.raw = "Message-ID: <" + message.messageId.toUtf8() + ">\r\nFrom: " + message.from.first().address.toUtf8()
            + "\r\nSubject: " + mail.subject.toUtf8() + "\r\n\r\n" + mail.text.toUtf8() + "\r\n";
        if (!mail.attachment.isEmpty()) {
            const QByteArray content = "content of " + mail.attachment.toUtf8();
            Attachment about;
            about.fileName = mail.attachment;
            about.mediaType = QStringLiteral("application/octet-stream");
            about.size = content.size();
            about.sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
            message.attachments = {about};
        }
        one.read = message;
        (mail.outgoing ? outgoing : incoming).push_back(std::move(one));
    }
    const Result<IntakeCounts> first = storeInto(m_inbox, std::move(incoming));
    if (!first)
        return first;
    const Result<IntakeCounts> second = storeInto(m_sent, std::move(outgoing));
    if (!second)
        return second;
    IntakeCounts sum = *first;
    sum.stored += second->stored;
    sum.known += second->known;
    return sum;
}

Result<IntakeCounts> StoreFixture::deliverBroken(const QByteArray &raw, const QString &reason)
{
    IncomingMail mail;
    mail.raw = raw;
    mail.internalDate = QDateTime::currentDateTimeUtc();
    mail.read = Failure{FailureKind::Input, reason, QStringLiteral("made for a test")};
    std::vector<IncomingMail> mails;
    mails.push_back(std::move(mail));
    return storeInto(m_inbox, std::move(mails));
}

Result<IntakeCounts> StoreFixture::storeInto(MailboxState &mailbox, std::vector<IncomingMail> mails)
{
    if (mails.empty())
        return IntakeCounts{};
    MailboxBatch batch;
    batch.mailbox = mailbox.id;
    for (IncomingMail &mail : mails)
        mail.uid = mailbox.cursor.uidNext++;
    mailbox.cursor.uidValidity = 1;
    mailbox.cursor.serverCount += quint32(mails.size());
    batch.mails = std::move(mails);
    batch.cursor = mailbox.cursor;
    auto shared = std::make_shared<MailboxBatch>(std::move(batch));
    return write([shared](Transaction &transaction) { return intake::storeBatch(transaction, *shared); });
}

QList<ConversationSummary> StoreFixture::page(const View &view, SortOrder order, int limit)
{
    auto future = m_store->read([view, order, limit, user = m_store->user()](Database &database) {
        return conversations::page(database, view, order, user, std::nullopt, limit);
    });
    future.waitForFinished();
    const auto result = future.result();
    return result ? *result : QList<ConversationSummary>();
}

} // namespace okienko::test
