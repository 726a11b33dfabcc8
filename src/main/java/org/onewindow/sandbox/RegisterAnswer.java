package org.onewindow.sandbox;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * A department's answer, before it goes onto the wire.
 *
 * @param records item code to value, in the JSON types of {@code src/docs/exchange.md}
 * @param asOf when the department's data were true
 */
public record RegisterAnswer(Outcome outcome, List<Map<String, Object>> records, OffsetDateTime asOf) {

    /** What it comes to. */
    public enum Outcome {
        FOUND,
        NOT_FOUND,
        MISMATCH
    }

    public RegisterAnswer {
        records = List.copyOf(records);
    }
}
