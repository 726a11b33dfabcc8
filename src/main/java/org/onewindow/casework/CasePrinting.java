package org.onewindow.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.onewindow.access.Operator;
import org.onewindow.access.Permission;
import org.onewindow.access.RolePolicy;
import org.onewindow.catalogue.Matter;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.subject.SubjectNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Use case: puts what a clerk has on the screen of an open case on paper. That it is printed, by whom and about whom is in the journal before the first
 * byte, so the citizen finds it in the list of who looked at their records. Safe for use by several threads; never on the JavaFX thread.
 */
public final class CasePrinting {
    private static final Logger LOG = LoggerFactory.getLogger(CasePrinting.class);

    private final CounterDesk desk;
    private final Journal journal;
    private final CaseSheetWriter writer;

    /** Whose records, and in which case. */
    public record About(CaseNumber number, SubjectNumber subject, Matter matter) {}

    /** Puts cases of a desk on paper by {@code writer}. */
    public CasePrinting(CounterDesk desk, Journal journal, CaseSheetWriter writer) {
        this.desk = desk;
        this.journal = journal;
        this.writer = writer;
    }

    /** Prints a sheet. A file that could not be finished leaves nothing, and an older one in its place as it was. */
    public PrintOutcome print(About about, CaseSheet sheet, Path file, Operator operator) {
        if (!new RolePolicy().allows(operator.role(), Permission.PRINT)) {
            return PrintOutcome.ROLE_MAY_NOT_PRINT;
        }
        if (desk.openCases().stream().noneMatch(open -> open.number().equals(about.number()))) {
            return PrintOutcome.CASE_NOT_OPEN;
        }
        try {
            journal.record(EntryDraft.of(
                            Action.PRINTED, operator.name(), operator.role().name())
                    .about(about.subject())
                    .inCase(about.matter().code(), about.number())
                    .withDetails(Map.of("what", "case-sheet")));
        } catch (JournalUnavailableException e) {
            LOG.error("the journal could not write that a case is printed", e);
            return PrintOutcome.JOURNAL_UNAVAILABLE;
        }
        try {
            writer.write(sheet, file);
            return PrintOutcome.PRINTED;
        } catch (IOException e) {
            LOG.error("a case could not be printed: {}", e.getClass().getName());
            return PrintOutcome.FILE;
        }
    }
}
