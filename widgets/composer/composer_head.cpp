// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/composer_head.h"

#include "widgets/common/format.h"
#include "widgets/common/pill.h"
#include "widgets/composer/address_field.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace okienko {

namespace {

QLabel *mutedLabel(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setProperty("muted", true);
    label->setBuddy(buddy);
    return label;
}

} // namespace

ComposerHead::ComposerHead(QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_first(new QHBoxLayout), m_to(new AddressField(tr("To"))),
      m_cc(new AddressField(tr("Copy to"))), m_bcc(new AddressField(tr("Blind copy to"))), m_from(new QComboBox),
      m_subject(new QLineEdit), m_answer(new Pill), m_copies(new QPushButton(tr("Cc Bcc")))
{
    m_to->setObjectName(QStringLiteral("to"));
    m_cc->setObjectName(QStringLiteral("cc"));
    m_bcc->setObjectName(QStringLiteral("bcc"));
    m_subject->setObjectName(QStringLiteral("subject"));
    m_subject->setAccessibleName(tr("Subject"));
    m_subject->setMaxLength(900);   // a header line has at most 998 octets (RFC 5322 2.1.1)
    m_from->setObjectName(QStringLiteral("from"));
    m_from->setAccessibleName(tr("From"));
    m_from->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (QLineEdit *field : {static_cast<QLineEdit *>(m_to), static_cast<QLineEdit *>(m_cc),
                             static_cast<QLineEdit *>(m_bcc), m_subject}) {
        field->setProperty("frameless", true);
        connect(field, &QLineEdit::textEdited, this, &ComposerHead::edited);
    }
    m_copies->setProperty("link", true);
    m_copies->setAccessibleName(tr("Show the fields for copies"));
    m_copies->setCursor(Qt::PointingHandCursor);
    connect(m_copies, &QPushButton::clicked, this, [this] {
        showCopies(true);
        m_cc->setFocus(Qt::OtherFocusReason);
    });
    connect(m_from, &QComboBox::activated, this, [this] {
        emit accountChanged();
        emit edited();
    });

    QLabel *toLabel = mutedLabel(tr("To"), m_to);
    m_ccLabel = mutedLabel(tr("Cc"), m_cc);
    m_bccLabel = mutedLabel(tr("Bcc"), m_bcc);
    m_subjectLabel = mutedLabel(tr("Subject"), m_subject);
    m_answerLabel = mutedLabel(tr("Answer"), nullptr);
    m_first->setSpacing(4);
    m_first->addWidget(m_to);
    m_fromLabel = mutedLabel(tr("From"), m_from);
    m_first->addWidget(m_fromLabel);
    m_first->addWidget(m_from);
    m_first->addWidget(m_answerLabel);
    m_first->addWidget(m_answer);
    m_first->addStretch(1);
    m_first->addWidget(m_copies);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(3);
    m_grid->addWidget(toLabel, 0, 0);
    m_grid->addLayout(m_first, 0, 1);
    m_grid->addWidget(m_ccLabel, 1, 0);
    m_grid->addWidget(m_cc, 1, 1);
    m_grid->addWidget(m_bccLabel, 2, 0);
    m_grid->addWidget(m_bcc, 2, 1);
    m_grid->addWidget(m_subjectLabel, 3, 0);
    m_grid->addWidget(m_subject, 3, 1);
    m_grid->setColumnStretch(1, 1);
    setCannedAnswer({});
    arrange(false);
    showCopies(false);
}

void ComposerHead::setAccounts(const QList<MailAccount> &accounts)
{
    const qint64 selected = m_from->currentData().toLongLong();
    const QSignalBlocker blocker(m_from);
    m_accounts.clear();
    m_from->clear();
    for (const MailAccount &account : accounts) {
        if (!account.enabled)
            continue;
        m_accounts += account;
        m_from->addItem(account.address, account.id.value);
    }
    m_from->setCurrentIndex(std::max(0, m_from->findData(selected)));
    m_from->setEnabled(m_accounts.size() > 1);
    showFrom();
    emit accountChanged();
}

/// Where there is nothing to choose, the sender makes room for the ready answer's name: recipients come first.
void ComposerHead::showFrom()
{
    const bool shown = m_accounts.size() > 1 || m_answer->isHidden();
    m_fromLabel->setVisible(shown);
    m_from->setVisible(shown);
}

void ComposerHead::setDraft(const Draft &draft)
{
    m_to->setAddresses(draft.to);
    m_cc->setAddresses(draft.cc);
    m_bcc->setAddresses(draft.bcc);
    m_subject->setText(oneLine(draft.subject));
    m_subject->setCursorPosition(0);
    if (const int index = m_from->findData(draft.account.value); index >= 0)
        m_from->setCurrentIndex(index);
    setCannedAnswer(draft.cannedAnswer);
    arrange(draft.kind == DraftKind::New || draft.kind == DraftKind::Forward);
    showCopies(!draft.cc.isEmpty() || !draft.bcc.isEmpty());
    emit accountChanged();
}

void ComposerHead::fill(Draft &draft) const
{
    draft.to = m_to->parsed().addresses;
    draft.cc = m_cc->parsed().addresses;
    draft.bcc = m_bcc->parsed().addresses;
    draft.subject = oneLine(m_subject->text());
    if (const MailAccount *chosen = account()) {
        draft.account = chosen->id;
        draft.from = {chosen->displayName, chosen->address};
    }
}

QStringList ComposerHead::invalidAddresses() const
{
    return m_to->parsed().invalid + m_cc->parsed().invalid + m_bcc->parsed().invalid;
}

void ComposerHead::showInvalid()
{
    for (AddressField *field : {m_to, m_cc, m_bcc})
        field->validate();
}

void ComposerHead::setCannedAnswer(const QString &shortcut)
{
    m_answer->setText(shortcut.isEmpty() ? QString() : QLatin1Char('/') + shortcut);
    m_answer->setVisible(!shortcut.isEmpty());
    m_answerLabel->setVisible(!shortcut.isEmpty());
    showFrom();
}

QString ComposerHead::signature() const
{
    const MailAccount *chosen = account();
    return chosen ? chosen->signature.trimmed() : QString();
}

const MailAccount *ComposerHead::account() const
{
    const int index = m_from->currentIndex();
    return index >= 0 && index < m_accounts.size() ? &m_accounts.at(index) : nullptr;
}

void ComposerHead::focusRecipients()
{
    m_to->setFocus(Qt::OtherFocusReason);
}

void ComposerHead::focusSubject()
{
    m_subjectLabel->show();
    m_subject->show();
    m_subject->setFocus(Qt::OtherFocusReason);
}

bool ComposerHead::isEmpty() const
{
    return m_to->text().trimmed().isEmpty() && m_cc->text().trimmed().isEmpty() && m_bcc->text().trimmed().isEmpty()
        && m_subject->text().trimmed().isEmpty();
}

void ComposerHead::arrange(bool rows)
{
    m_to->setFitsText(!rows);
    m_first->setStretchFactor(m_to, rows ? 100 : 0);
    m_grid->setVerticalSpacing(rows ? 9 : 3);
    m_subjectLabel->setVisible(rows);
    m_subject->setVisible(rows);
}

void ComposerHead::showCopies(bool show)
{
    for (QWidget *widget : {static_cast<QWidget *>(m_ccLabel), static_cast<QWidget *>(m_cc),
                            static_cast<QWidget *>(m_bccLabel), static_cast<QWidget *>(m_bcc)})
        widget->setVisible(show);
    m_copies->setVisible(!show);
}

} // namespace okienko
