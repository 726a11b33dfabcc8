package org.onewindow.lookup;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The one retry a read may have by itself: after a pause drawn at random, if it can still end within the deadline, and for a trouble of the whole
 * exchange by one request for all. Guarded by the look-up's lock.
 */
final class OneRetry {
    private final LookupTools tools;
    private final RunLock lock;
    private final AnswerTeller teller;
    private final Consumer<ServiceTask> askOnceMore;
    private final BiConsumer<ServiceTask, Answer> giveAnswer;
    private final CommonTroubleGate gate = new CommonTroubleGate();

    /**
     * @param askOnceMore asks a task again, under the request ID it then has
     * @param giveAnswer answers a task that is not asked again
     */
    OneRetry(
            LookupTools tools,
            RunLock lock,
            AnswerTeller teller,
            Consumer<ServiceTask> askOnceMore,
            BiConsumer<ServiceTask, Answer> giveAnswer) {
        this.tools = tools;
        this.lock = lock;
        this.teller = teller;
        this.askOnceMore = askOnceMore;
        this.giveAnswer = giveAnswer;
    }

    /** Retries a task that failed for the first time, or answers it with that. */
    void after(ServiceTask task, Answer.Unavailable first) {
        task.fallback = Optional.of(first);
        CommonTroubleGate.Verdict verdict =
                first.trouble().common() ? gate.met(task) : CommonTroubleGate.Verdict.TRY_AGAIN;
        switch (verdict) {
            case TRY_AGAIN -> pauseThenAskAgain(task, first);
            case GIVE_UP -> giveAnswer.accept(task, first);
            case WAIT -> {}
        }
    }

    /** Hears of every answer: those that wait for this one go on. */
    void answered(ServiceTask task, Answer answer) {
        gate.answered(task, answer).stream()
                .filter(waiting -> waiting.awaited && !waiting.settling)
                .forEach(waiting -> after(waiting, (Answer.Unavailable) waiting.fallback.orElseThrow()));
    }

    private void pauseThenAskAgain(ServiceTask task, Answer first) {
        long least = tools.settings().retryPauseLeast().toNanos();
        long most = tools.settings().retryPauseMost().toNanos();
        long pause = ThreadLocalRandom.current().nextLong(least, most + 1);
        if (tools.timing().nanos() + pause >= task.deadlineAt) {
            giveAnswer.accept(task, first);
            return;
        }
        task.retried = true;
        teller.journalOnly(task, first);
        Attempt before = task.attempt;
        task.takeBackPause =
                tools.timing().after(Duration.ofNanos(pause), () -> lock.within(() -> pauseOver(task, before)));
    }

    private void pauseOver(ServiceTask task, Attempt before) {
        if (!task.awaited || task.settling || task.attempt != before) {
            return;
        }
        if (tools.breakers().admits(task.planned.service())) {
            task.nextAttempt();
            askOnceMore.accept(task);
        } else {
            giveAnswer.accept(task, task.fallback.orElseThrow());
        }
    }
}
