package org.onewindow.review.usage;

import java.util.Optional;

/** Port: proofs that entries stand in this counter's log. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface Receipts {

    /** The receipt of an entry as C2SP tlog-proof text; empty while no signed checkpoint covers it. May read the disk. */
    Optional<String> of(long sequence);
}
