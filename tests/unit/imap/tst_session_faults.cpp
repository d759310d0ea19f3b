// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/imap/session_bench.h"

using namespace okienko;
using namespace okienko::test;

/// A listing of three messages, and their bodies, behind plainInbox(3, 4).
const QByteArray threeMessages =
    "C: k5 UID FETCH 1:* (UID FLAGS INTERNALDATE RFC822.SIZE)\n"
    "S: * 1 FETCH (UID 1 FLAGS () RFC822.SIZE 3)\n"
    "S: * 2 FETCH (UID 2 FLAGS () RFC822.SIZE 3)\n"
    "S: * 3 FETCH (UID 3 FLAGS () RFC822.SIZE 5)\n"
    "S: k5 OK\n"
    "C: k6 UID FETCH 1:3 (UID BODY.PEEK[])\n"
    "S| * 1 FETCH (UID 1 BODY[] {3}\\r\\none)\\r\\n\n"
    "S| * 2 FETCH (UID 2 BODY[] {3}\\r\\ntwo)\\r\\n\n"
    "S| * 3 FETCH (UID 3 BODY[] {5}\\r\\nthree)\\r\\n\n"
    "S: k6 OK\n";

class TstSessionFaults : public QObject {
    Q_OBJECT
private slots:
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

void TstSessionFaults::tooLargeMessageKeepsItsHeaders()
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

void TstSessionFaults::literalOverTheLimitKeepsItsHeaders()
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

void TstSessionFaults::messageThatServerCannotGive()
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
void TstSessionFaults::messageThatBreaksTheConnection()
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

void TstSessionFaults::messageGoneMeanwhile()
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

void TstSessionFaults::hostileFetches()
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

void TstSessionFaults::refusedMailboxDoesNotStopOthers()
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

void TstSessionFaults::cutAtEveryByte()
{
    const QByteArray session = plainInbox(3, 4) + threeMessages;
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

void TstSessionFaults::byeIsTold()
{
    Bench bench;
    const auto outcome = bench.run("C: k1 NOOP\nS: * BYE Maintenance at noon\n");
    QVERIFY(!outcome);
    QCOMPARE(outcome.failure().kind, FailureKind::Network);
    QVERIFY(outcome.failure().text.contains(QStringLiteral("Maintenance at noon")));
}

void TstSessionFaults::silentServerIsGivenUp()
{
    Bench bench;
    const auto outcome = bench.run("C: k1 NOOP\nS: * OK still there\n", ScriptedStream::End::Silent);
    QVERIFY(!outcome);
    QCOMPARE(outcome.failure().kind, FailureKind::Network);
    QVERIFY(outcome.failure().text.contains(QStringLiteral("90")));
}

void TstSessionFaults::endlessBadIsGivenUp()
{
    QByteArray transcript = "C: k1 NOOP\n";
    for (int i = 0; i < 11'000; ++i)
        transcript += "S: * BAD no\n";
    Bench bench;
    const auto outcome = bench.run(transcript);
    QVERIFY(!outcome);
    QCOMPARE(outcome.failure().kind, FailureKind::Protocol);
}

void TstSessionFaults::emptyContinuationIsIgnored()
{
    Bench bench;
    QVERIFY(bench.run("C: k1 NOOP\nS: +\nS: + \nS: * CAPABILITY IMAP4rev1\nS: k99 OK not ours\nS: k1 OK\n"
                      "C: k2 LIST \"\" \"*\"\nS: k2 OK\n"));
    QCOMPARE(*bench.differences, QStringList());
}

void TstSessionFaults::storeFailureIsolatesOneMessage()
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
    const auto outcome = bench.run(plainInbox(3, 4) + threeMessages);
    QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.failure().log));
    const auto box = bench.sink.box(QStringLiteral("INBOX"));
    QCOMPARE(box.mails.keys(), (QList<quint32>{1, 2, 3}));
    QVERIFY(box.mails.value(2).quarantine.has_value());
    QVERIFY(!box.mails.value(1).quarantine.has_value());
    QCOMPARE(box.cursor.uidNext, 4u);
    QCOMPARE(box.cursor.serverCount, 3u);
    QCOMPARE(bench.sink.faults(), QStringList());
}

void TstSessionFaults::storeOutOfReachEndsTheRound()
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

QTEST_GUILESS_MAIN(TstSessionFaults)
#include "tst_session_faults.moc"
