package org.onewindow.lookup;

import java.util.List;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Service;

/** Items of a service that are not asked for, and why. Shown to the clerk: {@code lookup.left-out.<reason>}. */
public record LeftOut(Service service, List<DataItem> items, Reason reason) {

    /** Why. */
    public enum Reason {
        /** Not shared with anybody (不予共享). */
        NOT_SHARED,
        /** The matter does not need it. */
        NOT_NEEDED,
        /** The operator's role may not see it. */
        ROLE_MAY_NOT_SEE,
        /** It does not exist for this kind of subject. */
        NOT_FOR_THIS_SUBJECT
    }

    public LeftOut {
        items = List.copyOf(items);
    }
}
