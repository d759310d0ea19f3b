// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/conversations.h"
#include "models/store/full_text.h"
#include "models/store/migrator.h"
#include "models/store/search_query.h"
#include "tests/support/generator_random.h"
#include "tests/support/text_store.h"
#include "tests/unit/store/store_tests.h"

#include <QSet>

using namespace okienko;
using namespace okienko::test;

namespace {

constexpr int everything = 100'000;

/// What has to be found, the slow way.
struct Oracle {
    struct Mail {
        int conversation;
        QStringList words;
    };
    QList<Mail> mails;

    void add(const GeneratedMail &mail)
    {
        const QString all = mail.subject + QStringLiteral(" | ") + mail.fromName + QStringLiteral(" ") + mail.fromAddress
            + QStringLiteral(" | ") + mail.toAddress + QStringLiteral(" | ") + mail.text;
        mails.append({mail.conversation, searchDocument(all).split(QLatin1Char(' '))});
    }
    /// Conversations with a message that has all the words, the last perhaps only begun.
    [[nodiscard]] QSet<int> find(const QStringList &words) const
    {
        QSet<int> found;
        for (const Mail &mail : mails) {
            bool all = true;
            for (qsizetype i = 0; i < words.size() && all; ++i) {
                const bool last = i == words.size() - 1;
                all = std::any_of(mail.words.begin(), mail.words.end(), [&](const QString &word) {
                    return last ? word.startsWith(words[i]) : word == words[i];
                });
            }
            if (all)
                found.insert(mail.conversation);
        }
        return found;
    }
};

} // namespace

class TestSearch : public QObject {
    Q_OBJECT

private:
    Backends m_backends;
    std::unique_ptr<Direct> m_direct;
    Shop m_shop;
    quint32 m_uid = 0;

    QList<SearchHit> search(const QString &query, int limit = 50)
    {
        const auto hits = conversations::search(*m_direct->database, query, limit);
        if (!hits)
            qWarning("%s", qPrintable(hits.failure().log));
        return hits.ok() ? *hits : QList<SearchHit>{SearchHit()};
    }
    QStringList subjects(const char *query)
    {
        QStringList found;
        for (const SearchHit &hit : search(QString::fromUtf8(query)))
            found << hit.subject;
        return found;
    }
    static MailSpec mail(const char *subject, const char *text, int day, const char *name = "Jan Kowalski")
    {
        MailSpec spec;
        spec.subject = QString::fromUtf8(subject);
        spec.text = QString::fromUtf8(text);
        spec.fromName = QString::fromUtf8(name);
        spec.at = spec.at.addDays(day);
        return spec;
    }
    void deliver(QList<MailSpec> specs)
    {
        std::vector<IncomingMail> mails;
        for (MailSpec &spec : specs) {
            spec.uid = ++m_uid;
            spec.id = QStringLiteral("s%1@x").arg(m_uid);
            spec.from = QStringLiteral("k%1@example.com").arg(m_uid);
            mails.push_back(makeMail(spec));
        }
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, std::move(mails)));
    }
    static QStringList list(std::initializer_list<const char *> texts)
    {
        QStringList strings;
        for (const char *text : texts)
            strings << QString::fromUtf8(text);
        return strings;
    }

private slots:
    void init()
    {
        QFETCH(bool, sqlite);
        m_direct = std::make_unique<Direct>(m_backends.newLocation(sqlite));
        VERIFY_OK(migrator::upgrade(*m_direct->database));
        m_shop = makeShop(*m_direct);
        m_uid = 0;
    }
    void cleanup() { m_direct.reset(); }

    void subjectsComeBeforePeopleBeforeTexts_data() { Backends::addRows(); }
    void subjectsComeBeforePeopleBeforeTexts()
    {
        deliver({mail("Faktura dla Marty", "Dzień dobry", 1), mail("A", "Dzień dobry", 2, "Marta Faktura"),
                 mail("B", "Gdzie jest faktura, którą widziała Marta?", 3), mail("C", "Faktura dla mnie", 4, "Marta Lis"),
                 mail("D", "Faktura bez imienia", 5)});
        QCOMPARE(subjects("faktura mart"), list({"Faktura dla Marty", "A", "C", "B"}));
        QCOMPARE(subjects("marta faktura"), list({"A", "C", "B"})); // "Marty" is another form of the name
        const QList<SearchHit> hits = search(QStringLiteral("faktura mart"));
        for (qsizetype i = 1; i < hits.size(); ++i)
            QVERIFY(hits[i - 1].score > hits[i].score);
    }

    void theNewestComesFirstAmongEquals_data() { Backends::addRows(); }
    void theNewestComesFirstAmongEquals()
    {
        QList<MailSpec> specs;
        for (int i = 0; i < 130; ++i) {
            MailSpec spec = mail("", "Zwrot pieniędzy za buty", i);
            spec.subject = QStringLiteral("M%1").arg(i);
            specs << spec;
        }
        deliver(specs);
        const QList<SearchHit> hits = search(QStringLiteral("zwrot pieniedzy"));
        QCOMPARE(hits.size(), 50);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(hits[i].subject, QStringLiteral("M%1").arg(129 - i));
        QCOMPARE(search(QStringLiteral("zwrot pieniedzy"), 7).size(), 7);
    }

    void aConversationIsShownOnce_data() { Backends::addRows(); }
    void aConversationIsShownOnce()
    {
        std::vector<IncomingMail> mails;
        for (quint32 i = 1; i <= 5; ++i) {
            MailSpec spec = mail("Rower", "Koło roweru", int(i));
            spec.uid = i;
            spec.id = QStringLiteral("t%1@x").arg(i);
            if (i > 1)
                spec.references = {QStringLiteral("t%1@x").arg(i - 1)};
            mails.push_back(makeMail(spec));
        }
        VERIFY_OK(storeMails(*m_direct, m_shop.inbox, std::move(mails)));
        const QList<SearchHit> hits = search(QStringLiteral("rower"));
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits.first().message.value, m_direct->number(QStringLiteral("SELECT id FROM messages ORDER BY at DESC")));
    }

    void wordsBendOnlyAtTheirEnd_data() { Backends::addRows(); }
    void wordsBendOnlyAtTheirEnd()
    {
        deliver({mail("1", "Paczka", 1), mail("2", "Nie ma paczki", 2), mail("3", "Čekam pošiljku iz Đakova", 3),
                 mail("4", "paczkomat", 4)});
        QCOMPARE(subjects("paczk"), list({"4", "2", "1"}));
        QCOMPARE(subjects("paczka"), list({"1"}));
        QCOMPARE(subjects("paczka nie"), QStringList());
        QCOMPARE(subjects("PACZKI ma"), list({"2"}));
        QCOMPARE(subjects("posiljk"), list({"3"}));
        QCOMPARE(subjects("pošiljku đakov"), list({"3"}));
        QCOMPARE(subjects("aczka"), QStringList());
    }

    void aPhraseStandsTogether_data() { Backends::addRows(); }
    void aPhraseStandsTogether()
    {
        deliver({mail("1", "Paczka nie dotarła do mnie", 1), mail("2", "Dotarła paczka, ale nie moja", 2),
                 mail("nie dotarła", "Proszę o pomoc", 3), mail("4", "nie dotarło nic", 4)});
        QCOMPARE(subjects("\"nie dotarla\""), list({"nie dotarła", "1"}));
        QCOMPARE(subjects("\"nie dotar"), list({"nie dotarła", "4", "1"}));
        QCOMPARE(subjects("paczka \"nie dotarla\""), list({"1"}));
        QCOMPARE(subjects("k2@example.com"), list({"2"}));
    }

    void whatIsTakenOutIsNotFound_data() { Backends::addRows(); }
    void whatIsTakenOutIsNotFound()
    {
        deliver({mail("Wiosło", "Złamane wiosło", 1)});
        QCOMPARE(search(QStringLiteral("\"wioslo\"")).size(), 1);
        const MessageId id(m_direct->number(QStringLiteral("SELECT max(id) FROM messages")));
        const Message message = *makeMail([] {
            MailSpec spec = mail("Wiosło", "Złamane wiosło", 1);
            spec.from = QStringLiteral("k1@example.com");
            return spec;
        }()).read;
        VERIFY_OK(fulltext::removeMessage(*m_direct->database, id, fulltext::documentOf(message)));
        // (What may be the beginning of a word is also looked for in texts; this is not.)
        QCOMPARE(search(QStringLiteral("\"wioslo\"")).size(), 0);
        QCOMPARE(search(QStringLiteral("\"kowalski\"")).size(), 0);
    }

    void anOldStoreIsIndexedAgain_data() { Backends::addRows(); }
    void anOldStoreIsIndexedAgain()
    {
        deliver({mail("Namiot", "Czy jest zielony?", 1), mail("Kajak", "Namiot mam", 2, "Ola Namiotowa")});
        const QStringList before = subjects("\"namiot\"");
        VERIFY_OK(m_direct->database->run(m_direct->database->isSqlite()
            ? QStringLiteral("INSERT INTO message_search (message_search) VALUES ('delete-all')")
            : QStringLiteral("DELETE FROM message_search")));
        QCOMPARE(subjects("\"namiot\""), QStringList());
        VERIFY_OK(fulltext::indexAll(*m_direct->database));
        QCOMPARE(subjects("\"namiot\""), before);
        QCOMPARE(before, list({"Namiot", "Kajak"}));
    }

    void everyMatchIsFoundAndNothingElse_data()
    {
        QTest::addColumn<bool>("sqlite");
        QTest::addColumn<int>("idStep");
        QTest::newRow("sqlite") << true << 1;
        QTest::newRow("postgresql") << false << 1;
        QTest::newRow("postgresql, ids of many runs") << false << 150;
    }
    void everyMatchIsFoundAndNothingElse()
    {
        QFETCH(int, idStep);
        Oracle oracle;
        VERIFY_OK(fillTexts(*m_direct->database, GeneratorOptions::mailboxOf(600),
                            [&](const GeneratedMail &each) { oracle.add(each); }, idStep));
        QHash<QString, int> counts;
        for (const Oracle::Mail &each : oracle.mails) {
            for (const QString &word : QSet<QString>(each.words.begin(), each.words.end()))
                ++counts[word];
        }
        Random random(3);
        int found = 0;
        const auto drawn = [&](const Oracle::Mail &from, int kind) {
            // 0: common, 1: rare, 2: any; where there is none of a kind, any
            for (int tries = 0; tries < 200; ++tries) {
                const QString &word = random.pick(from.words);
                const int count = counts.value(word);
                if (kind == 2 || (kind == 0 ? count > 120 : count < 4))
                    return word;
            }
            return random.pick(from.words);
        };
        for (int i = 0; i < 90; ++i) {
            const Oracle::Mail &from = random.pick(oracle.mails);
            QStringList words = {drawn(from, i % 3), drawn(from, i / 3 % 3)};
            if (i % 7 == 0)
                words.removeFirst();
            if (i % 2 == 0) // still being typed
                words.last().truncate(1 + random.below(int(words.last().size())));
            const QSet<int> expected = oracle.find(words);
            const QString typed = words.join(QLatin1Char(' '));
            const QList<SearchHit> all = search(typed, everything);
            QSet<int> conversations;
            for (const SearchHit &hit : all)
                conversations.insert(int(hit.conversation.value) - 1);
            QVERIFY2(conversations == expected, qPrintable(QStringLiteral("%1: %2 instead of %3").arg(typed)
                                                               .arg(conversations.size()).arg(expected.size())));
            QCOMPARE(all.size(), expected.size());
            const QList<SearchHit> shown = search(typed, 50);
            QCOMPARE(shown.size(), std::min<qsizetype>(50, expected.size()));
            for (qsizetype k = 0; k < shown.size(); ++k) {
                QVERIFY(expected.contains(int(shown[k].conversation.value) - 1));
                QVERIFY(k == 0 || shown[k - 1].score >= shown[k].score);
            }
            found += int(expected.size());
        }
        QVERIFY2(found > 1'500, QByteArray::number(found).constData());
    }

    void commonWordsTakeAsManyStatementsHoweverManyHoldThem_data() { Backends::addRows(); }
    void commonWordsTakeAsManyStatementsHoweverManyHoldThem()
    {
        QList<qint64> statements;
        for (const int amount : {200, 1'200}) {
            init();
            VERIFY_OK(fillTexts(*m_direct->database, GeneratorOptions::mailboxOf(amount)));
            const qint64 before = m_direct->database->statementCount();
            QCOMPARE(search(QStringLiteral("nie sie")).size(), 50);
            statements << m_direct->database->statementCount() - before;
        }
        QVERIFY2(statements.first() <= 8, QByteArray::number(statements.first()).constData());
        QVERIFY2(statements.last() <= statements.first(), QByteArray::number(statements.last()).constData());
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
