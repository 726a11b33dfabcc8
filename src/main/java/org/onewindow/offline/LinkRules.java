package org.onewindow.offline;

import java.time.Duration;

/**
 * How a link is watched. The standard ones notice a loss within 2 seconds (a pause, and two questions that stay without an answer) and a return within
 * 3 (a pause, and a while of nothing but good answers), and a link that comes and goes every second stays down, so that the screen is calm.
 *
 * @param interval the pause between two questions while the link is up and nothing else is heard of it
 * @param patience how long an answer may take before it counts as missing
 * @param intervalWhenDown the pause between two questions while the link is down
 * @param intervalWhenBack the pause between two questions while the link has come back and is not yet believed
 * @param steadyFor how long it must have answered without fail until it is believed
 */
public record LinkRules(
        Duration interval,
        Duration patience,
        Duration intervalWhenDown,
        Duration intervalWhenBack,
        Duration steadyFor) {
    /** Those of an ordinary station. */
    public static final LinkRules STANDARD = new LinkRules(
            Duration.ofMillis(800),
            Duration.ofMillis(550),
            Duration.ofMillis(700),
            Duration.ofMillis(250),
            Duration.ofMillis(1300));
}
