package org.onewindow.review.report;

import java.util.List;
import java.util.Optional;

/**
 * A report as its reader sees it: every word is in the reader's language already, every value masked as it has to be. Immutable.
 *
 * @param title what it is about
 * @param lines a few lines below the title: station, day, who made it
 * @param facts the figures
 * @param charts the figures drawn; only a form that can draw shows them
 * @param table the entries
 * @param seal what proves it, if it can be proved
 */
public record Report(
        String title,
        List<String> lines,
        List<Fact> facts,
        List<BarChart> charts,
        ReportTable table,
        Optional<Seal> seal) {

    public Report {
        lines = List.copyOf(lines);
        facts = List.copyOf(facts);
        charts = List.copyOf(charts);
    }

    /**
     * One figure.
     *
     * @param label what was counted
     * @param value the figure
     * @param note what to compare it with; may be empty
     */
    public record Fact(String label, String value, String note) {}

    /**
     * What proves a report.
     *
     * @param words what it is and how to check it
     * @param text a signed checkpoint or a receipt, exactly; also shown as a QR code where that can be drawn
     */
    public record Seal(String words, String text) {}
}
