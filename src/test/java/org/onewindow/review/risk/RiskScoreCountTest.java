package org.onewindow.review.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RiskScoreCountTest {
    private static final OffsetDateTime TIME = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    @Test
    void aWrongIsFoundByItsOwnRuleAndAFlagIsRightThatPointsAtAnyWrong() {
        List<PlantedWrong> planted = List.of(
                new PlantedWrong("a", "bulk", "plain", Set.of("03#1", "03#2")),
                new PlantedWrong("b", "crowd", "plain", Set.of("03#3")),
                new PlantedWrong("c", "bulk", "disguised", Set.of("03#4")),
                new PlantedWrong("d", "bulk", PlantedWrong.DECOY, Set.of("03#5")));
        List<RiskFlag> flags = List.of(flag("bulk", 2), flag("browse", 3), flag("bulk", 5), flag("roster", 9));

        RiskScore score = RiskScore.of(flags, planted);

        assertThat(score.recall("plain")).isEqualTo(0.5);
        assertThat(score.recall("disguised")).isZero();
        assertThat(score.recallOf("bulk")).isEqualTo(0.5);
        assertThat(score.missed()).containsExactly("b", "c");
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.sameRulePrecision()).isEqualTo(0.25);
        assertThat(score.wrongFlags()).hasSize(2);
    }

    @Test
    void ofALongListTheFirstTwentyCountForThemselvesOnEachDay() {
        List<PlantedWrong> planted = List.of(new PlantedWrong("a", "bulk", "plain", Set.of("03#1")));
        List<RiskFlag> flags = new ArrayList<>();
        flags.add(flag("bulk", 1));
        IntStream.range(100, 139).forEach(sequence -> flags.add(flag("bulk", sequence)));

        RiskScore day = RiskScore.of(flags, planted);

        assertThat(day.precisionAt20()).isEqualTo(0.05);
        assertThat(day.precision()).isEqualTo(0.025);
        assertThat(day.plus(RiskScore.of(List.of(flag("bulk", 1)), planted)).precisionAt20())
                .isEqualTo(2 / 21.0);
    }

    private static RiskFlag flag(String rule, long sequence) {
        List<EntryRef> evidence = List.of(new EntryRef("03", sequence, TIME.toInstant()));
        return new RiskFlag(
                RiskFlag.idOf(rule, "any", evidence), rule, "any", 3, List.of("li"), evidence, TIME, TIME, List.of());
    }
}
