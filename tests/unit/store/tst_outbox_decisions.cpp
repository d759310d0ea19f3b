// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/send_retry.h"
#include "models/store/raw_store.h"
#include "tests/unit/store/outbox_case.h"

using namespace okienko;
using namespace okienko::test;

/// Taking back, sending later, recipients of whom some accepted, what is uncertain, and claims on work for servers.
class TestOutboxDecisions : public OutboxCase {
    Q_OBJECT

    Draft written()
    {
        Draft draft;
        draft.kind = DraftKind::Reply;
        draft.conversation = m_conversation;
        draft.answers = m_question;
        draft.account = m_shop.account;
        draft.author = QStringLiteral("anna");
        draft.from = {QStringLiteral("Sklep"), QStringLiteral("bok@shop.example")};
        draft.to = {{QStringLiteral("Jan"), QStringLiteral("jan@example.com")}};
        draft.bcc = {{{}, QStringLiteral("ukryty@example.com")}};
        draft.subject = QStringLiteral("Re: Pytanie");
        draft.body = QStringLiteral("Zażółć\n\n\n  gęślą \n> cytat");
        draft.attachments = {{{{}, QStringLiteral("a.txt"), QStringLiteral("text/plain"), 3, {}, {}, false}, "abc"}};
        return draft;
    }
    outbox::QueueRequest requestOf(const QString &messageId, const Draft &draft)
    {
        outbox::QueueRequest request = answer(messageId);
        request.draft = draft;
        request.contents = draft.attachments;
        request.message.attachments = {draft.attachments.first().about};
        return request;
    }
    Result<void> finishWith(const OutboxItem &claimed, const SendOutcome &outcome)
    {
        return m_direct->write([&](Transaction &t) {
            return outbox::finishAttempt(t, claimed.id, claimed.fence, outcome, 60'000);
        });
    }
    void sql(const char *text) { VERIFY_OK(m_direct->database->run(QString::fromLatin1(text))); }
    qint64 count(const char *text) { return m_direct->number(QString::fromLatin1(text)); }

private slots:
    void init() { OutboxCase::init(); }
    void cleanup() { OutboxCase::cleanup(); }

    void takenBackIsAsIfNeverQueued_data() { Backends::addRows(); }
    void takenBackIsAsIfNeverQueued()
    {
        Draft draft = written();
        const auto saved = m_direct->write([&](Transaction &t) { return outbox::saveDraft(t, draft); });
        VERIFY_OK(saved);
        draft.id = *saved;
        const ConversationSummary before = details().summary;
        QVERIFY(before.waitingSince.has_value());
        outbox::QueueRequest request = requestOf(QStringLiteral("m1@shop"), draft);
        request.holdSeconds = 10;
        request.message.to << EmailAddress{{}, QStringLiteral("nowy@example.com")};
        const auto id = queue(request);
        VERIFY_OK(id);
        QVERIFY(!details().summary.waitingSince);
        QVERIFY(item(*id).canEdit);
        // It is not offered as a draft, and it does not leave yet.
        const auto offered = outbox::draftFor(*m_direct->database, m_conversation, QStringLiteral("anna"));
        VERIFY_OK(offered);
        QVERIFY(!offered->has_value());
        const auto early = m_direct->write([](Transaction &t) { return outbox::claimNext(t, QStringLiteral("p1")); });
        VERIFY_OK(early);
        QVERIFY(!early->has_value());
        const auto until = outbox::untilDue(*m_direct->database);
        VERIFY_OK(until);
        QVERIFY(until->value_or(0) > 5'000 && until->value_or(0) <= 10'000);

        const auto taken = takeBack(*id);
        VERIFY_OK(taken);
        QVERIFY(!taken->mayHaveArrived);
        QCOMPARE(taken->draft.body, draft.body);
        QCOMPARE(taken->draft.subject, draft.subject);
        QCOMPARE(taken->draft.to, draft.to);
        QCOMPARE(taken->draft.bcc, draft.bcc);
        QCOMPARE(taken->draft.kind, draft.kind);
        QCOMPARE(taken->draft.answers, draft.answers);
        QCOMPARE(taken->draft.attachments.value(0).data, QByteArray("abc"));
        const auto again = outbox::draftFor(*m_direct->database, m_conversation, QStringLiteral("anna"));
        VERIFY_OK(again);
        QCOMPARE((*again)->id, draft.id);
        const ConversationSummary after = details().summary;
        QCOMPARE(details().timeline.size(), 1);
        QCOMPARE(after.status, before.status);
        QCOMPARE(after.waitingSince, before.waitingSince);
        QCOMPARE(after.messageCount, before.messageCount);
        for (const char *table : {"SELECT count(*) FROM outbox", "SELECT count(*) FROM outbox_recipients",
                                  "SELECT count(*) FROM server_actions",
                                  "SELECT count(*) FROM conversation_participants WHERE address = 'nowy@example.com'"})
            QCOMPARE(count(table), 0);
        const auto twice = takeBack(*id);
        QVERIFY(!twice.ok());
        QCOMPARE(twice.failure().kind, FailureKind::NotFound);
        // And it can be sent for real.
        draft.body = QStringLiteral("Poprawione");
        VERIFY_OK(queue(requestOf(QStringLiteral("m2@shop"), draft)));
        QCOMPARE(details().timeline.size(), 2);
    }

    void aNewMatterTakenBackIsNone_data() { Backends::addRows(); }
    void aNewMatterTakenBackIsNone()
    {
        Draft draft = written();
        draft.kind = DraftKind::New;
        draft.conversation = {};
        draft.answers = {};
        const auto id = queue(requestOf(QStringLiteral("m1@shop"), draft));
        VERIFY_OK(id);
        QCOMPARE(count("SELECT count(*) FROM conversations"), 2);
        const auto taken = takeBack(*id);
        VERIFY_OK(taken);
        QVERIFY(!taken->draft.conversation.isValid());
        QCOMPARE(count("SELECT count(*) FROM conversations"), 1);
    }

    void whatIsBeingSentIsNotTakenBack_data() { Backends::addRows(); }
    void whatIsBeingSentIsNotTakenBack()
    {
        const auto id = queue(requestOf(QStringLiteral("m1@shop"), written()));
        VERIFY_OK(id);
        const auto claimed = claim(QStringLiteral("p1"));
        VERIFY_OK(claimed);
        QCOMPARE(takeBack(*id).failure().kind, FailureKind::Conflict);
        VERIFY_OK(pending(**claimed));
        QCOMPARE(takeBack(*id).failure().kind, FailureKind::Conflict);
        QCOMPARE(resolve(*id, OutboxState::Queued).failure().kind, FailureKind::Conflict);
        VERIFY_OK(finish(**claimed, OutboxState::Accepted));
        QCOMPARE(takeBack(*id).failure().kind, FailureKind::Conflict);
        QCOMPARE(count("SELECT count(*) FROM drafts"), 0);
    }

    void scheduledWaitsAndCanBeSentNow_data() { Backends::addRows(); }
    void scheduledWaitsAndCanBeSentNow()
    {
        outbox::QueueRequest request = requestOf(QStringLiteral("m1@shop"), written());
        request.item.sendAt = QDateTime::currentDateTimeUtc().addSecs(3600);
        request.item.raw.prepend("Date: Mon, 01 Jan 2029 08:00:00 +0100\r\n");
        const auto id = queue(request);
        VERIFY_OK(id);
        QVERIFY(item(*id).isScheduled());
        QCOMPARE(item(*id).sendAt.toMSecsSinceEpoch(), request.item.sendAt.toMSecsSinceEpoch());
        QCOMPARE(outbox::totals(*m_direct->database)->scheduled, 1);
        const auto early = claim(QStringLiteral("p1"));
        VERIFY_OK(early);
        QVERIFY(!early->has_value());
        VERIFY_OK(resolve(*id, OutboxState::Queued));
        const auto now = claim(QStringLiteral("p1"));
        VERIFY_OK(now);
        QVERIFY(now->has_value());
        QVERIFY(!(*now)->sendAt.isValid());
        // It says when it was sent, not when it would have been.
        QVERIFY((*now)->raw.startsWith("Date: "));
        QVERIFY(!(*now)->raw.contains("2029"));
        QVERIFY((*now)->raw.endsWith(request.item.raw.mid(request.item.raw.indexOf("\r\n"))));
    }

    void triedForADayAsksAPerson_data() { Backends::addRows(); }
    void triedForADayAsksAPerson()
    {
        const auto id = queue(requestOf(QStringLiteral("m1@shop"), written()));
        VERIFY_OK(id);
        for (int i = 1; i <= sendretry::fewestAttempts; ++i) {
            QVERIFY(!item(*id).needsPerson);
            const auto claimed = m_direct->write([](Transaction &t) {
                return outbox::claimNext(t, QStringLiteral("p1"), QDateTime::currentDateTimeUtc().addDays(2));
            });
            VERIFY_OK(claimed);
            QVERIFY(claimed->has_value());
            sql("UPDATE outbox SET first_attempt_at = first_attempt_at - 86400000");
            VERIFY_OK(finishWith(**claimed, {OutboxState::Deferred, QStringLiteral("Później."), {}, 451, {}}));
        }
        QVERIFY(item(*id).needsPerson);
        QVERIFY(item(*id).needsDecision());
        const auto tooLate = m_direct->write([](Transaction &t) {
            return outbox::claimNext(t, QStringLiteral("p1"), QDateTime::currentDateTimeUtc().addDays(9));
        });
        VERIFY_OK(tooLate);
        QVERIFY(!tooLate->has_value());
        VERIFY_OK(resolve(*id, OutboxState::Queued));
        const auto again = claim(QStringLiteral("p1"));
        VERIFY_OK(again);
        QVERIFY(again->has_value());
        QCOMPARE((*again)->attempts, 1);
    }

    void givenUpIsNoAnswer_data() { Backends::addRows(); }
    void givenUpIsNoAnswer()
    {
        const auto id = queue(requestOf(QStringLiteral("m1@shop"), written()));
        VERIFY_OK(id);
        const auto claimed = claim(QStringLiteral("p1"));
        VERIFY_OK(claimed);
        VERIFY_OK(finish(**claimed, OutboxState::Rejected));
        QVERIFY(!details().summary.waitingSince);
        VERIFY_OK(resolve(*id, OutboxState::GivenUp));
        QVERIFY(details().summary.waitingSince.has_value());
        QCOMPARE(details().summary.status, ConversationStatus::Open);
        QCOMPARE(details().timeline.size(), 2); // what was written stays to be seen
        QCOMPARE(resolve(*id, OutboxState::Queued).failure().kind, FailureKind::Conflict);
    }

    void someAcceptedSomeRefused_data() { Backends::addRows(); }
    void someAcceptedSomeRefused()
    {
        const auto id = queue(requestOf(QStringLiteral("m1@shop"), written()));
        VERIFY_OK(id);
        auto claimed = claim(QStringLiteral("p1"));
        VERIFY_OK(claimed);
        QCOMPARE((*claimed)->envelopeTo.size(), 2);
        SendOutcome outcome{OutboxState::Deferred, QStringLiteral("Jeden później."), {}, 450, {}};
        outcome.recipients = {{QStringLiteral("jan@example.com"), RecipientState::Accepted, 250, {}},
                              {QStringLiteral("kopia@example.com"), RecipientState::Deferred, 450, QStringLiteral("busy")}};
        VERIFY_OK(pending(**claimed));
        VERIFY_OK(finishWith(**claimed, outcome));
        QCOMPARE(item(*id).state, OutboxState::Deferred);
        QVERIFY(item(*id).someAccepted());
        const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(120);
        QCOMPARE(claimActions(soon).value(0).kind, ServerAction::Kind::AppendToSent); // one has it: the copy is filed
        QCOMPARE(takeBack(*id)->mayHaveArrived, true);
    }

    void onlyTheRefusedAreAskedAgain_data() { Backends::addRows(); }
    void onlyTheRefusedAreAskedAgain()
    {
        const auto id = queue(requestOf(QStringLiteral("m1@shop"), written()));
        VERIFY_OK(id);
        auto claimed = claim(QStringLiteral("p1"));
        VERIFY_OK(claimed);
        SendOutcome outcome{OutboxState::Rejected, QStringLiteral("Nie ma."), {}, 550, {}};
        outcome.recipients = {{QStringLiteral("jan@example.com"), RecipientState::Accepted, 250, {}},
                              {QStringLiteral("kopia@example.com"), RecipientState::Rejected, 550, QStringLiteral("no")}};
        VERIFY_OK(pending(**claimed));
        VERIFY_OK(finishWith(**claimed, outcome));
        QCOMPARE(item(*id).state, OutboxState::Rejected);
        VERIFY_OK(resolve(*id, OutboxState::Queued));
        claimed = claim(QStringLiteral("p1"));
        VERIFY_OK(claimed);
        QCOMPARE((*claimed)->envelopeTo, QStringList{QStringLiteral("kopia@example.com")});
        VERIFY_OK(pending(**claimed));
        VERIFY_OK(finish(**claimed, OutboxState::Accepted));
        QCOMPARE(item(*id).state, OutboxState::Accepted);
        const auto actions = claimActions(QDateTime::currentDateTimeUtc().addSecs(1));
        QCOMPARE(std::count_if(actions.begin(), actions.end(),
                               [](const auto &a) { return a.kind == ServerAction::Kind::AppendToSent; }), 1);
    }

    void uncertainIsSettledBySent_data() { Backends::addRows(); }
    void uncertainIsSettledBySent()
    {
        const auto id = queue(requestOf(QStringLiteral("m1@shop"), written()));
        VERIFY_OK(id);
        const auto claimed = claim(QStringLiteral("p1"));
        VERIFY_OK(claimed);
        VERIFY_OK(pending(**claimed));
        VERIFY_OK(finish(**claimed, OutboxState::Uncertain));
        const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(1);
        auto actions = claimActions(soon);
        QCOMPARE(actions.size(), 1);
        QCOMPARE(actions.first().kind, ServerAction::Kind::FindInSent);
        QCOMPARE(actions.first().messageId, QStringLiteral("m1@shop"));
        const auto done = [&](const ServerAction &action, const Result<void> &outcome) {
            return m_direct->write([&](Transaction &t) { return outbox::actionFinished(t, action, outcome, soon); });
        };
        // Not there: it proves nothing, and it is looked for again.
        VERIFY_OK(done(actions.first(), Failure{FailureKind::NotFound, QStringLiteral("x"), QStringLiteral("x")}));
        QCOMPARE(item(*id).state, OutboxState::Uncertain);
        QVERIFY(!claim(QStringLiteral("p1"))->has_value());
        actions = claimActions(soon.addSecs(3600));
        QCOMPARE(actions.size(), 1);
        VERIFY_OK(done(actions.first(), {}));
        QCOMPARE(item(*id).state, OutboxState::Copied);
        actions = claimActions(soon.addSecs(3600));
        QCOMPARE(actions.size(), 1); // no second copy, only the mark
        QCOMPARE(actions.first().kind, ServerAction::Kind::AddFlags);
        VERIFY_OK(done(actions.first(), {}));
        QCOMPARE(item(*id).state, OutboxState::Done);
        QCOMPARE(count("SELECT count(*) FROM drafts"), 0);
    }

    void editingWhatIsUncertainKeepsIt_data() { Backends::addRows(); }
    void editingWhatIsUncertainKeepsIt()
    {
        const auto id = queue(requestOf(QStringLiteral("m1@shop"), written()));
        VERIFY_OK(id);
        const auto claimed = claim(QStringLiteral("p1"));
        VERIFY_OK(claimed);
        VERIFY_OK(pending(**claimed));
        VERIFY_OK(m_direct->write([](Transaction &t) { return outbox::recover(t, 0); }));
        const auto taken = takeBack(*id);
        VERIFY_OK(taken);
        QVERIFY(taken->mayHaveArrived);
        QCOMPARE(item(*id).state, OutboxState::GivenUp);
        QCOMPARE(details().timeline.size(), 2);
        QCOMPARE(count("SELECT count(*) FROM server_actions"), 0);
        QCOMPARE(count("SELECT count(*) FROM drafts WHERE outbox_id IS NULL"), 1);
    }

    void aStaleActionIsRefused_data() { Backends::addRows(); }
    void aStaleActionIsRefused()
    {
        VERIFY_OK(queue(requestOf(QStringLiteral("m1@shop"), written())));
        const auto claimed = claim(QStringLiteral("p1"));
        VERIFY_OK(claimed);
        VERIFY_OK(finish(**claimed, OutboxState::Accepted));
        const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(1);
        const auto first = claimActions(soon);
        QCOMPARE(first.size(), 2);
        VERIFY_OK(m_direct->write([&](Transaction &t) { return outbox::holdAction(t, first.first()); }));
        sql("UPDATE server_actions SET claimed_until = 1"); // its holder has been silent for long
        const auto second = claimActions(soon);
        QCOMPARE(second.size(), 2);
        const auto held = m_direct->write([&](Transaction &t) { return outbox::holdAction(t, first.first()); });
        QCOMPARE(held.failure().kind, FailureKind::Conflict);
        const auto late = m_direct->write([&](Transaction &t) {
            return outbox::actionFinished(t, first.first(), {}, soon);
        });
        QCOMPARE(late.failure().kind, FailureKind::Conflict);
        QCOMPARE(count("SELECT count(*) FROM server_actions"), 2);
        VERIFY_OK(m_direct->write([&](Transaction &t) { return outbox::actionFinished(t, second.first(), {}, soon); }));
        QCOMPARE(count("SELECT count(*) FROM server_actions"), 1);
    }

    void aClaimIsKeptBySignsOfLife_data() { Backends::addRows(); }
    void aClaimIsKeptBySignsOfLife()
    {
        VERIFY_OK(queue(requestOf(QStringLiteral("m1@shop"), written())));
        const auto claimed = claim(QStringLiteral("p1"));
        VERIFY_OK(claimed);
        const auto recovered = [this] {
            return *m_direct->write([](Transaction &t) { return outbox::recover(t, 90'000); });
        };
        sql("UPDATE outbox SET claimed_at = claimed_at - 80000");
        QCOMPARE(recovered(), 0);
        VERIFY_OK(m_direct->write([&](Transaction &t) {
            return outbox::renewClaim(t, (*claimed)->id, (*claimed)->fence);
        }));
        sql("UPDATE outbox SET claimed_at = claimed_at - 80000");
        QCOMPARE(recovered(), 0);
        sql("UPDATE outbox SET claimed_at = claimed_at - 80000");
        QCOMPARE(recovered(), 1);
        const auto stale = m_direct->write([&](Transaction &t) {
            return outbox::renewClaim(t, (*claimed)->id, (*claimed)->fence);
        });
        QCOMPARE(stale.failure().kind, FailureKind::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestOutboxDecisions)
#include "tst_outbox_decisions.moc"
