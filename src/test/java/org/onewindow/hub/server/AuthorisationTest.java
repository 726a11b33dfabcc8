package org.onewindow.hub.server;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.access.Role;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.authority.HeldKey;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.hubclient.HubIdentity;
import org.onewindow.hubclient.RawHub;

/** Everything the hub answers to, against everybody it must not answer: each is refused, and the refusal is the newest entry of the hub's log. */
class AuthorisationTest {
    private static final String KEY = "8e03978e-40d5-43dd-bc93-6894a57f93";

    /** Whoever adds a route says here who may ask for it; what anybody may ask for, and what needs nobody signed in, is looked at twice. */
    private static final Map<String, Access> MEANT = Map.ofEntries(
            entry("GET /v1/alive", Access.ANYONE),
            entry("GET /v1/openapi.json", Access.ANYONE),
            entry("POST /v1/enrolment", Access.ANYONE),
            entry("POST /v1/renewal", Access.COUNTER),
            entry("POST /v1/journal", Access.COUNTER),
            entry("GET /v1/feed", Access.COUNTER),
            entry("GET /v1/checkpoint", Access.COUNTER),
            entry("GET /v1/cases/{number}", Access.CASES),
            entry("GET /v1/days/{day}/entries", Access.REVIEW),
            entry("GET /v1/days/{day}/reviews", Access.REVIEW),
            entry("GET /v1/days/{day}/elsewhere", Access.REVIEW),
            entry("GET /v1/days/{day}/work", Access.REVIEW),
            entry("GET /v1/days/{day}/paces", Access.REVIEW),
            entry("GET /v1/logs", Access.REVIEW),
            entry("POST /v1/usage", Access.CASES),
            entry("POST /v1/receipts", Access.CASES),
            entry("GET /v1/usagePeriod", Access.CASES),
            entry("GET /v1/administration/status", Access.ADMINISTRATION),
            entry("GET /v1/administration/fsck", Access.ADMINISTRATION),
            entry("PUT /v1/administration/counters/{counter}/code", Access.ADMINISTRATION),
            entry("PUT /v1/administration/counters/{counter}/recovery", Access.ADMINISTRATION),
            entry("DELETE /v1/administration/counters/{counter}", Access.ADMINISTRATION),
            entry("GET /v1/administration/operators", Access.ADMINISTRATION),
            entry("PUT /v1/administration/operators/{name}", Access.ADMINISTRATION),
            entry("DELETE /v1/administration/operators/{name}", Access.ADMINISTRATION),
            entry("POST /v1/administration/export", Access.ADMINISTRATION),
            entry("POST /v1/administration/retention", Access.ADMINISTRATION),
            entry("POST /r1/{instance}/{memberClass}/{member}/{subsystem}/findUsage", Access.EXCHANGE),
            entry("GET /r1/{instance}/{memberClass}/{member}/{subsystem}/usagePeriod", Access.EXCHANGE),
            entry("GET /r1/{instance}/{memberClass}/{member}/{subsystem}/heartbeat", Access.EXCHANGE));

    @TempDir
    private Path folder;

    private final TestCounter counter = new TestCounter("07");
    private TestHub hub;
    private HubIdentity identity;
    private boolean replaced;

    @BeforeEach
    void start() throws Exception {
        hub = TestHub.start(folder);
        identity = hub.enrol(counter);
        hub.administration().put(new HubOperator("li.na", Role.CLERK));
        hub.administration().put(new HubOperator("wang.fang", Role.SUPERVISOR));
        hub.administration().put(new HubOperator("root", Role.ADMINISTRATOR));
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    enum Intruder {
        NOBODY,
        ANOTHER_STATION,
        REVOKED,
        REPLACED,
        ANOTHER_COUNTERS_NAME,
        A_COUNTER,
        THE_HUBS_ADMINISTRATION,
        NO_OPERATOR,
        AN_UNKNOWN_OPERATOR,
        AN_OPERATOR_WITH_ANOTHERS_ROLE,
        AN_OPERATOR_WHOSE_ROLE_MAY_NOT;

        /** Whether it is wrong for them to ask for what is for these. */
        boolean isWrongFor(Access access) {
            return switch (this) {
                case A_COUNTER -> access == Access.ADMINISTRATION || access == Access.EXCHANGE;
                case THE_HUBS_ADMINISTRATION -> access != Access.ADMINISTRATION;
                case NO_OPERATOR, AN_OPERATOR_WHOSE_ROLE_MAY_NOT -> access == Access.CASES || access == Access.REVIEW;
                default -> true;
            };
        }
    }

    @Test
    void everyRouteIsForWhomItIsMeant() {
        assertThat(routes().stream().collect(Collectors.toMap(Route::toString, Route::access)))
                .isEqualTo(MEANT);
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedWhateverTheyAskForAndItIsInTheLog(Intruder intruder) throws Exception {
        for (Route route : routes()) {
            if (route.access() == Access.ANYONE || !intruder.isWrongFor(route.access())) {
                continue;
            }
            RawHub asking = asking(intruder, route.access());
            // Another minute, so that the log has each of them.
            hub.advance(Duration.ofMinutes(1));
            long before = hub.hubEntries();

            HttpResponse<String> response = asking.ask(
                    route.method(),
                    path(route),
                    "{}".getBytes(StandardCharsets.UTF_8),
                    "Idempotency-Key",
                    KEY + "-" + before);

            String what = intruder + " " + route + " " + response.body();
            assertThat(response.statusCode()).as(what).isEqualTo(intruder == Intruder.NOBODY ? 401 : 403);
            assertThat(hub.hubEntries()).as(what).isEqualTo(before + 1);
            assertThat(hub.lastHubEntry())
                    .as(what)
                    .contains(
                            "REQUEST_REFUSED",
                            '"' + route.toString() + '"',
                            "\"outcome\":\"" + RawHub.reason(response).orElseThrow() + '"');
        }
    }

    private List<Route> routes() {
        return HubServer.routes(
                        hub.open().services(),
                        Clock.systemUTC(),
                        new StrangersRefused(hub.open().services().journal(), Clock.systemUTC()))
                .all();
    }

    private RawHub asking(Intruder intruder, Access access) throws Exception {
        RawHub own = RawHub.as(identity);
        return switch (intruder) {
            case NOBODY ->
                RawHub.asNobody(hub.url(), identity.authority())
                        .with("X-OneWindow-Counter", "07")
                        .as("wang.fang", "SUPERVISOR");
            case ANOTHER_STATION ->
                RawHub.as(ForgedStation.identity(hub, counter, "999999")).as("wang.fang", "SUPERVISOR");
            case REVOKED -> {
                hub.administration().revoke("07");
                yield own.as("wang.fang", "SUPERVISOR");
            }
            case REPLACED -> {
                if (!replaced) {
                    hub.enrol(counter);
                    replaced = true;
                }
                yield own.as("wang.fang", "SUPERVISOR");
            }
            case ANOTHER_COUNTERS_NAME -> own.with("X-OneWindow-Counter", "08").as("wang.fang", "SUPERVISOR");
            case A_COUNTER -> own.as("root", "ADMINISTRATOR");
            case THE_HUBS_ADMINISTRATION -> {
                HeldKey key = hub.home().authority().administration();
                yield RawHub.showing(hub.url(), identity.authority(), key.certificate(), key.privateKey())
                        .with("X-OneWindow-Counter", "07")
                        .as("wang.fang", "SUPERVISOR");
            }
            case NO_OPERATOR -> own;
            case AN_UNKNOWN_OPERATOR -> own.as("nobody", "SUPERVISOR");
            case AN_OPERATOR_WITH_ANOTHERS_ROLE -> own.as("li.na", "SUPERVISOR");
            case AN_OPERATOR_WHOSE_ROLE_MAY_NOT ->
                access == Access.REVIEW ? own.as("li.na", "CLERK") : own.as("root", "ADMINISTRATOR");
        };
    }

    private static String path(Route route) {
        return route.template()
                .replace("{number}", "110108-20261127-07-0001")
                .replace("{day}", "2026-11-27")
                .replaceAll("\\{\\w+}", "x1");
    }
}
