// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secret_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>
#include <thread>

using namespace okienko;

/// The file of secrets under a passphrase: kept, refused, damaged, shared by programs.
class TestSecretFile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_asked = 0;

    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    PassphraseSource says(const QByteArray &passphrase)
    {
        return [this, passphrase](const PassphraseQuestion &) -> std::optional<ProtectedBytes> {
            ++m_asked;
            return ProtectedBytes(passphrase);
        };
    }
    static PassphraseSource saysNothing()
    {
        return [](const PassphraseQuestion &) -> std::optional<ProtectedBytes> { return std::nullopt; };
    }
    static QByteArray bytesOf(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    static bool put(const QString &file, const QByteArray &bytes)
    {
        QFile out(file);
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
    }
    QString filled(const char *name)
    {
        SecretFile file(path(name));
        file.setPassphraseSource(says("correct horse"));
        if (!file.write(QStringLiteral("mail:bok"), "zażółć-secret") || !file.write(QStringLiteral("mail:two"), "other"))
            qFatal("cannot fill the file");
        return path(name);
    }

private slots:
    void init() { m_asked = 0; }

    void keepsAndGivesBackAskingOnce()
    {
        const QString file = path("kept/deep/secrets");
        {
            SecretFile first(file);
            first.setPassphraseSource(says("correct horse"));
            const auto missing = first.read(QStringLiteral("mail:bok"));
            QVERIFY(!missing.ok());
            QCOMPARE(missing.failure().kind, FailureKind::NotFound);
            QCOMPARE(m_asked, 0); // nothing to open: nobody is asked
            QVERIFY(first.write(QStringLiteral("mail:bok"), "zażółć-secret").ok());
            QVERIFY(first.write(QStringLiteral("mail:two"), QByteArray(3000, 't')).ok());
            QVERIFY(first.write(QStringLiteral("mail:bok"), "changed").ok());
            QCOMPARE(m_asked, 1);
        }
        SecretFile second(file);
        second.setPassphraseSource(says("correct horse"));
        QCOMPARE(*second.read(QStringLiteral("mail:bok")), QByteArray("changed"));
        QCOMPARE(*second.read(QStringLiteral("mail:two")), QByteArray(3000, 't'));
        QCOMPARE(m_asked, 2);
        QVERIFY(second.remove(QStringLiteral("mail:two")).ok());
        QVERIFY(second.remove(QStringLiteral("mail:never")).ok());
        QVERIFY(!second.read(QStringLiteral("mail:two")).ok());
        QCOMPARE(m_asked, 2);
    }

    void nothingOfItIsPlainAndOnlyTheOwnerReadsIt()
    {
        const QString file = filled("plain");
        const QByteArray bytes = bytesOf(file);
        QVERIFY(bytes.size() > 100);
        for (const char *word : {"mail:bok", "zażółć", "other", "correct"})
            QVERIFY2(!bytes.contains(word), word);
        struct stat about{};
        QCOMPARE(::stat(QFile::encodeName(file).constData(), &about), 0);
        QCOMPARE(int(about.st_mode & 0777), 0600);
        QVERIFY(!QFile::exists(file + QStringLiteral(".new")));
        // The same again is other bytes: the nonce is new.
        SecretFile again(file);
        again.setPassphraseSource(says("correct horse"));
        QVERIFY(again.write(QStringLiteral("mail:two"), "other").ok());
        QVERIFY(bytesOf(file) != bytes);
    }

    void aWrongPassphraseIsToldApartFromDamage()
    {
        const QString file = filled("wrong");
        m_asked = 0;
        const QByteArray before = bytesOf(file);
        SecretFile other(file);
        other.setPassphraseSource(says("correct hors"));
        const auto read = other.read(QStringLiteral("mail:bok"));
        QVERIFY(!read.ok());
        QCOMPARE(read.failure().kind, FailureKind::Authentication);
        QCOMPARE(m_asked, 3); // three tries, then not again in this session
        const auto written = other.write(QStringLiteral("mail:bok"), "x");
        QVERIFY(!written.ok());
        QCOMPARE(m_asked, 3);
        QCOMPARE(bytesOf(file), before);
    }

    void everyFlippedByteIsDamageAndIsLeftAlone()
    {
        const QString file = filled("damaged");
        const QByteArray good = bytesOf(file);
        // The slow part once: the key does not change with what is damaged behind the parameters.
        const auto header = secretfile::readHeader(good);
        QVERIFY(header.ok());
        const auto key = secretfile::deriveKey(*header, "correct horse");
        QVERIFY(key.ok());
        QVERIFY(secretfile::decrypt(good, *key).ok());
        int refusedByHeader = 0;
        int refusedByTag = 0;
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray bad = good;
            bad[at] = char(bad[at] ^ 0x10);
            const auto head = secretfile::readHeader(bad);
            if (!head) {
                QVERIFY(head.failure().kind == FailureKind::Input || head.failure().kind == FailureKind::SchemaTooNew);
                ++refusedByHeader;
                continue;
            }
            const auto opened = secretfile::decrypt(bad, *key);
            QVERIFY2(!opened.ok(), qPrintable(QString::number(at)));
            QCOMPARE(opened.failure().kind, FailureKind::Input);
            ++refusedByTag;
        }
        QCOMPARE(refusedByHeader + refusedByTag, int(good.size()));
        QVERIFY(refusedByTag > 12 + 16);
        for (qsizetype size = 0; size < good.size(); ++size) {
            const QByteArray cut = good.first(size);
            const auto head = secretfile::readHeader(cut);
            QVERIFY2(!head.ok() || !secretfile::decrypt(cut, *key).ok(), qPrintable(QString::number(size)));
        }
        QByteArray bad = good;
        bad[bad.size() - 1] = char(bad[bad.size() - 1] ^ 1);
        QVERIFY(put(file, bad));
        SecretFile damaged(file);
        damaged.setPassphraseSource(says("correct horse"));
        const auto read = damaged.read(QStringLiteral("mail:bok"));
        QVERIFY(!read.ok());
        QCOMPARE(read.failure().kind, FailureKind::Input);
        QVERIFY(read.failure().text.contains(QStringLiteral("damaged")));
        QVERIFY(!damaged.write(QStringLiteral("mail:bok"), "x").ok());
        QCOMPARE(bytesOf(file), bad);
    }

    void strangersHeadersCostNothing()
    {
        // A header that asks scrypt for terabytes, with a right checksum, is refused before anything is computed.
        const QString file = filled("costly");
        QByteArray bytes = bytesOf(file);
        for (const auto &[at, value] : {std::pair{20, 40}, std::pair{23, 31}, std::pair{27, 127}, std::pair{31, 127}}) {
            QByteArray bad = bytes;
            bad[at] = char(value);
            const QByteArray sum = QCryptographicHash::hash(QByteArrayView(bad).first(96), QCryptographicHash::Sha256);
            bad.replace(96, 32, sum);
            QVERIFY(!secretfile::readHeader(bad).ok());
        }
        QByteArray newer = bytes;
        newer[19] = 2;
        QCOMPARE(secretfile::readHeader(newer).failure().kind, FailureKind::SchemaTooNew);
        QVERIFY(!secretfile::readHeader(bytes + QByteArray(2 * 1024 * 1024, 'x')).ok());
        QVERIFY(!secretfile::readHeader({}).ok());
    }

    void withoutAPassphraseNothingIsWritten()
    {
        SecretFile file(path("none"));
        file.setPassphraseSource(saysNothing());
        const auto written = file.write(QStringLiteral("mail:bok"), "x");
        QVERIFY(!written.ok());
        QCOMPARE(written.failure().kind, FailureKind::Permission);
        QVERIFY(!QFile::exists(path("none")));
    }

    void programsAtTheSameTimeKeepBothSecrets()
    {
        const QString file = filled("shared");
        std::vector<std::thread> writers;
        std::atomic_int failures = 0;
        for (int i = 0; i < 4; ++i) {
            writers.emplace_back([&, i] {
                SecretFile mine(file);
                mine.setPassphraseSource([](const PassphraseQuestion &) { return std::optional(ProtectedBytes("correct horse")); });
                for (int j = 0; j < 5; ++j)
                    failures += !mine.write(QStringLiteral("mail:%1-%2").arg(i).arg(j), QByteArray::number(i * 10 + j));
            });
        }
        for (std::thread &writer : writers)
            writer.join();
        QCOMPARE(failures.load(), 0);
        SecretFile all(file);
        all.setPassphraseSource(says("correct horse"));
        for (int i = 0; i < 4; ++i) {
            for (int j = 0; j < 5; ++j)
                QCOMPARE(*all.read(QStringLiteral("mail:%1-%2").arg(i).arg(j)), QByteArray::number(i * 10 + j));
        }
        QCOMPARE(*all.read(QStringLiteral("mail:bok")), QByteArray("zażółć-secret"));
    }

    void whatCannotBeReplacedStays()
    {
        const QString file = filled("full");
        const QByteArray before = bytesOf(file);
        // Where the new file cannot be made (a folder stands in its place), the old one stays.
        QVERIFY(QDir().mkpath(file + QStringLiteral(".new/in-use")));
        SecretFile kept(file);
        kept.setPassphraseSource(says("correct horse"));
        const auto written = kept.write(QStringLiteral("mail:bok"), "x");
        QVERIFY(!written.ok());
        QVERIFY(written.failure().text.contains(QStringLiteral("could not be written")));
        QCOMPARE(bytesOf(file), before);
    }
};

QTEST_GUILESS_MAIN(TestSecretFile)
#include "tst_secret_file.moc"
