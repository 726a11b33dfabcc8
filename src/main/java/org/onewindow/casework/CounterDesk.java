package org.onewindow.casework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.onewindow.access.Operator;
import org.onewindow.catalogue.Matter;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.LeftOut;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.Lookups;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.subject.SubjectNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Use case: the work of one counter, as the window and the command line share it. Every look-up belongs to a case, opened with the first look-up
 * for a subject and a matter and closed by the clerk or at the day's end. Safe for use by several threads.
 */
public final class CounterDesk {
    private static final Logger LOG = LoggerFactory.getLogger(CounterDesk.class);

    private final Lookups lookups;
    private final Cases cases;
    private final Journal journal;
    private final AtomicReference<Optional<DeskRun>> latest = new AtomicReference<>(Optional.empty());
    private final CaseSteps steps;
    private final ProtectedRecords protectedRecords;

    /** A desk of a station without a hub. It closes nothing it was given. */
    public CounterDesk(Lookups lookups, Cases cases, Journal journal) {
        this(lookups, cases, journal, CaseDelivery.UNKNOWN, CaseDecisions.NONE);
    }

    /** A desk of a station that lists nobody as protected. It closes nothing it was given. */
    public CounterDesk(Lookups lookups, Cases cases, Journal journal, CaseDelivery delivery, CaseDecisions decisions) {
        this(lookups, cases, journal, delivery, decisions, ProtectedRecords.NONE);
    }

    /**
     * A desk that looks up by {@code lookups}. It closes nothing it was given.
     *
     * @param delivery knows what the hub has
     * @param decisions what the hub decides about cases
     * @param protectedRecords whose records need a reason
     */
    public CounterDesk(
            Lookups lookups,
            Cases cases,
            Journal journal,
            CaseDelivery delivery,
            CaseDecisions decisions,
            ProtectedRecords protectedRecords) {
        this.lookups = lookups;
        this.cases = cases;
        this.journal = journal;
        this.steps = new CaseSteps(cases, journal, delivery, decisions);
        this.protectedRecords = protectedRecords;
    }

    /** What a clerk does with cases once they are open. */
    public CaseSteps steps() {
        return steps;
    }

    /** What stands in the way of a look-up, if anything does. */
    public Optional<Obstacle> obstacle(SubjectNumber subject, Matter matter, Operator operator) {
        if (!matter.scope().covers(subject.subjectKind())) {
            return Optional.of(Obstacle.MATTER_NOT_FOR_SUBJECT);
        }
        LookupPlan plan = lookups.plan(subject, matter, operator);
        boolean roleForbids = plan.requests().isEmpty()
                && plan.leftOut().stream().anyMatch(left -> left.reason() == LeftOut.Reason.ROLE_MAY_NOT_SEE);
        return roleForbids ? Optional.of(Obstacle.ROLE_MAY_NOT_LOOK_UP) : Optional.empty();
    }

    /** Whether a look at this subject's records needs a reason. */
    public boolean needsReason(SubjectNumber subject) {
        return protectedRecords.isProtected(subject);
    }

    /**
     * The same as below where nothing but consent was given.
     *
     * @throws IllegalArgumentException if there is an {@link #obstacle}, or a reason {@linkplain #needsReason is needed}
     */
    public DeskLookup lookUp(
            SubjectNumber subject, Matter matter, Consent consent, Operator operator, DeskListener listener) {
        return lookUp(subject, matter, Stated.of(consent), operator, listener);
    }

    /**
     * Looks a subject up and returns at once; an older look-up that still runs is cancelled. Opens the case if need be: that is durable together
     * with the plan, before anything leaves. So is the reason where one is needed; where none is, it is written nowhere.
     *
     * @throws IllegalArgumentException if there is an {@link #obstacle}, or no reason and one {@linkplain #needsReason is needed}
     */
    public DeskLookup lookUp(
            SubjectNumber subject, Matter matter, Stated stated, Operator operator, DeskListener listener) {
        obstacle(subject, matter, operator).ifPresent(obstacle -> {
            throw new IllegalArgumentException(obstacle.name());
        });
        boolean needed = needsReason(subject);
        if (needed && stated.reason().isEmpty()) {
            throw new IllegalArgumentException("a protected record without a reason");
        }
        CaseFile file = cases.of(subject, matter);
        DeskRun run = new DeskRun(cases, journal, file, subject, matter, listener);
        latest.set(Optional.of(run));
        run.start(
                lookups,
                new Stated(stated.consent(), stated.reason().filter(given -> needed), stated.ticket()),
                operator);
        return run;
    }

    /** Brings answers from the queue to the look-up on the screen, if it is of that case; otherwise they are for the next one. */
    public void deliver(CaseNumber number, List<ServiceAnswer> answers) {
        Objects.requireNonNull(latest.get())
                .filter(run -> run.caseNumber().equals(number))
                .ifPresent(run -> answers.forEach(run::deliver));
    }

    /** The cases that are open at this counter, the earliest first. */
    public List<CaseFile> openCases() {
        return cases.open();
    }

    /**
     * Closes a case; the look-up on screen should be cancelled first. Blocks on the disk: never call it on the JavaFX thread.
     */
    public CloseOutcome closeCase(CaseNumber number, Operator operator) {
        lookups.writeOutcomes();
        Optional<CaseFile> file = cases.claimClosing(number);
        if (file.isEmpty()) {
            return CloseOutcome.NOT_OPEN;
        }
        EntryDraft draft = CaseEntries.closed(
                EntryDraft.of(
                        Action.CASE_CLOSED, operator.name(), operator.role().name()),
                file.get(),
                "clerk");
        return recordClosing(List.of(draft), List.of(file.get()))
                ? CloseOutcome.CLOSED
                : CloseOutcome.JOURNAL_UNAVAILABLE;
    }

    /**
     * Closes what is still open from an earlier day. The next look-up does so by itself; call it when the program starts and now and then when
     * idle. Blocks on the disk.
     *
     * @return how many were closed
     */
    public int closeEarlierDays() {
        List<CaseFile> earlier = cases.claimEarlierDays();
        if (earlier.isEmpty()) {
            return 0;
        }
        return recordClosing(CaseEntries.closedAtDayEnd(earlier), earlier) ? earlier.size() : 0;
    }

    private boolean recordClosing(List<EntryDraft> drafts, List<CaseFile> files) {
        boolean durable = false;
        try {
            journal.record(drafts);
            durable = true;
        } catch (JournalUnavailableException e) {
            LOG.error("the journal could not write that {} cases are closed", files.size(), e);
        } finally {
            cases.closingWritten(files, durable);
        }
        return durable;
    }
}
