package org.onewindow.hubclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.hub.authority.Authority;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.offline.HubReply;

/** A wrong clock and a certificate that has run out look alike from here, and neither is somebody in the hub's place. */
class CertificateTermTest {
    private static final Duration LONG_AGO = Duration.ofDays(-1200);

    @TempDir
    private Path folder;

    private static HubReply<?> alive(HubIdentity identity) throws Exception {
        try (HubClient client = new HubClient(identity, HubTimes.STANDARD)) {
            return client.alive().get();
        }
    }

    /** As it is at a counter whose clock is years ahead, too. */
    @Test
    void aHubWhoseCertificateHasRunOutIsNotTakenForSomebodyElse() throws Exception {
        try (TestHub hub = TestHub.start(folder, LONG_AGO)) {
            HubIdentity identity =
                    issued(hub.url(), hub.home().authority(), Authority.open(folder, Instant::now, new SecureRandom()));

            assertThat(alive(identity)).isInstanceOf(HubReply.OutOfTerm.class);
        }
    }

    /** As it is at a counter whose clock is years behind. */
    @Test
    void aHubWhoseCertificateIsNotValidYetIsNotTakenForSomebodyElse() throws Exception {
        try (TestHub hub = TestHub.start(folder, Duration.ofDays(30))) {
            HubIdentity identity =
                    issued(hub.url(), hub.home().authority(), Authority.open(folder, Instant::now, new SecureRandom()));

            assertThat(alive(identity)).isInstanceOf(HubReply.OutOfTerm.class);
        }
    }

    @Test
    void aCounterWhoseOwnCertificateHasRunOutKnowsThatItIsThat() throws Exception {
        try (TestHub hub = TestHub.start(folder)) {
            Instant then = Instant.now().plus(LONG_AGO);
            HubIdentity identity =
                    issued(hub.url(), hub.home().authority(), Authority.open(folder, () -> then, new SecureRandom()));

            assertThat(alive(identity)).isInstanceOf(HubReply.OutOfTerm.class);
        }
    }

    @Test
    void enrollingSaysThatItIsTheTime() throws Exception {
        try (TestHub hub = TestHub.start(folder, LONG_AGO)) {
            var offer = hub.administration().enrol("07");

            assertThat(hub.join(new TestCounter("07"), offer.code(), offer.fingerprint()))
                    .isInstanceOf(Enrolling.Outcome.OutOfTerm.class);
        }
    }

    private static HubIdentity issued(URI hub, Authority authority, Authority issuing) throws Exception {
        KeyPair pair = Enrolling.newKey();
        X509Certificate own = Enrolling.certificate(
                issuing.issue("07", Enrolling.request(pair, "07")).orElseThrow().pem());
        return new HubIdentity(hub, "07", authority.root(), own, pair.getPrivate(), "");
    }
}
