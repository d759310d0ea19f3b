// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/imap_text.h"
#include "channels/mail/imap/modified_utf7.h"
#include "channels/mail/imap/reconnect_delay.h"
#include "channels/mail/imap/server_mailbox.h"

#include <QtTest>

using namespace okienko;

class TstNames : public QObject {
    Q_OBJECT
private slots:
    void modifiedUtf7_data();
    void modifiedUtf7();
    void refusesBrokenUtf7_data();
    void refusesBrokenUtf7();
    void roles_data();
    void roles();
    void hostileNames_data();
    void hostileNames();
    void dates();
    void quotes();
    void delays();
};

void TstNames::modifiedUtf7_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("wire");
    QTest::newRow("plain") << QStringLiteral("INBOX/Sent Items") << QByteArray("INBOX/Sent Items");
    QTest::newRow("ampersand") << QStringLiteral("R&D") << QByteArray("R&-D");
    QTest::newRow("polish") << QStringLiteral("Wysłane") << QByteArray("Wys&AUI-ane");
    QTest::newRow("croatian") << QStringLiteral("Smeće") << QByteArray("Sme&AQc-e");
    QTest::newRow("RFC 3501") << QStringLiteral("~peter/mail/台北/日本語")
                              << QByteArray("~peter/mail/&U,BTFw-/&ZeVnLIqe-");
    QTest::newRow("surrogates") << QString::fromUtf8("a\xf0\x9f\x93\xa6z") << QByteArray("a&2D3c5g-z");
}

void TstNames::modifiedUtf7()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, wire);
    QCOMPARE(toModifiedUtf7(name), wire);
    QCOMPARE(fromModifiedUtf7(wire).value_or(QString()), name);
}

void TstNames::refusesBrokenUtf7_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::newRow("open") << QByteArray("Wys&AUI");
    QTest::newRow("not base64") << QByteArray("a&@@@-");
    QTest::newRow("half a unit") << QByteArray("a&AA-");
    QTest::newRow("lone surrogate") << QByteArray("a&2D0-");
    QTest::newRow("8-bit") << QByteArray("Wys\xc5\x82");
}

void TstNames::refusesBrokenUtf7()
{
    QFETCH(QByteArray, wire);
    QVERIFY(!fromModifiedUtf7(wire));
}

void TstNames::roles_data()
{
    QTest::addColumn<QByteArrayList>("attributes");
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("received");
    const auto row = [](const char *title, const QByteArrayList &attributes, const QByteArray &wire, MailboxRole role,
                        bool received) { QTest::newRow(title) << attributes << wire << int(role) << received; };
    row("inbox", {}, "inbox", MailboxRole::Inbox, true);
    row("sent by attribute", {"\\sent"}, "Outgoing", MailboxRole::Sent, true);
    row("sent by name", {}, "Wys&AUI-ane", MailboxRole::Sent, true);
    row("sent below INBOX", {}, "INBOX/Sent Items", MailboxRole::Sent, true);
    row("trash", {"\\trash"}, "x", MailboxRole::Trash, false);
    row("trash by name", {}, "Kosz", MailboxRole::Trash, false);
    row("junk", {"\\junk"}, "x", MailboxRole::Junk, false);
    row("drafts", {}, "Szkice", MailboxRole::Drafts, false);
    row("all", {"\\all"}, "[Gmail]/All Mail", MailboxRole::All, false);
    row("flagged", {"\\flagged"}, "[Gmail]/Starred", MailboxRole::Other, false);
    row("archive", {"\\archive"}, "x", MailboxRole::Archive, true);
    row("ordinary", {"\\hasnochildren"}, "Reklamacje", MailboxRole::Other, true);
    row("not selectable", {"\\noselect"}, "[Gmail]", MailboxRole::Other, false);
    row("not there", {"\\nonexistent"}, "old", MailboxRole::Other, false);
}

void TstNames::roles()
{
    QFETCH(QByteArrayList, attributes);
    QFETCH(QByteArray, wire);
    QFETCH(int, role);
    QFETCH(bool, received);
    const auto mailbox = serverMailbox({attributes, "/", wire});
    QVERIFY(mailbox.has_value());
    QCOMPARE(int(mailbox->role), role);
    QCOMPARE(mailbox->received, received);
}

void TstNames::hostileNames_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<bool>("usable");
    QTest::newRow("path") << QByteArray("../../x") << true; // a name, never a path
    QTest::newRow("backquote") << QByteArray("`id`") << true;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << false;
    QTest::newRow("line end") << QByteArray("a\r\nk1 LOGOUT") << false;
    QTest::newRow("encoded line end") << QByteArray("a&AA0ACg-b") << false;
    QTest::newRow("bad UTF-7") << QByteArray("a&@-b") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("long") << QByteArray(5000, 'x') << false;
}

void TstNames::hostileNames()
{
    QFETCH(QByteArray, wire);
    QFETCH(bool, usable);
    const auto mailbox = serverMailbox({{}, "/", wire});
    QCOMPARE(mailbox.has_value(), usable);
    if (mailbox)
        QCOMPARE(mailbox->wireName, wire);
}

void TstNames::dates()
{
    const QDateTime time(QDate(2026, 1, 3), QTime(4, 5, 6), Qt::UTC);
    QCOMPARE(formatInternalDate(time), QByteArray("03-Jan-2026 04:05:06 +0000"));
    QCOMPARE(parseInternalDate(formatInternalDate(time)), time);
    QCOMPARE(parseInternalDate("17-Jul-1996 02:44:25 -0700"), QDateTime(QDate(1996, 7, 17), QTime(9, 44, 25), Qt::UTC));
    for (const char *bad : {"", "x", "32-Jan-2026 04:05:06 +0000", "03-Foo-2026 04:05:06 +0000",
                            "03-Jan-2026 04:05:06 0000", "03-Jan-2026 24:05:06 +0000"})
        QVERIFY2(!parseInternalDate(bad).isValid(), bad);
}

void TstNames::quotes()
{
    QCOMPARE(imapQuoted("a\"b\\c\r\nk1 LOGOUT"), QByteArray("\"a\\\"b\\\\ck1 LOGOUT\""));
    QCOMPARE(formatFlags(2 | 1), QByteArray("(\\Seen \\Answered)"));
    QCOMPARE(shownServerText(QByteArray(5000, 'x')).size(), 300);
    QVERIFY(!shownServerText("a\nb\x1b[31m").contains(QChar(0x1b)));
}

void TstNames::delays()
{
    ReconnectDelay delay;
    qint64 before = 0;
    for (int i = 0; i < 12; ++i) {
        const qint64 wait = delay.next(FailureKind::Network);
        QVERIFY(wait >= 1000 && wait <= 60'000);
        before = wait;
    }
    QVERIFY(before >= 30'000);
    QCOMPARE(delay.next(FailureKind::Authentication), 300'000);
    delay.reset();
    QVERIFY(delay.next(FailureKind::Network) <= 1000);
}

QTEST_GUILESS_MAIN(TstNames)
#include "tst_names.moc"
