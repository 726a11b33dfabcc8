package org.onewindow.access;

import java.util.Map;
import java.util.Optional;

/**
 * Port: a small memory beside the journal's own of how many entries the journal had and who had failed how often, so that putting an older copy of the
 * journal back resets no lockout and is noticed. It keeps honest people honest: whoever can put both back is found out by the hub, which remembers too.
 * Safe for use by several threads.
 */
public interface LockoutWitness {

    /**
     * Failures in a row of one operator.
     *
     * @param count how many
     * @param tick when the last one was, in nanoseconds of the machine's running time
     */
    record Failure(int count, long tick) {}

    /**
     * What was seen last.
     *
     * @param entries how many entries the journal had
     * @param failures by sign-in name
     */
    record Seen(long entries, Map<String, Failure> failures) {
        public Seen {
            failures = Map.copyOf(failures);
        }
    }

    /** What was kept last; empty if there is nothing or it can't be read. */
    Optional<Seen> seen();

    /** Keeps this instead, durably. A disk that can't be written is logged: the journal's own memory remains. */
    void keep(Seen seen);
}
