package org.onewindow.review;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.language.Texts;
import org.onewindow.review.report.BarChart;
import org.onewindow.review.report.Report;
import org.onewindow.review.report.ReportTable;

/** Says a day as a report in words of one language. Immutable. */
public final class DayReport {
    private static final DateTimeFormatter MADE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;
    private final LogWords words;
    private final FigureWords figures;

    /** Words of a language, with the names of a catalogue. */
    public DayReport(Texts texts, Catalogue catalogue) {
        this.texts = texts;
        this.words = new LogWords(texts, catalogue);
        this.figures = new FigureWords(texts, words);
    }

    /**
     * Where a report comes from.
     *
     * @param by who made it
     * @param approvedBy who agreed that numbers are whole in it
     */
    record Origin(String by, OffsetDateTime at, Masking masking, Optional<String> approvedBy) {}

    /** The words for entries. */
    LogWords log() {
        return words;
    }

    /**
     * The report of a day.
     *
     * @param station the station's name
     * @param rows the entries, subjects as {@code origin} says
     */
    Report of(
            DayOverview day,
            String station,
            Origin origin,
            DayDocument.Rows rows,
            Optional<LogCheck.Outcome.Sealed> sealed) {
        List<String> lines = new ArrayList<>();
        lines.add(station);
        lines.addAll(new ReachWords(texts).lines(day));
        lines.add(texts.text("review.report.made", MADE.format(origin.at()), origin.by()));
        lines.add(standing(day));
        lines.add(
                origin.masking() == Masking.MASKED
                        ? texts.text("review.report.masked")
                        : texts.text("review.report.whole", origin.approvedBy().orElse("")));
        List<String> extent = extent(rows);
        lines.addAll(extent);
        return new Report(
                texts.text("review.report.title", day.day().toString()),
                lines,
                facts(day),
                charts(day),
                new ReportTable(words.heads(), withExtent(rows.cells(), extent), texts.text("review.report.cut")),
                sealed.map(seal -> new Report.Seal(
                        texts.text("review.report.seal", String.valueOf(seal.entries())), seal.checkpoint())));
    }

    /** What of the day's entries is not in the report. */
    private List<String> extent(DayDocument.Rows rows) {
        List<String> extent = new ArrayList<>();
        if (rows.chosen() < rows.ofDay()) {
            extent.add(texts.text("review.report.chosen", rows.chosen(), rows.ofDay()));
        }
        if (rows.cells().size() < rows.chosen()) {
            extent.add(texts.text("review.report.most", rows.cells().size(), rows.chosen()));
        }
        return extent;
    }

    /** A form that is the table alone has to say it too: below the entries, where it takes no program's row of heads. */
    private List<List<String>> withExtent(List<List<String>> cells, List<String> extent) {
        List<List<String>> all = new ArrayList<>(cells);
        for (String sentence : extent) {
            List<String> row = new ArrayList<>(Collections.nCopies(words.heads().size(), ""));
            row.set(0, sentence);
            all.add(row);
        }
        return all;
    }

    /** Whether it is signed, by whom, and whether it is still as it was signed. */
    String standing(DayOverview day) {
        return switch (day.standing()) {
            case UNSIGNED -> texts.text("review.unsigned");
            case SIGNED, REOPENED -> {
                SignedDay newest = day.signed().get(day.signed().size() - 1);
                yield texts.text("review.signed", newest.by(), MADE.format(newest.at())) + since(day);
            }
        };
    }

    /** As further sentences; nothing where it is. */
    private String since(DayOverview day) {
        return switch (day.sinceSigning()) {
            case NOTHING -> "";
            case SETTLED ->
                texts.text("review.since.settled", day.settledAfterSigning().size());
            case CHANGED -> texts.text("review.since.changed");
        };
    }

    private List<Report.Fact> facts(DayOverview day) {
        List<Report.Fact> facts = new ArrayList<>();
        for (FigureTile tile : figures.tiles(day)) {
            facts.add(new Report.Fact(tile.label(), tile.value(), tile.remarks()));
        }
        day.flags()
                .forEach(flag -> facts.add(new Report.Fact(
                        flag.flag().title(texts),
                        figures.state(flag),
                        flag.flag().sentence(texts))));
        return facts;
    }

    private List<BarChart> charts(DayOverview day) {
        return List.of(
                new BarChart(
                        texts.text("review.hours"),
                        texts.text("review.hours.answered"),
                        texts.text("review.hours.troubled"),
                        day.hours().stream()
                                .map(hour -> new BarChart.Bar(hour.hour() + ":00", hour.answered(), hour.troubled()))
                                .toList()),
                new BarChart(
                        texts.text("review.departments"),
                        texts.text("review.hours.answered"),
                        texts.text("review.hours.troubled"),
                        day.departments().stream()
                                .limit(12)
                                .map(one -> new BarChart.Bar(
                                        words.department(one.department()),
                                        one.requests() - one.failed(),
                                        one.failed()))
                                .toList()));
    }

    /** A time span as hours and minutes. */
    static String clock(Duration time) {
        return "%02d:%02d".formatted(time.toHours(), time.toMinutesPart());
    }
}
