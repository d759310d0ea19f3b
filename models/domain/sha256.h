// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <memory>

struct evp_md_ctx_st;

namespace okienko {

/// SHA-256 in hexadecimal. OpenSSL's, which uses the processor's instructions for it: Qt's own takes nine times as
/// long, and every mail is hashed.
[[nodiscard]] QString sha256Hex(QByteArrayView bytes);

/// The same of bytes that come in pieces.
class Sha256 {
public:
    Sha256();
    void add(QByteArrayView piece);
    /// Once, at the end.
    [[nodiscard]] QByteArray hex();

private:
    struct Free {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace okienko
