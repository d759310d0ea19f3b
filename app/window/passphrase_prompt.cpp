// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/passphrase_prompt.h"

#include "widgets/settings/passphrase_dialog.h"

#include <QMutex>
#include <QSemaphore>
#include <QThread>

namespace okienko {

struct PassphrasePrompt::Question {
    PassphraseQuestion what;
    QSemaphore answered;
    std::optional<ProtectedBytes> answer;
};

/// What threads see of the prompt: whether it is there, and who waits.
struct PassphrasePrompt::Gate {
    QMutex mutex;
    PassphrasePrompt *prompt = nullptr;
    QList<std::shared_ptr<Question>> waiting;
};

PassphrasePrompt::PassphrasePrompt(QObject *parent) : QObject(parent), m_gate(std::make_shared<Gate>())
{
    m_gate->prompt = this;
}

PassphrasePrompt::~PassphrasePrompt()
{
    const QMutexLocker lock(&m_gate->mutex);
    m_gate->prompt = nullptr;
    for (const auto &question : std::as_const(m_gate->waiting))
        question->answered.release();
}

PassphraseSource PassphrasePrompt::source()
{
    return [gate = m_gate](const PassphraseQuestion &what) -> std::optional<ProtectedBytes> {
        auto question = std::make_shared<Question>();
        question->what = what;
        {
            const QMutexLocker lock(&gate->mutex);
            if (!gate->prompt || gate->prompt->thread() == QThread::currentThread())
                return std::nullopt;
            gate->waiting << question;
            QMetaObject::invokeMethod(
                gate->prompt, [prompt = gate->prompt, question] { prompt->ask(question); }, Qt::QueuedConnection);
        }
        question->answered.acquire();
        const QMutexLocker lock(&gate->mutex);
        gate->waiting.removeOne(question);
        return std::move(question->answer);
    };
}

void PassphrasePrompt::ask(const std::shared_ptr<Question> &question)
{
    auto *dialog = new PassphraseDialog(question->what.file, question->what.create, question->what.wrongBefore, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog, question](int result) {
        if (result == QDialog::Accepted) {
            QByteArray typed = dialog->passphrase();
            const QMutexLocker lock(&m_gate->mutex);
            question->answer = ProtectedBytes(typed);
            wipeBytes(typed);
        }
        question->answered.release();
    });
    dialog->open();
}

} // namespace okienko
