// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/passphrase.h"

#include "app/secrets/secret_failures.h"

#include <QFile>
#include <QTextStream>
#include <array>
#include <cstdio>
#include <openssl/crypto.h>
#include <termios.h>
#include <unistd.h>

namespace okienko {

namespace {

constexpr qsizetype longestLine = 64 * 1024; // OAuth tokens are a few KB

std::optional<ProtectedBytes> fromFile(const QString &path)
{
    QString error;
    std::optional<QByteArray> line = readFirstLine(path, error);
    if (!line || line->isEmpty())
        return std::nullopt;
    ProtectedBytes passphrase(*line);
    wipeBytes(*line);
    return passphrase;
}

} // namespace

std::optional<QByteArray> readFirstLine(const QString &path, QString &error)
{
    QFile file(path);
    // Without QFile's buffer, which would keep a copy.
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        error = file.errorString();
        return std::nullopt;
    }
    ProtectedBytes room(longestLine);
    qsizetype size = 0;
    qsizetype end = -1;
    while (size < longestLine && end < 0) {
        const qint64 got = file.read(room.data() + size, longestLine - size);
        if (got < 0) {
            error = file.errorString();
            return std::nullopt;
        }
        if (got == 0)
            break;
        size += qsizetype(got);
        end = room.view().first(size).indexOf('\n');
    }
    QByteArrayView line = room.view().first(end < 0 ? size : end);
    if (line.endsWith('\r'))
        line.chop(1);
    error.clear();
    return line.toByteArray();
}

QByteArray askAtTerminal(const QString &question)
{
    const bool terminal = isatty(STDIN_FILENO);
    termios before{};
    if (terminal) {
        QTextStream(stderr) << question;
        tcgetattr(STDIN_FILENO, &before);
        termios quiet = before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ProtectedBytes line(longestLine);
    qsizetype size = 0;
    char letter = 0;
    // A letter at a time: nothing behind the line is taken, and no stream keeps a copy.
    while (size < longestLine && ::read(STDIN_FILENO, &letter, 1) == 1 && letter != '\n')
        line.data()[size++] = letter;
    OPENSSL_cleanse(&letter, sizeof letter);
    if (terminal) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        QTextStream(stderr) << '\n';
    }
    QByteArrayView typed = line.view().first(size);
    if (typed.endsWith('\r'))
        typed.chop(1);
    return typed.toByteArray();
}

std::optional<ProtectedBytes> passphraseWithoutWindow(const PassphraseQuestion &question)
{
    if (const QString path = qEnvironmentVariable("OKIENKO_PASSPHRASE_FILE"); !path.isEmpty())
        return question.wrongBefore ? std::nullopt : fromFile(path);
    if (const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY"); !folder.isEmpty()) {
        if (const QString path = folder + QStringLiteral("/okienko-passphrase"); QFile::exists(path))
            return question.wrongBefore ? std::nullopt : fromFile(path);
    }
    if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
        return std::nullopt;
    const auto ask = [](const QString &text) {
        QByteArray typed = askAtTerminal(text);
        ProtectedBytes passphrase(typed);
        wipeBytes(typed);
        return passphrase;
    };
    if (question.wrongBefore)
        QTextStream(stderr) << SecretText::tr("That was not it.") << '\n';
    if (!question.create) {
        ProtectedBytes passphrase = ask(SecretText::tr("Passphrase of %1: ").arg(question.file));
        return passphrase.isEmpty() ? std::nullopt : std::optional(std::move(passphrase));
    }
    QTextStream(stderr) << SecretText::tr("No secret store answers on this machine. Passwords can be kept in the encrypted "
                                          "file %1; choose a passphrase for it (empty: do not keep them).")
                               .arg(question.file)
                        << '\n';
    for (;;) {
        ProtectedBytes passphrase = ask(SecretText::tr("New passphrase: "));
        if (passphrase.isEmpty())
            return std::nullopt;
        const ProtectedBytes again = ask(SecretText::tr("The same again: "));
        if (passphrase.view() == again.view())
            return passphrase;
        QTextStream(stderr) << SecretText::tr("These were not the same. Try again.") << '\n';
    }
}

} // namespace okienko
