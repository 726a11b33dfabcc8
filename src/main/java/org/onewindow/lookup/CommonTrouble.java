package org.onewindow.lookup;

import java.util.Collection;
import java.util.Optional;

/**
 * Tells a trouble of the whole exchange from that of a single department. Where one department was heard, the exchange works, and a card that could
 * not reach it says so alone; a journal that can't be written concerns everybody in any case. Stateless.
 */
public final class CommonTrouble {
    private CommonTrouble() {}

    /** The trouble that one sentence should tell for all, given the latest answer of each service. */
    public static Optional<Trouble> of(Collection<Answer> answers) {
        Optional<Trouble> common = Optional.empty();
        boolean heard = false;
        for (Answer answer : answers) {
            if (answer instanceof Answer.Unavailable unavailable) {
                if (unavailable.trouble() == Trouble.JOURNAL) {
                    return Optional.of(Trouble.JOURNAL);
                } else if (unavailable.trouble().common() && common.isEmpty()) {
                    common = Optional.of(unavailable.trouble());
                }
            }
            heard |= answer instanceof Answer.Found
                    || answer instanceof Answer.NotFound
                    || answer instanceof Answer.Mismatch;
        }
        return heard ? Optional.empty() : common;
    }
}
