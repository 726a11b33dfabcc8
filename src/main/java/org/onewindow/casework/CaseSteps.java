package org.onewindow.casework;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.onewindow.access.Operator;
import org.onewindow.access.Permission;
import org.onewindow.access.RolePolicy;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Use case: what a clerk does with cases. A step is one entry of the journal and is durable before it is told as taken; the hub, which may be out of
 * reach for long, says later what it thinks of it. Safe for use by several threads.
 */
public final class CaseSteps {
    private static final Logger LOG = LoggerFactory.getLogger(CaseSteps.class);

    private final Cases cases;
    private final Journal journal;
    private final CaseDelivery delivery;
    private final CaseTroubles troubles;

    CaseSteps(Cases cases, Journal journal, CaseDelivery delivery, CaseDecisions decisions) {
        this.cases = cases;
        this.journal = journal;
        this.delivery = delivery;
        this.troubles = new CaseTroubles(decisions, cases::findAny);
    }

    /** Notes that a paper was taken in, or given back. It is kept with the case and journalled with its next step. Does nothing in a case that is not open or decided. */
    public void receive(CaseNumber number, String material, boolean taken) {
        cases.received(number, material, taken);
    }

    /** Takes a step. Blocks on the disk: never call it on the JavaFX thread. */
    public StepOutcome take(CaseNumber number, CaseStep step, Operator operator) {
        if (!mayHandleCases(operator)) {
            return StepOutcome.ROLE_MAY_NOT_HANDLE_CASES;
        }
        Optional<CaseFile> file = cases.find(number);
        if (file.isEmpty()) {
            return StepOutcome.NOT_OPEN;
        }
        if (conflict(file.get()).isPresent()) {
            return StepOutcome.CONFLICT_FIRST;
        }
        return file.get().version().state().undecided()
                ? write(
                        number,
                        step.action(),
                        operator,
                        now -> now.version().next(step.result(), now.received(), now.saved()))
                : StepOutcome.DECIDED;
    }

    /** Chooses between the two versions of a case, closed or not. Blocks on the disk. */
    public StepOutcome settle(CaseNumber number, CaseChoice choice, Operator operator) {
        if (!mayHandleCases(operator)) {
            return StepOutcome.ROLE_MAY_NOT_HANDLE_CASES;
        }
        Optional<CaseDecision.Conflict> conflict = cases.findAny(number).flatMap(this::conflict);
        if (conflict.isEmpty()) {
            return StepOutcome.NO_CONFLICT;
        }
        CaseVersion theirs = conflict.get().theirs();
        StepOutcome outcome = write(number, Action.CASE_CONFLICT_SETTLED, operator, now -> {
            CaseVersion chosen = choice == CaseChoice.OURS ? now.version() : theirs;
            return theirs.nextAs(chosen, conflict.get().theirCounter());
        });
        if (outcome == StepOutcome.TAKEN) {
            troubles.settled(conflict.get());
        }
        return outcome;
    }

    private StepOutcome write(
            CaseNumber number, Action action, Operator operator, Function<CaseFile, CaseVersion> becomes) {
        Optional<CaseFile> claimed = cases.claimStep(number);
        if (claimed.isEmpty()) {
            return StepOutcome.NOT_OPEN;
        }
        CaseVersion next = becomes.apply(claimed.get());
        Optional<Entry> written = Optional.empty();
        try {
            written = Optional.of(journal.record(
                    EntryDraft.of(action, operator.name(), operator.role().name())
                            .inCase(claimed.get().matter(), number)
                            .withDetails(next.details())));
        } catch (JournalUnavailableException e) {
            LOG.error("the journal could not write {} of a case", action, e);
        } finally {
            cases.stepWritten(number, next, written);
        }
        return written.isPresent() ? StepOutcome.TAKEN : StepOutcome.JOURNAL_UNAVAILABLE;
    }

    private static boolean mayHandleCases(Operator operator) {
        return new RolePolicy().allows(operator.role(), Permission.HANDLE_CASES);
    }

    /** The cases of today, and of an earlier day those that are in trouble, the latest first. Answers at once. */
    public List<CaseOfToday> today() {
        return cases.known().stream().map(this::asToday).filter(this::concerns).toList();
    }

    /** One of them. */
    public Optional<CaseOfToday> find(CaseNumber number) {
        return cases.findAny(number).map(this::asToday);
    }

    private CaseOfToday asToday(CaseFile file) {
        CaseDelivery.State state =
                file.sequence().isPresent() ? delivery.of(file.sequence().getAsLong()) : CaseDelivery.State.UNKNOWN;
        return new CaseOfToday(file, state, cases.openedAs(file.number()), troubles.of(file));
    }

    private boolean concerns(CaseOfToday one) {
        return !one.file().closed()
                || one.file().day().equals(cases.today())
                || one.trouble().isPresent();
    }

    private Optional<CaseDecision.Conflict> conflict(CaseFile file) {
        return troubles.of(file).filter(CaseDecision.Conflict.class::isInstance).map(CaseDecision.Conflict.class::cast);
    }

    /** Calls {@code listener} whenever the hub has decided something about a case, on any thread, until what is given back is run. */
    public Runnable whenDecided(Runnable listener) {
        return troubles.whenDecided(listener);
    }
}
