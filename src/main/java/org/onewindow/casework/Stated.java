package org.onewindow.casework;

import java.util.Optional;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.QueueTicket;

/**
 * What was said and shown at the counter before a look-up.
 *
 * @param consent how the citizen agreed
 * @param reason why a protected record is opened, where it is one
 * @param ticket the citizen's ticket of the number machine, where there is one
 */
public record Stated(Consent consent, Optional<BreakGlassReason> reason, Optional<QueueTicket> ticket) {

    /** Only that the citizen agreed. */
    public static Stated of(Consent consent) {
        return new Stated(consent, Optional.empty(), Optional.empty());
    }
}
