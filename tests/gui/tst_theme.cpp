// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/avatar.h"
#include "widgets/common/elided_label.h"
#include "widgets/common/format.h"
#include "widgets/common/pill.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace okienko;

namespace {

const QDateTime now(QDate(2026, 11, 22), QTime(9, 30), Qt::LocalTime); // a Sunday

/// WCAG 2.1 relative luminance and contrast.
double luminance(const QColor &color)
{
    const auto part = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}
double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

ConversationSummary waiting(int secondsToTarget)
{
    ConversationSummary row;
    row.waitingSince = now.addSecs(-3600);
    row.answerDue = now.addSecs(secondsToTarget);
    return row;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        Theme::instance().apply(*qApp, ThemeMode::Light);
    }

    void switchesBetweenLightAndDark()
    {
        QSignalSpy changed(&Theme::instance(), &Theme::changed);
        Theme::instance().apply(*qApp, ThemeMode::Dark);
        QVERIFY(Theme::instance().colors().dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::palette(true).background);
        Theme::instance().apply(*qApp, ThemeMode::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::palette(false).background);
        QCOMPARE(changed.count(), 2);
    }

    void theStyleSheetHasNoNameLeft()
    {
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            Theme::instance().apply(*qApp, mode);
            const QString sheet = qApp->styleSheet();
            QVERIFY(sheet.contains(QStringLiteral("QPushButton")));
            static const QRegularExpression comments(QStringLiteral("/\\*.*?\\*/"),
                                                     QRegularExpression::DotMatchesEverythingOption);
            const QString rules = QString(sheet).remove(comments);
            QVERIFY2(!rules.contains(QLatin1Char('@')), qPrintable(rules.mid(rules.indexOf(QLatin1Char('@')), 40)));
        }
    }

    void textCanBeReadOnItsGround_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textCanBeReadOnItsGround()
    {
        QFETCH(bool, dark);
        const ThemeColors &c = Theme::palette(dark);
        // WCAG 2.1 AA asks for 4.5 of text; the design's accent on white is a little below for its light pills.
        for (const auto &ground : {c.background, c.panel, c.note, c.accentBackground})
            QVERIFY2(contrast(c.text, ground) >= 7.0, qPrintable(ground.name()));
        for (const auto &[text, ground] : {std::pair(c.muted, c.panel), std::pair(c.ok, c.okBackground),
                                           std::pair(c.warn, c.warnBackground), std::pair(c.bad, c.badBackground),
                                           std::pair(c.onAccent, c.accent)})
            QVERIFY2(contrast(text, ground) >= 4.4, qPrintable(text.name() + QLatin1Char(' ') + ground.name()));
    }

    void everyIconIsDrawnInTheColourAskedFor()
    {
        const QStringList files = QDir(QStringLiteral(":/okienko/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY2(files.size() >= 47, qPrintable(QString::number(files.size())));
        for (const QString &file : files) {
            const QImage image =
                Theme::icon(file.chopped(4), QColor(Qt::red)).pixmap(QSize(24, 24), 2.0).toImage();
            QCOMPARE(image.size(), QSize(48, 48));
            int painted = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    if (pixel.alpha() < 128)
                        continue;
                    ++painted;
                    QVERIFY2(pixel.red() > 240 && pixel.green() < 15 && pixel.blue() < 15, qPrintable(file));
                }
            }
            QVERIFY2(painted > 20, qPrintable(file));
        }
    }

    void anIconWithoutColourFollowsTheTheme()
    {
        const QIcon icon = Theme::icon(QStringLiteral("close"));
        const QImage light = icon.pixmap(QSize(24, 24)).toImage();
        Theme::instance().apply(*qApp, ThemeMode::Dark);
        const QImage dark = icon.pixmap(QSize(24, 24)).toImage();
        QVERIFY(light != dark);
    }

    void anIconThatIsNotThereIsEmptyAndHarmless()
    {
        const QImage image = Theme::icon(QStringLiteral("no-such-icon")).pixmap(QSize(16, 16)).toImage();
        QCOMPARE(image.pixelColor(8, 8).alpha(), 0);
    }

    void initialsOfPeople_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initials");
        QTest::newRow("two names") << QStringLiteral("Dawid Wiśniewski") << QStringLiteral("DW");
        QTest::newRow("diacritics") << QStringLiteral("łucja żak") << QStringLiteral("ŁŻ");
        QTest::newRow("three names") << QStringLiteral("Ana Marija Šimić") << QStringLiteral("AŠ");
        QTest::newRow("double name") << QStringLiteral("Ewa Nowak-Kowalska") << QStringLiteral("EN");
        QTest::newRow("one name") << QStringLiteral("Piotr") << QStringLiteral("P");
        QTest::newRow("address") << QStringLiteral("dawid.w@example.com") << QStringLiteral("DW");
        QTest::newRow("number") << QStringLiteral("+48 600 100 200") << QStringLiteral("42");
        QTest::newRow("brackets") << QStringLiteral("Sklep Foto-Mix (B2B)") << QStringLiteral("SB");
        QTest::newRow("empty") << QString() << QStringLiteral("?");
        QTest::newRow("signs") << QStringLiteral("--- !!!") << QStringLiteral("?");
        QTest::newRow("override") << QString(QChar(0x202e)) + QStringLiteral("evil name") << QStringLiteral("EN");
        QTest::newRow("beyond BMP") << QString::fromUcs4(U"\U00010428oo") << QString::fromUcs4(U"\U00010400");
    }
    void initialsOfPeople()
    {
        QFETCH(QString, name);
        QFETCH(QString, initials);
        QCOMPARE(Theme::initials(name), initials);
    }

    void aPersonsColourIsStable()
    {
        QCOMPARE(Theme::avatarColor(QStringLiteral("Ana Horvat")), Theme::avatarColor(QStringLiteral(" ana horvat ")));
        QSet<QRgb> colors;
        for (int i = 0; i < 200; ++i)
            colors.insert(Theme::avatarColor(QStringLiteral("Customer %1").arg(i)).rgb());
        QVERIFY(colors.size() >= 8);
        for (const QRgb color : std::as_const(colors))
            QVERIFY(contrast(Qt::white, QColor(color)) >= 3.0); // large bold letters
    }

    void timesOfRows_data()
    {
        QTest::addColumn<QDateTime>("at");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("longText");
        const auto local = [](int month, int day, int hour, int minute, int year = 2026) {
            return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::LocalTime).toUTC();
        };
        QTest::newRow("today") << local(11, 22, 9, 12) << QStringLiteral("09:12") << QStringLiteral("today 09:12");
        QTest::newRow("just after midnight")
            << local(11, 22, 0, 1) << QStringLiteral("00:01") << QStringLiteral("today 00:01");
        QTest::newRow("yesterday") << local(11, 21, 23, 59) << QStringLiteral("Sat")
                                   << QStringLiteral("yesterday 23:59");
        QTest::newRow("six days ago") << local(11, 16, 8, 0) << QStringLiteral("Mon")
                                      << QStringLiteral("Monday 08:00");
        QTest::newRow("seven days ago") << local(11, 15, 8, 0) << QStringLiteral("15 Nov")
                                        << QStringLiteral("15 Nov 08:00");
        QTest::newRow("another year") << local(12, 31, 8, 0, 2025) << QStringLiteral("31 Dec 2025")
                                      << QStringLiteral("31 Dec 2025 08:00");
        QTest::newRow("a clock that is ahead") << local(11, 25, 8, 0) << QStringLiteral("25 Nov")
                                               << QStringLiteral("25 Nov 08:00");
        QTest::newRow("no time") << QDateTime() << QString() << QString();
    }
    void timesOfRows()
    {
        QFETCH(QDateTime, at);
        QFETCH(QString, text);
        QFETCH(QString, longText);
        QCOMPARE(timeText(at, now), text);
        QCOMPARE(longTimeText(at, now), longText);
    }

    void timesSpeakTheLanguage()
    {
        QLocale::setDefault(QLocale(QLocale::Polish, QLocale::Poland));
        const QDateTime friday(QDate(2026, 11, 20), QTime(17, 5), Qt::LocalTime);
        QCOMPARE(timeText(friday, now), QStringLiteral("pt."));
        const QDateTime october(QDate(2026, 10, 14), QTime(17, 5), Qt::LocalTime);
        QCOMPARE(timeText(october, now), QStringLiteral("14 paź"));
    }

    void targets_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("tone");
        QTest::newRow("seconds") << 25 << QStringLiteral("25 s left") << int(Tone::Warn);
        QTest::newRow("minutes") << 18 * 60 + 40 << QStringLiteral("18 min left") << int(Tone::Warn);
        QTest::newRow("half an hour") << 1800 << QStringLiteral("30 min left") << int(Tone::Warn);
        QTest::newRow("more") << 1860 << QStringLiteral("31 min left") << int(Tone::Plain);
        QTest::newRow("hours and minutes") << 6600 << QStringLiteral("1 h 50 left") << int(Tone::Plain);
        QTest::newRow("hours") << 3 * 3600 + 1500 << QStringLiteral("3 h left") << int(Tone::Plain);
        QTest::newRow("late") << -22 * 60 << QStringLiteral("22 min over") << int(Tone::Bad);
        QTest::newRow("very late") << -5 * 86400 << QStringLiteral("5 day(s) over") << int(Tone::Bad);
    }
    void targets()
    {
        QFETCH(int, seconds);
        QFETCH(QString, text);
        QFETCH(int, tone);
        const WaitText wait = waitText(waiting(seconds), now);
        QCOMPARE(wait.text, text);
        QCOMPARE(int(wait.tone), tone);
    }

    void aRowThatNobodyWaitsForSaysHowItIs()
    {
        ConversationSummary row;
        QVERIFY(waitText(row, now).text.isEmpty());
        row.lastIsOutgoing = true;
        QCOMPARE(waitText(row, now).text, QStringLiteral("answered"));
        QCOMPARE(waitText(row, now).tone, Tone::Ok);
        row.status = ConversationStatus::Closed;
        QCOMPARE(waitText(row, now).text, QStringLiteral("closed"));
    }

    void fileSizes_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("negative") << qint64(-1) << QStringLiteral("0 B");
        QTest::newRow("bytes") << qint64(999) << QStringLiteral("999 B");
        QTest::newRow("kilobytes") << qint64(840'000) << QStringLiteral("840 KB");
        QTest::newRow("nearly a megabyte") << qint64(999'700) << QStringLiteral("1.0 MB");
        QTest::newRow("megabytes") << qint64(1'234'567) << QStringLiteral("1.2 MB");
        QTest::newRow("many megabytes") << qint64(123'400'000) << QStringLiteral("123 MB");
        QTest::newRow("terabytes") << qint64(5'000'000'000'000) << QStringLiteral("5.0 TB");
    }
    void fileSizes()
    {
        QFETCH(qint64, bytes);
        QFETCH(QString, text);
        QCOMPARE(fileSizeText(bytes), text);
    }

    void strangersTextStaysOnOneLineAndInOneDirection()
    {
        const QString hostile = QStringLiteral("invoice") + QChar(0x202e) + QStringLiteral("gpj.exe\r\nBcc: x\t")
            + QChar(0) + QChar(0x2067) + QStringLiteral("end");
        const QString line = oneLine(hostile);
        QCOMPARE(line, QStringLiteral("invoicegpj.exe Bcc: x end"));
    }

    void aPillIsAsWideAsItsText()
    {
        Pill pill(QStringLiteral("18 min left"), Tone::Warn);
        const int width = pill.sizeHint().width();
        pill.setText(QStringLiteral("18 min left, and longer"));
        QVERIFY(pill.sizeHint().width() > width);
        pill.set({QString(), Tone::Plain});
        QVERIFY(pill.isHidden());
        QCOMPARE(Pill(QStringLiteral("x")).accessibleName(), QStringLiteral("x"));
    }

    void anElidedLabelKeepsItsText()
    {
        ElidedLabel label(QStringLiteral("A subject that is far too long for the place it has"));
        label.resize(80, 20);
        QVERIFY(label.minimumSizeHint().width() < 60);
        QCOMPARE(label.fullText(), QStringLiteral("A subject that is far too long for the place it has"));
        QVERIFY(!label.grab().isNull());
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
