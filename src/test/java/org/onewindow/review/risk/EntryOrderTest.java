package org.onewindow.review.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;

class EntryOrderTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    private static final PersonFacts FACTS = Log.facts(
            Map.of(
                    person(1), new KnownPerson("王", "a", "a", "h", true),
                    person(2), new KnownPerson("王", "a", "a", "h", false)),
            new KnownOperator(
                    "clerk 1",
                    Optional.of(person(2)),
                    Set.of(person(3)),
                    Optional.of(List.of(new Shift(NINE, NINE.plusSeconds(1800), "01", Set.of("01", "02")))),
                    List.of()));

    @Property(tries = 60)
    void theOrderInWhichEntriesComeAndEntriesThatComeTwiceMakeNoDifference(@ForAll long seed) {
        Random random = new Random(seed);
        List<RiskLook> looks = day(random);
        List<RiskLook> shuffled = new ArrayList<>(looks);
        shuffled.addAll(looks.subList(0, random.nextInt(looks.size())));
        looks.subList(0, random.nextInt(looks.size())).forEach(look -> shuffled.add(sayingLess(look, random)));
        Collections.shuffle(shuffled, random);

        assertThat(Log.flags(shuffled, FACTS)).isEqualTo(Log.flags(looks, FACTS));
    }

    /** Else the property would say nothing about the rule that stays silent. */
    @Example
    void onSuchDaysEveryRuleFindsSomething() {
        Set<String> found = new TreeSet<>();
        for (long seed = 0; seed < 60; seed++) {
            Log.flags(day(new Random(seed)), FACTS).forEach(flag -> found.add(flag.rule()));
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(RuleBook.ids());
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
            switch (random.nextInt(15)) {
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
                case 11 -> browse(log, operator, counter, random);
                default -> log.look(operator, counter, subject, "M0" + (1 + random.nextInt(6)), random.nextBoolean());
            }
        }
        return log.looks.isEmpty() ? day(random) : log.looks;
    }

    /** One after the other, with nothing done for anybody; perhaps while the network is out. */
    private static void browse(Log log, String operator, String counter, Random random) {
        if (random.nextBoolean()) {
            log.note(counter, Action.CONNECTION_LOST, "", "", Optional.empty());
        }
        for (int which = 0; which < 12; which++) {
            Optional<CaseNumber> number = Optional.of(log.newCase());
            log.after(20).note(counter, Action.CASE_OPENED, operator, person(which), number);
            log.note(counter, Action.LOOKUP_STARTED, operator, person(which), number);
            List<String> items = List.of("S01-02", "S01-14");
            log.note(counter, Action.ASKED, operator, person(which), number, "M01", Optional.empty(), items);
            log.note(counter, Action.ANSWERED, operator, person(which), number, "M01", Optional.of("found"), items);
            log.after(20).note(counter, Action.CASE_CLOSED, operator, person(which), number);
        }
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
