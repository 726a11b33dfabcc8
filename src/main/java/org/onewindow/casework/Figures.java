package org.onewindow.casework;

import java.util.Map;

/** What was spared, as an entry's details say it. */
final class Figures {
    private static final String VISITS = "visits";
    private static final String PAPERS = "papers";

    private Figures() {}

    static Map<String, String> write(VisitsSaved saved) {
        return Map.of(VISITS, String.valueOf(saved.visits()), PAPERS, String.valueOf(saved.papers()));
    }

    static VisitsSaved read(Map<String, String> details) {
        return new VisitsSaved(
                Integer.parseInt(details.getOrDefault(VISITS, "0")),
                Integer.parseInt(details.getOrDefault(PAPERS, "0")));
    }
}
