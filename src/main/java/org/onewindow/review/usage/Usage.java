package org.onewindow.review.usage;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.onewindow.journal.Action;

/**
 * One look at a subject's records, as the log has it. No personal data of the subject.
 *
 * @param sequence the entry's place in the counter's log, by which its proof is found; empty for another counter's log
 * @param operator who looked
 * @param matter what for
 * @param service where
 * @param items codes of the items asked for or shown
 * @param outcome what came of it, if that is known by now
 * @param receipt the C2SP tlog-proof text of the entry; empty while no checkpoint covers it
 */
public record Usage(
        OptionalLong sequence,
        OffsetDateTime time,
        String counter,
        String operator,
        Action action,
        Optional<String> matter,
        Optional<String> caseNumber,
        Optional<String> service,
        List<String> items,
        Optional<String> outcome,
        Optional<String> receipt) {

    public Usage {
        items = List.copyOf(items);
    }
}
