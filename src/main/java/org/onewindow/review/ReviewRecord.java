package org.onewindow.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.ReviewedDay;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.review.risk.LogId;

/** How settled flags and signed days stand in entries: written and read in one place. */
final class ReviewRecord {
    private static final String DAY = ReviewedDay.DETAIL;
    private static final String FLAG = "flag";
    private static final String COUNTERS = "counters";
    private static final String ALL = "all";

    private ReviewRecord() {}

    static Map<String, String> ofFlag(LocalDate day, ReviewedFlag flag) {
        return Map.of(
                DAY,
                day.toString(),
                FLAG,
                flag.flag().id(),
                "rule",
                flag.flag().rule(),
                "severity",
                Integer.toString(flag.flag().severity()));
    }

    static Map<String, String> ofDay(DayOverview overview, DayScope scope, Checkpoint checkpoint) {
        Map<String, String> details = new HashMap<>(overview.content().details());
        boolean whole = scope.equals(DayScope.ALL) && overview.reach() == Reach.ALL_COUNTERS;
        details.put(COUNTERS, whole ? ALL : "some");
        details.put(DAY, overview.day().toString());
        details.put(
                "number",
                Integer.toString(1
                        + overview.signed().stream()
                                .mapToInt(SignedDay::number)
                                .max()
                                .orElse(0)));
        details.put("digest", overview.digest());
        details.put("flags", Integer.toString(overview.flags().size()));
        details.put("openFlags", Long.toString(overview.openFlags()));
        details.put("size", Long.toUnsignedString(checkpoint.size()));
        details.put("root", checkpoint.root().base64());
        details.put(
                "covered",
                new TreeMap<>(overview.covered())
                        .entrySet().stream()
                                .map(each -> each.getKey() + ":" + each.getValue())
                                .collect(Collectors.joining(",")));
        String checked = overview.counters().stream()
                .filter(part -> !part.own())
                .flatMap(part -> part.standing().stream())
                .map(each -> each.counter() + ":" + each.checked() + ":" + each.root())
                .collect(Collectors.joining(","));
        if (!checked.isEmpty()) {
            details.put("checked", checked);
        }
        return details;
    }

    static boolean isAbout(Entry entry, Action action, LocalDate day) {
        return entry.action() == action && isAbout(entry, day);
    }

    /** Whether an entry that settles or signs is about a day. */
    static boolean isAbout(Entry entry, LocalDate day) {
        return entry.details().getOrDefault(DAY, "").equals(day.toString());
    }

    /** The settling an entry says; empty if it says none that this program understands. */
    static Optional<Settlement> settlement(Entry entry, Optional<String> note) {
        String flag = entry.details().getOrDefault(FLAG, "");
        return Arrays.stream(Finding.values())
                .filter(finding ->
                        entry.outcome().filter(finding.code()::equals).isPresent())
                .findFirst()
                .filter(any -> !flag.isEmpty())
                .map(finding -> new Settlement(flag, finding, entry.operator(), entry.time(), entry.sequence(), note));
    }

    /** The signed day an entry says; empty if it says none that this program understands. */
    static Optional<SignedDay> signed(Entry entry, Optional<String> note) {
        Map<String, String> details = entry.details();
        try {
            return Optional.of(new SignedDay(
                    LocalDate.parse(details.getOrDefault(DAY, "")),
                    Integer.parseInt(details.getOrDefault("number", "")),
                    entry.operator(),
                    entry.time(),
                    entry.sequence(),
                    covered(details.getOrDefault("covered", "")),
                    details.getOrDefault("root", ""),
                    Long.parseUnsignedLong(details.getOrDefault("size", "")),
                    details.getOrDefault("digest", ""),
                    Integer.parseInt(details.getOrDefault("openFlags", "")),
                    details.getOrDefault(COUNTERS, "").equals(ALL),
                    SignedContent.read(details, note)));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Map<LogId, Long> covered(String text) {
        Map<LogId, Long> covered = new HashMap<>();
        for (String part : text.isEmpty() ? List.<String>of() : List.of(text.split(",", -1))) {
            int colon = part.lastIndexOf(':');
            covered.put(LogId.parse(part.substring(0, Math.max(0, colon))), Long.parseLong(part.substring(colon + 1)));
        }
        return covered;
    }
}
