package org.onewindow.offline;

import java.time.Instant;
import java.util.Optional;
import org.onewindow.journal.CaseNumber;

/**
 * What waits of one case on its way to the hub.
 *
 * @param caseNumber empty for entries of no case: sign-ins, connections
 * @param entries how many wait
 * @param since when the first of them was written
 */
public record CaseTail(Optional<CaseNumber> caseNumber, long entries, Instant since) {}
