package org.onewindow.casework;

import java.util.List;

/**
 * What a clerk has on the screen of a case, in the words of one language, ready for paper. Its values are masked as the screen masks them until they are
 * revealed; a revealed value never gets here.
 *
 * @param lines where, when, by whom, for whom
 * @param foot what stands below everything
 */
public record CaseSheet(String title, List<String> lines, List<Part> parts, List<String> foot) {

    /**
     * An answer, or the list of materials.
     *
     * @param notes where it comes from, how old it is, and what else has to be known
     */
    public record Part(String title, List<String> notes, List<Row> rows) {
        public Part {
            notes = List.copyOf(notes);
            rows = List.copyOf(rows);
        }
    }

    /** A name and what stands beside it. */
    public record Row(String name, String value) {}

    public CaseSheet {
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
        foot = List.copyOf(foot);
    }
}
