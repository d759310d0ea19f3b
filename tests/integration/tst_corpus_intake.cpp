// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store_mail_sink.h"
#include "channels/mail/discovery.h"
#include "channels/mail/imap/mail_worker.h"
#include "models/store/conversations.h"
#include "models/store/quarantine.h"
#include "models/store/verify.h"
#include "tests/integration/corpus_mail.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/process_guard.h"
#include "tests/unit/store/store_tests.h"

#include <QElapsedTimer>
#include <QSet>
#include <QSignalSpy>

using namespace okienko;
using namespace okienko::test;

namespace {

constexpr size_t mailsInTransaction = 100;

/// What one input became.
struct Filed {
    enum class As { Stored, Known, Quarantined } as = As::Stored;
    qint64 id = 0;
};

} // namespace

/// Every published test message is in the store afterwards, in a conversation or in quarantine, with its own bytes.
class TestCorpusIntake : public QObject {
    Q_OBJECT

private:
    Backends m_backends;
    CorpusMails m_corpus;

    /// All mails, in order; what each became.
    Result<QList<Filed>> importAll(Store &store)
    {
        QList<Filed> all;
        for (size_t from = 0; from < m_corpus.mails.size(); from += mailsInTransaction) {
            const auto batch = [&](Transaction &transaction) -> Result<QList<Filed>> {
                QList<Filed> filed;
                const size_t to = std::min(from + mailsInTransaction, m_corpus.mails.size());
                for (size_t i = from; i < to; ++i) {
                    const auto counts = intake::importMail(transaction, m_corpus.mails[i], m_corpus.sources.at(qsizetype(i)));
                    if (!counts)
                        return counts.failure();
                    if (counts->stored + counts->known + counts->quarantined != 1)
                        return Failure{FailureKind::Internal, {}, QStringLiteral("counted %1, %2, %3: ").arg(counts->stored)
                                           .arg(counts->known).arg(counts->quarantined) + m_corpus.sources.at(qsizetype(i))};
                    Filed one;
                    one.as = counts->stored ? Filed::As::Stored : counts->known ? Filed::As::Known : Filed::As::Quarantined;
                    if (!counts->known) {
                        const auto id = transaction.database().value(counts->stored
                                                                         ? QStringLiteral("SELECT max(id) FROM messages")
                                                                         : QStringLiteral("SELECT max(id) FROM quarantine"));
                        if (!id)
                            return id.failure();
                        one.id = id->toLongLong();
                    }
                    filed << one;
                }
                return filed;
            };
            const auto done = store.write(batch).result();
            if (!done)
                return done.failure();
            all += *done;
        }
        return all;
    }

    static qint64 number(Store &store, const QString &sql)
    {
        const auto value = store.read([sql](Database &database) { return database.value(sql); }).result();
        return value ? value->toLongLong() : -1;
    }

    static QString faultsOf(Store &store)
    {
        const auto faults = store.read([](Database &database) { return verifyStore(database); }).result();
        return faults ? faults->join(QLatin1Char('\n')) : faults.failure().log;
    }

    /// Ids of all messages that the conversations' timelines show, each once.
    static QSet<qint64> shownMessages(Store &store)
    {
        const auto ids = store.read([](Database &database) -> Result<QList<ConversationId>> {
            QList<ConversationId> list;
            const auto done = database.run(QStringLiteral("SELECT id FROM conversations"), {}, [&](const QSqlQuery &row) {
                list << ConversationId(row.value(0).toLongLong());
            });
            return done ? Result<QList<ConversationId>>(list) : done.failure();
        }).result();
        QSet<qint64> shown;
        for (const ConversationId id : ids ? *ids : QList<ConversationId>()) {
            const auto details = store.read([id](Database &database) { return conversations::details(database, id); }).result();
            if (!details)
                continue;
            for (const TimelineEntry &entry : details->timeline)
                shown << entry.id.value;
        }
        return shown;
    }

private slots:
    void initTestCase()
    {
        const QString corpus = QStringLiteral(OKIENKO_CORPUS_DIR);
        if (!QDir(corpus + QStringLiteral("/mail")).exists())
            QSKIP("the corpus is not there");
        QElapsedTimer clock;
        clock.start();
        m_corpus = readCorpusMails(corpus);
        qInfo("%d files, %d of them beside messages; %zu messages, %lld bytes, %d with NUL; read in %lld ms", m_corpus.files,
              m_corpus.besides, m_corpus.mails.size(), m_corpus.bytes, m_corpus.withNul, clock.elapsed());
        QCOMPARE(m_corpus.unreadable.join(QLatin1Char('\n')), QString());
        QVERIFY(m_corpus.mails.size() > 1500);
    }

    void imported_data() { Backends::addRows(); }
    void imported()
    {
        QFETCH(bool, sqlite);
        const auto opened = openStore(m_backends.newLocation(sqlite));
        VERIFY_OK(opened);
        Store &store = **opened;
        QElapsedTimer clock;
        clock.start();
        const auto filed = importAll(store);
        VERIFY_OK(filed);
        const qint64 took = clock.elapsed();
        QCOMPARE(size_t(filed->size()), m_corpus.mails.size());

        const QSet<qint64> shown = shownMessages(store);
        int stored = 0;
        int known = 0;
        int quarantined = 0;
        for (qsizetype i = 0; i < filed->size(); ++i) {
            const Filed &one = filed->at(i);
            stored += one.as == Filed::As::Stored;
            known += one.as == Filed::As::Known;
            quarantined += one.as == Filed::As::Quarantined;
            if (one.as == Filed::As::Known)
                continue;
            const bool isMessage = one.as == Filed::As::Stored;
            const auto raw = store.read([&](Database &database) {
                return isMessage ? intake::rawMessage(database, MessageId(one.id))
                                 : quarantine::raw(database, QuarantineId(one.id));
            }).result();
            QVERIFY2(raw.ok(), qPrintable(m_corpus.sources.at(i)));
            QVERIFY2(*raw == m_corpus.mails[size_t(i)].raw, qPrintable(m_corpus.sources.at(i)));
            QVERIFY2(!isMessage || shown.contains(one.id), qPrintable(m_corpus.sources.at(i)));
        }
        qInfo("%d stored in %lld conversations, %d known, %d in quarantine; %lld ms", stored,
              number(store, QStringLiteral("SELECT count(*) FROM conversations")), known, quarantined, took);
        QCOMPARE(stored + known + quarantined, int(m_corpus.mails.size()));
        QCOMPARE(number(store, QStringLiteral("SELECT count(*) FROM messages")), qint64(stored));
        QCOMPARE(qint64(shown.size()), qint64(stored));
        QCOMPARE(number(store, QStringLiteral("SELECT count(*) FROM quarantine")), qint64(quarantined));
        QCOMPARE(faultsOf(store), QString());

        const auto again = importAll(store);
        VERIFY_OK(again);
        for (qsizetype i = 0; i < again->size(); ++i)
            QVERIFY2(again->at(i).as == Filed::As::Known, qPrintable(m_corpus.sources.at(i)));
        QCOMPARE(number(store, QStringLiteral("SELECT count(*) FROM messages")), qint64(stored));
        QCOMPARE(faultsOf(store), QString());
    }

    void fetchedFromAServer_data() { Backends::addRows(); }
    void fetchedFromAServer()
    {
        QFETCH(bool, sqlite);
        auto dovecot = DovecotServer::start();
        VERIFY_OK(dovecot);
        QSet<QByteArray> contents;
        QVERIFY(fillMaildir(**dovecot, contents));
        const auto opened = openStore(m_backends.newLocation(sqlite));
        VERIFY_OK(opened);
        const std::shared_ptr<Store> store = *opened;
        MailAccount account;
        account.name = QStringLiteral("bok");
        account.address = (*dovecot)->user();
        account.imap = *parseServerUrl(QStringLiteral("imaps://localhost:%1").arg((*dovecot)->imapsPort()));
        account.imap.user = (*dovecot)->user();
        account.imap.caFile = (*dovecot)->caFile();
        const auto id = store->write([&](Transaction &transaction) { return accounts::add(transaction, account); }).result();
        VERIFY_OK(id);
        account.id = *id;

        StoreMailSink sink(store);
        for (int round = 0; round < 2; ++round) {
            MailWorker worker(account, [&] { return Result<QByteArray>((*dovecot)->password().toUtf8()); }, &readIncoming, sink);
            QStringList failures;
            connect(&worker, &MailWorker::failed, this, [&](const Failure &failure) { failures << failure.log; });
            std::optional<Result<SyncTotals>> outcome;
            connect(&worker, &MailWorker::finished, this, [&](const Result<SyncTotals> &result) { outcome = result; });
            worker.start(MailWorker::Mode::Once);
            QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), 300'000);
            worker.wait();
            VERIFY_OK(*outcome);
            QCOMPARE(failures.join(QLatin1Char('\n')), QString());
            const SyncTotals totals = **outcome;
            qInfo("%lld on the server, %lld of them stored, %lld new, %lld in quarantine; %.1f s", totals.server, totals.stored,
                  totals.added, totals.quarantined, totals.seconds);
            QCOMPARE(totals.server, qint64(m_corpus.mails.size()));
            QCOMPARE(totals.stored, totals.server);
            QCOMPARE(number(*store, QStringLiteral("SELECT count(*) FROM mail_places WHERE message_id IS NOT NULL "
                                                   "OR quarantine_id IS NOT NULL")), totals.server);
            if (round > 0) {
                QCOMPARE(totals.added, 0);
                QCOMPARE(totals.quarantined, 0);
            }
        }
        const auto strange = store->read([&](Database &database) -> Result<QStringList> {
            QStringList list;
            for (const QString &table : {QStringLiteral("messages"), QStringLiteral("quarantine")}) {
                QList<qint64> ids;
                const auto done = database.run(QStringLiteral("SELECT id FROM ") + table, {}, [&](const QSqlQuery &row) {
                    ids << row.value(0).toLongLong();
                });
                if (!done)
                    return done.failure();
                for (const qint64 one : std::as_const(ids)) {
                    const auto raw = table == QLatin1String("messages") ? intake::rawMessage(database, MessageId(one))
                                                                        : quarantine::raw(database, QuarantineId(one));
                    if (!raw || !contents.contains(hashOfContent(*raw)))
                        list << QStringLiteral("%1 %2").arg(table).arg(one);
                }
            }
            return list;
        }).result();
        VERIFY_OK(strange);
        QCOMPARE(strange->join(QLatin1Char('\n')), QString());
        QCOMPARE(qint64(shownMessages(*store).size()), number(*store, QStringLiteral("SELECT count(*) FROM messages")));
        QCOMPARE(faultsOf(*store), QString());
    }

private:
    bool fillMaildir(const DovecotServer &dovecot, QSet<QByteArray> &contents) const
    {
        const QString root = dovecot.folder() + QStringLiteral("/mail/") + dovecot.user();
        for (const auto *part : {"/cur", "/new", "/tmp"}) {
            if (!QDir().mkpath(root + QLatin1String(part)) || !giveTo(root + QLatin1String(part), QStringLiteral("mail")))
                return false;
        }
        for (size_t i = 0; i < m_corpus.mails.size(); ++i) {
            const QByteArray &raw = m_corpus.mails[i].raw;
            QFile file(root + QStringLiteral("/cur/%1.M%2P1.corpus:2,").arg(1'700'000'000 + i).arg(i));
            if (!file.open(QIODevice::WriteOnly) || file.write(raw) != raw.size())
                return false;
            file.close();
            if (!giveTo(file.fileName(), QStringLiteral("mail")))
                return false;
            contents.insert(hashOfContent(raw));
        }
        return giveTo(root, QStringLiteral("mail"));
    }
};

QTEST_GUILESS_MAIN(TestCorpusIntake)
#include "tst_corpus_intake.moc"
