package org.onewindow.review;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.onewindow.journal.Action;

/**
 * An entry of the log as a table shows it; the whole entry is read by its sequence from the journal. No personal data.
 *
 * @param operator sign-in name; empty for the program itself
 * @param department code, if the view's mapping knows the service
 * @param subject the first 16 digits of the subject's key: enough to see that two entries are about the same subject
 * @param millis how long what it tells of took, where the entry says so
 */
public record LogRow(
        long sequence,
        OffsetDateTime time,
        String counter,
        Action action,
        String operator,
        String role,
        Optional<String> matter,
        Optional<String> caseNumber,
        Optional<String> service,
        Optional<String> department,
        Optional<String> outcome,
        Optional<String> subject,
        OptionalLong millis) {}
