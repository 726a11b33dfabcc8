package org.onewindow.review;

import java.time.Instant;
import java.util.Optional;
import org.onewindow.journal.Entry;
import org.onewindow.journal.PrivatePart;
import org.onewindow.journal.PrivateSubject;
import org.onewindow.review.risk.EntryRef;
import org.onewindow.review.risk.LogId;
import org.onewindow.review.risk.RiskLook;

/**
 * An entry of one of the station's logs, with what it keeps encrypted where that was asked for and may be known. Personal data.
 *
 * @param entry the entry as anyone may read it
 * @param secret whom it concerns, or its note
 * @param taken when the hub took it, as far as the hub has said so
 * @param log the number of the log that has it; empty where nobody has said it
 */
public record LoggedEntry(Entry entry, PrivatePart secret, Optional<Instant> taken, String log) {

    /** The same as this counter's own log has it: when the hub took it is not known there. */
    static LoggedEntry of(Entry entry, PrivatePart secret, String log) {
        return new LoggedEntry(entry, secret, Optional.empty(), log);
    }

    /** The same, taken by the hub when its copy of this very entry was. */
    LoggedEntry takenAs(Optional<LoggedEntry> atHub) {
        return new LoggedEntry(
                entry, secret, atHub.filter(copy -> copy.entry.equals(entry)).flatMap(LoggedEntry::taken), log);
    }

    /** Which entry. */
    public EntryRef ref() {
        return EntryRef.of(entry);
    }

    /** Which log has it. */
    LogId logId() {
        return new LogId(entry.counter(), log);
    }

    /** The entry as the rules see it. */
    RiskLook look() {
        return new RiskLook(entry, secret.subject().map(PrivateSubject::number), taken, log);
    }

    /** Only which entry: never whom it concerns. */
    @Override
    public String toString() {
        return "LoggedEntry[" + ref() + "]";
    }
}
