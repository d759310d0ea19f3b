// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/address_field.h"

#include <QStyle>

namespace okienko {

AddressField::AddressField(const QString &accessibleName, QWidget *parent) : QLineEdit(parent)
{
    setAccessibleName(accessibleName);
    setFrame(false);
    setMaxLength(100'000);
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (m_invalid)
            validate();
        updateGeometry();
    });
}

void AddressField::setAddresses(const QList<EmailAddress> &addresses)
{
    setText(formatAddresses(addresses));
    setCursorPosition(0);
    validate();
}

void AddressField::validate()
{
    const QStringList invalid = parsed().invalid;
    setInvalid(!invalid.isEmpty());
    setToolTip(invalid.isEmpty() ? text()
                                 : tr("Not an e-mail address: %1").arg(invalid.join(QLatin1String(", "))));
    setAccessibleDescription(invalid.isEmpty() ? QString() : toolTip());
}

void AddressField::setInvalid(bool invalid)
{
    if (m_invalid == invalid)
        return;
    m_invalid = invalid;
    style()->unpolish(this);
    style()->polish(this);
}

QSize AddressField::sizeHint() const
{
    QSize hint = QLineEdit::sizeHint();
    if (m_fitsText)
        hint.setWidth(qBound(130, fontMetrics().horizontalAdvance(text()) + 14, 420));
    return hint;
}

void AddressField::setFitsText(bool fits)
{
    m_fitsText = fits;
    setSizePolicy(fits ? QSizePolicy::Maximum : QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(fits ? 90 : 0);
    updateGeometry();
}

void AddressField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    validate();
}

} // namespace okienko
