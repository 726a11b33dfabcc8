package org.onewindow.review.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.pace.DayPace;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;

/** Every finding of every rule: openly, just at its number, just below it, and disguised. */
class RuleGradesTest {
    private static final String CITIZEN = "110108198501019972";
    private static final String OTHER = "310115199212319990";
    private static final Optional<CaseNumber> NONE = Optional.empty();
    private static final Instant NINE = new Log().time().toInstant();
    private static final KnownPerson SELF = new KnownPerson("王", "road 1, flat 2", "road 1", "home", false);

    /** A small day, and whether the rule has to find this in it. */
    private record Day(
            String finding, String grade, boolean found, Consumer<Log> story, PersonFacts facts, DayContext context) {
        List<RiskFlag> flags() {
            Log log = new Log();
            story.accept(log);
            return log.flags(facts, context);
        }

        @Override
        public String toString() {
            return finding + ", " + grade;
        }
    }

    private static Day found(String finding, String grade, Consumer<Log> story) {
        return new Day(finding, grade, true, story, PersonFacts.NONE, DayContext.NONE);
    }

    private static Day below(String finding, Consumer<Log> story) {
        return new Day(finding, "just below", false, story, PersonFacts.NONE, DayContext.NONE);
    }

    private static Day knowing(Day day, PersonFacts facts) {
        return new Day(day.finding(), day.grade(), day.found(), day.story(), facts, day.context());
    }

    private static Consumer<Log> many(int people, int seconds, int served) {
        return log -> {
            for (int i = 0; i < people; i++) {
                log.look("li", "subject " + i, i < served).after(seconds);
            }
        };
    }

    private static Consumer<Log> again(int looks, int seconds, String... operators) {
        return log -> {
            for (int i = 0; i < looks; i++) {
                log.look(operators[i % operators.length], CITIZEN, false).after(seconds);
            }
        };
    }

    /** A look without a case yet; the case follows after so long. */
    private static Consumer<Log> caseAfter(int seconds) {
        return log -> {
            Optional<CaseNumber> number = Optional.of(log.newCase());
            log.note("03", Action.LOOKUP_STARTED, "li", CITIZEN, number)
                    .after(seconds)
                    .note("03", Action.CASE_OPENED, "li", CITIZEN, number)
                    .note("03", Action.CASE_ACCEPTED, "li", CITIZEN, number);
        };
    }

    private static void underAnothersCase(Log log) {
        Optional<CaseNumber> number = Optional.of(log.newCase());
        log.note("03", Action.CASE_OPENED, "li", OTHER, number)
                .note("03", Action.LOOKUP_STARTED, "li", CITIZEN, number)
                .note("03", Action.CASE_ACCEPTED, "li", OTHER, number);
    }

    private static Consumer<Log> onTickets(String one, String other) {
        return log -> log.details(Map.of("ticket", one))
                .note("03", Action.LOOKUP_STARTED, "li", CITIZEN, NONE)
                .after(60)
                .details(Map.of("ticket", other))
                .note("03", Action.LOOKUP_STARTED, "li", OTHER, NONE);
    }

    private static Consumer<Log> numbers(int count, int served) {
        List<String> numbers =
                List.of("110108198501019980", "110108198501019971", "110108198501019963", "110108198501019955");
        return log -> {
            for (int i = 0; i < count; i++) {
                log.look("li", numbers.get(i), i < served).after(700);
            }
        };
    }

    private static Consumer<Log> one(String operator) {
        return log -> log.look(operator, CITIZEN, true);
    }

    private static Consumer<Log> glass(String by, int secondsBefore) {
        return log -> log.note("03", Action.BREAK_GLASS, by, CITIZEN, NONE)
                .after(secondsBefore)
                .look("li", CITIZEN, true);
    }

    private static Consumer<Log> glasses(int uses, boolean served, String... operators) {
        return log -> {
            for (int i = 0; i < uses; i++) {
                String operator = operators[i % operators.length];
                log.note("03", Action.BREAK_GLASS, operator, "subject " + i, NONE)
                        .after(30)
                        .look(operator, "subject " + i, served)
                        .after(900);
            }
        };
    }

    private static Consumer<Log> crowd(int idle, boolean oneServed) {
        return log -> {
            for (int i = 0; i < idle; i++) {
                log.look("clerk" + i, "0" + i, CITIZEN, "M01", false).after(900);
            }
            if (oneServed) {
                log.look("zhao", "09", CITIZEN, "M01", true);
            }
        };
    }

    private static Consumer<Log> blind(int people, Consumer<Log> before, Consumer<Log> after) {
        return log -> {
            before.accept(log.look("li", OTHER, true).after(30));
            for (int i = 0; i < people; i++) {
                log.look("li", "subject " + i, false).after(60);
            }
            after.accept(log);
        };
    }

    private static Consumer<Log> program(Action action) {
        return log -> log.note("03", action, "", "", NONE);
    }

    private static Consumer<Log> turn(Action action, String detail, String value) {
        return log -> log.details(Map.of(detail, value)).note("03", action, "", "", NONE);
    }

    /** The hub lost and back again while something else still keeps the counter from the network. */
    private static Consumer<Log> withTheHubBack(Consumer<Log> lost) {
        return lost.andThen(turn(Action.CONNECTION_LOST, "link", "hub"))
                .andThen(log -> log.after(600))
                .andThen(turn(Action.CONNECTION_RESTORED, "link", "hub"));
    }

    private static Consumer<Log> peopleAroundAStart(int seconds) {
        return log -> {
            log.note("03", Action.CONNECTION_LOST, "", "", NONE);
            for (int i = 0; i < 6; i++) {
                if (i == 3) {
                    log.note("03", Action.STATION_STARTED, "", "", NONE)
                            .after(seconds)
                            .note("03", Action.CONNECTION_LOST, "", "", NONE);
                }
                log.look("li", "subject " + i, false).after(60);
            }
            log.note("03", Action.CONNECTION_RESTORED, "", "", NONE);
        };
    }

    /** The clock as it was before a step, as the hole in front of it ends. */
    private static Consumer<Log> steppedFrom(String day) {
        return log -> log.look("li", CITIZEN, true)
                .gap("03")
                .after(3_600)
                .details(Map.of("from", day + "T09:00:00+08:00", "to", "2026-11-23T09:00:00+08:00"))
                .note("03", Action.CLOCK_STEP, "", "", NONE);
    }

    /** Written at once; the hub has it when a choice to work offline ends. */
    private static Consumer<Log> keptByChoice() {
        return withTheHubBack(turn(Action.CONNECTION_LOST, "cause", "CHOSEN"))
                .andThen(log -> log.after(300)
                        .taken(Duration.ofMinutes(165))
                        .note("03", Action.PRINTED, "li", "", NONE)
                        .taken(Duration.ZERO)
                        .after(165 * 60))
                .andThen(turn(Action.CONNECTION_RESTORED, "cause", "CHOSEN"));
    }

    /** Written in an outage of five hours, in the midst of which the program was started anew. */
    private static Consumer<Log> keptOverAStart(int minutes) {
        return turn(Action.CONNECTION_LOST, "link", "hub")
                .andThen(log -> log.taken(Duration.ofMinutes(minutes))
                        .note("03", Action.PRINTED, "li", "", NONE)
                        .taken(Duration.ZERO)
                        .after(180 * 60)
                        .note("03", Action.STATION_STARTED, "", "", NONE)
                        .note("03", Action.SIGN_IN, "li", "", NONE)
                        .after(10))
                .andThen(turn(Action.CONNECTION_LOST, "link", "hub"))
                .andThen(log -> log.after(120 * 60 - 10))
                .andThen(turn(Action.CONNECTION_RESTORED, "link", "hub"));
    }

    private static void nothing(Log log) {
        log.after(0);
    }

    private static Consumer<Log> items(String... asked) {
        return log -> {
            Optional<CaseNumber> number = Optional.of(log.newCase());
            log.note("03", Action.CASE_OPENED, "li", CITIZEN, number)
                    .note("03", Action.LOOKUP_STARTED, "li", CITIZEN, number)
                    .note("03", Action.ASKED, "li", CITIZEN, number, "M01", Optional.empty(), List.of(asked))
                    .note("03", Action.CASE_ACCEPTED, "li", CITIZEN, number);
        };
    }

    private static Consumer<Log> matters(String... matters) {
        return log -> {
            for (String matter : matters) {
                log.look("li", "03", CITIZEN, matter, false).after(600);
            }
        };
    }

    private static Consumer<Log> browsed(int people, int secondsOpen) {
        return log -> {
            for (int i = 0; i < people; i++) {
                Optional<CaseNumber> number = Optional.of(log.newCase());
                log.note("03", Action.CASE_OPENED, "li", "subject " + i, number)
                        .note("03", Action.LOOKUP_STARTED, "li", "subject " + i, number)
                        .note(
                                "03",
                                Action.ANSWERED,
                                "li",
                                "subject " + i,
                                number,
                                "M01",
                                Optional.of("found"),
                                List.of())
                        .after(secondsOpen)
                        .note("03", Action.CASE_CLOSED, "li", "", number)
                        .after(700);
            }
        };
    }

    /** A clerk alone has no median to be compared with. */
    private static Consumer<Log> besideOthers(Consumer<Log> story) {
        return log -> story.accept(log.look("wang", OTHER, true).look("zhao", CITIZEN, true));
    }

    private static Consumer<Log> late(int seconds) {
        return log -> log.taken(Duration.ofSeconds(seconds)).look("li", CITIZEN, true);
    }

    /** An hour without the network around it; the hub has it so long after the network is back. */
    private static Consumer<Log> lateAfterAnOutage(int seconds, String link) {
        return log -> log.details(Map.of("link", link))
                .note("03", Action.CONNECTION_LOST, "", "", NONE)
                .after(60)
                .taken(Duration.ofMinutes(150).plusSeconds(seconds - 60L))
                .note("03", Action.PRINTED, "li", "", NONE)
                .taken(Duration.ZERO)
                .after(150 * 60 - 60)
                .details(Map.of("link", link))
                .note("03", Action.CONNECTION_RESTORED, "", "", NONE);
    }

    private static Consumer<Log> thereAndBack(int seconds) {
        return log -> log.look("li", "01", CITIZEN, "M01", true)
                .after(seconds / 2)
                .look("li", "02", OTHER, "M01", true)
                .after(seconds - seconds / 2)
                .look("li", "01", CITIZEN, "M01", true);
    }

    private static PersonFacts related(KnownPerson other) {
        return Log.facts(Map.of(CITIZEN, other, OTHER, SELF), Log.operator("wang", OTHER));
    }

    private static KnownOperator rostered(
            String name, Optional<String> number, int minutes, String seat, String... counters) {
        return new KnownOperator(
                name,
                number,
                Set.of(),
                Optional.of(List.of(new Shift(NINE, NINE.plusSeconds(minutes * 60L), seat, Set.of(counters)))),
                List.of());
    }

    private static Stream<Day> days() {
        PersonFacts own = Log.facts(Map.of(), Log.operator("li", CITIZEN));
        PersonFacts seated = Log.facts(Map.of(), rostered("li", Optional.of(CITIZEN), 180, "03", "03"));
        PersonFacts guarded = Log.facts(Map.of(CITIZEN, new KnownPerson("", "", "", "", true)));
        PersonFacts family = Log.facts(Map.of(CITIZEN, SELF, OTHER, SELF));
        PersonFacts roster = Log.facts(Map.of(), rostered("li", Optional.empty(), 60, "03", "03", "04"));
        PersonFacts declared = Log.facts(
                Map.of(), new KnownOperator("wang", Optional.of(OTHER), Set.of(CITIZEN), Optional.empty(), List.of()));
        DayContext frozen = new DayContext(List.of(new FrozenLog("03", 2)), Map.of(), Map.of());
        DayContext busy =
                new DayContext(List.of(), Map.of("li", List.of(new DayPace(10, 30), new DayPace(10, 30))), Map.of());
        List<Day> days = new ArrayList<>(List.of(
                found("no-case.none", "plain", log -> log.note("03", Action.LOOKUP_STARTED, "li", CITIZEN, NONE)),
                found("no-case.none", "threshold", caseAfter(601)),
                below("no-case.none", caseAfter(600)),
                found("no-case.none", "disguised by another's ticket", onTickets("A023", "A023")),
                below("no-case.none", onTickets("A023", "A024")),
                knowing(below("no-case.none", onTickets("A023", "A023")), family),
                found("no-case.other-subject", "disguised", RuleGradesTest::underAnothersCase),
                knowing(below("no-case.other-subject", RuleGradesTest::underAnothersCase), family),
                found("bulk.ten-minutes", "plain", many(20, 20, 0)),
                found("bulk.ten-minutes", "threshold", many(10, 66, 0)),
                below("bulk.ten-minutes", many(9, 20, 0)),
                found("bulk.ten-minutes", "disguised by as many that are served", many(10, 66, 5)),
                below("bulk.ten-minutes", many(10, 66, 6)),
                found("bulk.hour", "threshold", many(32, 116, 0)),
                below("bulk.hour", many(31, 116, 0)),
                new Day("bulk.ten-minutes", "threshold of a busy clerk", true, many(14, 40, 0), PersonFacts.NONE, busy),
                new Day(
                        "bulk.ten-minutes",
                        "just below for a busy clerk",
                        false,
                        many(13, 40, 0),
                        PersonFacts.NONE,
                        busy),
                found("sequence.neighbours", "plain", numbers(4, 0)),
                found("sequence.neighbours", "disguised by a real case", numbers(4, 1)),
                below("sequence.neighbours", numbers(4, 2)),
                below("sequence.neighbours", numbers(3, 0)),
                knowing(found("own-record.own", "plain", one("li")), own),
                knowing(below("own-record.own", log -> log.look("li", OTHER, true)), own),
                knowing(found("own-record.seat", "disguised by a borrowed account", one("wang")), seated),
                knowing(below("own-record.seat", log -> log.after(181 * 60).look("wang", CITIZEN, true)), seated),
                knowing(found("relation.declared", "plain", one("wang")), declared),
                knowing(
                        found("relation.household", "plain", one("wang")),
                        related(new KnownPerson("李", "", "", "home", false))),
                knowing(
                        found("relation.address", "plain", one("wang")),
                        related(new KnownPerson("李", "road 1, flat 2", "road 1", "", false))),
                knowing(
                        found("relation.surname", "threshold", one("wang")),
                        related(new KnownPerson("王", "road 1, flat 3", "road 1", "", false))),
                knowing(
                        below("relation.surname", one("wang")),
                        related(new KnownPerson("王", "road 2, flat 3", "road 2", "", false))),
                knowing(found("colleague.no-case", "plain", log -> log.look("wang", CITIZEN, false)), own),
                knowing(below("colleague.no-case", one("wang")), own)));
        days.addAll(List.of(
                knowing(found("protected.no-break-glass", "plain", one("li")), guarded),
                knowing(found("protected.no-break-glass", "threshold", glass("li", 901)), guarded),
                knowing(below("protected.no-break-glass", glass("li", 900)), guarded),
                knowing(found("protected.no-break-glass", "disguised by another's", glass("wang", 60)), guarded),
                knowing(
                        found(
                                "roster.hours",
                                "threshold",
                                log -> log.after(80 * 60 + 1).look("li", CITIZEN, true)),
                        roster),
                knowing(below("roster.hours", log -> log.after(80 * 60).look("li", CITIZEN, true)), roster),
                knowing(
                        found(
                                "roster.station",
                                "disguised by its hours",
                                log -> log.look("li", "09", CITIZEN, "M01", true)),
                        roster),
                knowing(below("roster.station", log -> log.look("li", "04", CITIZEN, "M01", true)), roster),
                found("crowd.many", "threshold", crowd(3, false)),
                found("crowd.many", "disguised by one that is served", crowd(3, true)),
                below("crowd.many", crowd(2, true)),
                found("repeats.operator", "plain", again(8, 900, "li")),
                found("repeats.operator", "threshold", again(4, 180, "li")),
                below("repeats.operator", again(4, 179, "li")),
                found("repeats.counter", "disguised by two accounts", again(4, 900, "li", "wang")),
                below("repeats.counter", again(3, 900, "li", "wang")),
                found("break-glass.often", "threshold", glasses(3, true, "li")),
                below("break-glass.often", glasses(2, true, "li")),
                found("break-glass.often", "disguised by two accounts", glasses(3, true, "li", "wang")),
                found("break-glass.idle", "threshold", glasses(2, false, "li")),
                below("break-glass.idle", glasses(1, false, "li")),
                found(
                        "offline-burst.offline",
                        "threshold",
                        blind(6, program(Action.CONNECTION_LOST), program(Action.CONNECTION_RESTORED))),
                below(
                        "offline-burst.offline",
                        blind(5, program(Action.CONNECTION_LOST), program(Action.CONNECTION_RESTORED))),
                found(
                        "offline-burst.offline",
                        "disguised by the return of the hub alone",
                        blind(
                                6,
                                withTheHubBack(turn(Action.CONNECTION_LOST, "link", "exchange")),
                                turn(Action.CONNECTION_RESTORED, "link", "exchange"))),
                below(
                        "offline-burst.offline",
                        blind(
                                6,
                                withTheHubBack(RuleGradesTest::nothing),
                                turn(Action.CONNECTION_RESTORED, "link", "exchange"))),
                found("offline-burst.offline", "disguised by starting the program anew", peopleAroundAStart(20)),
                below("offline-burst.offline", peopleAroundAStart(1_200)),
                found("offline-burst.gap", "disguised", blind(6, log -> log.gap("03"), RuleGradesTest::nothing)),
                found(
                        "offline-burst.clock",
                        "disguised",
                        blind(6, program(Action.CLOCK_STEP), RuleGradesTest::nothing)),
                below("offline-burst.clock", blind(5, program(Action.CLOCK_STEP), RuleGradesTest::nothing)),
                found("beyond-need.items", "threshold", items("S01-02", "S01-14")),
                below("beyond-need.items", items("S01-02")),
                found("beyond-need.matters", "threshold", matters("M01", "M03", "M04")),
                below("beyond-need.matters", matters("M01", "M03", "M03")),
                found("browse.closed", "threshold", browsed(7, 180)),
                below("browse.closed", browsed(6, 180)),
                below("browse.closed", browsed(7, 181)),
                found("browse.left", "disguised by leaving them open", besideOthers(many(18, 700, 0))),
                below("browse.left", besideOthers(many(17, 700, 0))),
                found(
                        "log-health.gap",
                        "threshold",
                        log -> log.look("li", CITIZEN, true).gap("03").look("li", OTHER, true)),
                below("log-health.gap", log -> log.look("li", CITIZEN, true).look("li", OTHER, true)),
                found("log-health.other-day", "plain", steppedFrom("2026-11-22")),
                below("log-health.gap", steppedFrom("2026-11-22")),
                below("log-health.other-day", steppedFrom("2026-11-23")),
                found("log-health.gap", "disguised by a step within the day", steppedFrom("2026-11-23")),
                found(
                        "offline-burst.clock",
                        "disguised by hours on another day",
                        blind(6, RuleGradesTest::nothing, steppedFrom("2026-11-22"))),
                below("offline-burst.gap", blind(6, RuleGradesTest::nothing, steppedFrom("2026-11-22"))),
                found(
                        "log-health.new-log",
                        "plain",
                        log -> log.look("li", CITIZEN, true)
                                .after(60)
                                .newVault("03", "second")
                                .look("li", OTHER, true)),
                below("log-health.new-log", log -> log.newVault("03", "second").look("li", CITIZEN, true)),
                below(
                        "log-health.gap",
                        log -> log.look("li", CITIZEN, true)
                                .after(60)
                                .newVault("03", "second")
                                .look("li", OTHER, true)),
                found("log-health.late", "threshold", late(7_200)),
                below("log-health.late", late(7_199)),
                found("log-health.late", "disguised by an outage", lateAfterAnOutage(1_800, "hub")),
                below("log-health.late", lateAfterAnOutage(1_799, "hub")),
                found("log-health.late", "disguised by an outage of the exchange", lateAfterAnOutage(60, "exchange")),
                below("log-health.late", keptByChoice()),
                below("log-health.late", keptOverAStart(301)),
                found("log-health.late", "plain", keptOverAStart(330)),
                found(
                        "log-health.failed",
                        "plain",
                        log -> log.details(Map.of("check", "failed"))
                                .note("03", Action.CONFIGURATION_CHANGED, "", "", NONE)),
                new Day("log-health.frozen", "threshold", true, again(1, 1, "li"), PersonFacts.NONE, frozen),
                new Day("log-health.frozen", "just below", false, program(Action.LOCKED), PersonFacts.NONE, frozen),
                found("log-health.two-counters", "threshold", thereAndBack(1_200)),
                below("log-health.two-counters", thereAndBack(1_201))));
        return days.stream();
    }

    private static String finding(RiskFlag flag) {
        return flag.rule() + "." + flag.form();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("days")
    void aRuleFindsWhatItIsForAndLeavesWhatIsJustBelow(Day day) {
        Set<String> findings = day.flags().stream().map(RuleGradesTest::finding).collect(Collectors.toSet());

        if (day.found()) {
            assertThat(findings).contains(day.finding());
        } else {
            assertThat(findings).doesNotContain(day.finding());
        }
    }

    @Test
    void everyFindingHasAWholeSentenceInBothLanguages() throws IOException {
        Map<String, RiskFlag> byFinding = days().flatMap(day -> day.flags().stream())
                .collect(Collectors.toMap(RuleGradesTest::finding, flag -> flag, (one, other) -> one));

        assertThat(byFinding.keySet())
                .as("no sentence without a day that needs it")
                .isEqualTo(sentences());
        assertThat(byFinding.keySet().stream().map(finding -> finding.substring(0, finding.indexOf('.'))))
                .as("no rule without a day")
                .containsAll(RuleBook.bundled().rules());
        byFinding.values().forEach(flag -> {
            String english = flag.sentence(Texts.load(Language.ENGLISH));
            String chinese = flag.sentence(Texts.load(Language.CHINESE));
            assertThat(english).matches("[\\x20-\\x7e×]+\\.").doesNotContain("{", "}", "  ");
            assertThat(chinese).containsPattern("\\p{IsHan}").endsWith("。").doesNotContain("{", "}", "  ");
            flag.arguments().forEach(said -> assertThat(english).contains(said));
            flag.operators().stream()
                    .filter(name -> english.contains(name))
                    .forEach(name -> assertThat(chinese).contains(name));
        });
    }

    private static Set<String> sentences() throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(RuleGradesTest.class.getResourceAsStream("/assets/text/review_en.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("review.risk."))
                .map(key -> key.substring("review.risk.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
