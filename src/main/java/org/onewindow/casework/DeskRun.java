package org.onewindow.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.access.Operator;
import org.onewindow.access.Permission;
import org.onewindow.access.RolePolicy;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.Service;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.LeftOut;
import org.onewindow.lookup.LookupFrame;
import org.onewindow.lookup.LookupListener;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.LookupRequest;
import org.onewindow.lookup.LookupSummary;
import org.onewindow.lookup.Lookups;
import org.onewindow.lookup.RoleRule;
import org.onewindow.lookup.RunningLookup;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.lookup.Trouble;
import org.onewindow.subject.SubjectNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A look-up in its case: keeps the checklist between the look-up and the desk's listener, and journals the case. */
final class DeskRun implements DeskLookup, LookupListener {
    private static final Logger LOG = LoggerFactory.getLogger(DeskRun.class);

    private final Cases cases;
    private final Journal journal;
    private final CaseNumber number;
    private final SubjectNumber subject;
    private final Matter matter;
    private final DeskListener listener;
    private volatile Optional<RunningLookup> running = Optional.empty();
    /** Written only in calls of the look-up, which come one at a time. */
    private volatile MaterialsChecklist checklist;

    private volatile boolean finishedWhole;
    /** Whether nothing is left out because of who asks, so that what is not found may take back what another look-up found. */
    private volatile boolean roleSawAll;

    DeskRun(Cases cases, Journal journal, CaseFile file, SubjectNumber subject, Matter matter, DeskListener listener) {
        this.cases = cases;
        this.journal = journal;
        this.number = file.number();
        this.subject = subject;
        this.matter = matter;
        this.listener = listener;
        this.checklist = MaterialsChecklist.of(matter);
    }

    /** Begins; a reason becomes durable with the case, before any request leaves. */
    void start(Lookups lookups, Stated stated, Operator operator) {
        CaseWriting writing = new CaseWriting(
                cases, number, opening(operator), stated.reason().map(given -> brokenGlass(operator, given)));
        LookupFrame frame = new LookupFrame(writing::drafts, writing::written, this::figures);
        running = Optional.of(lookups.start(
                new LookupRequest(subject, matter, stated.consent(), operator, number, stated.ticket()), this, frame));
    }

    private Map<String, String> figures() {
        VisitsSaved found = checklist.saved();
        VisitsSaved kept = roleSawAll
                ? found
                : cases.find(number).map(file -> file.saved().orMore(found)).orElse(found);
        return Figures.write(kept);
    }

    private EntryDraft opening(Operator operator) {
        return EntryDraft.of(
                        Action.CASE_OPENED, operator.name(), operator.role().name())
                .about(subject)
                .inCase(matter.code(), number);
    }

    private EntryDraft brokenGlass(Operator operator, BreakGlassReason reason) {
        return EntryDraft.of(
                        Action.BREAK_GLASS, operator.name(), operator.role().name())
                .about(subject)
                .inCase(matter.code(), number)
                .withNote(reason.text());
    }

    @Override
    public CaseNumber caseNumber() {
        return number;
    }

    @Override
    public void cancel() {
        running.ifPresent(RunningLookup::cancel);
    }

    @Override
    public boolean mayContinue() {
        return cases.mayContinue(number);
    }

    @Override
    public void retry(Service service) {
        if (mayContinue()) {
            running.ifPresent(lookup -> lookup.retry(service));
        }
    }

    @Override
    public void deliver(ServiceAnswer answer) {
        running.ifPresent(lookup -> lookup.deliver(answer));
    }

    @Override
    public RevealOutcome reveal(ServiceAnswer answer, List<DataItem> items, Operator operator) {
        RoleRule rule = RoleRule.ofAStation().about(subject, cases.today());
        if (!items.stream().allMatch(item -> rule.mayLookUp(operator.role(), item.level()))) {
            return RevealOutcome.ROLE_MAY_NOT_REVEAL;
        }
        return reveal(
                operator,
                revealed(operator)
                        .asking(
                                answer.request().service().code(),
                                items.stream().map(DataItem::code).toList(),
                                answer.requestId()));
    }

    @Override
    public RevealOutcome revealNumber(Operator operator) {
        return reveal(operator, revealed(operator).withDetails(Map.of("what", "number")));
    }

    private EntryDraft revealed(Operator operator) {
        return EntryDraft.of(Action.REVEALED, operator.name(), operator.role().name())
                .about(subject)
                .inCase(matter.code(), number);
    }

    private RevealOutcome reveal(Operator operator, EntryDraft draft) {
        if (!new RolePolicy().allows(operator.role(), Permission.REVEAL)) {
            return RevealOutcome.ROLE_MAY_NOT_REVEAL;
        }
        if (cases.find(number).isEmpty()) {
            return RevealOutcome.CASE_NOT_OPEN;
        }
        try {
            journal.record(draft);
            return RevealOutcome.REVEALED;
        } catch (JournalUnavailableException e) {
            LOG.error("the journal could not write that a value is revealed", e);
            return RevealOutcome.JOURNAL_UNAVAILABLE;
        }
    }

    @Override
    public void planned(LookupPlan plan) {
        checklist = checklist.planned(plan);
        roleSawAll = plan.leftOut().stream().noneMatch(each -> each.reason() == LeftOut.Reason.ROLE_MAY_NOT_SEE);
        listener.planned(plan);
        tellMaterials();
    }

    @Override
    public void answered(ServiceAnswer answer) {
        checklist = checklist.answered(answer.request(), answer.answer());
        keepFigures(finishedWhole && roleSawAll && !isCancelled(answer));
        listener.answered(answer);
        tellMaterials();
    }

    private static boolean isCancelled(ServiceAnswer answer) {
        return answer.answer() instanceof Answer.Unavailable unavailable && unavailable.trouble() == Trouble.CANCELLED;
    }

    /** As the answers come, for the case may be closed before the last. Only what was asked to the end may take back what an earlier look-up found. */
    private void keepFigures(boolean whole) {
        if (whole) {
            cases.saved(number, checklist.saved());
        } else {
            cases.savedAtLeast(number, checklist.saved());
        }
    }

    private void tellMaterials() {
        listener.materials(checklist.states(), checklist.saved());
    }

    @Override
    public void finished(LookupSummary summary) {
        finishedWhole = !summary.cancelled();
        keepFigures(finishedWhole && roleSawAll);
        listener.finished(summary);
    }

    @Override
    public void troubled(Trouble trouble) {
        listener.troubled(trouble);
    }

    @Override
    public void recovered(Trouble trouble) {
        listener.recovered(trouble);
    }
}
