// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secret_file_format.h"

#include "app/secrets/secret_failures.h"

#include <QtEndian>
#include <algorithm>
#include <cstring>
#include <memory>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

namespace okienko::secretfile {

namespace {

constexpr QByteArrayView magic("OKIENKO-SECRETS\n");
constexpr quint32 version = 1;
constexpr qsizetype saltSize = 32;
constexpr qsizetype digestSize = 32;
constexpr qsizetype nonceSize = 12;
constexpr qsizetype tagSize = 16;
constexpr qsizetype halfKey = 32;
constexpr qsizetype saltAt = 16 + 4 * 4;
constexpr qsizetype checkAt = saltAt + saltSize;
constexpr qsizetype checksumAt = checkAt + digestSize;
constexpr qsizetype nonceAt = checksumAt + digestSize;
constexpr qsizetype bodyAt = nonceAt + nonceSize;
constexpr quint64 largestMemory = 256 * 1024 * 1024; // of scrypt; a file's header is a stranger's until it is checked

struct ContextCleanup {
    void operator()(EVP_CIPHER_CTX *context) const noexcept { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, ContextCleanup>;

Failure damaged(const char *what)
{
    return {FailureKind::Input,
            SecretText::tr("The file with the passwords is damaged and was left as it is. Put it back from a backup, or "
                           "move it away and enter the passwords again."),
            QStringLiteral("secret file: ") + QLatin1String(what)};
}

Failure cryptoFailure(const char *what)
{
    return {FailureKind::Internal,
            SecretText::tr("The passwords could not be encrypted, so nothing was written. Restart Okienko and try again."),
            QStringLiteral("libcrypto: ") + QLatin1String(what)};
}

const uchar *bytes(const char *data) { return reinterpret_cast<const uchar *>(data); }
uchar *bytes(char *data) { return reinterpret_cast<uchar *>(data); }

QByteArray number(quint32 value)
{
    QByteArray out(4, '\0');
    qToBigEndian(value, out.data());
    return out;
}

quint32 numberAt(QByteArrayView file, qsizetype at)
{
    return qFromBigEndian<quint32>(file.data() + at);
}

QByteArray checkOf(QByteArrayView head, const ProtectedBytes &key)
{
    QByteArray check(digestSize, '\0');
    unsigned size = 0;
    HMAC(EVP_sha256(), key.view().data() + halfKey, int(halfKey), bytes(head.data()), size_t(head.size()),
         bytes(check.data()), &size);
    return check;
}

QByteArray checksumOf(QByteArrayView head)
{
    QByteArray sum(digestSize, '\0');
    SHA256(bytes(head.data()), size_t(head.size()), bytes(sum.data()));
    return sum;
}

ProtectedBytes pack(const SecretMap &secrets)
{
    qsizetype size = 0;
    for (const auto &[key, secret] : secrets)
        size += 8 + key.toUtf8().size() + secret.size();
    ProtectedBytes plain(size);
    char *to = plain.data();
    const auto put = [&to](QByteArrayView part) {
        qToBigEndian(quint32(part.size()), to);
        to = std::copy(part.begin(), part.end(), to + 4);
    };
    for (const auto &[key, secret] : secrets) {
        put(key.toUtf8());
        put(secret.view());
    }
    return plain;
}

Result<SecretMap> unpack(QByteArrayView plain)
{
    SecretMap secrets;
    qsizetype at = 0;
    const auto take = [&](QByteArrayView &part) {
        if (plain.size() - at < 4)
            return false;
        const qsizetype size = numberAt(plain, at);
        at += 4;
        if (plain.size() - at < size)
            return false;
        part = plain.sliced(at, size);
        at += size;
        return true;
    };
    while (at < plain.size()) {
        QByteArrayView key;
        QByteArrayView secret;
        if (!take(key) || !take(secret))
            return damaged("entries");
        secrets.insert_or_assign(QString::fromUtf8(key), ProtectedBytes(secret));
    }
    return secrets;
}

} // namespace

Header newHeader()
{
    Header header;
    header.salt = QByteArray(saltSize, '\0');
    if (RAND_bytes(bytes(header.salt.data()), int(saltSize)) != 1)
        qFatal("no random numbers");
    return header;
}

Result<ProtectedBytes> deriveKey(const Header &header, QByteArrayView passphrase)
{
    ProtectedBytes key(2 * halfKey);
    if (EVP_PBE_scrypt(passphrase.data(), size_t(passphrase.size()), bytes(header.salt.constData()),
                       size_t(header.salt.size()), quint64(1) << header.logN, header.r, header.p, largestMemory * 2,
                       bytes(key.data()), size_t(key.size()))
        != 1)
        return cryptoFailure("scrypt");
    return key;
}

Result<Header> readHeader(const QByteArray &file)
{
    if (!file.startsWith(magic.toByteArray()) || file.size() < saltAt)
        return damaged("no header");
    if (numberAt(file, magic.size()) > version)
        return Failure{FailureKind::SchemaTooNew,
                       SecretText::tr("The file with the passwords was made by a newer version of Okienko. It was left as "
                                      "it is. Install the newer version on this computer."),
                       QStringLiteral("secret file: version %1").arg(numberAt(file, magic.size()))};
    if (file.size() < bodyAt + tagSize || file.size() > largestFile)
        return damaged("size");
    if (checksumOf(QByteArrayView(file).first(checksumAt)) != QByteArrayView(file).sliced(checksumAt, digestSize))
        return damaged("checksum of the header");
    Header header;
    header.logN = numberAt(file, magic.size() + 4);
    header.r = numberAt(file, magic.size() + 8);
    header.p = numberAt(file, magic.size() + 12);
    header.salt = file.sliced(saltAt, saltSize);
    const bool fit = header.logN >= 10 && header.logN <= 20 && header.r >= 1 && header.r <= 16 && header.p >= 1
                     && header.p <= 16 && (quint64(128) << header.logN) * header.r <= largestMemory;
    if (!fit)
        return damaged("parameters");
    return header;
}

Result<SecretMap> decrypt(const QByteArray &file, const ProtectedBytes &key)
{
    const QByteArrayView whole(file);
    const QByteArray check = checkOf(whole.first(checkAt), key);
    if (CRYPTO_memcmp(check.constData(), whole.data() + checkAt, size_t(digestSize)) != 0)
        return Failure{FailureKind::Authentication,
                       SecretText::tr("This is not the passphrase of the file with the passwords. Nothing was changed; try "
                                      "again."),
                       QStringLiteral("secret file: wrong passphrase")};
    const QByteArrayView body = whole.sliced(bodyAt).chopped(tagSize);
    QByteArray tag = whole.last(tagSize).toByteArray();
    ProtectedBytes plain(body.size());
    const Context context(EVP_CIPHER_CTX_new());
    int size = 0;
    const bool good = EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytes(key.view().data()),
                                         bytes(whole.data() + nonceAt)) == 1
        && EVP_DecryptUpdate(context.get(), nullptr, &size, bytes(whole.data()), int(bodyAt)) == 1
        && EVP_DecryptUpdate(context.get(), bytes(plain.data()), &size, bytes(body.data()), int(body.size())) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, int(tagSize), tag.data()) == 1
        && EVP_DecryptFinal_ex(context.get(), bytes(plain.data()) + size, &size) == 1;
    if (!good)
        return damaged("tag");
    return unpack(plain.view());
}

Result<QByteArray> encrypt(const SecretMap &secrets, const Header &header, const ProtectedBytes &key)
{
    QByteArray file = magic.toByteArray() + number(version) + number(header.logN) + number(header.r) + number(header.p)
                      + header.salt;
    file += checkOf(file, key);
    file += checksumOf(file);
    QByteArray nonce(nonceSize, '\0');
    if (RAND_bytes(bytes(nonce.data()), int(nonceSize)) != 1)
        return cryptoFailure("random numbers");
    file += nonce;
    const ProtectedBytes plain = pack(secrets);
    QByteArray body(plain.size(), '\0');
    QByteArray tag(tagSize, '\0');
    const Context context(EVP_CIPHER_CTX_new());
    int size = 0;
    const bool good = EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytes(key.view().data()),
                                         bytes(nonce.constData())) == 1
        && EVP_EncryptUpdate(context.get(), nullptr, &size, bytes(file.constData()), int(file.size())) == 1
        && EVP_EncryptUpdate(context.get(), bytes(body.data()), &size, bytes(plain.view().data()), int(plain.size())) == 1
        && EVP_EncryptFinal_ex(context.get(), bytes(body.data()) + size, &size) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, int(tagSize), tag.data()) == 1;
    if (!good)
        return cryptoFailure("AES-256-GCM");
    file += body + tag;
    if (file.size() > largestFile)
        return Failure{FailureKind::Limit,
                       SecretText::tr("There are too many passwords for one file. The last one was not kept; remove accounts "
                                      "that are not used."),
                       QStringLiteral("secret file: %1 bytes").arg(file.size())};
    return file;
}

} // namespace okienko::secretfile
