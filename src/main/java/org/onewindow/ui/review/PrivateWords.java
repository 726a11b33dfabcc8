package org.onewindow.ui.review;

import java.util.Optional;
import java.util.function.Function;
import org.onewindow.journal.JournalReader;
import org.onewindow.journal.PrivateNote;
import org.onewindow.journal.PrivateSubject;
import org.onewindow.review.OpenedDay;
import org.onewindow.review.risk.EntryRef;

/**
 * What entries keep encrypted, opened one by one in the background; either may find the log damaged. Personal data.
 *
 * @param subject whom an entry concerns
 * @param note what somebody wrote into an entry
 */
record PrivateWords(Function<EntryRef, Optional<PrivateSubject>> subject, Function<EntryRef, Optional<String>> note) {

    /** Those of this counter's own log. */
    static PrivateWords of(JournalReader journal) {
        return new PrivateWords(
                ref -> journal.subjectOf(ref.sequence()),
                ref -> journal.noteOf(ref.sequence()).map(PrivateNote::text));
    }

    /** Those of a day of all counters. */
    static PrivateWords of(OpenedDay day) {
        return new PrivateWords(day::subjectOf, day::noteOf);
    }
}
