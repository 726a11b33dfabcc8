package org.onewindow.casework;

import java.util.List;
import org.onewindow.access.Operator;
import org.onewindow.catalogue.DataItem;
import org.onewindow.journal.CaseNumber;
import org.onewindow.lookup.RunningLookup;
import org.onewindow.lookup.ServiceAnswer;

/** A look-up at the counter, in its case. Safe for use by several threads. */
public interface DeskLookup extends RunningLookup {
    /** The case it belongs to. */
    CaseNumber caseNumber();

    /** Whether its case is still open, so that a service can be asked again; otherwise {@link #retry} does nothing. */
    boolean mayContinue();

    /**
     * Journals that values are shown unmasked; they may be shown only if it says {@link RevealOutcome#REVEALED}. Blocks on the disk: never call
     * it on the JavaFX thread.
     *
     * @param answer the answer the values came with
     * @param items the items to be shown
     */
    RevealOutcome reveal(ServiceAnswer answer, List<DataItem> items, Operator operator);

    /** The same for the subject's own number. */
    RevealOutcome revealNumber(Operator operator);
}
