// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/response_parser.h"
#include "tests/support/clear_failure.h"
#include "tests/support/rule_account.h"

#include <QFile>
#include <QtTest>
#include <unistd.h>

using namespace okienko;
using namespace okienko::test;
using Command = RuleServer::Command;
using Reply = RuleServer::Reply;

namespace {

QByteArray mail(int number)
{
    return "Subject: mail " + QByteArray::number(number) + "\r\nMessage-ID: <" + QByteArray::number(number)
        + "@example.com>\r\n\r\nDzien dobry.\r\n";
}

/// A server with five messages whose answer to FETCH of bodies begins with something bad, once.
class BadServer : public RuleServer {
public:
    explicit BadServer(const QByteArray &capabilities = "IMAP4rev1") : RuleServer(capabilities)
    {
        change([](auto &boxes) {
            for (int i = 1; i <= 5; ++i)
                boxes["INBOX"].add(mail(i));
        });
    }
    /// Before the answer to a command that contains `part`; the first time only.
    void badBefore(const QByteArray &part, const QByteArray &bytes, bool close = false)
    {
        onCommand([=, done = false](const Command &command, auto &) mutable -> std::optional<Reply> {
            if (done || !command.text.contains(part))
                return std::nullopt;
            done = true;
            return Reply{bytes, close, false, !close};
        });
    }
};

/// All five are there, each as the server has it, and nothing else.
QString differenceOf(RuleAccount &account)
{
    const auto box = account.inbox();
    QStringList faults = account.sink.faults();
    for (quint32 uid = 1; uid <= 5; ++uid) {
        if (box.mails.value(uid).raw != mail(int(uid)))
            faults.append(QStringLiteral("UID %1: %2").arg(uid).arg(QString::fromLatin1(box.mails.value(uid).raw.left(80))));
        if (box.mails.value(uid).quarantine)
            faults.append(QStringLiteral("UID %1 is in quarantine").arg(uid));
    }
    if (box.mails.size() != 5)
        faults.append(QStringLiteral("%1 messages").arg(box.mails.size()));
    return faults.join(QLatin1Char('\n'));
}

/// Whether a UID is in the command's set, "1,4:9".
bool asksFor(const Command &command, quint32 uid)
{
    const auto parts = command.text.split(' ').value(2).split(',');
    return std::any_of(parts.begin(), parts.end(), [uid](const QByteArray &part) {
        const auto ends = part.split(':');
        return uid >= ends.first().toUInt() && uid <= ends.last().toUInt();
    });
}

double residentMegabytes()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

} // namespace

#define VERIFY_SYNCS(account) \
    do { \
        const auto synced = (account).once(); \
        QVERIFY2(synced.ok(), synced ? "" : qPrintable(synced.failure().log)); \
        QCOMPARE(differenceOf(account), QString()); \
    } while (false)

/// BAD_INPUT, IMAP: answers that are wrong, through the real worker. What is whole is stored, the rest is asked for
/// again, and nothing hangs or grows.
class TstBadAnswers : public QObject {
    Q_OBJECT
private slots:
    void badInput21_literalZero();
    void badInput22_impossibleLiterals_data();
    void badInput22_impossibleLiterals();
    void badInput23_cutInsideLiteral();
    void badInput24_literalShorterThanPromised();
    void badInput25_forgedOkInsideBody();
    void badInput26_nul_data();
    void badInput26_nul();
    void badInput27_eightBitHeader();
    void badInput28_unterminatedQuotedString();
    void badInput29_nestedParentheses();
    void badInput30_hugeSet();
    void badInput31_setEndingInComma();
    void badInput32_uidZero();
    void badInput33_unknownMessagesGone();
    void badInput34_fetchNeverAskedFor();
    void badInput35_twoFetchesOfOneUid();
    void badInput36_descendingUids();
    void badInput37_mailboxNames();
    void badInput38_hugeLine();
    void badInput39_emptyContinuation();
};

void TstBadAnswers::badInput21_literalZero()
{
    RuleServer server("IMAP4rev1");
    server.change([](auto &boxes) {
        boxes["INBOX"].add("");
        boxes["INBOX"].add(mail(2));
    });
    RuleAccount account(server.port());
    const auto outcome = account.once();
    QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.failure().log));
    QCOMPARE(account.inbox().mails.keys(), (QList<quint32>{1, 2}));
    QCOMPARE(account.inbox().mails.value(1).raw, QByteArray());
    QCOMPARE(account.inbox().mails.value(2).raw, mail(2));
}

void TstBadAnswers::badInput22_impossibleLiterals_data()
{
    QTest::addColumn<QByteArray>("length");
    QTest::newRow("2^31") << QByteArray("2147483648");
    QTest::newRow("2^63") << QByteArray("9223372036854775808");
    QTest::newRow("2^64") << QByteArray("18446744073709551616");
    QTest::newRow("40 digits") << QByteArray(40, '9');
    QTest::newRow("-1") << QByteArray("-1");
}

void TstBadAnswers::badInput22_impossibleLiterals()
{
    QFETCH(QByteArray, length);
    BadServer server;
    // What follows would be swallowed for ever; the connection is given up, or the line is left out.
    server.badBefore("BODY.PEEK[]", "* 1 FETCH (UID 1 BODY[] {" + length + "}\r\nshort)\r\n", true);
    RuleAccount account(server.port());
    VERIFY_SYNCS(account);
    const auto failures = account.failures();
    QVERIFY(!failures.isEmpty());
    VERIFY_CLEAR(failures.first());
}

void TstBadAnswers::badInput23_cutInsideLiteral()
{
    BadServer server;
    server.badBefore("BODY.PEEK[]", "* 1 FETCH (UID 1 BODY[] {" + QByteArray::number(mail(1).size()) + "}\r\n"
                                        + mail(1).first(20), true);
    RuleAccount account(server.port());
    VERIFY_SYNCS(account);
    QCOMPARE(server.connections(), 2);
    VERIFY_CLEAR(account.failures().value(0));
}

/// The server promises more than it has: what follows is taken as the message, so the answer never ends. The message
/// that does so again and again does not hold up the others.
void TstBadAnswers::badInput24_literalShorterThanPromised()
{
    RuleServer server("IMAP4rev1");
    server.change([](auto &boxes) {
        for (int i = 1; i <= 3; ++i)
            boxes["INBOX"].add(mail(i));
    });
    server.onCommand([](const Command &command, RuleServer::Mailboxes &) -> std::optional<Reply> {
        if (!command.text.contains("BODY.PEEK[]") || !asksFor(command, 2))
            return std::nullopt;
        return Reply{"* 2 FETCH (UID 2 BODY[] {5000}\r\n" + mail(2) + ")\r\n" + command.tag + " OK\r\n", true};
    });
    RuleAccount account(server.port());
    const auto outcome = account.once();
    QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.failure().log));
    QCOMPARE(account.inbox().mails.keys(), (QList<quint32>{1, 2, 3}));
    QVERIFY(account.inbox().mails.value(2).quarantine.has_value());
    VERIFY_CLEAR(*account.inbox().mails.value(2).quarantine);
    QCOMPARE(account.inbox().mails.value(1).raw, mail(1));
    QCOMPARE(account.inbox().mails.value(3).raw, mail(3));
    QCOMPARE(account.sink.faults(), QStringList());
}

void TstBadAnswers::badInput25_forgedOkInsideBody()
{
    RuleServer server("IMAP4rev1");
    QByteArrayList bodies;
    for (int tag = 1; tag < 20; ++tag)
        bodies.append("Subject: x\r\n\r\n)\r\nk" + QByteArray::number(tag) + " OK done\r\n* 1 EXPUNGE\r\n* BYE\r\n{5}\r\n");
    server.change([&](auto &boxes) {
        for (const QByteArray &body : bodies)
            boxes["INBOX"].add(body);
    });
    RuleAccount account(server.port());
    const auto outcome = account.once();
    QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.failure().log));
    for (int i = 0; i < bodies.size(); ++i)
        QCOMPARE(account.inbox().mails.value(quint32(i + 1)).raw, bodies.at(i));
    QCOMPARE(server.connections(), 1);
}

void TstBadAnswers::badInput26_nul_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("in a literal of another command") << QByteArray("* STATUS {4}\r\na\0bc (MESSAGES 1)\r\n", 33);
    QTest::newRow("in a quoted string") << QByteArray("* LIST () \"/\" \"a\0b\"\r\n", 21);
    QTest::newRow("in an atom") << QByteArray("* O\0K yes\r\n", 11);
}

void TstBadAnswers::badInput26_nul()
{
    QFETCH(QByteArray, before);
    BadServer server;
    const QByteArray nul("Subject: n\0l\r\n\r\n\0\0\r\n", 20);
    server.change([&](auto &boxes) { boxes["INBOX"].add(nul); });
    server.badBefore("LIST", before);
    RuleAccount account(server.port());
    const auto outcome = account.once();
    QVERIFY(account.inbox().mails.size() == 6);
    QCOMPARE(account.inbox().mails.value(6).raw, nul);
    QCOMPARE(account.sink.boxNames(), QStringList{QStringLiteral("INBOX")});
    if (!outcome) // the mailbox that cannot be used was told of
        VERIFY_CLEAR(outcome.failure());
}

void TstBadAnswers::badInput27_eightBitHeader()
{
    RuleServer server("IMAP4rev1");
    const QByteArray raw = "Subject: Za\xbf\xf3\xb3\xe6 g\xea\xb6l\xb1\r\nFrom: \xffx@example.com\r\n\r\n\x80\x81\r\n";
    server.change([&](auto &boxes) { boxes["INBOX"].add(raw); });
    RuleAccount account(server.port());
    QVERIFY(account.once().ok());
    QCOMPARE(account.inbox().mails.value(1).raw, raw);
}

void TstBadAnswers::badInput28_unterminatedQuotedString()
{
    BadServer server;
    server.badBefore("UID FETCH", "* 1 FETCH (UID 1 FLAGS () INTERNALDATE \"01-Mar-2026\r\n* LIST () \"/\" \"abc\r\n");
    RuleAccount account(server.port());
    VERIFY_SYNCS(account);
}

void TstBadAnswers::badInput29_nestedParentheses()
{
    BadServer server;
    server.badBefore("UID FETCH", "* 1 FETCH " + QByteArray(1'000'000, '(') + "\r\n* 2 FETCH " + QByteArray(400'000, '(')
                                      + QByteArray(400'000, ')') + "\r\n");
    RuleAccount account(server.port());
    VERIFY_SYNCS(account);
}

void TstBadAnswers::badInput30_hugeSet()
{
    BadServer server("IMAP4rev1 ENABLE CONDSTORE QRESYNC");
    RuleAccount account(server.port());
    VERIFY_SYNCS(account);
    const double before = residentMegabytes();
    // Of the messages that the server still has it says at the same time that they are there.
    server.badBefore("SELECT", "* VANISHED (EARLIER) 6:4294967295\r\n* VANISHED (EARLIER) 4294967295:7\r\n");
    server.change([](auto &boxes) { boxes["INBOX"].setFlags(1, "\\Seen"); });
    VERIFY_SYNCS(account);
    QVERIFY2(residentMegabytes() - before < 50, "the set was written out");
}

void TstBadAnswers::badInput31_setEndingInComma()
{
    BadServer server("IMAP4rev1 ENABLE CONDSTORE QRESYNC");
    RuleAccount account(server.port());
    VERIFY_SYNCS(account);
    server.badBefore("SELECT", "* VANISHED (EARLIER) 1:5,\r\n* VANISHED (EARLIER) ,\r\n* VANISHED (EARLIER) 1::3\r\n"
                               "* VANISHED (EARLIER) 1:*\r\n* VANISHED (EARLIER)\r\n");
    server.change([](auto &boxes) { boxes["INBOX"].setFlags(1, "\\Seen"); });
    VERIFY_SYNCS(account);
}

void TstBadAnswers::badInput32_uidZero()
{
    BadServer server;
    server.badBefore("UID FETCH", "* 1 FETCH (UID 0 FLAGS () RFC822.SIZE 3)\r\n* 0 FETCH (UID 0)\r\n"
                                  "* 1 FETCH (UID 4294967296 FLAGS ())\r\n* 1 FETCH (UID -1 FLAGS ())\r\n");
    RuleAccount account(server.port());
    VERIFY_SYNCS(account);
}

void TstBadAnswers::badInput33_unknownMessagesGone()
{
    BadServer server("IMAP4rev1 ENABLE CONDSTORE QRESYNC IDLE");
    RuleAccount account(server.port());
    VERIFY_SYNCS(account);
    account.watch();
    QTRY_VERIFY_WITH_TIMEOUT(account.isLive(), 10'000);
    const auto asked = server.commands().size();
    server.push("* VANISHED 700:800\r\n* 99 EXPUNGE\r\n* 0 EXPUNGE\r\n* VANISHED (EARLIER) 900\r\n");
    QTRY_VERIFY_WITH_TIMEOUT(server.commands().size() > asked, 10'000);
    server.change([](auto &boxes) { boxes["INBOX"].add(mail(6)); });
    server.push("* 6 EXISTS\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(account.sink.mailCount(), 6, 10'000);
    account.stop();
    QCOMPARE(account.sink.faults(), QStringList());
    for (quint32 uid = 1; uid <= 6; ++uid)
        QVERIFY(account.inbox().mails.contains(uid));
}

void TstBadAnswers::badInput34_fetchNeverAskedFor()
{
    BadServer server;
    server.badBefore("BODY.PEEK[]", "* 1 FETCH (UID 777 FLAGS () BODY[] {4}\r\nevil)\r\n* 2 FETCH (UID 778 FLAGS (\\Seen))\r\n"
                                    "* 9 FETCH (FLAGS (\\Deleted))\r\n");
    RuleAccount account(server.port());
    VERIFY_SYNCS(account);
}

void TstBadAnswers::badInput35_twoFetchesOfOneUid()
{
    BadServer server;
    // The first one counts.
    server.onCommand([done = false](const Command &command, auto &) mutable -> std::optional<Reply> {
        if (done || !command.text.contains("BODY.PEEK[]"))
            return std::nullopt;
        done = true;
        QByteArray answer;
        for (int i = 1; i <= 5; ++i) {
            for (const QByteArray &body : {mail(i), QByteArray("Subject: other\r\n\r\n")})
                answer += "* " + QByteArray::number(i) + " FETCH (UID " + QByteArray::number(i) + " BODY[] {"
                    + QByteArray::number(body.size()) + "}\r\n" + body + ")\r\n";
        }
        return Reply{command.ok(answer)};
    });
    RuleAccount account(server.port());
    VERIFY_SYNCS(account);
}

void TstBadAnswers::badInput36_descendingUids()
{
    BadServer server;
    const auto backwards = [](const Command &command, RuleServer::Mailboxes &boxes) -> std::optional<Reply> {
        if (!command.is("UID FETCH"))
            return std::nullopt;
        QByteArray answer;
        const auto &mails = boxes["INBOX"].mails;
        for (qsizetype i = mails.size(); i > 0; --i) {
            const auto &each = mails.at(i - 1);
            answer += "* " + QByteArray::number(i) + " FETCH (UID " + QByteArray::number(each.uid);
            answer += command.text.contains("BODY.PEEK[]")
                ? " BODY[] {" + QByteArray::number(each.body.size()) + "}\r\n" + each.body + ")\r\n"
                : " FLAGS () RFC822.SIZE " + QByteArray::number(each.body.size()) + ")\r\n";
        }
        return Reply{command.ok(answer)};
    };
    server.onCommand(backwards);
    RuleAccount account(server.port());
    VERIFY_SYNCS(account);
    VERIFY_SYNCS(account);
}

void TstBadAnswers::badInput37_mailboxNames()
{
    BadServer server;
    const QByteArrayList usable = {"../../x", "`id`", "$(id)", "Zwroty&ssko;", "&Jjo-", "&", "%s%n", "a'b", "Wys\xc5\x82" "ane",
                                   "&U,BTFw-&ZeVnLIqe-", "\xff\xfe"};
    const QByteArrayList unusable = {QByteArray("nul\0box", 7), "a\x01" "b", QByteArray(5000, 'x')};
    server.onCommand([=](const Command &command, auto &) -> std::optional<Reply> {
        QByteArray lines;
        if (command.is("LIST")) {
            lines = "* LIST () \"/\" INBOX\r\n";
            for (const QByteArray &name : usable + unusable)
                lines += "* LIST () \"/\" {" + QByteArray::number(name.size()) + "}\r\n" + name + "\r\n";
            return Reply{command.ok(lines)};
        }
        const bool others = (command.is("STATUS") || command.is("SELECT")) && !command.text.contains("INBOX");
        return others ? std::optional(Reply{command.tag + " NO [NONEXISTENT] none\r\n"}) : std::nullopt;
    });
    RuleAccount account(server.port());
    const auto outcome = account.once();
    // The others are received; each that was left out is told, by a text without control characters.
    QCOMPARE(differenceOf(account), QString());
    const auto failures = account.failures();
    QVERIFY2(failures.size() >= usable.size() + unusable.size(), qPrintable(QString::number(failures.size())));
    for (const Failure &failure : failures)
        QCOMPARE(faultOf(failure), QString());
    // Names are never anything but names: no file appears, no command but IMAP's is formed.
    for (const QByteArray &command : server.commands())
        QVERIFY2(!command.contains('\0') && !command.contains('\n') && command.size() < 2000, command.left(100).constData());
    Q_UNUSED(outcome)
}

/// 1 GB without a line end: given up, or skipped, with bounded memory.
void TstBadAnswers::badInput38_hugeLine()
{
    ResponseParser parser;
    const QByteArray piece(1'000'000, 'x');
    const double before = residentMegabytes();
    Result<void> fed = parser.feed("* OK ");
    for (int i = 0; i < 1000 && fed; ++i)
        fed = parser.feed(piece);
    QVERIFY2(residentMegabytes() - before < 20, "the line is kept");
    if (fed) { // the next line is understood again
        QVERIFY(parser.feed("\r\n* 3 EXISTS\r\n").ok());
        int understood = 0;
        while (parser.hasResponse())
            understood += std::holds_alternative<ExistsResponse>(parser.takeResponse());
        QCOMPARE(understood, 1);
    } else {
        VERIFY_CLEAR(fed.failure());
    }

    BadServer server;
    server.badBefore("LIST", "* OK " + QByteArray(20'000'000, 'y') + "\r\n* LIST () \"/\" \"" + QByteArray(20'000'000, 'z')
                                 + "\"\r\n");
    RuleAccount account(server.port());
    const double beforeSync = residentMegabytes();
    const auto outcome = account.once();
    Q_UNUSED(outcome)
    QCOMPARE(differenceOf(account), QString());
#if !defined(__SANITIZE_ADDRESS__)
    // The server's own 40 MB are in this process, too.
    QVERIFY2(residentMegabytes() - beforeSync < 250, "the lines are kept");
#else
    Q_UNUSED(beforeSync)
#endif
}

void TstBadAnswers::badInput39_emptyContinuation()
{
    BadServer server;
    server.onCommand([](const Command &command, auto &) -> std::optional<Reply> {
        if (command.is("LOGIN") || command.is("CAPABILITY"))
            return std::nullopt;
        return Reply{"+\r\n+ \r\n", false, false, true};
    });
    RuleAccount account(server.port());
    VERIFY_SYNCS(account);
}

QTEST_GUILESS_MAIN(TstBadAnswers)
#include "tst_bad_answers.moc"
