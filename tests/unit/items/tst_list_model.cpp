// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/conversation_list_model.h"
#include "models/store/conversations.h"
#include "tests/support/store_fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace okienko;
using test::StoreFixture;

namespace {

QList<StoreFixture::Mail> customers(int count, int first = 1)
{
    const QDateTime newest = QDateTime::currentDateTimeUtc().addSecs(-600);
    QList<StoreFixture::Mail> mails;
    for (int i = first; i < first + count; ++i) {
        StoreFixture::Mail mail;
        mail.name = QStringLiteral("Customer %1").arg(i);
        mail.address = QStringLiteral("customer%1@example.com").arg(i);
        mail.subject = QStringLiteral("Matter %1").arg(i);
        mail.text = QStringLiteral("Where is order %1?").arg(10000 + i);
        mail.at = newest.addSecs(-60 * i);
        mails.append(mail);
    }
    return mails;
}

QStringList subjects(const ConversationListModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(model.index(row).data().toString());
    return result;
}

QStringList subjects(const QList<ConversationSummary> &rows)
{
    QStringList result;
    for (const ConversationSummary &row : rows)
        result.append(row.subject);
    return result;
}

const View allOpen{ViewKind::AllOpen, {}};
const View mine{ViewKind::MyOpen, {}};

} // namespace

class TestListModel : public QObject {
    Q_OBJECT
    std::unique_ptr<StoreFixture> fixture;

    std::unique_ptr<ConversationListModel> loadedModel(const View &view, SortOrder order = SortOrder::LongestWait)
    {
        auto model = std::make_unique<ConversationListModel>(fixture->store());
        auto *tester = new QAbstractItemModelTester(
            model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, model.get());
        tester->setUseFetchMore(false); // pages are asked for by the tests
        model->setView(view);
        model->setSortOrder(order);
        [&] { QTRY_VERIFY(!model->isFirstLoad() && !model->isLoading()); }();
        return model;
    }

private slots:
    void init()
    {
        auto made = StoreFixture::make();
        QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.failure().log));
        fixture = std::move(*made);
    }
    void cleanup() { fixture.reset(); }

    void readsPageByPageInTheStoresOrder_data()
    {
        QTest::addColumn<int>("order");
        QTest::newRow("longest wait") << int(SortOrder::LongestWait);
        QTest::newRow("newest") << int(SortOrder::Newest);
    }
    void readsPageByPageInTheStoresOrder()
    {
        QFETCH(int, order);
        QVERIFY(fixture->deliver(customers(130)).ok());
        auto model = loadedModel(allOpen, SortOrder(order));
        QCOMPARE(model->rowCount(), 50);
        QVERIFY(model->canFetchMore({}));
        model->fetchMore({});
        QTRY_COMPARE(model->rowCount(), 100);
        QTRY_VERIFY(model->canFetchMore({}));
        model->fetchMore({});
        QTRY_COMPARE(model->rowCount(), 130);
        QTRY_VERIFY(!model->isLoading());
        QVERIFY(!model->canFetchMore({}));
        QCOMPARE(subjects(*model), subjects(fixture->page(allOpen, SortOrder(order))));
    }

    void newMailComesInAtItsPlaceWithoutAReset()
    {
        QVERIFY(fixture->deliver(customers(5)).ok());
        auto model = loadedModel(allOpen, SortOrder::Newest);
        QCOMPARE(model->rowCount(), 5);
        const QPersistentModelIndex chosen(model->index(2));
        const QString chosenSubject = chosen.data().toString();
        QSignalSpy resets(model.get(), &QAbstractItemModel::modelReset);

        StoreFixture::Mail mail = customers(1, 900).first();
        mail.at = QDateTime::currentDateTimeUtc();
        QVERIFY(fixture->deliver({mail}).ok());
        QTRY_COMPARE(model->rowCount(), 6);
        QCOMPARE(model->index(0).data().toString(), QStringLiteral("Matter 900"));
        QCOMPARE(chosen.row(), 3);
        QCOMPARE(chosen.data().toString(), chosenSubject);
        QCOMPARE(resets.count(), 0);
    }

    void aFurtherMessageMovesItsRow()
    {
        auto mails = customers(4);
        mails[3].messageId = QStringLiteral("first@customer.example");
        QVERIFY(fixture->deliver(mails).ok());
        auto model = loadedModel(allOpen, SortOrder::Newest);
        QCOMPARE(model->index(3).data().toString(), QStringLiteral("Matter 4"));
        QSignalSpy moves(model.get(), &QAbstractItemModel::rowsMoved);
        StoreFixture::Mail again = mails.at(3);
        again.messageId = QStringLiteral("second@customer.example");
        again.references = {QStringLiteral("first@customer.example")};
        again.at = QDateTime::currentDateTimeUtc();
        again.text = QStringLiteral("Still nothing.");
        QVERIFY(fixture->deliver({again}).ok());
        QTRY_COMPARE(model->index(0).data().toString(), QStringLiteral("Matter 4"));
        QCOMPARE(model->rowCount(), 4);
        QCOMPARE(moves.count(), 1);
        QCOMPARE(model->at(model->index(0))->messageCount, 2);
    }

    void whatLeavesTheViewLeavesTheList()
    {
        QVERIFY(fixture->deliver(customers(3)).ok());
        auto model = loadedModel(allOpen);
        const ConversationId id = model->at(model->index(1))->id;
        QVERIFY(fixture->write([id](Transaction &transaction) {
            return conversations::setStatus(transaction, id, ConversationStatus::Closed);
        }).ok());
        QTRY_COMPARE(model->rowCount(), 2);
        QVERIFY(!model->indexOf(id).isValid());
    }

    void takingAConversationBringsItIntoMyOpen()
    {
        QVERIFY(fixture->deliver(customers(3)).ok());
        auto model = loadedModel(mine);
        QCOMPARE(model->rowCount(), 0);
        const ConversationId id = fixture->page(allOpen).first().id;
        const QString user = fixture->store()->user();
        QVERIFY(fixture->write([id, user](Transaction &transaction) {
            return conversations::claim(transaction, id, user);
        }).ok());
        QTRY_COMPARE(model->rowCount(), 1);
        QCOMPARE(model->at(model->index(0))->assignee, user);
    }

    void aViewThatWasLeftIsNotShownLate()
    {
        QVERIFY(fixture->deliver(customers(20)).ok());
        ConversationListModel model(fixture->store());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy pages(&model, &ConversationListModel::pageLoaded);
        for (int i = 0; i < 10; ++i) {
            model.setView(allOpen);
            model.setView({ViewKind::Closed, {}});
        }
        QTRY_VERIFY(!model.isFirstLoad());
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(pages.count(), 1);
        QCOMPARE(model.rowCount(), 0);
        model.setView(allOpen);
        QTRY_COMPARE(model.rowCount(), 20);
    }

    void aChangeBehindWhatIsLoadedWaitsForItsPage()
    {
        QVERIFY(fixture->deliver(customers(120)).ok());
        auto model = loadedModel(allOpen, SortOrder::Newest);
        QCOMPARE(model->rowCount(), 50);
        const ConversationSummary last = fixture->page(allOpen, SortOrder::Newest).constLast();
        QSignalSpy changes(fixture->store().get(), &Store::changed);
        QVERIFY(fixture->write([id = last.id](Transaction &transaction) {
            return conversations::assign(transaction, id, QStringLiteral("piotr"));
        }).ok());
        QTRY_VERIFY(changes.count() > 0);
        // A change of a row in sight is the sign that the one before it has been dealt with.
        const ConversationId first = model->at(model->index(0))->id;
        QVERIFY(fixture->write([first](Transaction &transaction) {
            return conversations::assign(transaction, first, QStringLiteral("piotr"));
        }).ok());
        QTRY_COMPARE(model->at(model->index(0))->assignee, QStringLiteral("piotr"));
        QCOMPARE(model->rowCount(), 50);
        while (model->canFetchMore({})) {
            model->fetchMore({});
            QTRY_VERIFY(!model->isLoading());
        }
        QCOMPARE(model->rowCount(), 120);
        QCOMPARE(model->at(model->index(119))->assignee, QStringLiteral("piotr"));
        QCOMPARE(subjects(*model), subjects(fixture->page(allOpen, SortOrder::Newest)));
    }

    void aBurstOfMailEndsInTheStoresOrder()
    {
        QVERIFY(fixture->deliver(customers(30)).ok());
        auto model = loadedModel(allOpen, SortOrder::Newest);
        for (int batch = 0; batch < 8; ++batch)
            QVERIFY(fixture->deliver(customers(40, 1000 + batch * 40)).ok());
        QTRY_COMPARE(model->rowCount() >= 50, true);
        QTRY_VERIFY(!model->isLoading());
        while (model->canFetchMore({})) {
            model->fetchMore({});
            QTRY_VERIFY(!model->isLoading());
        }
        QTRY_COMPARE(model->rowCount(), 350);
        QTRY_COMPARE(subjects(*model), subjects(fixture->page(allOpen, SortOrder::Newest)));
    }

    void rowsAreSpokenAsTheirOwnerWants()
    {
        QVERIFY(fixture->deliver(customers(1)).ok());
        auto model = loadedModel(allOpen);
        QCOMPARE(model->index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Customer 1, Matter 1"));
        model->setAccessibleText([](const ConversationSummary &row) { return row.subject.toUpper(); });
        QCOMPARE(model->index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("MATTER 1"));
    }
};

QTEST_GUILESS_MAIN(TestListModel)
#include "tst_list_model.moc"
