package org.onewindow.ui.counter;

import java.util.List;
import org.onewindow.casework.CaseState;
import org.onewindow.casework.MaterialState;
import org.onewindow.casework.VisitsSaved;
import org.onewindow.catalogue.Matter;
import org.onewindow.journal.CaseNumber;

/** The case beside the answers, as it stands. */
record CaseView(
        CaseNumber number,
        Matter matter,
        List<MaterialState> materials,
        VisitsSaved saved,
        CaseState state,
        List<String> received) {}
