package org.onewindow.app.station;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;

/** The entries that restoring the open cases needs: those of the last two days on which there are any. */
final class RecentEntries {
    private RecentEntries() {}

    /** They, in order; to be closed. */
    static Stream<Entry> of(JournalReader reader) {
        long newest = reader.size() - 1;
        if (newest < 0) {
            return Stream.empty();
        }
        long firstOfLastDay = firstOfItsDay(reader, newest);
        return reader.from(firstOfLastDay == 0 ? 0 : firstOfItsDay(reader, firstOfLastDay - 1));
    }

    private static long firstOfItsDay(JournalReader reader, long sequence) {
        LocalDate day;
        try (Stream<Entry> from = reader.from(sequence)) {
            day = from.findFirst().orElseThrow().time().toLocalDate();
        }
        try (Stream<Entry> ofTheDay = reader.on(day)) {
            return ofTheDay.findFirst().map(Entry::sequence).orElse(sequence);
        }
    }
}
