// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/conversations.h"
#include "models/store/customers.h"
#include "models/store/raw_store.h"
#include "models/store/search_text.h"
#include "models/store/verify.h"
#include "tests/unit/store/store_tests.h"

using namespace okienko;
using namespace okienko::test;

class TestConversations : public QObject {
    Q_OBJECT

private:
    Backends m_backends;
    std::unique_ptr<Direct> m_direct;
    Shop m_shop;

    void fill(int amount)
    {
        std::vector<IncomingMail> mails;
        for (int i = 0; i < amount; ++i) {
            MailSpec spec;
            spec.uid = static_cast<quint32>(i + 1);
            spec.id = QStringLiteral("%1@x").arg(i);
            spec.from = QStringLiteral("k%1@example.com").arg(i);
            spec.fromName = QStringLiteral("Klient %1").arg(i);
            spec.at = spec.at.addSecs(i / 2); // pairs of equal times
            spec.automatic = i % 5 == 0 ? AutoSubmitted::Generated : AutoSubmitted::No; // these do not wait
            mails.push_back(makeMail(spec));
        }
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, std::move(mails)));
    }
    int count(ViewKind kind)
    {
        const auto counts = conversations::counts(*m_direct->database, QStringLiteral("anna"));
        if (!counts)
            return -1;
        for (const ViewCount &entry : *counts) {
            if (entry.view.kind == kind)
                return entry.count;
        }
        return -2;
    }
    QList<SearchHit> search(const QString &query)
    {
        const auto hits = conversations::search(*m_direct->database, query, 50);
        if (!hits)
            qWarning("%s", qPrintable(hits.failure().log));
        return hits.ok() ? *hits : QList<SearchHit>{SearchHit()};
    }
    QStringList subjects(const QString &query)
    {
        QStringList found;
        for (const SearchHit &hit : search(query))
            found << hit.subject;
        found.sort();
        return found;
    }

private slots:
    void init()
    {
        QFETCH(bool, sqlite);
        const StoreLocation location = m_backends.newLocation(sqlite);
        VERIFY_OK(openStore(location));
        m_direct = std::make_unique<Direct>(location);
        m_shop = makeShop(*m_direct);
    }
    void cleanup() { m_direct.reset(); }

    void pagesHoldEverythingOnce_data() { Backends::addRows(); }
    void pagesHoldEverythingOnce()
    {
        fill(53);
        for (const SortOrder order : {SortOrder::Newest, SortOrder::LongestWait}) {
            for (const ViewKind kind : {ViewKind::AllOpen, ViewKind::Unassigned, ViewKind::Queue}) {
                const View view{kind, kind == ViewKind::Queue ? m_shop.queue : QueueId()};
                QList<ConversationSummary> all;
                std::optional<ConversationKey> after;
                for (;;) {
                    const auto page = conversations::page(*m_direct->database, view, order, QStringLiteral("anna"), after, 7);
                    VERIFY_OK(page);
                    if (page->isEmpty())
                        break;
                    all += *page;
                    after = conversations::keyOf(all.last(), order);
                }
                QCOMPARE(all.size(), 53);
                QSet<ConversationId> ids;
                for (qsizetype i = 0; i < all.size(); ++i) {
                    ids.insert(all[i].id);
                    QVERIFY(conversations::belongs(all[i], view, QStringLiteral("anna"), QDateTime::currentDateTimeUtc()));
                    if (i == 0)
                        continue;
                    const ConversationKey before = conversations::keyOf(all[i - 1], order);
                    const ConversationKey here = conversations::keyOf(all[i], order);
                    if (order == SortOrder::Newest)
                        QVERIFY(std::pair(here.sortTime, here.id) < std::pair(before.sortTime, before.id));
                    else
                        QVERIFY(std::pair(before.sortTime, before.id) < std::pair(here.sortTime, here.id));
                }
                QCOMPARE(ids.size(), 53);
                if (order == SortOrder::LongestWait)
                    QVERIFY(all.first().waitingSince.has_value() && !all.last().waitingSince.has_value());
            }
        }
    }

    void countsFollowEveryStep_data() { Backends::addRows(); }
    void countsFollowEveryStep()
    {
        fill(10);
        QCOMPARE(count(ViewKind::AllOpen), 10);
        QCOMPARE(count(ViewKind::Unassigned), 10);
        const auto page = conversations::page(*m_direct->database, {ViewKind::AllOpen, {}}, SortOrder::Newest, {}, {}, 10);
        VERIFY_OK(page);
        const auto id = [&](int i) { return page->at(i).id; };
        const auto write = [&](auto work) { return m_direct->write(work); };
        VERIFY_OK(write([&](Transaction &t) { return conversations::claim(t, id(0), QStringLiteral("anna")); }));
        VERIFY_OK(write([&](Transaction &t) { return conversations::assign(t, id(1), QStringLiteral("piotr")); }));
        VERIFY_OK(write([&](Transaction &t) { return conversations::setStatus(t, id(2), ConversationStatus::Closed); }));
        const QDateTime later = QDateTime::currentDateTimeUtc().addSecs(60);
        VERIFY_OK(write([&](Transaction &t) {
            return conversations::setStatus(t, id(3), ConversationStatus::Snoozed, later);
        }));
        QCOMPARE(count(ViewKind::MyOpen), 1);
        QCOMPARE(count(ViewKind::Unassigned), 6);
        QCOMPARE(count(ViewKind::AllOpen), 8);
        QCOMPARE(count(ViewKind::Closed), 1);
        QCOMPARE(count(ViewKind::Snoozed), 1);
        QCOMPARE(count(ViewKind::Queue), 8);
        const auto claimed = write([&](Transaction &t) { return conversations::claim(t, id(1), QStringLiteral("anna")); });
        VERIFY_OK(claimed);
        QVERIFY(!claimed->claimed);
        QCOMPARE(claimed->assignee, QStringLiteral("piotr"));
        VERIFY_OK(write([&](Transaction &t) { return conversations::release(t, id(0)); }));
        QCOMPARE(count(ViewKind::MyOpen), 0);
        auto woken = write([&](Transaction &t) { return conversations::wakeSnoozed(t, later.addSecs(-1)); });
        VERIFY_OK(woken);
        QCOMPARE(*woken, 0);
        woken = write([&](Transaction &t) { return conversations::wakeSnoozed(t, later); });
        VERIFY_OK(woken);
        QCOMPARE(*woken, 1);
        QCOMPARE(count(ViewKind::Snoozed), 0);
        const auto nowhere = write([&](Transaction &t) {
            return conversations::assign(t, ConversationId(999'999), QStringLiteral("anna"));
        });
        QCOMPARE(nowhere.failure().kind, FailureKind::NotFound);
        const auto faults = verifyStore(*m_direct->database);
        VERIFY_OK(faults);
        QCOMPARE(faults->join(QLatin1Char('\n')), QString());
    }

    void closedOpensAgainWhenTheCustomerWrites_data() { Backends::addRows(); }
    void closedOpensAgainWhenTheCustomerWrites()
    {
        MailSpec first;
        first.id = QStringLiteral("a@x");
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(first)}));
        const ConversationId id(m_direct->number(QStringLiteral("SELECT id FROM conversations")));
        VERIFY_OK(m_direct->write([&](Transaction &t) {
            return conversations::setStatus(t, id, ConversationStatus::Closed);
        }));
        MailSpec second;
        second.uid = 2;
        second.id = QStringLiteral("b@x");
        second.references = {first.id};
        second.at = first.at.addSecs(60);
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, {makeMail(second)}));
        const auto rows = conversations::byIds(*m_direct->database, {id});
        VERIFY_OK(rows);
        QCOMPARE(rows->first().status, ConversationStatus::Open);
        QCOMPARE(rows->first().waitingSince.value_or(QDateTime()), second.at);
    }

    void seenIsToldToTheServerOnce_data() { Backends::addRows(); }
    void seenIsToldToTheServerOnce()
    {
        fill(2);
        const ConversationId id(m_direct->number(QStringLiteral("SELECT min(id) FROM conversations")));
        for (int i = 0; i < 2; ++i)
            VERIFY_OK(m_direct->write([&](Transaction &t) { return conversations::markSeen(t, id); }));
        QCOMPARE(m_direct->number(QStringLiteral("SELECT count(*) FROM server_actions")), 1);
        const auto rows = conversations::byIds(*m_direct->database, {id});
        VERIFY_OK(rows);
        QVERIFY(!rows->first().unread);
    }

    void notesAreFoundAndDoNotCount_data() { Backends::addRows(); }
    void notesAreFoundAndDoNotCount()
    {
        fill(1);
        const ConversationId id(m_direct->number(QStringLiteral("SELECT id FROM conversations")));
        VERIFY_OK(m_direct->write([&](Transaction &t) {
            return conversations::addNote(t, id, QStringLiteral("anna"), QStringLiteral("Obiecano rabat"));
        }));
        const auto details = conversations::details(*m_direct->database, id);
        VERIFY_OK(details);
        QCOMPARE(details->timeline.size(), 2);
        QCOMPARE(details->timeline.last().direction, Direction::Note);
        QCOMPARE(details->timeline.last().author, QStringLiteral("anna"));
        QCOMPARE(details->summary.messageCount, 1);
        QCOMPARE(search(QStringLiteral("rabat")).size(), 1);
    }

    void searchFindsInThreeLanguages_data() { Backends::addRows(); }
    void searchFindsInThreeLanguages()
    {
        const std::pair<QString, QString> texts[] = {
            {QStringLiteral("Żółw"), QStringLiteral("Zażółć gęślą jaźń. Zamówienie ZAM/2026/00123 nie dotarło do Łodzi.")},
            {QStringLiteral("Narudžba"), QStringLiteral("Gdje je moja pošiljka? Đurđica Šarić, Čakovec")},
            {QStringLiteral("Refund"), QStringLiteral("The straße parcel arrived broken; order PL-10023. Café crème.")},
        };
        quint32 uid = 0;
        std::vector<IncomingMail> mails;
        for (const auto &[subject, text] : texts) {
            MailSpec spec;
            spec.uid = ++uid;
            spec.id = QStringLiteral("%1@x").arg(uid);
            spec.subject = subject;
            spec.text = text;
            spec.from = QStringLiteral("Klient.%1@Example.com").arg(uid);
            spec.fromName = uid == 1 ? QStringLiteral("Łukasz Gżegżółka") : QStringLiteral("Ivana Kovač %1").arg(uid);
            mails.push_back(makeMail(spec));
        }
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, std::move(mails)));
        const auto only = [](const char *subject) { return QStringList{QString::fromUtf8(subject)}; };
        QCOMPARE(subjects(QStringLiteral("zolw")), only("Żółw"));
        QCOMPARE(subjects(QStringLiteral("ŻÓŁ")), only("Żółw"));
        QCOMPARE(subjects(QStringLiteral("lodzi zazolc")), only("Żółw"));
        QCOMPARE(subjects(QStringLiteral("zam/2026/00123")), only("Żółw"));
        QCOMPARE(subjects(QStringLiteral("2026/001")), only("Żółw"));
        QCOMPARE(subjects(QStringLiteral("lukasz gzeg")), only("Żółw"));
        QCOMPARE(subjects(QStringLiteral("klient.1@example.com")), only("Żółw"));
        QCOMPARE(subjects(QStringLiteral("klient.2@exa")), only("Narudžba"));
        QCOMPARE(subjects(QStringLiteral("posiljka durdica")), only("Narudžba"));
        QCOMPARE(subjects(QStringLiteral("\"saric cakovec\"")), only("Narudžba"));
        QCOMPARE(subjects(QStringLiteral("\"cakovec saric\"")), QStringList());
        QCOMPARE(subjects(QStringLiteral("strasse CREME")), only("Refund"));
        QCOMPARE(subjects(QStringLiteral("PL-10023")), only("Refund"));
        QCOMPARE(subjects(QStringLiteral("kovac")), (QStringList{QStringLiteral("Narudžba"), QStringLiteral("Refund")}));
        QCOMPARE(subjects(QStringLiteral("nothing here")), QStringList());
        const SearchHit hit = search(QStringLiteral("gesl")).value(0);
        QVERIFY2(hit.snippet.contains(QStringLiteral("\uE000gęślą\uE001")), qPrintable(hit.snippet));
        QVERIFY(hit.score > 0);
    }

    void searchNeverFails_data() { Backends::addRows(); }
    void searchNeverFails()
    {
        fill(3);
        const QString hostile[] = {
            QString(), QStringLiteral("   "), QStringLiteral("\""), QStringLiteral("\"\"\""), QStringLiteral("AND"),
            QStringLiteral("NOT"), QStringLiteral("OR OR"), QStringLiteral("NEAR(a b)"), QStringLiteral("*"),
            QStringLiteral("a*b*"), QStringLiteral("subject:x"), QStringLiteral("-a +b"), QStringLiteral("(("),
            QStringLiteral("' OR 1=1 --"), QStringLiteral("a & | ! <-> :*"), QStringLiteral("\\"), QStringLiteral("%_"),
            QStringLiteral("a\\'b"), QString(QChar(0)), QString(QChar(0xD800)), QStringLiteral("?1 $1 :x"),
            QString(100'000, QLatin1Char('a')), QStringLiteral("{a b}: c"), QStringLiteral("^a"),
            QStringLiteral("\uE000\uE001"), QStringLiteral("ﷺ ½ ² 𝔞𝔟"), QStringLiteral("x ").repeated(5000),
        };
        for (const QString &query : hostile) {
            const auto hits = conversations::search(*m_direct->database, query, 10);
            QVERIFY2(hits.ok(), hits.ok() ? "" : qPrintable(query.left(40) + hits.failure().log));
        }
        QCOMPARE(search(QStringLiteral("pacz")).size(), 3);
    }

    void searchFindsCustomersByWhatTheShopKnows_data() { Backends::addRows(); }
    void searchFindsCustomersByWhatTheShopKnows()
    {
        fill(3);
        VERIFY_OK(m_direct->write([](Transaction &transaction) -> Result<void> {
            Customer customer;
            customer.number = QStringLiteral("K-77");
            customer.givenName = QStringLiteral("Święcisława");
            customer.familyName = QStringLiteral("Brzęczyszczykiewicz");
            const auto id = customers::upsert(transaction, customer,
                                              {{QStringLiteral("email"), QStringLiteral("K1@example.com")}});
            if (!id)
                return id.failure();
            Order order;
            order.number = QStringLiteral("ZX-9001");
            return customers::upsertOrder(transaction, order, QStringLiteral("k1@example.com"));
        }));
        QCOMPARE(search(QStringLiteral("swiecislawa brz")).size(), 1);
        QCOMPARE(search(QStringLiteral("zx-9001")).size(), 1);
        QCOMPARE(search(QStringLiteral("K-77")).value(0).customerName, QStringLiteral("Święcisława Brzęczyszczykiewicz"));
    }

    void lookUpsUseIndexes()
    {
        const auto plan = [&](const QString &sql, const QVariantList &values) {
            QStringList steps;
            const auto done = m_direct->database->run(QStringLiteral("EXPLAIN QUERY PLAN ") + sql, values,
                                                      [&](const QSqlQuery &row) { steps << row.value(3).toString(); });
            return done.ok() ? steps.join(QLatin1Char('\n')) : done.failure().log;
        };
        const QString newest = plan(QStringLiteral("SELECT * FROM conversations c WHERE c.status = ? AND "
                                                   "(c.updated_at, c.id) < (?, ?) ORDER BY c.updated_at DESC, c.id DESC "
                                                   "LIMIT ?"), {0, 1, 1, 50});
        QVERIFY2(newest.contains(QLatin1String("conversations_status_newest")), qPrintable(newest));
        QVERIFY2(!newest.contains(QLatin1String("TEMP B-TREE")), qPrintable(newest));
        const QString mine = plan(QStringLiteral("SELECT * FROM conversations c WHERE c.assignee = ? AND c.status = ? AND "
                                                 "(c.wait_key, c.id) > (?, ?) ORDER BY c.wait_key, c.id LIMIT ?"),
                                  {QStringLiteral("anna"), 0, 1, 1, 50});
        QVERIFY2(mine.contains(QLatin1String("conversations_assignee_wait")), qPrintable(mine));
        QVERIFY2(!mine.contains(QLatin1String("TEMP B-TREE")), qPrintable(mine));
        const QString past = plan(QStringLiteral("SELECT count(*) FROM conversations WHERE status = 0 AND answer_due IS NOT "
                                                 "NULL AND answer_due < ?"), {1});
        QVERIFY2(past.contains(QLatin1String("conversations_due")), qPrintable(past));
        const QString thread = plan(QStringLiteral("SELECT i.ref FROM message_ids i JOIN messages m ON m.id = i.message_id "
                                                   "JOIN conversations c ON c.id = m.conversation_id WHERE i.ref IN "
                                                   "(SELECT value FROM json_each(?)) ORDER BY i.own DESC, i.message_id "
                                                   "LIMIT ?"), {QStringLiteral("[]"), 9});
        QVERIFY2(!thread.contains(QLatin1String("SCAN m")) && !thread.contains(QLatin1String("SCAN i")), qPrintable(thread));
        // Asked for every mail that comes in.
        const QString byId = plan(QStringLiteral("SELECT m.id, i.ref FROM message_ids i JOIN messages m ON m.id = i.message_id "
                                                 "WHERE i.own = 1 AND i.ref IN (SELECT value FROM json_each(?))"),
                                  {QStringLiteral("[]")});
        QVERIFY2(!byId.contains(QLatin1String("SCAN m")) && !byId.contains(QLatin1String("SCAN i")), qPrintable(byId));
        const QString byHash = plan(QStringLiteral("SELECT id FROM messages WHERE message_id = '' AND content_hash IN "
                                                   "(SELECT value FROM json_each(?))"), {QStringLiteral("[]")});
        QVERIFY2(byHash.contains(QLatin1String("messages_content_hash")), qPrintable(byHash));
    }
    void lookUpsUseIndexes_data()
    {
        QTest::addColumn<bool>("sqlite");
        QTest::newRow("sqlite") << true;
    }

    void openingTakesTheSameStatementsHoweverLong_data() { Backends::addRows(); }
    void openingTakesTheSameStatementsHoweverLong()
    {
        std::vector<IncomingMail> mails;
        QStringList references;
        for (quint32 uid = 1; uid <= 40; ++uid) {
            MailSpec spec;
            spec.uid = uid;
            spec.id = QStringLiteral("%1@x").arg(uid);
            spec.references = references;
            references << spec.id;
            mails.push_back(makeMail(spec));
        }
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, std::move(mails)));
        const ConversationId id(m_direct->number(QStringLiteral("SELECT id FROM conversations")));
        const qint64 before = m_direct->database->statementCount();
        const auto details = conversations::details(*m_direct->database, id);
        VERIFY_OK(details);
        QCOMPARE(details->timeline.size(), 40);
        QCOMPARE(m_direct->database->statementCount() - before, 4);
    }

    void habitsAndOrders_data() { Backends::addRows(); }
    void habitsAndOrders()
    {
        MailSpec spec;
        std::vector<IncomingMail> mails;
        for (quint32 uid = 1; uid <= 4; ++uid) {
            spec.uid = uid;
            spec.id = QStringLiteral("%1@x").arg(uid);
            spec.subject = QStringLiteral("Sprawa %1").arg(uid);
            const QDate day = QDate::currentDate().addDays(-10 * static_cast<int>(uid));
            spec.at = QDateTime(day, QTime(uid == 4 ? 5 : 17 + static_cast<int>(uid % 2), 30)).toUTC();
            mails.push_back(makeMail(spec));
        }
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, std::move(mails)));
        const auto customer = customers::find(*m_direct->database, QStringLiteral("email"), QStringLiteral("JAN@example.com"));
        VERIFY_OK(customer);
        VERIFY_OK(m_direct->write([](Transaction &t) -> Result<void> {
            for (int i = 0; i < 3; ++i) {
                Order order;
                order.number = QStringLiteral("Z%1").arg(i);
                order.date = QDate(2026, 1, 1 + i);
                order.status = i == 2 ? QStringLiteral("cancelled") : QStringLiteral("sent");
                order.currency = QStringLiteral("PLN");
                order.totalCents = 1000;
                order.lines = {{QStringLiteral("s"), QStringLiteral("Kubek"), QStringLiteral("2"), 500}};
                if (i == 2)
                    order.lines = {{QStringLiteral("OBI-50"), QString(), QStringLiteral("1"), 1000}};
                if (const auto done = customers::upsertOrder(t, order, QStringLiteral("jan@example.com")); !done)
                    return done;
            }
            customers::Product lens;
            lens.sku = QStringLiteral("OBI-50");
            lens.name = QStringLiteral("Obiektyw 50 mm");
            return customers::upsertProduct(t, lens);
        }));
        const ConversationId open(m_direct->number(QStringLiteral("SELECT max(id) FROM conversations")));
        const auto overview = customers::overview(*m_direct->database, *customer, open);
        VERIFY_OK(overview);
        QCOMPARE(overview->customer.name(), QStringLiteral("Jan Kowalski"));
        QCOMPARE(overview->contactsInYear, 4);
        QCOMPARE(overview->pastContactCount, 3);
        QCOMPARE(overview->pastContacts.size(), 3);
        QCOMPARE(overview->preferredChannel.value_or(Channel::Chat), Channel::Email);
        QCOMPARE(overview->preferredFromHour, 17);
        QCOMPARE(overview->preferredToHour, 20);
        QCOMPARE(overview->orderCount, 3);
        QCOMPARE(overview->ordersTotalCents, 2000);
        QCOMPARE(overview->ordersCurrency, QStringLiteral("PLN"));
        QCOMPARE(overview->orders.first().number, QStringLiteral("Z2"));
        QCOMPARE(overview->orders.first().lines.size(), 1);
        QCOMPARE(overview->orders.first().lines.first().name, QStringLiteral("Obiektyw 50 mm"));
    }

    void verifyFindsFaults_data() { Backends::addRows(); }
    void verifyFindsFaults()
    {
        QFETCH(bool, sqlite);
        fill(4);
        VERIFY_OK(m_direct->write([](Transaction &t) { return rawstore::addBlob(t.database(), "content"); }));
        const auto faults = [&] {
            const auto found = verifyStore(*m_direct->database);
            return found.ok() ? *found : QStringList{found.failure().log};
        };
        QCOMPARE(faults(), QStringList());
        const auto damage = [&](const QString &sql) {
            const auto before = faults().size();
            const auto done = m_direct->database->run(sql);
            return done.ok() && faults().size() > before;
        };
        if (sqlite)
            VERIFY_OK(m_direct->database->run(QStringLiteral("PRAGMA foreign_keys = OFF")));
        else
            VERIFY_OK(m_direct->database->run(QStringLiteral("SET session_replication_role = replica")));
        QVERIFY(damage(QStringLiteral("UPDATE raw_messages SET data = %1 WHERE id = (SELECT min(id) FROM raw_messages)")
                           .arg(sqlite ? QStringLiteral("x'28b52ffd00'") : QStringLiteral("'\\x28b52ffd00'"))));
        QVERIFY(damage(QStringLiteral("UPDATE raw_messages SET sha256 = 'x' WHERE id = (SELECT max(id) FROM raw_messages)")));
        QVERIFY(damage(QStringLiteral("UPDATE blobs SET size = size + 1")));
        QVERIFY(damage(sqlite ? QStringLiteral("INSERT INTO message_search (rowid, body) VALUES (4711, 'x')")
                              : QStringLiteral("INSERT INTO message_search VALUES (4711, '')")));
        QVERIFY(damage(sqlite ? QStringLiteral("DELETE FROM message_search_docsize WHERE id = (SELECT min(id) FROM messages)")
                              : QStringLiteral("DELETE FROM message_search WHERE message_id = (SELECT min(message_id) "
                                               "FROM message_search)")));
        QVERIFY(damage(QStringLiteral("UPDATE conversations SET message_count = 9 WHERE id = (SELECT min(id) "
                                      "FROM conversations)")));
        QVERIFY(damage(QStringLiteral("UPDATE conversations SET unread = 0 WHERE id = (SELECT min(id) FROM conversations)")));
        QVERIFY(damage(QStringLiteral("UPDATE conversations SET waiting_since = NULL WHERE waiting_since IS NOT NULL")));
        QVERIFY(damage(QStringLiteral("UPDATE conversation_counts SET amount = amount + 1")));
        QVERIFY(damage(QStringLiteral("UPDATE messages SET conversation_id = 4711 WHERE id = (SELECT max(id) FROM messages)")));
    }
};

QTEST_GUILESS_MAIN(TestConversations)
#include "tst_conversations.moc"
