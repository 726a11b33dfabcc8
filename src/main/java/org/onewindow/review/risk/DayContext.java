package org.onewindow.review.risk;

import java.util.List;
import java.util.Map;
import org.onewindow.journal.pace.DayPace;

/**
 * What is known of a day besides its own entries.
 *
 * @param frozen the logs of which the hub takes nothing more
 * @param paces what each operator's own earlier days in the log were like, by sign-in name; what the office says itself goes before it
 * @param elsewhere where the entries are that the day does not have between two of its own, as far as whoever keeps the logs has said so
 */
public record DayContext(List<FrozenLog> frozen, Map<String, List<DayPace>> paces, Map<LogSpan, OtherDays> elsewhere) {
    /** Nothing is. */
    public static final DayContext NONE = new DayContext(List.of(), Map.of(), Map.of());

    public DayContext {
        frozen = List.copyOf(frozen);
        paces = Map.copyOf(paces);
        elsewhere = Map.copyOf(elsewhere);
    }
}
