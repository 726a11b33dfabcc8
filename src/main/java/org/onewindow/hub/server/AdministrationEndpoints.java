package org.onewindow.hub.server;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.onewindow.access.Role;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.HubUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the command line on the hub's own machine asks of a hub that runs. A change needs an Idempotency-Key as every other does. A one-time code is made
 * by whoever asks and never sent: the hub is told its hash, so that no kept answer holds a code.
 */
final class AdministrationEndpoints {
    private static final Logger LOG = LoggerFactory.getLogger(AdministrationEndpoints.class);

    private final StoreAdministration administration;

    AdministrationEndpoints(StoreAdministration administration) {
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
                changing("PUT", "/v1/administration/counters/{counter}/code", this::offer),
                Route.changingSlowly("POST", "/v1/administration/retention", Access.ADMINISTRATION, this::retire),
                Route.changingSlowly("POST", "/v1/administration/export", Access.ADMINISTRATION, this::export),
                changing(
                        "PUT",
                        "/v1/administration/counters/{counter}/recovery",
                        question -> changed(
                                administration.recovering(part(question, "counter"), question.needed("vault")))),
                changing(
                        "DELETE",
                        "/v1/administration/counters/{counter}",
                        question -> changed(administration.revoke(part(question, "counter")))),
                route(
                        "GET",
                        "/v1/administration/operators",
                        question -> Reply.json(200, AdministrationJson.operators(administration.operators()))),
                changing("PUT", "/v1/administration/operators/{name}", this::put),
                changing(
                        "DELETE",
                        "/v1/administration/operators/{name}",
                        question -> changed(administration.remove(part(question, "name")))));
    }

    private Reply offer(Question question) throws ProblemException, HubUnavailableException {
        try {
            byte[] hash = HexFormat.of().parseHex(question.needed("hash"));
            return Reply.json(200, AdministrationJson.offer(administration.offer(part(question, "counter"), hash)));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(400, "bad-parameter", "not a counter's number, or no hash");
        }
    }

    private Reply retire(Question question) throws ProblemException, HubUnavailableException {
        try {
            LocalDate before = LocalDate.parse(question.needed("before"));
            return Reply.json(200, AdministrationJson.retired(administration.retire(before)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ProblemException(400, "bad-parameter", "not a day, or one too near");
        }
    }

    private Reply export(Question question) throws ProblemException, HubUnavailableException {
        try {
            return Reply.json(200, AdministrationJson.written(administration.export(Path.of(question.needed("file")))));
        } catch (IOException | InvalidPathException e) {
            LOG.warn("the hub's log was not exported", e);
            throw new ProblemException(
                    409, AdministrationJson.NOT_WRITTEN, "the file is there already or can't be written");
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

    private static Route changing(String method, String template, Endpoint endpoint) {
        return Route.changing(method, template, Access.ADMINISTRATION, endpoint);
    }

    private static Route route(String method, String template, Endpoint endpoint) {
        return Route.of(method, template, Access.ADMINISTRATION, endpoint);
    }
}
