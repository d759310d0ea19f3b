// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/json_output.h"
#include "app/mail_files.h"
#include "app/store_mail_sink.h"
#include "channels/mail/mime/message_reader.h"
#include "channels/shop/import_reader.h"
#include "models/store/customers.h"
#include "models/store/mail_intake.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>
#include <QtConcurrent>

namespace okienko::ctl {

namespace {

constexpr int mailsInFlight = 64;       // parsed side by side, stored in one transaction
constexpr qint64 bytesInFlight = 32'000'000;
constexpr qint64 largestFile = 256LL * 1024 * 1024;
constexpr int rowsInTransaction = 500;
constexpr int faultsShown = 20;

/// Collects mails of files, reads them on the thread pool and stores them in one transaction a batch.
class MailImport {
public:
    explicit MailImport(std::shared_ptr<Store> store) : m_store(std::move(store)) {}

    Result<void> add(const QByteArray &raw, const QString &source)
    {
        if (isStoreItself(source))
            return {};
        IncomingMail mail;
        mail.raw = raw;
        m_mails.push_back(std::move(mail));
        m_sources << source;
        m_bytes += raw.size();
        if (int(m_mails.size()) >= mailsInFlight || m_bytes >= bytesInFlight)
            return flush();
        return {};
    }

    Result<void> flush()
    {
        if (m_mails.empty())
            return {};
        QtConcurrent::blockingMap(m_mails, readIncoming);
        const Result<IntakeCounts> counts = m_store
                                                ->write([this](Transaction &transaction) -> Result<IntakeCounts> {
                                                    IntakeCounts sum;
                                                    for (size_t i = 0; i < m_mails.size(); ++i) {
                                                        const Result<IntakeCounts> one = intake::importMail(
                                                            transaction, m_mails[i], m_sources.at(qsizetype(i)));
                                                        if (!one)
                                                            return one.failure();
                                                        sum.stored += one->stored;
                                                        sum.known += one->known;
                                                        sum.quarantined += one->quarantined;
                                                    }
                                                    return sum;
                                                })
                                                .result();
        if (!counts)
            return counts.failure();
        m_counts.stored += counts->stored;
        m_counts.known += counts->known;
        m_counts.quarantined += counts->quarantined;
        m_mails.clear();
        m_sources.clear();
        m_bytes = 0;
        return {};
    }

    [[nodiscard]] const IntakeCounts &counts() const { return m_counts; }

private:
    /// A folder to import may hold the store, which is no mail.
    [[nodiscard]] bool isStoreItself(const QString &source) const
    {
        const QString file = m_store->location().file;
        if (file.isEmpty() || !source.contains(QFileInfo(file).fileName()))
            return false;
        const QString path = QFileInfo(source).canonicalFilePath();
        const QString own = QFileInfo(file).canonicalFilePath();
        const QStringList endings = {QString(), QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral(".lock")};
        return std::any_of(endings.begin(), endings.end(), [&](const QString &ending) { return path == own + ending; });
    }

    std::shared_ptr<Store> m_store;
    std::vector<IncomingMail> m_mails;
    QStringList m_sources;
    qint64 m_bytes = 0;
    IntakeCounts m_counts;
};

int importMail(const Context &context, const QCommandLineParser &parser)
{
    const QStringList paths = parser.positionalArguments();
    if (paths.isEmpty()) {
        printError(QCoreApplication::translate("Ctl", "Which files or folders are to be imported?"));
        return ExitUsage;
    }
    const std::shared_ptr<Store> store = context.open(false);
    if (!store)
        return ExitFailed;
    MailImport import(store);
    bool failed = false;
    for (const QString &path : paths) {
        Result<void> done = visitMailFiles(
            path, [&](const QByteArray &raw, const QString &source) { return import.add(raw, source); });
        if (Result<void> flushed = import.flush(); done && !flushed)
            done = flushed;
        if (!done) {
            printFailure(done.failure());
            failed = true;
        }
    }
    const IntakeCounts &counts = import.counts();
    if (context.json) {
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("new"), counts.stored},
                                            {QStringLiteral("known"), counts.known},
                                            {QStringLiteral("quarantined"), counts.quarantined}}));
    } else {
        printLine(QCoreApplication::translate("Ctl", "%1 messages imported, %2 were here already, %3 in quarantine.")
                      .arg(counts.stored)
                      .arg(counts.known)
                      .arg(counts.quarantined));
    }
    return failed ? ExitFailed : ExitDone;
}

/// Stores `rows` by `store`, some hundred in a transaction.
template <class Row, class StoreRow>
Result<void> storeRows(Store &store, const QList<Row> &rows, const StoreRow &storeRow)
{
    for (qsizetype begin = 0; begin < rows.size(); begin += rowsInTransaction) {
        const qsizetype end = std::min(begin + rowsInTransaction, rows.size());
        const Result<int> done = store
                                     .write([&](Transaction &transaction) -> Result<int> {
                                         for (qsizetype i = begin; i < end; ++i) {
                                             if (const Result<void> stored = storeRow(transaction, rows.at(i)); !stored)
                                                 return stored.failure();
                                         }
                                         return int(end - begin);
                                     })
                                     .result();
        if (!done)
            return done.failure();
    }
    return {};
}

template <class T>
Result<void> withoutValue(const Result<T> &result)
{
    return result.ok() ? Result<void>() : Result<void>(result.failure());
}

/// What one shop file became: rows stored and rows left out.
struct Imported {
    qsizetype rows = 0;
    QList<ImportFault> faults;
};

Result<Imported> importShopFile(Store &store, const QString &kind, const QByteArray &bytes)
{
    if (kind == QLatin1String("customers")) {
        const auto read = readCustomers(bytes);
        if (!read)
            return read.failure();
        const Result<void> done = storeRows(store, read->rows, [](Transaction &transaction, const CustomerRow &row) {
            return withoutValue(customers::upsert(transaction, row.customer, row.identities));
        });
        return done ? Result<Imported>(Imported{read->rows.size(), read->faults}) : done.failure();
    }
    if (kind == QLatin1String("orders")) {
        OrderImportOptions options;
        const Result<QSet<QString>> skus =
            store.read([](Database &database) { return customers::productSkus(database); }).result();
        if (!skus)
            return skus.failure();
        options.knownSkus = *skus;
        const auto read = readOrders(bytes, options);
        if (!read)
            return read.failure();
        const Result<void> done = storeRows(store, read->rows, [](Transaction &transaction, const OrderRow &row) {
            return customers::upsertOrder(transaction, row.order, row.email);
        });
        return done ? Result<Imported>(Imported{read->rows.size(), read->faults}) : done.failure();
    }
    if (kind == QLatin1String("products")) {
        const auto read = readProducts(bytes);
        if (!read)
            return read.failure();
        const Result<void> done = storeRows(store, read->rows, [](Transaction &transaction, const ProductRow &row) {
            return customers::upsertProduct(transaction,
                                            {row.sku, row.name, row.category, row.priceCents, int(row.stock), row.json});
        });
        return done ? Result<Imported>(Imported{read->rows.size(), read->faults}) : done.failure();
    }
    const auto read = readAnswers(bytes);
    if (!read)
        return read.failure();
    const Result<void> done = storeRows(store, read->rows, [](Transaction &transaction, const CannedAnswer &answer) {
        return customers::upsertCannedAnswer(transaction, answer);
    });
    return done ? Result<Imported>(Imported{read->rows.size(), read->faults}) : done.failure();
}

int importShop(const Context &context, const QCommandLineParser &parser, const QString &kind)
{
    const QString path = parser.positionalArguments().value(0);
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        printError(QCoreApplication::translate("Ctl", "%1 cannot be read: %2. Nothing was imported.")
                       .arg(path, file.errorString()));
        return path.isEmpty() ? ExitUsage : ExitFailed;
    }
    const std::shared_ptr<Store> store = context.open(false);
    if (!store)
        return ExitFailed;
    const QByteArray bytes = file.read(largestFile + 1); // a device may have no end
    if (bytes.size() > largestFile) {
        printError(QCoreApplication::translate("Ctl", "%1 is larger than 256 MB. Nothing was imported; split it and import "
                                                      "the parts.").arg(path));
        return ExitFailed;
    }
    const Result<Imported> imported = importShopFile(*store, kind, bytes);
    if (!imported) {
        printFailure(imported.failure());
        return ExitFailed;
    }
    QJsonArray faults;
    qsizetype leftOut = 0;
    for (const ImportFault &fault : imported->faults) {
        leftOut += fault.leftOut;
        faults << QJsonObject{{QStringLiteral("row"), fault.row},
                              {QStringLiteral("field"), fault.field},
                              {QStringLiteral("text"), fault.text},
                              {QStringLiteral("left_out"), fault.leftOut}};
        if (faults.size() <= faultsShown)
            printError(QCoreApplication::translate("Ctl", "Row %1, %2: %3").arg(fault.row).arg(fault.field, fault.text));
    }
    if (faults.size() > faultsShown)
        printError(QCoreApplication::translate("Ctl", "… and %n more", nullptr, int(faults.size()) - faultsShown));
    if (context.json) {
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("imported"), qint64(imported->rows)},
                                            {QStringLiteral("faults"), faults}}));
    } else {
        printLine(QCoreApplication::translate("Ctl", "%1 imported, %2 rows left out.")
                      .arg(imported->rows)
                      .arg(leftOut));
    }
    return ExitDone;
}

int parse(const Context &, const QCommandLineParser &parser)
{
    if (parser.positionalArguments().isEmpty()) {
        printError(QCoreApplication::translate("Ctl", "Which files are to be read?"));
        return ExitUsage;
    }
    bool failed = false;
    for (const QString &path : parser.positionalArguments()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            printError(QCoreApplication::translate("Ctl", "%1 cannot be read: %2.").arg(path, file.errorString()));
            failed = true;
            continue;
        }
        const QByteArray raw = file.read(largestFile + 1);
        if (raw.size() > largestFile) {
            printError(QCoreApplication::translate("Ctl", "%1 is larger than 256 MB and was not read; no mail is that large.")
                           .arg(path));
            failed = true;
            continue;
        }
        const Result<ReadMessage> read = readMessage(raw);
        QJsonObject object;
        if (read) {
            object = json::fromMessage(read->message);
        } else {
            printError(QStringLiteral("%1: %2").arg(path, read.failure().text));
            object.insert(QStringLiteral("error"), read.failure().text);
            failed = true;
        }
        object.insert(QStringLiteral("file"), path);
        printJson(QJsonDocument(object));
    }
    return failed ? ExitFailed : ExitDone;
}

} // namespace

QList<Command> mailCommands()
{
    QList<Command> commands{
        {"import mail", "import mail PATH…                 .eml, mbox and Maildir", {}, &importMail},
        {"parse", "parse FILE… --json                raw messages as the store would hold them, a JSON line each", {}, &parse}};
    for (const char *kind : {"customers", "orders", "products", "answers"}) {
        commands << Command{QByteArray("import ") + kind,
                            QByteArray("import ") + kind + " FILE             .csv, .json or .jsonl", {},
                            [kind](const Context &context, const QCommandLineParser &parser) {
                                return importShop(context, parser, QString::fromLatin1(kind));
                            },
                            1};
    }
    return commands;
}

} // namespace okienko::ctl
