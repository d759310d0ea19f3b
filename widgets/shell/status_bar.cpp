// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/status_bar.h"

#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QStyle>
#include <QToolButton>
#include <QToolTip>

namespace okienko {

namespace {

/// Shows its tool tip also at a click and with the keyboard.
class DetailsButton : public QToolButton {
public:
    explicit DetailsButton(QWidget *parent) : QToolButton(parent)
    {
        setAutoRaise(true);
        setFixedHeight(22);
        connect(this, &QToolButton::clicked, this,
                [this] { QToolTip::showText(mapToGlobal(QPoint(0, -height())), toolTip(), this, {}, 30'000); });
    }
};

/// A dot that says by colour how something is; the words stand beside it.
class LightDot : public QWidget {
public:
    explicit LightDot(QWidget *parent) : QWidget(parent) { setFixedSize(8, 8); }
    void setLight(Light light)
    {
        m_light = light;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColors &colors = Theme::instance().colors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_light == Light::Good  ? QColor(0x12, 0xb7, 0x6a)
                         : m_light == Light::Bad ? colors.bad
                                                 : QColor(0xf0, 0xa0, 0x20));
        painter.drawEllipse(QRectF(rect()));
    }

private:
    Light m_light = Light::Busy;
};

} // namespace

struct StatusBar::Private {
    LightDot *mailDot = nullptr;
    QLabel *mail = nullptr;
    QToolButton *signIn = nullptr;
    AccountId signInAccount;
    LightDot *meterDot = nullptr;
    DetailsButton *meter = nullptr;
    LightDot *storeDot = nullptr;
    QLabel *store = nullptr;
    QLabel *outbox = nullptr;
    QLabel *progressText = nullptr;
    QProgressBar *progress = nullptr;
};

StatusBar::StatusBar(QWidget *parent) : QFrame(parent), d(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("statusBar"));
    setFixedHeight(26);
    const auto label = [this] {
        auto *made = new QLabel(this);
        made->setTextFormat(Qt::PlainText);
        return made;
    };
    d->mailDot = new LightDot(this);
    d->mail = label();
    d->signIn = new QToolButton(this);
    d->signIn->setObjectName(QStringLiteral("signInAgain"));
    d->signIn->setText(tr("Sign in again…"));
    d->signIn->setAutoRaise(true);
    d->signIn->setFixedHeight(22);
    d->signIn->hide();
    connect(d->signIn, &QToolButton::clicked, this, [this] { emit signInRequested(d->signInAccount); });
    d->meterDot = new LightDot(this);
    d->meterDot->hide();
    d->meter = new DetailsButton(this);
    d->meter->setObjectName(QStringLiteral("mailboxMeter"));
    d->meter->hide();
    d->storeDot = new LightDot(this);
    d->store = label();
    d->outbox = label();
    d->progressText = label();
    d->progressText->setObjectName(QStringLiteral("syncProgressText"));
    d->progress = new QProgressBar(this);
    d->progress->setObjectName(QStringLiteral("syncProgress"));
    d->progress->setTextVisible(false);
    d->progress->setFixedWidth(140);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 0, 14, 0);
    layout->setSpacing(0);
    layout->addWidget(d->mailDot);
    layout->addSpacing(5);
    layout->addWidget(d->mail);
    layout->addWidget(d->signIn);
    layout->addSpacing(16);
    layout->addWidget(d->meterDot);
    layout->addWidget(d->meter);
    layout->addWidget(d->storeDot);
    layout->addSpacing(5);
    layout->addWidget(d->store);
    layout->addSpacing(16);
    layout->addWidget(d->outbox);
    layout->addStretch(1);
    layout->addWidget(d->progressText);
    layout->addSpacing(10);
    layout->addWidget(d->progress);
    d->progress->hide();
    d->progressText->hide();
}

StatusBar::~StatusBar() = default;

void StatusBar::setStatus(const StatusSummary &status)
{
    const auto tip = [](const QString &text) {
        // Failures may quote a server: never as markup.
        return text.isEmpty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped());
    };
    // Many lines: each stays one.
    const auto lines = [](const QString &text) {
        return text.isEmpty() ? QString()
                              : QStringLiteral("<qt>%1</qt>")
                                    .arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    };
    const auto setBad = [](QWidget *widget, bool bad) {
        if (widget->property("bad").toBool() == bad)
            return;
        widget->setProperty("bad", bad);
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    };
    d->mailDot->setLight(status.mailLight);
    d->mailDot->setVisible(!status.mailText.isEmpty());
    d->mail->setText(oneLine(status.mailText));
    d->mail->setToolTip(lines(QStringList({status.mailDetails, status.meterDetails}).join(QLatin1Char('\n')).trimmed()));
    d->meterDot->setVisible(!status.meterText.isEmpty());
    d->meter->setVisible(!status.meterText.isEmpty());
    d->meter->setText(oneLine(status.meterText));
    d->meter->setToolTip(lines(status.meterDetails));
    d->meter->setAccessibleDescription(status.meterDetails);
    setBad(d->mail, status.mailLight == Light::Bad);
    d->signInAccount = status.signIn;
    d->signIn->setVisible(status.signIn.isValid());
    d->storeDot->setLight(status.storeLight);
    d->storeDot->setVisible(!status.storeText.isEmpty());
    d->store->setText(oneLine(status.storeText));
    d->store->setToolTip(tip(status.storeDetails));
    setBad(d->store, status.storeLight == Light::Bad);
    d->outbox->setText(oneLine(status.outboxText));
    setBad(d->outbox, status.outboxNeedsAttention);

    d->progress->setVisible(status.progress.has_value());
    d->progressText->setVisible(status.progress.has_value());
    if (!status.progress)
        return;
    const int share = progressShare(*status.progress);
    d->progress->setRange(0, share < 0 ? 0 : 1000);
    d->progress->setValue(std::max(0, share));
    d->progressText->setText(progressText(*status.progress));
    d->progress->setAccessibleName(d->progressText->text());
}

int StatusBar::progressShare(const SyncProgress &progress)
{
    if (progress.bytesTotal > 0)
        return int(qBound(0.0, 1000.0 * double(progress.bytesDone) / double(progress.bytesTotal), 1000.0));
    if (progress.messagesTotal > 0)
        return int(qBound(0.0, 1000.0 * double(progress.messagesDone) / double(progress.messagesTotal), 1000.0));
    return -1;
}

QString StatusBar::progressText(const SyncProgress &progress)
{
    const QLocale locale;
    const auto plural = [](qint64 count) { return int(std::min<qint64>(count, 2'000'000'000)); };
    QStringList parts;
    if (progress.messagesTotal > 0) {
        //: %1: mailbox, %2: messages received; %n: messages there are
        parts.append(tr("Receiving %1: %2 of %L3 message(s)", nullptr, plural(progress.messagesTotal))
                         .arg(oneLine(progress.mailbox), locale.toString(progress.messagesDone))
                         .arg(progress.messagesTotal));
    } else {
        parts.append(tr("Receiving %1").arg(oneLine(progress.mailbox)));
    }
    if (progress.bytesTotal > 0)
        parts.append(tr("%1 of %2").arg(fileSizeText(progress.bytesDone), fileSizeText(progress.bytesTotal)));
    else if (progress.bytesDone > 0)
        parts.append(fileSizeText(progress.bytesDone));
    if (progress.secondsLeft >= 0)
        parts.append(tr("%1 left").arg(durationText(qint64(progress.secondsLeft + 0.5))));
    return parts.join(QStringLiteral(" · "));
}

} // namespace okienko
