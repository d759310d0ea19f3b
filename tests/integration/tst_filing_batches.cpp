// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/original_mail.h"
#include "app/store_mail_sink.h"
#include "models/store/conversations.h"
#include "models/store/prepared_mail.h"
#include "models/store/quarantine.h"
#include "models/store/verify.h"
#include "tests/support/generator.h"
#include "tests/unit/store/store_tests.h"

#include <QMap>
#include <QSet>
#include <algorithm>

using namespace okienko;
using namespace okienko::test;

namespace {

constexpr int mailsMade = 240;

struct Made {
    IncomingMail mail;
    bool outgoing = false;
};

/// What the store says of its messages and conversations, without numbers that depend on the order.
struct Picture {
    QMap<QString, QString> messages;       ///< by Message-ID: everything of the row that must not depend on the order
    QMap<QString, QSet<QString>> threads;  ///< by the least Message-ID: all of the conversation
    QMap<QString, QString> states;         ///< by the least Message-ID: the conversation's row
};

Picture pictureOf(Database &database)
{
    Picture picture;
    QHash<qint64, QString> least;
    QHash<qint64, QSet<QString>> of;
    const auto read = database.run(
        QStringLiteral("SELECT conversation_id, message_id, direction, at, seen, needs_answer, answered, has_attachments, "
                       "subject, from_list, to_list, cc_list, references_list, snippet, text FROM messages"),
        {}, [&](const QSqlQuery &row) {
            QStringList values;
            for (int i = 2; i < 15; ++i)
                values << row.value(i).toString();
            const QString id = row.value(1).toString();
            picture.messages.insert(id, values.join(QLatin1Char('|')));
            const qint64 conversation = row.value(0).toLongLong();
            of[conversation].insert(id);
            QString &first = least[conversation];
            first = first.isEmpty() ? id : std::min(first, id);
        });
    if (!read)
        qFatal("%s", qPrintable(read.failure().log));
    for (auto it = of.cbegin(); it != of.cend(); ++it)
        picture.threads.insert(least.value(it.key()), it.value());
    const auto states = database.run(
        QStringLiteral("SELECT id, status, created_at, updated_at, waiting_since, answer_due, unread, has_attachments, "
                       "last_is_outgoing, message_count, snippet FROM conversations"),
        {}, [&](const QSqlQuery &row) {
            QStringList values;
            for (int i = 1; i < 11; ++i)
                values << row.value(i).toString();
            picture.states.insert(least.value(row.value(0).toLongLong()), values.join(QLatin1Char('|')));
        });
    if (!states)
        qFatal("%s", qPrintable(states.failure().log));
    return picture;
}

} // namespace

/// Mail is filed many at once: what comes out must be the same as one by one.
class TestFilingBatches : public QObject {
    Q_OBJECT

private:
    Backends m_backends;
    std::vector<Made> m_made;

    /// Hands over so many at a time, those of the inbox first; `singly`: in the same order, but one by one.
    Picture file(bool sqlite, size_t together, bool newestFirst, bool singly = false)
    {
        const auto location = m_backends.newLocation(sqlite);
        const auto store = openStore(location);
        if (!store)
            qFatal("%s", qPrintable(store.failure().log));
        Direct direct(location);
        const Shop shop = makeShop(direct);
        std::vector<Made> order = m_made;
        if (newestFirst)
            std::reverse(order.begin(), order.end());
        quint32 uid = newestFirst ? mailsMade : 1;
        MailboxBatch inbox;
        MailboxBatch sent;
        inbox.mailbox = shop.inbox.id;
        sent.mailbox = shop.sent.id;
        inbox.cursor = shop.inbox.cursor;
        sent.cursor = shop.sent.cursor;
        const auto hand = [&](MailboxBatch &batch) {
            std::sort(batch.mails.begin(), batch.mails.end(), [](const auto &a, const auto &b) { return a.uid < b.uid; });
            std::vector<IncomingMail> mails = std::exchange(batch.mails, {});
            for (size_t from = 0; from < mails.size(); from += singly ? 1 : mails.size()) {
                const auto begin = mails.begin() + std::ptrdiff_t(from);
                batch.mails.assign(begin, singly ? begin + 1 : mails.end());
                const auto counts = direct.write([&](Transaction &t) { return intake::storeBatch(t, batch); });
                if (!counts)
                    qFatal("%s", qPrintable(counts.failure().log));
                stored += counts->stored;
            }
            batch.mails.clear();
        };
        stored = 0;
        for (const Made &made : order) {
            IncomingMail mail = made.mail;
            mail.uid = newestFirst ? uid-- : uid++;
            MailboxBatch &batch = made.outgoing ? sent : inbox;
            batch.mails.push_back(std::move(mail));
            if (inbox.mails.size() + sent.mails.size() >= together) {
                hand(inbox);
                hand(sent);
            }
        }
        hand(inbox);
        hand(sent);
        const auto faults = verifyStore(*direct.database);
        if (!faults || !faults->isEmpty())
            qFatal("%s", qPrintable(faults ? faults->join(QLatin1Char('\n')) : faults.failure().log));
        statements = direct.database->statementCount();
        return pictureOf(*direct.database);
    }

    int stored = 0;
    qint64 statements = 0;

private slots:
    void initTestCase()
    {
        GeneratorOptions options;
        options.conversations = mailsMade;
        options.seed = 11;
        options.newest = QDateTime(QDate(2026, 10, 1), QTime(12, 0), Qt::UTC);
        options.meanBytes = 3'000;
        std::vector<GeneratedMail> all;
        generateMail(options, [&](const GeneratedMail &mail) { all.push_back(mail); });
        std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
        all.resize(mailsMade);
        for (const GeneratedMail &mail : all) {
            Made made;
            made.outgoing = mail.outgoing;
            made.mail.raw = mail.raw;
            made.mail.internalDate = mail.at;
            made.mail.flags = (mail.seen ? quint32(MailSeen) : 0U) | (mail.answered ? quint32(MailAnswered) : 0U);
            readIncoming(made.mail);
            QVERIFY(made.mail.read.ok());
            m_made.push_back(std::move(made));
        }
    }

    void batchesMakeNoDifference_data() { Backends::addRows(); }
    void batchesMakeNoDifference()
    {
        QFETCH(bool, sqlite);
        for (const size_t together : {size_t(7), size_t(120), size_t(mailsMade)}) {
            for (const bool newestFirst : {false, true}) {
                const Picture singly = file(sqlite, together, newestFirst, true);
                QCOMPARE(stored, mailsMade);
                QCOMPARE(singly.messages.size(), mailsMade);
                QVERIFY(singly.threads.size() < mailsMade * 9 / 10);
                const Picture batch = file(sqlite, together, newestFirst);
                QCOMPARE(stored, mailsMade);
                QCOMPARE(batch.messages, singly.messages);
                QCOMPARE(batch.threads, singly.threads);
                QCOMPARE(batch.states, singly.states);
            }
        }
    }

    void statementsDoNotGrowWithTheMails()
    {
        // PostgreSQL: a statement is a round trip.
        file(false, 50, false);
        const qint64 few = statements;
        file(false, mailsMade, false);
        const qint64 many = statements;
        qInfo("%d mails: %lld statements in batches of 50, %lld in one of each mailbox", mailsMade, few, many);
        QVERIFY2(many < 120, qPrintable(QString::number(many)));
        QVERIFY(few < mailsMade * 2);
    }

    void oneThatCannotBeStoredDoesNotStopTheOthers_data()
    {
        QTest::addColumn<bool>("sqlite");
        QTest::addColumn<bool>("asSynchronised");
        for (const bool sqlite : {true, false}) {
            QTest::addRow("%s, one transaction", sqlite ? "sqlite" : "postgresql") << sqlite << false;
            QTest::addRow("%s, as it is synchronised", sqlite ? "sqlite" : "postgresql") << sqlite << true;
        }
    }
    void oneThatCannotBeStoredDoesNotStopTheOthers()
    {
        QFETCH(bool, sqlite);
        QFETCH(bool, asSynchronised);
        const auto location = m_backends.newLocation(sqlite);
        const auto store = openStore(location);
        QVERIFY(store.ok());
        Direct direct(location);
        const Shop shop = makeShop(direct);
        // The database refuses one of them.
        const QString refuse = sqlite
            ? QStringLiteral("CREATE TRIGGER refuse BEFORE INSERT ON messages WHEN NEW.subject = 'refuse me' BEGIN "
                             "SELECT RAISE(ABORT, 'refused'); END")
            : QStringLiteral("ALTER TABLE messages ADD CONSTRAINT refuse CHECK (subject <> 'refuse me')");
        QVERIFY(direct.database->run(refuse).ok());
        MailboxBatch batch;
        batch.mailbox = shop.inbox.id;
        batch.cursor = shop.inbox.cursor;
        for (quint32 uid = 1; uid <= 20; ++uid) {
            IncomingMail mail = m_made[uid].mail;
            mail.uid = uid;
            if (uid == 9) {
                mail.read->subject = QStringLiteral("refuse me");
                mail.prepared.reset();
            }
            batch.mails.push_back(std::move(mail));
        }
        // The bytes are packed by then, and let go.
        if (asSynchronised) {
            for (IncomingMail &mail : batch.mails) {
                mail.prepared = mail.prepared ? mail.prepared : PreparedMail::of(mail);
                mail.raw.clear();
            }
        }
        const auto counts = asSynchronised
            ? StoreMailSink(*store).store(batch)
            : direct.write([&](Transaction &t) { return intake::storeBatch(t, batch); });
        QVERIFY2(counts.ok(), counts ? "" : qPrintable(counts.failure().log));
        QCOMPARE(counts->stored, 19);
        QCOMPARE(counts->quarantined, 1);
        const auto kept = quarantine::list(*direct.database, 10);
        QVERIFY(kept.ok());
        QCOMPARE(kept->size(), 1);
        const auto original = quarantine::raw(*direct.database, kept->first().id);
        QVERIFY(original.ok());
        QCOMPARE(*original, m_made[9].mail.raw);
        QCOMPARE(direct.number(QStringLiteral("SELECT count(*) FROM mail_places")), 20);
        const auto faults = verifyStore(*direct.database);
        QVERIFY(faults.ok());
        QCOMPARE(faults->join(QLatin1Char('\n')), QString());
    }

    void reservedIdsAreTaken_data() { Backends::addRows(); }
    void reservedIdsAreTaken()
    {
        QFETCH(bool, sqlite);
        const auto location = m_backends.newLocation(sqlite);
        QVERIFY(openStore(location).ok());
        Direct direct(location);
        const Shop shop = makeShop(direct);
        const auto reserve = [&] {
            return direct.write([](Transaction &t) { return t.database().reserveIds(QStringLiteral("messages"), 5); });
        };
        const auto first = reserve();
        const auto second = reserve();
        QVERIFY(first.ok() && second.ok());
        QVERIFY(std::is_sorted(first->cbegin(), first->cend()) && first->size() == 5);
        QVERIFY(first->last() < second->first());
        MailboxBatch batch;
        batch.mailbox = shop.inbox.id;
        batch.cursor = shop.inbox.cursor;
        for (quint32 uid = 1; uid <= 3; ++uid) {
            IncomingMail mail = m_made[uid].mail;
            mail.uid = uid;
            mail.id = uid == 3 ? MessageId() : MessageId(first->at(qsizetype(uid)));
            batch.mails.push_back(std::move(mail));
        }
        QVERIFY(direct.write([&](Transaction &t) { return intake::storeBatch(t, batch); }).ok());
        const auto idOf = [&](quint32 uid) {
            return direct.number(QStringLiteral("SELECT message_id FROM mail_places WHERE uid = ?"), {uid});
        };
        QCOMPARE(idOf(1), first->at(1));
        QCOMPARE(idOf(2), first->at(2));
        QVERIFY(idOf(3) > second->last());
    }

    void htmlIsSanitisedWhenItIsShown_data() { Backends::addRows(); }
    void htmlIsSanitisedWhenItIsShown()
    {
        QFETCH(bool, sqlite);
        readHtmlOfOriginals();
        const auto location = m_backends.newLocation(sqlite);
        QVERIFY(openStore(location).ok());
        Direct direct(location);
        const Shop shop = makeShop(direct);
        IncomingMail mail;
        mail.uid = 1;
        mail.raw = "From: a@example.com\r\nTo: bok@shop.example\r\nMessage-ID: <m@x>\r\nMIME-Version: 1.0\r\n"
                   "Content-Type: multipart/related; boundary=r\r\n\r\n--r\r\n"
                   "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\nDobry\r\n--b\r\n"
                   "Content-Type: text/html\r\n\r\n<b onclick='x()'>Dobry</b><script>evil()</script><img src='cid:logo@x'>"
                   "\r\n--b--\r\n--r\r\nContent-Type: image/png; name=l.png\r\nContent-ID: <logo@x>\r\n\r\nP\r\n--r\r\n"
                   "Content-Type: image/png; name=m.png\r\nContent-ID: <other@x>\r\n\r\nQ\r\n--r--\r\n";
        readIncoming(mail);
        QVERIFY(mail.read.ok());
        QVERIFY(mail.read->htmlSafe.isEmpty());
        QCOMPARE(mail.read->text, QStringLiteral("Dobry"));
        MailboxBatch batch;
        batch.mailbox = shop.inbox.id;
        batch.cursor = shop.inbox.cursor;
        batch.mails.push_back(mail);
        QVERIFY(direct.write([&](Transaction &t) { return intake::storeBatch(t, batch); }).ok());
        QCOMPARE(direct.number(QStringLiteral("SELECT length(html_safe) FROM messages")), 0);
        const auto id = direct.number(QStringLiteral("SELECT id FROM conversations"));
        for (int shown = 0; shown < 2; ++shown) { // the second time from memory
            const auto details = conversations::details(*direct.database, ConversationId(id));
            QVERIFY(details.ok());
            const Message &message = details->timeline.first().message;
            QVERIFY2(message.htmlSafe.contains(QLatin1String("<b>Dobry</b>")), qPrintable(message.htmlSafe));
            QVERIFY(!message.htmlSafe.contains(QLatin1String("evil")) && !message.htmlSafe.contains(QLatin1String("onclick")));
            QCOMPARE(message.attachments.size(), 2);
            QVERIFY(message.attachments.at(0).isInline);
            QVERIFY(!message.attachments.at(1).isInline);
        }
    }

    void attachmentsComeOutOfTheirMail_data() { Backends::addRows(); }
    void attachmentsComeOutOfTheirMail()
    {
        QFETCH(bool, sqlite);
        const auto location = m_backends.newLocation(sqlite);
        QVERIFY(openStore(location).ok());
        Direct direct(location);
        const Shop shop = makeShop(direct);
        IncomingMail mail;
        mail.uid = 1;
        mail.raw = "From: a@example.com\r\nTo: bok@shop.example\r\nMessage-ID: <m@x>\r\nMIME-Version: 1.0\r\n"
                   "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nText\r\n--b\r\n"
                   "Content-Type: application/pdf; name=\"jeden.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                   "SmVkZW4=\r\n--b\r\nContent-Type: application/pdf; name=\"dwa.pdf\"\r\n\r\nDwa\r\n--b--\r\n";
        readIncoming(mail);
        MailboxBatch batch;
        batch.mailbox = shop.inbox.id;
        batch.cursor = shop.inbox.cursor;
        batch.mails.push_back(mail);
        QVERIFY(direct.write([&](Transaction &t) { return intake::storeBatch(t, batch); }).ok());
        QMap<QString, QByteArray> found;
        QList<AttachmentId> ids;
        QStringList names;
        QVERIFY(direct.database->run(QStringLiteral("SELECT id, file_name FROM attachments ORDER BY position"), {},
                                     [&](const QSqlQuery &row) {
            ids << AttachmentId(row.value(0).toLongLong());
            names << row.value(1).toString();
        }).ok());
        QCOMPARE(names, QStringList({QStringLiteral("jeden.pdf"), QStringLiteral("dwa.pdf")}));
        const auto one = attachmentData(*direct.database, ids.at(0));
        const auto two = attachmentData(*direct.database, ids.at(1));
        QVERIFY(one.ok() && two.ok());
        QCOMPARE(*one, QByteArray("Jeden"));
        QCOMPARE(*two, QByteArray("Dwa"));
    }
};

QTEST_GUILESS_MAIN(TestFilingBatches)
#include "tst_filing_batches.moc"
