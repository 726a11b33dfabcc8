package org.onewindow.ui.counter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * Which fields stand unmasked, and until when. A field masks itself again after 30 seconds (domain rule on display masks), and all of them at
 * once when the screen is locked or left, or its window loses the focus. Used on the screen's thread only.
 */
final class Reveals {
    static final Duration SHOWN_FOR = Duration.ofSeconds(30);

    /** A field of a record of a service's answer. */
    record FieldPlace(String service, int record, String item) {}

    private final InstantSource clock;
    private final Map<FieldPlace, Instant> until = new HashMap<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    Reveals(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts up whenever a field was revealed or masked: what shows fields looks again. */
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    void reveal(FieldPlace place) {
        until.put(place, clock.instant().plus(SHOWN_FOR));
        changed();
    }

    void mask(FieldPlace place) {
        if (until.remove(place) != null) {
            changed();
        }
    }

    /** Whether the field may be shown in plain now. */
    boolean revealed(FieldPlace place) {
        return remaining(place).isPresent();
    }

    /** How long the field still stays unmasked. */
    Optional<Duration> remaining(FieldPlace place) {
        return Optional.ofNullable(until.get(place)).flatMap(this::left);
    }

    /** More than it was shown for can only be left if the clock was set back: then it is over too. */
    private Optional<Duration> left(Instant end) {
        return Optional.of(Duration.between(clock.instant(), end))
                .filter(left -> !left.isNegative() && !left.isZero() && left.compareTo(SHOWN_FOR) <= 0);
    }

    /** Masks what has had its time; called about once a second. */
    void tick() {
        if (until.values().removeIf(end -> left(end).isEmpty())) {
            changed();
        }
    }

    /** Masks what of a service's answer was revealed: another answer of it is another reveal. */
    void maskAllOf(String service) {
        if (until.keySet().removeIf(place -> place.service().equals(service))) {
            changed();
        }
    }

    void maskAll() {
        if (!until.isEmpty()) {
            until.clear();
            changed();
        }
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
