// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/body_collector.h"

#include "tests/support/html_pages.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace okienko::test {

namespace {

constexpr qint64 mostBytes = 5'000'000;
constexpr qsizetype mostMails = 2'000;

QList<QByteArray> mailsOf(const QByteArray &bytes)
{
    if (!bytes.startsWith("From "))
        return {bytes};
    QList<QByteArray> mails;
    qsizetype from = 0;
    while (from < bytes.size() && mails.size() < mostMails) {
        const qsizetype start = bytes.indexOf('\n', from) + 1;
        if (start <= 0)
            break;
        qsizetype next = bytes.indexOf("\nFrom ", start);
        if (next < 0)
            next = bytes.size();
        mails << bytes.mid(start, next - start);
        from = next + 1;
    }
    return mails;
}

} // namespace

HtmlSample htmlOfMail(const QByteArray &raw)
{
    const MimeTree tree(raw);
    HtmlSample sample;
    sample.fromMail = true;
    if (!tree.root())
        return sample;
    BodyCollector body;
    body.collect(tree.root());
    sample.html = body.html;
    for (const AttachmentContent &content : std::as_const(body.attachments)) {
        if (!content.about.contentId.isEmpty() && content.about.mediaType.startsWith(QLatin1String("image/")))
            sample.pictures.insert(content.about.contentId, content.data);
    }
    return sample;
}

QList<HtmlSample> corpusHtml(const QString &corpus)
{
    initialiseMime();
    QStringList paths;
    for (QDirIterator it(corpus, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
        paths << it.next();
    paths.sort();
    QList<HtmlSample> samples;
    QSet<QString> seen;
    const auto add = [&](HtmlSample sample, const QString &name) {
        if (sample.html.isEmpty() || seen.contains(sample.html))
            return;
        seen.insert(sample.html);
        sample.name = name;
        samples << std::move(sample);
    };
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (file.size() > mostBytes || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        const QString name = path.mid(corpus.size() + 1);
        if (name.startsWith(QLatin1String("html/")) && name.endsWith(QLatin1String(".json"))) {
            const QJsonArray cases = QJsonDocument::fromJson(bytes).array();
            for (qsizetype i = 0; i < cases.size(); ++i)
                add({{}, cases.at(i)[QLatin1String("payload")].toString(), {}, false}, QStringLiteral("%1#%2").arg(name).arg(i));
        } else if (name.endsWith(QLatin1String(".html")) || name.endsWith(QLatin1String(".htm"))) {
            add({{}, QString::fromUtf8(bytes), {}, false}, name);
        } else if (bytes.left(mostBytes).toLower().contains("text/html")) {
            const QList<QByteArray> mails = mailsOf(bytes);
            for (qsizetype i = 0; i < mails.size(); ++i)
                add(htmlOfMail(mails.at(i)), mails.size() > 1 ? QStringLiteral("%1#%2").arg(name).arg(i) : name);
        }
    }
    return samples;
}

} // namespace okienko::test
