// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/conversation_rows.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

using namespace okienko;

namespace {

/// The rows as a model, so that QAbstractItemModelTester watches every step that they announce.
class RowsModel : public QAbstractListModel, public RowObserver {
public:
    ConversationRows rows{*this};

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : rows.count(); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(rows.at(index.row()).subject) : QVariant();
    }
    void beginInsert(int first, int last) override { beginInsertRows({}, first, last); }
    void endInsert() override { endInsertRows(); }
    void beginRemove(int first, int last) override { beginRemoveRows({}, first, last); }
    void endRemove() override { endRemoveRows(); }
    void beginMove(int from, int to) override
    {
        QVERIFY(beginMoveRows({}, from, from, {}, to));
    }
    void endMove() override { endMoveRows(); }
    void rowChanged(int row) override { emit dataChanged(index(row), index(row)); }

    QList<qint64> ids() const
    {
        QList<qint64> result;
        for (int row = 0; row < rows.count(); ++row)
            result.append(rows.at(row).id.value);
        return result;
    }
};

ConversationSummary row(qint64 id, int waitingMinutes, int updatedMinutes, qint64 version = 1)
{
    static const QDateTime start(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);
    ConversationSummary summary;
    summary.id = ConversationId(id);
    summary.subject = QStringLiteral("Subject %1").arg(id);
    summary.version = version;
    summary.updatedAt = start.addSecs(updatedMinutes * 60);
    if (waitingMinutes >= 0)
        summary.waitingSince = start.addSecs(waitingMinutes * 60);
    return summary;
}

} // namespace

class TestConversationRows : public QObject {
    Q_OBJECT
private slots:
    void longestWaitComesFirstAndNobodyWaitingLast()
    {
        RowsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.rows.put(row(1, -1, 5));
        model.rows.put(row(2, 30, 5));
        model.rows.put(row(3, 10, 5));
        model.rows.put(row(4, -1, 5));
        model.rows.put(row(5, 10, 5));
        QCOMPARE(model.ids(), (QList<qint64>{3, 5, 2, 1, 4}));
    }

    void newestComesFirst()
    {
        RowsModel model;
        model.rows.setOrder(SortOrder::Newest);
        model.rows.put(row(1, -1, 5));
        model.rows.put(row(2, 30, 9));
        model.rows.put(row(3, 10, 5));
        QCOMPARE(model.ids(), (QList<qint64>{2, 3, 1}));
    }

    void aMoveKeepsWhoIsChosen()
    {
        RowsModel model;
        for (int id = 1; id <= 5; ++id)
            model.rows.put(row(id, id * 10, 0));
        const QPersistentModelIndex chosen(model.index(1)); // row 2
        model.rows.put(row(2, 100, 0, 2));
        QCOMPARE(model.ids(), (QList<qint64>{1, 3, 4, 5, 2}));
        QCOMPARE(chosen.row(), 4);
        model.rows.put(row(2, 1, 0, 3));
        QCOMPARE(chosen.row(), 0);
        QCOMPARE(chosen.data().toString(), QStringLiteral("Subject 2"));
    }

    void anOlderVersionChangesNothing()
    {
        RowsModel model;
        model.rows.put(row(1, 10, 0, 7));
        ConversationSummary late = row(1, 99, 0, 6);
        late.subject = QStringLiteral("stale");
        model.rows.put(late);
        QCOMPARE(model.rows.at(0).subject, QStringLiteral("Subject 1"));
    }

    void aPageThatOverlapsDoublesNothing()
    {
        RowsModel model;
        model.rows.append({row(1, 10, 0), row(2, 20, 0), row(3, 30, 0)});
        model.rows.append({row(3, 30, 0, 2), row(4, 40, 0), row(5, 50, 0)});
        QCOMPARE(model.ids(), (QList<qint64>{1, 2, 3, 4, 5}));
    }

    void anyMixOfChangesEndsInTheRightOrder_data()
    {
        QTest::addColumn<int>("order");
        QTest::newRow("longest wait") << int(SortOrder::LongestWait);
        QTest::newRow("newest") << int(SortOrder::Newest);
    }
    void anyMixOfChangesEndsInTheRightOrder()
    {
        QFETCH(int, order);
        QRandomGenerator random(4127);
        RowsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.rows.setOrder(SortOrder(order));
        QHash<qint64, ConversationSummary> truth;
        for (int step = 1; step <= 1500; ++step) {
            const qint64 id = random.bounded(1, 60);
            if (random.bounded(4) == 0) {
                model.rows.remove(ConversationId(id));
                truth.remove(id);
            } else {
                const auto changed = row(id, random.bounded(-10, 40), random.bounded(40), step);
                model.rows.put(changed);
                truth.insert(id, changed);
            }
            if (step % 100 == 0) {
                // A whole new state at once, as after a reconnect.
                QList<ConversationSummary> fresh;
                for (qint64 other = 1; other < 60; ++other) {
                    if (random.bounded(2) == 0)
                        fresh.append(row(other, random.bounded(-10, 40), random.bounded(40), step));
                }
                std::sort(fresh.begin(), fresh.end(),
                          [&](const auto &a, const auto &b) { return model.rows.before(a, b); });
                model.rows.assign(fresh);
                truth.clear();
                for (const auto &one : fresh)
                    truth.insert(one.id.value, one);
            }
            QCOMPARE(model.rows.count(), truth.size());
        }
        for (int i = 0; i < model.rows.count(); ++i) {
            const ConversationSummary &here = model.rows.at(i);
            QVERIFY(truth.contains(here.id.value));
            QCOMPARE(here.version, truth.value(here.id.value).version);
            if (i > 0)
                QVERIFY(model.rows.before(model.rows.at(i - 1), here));
        }
    }
};

QTEST_GUILESS_MAIN(TestConversationRows)
#include "tst_conversation_rows.moc"
