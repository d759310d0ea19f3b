// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cyrus_server.h"

#include "tests/support/certificates.h"
#include "tests/support/lmtp_client.h"
#include "tests/support/process_guard.h"
#include "tests/support/server_setup.h"

#include <QDir>
#include <QTemporaryDir>

namespace okienko::test {

namespace {

/// imapd.conf(5). No syslog is needed, no name look-ups, nothing outside of @ROOT@.
constexpr auto imapdConfiguration = R"(configdirectory: @ROOT@/conf
partition-default: @ROOT@/spool
defaultpartition: default
cyrus_user: @MAILUSER@
cyrus_group: @MAILGROUP@
servername: localhost
admins: cyrus
virtdomains: userid
defaultdomain: cyrus.invalid
unixhierarchysep: @TOPLEVEL@
altnamespace: @TOPLEVEL@
allowplaintext: no
sasl_mech_list: PLAIN
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: @ROOT@/sasldb2
tls_server_cert: @CERT@
tls_server_key: @KEY@
autocreate_quota: 0
autocreate_post: yes
autocreate_inbox_folders: Sent | Drafts | Trash | Junk
autocreate_subscribe_folders: Sent | Drafts | Trash | Junk
xlist-sent: Sent
xlist-drafts: Drafts
xlist-trash: Trash
xlist-junk: Junk
idlesocket: @ROOT@/run/idle
lmtpsocket: @ROOT@/run/lmtp
notifysocket: @ROOT@/run/notify
proc_path: @ROOT@/run/proc
mboxname_lockpath: @ROOT@/run/lock
maxlogins_per_user: 0
popminpoll: 0
imapidlepoll: 2
)";

/// cyrus.conf(5)
constexpr auto services = R"(START {
  recover cmd="@BIN@/ctl_cyrusdb -C @ROOT@/imapd.conf -r"
}
DAEMON {
  idled cmd="@BIN@/idled -C @ROOT@/imapd.conf"
}
SERVICES {
  imap cmd="@BIN@/imapd -C @ROOT@/imapd.conf" listen="127.0.0.1:@IMAP@" prefork=0
  imaps cmd="@BIN@/imapd -C @ROOT@/imapd.conf -s" listen="127.0.0.1:@IMAPS@" prefork=0
  lmtp cmd="@BIN@/lmtpd -C @ROOT@/imapd.conf -a" listen="127.0.0.1:@LMTP@" prefork=0
}
EVENTS {
  checkpoint cmd="@BIN@/ctl_cyrusdb -C @ROOT@/imapd.conf -c" period=30
}
)";

} // namespace

struct CyrusServer::Private {
    Options options;
    QTemporaryDir dir{QDir::tempPath() + QStringLiteral("/okienko-cyrus-XXXXXX")};
    QString servers;
    CertificateFiles certificates;
    quint16 imap = 0;
    quint16 imaps = 0;
    quint16 lmtp = 0;
    std::unique_ptr<ProcessGuard> process;

    [[nodiscard]] QString path(const QString &name) const { return dir.filePath(name); }
    Result<void> prepare();
    Result<void> addUser(const QString &user);
    Result<void> writeConfiguration();
    Result<void> run();
};

Result<void> CyrusServer::Private::prepare()
{
    QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
                              | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
    auto unpacked = unpackedServers(dir.path());
    if (!unpacked)
        return unpacked.failure();
    servers = *unpacked;
    for (const auto *name : {"conf", "spool", "run", "tls"}) {
        if (!QDir().mkpath(path(QLatin1String(name))))
            return supportFailure(QStringLiteral("Cannot write into %1.").arg(dir.path()));
    }
    auto made = makeCertificates(path(QStringLiteral("tls")), QStringLiteral("localhost"));
    if (!made)
        return made.failure();
    certificates = *made;
    for (const QString &user : std::as_const(options.users)) {
        if (auto added = addUser(user); !added)
            return added;
    }
    for (const auto *name : {"conf", "spool", "run", "tls", "sasldb2"}) {
        if (auto given = giveToMailAccount(path(QLatin1String(name))); !given)
            return given;
    }
    return {};
}

Result<void> CyrusServer::Private::addUser(const QString &user)
{
    // saslpasswd2(8) reads the password from its standard input.
    const QString passwordFile = path(QStringLiteral("password"));
    if (!writeFile(passwordFile, options.password.toUtf8()))
        return supportFailure(QStringLiteral("Cannot write into %1.").arg(dir.path()));
    const auto added = runCommand({QStringLiteral("/bin/sh"),
                                   {QStringLiteral("-c"),
                                    QStringLiteral("exec \"$0/usr/sbin/saslpasswd2\" -p -c -f \"$1\" -u \"$2\" \"$3\" <\"$4\""),
                                    servers, path(QStringLiteral("sasldb2")), user.section(u'@', 1),
                                    user.section(u'@', 0, 0), passwordFile},
                                   {},
                                   SIGTERM,
                                   {}});
    QFile::remove(passwordFile);
    return added ? Result<void>() : added.failure();
}

Result<void> CyrusServer::Private::writeConfiguration()
{
    const std::initializer_list<std::pair<const char *, QString>> values = {
        {"@ROOT@", dir.path()},
        {"@BIN@", servers + QStringLiteral("/usr/lib/cyrus/bin")},
        {"@MAILUSER@", mailAccount()},
        {"@MAILGROUP@", mailGroup()},
        {"@TOPLEVEL@", options.belowInbox ? QStringLiteral("no") : QStringLiteral("yes")},
        {"@CERT@", certificates.certificate},
        {"@KEY@", certificates.key},
        {"@IMAP@", QString::number(imap)},
        {"@IMAPS@", QString::number(imaps)},
        {"@LMTP@", QString::number(lmtp)},
    };
    for (const auto &[name, text] : {std::pair("imapd.conf", imapdConfiguration), std::pair("cyrus.conf", services)}) {
        QString filled = QString::fromLatin1(text);
        for (const auto &[key, value] : values)
            filled.replace(QLatin1String(key), value);
        if (!writeFile(path(QLatin1String(name)), filled.toUtf8()))
            return supportFailure(QStringLiteral("Cannot write into %1.").arg(dir.path()));
    }
    return {};
}

Result<void> CyrusServer::Private::run()
{
    const QString console = dir.filePath(QStringLiteral("run/console.log"));
    auto started = ProcessGuard::start({QStringLiteral("/usr/bin/setsid"),
                                        {QStringLiteral("/usr/bin/env"), libraryPath(servers),
                                         servers + QStringLiteral("/usr/lib/cyrus/bin/master"), QStringLiteral("-D"),
                                         QStringLiteral("-C"), path(QStringLiteral("imapd.conf")),
                                         QStringLiteral("-M"), path(QStringLiteral("cyrus.conf")),
                                         QStringLiteral("-p"), path(QStringLiteral("run/master.pid"))},
                                        mailAccount(),
                                        SIGTERM,
                                        console});
    if (!started)
        return started.failure();
    process = std::move(*started);
    if (greets(imap, *process))
        return {};
    process.reset();
    return supportFailure(QStringLiteral("Cyrus does not answer. %1").arg(lastLines(console)));
}

Result<std::unique_ptr<CyrusServer>> CyrusServer::start(const Options &options)
{
    auto d = std::make_unique<Private>();
    d->options = options;
    if (auto ready = d->prepare(); !ready)
        return ready.failure();
    // Ports are chosen before, and another program may be quicker.
    Result<void> running;
    for (int attempt = 0; attempt < 3; ++attempt) {
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
            return std::unique_ptr<CyrusServer>(new CyrusServer(std::move(d)));
    }
    return running.failure();
}

CyrusServer::CyrusServer(std::unique_ptr<Private> p) : d(std::move(p)) {}

CyrusServer::~CyrusServer()
{
    stop();
}

quint16 CyrusServer::imapsPort() const
{
    return d->imaps;
}

quint16 CyrusServer::imapPort() const
{
    return d->imap;
}

QString CyrusServer::caFile() const
{
    return d->certificates.ca;
}

QString CyrusServer::user() const
{
    return d->options.users.value(0);
}

QString CyrusServer::password() const
{
    return d->options.password;
}

Result<void> CyrusServer::deliver(const QByteArray &raw, const QString &to)
{
    LmtpClient client;
    if (auto connected = client.connectTo(QStringLiteral("127.0.0.1"), d->lmtp); !connected)
        return connected;
    return client.deliver(raw, to.isEmpty() ? user() : to);
}

Result<void> CyrusServer::restart()
{
    stop();
    return d->run();
}

void CyrusServer::stop()
{
    d->process.reset();
}

void CyrusServer::crash()
{
    if (d->process)
        d->process->killGroup();
    d->process.reset();
}

} // namespace okienko::test
