package org.onewindow.lookup;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.catalogue.Service;

/**
 * One look-up from its plan to its end. Everything it knows is guarded by one lock, under which also the listener is called; nothing blocks under
 * it: the journal, the source and the check of an answer work on other threads.
 */
final class LookupRun implements RunningLookup {

    private enum Phase {
        JOURNALLING,
        RUNNING,
        FINISHED
    }

    private final LookupTools tools;
    private final LookupPlan plan;
    private final String why;
    private final LookupVoice voice;
    private final RunLock lock = new RunLock();
    private final RunJournal journal;
    private final AnswerTeller teller;
    private final Asking asking;
    private final long startedAt;

    private final Map<String, ServiceTask> tasks = new LinkedHashMap<>();
    private final Map<ServiceTask, Trouble> resting = new LinkedHashMap<>();
    private Phase phase = Phase.JOURNALLING;
    private boolean cancelled;
    private boolean superseded;

    /** {@code why} it is asked, as the journal says it. */
    LookupRun(
            LookupTools tools,
            LookupRequest request,
            LookupPlan plan,
            String why,
            LookupListener listener,
            LookupFrame frame) {
        this.tools = tools;
        this.plan = plan;
        this.why = why;
        this.voice = new LookupVoice(listener);
        this.journal =
                new RunJournal(tools.journal(), request, plan, frame, new JournalTrouble(tools.timing(), lock, voice));
        this.teller = new AnswerTeller(tools, journal, voice);
        this.asking = new Asking(tools, request, lock, journal, voice, teller, this::finishIfDone);
        this.startedAt = tools.timing().nanos();
    }

    /** Has the plan journalled, and sends once it is durable. Returns at once. */
    void start() {
        for (PlannedRequest planned : plan.requests()) {
            ServiceTask task = new ServiceTask(planned);
            task.begin();
            tasks.put(planned.service().code(), task);
            tools.breakers().whyNot(planned.service()).ifPresent(why -> resting.put(task, why));
        }
        if (reachable()) {
            journal.asking(admitted(), why, durable -> lock.within(() -> begun(durable)));
        } else {
            admitted().forEach(task -> tools.breakers().unused(task.planned.service()));
            admitted().forEach(task -> resting.put(task, Trouble.EXCHANGE_UNREACHABLE));
            List<ServiceTask> unasked = List.copyOf(tasks.values());
            tools.executor().execute(() -> standIn(unasked));
        }
    }

    private boolean reachable() {
        return tools.outage().reachability().exchangeReachable();
    }

    private void standIn(List<ServiceTask> unasked) {
        Map<ServiceTask, Answer> standIns = asking.standIns(unasked);
        lock.within(() -> journal.standingIn(
                cancelled ? Map.of() : standIns, durable -> lock.within(() -> stoodIn(standIns, durable))));
    }

    private void stoodIn(Map<ServiceTask, Answer> standIns, boolean durable) {
        if (!durable || cancelled) {
            begun(durable);
            return;
        }
        phase = Phase.RUNNING;
        voice.planned(plan);
        standIns.forEach((task, answer) -> {
            if (task.awaited) {
                asking.answerUnasked(task, answer);
            }
        });
        finishIfDone();
    }

    private List<ServiceTask> admitted() {
        return tasks.values().stream()
                .filter(task -> !resting.containsKey(task))
                .toList();
    }

    private void begun(boolean durable) {
        if (!durable || cancelled) {
            admitted().forEach(task -> tools.breakers().unused(task.planned.service()));
        }
        if (cancelled) {
            endUnbegun(durable);
            return;
        }
        phase = durable ? Phase.RUNNING : Phase.FINISHED;
        voice.planned(plan);
        if (durable) {
            admitted().forEach(this::begin);
            resting.forEach((task, why) -> {
                if (task.awaited) {
                    asking.answer(task, Answer.unavailable(why));
                }
            });
            if (!reachable()) {
                exchangeLost();
            }
            finishIfDone();
        } else {
            voice.troubled(Trouble.JOURNAL);
            tasks.values().forEach(task -> asking.answerUnjournalled(task, Trouble.JOURNAL));
            voice.finished(summary());
        }
    }

    /** The listener may have cancelled when it heard of the plan. */
    private void begin(ServiceTask task) {
        if (task.awaited) {
            asking.begin(task);
        } else {
            tools.breakers().unused(task.planned.service());
        }
    }

    /** It was cancelled before anything left: the journal says of each request that it was not sent, the listener only hears the end. */
    private void endUnbegun(boolean durable) {
        phase = Phase.FINISHED;
        if (durable) {
            admitted().forEach(task -> teller.journalOnly(task, Answer.unavailable(Trouble.CANCELLED)));
        }
        tasks.values().forEach(ServiceTask::end);
        if (durable) {
            finish();
        } else {
            voice.finished(summary());
        }
    }

    private void finishIfDone() {
        if (phase == Phase.RUNNING && tasks.values().stream().noneMatch(task -> task.awaited)) {
            phase = Phase.FINISHED;
            finish();
        }
    }

    private void finish() {
        LookupSummary summary = summary();
        journal.finished(summary, () -> lock.within(() -> voice.finished(summary)));
    }

    @Override
    public void cancel() {
        lock.within(() -> {
            cancelled = cancelled || phase != Phase.FINISHED;
            if (phase != Phase.JOURNALLING) {
                awaited().forEach(this::cancel);
            }
        });
    }

    private List<ServiceTask> awaited() {
        return tasks.values().stream().filter(task -> task.awaited).toList();
    }

    /** Answering one task may have answered others that waited for it. */
    private void cancel(ServiceTask task) {
        if (task.awaited) {
            asking.giveUp(task, Answer.unavailable(Trouble.CANCELLED));
        }
    }

    /** What is awaited from the exchange will not come. */
    void exchangeLost() {
        lock.within(() -> {
            if (phase != Phase.JOURNALLING) {
                awaited().stream()
                        .filter(task -> !task.settling)
                        .forEach(task -> asking.giveUp(task, Answer.unavailable(Trouble.EXCHANGE_UNREACHABLE)));
            }
        });
    }

    /** Ends it for good: a newer look-up takes its place. */
    void supersede() {
        lock.within(() -> {
            superseded = true;
            cancel();
        });
    }

    @Override
    public void retry(Service service) {
        lock.within(() -> {
            ServiceTask task = tasks.get(service.code());
            if (task == null || task.awaited || superseded || phase == Phase.JOURNALLING) {
                return;
            }
            task.begin();
            if (!reachable()) {
                task.outcomeJournalled = true;
                asking.answer(task, Answer.unavailable(Trouble.EXCHANGE_UNREACHABLE));
            } else {
                tools.breakers()
                        .whyNot(service)
                        .ifPresentOrElse(
                                why -> asking.answer(task, Answer.unavailable(why)), () -> asking.askAgain(task));
            }
        });
    }

    @Override
    public void deliver(ServiceAnswer answer) {
        lock.within(() -> {
            ServiceTask task = tasks.get(answer.request().service().code());
            if (task != null && !task.awaited && !superseded && phase != Phase.JOURNALLING) {
                voice.answered(answer);
            }
        });
    }

    private LookupSummary summary() {
        return voice.summary(
                plan.requests().size(), Duration.ofNanos(tools.timing().nanos() - startedAt), cancelled);
    }
}
