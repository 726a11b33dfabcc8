package org.onewindow.offline;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A queued look-up that will not be asked, for a reason that whoever asked does not know yet; as long as its case is open and nobody has asked again.
 *
 * @param at when it was taken out of the queue
 */
public record GivenUpLookup(QueuedLookup item, Reason reason, Instant at) {

    /** Why. */
    public enum Reason {
        /** The matter doesn't need it any more, or the role may not see it. */
        NOT_PERMITTED("not-permitted"),
        /** Whoever asked no longer works at this station. */
        OPERATOR_GONE("operator-gone"),
        /** Whoever asked has another role now. */
        ROLE_CHANGED("role-changed"),
        /** A supervisor took it back. */
        SUPERVISOR("supervisor");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** As the journal says it. */
        String word() {
            return word;
        }

        static Optional<Reason> of(String word) {
            return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
        }
    }
}
