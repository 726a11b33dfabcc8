package org.onewindow.review.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;

/** One look at somebody: its first entry, and the entries of the same counter that belong to it. Filled while a day is read, then left alone. */
final class Look {
    private static final Set<String> SHOWN = Set.of("found", "mismatch", "saved-copy");

    private final RiskLook start;
    private final String subjectKey;
    private final List<RiskLook> followed = new ArrayList<>();

    Look(RiskLook start, String subjectKey) {
        this.start = start;
        this.subjectKey = subjectKey;
    }

    void follow(RiskLook entry) {
        followed.add(entry);
    }

    RiskLook start() {
        return start;
    }

    String subjectKey() {
        return subjectKey;
    }

    Optional<String> number() {
        return start.subject();
    }

    String operator() {
        return start.entry().operator();
    }

    String counter() {
        return start.entry().counter();
    }

    Instant time() {
        return start.time();
    }

    String matter() {
        return start.entry().matter().orElse("");
    }

    Optional<CaseNumber> caseNumber() {
        return start.entry().caseNumber();
    }

    /** Whether anything about the subject was shown. */
    boolean found() {
        return followed.stream()
                .anyMatch(look -> look.entry().action() == Action.SAVED_COPY_SHOWN
                        || look.entry().outcome().filter(SHOWN::contains).isPresent());
    }

    /** Whether it lived on what was saved or was queued: the network was out. */
    boolean offline() {
        return followed.stream()
                .map(look -> look.entry().action())
                .anyMatch(action -> action == Action.SAVED_COPY_SHOWN || action == Action.LOOKUP_QUEUED);
    }

    /** Codes of all items asked for, shown, queued or revealed. */
    Set<String> items() {
        Set<String> items = new HashSet<>(start.entry().items());
        followed.forEach(look -> items.addAll(look.entry().items()));
        return items;
    }

    /** Entries that name one of {@code items}. */
    List<RiskLook> naming(Set<String> items) {
        return followed.stream()
                .filter(look -> look.entry().items().stream().anyMatch(items::contains))
                .toList();
    }

    boolean within(Look other, Duration most) {
        return Duration.between(time(), other.time()).abs().compareTo(most) <= 0;
    }
}
