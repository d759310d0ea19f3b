// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/oauth/token_set.h"
#include "models/domain/result.h"

#include <QOAuthHttpServerReplyHandler>
#include <functional>

namespace okienko {

/// Waits on the loopback address for the browser's answer and reads the token endpoint's. Qt 6.4's own drops answers that
/// are errors in silence, logs some of them whole, and always names its host 127.0.0.1.
class LoopbackAnswer : public QOAuthHttpServerReplyHandler {
    Q_OBJECT
public:
    LoopbackAnswer(quint16 port, QString host, QObject *parent = nullptr);

    [[nodiscard]] QString callback() const override;

signals:
    void tokensRead(const okienko::Result<okienko::TokenSet> &tokens);

protected:
    void networkReplyFinished(QNetworkReply *reply) override;

private:
    const QString m_host;
};

} // namespace okienko
