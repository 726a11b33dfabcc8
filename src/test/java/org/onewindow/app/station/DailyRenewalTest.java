package org.onewindow.app.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.hubclient.CertificateRenewal;
import org.onewindow.hubclient.HubClient;
import org.onewindow.hubclient.HubIdentity;
import org.onewindow.hubclient.HubTimes;
import org.onewindow.hubclient.IdentityFolder;
import org.onewindow.offline.HubReply;

class DailyRenewalTest {
    private static final DailyRenewal.Pauses QUICK =
            new DailyRenewal.Pauses(Duration.ofMillis(1), Duration.ofDays(1), Duration.ofMillis(50));

    @TempDir
    private Path folder;

    @Test
    void aCounterWhoseCertificateWillEndRenewsItByItselfAsSoonAsItsHubIsThere() throws Exception {
        try (TestHub hub = TestHub.start(folder.resolve("hub"))) {
            IdentityFolder files = new IdentityFolder(folder.resolve("identity"));
            HubIdentity first = hub.enrol(new TestCounter("07"));
            files.write(first);
            hub.server().setNetworkDown(true);
            try (HubClient client = new HubClient(first, HubTimes.STANDARD);
                    DailyRenewal daily = new DailyRenewal(
                            new CertificateRenewal(
                                    client, first, files, () -> Instant.now().plus(Duration.ofDays(1000))),
                            QUICK)) {
                hub.server().setNetworkDown(false);

                // Read in the very moment of the change, a file may be gone.
                await().ignoreExceptions()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> !files.read(Optional.empty(), "07")
                                .certificate()
                                .equals(first.certificate()));

                assertThat(daily).isNotNull();
                assertThat(client.feed(0, 1).get()).isInstanceOf(HubReply.Taken.class);
            }
        }
    }
}
