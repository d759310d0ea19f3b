// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/account_sync.h"
#include "channels/mail/imap/imap_failures.h"
#include "channels/mail/imap/noop_command.h"
#include "tests/support/memory_sink.h"
#include "tests/support/scripted_stream.h"

#include <QtTest>

using namespace okienko;
using namespace okienko::test;

namespace {

/// One account on one scripted connection.
struct Bench {
    MemorySink sink;
    QThreadPool pool;
    QList<Failure> failures;
    SyncReport report{[](const SyncProgress &) {}, [this](const Failure &failure) { failures.append(failure); }};
    SyncContext context{AccountId(1), sink, {}, pool, report, {}};
    Interrupt interrupt;
    ScriptedStream::Differences differences;
    std::unique_ptr<ImapConnection> connection;

    Result<void> run(QByteArrayView transcript, ScriptedStream::End end = ScriptedStream::End::Close,
                     qsizetype chunk = 0, ImapLimits limits = {})
    {
        auto stream = std::make_unique<ScriptedStream>(transcript, end, chunk);
        differences = stream->differences();
        connection = std::make_unique<ImapConnection>(std::move(stream), limits);
        AccountSync sync(context, *connection, interrupt, {});
        // A server's greeting by CAPABILITY stands first in every transcript.
        NoopCommand hello;
        if (const auto greeted = connection->run(hello); !greeted)
            return greeted;
        if (const auto begun = sync.begin(); !begun)
            return begun;
        return sync.round();
    }
};

const QByteArray plainStart = "C: k1 NOOP\n"
                              "S: * CAPABILITY IMAP4rev1\n"
                              "S: k1 OK\n"
                              "C: k2 LIST \"\" \"*\"\n"
                              "S: * LIST () \"/\" INBOX\n"
                              "S: k2 OK\n"
                              "C: k3 STATUS \"INBOX\" (MESSAGES UIDNEXT UIDVALIDITY)\n";

QByteArray plainInbox(int messages, int next)
{
    return plainStart + "S: * STATUS INBOX (MESSAGES " + QByteArray::number(messages) + " UIDNEXT "
        + QByteArray::number(next) + " UIDVALIDITY 9)\nS: k3 OK\nC: k4 SELECT \"INBOX\"\nS: * "
        + QByteArray::number(messages) + " EXISTS\nS: * OK [UIDVALIDITY 9] .\nS: * OK [UIDNEXT "
        + QByteArray::number(next) + "] .\nS: k4 OK [READ-WRITE] done\n";
}

} // namespace

class TstSession : public QObject {
    Q_OBJECT
private slots:
    void plainServerFirstSync();
    void plainServerFindsRemovedAndFlags();
    void shortListingRemovesNothing();
    void emptyListingRemovesNothing();
    void newMailTellsThatTheOldIsGone();
    void qresyncServer();
    void nothingChangedNeedsNoSelect();
    void changedUidValidityStartsAnew();
    void tooLargeMessageKeepsItsHeaders();
    void literalOverTheLimitKeepsItsHeaders();
    void messageThatServerCannotGive();
    void messageThatBreaksTheConnection();
    void messageGoneMeanwhile();
    void hostileFetches();
    void refusedMailboxDoesNotStopOthers();
    void cutAtEveryByte();
    void byeIsTold();
    void silentServerIsGivenUp();
    void endlessBadIsGivenUp();
    void emptyContinuationIsIgnored();
    void storeFailureIsolatesOneMessage();
    void storeOutOfReachEndsTheRound();
};

void TstSession::plainServerFirstSync()
{
    Bench bench;
    const auto outcome = bench.run(plainInbox(3, 13)
                                   + "C: k5 UID FETCH 1:* (UID FLAGS INTERNALDATE RFC822.SIZE)\n"
                                     "S: * 1 FETCH (UID 4 FLAGS (\\Seen) RFC822.SIZE 5 INTERNALDATE \"01-Mar-2026 10:00:00 +0000\")\n"
                                     "S: * 3 FETCH (UID 12 FLAGS () RFC822.SIZE 6 INTERNALDATE \"03-Mar-2026 10:00:00 +0000\")\n"
                                     "S: * 2 FETCH (UID 9 FLAGS (\\Answered) RFC822.SIZE 5 INTERNALDATE \"02-Mar-2026 10:00:00 +0000\")\n"
                                     "S: k5 OK\n"
                                     "C: k6 UID FETCH 4,9,12 (UID BODY.PEEK[])\n"
                                     "S| * 1 FETCH (UID 4 BODY[] {5}\\r\\nfour\\n)\\r\\n\n"
                                     "S| * 3 FETCH (BODY[] {6}\\r\\ntwelve UID 12)\\r\\n\n"
                                     "S| * 2 FETCH (UID 9 BODY[] {5}\\r\\nnine\\0)\\r\\n\n"
                                     "S: k6 OK\n");
    QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.failure().log));
    QCOMPARE(*bench.differences, QStringList());
    QCOMPARE(bench.sink.faults(), QStringList());
    const auto box = bench.sink.box(QStringLiteral("INBOX"));
    QCOMPARE(box.mails.keys(), (QList<quint32>{4, 9, 12}));
    QCOMPARE(box.mails.value(4).raw, QByteArray("four\n"));
    QCOMPARE(box.mails.value(9).raw, QByteArray("nine\0", 5));
    QCOMPARE(box.mails.value(9).flags, quint32(MailAnswered));
    QCOMPARE(box.mails.value(12).raw, QByteArray("twelve"));
    QCOMPARE(box.cursor.uidNext, 13u);
    QCOMPARE(box.cursor.serverCount, 3u);
    QCOMPARE(bench.report.totals().added, 3);
    QCOMPARE(bench.report.totals().server, 3);
    QCOMPARE(bench.report.totals().stored, 3);
    QCOMPARE(bench.report.totals().roundTrips, 6);
}

namespace {

/// A store that has messages 4, 9 and 12 of UIDVALIDITY 9.
void fillThree(MemorySink &sink, quint64 modSeq = 0)
{
    auto state = sink.openMailbox(AccountId(1), QStringLiteral("INBOX"), MailboxRole::Inbox, 9);
    MailboxBatch batch;
    batch.mailbox = state->id;
    for (const quint32 uid : {4u, 9u, 12u}) {
        IncomingMail mail;
        mail.uid = uid;
        mail.raw = "old";
        batch.mails.push_back(mail);
    }
    batch.cursor = {9, 13, modSeq, 3};
    QVERIFY(sink.store(batch).ok());
}

} // namespace

void TstSession::plainServerFindsRemovedAndFlags()
{
    Bench bench;
    fillThree(bench.sink);
    const auto outcome = bench.run(plainInbox(3, 14)
                                   + "C: k5 UID FETCH 1:12 (UID FLAGS)\n"
                                     "C: k6 UID FETCH 13:* (UID FLAGS INTERNALDATE RFC822.SIZE)\n"
                                     "S: * 1 FETCH (UID 4 FLAGS (\\Seen))\n"
                                     "S: * 2 FETCH (UID 12 FLAGS ())\n"
                                     "S: k5 OK\n"
                                     "S: * 3 FETCH (UID 13 FLAGS () RFC822.SIZE 3 INTERNALDATE \"01-Mar-2026 10:00:00 +0000\")\n"
                                     "S: k6 OK\n"
                                     "C: k7 UID FETCH 13 (UID BODY.PEEK[])\n"
                                     "S| * 3 FETCH (UID 13 BODY[] {3}\\r\\nnew)\\r\\n\n"
                                     "S: k7 OK\n");
    QVERIFY(outcome.ok());
    QCOMPARE(*bench.differences, QStringList());
    const auto box = bench.sink.box(QStringLiteral("INBOX"));
    QCOMPARE(box.mails.keys(), (QList<quint32>{4, 12, 13}));
    QCOMPARE(box.mails.value(4).flags, quint32(MailSeen));
    QCOMPARE(bench.report.totals().removed, 1);
    QCOMPARE(bench.report.totals().updated, 1);
    QCOMPARE(bench.sink.faults(), QStringList());
}

void TstSession::shortListingRemovesNothing()
{
    Bench bench;
    fillThree(bench.sink);
    // The server counts three and lists one.
    QVERIFY(bench.run(plainInbox(3, 13) + "C: k5 UID FETCH 1:12 (UID FLAGS)\nS: * 1 FETCH (UID 4 FLAGS ())\nS: k5 OK\n"));
    QCOMPARE(bench.sink.box(QStringLiteral("INBOX")).mails.size(), 3);
}

void TstSession::emptyListingRemovesNothing()
{
    Bench bench;
    fillThree(bench.sink);
    QVERIFY(bench.run(plainInbox(0, 13)));
    QCOMPARE(bench.sink.box(QStringLiteral("INBOX")).mails.size(), 3);
}

/// Found with Courier: a mailbox is emptied elsewhere, and later something new comes.
void TstSession::newMailTellsThatTheOldIsGone()
{
    Bench bench;
    fillThree(bench.sink);
    const auto outcome = bench.run(plainInbox(1, 14)
                                   + "C: k5 UID FETCH 1:12 (UID FLAGS)\n"
                                     "C: k6 UID FETCH 13:* (UID FLAGS INTERNALDATE RFC822.SIZE)\n"
                                     "S: k5 OK\n"
                                     "S: * 1 FETCH (UID 13 FLAGS () RFC822.SIZE 3 INTERNALDATE \"01-Mar-2026 10:00:00 +0000\")\n"
                                     "S: k6 OK\n"
                                     "C: k7 UID FETCH 13 (UID BODY.PEEK[])\n"
                                     "S| * 1 FETCH (UID 13 BODY[] {3}\\r\\nnew)\\r\\n\n"
                                     "S: k7 OK\n");
    QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.failure().log));
    QCOMPARE(*bench.differences, QStringList());
    QCOMPARE(bench.sink.box(QStringLiteral("INBOX")).mails.keys(), QList<quint32>{13});
}

namespace {

const QByteArray qresyncStart = "C: k1 NOOP\n"
                                "S: * CAPABILITY IMAP4rev1 ENABLE QRESYNC CONDSTORE LIST-STATUS SPECIAL-USE LITERAL+\n"
                                "S: k1 OK\n"
                                "C: k2 ENABLE QRESYNC\n"
                                "C: k3 LIST \"\" \"*\" RETURN (SPECIAL-USE STATUS (MESSAGES UIDNEXT UIDVALIDITY HIGHESTMODSEQ))\n"
                                "S: * ENABLED QRESYNC\n"
                                "S: k2 OK\n"
                                "S: * LIST () \"/\" INBOX\n";

} // namespace

void TstSession::qresyncServer()
{
    Bench bench;
    fillThree(bench.sink, 70);
    const auto outcome = bench.run(qresyncStart
                                   + "S: * STATUS INBOX (MESSAGES 3 UIDNEXT 14 UIDVALIDITY 9 HIGHESTMODSEQ 90)\n"
                                     "S: k3 OK\n"
                                     "C: k4 SELECT \"INBOX\" (QRESYNC (9 70 1:12))\n"
                                     "S: * 3 EXISTS\n"
                                     "S: * OK [UIDVALIDITY 9] .\n"
                                     "S: * OK [UIDNEXT 14] .\n"
                                     "S: * OK [HIGHESTMODSEQ 90] .\n"
                                     "S: * VANISHED (EARLIER) 1:3,9\n"
                                     "S: * 2 FETCH (UID 12 FLAGS (\\Seen) MODSEQ (88))\n"
                                     "S: k4 OK [READ-WRITE] done\n"
                                     "C: k5 UID FETCH 13:* (UID FLAGS INTERNALDATE RFC822.SIZE MODSEQ)\n"
                                     "S: * 3 FETCH (UID 13 FLAGS () RFC822.SIZE 3 MODSEQ (90) INTERNALDATE \"01-Mar-2026 10:00:00 +0000\")\n"
                                     "S: k5 OK\n"
                                     "C: k6 UID FETCH 13 (UID BODY.PEEK[])\n"
                                     "S| * 3 FETCH (UID 13 BODY[] {3}\\r\\nnew)\\r\\n\n"
                                     "S: k6 OK\n");
    QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.failure().log));
    QCOMPARE(*bench.differences, QStringList());
    const auto box = bench.sink.box(QStringLiteral("INBOX"));
    QCOMPARE(box.mails.keys(), (QList<quint32>{4, 12, 13}));
    QCOMPARE(box.mails.value(12).flags, quint32(MailSeen));
    QCOMPARE(box.cursor, (MailboxCursor{9, 14, 90, 3}));
}

void TstSession::nothingChangedNeedsNoSelect()
{
    Bench bench;
    fillThree(bench.sink, 70);
    QVERIFY(bench.run(qresyncStart
                      + "S: * STATUS INBOX (MESSAGES 3 UIDNEXT 13 UIDVALIDITY 9 HIGHESTMODSEQ 70)\nS: k3 OK\n"));
    QCOMPARE(*bench.differences, QStringList());
    QVERIFY(bench.report.totals().roundTrips <= 3);
    QCOMPARE(bench.report.totals().stored, 3);
}

void TstSession::changedUidValidityStartsAnew()
{
    Bench bench;
    fillThree(bench.sink, 70);
    const auto outcome = bench.run(qresyncStart
                                   + "S: * STATUS INBOX (MESSAGES 1 UIDNEXT 2 UIDVALIDITY 10 HIGHESTMODSEQ 5)\n"
                                     "S: k3 OK\n"
                                     "C: k4 SELECT \"INBOX\" (CONDSTORE)\n"
                                     "S: * 1 EXISTS\n"
                                     "S: * OK [UIDVALIDITY 10] .\n"
                                     "S: * OK [UIDNEXT 2] .\n"
                                     "S: * OK [HIGHESTMODSEQ 5] .\n"
                                     "S: k4 OK\n"
                                     "C: k5 UID FETCH 1:* (UID FLAGS INTERNALDATE RFC822.SIZE MODSEQ)\n"
                                     "S: * 1 FETCH (UID 1 FLAGS () RFC822.SIZE 3 MODSEQ (5))\n"
                                     "S: k5 OK\n"
                                     "C: k6 UID FETCH 1 (UID BODY.PEEK[])\n"
                                     "S| * 1 FETCH (UID 1 BODY[] {3}\\r\\nold)\\r\\n\n"
                                     "S: k6 OK\n");
    QVERIFY(outcome.ok());
    QCOMPARE(*bench.differences, QStringList());
    QCOMPARE(bench.sink.box(QStringLiteral("INBOX")).generations, 2);
    QCOMPARE(bench.sink.box(QStringLiteral("INBOX")).mails.keys(), (QList<quint32>{1}));
    QCOMPARE(bench.sink.faults(), QStringList());
}

void TstSession::tooLargeMessageKeepsItsHeaders()
{
    Bench bench;
    const auto outcome = bench.run(plainInbox(1, 2)
                                   + "C: k5 UID FETCH 1:* (UID FLAGS INTERNALDATE RFC822.SIZE)\n"
                                     "S: * 1 FETCH (UID 1 FLAGS () RFC822.SIZE 100000001)\n"
                                     "S: k5 OK\n"
                                     "C: k6 UID FETCH 1 (UID BODY.PEEK[HEADER])\n"
                                     "S| * 1 FETCH (UID 1 BODY[HEADER] {14}\\r\\nSubject: x\\r\\n\\r\\n)\\r\\n\n"
                                     "S: k6 OK\n");
    QVERIFY(outcome.ok());
    QCOMPARE(*bench.differences, QStringList());
    const auto mail = bench.sink.box(QStringLiteral("INBOX")).mails.value(1);
    QCOMPARE(mail.raw, QByteArray("Subject: x\r\n\r\n"));
    QVERIFY(mail.quarantine.has_value());
    QCOMPARE(mail.quarantine->kind, FailureKind::Limit);
    QCOMPARE(bench.sink.box(QStringLiteral("INBOX")).cursor.uidNext, 2u);
}

void TstSession::literalOverTheLimitKeepsItsHeaders()
{
    Bench bench;
    ImapLimits limits;
    limits.literal = 5;
    const auto outcome = bench.run(plainInbox(2, 3)
                                       + "C: k5 UID FETCH 1:* (UID FLAGS INTERNALDATE RFC822.SIZE)\n"
                                         "S: * 1 FETCH (UID 1 FLAGS () RFC822.SIZE 3)\n"
                                         "S: * 2 FETCH (UID 2 FLAGS () RFC822.SIZE 3)\n"
                                         "S: k5 OK\n"
                                         "C: k6 UID FETCH 1:2 (UID BODY.PEEK[])\n"
                                         "S| * 1 FETCH (UID 1 BODY[] {9}\\r\\nk6 OK \\r\\nx)\\r\\n\n"
                                         "S| * 2 FETCH (UID 2 BODY[] {3}\\r\\ntwo)\\r\\n\n"
                                         "S: k6 OK\n"
                                         "C: k7 UID FETCH 1 (UID BODY.PEEK[HEADER])\n"
                                         "S| * 1 FETCH (UID 1 BODY[HEADER] {4}\\r\\nA: b)\\r\\n\n"
                                         "S: k7 OK\n",
                                   ScriptedStream::End::Close, 0, limits);
    QVERIFY(outcome.ok());
    QCOMPARE(*bench.differences, QStringList());
    const auto box = bench.sink.box(QStringLiteral("INBOX"));
    QCOMPARE(box.mails.value(1).raw, QByteArray("A: b"));
    QVERIFY(box.mails.value(1).quarantine.has_value());
    QCOMPARE(box.mails.value(2).raw, QByteArray("two"));
}

void TstSession::messageThatServerCannotGive()
{
    Bench bench;
    const auto outcome = bench.run(plainInbox(2, 3)
                                   + "C: k5 UID FETCH 1:* (UID FLAGS INTERNALDATE RFC822.SIZE)\n"
                                     "S: * 1 FETCH (UID 1 FLAGS () RFC822.SIZE 3)\n"
                                     "S: * 2 FETCH (UID 2 FLAGS () RFC822.SIZE 3)\n"
                                     "S: k5 OK\n"
                                     "C: k6 UID FETCH 1:2 (UID BODY.PEEK[])\n"
                                     "S| * 2 FETCH (UID 2 BODY[] {3}\\r\\ntwo)\\r\\n\n"
                                     "S: k6 NO [SERVERBUG] Some messages could not be fetched\n"
                                     "C: k7 UID FETCH 1:1 (UID FLAGS)\n"
                                     "S: * 1 FETCH (UID 1 FLAGS ())\n"
                                     "S: k7 OK\n"
                                     "C: k8 UID FETCH 1 (UID BODY.PEEK[])\n"
                                     "S: * 1 FETCH (UID 1 BODY[] NIL)\n"
                                     "S: k8 OK\n"
                                     "C: k9 UID FETCH 1 (UID BODY.PEEK[HEADER])\n"
                                     "S| * 1 FETCH (UID 1 BODY[HEADER] {4}\\r\\nA: b)\\r\\n\n"
                                     "S: k9 OK\n");
    QVERIFY(outcome.ok());
    QCOMPARE(*bench.differences, QStringList());
    const auto box = bench.sink.box(QStringLiteral("INBOX"));
    QVERIFY(box.mails.value(1).quarantine.has_value());
    QCOMPARE(box.mails.value(2).raw, QByteArray("two"));
    QCOMPARE(box.cursor.uidNext, 3u);
}

/// A message that breaks the connection whenever it is fetched must not hold up the others.
void TstSession::messageThatBreaksTheConnection()
{
    Bench bench;
    const QByteArray listing = "C: k5 UID FETCH 1:* (UID FLAGS INTERNALDATE RFC822.SIZE)\n"
                               "S: * 1 FETCH (UID 1 FLAGS () RFC822.SIZE 3)\n"
                               "S: * 2 FETCH (UID 2 FLAGS () RFC822.SIZE 3)\n"
                               "S: * 3 FETCH (UID 3 FLAGS () RFC822.SIZE 5)\n"
                               "S: k5 OK\n";
    const QByteArray one = "S| * 1 FETCH (UID 1 BODY[] {3}\\r\\none)\\r\\n\n";
    const QByteArray broken = "S: * 2 FETCH (UID 2 BODY[] {-1}\n";
    const auto together = bench.run(plainInbox(3, 4) + listing + "C: k6 UID FETCH 1:3 (UID BODY.PEEK[])\n" + one + broken);
    QVERIFY(!together);
    QCOMPARE(together.failure().kind, FailureKind::Protocol);
    // The newest first, each alone where one is suspect.
    const auto alone = bench.run(plainInbox(3, 4) + listing
                                 + "C: k6 UID FETCH 3 (UID BODY.PEEK[])\nC: k7 UID FETCH 2 (UID BODY.PEEK[])\n"
                                   "S| * 3 FETCH (UID 3 BODY[] {5}\\r\\nthree)\\r\\n\n"
                                   "S: k6 OK\nC: k8 UID FETCH 1 (UID BODY.PEEK[])\n" + broken);
    QVERIFY(!alone);
    QCOMPARE(*bench.differences, QStringList());
    QCOMPARE(bench.sink.box(QStringLiteral("INBOX")).mails.keys(), (QList<quint32>{3}));
    const auto headers = bench.run(plainInbox(3, 4) + listing
                                   + "C: k6 UID FETCH 1 (UID BODY.PEEK[])\n"
                                     "C: k7 UID FETCH 2 (UID BODY.PEEK[HEADER])\n" + one
                                   + "S: k6 OK\n"
                                     "S| * 2 FETCH (UID 2 BODY[HEADER] {4}\\r\\nA: b)\\r\\n\n"
                                     "S: k7 OK\n");
    QVERIFY2(headers.ok(), headers ? "" : qPrintable(headers.failure().log));
    QCOMPARE(*bench.differences, QStringList());
    const auto inbox = bench.sink.box(QStringLiteral("INBOX"));
    QCOMPARE(inbox.mails.keys(), (QList<quint32>{1, 2, 3}));
    QVERIFY(inbox.mails.value(2).quarantine.has_value());
    QCOMPARE(inbox.mails.value(2).raw, QByteArray("A: b"));
    QCOMPARE(inbox.mails.value(3).raw, QByteArray("three"));
    QCOMPARE(inbox.cursor.uidNext, 4u);
}

void TstSession::messageGoneMeanwhile()
{
    Bench bench;
    const auto outcome = bench.run(plainInbox(2, 3)
                                   + "C: k5 UID FETCH 1:* (UID FLAGS INTERNALDATE RFC822.SIZE)\n"
                                     "S: * 1 FETCH (UID 1 FLAGS () RFC822.SIZE 3)\n"
                                     "S: * 2 FETCH (UID 2 FLAGS () RFC822.SIZE 3)\n"
                                     "S: k5 OK\n"
                                     "C: k6 UID FETCH 1:2 (UID BODY.PEEK[])\n"
                                     "S| * 2 FETCH (UID 2 BODY[] {3}\\r\\ntwo)\\r\\n\n"
                                     "S: * 1 EXPUNGE\n"
                                     "S: k6 OK\n"
                                     "C: k7 UID FETCH 1:1 (UID FLAGS)\n"
                                     "S: k7 OK\n");
    QVERIFY(outcome.ok());
    QCOMPARE(*bench.differences, QStringList());
    QCOMPARE(bench.sink.box(QStringLiteral("INBOX")).mails.keys(), (QList<quint32>{2}));
    QCOMPARE(bench.sink.box(QStringLiteral("INBOX")).cursor.uidNext, 3u);
}

void TstSession::hostileFetches()
{
    Bench bench;
    // A UID never asked for, a UID twice with different bodies, descending UIDs, UID 0, an unknown message gone.
    const auto outcome = bench.run(plainInbox(2, 3)
                                   + "C: k5 UID FETCH 1:* (UID FLAGS INTERNALDATE RFC822.SIZE)\n"
                                     "S: * 2 FETCH (UID 2 FLAGS () RFC822.SIZE 3)\n"
                                     "S: * 1 FETCH (UID 1 FLAGS () RFC822.SIZE 3)\n"
                                     "S: * 1 FETCH (UID 1 FLAGS () RFC822.SIZE 3)\n"
                                     "S: * 9 FETCH (UID 0 FLAGS () RFC822.SIZE 3)\n"
                                     "S: k5 OK\n"
                                     "C: k6 UID FETCH 1:2 (UID BODY.PEEK[])\n"
                                     "S| * 7 FETCH (UID 77 BODY[] {3}\\r\\nbad)\\r\\n\n"
                                     "S| * 2 FETCH (UID 2 BODY[] {3}\\r\\ntwo)\\r\\n\n"
                                     "S| * 2 FETCH (UID 2 BODY[] {3}\\r\\nbad)\\r\\n\n"
                                     "S: * VANISHED 1:4294967295\n"
                                     "S: * 5000 EXPUNGE\n"
                                     "S| * 1 FETCH (UID 1 BODY[] {3}\\r\\none)\\r\\n\n"
                                     "S: k6 OK\n");
    QVERIFY(outcome.ok());
    QCOMPARE(*bench.differences, QStringList());
    const auto box = bench.sink.box(QStringLiteral("INBOX"));
    QCOMPARE(box.mails.keys(), (QList<quint32>{1, 2}));
    QCOMPARE(box.mails.value(1).raw, QByteArray("one"));
    QCOMPARE(box.mails.value(2).raw, QByteArray("two"));
    QCOMPARE(bench.sink.faults(), QStringList());
}

void TstSession::refusedMailboxDoesNotStopOthers()
{
    Bench bench;
    const auto outcome = bench.run(
        "C: k1 NOOP\nS: * CAPABILITY IMAP4rev1\nS: k1 OK\nC: k2 LIST \"\" \"*\"\nS: * LIST () \"/\" Box\n"
        "S| * LIST () \"/\" {3}\\r\\na\\0b\\r\\n\nS: * LIST () \"/\" inbox\nS: k2 OK\n"
        "C: k3 STATUS \"inbox\" (MESSAGES UIDNEXT UIDVALIDITY)\nC: k4 STATUS \"Box\" (MESSAGES UIDNEXT UIDVALIDITY)\n"
        "S: * STATUS INBOX (MESSAGES 0 UIDNEXT 1 UIDVALIDITY 9)\nS: k3 OK\nS: k4 NO no such mailbox\n"
        "C: k5 SELECT \"inbox\"\nS: * 0 EXISTS\nS: * OK [UIDVALIDITY 9] .\nS: k5 OK\n"
        "C: k6 SELECT \"Box\"\nS: k6 NO [NOPERM] not for you\n");
    QVERIFY(outcome.ok());
    QCOMPARE(*bench.differences, QStringList());
    QCOMPARE(bench.failures.size(), 2);
    QVERIFY(bench.failures.at(1).text.contains(QStringLiteral("Box")));
    QCOMPARE(bench.failures.at(1).kind, FailureKind::Permission);
    QCOMPARE(bench.sink.boxNames(), QStringList{QStringLiteral("INBOX")});
}

void TstSession::cutAtEveryByte()
{
    const QByteArray session = plainInbox(3, 4)
        + "C: k5 UID FETCH 1:* (UID FLAGS INTERNALDATE RFC822.SIZE)\n"
          "S: * 1 FETCH (UID 1 FLAGS () RFC822.SIZE 3)\n"
          "S: * 2 FETCH (UID 2 FLAGS () RFC822.SIZE 3)\n"
          "S: * 3 FETCH (UID 3 FLAGS () RFC822.SIZE 5)\n"
          "S: k5 OK\n"
          "C: k6 UID FETCH 1:3 (UID BODY.PEEK[])\n"
          "S| * 1 FETCH (UID 1 BODY[] {3}\\r\\none)\\r\\n\n"
          "S| * 2 FETCH (UID 2 BODY[] {3}\\r\\ntwo)\\r\\n\n"
          "S| * 3 FETCH (UID 3 BODY[] {5}\\r\\nthree)\\r\\n\n"
          "S: k6 OK\n";
    int cuts = 0;
    for (qsizetype length = plainStart.size(); length < session.size(); ++length) {
        if (session.at(length - 1) == '\\' || session.first(length).split('\n').last().size() < 4)
            continue; // no byte of the wire ends here
        QByteArray part = session.first(length);
        const qsizetype lastLine = part.lastIndexOf('\n') + 1;
        if (part.sliced(lastLine).startsWith("C:"))
            continue;
        if (part.sliced(lastLine).startsWith("S:"))
            part[lastLine + 1] = '|'; // without the line's end
        Bench bench;
        const auto cut = bench.run(part);
        QVERIFY(!cut);
        QCOMPARE(cut.failure().kind, FailureKind::Network);
        QCOMPARE(bench.sink.faults(), QStringList());
        const auto before = bench.sink.box(QStringLiteral("INBOX"));
        for (const quint32 uid : {1u, 2u, 3u})
            QVERIFY(before.mails.contains(uid) || before.cursor.uidNext <= uid);
        ++cuts;
    }
    QVERIFY(cuts > 300);
}

void TstSession::byeIsTold()
{
    Bench bench;
    const auto outcome = bench.run("C: k1 NOOP\nS: * BYE Maintenance at noon\n");
    QVERIFY(!outcome);
    QCOMPARE(outcome.failure().kind, FailureKind::Network);
    QVERIFY(outcome.failure().text.contains(QStringLiteral("Maintenance at noon")));
}

void TstSession::silentServerIsGivenUp()
{
    Bench bench;
    const auto outcome = bench.run("C: k1 NOOP\nS: * OK still there\n", ScriptedStream::End::Silent);
    QVERIFY(!outcome);
    QCOMPARE(outcome.failure().kind, FailureKind::Network);
    QVERIFY(outcome.failure().text.contains(QStringLiteral("90")));
}

void TstSession::endlessBadIsGivenUp()
{
    QByteArray transcript = "C: k1 NOOP\n";
    for (int i = 0; i < 11'000; ++i)
        transcript += "S: * BAD no\n";
    Bench bench;
    const auto outcome = bench.run(transcript);
    QVERIFY(!outcome);
    QCOMPARE(outcome.failure().kind, FailureKind::Protocol);
}

void TstSession::emptyContinuationIsIgnored()
{
    Bench bench;
    QVERIFY(bench.run("C: k1 NOOP\nS: +\nS: + \nS: * CAPABILITY IMAP4rev1\nS: k99 OK not ours\nS: k1 OK\n"
                      "C: k2 LIST \"\" \"*\"\nS: k2 OK\n"));
    QCOMPARE(*bench.differences, QStringList());
}

void TstSession::storeFailureIsolatesOneMessage()
{
    Bench bench;
    bench.sink.onStore([](const MailboxBatch &batch) -> Result<void> {
        for (const IncomingMail &mail : batch.mails) {
            const bool quarantined = !mail.read && mail.read.failure().kind == FailureKind::Database;
            if (mail.uid == 2 && !quarantined)
                return Failure{FailureKind::Database, QStringLiteral("Cannot be stored."), QStringLiteral("NUL")};
        }
        return {};
    });
    QVERIFY(!bench.context.reader);
    bench.context.reader = [](IncomingMail &mail) { mail.read = Message(); };
    const auto outcome = bench.run(plainInbox(3, 4)
                                   + "C: k5 UID FETCH 1:* (UID FLAGS INTERNALDATE RFC822.SIZE)\n"
                                     "S: * 1 FETCH (UID 1 FLAGS () RFC822.SIZE 3)\n"
                                     "S: * 2 FETCH (UID 2 FLAGS () RFC822.SIZE 3)\n"
                                     "S: * 3 FETCH (UID 3 FLAGS () RFC822.SIZE 5)\n"
                                     "S: k5 OK\n"
                                     "C: k6 UID FETCH 1:3 (UID BODY.PEEK[])\n"
                                     "S| * 1 FETCH (UID 1 BODY[] {3}\\r\\none)\\r\\n\n"
                                     "S| * 2 FETCH (UID 2 BODY[] {3}\\r\\ntwo)\\r\\n\n"
                                     "S| * 3 FETCH (UID 3 BODY[] {5}\\r\\nthree)\\r\\n\n"
                                     "S: k6 OK\n");
    QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.failure().log));
    const auto box = bench.sink.box(QStringLiteral("INBOX"));
    QCOMPARE(box.mails.keys(), (QList<quint32>{1, 2, 3}));
    QVERIFY(box.mails.value(2).quarantine.has_value());
    QVERIFY(!box.mails.value(1).quarantine.has_value());
    QCOMPARE(box.cursor.uidNext, 4u);
    QCOMPARE(box.cursor.serverCount, 3u);
    QCOMPARE(bench.sink.faults(), QStringList());
}

void TstSession::storeOutOfReachEndsTheRound()
{
    Bench bench;
    bench.sink.onStore([](const MailboxBatch &batch) -> Result<void> {
        if (!batch.mails.empty())
            return Failure{FailureKind::DatabaseUnreachable, QStringLiteral("Away."), QStringLiteral("away")};
        return {};
    });
    const auto outcome = bench.run(plainInbox(1, 2)
                                   + "C: k5 UID FETCH 1:* (UID FLAGS INTERNALDATE RFC822.SIZE)\n"
                                     "S: * 1 FETCH (UID 1 FLAGS () RFC822.SIZE 3)\n"
                                     "S: k5 OK\n"
                                     "C: k6 UID FETCH 1 (UID BODY.PEEK[])\n"
                                     "S| * 1 FETCH (UID 1 BODY[] {3}\\r\\none)\\r\\n\n"
                                     "S: k6 OK\n");
    QVERIFY(!outcome);
    QCOMPARE(outcome.failure().kind, FailureKind::DatabaseUnreachable);
    QCOMPARE(bench.sink.box(QStringLiteral("INBOX")).cursor.uidNext, 1u);
}

QTEST_GUILESS_MAIN(TstSession)
#include "tst_session.moc"
