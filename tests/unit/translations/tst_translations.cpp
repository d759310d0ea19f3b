// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace okienko;

namespace {

/// A text of a .ts file; `forms` has one entry unless the text depends on a number.
struct Entry {
    QString source;
    QStringList forms;
    bool plural = false;
    bool unfinished = false;
};

QList<Entry> entriesOf(const QString &language)
{
    QFile file(QStringLiteral(OKIENKO_SOURCE_DIR "/translations/okienko_%1.ts").arg(language));
    QList<Entry> entries;
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("message")) {
            entries.append(Entry());
            entries.last().plural = xml.attributes().hasAttribute(QStringLiteral("numerus"));
        } else if (xml.name() == QLatin1String("source")) {
            entries.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            entries.last().unfinished = xml.attributes().hasAttribute(QStringLiteral("type"));
            if (!entries.last().plural)
                entries.last().forms += xml.readElementText();
        } else if (xml.name() == QLatin1String("numerusform")) {
            entries.last().forms += xml.readElementText();
        }
    }
    return entries;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(\\d|n)"));
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found += it.next().captured();
    found.sort();
    return found;
}

qsizetype mnemonics(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("&\\w"), QRegularExpression::UseUnicodePropertiesOption);
    return text.count(pattern);
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT
private:
    QTranslator m_translator;

    bool speak(const QString &language)
    {
        QCoreApplication::removeTranslator(&m_translator);
        return m_translator.load(QStringLiteral(":/okienko/translations/okienko_%1.qm").arg(language))
            && QCoreApplication::installTranslator(&m_translator);
    }

private slots:
    void isComplete_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("pluralForms");
        QTest::newRow("en") << QStringLiteral("en") << 2;
        QTest::newRow("pl") << QStringLiteral("pl") << 3;
        QTest::newRow("hr") << QStringLiteral("hr") << 3;
    }

    void isComplete()
    {
        QFETCH(QString, language);
        QFETCH(int, pluralForms);
        const QList<Entry> entries = entriesOf(language);
        QVERIFY(!entries.isEmpty());
        QStringList faults;
        for (const Entry &entry : entries) {
            bool good = !entry.unfinished && entry.forms.size() == (entry.plural ? pluralForms : 1);
            for (const QString &form : entry.forms)
                good = good && !form.isEmpty() && placeholders(form) == placeholders(entry.source)
                    && mnemonics(form) == mnemonics(entry.source);
            if (!good)
                faults += entry.source;
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void countsInEnglish()
    {
        QVERIFY(speak(QStringLiteral("en")));
        QCOMPARE(QCoreApplication::translate("okienko::Texts", "%n day(s)", nullptr, 1), QStringLiteral("1 day"));
        QCOMPARE(QCoreApplication::translate("okienko::Texts", "%n day(s)", nullptr, 5), QStringLiteral("5 days"));
    }

    void countsInCroatian()
    {
        QVERIFY(speak(QStringLiteral("hr")));
        const auto days = [](int n) { return QCoreApplication::translate("okienko::Texts", "%n day(s)", nullptr, n); };
        QCOMPARE(days(21), QStringLiteral("21 dan"));
        QCOMPARE(days(3), QStringLiteral("3 dana"));
        QCOMPARE(days(12), QStringLiteral("12 dana"));
    }

    void datesInCroatian()
    {
        QVERIFY(speak(QStringLiteral("hr")));
        const QDate date(2026, 11, 21);
        const QLocale croatian(QLocale::Croatian);
        const auto format = [](const char *context, const char *text) {
            return QCoreApplication::translate(context, text);
        };
        QCOMPARE(croatian.toString(date, format("CustomerTexts", "d MMMM")), QStringLiteral("21. studenoga"));
        QCOMPARE(croatian.toString(date, format("okienko::Texts", "d MMM yyyy")), QStringLiteral("21. stu 2026."));
    }

    // Failures of opening a store are the first thing that somebody may see.
    void storeFailuresSpeakTheLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("pl") << QStringLiteral("pl");
        QTest::newRow("hr") << QStringLiteral("hr");
    }

    void storeFailuresSpeakTheLanguage()
    {
        QFETCH(QString, language);
        QVERIFY(speak(language));
        QTemporaryDir folder;
        StoreLocation location;
        location.kind = StoreLocation::Kind::Sqlite;
        for (const QString &name : {QStringLiteral("none.db"), QString()}) {
            location.file = folder.filePath(name);
            const auto opened = Store::open(location, {}).result();
            QVERIFY(!opened.ok());
            const QString text = opened.failure().text;
            QVERIFY2(!text.startsWith(QLatin1String("There is")) && !text.startsWith(QLatin1String("This names")),
                     qPrintable(text));
        }
        {
            QFile file(folder.filePath(QStringLiteral("empty.db")));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        location.file = folder.filePath(QStringLiteral("empty.db"));
        const auto empty = Store::open(location, {}).result();
        QVERIFY(!empty.ok());
        QVERIFY2(!empty.failure().text.startsWith(QLatin1String("There is")), qPrintable(empty.failure().text));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
