// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/courier_server.h"

#include "tests/support/certificates.h"
#include "tests/support/process_guard.h"
#include "tests/support/server_setup.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>
#include <QTcpSocket>
#include <vector>

namespace okienko::test {

namespace {

/// What Debian's /etc/courier/imapd and imapd-ssl set; imaplogin takes it from the environment.
const QStringList &settings()
{
    static const QStringList all = {
        QStringLiteral("IMAP_CAPABILITY=IMAP4rev1 UIDPLUS CHILDREN NAMESPACE THREAD=ORDEREDSUBJECT THREAD=REFERENCES "
                       "SORT QUOTA IDLE"),
        QStringLiteral("IMAP_CAPABILITY_TLS=IMAP4rev1 UIDPLUS CHILDREN NAMESPACE THREAD=ORDEREDSUBJECT "
                       "THREAD=REFERENCES SORT QUOTA IDLE AUTH=PLAIN"),
        QStringLiteral("IMAP_KEYWORDS=1"),
        QStringLiteral("IMAP_ACL=1"),
        QStringLiteral("IMAP_IDLE_TIMEOUT=60"),
        QStringLiteral("IMAP_MAILBOX_SANITY_CHECK=1"),
        QStringLiteral("IMAP_USELOCKS=1"),
        QStringLiteral("IMAP_ENHANCEDIDLE=1"),
        QStringLiteral("IMAP_UMASK=022"),
        QStringLiteral("IMAP_TRASHFOLDERNAME=Trash"),
        QStringLiteral("IMAP_EMPTYTRASH=Trash:7"),
        QStringLiteral("IMAP_MOVE_EXPUNGE_TO_TRASH=0"),
        QStringLiteral("IMAP_OBSOLETE_CLIENT=0"),
        QStringLiteral("IMAP_CHECK_ALL_FOLDERS=0"),
        QStringLiteral("IMAP_DISABLETHREADSORT=0"),
        QStringLiteral("MAILDIRPATH=Maildir"),
        QStringLiteral("PROTOCOL=IMAP"),
        QStringLiteral("TLS_VERIFYPEER=NONE"),
    };
    return all;
}

} // namespace

struct CourierServer::Private {
    Options options;
    QTemporaryDir dir{QDir::tempPath() + QStringLiteral("/okienko-courier-XXXXXX")};
    QString servers;
    CertificateFiles certificates;
    quint16 imap = 0;
    quint16 imaps = 0;
    int delivered = 0;
    std::vector<std::unique_ptr<ProcessGuard>> processes;

    [[nodiscard]] QString path(const QString &name) const { return dir.filePath(name); }
    [[nodiscard]] QString program(const char *name) const { return servers + QLatin1String(name); }
    [[nodiscard]] QString maildir(const QString &user) const { return path(QStringLiteral("home/")) + user; }
    Result<void> prepare();
    Result<void> addUsers();
    Result<void> makeDatabase(const QString &name, const QByteArray &lines);
    Result<void> start(const QStringList &command, const QStringList &environment = {});
    Result<void> run();
    void stop(bool crash);
};

Result<void> CourierServer::Private::prepare()
{
    QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
                              | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
    auto unpacked = unpackedServers(dir.path());
    if (!unpacked)
        return unpacked.failure();
    servers = *unpacked;
    for (const auto *name : {"etc/courier/shared", "run/courier/authdaemon", "home", "tls"}) {
        if (!QDir().mkpath(path(QLatin1String(name))))
            return supportFailure(QStringLiteral("Cannot write into %1.").arg(dir.path()));
    }
    auto made = makeCertificates(path(QStringLiteral("tls")), QStringLiteral("localhost"));
    if (!made)
        return made.failure();
    certificates = *made;
    QByteArray pem; // key and certificate in one file
    for (const QString &name : {certificates.key, certificates.certificate}) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            pem += file.readAll();
    }
    if (!writeFile(path(QStringLiteral("tls/both.pem")), pem)
        || !writeFile(path(QStringLiteral("etc/courier/authdaemonrc")),
                      "authmodulelist=\"authuserdb\"\nauthmodulelistorig=\"authuserdb\"\ndaemons=3\nDEBUG_LOGIN=0\n"
                      "DEFAULTOPTIONS=\"\"\n"))
        return supportFailure(QStringLiteral("Cannot write into %1.").arg(dir.path()));
    // A copy that the mail account can reach.
    if (!QFile::copy(QStringLiteral(OKIENKO_COURIER_PATHS), path(QStringLiteral("courier_paths.so"))))
        return supportFailure(QStringLiteral("Cannot write into %1.").arg(dir.path()));
    if (auto added = addUsers(); !added)
        return added;
    for (const auto *name : {"etc", "run", "home", "tls"}) {
        if (auto given = giveToMailAccount(path(QLatin1String(name))); !given)
            return given;
    }
    return {};
}

Result<void> CourierServer::Private::addUsers()
{
    const QString passwordFile = path(QStringLiteral("password"));
    if (!writeFile(passwordFile, options.password.toUtf8()))
        return supportFailure(QStringLiteral("Cannot write into %1.").arg(dir.path()));
    const auto hash = runCommand({findProgram(QStringLiteral("openssl")),
                                  {QStringLiteral("passwd"), QStringLiteral("-6"), QStringLiteral("-in"), passwordFile},
                                  {},
                                  SIGTERM,
                                  {}});
    const auto ids = runCommand({QStringLiteral("/bin/sh"),
                                 {QStringLiteral("-c"), QStringLiteral("echo \"uid=$(id -u)|gid=$(id -g)\"")},
                                 mailAccount(),
                                 SIGTERM,
                                 {}});
    QFile::remove(passwordFile);
    if (!hash || !ids)
        return hash ? ids.failure() : hash.failure();
    QByteArray users;
    QByteArray secrets;
    for (const QString &user : std::as_const(options.users)) {
        const QByteArray maildir = this->maildir(user).toUtf8();
        for (const auto *part : {"/cur", "/new", "/tmp"})
            QDir().mkpath(this->maildir(user) + QLatin1String(part));
        users += user.toUtf8() + '\t' + ids->trimmed() + "|home=" + maildir + "|mail=" + maildir + '\n';
        secrets += user.toUtf8() + "\tsystempw=" + hash->trimmed() + '\n';
    }
    if (auto made = makeDatabase(QStringLiteral("userdb.dat"), users); !made)
        return made;
    return makeDatabase(QStringLiteral("userdbshadow.dat"), secrets);
}

Result<void> CourierServer::Private::makeDatabase(const QString &name, const QByteArray &lines)
{
    const QString text = path(name + QStringLiteral(".txt"));
    if (!writeFile(text, lines + "\n.\n"))
        return supportFailure(QStringLiteral("Cannot write into %1.").arg(dir.path()));
    const auto made = runCommand({program("/usr/lib/courier/courier-authlib/makedatprog"),
                                  {text, path(name + QStringLiteral(".tmp")),
                                   path(QStringLiteral("etc/courier/")) + name},
                                  {},
                                  SIGTERM,
                                  {}});
    QFile::remove(text);
    return made ? Result<void>() : made.failure();
}

/// In a process group of its own: couriertcpd signals its whole group when it ends.
Result<void> CourierServer::Private::start(const QStringList &command, const QStringList &environment)
{
    const QStringList common = {
        QStringLiteral("/usr/bin/env"),
        QStringLiteral("-i"),
        QStringLiteral("PATH=/usr/bin:/bin"),
        libraryPath(servers),
        QStringLiteral("LD_PRELOAD=") + path(QStringLiteral("courier_paths.so")),
        QStringLiteral("OKIENKO_COURIER_ROOT=") + dir.path(),
        QStringLiteral("GAM_CLIENT_ID=") + dir.path().section(u'/', -1),
        QStringLiteral("COURIERTLS=") + program("/usr/bin/couriertls"),
        QStringLiteral("TLS_CERTFILE=") + path(QStringLiteral("tls/both.pem")),
        QStringLiteral("TLS_TRUSTCERTS=") + certificates.ca,
    };
    auto started = ProcessGuard::start({QStringLiteral("/usr/bin/setsid"), common + settings() + environment + command,
                                        mailAccount(), SIGTERM, path(QStringLiteral("run/console.log"))});
    if (!started)
        return started.failure();
    processes.push_back(std::move(*started));
    return {};
}

Result<void> CourierServer::Private::run()
{
    const QString login = program("/usr/lib/courier/courier/imaplogin");
    const QString imapd = program("/usr/bin/imapd");
    const auto listener = [&](quint16 port) {
        return QStringList{program("/usr/sbin/couriertcpd"),     QStringLiteral("-address=127.0.0.1"),
                           QStringLiteral("-maxprocs=100"),      QStringLiteral("-maxperip=100"),
                           QStringLiteral("-nodnslookup"),       QStringLiteral("-noidentlookup"),
                           QString::number(port)};
    };
    const QStringList session = {login, imapd, QStringLiteral(".")};
    QFile::remove(path(QStringLiteral("run/courier/authdaemon/socket")));
    auto running = start({program("/usr/lib/courier/courier-authlib/authdaemond")});
    if (running)
        running = start({program("/usr/libexec/gam_server"), QStringLiteral("--notimeout"), dir.path().section(u'/', -1)});
    if (running)
        running = start(listener(imaps) + QStringList{program("/usr/bin/couriertls"), QStringLiteral("-server"),
                                                      QStringLiteral("-tcpd")} + session,
                        {QStringLiteral("IMAP_TLS=1"), QStringLiteral("IMAP_STARTTLS=NO")});
    if (running)
        running = start(listener(imap) + session,
                        {QStringLiteral("IMAP_STARTTLS=YES"), QStringLiteral("IMAP_TLS_REQUIRED=1")});
    if (running && !greets(imap, *processes.back()))
        running = supportFailure(QStringLiteral("Courier does not answer. %1")
                                     .arg(lastLines(path(QStringLiteral("run/console.log")))));
    if (!running)
        stop(false);
    return running;
}

void CourierServer::Private::stop(bool crash)
{
    // Sessions are children of the listeners; the listeners go first.
    while (!processes.empty()) {
        if (crash)
            processes.back()->killGroup();
        processes.pop_back();
    }
}

Result<std::unique_ptr<CourierServer>> CourierServer::start(const Options &options)
{
    auto d = std::make_unique<Private>();
    d->options = options;
    if (auto ready = d->prepare(); !ready)
        return ready.failure();
    // Ports are chosen before, and another program may be quicker.
    Result<void> running;
    for (int attempt = 0; attempt < 3; ++attempt) {
        const QList<quint16> ports = freePorts(2);
        if (ports.size() < 2)
            return supportFailure(QStringLiteral("No free ports on the loopback address."));
        d->imap = ports[0];
        d->imaps = ports[1];
        running = d->run();
        if (running)
            return std::unique_ptr<CourierServer>(new CourierServer(std::move(d)));
    }
    return running.failure();
}

CourierServer::CourierServer(std::unique_ptr<Private> p) : d(std::move(p)) {}

CourierServer::~CourierServer()
{
    stop();
}

quint16 CourierServer::imapsPort() const
{
    return d->imaps;
}

quint16 CourierServer::imapPort() const
{
    return d->imap;
}

QString CourierServer::caFile() const
{
    return d->certificates.ca;
}

QString CourierServer::user() const
{
    return d->options.users.value(0);
}

QString CourierServer::password() const
{
    return d->options.password;
}

Result<void> CourierServer::deliver(const QByteArray &raw, const QString &to)
{
    // A Maildir holds Unix lines; the name says when it came and is never used twice.
    const QString folder = d->maildir(to.isEmpty() ? user() : to);
    const QString name = QStringLiteral("%1.M%2P1.courier").arg(QDateTime::currentSecsSinceEpoch()).arg(++d->delivered);
    const QString arriving = folder + QStringLiteral("/tmp/") + name;
    if (!writeFile(arriving, QByteArray(raw).replace("\r\n", "\n")) || !giveTo(arriving, mailAccount())
        || !QFile::rename(arriving, folder + QStringLiteral("/new/") + name))
        return supportFailure(QStringLiteral("Cannot write into %1.").arg(folder));
    return {};
}

Result<void> CourierServer::restart()
{
    stop();
    return d->run();
}

void CourierServer::stop()
{
    d->stop(false);
}

void CourierServer::crash()
{
    d->stop(true);
}

} // namespace okienko::test
