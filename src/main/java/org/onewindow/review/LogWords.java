package org.onewindow.review;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.language.Texts;

/** Says in words of one language what an entry of the log tells. Immutable. */
public final class LogWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Texts texts;
    private final Catalogue catalogue;

    /** Words of a language, with the names of a catalogue. */
    public LogWords(Texts texts, Catalogue catalogue) {
        this.texts = texts;
        this.catalogue = catalogue;
    }

    /** The heads of an entry's columns. */
    public List<String> heads() {
        return List.of(
                texts.text("review.head.time"),
                texts.text("review.head.clerk"),
                texts.text("review.head.counter"),
                texts.text("review.head.subject"),
                texts.text("review.head.matter"),
                texts.text("review.head.action"),
                texts.text("review.head.service"),
                texts.text("review.head.outcome"));
    }

    /** An entry's columns; {@code subject} as it may be shown. */
    public List<String> cells(LogRow row, String subject) {
        return List.of(
                time(row),
                row.operator(),
                row.counter(),
                subject,
                matter(row),
                action(row),
                service(row),
                outcome(row));
    }

    /** The time of day. */
    public String time(LogRow row) {
        return TIME.format(row.time());
    }

    /** What was done. */
    public String action(LogRow row) {
        return texts.text(
                "review.action." + row.action().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The matter's name. */
    public String matter(LogRow row) {
        return row.matter().map(this::matter).orElse("");
    }

    /** The name of a matter; its code where the catalogue does not know it. */
    public String matter(String code) {
        return catalogue
                .matter(code)
                .map(matter -> matter.name().in(texts.language()))
                .orElse(code);
    }

    /** The service's name. */
    public String service(LogRow row) {
        return row.service()
                .map(code -> catalogue
                        .service(code)
                        .map(service -> service.name().in(texts.language()))
                        .orElse(code))
                .orElse("");
    }

    /** What came of it; an outcome of the program's own that no screen names is shown as it is written. */
    public String outcome(LogRow row) {
        return row.outcome().map(this::outcome).orElse("");
    }

    private String outcome(String name) {
        if (texts.has("lookup.outcome." + name)) {
            return texts.text("lookup.outcome." + name);
        }
        return texts.has("review.outcome." + name) ? texts.text("review.outcome." + name) : name;
    }

    /** The short name of a department; its code where the catalogue does not know it. */
    public String department(String code) {
        return catalogue.departments().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> one.shortName().in(texts.language()))
                .findFirst()
                .orElse(code.isEmpty() ? texts.text("review.department.unknown") : code);
    }
}
