// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/customer/customer_panel.h"

#include "models/domain/address_forms.h"
#include "widgets/common/avatar.h"
#include "widgets/common/elided_label.h"
#include "widgets/common/pill.h"
#include "widgets/common/theme.h"
#include "widgets/customer/customer_sections.h"
#include "widgets/customer/customer_texts.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace okienko {

namespace {

constexpr int OrdersShown = 5, ContactsShown = 8, IdentitiesShown = 6;
constexpr int SinceWidth = 235;   // pixels beside the avatar

QLabel *plainLabel(const QString &text, bool muted = false)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    if (muted)
        label->setProperty("muted", true);
    return label;
}

} // namespace

struct CustomerPanel::Private {
    CustomerPanel *q;
    QScrollArea *scroll;
    CustomerOverview overview;
    bool shown = false;   // an overview is shown, to be made anew when the theme changes

    void replace(QWidget *content);
    void restyle();
    void showEmpty(const QString &text);
    [[nodiscard]] QWidget *makeOverview();
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeFacts();
    [[nodiscard]] QWidget *makePurchases();
    [[nodiscard]] QWidget *makePastContacts();
    void addOrder(QVBoxLayout *layout, const Order &order, bool last);
};

void CustomerPanel::Private::replace(QWidget *content)
{
    content->setObjectName(QStringLiteral("customerContent"));
    if (QWidget *before = scroll->takeWidget()) {
        before->hide();
        before->deleteLater();   // the click that led here may have been in it
    }
    scroll->setWidget(content);
}

void CustomerPanel::Private::restyle()
{
    const ThemeColors &colors = Theme::instance().colors();
    q->setStyleSheet(QStringLiteral(
                         "QWidget#customerContent { background: %1; }"
                         "QFrame[panelSection=\"true\"] { border: 0; border-bottom: 1px solid %2; }"
                         "QLabel#birthday { background: %3; color: %4; border-radius: 9px; padding: 8px 11px; font-weight: 500; }"
                         "QPushButton#pastContact { min-height: 0; padding: 0; border: 0; }"
                         "QFrame#orderRule { background: %2; border: 0; }"
                         "QLabel#panelAccent { color: %5; font-size: 12px; font-weight: 600; }"
                         "QLabel#shipment { color: %5; }"
                         "QPushButton[identity=\"true\"] { border: 0; background: transparent; padding: 1px 0; "
                         "min-height: 20px; text-align: left; font-weight: 400; }"
                         "QPushButton[identity=\"true\"]:hover, QPushButton[identity=\"true\"]:focus { color: %5; }")
                         .arg(colors.panel.name(), colors.line.name(), colors.warnBackground.name(), colors.warn.name(),
                              colors.accent.name()));
}

QWidget *CustomerPanel::Private::makeHead()
{
    const Customer &customer = overview.customer;
    auto *section = new PanelSection({});
    auto *row = new QHBoxLayout;
    row->setSpacing(11);
    QString name = oneLine(customer.name());
    if (name.isEmpty() && !overview.identities.isEmpty())
        name = oneLine(overview.identities.first().value);
    if (name.isEmpty())
        name = CustomerPanel::tr("Unknown customer");
    auto *avatar = new Avatar(44);
    avatar->setName(name);
    row->addWidget(avatar);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    auto *nameLabel = new ElidedLabel(name);
    nameLabel->setObjectName(QStringLiteral("customerName"));
    nameLabel->setFont(Theme::font(15, QFont::DemiBold));
    texts->addWidget(nameLabel);
    QString since = CustomerTexts::since(customer);
    if (since.isEmpty())
        since = overview.pastContactCount > 0 || overview.orderCount > 0 ? CustomerPanel::tr("not registered in the shop")
                                                                       : CustomerPanel::tr("new here");
    QLabel *sinceLabel = plainLabel(since, true);
    if (sinceLabel->fontMetrics().horizontalAdvance(since) > SinceWidth)
        sinceLabel->setText(since.replace(QStringLiteral(" · "), QStringLiteral("\n")));
    sinceLabel->setWordWrap(true);
    texts->addWidget(sinceLabel);
    row->addLayout(texts, 1);
    section->content()->addLayout(row);
    return section;
}

QWidget *CustomerPanel::Private::makeFacts()
{
    auto *section = new PanelSection({});
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(5);
    grid->setColumnMinimumWidth(0, 118);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [grid, &row](const QString &name, QWidget *value) {
        grid->addWidget(plainLabel(name, true), row, 0, Qt::AlignTop);
        grid->addWidget(value, row++, 1);
    };
    if (overview.preferredChannel) {
        auto *value = new QWidget;
        auto *line = new QHBoxLayout(value);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(5);
        auto *icon = new QLabel;
        icon->setPixmap(Theme::icon(channelIcon(*overview.preferredChannel)).pixmap(15, 15));
        const QString hours = CustomerTexts::hours(overview.preferredFromHour, overview.preferredToHour);
        line->addWidget(icon);
        line->addWidget(plainLabel(channelName(*overview.preferredChannel)
                                   + (hours.isEmpty() ? QString() : QStringLiteral(" · ") + hours)),
                        1);
        add(CustomerPanel::tr("Prefers"), value);
    }
    QLabel *contacts = plainLabel(CustomerTexts::contacts(overview, QDate::currentDate()));
    contacts->setWordWrap(true); // a panel is never wider than its place
    add(CustomerPanel::tr("Contacts"), contacts);
    const QString name = overview.customer.name();
    if (!name.isEmpty()) {
        const AddressForm form = addressForm(name, overview.customer.language, overview.customer.gender);
        if (!form.vocative.isEmpty()) {
            auto *value = new ElidedLabel(oneLine(form.vocative));
            value->setToolTip(oneLine(form.greeting).toHtmlEscaped());
            add(CustomerPanel::tr("Addressed as"), value);
        }
    }
    if (!overview.customer.number.isEmpty())
        add(CustomerPanel::tr("Customer no."), plainLabel(oneLine(overview.customer.number)));
    section->content()->addLayout(grid);
    if (!overview.identities.isEmpty())
        section->content()->addSpacing(3);
    for (const CustomerIdentity &identity : overview.identities.mid(0, IdentitiesShown))
        section->content()->addWidget(new IdentityRow(identity), 0, Qt::AlignLeft);
    if (overview.identities.size() > IdentitiesShown)
        section->content()->addWidget(
            plainLabel(CustomerPanel::tr("and %n more", nullptr, int(overview.identities.size()) - IdentitiesShown), true));
    return section;
}

void CustomerPanel::Private::addOrder(QVBoxLayout *layout, const Order &order, bool last)
{
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    auto *goods = new ElidedLabel(CustomerTexts::goods(order));
    goods->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    first->addWidget(goods, 1);
    first->addWidget(plainLabel(CustomerTexts::money(order.totalCents, order.currency)));
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    QString about = oneLine(order.number);
    if (order.date.isValid())
        about += QStringLiteral(" · ") + dayText(order.date);
    QLabel *number = plainLabel(about, true);
    number->setProperty("small", true);
    number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    second->addWidget(number, 1);
    second->addWidget(new Pill(CustomerTexts::orderStatus(order.status), CustomerTexts::orderTone(order.status)));
    layout->addLayout(first);
    layout->addLayout(second);
    if (!last) {
        auto *rule = new QFrame;
        rule->setObjectName(QStringLiteral("orderRule"));
        rule->setFixedHeight(1);
        layout->addSpacing(2);
        layout->addWidget(rule);
        layout->addSpacing(2);
    }
}

QWidget *CustomerPanel::Private::makePurchases()
{
    auto *total = new QLabel;
    total->setObjectName(QStringLiteral("panelAccent"));
    total->setTextFormat(Qt::PlainText);
    auto *section = new PanelSection(CustomerPanel::tr("Purchases"), total);
    if (overview.orders.isEmpty()) {
        section->content()->addWidget(plainLabel(CustomerPanel::tr("No purchases yet."), true));
        return section;
    }
    total->setText(QStringLiteral("%1 · %2")
                       .arg(QLocale().toString(std::max(overview.orderCount, int(overview.orders.size()))),
                            CustomerTexts::money(overview.ordersTotalCents, overview.ordersCurrency)));
    const int count = std::min(OrdersShown, int(overview.orders.size()));
    for (int i = 0; i < count; ++i)
        addOrder(section->content(), overview.orders.at(i), i == count - 1);
    for (const Order &order : std::as_const(overview.orders)) {
        if (order.carrier.isEmpty() && order.tracking.isEmpty())
            continue;
        QLabel *shipment = plainLabel(CustomerPanel::tr("Shipment %1: %2, %3")
                                          .arg(oneLine(order.number),
                                               oneLine(order.carrier + QLatin1Char(' ') + order.tracking),
                                               CustomerTexts::orderStatus(order.status)));
        shipment->setObjectName(QStringLiteral("shipment"));
        shipment->setWordWrap(true);
        shipment->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        section->content()->addSpacing(3);
        section->content()->addWidget(shipment);
        break;   // the newest one is asked about
    }
    return section;
}

QWidget *CustomerPanel::Private::makePastContacts()
{
    QPushButton *all = nullptr;
    if (overview.pastContactCount > ContactsShown) {
        all = new QPushButton(CustomerPanel::tr("all %n", nullptr, overview.pastContactCount));
        all->setObjectName(QStringLiteral("allContacts"));
        all->setProperty("link", true);
        all->setCursor(Qt::PointingHandCursor);
        const CustomerId id = overview.customer.id;
        connect(all, &QPushButton::clicked, q, [this, id] { emit q->allContactsRequested(id); });
    }
    auto *section = new PanelSection(CustomerPanel::tr("Past contacts"), all);
    section->content()->setSpacing(1);
    if (overview.pastContacts.isEmpty())
        section->content()->addWidget(plainLabel(CustomerPanel::tr("This is the first contact."), true));
    for (const PastContact &contact : overview.pastContacts.mid(0, ContactsShown)) {
        auto *row = new PastContactRow(contact);
        const ConversationId id = contact.conversation;
        connect(row, &QPushButton::clicked, q, [this, id] { emit q->conversationRequested(id); });
        section->content()->addWidget(row);
    }
    return section;
}

QWidget *CustomerPanel::Private::makeOverview()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    const QString birthday = CustomerTexts::birthday(overview.customer, QDate::currentDate());
    if (!birthday.isEmpty()) {
        QLabel *banner = plainLabel(birthday);
        banner->setObjectName(QStringLiteral("birthday"));
        banner->setWordWrap(true);
        auto *frame = new QVBoxLayout;
        frame->setContentsMargins(14, 12, 14, 0);
        frame->addWidget(banner);
        layout->addLayout(frame);
    }
    layout->addWidget(makeFacts());
    layout->addWidget(makePurchases());
    layout->addWidget(makePastContacts());
    layout->addStretch(1);
    return content;
}

void CustomerPanel::Private::showEmpty(const QString &text)
{
    shown = false;
    QLabel *label = plainLabel(text, true);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    label->setWordWrap(true);
    label->setContentsMargins(24, 60, 24, 24);
    replace(label);
}

CustomerPanel::CustomerPanel(QWidget *parent) : QWidget(parent), d(new Private)
{
    d->q = this;
    setAccessibleName(tr("Customer"));
    d->scroll = new QScrollArea;
    d->scroll->setWidgetResizable(true);
    d->scroll->setFrameShape(QFrame::NoFrame);
    d->scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->scroll);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        d->restyle();
        if (d->shown)
            d->replace(d->makeOverview());
    });
    d->restyle();
    showNothing();
}

CustomerPanel::~CustomerPanel() = default;

void CustomerPanel::focusInEvent(QFocusEvent *event)
{
    // What can be done here is seen at once: the first thing that takes the focus has it.
    const QList<QPushButton *> buttons = d->scroll->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->isVisible())
            return button->setFocus(event->reason());
    }
    QWidget::focusInEvent(event);
}

void CustomerPanel::setCustomer(const CustomerOverview &customer)
{
    d->overview = customer;
    d->shown = true;
    d->replace(d->makeOverview());
}

void CustomerPanel::showLoading()
{
    d->showEmpty(tr("Loading…"));
}

void CustomerPanel::showNothing()
{
    d->showEmpty(tr("The customer of the conversation is shown here."));
}

} // namespace okienko
