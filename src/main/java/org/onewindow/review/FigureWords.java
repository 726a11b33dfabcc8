package org.onewindow.review;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onewindow.language.Texts;

/** Says a day's figures in words of one language: six, the ones a supervisor reads first. Immutable. */
public final class FigureWords {
    private static final int HIGH = 4;
    private static final int LOOK = 3;

    private final Texts texts;
    private final LogWords words;

    /** Words of a language. */
    public FigureWords(Texts texts, LogWords words) {
        this.texts = texts;
        this.words = words;
    }

    /** The figures in the order of the screen, those of the flags the last. */
    public List<FigureTile> tiles(DayOverview day) {
        List<FigureTile> tiles = counted(day.glance());
        tiles.add(new FigureTile(
                texts.text("review.flags"),
                count(day.flags().size()),
                texts.text("review.note.open", count(day.openFlags())),
                "",
                LogFilter.of(day.day()).only(day.evidence())));
        return tiles;
    }

    /** The same while the rules are being applied. */
    public List<FigureTile> tiles(DayGlance day) {
        List<FigureTile> tiles = counted(day);
        tiles.add(new FigureTile(
                texts.text("review.flags"), "…", texts.text("review.reading"), "", LogFilter.of(day.day())));
        return tiles;
    }

    private List<FigureTile> counted(DayGlance day) {
        List<FigureTile> tiles = new ArrayList<>();
        Figure lookups = day.figure(FigureKind.LOOKUPS);
        boolean compared = lookups.weekBefore() > 0;
        tiles.add(
                tile(lookups, count(lookups.value()), "", compared ? change(lookups) : texts.text("review.note.none")));
        Figure accepted = day.figure(FigureKind.CASES_ACCEPTED);
        tiles.add(tile(
                accepted,
                count(accepted.value()),
                texts.text(
                        "review.note.returned",
                        count(day.figure(FigureKind.CASES_RETURNED).value())),
                change(accepted)));
        Figure visits = day.figure(FigureKind.VISITS_SAVED);
        tiles.add(tile(
                visits,
                count(visits.value()),
                texts.text(
                        "review.note.papers",
                        count(day.figure(FigureKind.PAPERS_WAIVED).value())),
                change(visits)));
        Figure quick = day.figure(FigureKind.ANSWERED_WITHIN_A_SECOND);
        tiles.add(tile(quick, share(quick.value(), quick.of()), slowest(day), shareBefore(quick)));
        Figure outage = day.figure(FigureKind.OUTAGE_SECONDS);
        tiles.add(tile(
                outage,
                clock(outage.value()),
                texts.text(
                        "review.note.spells",
                        day.figure(FigureKind.OUTAGES).value(),
                        count(day.figure(FigureKind.QUEUED).value())),
                compared ? before(clock(outage.weekBefore())) : ""));
        return tiles;
    }

    private FigureTile tile(Figure figure, String value, String note, String comparison) {
        return new FigureTile(texts.text(figure.kind().textKey()), value, note, comparison, figure.entries());
    }

    private static String clock(long seconds) {
        return DayReport.clock(Duration.ofSeconds(seconds));
    }

    /** Empty where there was nothing a week before. */
    private String change(Figure figure) {
        return figure.changePercent().isEmpty()
                ? ""
                : texts.text("review.note.week", percent(figure.changePercent().getAsLong()));
    }

    private static String percent(long change) {
        return change == 0 ? "±0 %" : "%+d %%".formatted(change);
    }

    /** Of a share both are said: a change in percent of percents is misread. */
    private String shareBefore(Figure figure) {
        return figure.weekBeforeOf() == 0 ? "" : before(share(figure.weekBefore(), figure.weekBeforeOf()));
    }

    private String before(String value) {
        return texts.text("review.note.week-was", value);
    }

    private String slowest(DayGlance day) {
        return day.departments().stream()
                .filter(one -> one.meanMillis() > 0)
                .max(Comparator.comparingLong(DepartmentFigures::meanMillis))
                .map(one -> texts.text("review.note.slowest", words.department(one.department())))
                .orElse("");
    }

    private String share(long value, long of) {
        if (of == 0) {
            return "—";
        }
        NumberFormat format = NumberFormat.getPercentInstance(texts.language().locale());
        format.setMaximumFractionDigits(1);
        return format.format((double) value / of);
    }

    private String count(long number) {
        return NumberFormat.getIntegerInstance(texts.language().locale()).format(number);
    }

    /** How grave a flag is, in one word. */
    public String severity(ReviewedFlag flag) {
        return severity(flag.flag().severity());
    }

    /** How many flags there are of each gravity, the gravest first, on one line; empty where there are none. */
    public String severities(DayOverview day) {
        Map<String, Long> counts = new LinkedHashMap<>();
        new TreeMap<>(day.flagsBySeverity())
                .descendingMap()
                .forEach((severity, flags) -> counts.merge(severity(severity), flags, Long::sum));
        return counts.entrySet().stream()
                .map(each -> texts.text("review.flags.count", count(each.getValue()), each.getKey()))
                .collect(Collectors.joining(texts.text("review.list-separator")));
    }

    private String severity(int severity) {
        return texts.text("review.severity." + (severity >= HIGH ? "high" : severity >= LOOK ? "look" : "low"));
    }

    /** Whether a flag is open, or what was found. */
    public String state(ReviewedFlag flag) {
        return flag.settlement()
                .map(settled -> texts.text(
                        "review.flag.settled", texts.text(settled.finding().textKey()), settled.by()))
                .orElse(texts.text("review.flag.state.open"));
    }
}
