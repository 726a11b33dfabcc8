package org.onewindow.journal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One entry of the journal, as anyone may read it: no personal data in it.
 *
 * @param sequence its place in the counter's log, from 0, without gaps
 * @param time when, with the zone's offset
 * @param counter the counter that wrote it
 * @param subjectKey keyed hash of the subject, the same for the same subject at this station; hexadecimal
 * @param subjectCommitment salted commitment to the subject, different in every entry; hexadecimal
 */
public record Entry(
        long sequence,
        OffsetDateTime time,
        String counter,
        Action action,
        String operator,
        String role,
        Optional<String> subjectKey,
        Optional<String> subjectCommitment,
        Optional<String> matter,
        Optional<CaseNumber> caseNumber,
        Optional<String> service,
        List<String> items,
        Optional<String> outcome,
        Optional<UUID> requestId,
        Optional<String> hashVerdict,
        Map<String, String> details) {

    public Entry {
        items = List.copyOf(items);
        details = Map.copyOf(details);
    }
}
