package org.onewindow.offline;

import java.util.List;
import org.onewindow.journal.CaseNumber;
import org.onewindow.lookup.ServiceAnswer;

/** Queued look-ups of a case were asked, and these are their answers; those that could not be had wait on and are not among them. */
public record QueueAnswers(CaseNumber caseNumber, List<ServiceAnswer> answers) {
    public QueueAnswers {
        answers = List.copyOf(answers);
    }
}
