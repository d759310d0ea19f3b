// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/shop/order_status.h"

#include "channels/shop/import_values.h"

#include <algorithm>
#include <array>

namespace okienko {

namespace {

// "word=state", by simple names.
constexpr std::array<const char *, 4> vocabularies{
    "new=new paid=paid packed=packed sent=sent delivered=delivered returned=returned cancelled=cancelled "
    "canceled=cancelled shipped=sent",
    // WooCommerce, Magento, PrestaShop
    "pending=new pending_payment=new on_hold=new draft=new checkout_draft=new processing=paid complete=delivered "
    "completed=delivered closed=delivered refunded=returned cancelled=cancelled canceled=cancelled failed=cancelled "
    "shipped=sent payment_accepted=paid payment_review=new fraud=cancelled awaiting_check_payment=new "
    "awaiting_bank_wire_payment=new processing_in_progress=paid payment_error=cancelled holded=new delivered=delivered",
    "nowe=new nowy=new zlozone=new oplacone=paid oplacony=paid zaplacone=paid w_realizacji=paid spakowane=packed "
    "spakowany=packed wyslane=sent wyslany=sent wyslana=sent w_drodze=sent dostarczone=delivered "
    "dostarczony=delivered zrealizowane=delivered zwrocone=returned zwrot=returned anulowane=cancelled "
    "anulowany=cancelled",
    "novo=new nova=new placeno=paid placena=paid u_obradi=paid zapakirano=packed pakirano=packed poslano=sent "
    "poslana=sent isporuceno=delivered isporucena=delivered dostavljeno=delivered vraceno=returned povrat=returned "
    "otkazano=cancelled stornirano=cancelled",
};

QString lookUp(int vocabulary, const QString &text)
{
    QString word = simpleName(text);
    if (word.startsWith(QLatin1String("wc_")))
        word.remove(0, 3);
    const QStringList pairs = QString::fromLatin1(vocabularies.at(size_t(vocabulary))).split(QLatin1Char(' '));
    for (const QString &pair : pairs) {
        if (pair.section(QLatin1Char('='), 0, 0) == word)
            return pair.section(QLatin1Char('='), 1);
    }
    return {};
}

} // namespace

StatusColumn::StatusColumn(const QStringList &values)
{
    QHash<QString, qsizetype> words;
    for (const QString &value : values)
        ++words[value];
    std::array<qsizetype, vocabularies.size()> counts{};
    for (auto it = words.cbegin(); it != words.cend(); ++it) {
        for (size_t i = 0; i < counts.size(); ++i)
            counts.at(i) += lookUp(int(i), it.key()).isEmpty() ? 0 : it.value();
    }
    for (int i = 0; i < int(counts.size()); ++i) {
        if (counts.at(size_t(i)) > 0 && counts.at(size_t(i)) * 50 >= values.size())
            m_vocabularies.append(i);
    }
    std::stable_sort(m_vocabularies.begin(), m_vocabularies.end(),
                     [&counts](int a, int b) { return counts.at(size_t(a)) > counts.at(size_t(b)); });
}

QString StatusColumn::read(const QString &text) const
{
    for (const int vocabulary : m_vocabularies) {
        if (const QString state = lookUp(vocabulary, text); !state.isEmpty())
            return state;
    }
    return {};
}

} // namespace okienko
