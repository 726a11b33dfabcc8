package org.onewindow.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.access.Operator;
import org.onewindow.access.Permission;
import org.onewindow.access.RolePolicy;
import org.onewindow.journal.Action;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Use case: settles a flag with a finding and a note. The note may name people, so it goes into the entry's private part. Nobody settles a flag about
 * their own actions, whatever screen asks. A flag may be settled again; the newest counts and all stay in the log. Reads the day and blocks on the
 * disk. Safe for use by several threads.
 */
public final class FlagSettling {
    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(FlagSettling.class);

    private final DayReview review;
    private final Journal journal;
    private final RolePolicy policy = new RolePolicy();

    /** Settles flags of {@code review} in {@code journal}. */
    public FlagSettling(DayReview review, Journal journal) {
        this.review = review;
        this.journal = journal;
    }

    /**
     * Settles a flag of a day. The flag is found anew by its id: what a caller believes it says doesn't count.
     *
     * The flags of all counters that can be had count, whichever of them are on the screen.
     *
     * @param note why; needed, at most {@link #LONGEST_NOTE} characters
     */
    public SettleOutcome settle(Operator supervisor, LocalDate day, String flagId, Finding finding, String note) {
        String text = note.strip();
        if (!policy.allows(supervisor.role(), Permission.REVIEW)) {
            return new SettleOutcome.Refused(ReviewRefusal.ROLE_MAY_NOT);
        }
        if (text.isEmpty() || text.length() > LONGEST_NOTE) {
            return new SettleOutcome.Refused(text.isEmpty() ? ReviewRefusal.NOTE_MISSING : ReviewRefusal.NOTE_TOO_LONG);
        }
        OpenedDay opened;
        try {
            opened = review.read(day, supervisor);
        } catch (DamagedJournalException e) {
            LOG.error("a flag of a damaged log can't be settled", e);
            return new SettleOutcome.Refused(ReviewRefusal.LOG_BROKEN);
        }
        Optional<ReviewedFlag> flag = opened.overview(DayScope.ALL).flag(flagId);
        if (flag.isEmpty()) {
            return new SettleOutcome.Refused(ReviewRefusal.NO_SUCH_FLAG);
        }
        if (opened.concerns(flag.get().flag(), supervisor.name())) {
            return new SettleOutcome.Refused(ReviewRefusal.OWN_ACTIONS);
        }
        return record(supervisor, day, flag.get(), finding, text);
    }

    private SettleOutcome record(Operator supervisor, LocalDate day, ReviewedFlag flag, Finding finding, String text) {
        EntryDraft draft = EntryDraft.of(
                        Action.FLAG_SETTLED,
                        supervisor.name(),
                        supervisor.role().name())
                .withOutcome(finding.code())
                .withDetails(ReviewRecord.ofFlag(day, flag))
                .withNote(text);
        try {
            Entry entry = journal.record(List.of(draft)).get(0);
            return new SettleOutcome.Settled(new Settlement(
                    flag.flag().id(), finding, supervisor.name(), entry.time(), entry.sequence(), Optional.of(text)));
        } catch (JournalUnavailableException e) {
            LOG.error("the journal could not write that a flag is settled", e);
            return new SettleOutcome.Refused(ReviewRefusal.JOURNAL_UNAVAILABLE);
        }
    }
}
