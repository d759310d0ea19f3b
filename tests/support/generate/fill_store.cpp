// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generate/fill_store.h"

#include "channels/mail/mime/message_reader.h"
#include "models/store/accounts.h"
#include "models/store/mail_intake.h"
#include "models/store/prepared_mail.h"
#include "models/store/store.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtConcurrent>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace okienko::test {

namespace {

constexpr std::size_t batchSize = 500;
using Batch = std::vector<IncomingMail>;

void read(IncomingMail &mail)
{
    auto message = readMessage(mail.raw, ReadFor::Filing);
    if (!message) {
        mail.read = message.failure();
        return;
    }
    mail.read = std::move(message->message);
    mail.prepared = PreparedMail::of(mail);
}

Result<AccountId> ensureAccount(Transaction &transaction, const QString &address)
{
    const auto known = accounts::all(transaction.database());
    if (!known)
        return known.failure();
    for (const MailAccount &account : *known) {
        if (account.address == address)
            return account.id;
    }
    MailAccount account;
    account.name = QStringLiteral("Shop");
    account.address = address;
    account.enabled = false;
    return accounts::add(transaction, account);
}

QFuture<Result<IntakeCounts>> storeBatch(Store &store, Batch batch)
{
    auto shared = std::make_shared<Batch>(std::move(batch));
    return store.write([shared](Transaction &transaction) -> Result<IntakeCounts> {
        IntakeCounts sum;
        for (const IncomingMail &mail : *shared) {
            const auto one = intake::importMail(transaction, mail, QStringLiteral("generated"));
            if (!one)
                return one.failure();
            sum.stored += one->stored;
            sum.known += one->known;
            sum.quarantined += one->quarantined;
        }
        return sum;
    });
}

} // namespace

Result<QByteArray> fillStore(const GeneratorOptions &options, const QString &storeText)
{
    const auto location = StoreLocation::parse(storeText);
    if (!location)
        return location.failure();
    Store::Options storeOptions;
    storeOptions.create = true;
    const auto opened = Store::open(*location, storeOptions).result();
    if (!opened)
        return opened.failure();
    Store &store = **opened;
    const auto account = store
                             .write([address = options.shopAddress](Transaction &transaction) {
                                 return ensureAccount(transaction, address);
                             })
                             .result();
    if (!account)
        return account.failure();

    QElapsedTimer timer;
    timer.start();
    IntakeCounts total;
    qint64 bytes = 0;
    std::optional<Failure> failure;
    std::optional<QFuture<Result<IntakeCounts>>> writing;
    const auto await = [&] {
        if (!writing)
            return;
        const auto counts = writing->result();
        writing.reset();
        if (!counts) {
            failure = counts.failure();
            return;
        }
        total.stored += counts->stored;
        total.known += counts->known;
        total.quarantined += counts->quarantined;
    };
    Batch batch;
    // While one batch is written, the next is made and read; never more than two are in memory.
    const auto hand = [&] {
        QtConcurrent::blockingMap(batch, read);
        await();
        if (!failure)
            writing = storeBatch(store, std::exchange(batch, {}));
    };
    generateMail(options, [&](const GeneratedMail &mail) {
        if (failure)
            return;
        IncomingMail incoming;
        incoming.raw = mail.raw;
        incoming.internalDate = mail.at;
        incoming.flags = (mail.seen ? MailSeen : 0U) | (mail.answered ? MailAnswered : 0U);
        bytes += mail.raw.size();
        batch.push_back(std::move(incoming));
        if (batch.size() == batchSize)
            hand();
    });
    if (!failure)
        hand();
    await();
    if (failure)
        return *failure;
    const QJsonObject totals{{QStringLiteral("stored"), total.stored},
                             {QStringLiteral("known"), total.known},
                             {QStringLiteral("quarantined"), total.quarantined},
                             {QStringLiteral("bytes"), bytes},
                             {QStringLiteral("seconds"), double(timer.elapsed()) / 1000}};
    return QJsonDocument(totals).toJson(QJsonDocument::Compact);
}

} // namespace okienko::test
