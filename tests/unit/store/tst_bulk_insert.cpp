// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/bulk_insert.h"
#include "tests/unit/store/store_tests.h"

#include <limits>

using namespace okienko;
using namespace okienko::test;

using Type = BulkInsert::Type;

/// Rows that are written together hold what single statements would have written, on both databases.
class TestBulkInsert : public QObject {
    Q_OBJECT

    Backends m_backends;
    std::unique_ptr<Direct> m_direct;

    [[nodiscard]] BulkInsert rows() const
    {
        return BulkInsert(*m_direct->database, QStringLiteral("things"),
                          {{"number", Type::Number}, {"name", Type::Text}, {"bytes", Type::Bytes}});
    }

private slots:
    void init()
    {
        QFETCH(bool, sqlite);
        m_direct = std::make_unique<Direct>(m_backends.newLocation(sqlite));
        VERIFY_OK(m_direct->database->run(
            QStringLiteral("CREATE TABLE things (number BIGINT PRIMARY KEY, name TEXT CHECK (name <> 'refused'), bytes %1)")
                .arg(sqlite ? QLatin1String("BLOB") : QLatin1String("BYTEA"))));
    }
    void cleanup() { m_direct.reset(); }

    void values_data() { Backends::addRows(); }
    void values()
    {
        const QVariant noText(QMetaType(QMetaType::QString));
        const QVariant noBytes(QMetaType(QMetaType::QByteArray));
        const QByteArray zeros("a\0b", 3);
        const QString clef = QString::fromUcs4(U"\U0001D11E");
        BulkInsert insert = rows();
        insert.add({std::numeric_limits<qint64>::max(), QStringLiteral("zażółć"), zeros});
        insert.add({std::numeric_limits<qint64>::min(), clef, QByteArray()});
        insert.add({1, QString(), QByteArray("")});
        insert.add({2, noText, noBytes});
        insert.add({3, QStringLiteral("a") + QChar(0) + QStringLiteral("b"), QByteArray(200'000, '\xff')});
        insert.add({4, QString(200'000, QChar(0x105)), zeros});
        VERIFY_OK(insert.flush());
        QMap<qint64, std::pair<QVariant, QVariant>> read;
        VERIFY_OK(m_direct->database->run(QStringLiteral("SELECT number, name, bytes FROM things"), {},
                                          [&](const QSqlQuery &row) {
            read.insert(row.value(0).toLongLong(), {row.value(1), row.value(2)});
        }));
        QCOMPARE(read.size(), 6);
        QCOMPARE(read[std::numeric_limits<qint64>::max()].first.toString(), QStringLiteral("zażółć"));
        QCOMPARE(read[std::numeric_limits<qint64>::max()].second.toByteArray(), zeros);
        QCOMPARE(read[std::numeric_limits<qint64>::min()].first.toString(), clef);
        QVERIFY(!read[1].first.isNull() && read[1].first.toString().isEmpty());
        QVERIFY(!read[1].second.isNull() && read[1].second.toByteArray().isEmpty());
        QVERIFY(read[2].first.isNull() && read[2].second.isNull());
        QCOMPARE(read[3].first.toString(), QStringLiteral("a") + QChar(0xFFFD) + QStringLiteral("b"));
        QCOMPARE(read[3].second.toByteArray(), QByteArray(200'000, '\xff'));
        QCOMPARE(read[4].first.toString(), QString(200'000, QChar(0x105)));
    }

    void severalInOneStatement_data() { Backends::addRows(); }
    void severalInOneStatement()
    {
        QFETCH(bool, sqlite);
        BulkInsert insert = rows();
        insert.setTogether(4);
        for (int i = 0; i < 11; ++i)
            insert.add({i, QString::number(i), QByteArray::number(i)});
        const qint64 before = m_direct->database->statementCount();
        VERIFY_OK(insert.flush());
        QCOMPARE(m_direct->database->statementCount() - before, sqlite ? 2 + 3 : 1);
        QCOMPARE(m_direct->number(QStringLiteral("SELECT count(*) FROM things WHERE name = CAST(number AS TEXT)")), 11);
        VERIFY_OK(insert.flush()); // nothing is left
        QCOMPARE(m_direct->number(QStringLiteral("SELECT count(*) FROM things")), 11);
    }

    void aRefusedRowIsToldAndTheNextTimeWorks_data() { Backends::addRows(); }
    void aRefusedRowIsToldAndTheNextTimeWorks()
    {
        const auto refused = m_direct->write([&](Transaction &) -> Result<void> {
            BulkInsert insert = rows();
            insert.add({1, QStringLiteral("first"), QByteArray()});
            insert.add({2, QStringLiteral("refused"), QByteArray()});
            return insert.flush();
        });
        QVERIFY(!refused.ok());
        QCOMPARE(refused.failure().kind, FailureKind::Conflict);
        QVERIFY(!refused.failure().text.isEmpty());
        QVERIFY(refused.failure().log.contains(QLatin1String("things")));
        QCOMPARE(m_direct->number(QStringLiteral("SELECT count(*) FROM things")), 0);
        VERIFY_OK(m_direct->write([&](Transaction &) -> Result<void> {
            BulkInsert insert = rows();
            insert.add({1, QStringLiteral("first"), QByteArray()});
            return insert.flush();
        }));
        QCOMPARE(m_direct->number(QStringLiteral("SELECT count(*) FROM things")), 1);
    }
};

QTEST_GUILESS_MAIN(TestBulkInsert)
#include "tst_bulk_insert.moc"
