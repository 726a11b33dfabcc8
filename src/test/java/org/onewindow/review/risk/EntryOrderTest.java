package org.onewindow.review.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.onewindow.journal.Action;

class EntryOrderTest {

    @Property(tries = 60)
    void theOrderInWhichEntriesComeAndEntriesThatComeTwiceMakeNoDifference(@ForAll long seed) {
        Random random = new Random(seed);
        List<RiskLook> looks = day(random);
        List<RiskLook> shuffled = new ArrayList<>(looks);
        shuffled.addAll(looks.subList(0, random.nextInt(looks.size())));
        Collections.shuffle(shuffled, random);
        PersonFacts facts = Log.facts(
                Map.of("subject 1", new KnownPerson("王", "a", "a", "h", true)), Log.operator("clerk 1", "subject 2"));

        assertThat(Log.flags(shuffled, facts)).isEqualTo(Log.flags(looks, facts));
    }

    private static List<RiskLook> day(Random random) {
        Log log = new Log();
        int steps = 20 + random.nextInt(60);
        for (int i = 0; i < steps; i++) {
            String operator = "clerk " + random.nextInt(4);
            String counter = "0" + (1 + random.nextInt(3));
            String subject = "subject " + random.nextInt(12);
            log.after(random.nextInt(200));
            switch (random.nextInt(8)) {
                case 0 -> log.note(counter, Action.LOOKUP_STARTED, operator, subject, Optional.empty());
                case 1 -> log.note(counter, Action.BREAK_GLASS, operator, subject, Optional.empty());
                case 2 -> log.note(counter, Action.CONNECTION_LOST, "", "", Optional.empty());
                case 3 -> log.note(counter, Action.CONNECTION_RESTORED, "", "", Optional.empty());
                case 4 -> log.gap(counter);
                default -> log.look(operator, counter, subject, "M0" + (1 + random.nextInt(6)), random.nextBoolean());
            }
        }
        return log.looks.isEmpty() ? day(random) : log.looks;
    }
}
