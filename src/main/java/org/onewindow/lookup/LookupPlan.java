package org.onewindow.lookup;

import java.util.List;

/** What a look-up will ask, and what it leaves out and why. */
public record LookupPlan(List<PlannedRequest> requests, List<LeftOut> leftOut) {
    public LookupPlan {
        requests = List.copyOf(requests);
        leftOut = List.copyOf(leftOut);
    }
}
