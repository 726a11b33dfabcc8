package org.onewindow.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.onewindow.journal.EntryDraft;

/** What one look-up writes to the journal, in order. Nothing of it blocks. */
final class RunJournal {
    private final JournalQueue queue;
    private final EntryDrafts drafts;
    private final LookupPlan plan;
    private final LookupFrame frame;
    private final JournalTrouble trouble;
    /** Whether the entries that open the look-up are written, or stand in the batch being written. */
    private final AtomicBoolean opened = new AtomicBoolean();

    /** {@code trouble} hears what could not be written, and how long is waited for what must be written first. */
    RunJournal(JournalQueue queue, LookupRequest request, LookupPlan plan, LookupFrame frame, JournalTrouble trouble) {
        this.queue = queue;
        this.drafts = new EntryDrafts(request);
        this.plan = plan;
        this.frame = frame;
        this.trouble = trouble;
    }

    /** Writes that these services are asked, and, unless that is durable already, that the look-up began. */
    void asking(List<ServiceTask> tasks, String why, Consumer<Boolean> done) {
        before(
                tasks.stream()
                        .map(task -> drafts.asked(task.planned, task.attempt.requestId(), why))
                        .toList(),
                done);
    }

    /** Writes what stands in for answers, before it is shown; opens the look-up likewise. */
    void standingIn(Map<ServiceTask, Answer> standIns, Consumer<Boolean> done) {
        List<EntryDraft> said = new ArrayList<>();
        standIns.forEach((task, answer) -> {
            if (Standby.isStandIn(answer)) {
                said.add(drafts.standIn(task.planned, task.attempt.requestId(), answer));
            }
        });
        before(said, done);
    }

    private void before(List<EntryDraft> further, Consumer<Boolean> done) {
        AtomicBoolean opens = new AtomicBoolean();
        Supplier<List<EntryDraft>> entries = () -> {
            List<EntryDraft> all = new ArrayList<>();
            if (opened.compareAndSet(false, true)) {
                opens.set(true);
                all.addAll(frame.before().get());
                all.add(drafts.started(plan));
            }
            all.addAll(further);
            return all;
        };
        Consumer<Boolean> waiting = trouble.waiting();
        queue.before(entries, durable -> {
            waiting.accept(durable);
            if (opens.get()) {
                opened.set(durable);
                frame.begun().accept(durable);
            }
            done.accept(durable);
        });
    }

    /** Writes what came of a request. */
    void outcome(ServiceAnswer answer) {
        queue.after(drafts.answered(answer), durable -> {
            if (!durable) {
                trouble.failed();
            }
        });
    }

    /** Writes the end; {@code done} follows in any case. */
    void finished(LookupSummary summary, Runnable done) {
        queue.after(drafts.finished(summary, frame.figures().get()), durable -> {
            if (!durable) {
                trouble.failed();
            }
            done.run();
        });
    }
}
