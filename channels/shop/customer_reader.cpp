// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/shop/import_reader.h"
#include "channels/shop/import_table.h"
#include "channels/shop/import_values.h"
#include "channels/shop/phone_number.h"
#include "channels/shop/shop_text.h"

#include <QRegularExpression>
#include <QSet>

namespace okienko {

namespace {

struct Columns {
    explicit Columns(const ImportTable &table)
        : number(table.column("customer_no customer_number customer_id customerid nr_klienta numer_klienta "
                              "id_klienta broj_kupca sifra_kupca id_customer entity_id id number no nr")),
          given(table.column("first_name firstname given_name imie ime billing_first_name")),
          family(table.column("last_name lastname surname family_name nazwisko prezime billing_last_name")),
          full(table.column("name full_name fullname customer_name imie_i_nazwisko ime_i_prezime klient kupac "
                            "customer nazwa")),
          gender(table.column("gender sex plec spol id_gender")),
          email(table.column("email e_mail email_address mail customer_email adres_email adres_e_mail e_posta "
                             "billing_email")),
          phone(table.column("phone telephone phone_number telefon tel nr_telefonu numer_telefonu broj_telefona "
                             "billing_phone")),
          mobile(table.column("mobile mobile_phone phone_mobile cell komorka telefon_komorkowy mobitel gsm")),
          city(table.column("city town miasto miejscowosc grad mjesto billing_city")),
          birthday(table.column("birthday date_of_birth birth_date dob birthdate data_urodzenia urodziny "
                                "datum_rodenja rodendan")),
          registered(table.column("registered registered_at date_created created_at created_in date_add "
                                  "registration_date data_rejestracji zarejestrowany datum_registracije")),
          language(table.column("language lang locale id_lang jezyk jezik")),
          country(table.column("country country_id kraj drzava zemlja billing_country"))
    {
    }
    int number, given, family, full, gender, email, phone, mobile, city, birthday, registered, language, country;
};

bool readBirthday(const QString &text, const DateColumn &dates, Customer &customer)
{
    static const QRegularExpression withoutYear(QStringLiteral("^--(\\d{2})-?(\\d{2})$"));
    if (const QRegularExpressionMatch match = withoutYear.match(text); match.hasMatch()) {
        const int month = match.captured(1).toInt();
        const int day = match.captured(2).toInt();
        if (!QDate(2000, month, day).isValid()) // a leap year
            return false;
        customer.birthMonth = month;
        customer.birthDay = day;
        return true;
    }
    const std::optional<QDate> date = dates.read(text);
    if (!date || date->year() < 1890 || *date > QDate::currentDate())
        return false;
    customer.birthYear = date->year();
    customer.birthMonth = date->month();
    customer.birthDay = date->day();
    return true;
}

/// Values that stand for "none" in exports.
bool isNothing(const QString &text)
{
    return text.isEmpty() || text == QLatin1String("-") || text == QLatin1String("0000-00-00")
           || text.compare(QLatin1String("null"), Qt::CaseInsensitive) == 0;
}

class Reader {
public:
    explicit Reader(ImportTable &table)
        : m_table(table),
          m_columns(table),
          m_birthdays(table.values(m_columns.birthday)),
          m_registrations(table.values(m_columns.registered))
    {
        m_import.faults = table.takeFaults();
    }

    CustomerImport read()
    {
        for (const TableRow &row : m_table.rows())
            readRow(row);
        return std::move(m_import);
    }

private:
    void fault(const TableRow &row, int column, const QString &text, bool leftOut = true)
    {
        m_import.faults.append({row.line, m_table.title(column), text, leftOut});
    }

    void readRow(const TableRow &row);
    bool readEmail(const TableRow &row, CustomerRow &out);
    void readPhone(const TableRow &row, int column, CustomerRow &out);

    ImportTable &m_table;
    const Columns m_columns;
    const DateColumn m_birthdays;
    const DateColumn m_registrations;
    CustomerImport m_import;
    QSet<QString> m_numbers;
    QSet<QString> m_emails;
};

bool Reader::readEmail(const TableRow &row, CustomerRow &out)
{
    const QString text = ImportTable::value(row, m_columns.email);
    if (isNothing(text))
        return true;
    const std::optional<QString> email = parseEmail(text);
    if (!email) {
        fault(row, m_columns.email,
              ShopText::tr("“%1” is not an e-mail address. The row was left out.").arg(text.left(80)));
        return false;
    }
    if (m_emails.contains(*email)) {
        fault(row, m_columns.email,
              ShopText::tr("%1 belongs to another customer of this file already. The row was left out.").arg(*email));
        return false;
    }
    m_emails.insert(*email);
    out.identities.append({QStringLiteral("email"), *email});
    return true;
}

void Reader::readPhone(const TableRow &row, int column, CustomerRow &out)
{
    const QString text = ImportTable::value(row, column);
    if (isNothing(text))
        return;
    QString country = parseCountry(ImportTable::value(row, m_columns.country));
    if (country.isEmpty() && m_columns.country < 0) {
        if (out.customer.language == QLatin1String("hr"))
            country = QStringLiteral("HR");
        else if (out.customer.language == QLatin1String("pl"))
            country = QStringLiteral("PL");
    }
    QString phone = normalizePhone(text, country);
    if (phone.isEmpty())
        phone = normalizePhone(text);
    if (phone.isEmpty()) {
        fault(row, column,
              ShopText::tr("“%1” is not a telephone number. The customer was imported without it.").arg(text.left(80)),
              false);
        return;
    }
    for (const CustomerIdentity &known : std::as_const(out.identities)) {
        if (known.value == phone)
            return;
    }
    out.identities.append({QStringLiteral("phone"), phone});
}

void Reader::readRow(const TableRow &row)
{
    const auto text = [&row](int column) {
        const QString value = ImportTable::value(row, column).simplified();
        return isNothing(value) ? QString() : value;
    };
    CustomerRow out;
    Customer &customer = out.customer;
    customer.number = text(m_columns.number);
    if (!customer.number.isEmpty() && m_numbers.contains(customer.number)) {
        fault(row, m_columns.number,
              ShopText::tr("The customer number %1 is in this file already. The row was left out.")
                  .arg(customer.number.left(40)));
        return;
    }
    customer.givenName = text(m_columns.given);
    customer.familyName = text(m_columns.family);
    if (customer.givenName.isEmpty() && customer.familyName.isEmpty())
        customer.displayName = text(m_columns.full);
    // "id_gender" of PrestaShop: 1 and 2 are its first two, Mr and Mrs.
    const QString gender = text(m_columns.gender);
    if (m_table.simpleColumn(m_columns.gender) == QLatin1String("id_gender"))
        customer.gender = gender == QLatin1String("1")   ? Gender::Male
                          : gender == QLatin1String("2") ? Gender::Female
                                                         : Gender::Unknown;
    else
        customer.gender = parseGender(gender);
    customer.language = parseLanguage(text(m_columns.language));
    customer.city = text(m_columns.city);
    if (!readEmail(row, out))
        return;
    readPhone(row, m_columns.phone, out);
    readPhone(row, m_columns.mobile, out);
    if (out.identities.isEmpty() && customer.number.isEmpty()) {
        fault(row, m_columns.email,
              ShopText::tr("The customer has no number, e-mail address or telephone number. The row was left out."));
        return;
    }
    if (!customer.number.isEmpty())
        m_numbers.insert(customer.number);
    if (const QString birthday = text(m_columns.birthday);
        !birthday.isEmpty() && !readBirthday(birthday, m_birthdays, customer))
        fault(row, m_columns.birthday,
              ShopText::tr("“%1” is not a birthday. The customer was imported without it.").arg(birthday.left(40)),
              false);
    if (const QString registered = text(m_columns.registered); !registered.isEmpty()) {
        if (const std::optional<QDate> date = m_registrations.read(registered))
            customer.registered = *date;
        else
            fault(row, m_columns.registered,
                  ShopText::tr("“%1” is not a date. The customer was imported without it.").arg(registered.left(40)),
                  false);
    }
    m_import.rows.append(out);
}

} // namespace

Result<CustomerImport> readCustomers(QByteArrayView bytes)
{
    Result<ImportTable> table = ImportTable::read(bytes);
    if (!table)
        return table.failure();
    const Columns columns(*table);
    if (columns.email < 0 && columns.phone < 0 && (columns.number < 0 || (columns.family < 0 && columns.full < 0)))
        return Failure{FailureKind::Input,
                       ShopText::tr("The file has no column with e-mail addresses or telephone numbers of customers. "
                                    "Nothing was imported; name the columns in its first line."),
                       QStringLiteral("import: no customer columns")};
    return Reader(*table).read();
}

} // namespace okienko
