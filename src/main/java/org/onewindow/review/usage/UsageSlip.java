package org.onewindow.review.usage;

import java.util.List;
import java.util.Optional;

/**
 * The list of who looked at somebody's records as they are given it, in words of one language. Immutable.
 *
 * @param title what it is
 * @param lines whom it is for (masked), where and when it was made, what is not on it
 * @param heads the heads of a look's cells
 * @param looks newest first
 * @param proofWords how the proof of a look is checked
 */
public record UsageSlip(String title, List<String> lines, List<String> heads, List<Look> looks, String proofWords) {

    public UsageSlip {
        lines = List.copyOf(lines);
        heads = List.copyOf(heads);
        looks = List.copyOf(looks);
    }

    /**
     * One look.
     *
     * @param cells as many as there are heads: when, who, what for, what, and what came of it
     * @param proof its place in the log, in words
     * @param receipt the C2SP tlog-proof text
     */
    public record Look(List<String> cells, String proof, Optional<String> receipt) {
        public Look {
            cells = List.copyOf(cells);
        }
    }
}
