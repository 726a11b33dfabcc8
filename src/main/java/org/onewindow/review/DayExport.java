package org.onewindow.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onewindow.access.ApprovalOutcome;
import org.onewindow.access.Operator;
import org.onewindow.access.Permission;
import org.onewindow.access.RolePolicy;
import org.onewindow.journal.Action;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.review.report.ReportForm;
import org.onewindow.review.report.ReportWriter;
import org.onewindow.review.report.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Use case: writes a day's report into a file. Numbers of people are masked, unless a second person, who may approve and is not the one who exports,
 * gives name and password at that moment. That it is written, by whom, in which form, masked or approved by whom, is in the journal before the first
 * byte. A file that could not be finished leaves nothing, and an older one in its place as it was. Safe for use by several threads; never on the JavaFX thread.
 */
public final class DayExport {
    private static final Logger LOG = LoggerFactory.getLogger(DayExport.class);

    /** What came of an export. Each has a sentence in both languages. */
    public enum Outcome {
        SAVED,
        ROLE_MAY_NOT,
        /** The second person is the one who exports. */
        SAME_PERSON,
        /** The second person's role may not approve. */
        APPROVER_MAY_NOT,
        /** The second person's name or password is wrong. */
        NOT_APPROVED,
        /** The second person had too many wrong passwords. */
        APPROVER_LOCKED_OUT,
        JOURNAL_UNAVAILABLE,
        /** The log is damaged: whom its entries concern can't be read. */
        LOG_DAMAGED,
        /** The file could not be written; nothing of it is left, and what was there before is. */
        FILE
    }

    private final List<ReportWriter> writers;
    private final Journal journal;
    private final SecondPerson approvals;
    private final Clock clock;

    /** Writes by {@code writers}, one for each form; {@code approvals} asks the second person. */
    public DayExport(List<ReportWriter> writers, Journal journal, SecondPerson approvals, Clock clock) {
        this.writers = List.copyOf(writers);
        this.journal = journal;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** Writes a report with masked numbers. */
    public Outcome save(DayDocument document, ReportForm form, Path file, Operator operator) {
        return mayExport(operator) ? write(document, form, file, operator, Optional.empty()) : Outcome.ROLE_MAY_NOT;
    }

    /**
     * Writes a report with whole numbers.
     *
     * @param approver the second person's sign-in name as typed
     * @param password the second person's, typed at this moment; wiped, whatever comes of it
     */
    public Outcome saveWhole(
            DayDocument document, ReportForm form, Path file, Operator operator, String approver, char[] password) {
        try {
            return mayExport(operator)
                    ? saveApproved(document, form, file, operator, approvals.approve(approver, password))
                    : Outcome.ROLE_MAY_NOT;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static boolean mayExport(Operator operator) {
        return new RolePolicy().allows(operator.role(), Permission.EXPORT_LOG);
    }

    private Outcome saveApproved(
            DayDocument document, ReportForm form, Path file, Operator operator, ApprovalOutcome answer) {
        if (answer instanceof ApprovalOutcome.Approved approved) {
            // Whoever asks the second person, it is here that one person is not two and a role is held to.
            if (approved.operator().name().equals(operator.name())) {
                return Outcome.SAME_PERSON;
            }
            return new RolePolicy().allows(approved.operator().role(), Permission.APPROVE)
                    ? write(document, form, file, operator, Optional.of(approved.operator()))
                    : Outcome.APPROVER_MAY_NOT;
        }
        if (answer instanceof ApprovalOutcome.SamePerson) {
            return Outcome.SAME_PERSON;
        } else if (answer instanceof ApprovalOutcome.RoleMayNot) {
            return Outcome.APPROVER_MAY_NOT;
        } else if (answer instanceof ApprovalOutcome.LockedOut) {
            return Outcome.APPROVER_LOCKED_OUT;
        }
        return answer instanceof ApprovalOutcome.WrongCredentials ? Outcome.NOT_APPROVED : Outcome.JOURNAL_UNAVAILABLE;
    }

    private Outcome write(
            DayDocument document, ReportForm form, Path file, Operator operator, Optional<Operator> approver) {
        try {
            journal.record(EntryDraft.of(
                            Action.EXPORTED, operator.name(), operator.role().name())
                    .withDetails(details(document, form, approver)));
        } catch (JournalUnavailableException e) {
            LOG.error("an export could not be journalled", e);
            return Outcome.JOURNAL_UNAVAILABLE;
        }
        Masking masking = approver.isPresent() ? Masking.WHOLE : Masking.MASKED;
        try {
            new WholeFile(file)
                    .write(out -> writer(form)
                            .write(
                                    document.made(
                                            masking,
                                            operator.name(),
                                            OffsetDateTime.now(clock),
                                            approver.map(Operator::name)),
                                    out));
            return Outcome.SAVED;
        } catch (IOException e) {
            LOG.error("a report could not be written", e);
            return Outcome.FILE;
        } catch (DamagedJournalException e) {
            LOG.error("a report of a damaged log could not be made", e);
            return Outcome.LOG_DAMAGED;
        }
    }

    private static Map<String, String> details(DayDocument document, ReportForm form, Optional<Operator> approver) {
        Map<String, String> details = new HashMap<>();
        details.put("what", "day-report");
        details.put("day", document.overview().day().toString());
        details.put("form", form.extension());
        details.put("masked", approver.isPresent() ? "no" : "yes");
        details.put(
                "counters",
                document.overview().counters().stream()
                        .map(CounterPart::counter)
                        .collect(Collectors.joining(",")));
        approver.ifPresent(second -> {
            details.put("approvedBy", second.name());
            details.put("approverRole", second.role().name());
        });
        return details;
    }

    private ReportWriter writer(ReportForm form) {
        return writers.stream()
                .filter(one -> one.form() == form)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes " + form));
    }
}
