// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/server_form.h"

#include "widgets/common/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSpinBox>

namespace okienko {

namespace {

constexpr int leastTextWidth = 440;

bool isHostName(const QString &host)
{
    static const QRegularExpression name(QStringLiteral("^[\\p{L}\\p{N}]([\\p{L}\\p{N}._-]{0,252})$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression ipv6(QStringLiteral("^\\[?[0-9A-Fa-f:.]{2,45}\\]?$"));
    return name.match(host).hasMatch() || (host.contains(QLatin1Char(':')) && ipv6.match(host).hasMatch());
}

} // namespace

ServerForm::ServerForm(const QString &title, quint16 tlsPort, quint16 startTlsPort, QWidget *parent)
    : QWidget(parent), m_title(title), m_tlsPort(tlsPort), m_startTlsPort(startTlsPort), m_host(new QLineEdit),
      m_port(new QSpinBox), m_security(new QComboBox), m_user(new QLineEdit), m_caFile(new QLineEdit),
      m_icon(new QLabel), m_text(new QLabel)
{
    auto *heading = new QLabel(title);
    heading->setProperty("strong", true);
    m_host->setAccessibleName(tr("%1: server name").arg(title));
    m_host->setPlaceholderText(tr("mail.example.com"));
    m_port->setRange(1, 65535);
    m_port->setButtonSymbols(QSpinBox::NoButtons);
    m_port->setAccessibleName(tr("%1: port").arg(title));
    m_security->setAccessibleName(tr("%1: encryption").arg(title));
    m_security->addItem(tr("TLS"), int(ConnectionSecurity::Tls));
    m_security->addItem(tr("STARTTLS, required"), int(ConnectionSecurity::StartTls));
    m_user->setAccessibleName(tr("%1: user name").arg(title));
    m_caFile->setAccessibleName(tr("%1: certificate authority file").arg(title));
    m_caFile->setPlaceholderText(tr("the system's"));
    auto *browse = new QPushButton(tr("Browse…"));
    browse->setProperty("compact", true);
    m_icon->setFixedSize(18, 18);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *address = new QHBoxLayout;
    address->setSpacing(6);
    address->addWidget(m_host, 1);
    address->addWidget(m_port);
    address->addWidget(m_security);
    m_port->setFixedWidth(66);
    auto *ca = new QHBoxLayout;
    ca->setSpacing(6);
    ca->addWidget(m_caFile, 1);
    ca->addWidget(browse);
    auto *state = new QHBoxLayout;
    state->setSpacing(7);
    state->addWidget(m_icon, 0, Qt::AlignTop);
    state->addWidget(m_text, 1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, 106);
    grid->setColumnStretch(1, 1);
    const auto label = [](const QString &text) {
        auto *muted = new QLabel(text);
        muted->setProperty("muted", true);
        return muted;
    };
    grid->addWidget(heading, 0, 0, 1, 2);
    grid->addWidget(label(tr("Server")), 1, 0);
    grid->addLayout(address, 1, 1);
    grid->addWidget(label(tr("User name")), 2, 0);
    grid->addWidget(m_user, 2, 1);
    grid->addWidget(label(tr("CA file")), 3, 0);
    grid->addLayout(ca, 3, 1);
    grid->addLayout(state, 4, 0, 1, 2);

    connect(m_host, &QLineEdit::textEdited, this, &ServerForm::hostEdited);
    connect(m_port, &QSpinBox::valueChanged, this, &ServerForm::edited);
    connect(m_security, &QComboBox::activated, this, &ServerForm::securityChosen);
    connect(m_user, &QLineEdit::textEdited, this, &ServerForm::edited);
    connect(m_caFile, &QLineEdit::textEdited, this, &ServerForm::edited);
    connect(browse, &QPushButton::clicked, this, &ServerForm::chooseCaFile);
    connect(&Theme::instance(), &Theme::changed, this, [this] { setState(m_state, m_text->text()); });
    setSecurity(ConnectionSecurity::Tls);
    m_port->setValue(tlsPort);
    setState(State::Untested, {});
}

void ServerForm::setSettings(const ServerSettings &settings)
{
    const QSignalBlocker blocker(this);
    m_base = settings;
    m_host->setText(settings.host);
    hostEdited();
    setSecurity(settings.security);
    m_port->setValue(settings.port ? settings.port : m_tlsPort);
    m_user->setText(settings.user);
    m_caFile->setText(settings.caFile);
    setState(State::Untested, {});
}

ServerSettings ServerForm::settings() const
{
    ServerSettings settings = m_base;
    settings.host = m_host->text().trimmed();
    settings.port = quint16(m_port->value());
    settings.security = security();
    settings.user = m_user->text().trimmed();
    settings.caFile = m_caFile->text().trimmed();
    return settings;
}

QString ServerForm::problem() const
{
    const ServerSettings now = settings();
    if (now.host.isEmpty())
        return tr("%1: the server name is missing.").arg(m_title);
    if (!isHostName(now.host))
        return tr("%1: “%2” is not a server name.").arg(m_title, now.host.simplified().left(80));
    if (now.user.isEmpty())
        return tr("%1: the user name is missing.").arg(m_title);
    if (now.security == ConnectionSecurity::None && !isLoopbackHost(now.host))
        return tr("%1: a connection without encryption is only possible to this computer.").arg(m_title);
    return {};
}

void ServerForm::hostEdited()
{
    // Unencrypted is a choice only where nobody can listen in.
    const int none = m_security->findData(int(ConnectionSecurity::None));
    const bool loopback = isLoopbackHost(m_host->text());
    if (loopback && none < 0)
        m_security->addItem(tr("None (this computer only)"), int(ConnectionSecurity::None));
    else if (!loopback && none >= 0) {
        const bool chosen = security() == ConnectionSecurity::None;
        m_security->removeItem(none);
        if (chosen)
            setSecurity(ConnectionSecurity::Tls);
    }
    emit edited();
}

void ServerForm::securityChosen()
{
    const int port = m_port->value();
    if (port == m_tlsPort || port == m_startTlsPort)
        m_port->setValue(security() == ConnectionSecurity::Tls ? m_tlsPort : m_startTlsPort);
    emit edited();
}

void ServerForm::chooseCaFile()
{
    auto *dialog = new QFileDialog(this, tr("Certificate authority file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_caFile->setText(path);
        emit edited();
    });
    dialog->open();
}

void ServerForm::setSecurity(ConnectionSecurity security)
{
    const int index = m_security->findData(int(security));
    m_security->setCurrentIndex(std::max(0, index));
}

ConnectionSecurity ServerForm::security() const
{
    return ConnectionSecurity(m_security->currentData().toInt());
}

void ServerForm::setState(State state, const QString &text)
{
    m_state = state;
    const ThemeColors &colors = Theme::instance().colors();
    const auto icon = [this](const QString &name, const QColor &color) {
        m_icon->setPixmap(name.isEmpty() ? QPixmap() : Theme::icon(name, color).pixmap(16, 16));
    };
    switch (state) {
    case State::Untested: icon({}, {}); break;
    case State::Testing: icon(QStringLiteral("refresh"), colors.accent); break;
    case State::Good: icon(QStringLiteral("check"), colors.ok); break;
    case State::Bad: icon(QStringLiteral("warning"), colors.bad); break;
    }
    m_text->setText(text);
    // A dialog does not grow with a text that is wrapped later: room for it at the least width that the dialog has.
    m_text->setMinimumHeight(text.isEmpty() ? 0 : m_text->heightForWidth(leastTextWidth));
    m_text->setStyleSheet(state == State::Bad ? QStringLiteral("color: %1;").arg(colors.bad.name())
                              : state == State::Good ? QStringLiteral("color: %1;").arg(colors.ok.name())
                                                     : QString());
    m_icon->setVisible(!text.isEmpty());
    m_text->setVisible(!text.isEmpty());
}

QString ServerForm::stateText() const
{
    return m_text->text();
}

} // namespace okienko
