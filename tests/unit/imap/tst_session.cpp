// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/imap/session_bench.h"

using namespace okienko;
using namespace okienko::test;

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

QTEST_GUILESS_MAIN(TstSession)
#include "tst_session.moc"
