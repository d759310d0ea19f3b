// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/original_html.h"

#include "models/store/raw_store.h"

#include <QCache>
#include <QMutex>
#include <atomic>

namespace okienko::originalhtml {

namespace {

constexpr qsizetype remembered = 4'000'000; ///< UTF-16 units

std::atomic<Reader> reader = nullptr;

struct Memory {
    QMutex mutex;
    QCache<QString, Shown> bySha256{remembered};
};

Memory &memory()
{
    static Memory all;
    return all;
}

} // namespace

void setReader(Reader given)
{
    reader = given;
}

Shown of(Database &database, qint64 rawId, const QString &sha256)
{
    const Reader read = reader;
    if (!read || rawId <= 0)
        return {};
    {
        const QMutexLocker lock(&memory().mutex);
        if (const Shown *known = memory().bySha256.object(sha256))
            return *known;
    }
    const auto original = rawstore::raw(database, rawId);
    if (!original)
        return {}; // the text is here; that the original is damaged is told where it is asked for
    const Shown shown = read(*original);
    const QMutexLocker lock(&memory().mutex);
    memory().bySha256.insert(sha256, new Shown(shown), std::max<qsizetype>(1, shown.html.size()));
    return shown;
}

} // namespace okienko::originalhtml
