// SPDX-License-Identifier: GPL-3.0-or-later
// A mailbox into a searchable store, beside the fastest fetch there can be and beside what people use:
// bench_sync [--messages N] [--runs N] [--peers] [--postgresql] [--keep FOLDER]. Every figure is the median of the runs,
// and the ratios are of this run.
#include "app/store_mail_sink.h"
#include "channels/mail/curl_stream.h"
#include "channels/mail/imap/mail_worker.h"
#include "models/store/accounts.h"
#include "models/store/store.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/mail_targets.h"
#include "tests/support/postgres_server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace okienko;
using namespace okienko::test;

namespace {

constexpr int newestWanted = 50;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

[[noreturn]] void fail(const QString &what)
{
    QTextStream(stderr) << what << "\n";
    std::exit(1);
}

struct Run {
    double seconds = 0;
    double cpu = 0;       ///< of the program and what it started, in seconds
    double megabytes = 0; ///< the most that was resident
    QByteArray output;
};

/// Runs a program to its end; its standard output is kept, and it must end well.
Run timed(const QStringList &command)
{
    QTemporaryDir folder;
    const QByteArray output = QFile::encodeName(folder.filePath(QStringLiteral("out")));
    const QByteArray errors = QFile::encodeName(folder.filePath(QStringLiteral("err")));
    std::vector<QByteArray> words;
    for (const QString &word : command)
        words.push_back(word.toUtf8());
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    QElapsedTimer clock;
    clock.start();
    const pid_t child = fork();
    if (child == 0) {
        dup2(open(output.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDOUT_FILENO);
        dup2(open(errors.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
        execvp(argv[0], argv.data());
        _exit(127);
    }
    int status = 0;
    rusage usage = {};
    if (child < 0 || wait4(child, &status, 0, &usage) != child)
        fail(QStringLiteral("cannot run ") + command.value(0));
    Run run;
    run.seconds = double(clock.nsecsElapsed()) / 1e9;
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    run.cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    run.megabytes = double(usage.ru_maxrss) / 1024;
    const auto read = [&folder](const QString &name) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    run.output = read(QStringLiteral("out"));
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        fail(command.join(QLatin1Char(' ')) + QStringLiteral(" failed: ")
             + QString::fromUtf8(read(QStringLiteral("err")).right(2'000)));
    return run;
}

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

struct Figures {
    std::vector<Run> runs;
    [[nodiscard]] double seconds() const { return of([](const Run &run) { return run.seconds; }); }
    [[nodiscard]] double cpu() const { return of([](const Run &run) { return run.cpu; }); }
    [[nodiscard]] double megabytes() const { return of([](const Run &run) { return run.megabytes; }); }

private:
    template <class Value>
    double of(Value value) const
    {
        std::vector<double> values;
        for (const Run &run : runs)
            values.push_back(value(run));
        return medianOf(values);
    }
};

void print(const QString &what, const Figures &figures, const QString &beside = {})
{
    if (figures.runs.empty())
        return;
    out() << what.leftJustified(44) << QString::number(figures.seconds(), 'f', 2).rightJustified(8) << " s  "
          << QString::number(figures.cpu(), 'f', 1).rightJustified(6) << " s CPU  "
          << QString::number(figures.megabytes(), 'f', 0).rightJustified(5) << " MB  " << beside << Qt::endl;
}

/// One mailbox on a private Dovecot, and the ways to get it.
class Mailbox {
public:
    Mailbox(int messages, const QString &folder) : m_folder(folder), m_messages(messages)
    {
        auto started = DovecotServer::start();
        if (!started)
            fail(started.failure().log);
        m_server = std::move(*started);
        GeneratorOptions options = GeneratorOptions::mailboxOf(messages);
        options.newest = QDateTime(QDate(2026, 10, 1), QTime(12, 0), Qt::UTC);
        QElapsedTimer clock;
        clock.start();
        const auto written = writeMail(options, dovecotStore(m_server->folder(), m_server->user()));
        if (!written)
            fail(written.failure().log);
        out() << "mailbox: " << QString::fromUtf8(*written) << ", made in " << clock.elapsed() / 1000 << " s" << Qt::endl;
        writeFile(QStringLiteral("password"), m_server->password().toUtf8());
        m_settings.host = QStringLiteral("localhost");
        m_settings.port = m_server->imapsPort();
        m_settings.user = m_server->user();
        m_settings.caFile = m_server->caFile();
        bareFetch(); // Dovecot makes its index, and the kernel has read the files
    }

    /// Everything in one command, drained and forgotten.
    Run bareFetch() const
    {
        QElapsedTimer clock;
        clock.start();
        const double before = ownCpu();
        Interrupt interrupt;
        auto stream = CurlStream::openImap(m_settings, password(), interrupt);
        if (!stream)
            fail(stream.failure().log);
        std::ignore = (*stream)->writeAll("s SELECT INBOX\r\nf UID FETCH 1:* (UID FLAGS INTERNALDATE BODY.PEEK[])\r\n");
        std::vector<char> buffer(1 << 18);
        QByteArray tail;
        qint64 bytes = 0;
        while (!tail.contains("\r\nf OK")) {
            const auto read = (*stream)->readSome(buffer.data(), qsizetype(buffer.size()));
            if (!read)
                fail(read.failure().log);
            if (*read == 0) {
                std::ignore = (*stream)->waitReadable(10'000);
                continue;
            }
            bytes += *read;
            tail = (tail + QByteArray(buffer.data(), *read)).right(200);
        }
        return {double(clock.nsecsElapsed()) / 1e9, ownCpu() - before, 0, QByteArray::number(bytes)};
    }

    [[nodiscard]] QStringList sync(const QString &store) const
    {
        return {QStringLiteral(OKIENKO_BIN_DIR "/okienkoctl"), QStringLiteral("--store"), store, QStringLiteral("sync"),
                QStringLiteral("--once"), QStringLiteral("--json")};
    }

    /// A new store with the account, nothing in it yet.
    void prepare(const QString &store) const
    {
        const QStringList ctl{QStringLiteral(OKIENKO_BIN_DIR "/okienkoctl"), QStringLiteral("--store"), store};
        timed(ctl + QStringList{QStringLiteral("init")});
        timed(ctl + QStringList{QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"),
                                QStringLiteral("bok"), QStringLiteral("--address"), QStringLiteral("bok@shop.example"),
                                QStringLiteral("--imap"), QStringLiteral("imaps://localhost:%1").arg(m_settings.port),
                                QStringLiteral("--smtp"), QStringLiteral("smtp://localhost:2525"), QStringLiteral("--user"),
                                m_server->user(), QStringLiteral("--password-file"), path(QStringLiteral("password")),
                                QStringLiteral("--ca"), m_server->caFile()});
    }

    Run mbsync(bool durable) const
    {
        const QString mail = path(QStringLiteral("mbsync/"));
        QDir(mail).removeRecursively();
        QDir().mkpath(mail);
        writeFile(QStringLiteral("mbsyncrc"),
                  QStringLiteral("%1IMAPAccount a\nHost localhost\nPort %2\nUser %3\nPass \"%4\"\nSSLType IMAPS\n"
                                 "CertificateFile %5\nPipelineDepth 50\n\nIMAPStore r\nAccount a\n\nMaildirStore l\n"
                                 "Path %6\nInbox %6INBOX\n\nChannel c\nFar :r:\nNear :l:\nPatterns INBOX\nCreate Near\n"
                                 "SyncState *\n")
                      .arg(durable ? QString() : QStringLiteral("FSync no\n")).arg(m_settings.port)
                      .arg(m_server->user(), m_server->password(), m_server->caFile(), mail).toUtf8());
        return timed({QStringLiteral("mbsync"), QStringLiteral("-q"), QStringLiteral("-c"), path(QStringLiteral("mbsyncrc")),
                      QStringLiteral("c")});
    }

    Run notmuch() const
    {
        QDir(path(QStringLiteral("mbsync/.notmuch"))).removeRecursively();
        writeFile(QStringLiteral("notmuch"), QStringLiteral("[database]\npath=%1\n[user]\nname=b\nprimary_email=b@x\n[new]\n"
                                                            "tags=new\n").arg(path(QStringLiteral("mbsync"))).toUtf8());
        return timed({QStringLiteral("notmuch"), QStringLiteral("--config=") + path(QStringLiteral("notmuch")),
                      QStringLiteral("new"), QStringLiteral("--quiet")});
    }

    Run mu() const
    {
        const QString home = QStringLiteral("--muhome=") + path(QStringLiteral("mu"));
        QDir(path(QStringLiteral("mu"))).removeRecursively();
        timed({QStringLiteral("mu"), QStringLiteral("init"), home,
               QStringLiteral("--maildir=") + path(QStringLiteral("mbsync"))});
        return timed({QStringLiteral("mu"), QStringLiteral("index"), home, QStringLiteral("--quiet")});
    }

    /// Seconds from the login until the newest messages are committed.
    double newestStored() const;

    [[nodiscard]] QString path(const QString &name) const { return m_folder + QLatin1Char('/') + name; }
    [[nodiscard]] DovecotServer &server() const { return *m_server; }
    [[nodiscard]] int messages() const { return m_messages; }

private:
    [[nodiscard]] PasswordSource password() const
    {
        return PasswordSource([text = m_server->password().toUtf8()]() -> Result<QByteArray> { return text; });
    }
    void writeFile(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            fail(QStringLiteral("cannot write ") + name);
    }
    static double ownCpu()
    {
        timespec time = {};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
    }

    QString m_folder;
    int m_messages;
    ServerSettings m_settings;
    std::unique_ptr<DovecotServer> m_server;
};

class ClockedSink : public StoreMailSink {
public:
    explicit ClockedSink(std::shared_ptr<Store> store) : StoreMailSink(std::move(store)) {}
    Result<IntakeCounts> store(const MailboxBatch &batch) override
    {
        const auto counts = StoreMailSink::store(batch);
        stored += counts ? counts->stored : 0;
        if (stored >= newestWanted && seconds < 0) {
            seconds = double(sinceLogin.nsecsElapsed()) / 1e9;
            enough();
        }
        return counts;
    }
    QElapsedTimer sinceLogin;
    std::function<void()> enough;
    int stored = 0;
    double seconds = -1;
};

double Mailbox::newestStored() const
{
    QTemporaryDir folder;
    Store::Options options;
    options.create = true;
    const auto location = StoreLocation::parse(QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("newest.db")));
    const auto store = Store::open(*location, options).result();
    if (!store)
        fail(store.failure().log);
    MailAccount account;
    account.name = QStringLiteral("bok");
    account.address = QStringLiteral("bok@shop.example");
    account.imap = m_settings;
    const auto id = (*store)->write([&](Transaction &t) { return accounts::add(t, account); }).result();
    if (!id)
        fail(id.failure().log);
    account.id = *id;
    ClockedSink sink(*store);
    MailWorker worker(account, password(), &readIncoming, sink);
    sink.enough = [&worker] { worker.stop(); };
    QObject::connect(&worker, &MailWorker::stateChanged, &worker, [&sink](MailWorker::State state) {
        if (state == MailWorker::State::Synchronising && !sink.sinceLogin.isValid())
            sink.sinceLogin.start();
    }, Qt::DirectConnection);
    worker.start(MailWorker::Mode::Once);
    worker.wait();
    return sink.seconds;
}

QString ratio(double ours, double theirs, double limit)
{
    return QStringLiteral("%1 of it (limit %2): %3").arg(ours / theirs, 0, 'f', 3).arg(limit, 0, 'f', 3)
        .arg(ours / theirs <= limit ? QStringLiteral("reached") : QStringLiteral("MISSED"));
}

QJsonObject totalsOf(const Run &run)
{
    return QJsonDocument::fromJson(run.output).object();
}

/// What synchronising again costs; `store` is up to date.
void againAndNews(const Mailbox &mailbox, const QString &store)
{
    const QJsonObject again = totalsOf(timed(mailbox.sync(store)));
    out() << "again, nothing changed: " << again.value(QStringLiteral("round_trips")).toInt() << " round trips, "
          << again.value(QStringLiteral("bytes")).toInt() << " bytes received (limits 4 and 2048)" << Qt::endl;
    const auto delivered = mailbox.server().deliver("From: a@example.com\r\nTo: bok@shop.example\r\nSubject: Nowa\r\n"
                                                    "Message-ID: <nowa@example.com>\r\n\r\nNowa\r\n");
    const auto flagged = mailbox.server().doveadm({QStringLiteral("flags"), QStringLiteral("add"), QStringLiteral("-u"),
                                                   mailbox.server().user(), QStringLiteral("\\Flagged"),
                                                   QStringLiteral("mailbox"), QStringLiteral("INBOX"),
                                                   QStringLiteral("uid"), QStringLiteral("7")});
    if (!delivered || !flagged)
        fail(QStringLiteral("the mailbox could not be changed"));
    const QJsonObject news = totalsOf(timed(mailbox.sync(store)));
    out() << "one new mail and one flag: " << news.value(QStringLiteral("round_trips")).toInt() << " round trips, "
          << news.value(QStringLiteral("bytes")).toInt() << " bytes, " << news.value(QStringLiteral("new")).toInt() << " new, "
          << news.value(QStringLiteral("updated")).toInt() << " updated (limit 6)" << Qt::endl;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("messages"), {}, QStringLiteral("N"), QStringLiteral("50000")});
    parser.addOption({QStringLiteral("runs"), {}, QStringLiteral("N"), QStringLiteral("5")});
    parser.addOption({QStringLiteral("peers"), QStringLiteral("mbsync, notmuch and mu beside")});
    parser.addOption({QStringLiteral("postgresql"), QStringLiteral("PostgreSQL too")});
    parser.addOption({QStringLiteral("keep"), {}, QStringLiteral("FOLDER")});
    parser.addHelpOption();
    parser.process(app);
    const int runs = std::max(1, parser.value(QStringLiteral("runs")).toInt());
    const bool peers = parser.isSet(QStringLiteral("peers"));
    for (const auto *program : {"mbsync", "notmuch", "mu"}) {
        if (peers && QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
            fail(QStringLiteral("%1 is not installed").arg(QLatin1String(program)));
    }
    QTemporaryDir temporary;
    const QString folder = parser.isSet(QStringLiteral("keep")) ? parser.value(QStringLiteral("keep")) : temporary.path();
    QDir().mkpath(folder);
    const Mailbox mailbox(parser.value(QStringLiteral("messages")).toInt(), folder);
    std::unique_ptr<PostgresServer> postgres;
    if (parser.isSet(QStringLiteral("postgresql"))) {
        PostgresServer::Options options;
        options.durable = true;
        auto started = PostgresServer::start(options);
        if (!started)
            fail(started.failure().log);
        postgres = std::move(*started);
    }

    Figures bare, sqlite, postgresql, mbsync, mbsyncFast, notmuch, mu;
    std::vector<double> newest;
    QString store;
    for (int run = 0; run < runs; ++run) {
        bare.runs.push_back(mailbox.bareFetch());
        newest.push_back(mailbox.newestStored());
        const QString file = mailbox.path(QStringLiteral("store.db"));
        for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral(".lock")})
            QFile::remove(file + suffix);
        store = QStringLiteral("sqlite:") + file;
        mailbox.prepare(store);
        sqlite.runs.push_back(timed(mailbox.sync(store)));
        const QJsonObject totals = totalsOf(sqlite.runs.back());
        if (totals.value(QStringLiteral("stored")).toInt() != mailbox.messages())
            fail(QStringLiteral("not everything was stored: ") + QString::fromUtf8(sqlite.runs.back().output));
        if (postgres) {
            const auto database = postgres->createDatabase();
            if (!database)
                fail(database.failure().log);
            const QString there = QStringLiteral("postgresql://okienko_test@127.0.0.1:%1/%2").arg(postgres->port())
                                      .arg(database->conninfo.section(QStringLiteral("dbname='"), 1).section(u'\'', 0, 0));
            mailbox.prepare(there);
            postgresql.runs.push_back(timed(mailbox.sync(there)));
        }
        if (peers) {
            mbsync.runs.push_back(mailbox.mbsync(true));
            notmuch.runs.push_back(mailbox.notmuch());
            mbsyncFast.runs.push_back(mailbox.mbsync(false));
            mu.runs.push_back(mailbox.mu());
        }
    }
    const double usual = mbsync.seconds() + notmuch.seconds();
    const double fastest = mbsyncFast.seconds() + mu.seconds();
    print(QStringLiteral("bare fetch"), bare);
    print(QStringLiteral("Okienko into SQLite"), sqlite,
          QStringLiteral("bare fetch: ") + ratio(sqlite.seconds(), bare.seconds(), 2.7));
    print(QStringLiteral("Okienko into PostgreSQL (the client's CPU)"), postgresql);
    print(QStringLiteral("mbsync"), mbsync);
    print(QStringLiteral("notmuch new"), notmuch);
    print(QStringLiteral("mbsync, FSync no"), mbsyncFast);
    print(QStringLiteral("mu index"), mu);
    if (peers) {
        out() << "SQLite beside mbsync + notmuch (" << usual << " s): " << ratio(sqlite.seconds(), usual, 0.1) << "\n"
              << "SQLite beside mbsync, FSync no, + mu (" << fastest << " s): " << ratio(sqlite.seconds(), fastest, 0.25)
              << Qt::endl;
        if (postgres)
            out() << "PostgreSQL beside mbsync + notmuch: " << ratio(postgresql.seconds(), usual, 0.25) << Qt::endl;
    }
    out() << "the " << newestWanted << " newest stored after the login: " << QString::number(medianOf(newest), 'f', 3)
          << " s (limit 1)" << Qt::endl;
    out() << "memory: " << QString::number(sqlite.megabytes(), 'f', 0) << " MB (limit 150)" << Qt::endl;
    againAndNews(mailbox, store);
    return 0;
}
