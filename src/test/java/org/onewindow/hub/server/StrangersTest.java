package org.onewindow.hub.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.hubclient.RawHub;

class StrangersTest {
    private static final int REQUESTS = 25;

    @TempDir
    private Path folder;

    @Test
    void strangersDoNotMakeTheLogGrow() throws Exception {
        try (TestHub hub = TestHub.start(folder)) {
            RawHub stranger = RawHub.asNobody(hub.url(), hub.home().authority().root());
            hub.advance(Duration.ofMinutes(1).minusMillis(System.currentTimeMillis() % 60_000));
            long before = hub.hubEntries();
            for (int i = 0; i < REQUESTS; i++) {
                assertThat(stranger.get("/v1/feed").statusCode()).isEqualTo(401);
            }
            // A minute of the hub's had just begun, and these few requests take seconds.
            assertThat(hub.hubEntries() - before).isEqualTo(StrangersRefused.OF_AN_ADDRESS);

            hub.advance(Duration.ofMinutes(1));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> hub.lastHubEntry().contains("strangers"));
            assertThat(hub.lastHubEntry()).contains("\"more\":\"");
        }
    }

    @Test
    void aRevokedCountersKeyDoesNotMakeTheLogGrowEitherAndAnotherCountersRefusalsAreStillInIt() throws Exception {
        try (TestHub hub = TestHub.start(folder)) {
            RawHub revoked = RawHub.as(hub.enrol(new TestCounter("07")));
            RawHub other = RawHub.as(hub.enrol(new TestCounter("08")));
            hub.administration().revoke("07");
            int requests = 3 * KnownRefused.OF_A_CERTIFICATE;
            for (int i = 0; i < requests; i++) {
                assertThat(revoked.get("/v1/feed").statusCode()).isEqualTo(403);
            }
            // The minute may have ended once meanwhile: then there are two firsts and one count.
            assertThat(hub.refusals("07"))
                    .hasSizeBetween(KnownRefused.OF_A_CERTIFICATE, 2 * KnownRefused.OF_A_CERTIFICATE + 1);
            assertThat(other.get("/v1/administration/status").statusCode()).isEqualTo(403);
            assertThat(hub.refusals("08")).containsExactly("wrong-certificate");

            hub.advance(Duration.ofMinutes(1));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> hub.refusals("07").contains("again"));

            hub.server().close();
            assertThat(refused(hub)).isEqualTo(requests + 1);
        }
    }

    @Test
    void whatWasCountedIsWrittenWhenTheHubStopsToo() throws Exception {
        try (TestHub hub = TestHub.start(folder)) {
            RawHub stranger = RawHub.asNobody(hub.url(), hub.home().authority().root());
            for (int i = 0; i < REQUESTS; i++) {
                stranger.get("/v1/feed");
            }
            hub.server().close();

            assertThat(refused(hub)).isEqualTo(REQUESTS);
        }
    }

    /** Those that have an entry of their own and those that were only counted, in whichever minutes. */
    private long refused(TestHub hub) throws Exception {
        Path log = folder.resolve("hub.log");
        hub.administration().export(log);
        long refused = 0;
        for (String line : Files.readAllLines(log)) {
            if (line.contains("REQUEST_REFUSED")) {
                Matcher more = Pattern.compile("\"more\":\"(\\d+)\"").matcher(line);
                refused += more.find() ? Long.parseLong(more.group(1)) : 1;
            }
        }
        return refused;
    }
}
