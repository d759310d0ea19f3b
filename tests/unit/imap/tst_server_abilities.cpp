// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/modified_utf7.h"
#include "channels/mail/imap/server_mailbox.h"
#include "tests/support/rule_account.h"

#include <QRegularExpression>
#include <QtTest>

using namespace okienko;
using namespace okienko::test;
using Command = RuleServer::Command;
using Reply = RuleServer::Reply;

namespace {

QByteArray mail(quint32 number)
{
    return "Subject: mail " + QByteArray::number(number) + "\r\nMessage-ID: <" + QByteArray::number(number)
        + "@example.com>\r\n\r\nDzien dobry.\r\n";
}

void fill(RuleServer &server, int count)
{
    server.change([count](auto &boxes) {
        for (int i = 0; i < count; ++i)
            boxes["INBOX"].add(mail(boxes["INBOX"].uidNext));
    });
}

quint32 flagsOf(const QByteArray &names)
{
    return (names.contains("\\Seen") ? quint32(MailSeen) : 0) | (names.contains("\\Flagged") ? quint32(MailFlagged) : 0)
        | (names.contains("\\Answered") ? quint32(MailAnswered) : 0);
}

/// Where the store is not as the server is; empty: nowhere.
QString differenceOf(RuleServer &server, const RuleAccount &account)
{
    QStringList faults = account.sink.faults();
    const auto box = account.inbox();
    server.change([&](RuleServer::Mailboxes &boxes) {
        QList<quint32> uids;
        for (const RuleServer::Mail &mail : boxes["INBOX"].mails) {
            uids << mail.uid;
            const auto stored = box.mails.constFind(mail.uid);
            if (stored == box.mails.constEnd())
                continue;
            if (stored->raw != mail.body)
                faults << QStringLiteral("UID %1 has other bytes").arg(mail.uid);
            if (stored->flags != flagsOf(mail.flags))
                faults << QStringLiteral("UID %1 has flags %2, %3 on the server").arg(mail.uid).arg(stored->flags)
                              .arg(QString::fromLatin1(mail.flags));
        }
        if (uids != box.mails.keys())
            faults << QStringLiteral("%1 on the server, %2 stored").arg(uids.size()).arg(box.mails.size());
    });
    return faults.join(QLatin1Char('\n'));
}

void addCapabilities()
{
    QTest::addColumn<QByteArray>("capabilities");
    QTest::newRow("neither") << QByteArray("IMAP4rev1");
    QTest::newRow("LIST-STATUS") << QByteArray("IMAP4rev1 LIST-STATUS SPECIAL-USE");
    QTest::newRow("CONDSTORE") << QByteArray("IMAP4rev1 CONDSTORE LIST-STATUS");
    QTest::newRow("QRESYNC") << QByteArray("IMAP4rev1 ENABLE CONDSTORE QRESYNC LIST-STATUS");
}

} // namespace

#define VERIFY_SYNCS(server, account) \
    do { \
        const auto synced = (account).once(); \
        QVERIFY2(synced.ok(), synced ? "" : qPrintable(synced.failure().log)); \
        QCOMPARE(differenceOf(server, account), QString()); \
    } while (false)

/// Servers that can do less, say less, or go back in time.
class TstServerAbilities : public QObject {
    Q_OBJECT
private slots:
    void changesElsewhere_data() { addCapabilities(); }
    void changesElsewhere();
    void leftOut_data();
    void leftOut();
    void lowerModSeqAfterRestore_data() { addCapabilities(); }
    void lowerModSeqAfterRestore();
    void emptiedMailbox_data() { addCapabilities(); }
    void emptiedMailbox();
    void emptyForAMomentOnly();
    void inTheMidstOfASync_data();
    void inTheMidstOfASync();
    void listedAnew_data() { addCapabilities(); }
    void listedAnew();
    void uidsThatDoNotStick();
    void keywords_data() { addCapabilities(); }
    void keywords();
    void countsAreTold();
    void rolesByName_data();
    void rolesByName();
};

/// New, marked and removed mail, by another client.
void TstServerAbilities::changesElsewhere()
{
    QFETCH(QByteArray, capabilities);
    RuleServer server(capabilities);
    fill(server, 12);
    RuleAccount account(server.port());
    VERIFY_SYNCS(server, account);
    server.change([](auto &boxes) {
        boxes["INBOX"].setFlags(2, "\\Seen");
        boxes["INBOX"].setFlags(7, "\\Seen \\Flagged");
        boxes["INBOX"].expunge(4);
        boxes["INBOX"].expunge(12);
        boxes["INBOX"].add(mail(13), "\\Answered");
    });
    VERIFY_SYNCS(server, account);
    server.change([](auto &boxes) {
        boxes["INBOX"].setFlags(7, "");
        boxes["INBOX"].expunge(1);
    });
    VERIFY_SYNCS(server, account);
    // One removed and one added: the count stays the same.
    server.change([](auto &boxes) {
        boxes["INBOX"].expunge(2);
        boxes["INBOX"].add(mail(14));
    });
    VERIFY_SYNCS(server, account);
    VERIFY_SYNCS(server, account);
}

void TstServerAbilities::leftOut_data()
{
    QTest::addColumn<QByteArray>("capabilities");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QByteArray>("instead");
    for (const QByteArray &capabilities : {QByteArray("IMAP4rev1"), QByteArray("IMAP4rev1 CONDSTORE LIST-STATUS"),
                                           QByteArray("IMAP4rev1 ENABLE CONDSTORE QRESYNC LIST-STATUS")}) {
        const auto row = [&](const char *name, const char *pattern, const char *instead) {
            QTest::addRow("%s, %s", name, capabilities.constData()) << capabilities << QString::fromLatin1(pattern)
                                                                    << QByteArray(instead);
        };
        row("no UIDNEXT", "\\* OK \\[UIDNEXT[^\n]*\n| ?UIDNEXT \\d+", "");
        row("no HIGHESTMODSEQ", "\\* OK \\[HIGHESTMODSEQ[^\n]*\n| ?HIGHESTMODSEQ \\d+", "");
        row("NOMODSEQ", "\\[HIGHESTMODSEQ \\d+\\]", "[NOMODSEQ]");
        row("no STATUS", "\\* STATUS[^\n]*\n", "");
        row("STATUS always 0", "MESSAGES \\d+", "MESSAGES 0");
        row("UIDNEXT 0", "UIDNEXT \\d+", "UIDNEXT 0");
    }
}

void TstServerAbilities::leftOut()
{
    QFETCH(QByteArray, capabilities);
    QFETCH(QString, pattern);
    QFETCH(QByteArray, instead);
    RuleServer server(capabilities);
    fill(server, 8);
    server.onAnswer([=](const Command &command, QByteArray answer) {
        if (command.is("UID FETCH"))
            return answer;
        return QString::fromLatin1(answer).replace(QRegularExpression(pattern), QString::fromLatin1(instead)).toLatin1();
    });
    RuleAccount account(server.port());
    VERIFY_SYNCS(server, account);
    server.change([](auto &boxes) {
        boxes["INBOX"].setFlags(2, "\\Seen");
        boxes["INBOX"].expunge(4);
        boxes["INBOX"].add(mail(9));
        boxes["INBOX"].add(mail(10));
    });
    VERIFY_SYNCS(server, account);
    VERIFY_SYNCS(server, account);
}

/// The server was set back to a backup: its mod-sequences begin lower, and changes below ours are changes all the same.
void TstServerAbilities::lowerModSeqAfterRestore()
{
    QFETCH(QByteArray, capabilities);
    RuleServer server(capabilities);
    fill(server, 6);
    server.change([](auto &boxes) {
        for (int i = 0; i < 50; ++i)
            boxes["INBOX"].setFlags(1 + quint32(i) % 6, i % 2 ? "\\Seen" : "\\Flagged");
    });
    RuleAccount account(server.port());
    VERIFY_SYNCS(server, account);
    server.change([](RuleServer::Mailboxes &boxes) {
        auto &box = boxes["INBOX"];
        box.highestModSeq = 3;
        box.gone.clear();
        for (auto &each : box.mails)
            each.modSeq = 2;
        box.setFlags(3, "\\Answered");
        box.mails.removeAt(0); // expunged in a time of which the server knows nothing any longer
    });
    VERIFY_SYNCS(server, account);
    server.change([](auto &boxes) { boxes["INBOX"].setFlags(5, ""); });
    VERIFY_SYNCS(server, account);
}

void TstServerAbilities::emptiedMailbox()
{
    QFETCH(QByteArray, capabilities);
    RuleServer server(capabilities);
    fill(server, 5);
    RuleAccount account(server.port());
    VERIFY_SYNCS(server, account);
    server.change([](RuleServer::Mailboxes &boxes) {
        for (quint32 uid = 1; uid <= 5; ++uid)
            boxes["INBOX"].expunge(uid);
    });
    // Once may be a fault of the moment; a server with QRESYNC names each message that went.
    QVERIFY(account.once().ok());
    QCOMPARE(account.inbox().mails.size(), capabilities.contains("QRESYNC") ? 0 : 5);
    VERIFY_SYNCS(server, account);
    fill(server, 2);
    VERIFY_SYNCS(server, account);
}

/// A mailbox that cannot be read for a moment shows as empty: nothing is removed.
void TstServerAbilities::emptyForAMomentOnly()
{
    RuleServer server("IMAP4rev1");
    fill(server, 5);
    RuleAccount account(server.port());
    VERIFY_SYNCS(server, account);
    RuleServer::Mailbox kept;
    server.change([&](auto &boxes) {
        kept = boxes["INBOX"];
        boxes["INBOX"].mails.clear();
    });
    QVERIFY(account.once().ok());
    QCOMPARE(account.inbox().mails.size(), 5);
    server.change([&](auto &boxes) { boxes["INBOX"] = kept; });
    VERIFY_SYNCS(server, account);
    // Empty, full, empty again: never twice in a row. And with lost numbers an empty mailbox is a broken one.
    server.change([&](auto &boxes) { boxes["INBOX"].mails.clear(); });
    QVERIFY(account.once().ok());
    server.change([&](auto &boxes) { boxes["INBOX"].uidNext = 1; });
    QVERIFY(account.once().ok());
    QVERIFY(account.once().ok());
    QCOMPARE(account.inbox().mails.size(), 5);
}

void TstServerAbilities::inTheMidstOfASync_data()
{
    QTest::addColumn<QByteArray>("capabilities");
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<int>("what");
    for (const QByteArray &capabilities : {QByteArray("IMAP4rev1"), QByteArray("IMAP4rev1 CONDSTORE LIST-STATUS"),
                                           QByteArray("IMAP4rev1 ENABLE CONDSTORE QRESYNC LIST-STATUS")}) {
        for (const QByteArray &at : {QByteArray("SELECT"), QByteArray("UID FETCH"), QByteArray("BODY.PEEK[]")}) {
            for (int what = 0; what < 5; ++what) {
                const char *names[] = {"arrives", "expunged old", "expunged new", "both", "flags"};
                QTest::addRow("%s, after %s, %s", names[what], at.constData(), capabilities.constData()) << capabilities << at << what;
            }
        }
    }
}

/// Something happens right after the answer to a command: told by the server before the next answer.
void TstServerAbilities::inTheMidstOfASync()
{
    QFETCH(QByteArray, capabilities);
    QFETCH(QByteArray, at);
    QFETCH(int, what);
    RuleServer server(capabilities);
    fill(server, 6);
    RuleAccount account(server.port());
    VERIFY_SYNCS(server, account);
    fill(server, 6);
    QByteArray news;
    bool done = false;
    server.onCommand([=, &news, &done](const Command &command, RuleServer::Mailboxes &boxes) -> std::optional<Reply> {
        auto &box = boxes["INBOX"];
        const bool qresync = capabilities.contains("QRESYNC");
        if (!news.isEmpty() && !command.is("SELECT"))
            return Reply{std::exchange(news, {}), false, false, true};
        if (done || !command.text.contains(at) || command.selected.isEmpty() != (at == "SELECT"))
            return std::nullopt;
        done = true;
        const auto expunge = [&](quint32 uid) {
            qsizetype sequence = 0;
            while (box.mails.at(sequence).uid != uid)
                ++sequence;
            box.expunge(uid);
            news += qresync ? "* VANISHED " + QByteArray::number(uid) + "\r\n"
                            : "* " + QByteArray::number(sequence + 1) + " EXPUNGE\r\n";
        };
        const auto arrive = [&] {
            box.add(mail(box.uidNext));
            news += "* " + QByteArray::number(box.mails.size()) + " EXISTS\r\n";
        };
        if (what == 0 || what == 3)
            arrive();
        if (what == 1 || what == 3)
            expunge(3);
        if (what == 2)
            expunge(9);
        if (what == 4) {
            box.setFlags(2, "\\Seen");
            news += "* 2 FETCH (UID 2 FLAGS (\\Seen) MODSEQ (" + QByteArray::number(box.highestModSeq) + "))\r\n";
        }
        // The answer to this command speaks of the time before.
        return std::nullopt;
    });
    QVERIFY(account.once().ok());
    QVERIFY(done);
    QCOMPARE(account.sink.faults(), QStringList());
    server.onCommand({});
    VERIFY_SYNCS(server, account);
}

/// What the store has lost, or has too much, is put right by listing the whole mailbox.
void TstServerAbilities::listedAnew()
{
    QFETCH(QByteArray, capabilities);
    RuleServer server(capabilities + " IDLE");
    fill(server, 9);
    RuleAccount account(server.port());
    VERIFY_SYNCS(server, account);
    // A fault that no protocol knows: three are gone from the store, and one from the server without a word.
    account.sink.forget(QStringLiteral("INBOX"), {2, 3, 9});
    server.change([](auto &boxes) { boxes["INBOX"].mails.removeAt(4); });
    account.watch();
    QTRY_VERIFY_WITH_TIMEOUT(account.isLive(), 10'000);
    account.worker().listAnew(QStringLiteral("INBOX"));
    QTRY_COMPARE_WITH_TIMEOUT(differenceOf(server, account), QString(), 10'000);
    account.stop();
    QCOMPARE(account.failures().size(), 0);
    VERIFY_SYNCS(server, account);
}

/// UIDNOTSTICKY: new numbers at each connection. Nothing may rest on the old ones.
void TstServerAbilities::uidsThatDoNotStick()
{
    RuleServer server("IMAP4rev1 CONDSTORE");
    fill(server, 4);
    server.onAnswer([](const Command &command, QByteArray answer) {
        return command.is("SELECT") ? answer.replace("* FLAGS", "* NO [UIDNOTSTICKY] not kept\r\n* FLAGS") : answer;
    });
    RuleAccount account(server.port());
    for (quint32 validity = 20; validity < 24; ++validity) {
        server.change([validity](RuleServer::Mailboxes &boxes) {
            auto &box = boxes["INBOX"];
            box.uidValidity = validity;
            for (auto &each : box.mails)
                each.uid += 1;
            ++box.uidNext;
        });
        VERIFY_SYNCS(server, account);
        QCOMPARE(account.inbox().cursor.uidValidity, validity);
    }
}

void TstServerAbilities::keywords()
{
    QFETCH(QByteArray, capabilities);
    RuleServer server(capabilities);
    fill(server, 3);
    server.change([](auto &boxes) { boxes["INBOX"].setFlags(2, "\\Seen $Forwarded pilne"); });
    RuleAccount account(server.port());
    VERIFY_SYNCS(server, account);
    const auto keywords = [&](quint32 uid) { return account.inbox().mails.value(uid).keywords; };
    QCOMPARE(keywords(1), QStringList());
    QCOMPARE(keywords(2), (QStringList{QStringLiteral("$Forwarded"), QStringLiteral("pilne")}));
    server.change([](auto &boxes) {
        boxes["INBOX"].setFlags(2, "\\Seen pilne");
        boxes["INBOX"].setFlags(3, "$MDNSent");
    });
    VERIFY_SYNCS(server, account);
    QCOMPARE(keywords(2), QStringList{QStringLiteral("pilne")});
    QCOMPARE(keywords(3), QStringList{QStringLiteral("$MDNSent")});
}

void TstServerAbilities::countsAreTold()
{
    RuleServer server("IMAP4rev1 IDLE");
    fill(server, 7);
    server.change([](auto &boxes) {
        boxes["Zwroty"];
        boxes["Zamkniete"];
    });
    server.onCommand([](const Command &command, auto &) -> std::optional<Reply> {
        const bool closed = command.text.contains("Zamkniete") && (command.is("SELECT") || command.is("STATUS"));
        return closed ? std::optional(Reply{command.tag + " NO [NOPERM] not yours\r\n"}) : std::nullopt;
    });
    RuleAccount account(server.port());
    const auto outcome = account.once();
    QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.failure().log));
    // Of a mailbox that cannot be opened nothing is known, which is not the same as nothing.
    QCOMPARE(account.counts(), (QList<ServerCount>{{QStringLiteral("INBOX"), 7}, {QStringLiteral("Zwroty"), 0}}));
    QCOMPARE(outcome->server, 7);
    account.watch();
    QTRY_VERIFY_WITH_TIMEOUT(account.isLive(), 10'000);
    fill(server, 1);
    server.push("* 8 EXISTS\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(account.counts().constLast(), (ServerCount{QStringLiteral("INBOX"), 8}), 10'000);
}

void TstServerAbilities::rolesByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<MailboxRole>("role");
    const auto rows = [](MailboxRole role, const QStringList &names) {
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name << role;
    };
    rows(MailboxRole::Sent, {QStringLiteral("Sent"), QStringLiteral("INBOX.Sent"), QStringLiteral("Sent Items"),
                             QStringLiteral("Sent Messages"), QStringLiteral("Wysłane"), QStringLiteral("Elementy wysłane"),
                             QStringLiteral("Wiadomości wysłane"), QStringLiteral("Poslano"), QStringLiteral("Poslane stavke"),
                             QStringLiteral("Poslane poruke"), QStringLiteral("Gesendet"), QStringLiteral("Gesendete Objekte"),
                             QStringLiteral("Gesendete Elemente")});
    rows(MailboxRole::Trash, {QStringLiteral("Trash"), QStringLiteral("INBOX.Trash"), QStringLiteral("Deleted Items"),
                              QStringLiteral("Kosz"), QStringLiteral("Elementy usunięte"), QStringLiteral("Otpad"),
                              QStringLiteral("Smeće"), QStringLiteral("Papierkorb"), QStringLiteral("Gelöschte Objekte")});
    rows(MailboxRole::Junk, {QStringLiteral("Junk"), QStringLiteral("Spam"), QStringLiteral("INBOX.spam"),
                             QStringLiteral("Wiadomości-śmieci"), QStringLiteral("Niechciane"), QStringLiteral("Neželjena pošta"),
                             QStringLiteral("Unerwünscht")});
    rows(MailboxRole::Drafts, {QStringLiteral("Drafts"), QStringLiteral("Kopie robocze"), QStringLiteral("Wersje robocze"),
                               QStringLiteral("Szkice"), QStringLiteral("Robocze"), QStringLiteral("Skice"),
                               QStringLiteral("Nacrti"), QStringLiteral("Entwürfe")});
    rows(MailboxRole::Archive, {QStringLiteral("Archive"), QStringLiteral("Archiwum"), QStringLiteral("Arhiva"),
                                QStringLiteral("Archiv")});
    rows(MailboxRole::Other, {QStringLiteral("Zwroty"), QStringLiteral("Wysłane do magazynu"), QStringLiteral("Sentinel"),
                              QStringLiteral("INBOX.Klienci"), QStringLiteral("Trashy")});
}

void TstServerAbilities::rolesByName()
{
    QFETCH(QString, name);
    QFETCH(MailboxRole, role);
    ListResponse list;
    list.delimiter = name.startsWith(QLatin1String("INBOX.")) ? "." : "/";
    list.name = toModifiedUtf7(name);
    const auto mailbox = serverMailbox(list);
    QVERIFY(mailbox.has_value());
    QCOMPARE(mailbox->name, name);
    QCOMPARE(mailbox->role, role);
    const bool received = role == MailboxRole::Sent || role == MailboxRole::Archive || role == MailboxRole::Other;
    QCOMPARE(mailbox->received, received);
    // What the server announces counts more than the name.
    list.attributes = {"\\archive"};
    QCOMPARE(serverMailbox(list)->role, MailboxRole::Archive);
}

QTEST_GUILESS_MAIN(TstServerAbilities)
#include "tst_server_abilities.moc"
