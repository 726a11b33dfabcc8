package org.onewindow.review.usage;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.onewindow.journal.Action;

/**
 * One look at a subject's records, as the log has it. No personal data of the subject.
 *
 * @param sequence the entry's place in its counter's log, by which its proof is found; empty where the hub does not tell it
 * @param operator who looked
 * @param matter what for
 * @param service where
 * @param items codes of the items asked for or shown
 * @param outcome what came of it, if that is known by now
 * @param receipt the C2SP tlog-proof text of the entry; empty while no checkpoint covers it, and of another log if the hub can't give it
 * @param elsewhere the origin of another log that the entry stands in, as far as the hub tells it; empty for this counter's own log
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
        Optional<String> receipt,
        Optional<String> elsewhere) {

    public Usage {
        items = List.copyOf(items);
    }

    /** The same with its receipt. */
    public Usage with(String proof) {
        return new Usage(
                sequence,
                time,
                counter,
                operator,
                action,
                matter,
                caseNumber,
                service,
                items,
                outcome,
                Optional.of(proof),
                elsewhere);
    }
}
