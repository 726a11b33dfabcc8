package org.onewindow.hubclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.hub.RegisteredCounter;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.hubclient.CertificateRenewal.Outcome;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.Renewal;
import org.onewindow.protocol.Renewed;

class CertificateRenewalTest {
    /** By the counter's clock its certificate has three months left. */
    private static final InstantSource LATE = () -> Instant.now().plus(Duration.ofDays(1000));

    @TempDir
    private Path folder;

    private final TestCounter counter = new TestCounter("07");
    private TestHub hub;
    private IdentityFolder files;
    private HubIdentity first;
    private HubClient client;

    @BeforeEach
    void start() throws Exception {
        hub = TestHub.start(folder.resolve("hub"));
        files = new IdentityFolder(folder.resolve("identity"));
        files.write(hub.enrol(counter));
        first = read();
        client = new HubClient(first, HubTimes.STANDARD);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        hub.close();
    }

    private HubIdentity read() throws IOException {
        return files.read(Optional.empty(), "07");
    }

    private RegisteredCounter registered() throws Exception {
        return hub.open().services().counters().find("07").orElseThrow();
    }

    private CertificateRenewal renewal(InstantSource clock) {
        return new CertificateRenewal(client, first, files, clock);
    }

    @Test
    void aCertificateThatIsGoodForLongIsLeftAlone() throws Exception {
        long before = hub.hubEntries();

        assertThat(renewal(InstantSource.system()).look()).isEqualTo(Outcome.NOT_DUE);

        assertThat(hub.hubEntries()).isEqualTo(before);
        assertThat(read()).isEqualTo(first);
    }

    @Test
    void theCounterGetsANewOneForANewKeyWellBeforeTheEndAndGoesOnWithIt() throws Exception {
        assertThat(renewal(LATE).look()).isEqualTo(Outcome.RENEWED);

        assertThat(client.feed(0, 10).get()).isInstanceOf(HubReply.Taken.class);
        HubIdentity now = read();
        assertThat(now.certificate()).isNotEqualTo(first.certificate());
        assertThat(now.certificate().getPublicKey())
                .isNotEqualTo(first.certificate().getPublicKey());
        assertThat(now.hubKey()).isEqualTo(first.hubKey());
        assertThat(registered().certificateSerial()).isEqualTo(serial(now));
        assertThat(registered().certificateUntil())
                .contains(now.certificate().getNotAfter().toInstant());
        assertThat(hub.lastHubEntry()).contains("COUNTER_RENEWED", serial(now));
        try (HubClient old = new HubClient(first, HubTimes.STANDARD);
                HubClient later = new HubClient(now, HubTimes.STANDARD)) {
            assertThat(old.feed(0, 10).get()).isEqualTo(new HubReply.Refused<>(403, "replaced-certificate"));
            assertThat(later.feed(0, 10).get()).isInstanceOf(HubReply.Taken.class);
        }
    }

    @Test
    void theFilesAreForThisUserAloneAndTheOldKeyIsGone() throws Exception {
        assertThat(renewal(LATE).look()).isEqualTo(Outcome.RENEWED);

        try (Stream<Path> all = Files.list(folder.resolve("identity"))) {
            assertThat(all.map(file -> file.getFileName() + " " + mode(file)).toList())
                    .containsExactlyInAnyOrder(
                            "authority.pem rw-------",
                            "counter.renewed rw-------",
                            "hub.address rw-------",
                            "hub.key rw-------");
        }
        assertThat(files.exists()).isTrue();
    }

    @Test
    void itIsRenewedAgainAndAgain() throws Exception {
        CertificateRenewal renewal = renewal(LATE);
        renewal.look();
        HubIdentity second = read();

        assertThat(renewal.look()).isEqualTo(Outcome.RENEWED);

        assertThat(read().certificate()).isNotEqualTo(second.certificate());
        assertThat(client.feed(0, 10).get()).isInstanceOf(HubReply.Taken.class);
    }

    @Test
    void theOldOneCountsUntilTheNewOneIsUsed() throws Exception {
        HubIdentity next = asked();

        assertThat(client.feed(0, 10).get()).isInstanceOf(HubReply.Taken.class);
        assertThat(registered().renewedSerial()).contains(serial(next));
        assertThat(read()).isEqualTo(first);
    }

    @Test
    void aCounterThatStoppedBeforeTheFirstUseGoesOnFromThere() throws Exception {
        files.writeNext(asked());

        assertThat(renewal(LATE).look()).isEqualTo(Outcome.RENEWED);

        assertThat(serial(read())).isEqualTo(registered().certificateSerial());
        assertThat(client.feed(0, 10).get()).isInstanceOf(HubReply.Taken.class);
    }

    @Test
    void aCounterThatStoppedRightAfterTheFirstUseGoesOnFromThereToo() throws Exception {
        HubIdentity next = asked();
        files.writeNext(next);
        try (HubClient used = new HubClient(next, HubTimes.STANDARD)) {
            assertThat(used.checkpoint(0).get()).isInstanceOf(HubReply.Taken.class);
        }
        assertThat(client.feed(0, 10).get()).isEqualTo(new HubReply.Refused<>(403, "replaced-certificate"));

        // However long the old one would have lasted.
        assertThat(renewal(InstantSource.system()).look()).isEqualTo(Outcome.RENEWED);

        assertThat(client.feed(0, 10).get()).isInstanceOf(HubReply.Taken.class);
        assertThat(serial(read())).isEqualTo(serial(next));
    }

    @Test
    void oneWhoseAnswerWasLostNoLongerCountsOnceAnotherWasGiven() throws Exception {
        files.writeNext(asked());
        asked();

        assertThat(renewal(LATE).look()).isEqualTo(Outcome.NOT_YET);
        assertThat(renewal(LATE).look()).isEqualTo(Outcome.RENEWED);

        assertThat(client.feed(0, 10).get()).isInstanceOf(HubReply.Taken.class);
    }

    @Test
    void withoutTheHubEverythingStaysAsItIs() throws Exception {
        hub.server().setNetworkDown(true);
        assertThat(renewal(LATE).look()).isEqualTo(Outcome.NOT_YET);
        assertThat(read()).isEqualTo(first);
        hub.server().setNetworkDown(false);
        HubIdentity next = asked();
        files.writeNext(next);

        hub.server().setNetworkDown(true);
        assertThat(renewal(LATE).look()).isEqualTo(Outcome.NOT_TRIED);

        assertThat(read()).isEqualTo(first);
        assertThat(files.next(first).map(CertificateRenewalTest::serial)).contains(serial(next));
    }

    @Test
    void aCounterThatEnrolsAnewHasNothingOfTheOldIdentityLeft() throws Exception {
        renewal(LATE).look();
        files.writeNext(read());
        HubIdentity anew = hub.enrol(counter);

        files.write(anew);

        assertThat(serial(read())).isEqualTo(serial(anew));
        assertThat(files.hasNext()).isFalse();
    }

    @Test
    void aRevokedCounterIsGivenNone() throws Exception {
        hub.administration().revoke("07");

        assertThat(renewal(LATE).look()).isEqualTo(Outcome.NOT_YET);

        assertThat(registered().renewedSerial()).isEmpty();
        assertThat(hub.refusals("07")).isEqualTo(List.of("revoked"));
    }

    /** A renewal as far as the hub's answer. */
    private HubIdentity asked() throws Exception {
        var pair = Enrolling.newKey();
        var reply = client.renew("renewal-" + System.nanoTime(), new Renewal(Enrolling.request(pair, "07")))
                .get();
        String pem = ((HubReply.Taken<Renewed>) reply).body().certificate();
        return first.renewed(Enrolling.certificate(pem), pair.getPrivate());
    }

    private static String serial(HubIdentity identity) {
        BigInteger serial = identity.certificate().getSerialNumber();
        return serial.toString(16);
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
