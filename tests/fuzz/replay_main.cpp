// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target over files without libFuzzer: each as it is, cut, and with a few bytes changed, always the same
// way. replay [--mutations N] [--most N] FILE-OR-FOLDER…   (--most: of a folder, so many files, spread)
#include "tests/fuzz/fuzz_target.h"

#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <QStringList>
#include <QVector>
#include <random>

namespace {

constexpr qint64 largest = 100'000; ///< bytes of one input
constexpr int most = 150;

void run(const QByteArray &input)
{
    // A copy of exactly its size, so that AddressSanitizer sees a read behind its end.
    const QVector<uint8_t> exact(input.cbegin(), input.cend());
    LLVMFuzzerTestOneInput(exact.constData(), size_t(exact.size()));
}

QByteArray mutated(const QByteArray &input, const QByteArray &other, std::mt19937 &random)
{
    const auto below = [&random](qsizetype limit) { return qsizetype(random() % quint32(std::max<qsizetype>(1, limit))); };
    QByteArray changed = input;
    for (qsizetype i = 0, count = 1 + below(4); i < count; ++i) {
        const qsizetype at = below(changed.size());
        switch (random() % 7) {
        case 0:
            changed.truncate(at);
            break;
        case 1:
            changed.insert(at, char(random()));
            break;
        case 2:
            changed.remove(at, 1 + below(20));
            break;
        case 3:
            changed.insert(at, changed.mid(below(changed.size()), 1 + below(200)));
            break;
        case 4:
            changed.insert(at, other.mid(below(other.size()), 1 + below(200)));
            break;
        case 5:
            changed.insert(at, QByteArray(1 + below(300), changed.isEmpty() ? '(' : changed.at(std::min(at, changed.size() - 1))));
            break;
        default:
            if (!changed.isEmpty())
                changed[std::min(at, changed.size() - 1)] = char(random());
        }
    }
    return changed.left(largest);
}

QStringList filesOf(const QString &path, int limit)
{
    if (QFileInfo(path).isFile())
        return {path};
    QStringList all;
    QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (QFileInfo(file).size() <= largest)
            all.append(file);
    }
    all.sort();
    QStringList spread;
    const double step = std::max(1.0, double(all.size()) / limit);
    for (double at = 0; at < double(all.size()); at += step)
        spread.append(all.at(qsizetype(at)));
    return spread;
}

} // namespace

int main(int argc, char **argv)
{
    int mutations = 20;
    int limit = most;
    QList<QByteArray> inputs{QByteArray()};
    for (int i = 1; i < argc; ++i) {
        const QString word = QString::fromLocal8Bit(argv[i]);
        const bool hasValue = i + 1 < argc;
        if (hasValue && (word == QLatin1String("--mutations") || word == QLatin1String("--most"))) {
            (word == QLatin1String("--most") ? limit : mutations) = QByteArray(argv[++i]).toInt();
            continue;
        }
        for (const QString &name : filesOf(word, limit)) {
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "%s cannot be read\n", qPrintable(name));
                return 1;
            }
            inputs.append(file.readAll());
        }
    }
    if (inputs.size() < 2) {
        std::fprintf(stderr, "no input\n");
        return 1;
    }
    std::mt19937 random(7);
    qint64 runs = 0;
    for (const QByteArray &input : std::as_const(inputs)) {
        run(input);
        for (int i = 0; i < mutations; ++i)
            run(mutated(input, inputs.at(qsizetype(random() % quint32(inputs.size()))), random));
        runs += 1 + mutations;
    }
    std::printf("%lld inputs of %lld files\n", static_cast<long long>(runs), static_cast<long long>(inputs.size() - 1));
    return 0;
}
