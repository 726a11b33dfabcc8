package org.onewindow.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.access.Operator;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;
import org.onewindow.review.risk.LogId;
import org.onewindow.review.risk.LogSpan;
import org.onewindow.review.risk.OtherDays;
import org.onewindow.review.risk.RiskLook;

/**
 * Finds where the entries are that a day does not have between two of its own: a clock that was set there and back has dated them otherwise, or they are missing.
 * This counter's own log says so itself, the hub of the others. Safe for use by several threads.
 */
final class Elsewhere {
    /** Clocks are not set more often on a day; so no counter can make a review ask without end, nor keep the others from being asked about. */
    private static final int MOST_OF_A_LOG = 20;

    private final JournalReader journal;
    private final StationLog station;

    Elsewhere(JournalReader journal, StationLog station) {
        this.journal = journal;
        this.station = station;
    }

    /** Of each such span of a day what is known. */
    Map<LogSpan, OtherDays> of(LocalDate day, Collection<LoggedEntry> entries, LogId own, Operator asker) {
        List<RiskLook> looks = entries.stream().map(LoggedEntry::look).toList();
        Map<LogId, List<LogSpan>> missing = LogSpan.missing(looks).stream()
                .collect(Collectors.groupingBy(LogSpan::log, LinkedHashMap::new, Collectors.toList()));
        Map<LogSpan, OtherDays> known = new HashMap<>();
        Optional.ofNullable(missing.remove(own))
                .ifPresent(spans -> spans.forEach(span -> known.put(span, inOwn(span))));
        List<LogSpan> ofOthers = missing.values().stream()
                .flatMap(spans -> spans.stream().limit(MOST_OF_A_LOG))
                .toList();
        if (!ofOthers.isEmpty()) {
            known.putAll(station.elsewhere(day, ofOthers, asker));
        }
        return known;
    }

    /** A journal that can be read has every sequence, so that its two ends tell. */
    private OtherDays inOwn(LogSpan span) {
        List<Entry> ends = new ArrayList<>();
        for (long sequence : List.of(span.first(), span.end() - 1)) {
            try (Stream<Entry> from = journal.from(sequence)) {
                from.findFirst().filter(entry -> entry.sequence() == sequence).ifPresent(ends::add);
            }
        }
        if (ends.size() < 2) {
            return OtherDays.NONE;
        }
        List<LocalDate> days =
                ends.stream().map(entry -> entry.time().toLocalDate()).sorted().toList();
        return new OtherDays(span.entries(), Optional.of(days.get(0)), Optional.of(days.get(1)));
    }
}
