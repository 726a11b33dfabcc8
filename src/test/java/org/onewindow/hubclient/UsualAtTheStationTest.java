package org.onewindow.hubclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.Role;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.home.TestHub;
import org.onewindow.lookup.MovingClock;
import org.onewindow.review.ReviewedFlag;
import org.onewindow.review.risk.RiskFlag;

/** What is usual for a clerk who works at several counters: each of them measures by the same history, which the hub has. */
class UsualAtTheStationTest {
    private static final String CLERK = "sun.tao";

    @TempDir
    private Path folder;

    private final MovingClock clock = new MovingClock();
    private TestHub hub;
    private ReviewedCounter three;
    private ReviewedCounter seven;
    private ReviewedCounter five;

    @BeforeEach
    void aHubAndItsCounters() throws Exception {
        hub = TestHub.start(folder.resolve("hub"));
        hub.administration().put(new HubOperator(ReviewedCounter.SUPERVISOR.name(), Role.SUPERVISOR));
        three = new ReviewedCounter(folder.resolve("three"), "03", clock, hub);
        seven = new ReviewedCounter(folder.resolve("seven"), "07", clock, hub);
        five = new ReviewedCounter(folder.resolve("five"), "05", clock, hub);
        // Certificates are of today; the days that are worked on begin tomorrow at nine, for the counters and the hub.
        Instant now = Clock.systemUTC().instant();
        Instant nine = LocalDate.ofInstant(now, clock.getZone())
                .plusDays(1)
                .atTime(LocalTime.of(9, 0))
                .atZone(clock.getZone())
                .toInstant();
        clock.pass(Duration.between(clock.instant(), nine));
        hub.advance(Duration.between(now, nine));
    }

    @AfterEach
    void close() throws Exception {
        three.close();
        seven.close();
        five.close();
        hub.close();
    }

    private void pass(Duration time) {
        clock.pass(time);
        hub.advance(time);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Three days on which the clerk looked up twelve people in ten minutes, six at each counter; of the fourth it is nine o'clock. */
    private void threeBusyDays() throws Exception {
        for (int day = 0; day < 3; day++) {
            three.hurry(CLERK, 0, 6);
            seven.hurry(CLERK, 6, 6);
            three.bring();
            seven.bring();
            pass(Duration.ofDays(1));
        }
    }

    private static List<RiskFlag> flags(ReviewedCounter counter, LocalDate day) {
        return counter.open(day).flags().stream().map(ReviewedFlag::flag).toList();
    }

    private static List<RiskFlag> bulk(ReviewedCounter counter, LocalDate day) {
        return flags(counter, day).stream()
                .filter(flag -> flag.rule().equals("bulk"))
                .toList();
    }

    @Test
    void whoIsAlwaysAsQuickIsNotFlaggedAtAnyCounterAndWhoIsMuchQuickerIsAtEach() throws Exception {
        threeBusyDays();
        seven.hurry(CLERK, 20, 16);
        seven.bring();
        assertThat(bulk(three, today())).isEmpty();
        assertThat(bulk(seven, today())).isEmpty();
        assertThat(flags(three, today())).isNotEmpty().isEqualTo(flags(seven, today()));

        three.hurry(CLERK, 40, 1);
        three.bring();

        assertThat(bulk(three, today())).singleElement().satisfies(flag -> {
            assertThat(flag.evidence()).hasSize(17);
            assertThat(flag.arguments()).endsWith("17");
        });
        assertThat(flags(seven, today())).isEqualTo(flags(three, today()));
    }

    @Test
    void aCounterThatBringsItsPastDaysLateChangesNothingOfADayThatHasBegun() throws Exception {
        for (int day = 0; day < 3; day++) {
            five.hurry(CLERK, 0, 30);
            three.hurry(CLERK, 0, 12);
            three.bring();
            pass(Duration.ofDays(1));
        }
        LocalDate signed = today();
        seven.hurry(CLERK, 40, 20);
        seven.bring();
        List<RiskFlag> found = bulk(three, signed);
        assertThat(found).hasSize(1);

        five.bring();

        assertThat(bulk(three, signed)).isEqualTo(found);
        pass(Duration.ofDays(1));
        assertThat(bulk(seven, signed)).isEqualTo(found);
        seven.hurry(CLERK, 40, 20);
        seven.bring();
        assertThat(bulk(three, today())).as("it counts from the next day on").isEmpty();
    }

    @Test
    void ofFewerThanThreeDaysNobodySaysWhatIsUsual() throws Exception {
        threeBusyDays();

        assertThat(bulk(seven, today().minusDays(1))).hasSize(1);
        assertThat(bulk(three, today().minusDays(1))).isEqualTo(bulk(seven, today().minusDays(1)));
    }

    @Test
    void withoutTheHubACounterGoesByWhatItKnowsItself() throws Exception {
        threeBusyDays();
        seven.hurry(CLERK, 20, 16);
        seven.goOffline();

        assertThat(bulk(seven, today())).hasSize(1);
    }
}
