// SPDX-License-Identifier: GPL-3.0-or-later
// Two-word searches in a store of many messages, on SQLite and PostgreSQL, with notmuch and mu over the same mail beside
// them: bench_search [--messages N] [--keep DIR] [--queries N]. What --keep holds already is not made again.
#include "channels/mail/mime/message_reader.h"
#include "models/store/conversations.h"
#include "models/store/mail_intake.h"
#include "models/store/migrator.h"
#include "models/store/search_text.h"
#include "models/store/store.h"

#include "tests/support/generator_random.h"
#include "tests/support/mail_targets.h"
#include "tests/support/postgres_server.h"
#include "tests/support/process_guard.h"
#include "tests/support/text_store.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <atomic>
#include <ctime>
#include <optional>
#include <thread>
#include <tuple>
#include <vector>

using namespace okienko;
using namespace okienko::test;

namespace {

constexpr int mailBytes = 6'500;   ///< attachments are not searched, so few of them are made
constexpr int sampledMails = 4'000;
constexpr int hitsWanted = 50;
constexpr int repeats = 5;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

[[noreturn]] void fail(const Failure &failure)
{
    QTextStream(stderr) << failure.text << "\n" << failure.log << "\n";
    std::exit(1);
}

struct Query {
    QString kind;
    QString folded;   ///< as the store has the words
    QString written;  ///< as they stand in the mail, for the others
};

/// Words of mail, and how many messages hold each.
class Words {
public:
    void add(const GeneratedMail &mail)
    {
        const FoldedText text(mail.text);
        QSet<QStringView> here;
        for (qsizetype i = 0; i < text.size(); ++i)
            here.insert(text.word(i));
        for (const QStringView word : std::as_const(here))
            ++m_counts[word.toString()];
        if (m_mails++ < sampledMails)
            m_sample << mail.text;
        else if (const int place = m_random.below(m_mails); place < sampledMails)
            m_sample[place] = mail.text;
    }
    QList<Query> queries(int each)
    {
        QList<Query> list;
        for (const auto &[kind, first, second] :
             {std::tuple("common/common", true, true), std::tuple("common/rare", true, false),
              std::tuple("rare/rare", false, false)}) {
            for (int made = 0; made < each;) {
                const QString &mail = m_random.pick(m_sample);
                const FoldedText text(mail);
                const auto one = draw(text, first);
                const auto other = draw(text, second);
                if (!one || !other || text.word(*one) == text.word(*other))
                    continue;
                const auto written = [&](qsizetype i) { return mail.mid(text.start(i), text.end(i) - text.start(i)); };
                list << Query{QString::fromLatin1(kind),
                              text.word(*one).toString() + QLatin1Char(' ') + text.word(*other).toString(),
                              written(*one) + QLatin1Char(' ') + written(*other)};
                ++made;
            }
        }
        return list;
    }

private:
    std::optional<qsizetype> draw(const FoldedText &text, bool common)
    {
        for (int tries = 0; tries < 60 && text.size() > 0; ++tries) {
            const qsizetype i = m_random.below(int(text.size()));
            const double share = double(m_counts.value(text.word(i).toString())) / m_mails;
            if (text.word(i).size() > 2 && (common ? share > 0.05 : share < 0.0005))
                return i;
        }
        return {};
    }
    QHash<QString, int> m_counts;
    QStringList m_sample;
    int m_mails = 0;
    Random m_random{11};
};

double percentile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[std::min(values.size() - 1, qsizetype(double(values.size()) * share))];
}

double threadMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

void print(const QString &engine, const QString &kind, const QList<double> &ms, double limit = 0)
{
    out() << QStringLiteral("%1 %2 %3 queries  p50 %4 ms  p95 %5 ms  max %6 ms")
                 .arg(engine, -24).arg(kind, -14).arg(ms.size(), 4).arg(percentile(ms, 0.5), 7, 'f', 2)
                 .arg(percentile(ms, 0.95), 7, 'f', 2).arg(percentile(ms, 1), 7, 'f', 2);
    if (limit > 0)
        out() << QStringLiteral("  p95/limit %1").arg(percentile(ms, 0.95) / limit, 0, 'f', 2);
    out() << Qt::endl;
}

/// `run` gives the milliseconds that one search took. The best of some runs: other programs on the machine do not count.
void measure(const QString &engine, const QList<Query> &queries, double limit,
             const std::function<double(const Query &)> &run, int times = repeats)
{
    QList<double> all;
    QList<double> first;
    QMap<QString, QList<double>> kinds;
    for (const Query &query : queries) {
        QList<double> runs;
        for (int i = 0; i < times; ++i)
            runs << run(query);
        first << runs.first();
        const double best = *std::min_element(runs.begin(), runs.end());
        all << best;
        kinds[query.kind] << best;
    }
    for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind)
        print(engine, kind.key(), kind.value());
    print(engine, QStringLiteral("all"), all, limit);
    print(engine, QStringLiteral("first run"), first);
}

double searched(Database &database, const QString &text)
{
    QElapsedTimer timer;
    timer.start();
    const auto hits = conversations::search(database, text, hitsWanted);
    if (!hits)
        fail(hits.failure());
    return double(timer.nsecsElapsed()) / 1e6;
}

QList<Query> typing(const QList<Query> &queries)
{
    QList<Query> steps;
    for (const Query &query : queries.first(std::min<qsizetype>(20, queries.size()))) {
        for (qsizetype length = query.folded.indexOf(QLatin1Char(' ')) + 2; length < query.folded.size(); ++length)
            steps << Query{QStringLiteral("typing"), query.folded.left(length), {}};
    }
    return steps;
}

Result<std::unique_ptr<Database>> filled(const StoreLocation &location, const GeneratorOptions &options, Words *words)
{
    auto opened = Database::open(location, Database::Role::Writer);
    if (!opened)
        return opened.failure();
    if (const auto made = migrator::upgrade(**opened); !made)
        return made.failure();
    const auto there = (*opened)->value(QStringLiteral("SELECT count(*) FROM messages"));
    if (!there)
        return there.failure();
    const auto see = [&](const GeneratedMail &mail) {
        if (words)
            words->add(mail);
    };
    if (there->toInt() < options.messages) {
        QElapsedTimer timer;
        timer.start();
        const double before = threadMs();
        if (const auto done = fillTexts(**opened, options, see); !done)
            return done.failure();
        out() << location.display.section(QLatin1Char(':'), 0, 0) << ": filled in " << timer.elapsed() / 1000 << " s ("
              << qRound((threadMs() - before) / 1000) << " s of this program's processor)" << Qt::endl;
    } else if (words) {
        GeneratorOptions texts = options;
        texts.textsOnly = true;
        generateMail(texts, see);
    }
    if (location.kind == StoreLocation::Kind::PostgreSql) {
        if (const auto done = (*opened)->run(QStringLiteral("VACUUM ANALYZE message_search")); !done)
            return done.failure();
    }
    return opened;
}

/// Searches while batches of mail are stored beside it, as a first synchronisation does.
void whileWriting(const QString &engine, const StoreLocation &location, const QList<Query> &queries)
{
    const auto opened = Store::open(location, {}).result();
    if (!opened)
        fail(opened.failure());
    Store &store = **opened;
    GeneratorOptions options = GeneratorOptions::mailboxOf(20'000, 77);
    options.meanBytes = mailBytes;
    std::atomic<bool> enough = false;
    std::atomic<int> stored = 0;
    std::thread writer([&] {
        auto batch = std::make_shared<std::vector<IncomingMail>>();
        generateMail(options, [&](const GeneratedMail &mail) {
            if (enough)
                return;
            IncomingMail incoming;
            incoming.raw = mail.raw;
            incoming.internalDate = mail.at;
            auto message = readMessage(mail.raw);
            if (!message)
                return;
            incoming.read = std::move(message->message);
            batch->push_back(std::move(incoming));
            if (batch->size() < 100)
                return;
            const auto done = store.write([batch](Transaction &transaction) -> Result<void> {
                for (const IncomingMail &each : *batch) {
                    if (const auto one = intake::importMail(transaction, each, QStringLiteral("bench")); !one)
                        return one.failure();
                }
                return {};
            }).result();
            if (done)
                stored += int(batch->size());
            batch = std::make_shared<std::vector<IncomingMail>>();
        });
    });
    auto reader = Database::open(location, Database::Role::Reader);
    if (!reader)
        fail(reader.failure());
    QList<double> times;
    for (const Query &query : queries)
        times << searched(**reader, query.folded);
    enough = true;
    writer.join();
    print(engine, QStringLiteral("while writing"), times);
    out() << "    " << stored.load() << " messages were stored meanwhile" << Qt::endl;
}

void measureStore(const QString &engine, const StoreLocation &location, const QList<Query> &queries, double limit)
{
    {
        auto reader = Database::open(location, Database::Role::Reader);
        if (!reader)
            fail(reader.failure());
        measure(engine, queries, limit, [&](const Query &query) { return searched(**reader, query.folded); });
        if (location.kind == StoreLocation::Kind::Sqlite) {
            measure(engine + QStringLiteral(" (processor)"), queries, limit, [&](const Query &query) {
                const double before = threadMs();
                searched(**reader, query.folded);
                return threadMs() - before;
            });
        }
        QList<double> steps;
        for (const Query &query : typing(queries))
            steps << std::min({searched(**reader, query.folded), searched(**reader, query.folded)});
        print(engine, QStringLiteral("letter by letter"), steps);
    }
    whileWriting(engine, location, queries);
}

double commanded(const QString &program, const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    std::ignore = runCommand({program, arguments, {}, SIGTERM, {}}); // mu fails where it finds nothing
    return double(timer.nsecsElapsed()) / 1e6;
}

void measurePeers(const QString &folder, const QList<Query> &queries)
{
    const QString mail = folder + QStringLiteral("/mail");
    if (const QString program = findProgram(QStringLiteral("notmuch")); !program.isEmpty()) {
        const QString config = QStringLiteral("--config=") + folder + QStringLiteral("/notmuch-config");
        if (!QFile::exists(mail + QStringLiteral("/.notmuch"))) {
            QFile file(folder + QStringLiteral("/notmuch-config"));
            if (!file.open(QIODevice::WriteOnly))
                fail(supportFailure(QStringLiteral("Cannot write %1.").arg(file.fileName())));
            file.write("[database]\npath=" + mail.toUtf8() + "\n[user]\nprimary_email=bok@shop.example\n[new]\ntags=\n");
            file.close();
            if (const auto made = runCommand({program, {config, QStringLiteral("new"), QStringLiteral("--quiet")}, {},
                                              SIGTERM, {}}, 7'200'000); !made)
                fail(made.failure());
        }
        measure(QStringLiteral("notmuch search"), queries, 0, [&](const Query &query) {
            return commanded(program, {config, QStringLiteral("search"), QStringLiteral("--limit=50"), query.written});
        }, 2);
    }
    if (const QString program = findProgram(QStringLiteral("mu")); !program.isEmpty()) {
        const QString home = QStringLiteral("--muhome=") + folder + QStringLiteral("/mu");
        if (!QFile::exists(folder + QStringLiteral("/mu"))) {
            for (const QStringList &step : {QStringList{QStringLiteral("init"), home, QStringLiteral("--maildir=") + mail},
                                            QStringList{QStringLiteral("index"), home, QStringLiteral("--quiet")}}) {
                if (const auto made = runCommand({program, step, {}, SIGTERM, {}}, 7'200'000); !made)
                    fail(made.failure());
            }
        }
        measure(QStringLiteral("mu find"), queries, 0, [&](const Query &query) {
            return commanded(program, {QStringLiteral("find"), home, QStringLiteral("--maxnum=50"), query.written});
        }, 2);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("messages"), {}, QStringLiteral("number"), QStringLiteral("200000")});
    parser.addOption({QStringLiteral("queries"), {}, QStringLiteral("number"), QStringLiteral("210")});
    parser.addOption({QStringLiteral("keep"), {}, QStringLiteral("folder")});
    parser.addOption({QStringLiteral("postgresql"), {}, QStringLiteral("address of a database that may be filled")});
    parser.addOption(QCommandLineOption(QStringLiteral("without-peers")));
    parser.process(app);
    GeneratorOptions options = GeneratorOptions::mailboxOf(parser.value(QStringLiteral("messages")).toInt());
    options.meanBytes = mailBytes;
    const QTemporaryDir temporary;
    const QString folder = parser.isSet(QStringLiteral("keep")) ? parser.value(QStringLiteral("keep")) : temporary.path();
    QDir().mkpath(folder);

    Words words;
    const auto sqlite = StoreLocation::parse(QStringLiteral("sqlite:") + folder + QStringLiteral("/search.db"));
    if (!sqlite)
        fail(sqlite.failure());
    if (const auto done = filled(*sqlite, options, &words); !done)
        fail(done.failure());
    const QList<Query> queries = words.queries(parser.value(QStringLiteral("queries")).toInt() / 3);
    measureStore(QStringLiteral("okienko, SQLite"), *sqlite, queries, 5);

    std::unique_ptr<PostgresServer> server;
    auto postgresql = StoreLocation::parse(parser.value(QStringLiteral("postgresql")));
    if (!parser.isSet(QStringLiteral("postgresql"))) {
        auto started = PostgresServer::start();
        if (!started)
            fail(started.failure());
        server = std::move(*started);
        postgresql = server->createDatabase();
    }
    if (!postgresql)
        fail(postgresql.failure());
    if (const auto done = filled(*postgresql, options, nullptr); !done)
        fail(done.failure());
    measureStore(QStringLiteral("okienko, PostgreSQL"), *postgresql, queries, 20);

    if (!parser.isSet(QStringLiteral("without-peers"))) {
        MailTarget target;
        target.maildir = folder + QStringLiteral("/mail");
        target.sentApart = false;
        if (!QFile::exists(target.maildir)) {
            if (const auto made = writeMail(options, target); !made)
                fail(made.failure());
        }
        measurePeers(folder, queries);
    }
    return 0;
}
