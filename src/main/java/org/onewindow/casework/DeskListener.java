package org.onewindow.casework;

import java.util.List;
import org.onewindow.lookup.LookupListener;

/** Hears of a look-up at the counter, its materials included; under the same conditions as any {@link LookupListener}. */
public interface DeskListener extends LookupListener {
    /** How the materials stand now; after the plan and after each answer, just after the look-up's own call. */
    void materials(List<MaterialState> materials, VisitsSaved saved);
}
