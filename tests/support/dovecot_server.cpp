// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dovecot_server.h"

#include "tests/support/certificates.h"
#include "tests/support/lmtp_client.h"
#include "tests/support/process_guard.h"
#include "tests/support/server_setup.h"

#include <QDir>
#include <QTemporaryDir>

namespace okienko::test {

namespace {

/// One configuration for root and for ordinary users: nothing is chrooted, and every service runs under accounts
/// that exist. Mail is never kept as root (Dovecot refuses that), so it belongs to @MAILUSER@.
constexpr auto configuration = R"(base_dir = @ROOT@/run
state_dir = @ROOT@/state
instance_name = @ROOT@
protocols = imap lmtp
listen = 127.0.0.1
log_path = @ROOT@/dovecot.log
default_internal_user = @INTERNAL@
default_internal_group = @INTERNALGROUP@
default_login_user = @LOGIN@
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:@ROOT@/mail/%u
mail_fsync = never
mail_max_userip_connections = 200
imap_idle_notify_interval = 2 mins
auth_mechanisms = plain login
auth_failure_delay = 0
disable_plaintext_auth = yes
ssl = yes
ssl_min_protocol = TLSv1.2
ssl_cert = <@CERT@
ssl_key = <@KEY@
postmaster_address = postmaster@localhost
hostname = localhost
recipient_delimiter = +
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u @ROOT@/users
}
userdb {
  driver = static
  args = uid=@MAILUSER@ gid=@MAILGROUP@ home=@ROOT@/home/%u
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    special_use = \Sent
    auto = subscribe
  }
  mailbox Drafts {
    special_use = \Drafts
    auto = subscribe
  }
  mailbox Trash {
    special_use = \Trash
    auto = subscribe
  }
  mailbox Junk {
    special_use = \Junk
    auto = subscribe
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = @IMAP@
  }
  inet_listener imaps {
    port = @IMAPS@
    ssl = yes
  }
}
service imap-urlauth-login {
  chroot =
}
service lmtp {
  user = @LMTPUSER@
  inet_listener lmtp {
    address = 127.0.0.1
    port = @LMTP@
  }
}
)";

} // namespace

struct DovecotServer::Private {
    Options options;
    QTemporaryDir dir{QDir::tempPath() + QStringLiteral("/okienko-dovecot-XXXXXX")};
    CertificateFiles certificates;
    quint16 imap = 0;
    quint16 imaps = 0;
    quint16 lmtp = 0;
    std::unique_ptr<ProcessGuard> process;

    [[nodiscard]] QString path(const QString &name) const { return dir.filePath(name); }
    Result<void> prepare();
    Result<void> writeConfiguration();
    Result<void> run();
};

Result<void> DovecotServer::Private::prepare()
{
    if (!dir.isValid())
        return supportFailure(QStringLiteral("No temporary folder: %1").arg(dir.errorString()));
    // The mail account has to reach its folders below.
    QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
                              | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
    for (const auto *name : {"mail", "home", "run", "state", "tls"}) {
        if (!QDir().mkpath(path(QLatin1String(name))))
            return supportFailure(QStringLiteral("Cannot write into %1.").arg(dir.path()));
    }
    for (const auto *name : {"mail", "home"}) {
        if (!giveTo(path(QLatin1String(name)), QStringLiteral("mail")))
            return supportFailure(QStringLiteral("Cannot give a folder to the account mail."));
    }
    auto made = makeCertificates(path(QStringLiteral("tls")), options.certificateHost, options.expiredCertificate);
    if (!made)
        return made.failure();
    certificates = *made;

    QByteArray users;
    for (const QString &user : options.users)
        users += user.toUtf8() + ":{PLAIN.b64}" + options.password.toUtf8().toBase64() + "::::::\n";
    if (!writeFile(path(QStringLiteral("users")), users))
        return supportFailure(QStringLiteral("Cannot write into %1.").arg(dir.path()));
    return {};
}

Result<void> DovecotServer::Private::writeConfiguration()
{
    const bool root = runsAsRoot();
    const QString me = currentAccount();
    QString text = QString::fromLatin1(configuration);
    const std::initializer_list<std::pair<const char *, QString>> values = {
        {"@ROOT@", dir.path()},
        {"@INTERNAL@", root ? QStringLiteral("dovecot") : me},
        {"@INTERNALGROUP@", root ? QStringLiteral("dovecot") : currentGroup()},
        {"@LOGIN@", root ? QStringLiteral("dovenull") : me},
        {"@LMTPUSER@", root ? QStringLiteral("root") : me},
        {"@MAILUSER@", mailAccount()},
        {"@MAILGROUP@", mailGroup()},
        {"@CERT@", certificates.certificate},
        {"@KEY@", certificates.key},
        {"@IMAP@", QString::number(imap)},
        {"@IMAPS@", QString::number(imaps)},
        {"@LMTP@", QString::number(lmtp)},
    };
    for (const auto &[name, value] : values)
        text.replace(QLatin1String(name), value);
    if (!writeFile(path(QStringLiteral("dovecot.conf")), (text + options.extraConfig + u'\n').toUtf8()))
        return supportFailure(QStringLiteral("Cannot write into %1.").arg(dir.path()));
    return {};
}

Result<void> DovecotServer::Private::run()
{
    auto started = ProcessGuard::start({findProgram(QStringLiteral("dovecot")),
                                        {QStringLiteral("-F"), QStringLiteral("-c"),
                                         path(QStringLiteral("dovecot.conf"))},
                                        {},
                                        SIGTERM,
                                        path(QStringLiteral("console.log"))});
    if (!started)
        return started.failure();
    process = std::move(*started);
    if (greets(imap, *process))
        return {};
    process.reset();
    return supportFailure(QStringLiteral("Dovecot does not answer. %1 %2")
                              .arg(lastLines(path(QStringLiteral("console.log"))),
                                   lastLines(path(QStringLiteral("dovecot.log")))));
}

Result<std::unique_ptr<DovecotServer>> DovecotServer::start(const Options &options)
{
    if (findProgram(QStringLiteral("dovecot")).isEmpty())
        return supportFailure(QStringLiteral("Dovecot is not installed (packages dovecot-imapd and dovecot-lmtpd)."));
    auto d = std::make_unique<Private>();
    d->options = options;
    if (auto ready = d->prepare(); !ready)
        return ready.failure();
    // Dovecot cannot take port 0, so ports are chosen before, and another program may be quicker.
    Result<void> running;
    for (int attempt = 0; attempt < 5; ++attempt) {
        const QList<quint16> ports = freePorts(3);
        if (ports.size() < 3)
            return supportFailure(QStringLiteral("No free ports on the loopback address."));
        d->imap = ports[0];
        d->imaps = ports[1];
        d->lmtp = ports[2];
        if (auto written = d->writeConfiguration(); !written)
            return written.failure();
        running = d->run();
        if (running)
            return std::unique_ptr<DovecotServer>(new DovecotServer(std::move(d)));
        if (!running.failure().log.contains(QLatin1String("in use")))
            break;
    }
    return running.failure();
}

DovecotServer::DovecotServer(std::unique_ptr<Private> p) : d(std::move(p)) {}

DovecotServer::~DovecotServer()
{
    stop();
}

quint16 DovecotServer::imapsPort() const
{
    return d->imaps;
}

quint16 DovecotServer::imapPort() const
{
    return d->imap;
}

quint16 DovecotServer::lmtpPort() const
{
    return d->lmtp;
}

QString DovecotServer::caFile() const
{
    return d->certificates.ca;
}

QString DovecotServer::certificateFile() const
{
    return d->certificates.certificate;
}

QString DovecotServer::keyFile() const
{
    return d->certificates.key;
}

QString DovecotServer::logFile() const
{
    return d->path(QStringLiteral("dovecot.log"));
}

QString DovecotServer::user() const
{
    return d->options.users.value(0);
}

QString DovecotServer::password() const
{
    return d->options.password;
}

QString DovecotServer::folder() const
{
    return d->dir.path();
}

Result<void> DovecotServer::deliver(const QByteArray &raw, const QString &to)
{
    LmtpClient client;
    if (auto connected = client.connectTo(QStringLiteral("127.0.0.1"), d->lmtp); !connected)
        return connected;
    return client.deliver(raw, to.isEmpty() ? user() : to);
}

Result<QByteArray> DovecotServer::doveadm(const QStringList &arguments)
{
    return runCommand({findProgram(QStringLiteral("doveadm")),
                       QStringList{QStringLiteral("-c"), d->path(QStringLiteral("dovecot.conf"))} + arguments,
                       {},
                       SIGTERM,
                       {}});
}

Result<void> DovecotServer::restart()
{
    stop();
    return d->run();
}

void DovecotServer::stop()
{
    d->process.reset();
}

void DovecotServer::crash()
{
    if (d->process)
        d->process->killTree();
    d->process.reset();
}

} // namespace okienko::test
