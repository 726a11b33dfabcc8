package org.onewindow.review;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.onewindow.access.Operator;
import org.onewindow.access.Permission;
import org.onewindow.access.RolePolicy;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.review.report.Report;
import org.onewindow.review.report.ReportForm;
import org.onewindow.review.report.ReportWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Use case: writes a day's report into a file. That it is written, in which form and whether masked, is in the journal before the first byte. A file that
 * could not be finished is removed. Safe for use by several threads; never on the JavaFX thread.
 */
public final class DayExport {
    private static final Logger LOG = LoggerFactory.getLogger(DayExport.class);

    /** What came of an export. */
    public enum Outcome {
        SAVED,
        ROLE_MAY_NOT,
        JOURNAL_UNAVAILABLE,
        /** The file could not be written; nothing of it is left. */
        FILE
    }

    private final List<ReportWriter> writers;
    private final Journal journal;

    /** Writes by {@code writers}, one for each form. */
    public DayExport(List<ReportWriter> writers, Journal journal) {
        this.writers = List.copyOf(writers);
        this.journal = journal;
    }

    /** Writes a report whose values are masked already. */
    public Outcome save(Report report, ReportForm form, Path file, String day, Operator operator) {
        if (!new RolePolicy().allows(operator.role(), Permission.EXPORT_LOG)) {
            return Outcome.ROLE_MAY_NOT;
        }
        try {
            journal.record(EntryDraft.of(
                            Action.EXPORTED, operator.name(), operator.role().name())
                    .withDetails(Map.of("what", "day-report", "day", day, "form", form.extension(), "masked", "yes")));
        } catch (JournalUnavailableException e) {
            LOG.error("an export could not be journalled", e);
            return Outcome.JOURNAL_UNAVAILABLE;
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            writer(form).write(report, out);
            return Outcome.SAVED;
        } catch (IOException e) {
            LOG.error("a report could not be written", e);
            remove(file);
            return Outcome.FILE;
        }
    }

    private ReportWriter writer(ReportForm form) {
        return writers.stream()
                .filter(one -> one.form() == form)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes " + form));
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.error("half a report could not be removed", e);
        }
    }
}
