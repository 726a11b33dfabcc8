package org.onewindow.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.onewindow.review.risk.LogId;

/**
 * The digest of what a supervisor signs: SHA-256 in hexadecimal over lines in ASCII, each ending in a newline: the day;
 * {@code log counter/number=sequence} for each log with entries, sorted, with the sequence after its last entry of work, 0 if it has none; {@code rules digest};
 * {@code KIND=value/of} for each figure; {@code flag id=open} or {@code =finding}, sorted. So work that changes no figure is another digest too, and what
 * the review itself or the clock writes is not.
 */
final class DayDigest {
    private DayDigest() {}

    /**
     * The digest.
     *
     * @param worked of each log with entries the sequence after its last one of work
     */
    static String of(
            LocalDate day, Map<LogId, Long> worked, List<Figure> figures, List<ReviewedFlag> flags, String rules) {
        StringBuilder text = new StringBuilder(day.toString()).append('\n');
        new TreeMap<>(worked)
                .forEach((log, next) ->
                        text.append("log ").append(log).append('=').append(next).append('\n'));
        text.append("rules ").append(rules).append('\n');
        figures.forEach(figure -> text.append(SignedContent.text(figure)).append('\n'));
        TreeSet<String> lines = new TreeSet<>();
        flags.forEach(each -> lines.add(each.flag().id()
                + '='
                + each.settlement().map(Settlement::finding).map(Finding::code).orElse("open")));
        lines.forEach(line -> text.append(line).append('\n'));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
