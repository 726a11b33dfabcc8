package org.onewindow.offline;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Journals what a counter and its hub find wrong with each other's log as a check that did not hold, so that whoever reviews the day sees it. What can't be
 * written is logged and no more. Blocks on the disk; safe for use by several threads.
 */
public final class FindingsJournal {
    private static final Logger LOG = LoggerFactory.getLogger(FindingsJournal.class);

    /** An entry that the hub won't have is a trouble of its form, and no more is known of the logs by it. */
    private static final Set<SyncFlag> OF_THE_LOGS = EnumSet.complementOf(EnumSet.of(SyncFlag.NOT_TAKEN));

    private final Journal journal;

    /** Writes to {@code journal}. */
    public FindingsJournal(Journal journal) {
        this.journal = journal;
    }

    /** Something was found. */
    public void found(SyncFlag flag) {
        if (!OF_THE_LOGS.contains(flag)) {
            return;
        }
        try {
            journal.record(
                    EntryDraft.failedCheck(flag.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        } catch (JournalUnavailableException e) {
            LOG.error("what was found about the logs could not be journalled: {}", flag, e);
        }
    }
}
