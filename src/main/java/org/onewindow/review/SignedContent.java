package org.onewindow.review;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a supervisor signed of a day besides the logs, as it can be read again. No personal data.
 *
 * @param figures {@code KIND=value/of} for each, joined by commas; empty in an entry of before this was kept
 * @param openFlags the ids of the flags that were open
 * @param rules the digest of the rules' numbers
 */
record SignedContent(String figures, Set<String> openFlags, String rules) {
    private static final String FIGURES = "figures";
    private static final String OPEN = "open";
    private static final String RULES = "rules";

    /** More ids than that are long for an entry that everybody reads: then they lie in its private part. */
    private static final int MOST_IN_DETAILS = 50;

    SignedContent {
        openFlags = Set.copyOf(openFlags);
    }

    static SignedContent of(List<Figure> figures, List<ReviewedFlag> flags, String rules) {
        return new SignedContent(
                figures.stream().map(SignedContent::text).collect(Collectors.joining(",")),
                flags.stream()
                        .filter(ReviewedFlag::isOpen)
                        .map(each -> each.flag().id())
                        .collect(Collectors.toSet()),
                rules);
    }

    static String text(Figure figure) {
        return figure.kind() + "=" + figure.value() + "/" + figure.of();
    }

    /** The details of an entry that says it. */
    Map<String, String> details() {
        Map<String, String> details = new HashMap<>(Map.of(FIGURES, figures, RULES, rules));
        if (note().isEmpty()) {
            details.put(OPEN, ids());
        }
        return details;
    }

    /** What of it is for the entry's private part. */
    Optional<String> note() {
        return openFlags.size() > MOST_IN_DETAILS ? Optional.of(ids()) : Optional.empty();
    }

    private String ids() {
        return String.join(",", new TreeSet<>(openFlags));
    }

    /** Reads it from the details and the note of an entry. */
    static SignedContent read(Map<String, String> details, Optional<String> note) {
        String ids = details.containsKey(OPEN) ? details.getOrDefault(OPEN, "") : note.orElse("");
        return new SignedContent(
                details.getOrDefault(FIGURES, ""),
                Arrays.stream(ids.split(",", -1)).filter(id -> !id.isEmpty()).collect(Collectors.toSet()),
                details.getOrDefault(RULES, ""));
    }
}
