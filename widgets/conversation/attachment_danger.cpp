// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/conversation/attachment_danger.h"

#include <QSet>
#include <QStringList>

namespace okienko {

namespace {

const QSet<QString> &programs()
{
    static const QSet<QString> extensions = [] {
        const QString all = QStringLiteral(
            "exe com scr pif bat cmd msi msp msix appx appinstaller cpl dll sys drv ocx lnk url website scf inf reg "
            "vbs vbe vb js jse mjs ws wsf wsh hta ps1 psm1 ps1xml psc1 chm hlp application gadget jar jnlp class "
            "sh bash zsh csh ksh run bin elf out appimage deb rpm flatpak flatpakref snap desktop service py pyc pyw "
            "rb pl php lua tcl dmg pkg app command workflow action scpt apk ade adp mde diagcab settingcontent-ms "
            "search-ms library-ms theme themepack rdp xbap air osx iqy slk");
        const QStringList list = all.split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return extensions;
}

const QSet<QString> &macroDocuments()
{
    static const QSet<QString> extensions = {
        QStringLiteral("docm"), QStringLiteral("dotm"), QStringLiteral("xlsm"), QStringLiteral("xltm"),
        QStringLiteral("xlam"), QStringLiteral("xlsb"), QStringLiteral("xll"),  QStringLiteral("pptm"),
        QStringLiteral("potm"), QStringLiteral("ppsm"), QStringLiteral("ppam"), QStringLiteral("sldm"),
        QStringLiteral("xlm"),  QStringLiteral("ppa"),  QStringLiteral("wll"),  QStringLiteral("one"),
    };
    return extensions;
}

const QSet<QString> &containers()
{
    static const QSet<QString> extensions = {
        QStringLiteral("zip"), QStringLiteral("rar"), QStringLiteral("7z"),  QStringLiteral("ace"),
        QStringLiteral("arj"), QStringLiteral("cab"), QStringLiteral("gz"),  QStringLiteral("tgz"),
        QStringLiteral("xz"),  QStringLiteral("bz2"), QStringLiteral("lzh"), QStringLiteral("z"),
        QStringLiteral("tar"), QStringLiteral("zst"),
    };
    return extensions;
}

const QSet<QString> &diskImages()
{
    static const QSet<QString> extensions = {
        QStringLiteral("iso"), QStringLiteral("img"), QStringLiteral("vhd"), QStringLiteral("vhdx"),
        QStringLiteral("udf"), QStringLiteral("daa"), QStringLiteral("vmdk"),
    };
    return extensions;
}

/// Extensions that people trust, so that another one behind it is a disguise.
bool looksHarmless(const QString &extension)
{
    static const QSet<QString> extensions = {
        QStringLiteral("pdf"), QStringLiteral("doc"), QStringLiteral("docx"), QStringLiteral("xls"),
        QStringLiteral("xlsx"), QStringLiteral("ppt"), QStringLiteral("pptx"), QStringLiteral("txt"),
        QStringLiteral("rtf"), QStringLiteral("odt"), QStringLiteral("ods"), QStringLiteral("csv"),
        QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("png"), QStringLiteral("gif"),
        QStringLiteral("webp"), QStringLiteral("heic"), QStringLiteral("mp3"), QStringLiteral("mp4"),
        QStringLiteral("htm"), QStringLiteral("html"), QStringLiteral("xml"), QStringLiteral("eml"),
    };
    return extensions.contains(extension);
}

bool isProgramType(const QString &mediaType)
{
    static const QSet<QString> types = {
        QStringLiteral("application/x-msdownload"), QStringLiteral("application/x-msdos-program"),
        QStringLiteral("application/x-executable"), QStringLiteral("application/x-dosexec"),
        QStringLiteral("application/vnd.microsoft.portable-executable"), QStringLiteral("application/x-sh"),
        QStringLiteral("application/x-shellscript"), QStringLiteral("text/x-shellscript"),
        QStringLiteral("application/javascript"), QStringLiteral("text/javascript"),
        QStringLiteral("application/x-javascript"), QStringLiteral("application/hta"),
        QStringLiteral("application/java-archive"), QStringLiteral("application/x-ms-shortcut"),
        QStringLiteral("application/x-desktop"), QStringLiteral("application/x-msi"),
        QStringLiteral("application/vnd.debian.binary-package"), QStringLiteral("application/x-sharedlib"),
        QStringLiteral("application/x-pie-executable"), QStringLiteral("application/vnd.appimage"),
    };
    return types.contains(mediaType);
}

} // namespace

QString AttachmentDanger::reason(const Attachment &attachment)
{
    // Windows drops trailing dots and spaces, and an alternate stream ("a.exe::$DATA") is still a.exe.
    QString name = attachment.fileName.toLower().normalized(QString::NormalizationForm_KC);
    name = name.section(QLatin1Char(':'), 0, 0);
    QString clean;
    for (const QChar c : std::as_const(name)) {
        if (c.category() != QChar::Other_Format && c.category() != QChar::Other_Control)
            clean += c;
    }
    while (clean.endsWith(QLatin1Char('.')) || clean.endsWith(QLatin1Char(' ')))
        clean.chop(1);
    const QStringList parts = clean.split(QLatin1Char('.'));
    const QString last = parts.size() > 1 ? parts.last().trimmed() : QString();
    const QString before = parts.size() > 2 ? parts.at(parts.size() - 2).trimmed() : QString();

    if (programs().contains(last) || isProgramType(attachment.mediaType)) {
        if (looksHarmless(before))
            return tr("It pretends to be a .%1 document, but it is a program (.%2) that can take over this computer.")
                .arg(before, last);
        return tr("It is a program or script that can take over this computer.");
    }
    if (macroDocuments().contains(last) || attachment.mediaType.contains(QLatin1String("macroenabled")))
        return tr("It is an office document with macros: programs that can run when it is opened.");
    if (diskImages().contains(last))
        return tr("It is a disk image. Such files are often used to hide programs from virus scanners.");
    if (containers().contains(last) && (looksHarmless(before) || programs().contains(before)))
        return tr("It is an archive with the misleading double ending .%1.%2, often used to hide programs.")
            .arg(before, last);
    if (last == QLatin1String("html") || last == QLatin1String("htm") || last == QLatin1String("xhtml")
        || last == QLatin1String("svg") || last == QLatin1String("shtml") || last == QLatin1String("mht")
        || last == QLatin1String("mhtml"))
        return tr("It is a web page that opens in your browser and can imitate a login form.");
    return {};
}

} // namespace okienko
