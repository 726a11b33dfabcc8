package org.onewindow.lookup;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the services of one look-up, each until its deadline and once more where that is worth it, and takes one answer of each. Its own calls come
 * under the look-up's lock; what it hears of replies, deadlines and the journal it takes the lock for.
 */
final class Asking {
    private final LookupTools tools;
    private final RunLock lock;
    private final RunJournal journal;
    private final LookupVoice voice;
    private final AnswerTeller teller;
    private final Sender sender;
    private final OneRetry retry;
    private final Standby standby;
    private final Runnable answered;

    /** {@code answered} runs after each answer was told. */
    Asking(
            LookupTools tools,
            LookupRequest request,
            RunLock lock,
            RunJournal journal,
            LookupVoice voice,
            AnswerTeller teller,
            Runnable answered) {
        this.tools = tools;
        this.lock = lock;
        this.journal = journal;
        this.voice = voice;
        this.teller = teller;
        this.sender = new Sender(tools, request);
        this.retry = new OneRetry(tools, lock, teller, this::askOnceMore, this::answer);
        this.standby = new Standby(tools.outage(), request, tools.clock());
        this.answered = answered;
    }

    /** Sends a request that is in the journal; its deadline begins. */
    void begin(ServiceTask task) {
        Duration deadline =
                task.planned.service().deadline().orElse(tools.settings().deadline());
        task.sentAt = tools.timing().nanos();
        task.deadlineAt = task.sentAt + deadline.toNanos();
        long deadlineAt = task.deadlineAt;
        task.takeBackDeadline =
                tools.timing().after(deadline, () -> lock.within(() -> deadlinePassed(task, deadlineAt)));
        send(task);
    }

    /** Has the clerk's own retry journalled, and sends it then. */
    void askAgain(ServiceTask task) {
        journalThen(task, "clerk", () -> begin(task));
    }

    private void askOnceMore(ServiceTask task) {
        journalThen(task, "retry", () -> send(task));
    }

    private void journalThen(ServiceTask task, String why, Runnable then) {
        Attempt attempt = task.attempt;
        journal.asking(List.of(task), why, durable -> lock.within(() -> journalled(task, attempt, durable, then)));
    }

    private void journalled(ServiceTask task, Attempt attempt, boolean durable, Runnable then) {
        boolean wanted = task.awaited && !task.settling && task.attempt == attempt;
        if (!durable || !wanted) {
            tools.breakers().unused(task.planned.service());
        }
        if (!wanted) {
            return;
        }
        if (durable) {
            then.run();
        } else {
            voice.troubled(Trouble.JOURNAL);
            answerUnjournalled(task, Trouble.JOURNAL);
        }
    }

    private void send(ServiceTask task) {
        Attempt attempt = task.attempt;
        task.sent = true;
        sender.send(task.planned, attempt, (answer, hash) -> lock.within(() -> replied(task, attempt, answer, hash)));
    }

    private void replied(ServiceTask task, Attempt attempt, Answer answer, HashVerdict hash) {
        if (task.attempt != attempt || !task.sent || !task.awaited) {
            return;
        }
        task.heard = true;
        task.hash = hash;
        tools.breakers().after(task.planned.service(), answer);
        if (answer instanceof Answer.Unavailable unavailable
                && unavailable.trouble().worthOneRetry()
                && !task.retried) {
            task.sent = false;
            retry.after(task, unavailable);
        } else {
            answer(task, answer);
        }
    }

    private void deadlinePassed(ServiceTask task, long deadlineAt) {
        if (task.awaited && !task.settling && task.deadlineAt == deadlineAt) {
            Answer late = Answer.unavailable(Trouble.TIMED_OUT);
            giveUp(task, task.sent ? late : task.fallback.orElse(late));
        }
    }

    /** Ends waiting for a task, and for the source if it was asked. */
    void giveUp(ServiceTask task, Answer answer) {
        Attempt attempt = task.attempt;
        boolean stop = task.sent;
        task.sent = false;
        if (stop) {
            tools.breakers().after(task.planned.service(), answer);
        }
        answer(task, answer);
        if (stop) {
            tools.executor().execute(attempt::stop);
        }
    }

    /** The task's answer, or what stands in for it; told and journalled. */
    void answer(ServiceTask task, Answer answer) {
        AnswerTeller.log(task, answer);
        if (!standby.mayHelp(answer)) {
            tell(task, answer);
            retry.answered(task, answer);
            answered.run();
            return;
        }
        if (!task.outcomeJournalled) {
            teller.journalOnly(task, answer);
        }
        task.settle();
        Attempt attempt = task.attempt;
        standby.confirmed(answer)
                .whenCompleteAsync(
                        (reachable, failed) -> found(
                                task,
                                attempt,
                                answer,
                                standby.insteadOf(task.planned, answer, failed != null || reachable)),
                        tools.executor());
        retry.answered(task, answer);
    }

    /** Away from the lock. */
    private void found(ServiceTask task, Attempt attempt, Answer answer, Answer instead) {
        lock.within(() -> {
            // What was cancelled meanwhile must not stand in the journal as shown, nor be asked later.
            if (Standby.isStandIn(instead) && isSettling(task, attempt)) {
                journal.standingIn(
                        Map.of(task, instead),
                        durable -> lock.within(() -> settled(task, attempt, durable ? instead : answer)));
            } else {
                settled(task, attempt, instead);
            }
        });
    }

    private static boolean isSettling(ServiceTask task, Attempt attempt) {
        return task.awaited && task.settling && task.attempt == attempt;
    }

    private void settled(ServiceTask task, Attempt attempt, Answer answer) {
        if (isSettling(task, attempt)) {
            tell(task, answer);
            answered.run();
        }
    }

    /** Looks for what stands in for the answers of tasks that can't be asked now; blocks on the disk, away from the lock. */
    Map<ServiceTask, Answer> standIns(Collection<ServiceTask> unasked) {
        Map<ServiceTask, Answer> found = new LinkedHashMap<>();
        Answer unreachable = Answer.unavailable(Trouble.EXCHANGE_UNREACHABLE);
        unasked.forEach(task -> found.put(task, standby.insteadOf(task.planned, unreachable, false)));
        return found;
    }

    /** The answer of a task that was not asked; a stand-in is in the journal already. */
    void answerUnasked(ServiceTask task, Answer answer) {
        AnswerTeller.log(task, answer);
        task.outcomeJournalled = Standby.isStandIn(answer);
        tell(task, answer);
    }

    private void tell(ServiceTask task, Answer answer) {
        teller.tell(task, answer);
        if (answer instanceof Answer.Found found) {
            Instant receivedAt = tools.clock().instant();
            tools.executor().execute(() -> standby.keep(task.planned, found, receivedAt));
        }
    }

    /** The answer of a task that the journal's failure kept from being asked. */
    void answerUnjournalled(ServiceTask task, Trouble trouble) {
        Answer answer = Answer.unavailable(trouble);
        AnswerTeller.log(task, answer);
        teller.tellUnjournalled(task, answer);
        retry.answered(task, answer);
        answered.run();
    }
}
