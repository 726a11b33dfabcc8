package org.onewindow.review.usage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.onewindow.access.Operator;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.review.report.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Use case: puts a list that was given out on paper for the citizen. That it is printed, by whom, and which list is in the journal before the first byte;
 * the list's own entry says whom it concerns and how their identity was checked. A file that could not be finished leaves nothing, and an older one in
 * its place as it was. Safe for use by several threads; never on the JavaFX thread.
 */
public final class SlipSaving {
    private static final Logger LOG = LoggerFactory.getLogger(SlipSaving.class);

    /** What came of it. */
    public enum Outcome {
        SAVED,
        JOURNAL_UNAVAILABLE,
        /** The file could not be written. */
        FILE
    }

    private final SlipWriter writer;
    private final Journal journal;

    /** Puts slips on paper by {@code writer}. */
    public SlipSaving(SlipWriter writer, Journal journal) {
        this.writer = writer;
        this.journal = journal;
    }

    /**
     * Saves a list.
     *
     * @param listed the list as it was given out
     * @param slip the same in words
     */
    public Outcome save(UsageOutcome.Listed listed, UsageSlip slip, Path file, Operator operator) {
        try {
            // Not about the subject again: the citizen's own paper is no look at their records and must not be listed
            // as one.
            journal.record(EntryDraft.of(
                            Action.PRINTED, operator.name(), operator.role().name())
                    .withDetails(Map.of(
                            "what",
                            "usage-slip",
                            "list",
                            String.valueOf(listed.entry()),
                            "listed",
                            String.valueOf(listed.usages().size()))));
        } catch (JournalUnavailableException e) {
            LOG.error("a slip could not be journalled", e);
            return Outcome.JOURNAL_UNAVAILABLE;
        }
        try {
            new WholeFile(file).write(out -> writer.write(slip, out));
            return Outcome.SAVED;
        } catch (IOException e) {
            LOG.error("a slip could not be written", e);
            return Outcome.FILE;
        }
    }
}
