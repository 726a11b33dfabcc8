package org.onewindow.review;

import org.onewindow.journal.Entry;
import org.onewindow.journal.PrivatePart;
import org.onewindow.journal.PrivateSubject;
import org.onewindow.review.risk.EntryRef;
import org.onewindow.review.risk.RiskLook;

/**
 * An entry of one of the station's logs, with what it keeps encrypted where that was asked for and may be known. Personal data.
 *
 * @param entry the entry as anyone may read it
 * @param secret whom it concerns, or its note
 */
public record LoggedEntry(Entry entry, PrivatePart secret) {

    /** Which entry. */
    public EntryRef ref() {
        return EntryRef.of(entry);
    }

    /** The entry as the rules see it. */
    RiskLook look() {
        return RiskLook.of(entry, secret.subject().map(PrivateSubject::number));
    }

    /** Only which entry: never whom it concerns. */
    @Override
    public String toString() {
        return "LoggedEntry[" + ref() + "]";
    }
}
