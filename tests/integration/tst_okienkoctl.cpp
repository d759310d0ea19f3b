// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The command line as administrators and scripts use it: exit statuses and JSON fields are fixed.
class TestOkienkoctl : public QObject {
    Q_OBJECT

private:
    struct Outcome {
        int status = -1;
        QJsonDocument json;
        QByteArray out;
        QByteArray error;
    };

    static Outcome run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.start(QStringLiteral(OKIENKO_BIN_DIR "/okienkoctl"), arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(60'000);
        Outcome outcome;
        outcome.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        outcome.out = process.readAllStandardOutput();
        outcome.error = process.readAllStandardError();
        outcome.json = QJsonDocument::fromJson(outcome.out);
        return outcome;
    }

    Outcome onStore(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return run(QStringList{QStringLiteral("--store"), m_store} + arguments, input);
    }

    static QStringList words(const char *text) { return QString::fromUtf8(text).split(QLatin1Char(' ')); }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    static void compareKeys(const QJsonObject &object, const QStringList &keys)
    {
        for (const QString &key : keys)
            QVERIFY2(object.contains(key), qPrintable(key));
    }

    static QByteArray mail(const QByteArray &id, const QByteArray &subject, const QByteArray &body)
    {
        return "From: Ana Horvat <ana@example.com>\r\nTo: bok@shop.example\r\nSubject: " + subject + "\r\nMessage-ID: <"
            + id + ">\r\nDate: Sat, 21 Nov 2026 09:42:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + body;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = QStringLiteral("sqlite:") + m_folder->filePath(QStringLiteral("store.db"));
    }

    void wrongUsageIsTwo()
    {
        QCOMPARE(run({}).status, 2);
        QCOMPARE(run({QStringLiteral("nonsense")}).status, 2);
        QCOMPARE(run({QStringLiteral("--store"), QStringLiteral("oracle:x"), QStringLiteral("list")}).status, 2);
        QCOMPARE(onStore({QStringLiteral("show"), QStringLiteral("abc")}).status, 2);
        QCOMPARE(onStore({QStringLiteral("list"), QStringLiteral("--view"), QStringLiteral("everything")}).status, 2);
        QCOMPARE(onStore({QStringLiteral("list"), QStringLiteral("--limit"), QStringLiteral("-1")}).status, 2);
        QCOMPARE(run({QStringLiteral("--help")}).status, 0);
    }

    void storeThatIsNotThereIsOne()
    {
        const Outcome outcome = onStore({QStringLiteral("list"), QStringLiteral("--json")});
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(!outcome.error.isEmpty());
    }

    void initIsRepeatable()
    {
        QCOMPARE(onStore({QStringLiteral("init")}).status, 0);
        QCOMPARE(onStore({QStringLiteral("init")}).status, 0);
        QCOMPARE(onStore({QStringLiteral("verify")}).status, 0);
    }

    void importListShowSearch()
    {
        QCOMPARE(onStore({QStringLiteral("init")}).status, 0);
        write(QStringLiteral("a.eml"), mail("1@x", "Zamówienie 10482", "Gdzie jest moja żółta paczka?\r\n"));
        write(QStringLiteral("b.eml"), mail("2@x", "Inne", "Dzien dobry\r\n"));
        const QStringList import{QStringLiteral("import"), QStringLiteral("mail"), m_folder->filePath(QStringLiteral("a.eml")),
                                 m_folder->filePath(QStringLiteral("b.eml")), QStringLiteral("--json")};
        const Outcome first = onStore(import);
        QCOMPARE(first.status, 0);
        QCOMPARE(first.json.object().value(QLatin1String("new")).toInt(), 2);
        const Outcome second = onStore(import);
        QCOMPARE(second.json.object().value(QLatin1String("new")).toInt(), 0);
        QCOMPARE(second.json.object().value(QLatin1String("known")).toInt(), 2);

        int listed = 0;
        for (const char *view : {"open", "closed", "waiting"}) {
            const Outcome list = onStore(words((std::string("list --json --view ") + view).c_str()));
            QCOMPARE(list.status, 0);
            QVERIFY(list.json.isArray());
            listed += int(list.json.array().size());
            for (const QJsonValue &row : list.json.array())
                compareKeys(row.toObject(), words("id subject customer channel queue assignee status updated_at unread messages"));
        }
        QCOMPARE(listed, 2);

        const Outcome hits = onStore(words("search zolta paczka --json"));
        QCOMPARE(hits.status, 0);
        QCOMPARE(hits.json.array().size(), 1);
        compareKeys(hits.json.array().first().toObject(), words("conversation message subject snippet score"));
        const int id = hits.json.array().first().toObject().value(QLatin1String("conversation")).toInt();
        const Outcome show = onStore({QStringLiteral("show"), QString::number(id), QStringLiteral("--json")});
        QCOMPARE(show.status, 0);
        const QJsonArray messages = show.json.object().value(QLatin1String("messages")).toArray();
        QCOMPARE(messages.size(), 1);
        compareKeys(messages.first().toObject(),
                    words("message_id date subject from to cc reply_to in_reply_to references text quoted_text_start html_safe "
                          "attachments auto_submitted warnings"));
        QVERIFY(messages.first().toObject().value(QLatin1String("text")).toString().contains(QStringLiteral("żółta")));
        QCOMPARE(onStore(words("show 999999 --json")).status, 1);
        QCOMPARE(onStore({QStringLiteral("verify")}).status, 0);
    }

    void parseIsALineEach()
    {
        const QString a = write(QStringLiteral("a.eml"), mail("1@x", "A", "Tekst\r\n"));
        const Outcome parsed = run({QStringLiteral("parse"), a, a, QStringLiteral("--json")});
        QCOMPARE(parsed.status, 0);
        const QByteArrayList lines = parsed.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        const QJsonObject object = QJsonDocument::fromJson(lines.first()).object();
        QCOMPARE(object.value(QLatin1String("message_id")).toString(), QStringLiteral("1@x"));
        QCOMPARE(object.value(QLatin1String("from")).toArray().first().toObject().value(QLatin1String("address")).toString(),
                 QStringLiteral("ana@example.com"));
        QCOMPARE(run({QStringLiteral("parse"), QStringLiteral("/nonexistent")}).status, 1);
    }

    void replyNeedsAnAccountAndKeepsWhatWasWritten()
    {
        QCOMPARE(onStore({QStringLiteral("init")}).status, 0);
        write(QStringLiteral("a.eml"), mail("1@x", "Pytanie", "Kiedy?\r\n"));
        QCOMPARE(onStore({QStringLiteral("import"), QStringLiteral("mail"), m_folder->filePath(QStringLiteral("a.eml"))}).status, 0);
        const QString text = write(QStringLiteral("answer.txt"), "Jutro.\n");
        QCOMPARE(onStore({QStringLiteral("reply"), QStringLiteral("1"), QStringLiteral("--text"), text}).status, 1);

        const QString password = write(QStringLiteral("password"), "tajne\n");
        const Outcome added = onStore({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"),
                                       QStringLiteral("bok"), QStringLiteral("--address"), QStringLiteral("bok@shop.example"),
                                       QStringLiteral("--imap"), QStringLiteral("imaps://localhost:1"), QStringLiteral("--smtp"),
                                       QStringLiteral("smtps://localhost:1"), QStringLiteral("--user"), QStringLiteral("bok"),
                                       QStringLiteral("--password-file"), password, QStringLiteral("--queue"),
                                       QStringLiteral("Reklamacje")});
        QCOMPARE(added.status, 0);
        const Outcome queued =
            onStore({QStringLiteral("reply"), QStringLiteral("1"), QStringLiteral("--text"), text, QStringLiteral("--json")});
        QVERIFY2(queued.status == 0, queued.error.constData());
        const Outcome outbox = onStore({QStringLiteral("outbox"), QStringLiteral("--json")});
        QCOMPARE(outbox.json.array().size(), 1);
        QCOMPARE(outbox.json.array().first().toObject().value(QLatin1String("state")).toString(), QStringLiteral("queued"));
        // Nothing listens there: the account could not be synchronised, the answer stays.
        const Outcome sync = onStore({QStringLiteral("sync"), QStringLiteral("--once"), QStringLiteral("--json")});
        QCOMPARE(sync.status, 1);
        QVERIFY(!sync.error.isEmpty());
        QVERIFY(!sync.error.contains("tajne"));
        compareKeys(sync.json.object(),
                    words("server stored new updated removed quarantined bytes round_trips seconds"));
        const QString state = onStore({QStringLiteral("outbox"), QStringLiteral("--json")})
                                  .json.array().first().toObject().value(QLatin1String("state")).toString();
        QCOMPARE(state, QStringLiteral("deferred"));
    }

    void claimIsForOneOnly()
    {
        QCOMPARE(onStore({QStringLiteral("init")}).status, 0);
        write(QStringLiteral("a.eml"), mail("1@x", "Pytanie", "Kiedy?\r\n"));
        QCOMPARE(onStore({QStringLiteral("import"), QStringLiteral("mail"), m_folder->filePath(QStringLiteral("a.eml"))}).status, 0);
        QCOMPARE(onStore(words("assign 1 marta --json")).status, 0);
        const Outcome claimed = onStore(words("claim 1 --json"));
        QCOMPARE(claimed.status, 1);
        QCOMPARE(claimed.json.object().value(QLatin1String("claimed")).toBool(true), false);
        QCOMPARE(claimed.json.object().value(QLatin1String("assignee")).toString(), QStringLiteral("marta"));
        QCOMPARE(onStore(words("release 1")).status, 0);
        QCOMPARE(onStore(words("claim 1 --json")).json.object().value(QLatin1String("claimed")).toBool(), true);
    }

    void greetReadsLines()
    {
        const Outcome greeted = run(words("greet - --lang pl --json"), "Dawid Wiśniewski\nAnna Kowalska\n");
        QCOMPARE(greeted.status, 0);
        const QByteArrayList lines = greeted.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QCOMPARE(QJsonDocument::fromJson(lines.first()).object().value(QLatin1String("vocative")).toString(),
                 QStringLiteral("panie Dawidzie"));
        compareKeys(QJsonDocument::fromJson(lines.last()).object(), words("given family gender vocative greeting"));
    }
};

QTEST_GUILESS_MAIN(TestOkienkoctl)
#include "tst_okienkoctl.moc"
