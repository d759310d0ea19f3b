// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/deflate_stream.h"
#include "channels/mail/imap/server_pace.h"
#include "tests/support/clear_failure.h"
#include "tests/support/rule_account.h"

#include <QtTest>
#include <zlib.h>

using namespace okienko;
using namespace okienko::test;

namespace {

/// Gives prepared bytes in pieces and keeps what was written.
class PreparedStream : public ByteStream {
public:
    PreparedStream(QByteArray bytes, qsizetype piece, QByteArray *written)
        : m_bytes(std::move(bytes)), m_piece(piece), m_written(written)
    {
    }
    Result<qsizetype> readSome(char *buffer, qsizetype size) override
    {
        const qsizetype count = std::min({size, m_piece, m_bytes.size() - m_at});
        std::copy_n(m_bytes.constData() + m_at, count, buffer);
        m_at += count;
        m_received += count;
        return count;
    }
    Result<void> writeAll(QByteArrayView bytes) override
    {
        m_written->append(bytes);
        m_sent += bytes.size();
        return {};
    }
    Result<bool> waitReadable(int, Wait) override { return m_at < m_bytes.size(); }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
    qsizetype m_piece;
    QByteArray *m_written;
};

QByteArray deflated(const QByteArray &plain, int level = 6)
{
    z_stream stream{};
    deflateInit2(&stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(plain.size()))) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_SYNC_FLUSH);
    packed.truncate(packed.size() - qsizetype(stream.avail_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray readAll(DeflateStream &stream, qsizetype bufferSize)
{
    QByteArray all;
    QByteArray buffer(bufferSize, '\0');
    for (;;) {
        const auto got = stream.readSome(buffer.data(), buffer.size());
        if (!got || *got == 0)
            return all;
        all.append(buffer.constData(), *got);
    }
}

} // namespace

/// COMPRESS=DEFLATE (RFC 4978), and when the server is asked often.
class TstDeflate : public QObject {
    Q_OBJECT
private slots:
    void bothWays_data();
    void bothWays();
    void bytesThatCameEarly();
    void aBombIsNotKept();
    void nonsenseIsTold();
    void refusedIsNoHarm();
    void paceDecides();
};

void TstDeflate::bothWays_data()
{
    QTest::addColumn<int>("piece");
    QTest::addColumn<int>("buffer");
    QTest::newRow("byte by byte") << 1 << 1;
    QTest::newRow("small") << 7 << 100;
    QTest::newRow("large") << 1'000'000 << 300'000;
}

void TstDeflate::bothWays()
{
    QFETCH(int, piece);
    QFETCH(int, buffer);
    QByteArray plain;
    for (int i = 0; i < 3000; ++i)
        plain += "* " + QByteArray::number(i * 7919 % 1000) + " FETCH (UID " + QByteArray::number(i) + ")\r\n";
    QByteArray written;
    DeflateStream stream(std::make_unique<PreparedStream>(deflated(plain), piece, &written), {});
    QCOMPARE(readAll(stream, buffer), plain);
    QCOMPARE(stream.bytesReceived(), deflated(plain).size());
    // Each write is whole by itself, and the state goes on from one to the next.
    QVERIFY(stream.writeAll("k1 NOOP\r\n").ok());
    const qsizetype first = written.size();
    QVERIFY(stream.writeAll("k1 NOOP\r\n").ok());
    QVERIFY(written.size() - first <= first);
    QByteArray nothing;
    DeflateStream back(std::make_unique<PreparedStream>(written, piece, &nothing), {});
    QCOMPARE(readAll(back, buffer), QByteArray("k1 NOOP\r\nk1 NOOP\r\n"));
}

void TstDeflate::bytesThatCameEarly()
{
    const QByteArray packed = deflated("* OK first\r\n* OK second\r\n");
    for (qsizetype early = 0; early <= packed.size(); ++early) {
        QByteArray written;
        DeflateStream stream(std::make_unique<PreparedStream>(packed.sliced(early), 5, &written), packed.first(early));
        QCOMPARE(readAll(stream, 4), QByteArray("* OK first\r\n* OK second\r\n"));
    }
}

/// A thousand times what came is handed out piece by piece.
void TstDeflate::aBombIsNotKept()
{
    const QByteArray packed = deflated(QByteArray(50'000'000, 'x'), 9);
    QVERIFY(packed.size() < 100'000);
    QByteArray written;
    DeflateStream stream(std::make_unique<PreparedStream>(packed, 1'000'000, &written), {});
    QByteArray buffer(4096, '\0');
    qint64 total = 0;
    for (;;) {
        const auto got = stream.readSome(buffer.data(), buffer.size());
        QVERIFY(got.ok());
        if (*got == 0)
            break;
        QVERIFY(*got <= buffer.size());
        total += *got;
        // What waits inside is still to be had without a new byte from the wire.
        QVERIFY(total == 50'000'000 || stream.waitReadable(0, ByteStream::Wait::ForBytes).ok());
    }
    QCOMPARE(total, 50'000'000);
}

void TstDeflate::nonsenseIsTold()
{
    QByteArray written;
    DeflateStream stream(std::make_unique<PreparedStream>("\xff\xff\xff\xff", 100, &written), {});
    char buffer[100];
    const auto got = stream.readSome(buffer, sizeof buffer);
    QVERIFY(!got);
    QCOMPARE(got.failure().kind, FailureKind::Protocol);
    VERIFY_CLEAR(got.failure());
}

void TstDeflate::refusedIsNoHarm()
{
    RuleServer server("IMAP4rev1 COMPRESS=DEFLATE");
    server.change([](auto &boxes) { boxes["INBOX"].add("Subject: a\r\n\r\nx\r\n"); });
    server.onCommand([](const RuleServer::Command &command, auto &) -> std::optional<RuleServer::Reply> {
        if (!command.is("COMPRESS"))
            return std::nullopt;
        return RuleServer::Reply{command.tag + " NO [COMPRESSIONACTIVE] TLS does it\r\n"};
    });
    RuleAccount account(server.port());
    account.account().imap.compress = Choice::On;
    const auto outcome = account.once();
    QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.failure().log));
    QCOMPARE(server.commands().count("COMPRESS DEFLATE"), 1);
    QCOMPARE(account.inbox().mails.size(), 1);
}

void TstDeflate::paceDecides()
{
    // A provider is never asked often by itself, however near.
    for (const char *address : {"142.250.1.1", "2a00:1450::1", "", "100.1.2.3", "172.32.0.1"})
        QVERIFY2(!ServerPace(Choice::Auto, address).isUnknown(), address);
    for (const char *address : {"127.0.0.1", "::1", "10.2.3.4", "192.168.0.9", "172.20.0.1", "fd00::5", "fe80::1"})
        QVERIFY2(ServerPace(Choice::Auto, address).isUnknown(), address);
    ServerPace pace(Choice::Auto, "127.0.0.1");
    QVERIFY(pace.isUnknown());
    QVERIFY(!pace.lookInterval());
    for (int i = 0; i < 8; ++i)
        pace.answered(400);
    QCOMPARE(pace.lookInterval(), std::optional<int>(50));
    // A hiccup changes nothing, a busy server does: at most a twentieth of its time.
    pace.answered(90'000);
    QCOMPARE(pace.lookInterval(), std::optional<int>(50));
    for (int i = 0; i < 16; ++i)
        pace.answered(4'000);
    QCOMPARE(pace.lookInterval(), std::optional<int>(80));
    QVERIFY(pace.mayRecover());
    for (int i = 0; i < 16; ++i)
        pace.answered(20'000);
    QVERIFY(!pace.lookInterval() && pace.mayRecover());
    for (int i = 0; i < 16; ++i)
        pace.answered(60'000);
    QVERIFY(!pace.lookInterval() && !pace.mayRecover());
    ServerPace off(Choice::Off, "127.0.0.1");
    off.answered(100);
    QVERIFY(!off.lookInterval() && !off.isUnknown());
    ServerPace on(Choice::On, "142.250.1.1");
    on.answered(30'000);
    QCOMPARE(on.lookInterval(), std::optional<int>(100));
}

QTEST_GUILESS_MAIN(TstDeflate)
#include "tst_deflate.moc"
