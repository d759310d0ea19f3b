// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/conversation_loader.h"
#include "models/items/customer_loader.h"
#include "models/items/navigation_model.h"
#include "models/items/quarantine_model.h"
#include "models/items/search_model.h"
#include "models/store/accounts.h"
#include "models/store/conversations.h"
#include "models/store/customers.h"
#include "tests/support/store_fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace okienko;
using test::StoreFixture;

namespace {

StoreFixture::Mail mail(const QString &name, const QString &subject, const QString &text)
{
    StoreFixture::Mail one;
    one.name = name;
    one.address = name.section(QLatin1Char(' '), 0, 0).toLower() + QStringLiteral("@example.com");
    one.subject = subject;
    one.text = text;
    one.at = QDateTime::currentDateTimeUtc().addSecs(-300);
    return one;
}

const View unassigned{ViewKind::Unassigned, {}};

} // namespace

class TestSideModels : public QObject {
    Q_OBJECT
    std::unique_ptr<StoreFixture> fixture;

private slots:
    void init()
    {
        auto made = StoreFixture::make();
        QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.failure().log));
        fixture = std::move(*made);
    }
    void cleanup() { fixture.reset(); }

    void navigationCountsFollowTheStore()
    {
        NavigationModel model(fixture->store());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(model.countOf(unassigned), 0);
        QVERIFY(fixture->deliver({mail(QStringLiteral("Ana Horvat"), QStringLiteral("A"), QStringLiteral("a")),
                                  mail(QStringLiteral("Ivan Novak"), QStringLiteral("B"), QStringLiteral("b"))}).ok());
        QTRY_COMPARE(model.countOf(unassigned), 2);
        const View queue{ViewKind::Queue, fixture->account().queue};
        QCOMPARE(model.countOf(queue), 2);
        QCOMPARE(model.nameOf(queue), QStringLiteral("Complaints"));
        const ConversationId id = fixture->page(unassigned).first().id;
        QVERIFY(fixture->write([id, user = fixture->store()->user()](Transaction &transaction) {
            return conversations::claim(transaction, id, user);
        }).ok());
        QTRY_COMPARE(model.countOf(unassigned), 1);
        QCOMPARE(model.countOf({ViewKind::MyOpen, {}}), 1);
        QCOMPARE(model.countOf({ViewKind::AllOpen, {}}), 2);
    }

    void navigationAsksAtMostOncePerTenthOfASecond()
    {
        NavigationModel model(fixture->store());
        QSignalSpy answers(&model, &NavigationModel::countsChanged);
        QTRY_COMPARE(answers.count(), 1);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 40; ++i)
            QVERIFY(fixture->deliver({mail(QStringLiteral("C%1 X").arg(i), QStringLiteral("S"), QStringLiteral("t"))})
                        .ok());
        QTRY_COMPARE(model.countOf(unassigned), 40);
        QVERIFY2(answers.count() <= 3 + timer.elapsed() / 100, qPrintable(QString::number(answers.count())));
    }

    void headingsCannotBeChosen()
    {
        NavigationModel model(fixture->store());
        QSignalSpy answers(&model, &NavigationModel::countsChanged);
        QVERIFY(answers.wait());
        int headings = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            const bool heading = index.data(NavigationModel::SectionRole).toBool();
            headings += heading;
            QCOMPARE(index.flags().testFlag(Qt::ItemIsSelectable), !heading);
            QCOMPARE(index.data(NavigationModel::ViewRole).isValid(), !heading);
            QVERIFY(!index.data().toString().isEmpty());
        }
        QCOMPARE(headings, 3);
    }

    void searchAnswersTheLastQueryOnly()
    {
        QVERIFY(fixture->deliver({mail(QStringLiteral("Ana Horvat"), QStringLiteral("Zelena torba"),
                                       QStringLiteral("Gdje je moja torba?")),
                                  mail(QStringLiteral("Ewa Lis"), QStringLiteral("Żółty statyw"),
                                       QStringLiteral("Czy statyw jest dostępny?"))}).ok());
        SearchModel model(fixture->store());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy finished(&model, &SearchModel::finished);
        for (const QString &typed : {QStringLiteral("t"), QStringLiteral("to"), QStringLiteral("torba")})
            model.setQuery(typed);
        QVERIFY(model.isSearching());
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(model.rowCount(), 1);
        const SearchHit *hit = model.at(model.index(0));
        QCOMPARE(hit->subject, QStringLiteral("Zelena torba"));
        QVERIFY(hit->snippet.contains(QChar(0xe000)));
        model.setQuery(QStringLiteral("zolty"));
        QTRY_COMPARE(finished.count(), 2);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.at(model.index(0))->customerName, QStringLiteral("Ewa Lis"));
        model.setQuery(QString());
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.isSearching());
    }

    void quarantineIsReadOnlyWhenLookedAt()
    {
        QVERIFY(fixture->deliverBroken("garbage 1", QStringLiteral("It has no header.")).ok());
        QuarantineModel model(fixture->store());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy loaded(&model, &QuarantineModel::loaded);
        QCOMPARE(model.rowCount(), 0);
        model.setActive(true);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.at(model.index(0))->reason, QStringLiteral("It has no header."));
        const QPersistentModelIndex first(model.index(0));
        const QuarantineId id = model.at(first)->id;
        QVERIFY(fixture->deliverBroken("garbage 2", QStringLiteral("It is nested too deep.")).ok());
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(model.at(first)->id, id);
    }

    void theNewestRequestWins()
    {
        QVERIFY(fixture->deliver({mail(QStringLiteral("Ana Horvat"), QStringLiteral("A"), QStringLiteral("a")),
                                  mail(QStringLiteral("Ewa Lis"), QStringLiteral("B"), QStringLiteral("b"))}).ok());
        const auto rows = fixture->page(unassigned);
        QCOMPARE(rows.size(), 2);
        ConversationLoader loader(fixture->store());
        QList<ConversationId> answers;
        connect(&loader, &ConversationLoader::loaded, this,
                [&](const ConversationDetails &details) { answers.append(details.summary.id); });
        for (int i = 0; i < 20; ++i)
            loader.open(rows.at(i % 2).id);
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(answers.first(), rows.at(1).id);
    }

    void theOpenConversationFollowsItsChanges()
    {
        QVERIFY(fixture->deliver({mail(QStringLiteral("Ana Horvat"), QStringLiteral("A"), QStringLiteral("a"))}).ok());
        const ConversationId id = fixture->page(unassigned).first().id;
        ConversationLoader loader(fixture->store());
        ConversationDetails last;
        int loads = 0;
        connect(&loader, &ConversationLoader::loaded, this, [&](const ConversationDetails &details) {
            last = details;
            ++loads;
        });
        loader.open(id);
        QTRY_COMPARE(loads, 1);
        QCOMPARE(last.timeline.size(), 1);
        QVERIFY(fixture->write([id](Transaction &transaction) {
            return conversations::addNote(transaction, id, QStringLiteral("piotr"), QStringLiteral("3 in stock"));
        }).ok());
        QTRY_COMPARE(last.timeline.size(), 2);
        QCOMPARE(last.timeline.at(1).direction, Direction::Note);
        loader.close();
        const int before = loads;
        QVERIFY(fixture->write([id](Transaction &transaction) {
            return conversations::addNote(transaction, id, QStringLiteral("piotr"), QStringLiteral("more"));
        }).ok());
        // The store's answer to another reader shows that the change has gone round.
        QCOMPARE(fixture->page(unassigned).size(), 1);
        QCOMPARE(loads, before);
    }

    void aConversationThatIsNotThereFails()
    {
        ConversationLoader loader(fixture->store());
        QSignalSpy failures(&loader, &ConversationLoader::failed);
        loader.open(ConversationId(424242));
        QTRY_COMPARE(failures.count(), 1);
    }

    void customersAreReadAgainWhenTheyChange()
    {
        QVERIFY(fixture->deliver({mail(QStringLiteral("Ana Horvat"), QStringLiteral("A"), QStringLiteral("a"))}).ok());
        const ConversationSummary row = fixture->page(unassigned).first();
        CustomerLoader loader(fixture->store());
        CustomerOverview last;
        int loads = 0;
        connect(&loader, &CustomerLoader::loaded, this, [&](const CustomerOverview &overview) {
            last = overview;
            ++loads;
        });
        loader.load(row.customer, row.id);
        QTRY_COMPARE(loads, 1);
        QCOMPARE(last.customer.name(), QStringLiteral("Ana Horvat"));
        Customer known = last.customer;
        known.number = QStringLiteral("K-17");
        known.givenName = QStringLiteral("Ana");
        known.familyName = QStringLiteral("Horvat-Kos");
        QVERIFY(fixture->write([known](Transaction &transaction) {
            return customers::upsert(transaction, known,
                                     {{QStringLiteral("email"), QStringLiteral("ana@example.com")}});
        }).ok());
        QTRY_COMPARE(last.customer.name(), QStringLiteral("Ana Horvat-Kos"));
    }
};

QTEST_GUILESS_MAIN(TestSideModels)
#include "tst_side_models.moc"
