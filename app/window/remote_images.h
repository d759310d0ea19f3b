// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QImage>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

namespace okienko {

/// Fetches pictures that a mail names, after a person asked for them. Sends no cookies, referrer or credentials; follows
/// at most three redirects; never connects to this machine or a private network (each host is looked up first).
class RemoteImages : public QObject {
    Q_OBJECT
public:
    explicit RemoteImages(QObject *parent = nullptr);
    void fetch(MessageId message, const QList<QUrl> &urls);

signals:
    void fetched(okienko::MessageId message, const QUrl &url, const QImage &image);

private:
    void request(MessageId message, const QUrl &original, const QUrl &url, int redirects);
    void load(MessageId message, const QUrl &original, const QUrl &url, int redirects);

    QNetworkAccessManager m_network;
};

} // namespace okienko
