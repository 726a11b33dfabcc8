package org.onewindow;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How tests wait for what is done elsewhere. */
public final class Waiting {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Waiting() {}

    /** A wait that looks at once and then fifty times a second. By itself Awaitility rests a tenth of a second before each look, the first included. */
    public static ConditionFactory await() {
        return Awaitility.await().pollDelay(Duration.ZERO).pollInterval(BETWEEN_LOOKS);
    }
}
