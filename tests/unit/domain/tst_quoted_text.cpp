// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/quoted_text.h"

#include <QElapsedTimer>
#include <QTest>

using namespace okienko;
using namespace Qt::StringLiterals;

class TestQuotedText : public QObject {
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void longTextsAreBounded();
};

void TestQuotedText::finds_data()
{
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("quoted");
    const auto row = [](const char *name, const char *own, const char *quoted) {
        QTest::newRow(name) << QString::fromUtf8(own) << QString::fromUtf8(quoted);
    };
    row("polish", "Tak.\n\n", "W dniu 20.11.2026 o 14:05 Jan Nowak napisał(a):\n> Pytanie\n> drugie");
    row("polish gmail", "Tak.\n\n", "pt., 20 lis 2026 o 14:05 Jan Nowak <jan@example.com> napisał(a):\n\n> Pytanie");
    row("polish thunderbird", "Tak.\n\n", "W dniu 2026-11-20 o 14:05, Jan Nowak pisze:\n> Pytanie");
    row("croatian", "Da.\n\n", "Dana 20. 11. 2026. u 14:05 Ana Horvat napisala je:\n> Pitanje");
    row("croatian gmail", "Da.\n\n", "pet, 20. stu 2026. u 14:05 Ana Horvat <ana@example.com> napisao je:\n> Pitanje");
    row("english", "Yes.\n\n", "On Fri, 20 Nov 2026 at 14:05, John Smith <j@example.com> wrote:\n> Question");
    row("english over two lines", "Yes.\n\n", "On Fri, 20 Nov 2026 at 14:05, John Smith\n<j@example.com> wrote:\n\n> Question");
    row("german", "Ja.\n\n", "Am 20.11.2026 um 14:05 schrieb Hans Muster:\n> Frage");
    row("french", "Oui.\n\n", "Le ven. 20 nov. 2026 à 14:05, Jean <j@example.com> a écrit :\n> Question");
    row("spanish", "Sí.\n\n", "El vie, 20 nov 2026 a las 14:05, Juan (<j@example.com>) escribió:\n> Pregunta");
    row("italian", "Sì.\n\n", "Il giorno ven 20 nov 2026 alle ore 14:05 Gino <g@example.com> ha scritto:\n> Domanda");
    row("dutch", "Ja.\n\n", "Op vr 20 nov. 2026 om 14:05 schreef Jan <j@example.com>:\n> Vraag");
    row("czech", "Ano.\n\n", "Dne 20.11.2026 v 14:05 Jan Novák napsal(a):\n> Otázka");
    row("outlook polish", "Tak.\n\n", "Od: Jan Nowak <jan@example.com>\nWysłano: piątek, 20 listopada 2026 14:05\nDo: sklep@example.com\nTemat: Pytanie\n\nTreść");
    row("outlook croatian", "Da.\n\n", "Od: Ana Horvat <ana@example.com>\nPoslano: 20. studenoga 2026. 14:05\nPrima: trgovina@example.com\nPredmet: Upit\n\nTekst");
    row("outlook english", "Yes.\n\n", "________________________________\nFrom: John <j@example.com>\nSent: Friday, 20 November 2026 14:05\nTo: shop@example.com\nSubject: Question\n\nText");
    row("original message", "Yes.\n\n", "-----Original Message-----\nFrom: John\nText");
    row("wiadomość oryginalna", "Tak.\n\n", "-----Wiadomość oryginalna-----\nOd: Jan\nTreść");
    row("izvorna poruka", "Da.\n\n", "-----Izvorna poruka-----\nOd: Ana\nTekst");
    row("signature below", "Yes.\n\n", "On 20 Nov 2026 at 14:05, John wrote:\n> Question\n\n-- \nJane");
    row("forward with a word", "Please see.\n\n", "---------- Forwarded message ---------\nFrom: a@example.com\nText");
    row("last block only", "> First?\n\nYes.\n\n", "> Second and the rest\n> of it");
    row("answers between", "On 20 Nov 2026 at 14:05, John wrote:\n> First?\nYes.\n> Second?\nNo.\n", "");
    row("answer below", "On 20 Nov 2026 at 14:05, John wrote:\n> First?\n\nYes, of course.\n", "");
    row("nothing", "On Monday I wrote to you.\nFrom what I see: nothing came.\n", "");
    row("only a quotation", "> all\n> of it\n", "");
    row("a label in the text", "Od: jutra nie działa.\nProszę o pomoc.\n", "");
    row("only a forward", "---------- Forwarded message ---------\nFrom: a@example.com\nText\n", "");
}

void TestQuotedText::finds()
{
    QFETCH(QString, own);
    QFETCH(QString, quoted);
    QCOMPARE(findQuotedText(own + quoted), quoted.isEmpty() ? -1 : own.size());
}

void TestQuotedText::longTextsAreBounded()
{
    for (const QString &line : {u"> a\n\n"_s, u"> a\nb\n"_s, u"On 1 Jan 2026 at 10:00 <a@example.com>\n"_s, u"From: a\n"_s,
                                u"-----Original Message-----\n> a\n"_s}) {
        QElapsedTimer timer;
        timer.start();
        const qsizetype start = findQuotedText(u"own\n"_s + line.repeated(100'000) + u"own\n"_s);
        qInfo("%lld ms, %lld", static_cast<long long>(timer.elapsed()), static_cast<long long>(start));
        QVERIFY2(timer.elapsed() < 15'000, qPrintable(line));
        QVERIFY(start < 0 || line.startsWith(u"From"_s) || line.startsWith(u"-----"_s));
    }
}

QTEST_GUILESS_MAIN(TestQuotedText)
#include "tst_quoted_text.moc"
