package org.onewindow.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.onewindow.lookup.MovingClock;

class RevealsTest {
    private static final Reveals.FieldPlace NAME = new Reveals.FieldPlace("S01.query", 0, "S01-02");
    private static final Reveals.FieldPlace ADDRESS = new Reveals.FieldPlace("S02.query", 1, "S02-03");

    private final MovingClock clock = new MovingClock();
    private final Reveals reveals = new Reveals(clock);

    @Test
    void aFieldStaysPlainForThirtySecondsAndNotLonger() {
        reveals.reveal(NAME);
        clock.pass(Duration.ofSeconds(20));
        reveals.reveal(ADDRESS);

        clock.pass(Duration.ofMillis(9_999));
        assertThat(reveals.revealed(NAME)).isTrue();
        clock.pass(Duration.ofMillis(1));

        assertThat(reveals.revealed(NAME)).isFalse();
        assertThat(reveals.revealed(ADDRESS)).isTrue();
        assertThat(reveals.remaining(ADDRESS)).contains(Duration.ofSeconds(20));
    }

    @Test
    void whoShowsFieldsHearsWhenOneMasksItself() {
        reveals.reveal(NAME);
        int before = reveals.changes().get();

        clock.pass(Duration.ofSeconds(29));
        reveals.tick();
        assertThat(reveals.changes().get()).isEqualTo(before);
        clock.pass(Duration.ofSeconds(1));
        reveals.tick();

        assertThat(reveals.changes().get()).isEqualTo(before + 1);
    }

    @Test
    void aClockThatIsSetBackEndsIt() {
        reveals.reveal(NAME);
        clock.pass(Duration.ofHours(-1));
        int before = reveals.changes().get();

        reveals.tick();

        assertThat(reveals.revealed(NAME)).isFalse();
        assertThat(reveals.changes().get()).isEqualTo(before + 1);
    }

    @Test
    void anotherAnswerOfAServiceIsMaskedAgain() {
        reveals.reveal(NAME);
        reveals.reveal(ADDRESS);

        reveals.maskAllOf("S01.query");

        assertThat(reveals.revealed(NAME)).isFalse();
        assertThat(reveals.revealed(ADDRESS)).isTrue();
    }

    @Test
    void lockingMasksEverythingAtOnce() {
        reveals.reveal(NAME);
        reveals.reveal(ADDRESS);
        int before = reveals.changes().get();

        reveals.maskAll();

        assertThat(reveals.revealed(NAME)).isFalse();
        assertThat(reveals.revealed(ADDRESS)).isFalse();
        assertThat(reveals.changes().get()).isEqualTo(before + 1);
    }
}
