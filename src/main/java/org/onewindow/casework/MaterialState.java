package org.onewindow.casework;

import org.onewindow.catalogue.Material;

/** How a material on the list stands. */
public record MaterialState(Material material, State state) {

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

        /** Whether nothing stands for it: the clerk takes a paper in, or looks for himself. */
        public boolean isOpen() {
            return this == TO_BRING || this == DENIED;
        }
    }
}
