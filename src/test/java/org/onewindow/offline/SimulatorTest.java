package org.onewindow.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Lives of a counter and its hub on simulated time, disk and network, one for each seed. More of them with {@code -Donewindow.seeds=50000}; a single one again
 * with {@code -Donewindow.seed=…}.
 */
class SimulatorTest {
    private static final long SEEDS = Long.getLong("onewindow.seeds", 2000);

    private static LongStream seeds() {
        Long one = Long.getLong("onewindow.seed");
        return one == null ? LongStream.range(0, SEEDS) : LongStream.of(one);
    }

    private static Optional<String> broken(long seed, PlantedBug bug) {
        SimulatedRun run = new SimulatedRun(seed, bug);
        return run.broken().map(wrong -> "seed " + seed + ": " + wrong + "\n" + String.join("\n", run.trace()));
    }

    @Test
    void nothingIsLostOrDoubledAndEverythingIsBroughtOverWhateverHappens() {
        List<String> broken = seeds().parallel()
                .mapToObj(seed -> broken(seed, PlantedBug.NONE))
                .flatMap(Optional::stream)
                .limit(3)
                .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        for (long seed = 0; seed < 20; seed++) {
            SimulatedRun first = new SimulatedRun(seed, PlantedBug.NONE);
            SimulatedRun second = new SimulatedRun(seed, PlantedBug.NONE);
            first.broken();
            second.broken();
            assertThat(second.trace()).isEqualTo(first.trace()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aPlantedBugIsFound(PlantedBug bug) {
        Optional<String> found = LongStream.range(0, 200)
                .mapToObj(seed -> broken(seed, bug))
                .flatMap(Optional::stream)
                .findFirst();

        assertThat(found).isPresent();
    }
}
