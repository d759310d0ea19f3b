// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/composer/address_parser.h"

#include <QLineEdit>

namespace okienko {

/// A line for addresses, separated by commas or semicolons. As wide as its text where there is room; says by colour and
/// tool tip which part is not an address, once the person has left the field.
class AddressField : public QLineEdit {
    Q_OBJECT
    Q_PROPERTY(bool invalid READ isInvalid)
public:
    explicit AddressField(const QString &accessibleName, QWidget *parent = nullptr);

    void setAddresses(const QList<EmailAddress> &addresses);
    [[nodiscard]] ParsedAddresses parsed() const { return parseAddresses(text()); }
    [[nodiscard]] bool isInvalid() const { return m_invalid; }
    /// Shows what is invalid now, also while the field has the focus.
    void validate();
    [[nodiscard]] QSize sizeHint() const override;
    /// Growing with the text suits the one-line head of a reply; a new message's field takes the whole row.
    void setFitsText(bool fits);

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setInvalid(bool invalid);

    bool m_invalid = false;
    bool m_fitsText = false;
};

} // namespace okienko
