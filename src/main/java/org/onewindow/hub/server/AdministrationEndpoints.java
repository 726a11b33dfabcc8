package org.onewindow.hub.server;

import java.util.Arrays;
import java.util.List;
import org.onewindow.access.Role;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.HubUnavailableException;

/**
 * What the command line on the hub's own machine asks of a hub that runs. Every change is one that may be asked for twice (PUT, DELETE), so none needs
 * an Idempotency-Key, and no code is kept anywhere but as a hash.
 */
final class AdministrationEndpoints {
    private final HubAdministration administration;

    AdministrationEndpoints(HubAdministration administration) {
        this.administration = administration;
    }

    List<Route> routes() {
        return List.of(
                route(
                        "GET",
                        "/v1/administration/status",
                        question -> Reply.json(200, AdministrationJson.status(administration.status()))),
                route(
                        "GET",
                        "/v1/administration/fsck",
                        question -> Reply.json(200, AdministrationJson.report(administration.fsck()))),
                route("PUT", "/v1/administration/counters/{counter}/code", this::offer),
                route(
                        "PUT",
                        "/v1/administration/counters/{counter}/recovery",
                        question -> changed(
                                administration.recovering(part(question, "counter"), question.needed("vault")))),
                route(
                        "DELETE",
                        "/v1/administration/counters/{counter}",
                        question -> changed(administration.revoke(part(question, "counter")))),
                route(
                        "GET",
                        "/v1/administration/operators",
                        question -> Reply.json(200, AdministrationJson.operators(administration.operators()))),
                route("PUT", "/v1/administration/operators/{name}", this::put),
                route(
                        "DELETE",
                        "/v1/administration/operators/{name}",
                        question -> changed(administration.remove(part(question, "name")))));
    }

    private Reply offer(Question question) throws ProblemException, HubUnavailableException {
        try {
            return Reply.json(200, AdministrationJson.offer(administration.enrol(part(question, "counter"))));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(400, "bad-parameter", "not a counter's number");
        }
    }

    private Reply put(Question question) throws ProblemException, HubUnavailableException {
        String asked = question.needed("role");
        Role role = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new ProblemException(400, "bad-parameter", "no such role"));
        administration.put(new HubOperator(part(question, "name"), role));
        return changed(true);
    }

    private static Reply changed(boolean changed) {
        return Reply.json(200, AdministrationJson.changed(changed));
    }

    private static String part(Question question, String name) {
        return question.path().getOrDefault(name, "");
    }

    private static Route route(String method, String template, Endpoint endpoint) {
        return Route.of(method, template, Access.ADMINISTRATION, endpoint);
    }
}
