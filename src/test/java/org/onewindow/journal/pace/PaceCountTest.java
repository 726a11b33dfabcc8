package org.onewindow.journal.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaceCountTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    private final List<PaceCount.LookUp> lookUps = new ArrayList<>();

    private void look(String operator, long seconds, String subject) {
        lookUps.add(new PaceCount.LookUp(operator, NINE.plusSeconds(seconds), subject));
    }

    @Test
    void theBusiestStretchCountsEachPersonOnceInWhateverOrderTheLookUpsCome() {
        look("li", 0, "a");
        look("li", 60, "a");
        look("li", 600, "b");
        look("li", 601, "c");
        look("li", 3_600, "d");
        look("li", 3_601, "e");
        look("wang", 0, "a");
        Collections.shuffle(lookUps, new Random(3));

        assertThat(PaceCount.of(lookUps))
                .containsEntry("li", new DayPace(3, 5))
                .containsEntry("wang", new DayPace(1, 1))
                .hasSize(2);
    }
}
