package org.onewindow.review.risk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.Entry;

/** What the day's log says about one case. Filled while a day is read, then left alone. */
final class CaseTrail {
    private final List<RiskLook> entries = new ArrayList<>();

    void add(RiskLook entry) {
        entries.add(entry);
    }

    /** The opening, if it was that day. */
    Optional<RiskLook> opened() {
        return entries.stream()
                .filter(look -> switch (look.entry().action()) {
                    case CASE_OPENED -> true;
                    default -> false;
                })
                .findFirst();
    }

    /** The first closing. */
    Optional<RiskLook> closed() {
        return entries.stream()
                .filter(look -> switch (look.entry().action()) {
                    case CASE_CLOSED -> true;
                    default -> false;
                })
                .findFirst();
    }

    /** Accepted, returned for more, or declined: the counter did what a case is for. */
    boolean progressed() {
        return entries.stream().anyMatch(look -> switch (look.entry().action()) {
            case CASE_ACCEPTED, CASE_RETURNED, CASE_DECLINED, CASE_CONFLICT_SETTLED -> true;
            default -> false;
        });
    }

    boolean closedBefore(Instant time) {
        return closed().filter(closing -> closing.time().isBefore(time)).isPresent();
    }

    /** Whether an operator closed it, not the day's end. */
    boolean closedByOperator() {
        return closed().map(RiskLook::entry)
                .map(Entry::operator)
                .filter(name -> !name.isEmpty())
                .isPresent();
    }
}
