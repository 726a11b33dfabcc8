package org.onewindow.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.review.risk.LogId;

/**
 * The digest of what a supervisor signs: SHA-256 in hexadecimal over lines in ASCII, each ending in a newline: the day; {@code log counter/number} for each log
 * with entries, sorted; {@code rules digest}; {@code KIND=value/of} for each
 * figure; {@code flag id=open} or {@code =finding}, sorted.
 */
final class DayDigest {
    private DayDigest() {}

    static String of(LocalDate day, Set<LogId> logs, List<Figure> figures, List<ReviewedFlag> flags, String rules) {
        StringBuilder text = new StringBuilder(day.toString()).append('\n');
        new TreeSet<>(logs).forEach(log -> text.append("log ").append(log).append('\n'));
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
