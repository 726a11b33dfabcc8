package org.onewindow.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.review.DayScope;
import org.onewindow.review.LogView;

/** The rule about many people against what is usual, where no file says what is: a whole station that has only its own log. */
class UsualPaceTest {
    @TempDir
    private Path home;

    private void tenMinutes(ReviewedStation reviewed, LocalDate day, int people) {
        for (int i = 0; i < people; i++) {
            reviewed.browse(day, "10:%02d:%02d".formatted(i * 40 / 60, i * 40 % 60), i);
        }
    }

    private static Set<String> rules(ReviewedStation reviewed, LocalDate day) {
        await().atMost(Duration.ofSeconds(40)).until(() -> {
            LogView.Standing standing = reviewed.station().logView().standing();
            return standing.state() == LogView.State.CURRENT && standing.entries() == standing.of();
        });
        return reviewed
                .station()
                .review()
                .review()
                .open(day, reviewed.operator())
                .overview(DayScope.ALL)
                .flags()
                .stream()
                .map(flag -> flag.flag().rule())
                .collect(Collectors.toSet());
    }

    @Test
    void theLogsOwnEarlierDaysSayWhatIsUsualForAClerkOnceThereAreEnough() {
        LocalDate third = ReviewedStation.DAY.minusDays(2);
        try (ReviewedStation reviewed = new ReviewedStation(home)) {
            tenMinutes(reviewed, third.minusDays(2), 11);
            tenMinutes(reviewed, third.minusDays(1), 11);
            tenMinutes(reviewed, third, 14);
            assertThat(rules(reviewed, third)).as("two days say nothing").contains("bulk");

            tenMinutes(reviewed, ReviewedStation.DAY, 14);

            assertThat(rules(reviewed, ReviewedStation.DAY)).contains("no-case").doesNotContain("bulk");
        }
    }
}
