package org.onewindow.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;

/**
 * Lives of a counter's queue over several cases, one for each seed: departments go and come back, the clock is set, the journal can't be written, operators
 * leave. More of them with {@code -Donewindow.seeds=50000}; a single one again with {@code -Donewindow.seed=…}.
 */
class QueueSimulatorTest {
    private static final long SEEDS = Long.getLong("onewindow.seeds", 300);

    private final Catalogue catalogue = ((CatalogueLoad.Loaded) CatalogueFiles.loadBundled()).catalogue();

    private static LongStream seeds() {
        Long one = Long.getLong("onewindow.seed");
        return one == null ? LongStream.range(0, SEEDS) : LongStream.of(one);
    }

    @Test
    void whateverFailsBesidesALookUpWhoseDepartmentAnswersIsAskedWithinMinutes() {
        List<String> broken = seeds().mapToObj(seed -> {
                    SimulatedQueue queue = new SimulatedQueue(seed, catalogue);
                    return queue.broken()
                            .map(wrong -> "seed " + seed + ": " + wrong + "\n" + String.join("\n", queue.trace()));
                })
                .flatMap(Optional::stream)
                .limit(3)
                .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        SimulatedQueue first = new SimulatedQueue(7, catalogue);
        SimulatedQueue second = new SimulatedQueue(7, catalogue);
        first.broken();
        second.broken();

        assertThat(second.trace()).isEqualTo(first.trace()).isNotEmpty();
    }
}
