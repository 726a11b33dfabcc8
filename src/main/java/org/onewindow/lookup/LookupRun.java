package org.onewindow.lookup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.onewindow.catalogue.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look-up on its way. Everything it knows is guarded by one lock, under which also the listener is called; nothing blocks under it: the
 * journal, the source and the check of an answer work on other threads.
 */
final class LookupRun implements RunningLookup {
    private static final Logger LOG = LoggerFactory.getLogger(LookupRun.class);

    private enum Phase {
        JOURNALLING,
        RUNNING,
        FINISHED
    }

    private final LookupTools tools;
    private final LookupRequest request;
    private final LookupPlan plan;
    private final RunJournal journal;
    private final LookupVoice voice;
    private final long startedAt;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, ServiceTask> tasks = new LinkedHashMap<>();
    private final List<ServiceTask> resting = new ArrayList<>();
    private final CommonTroubleGate gate = new CommonTroubleGate();
    private Phase phase = Phase.JOURNALLING;
    private boolean cancelled;
    private boolean superseded;

    LookupRun(LookupTools tools, LookupRequest request, LookupPlan plan, LookupListener listener, LookupFrame frame) {
        this.tools = tools;
        this.request = request;
        this.plan = plan;
        this.voice = new LookupVoice(listener);
        this.journal = new RunJournal(tools.journal(), request, plan, frame, this::journalFailed);
        this.startedAt = tools.timing().nanos();
    }

    /** Has the plan journalled, and sends once it is durable. Returns at once. */
    void start() {
        for (PlannedRequest planned : plan.requests()) {
            ServiceTask task = new ServiceTask(planned);
            task.begin();
            tasks.put(planned.service().code(), task);
            if (!tools.breakers().admits(planned.service())) {
                resting.add(task);
            }
        }
        journal.asking(admitted(), "first", this::begun);
    }

    private List<ServiceTask> admitted() {
        return tasks.values().stream().filter(task -> !resting.contains(task)).toList();
    }

    private void begun(boolean durable) {
        lock.lock();
        try {
            if (!durable) {
                admitted().forEach(task -> tools.breakers().unused(task.planned.service()));
            }
            if (cancelled) {
                endUnbegun(durable);
                return;
            }
            phase = Phase.RUNNING;
            voice.planned(plan);
            if (!durable) {
                voice.troubled(Trouble.JOURNAL);
                phase = Phase.FINISHED;
                tasks.values().forEach(task -> answer(task, unavailable(Trouble.JOURNAL), false));
                voice.finished(summary());
                return;
            }
            admitted().forEach(this::sendFirst);
            resting.forEach(task -> answer(task, unavailable(Trouble.CIRCUIT_OPEN), true));
            finishIfDone();
        } finally {
            lock.unlock();
        }
    }

    /** It was cancelled before anything left: the journal says of each request that it was not sent, the listener only hears the end. */
    private void endUnbegun(boolean durable) {
        phase = Phase.FINISHED;
        if (durable) {
            admitted().forEach(task -> {
                tools.breakers().unused(task.planned.service());
                journal.outcome(serviceAnswer(task, unavailable(Trouble.CANCELLED)));
            });
            tasks.values().forEach(ServiceTask::end);
            finish();
        } else {
            tasks.values().forEach(ServiceTask::end);
            voice.finished(summary());
        }
    }

    private void sendFirst(ServiceTask task) {
        Duration deadline =
                task.planned.service().deadline().orElse(tools.settings().deadline());
        task.sentAt = tools.timing().nanos();
        task.deadlineAt = task.sentAt + deadline.toNanos();
        task.takeBackDeadline = tools.timing().after(deadline, () -> deadlinePassed(task, task.deadlineAt));
        send(task);
    }

    private void send(ServiceTask task) {
        Attempt attempt = task.attempt;
        task.sent = true;
        ServiceRequest asked = new ServiceRequest(
                attempt.requestId(),
                task.planned.service(),
                task.planned.items(),
                request.subject(),
                request.matter().code(),
                request.caseNumber(),
                request.operator().name(),
                request.representedParty());
        attempt.send(tools.source(), asked, tools.executor(), reply -> replied(task, attempt, reply));
    }

    private void replied(ServiceTask task, Attempt attempt, SourceReply reply) {
        Answer answer = checked(task, attempt, reply);
        lock.lock();
        try {
            if (task.attempt != attempt || !task.sent || !task.awaited) {
                return;
            }
            task.hash = reply.hash();
            tools.breakers().after(task.planned.service(), answer);
            if (answer instanceof Answer.Unavailable unavailable
                    && unavailable.trouble().worthOneRetry()
                    && !task.retried) {
                task.sent = false;
                task.fallback = Optional.of(answer);
                retryIfSensible(task, unavailable);
                return;
            }
            answer(task, answer, true);
        } finally {
            lock.unlock();
        }
    }

    private Answer checked(ServiceTask task, Attempt attempt, SourceReply reply) {
        try {
            return tools.check()
                    .check(
                            reply,
                            task.planned,
                            request.subject().value(),
                            tools.clock().instant());
        } catch (RuntimeException e) {
            LOG.error(
                    "request {}: its answer could not be checked: {}",
                    attempt.requestId(),
                    e.getClass().getName());
            return new Answer.Refused(Refusal.WRONG_SCHEMA);
        }
    }

    private void retryIfSensible(ServiceTask task, Answer.Unavailable first) {
        CommonTroubleGate.Verdict verdict =
                first.trouble().common() ? gate.met(task) : CommonTroubleGate.Verdict.TRY_AGAIN;
        switch (verdict) {
            case TRY_AGAIN -> pauseThenAskAgain(task, first);
            case GIVE_UP -> answer(task, first, true);
            case WAIT -> {}
        }
    }

    private void pauseThenAskAgain(ServiceTask task, Answer first) {
        long least = tools.settings().retryPauseLeast().toNanos();
        long most = tools.settings().retryPauseMost().toNanos();
        long pause = ThreadLocalRandom.current().nextLong(least, most + 1);
        if (tools.timing().nanos() + pause >= task.deadlineAt) {
            answer(task, first, true);
            return;
        }
        task.retried = true;
        journal.outcome(serviceAnswer(task, first));
        task.outcomeJournalled = true;
        Attempt before = task.attempt;
        task.takeBackPause = tools.timing().after(Duration.ofNanos(pause), () -> askAgain(task, before));
    }

    private void askAgain(ServiceTask task, Attempt before) {
        lock.lock();
        try {
            if (!task.awaited || task.attempt != before) {
                return;
            }
            if (tools.breakers().admits(task.planned.service())) {
                task.nextAttempt();
                journalThenSend(task, "retry");
            } else {
                answer(task, task.fallback.orElseThrow(), true);
            }
        } finally {
            lock.unlock();
        }
    }

    private void journalThenSend(ServiceTask task, String why) {
        Attempt attempt = task.attempt;
        journal.asking(List.of(task), why, durable -> asked(task, attempt, durable, why));
    }

    private void asked(ServiceTask task, Attempt attempt, boolean durable, String why) {
        lock.lock();
        try {
            if (!durable || !task.awaited || task.attempt != attempt) {
                tools.breakers().unused(task.planned.service());
            }
            if (!task.awaited || task.attempt != attempt) {
                return;
            }
            if (!durable) {
                voice.troubled(Trouble.JOURNAL);
                answer(task, unavailable(Trouble.JOURNAL), false);
            } else if (why.equals("clerk")) {
                sendFirst(task);
            } else {
                send(task);
            }
        } finally {
            lock.unlock();
        }
    }

    private void deadlinePassed(ServiceTask task, long deadlineAt) {
        lock.lock();
        try {
            if (task.awaited && task.deadlineAt == deadlineAt) {
                giveUp(
                        task,
                        task.sent
                                ? unavailable(Trouble.TIMED_OUT)
                                : task.fallback.orElse(unavailable(Trouble.TIMED_OUT)));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends waiting for a task, and for the source if it was asked. */
    private void giveUp(ServiceTask task, Answer answer) {
        Attempt attempt = task.attempt;
        boolean stop = task.sent;
        task.sent = false;
        if (stop) {
            tools.breakers().after(task.planned.service(), answer);
        }
        answer(task, answer, true);
        if (stop) {
            tools.executor().execute(attempt::stop);
        }
    }

    private void answer(ServiceTask task, Answer answer, boolean journalled) {
        task.end();
        ServiceAnswer answered = serviceAnswer(task, answer);
        log(answered);
        voice.answered(answered);
        if (journalled && !task.outcomeJournalled) {
            journal.outcome(answered);
        }
        gate.answered(task, answer).stream()
                .filter(waiting -> waiting.awaited)
                .forEach(waiting -> retryIfSensible(waiting, (Answer.Unavailable) waiting.fallback.orElseThrow()));
        finishIfDone();
    }

    private void finishIfDone() {
        if (phase == Phase.RUNNING && tasks.values().stream().noneMatch(task -> task.awaited)) {
            phase = Phase.FINISHED;
            finish();
        }
    }

    private void finish() {
        LookupSummary summary = summary();
        journal.finished(summary, () -> {
            lock.lock();
            try {
                voice.finished(summary);
            } finally {
                lock.unlock();
            }
        });
    }

    private void journalFailed() {
        lock.lock();
        try {
            voice.troubled(Trouble.JOURNAL);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void cancel() {
        lock.lock();
        try {
            cancelled = cancelled || phase != Phase.FINISHED;
            if (phase != Phase.JOURNALLING) {
                tasks.values().stream().filter(task -> task.awaited).toList().forEach(task -> {
                    if (task.awaited) {
                        giveUp(task, unavailable(Trouble.CANCELLED));
                    }
                });
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends it for good: a newer look-up takes its place. */
    void supersede() {
        lock.lock();
        try {
            superseded = true;
            cancel();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void retry(Service service) {
        lock.lock();
        try {
            ServiceTask task = tasks.get(service.code());
            if (task == null || task.awaited || superseded || phase == Phase.JOURNALLING) {
                return;
            }
            task.begin();
            if (tools.breakers().admits(service)) {
                journalThenSend(task, "clerk");
            } else {
                answer(task, unavailable(Trouble.CIRCUIT_OPEN), true);
            }
        } finally {
            lock.unlock();
        }
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

    private static void log(ServiceAnswer answer) {
        String service = answer.request().service().code();
        if (answer.answer() instanceof Answer.Unavailable unavailable && unavailable.trouble() != Trouble.CANCELLED) {
            LOG.warn("request {} to {}: {}", answer.requestId(), service, unavailable.trouble());
        } else if (answer.answer() instanceof Answer.Refused refused) {
            LOG.warn("request {} to {}: answer refused, {}", answer.requestId(), service, refused.refusal());
        }
    }

    private LookupSummary summary() {
        return voice.summary(
                plan.requests().size(), Duration.ofNanos(tools.timing().nanos() - startedAt), cancelled);
    }

    private static Answer unavailable(Trouble trouble) {
        return new Answer.Unavailable(trouble, Optional.empty(), Optional.empty());
    }
}
