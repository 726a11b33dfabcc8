package org.onewindow.hub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.access.Role;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.hubclient.HubClient;
import org.onewindow.hubclient.HubIdentity;
import org.onewindow.hubclient.HubTimes;
import org.onewindow.hubclient.RawHub;
import org.onewindow.offline.HubReply;

/** On each store: the subclasses say which. */
abstract class GatekeepingTest {
    private static final String CASE = "/v1/cases/110108-20261127-07-0001";

    @TempDir
    private Path folder;

    private final TestCounter counter = new TestCounter("07");
    private TestHub hub;
    private HubIdentity identity;

    /** The JDBC URL of an empty store; empty for a file of H2 in the hub's own home. */
    abstract String freshStore() throws Exception;

    @BeforeEach
    void start() throws Exception {
        hub = TestHub.start(folder, freshStore());
        identity = hub.enrol(counter);
        hub.administration().put(new HubOperator("li.na", Role.CLERK));
        hub.administration().put(new HubOperator("wang.fang", Role.SUPERVISOR));
        hub.administration().put(new HubOperator("root", Role.ADMINISTRATOR));
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    @Test
    void aCounterRevokedIsRefusedAtOnceOnTheConnectionItHasToo() throws Exception {
        counter.write(2, "work");
        try (HubClient client = new HubClient(identity, HubTimes.STANDARD)) {
            assertThat(client.send(counter.batch(0, 1)).get()).isInstanceOf(HubReply.Taken.class);

            assertThat(hub.administration().revoke("07")).isTrue();

            assertThat(client.send(counter.batch(1, 2)).get()).isEqualTo(new HubReply.Refused<>(403, "revoked"));
            assertThat(client.feed(0, 10).get()).isEqualTo(new HubReply.Refused<>(403, "revoked"));
            assertThat(client.alive().get()).isInstanceOf(HubReply.Taken.class);
        }
        assertThat(hub.acknowledged(counter)).isEqualTo(1);
        assertThat(hub.refusals("07")).containsExactly("revoked", "revoked");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            li.na,     CLERK,         /v1/cases/110108-20261127-07-0001,  404, no-such-case
            wang.fang, SUPERVISOR,    /v1/cases/110108-20261127-07-0001,  404, no-such-case
            root,      ADMINISTRATOR, /v1/cases/110108-20261127-07-0001,  403, role-not-allowed
            wang.fang, SUPERVISOR,    /v1/days/2026-11-27/entries,        200,
            li.na,     CLERK,         /v1/days/2026-11-27/entries,        403, role-not-allowed
            li.na,     SUPERVISOR,    /v1/days/2026-11-27/entries,        403, wrong-role
            wang.fang, SUPERVISOR,    /v1/days/2026-11-27/work,           200,
            li.na,     CLERK,         /v1/days/2026-11-27/work,           403, role-not-allowed
            wang.fang, SUPERVISOR,    /v1/days/2026-11-27/paces,          200,
            wang.fang, SUPERVISOR,    /v1/days/0001-01-01/paces,          200,
            wang.fang, SUPERVISOR,    /v1/days/-0400-01-01/paces,         400, bad-parameter
            wang.fang, SUPERVISOR,    /v1/days/-999999999-01-01/paces,    400, bad-parameter
            li.na,     CLERK,         /v1/days/2026-11-27/paces,          403, role-not-allowed
            nobody,    CLERK,         /v1/cases/110108-20261127-07-0001,  403, unknown-operator
            '',        '',            /v1/cases/110108-20261127-07-0001,  403, unknown-operator
            '',        '',            /v1/feed?from=0,                    200,
            li.na,     CLERK,         /v1/feed?from=0,                    200,
            nobody,    CLERK,         /v1/feed?from=0,                    403, unknown-operator
            li.na,     CLERK,         /v1/usagePeriod,                    200,
            root,      ADMINISTRATOR, /v1/usagePeriod,                    403, role-not-allowed
            li.na,     CLERK,         /v1/administration/status,          403, wrong-certificate
            """)
    void operatorAndRoleAreCheckedAndARefusalIsJournalled(
            String operator, String role, String path, int status, String reason) throws Exception {
        var response = RawHub.as(identity).as(operator, role).get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(RawHub.reason(response)).isEqualTo(Optional.ofNullable(reason));
        assertThat(hub.refusals("07")).isEqualTo(status == 403 ? List.of(reason) : List.of());
    }

    @Test
    void aCounterSpeaksForNobodyElse() throws Exception {
        TestCounter other = new TestCounter("08");
        other.write(1, "work");
        hub.enrol(other);

        var claimed = RawHub.as(identity).with("X-OneWindow-Counter", "08").get("/v1/feed");
        var brought =
                RawHub.as(identity).ask("POST", "/v1/journal", other.rest(0).toJson());

        assertThat(RawHub.reason(claimed)).contains("wrong-counter");
        assertThat(RawHub.reason(brought)).contains("wrong-counter");
        assertThat(hub.acknowledged(other)).isZero();
        assertThat(hub.refusals("07")).containsExactly("wrong-counter", "wrong-counter");
    }

    @Test
    void withoutACertificateThereIsOnlyTheDoor() throws Exception {
        RawHub nobody = RawHub.asNobody(hub.url(), identity.authority()).with("X-OneWindow-Counter", "07");
        long before = hub.hubEntries();

        assertThat(nobody.get("/v1/alive").statusCode()).isEqualTo(200);
        assertThat(nobody.get("/v1/openapi.json").statusCode()).isEqualTo(200);
        for (String path : List.of("/v1/feed", "/v1/checkpoint", CASE, "/v1/administration/status")) {
            assertThat(nobody.get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(hub.hubEntries() - before).isEqualTo(4);
    }

    @Test
    void aCertificateOfAnotherStationIsRefused() throws Exception {
        // Signed by the right key, for the wrong station.
        HubIdentity forged = ForgedStation.identity(hub, counter, "999999");

        var response = RawHub.as(forged).get("/v1/feed");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(RawHub.reason(response)).contains("wrong-station");
    }

    @Test
    void theKeyOfTheHomeAdministersARunningHub() throws Exception {
        try (HubAdministration running = hub.home().running().orElseThrow()) {
            assertThat(running.enrol("09").fingerprint())
                    .isEqualTo(hub.home().authority().fingerprint());
            running.put(new HubOperator("zhao.min", Role.CLERK));
            assertThat(running.operators()).extracting(HubOperator::name).contains("zhao.min", "li.na");
            assertThat(running.remove("zhao.min")).isTrue();
            assertThat(running.remove("zhao.min")).isFalse();
            assertThat(running.status().counters()).hasSize(1);
            assertThat(running.fsck().isSound()).isTrue();
            assertThat(running.revoke("07")).isTrue();
            assertThat(running.revoke("07")).isFalse();
        }
    }
}
