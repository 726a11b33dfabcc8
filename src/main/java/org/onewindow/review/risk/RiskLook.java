package org.onewindow.review.risk;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.onewindow.journal.Entry;

/**
 * One entry as the rules see it.
 *
 * @param entry the entry
 * @param subject the whole number of whom it concerns, from the entry's private part; personal data, never in a flag
 * @param taken when the hub took the entry, if it did; the rule about late upload needs it
 * @param log which of its counter's logs has it; empty where nobody has said it
 */
public record RiskLook(Entry entry, Optional<String> subject, Optional<Instant> taken, String log) {

    /** An entry of a counter's only log. */
    public RiskLook(Entry entry, Optional<String> subject, Optional<Instant> taken) {
        this(entry, subject, taken, "");
    }

    /** By time, then counter, then sequence: the order of entries in a rule, whatever order they came in. */
    static final Comparator<RiskLook> ORDER = Comparator.comparing(
                    (RiskLook look) -> look.entry().time().toInstant())
            .thenComparing(look -> EntryRef.of(look.entry()));

    /** Each log for itself, in its own order. */
    static final Comparator<RiskLook> BY_LOG = Comparator.comparing(RiskLook::logId)
            .thenComparingLong(look -> look.entry().sequence());

    /** Which entry. */
    public EntryRef ref() {
        return EntryRef.of(entry);
    }

    /** Which log has it. */
    public LogId logId() {
        return new LogId(entry.counter(), log);
    }

    /** When. */
    public Instant time() {
        return entry.time().toInstant();
    }

    /** Only which entry: never whom it concerns. */
    @Override
    public String toString() {
        return "RiskLook[" + ref() + "]";
    }
}
