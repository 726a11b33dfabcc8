package org.onewindow.hub.server;

import java.util.List;
import org.onewindow.hub.PaceHistory;

/** What supervisors ask about the days before one. */
final class PacesEndpoint {
    private final PaceHistory paces;

    PacesEndpoint(PaceHistory paces) {
        this.paces = paces;
    }

    List<Route> routes() {
        return List.of(Route.of(
                "GET",
                "/v1/days/{day}/paces",
                Access.REVIEW,
                question -> Reply.json(
                        200, paces.before(PeopleEndpoints.dayOf(question)).toJson())));
    }
}
