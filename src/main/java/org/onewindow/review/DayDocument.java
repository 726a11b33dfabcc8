package org.onewindow.review;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.onewindow.review.report.Report;
import org.onewindow.subject.NumberMask;

/**
 * A day's report before anything of it is written: what is shown, in words of one language. Who is named in it is read only when it is made, masked or
 * whole. Immutable.
 *
 * @param opened the day, for whom its entries concern
 * @param overview what of it is shown
 * @param view where the entries are
 * @param filter which of them
 * @param mask how a person's number is masked
 * @param station the station's name
 * @param sealed what the check of this counter's log said, if it is sound
 */
public record DayDocument(
        OpenedDay opened,
        DayOverview overview,
        LogView view,
        LogFilter filter,
        DayReport words,
        NumberMask mask,
        String station,
        Optional<LogCheck.Outcome.Sealed> sealed) {
    private static final int PAGE = 2_000;

    /** More rows are not exported from the screen; the command line exports the whole log. */
    private static final int MOST_ROWS = 100_000;

    /**
     * The entries of a report.
     *
     * @param cells those that are in it
     * @param chosen how many the filter lets through
     * @param ofDay how many the day has
     */
    record Rows(List<List<String>> cells, long chosen, long ofDay) {}

    /** Reads the entries and makes the report. Takes time: never on the JavaFX thread. */
    Report made(Masking masking, String by, OffsetDateTime at, Optional<String> approvedBy) {
        return words.of(overview, station, new DayReport.Origin(by, at, masking, approvedBy), rows(masking), sealed);
    }

    private Rows rows(Masking masking) {
        List<List<String>> cells = new ArrayList<>();
        Map<String, String> subjects = new HashMap<>();
        OptionalLong after = OptionalLong.empty();
        List<LogRow> page;
        do {
            page = view.page(filter, LogOrder.OLDEST_FIRST, after, PAGE);
            page.forEach(row -> cells.add(words.log().cells(row, subject(row, masking, subjects))));
            after = page.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(page.get(page.size() - 1).place());
        } while (page.size() == PAGE && cells.size() < MOST_ROWS);
        return new Rows(cells, view.count(filter), view.count(LogFilter.of(overview.day())));
    }

    private String subject(LogRow row, Masking masking, Map<String, String> known) {
        return row.subject()
                .map(key -> known.computeIfAbsent(
                        key,
                        any -> opened.subjectOf(row.ref())
                                .map(whom -> masking.of(whom, mask))
                                .orElse("—")))
                .orElse("");
    }
}
