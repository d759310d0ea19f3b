// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QMap>
#include <functional>
#include <memory>
#include <optional>

namespace okienko::test {

/// A small IMAP server on 127.0.0.1 without TLS that behaves by the rules of RFC 9051 and 7162 as far as its
/// capabilities say, until a test makes it break one: a hook sees every command first and may answer in its place.
/// Any order of commands is understood, so a test says only what goes wrong. One connection at a time, on its own
/// thread; all functions may be called from any thread.
class RuleServer {
public:
    struct Mail {
        quint32 uid = 0;
        QByteArray body;
        QByteArray flags;        ///< "\\Seen $Label1"
        quint64 modSeq = 1;
    };
    struct Mailbox {
        QList<Mail> mails;       ///< ascending
        quint32 uidValidity = 9;
        quint32 uidNext = 1;
        quint64 highestModSeq = 1;
        QByteArray attributes;   ///< of LIST
        QMap<quint32, quint64> gone; ///< expunged UIDs and when, as a mod-sequence
        void add(const QByteArray &body, const QByteArray &flags = {});
        void expunge(quint32 uid);
        void setFlags(quint32 uid, const QByteArray &flags);
    };
    using Mailboxes = QMap<QByteArray, Mailbox>;
    struct Command {
        QByteArray tag;
        QByteArray text;         ///< after the tag
        QByteArray selected;
        int connection = 0;      ///< 1: the first
        [[nodiscard]] bool is(const char *beginning) const { return text.startsWith(beginning); }
        [[nodiscard]] QByteArray ok(const QByteArray &before = {}) const { return before + tag + " OK done\r\n"; }
    };
    struct Reply {
        QByteArray bytes;
        bool close = false;
        bool flood = false;      ///< sends the bytes again and again until the client leaves
        bool goOn = false;       ///< after the bytes also the usual answer
    };
    using Hook = std::function<std::optional<Reply>(const Command &command, Mailboxes &mailboxes)>;

    explicit RuleServer(const QByteArray &capabilities, const QByteArray &greeting = "* OK ready\r\n");
    ~RuleServer();
    RuleServer(const RuleServer &) = delete;
    RuleServer &operator=(const RuleServer &) = delete;

    void onCommand(Hook hook);
    /// What the usual answer becomes before it is sent.
    using Filter = std::function<QByteArray(const Command &command, QByteArray answer)>;
    void onAnswer(Filter filter);
    /// Looks at or changes the mailboxes while no command is being answered.
    void change(const std::function<void(Mailboxes &mailboxes)> &how);
    /// Sent to whoever is connected, at once.
    void push(const QByteArray &bytes);
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QByteArrayList commands() const;  ///< without tags, in all connections
    [[nodiscard]] int connections() const;
    [[nodiscard]] qint64 sent() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko::test
