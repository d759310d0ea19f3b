// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/ctl_runner.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/smtp_server.h"
#include "tests/support/tcp_proxy.h"

#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <algorithm>

using namespace okienko;
using namespace okienko::test;

namespace {

QByteArray mail(const QByteArray &id, const QByteArray &more = {}, const QByteArray &body = "Dzien dobry.\r\n")
{
    return "From: Klient <klient-" + id + "@example.com>\r\n" + (more.contains("To: ") ? "" : "To: bok@shop.example\r\n")
        + "Subject: Pytanie " + id + "\r\nMessage-ID: <" + id + "@example.com>\r\nDate: Sat, 21 Nov 2026 09:42:00 +0100\r\n"
        + more + "\r\n" + body;
}

} // namespace

/// What teams tell of other help desks. Each happened to somebody.
class TestKnownFaults : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<CtlRunner> m_ctl;
    std::unique_ptr<DovecotServer> m_dovecot;

    CtlRunner::Outcome addAccount(quint16 port = 0)
    {
        return m_ctl->addAccount(QStringLiteral("bok"),
                                 QStringLiteral("imaps://localhost:%1").arg(port != 0 ? port : m_dovecot->imapsPort()),
                                 m_dovecot->user(), m_dovecot->password(), m_dovecot->caFile());
    }
    CtlRunner::Outcome sync() { return m_ctl->run("sync --once --json"); }
    bool doveadm(const char *words, const QStringList &more = {})
    {
        QStringList arguments = CtlRunner::words(words);
        const bool twoWords = arguments.first() == QLatin1String("mailbox") || arguments.first() == QLatin1String("flags");
        arguments.insert(twoWords ? 2 : 1, m_dovecot->user());
        arguments.insert(twoWords ? 2 : 1, QStringLiteral("-u"));
        return m_dovecot->doveadm(arguments + more).ok();
    }
    /// The only conversation whose subject has `part`, with its messages.
    QJsonObject conversation(const QString &part)
    {
        for (const char *view : {"list --json --limit 1000", "list --json --limit 1000 --view waiting",
                                 "list --json --limit 1000 --view closed"}) {
            for (const QJsonValue &row : m_ctl->run(view).json.array()) {
                if (row.toObject().value(QLatin1String("subject")).toString().contains(part)) {
                    const int id = row.toObject().value(QLatin1String("id")).toInt();
                    return m_ctl->run({QStringLiteral("show"), QString::number(id), QStringLiteral("--json")}).json.object();
                }
            }
        }
        return {};
    }
    QJsonObject onlyMessage(const QString &part)
    {
        const QJsonArray messages = conversation(part).value(QLatin1String("messages")).toArray();
        return messages.size() == 1 ? messages.first().toObject() : QJsonObject();
    }
    qint64 countIn(const QString &sql)
    {
        const QString file = m_ctl->store.mid(7);
        qint64 count = -1;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("look"));
            database.setDatabaseName(file);
            if (database.open()) {
                QSqlQuery query(database);
                if (query.exec(sql) && query.next())
                    count = query.value(0).toLongLong();
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("look"));
        return count;
    }

private slots:
    void init()
    {
        DovecotServer::Options options;
        options.users = {QStringLiteral("bok@shop.example"), QStringLiteral("zwroty@shop.example")};
        auto started = DovecotServer::start(options);
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.failure().log));
        m_dovecot = std::move(*started);
        m_ctl = std::make_unique<CtlRunner>();
        m_ctl->store = QStringLiteral("sqlite:") + m_ctl->path(QStringLiteral("store.db"));
        VERIFY_DONE(m_ctl->run("init"));
    }
    void cleanup()
    {
        VERIFY_DONE(m_ctl->run("verify"));
        m_ctl.reset();
        m_dovecot.reset();
    }

    /// Others import only what is unseen, so what a colleague opened in a mail program never arrives.
    void mailReadElsewhereIsImported()
    {
        VERIFY_DONE(addAccount());
        for (int i = 1; i <= 6; ++i)
            QVERIFY(m_dovecot->deliver(mail(QByteArray::number(i))).ok());
        QVERIFY(doveadm("flags add", {QStringLiteral("\\Seen"), QStringLiteral("mailbox"), QStringLiteral("INBOX"),
                                      QStringLiteral("uid"), QStringLiteral("1:3,6")}));
        const auto first = sync();
        VERIFY_DONE(first);
        QCOMPARE(first.count("new"), 6);
        QCOMPARE(m_ctl->listed(), 6);
        // The same while the program runs: read before it was seen here.
        m_ctl->startWatching();
        QVERIFY(m_dovecot->deliver(mail("seven")).ok());
        QVERIFY(doveadm("flags add", {QStringLiteral("\\Seen"), QStringLiteral("mailbox"), QStringLiteral("INBOX"),
                                      QStringLiteral("uid"), QStringLiteral("7")}));
        QTRY_COMPARE_WITH_TIMEOUT(m_ctl->listed(), 7, 10'000);
        QCOMPARE(m_ctl->stopWatching().status, 0);
    }

    /// What came while the network, the mail server or the program was away is there afterwards, whatever its date.
    void mailDuringAnOutageIsImported()
    {
        TcpProxy proxy(m_dovecot->imapsPort());
        VERIFY_DONE(addAccount(proxy.port()));
        QVERIFY(m_dovecot->deliver(mail("before")).ok());
        m_ctl->startWatching();
        QTRY_COMPARE_WITH_TIMEOUT(m_ctl->listed(), 1, 10'000);
        proxy.setOpen(false);
        QVERIFY(m_dovecot->deliver(mail("network")).ok());
        proxy.setOpen(true);
        QTRY_COMPARE_WITH_TIMEOUT(m_ctl->listed(), 2, 20'000);
        QCOMPARE(m_ctl->stopWatching().status, 0);
        QVERIFY(m_dovecot->deliver(mail("program")).ok());
        QVERIFY(m_dovecot->restart().ok());
        QVERIFY(m_dovecot->deliver(QByteArray(mail("old")).replace("2026", "2019")).ok());
        const auto after = sync();
        VERIFY_DONE(after);
        QCOMPARE(after.count("new"), 2);
        QCOMPARE(m_ctl->listed(), 4);
    }

    void oneBadMessageDoesNotStopTheRest()
    {
        VERIFY_DONE(addAccount());
        const QByteArrayList bad = {QByteArray("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n").repeated(3000),
                                    QByteArray("Subject: =?utf-8?B?") + QByteArray(300'000, 'A') + "?=\r\n\r\nx\r\n",
                                    QByteArray("\r\n\r\n"), QByteArray("From: =?x?y?z?=\r\nDate: now\r\n\r\n\xff\xfe")};
        for (int i = 0; i < bad.size(); ++i) {
            QVERIFY(m_dovecot->deliver(mail("good" + QByteArray::number(i))).ok());
            QVERIFY(m_dovecot->deliver(bad.at(i)).ok());
        }
        QVERIFY(m_dovecot->deliver(mail("last")).ok());
        const auto outcome = sync();
        VERIFY_DONE(outcome);
        QCOMPARE(outcome.count("server"), 9);
        QCOMPARE(outcome.count("stored"), 9);
        QCOMPARE(outcome.count("new") + outcome.count("quarantined"), 9);
        QVERIFY(!conversation(QStringLiteral("Pytanie last")).isEmpty());
        for (int i = 0; i < bad.size(); ++i)
            QVERIFY(!conversation(QStringLiteral("Pytanie good%1").arg(i)).isEmpty());
        QCOMPARE(sync().count("new"), 0);
    }

    /// Removed on the server, and the server's mailbox rebuilt: what was done with is not new again.
    void aDeletedConversationIsNotReimported()
    {
        VERIFY_DONE(addAccount());
        for (int i = 1; i <= 4; ++i)
            QVERIFY(m_dovecot->deliver(mail(QByteArray::number(i))).ok());
        VERIFY_DONE(sync());
        const qint64 messages = countIn(QStringLiteral("SELECT count(*) FROM messages"));
        QCOMPARE(messages, 4);
        QVERIFY(doveadm("expunge mailbox INBOX uid 2"));
        const auto removed = sync();
        VERIFY_DONE(removed);
        QCOMPARE(removed.count("removed"), 1);
        QCOMPARE(countIn(QStringLiteral("SELECT count(*) FROM messages")), 4); // the place went, the mail stays
        // The mailbox is numbered anew: all is matched again.
        const QString index = m_dovecot->folder() + QStringLiteral("/mail/") + m_dovecot->user();
        m_dovecot->stop();
        for (const char *name : {"/dovecot-uidlist", "/dovecot.index", "/dovecot.index.log", "/dovecot.index.cache"})
            QFile::remove(index + QLatin1String(name));
        QVERIFY(m_dovecot->restart().ok());
        const auto rebuilt = sync();
        VERIFY_DONE(rebuilt);
        QCOMPARE(rebuilt.count("new"), 0);
        QCOMPARE(rebuilt.count("server"), 3);
        QCOMPARE(rebuilt.count("stored"), 3);
        QCOMPARE(countIn(QStringLiteral("SELECT count(*) FROM messages")), 4);
        QCOMPARE(countIn(QStringLiteral("SELECT count(*) FROM conversations")), 4);
    }

    void theSameMailInTwoMailboxesIsOneMessageInTwoPlaces()
    {
        VERIFY_DONE(addAccount());
        QVERIFY(m_dovecot->deliver(mail("1")).ok());
        QVERIFY(doveadm("mailbox create", {QStringLiteral("Archiwum")}));
        QVERIFY(doveadm("copy Archiwum mailbox INBOX all"));
        VERIFY_DONE(sync());
        QCOMPARE(countIn(QStringLiteral("SELECT count(*) FROM messages")), 1);
        QCOMPARE(countIn(QStringLiteral("SELECT count(*) FROM mail_places")), 2);
        QCOMPARE(m_ctl->listed(), 1);
        // Moved elsewhere: still one.
        QVERIFY(doveadm("mailbox create", {QStringLiteral("Zrobione")}));
        QVERIFY(doveadm("move Zrobione mailbox INBOX all"));
        VERIFY_DONE(sync());
        QCOMPARE(countIn(QStringLiteral("SELECT count(*) FROM messages")), 1);
        QCOMPARE(countIn(QStringLiteral("SELECT count(*) FROM mail_places")), 2);
        QCOMPARE(m_ctl->listed(), 1);
    }

    void charsetsAreNotGarbled_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("body");
        const QByteArray latin2 = "Za\xbf\xf3\xb3\xe6 g\xea\xb6l\xb1 ja\xbc\xf1\r\n";
        const QByteArray cp1250 = "Za\xbf\xf3\xb3\xe6 g\xea\x9cl\xb9 ja\x9f\xf1\r\n";
        const QByteArray utf8 = QStringLiteral("Zażółć gęślą jaźń\r\n").toUtf8();
        const auto row = [](const char *name, const char *charset, const char *encoding, const QByteArray &body) {
            QTest::newRow(name) << QByteArray("MIME-Version: 1.0\r\nContent-Type: text/plain") + charset
                                       + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n" << body;
        };
        row("iso-8859-2", "; charset=iso-8859-2", "8bit", latin2);
        row("windows-1250", "; charset=windows-1250", "8bit", cp1250);
        row("utf-8", "; charset=utf-8", "8bit", utf8);
        row("utf-8, base64", "; charset=utf-8", "base64", utf8.toBase64() + "\r\n");
        row("quoted-printable", "; charset=iso-8859-2", "quoted-printable", "Za=BF=F3=B3=E6 g=EA=B6l=B1 ja=BC=F1\r\n");
        row("utf-8 without a word", "", "8bit", utf8);
        row("utf-8 that calls itself us-ascii", "; charset=us-ascii", "8bit", utf8);
        row("an unknown charset", "; charset=x-unknown", "8bit", utf8);
    }
    void charsetsAreNotGarbled()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, body);
        VERIFY_DONE(addAccount());
        QVERIFY(m_dovecot->deliver(mail("c", header, body)).ok());
        VERIFY_DONE(sync());
        const QString text = onlyMessage(QStringLiteral("Pytanie c")).value(QLatin1String("text")).toString();
        QCOMPARE(text.trimmed(), QStringLiteral("Zażółć gęślą jaźń"));
        QCOMPARE(m_ctl->run({QStringLiteral("search"), QStringLiteral("gęślą"), QStringLiteral("--json")}).json.array().size(), 1);
    }

    void ccIsKept()
    {
        VERIFY_DONE(addAccount());
        QVERIFY(m_dovecot->deliver(mail("cc", "Cc: =?utf-8?q?=C5=81ukasz?= <lukasz@example.com>, \"Kowalska, Anna\" "
                                              "<anna@example.com>,\r\n undisclosed:;, ksiegowosc@example.com\r\n")).ok());
        VERIFY_DONE(sync());
        QStringList cc;
        const QJsonArray addresses = onlyMessage(QStringLiteral("Pytanie cc")).value(QLatin1String("cc")).toArray();
        for (const QJsonValue &each : addresses)
            cc << each.toObject().value(QLatin1String("address")).toString();
        cc.removeAll(QString());
        QCOMPARE(cc, (QStringList{QStringLiteral("lukasz@example.com"), QStringLiteral("anna@example.com"),
                                  QStringLiteral("ksiegowosc@example.com")}));
        QCOMPARE(addresses.first().toObject().value(QLatin1String("name")).toString(), QStringLiteral("Łukasz"));
    }

    /// Two accounts: an answer leaves under the address that the customer wrote to, on the wire and in its header.
    void fromIsNeverTheWrongAddress()
    {
        const auto smtp = SmtpServer::start();
        QVERIFY(smtp.ok());
        m_ctl->secrets << (*smtp)->password();
        for (const char *name : {"bok", "zwroty"}) {
            const QString address = QLatin1String(name) + QStringLiteral("@shop.example");
            const QString bundle = m_ctl->write(QStringLiteral("ca.pem"), [&] {
                QByteArray both;
                for (const QString &path : {m_dovecot->caFile(), (*smtp)->caFile()}) {
                    QFile file(path);
                    if (file.open(QIODevice::ReadOnly))
                        both += file.readAll() + '\n';
                }
                return both;
            }());
            const QStringList arguments{QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"), QLatin1String(name),
                                  QStringLiteral("--address"), address,
                                  QStringLiteral("--imap"), QStringLiteral("imaps://localhost:%1").arg(m_dovecot->imapsPort()),
                                  QStringLiteral("--smtp"), QStringLiteral("smtps://localhost:%1").arg((*smtp)->smtpsPort()),
                                  QStringLiteral("--user"), address, QStringLiteral("--ca"), bundle,
                                  QStringLiteral("--password-file"),
                                  m_ctl->write(QLatin1String(name) + QStringLiteral(".password"), m_dovecot->password().toUtf8())};
            VERIFY_DONE(m_ctl->run(arguments));
        }
        QVERIFY(m_dovecot->deliver(mail("bok")).ok());
        QVERIFY(m_dovecot->deliver(mail("zwroty", "To: zwroty@shop.example\r\n"), QStringLiteral("zwroty@shop.example")).ok());
        // A blind copy: To names nobody of ours, so who received it counts.
        QVERIFY(m_dovecot->deliver(mail("inny", "To: ktos@example.com\r\n"), QStringLiteral("zwroty@shop.example")).ok());
        VERIFY_DONE(sync());
        const QMap<QString, QString> expected = {{QStringLiteral("bok"), QStringLiteral("bok@shop.example")},
                                                 {QStringLiteral("zwroty"), QStringLiteral("zwroty@shop.example")},
                                                 {QStringLiteral("inny"), QStringLiteral("zwroty@shop.example")}};
        const QString text = m_ctl->write(QStringLiteral("answer.txt"), "Dzien dobry, juz sprawdzam.\n");
        for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
            const int id = conversation(QStringLiteral("Pytanie ") + it.key()).value(QLatin1String("id")).toInt();
            QVERIFY(id > 0);
            VERIFY_DONE(m_ctl->run({QStringLiteral("reply"), QString::number(id), QStringLiteral("--text"), text}));
            const QJsonArray messages = conversation(QStringLiteral("Pytanie ") + it.key()).value(QLatin1String("messages")).toArray();
            const auto answer = std::find_if(messages.begin(), messages.end(), [](const QJsonValue &message) {
                return message.toObject().value(QLatin1String("direction")) == QLatin1String("out");
            });
            QVERIFY2(answer != messages.end(),
                     qPrintable(it.key() + QString::fromUtf8(QJsonDocument(messages).toJson(QJsonDocument::Compact))));
            const QJsonArray from = answer->toObject().value(QLatin1String("from")).toArray();
            QCOMPARE(from.size(), 1);
            QCOMPARE(from.first().toObject().value(QLatin1String("address")).toString(), it.value());
        }
        QCOMPARE(countIn(QStringLiteral("SELECT count(*) FROM outbox o JOIN mail_accounts a ON a.id = o.account_id "
                                        "WHERE o.envelope_from = a.address")), 3);
    }
};

QTEST_GUILESS_MAIN(TestKnownFaults)
#include "tst_known_faults.moc"
