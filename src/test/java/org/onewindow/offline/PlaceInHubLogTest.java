package org.onewindow.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A counter's place in the log of a hub that is put back to an old copy, and a loss of power at each write that follows from that. */
class PlaceInHubLogTest {
    private static final Duration A_WHILE = Duration.ofMinutes(3);
    /** More than there are while the counter brings the hub what it has lost. */
    private static final int WRITES = 30;

    private static final class Station {
        private final SimulatedTime time = new SimulatedTime();
        private final SimulatedHub hub = new SimulatedHub(time);
        private final SimulatedNetwork network = new SimulatedNetwork(time, hub, new Random(1));
        private final SimulatedDisk disk;
        private final SimulatedCounter counter;

        Station(long seed) {
            disk = new SimulatedDisk(new Random(seed), false);
            counter = new SimulatedCounter(time, disk, network, new Random(2), PlantedBug.NONE);
        }

        /** Each piece goes in a batch of its own. */
        void work(int pieces) {
            for (int i = 0; i < pieces; i++) {
                counter.work();
                time.pass(Duration.ofSeconds(2));
            }
            time.pass(A_WHILE);
        }

        /** It takes what it lacks in larger batches than before, so that all it says of them stands in other places. */
        void putHubBackToItsBeginning() {
            hub.makeCopy();
            work(40);
            hub.restoreCopy();
        }

        /** The moment when the program is gone and has not started again, if the power goes at all. */
        void untilPowerIsGone() {
            for (int events = 0; events < 500 && !disk.isDead(); events++) {
                time.step();
            }
        }

        void expectAllHeard(String when) {
            time.pass(A_WHILE);
            assertThat(hub.taken()).as(when).hasSize((int) disk.nextSequence());
            assertThat(counter.heard())
                    .as(when)
                    .extracting(decision -> List.of(decision.hubSequence(), decision.sequence()))
                    .containsExactlyElementsOf(hub.said().stream()
                            .map(refusal -> List.of(refusal.entry().sequence(), refusal.sequence()))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void allThatTheHubDecidesAnewIsHeardWhereverThePowerGoes(long seed) {
        for (int writes = 0; writes < WRITES; writes++) {
            Station station = new Station(seed);
            station.putHubBackToItsBeginning();
            station.disk.failAfter(writes);

            station.expectAllHeard("after write " + writes);
            station.counter.end();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noLessSoIfThereWasNoRoomWhenItCameBack(long seed) {
        for (int writes = 0; writes < WRITES; writes++) {
            Station station = new Station(seed);
            station.putHubBackToItsBeginning();
            station.disk.full(true);
            station.time.pass(A_WHILE);
            station.disk.full(false);
            station.disk.failAfter(writes);
            station.counter.work();

            station.expectAllHeard("after write " + writes);
            station.counter.end();
        }
    }

    /** Heard is more of the hub's log than its newest checkpoint covers that the disk had room for; the hub comes back with a copy of just that. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aPlaceBeyondTheCheckpointThatIsKeptIsKeptByNobody(long seed) {
        for (int writes = 0; writes < WRITES; writes++) {
            Station station = new Station(seed);
            station.hub.takeFromOthers(3);
            station.time.pass(A_WHILE);
            station.hub.makeCopy();
            station.network.weather(SimulatedNetwork.Weather.REFUSING);
            station.work(10);
            station.disk.full(true);
            station.network.weather(SimulatedNetwork.Weather.FINE);
            station.time.pass(A_WHILE);
            station.disk.full(false);
            station.disk.failAfter(writes);
            station.untilPowerIsGone();
            station.hub.restoreCopy();
            station.hub.takeFromOthers(20);

            station.expectAllHeard("after write " + writes);
            station.counter.end();
        }
    }

    @Test
    void aRunThatEndsWhileThereIsNoRoomLeavesThePlaceToTheNext() {
        Station station = new Station(1);
        station.putHubBackToItsBeginning();
        station.disk.full(true);
        station.time.pass(A_WHILE);
        station.disk.full(false);
        station.counter.kill();

        station.expectAllHeard("by the next run");
        station.counter.end();
    }
}
