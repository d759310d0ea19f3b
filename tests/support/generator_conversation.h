// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/generator.h"
#include "tests/support/generator_files.h"
#include "tests/support/generator_mime.h"
#include "tests/support/generator_people.h"
#include "tests/support/generator_quotes.h"
#include "tests/support/generator_shop.h"
#include "tests/support/generator_text.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <functional>

namespace okienko::test {

/// A mailbox's conversations: how many messages each has is known without writing them; 0: a newsletter.
[[nodiscard]] int conversationLength(const GeneratorOptions &options, int index);

/// Writes one conversation out. One object a conversation; all that is random comes from its number.
class Conversation {
public:
    Conversation(const GeneratorOptions &options, const FileMaker &files, int index);
    /// A part of a mailbox: begins at `from` or soon after, and has `length` messages (0: a newsletter).
    Conversation(const GeneratorOptions &options, const FileMaker &files, int index, const QDateTime &from, int length);
    [[nodiscard]] qsizetype size() const { return m_isNewsletter ? 1 : m_turns.size(); }
    [[nodiscard]] QDateTime timeOf(qsizetype index) const { return m_isNewsletter ? m_start : m_turns[index].at; }
    GeneratedMail mail(qsizetype index) { return m_isNewsletter ? newsletter() : write(index); }

    void run(const std::function<void(const GeneratedMail &)> &each);

private:
    void setUp(const QList<Order> &orders);
    QDateTime someTime();
    /// People write by day; every tenth mail comes at any hour.
    QDateTime byDay(const QDateTime &at);
    QString fill(const QString &text) const;
    static QString capital(const QString &text);
    QString customerText(bool first);
    QString shopText(bool first);
    /// Most people write little and some write much.
    QString prose();
    QByteArray newMessageId(bool outgoing);
    /// `length` 0: as long as it becomes.
    void plan(int length);
    QString replySubject(const QString &subject, bool outgoing) const;
    QList<QByteArray> headers(qsizetype index, MailClient client, Charset charset) const;
    Transfer transferOf();
    QList<MimePart> attachments(bool outgoing);
    /// Everything but the bytes.
    [[nodiscard]] GeneratedMail described(qsizetype index) const;
    GeneratedMail write(qsizetype index);
    GeneratedMail newsletter();

    const GeneratorOptions &m_options;
    const FileMaker &m_files;
    int m_index;
    Random m_random;
    Person m_person;
    Order m_order;
    QString m_consultant;
    QDateTime m_start;
    QString m_language;
    Charset m_charset = Charset::Utf8;
    bool m_base64Words = true;
    bool m_plainOnly = false;
    const Matter *m_matter = nullptr;
    int m_days = 3;
    bool m_thanked = false;
    bool m_isNewsletter = false;
    QList<Turn> m_turns;
};

} // namespace okienko::test
