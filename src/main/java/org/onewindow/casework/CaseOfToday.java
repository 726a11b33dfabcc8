package org.onewindow.casework;

import java.util.Optional;

/**
 * A case as the list of cases shows it.
 *
 * @param delivery whether the hub has its last step
 * @param opening what is known of its opening
 * @param trouble what the hub said against its last step and is not settled
 */
public record CaseOfToday(
        CaseFile file, CaseDelivery.State delivery, CaseOpening opening, Optional<CaseDecision> trouble) {}
