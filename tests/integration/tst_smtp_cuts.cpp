// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox_service.h"
#include "tests/support/faults/cutting_proxy.h"
#include "tests/support/faults/send_world.h"

#include <QTest>

using namespace okienko;
using namespace okienko::test;

/// A submission to a real server breaks at every byte, in both directions, and goes on afterwards: nothing is lost,
/// nothing comes twice, and what is uncertain is shown.
class TestSmtpCuts : public QObject {
    Q_OBJECT

private:
    using Direction = CuttingProxy::Direction;

    /// One answer through `proxy`, which may cut. Its state, and whether it had arrived by then.
    static std::optional<OutboxItem> sendOne(SendWorld &world, OutboxService &service)
    {
        const auto id = world.queueAnswer();
        if (!id)
            return std::nullopt;
        if (!service.sendDue())
            return std::nullopt;
        const auto items = world.items();
        if (!items)
            return std::nullopt;
        const auto mine = std::find_if(items->cbegin(), items->cend(),
                                       [&](const OutboxItem &item) { return item.messageId == *id; });
        return mine == items->cend() ? std::nullopt : std::optional(*mine);
    }

    void cutEverywhere(SendWorld &world, const ServerSettings &smtp, CuttingProxy &proxy, int step)
    {
        QVERIFY(world.addAccount(smtp, {}).ok());
        QVERIFY(world.addQuestion().ok());
        Passwords passwords;
        OutboxService service(world.store(), passwords);
        proxy.pass();
        const auto whole = sendOne(world, service);
        QVERIFY2(whole && whole->state == OutboxState::Accepted, whole ? qPrintable(whole->lastError) : "");
        const qint64 lengths[] = {proxy.passed(Direction::FromClient), proxy.passed(Direction::FromServer)};
        QVERIFY(lengths[0] > 200 && lengths[1] > 100);
        int cuts = 0;
        int deferred = 0;
        int uncertain = 0;
        for (const Direction direction : {Direction::FromClient, Direction::FromServer}) {
            const qint64 length = lengths[direction == Direction::FromClient ? 0 : 1];
            for (qint64 at = 0; at <= length; at += step, ++cuts) {
                proxy.cutAfter(direction, at);
                const auto item = sendOne(world, service);
                QVERIFY(item.has_value());
                deferred += item->state == OutboxState::Deferred;
                uncertain += item->state == OutboxState::Uncertain;
                QVERIFY2(item->state == OutboxState::Deferred || item->state == OutboxState::Uncertain
                             || item->state == OutboxState::Accepted,
                         qPrintable(QStringLiteral("cut at %1: state %2").arg(at).arg(int(item->state))));
                QVERIFY(item->state == OutboxState::Accepted || !item->lastError.isEmpty());
            }
        }
        // What is put off is not at the receiver: otherwise the next attempt would double it.
        auto items = world.items();
        QVERIFY(items.ok());
        const QHash<QString, int> before = world.arrived();
        for (const OutboxItem &item : *items) {
            if (item.state == OutboxState::Deferred)
                QVERIFY2(before.value(item.messageId) == 0, qPrintable(item.messageId + item.lastError));
        }
        proxy.pass();
        QVERIFY(world.run(QStringLiteral("UPDATE outbox SET next_attempt_at = 0 WHERE state = 4")).ok());
        QVERIFY(service.sendDue().ok());
        items = world.items();
        QVERIFY(items.ok());
        const SendTally sum = tally(*items, world.arrived());
        QVERIFY2(sum.faults.isEmpty(), qPrintable(sum.faults.mid(0, 5).join(QLatin1String("; "))));
        QCOMPARE(sum.messages, cuts + 1);
        QCOMPARE(sum.uncertain, uncertain);
        QCOMPARE(sum.arrivedOnce, sum.messages - (sum.uncertain - sum.uncertainArrived));
        qInfo("%d cuts (%lld bytes of ours, %lld of the server's): %d put off and sent later, %d uncertain (%d of them had "
              "arrived); 0 lost, 0 doubled",
              cuts, lengths[0], lengths[1], deferred, sum.uncertain, sum.uncertainArrived);
        QVERIFY(deferred > 0);
        QVERIFY(uncertain > 0);
    }

private slots:
    void everyByte()
    {
        auto world = SendWorld::make();
        QVERIFY2(world.ok(), world ? "" : qPrintable(world.failure().log));
        CuttingProxy proxy((*world)->server().plainPort());
        cutEverywhere(**world, (*world)->plainSmtp(proxy.port()), proxy, 1);
    }

    void throughTls()
    {
        auto world = SendWorld::make();
        QVERIFY2(world.ok(), world ? "" : qPrintable(world.failure().log));
        CuttingProxy proxy((*world)->server().smtpsPort());
        ServerSettings smtp = (*world)->plainSmtp(proxy.port());
        smtp.host = QStringLiteral("localhost");
        smtp.security = ConnectionSecurity::Tls;
        smtp.caFile = (*world)->server().caFile();
        cutEverywhere(**world, smtp, proxy, 97);
    }
};

QTEST_GUILESS_MAIN(TestSmtpCuts)
#include "tst_smtp_cuts.moc"
