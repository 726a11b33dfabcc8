package org.onewindow.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A time in which at least one counter was without the network. What several counters lack at the same time is one such time. */
record OutageSpan(Instant from, Instant until) {

    /** Those of a day's outages, in order; one that has not ended goes up to the last entry. */
    static List<OutageSpan> of(List<Outage> outages) {
        List<OutageSpan> spans = new ArrayList<>();
        for (Outage outage : outages) {
            OutageSpan next =
                    new OutageSpan(outage.from().toInstant(), outage.end().toInstant());
            int newest = spans.size() - 1;
            if (newest < 0 || next.from().isAfter(spans.get(newest).until())) {
                spans.add(next);
            } else if (next.until().isAfter(spans.get(newest).until())) {
                spans.set(newest, new OutageSpan(spans.get(newest).from(), next.until()));
            }
        }
        return spans;
    }

    long seconds() {
        return Math.max(0, Duration.between(from, until).toSeconds());
    }
}
