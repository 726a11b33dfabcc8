package org.onewindow.app.command;

import org.onewindow.casework.VisitsSaved;
import org.onewindow.journal.CaseNumber;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.LookupSummary;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.lookup.Trouble;

/** Prints a look-up as it goes. Called on one thread. */
interface LookupPrinter {

    void planned(CaseNumber caseNumber, LookupPlan plan);

    /** @param revealed whether the values may be printed unmasked; that is journalled already */
    void answered(ServiceAnswer answer, boolean revealed);

    void troubled(Trouble trouble);

    void finished(LookupSummary summary, VisitsSaved saved);
}
