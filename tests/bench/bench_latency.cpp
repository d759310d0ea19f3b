// SPDX-License-Identifier: GPL-3.0-or-later
// From "the mail server has the mail" to "it is a row on a colleague's screen":
// bench_latency [--deliveries N] [--quick auto|on|off] [--store sqlite|postgresql]
#include "app/mail_service.h"
#include "models/items/conversation_list_model.h"
#include "models/store/accounts.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/lmtp_client.h"
#include "tests/support/postgres_server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>
#include <QTimer>
#include <atomic>
#include <unistd.h>

using namespace okienko;
using namespace okienko::test;

namespace {

constexpr int patienceMs = 20'000;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

QElapsedTimer &runClock()
{
    static QElapsedTimer started;
    return started;
}

double nowMs()
{
    return double(runClock().nsecsElapsed()) / 1e6;
}

/// When a delivery was seen somewhere; 0: not yet.
using Stamp = std::atomic<double>;

void stampOnce(Stamp &stamp)
{
    double none = 0;
    stamp.compare_exchange_strong(none, nowMs());
}

/// A client that does nothing but wait in IDLE (with NOTIFY before it, if wished): the server's own share.
class BareClient {
public:
    BareClient(const DovecotServer &server, bool notify) : m_notify(notify)
    {
        m_thread.reset(QThread::create([this, &server] { run(server); }));
        m_thread->start();
    }
    ~BareClient()
    {
        m_stop = true;
        m_thread->wait();
    }
    [[nodiscard]] bool waits() const { return m_waits; }
    Stamp seen{0};

private:
    void run(const DovecotServer &server)
    {
        QSslSocket socket;
        QSslConfiguration configuration = socket.sslConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(server.caFile()));
        socket.setSslConfiguration(configuration);
        socket.connectToHostEncrypted(QStringLiteral("localhost"), server.imapsPort());
        if (!socket.waitForEncrypted(patienceMs))
            qFatal("bare client: %s", qPrintable(socket.errorString()));
        const auto say = [&](const QByteArray &line, const QByteArray &end) {
            socket.write(line + "\r\n");
            QByteArray said;
            while (!said.contains(end)) {
                if (!socket.waitForReadyRead(patienceMs))
                    qFatal("bare client: no answer to %s", line.constData());
                said += socket.readAll();
            }
        };
        say("a LOGIN " + server.user().toUtf8() + " {" + QByteArray::number(server.password().toUtf8().size()) + "+}\r\n"
                + server.password().toUtf8(), "a OK");
        say("b SELECT INBOX", "b OK");
        if (m_notify)
            say("c NOTIFY SET (SELECTED (MessageNew MessageExpunge)) (PERSONAL (MessageNew MessageExpunge))", "c OK");
        say("d IDLE", "+ ");
        m_waits = true;
        while (!m_stop) {
            if (socket.waitForReadyRead(50) && socket.readAll().contains(" EXISTS"))
                stampOnce(seen);
        }
    }

    bool m_notify;
    std::atomic_bool m_stop = false;
    std::atomic_bool m_waits = false;
    std::unique_ptr<QThread> m_thread;
};

/// A list as a window shows it; notes when a subject has become a row.
class Screen : public QObject {
public:
    explicit Screen(const std::shared_ptr<Store> &store) : m_model(store)
    {
        m_model.setView({ViewKind::AllOpen, {}});
        m_model.setSortOrder(SortOrder::Newest);
        const auto look = [this] {
            for (int row = 0; row < std::min(5, m_model.rowCount()); ++row) {
                if (m_model.index(row).data().toString() == m_subject)
                    stampOnce(seen);
            }
        };
        connect(&m_model, &QAbstractItemModel::rowsInserted, this, look);
        connect(&m_model, &QAbstractItemModel::dataChanged, this, look);
    }
    void expect(const QString &subject)
    {
        m_subject = subject;
        seen = 0;
    }
    Stamp seen{0};

private:
    ConversationListModel m_model;
    QString m_subject;
};

bool waitFor(const std::function<bool()> &done, int milliseconds = patienceMs)
{
    QEventLoop loop;
    QTimer often;
    QObject::connect(&often, &QTimer::timeout, &loop, [&] {
        if (done())
            loop.quit();
    });
    often.start(1);
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    if (!done())
        loop.exec();
    return done();
}

void pause(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

void printRow(const QString &what, QList<double> values)
{
    std::sort(values.begin(), values.end());
    const auto at = [&](double share) { return values.at(std::min(values.size() - 1, qsizetype(share * double(values.size())))); };
    out() << QStringLiteral("  %1 p50 %2   p95 %3   max %4 ms\n").arg(what.leftJustified(58))
                 .arg(at(0.5), 6, 'f', 1).arg(at(0.95), 6, 'f', 1).arg(values.last(), 6, 'f', 1);
    out().flush();
}

/// Seconds of processor time of the server's IMAP processes.
double imapSeconds(const DovecotServer &server)
{
    double ticks = 0;
    const auto who = const_cast<DovecotServer &>(server).doveadm({QStringLiteral("-f"), QStringLiteral("flow"),
                                                                  QStringLiteral("who"), QStringLiteral("-1")});
    const QList<QByteArray> lines = who ? who->split('\n') : QList<QByteArray>();
    for (const QByteArray &line : lines) {
        const qsizetype at = line.indexOf("pid=");
        if (at < 0 || !line.contains("proto=imap"))
            continue;
        QFile stat(QStringLiteral("/proc/%1/stat").arg(line.mid(at + 4).split(' ').first().toInt()));
        if (!stat.open(QIODevice::ReadOnly))
            continue;
        const QByteArray fields = stat.readAll();
        const QList<QByteArray> values = fields.mid(fields.lastIndexOf(')') + 2).split(' ');
        ticks += values.value(11).toDouble() + values.value(12).toDouble();
    }
    return ticks / double(sysconf(_SC_CLK_TCK));
}

std::shared_ptr<Store> openStore(const StoreLocation &location)
{
    const auto store = Store::open(location, {.create = true, .readOnly = false, .readers = 2, .user = {}}).result();
    if (!store)
        qFatal("%s", qPrintable(store.failure().log));
    return *store;
}

void measure(DovecotServer &server, const StoreLocation &location, bool team, Choice quick, int deliveries)
{
    const std::shared_ptr<Store> store = openStore(location);
    const std::shared_ptr<Store> colleagues = team ? openStore(location) : store;
    MailAccount account;
    account.name = QStringLiteral("bok");
    account.address = server.user();
    account.imap.host = QStringLiteral("localhost");
    account.imap.port = server.imapsPort();
    account.imap.user = server.user();
    account.imap.caFile = server.caFile();
    account.imap.quickLook = quick;
    Passwords passwords;
    QTemporaryDir folder;
    account.passwordFile = folder.filePath(QStringLiteral("password"));
    QFile file(account.passwordFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(server.password().toUtf8()) < 0)
        qFatal("password file");
    file.close();
    const auto added = store->write([&](Transaction &transaction) { return accounts::add(transaction, account); }).result();
    if (!added)
        qFatal("%s", qPrintable(added.failure().log));

    Screen first(store);
    Screen second(colleagues);
    Stamp committed{0};
    QObject guard;
    QObject::connect(store.get(), &Store::changed, &guard, [&](const ChangeSet &changes) {
        if (!changes.conversations.isEmpty())
            stampOnce(committed);
    }, Qt::DirectConnection);
    MailService service(store, passwords);
    service.start();
    const auto live = [&] {
        const auto status = service.status();
        return !status.isEmpty() && status.cbegin()->state == MailWorker::State::Live;
    };
    if (!waitFor(live))
        qFatal("the account does not get live: %s", qPrintable(service.status().cbegin()->failure.value_or(Failure()).log));
    BareClient idle(server, false);
    BareClient notify(server, true);
    waitFor([&] { return idle.waits() && notify.waits(); });
    LmtpClient lmtp;
    if (!lmtp.connectTo(QStringLiteral("127.0.0.1"), server.lmtpPort()))
        qFatal("LMTP");

    QList<double> idleMs, notifyMs, committedMs, firstMs, secondMs, firstAfterCommit, secondAfterCommit;
    for (int i = 0; i < deliveries; ++i) {
        static int number = 0;
        const QByteArray n = QByteArray::number(++number);
        first.expect(QStringLiteral("Przesyłka ") + QString::fromLatin1(n));
        second.expect(QStringLiteral("Przesyłka ") + QString::fromLatin1(n));
        const QByteArray mail = "From: Klient " + n + " <klient" + n + "@example.com>\r\nTo: bok@shop.example\r\nSubject: "
                                + QStringLiteral("Przesyłka ").toUtf8() + n + "\r\nMessage-ID: <l" + n
                                + "@example.com>\r\n\r\nGdzie jest moja paczka?\r\n";
        // At any time between two looks.
        pause(20 + (i * 37) % 181);
        committed = 0;
        idle.seen = 0;
        notify.seen = 0;
        if (const auto delivered = lmtp.deliver(mail, server.user()); !delivered)
            qFatal("%s", qPrintable(delivered.failure().log));
        const double start = nowMs();
        const auto all = [&] { return first.seen > 0 && second.seen > 0 && idle.seen > 0 && notify.seen > 0; };
        if (!waitFor(all))
            qFatal("delivery %d did not become a row", i);
        // A look may have come before the server had answered us.
        const auto since = [start](double at) { return std::max(0.0, at - start); };
        idleMs << since(idle.seen);
        notifyMs << since(notify.seen);
        committedMs << since(committed);
        firstMs << since(first.seen);
        secondMs << since(second.seen);
        firstAfterCommit << first.seen - committed;
        secondAfterCommit << second.seen - committed;
    }
    printRow(QStringLiteral("mail delivered → IDLE tells a bare client (the server's own)"), idleMs);
    printRow(QStringLiteral("mail delivered → NOTIFY tells a bare client"), notifyMs);
    printRow(QStringLiteral("mail delivered → committed in the store"), committedMs);
    printRow(QStringLiteral("mail delivered → row in the first client's model"), firstMs);
    printRow(team ? QStringLiteral("mail delivered → row in a second client's model")
                  : QStringLiteral("mail delivered → row in a second model of this client"), secondMs);
    printRow(QStringLiteral("committed → row in the first client's model"), firstAfterCommit);
    printRow(QStringLiteral("committed → row in the second"), secondAfterCommit);
    const double before = imapSeconds(server);
    const double from = nowMs();
    pause(5'000);
    out() << QStringLiteral("  at rest the mail server works %1 % of one core for this account\n")
                 .arg((imapSeconds(server) - before) / (nowMs() - from) * 1e5, 0, 'f', 2);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    runClock().start();
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("deliveries"), QString(), QStringLiteral("N"), QStringLiteral("40")});
    parser.addOption({QStringLiteral("quick"), QString(), QStringLiteral("auto|on|off"), QStringLiteral("auto")});
    parser.addOption({QStringLiteral("store"), QString(), QStringLiteral("sqlite|postgresql"), QString()});
    parser.process(app);
    const int deliveries = std::max(1, parser.value(QStringLiteral("deliveries")).toInt());
    const QString quick = parser.value(QStringLiteral("quick"));
    const Choice choice = quick == QLatin1String("on") ? Choice::On : quick == QLatin1String("off") ? Choice::Off : Choice::Auto;
    for (const QString &store : {QStringLiteral("sqlite"), QStringLiteral("postgresql")}) {
        if (!parser.value(QStringLiteral("store")).isEmpty() && parser.value(QStringLiteral("store")) != store)
            continue;
        const auto server = DovecotServer::start();
        if (!server)
            qFatal("%s", qPrintable(server.failure().log));
        out() << QStringLiteral("%1, %2 deliveries, quick looks: %3\n").arg(store).arg(deliveries).arg(quick);
        if (store == QLatin1String("sqlite")) {
            QTemporaryDir folder;
            const auto location = StoreLocation::parse(QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("s.db")));
            measure(**server, *location, false, choice, deliveries);
            continue;
        }
        const auto database = PostgresServer::start({.durable = true});
        if (!database)
            qFatal("%s", qPrintable(database.failure().log));
        const auto location = (*database)->createDatabase();
        if (!location)
            qFatal("%s", qPrintable(location.failure().log));
        measure(**server, *location, true, choice, deliveries);
    }
    return 0;
}
