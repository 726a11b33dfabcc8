package org.onewindow.hub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.hubclient.Enrolling.Outcome;
import org.onewindow.hubclient.HubClient;
import org.onewindow.hubclient.HubTimes;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.BatchTaken;

/** On each store: the subclasses say which. */
abstract class EnrolmentTest {
    @TempDir
    private Path folder;

    private final TestCounter counter = new TestCounter("07");
    private TestHub hub;

    /** The JDBC URL of an empty store; empty for a file of H2 in the hub's own home. */
    abstract String freshStore() throws Exception;

    @BeforeEach
    void start() throws Exception {
        hub = TestHub.start(folder, freshStore());
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    @Test
    void aCounterWithTheRightCodeIsTakenInAndBringsItsLog() throws Exception {
        HubAdministration.Offer offer = hub.administration().enrol("07");

        Outcome outcome = hub.join(counter, offer.code(), offer.fingerprint());

        Outcome.Joined joined = (Outcome.Joined) outcome;
        assertThat(joined.answer().subjectKey())
                .isEqualTo(hub.open().services().secrets().subjectKey());
        counter.write(3, "first");
        try (HubClient client = new HubClient(joined.identity(), HubTimes.STANDARD)) {
            HubReply<BatchTaken> reply = client.send(counter.rest(0)).get();
            assertThat(reply).isInstanceOf(HubReply.Taken.class);
        }
        assertThat(hub.acknowledged(counter)).isEqualTo(3);
        assertThat(hub.administration().fsck().isSound()).isTrue();
    }

    @Test
    void aCodeMayBeTypedAsPeopleType() throws Exception {
        HubAdministration.Offer offer = hub.administration().enrol("07");

        assertThat(hub.join(
                        counter, " " + offer.code().toLowerCase(Locale.ROOT).replace("-", " "), offer.fingerprint()))
                .isInstanceOf(Outcome.Joined.class);
    }

    @Test
    void aCodeCountsForTenMinutes() throws Exception {
        HubAdministration.Offer offer = hub.administration().enrol("07");
        hub.advance(Duration.ofMinutes(10).plusSeconds(1));

        assertThat(hub.join(counter, offer.code(), offer.fingerprint()))
                .isEqualTo(new Outcome.Refused(403, "wrong-code"));
    }

    @Test
    void aCodeCountsOnceForItsOwnCounterAndOnlyTheNewestDoes() throws Exception {
        HubAdministration.Offer older = hub.administration().enrol("07");
        HubAdministration.Offer offer = hub.administration().enrol("07");

        assertThat(hub.join(counter, older.code(), offer.fingerprint())).isInstanceOf(Outcome.Refused.class);
        assertThat(hub.join(new TestCounter("08"), offer.code(), offer.fingerprint()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(hub.join(counter, offer.code(), offer.fingerprint())).isInstanceOf(Outcome.Joined.class);
        assertThat(hub.join(counter, offer.code(), offer.fingerprint())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void afterFiveWrongCodesTheRightOneNoLongerCounts() throws Exception {
        HubAdministration.Offer offer = hub.administration().enrol("07");
        long before = hub.hubEntries();
        for (int i = 0; i < 5; i++) {
            hub.join(counter, "0000-0000-0000" + i, offer.fingerprint());
        }

        assertThat(hub.join(counter, offer.code(), offer.fingerprint())).isInstanceOf(Outcome.Refused.class);
        assertThat(hub.hubEntries() - before).as("each try is in the hub's log").isEqualTo(6);
    }

    @Test
    void aHubOfAnotherFingerprintIsSentNothing() throws Exception {
        HubAdministration.Offer offer = hub.administration().enrol("07");
        long before = hub.hubEntries();

        assertThat(hub.join(counter, offer.code(), "AB:".repeat(31) + "CD")).isInstanceOf(Outcome.WrongHub.class);
        assertThat(hub.hubEntries()).isEqualTo(before);
        assertThat(hub.join(counter, offer.code(), offer.fingerprint())).isInstanceOf(Outcome.Joined.class);
    }

    @Test
    void aCounterThatEnrolsAnewGoesOnWithItsNewCertificateOnly() throws Exception {
        var first = hub.enrol(counter);
        counter.write(2, "before");
        try (HubClient client = new HubClient(first, HubTimes.STANDARD)) {
            assertThat(client.send(counter.rest(0)).get()).isInstanceOf(HubReply.Taken.class);
        }
        var second = hub.enrol(counter);
        counter.write(1, "after");

        try (HubClient old = new HubClient(first, HubTimes.STANDARD);
                HubClient client = new HubClient(second, HubTimes.STANDARD)) {
            assertThat(old.send(counter.rest(2)).get()).isEqualTo(new HubReply.Refused<>(403, "replaced-certificate"));
            assertThat(client.send(counter.rest(2)).get()).isInstanceOf(HubReply.Taken.class);
        }
        assertThat(hub.acknowledged(counter)).isEqualTo(3);
    }
}
