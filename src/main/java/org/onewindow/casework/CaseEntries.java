package org.onewindow.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;

/** What is journalled of a case. */
final class CaseEntries {
    private CaseEntries() {}

    /** {@code reason} is {@code clerk} or {@code day-end}. */
    static EntryDraft closed(EntryDraft by, CaseFile file, String reason) {
        Map<String, String> details = new HashMap<>(Figures.write(file.saved()));
        details.put("reason", reason);
        return by.inCase(file.matter(), file.number()).withDetails(details);
    }

    static List<EntryDraft> closedAtDayEnd(List<CaseFile> files) {
        return files.stream()
                .map(file -> closed(EntryDraft.of(Action.CASE_CLOSED, "", ""), file, "day-end"))
                .toList();
    }
}
