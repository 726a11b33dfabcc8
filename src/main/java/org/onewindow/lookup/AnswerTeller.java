package org.onewindow.lookup;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what came of asking a service: to the listener, to the journal, and to the log. Guarded by the look-up's lock. */
final class AnswerTeller {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerTeller.class);

    private final LookupTools tools;
    private final RunJournal journal;
    private final LookupVoice voice;

    AnswerTeller(LookupTools tools, RunJournal journal, LookupVoice voice) {
        this.tools = tools;
        this.journal = journal;
        this.voice = voice;
    }

    /** The task's answer at last; journalled unless its outcome is already. */
    void tell(ServiceTask task, Answer answer) {
        ServiceAnswer answered = tellUnjournalled(task, answer);
        if (!task.outcomeJournalled) {
            journal.outcome(answered);
        }
    }

    /** The answer of a task that was never asked because the journal could not say so. */
    ServiceAnswer tellUnjournalled(ServiceTask task, Answer answer) {
        task.end();
        ServiceAnswer answered = serviceAnswer(task, answer);
        voice.answered(answered);
        return answered;
    }

    /** Journals an outcome that nobody else hears of: that of a request which is tried once more, or was never sent. */
    void journalOnly(ServiceTask task, Answer answer) {
        journal.outcome(serviceAnswer(task, answer));
        task.outcomeJournalled = true;
    }

    private ServiceAnswer serviceAnswer(ServiceTask task, Answer answer) {
        Duration took = task.sentAt == 0
                ? Duration.ZERO
                : Duration.ofNanos(tools.timing().nanos() - task.sentAt);
        return new ServiceAnswer(
                task.planned,
                answer,
                task.attempt.requestId(),
                task.hash,
                took,
                tools.clock().instant());
    }

    /**
     * Writes to the log why no answer will come to the request a task is known by, so that its ID is found there whatever is shown in the answer's
     * place. What came back and was no answer is there already: whoever received it knows more about it.
     */
    static void log(ServiceTask task, Answer answer) {
        if (task.heard) {
            return;
        }
        String service = task.planned.service().code();
        if (answer instanceof Answer.Unavailable unavailable && unavailable.trouble() != Trouble.CANCELLED) {
            LOG.warn("request {} to {}: {}", task.attempt.requestId(), service, unavailable.trouble());
        } else if (Standby.isStandIn(answer)) {
            LOG.info("request {} to {}: not sent, {}", task.attempt.requestId(), service, answer.outcome());
        }
    }
}
