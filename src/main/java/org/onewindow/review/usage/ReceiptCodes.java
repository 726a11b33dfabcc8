package org.onewindow.review.usage;

import java.util.Optional;

/** Port: makes codes that a phone can read. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface ReceiptCodes {

    /** The code of a receipt, the same as on paper; empty if it is too long for any. */
    Optional<? extends ReceiptCode> of(String receipt);
}
