package org.onewindow.review.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;

class EntryOrderTest {

    @Property(tries = 60)
    void theOrderInWhichEntriesComeAndEntriesThatComeTwiceMakeNoDifference(@ForAll long seed) {
        Random random = new Random(seed);
        List<RiskLook> looks = day(random);
        List<RiskLook> shuffled = new ArrayList<>(looks);
        shuffled.addAll(looks.subList(0, random.nextInt(looks.size())));
        looks.subList(0, random.nextInt(looks.size())).forEach(look -> shuffled.add(sayingLess(look, random)));
        Collections.shuffle(shuffled, random);
        PersonFacts facts = Log.facts(
                Map.of(
                        person(1), new KnownPerson("王", "a", "a", "h", true),
                        person(2), new KnownPerson("王", "a", "a", "h", false)),
                Log.operator("clerk 1", person(2)));

        assertThat(Log.flags(shuffled, facts)).isEqualTo(Log.flags(looks, facts));
    }

    /** The same entry as somebody else has it: when it was taken, or whom it concerns, is not known there. */
    private static RiskLook sayingLess(RiskLook look, Random random) {
        return new RiskLook(
                look.entry(),
                random.nextBoolean() ? look.subject() : Optional.empty(),
                random.nextBoolean() ? look.taken() : Optional.empty(),
                look.log());
    }

    /** Numbers that follow each other. */
    private static String person(int which) {
        return "11010819850101%03d0".formatted(100 + which);
    }

    private static List<RiskLook> day(Random random) {
        Log log = new Log();
        List<Optional<CaseNumber>> cases = new ArrayList<>();
        int steps = 20 + random.nextInt(60);
        for (int i = 0; i < steps; i++) {
            String operator = "clerk " + random.nextInt(4);
            String counter = "0" + (1 + random.nextInt(3));
            String subject = person(random.nextInt(12));
            log.after(random.nextInt(200)).taken(Duration.ofSeconds(random.nextInt(20_000)));
            switch (random.nextInt(14)) {
                case 0 -> log.note(counter, Action.LOOKUP_STARTED, operator, subject, Optional.empty());
                case 1 -> log.note(counter, Action.BREAK_GLASS, operator, subject, Optional.empty());
                case 2 -> log.note(counter, Action.CONNECTION_LOST, "", "", Optional.empty());
                case 3 -> log.note(counter, Action.CONNECTION_RESTORED, "", "", Optional.empty());
                case 4 -> log.gap(counter);
                case 5 ->
                    log.details(Map.of("ticket", "A0" + random.nextInt(4)))
                            .note(counter, Action.LOOKUP_STARTED, operator, subject, Optional.empty());
                case 6 -> {
                    cases.add(Optional.of(log.newCase()));
                    log.note(counter, Action.CASE_OPENED, operator, subject, cases.get(cases.size() - 1));
                }
                case 7 -> {
                    if (!cases.isEmpty()) {
                        log.note(counter, ending(random), operator, subject, cases.get(random.nextInt(cases.size())));
                    }
                }
                case 8 -> log.note(counter, signing(random), operator, "", Optional.empty());
                case 9 -> log.note(counter, Action.CLOCK_STEP, "", "", Optional.empty());
                case 10 -> log.after(1).newVault(counter, "vault " + i);
                default -> log.look(operator, counter, subject, "M0" + (1 + random.nextInt(6)), random.nextBoolean());
            }
        }
        return log.looks.isEmpty() ? day(random) : log.looks;
    }

    private static Action ending(Random random) {
        return List.of(
                        Action.CASE_ACCEPTED,
                        Action.CASE_RETURNED,
                        Action.CASE_DECLINED,
                        Action.CASE_CLOSED,
                        Action.CASE_CONFLICT_SETTLED)
                .get(random.nextInt(5));
    }

    private static Action signing(Random random) {
        return List.of(Action.SIGN_IN, Action.SIGN_OUT, Action.UNLOCKED, Action.STATION_STARTED)
                .get(random.nextInt(4));
    }
}
