// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/subject_prefix.h"

#include "models/domain/threading.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

constexpr auto caseless = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

const QString &replyWords()
{
    static const QString words = u"re|odp|odpowiedź|odg|odgovor|aw|antw|antwort|sv|vs|rif|r|ré|réf|res|resp|ynt|atb|"
                                 "bls|ha|отв|ответ|回复|答复|回覆|vá|vál|ats|nasl|naslov"_s;
    return words;
}

const QString &forwardWords()
{
    static const QString words = u"fwd?|fw|pd|pdp|przek|przekaz|proslijeđeno|prosleđeno|proslijedeno|prosl|wg|tr|i|rv|enc|vb|vl|"
                                 "vid|doorst|továbbítás|tovabbitas|пересл|转发|轉寄|iletildi|ilt|fs|vj"_s;
    return words;
}

/// One prefix with its counter: "Re[2]:", "Re(3) :", "RE^4:".
QRegularExpression prefix(const QString &words)
{
    return QRegularExpression(u"^\\s*(?:"_s + words + u")\\s*(?:\\[\\d+\\]|\\(\\d+\\)|\\^?\\d+)?\\s*[:：]\\s*"_s, caseless);
}

QString withoutLeading(QString subject, const QRegularExpression &form)
{
    subject = subject.trimmed();
    // Every prefix ends with one; most subjects have none, and there is one in every mail that is filed.
    const auto mayHavePrefix = [&subject] { return subject.contains(u':') || subject.contains(u'：'); };
    for (int n = 0; n < 100 && mayHavePrefix(); ++n) {
        const QRegularExpressionMatch match = form.match(subject);
        if (!match.hasMatch())
            break;
        subject = subject.mid(match.capturedLength());
    }
    return subject.trimmed();
}

} // namespace

QString withoutReplyPrefixes(const QString &subject)
{
    static const QRegularExpression form = prefix(replyWords());
    return withoutLeading(subject, form);
}

QString withoutForwardPrefixes(const QString &subject)
{
    static const QRegularExpression form = prefix(forwardWords());
    return withoutLeading(subject, form);
}

QString baseSubject(const QString &subject)
{
    static const QRegularExpression any = prefix(replyWords() + u'|' + forwardWords());
    static const QRegularExpression tag(u"^\\[[^\\[\\]]{1,60}\\]\\s*"_s);
    static const QRegularExpression trailer(u"\\s*\\((?:fwd|fw)\\)\\s*$"_s, caseless);
    QString rest = subject.simplified();
    for (int n = 0; n < 100; ++n) {
        const QString before = rest;
        rest = withoutLeading(rest, any);
        if (rest.startsWith(u'[')) {
            const QRegularExpressionMatch match = tag.match(rest);
            // A subject that is only a tag keeps it.
            if (match.hasMatch() && match.capturedLength() < rest.size())
                rest = rest.mid(match.capturedLength());
        }
        if (rest.endsWith(u')'))
            rest.remove(trailer);
        if (rest == before)
            break;
    }
    return rest.simplified();
}

} // namespace okienko
