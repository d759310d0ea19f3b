// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_value.h"
#include "channels/mail/imap/uid_set.h"

#include <QByteArrayList>
#include <QDateTime>
#include <QHash>
#include <QStringList>
#include <optional>
#include <variant>

namespace okienko {

/// OK, NO, BAD, BYE, PREAUTH; tagged or (empty tag) untagged. RFC 9051 section 7.1.
struct StatusResponse {
    enum class Kind { Ok, No, Bad, Bye, PreAuth };
    Kind kind = Kind::Ok;
    QByteArray tag;
    QByteArray code;      ///< upper case, "UIDVALIDITY"
    QByteArray codeText;  ///< what follows the code inside the brackets
    QByteArray text;
};

struct ContinuationResponse {
    QByteArray text;
};

struct CapabilityResponse {
    QByteArrayList names; ///< upper case
};

struct EnabledResponse {
    QByteArrayList names; ///< upper case
};

struct ListResponse {
    QByteArrayList attributes; ///< lower case, "\\noselect"
    QByteArray delimiter;      ///< empty: NIL
    QByteArray name;           ///< as on the wire
};

/// STATUS (RFC 9051 section 7.3.4).
struct MailboxStatusResponse {
    QByteArray name;
    QHash<QByteArray, quint64> values; ///< upper-case names
};

struct ExistsResponse {
    quint32 count = 0;
};

struct ExpungeResponse {
    quint32 sequence = 0;
};

/// VANISHED (RFC 7162 section 3.2.10).
struct VanishedResponse {
    bool earlier = false;
    UidSet uids;
};

struct SearchResponse {
    QList<quint32> numbers;
};

struct FetchResponse {
    quint32 sequence = 0;
    quint32 uid = 0;                     ///< 0: not told
    std::optional<quint32> flags;        ///< MailFlag bits
    QStringList keywords;                ///< with flags: those that are no system flags, sorted
    quint64 modSeq = 0;
    std::optional<quint64> size;         ///< RFC822.SIZE
    QDateTime internalDate;              ///< UTC
    std::optional<QByteArray> body;      ///< BODY[]
    std::optional<QByteArray> header;    ///< BODY[HEADER]
    bool bodyTooLarge = false;           ///< over the limit, skipped
};

/// A data response that we have no use for.
struct OtherResponse {
    QByteArray name;
};

/// A line that is not to be understood; the next line is read as usual.
struct MalformedResponse {
    QByteArray reason;
};

using ImapResponse = std::variant<StatusResponse, ContinuationResponse, CapabilityResponse, EnabledResponse,
                                  ListResponse, MailboxStatusResponse, ExistsResponse, ExpungeResponse,
                                  VanishedResponse, SearchResponse, FetchResponse, OtherResponse, MalformedResponse>;

} // namespace okienko
