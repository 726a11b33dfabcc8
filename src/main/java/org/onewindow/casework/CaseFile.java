package org.onewindow.casework;

import java.time.LocalDate;
import org.onewindow.journal.CaseNumber;

/**
 * A case that is open at this counter.
 *
 * @param subjectKey the journal's key of its subject
 * @param matter the matter's code
 * @param day the day it was opened; it does not outlive it
 * @param saved what the citizen was spared, by the last look-up that was not cancelled
 */
public record CaseFile(CaseNumber number, String subjectKey, String matter, LocalDate day, VisitsSaved saved) {
    CaseFile with(VisitsSaved figures) {
        return new CaseFile(number, subjectKey, matter, day, figures);
    }
}
