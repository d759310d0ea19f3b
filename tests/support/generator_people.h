// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace okienko::test {

enum class MailClient { Gmail, Outlook, AppleMail, Thunderbird, Webmail };

/// An invented customer of the generated shop; the same for a seed and an index.
struct Person {
    int index = 0;
    QString language;      ///< pl, hr, en
    bool female = false;
    QString given;
    QString family;
    QString address;       ///< unique for an index
    QString phone;         ///< numbers that nobody has (555)
    QString city;
    QDate birthday;        ///< invalid for some
    QDate registered;
    bool consent = false;
    MailClient client = MailClient::Gmail;
    bool nameInFrom = true;

    [[nodiscard]] QString fullName() const { return given + u' ' + family; }
};

[[nodiscard]] Person makePerson(quint64 seed, int index);
/// How many customers a shop with that many conversations has; some write more than once.
[[nodiscard]] int customerCount(int conversations);
/// ASCII letters and digits only, lower case: for addresses and file names.
[[nodiscard]] QString plainLetters(const QString &text);

} // namespace okienko::test
