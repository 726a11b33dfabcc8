package org.onewindow.hub.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything the hub answers to. */
final class Routes {
    private final List<Route> routes;

    /** A route and the open parts of the path that led to it. */
    record Found(Route route, Map<String, String> parts) {}

    Routes(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    List<Route> all() {
        return routes;
    }

    /**
     * The route of a request.
     *
     * @throws ProblemException 404 if there is no such path, 405 if there is none of this method
     */
    Found find(String method, String path) throws ProblemException {
        boolean known = false;
        for (Route route : routes) {
            Optional<Map<String, String>> parts = route.parts(path);
            if (parts.isPresent()) {
                if (route.method().equals(method)) {
                    return new Found(route, parts.get());
                }
                known = true;
            }
        }
        throw known
                ? new ProblemException(405, "method", "this path has no such method")
                : new ProblemException(404, "no-such-path", "there is nothing here");
    }
}
