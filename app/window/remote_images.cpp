// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/remote_images.h"

#include "app/window/attachment_files.h"
#include "models/domain/later.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkReply>
#include <QtConcurrent>

namespace okienko {

namespace {

constexpr int maxPictures = 100;
constexpr qint64 maxBytes = 10LL * 1024 * 1024;
constexpr int maxRedirects = 3;
constexpr int timeoutMilliseconds = 15'000;

/// Addresses on the internet, as opposed to this machine, its network and special ranges.
bool isPublic(const QHostAddress &address)
{
    bool mapped = false;
    const quint32 v4 = address.toIPv4Address(&mapped); // also ::ffff:a.b.c.d
    const QHostAddress plain = mapped ? QHostAddress(v4) : address;
    if (plain.isNull() || !plain.isGlobal())
        return false;
    static const QList<QPair<QHostAddress, int>> special = [] {
        QList<QPair<QHostAddress, int>> nets;
        for (const char *net : {"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
                                "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3",
                                "::/96", "64:ff9b::/96", "fc00::/7", "fe80::/10", "ff00::/8"})
            nets << QHostAddress::parseSubnet(QString::fromLatin1(net));
        return nets;
    }();
    return std::none_of(special.begin(), special.end(), [&](const auto &net) { return plain.isInSubnet(net); });
}

} // namespace

RemoteImages::RemoteImages(QObject *parent) : QObject(parent) {}

void RemoteImages::fetch(MessageId message, const QList<QUrl> &urls)
{
    for (const QUrl &url : urls.mid(0, maxPictures))
        request(message, url, url, maxRedirects);
}

void RemoteImages::request(MessageId message, const QUrl &original, const QUrl &url, int redirects)
{
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!web || url.host().isEmpty() || !url.userInfo().isEmpty())
        return;
    QHostInfo::lookupHost(url.host(), this, [=, this](const QHostInfo &info) {
        const QList<QHostAddress> addresses = info.addresses();
        if (!addresses.isEmpty() && std::all_of(addresses.begin(), addresses.end(), isPublic))
            load(message, original, url, redirects);
    });
}

void RemoteImages::load(MessageId message, const QUrl &original, const QUrl &url, int redirects)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Mozilla/5.0"));
    request.setTransferTimeout(timeoutMilliseconds);
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64 total) {
        if (received > maxBytes || total > maxBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [=, this] {
        reply->deleteLater();
        const QUrl target = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        if (target.isValid()) {
            if (redirects > 0)
                this->request(message, original, url.resolved(target), redirects - 1);
            return;
        }
        if (reply->error() != QNetworkReply::NoError)
            return; // the frame with the alternative text stays
        later(QtConcurrent::run(&decodeImage, reply->readAll()), this, [=, this](const Result<QImage> &image) {
            if (image)
                emit fetched(message, original, *image);
        });
    });
}

} // namespace okienko
