// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/conversations.h"
#include "models/store/outbox_store.h"
#include "models/store/verify.h"
#include "tests/unit/store/store_tests.h"

namespace okienko::test {

/// A store with a customer's question, and what is needed to answer it. After each test the store is verified.
class OutboxCase : public QObject {
protected:
    Backends m_backends;
    StoreLocation m_location;
    std::unique_ptr<Direct> m_direct;
    Shop m_shop;
    ConversationId m_conversation;
    MessageId m_question;

    outbox::QueueRequest answer(const QString &messageId) const
    {
        outbox::QueueRequest request;
        request.draft.kind = DraftKind::Reply;
        request.draft.conversation = m_conversation;
        request.draft.answers = m_question;
        request.draft.author = QStringLiteral("anna");
        request.draft.from = {QStringLiteral("Sklep"), QStringLiteral("bok@shop.example")};
        request.item.account = m_shop.account;
        request.item.messageId = messageId;
        request.item.envelopeFrom = QStringLiteral("bok@shop.example");
        request.item.envelopeTo = {QStringLiteral("jan@example.com"), QStringLiteral("kopia@example.com")};
        request.item.raw = "From: bok@shop.example\r\nMessage-ID: <" + messageId.toUtf8() + ">\r\n\r\nDzie\xc5\x84 dobry\r\n";
        request.message.subject = QStringLiteral("Re: Pytanie");
        request.message.from = {request.draft.from};
        request.message.to = {{{}, QStringLiteral("jan@example.com")}};
        request.message.text = QStringLiteral("Dzień dobry");
        return request;
    }
    Result<OutboxId> queue(const outbox::QueueRequest &request)
    {
        return m_direct->write([&](Transaction &transaction) { return outbox::queue(transaction, request); });
    }
    Result<std::optional<OutboxItem>> claim(const QString &owner)
    {
        return m_direct->write([&](Transaction &transaction) {
            return outbox::claimNext(transaction, owner, QDateTime::currentDateTimeUtc().addSecs(1));
        });
    }
    Result<void> finish(const OutboxItem &item, OutboxState state, qint64 pauseMs = 0)
    {
        return m_direct->write([&](Transaction &transaction) {
            return outbox::finishAttempt(transaction, item.id, item.fence, {state, {}, QStringLiteral("250"), 250, {}}, pauseMs);
        });
    }
    ConversationDetails details()
    {
        const auto found = conversations::details(*m_direct->database, m_conversation);
        return found.ok() ? *found : ConversationDetails();
    }
    QList<ServerAction> claimActions(const QDateTime &now)
    {
        const auto actions = m_direct->write([&](Transaction &t) {
            return outbox::claimActions(t, m_shop.account, QStringLiteral("s1"), now);
        });
        return actions ? *actions : QList<ServerAction>();
    }
    Result<void> pending(const OutboxItem &item)
    {
        return m_direct->write([&](Transaction &t) { return outbox::markEndOfDataPending(t, item.id, item.fence); });
    }
    Result<void> resolve(OutboxId id, OutboxState state)
    {
        return m_direct->write([&](Transaction &t) { return outbox::resolve(t, id, state); });
    }
    Result<outbox::TakenBack> takeBack(OutboxId id)
    {
        return m_direct->write([&](Transaction &t) { return outbox::takeBack(t, id, QStringLiteral("anna")); });
    }
    OutboxItem item(OutboxId id)
    {
        const auto found = outbox::item(*m_direct->database, id);
        return found.ok() && found->has_value() ? **found : OutboxItem();
    }

    void init()
    {
        QFETCH(bool, sqlite);
        m_location = m_backends.newLocation(sqlite);
        VERIFY_OK(openStore(m_location));
        m_direct = std::make_unique<Direct>(m_location);
        m_shop = makeShop(*m_direct);
        MailSpec spec;
        spec.id = QStringLiteral("q@x");
        spec.references = {QStringLiteral("older@x")};
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(spec)}));
        m_conversation = ConversationId(m_direct->number(QStringLiteral("SELECT id FROM conversations")));
        m_question = MessageId(m_direct->number(QStringLiteral("SELECT id FROM messages")));
    }
    void cleanup()
    {
        if (m_direct) {
            const auto faults = verifyStore(*m_direct->database);
            VERIFY_OK(faults);
            QCOMPARE(faults->join(QLatin1Char('\n')), QString());
        }
        m_direct.reset();
    }
};

} // namespace okienko::test
