// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/shop/import_reader.h"
#include "channels/shop/import_table.h"
#include "channels/shop/import_values.h"
#include "channels/shop/shop_text.h"

#include <QSet>

namespace okienko {

namespace {

/// "title_pl", "body_hr" …; a plain "body" belongs to the row's language, or to Polish.
QHash<QString, QString> byLanguage(const ImportTable &table, const TableRow &row, const char *names,
                                   const QString &rowLanguage)
{
    QHash<QString, QString> out;
    const QStringList bases = QString::fromLatin1(names).split(QLatin1Char(' '));
    for (const QString &base : bases) {
        for (const char *language : {"pl", "hr", "en"}) {
            const QString code = QLatin1String(language);
            const int column = table.column((base + QLatin1Char('_') + code).toLatin1().constData());
            if (const QString text = ImportTable::value(row, column); !text.isEmpty() && !out.contains(code))
                out.insert(code, text);
        }
        const int plain = table.column(base.toLatin1().constData());
        if (const QString text = ImportTable::value(row, plain); !text.isEmpty() && !out.contains(rowLanguage))
            out.insert(rowLanguage, text);
    }
    return out;
}

QString shortcutOf(const QString &text)
{
    QString shortcut = text.simplified();
    while (shortcut.startsWith(QLatin1Char('/')))
        shortcut.remove(0, 1);
    return shortcut;
}

} // namespace

Result<AnswerImport> readAnswers(QByteArrayView bytes)
{
    Result<ImportTable> read = ImportTable::read(bytes);
    if (!read)
        return read.failure();
    ImportTable &table = *read;
    const int shortcut = table.column("shortcut short_cut skrot kratica code kod id");
    const int folder = table.column("folder category group katalog kategoria mapa kategorija");
    const int language = table.column("language lang jezyk jezik");
    AnswerImport import;
    import.faults = table.takeFaults();
    QSet<QString> known;
    bool anyBody = false;
    for (const TableRow &row : table.rows()) {
        const QString rowLanguage = parseLanguage(ImportTable::value(row, language));
        const QString plain = rowLanguage.isEmpty() ? QStringLiteral("pl") : rowLanguage;
        CannedAnswer answer;
        answer.shortcut = shortcutOf(ImportTable::value(row, shortcut));
        answer.folder = ImportTable::value(row, folder).simplified();
        answer.title = byLanguage(table, row, "title name subject tytul nazwa naslov naziv", plain);
        answer.body = byLanguage(table, row, "body text content tresc tekst sadrzaj", plain);
        anyBody |= !answer.body.isEmpty();
        const auto fault = [&](int column, const QString &text) {
            import.faults.append({row.line, table.title(column), text});
        };
        if (answer.shortcut.isEmpty() || answer.shortcut.contains(QLatin1Char(' ')))
            fault(shortcut, ShopText::tr("The answer has no shortcut of one word. It was left out."));
        else if (known.contains(answer.shortcut))
            fault(shortcut, ShopText::tr("The shortcut %1 is in this file already. The answer was left out.")
                                .arg(answer.shortcut.left(60)));
        else if (answer.body.isEmpty())
            fault(-1, ShopText::tr("The answer has no text. It was left out."));
        else {
            known.insert(answer.shortcut);
            import.rows.append(answer);
        }
    }
    if (shortcut < 0 || !anyBody)
        return Failure{FailureKind::Input,
                       ShopText::tr("The file has no shortcuts and texts of ready answers. Nothing was imported; name "
                                    "the columns shortcut, folder, title_pl, body_pl and so on."),
                       QStringLiteral("import: no answer columns")};
    return import;
}

} // namespace okienko
