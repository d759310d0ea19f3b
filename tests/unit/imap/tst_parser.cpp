// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/response_parser.h"
#include "models/domain/mail_sync.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace okienko;

class TstParser : public QObject {
    Q_OBJECT
private slots:
    void readsFetch();
    void isTheSameInAnyPieces();
    void bodyCannotImitateAResponse();
    void keepsEveryByteOfALiteral();
    void skipsUnknownFetchItems();
    void refusesImpossibleLiterals_data();
    void refusesImpossibleLiterals();
    void skipsLiteralsOverTheLimit();
    void emptyLiteral();
    void goesOnAfterBadLines_data();
    void goesOnAfterBadLines();
    void readsStatusCodes();
    void textThatLooksLikeALiteral();
    void longLineIsSkippedWithoutMemory();
    void deepParenthesesAreQuick();
    void manyBracketsAreQuick();
    void readsVanished();
    void readsLists();
    void bigLiteralIsQuick();
};

namespace {

std::vector<ImapResponse> parseAll(QByteArrayView bytes, qsizetype piece = 0, ImapLimits limits = {})
{
    ResponseParser parser(limits);
    std::vector<ImapResponse> all;
    while (!bytes.isEmpty()) {
        const qsizetype count = piece > 0 ? std::min(piece, bytes.size()) : bytes.size();
        if (!parser.feed(bytes.first(count)))
            return all;
        bytes = bytes.sliced(count);
        while (parser.hasResponse())
            all.push_back(parser.takeResponse());
    }
    return all;
}

template <class T>
const T &as(const std::vector<ImapResponse> &all, size_t index)
{
    static const T none{};
    if (index >= all.size() || !std::holds_alternative<T>(all[index])) {
        QTest::qFail("another response was expected", __FILE__, __LINE__);
        return none;
    }
    return std::get<T>(all[index]);
}

} // namespace

void TstParser::readsFetch()
{
    const auto all = parseAll("* 12 FETCH (UID 99 FLAGS (\\Seen \\ANSWERED $Junk) MODSEQ (18446744073709551615) "
                              "INTERNALDATE \" 1-Mar-2026 10:00:05 +0130\" RFC822.SIZE 4294967296)\r\n");
    QCOMPARE(all.size(), size_t(1));
    const auto &fetch = as<FetchResponse>(all, 0);
    QCOMPARE(fetch.sequence, 12u);
    QCOMPARE(fetch.uid, 99u);
    QCOMPARE(*fetch.flags, quint32(MailSeen | MailAnswered));
    QCOMPARE(fetch.modSeq, 18446744073709551615ULL);
    QCOMPARE(*fetch.size, 4294967296ULL);
    QCOMPARE(fetch.internalDate, QDateTime(QDate(2026, 3, 1), QTime(8, 30, 5), Qt::UTC));
    QVERIFY(!fetch.body);
}

void TstParser::isTheSameInAnyPieces()
{
    const QByteArray wire = "* OK [UIDNEXT 7] hello\r\n* 1 FETCH (BODY[] {12}\r\na\r\nk1 OK {9} UID 3)\r\n"
                            "* LIST (\\HasNoChildren) \"/\" {6}\r\nAB\"C\\D\r\n+ go\r\nk1 OK done\r\n";
    for (qsizetype piece = 1; piece < wire.size(); ++piece) {
        const auto all = parseAll(wire, piece);
        QCOMPARE(all.size(), size_t(5));
        QCOMPARE(as<StatusResponse>(all, 0).codeText, QByteArray("7"));
        QCOMPARE(*as<FetchResponse>(all, 1).body, QByteArray("a\r\nk1 OK {9}"));
        QCOMPARE(as<FetchResponse>(all, 1).uid, 3u);
        QCOMPARE(as<ListResponse>(all, 2).name, QByteArray("AB\"C\\D"));
        QCOMPARE(as<ContinuationResponse>(all, 3).text, QByteArray("go"));
        QCOMPARE(as<StatusResponse>(all, 4).tag, QByteArray("k1"));
    }
}

void TstParser::bodyCannotImitateAResponse()
{
    const QByteArray body = "Subject: x\r\n\r\nk2 OK FETCH completed\r\n* BYE\r\n)\r\nk3 OK\r\n{5}\r\n";
    const auto all = parseAll("* 1 FETCH (UID 1 BODY[] {" + QByteArray::number(body.size()) + "}\r\n" + body
                              + ")\r\nk2 OK real\r\n");
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(*as<FetchResponse>(all, 0).body, body);
    QCOMPARE(as<StatusResponse>(all, 1).text, QByteArray("real"));
}

void TstParser::keepsEveryByteOfALiteral()
{
    QByteArray body;
    for (int i = 0; i < 1024; ++i)
        body += char(i % 256);
    const auto all = parseAll("* 1 FETCH (UID 1 BODY[] {1024}\r\n" + body + ")\r\n", 7);
    QCOMPARE(*as<FetchResponse>(all, 0).body, body);
}

void TstParser::skipsUnknownFetchItems()
{
    const auto all = parseAll("* 5 FETCH (X-GM-LABELS (\"a b\" \\Inbox) ENVELOPE ((NIL) NIL (\"x\" {3}\r\na)b)) "
                              "BODY[HEADER.FIELDS (FROM \"TO)\")] {2}\r\nhi SAVEDATE NIL UID 8 FLAGS ())\r\n");
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(as<FetchResponse>(all, 0).uid, 8u);
    QCOMPARE(*as<FetchResponse>(all, 0).flags, 0u);
}

void TstParser::refusesImpossibleLiterals_data()
{
    QTest::addColumn<QByteArray>("length");
    QTest::newRow("2^63") << QByteArray("9223372036854775808");
    QTest::newRow("2^64") << QByteArray("18446744073709551616");
    QTest::newRow("negative") << QByteArray("-1");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("words") << QByteArray("ten");
}

void TstParser::refusesImpossibleLiterals()
{
    QFETCH(QByteArray, length);
    ResponseParser parser;
    const auto fed = parser.feed("* 1 FETCH (UID 1 BODY[] {" + length + "}\r\n");
    QVERIFY(!fed);
    QCOMPARE(fed.failure().kind, FailureKind::Protocol);
    QVERIFY(!fed.failure().text.isEmpty());
}

void TstParser::skipsLiteralsOverTheLimit()
{
    ImapLimits limits;
    limits.literal = 10;
    const auto all = parseAll("* 1 FETCH (BODY[] {11}\r\nk1 OK x\r\nab UID 4)\r\n* 2 FETCH (UID 5 BODY[] {10}\r\n"
                              "0123456789)\r\n", 3, limits);
    QCOMPARE(all.size(), size_t(2));
    QVERIFY(as<FetchResponse>(all, 0).bodyTooLarge);
    QVERIFY(!as<FetchResponse>(all, 0).body);
    QCOMPARE(as<FetchResponse>(all, 0).uid, 4u);
    QCOMPARE(*as<FetchResponse>(all, 1).body, QByteArray("0123456789"));

    // 2^31 is possible and too large: no memory is taken for it.
    ResponseParser parser;
    QVERIFY(parser.feed("* 1 FETCH (UID 1 BODY[] {2147483648}\r\nabc"));
    QVERIFY(parser.isInside());
    QVERIFY(!parser.hasResponse());
}

void TstParser::emptyLiteral()
{
    const auto all = parseAll("* 1 FETCH (UID 1 BODY[] {0}\r\n)\r\n* 2 FETCH (BODY[] ~{0}\r\n UID 2)\r\n", 1);
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(*as<FetchResponse>(all, 0).body, QByteArray(""));
    QCOMPARE(as<FetchResponse>(all, 1).uid, 2u);
}

void TstParser::goesOnAfterBadLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("unterminated quoted") << QByteArray("* LIST () \"/\" \"abc");
    QTest::newRow("unterminated quoted with a literal's look") << QByteArray("* LIST () \"/\" \"abc {5}");
    QTest::newRow("UID 0") << QByteArray("* 1 FETCH (UID 0 FLAGS ())");
    QTest::newRow("UID too large") << QByteArray("* 1 FETCH (UID 4294967296 FLAGS ())");
    QTest::newRow("set with a comma at its end") << QByteArray("* VANISHED 1,2,");
    QTest::newRow("set with a star") << QByteArray("* VANISHED 1:*");
    QTest::newRow("open parenthesis") << QByteArray("* 1 FETCH (UID 4");
    QTest::newRow("closing parenthesis") << QByteArray("* 1 FETCH UID 4)");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("star") << QByteArray("* ");
    QTest::newRow("number") << QByteArray("* 12");
    QTest::newRow("tag alone") << QByteArray("k1");
    QTest::newRow("garbage") << QByteArray("\x01\xff GET / HTTP/1.1");
    QTest::newRow("list without a name") << QByteArray("* LIST (\\Noselect) NIL");
    QTest::newRow("status response unknown") << QByteArray("k1 FINE done");
}

void TstParser::goesOnAfterBadLines()
{
    QFETCH(QByteArray, line);
    const auto all = parseAll(line + "\r\n* 3 EXISTS\r\n");
    QCOMPARE(all.size(), size_t(2));
    QVERIFY(std::holds_alternative<MalformedResponse>(all[0]));
    QCOMPARE(as<ExistsResponse>(all, 1).count, 3u);
}

void TstParser::readsStatusCodes()
{
    const auto all = parseAll("* OK [PERMANENTFLAGS (\\Seen \\*)] Flags.\r\n* BYE\r\nA1 NO [AUTHENTICATIONFAILED] "
                              "za\xc5\xbc\xc3\xb3\xc5\x82\xc4\x87\r\n* PREAUTH hi\r\n* ok lower\r\n");
    QCOMPARE(all.size(), size_t(5));
    QCOMPARE(as<StatusResponse>(all, 0).code, QByteArray("PERMANENTFLAGS"));
    QCOMPARE(as<StatusResponse>(all, 0).codeText, QByteArray("(\\Seen \\*)"));
    QCOMPARE(int(as<StatusResponse>(all, 1).kind), int(StatusResponse::Kind::Bye));
    QCOMPARE(as<StatusResponse>(all, 2).text, QByteArray("za\xc5\xbc\xc3\xb3\xc5\x82\xc4\x87"));
    QCOMPARE(int(as<StatusResponse>(all, 3).kind), int(StatusResponse::Kind::PreAuth));
    QCOMPARE(int(as<StatusResponse>(all, 4).kind), int(StatusResponse::Kind::Ok));
}

void TstParser::textThatLooksLikeALiteral()
{
    const auto all = parseAll("* OK [ALERT] your quota is {12}\r\nk1 NO sorry {3}\r\n+ more {4}\r\n* 1 EXISTS\r\n");
    QCOMPARE(all.size(), size_t(4));
    QCOMPARE(as<ExistsResponse>(all, 3).count, 1u);
}

void TstParser::longLineIsSkippedWithoutMemory()
{
    ResponseParser parser;
    QVERIFY(parser.feed("* LIST () \"/\" \""));
    const QByteArray piece(1'000'000, 'x');
    for (int i = 0; i < 200; ++i)
        QVERIFY(parser.feed(piece));
    QVERIFY(parser.feed("\"\r\n* 3 EXISTS\r\n"));
    QVERIFY(std::holds_alternative<MalformedResponse>(parser.takeResponse()));
    QVERIFY(std::holds_alternative<ExistsResponse>(parser.takeResponse()));

    // A literal that ends such a line is data, too.
    const auto all = parseAll("* LIST () \"/\" \"" + QByteArray(1'100'000, 'y') + "\" {7}\r\nk1 OK \r)\r\n* 4 EXISTS\r\n");
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(as<ExistsResponse>(all, 1).count, 4u);
}

void TstParser::deepParenthesesAreQuick()
{
    const auto all = parseAll("* 1 FETCH " + QByteArray(900'000, '(') + "\r\n* 3 EXISTS\r\n");
    QCOMPARE(all.size(), size_t(2));
    QVERIFY(std::holds_alternative<MalformedResponse>(all[0]));
    const auto ok = parseAll("* X " + QByteArray(90, '(') + QByteArray(90, ')') + "\r\n");
    QVERIFY(std::holds_alternative<OtherResponse>(ok.at(0)));
}

void TstParser::manyBracketsAreQuick()
{
    QByteArray line;
    for (int i = 0; i < 300'000; ++i)
        line += "[ ";
    const auto all = parseAll("* X " + line + "\r\n* 3 EXISTS\r\n");
    QCOMPARE(all.size(), size_t(2));
}

void TstParser::readsVanished()
{
    const auto all = parseAll("* VANISHED (EARLIER) 300:310,405,1:4294967295\r\n* VANISHED 7,9:8\r\n");
    const auto &first = as<VanishedResponse>(all, 0);
    QVERIFY(first.earlier);
    QCOMPARE(first.uids.count(), 4294967295ULL);
    QCOMPARE(first.uids.intersected({1, 5, 4294967295u}), (QList<quint32>{1, 5, 4294967295u}));
    const auto &second = as<VanishedResponse>(all, 1);
    QVERIFY(!second.earlier);
    QCOMPARE(second.uids.intersected({6, 7, 8, 9, 10}), (QList<quint32>{7, 8, 9}));
    QCOMPARE(UidSet::of({1, 2, 3, 7, 9, 10}).toBytes(), QByteArray("1:3,7,9:10"));
}

void TstParser::readsLists()
{
    const auto all = parseAll("* LIST (\\Sent \\HasNoChildren) NIL \"Sent \\\"x\\\" \\\\\"\r\n"
                              "* STATUS INBOX (MESSAGES 3 UIDNEXT 4 X \"y\")\r\n* SEARCH\r\n* SEARCH 3 9 (MODSEQ 8)\r\n");
    QCOMPARE(as<ListResponse>(all, 0).name, QByteArray("Sent \"x\" \\"));
    QCOMPARE(as<ListResponse>(all, 0).attributes, (QByteArrayList{"\\sent", "\\hasnochildren"}));
    QCOMPARE(as<MailboxStatusResponse>(all, 1).values.value("UIDNEXT"), 4ULL);
    QVERIFY(as<SearchResponse>(all, 2).numbers.isEmpty());
    QCOMPARE(as<SearchResponse>(all, 3).numbers, (QList<quint32>{3, 9}));
}

void TstParser::bigLiteralIsQuick()
{
    // 90 MB in pieces as TLS gives them: the cost of a byte must not depend on what came before.
    ResponseParser parser;
    QVERIFY(parser.feed("* 1 FETCH (UID 1 BODY[] {90000000}\r\n"));
    const QByteArray piece(15'000, 'x');
    for (int i = 0; i < 6000; ++i)
        QVERIFY(parser.feed(piece));
    QVERIFY(parser.feed(")\r\n"));
    auto response = parser.takeResponse();
    QCOMPARE(std::get<FetchResponse>(response).body->size(), 90'000'000);
}

QTEST_GUILESS_MAIN(TstParser)
#include "tst_parser.moc"
