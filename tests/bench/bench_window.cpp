// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of the window on a large store: bench_window [--conversations N] [--sync N] [--dir DIR]
#include "app/language.h"
#include "app/store_mail_sink.h"
#include "app/window/window_controller.h"
#include "channels/mail/discovery.h"
#include "models/store/accounts.h"
#include "models/store/conversations.h"
#include "models/store/mail_intake.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/generator.h"
#include "widgets/shell/main_window.h"

#include <QAbstractEventDispatcher>
#include <QAbstractItemView>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QListView>
#include <QMainWindow>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringListModel>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>
#include <QtConcurrent>
#include <unistd.h>

using namespace okienko;
using namespace okienko::test;

namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

double residentMegabytes()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

/// Milliseconds since this process was started, by the kernel's clock (10 ms steps).
double millisecondsSinceProcessStart()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    QFile uptime(QStringLiteral("/proc/uptime"));
    if (!stat.open(QIODevice::ReadOnly) || !uptime.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray fields = stat.readAll();
    const double ticks = fields.mid(fields.lastIndexOf(')') + 2).split(' ').value(19).toDouble();
    return uptime.readAll().split(' ').first().toDouble() * 1000.0 - ticks / double(sysconf(_SC_CLK_TCK)) * 1000.0;
}

double percentile(QList<double> values, double share)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, qsizetype(share * double(values.size()))));
}

void printRow(const QString &what, const QString &figure, const QString &beside = {})
{
    out() << what.leftJustified(52) << figure.rightJustified(18) << "   " << beside << '\n';
    out().flush();
}

QString ms(double value)
{
    return QStringLiteral("%1 ms").arg(value, 0, 'f', 1);
}

/// How long the event loop was held in each of its rounds.
class LoopWatch : public QObject {
public:
    LoopWatch()
    {
        auto *dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { m_round.start(); });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            if (m_round.isValid())
                m_holds << double(m_round.nsecsElapsed()) / 1e6;
            m_round.invalidate();
        });
    }
    void reset() { m_holds.clear(); }
    [[nodiscard]] const QList<double> &holds() const { return m_holds; }

private:
    QElapsedTimer m_round;
    QList<double> m_holds;
};

/// Runs a real event loop until `reached`, so that LoopWatch sees its rounds; false after `milliseconds`.
bool runUntil(const std::function<bool()> &reached, int milliseconds)
{
    QEventLoop loop;
    QTimer check;
    QObject::connect(&check, &QTimer::timeout, &loop, [&] {
        if (reached())
            loop.quit();
    });
    check.start(2);
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
    return reached();
}

std::shared_ptr<Store> openStore(const QString &file)
{
    Store::Options options;
    options.create = true;
    const Result<std::shared_ptr<Store>> store =
        Store::open(*StoreLocation::parse(QStringLiteral("sqlite:") + file), options).result();
    if (!store)
        qFatal("%s", qPrintable(store.failure().log));
    return *store;
}

/// Generated conversations as if they had come into the inbox, in batches.
void fill(Store &store, int conversations)
{
    MailAccount account;
    account.name = QStringLiteral("bench");
    account.address = QStringLiteral("bok@shop.example");
    account.imap.host = account.smtp.host = QStringLiteral("localhost");
    account.enabled = false;
    const AccountId id =
        *store.write([&](Transaction &transaction) { return accounts::add(transaction, account); }).result();
    StoreMailSink sink(std::shared_ptr<Store>(&store, [](Store *) {}));
    struct Box {
        MailboxBatch batch;
        quint32 next = 1;
    };
    Box inbox;
    Box sent;
    inbox.batch.mailbox = sink.openMailbox(id, QStringLiteral("INBOX"), MailboxRole::Inbox, 1)->id;
    sent.batch.mailbox = sink.openMailbox(id, QStringLiteral("Sent"), MailboxRole::Sent, 1)->id;
    const auto flush = [&](Box &box) {
        QtConcurrent::blockingMap(box.batch.mails, readIncoming);
        box.batch.cursor.uidValidity = 1;
        box.batch.cursor.uidNext = box.next;
        if (!sink.store(box.batch))
            qFatal("intake failed");
        box.batch.mails.clear();
    };
    GeneratorOptions options;
    options.conversations = conversations;
    options.meanBytes = 3000;
    options.newest = QDateTime::currentDateTimeUtc();
    generateMail(options, [&](const GeneratedMail &mail) {
        Box &box = mail.outgoing ? sent : inbox;
        IncomingMail incoming;
        incoming.uid = box.next++;
        incoming.flags = mail.seen ? quint32(MailSeen) : 0U;
        incoming.internalDate = mail.at;
        incoming.raw = mail.raw;
        box.batch.mails.push_back(std::move(incoming));
        if (box.batch.mails.size() >= 500)
            flush(box);
    });
    flush(inbox);
    flush(sent);
}

WindowOptions windowOptions(const QString &file)
{
    WindowOptions options;
    options.location = *StoreLocation::parse(QStringLiteral("sqlite:") + file);
    options.language = QStringLiteral("pl");
    options.theme = ThemeMode::Light;
    options.screenshot = QStringLiteral("bench"); // draws only: no services, nothing is changed
    return options;
}

/// Calls `painted` after the first paint of a list that has rows.
class PaintWatch : public QObject {
public:
    PaintWatch(QWidget *window, std::function<void()> painted) : m_painted(std::move(painted))
    {
        for (QAbstractItemView *view : window->findChildren<QAbstractItemView *>()) {
            m_views << view;
            view->viewport()->installEventFilter(this);
        }
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_done)
            return false;
        for (QAbstractItemView *view : m_views) {
            if (view->viewport() == watched && view->isVisible() && dynamic_cast<ConversationListModel *>(view->model())
                && view->model()->rowCount() > 0) {
                m_done = true;
                QMetaObject::invokeMethod(this, m_painted, Qt::QueuedConnection);
            }
        }
        return false;
    }

private:
    QList<QAbstractItemView *> m_views;
    std::function<void()> m_painted;
    bool m_done = false;
};

/// In a process of its own: start to painted list, then the resident memory.
int startOnly(const QString &file)
{
    Theme::instance().apply(*qApp, ThemeMode::Light);
    installLanguage(*qApp, QStringLiteral("pl"));
    Store::Options options;
    options.readOnly = true;
    const Result<std::shared_ptr<Store>> store =
        Store::open(*StoreLocation::parse(QStringLiteral("sqlite:") + file), options).result();
    if (!store)
        return 1;
    WindowController controller(*store, windowOptions(file));
    controller.window()->resize(1600, 1000);
    PaintWatch watch(controller.window(), [] {
        out() << millisecondsSinceProcessStart() << ' ' << residentMegabytes() << '\n';
        QCoreApplication::quit();
    });
    controller.window()->show();
    controller.start();
    return QApplication::exec();
}

/// The limit beside it: a bare Qt window with 60 rows read from SQLite.
int bareWindow(const QString &file)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(file);
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!database.open())
        return 1;
    QStringList rows;
    QSqlQuery query(QStringLiteral("SELECT subject FROM conversations ORDER BY id DESC LIMIT 60"));
    while (query.next())
        rows << query.value(0).toString();
    QMainWindow window;
    auto *view = new QListView(&window);
    QStringListModel model(rows);
    view->setModel(&model);
    window.setCentralWidget(view);
    window.resize(1600, 1000);
    class First : public QObject {
    public:
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                QMetaObject::invokeMethod(
                    this,
                    [] {
                        out() << millisecondsSinceProcessStart() << ' ' << residentMegabytes() << '\n';
                        QCoreApplication::quit();
                    },
                    Qt::QueuedConnection);
            return false;
        }
    } first;
    view->viewport()->installEventFilter(&first);
    window.show();
    return QApplication::exec();
}

struct StartFigures {
    double milliseconds = 0;
    double megabytes = 0;
};

StartFigures runStart(const QString &mode, const QString &file)
{
    QList<double> times;
    QList<double> memory;
    for (int i = 0; i < 5; ++i) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {mode, file});
        process.waitForFinished(60'000);
        const QByteArrayList words = process.readAllStandardOutput().trimmed().split(' ');
        times << words.value(0).toDouble();
        memory << words.value(1).toDouble();
    }
    return {percentile(times, 0.5), percentile(memory, 0.5)};
}

void measureWindow(const QString &file)
{
    const StartFigures bare = runStart(QStringLiteral("--bare"), file);
    const StartFigures start = runStart(QStringLiteral("--start"), file);
    printRow(QStringLiteral("process start to painted list (median of 5)"), ms(start.milliseconds),
             QStringLiteral("bare Qt window with 60 rows %1: %2 x")
                 .arg(ms(bare.milliseconds))
                 .arg(start.milliseconds / bare.milliseconds, 0, 'f', 1));
    printRow(QStringLiteral("resident memory at that moment"), QStringLiteral("%1 MB").arg(start.megabytes, 0, 'f', 0),
             QStringLiteral("bare %1 MB; limit 130 MB").arg(bare.megabytes, 0, 'f', 0));

    Theme::instance().apply(*qApp, ThemeMode::Light);
    installLanguage(*qApp, QStringLiteral("pl"));
    Store::Options readOnly;
    readOnly.readOnly = true;
    const std::shared_ptr<Store> store = *Store::open(windowOptions(file).location, readOnly).result();
    QList<double> search;
    const QStringList queries{QStringLiteral("zwrot paczka"), QStringLiteral("faktura zamówienie"),
                              QStringLiteral("order delivery"), QStringLiteral("narudžba povrat"),
                              QStringLiteral("reklamacja zdj")};
    for (int i = 0; i < 50; ++i) {
        QElapsedTimer clock;
        clock.start();
        const auto hits = store->read([&](Database &database) {
            return conversations::search(database, queries.at(i % queries.size()), 50);
        }).result();
        if (!hits)
            qFatal("search failed");
        search << double(clock.nsecsElapsed()) / 1e6;
    }
    printRow(QStringLiteral("two-word search, 50 hits (p50 / p95)"),
             ms(percentile(search, 0.5)) + QStringLiteral(" / ") + ms(percentile(search, 0.95)));

    WindowController controller(store, windowOptions(file));
    controller.window()->resize(1600, 1000);
    controller.window()->show();
    controller.start();
    const QList<ConversationSummary> rows =
        *store->read([&](Database &database) {
             return conversations::page(database, {ViewKind::AllOpen, {}}, SortOrder::Newest, store->user(), std::nullopt, 60);
         }).result();
    LoopWatch watch;
    QList<double> open;
    for (const ConversationSummary &row : rows) {
        int settled = 0;
        QElapsedTimer clock;
        QObject context;
        QObject::connect(&controller, &WindowController::painted, &context, [&] { ++settled; });
        clock.start();
        controller.window()->selectConversation(row.id);
        if (!runUntil([&] { return settled > 0; }, 5000))
            qFatal("conversation did not open");
        controller.window()->grab(); // forces layout and painting
        open << double(clock.nsecsElapsed()) / 1e6;
    }
    printRow(QStringLiteral("click to painted conversation (p50 / p95)"),
             ms(percentile(open, 0.5)) + QStringLiteral(" / ") + ms(percentile(open, 0.95)),
             QStringLiteral("limit 50 ms"));
    printRow(QStringLiteral("longest event-loop hold while opening 60"), ms(percentile(watch.holds(), 1.0)),
             QStringLiteral("p99 %1; limit 16 ms").arg(ms(percentile(watch.holds(), 0.99))));
    printRow(QStringLiteral("resident memory with that store open"),
             QStringLiteral("%1 MB").arg(residentMegabytes(), 0, 'f', 0), QStringLiteral("limit 130 MB"));
}

void measureSync(int conversations, const QString &folder)
{
    const Result<std::unique_ptr<DovecotServer>> dovecot = DovecotServer::start();
    if (!dovecot)
        qFatal("%s", qPrintable(dovecot.failure().log));
    const QString maildir = (*dovecot)->folder() + QStringLiteral("/mail/") + (*dovecot)->user();
    QProcess generator;
    generator.start(QCoreApplication::applicationDirPath() + QStringLiteral("/okienko-generate"),
                    {QStringLiteral("mail"), QStringLiteral("--conversations"), QString::number(conversations),
                     QStringLiteral("--maildir"), maildir});
    if (!generator.waitForFinished(600'000) || generator.exitCode() != 0)
        qFatal("okienko-generate: %s", generator.readAllStandardError().constData());
    const QString owner = QStringLiteral("--reference=") + (*dovecot)->folder() + QStringLiteral("/mail");
    QProcess::execute(QStringLiteral("chown"), {QStringLiteral("-R"), owner, maildir});

    const QString file = folder + QStringLiteral("/sync.db");
    QFile password(folder + QStringLiteral("/password"));
    if (!password.open(QIODevice::WriteOnly))
        qFatal("password file");
    password.write((*dovecot)->password().toUtf8());
    password.close();
    {
        const std::shared_ptr<Store> store = openStore(file);
        MailAccount account;
        account.name = QStringLiteral("bok");
        account.address = QStringLiteral("bok@shop.example");
        account.imap = *parseServerUrl(QStringLiteral("imaps://localhost:%1").arg((*dovecot)->imapsPort()));
        account.imap.user = (*dovecot)->user();
        account.imap.caFile = (*dovecot)->caFile();
        account.smtp = account.imap;
        account.passwordFile = password.fileName();
        if (!store->write([&](Transaction &transaction) { return accounts::add(transaction, account); }).result())
            qFatal("account");
    }
    const std::shared_ptr<Store> store = openStore(file);
    WindowOptions options = windowOptions(file);
    options.screenshot.clear();
    WindowController controller(store, options);
    controller.window()->resize(1600, 1000);
    controller.window()->show();
    LoopWatch watch;
    QElapsedTimer clock;
    clock.start();
    SyncTotals totals;
    bool done = false;
    QObject::connect(&controller.mail(), &MailService::synchronised, &controller,
                     [&](AccountId, const SyncTotals &t) {
                         totals = t;
                         done = true;
                     });
    controller.start();
    if (!runUntil([&] { return done; }, 1'800'000))
        qFatal("sync did not end");
    const double seconds = double(clock.elapsed()) / 1000.0;
    printRow(QStringLiteral("first sync of %1 messages, %2 MB, in the window").arg(totals.stored).arg(totals.bytes / 1'000'000),
             QStringLiteral("%1 s").arg(seconds, 0, 'f', 1),
             QStringLiteral("%1 messages/s").arg(double(totals.stored) / seconds, 0, 'f', 0));
    printRow(QStringLiteral("longest event-loop hold during it"), ms(percentile(watch.holds(), 1.0)),
             QStringLiteral("p99.9 %1, %2 rounds; limit 16 ms").arg(ms(percentile(watch.holds(), 0.999))).arg(watch.holds().size()));
    printRow(QStringLiteral("resident memory after it"), QStringLiteral("%1 MB").arg(residentMegabytes(), 0, 'f', 0));
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("okienko-bench"));
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--start"))
        return startOnly(arguments.value(2));
    if (arguments.value(1) == QLatin1String("--bare"))
        return bareWindow(arguments.value(2));

    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("conversations"), QString(), QStringLiteral("N"), QStringLiteral("50000")},
                       {QStringLiteral("sync"), QString(), QStringLiteral("N"), QStringLiteral("20000")},
                       {QStringLiteral("dir"), QString(), QStringLiteral("DIR")}});
    parser.process(application);
    const int conversations = parser.value(QStringLiteral("conversations")).toInt();
    const int sync = parser.value(QStringLiteral("sync")).toInt();
    QTemporaryDir temporary;
    const QString folder = parser.isSet(QStringLiteral("dir")) ? parser.value(QStringLiteral("dir")) : temporary.path();

    out() << "Machine: " << QSysInfo::prettyProductName() << ", " << QThread::idealThreadCount() << " cores, Qt "
          << qVersion() << "\n\n";
    if (conversations > 0) {
        const QString file = folder + QStringLiteral("/window-%1.db").arg(conversations);
        if (!QFile::exists(file)) {
            QElapsedTimer clock;
            clock.start();
            const std::shared_ptr<Store> store = openStore(file);
            fill(*store, conversations);
            printRow(QStringLiteral("a store of %1 conversations made").arg(conversations),
                     QStringLiteral("%1 s").arg(double(clock.elapsed()) / 1000.0, 0, 'f', 1));
        }
        measureWindow(file);
    }
    if (sync > 0)
        measureSync(sync, folder);
    return 0;
}
