// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/threading.h"
#include "models/store/leases.h"
#include "tests/unit/store/outbox_case.h"

#include <QThread>

using namespace okienko;
using namespace okienko::test;

class TestOutbox : public OutboxCase {
    Q_OBJECT

private slots:
    void init() { OutboxCase::init(); }
    void cleanup() { OutboxCase::cleanup(); }

    void draftsSurvive_data() { Backends::addRows(); }
    void draftsSurvive()
    {
        Draft draft;
        draft.conversation = m_conversation;
        draft.answers = m_question;
        draft.author = QStringLiteral("anna");
        draft.subject = QStringLiteral("Re: Pytanie");
        draft.body = QStringLiteral("Zażółć\ngęślą");
        draft.to = {{QStringLiteral("Jan"), QStringLiteral("jan@example.com")}};
        draft.attachments = {{{{}, QStringLiteral("a.txt"), QStringLiteral("text/plain"), 3, {}, {}, false}, "abc"}};
        const auto save = [&] {
            return m_direct->write([&](Transaction &transaction) { return outbox::saveDraft(transaction, draft); });
        };
        const auto id = save();
        VERIFY_OK(id);
        draft.id = *id;
        draft.body = QStringLiteral("Nowa treść");
        const auto again = save();
        VERIFY_OK(again);
        QCOMPARE(*again, *id);
        const auto found = outbox::draftFor(*m_direct->database, m_conversation, QStringLiteral("anna"));
        VERIFY_OK(found);
        QVERIFY(found->has_value());
        QCOMPARE((*found)->body, draft.body);
        QCOMPARE((*found)->to, draft.to);
        QCOMPARE((*found)->attachments.value(0).data, QByteArray("abc"));
        const auto nobody = outbox::draftFor(*m_direct->database, ConversationId(), QStringLiteral("anna"));
        VERIFY_OK(nobody);
        QVERIFY(!nobody->has_value());
    }

    void replyContextFollowsTheMessage_data() { Backends::addRows(); }
    void replyContextFollowsTheMessage()
    {
        const auto context = outbox::replyContext(*m_direct->database, m_conversation, m_question);
        VERIFY_OK(context);
        QCOMPARE(context->inReplyTo, QStringLiteral("q@x"));
        QCOMPARE(context->references, (QStringList{QStringLiteral("older@x"), QStringLiteral("q@x")}));
        QCOMPARE(context->token.size(), 16);
    }

    void queuedTwiceIsQueuedOnce_data() { Backends::addRows(); }
    void queuedTwiceIsQueuedOnce()
    {
        const auto first = queue(answer(QStringLiteral("m1@shop")));
        VERIFY_OK(first);
        const auto second = queue(answer(QStringLiteral("m1@shop")));
        VERIFY_OK(second);
        QCOMPARE(*first, *second);
        QCOMPARE(details().timeline.size(), 2);
        QCOMPARE(details().timeline.last().outboxState.value_or(OutboxState::Done), OutboxState::Queued);
        QCOMPARE(details().summary.status, ConversationStatus::Waiting);
        QVERIFY(!details().summary.waitingSince);
        const auto totals = outbox::totals(*m_direct->database);
        VERIFY_OK(totals);
        QCOMPARE(totals->queued, 1);
    }

    void theWholeWay_data() { Backends::addRows(); }
    void theWholeWay()
    {
        const outbox::QueueRequest request = answer(QStringLiteral("m1@shop"));
        VERIFY_OK(queue(request));
        const auto item = claim(QStringLiteral("p1"));
        VERIFY_OK(item);
        QVERIFY(item->has_value());
        QCOMPARE((*item)->raw, request.item.raw);
        QCOMPARE((*item)->envelopeTo, request.item.envelopeTo);
        const auto other = claim(QStringLiteral("p2"));
        VERIFY_OK(other);
        QVERIFY(!other->has_value());
        VERIFY_OK(m_direct->write([&](Transaction &t) {
            return outbox::markEndOfDataPending(t, (*item)->id, (*item)->fence);
        }));
        VERIFY_OK(finish(**item, OutboxState::Accepted));
        const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(1);
        auto actions = claimActions(soon);
        QCOMPARE(actions.size(), 2);
        QCOMPARE(actions.at(0).kind, ServerAction::Kind::AppendToSent);
        QCOMPARE(actions.at(0).raw, request.item.raw);
        QCOMPARE(actions.at(0).messageId, request.item.messageId);
        QCOMPARE(actions.at(1).kind, ServerAction::Kind::AddFlags);
        QCOMPARE(actions.at(1).mailbox, QStringLiteral("INBOX"));
        QCOMPARE(actions.at(1).uid, 1U);
        QCOMPARE(actions.at(1).flags, quint32(MailAnswered));
        QVERIFY(claimActions(soon).isEmpty()); // held
        const auto done = [&](const ServerAction &action, const Result<void> &outcome) {
            return m_direct->write([&](Transaction &t) { return outbox::actionFinished(t, action, outcome, soon); });
        };
        QCOMPARE(details().timeline.last().outboxState.value_or(OutboxState::Queued), OutboxState::Accepted);
        VERIFY_OK(done(actions.at(0), {}));
        QCOMPARE(details().timeline.last().outboxState.value_or(OutboxState::Queued), OutboxState::Copied);
        VERIFY_OK(done(actions.at(1), Failure{FailureKind::Network, QStringLiteral("x"), QStringLiteral("x")}));
        QVERIFY(claimActions(soon).isEmpty()); // later again
        actions = claimActions(soon.addSecs(3600));
        QCOMPARE(actions.size(), 1);
        VERIFY_OK(done(actions.first(), Failure{FailureKind::NotFound, QStringLiteral("x"), QStringLiteral("x")}));
        QVERIFY(claimActions(soon.addDays(3)).isEmpty());
        QCOMPARE(details().timeline.last().outboxState.value_or(OutboxState::Queued), OutboxState::Done);
        // The copy comes back with the next synchronisation.
        MailSpec copy;
        copy.id = request.item.messageId;
        copy.from = QStringLiteral("bok@shop.example");
        copy.to = QStringLiteral("jan@example.com");
        const auto counts = storeMails(*m_direct, m_shop.sent, {makeMail(copy)});
        VERIFY_OK(counts);
        QCOMPARE(counts->known, 1);
        QCOMPARE(details().timeline.size(), 2);
    }

    void aStaleFenceIsRefused_data() { Backends::addRows(); }
    void aStaleFenceIsRefused()
    {
        VERIFY_OK(queue(answer(QStringLiteral("m1@shop"))));
        const auto item = claim(QStringLiteral("p1"));
        VERIFY_OK(item);
        const auto recovered = m_direct->write([](Transaction &t) {
            return outbox::recover(t, 0);
        });
        VERIFY_OK(recovered);
        QCOMPARE(*recovered, 1);
        const auto pending = m_direct->write([&](Transaction &t) {
            return outbox::markEndOfDataPending(t, (*item)->id, (*item)->fence);
        });
        QVERIFY(!pending.ok());
        QCOMPARE(pending.failure().kind, FailureKind::Conflict);
        const auto late = finish(**item, OutboxState::Accepted);
        QVERIFY(!late.ok());
        QCOMPARE(late.failure().kind, FailureKind::Conflict);
        const auto again = claim(QStringLiteral("p2"));
        VERIFY_OK(again);
        QVERIFY(again->has_value());
        QVERIFY((*again)->fence > (*item)->fence);
    }

    void deathAfterEndOfDataIsUncertain_data() { Backends::addRows(); }
    void deathAfterEndOfDataIsUncertain()
    {
        VERIFY_OK(queue(answer(QStringLiteral("m1@shop"))));
        const auto item = claim(QStringLiteral("p1"));
        VERIFY_OK(item);
        VERIFY_OK(m_direct->write([&](Transaction &t) {
            return outbox::markEndOfDataPending(t, (*item)->id, (*item)->fence);
        }));
        VERIFY_OK(m_direct->write([](Transaction &t) {
            return outbox::recover(t, 0);
        }));
        const auto next = claim(QStringLiteral("p2"));
        VERIFY_OK(next);
        QVERIFY(!next->has_value());
        auto list = outbox::list(*m_direct->database, 10);
        VERIFY_OK(list);
        QCOMPARE(list->first().state, OutboxState::Uncertain);
        QVERIFY(!list->first().lastError.isEmpty());
        VERIFY_OK(m_direct->write([&](Transaction &t) {
            return outbox::resolve(t, list->first().id, OutboxState::GivenUp);
        }));
        const auto twice = m_direct->write([&](Transaction &t) {
            return outbox::resolve(t, list->first().id, OutboxState::Queued);
        });
        QCOMPARE(twice.failure().kind, FailureKind::Conflict);
    }

    void deferredWaitsForItsTime_data() { Backends::addRows(); }
    void deferredWaitsForItsTime()
    {
        VERIFY_OK(queue(answer(QStringLiteral("m1@shop"))));
        const auto item = claim(QStringLiteral("p1"));
        VERIFY_OK(item);
        VERIFY_OK(finish(**item, OutboxState::Deferred, 600'000));
        const auto early = claim(QStringLiteral("p1"));
        VERIFY_OK(early);
        QVERIFY(!early->has_value());
        const auto due = m_direct->write([](Transaction &t) {
            return outbox::claimNext(t, QStringLiteral("p1"), QDateTime::currentDateTimeUtc().addSecs(602));
        });
        VERIFY_OK(due);
        QVERIFY(due->has_value());
        QCOMPARE((*due)->attempts, 2);
    }

    void aNewMatterGetsItsConversation_data() { Backends::addRows(); }
    void aNewMatterGetsItsConversation()
    {
        const QString token = makeConversationToken();
        outbox::QueueRequest request = answer(makeMessageId(token, QStringLiteral("bok@shop.example")));
        request.draft.conversation = {};
        request.draft.answers = {};
        request.draft.kind = DraftKind::New;
        const auto id = queue(request);
        VERIFY_OK(id);
        const auto stored = m_direct->database->value(
            QStringLiteral("SELECT c.token FROM outbox o JOIN conversations c ON c.id = o.conversation_id WHERE o.id = ?"),
            {id->value});
        VERIFY_OK(stored);
        QCOMPARE(stored->toString(), token);
    }

    void leasesHaveOneHolder_data() { Backends::addRows(); }
    void leasesHaveOneHolder()
    {
        const auto acquire = [&](const QString &owner, int seconds) {
            return m_direct->write([&](Transaction &t) {
                return leases::acquire(t, QStringLiteral("mailbox:1"), owner, seconds);
            });
        };
        const auto first = acquire(QStringLiteral("a"), 60);
        VERIFY_OK(first);
        QVERIFY(first->held);
        const auto second = acquire(QStringLiteral("b"), 60);
        VERIFY_OK(second);
        QVERIFY(!second->held);
        QCOMPARE(second->owner, QStringLiteral("a"));
        const auto renewed = acquire(QStringLiteral("a"), -1); // over at once
        VERIFY_OK(renewed);
        QCOMPARE(renewed->fence, first->fence);
        const auto taken = acquire(QStringLiteral("b"), 60);
        VERIFY_OK(taken);
        QVERIFY(taken->held);
        QVERIFY(taken->fence > first->fence);
        VERIFY_OK(m_direct->write([&](Transaction &t) { return leases::release(t, *first); }));
        QVERIFY(!acquire(QStringLiteral("c"), 60)->held); // a stale release changes nothing
        VERIFY_OK(m_direct->write([&](Transaction &t) { return leases::release(t, *taken); }));
        const auto third = acquire(QStringLiteral("c"), 60);
        VERIFY_OK(third);
        QVERIFY(third->held && third->fence > taken->fence);
    }

    void exactlyOneClaims_data() { Backends::addRows(); }
    void exactlyOneClaims()
    {
        for (int i = 0; i < 20; ++i)
            VERIFY_OK(queue(answer(QStringLiteral("m%1@shop").arg(i))));
        std::atomic<int> claimed = 0;
        std::atomic<int> mine = 0;
        std::atomic<int> failures = 0;
        const auto work = [&](const QString &name) {
            Direct direct(m_location);
            for (;;) {
                const auto item = direct.write([&](Transaction &t) {
                    return outbox::claimNext(t, name, QDateTime::currentDateTimeUtc().addSecs(1));
                });
                failures += !item.ok();
                if (!item.ok() || !item->has_value())
                    break;
                ++claimed;
            }
            const auto won = direct.write([&](Transaction &t) { return conversations::claim(t, m_conversation, name); });
            failures += !won.ok();
            mine += won.ok() && won->claimed;
        };
        std::unique_ptr<QThread> other(QThread::create(work, QStringLiteral("p1")));
        other->start();
        work(QStringLiteral("p2"));
        other->wait();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(claimed.load(), 20);
        QCOMPARE(mine.load(), 1);
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
