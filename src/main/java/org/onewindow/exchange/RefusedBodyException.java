package org.onewindow.exchange;

import java.io.IOException;
import org.onewindow.lookup.Refusal;

/** A body that broke a bound or a rule while it was read. Never holds any of it. */
final class RefusedBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    RefusedBodyException(Refusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
