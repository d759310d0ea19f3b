// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/change_notice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace okienko {

namespace {

struct Flag {
    QChar letter;
    bool ChangeSet::*member;
};

const Flag flags[] = {
    {QLatin1Char('n'), &ChangeSet::counts},   {QLatin1Char('o'), &ChangeSet::outbox},
    {QLatin1Char('q'), &ChangeSet::quarantine}, {QLatin1Char('a'), &ChangeSet::accounts},
    {QLatin1Char('c'), &ChangeSet::customers},  {QLatin1Char('e'), &ChangeSet::everything},
};

} // namespace

QString ChangeNotice::toPayload() const
{
    QJsonArray ids;
    for (const ConversationId id : changes.conversations)
        ids.append(id.value);
    QString letters;
    for (const Flag &flag : flags) {
        if (changes.*flag.member)
            letters.append(flag.letter);
    }
    QJsonObject object{{QStringLiteral("by"), origin}, {QStringLiteral("f"), letters}};
    object.insert(QStringLiteral("ids"), ids);
    QByteArray payload = QJsonDocument(object).toJson(QJsonDocument::Compact);
    if (payload.size() > maximumBytes) {
        object.remove(QStringLiteral("ids"));
        object.insert(QStringLiteral("f"), QStringLiteral("e"));
        payload = QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    return QString::fromUtf8(payload);
}

std::optional<ChangeNotice> ChangeNotice::fromPayload(const QString &payload)
{
    const QJsonDocument document = QJsonDocument::fromJson(payload.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    ChangeNotice notice;
    notice.origin = object.value(QStringLiteral("by")).toString();
    const QString letters = object.value(QStringLiteral("f")).toString();
    for (const Flag &flag : flags)
        notice.changes.*flag.member = letters.contains(flag.letter);
    const QJsonArray ids = object.value(QStringLiteral("ids")).toArray();
    for (const QJsonValue &id : ids)
        notice.changes.conversations.insert(ConversationId(id.toInteger()));
    return notice;
}

} // namespace okienko
