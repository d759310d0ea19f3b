// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proxy_server.h"

#include "tests/support/process_guard.h"
#include "tests/support/server_setup.h"

namespace okienko::test {

namespace {

/// tinyproxy.conf(5)
QByteArray httpConfiguration(const ProxyServer::Options &options, quint16 port)
{
    QByteArray text = "Port " + QByteArray::number(port)
        + "\nListen 127.0.0.1\nTimeout 600\nMaxClients 50\nLogLevel Connect\nAllow 127.0.0.1\n";
    if (!options.user.isEmpty())
        text += "BasicAuth " + options.user.toUtf8() + ' ' + options.password.toUtf8() + '\n';
    if (options.onlyPort != 0)
        text += "ConnectPort " + QByteArray::number(options.onlyPort) + '\n';
    return text;
}

} // namespace

ProxyServer::ProxyServer() = default;
ProxyServer::~ProxyServer() = default;

Result<std::unique_ptr<ProxyServer>> ProxyServer::start(const Options &options)
{
    std::unique_ptr<ProxyServer> proxy(new ProxyServer);
    const auto servers = unpackedServers(proxy->m_folder.path());
    if (!servers)
        return servers.failure();
    const QList<quint16> ports = freePorts(1);
    if (ports.isEmpty())
        return supportFailure(QStringLiteral("No free ports on the loopback address."));
    proxy->m_port = ports.first();
    QString program;
    QStringList arguments;
    if (options.kind == Kind::Socks5) {
        program = *servers + QStringLiteral("/usr/bin/microsocks");
        arguments = {QStringLiteral("-i"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
                     QString::number(proxy->m_port)};
        if (!options.user.isEmpty())
            arguments += {QStringLiteral("-u"), options.user, QStringLiteral("-P"), options.password};
    } else {
        program = *servers + QStringLiteral("/usr/bin/tinyproxy");
        const QString file = proxy->m_folder.filePath(QStringLiteral("tinyproxy.conf"));
        if (!writeFile(file, httpConfiguration(options, proxy->m_port)))
            return supportFailure(QStringLiteral("Cannot write into %1.").arg(proxy->m_folder.path()));
        arguments = {QStringLiteral("-d"), QStringLiteral("-c"), file};
    }
    auto started = ProcessGuard::start(
        {program, arguments, {}, SIGTERM, proxy->m_folder.filePath(QStringLiteral("log"))});
    if (!started)
        return started.failure();
    proxy->m_process = std::move(*started);
    if (!accepts(proxy->m_port, *proxy->m_process))
        return supportFailure(QStringLiteral("The proxy does not answer: ") + proxy->log());
    return proxy;
}

QString ProxyServer::log() const
{
    return lastLines(m_folder.filePath(QStringLiteral("log")));
}

void ProxyServer::stop()
{
    m_process.reset();
}

} // namespace okienko::test
