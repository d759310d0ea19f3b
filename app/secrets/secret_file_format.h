// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/protected_bytes.h"
#include "models/domain/result.h"

#include <QString>
#include <map>

namespace okienko {

using SecretMap = std::map<QString, ProtectedBytes>;

/// The file of secrets that a passphrase protects. Big-endian:
///     16  "OKIENKO-SECRETS\n"
///      4  version (1)
///      4  scrypt: log2 N;  4  r;  4  p        (RFC 7914)
///     32  salt
///     32  check: HMAC-SHA256 under the second half of scrypt's 64 bytes, of all before; tells a wrong passphrase
///     32  SHA-256 of all before; tells damage of the header from a wrong passphrase
///     12  nonce, a new one at each writing
///      n  AES-256-GCM under the first half, with all before as additional data: entries of length, key (UTF-8),
///         length, secret
///     16  tag
namespace secretfile {

constexpr qsizetype largestFile = 1024 * 1024;

struct Header {
    quint32 logN = 15;   ///< 32 MB and about a third of a second
    quint32 r = 8;
    quint32 p = 3;
    QByteArray salt;
};

/// 64 bytes of a passphrase.
[[nodiscard]] Result<ProtectedBytes> deriveKey(const Header &header, QByteArrayView passphrase);

/// Of a file's first bytes. Input: damaged or not such a file; SchemaTooNew: of a later version.
[[nodiscard]] Result<Header> readHeader(const QByteArray &file);
/// Authentication: another passphrase. Input: damaged.
[[nodiscard]] Result<SecretMap> decrypt(const QByteArray &file, const ProtectedBytes &key);
[[nodiscard]] Result<QByteArray> encrypt(const SecretMap &secrets, const Header &header, const ProtectedBytes &key);

/// With a salt of its own.
[[nodiscard]] Header newHeader();

} // namespace secretfile

} // namespace okienko
