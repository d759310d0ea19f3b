// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/account_sync.h"
#include "channels/mail/imap/imap_failures.h"
#include "channels/mail/imap/noop_command.h"
#include "tests/support/memory_sink.h"
#include "tests/support/scripted_stream.h"

#include <QtTest>

namespace okienko::test {

/// One account on one scripted connection.
struct Bench {
    MemorySink sink;
    QThreadPool pool;
    QList<Failure> failures;
    SyncReport report{[](const SyncProgress &) {}, [this](const Failure &failure) { failures.append(failure); }};
    SyncContext context{AccountId(1), sink, {}, pool, report, {}};
    Interrupt interrupt;
    ScriptedStream::Differences differences;
    std::unique_ptr<ImapConnection> connection;

    Result<void> run(QByteArrayView transcript, ScriptedStream::End end = ScriptedStream::End::Close,
                     qsizetype chunk = 0, ImapLimits limits = {})
    {
        auto stream = std::make_unique<ScriptedStream>(transcript, end, chunk);
        differences = stream->differences();
        connection = std::make_unique<ImapConnection>(std::move(stream), limits);
        AccountSync sync(context, *connection, interrupt, {});
        // A server's greeting by CAPABILITY stands first in every transcript.
        NoopCommand hello;
        if (const auto greeted = connection->run(hello); !greeted)
            return greeted;
        if (const auto begun = sync.begin(); !begun)
            return begun;
        return sync.round();
    }
};

inline const QByteArray plainStart = "C: k1 NOOP\n"
                              "S: * CAPABILITY IMAP4rev1\n"
                              "S: k1 OK\n"
                              "C: k2 LIST \"\" \"*\"\n"
                              "S: * LIST () \"/\" INBOX\n"
                              "S: k2 OK\n"
                              "C: k3 STATUS \"INBOX\" (MESSAGES UIDNEXT UIDVALIDITY)\n";

inline QByteArray plainInbox(int messages, int next)
{
    return plainStart + "S: * STATUS INBOX (MESSAGES " + QByteArray::number(messages) + " UIDNEXT "
        + QByteArray::number(next) + " UIDVALIDITY 9)\nS: k3 OK\nC: k4 SELECT \"INBOX\"\nS: * "
        + QByteArray::number(messages) + " EXISTS\nS: * OK [UIDVALIDITY 9] .\nS: * OK [UIDNEXT "
        + QByteArray::number(next) + "] .\nS: k4 OK [READ-WRITE] done\n";
}

} // namespace okienko::test
