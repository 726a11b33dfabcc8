package org.onewindow.app.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.BatchTaken;
import org.onewindow.sandbox.FaultSwitchboard;

class TrainingHubTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final Catalogue catalogue = ((CatalogueLoad.Loaded) CatalogueFiles.loadBundled()).catalogue();
    private final FaultSwitchboard faults = new FaultSwitchboard(catalogue);
    private final TestCounter counter = new TestCounter("99");

    private TrainingHub hub(Supplier<Optional<NoteVerifier>> key) {
        return hub(key, Duration.ZERO);
    }

    private TrainingHub hub(Supplier<Optional<NoteVerifier>> key, Duration calm) {
        return new TrainingHub(
                folder.resolve("hub"),
                Clock.system(ZoneId.of("Asia/Shanghai")),
                catalogue,
                faults,
                "99",
                List.of(),
                key,
                calm);
    }

    @Test
    void theCounterEnrolsByItselfAndTheNetworkSwitchCutsTheHubToo() throws Exception {
        NoteVerifier key = NoteVerifier.parse(counter.checkpointKey());
        counter.write(3, "work");
        try (TrainingHub hub = hub(() -> Optional.of(key))) {
            assertThat(hub.alive().get()).isInstanceOf(HubReply.Taken.class);
            assertThat(hub.send(counter.rest(0)).get(60, TimeUnit.SECONDS)).isInstanceOf(HubReply.Taken.class);
            assertThat(hub.key()).isPresent();

            faults.setNetworkDown(true);
            assertThat(hub.alive().get()).isInstanceOf(HubReply.Unreachable.class);

            faults.setNetworkDown(false);
            assertThat(hub.alive().get()).isInstanceOf(HubReply.Taken.class);
            assertThat(hub.feed(0, 10).get()).isInstanceOf(HubReply.Taken.class);
        }
    }

    @Test
    void beforeAnybodyHasSignedInNothingStartsAndNothingIsCalledAnOutage() throws Exception {
        try (TrainingHub hub = hub(Optional::empty)) {
            assertThat(hub.alive().get()).isInstanceOf(HubReply.Taken.class);
            assertThat(hub.send(counter.rest(0)).get()).isInstanceOf(HubReply.Unreachable.class);
            faults.setNetworkDown(true);
            assertThat(hub.alive().get()).isInstanceOf(HubReply.Unreachable.class);
            assertThat(folder.resolve("hub")).doesNotExist();
        }
    }

    @Test
    void aStartThatFailedIsTriedAgain() throws Exception {
        NoteVerifier key = NoteVerifier.parse(counter.checkpointKey());
        counter.write(1, "work");
        Path inTheWay = Files.writeString(folder.resolve("hub"), "no folder");
        try (TrainingHub hub = hub(() -> Optional.of(key))) {
            assertThat(hub.send(counter.rest(0)).get(60, TimeUnit.SECONDS)).isInstanceOf(HubReply.Unreachable.class);
            assertThat(hub.alive().get()).isInstanceOf(HubReply.Unreachable.class);

            Files.delete(inTheWay);
            await().atMost(LONG).until(() -> hub.alive().get() instanceof HubReply.Taken);
            assertThat(hub.send(counter.rest(0)).get()).isInstanceOf(HubReply.Taken.class);
        }
    }

    @Test
    void whatIsClosedBeforeItStartsNeverStarts() throws Exception {
        NoteVerifier key = NoteVerifier.parse(counter.checkpointKey());
        counter.write(1, "work");
        TrainingHub hub = hub(() -> Optional.of(key), Duration.ofHours(1));
        CompletableFuture<HubReply<BatchTaken>> reply = hub.send(counter.rest(0));
        hub.close();
        assertThat(reply.get()).isInstanceOf(HubReply.Unreachable.class);
        assertThat(folder.resolve("hub")).doesNotExist();
    }
}
