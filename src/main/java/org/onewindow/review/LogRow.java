package org.onewindow.review;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.review.risk.EntryRef;

/**
 * An entry of the log as a table shows it; the whole entry is read by its sequence from the journal. No personal data.
 *
 * @param place its place in the view it comes from, by which the next page is asked for; in a view of one log the sequence
 * @param operator sign-in name; empty for the program itself
 * @param department code, if the view's mapping knows the service
 * @param subject the first 16 digits of the subject's key: enough to see that two entries are about the same subject
 * @param millis how long what it tells of took, where the entry says so
 */
public record LogRow(
        long place,
        long sequence,
        OffsetDateTime time,
        String counter,
        Action action,
        String operator,
        String role,
        Optional<String> matter,
        Optional<String> caseNumber,
        Optional<String> service,
        Optional<String> department,
        Optional<String> outcome,
        Optional<String> subject,
        OptionalLong millis) {

    private static final int SUBJECT_DIGITS = 16;
    private static final Pattern MILLIS = Pattern.compile("\\d{1,9}");

    /** The row of an entry. */
    static LogRow of(Entry entry, long place, LogNames names) {
        String millis = entry.details().getOrDefault("millis", "");
        return new LogRow(
                place,
                entry.sequence(),
                entry.time(),
                entry.counter(),
                entry.action(),
                entry.operator(),
                entry.role(),
                entry.matter(),
                entry.caseNumber().map(Object::toString),
                entry.service(),
                entry.service().flatMap(names::department),
                entry.outcome(),
                entry.subjectKey().map(key -> key.substring(0, Math.min(SUBJECT_DIGITS, key.length()))),
                MILLIS.matcher(millis).matches() ? OptionalLong.of(Long.parseLong(millis)) : OptionalLong.empty());
    }

    /** Which entry. */
    public EntryRef ref() {
        return new EntryRef(counter, sequence, time.toInstant());
    }
}
