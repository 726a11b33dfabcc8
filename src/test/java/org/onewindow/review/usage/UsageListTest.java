package org.onewindow.review.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;
import org.onewindow.subject.SubjectNumber;
import org.onewindow.ui.review.GivenLooks;
import org.onewindow.ui.review.ReviewedStation;

/** Who looked at somebody's records, at a whole training station. All people are invented. */
class UsageListTest {
    @TempDir
    private Path home;

    private ReviewedStation reviewed;
    private GivenLooks looks;
    private SubjectNumber person;

    @BeforeEach
    void openTheStation() {
        reviewed = new ReviewedStation(home);
        looks = new GivenLooks(reviewed);
        person = reviewed.person(3);
        reviewed.now(ReviewedStation.DAY, "10:00:00");
    }

    @AfterEach
    void closeTheStation() {
        reviewed.close();
    }

    private UsageOutcome.Listed listed() {
        looks.awaitView();
        UsageOutcome outcome = looks.list().of(person, IdentityCheck.CARD_SEEN, reviewed.operator());
        assertThat(outcome).isInstanceOf(UsageOutcome.Listed.class);
        return (UsageOutcome.Listed) outcome;
    }

    @Test
    void everyKindOfLookIsListedNewestFirstAndAnAnsweredQuestionOnce() {
        looks.ofEachKind(reviewed.person(4));
        looks.ofEachKind(person);

        List<Usage> usages = listed().usages();

        assertThat(usages)
                .extracting(Usage::action)
                .containsExactly(
                        Action.REVEALED,
                        Action.LOOKUP_QUEUED,
                        Action.SAVED_COPY_SHOWN,
                        Action.REFUSED,
                        Action.ANSWERED);
        assertThat(usages).extracting(Usage::operator).containsOnly("clerk-one");
        assertThat(usages).extracting(Usage::counter).containsOnly("99");
        assertThat(usages)
                .isSortedAccordingTo((one, other) -> Long.compare(
                        other.sequence().getAsLong(), one.sequence().getAsLong()));
    }

    @Test
    void aLookHasItsReceiptAsSoonAsACheckpointCoversIt() {
        looks.ofEachKind(person);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(listed().usages())
                        .allSatisfy(usage -> assertThat(usage.receipt().orElse(""))
                                .startsWith("c2sp.org/tlog-proof@v1")
                                .contains("\nindex " + usage.sequence().getAsLong() + "\n")));
    }

    @Test
    void givingTheListOutIsJournalledAndIsNoLookItself() throws Exception {
        looks.ofEachKind(person);
        int before = listed().usages().size();

        assertThat(listed().usages()).hasSize(before);
        Optional<String> key = Optional.of(reviewed.station().subjectKeys().keyOf(person));
        try (Stream<Entry> entries = reviewed.station().journalReader().from(0)) {
            assertThat(entries.filter(entry -> entry.action() == Action.USAGE_SLIP_GIVEN))
                    .hasSize(2)
                    .allMatch(
                            entry -> entry.operator().equals(reviewed.operator().name()))
                    .allMatch(entry -> "card-seen".equals(entry.details().get("identity")))
                    .allMatch(entry -> entry.subjectKey().equals(key));
        }
    }

    @Test
    void aLongListSaysThatThereIsMore() {
        reviewed.record(IntStream.rangeClosed(0, UsageList.MOST)
                .mapToObj(any -> GivenLooks.look(Action.REVEALED, person, "S01.query", UUID.randomUUID()))
                .toList());

        assertThat(listed().usages()).hasSize(UsageList.MOST);
        assertThat(listed().more()).isTrue();
    }

    private UsageOutcome.Listed listed(OtherCounters others) {
        looks.awaitView();
        return (UsageOutcome.Listed) looks.list(others).of(person, IdentityCheck.CARD_SEEN, reviewed.operator());
    }

    private static Usage elsewhere(String counter, OffsetDateTime time) {
        return new Usage(
                OptionalLong.empty(),
                time,
                counter,
                "sun.tao",
                Action.ASKED,
                Optional.empty(),
                Optional.empty(),
                Optional.of("S01.query"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("onewindow/110108/counter-" + counter));
    }

    @Test
    void aLookAtAnotherCounterIsToldWithAllThatItsHubTells() {
        UsageWords words = new UsageWords(
                Texts.load(Language.ENGLISH),
                reviewed.station().catalogue(),
                reviewed.station().numberMask());
        OffsetDateTime noon = ReviewedStation.DAY.atTime(12, 0).atOffset(ZoneOffset.ofHours(8));
        Usage placed = new Usage(
                OptionalLong.of(41),
                noon,
                "08",
                "sun.tao",
                Action.ASKED,
                Optional.of("M04"),
                Optional.empty(),
                Optional.of("S01.query"),
                List.of("S01-01"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("onewindow/110108/counter-08/00ff"));
        Usage ofAnOlderHub = elsewhere("08", noon);

        assertThat(words.proof(placed))
                .isEqualTo(
                        "Entry 41 of the log of counter 08 (onewindow/110108/counter-08/00ff); its receipt is given there");
        assertThat(words.proof(placed.with("a receipt")))
                .isEqualTo("Entry 41 of the log of counter 08 (onewindow/110108/counter-08/00ff)");
        assertThat(words.what(placed)).startsWith(words.what(ofAnOlderHub) + ": ");
        assertThat(words.matter(placed)).isNotEqualTo(words.matter(ofAnOlderHub));
        assertThat(words.outcome(placed)).as("only that counter knows").isEqualTo("Asked");
        assertThat(words.proof(ofAnOlderHub)).isEqualTo("In the log of counter 08; its receipt is given there");
    }

    @ParameterizedTest
    @CsvSource({
        "PRINTED, the records of the case, the records of the case, 'Printed, masked'",
        "BREAK_GLASS, the records of the case, the records of the case, Break-glass",
        "REVEALED, the number itself, —, Shown in full"
    })
    void whatNamesNoItemReadsAsWhatItWasHereAndAtAnotherCounter(
            Action action, String what, String elsewhere, String outcome) {
        UsageWords words = new UsageWords(
                Texts.load(Language.ENGLISH),
                reviewed.station().catalogue(),
                reviewed.station().numberMask());
        reviewed.record(List.of(EntryDraft.of(action, "clerk-one", "CLERK")
                .about(person)
                .inCase("M04", new CaseNumber("110108-20261123-99-0001"))));

        Usage here = listed().usages().get(0);
        Usage there = new Usage(
                here.sequence(),
                here.time(),
                "08",
                here.operator(),
                action,
                here.matter(),
                Optional.empty(),
                Optional.of("M04"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("onewindow/110108/counter-08/00ff"));

        assertThat(words.what(here)).isEqualTo(what);
        assertThat(words.what(there)).isEqualTo(elsewhere);
        assertThat(List.of(words.outcome(here), words.outcome(there))).containsOnly(outcome);
    }

    @Test
    void otherCountersLooksStandAmongThisOnesWhichItsOwnLogTells() {
        looks.ofEachKind(person);
        OffsetDateTime noon = ReviewedStation.DAY.atTime(12, 0).atOffset(ZoneOffset.ofHours(8));

        UsageOutcome.Listed all = listed((subject, most, asker) -> Optional.of(List.of(
                elsewhere("08", noon),
                elsewhere("99", noon.minusHours(1)),
                elsewhere("08", noon.minusDays(30)),
                elsewhere("99", noon.minusDays(31)))));

        assertThat(all.allCounters()).isTrue();
        assertThat(all.usages())
                .extracting(Usage::counter)
                .as("what counter 99 did before its present vault is in the hub's log alone")
                .containsExactly("08", "99", "99", "99", "99", "99", "08", "99");
    }

    private static Usage placed(String origin, OffsetDateTime time) {
        return new Usage(
                OptionalLong.of(3),
                time,
                "99",
                "sun.tao",
                Action.ASKED,
                Optional.of("M04"),
                Optional.empty(),
                Optional.of("S01.query"),
                List.of("S01-01"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(origin));
    }

    @Test
    void whichLogALookStandsInIsToldByTheLogsNameAndByNoClock() {
        looks.ofEachKind(person);
        OffsetDateTime noon = ReviewedStation.DAY.atTime(12, 0).atOffset(ZoneOffset.ofHours(8));
        String own = reviewed.station().logProofs().key().orElseThrow().name();
        String older = own.substring(0, own.lastIndexOf('/')) + "/00ff";

        List<Usage> usages = listed((subject, most, asker) ->
                        Optional.of(List.of(placed(own, noon.minusDays(31)), placed(older, noon.plusDays(31)))))
                .usages();

        assertThat(usages)
                .as("this log's own look is not listed twice, the older vault's is not left out")
                .hasSize(6);
        assertThat(usages.get(0).elsewhere()).contains(older);
    }

    @Test
    void withoutTheHubTheListSaysThatItIsThisCountersAlone() {
        looks.ofEachKind(person);

        assertThat(listed(OtherCounters.NONE).allCounters()).isFalse();
    }

    @Test
    void asManyAsWereAskedForMeansThatTheHubMayKnowMore() {
        Usage one = elsewhere("08", ReviewedStation.DAY.atTime(12, 0).atOffset(ZoneOffset.ofHours(8)));

        assertThat(listed((subject, most, asker) -> Optional.of(Collections.nCopies(most, one)))
                        .more())
                .isTrue();
    }

    @Test
    void anAdministratorMayNotGiveItOut() {
        looks.awaitView();

        assertThat(looks.list().of(person, IdentityCheck.CARD_SEEN, new Operator("root", "Root", Role.ADMINISTRATOR)))
                .isEqualTo(new UsageOutcome.Withheld(UsageOutcome.Reason.ROLE_MAY_NOT));
    }
}
