package org.onewindow.casework;

import java.util.List;
import org.onewindow.catalogue.Material;
import org.onewindow.catalogue.Service;

/**
 * How a material on the list stands.
 *
 * @param denying the services whose records say the opposite; empty unless the state is {@link State#DENIED}
 */
public record MaterialState(Material material, State state, List<Service> denying) {
    public MaterialState {
        denying = List.copyOf(denying);
    }

    /** Where it stands. */
    public enum State {
        /** Answers are still awaited. */
        AWAITED,
        /** Records found and fresh replace it: submission waived (免提交). */
        WAIVED,
        /** To be brought, taken in or checked by the clerk. */
        TO_BRING,
        /** A record found says the opposite of what the paper has to say: as {@link #TO_BRING}, and the clerk looks at the record first. */
        DENIED;

        /** Whether nothing stands for it: the clerk takes a paper in, or does the check. */
        public boolean isOpen() {
            return this == TO_BRING || this == DENIED;
        }
    }
}
