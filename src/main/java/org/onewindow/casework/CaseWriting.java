package org.onewindow.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.EntryDraft;

/** Writes with a look-up's first entries what they say of cases: those of an earlier day are closed, the look-up's own is opened, glass is broken. */
final class CaseWriting {
    private final Cases cases;
    private final CaseNumber number;
    private final EntryDraft opening;
    private final Optional<EntryDraft> brokenGlass;
    private List<CaseFile> closing = List.of();
    private boolean opens;

    CaseWriting(Cases cases, CaseNumber number, EntryDraft opening, Optional<EntryDraft> brokenGlass) {
        this.cases = cases;
        this.number = number;
        this.opening = opening;
        this.brokenGlass = brokenGlass;
    }

    synchronized List<EntryDraft> drafts() {
        closing = cases.claimEarlierDays();
        List<EntryDraft> drafts = new ArrayList<>(CaseEntries.closedAtDayEnd(closing));
        opens = cases.claimOpening(number);
        if (opens) {
            drafts.add(opening);
        }
        brokenGlass.ifPresent(drafts::add);
        return drafts;
    }

    synchronized void written(boolean durable) {
        cases.closingWritten(closing, durable);
        closing = List.of();
        if (opens) {
            cases.openingWritten(number, durable);
            opens = false;
        }
    }
}
