// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/address_forms.h"

#include <QFile>
#include <QTest>

using namespace okienko;
using namespace Qt::StringLiterals;

class TestAddressForms : public QObject {
    Q_OBJECT

private slots:
    void readsNames_data();
    void readsNames();
    void polishGold();
    void croatianAttested();
};

void TestAddressForms::readsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("vocative");
    QTest::addColumn<QString>("greeting");
    const auto row = [](const char *name, const char *language, const char *given, const char *family, const char *vocative,
                        const char *greeting) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(language) << QString::fromUtf8(given)
                            << QString::fromUtf8(family) << QString::fromUtf8(vocative) << QString::fromUtf8(greeting);
    };
    row("Dawid Wiśniewski", "pl", "Dawid", "Wiśniewski", "panie Dawidzie", "Dzień dobry, panie Dawidzie");
    row("WIŚNIEWSKI Dawid", "pl", "Dawid", "Wiśniewski", "panie Dawidzie", "Dzień dobry, panie Dawidzie");
    row("Nowak Anna", "pl", "Anna", "Nowak", "pani Anno", "Dzień dobry, pani Anno");
    row("Kowalska, Joanna", "pl", "Joanna", "Kowalska", "pani Joanno", "Dzień dobry, pani Joanno");
    row("anna maria nowak", "pl", "Anna Maria", "Nowak", "pani Anno", "Dzień dobry, pani Anno");
    row("Kuba Zając", "pl", "Kuba", "Zając", "panie Kubo", "Dzień dobry, panie Kubo");
    row("mgr inż. Paweł Lis", "pl", "Paweł", "Lis", "panie Pawle", "Dzień dobry, panie Pawle");
    row("Firma ABC Sp. z o.o.", "pl", "", "", "Szanowni Państwo", "Szanowni Państwo");
    row("kowal77", "pl", "", "", "Szanowni Państwo", "Szanowni Państwo");
    row("", "pl", "", "", "Szanowni Państwo", "Szanowni Państwo");
    row("Ana Horvat", "hr", "Ana", "Horvat", "gospođo Horvat", "Poštovana gospođo Horvat");
    row("Luka Kovač", "hr", "Luka", "Kovač", "gospodine Kovač", "Poštovani gospodine Kovač");
    row("HORVAT Ivan", "hr", "Ivan", "Horvat", "gospodine Horvat", "Poštovani gospodine Horvat");
    row("Petar", "hr", "Petar", "", "gospodine Petre", "Poštovani gospodine Petre");
    row("Prodaja d.o.o.", "hr", "", "", "Poštovani", "Poštovani");
    row("David Smith", "en", "David", "Smith", "Mr Smith", "Dear David");
    row("Mrs Emily Stone", "en", "Emily", "Stone", "Ms Stone", "Dear Emily");
    row("Xanthor Quill", "en", "Xanthor", "Quill", "Xanthor Quill", "Dear Xanthor");
    row("J. Kowalski", "pl", "J.", "Kowalski", "Szanowny Panie", "Szanowny Panie");
}

void TestAddressForms::readsNames()
{
    QFETCH(QString, name);
    QFETCH(QString, language);
    const AddressForm form = addressForm(name, language);
    QTEST(form.given, "given");
    QTEST(form.family, "family");
    QTEST(form.vocative, "vocative");
    QTEST(form.greeting, "greeting");
}

static void measure(const QString &path, const QString &language, int &right, int &total, int &genders)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QStringList wrong;
    file.readLine();
    while (!file.atEnd()) {
        const QStringList columns = QString::fromUtf8(file.readLine()).trimmed().split(u'\t');
        if (columns.size() < 3)
            continue;
        ++total;
        const AddressForm form = addressForm(columns.at(0), language);
        const QString called = form.vocative.section(u' ', -1);
        const QStringList accepted = columns.at(2).split(u'|');
        const bool isMan = columns.at(1) == u"M"_s;
        genders += form.gender == (isMan ? Gender::Male : Gender::Female);
        if (accepted.contains(called))
            ++right;
        else
            wrong.append(columns.at(0) + u" ("_s + columns.at(1) + u") "_s + called + u" not "_s + columns.at(2));
    }
    for (const QString &line : wrong)
        qInfo("  %s", qPrintable(line));
    qInfo("%s: %d of %d vocatives right, %d genders", qPrintable(path.section(u'/', -1)), right, total, genders);
}

void TestAddressForms::polishGold()
{
    const QString path = QStringLiteral(OKIENKO_CORPUS_DIR "/names/pl-names/pl_vocative_gold.public.tsv");
    if (!QFile::exists(path))
        QSKIP("the corpus is not there");
    int right = 0;
    int total = 0;
    int genders = 0;
    measure(path, u"pl"_s, right, total, genders);
    QVERIFY(total > 100);
    QVERIFY2(right * 100 >= total * 98, "fewer than 98 % of the Polish vocatives are right");
    QVERIFY(genders * 100 >= total * 97);
}

void TestAddressForms::croatianAttested()
{
    const QString path = QStringLiteral(OKIENKO_CORPUS_DIR "/names/hr-names/hr_vocative_attested.public.tsv");
    if (!QFile::exists(path))
        QSKIP("the corpus is not there");
    int right = 0;
    int total = 0;
    int genders = 0;
    measure(path, u"hr"_s, right, total, genders);
    QVERIFY(total > 10);
    QVERIFY2(right * 100 >= total * 95, "fewer than 95 % of the attested Croatian vocatives are right");
}

QTEST_GUILESS_MAIN(TestAddressForms)
#include "tst_address_forms.moc"
